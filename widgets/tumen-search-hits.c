/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-hits.h"

/* How much of the view lies beyond the hit to which it goes. */
#define SHARE_BEYOND 0.2

#define RESULTS_FLAGS                                                      \
  (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_FILTER | \
   TUMEN_EXPLORER_LANGUAGE)

struct _TumenSearchHits
{
  GObject parent_instance;

  /* owned */
  TumenExplorer *explorer;

  /* plain state */
  gboolean has_current;
  guint    current; /* of the results */
};

G_DEFINE_FINAL_TYPE (TumenSearchHits, tumen_search_hits, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Returns: whether it is another one than before */
static gboolean
find_current (TumenSearchHits *self)
{
  const char  *id = tumen_explorer_get_view_state (self->explorer)->selection;
  gboolean     had_current = self->has_current;
  guint        old = self->current;
  guint        row, n_results;
  const guint *results = tumen_explorer_get_results (self->explorer, &n_results);

  self->has_current = FALSE;
  if (n_results > 0 && tumen_table_find (tumen_explorer_get_table (self->explorer), id, &row))
    {
      for (guint i = 0; i < n_results && !self->has_current; i++)
        {
          self->has_current = results[i] == row;
          self->current = i;
        }
    }
  return self->has_current != had_current || (self->has_current && self->current != old);
}

static void
explorer_changed_cb (TumenSearchHits    *self,
                     TumenExplorerChange changes)
{
  gboolean          is_other = find_current (self);
  gboolean          are_new = (changes & RESULTS_FLAGS) != 0;
  TumenSearchStatus status;

  tumen_explorer_get_search_status (self->explorer, &status);
  /* Until a search is through, the results are those of the text before. */
  are_new |= (changes & TUMEN_EXPLORER_SEARCH) && !status.is_running;
  if (are_new || is_other || (changes & TUMEN_EXPLORER_SEARCH))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, are_new);
}

static void
tumen_search_hits_finalize (GObject *object)
{
  g_clear_object (&TUMEN_SEARCH_HITS (object)->explorer);
  G_OBJECT_CLASS (tumen_search_hits_parent_class)->finalize (object);
}

static void
tumen_search_hits_class_init (TumenSearchHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_search_hits_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TUMEN_TYPE_SEARCH_HITS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
tumen_search_hits_init (TumenSearchHits *self)
{
}

TumenSearchHits *
tumen_search_hits_new (TumenExplorer *explorer)
{
  TumenSearchHits *self;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (explorer), NULL);

  self = g_object_new (TUMEN_TYPE_SEARCH_HITS, NULL);
  self->explorer = g_object_ref (explorer);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  find_current (self);
  return self;
}

TumenExplorer *
tumen_search_hits_get_explorer (TumenSearchHits *self)
{
  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), NULL);

  return self->explorer;
}

/* Whether anything is searched for, be it found or not. */
gboolean
tumen_search_hits_is_on (TumenSearchHits *self)
{
  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), FALSE);

  return tumen_explorer_get_search_query (self->explorer) != NULL;
}

guint
tumen_search_hits_get_n_hits (TumenSearchHits *self)
{
  guint n_results;

  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), 0);

  tumen_explorer_get_results (self->explorer, &n_results);
  return n_results;
}

/* Of the table of the explorer. */
guint
tumen_search_hits_get_row (TumenSearchHits *self,
                           guint            hit)
{
  guint        n_results;
  const guint *results;

  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), 0);

  results = tumen_explorer_get_results (self->explorer, &n_results);
  g_return_val_if_fail (hit < n_results, 0);
  return results[hit];
}

void
tumen_search_hits_count_hidden (TumenSearchHits *self,
                                TumenHiddenHits *hidden)
{
  const guint8       *matches;
  TumenTable         *table;
  g_autofree guint16 *sieve = NULL;

  g_return_if_fail (TUMEN_IS_SEARCH_HITS (self));

  *hidden = (TumenHiddenHits){ 0 };
  matches = tumen_explorer_get_matches (self->explorer, NULL);
  if (matches == NULL)
    return;
  table = tumen_explorer_get_table (self->explorer);
  sieve = tumen_filter_sieve (&tumen_explorer_get_view_state (self->explorer)->filter, table);
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      if (!matches[row] || sieve[row] == 0)
        continue;
      if (sieve[row] & (sieve[row] - 1))
        hidden->by_several++;
      else
        hidden->by_field[g_bit_nth_lsf (sieve[row], -1)]++;
    }
}

gboolean
tumen_search_hits_get_current (TumenSearchHits *self,
                               guint           *hit)
{
  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), FALSE);

  if (self->has_current && hit != NULL)
    *hit = self->current;
  return self->has_current;
}

void
tumen_search_hits_select (TumenSearchHits *self,
                          guint            hit)
{
  TumenTable *table;

  g_return_if_fail (TUMEN_IS_SEARCH_HITS (self));

  table = tumen_explorer_get_table (self->explorer);
  tumen_explorer_select (self->explorer,
                         tumen_table_get_id (table, tumen_search_hits_get_row (self, hit)));
}

/* Where stepping begins: by date with what is in view, as a reader looks there. */
static guint
find_first_step (TumenSearchHits *self,
                 int              step)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_explorer_get_table (self->explorer));
  TumenSpan       span = tumen_explorer_get_view_state (self->explorer)->span;
  guint           n_hits = tumen_search_hits_get_n_hits (self);
  guint           end = step > 0 ? 0 : n_hits - 1;

  if (tumen_explorer_get_search_order (self->explorer) != TUMEN_SEARCH_BY_DATE ||
      span.begin >= span.end)
    return end;
  for (guint i = 0; i < n_hits; i++)
    {
      guint           hit = step > 0 ? i : n_hits - 1 - i;
      const TumenRow *row = &rows[tumen_search_hits_get_row (self, hit)];

      if (row->hi > span.begin && row->lo < span.end)
        return hit;
    }
  return end;
}

/* Selects the next (1) or the previous (-1) hit; after the last one comes the first.
 * Returns: %FALSE if there is none */
gboolean
tumen_search_hits_step (TumenSearchHits *self,
                        int              step)
{
  guint n_hits;

  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), FALSE);

  n_hits = tumen_search_hits_get_n_hits (self);
  if (n_hits == 0)
    return FALSE;
  if (!self->has_current)
    tumen_search_hits_select (self, find_first_step (self, step));
  else
    tumen_search_hits_select (self, (self->current + (step > 0 ? 1 : n_hits - 1)) % n_hits);
  return TRUE;
}

/* Where the mark of the hit stands that is nearest to @span on that side; NAN if there is none. */
double
tumen_search_hits_find_nearest (TumenSearchHits *self,
                                TumenSpan        span,
                                gboolean         later)
{
  const TumenRow *rows;
  const guint    *results;
  guint           n_results;
  double          nearest = NAN;

  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (self), NAN);

  rows = tumen_table_get_rows (tumen_explorer_get_table (self->explorer));
  results = tumen_explorer_get_results (self->explorer, &n_results);
  for (guint i = 0; i < n_results; i++)
    {
      const TumenRow *row = &rows[results[i]];
      double          centre = tumen_row_get_centre (row);

      if (later && row->lo >= span.end && !(nearest <= centre))
        nearest = centre;
      if (!later && row->hi <= span.begin && !(nearest >= centre))
        nearest = centre;
    }
  return nearest;
}

/* Goes from the view of @span to the nearest hit on that side of it; nowhere if there is none. */
void
tumen_search_hits_show_beyond (TumenSearchHits *self,
                               TumenSpan        span,
                               gboolean         later)
{
  double length = span.end - span.begin;
  double time = tumen_search_hits_find_nearest (self, span, later);

  g_return_if_fail (TUMEN_IS_SEARCH_HITS (self));

  if (isnan (time))
    return;
  span.begin = time - length * (later ? SHARE_BEYOND : 1.0 - SHARE_BEYOND);
  span.end = span.begin + length;
  tumen_explorer_set_span (self->explorer, span);
  tumen_explorer_commit_view (self->explorer);
}
