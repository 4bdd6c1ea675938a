/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenCanvasCursor:
 *
 * The keyboard's place on the canvas for screen readers: focusable, never drawn. The canvas has
 * two that take turns, because only a change of focus is spoken (decision 27).
 */
#define TUMEN_TYPE_CANVAS_CURSOR (tumen_canvas_cursor_get_type ())
G_DECLARE_FINAL_TYPE (TumenCanvasCursor, tumen_canvas_cursor, TUMEN, CANVAS_CURSOR, GtkWidget)

GtkWidget *tumen_canvas_cursor_new (void);
void       tumen_canvas_cursor_set_sentence (TumenCanvasCursor *self, const char *sentence);

G_END_DECLS
