/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-explorer.h"

G_BEGIN_DECLS

/** TumenHiddenHits: events that match and that filters keep out; the counts add up to all. */
typedef struct
{
  guint by_field[TUMEN_N_FIELDS]; /* would be shown if this one filter were cleared */
  guint by_several;               /* kept out by more than one */
} TumenHiddenHits;

/**
 * TumenSearchHits:
 *
 * The results of the search of an explorer as the window walks through them: which one is selected,
 * and which one comes next in the order of the list. Search bar, results and the edges of the
 * canvas all hold it. It follows the explorer and emits ::changed (gboolean): %TRUE if the results
 * are other ones, %FALSE if another one of them is selected or the search goes on.
 */
#define TUMEN_TYPE_SEARCH_HITS (tumen_search_hits_get_type ())
G_DECLARE_FINAL_TYPE (TumenSearchHits, tumen_search_hits, TUMEN, SEARCH_HITS, GObject)

TumenSearchHits *tumen_search_hits_new (TumenExplorer *explorer);
TumenExplorer   *tumen_search_hits_get_explorer (TumenSearchHits *self);

gboolean tumen_search_hits_is_on (TumenSearchHits *self);
guint    tumen_search_hits_get_n_hits (TumenSearchHits *self);
guint    tumen_search_hits_get_row (TumenSearchHits *self, guint hit);
void     tumen_search_hits_count_hidden (TumenSearchHits *self, TumenHiddenHits *hidden);

/* the one that is selected */
gboolean tumen_search_hits_get_current (TumenSearchHits *self, guint *hit);
void     tumen_search_hits_select (TumenSearchHits *self, guint hit);
gboolean tumen_search_hits_step (TumenSearchHits *self, int step);

double tumen_search_hits_find_nearest (TumenSearchHits *self, TumenSpan span, gboolean later);
void   tumen_search_hits_show_beyond (TumenSearchHits *self, TumenSpan span, gboolean later);

G_END_DECLS
