/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-search-hits.h"

G_BEGIN_DECLS

/**
 * TumenSearchEdges:
 *
 * At the edges of the canvas, over it: hits that are out of view on that side, and the way to them,
 * win.show-earlier-hits and win.show-later-hits.
 */
#define TUMEN_TYPE_SEARCH_EDGES (tumen_search_edges_get_type ())
G_DECLARE_FINAL_TYPE (TumenSearchEdges, tumen_search_edges, TUMEN, SEARCH_EDGES, GtkWidget)

void tumen_search_edges_set_hits (TumenSearchEdges *self, TumenSearchHits *hits);
/* Of the canvas, in days since 1970-01-01. */
void tumen_search_edges_set_span (TumenSearchEdges *self, TumenSpan span);

G_END_DECLS
