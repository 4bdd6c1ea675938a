/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* A conflict or a corroboration as a card. Its rows run "panel.select" (event id) and
 * "agreement.select-excerpt" (event id, excerpt id). */
GtkWidget *tumen_agreement_cards_new_conflict (const TumenPanelContext *context,
                                               TumenConflict           *conflict);
GtkWidget *tumen_agreement_cards_new_corroboration (const TumenPanelContext *context,
                                                    TumenCorroboration      *corroboration);

G_END_DECLS
