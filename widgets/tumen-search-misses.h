/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-search-hits.h"

G_BEGIN_DECLS

/* What a search did not show: that nothing matches, and how many matches filters hide. (nullable)
 * Its buttons activate results.clear-filter (slug of a field) and win.clear-filters. */
GtkWidget *tumen_search_misses_new (TumenSearchHits *hits);

G_END_DECLS
