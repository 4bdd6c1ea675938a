/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-story-editor.h"

G_BEGIN_DECLS

/**
 * TumenStopQuotation:
 *
 * One quotation of a stop of one's own story, to be cut by hand: only to pieces of the excerpt. A
 * sentence below says so if what is typed is none; what was kept before stays then. Emits ::removed
 * (words) when it was taken away.
 */
#define TUMEN_TYPE_STOP_QUOTATION (tumen_stop_quotation_get_type ())
G_DECLARE_FINAL_TYPE (TumenStopQuotation, tumen_stop_quotation, TUMEN, STOP_QUOTATION, GtkWidget)

/* @place: of the quotation in its stop, from 0 */
GtkWidget *tumen_stop_quotation_new (TumenExplorer *explorer, guint place);

/* It is hidden if the stop at @index of the story has no such quotation. */
void     tumen_stop_quotation_show (TumenStopQuotation *self,
                                    TumenStoryEditor   *editor,
                                    guint               index,
                                    TumenLanguage       language);
gboolean tumen_stop_quotation_is_typing (TumenStopQuotation *self);

G_END_DECLS
