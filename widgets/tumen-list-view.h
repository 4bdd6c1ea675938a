/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-list-order.h"

G_BEGIN_DECLS

/**
 * TumenListView:
 *
 * The twin of the canvas: the same events as lines of text, for readers of lists and for screen
 * readers. It follows the filter and the selection of the explorer while it is shown. ::activated
 * asks for the panel, ::told (words) tells what was copied.
 */
#define TUMEN_TYPE_LIST_VIEW (tumen_list_view_get_type ())
G_DECLARE_FINAL_TYPE (TumenListView, tumen_list_view, TUMEN, LIST_VIEW, GtkWidget)

TumenExplorer *tumen_list_view_get_explorer (TumenListView *self);
void           tumen_list_view_set_explorer (TumenListView *self, TumenExplorer *explorer);
void           tumen_list_view_set_sort (TumenListView *self, const TumenListSort *sort);

/* Rows of the explorer's table that are selected: (transfer full), of guint32. */
GArray *tumen_list_view_dup_selected_rows (TumenListView *self);

G_END_DECLS
