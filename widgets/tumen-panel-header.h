/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* The first line of the side panel, which does not scroll. */
GtkWidget *tumen_panel_header_new_event (const TumenPanelContext *context,
                                         TumenEvent              *event,
                                         gboolean                 peeks); /* all that is seen */
GtkWidget *tumen_panel_header_new_list (const TumenPanelContext *context,
                                        TumenEvent              *first,
                                        const char              *words,
                                        gboolean                 can_zoom);
GtkWidget *tumen_panel_header_new_plain (const char *words);

G_END_DECLS
