/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/**
 * TumenEventRows:
 *
 * Events as the rows of a list: mark, title, and under it a date. A click, or Enter, runs the
 * action "panel.select".
 */
#define TUMEN_TYPE_EVENT_ROWS (tumen_event_rows_get_type ())
G_DECLARE_FINAL_TYPE (TumenEventRows, tumen_event_rows, TUMEN, EVENT_ROWS, GtkBox)

GtkWidget *tumen_event_rows_new (const char *name);
void       tumen_event_rows_add (TumenEventRows          *self,
                                 const TumenPanelContext *context,
                                 TumenEvent              *event,
                                 const char              *detail);
void       tumen_event_rows_add_related (TumenEventRows          *self,
                                         const TumenPanelContext *context,
                                         TumenEvent              *event,
                                         const char              *relation);
void       tumen_event_rows_add_button_to_last (TumenEventRows *self, GtkWidget *button);
void       tumen_event_rows_mark_last (TumenEventRows *self);
guint      tumen_event_rows_get_n_rows (TumenEventRows *self);

GtkWidget *tumen_event_rows_new_mark (const TumenPanelContext *context, TumenEvent *event);

G_END_DECLS
