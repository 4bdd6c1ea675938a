/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-index-private.h"

struct _TumenIndex
{
  gatomicrefcount ref_count;

  /* owned */
  TumenTable     *table;
  guint8         *rows_in;
  GPtrArray      *lanes; /* of TumenLaneIndex */
  TumenLaneIndex *all;   /* (nullable) if events stand in several lanes: each of them once */
  guint8         *marks; /* (nullable) of rows */
  /* plain state */
  TumenLanguage language;
  TumenSpan     span; /* of all events */
  guint         n_in, n_dated, n_off, n_not_yet_known;
};

static void
widen_span (TumenIndex           *self,
            const TumenLaneIndex *lane)
{
  const TumenRow *rows = tumen_table_get_rows (self->table);
  guint           n = lane->n_rows;

  if (n == 0)
    return;
  self->span.begin = MIN (self->span.begin,
                          tumen_row_get_drawn_span (&rows[lane->by_start[0]]).begin);
  self->span.end = MAX (self->span.end, tumen_row_get_drawn_span (&rows[lane->by_end[n - 1]]).end);
}

static void
sum_up (TumenIndex *self)
{
  self->span = (TumenSpan){ (double)INFINITY, (double)-INFINITY };
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const TumenLaneIndex *lane = self->lanes->pdata[i];

      widen_span (self, lane);
      self->n_in += lane->n_events;
      self->n_dated += lane->n_rows;
    }
  if (self->all == NULL)
    return;
  self->n_in = self->all->n_events;
  self->n_dated = self->all->n_rows;
}

/**
 * tumen_index_new:
 * @table: a finished table
 * @rows_in: (nullable): one byte a row: whether the filter lets it through; copied. %NULL: all
 * @lanes: by what
 * @language: of the names of lanes
 *
 * Returns: (transfer full): an index
 */
TumenIndex *
tumen_index_new (TumenTable   *table,
                 const guint8 *rows_in,
                 TumenLanes    lanes,
                 TumenLanguage language)
{
  TumenIndex *self = g_new0 (TumenIndex, 1);
  guint       n_rows = tumen_table_get_n_rows (table);

  g_atomic_ref_count_init (&self->ref_count);
  self->table = g_object_ref (table);
  self->language = language;
  self->rows_in = g_malloc (n_rows + 1);
  if (rows_in != NULL)
    memcpy (self->rows_in, rows_in, n_rows);
  else
    memset (self->rows_in, 1, n_rows);
  self->lanes = tumen_lanes_make (table, self->rows_in, lanes, language, &self->all);
  sum_up (self);
  return self;
}

/**
 * tumen_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
TumenIndex *
tumen_index_ref (TumenIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tumen_index_unref:
 * @self: (transfer full): an index
 *
 * Frees it with the last reference.
 */
void
tumen_index_unref (TumenIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->lanes);
  g_clear_pointer (&self->all, tumen_lane_index_free);
  g_object_unref (self->table);
  g_free (self->rows_in);
  g_free (self->marks);
  g_free (self);
}

/**
 * tumen_index_get_table:
 * @self: an index
 *
 * Returns: (transfer none): its table
 */
TumenTable *
tumen_index_get_table (TumenIndex *self)
{
  return self->table;
}

/**
 * tumen_index_get_language:
 * @self: an index
 *
 * Returns: the language of the names of lanes
 */
TumenLanguage
tumen_index_get_language (TumenIndex *self)
{
  return self->language;
}

/**
 * tumen_index_get_rows_in:
 * @self: an index
 *
 * Returns: (transfer none): one byte a row: whether the filter lets it through
 */
const guint8 *
tumen_index_get_rows_in (TumenIndex *self)
{
  return self->rows_in;
}

/**
 * tumen_index_get_span:
 * @self: an index
 *
 * Returns: from the begin of the first to the end of the last dated event of the filter, in days;
 *   begin is greater than end if there is none
 */
TumenSpan
tumen_index_get_span (TumenIndex *self)
{
  return self->span;
}

/**
 * tumen_index_get_n_dated:
 * @self: an index
 *
 * Returns: how many events the filter lets through that are dated, each counted once
 */
guint
tumen_index_get_n_dated (TumenIndex *self)
{
  return self->n_dated;
}

/**
 * tumen_index_get_n_lanes:
 * @self: an index
 *
 * Returns: the number of lanes
 */
guint
tumen_index_get_n_lanes (TumenIndex *self)
{
  return self->lanes->len;
}

/**
 * tumen_index_get_lane:
 * @self: an index
 * @lane: an index of a lane
 *
 * Returns: (transfer none): a lane
 */
TumenLaneIndex *
tumen_index_get_lane (TumenIndex *self,
                      guint       lane)
{
  return self->lanes->pdata[lane];
}

/**
 * tumen_index_get_all:
 * @self: an index
 *
 * Returns: (transfer none) (nullable): if events stand in several lanes (decision 9), a lane of all
 *   of them, each once
 */
TumenLaneIndex *
tumen_index_get_all (TumenIndex *self)
{
  return self->all;
}

/**
 * tumen_index_get_marks:
 * @self: an index
 *
 * Returns: (transfer none) (nullable): if events stand in several lanes, a byte for each row of the
 *   table to tell those seen already; all are 0, and must be again after use
 */
guint8 *
tumen_index_get_marks (TumenIndex *self)
{
  if (self->all != NULL && self->marks == NULL)
    self->marks = g_malloc0 (tumen_table_get_n_rows (self->table) + 1);
  return self->marks;
}

static void
count_lane (const TumenIndex     *self,
            const TumenLaneIndex *lane,
            TumenSpan             span,
            TumenCounts          *counts)
{
  const TumenRow *rows = tumen_table_get_rows (self->table);

  counts->outside_earlier += tumen_lane_index_count_earlier (lane, rows, span.begin);
  counts->outside_later += tumen_lane_index_count_later (lane, rows, span.end);
}

/**
 * tumen_index_set_n_off:
 * @self: an index
 * @n_off: how many of the events that are not in are in collections that are off
 */
void
tumen_index_set_n_off (TumenIndex *self,
                       guint       n_off)
{
  g_return_if_fail (n_off <= tumen_table_get_n_rows (self->table) - self->n_in);

  self->n_off = n_off;
}

/**
 * tumen_index_set_n_not_yet_known:
 * @self: an index
 * @n_not_yet_known: how many events are not in the table, since nobody could know of them
 */
void
tumen_index_set_n_not_yet_known (TumenIndex *self,
                                 guint       n_not_yet_known)
{
  self->n_not_yet_known = n_not_yet_known;
}

/**
 * tumen_index_count:
 * @self: an index
 * @span: days, half-open
 * @counts: (out): events of the library, hidden by the filter, undated, and of the dated ones of
 *   the filter those before, in and after @span; all else is 0
 *
 * Counts each event once, in time that grows with the logarithm of their number (decision 3).
 */
void
tumen_index_count (TumenIndex  *self,
                   TumenSpan    span,
                   TumenCounts *counts)
{
  *counts = (TumenCounts){ .library = tumen_table_get_n_rows (self->table) - self->n_off,
                           .off = self->n_off,
                           .not_yet_known = self->n_not_yet_known };
  counts->filtered_out = counts->library - self->n_in;
  counts->undated = self->n_in - self->n_dated;
  if (self->all != NULL)
    count_lane (self, self->all, span, counts);
  for (guint i = 0; i < self->lanes->len && self->all == NULL; i++)
    count_lane (self, self->lanes->pdata[i], span, counts);
  counts->outside = counts->outside_earlier + counts->outside_later;
  counts->in_span = self->n_dated - counts->outside;
}
