/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenCanvasBar:
 *
 * The bar over the canvas: period, lanes, the tray of undated events, zoom. What its buttons do are
 * actions of the window.
 */
#define TUMEN_TYPE_CANVAS_BAR (tumen_canvas_bar_get_type ())
G_DECLARE_FINAL_TYPE (TumenCanvasBar, tumen_canvas_bar, TUMEN, CANVAS_BAR, GtkWidget)

TumenExplorer *tumen_canvas_bar_get_explorer (TumenCanvasBar *self);
void           tumen_canvas_bar_set_explorer (TumenCanvasBar *self, TumenExplorer *explorer);
void           tumen_canvas_bar_set_view (TumenCanvasBar *self, TumenSpan span, double px_per_day);
void           tumen_canvas_bar_set_compact (TumenCanvasBar *self, gboolean compact);
void           tumen_canvas_bar_set_has_list (TumenCanvasBar *self, gboolean has_list);
void           tumen_canvas_bar_open_go_to (TumenCanvasBar *self);
gboolean       tumen_canvas_bar_open_tray (TumenCanvasBar *self);
GArray        *tumen_canvas_bar_list_tray (TumenCanvasBar *self);
void           tumen_canvas_bar_set_list_shown (TumenCanvasBar *self, gboolean list_shown);

G_END_DECLS
