/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-search-hits.h"

G_BEGIN_DECLS

/**
 * TumenSearchPage:
 *
 * The results of a search, in the place of the side panel: a row for each event that was found. The
 * row that is selected is the selected event.
 */
#define TUMEN_TYPE_SEARCH_PAGE (tumen_search_page_get_type ())
G_DECLARE_FINAL_TYPE (TumenSearchPage, tumen_search_page, TUMEN, SEARCH_PAGE, GtkWidget)

/* So many rows at a time. */
#define TUMEN_SEARCH_PAGE_ROWS 100

GtkWidget *tumen_search_page_new (TumenSearchHits *hits);
/* To the row that is selected, or the first one; %FALSE if there is none. */
gboolean tumen_search_page_enter (TumenSearchPage *self);
/* A window without room for it shows its heading alone. */
void tumen_search_page_set_peeks (TumenSearchPage *self, gboolean peeks);

G_END_DECLS
