/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

#include <math.h>

#define CAP_PX       1.0  /* half of a cap stands outside the extent */
#define LIMIT_PX     2.0  /* what the shape at a limit reaches over it */
#define CANDIDATE_PX 8.0  /* a small shape stands on the first and the last day */
#define TAIL_PX      28.0 /* arrowhead and dots of an end that is not stated */
#define CLOCK_PX     30.0 /* arrow after a second time of day */
#define SHORTEST     (1.0 / 1440)

static gboolean
is_arrow (const TumenRow *row)
{
  return row->form == TUMEN_FORM_BEFORE || row->form == TUMEN_FORM_AFTER;
}

/* The arrow and its shape stand on one side of the limit, whose cap alone reaches over it. */
static TumenBox
get_arrow_box (const TumenRow *row)
{
  double limit = row->form == TUMEN_FORM_BEFORE ? row->hi : row->lo;
  double arrow = TUMEN_ARROW_PX + CAP_PX;

  if (row->form == TUMEN_FORM_BEFORE)
    return (TumenBox){ limit, limit, limit, arrow, arrow, LIMIT_PX, LIMIT_PX };
  return (TumenBox){ limit, limit, limit, LIMIT_PX, LIMIT_PX, arrow, arrow };
}

static TumenBox
get_box (const TumenRow *row,
         guint           n_clocks)
{
  gboolean lasting = row->form == TUMEN_FORM_LASTING;
  TumenBox box = { row->lo, tumen_row_get_centre (row), row->hi, CAP_PX,
                   TUMEN_MARK_HALF, TUMEN_MARK_HALF, CAP_PX };

  if (is_arrow (row))
    return get_arrow_box (row);
  if (row->form == TUMEN_FORM_ONE_OF)
    box.before_lo = box.after_hi = CANDIDATE_PX;
  if (lasting && (row->flags & TUMEN_ROW_OPEN_START))
    box.before_lo = TAIL_PX;
  if (lasting && (row->flags & TUMEN_ROW_OPEN_END))
    box.after_hi = TAIL_PX;
  if (row->form == TUMEN_FORM_CLOCK && n_clocks > 1)
    box.after_hi = CLOCK_PX;
  return box;
}

/**
 * tumen_row_is_dated:
 * @row: an event
 *
 * Returns: whether there is anything to draw
 */
gboolean
tumen_row_is_dated (const TumenRow *row)
{
  return row->form != TUMEN_FORM_NONE && isfinite (row->lo) && isfinite (row->hi);
}

/**
 * tumen_row_get_drawn_span:
 * @row: a dated row
 *
 * Returns: the time by which it counts as in a view: its drawn extent; for a limit that has an
 *   arrow, the last or first possible day
 */
TumenSpan
tumen_row_get_drawn_span (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_BEFORE)
    return (TumenSpan){ row->hi - 1, row->hi };
  if (row->form == TUMEN_FORM_AFTER)
    return (TumenSpan){ row->lo, row->lo + 1 };
  return (TumenSpan){ row->lo, MAX (row->hi, row->lo + SHORTEST) };
}

/**
 * tumen_lane_layout_new:
 * @id: of the value
 * @name: for people
 * @kind: the kind of the heading's mark, or -1
 *
 * Returns: (transfer full): a lane without events
 */
TumenLaneLayout *
tumen_lane_layout_new (const char *id,
                       const char *name,
                       int         kind)
{
  TumenLaneLayout *self = g_new0 (TumenLaneLayout, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->kind = kind;
  self->placements = g_array_new (FALSE, FALSE, sizeof (TumenPlacement));
  self->segments = g_array_new (FALSE, FALSE, sizeof (TumenSegment));
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  tumen_rows_init (&self->rows);
  return self;
}

/**
 * tumen_lane_layout_free:
 * @self: (transfer full): a lane
 *
 * Frees it.
 */
void
tumen_lane_layout_free (TumenLaneLayout *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->by_rank);
  g_free (self->rank);
  g_free (self->by_start);
  g_free (self->latest_end);
  g_free (self->left_gap);
  g_free (self->right_gap);
  g_array_unref (self->placements);
  g_array_unref (self->segments);
  g_ptr_array_unref (self->levels);
  tumen_rows_clear (&self->rows);
  g_free (self);
}

/**
 * tumen_lane_layout_add:
 * @self: a lane that is not finished
 * @table: the table
 * @row: a row of @table
 *
 * Adds an event.
 */
void
tumen_lane_layout_add (TumenLaneLayout *self,
                       TumenTable      *table,
                       guint            row)
{
  const TumenRow *event = &tumen_table_get_rows (table)[row];
  TumenPlacement  placement = { row, { 0 }, -1, TUMEN_NO_LEVEL, TUMEN_NO_LEVEL, 0, 0, 0, 0 };
  guint           n_clocks;

  self->n_events++;
  if (!tumen_row_is_dated (event))
    {
      self->n_undated++;
      return;
    }
  tumen_table_get_clocks (table, row, &n_clocks);
  placement.box = get_box (event, n_clocks);
  placement.kind = event->kind;
  placement.may_join = !is_arrow (event);
  g_array_append_val (self->placements, placement);
}

static int
compare_centres (gconstpointer a,
                 gconstpointer b)
{
  const TumenPlacement *first = a, *second = b;

  if (first->box.centre != second->box.centre)
    return first->box.centre < second->box.centre ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

/* RankKey: what the order of placing looks at. */
typedef struct
{
  const TumenRow       *rows;
  const TumenPlacement *placements;
} RankKey;

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const RankKey  *key = data;
  guint           row_a = key->placements[*(const guint *)a].row;
  guint           row_b = key->placements[*(const guint *)b].row;
  const TumenRow *first = &key->rows[row_a], *second = &key->rows[row_b];
  int             star_a = first->flags & TUMEN_ROW_STARRED;
  int             star_b = second->flags & TUMEN_ROW_STARRED;

  if (star_a != star_b)
    return star_b - star_a;
  if (first->importance != second->importance)
    return second->importance - first->importance;
  return row_a < row_b ? -1 : row_a > row_b;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const RankKey *key = data;
  guint          row_a = key->placements[*(const guint *)a].row;
  guint          row_b = key->placements[*(const guint *)b].row;
  double         first = tumen_row_get_drawn_span (&key->rows[row_a]).begin;
  double         second = tumen_row_get_drawn_span (&key->rows[row_b]).begin;

  if (first != second)
    return first < second ? -1 : 1;
  return row_a < row_b ? -1 : row_a > row_b;
}

static guint *
make_order (guint            n,
            GCompareDataFunc compare,
            RankKey         *key)
{
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof (guint), compare, key);
  return order;
}

static void
fill_latest_ends (TumenLaneLayout *self,
                  const RankKey   *key)
{
  guint  n = self->placements->len;
  double latest = (double)-INFINITY;

  self->latest_end = g_new (double, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const TumenRow *row = &key->rows[key->placements[self->by_start[i]].row];

      latest = MAX (latest, tumen_row_get_drawn_span (row).end);
      self->latest_end[i] = latest;
    }
}

/**
 * tumen_lane_layout_finish:
 * @self: a lane
 * @rows: the rows of the table
 *
 * Sorts the events of the lane; nothing may be added after it.
 */
void
tumen_lane_layout_finish (TumenLaneLayout *self,
                          const TumenRow  *rows)
{
  guint   n = self->placements->len;
  RankKey key = { rows, NULL };

  g_array_sort (self->placements, compare_centres);
  key.placements = (const TumenPlacement *)(gpointer)self->placements->data;
  self->by_rank = make_order (n, compare_ranks, &key);
  self->by_start = make_order (n, compare_starts, &key);
  self->rank = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->rank[self->by_rank[i]] = i;
  fill_latest_ends (self, &key);
  tumen_cluster_build_tree (self);
}

/**
 * tumen_lane_layout_count_later:
 * @self: a finished lane
 * @rows: the rows of the table
 * @end: days
 *
 * Returns: how many of its events begin at @end or later
 */
guint
tumen_lane_layout_count_later (const TumenLaneLayout *self,
                               const TumenRow        *rows,
                               double                 end)
{
  guint first = 0, last = self->placements->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;
      guint row = g_array_index (self->placements, TumenPlacement, self->by_start[middle]).row;

      if (tumen_row_get_drawn_span (&rows[row]).begin < end)
        first = middle + 1;
      else
        last = middle;
    }
  return self->placements->len - first;
}
