/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-index-private.h"

#define FAN_BITS 4 /* of 16 neighbours one end is kept */

/**
 * tumen_lane_index_new:
 * @id: of the value
 * @name: for people
 * @kind: the kind of the heading's mark, or -1
 *
 * Returns: (transfer full): a lane without events
 */
TumenLaneIndex *
tumen_lane_index_new (const char *id,
                      const char *name,
                      int         kind)
{
  TumenLaneIndex *self = g_new0 (TumenLaneIndex, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->kind = kind;
  return self;
}

/**
 * tumen_lane_index_free:
 * @self: (transfer full): a lane
 *
 * Frees it.
 */
void
tumen_lane_index_free (TumenLaneIndex *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->by_start);
  g_free (self->by_end);
  for (guint i = 0; i < TUMEN_INDEX_HEIGHTS; i++)
    g_free (self->latest_end[i]);
  g_clear_pointer (&self->density, tumen_lane_density_free);
  g_free (self);
}

/**
 * tumen_lane_index_allocate:
 * @self: a lane whose events are counted
 *
 * Makes room for all its events.
 */
void
tumen_lane_index_allocate (TumenLaneIndex *self)
{
  self->by_start = g_new (guint32, self->n_events + 1);
  self->by_end = g_new (guint32, self->n_events + 1);
}

static guint
get_n_blocks (const TumenLaneIndex *self,
              guint                 height)
{
  guint bits = FAN_BITS * (height + 1);

  return (guint)(((guint64)self->n_rows + (G_GUINT64_CONSTANT (1) << bits) - 1) >> bits);
}

static void
fill_latest_ends (TumenLaneIndex *self,
                  const TumenRow *rows)
{
  guint height = 0, n_blocks = get_n_blocks (self, 0);

  self->latest_end[0] = g_new (double, n_blocks + 1);
  for (guint i = 0; i < self->n_rows; i++)
    {
      double  end = tumen_row_get_drawn_span (&rows[self->by_start[i]]).end;
      double *latest = &self->latest_end[0][i >> FAN_BITS];

      if (i % (1u << FAN_BITS) == 0 || end > *latest)
        *latest = end;
    }
  while (n_blocks > 1 && height + 1 < TUMEN_INDEX_HEIGHTS)
    {
      const double *below = self->latest_end[height++];
      guint         n_below = n_blocks;

      n_blocks = get_n_blocks (self, height);
      self->latest_end[height] = g_new (double, n_blocks + 1);
      for (guint i = 0; i < n_below; i++)
        {
          double *latest = &self->latest_end[height][i >> FAN_BITS];

          if (i % (1u << FAN_BITS) == 0 || below[i] > *latest)
            *latest = below[i];
        }
    }
}

/**
 * tumen_lane_index_finish:
 * @self: a lane whose rows are filled in
 * @rows: the rows of the table
 *
 * Closes it; nothing may be added after it.
 */
void
tumen_lane_index_finish (TumenLaneIndex *self,
                         const TumenRow *rows)
{
  self->n_undated = self->n_events - self->n_rows;
  fill_latest_ends (self, rows);
}

/**
 * tumen_lane_index_count_earlier:
 * @self: a finished lane
 * @rows: the rows of the table
 * @begin: days
 *
 * Returns: how many of its events end at @begin or earlier
 */
guint
tumen_lane_index_count_earlier (const TumenLaneIndex *self,
                                const TumenRow       *rows,
                                double                begin)
{
  guint first = 0, last = self->n_rows;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (tumen_row_get_drawn_span (&rows[self->by_end[middle]]).end <= begin)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* How many events begin before @time. */
static guint
count_begun (const TumenLaneIndex *self,
             const TumenRow       *rows,
             double                time)
{
  guint first = 0, last = self->n_rows;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (tumen_row_get_drawn_span (&rows[self->by_start[middle]]).begin < time)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/**
 * tumen_lane_index_count_later:
 * @self: a finished lane
 * @rows: the rows of the table
 * @end: days
 *
 * Returns: how many of its events begin at @end or later
 */
guint
tumen_lane_index_count_later (const TumenLaneIndex *self,
                              const TumenRow       *rows,
                              double                end)
{
  return self->n_rows - count_begun (self, rows, end);
}

/**
 * tumen_lane_index_holds:
 * @self: a finished lane
 * @rows: the rows of the table
 * @row: a dated event
 *
 * Returns: whether it is in the lane
 */
gboolean
tumen_lane_index_holds (const TumenLaneIndex *self,
                        const TumenRow       *rows,
                        guint                 row)
{
  double begin = tumen_row_get_drawn_span (&rows[row]).begin;

  for (guint i = count_begun (self, rows, begin); i < self->n_rows; i++)
    {
      guint other = self->by_start[i];

      if (other >= row || tumen_row_get_drawn_span (&rows[other]).begin > begin)
        return other == row;
    }
  return FALSE;
}

/* The number of neighbours from @place on that all end by @time, or 0. */
static guint
get_step_over (const TumenLaneIndex *self,
               guint                 place,
               double                time)
{
  guint step = 0;

  for (guint height = 0; height < TUMEN_INDEX_HEIGHTS; height++)
    {
      guint bits = FAN_BITS * (height + 1);

      if (self->latest_end[height] == NULL || place % (1u << bits) != 0 ||
          self->latest_end[height][place >> bits] > time)
        return step;
      step = 1u << bits;
    }
  return step;
}

/**
 * tumen_lane_index_find:
 * @self: a finished lane
 * @rows: the rows of the table
 * @span: days, half-open
 *
 * Returns: (transfer full) (element-type guint): the rows of the events that meet @span, by the
 *   begin of their drawn spans
 */
GArray *
tumen_lane_index_find (const TumenLaneIndex *self,
                       const TumenRow       *rows,
                       TumenSpan             span)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint   place = 0, last = count_begun (self, rows, span.end);

  while (place < last)
    {
      guint step = get_step_over (self, place, span.begin);

      if (step == 0 && tumen_row_get_drawn_span (&rows[self->by_start[place]]).end > span.begin)
        g_array_append_val (found, self->by_start[place]);
      place += MAX (step, 1);
    }
  return found;
}
