/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-search-hits.h"

G_BEGIN_DECLS

/**
 * TumenSearchBar:
 *
 * The bar under the header in which one types what to search for. Property "open": closing it ends
 * the search. Activates the actions win.next-hit, win.previous-hit and win.enter-results.
 */
#define TUMEN_TYPE_SEARCH_BAR (tumen_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (TumenSearchBar, tumen_search_bar, TUMEN, SEARCH_BAR, GtkWidget)

GtkWidget *tumen_search_bar_new (void);
void       tumen_search_bar_set_hits (TumenSearchBar *self, TumenSearchHits *hits);
gboolean   tumen_search_bar_get_open (TumenSearchBar *self);
void       tumen_search_bar_set_open (TumenSearchBar *self, gboolean open);
void       tumen_search_bar_focus (TumenSearchBar *self);
/* Little room: the counts are told in fewer words. */
void tumen_search_bar_set_compact (TumenSearchBar *self, gboolean compact);

G_END_DECLS
