/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"

#define NO_STAR G_MAXUINT32

static gboolean
is_lasting (const TumenRow *row)
{
  return row->form == TUMEN_FORM_LASTING;
}

/* When a lasting event has begun for certain, but never after its end. */
static double
get_begun (const TumenRow *row)
{
  return MIN (tumen_row_get_start_span (row).end, tumen_row_get_drawn_span (row).end);
}

/**
 * tumen_row_has_begun:
 * @row: a dated event
 * @time: days
 *
 * Returns: whether it lasts, began before @time for certain, and ends after it
 */
gboolean
tumen_row_has_begun (const TumenRow *row,
                     double          time)
{
  return is_lasting (row) && tumen_row_get_start_span (row).end <= time &&
         tumen_row_get_drawn_span (row).end > time;
}

/* Where a star stands among the others: at its shape, but never outside its drawn span. */
static double
get_star_time (const TumenRow *row)
{
  double end = tumen_row_get_drawn_span (row).end;

  return MIN (tumen_row_get_shape_time (row), end - TUMEN_SHORTEST_DRAWN / 2);
}

/* What comes first stays where stars collide: more voices, then the order of placing. */
static guint64
get_precedence (const TumenRow *rows,
                guint           row)
{
  const TumenRow *star = &rows[row];

  return (guint64)star->n_voices << 48 | (guint64)star->importance << 40 |
         (guint64)(G_MAXUINT32 - row);
}

/* Found: what a look through a lane gathers, each of TumenTimed. */
typedef struct
{
  GArray *begun, *ended, *stars;
} Found;

static void
add_timed (GArray *items,
           double  time,
           guint32 row)
{
  TumenTimed item = { tumen_time_get_key (time), row };

  g_array_append_val (items, item);
}

static void
gather (Found                *found,
        const TumenLaneIndex *lane,
        const TumenRow       *rows)
{
  for (guint i = 0; i < lane->n_rows; i++)
    {
      guint32         row = lane->by_start[i];
      const TumenRow *event = &rows[row];

      if (event->flags & TUMEN_ROW_STARRED)
        add_timed (found->stars, get_star_time (event), row);
      if (!is_lasting (event))
        continue;
      add_timed (found->begun, get_begun (event), row);
      add_timed (found->ended, tumen_row_get_drawn_span (event).end, row);
    }
}

/* Takes @items. */
static guint32 *
take_sorted (GArray *items)
{
  guint32    *rows = g_new (guint32, items->len + 1);
  TumenTimed *item = (TumenTimed *)(gpointer)items->data;

  tumen_time_sort (item, items->len);
  for (guint i = 0; i < items->len; i++)
    rows[i] = item[i].number;
  g_array_unref (items);
  return rows;
}

static guint32
get_better (const TumenLaneDensity *self,
            const TumenRow         *rows,
            guint32                 a,
            guint32                 b)
{
  if (a == NO_STAR || b == NO_STAR)
    return a == NO_STAR ? b : a;
  return get_precedence (rows, self->stars[a]) >= get_precedence (rows, self->stars[b]) ? a : b;
}

static void
build_tree (TumenLaneDensity *self,
            const TumenRow   *rows)
{
  guint n = self->n_stars;

  self->best = g_new (guint32, 2 * n + 1);
  for (guint32 i = 0; i < n; i++)
    self->best[n + i] = i;
  for (guint i = n; i > 1; i--)
    self->best[i - 1] = get_better (self, rows, self->best[2 * (i - 1)],
                                    self->best[2 * (i - 1) + 1]);
}

/**
 * tumen_lane_index_get_density:
 * @lane: a finished lane
 * @rows: the rows of the table
 *
 * Returns: (transfer none): what bars need to know of @lane; made by the first call
 */
TumenLaneDensity *
tumen_lane_index_get_density (TumenLaneIndex *lane,
                              const TumenRow *rows)
{
  TumenLaneDensity *self = lane->density;
  Found             found;

  if (self != NULL)
    return self;
  self = lane->density = g_new0 (TumenLaneDensity, 1);
  found.begun = g_array_new (FALSE, FALSE, sizeof (TumenTimed));
  found.ended = g_array_new (FALSE, FALSE, sizeof (TumenTimed));
  found.stars = g_array_new (FALSE, FALSE, sizeof (TumenTimed));
  gather (&found, lane, rows);
  self->n_lasting = found.begun->len;
  self->n_stars = found.stars->len;
  self->begun = take_sorted (found.begun);
  self->ended = take_sorted (found.ended);
  self->stars = take_sorted (found.stars);
  build_tree (self, rows);
  return self;
}

/**
 * tumen_lane_index_get_sums:
 * @lane: a finished lane
 * @rows: the rows of the table
 * @span: from the begin of the first to the end of the last event of all lanes, in days
 *
 * Returns: (transfer none): how many events of @lane began when; made by the first call
 */
TumenSums *
tumen_lane_index_get_sums (TumenLaneIndex *lane,
                           const TumenRow *rows,
                           TumenSpan       span)
{
  TumenLaneDensity *self = tumen_lane_index_get_density (lane, rows);

  if (self->sums == NULL)
    self->sums = tumen_sums_new (lane, rows, span);
  return self->sums;
}

/**
 * tumen_lane_density_free:
 * @self: (transfer full): what was made
 *
 * Frees it.
 */
void
tumen_lane_density_free (TumenLaneDensity *self)
{
  g_clear_pointer (&self->sums, tumen_sums_free);
  g_free (self->begun);
  g_free (self->ended);
  g_free (self->stars);
  g_free (self->best);
  g_free (self);
}

typedef double (*GetTime) (const TumenRow *row);

static double
get_end (const TumenRow *row)
{
  return tumen_row_get_drawn_span (row).end;
}

/* How many of @order, which is sorted by @get_time, are at @time or before. */
static guint
count_until (const guint32  *order,
             guint           n,
             const TumenRow *rows,
             GetTime         get_time,
             double          time)
{
  guint first = 0, last = n;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (get_time (&rows[order[middle]]) <= time)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/**
 * tumen_lane_density_count_continuing:
 * @self: of a lane
 * @rows: the rows of the table
 * @time: the left edge of a view, in days
 *
 * Returns: how many lasting events began earlier for certain, and end later
 */
guint
tumen_lane_density_count_continuing (const TumenLaneDensity *self,
                                     const TumenRow         *rows,
                                     double                  time)
{
  return count_until (self->begun, self->n_lasting, rows, get_begun, time) -
         count_until (self->ended, self->n_lasting, rows, get_end, time);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint first = *(const guint *)a, second = *(const guint *)b;

  return first < second ? -1 : first > second;
}

/**
 * tumen_lane_density_find_continuing:
 * @self: of a lane
 * @rows: the rows of the table
 * @time: the left edge of a view, in days
 * @most: to find
 *
 * Returns: (transfer full) (element-type guint): rows of events that
 *   tumen_lane_density_count_continuing() counts, those that end first, in order of the table
 */
GArray *
tumen_lane_density_find_continuing (const TumenLaneDensity *self,
                                    const TumenRow         *rows,
                                    double                  time,
                                    guint                   most)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint   n = MIN (most, tumen_lane_density_count_continuing (self, rows, time));

  for (guint i = count_until (self->ended, self->n_lasting, rows, get_end, time); found->len < n;
       i++)
    {
      if (tumen_row_has_begun (&rows[self->ended[i]], time))
        g_array_append_val (found, self->ended[i]);
    }
  g_array_sort (found, compare_rows);
  return found;
}

/* The star that stays of those from @first on, @last excluded. */
static guint32
find_best (const TumenLaneDensity *self,
           const TumenRow         *rows,
           guint                   first,
           guint                   last)
{
  guint32 best = NO_STAR;

  for (first += self->n_stars, last += self->n_stars; first < last; first /= 2, last /= 2)
    {
      if (first % 2 == 1)
        best = get_better (self, rows, best, self->best[first++]);
      if (last % 2 == 1)
        best = get_better (self, rows, best, self->best[--last]);
    }
  return best;
}

/* How many stars stand before @time. */
static guint
count_stars_before (const TumenLaneDensity *self,
                    const TumenRow         *rows,
                    double                  time)
{
  guint first = 0, last = self->n_stars;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (get_star_time (&rows[self->stars[middle]]) < time)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

static int
compare_precedence (gconstpointer a,
                    gconstpointer b,
                    gpointer      rows)
{
  guint64 first = get_precedence (rows, *(const guint *)a);
  guint64 second = get_precedence (rows, *(const guint *)b);

  return first > second ? -1 : first < second;
}

/**
 * tumen_lane_density_find_stars:
 * @self: of a lane
 * @rows: the rows of the table
 * @span: what is seen, in days
 * @distance: days
 *
 * Of starred events that stand less than @distance apart, that with more voices stays (visual
 * design 10): the first of all in the order of precedence stays, and then the same is done at
 * either side of it, so that the effort grows with what is found.
 *
 * Returns: (transfer full) (element-type guint): the rows of stars whose shape stands in @span, by
 *   precedence
 */
GArray *
tumen_lane_density_find_stars (const TumenLaneDensity *self,
                               const TumenRow         *rows,
                               TumenSpan               span,
                               double                  distance)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, 2 * sizeof (guint));
  guint range[2] = { count_stars_before (self, rows, span.begin),
                     count_stars_before (self, rows, span.end) };

  g_array_append_vals (open, range, 1);
  while (open->len > 0)
    {
      const guint *next = (const guint *)(gpointer)open->data + 2 * (open->len - 1);
      guint        first = next[0], last = next[1];
      guint32      best = find_best (self, rows, first, last);
      double       time;

      g_array_set_size (open, open->len - 1);
      if (best == NO_STAR)
        continue;
      g_array_append_val (found, self->stars[best]);
      time = get_star_time (&rows[self->stars[best]]);
      range[0] = first;
      range[1] = MIN (best, count_stars_before (self, rows, time - distance));
      g_array_append_vals (open, range, 1);
      range[0] = MAX (best + 1, count_stars_before (self, rows, time + distance));
      range[1] = last;
      g_array_append_vals (open, range, 1);
    }
  g_array_sort_with_data (found, compare_precedence, (gpointer)rows);
  return found;
}
