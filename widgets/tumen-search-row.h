/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"
#include "tumen-search-query.h"

G_BEGIN_DECLS

/** TumenSearchRow: an event that was found, as a row of the list of results. */
#define TUMEN_TYPE_SEARCH_ROW (tumen_search_row_get_type ())
G_DECLARE_FINAL_TYPE (TumenSearchRow, tumen_search_row, TUMEN, SEARCH_ROW, GtkListBoxRow)

GtkWidget *tumen_search_row_new (const TumenPanelContext *context,
                                 TumenSearchQuery        *query,
                                 TumenEvent              *event);
/* The row that is selected has a button, win.open-hit. */
void tumen_search_row_set_chosen (TumenSearchRow *self, gboolean chosen);

G_END_DECLS
