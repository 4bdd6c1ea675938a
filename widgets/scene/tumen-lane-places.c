/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

#include <math.h>
#include <stdlib.h>

#define CAP_PX       1.0  /* half of a cap stands outside the extent */
#define LIMIT_PX     2.0  /* what the shape at a limit reaches over it */
#define CANDIDATE_PX 8.0  /* a small shape stands on the first and the last day */
#define TAIL_PX      28.0 /* arrowhead and dots of an end that is not stated */
#define CLOCK_PX     30.0 /* arrow after a second time of day */

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
 * tumen_lane_places_free:
 * @self: (transfer full): places
 *
 * Frees them.
 */
void
tumen_lane_places_free (TumenLanePlaces *self)
{
  g_free (self->by_rank);
  g_free (self->rank);
  g_free (self->left_gap);
  g_free (self->right_gap);
  g_array_unref (self->placements);
  g_array_unref (self->segments);
  g_ptr_array_unref (self->levels);
  g_hash_table_unref (self->index_of);
  tumen_rows_clear (&self->rows);
  g_free (self);
}

static void
add_placement (TumenLanePlaces *self,
               TumenTable      *table,
               guint            row)
{
  const TumenRow *event = &tumen_table_get_rows (table)[row];
  TumenPlacement  placement = { .row = row, .label_width = -1, .number_width = -1 };
  guint           n_clocks;

  tumen_table_get_clocks (table, row, &n_clocks);
  placement.single_from = placement.label_from = TUMEN_NO_LEVEL;
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

/**
 * tumen_lane_places_rank:
 * @self: places whose placements are there
 * @rows: the rows of the table
 *
 * Sorts the placements by their importance.
 */
void
tumen_lane_places_rank (TumenLanePlaces *self,
                        const TumenRow  *rows)
{
  guint   n = self->placements->len;
  RankKey key = { rows, (const TumenPlacement *)(gpointer)self->placements->data };

  self->by_rank = g_new (guint, n + 1);
  self->rank = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->by_rank[i] = i;
  g_qsort_with_data (self->by_rank, (int)n, sizeof (guint), compare_ranks, &key);
  for (guint i = 0; i < n; i++)
    self->rank[self->by_rank[i]] = i;
}

/**
 * tumen_lane_places_add:
 * @self: places
 * @table: the table
 * @rows: (array length=n_rows): dated events of @table, in any order
 * @n_rows: their number
 *
 * Adds events without places, sorted by their centres, as one segment.
 */
void
tumen_lane_places_add (TumenLanePlaces *self,
                       TumenTable      *table,
                       const guint32   *rows,
                       guint            n_rows)
{
  TumenSegment    segment = { self->placements->len, self->placements->len + n_rows - 1, -1 };
  TumenPlacement *added;

  if (n_rows == 0)
    return;
  for (guint i = 0; i < n_rows; i++)
    add_placement (self, table, rows[i]);
  added = &g_array_index (self->placements, TumenPlacement, segment.first);
  qsort (added, n_rows, sizeof (TumenPlacement), compare_centres);
  g_array_append_val (self->segments, segment);
}

/**
 * tumen_lane_places_new_empty:
 * @first_level: the coarsest level that is to be worked out
 *
 * Returns: (transfer full): places without events
 */
TumenLanePlaces *
tumen_lane_places_new_empty (guint first_level)
{
  TumenLanePlaces *self = g_new0 (TumenLanePlaces, 1);

  self->placements = g_array_new (FALSE, FALSE, sizeof (TumenPlacement));
  self->segments = g_array_new (FALSE, FALSE, sizeof (TumenSegment));
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->first_level = first_level;
  self->index_of = g_hash_table_new (NULL, NULL);
  tumen_rows_init (&self->rows);
  self->walls = (TumenWalls){ (double)-INFINITY, (double)INFINITY };
  self->edges = self->walls;
  return self;
}

/**
 * tumen_lane_places_new:
 * @table: the table
 * @rows: (array length=n_rows): dated events of @table, in any order
 * @n_rows: their number
 *
 * Returns: (transfer full): those events without places; levels are worked out by
 *   tumen_layout_add_level()
 */
TumenLanePlaces *
tumen_lane_places_new (TumenTable    *table,
                       const guint32 *rows,
                       guint          n_rows)
{
  TumenLanePlaces *self = tumen_lane_places_new_empty (0);

  tumen_lane_places_add (self, table, rows, n_rows);
  tumen_lane_places_rank (self, tumen_table_get_rows (table));
  tumen_cluster_build_trees (self);
  for (guint i = 0; i < n_rows; i++)
    tumen_lane_places_set_index (self, i);
  return self;
}

/**
 * tumen_lane_places_set_index:
 * @self: places
 * @placement: an index
 *
 * Makes that placement the one of its event.
 */
void
tumen_lane_places_set_index (TumenLanePlaces *self,
                             guint            placement)
{
  guint row = g_array_index (self->placements, TumenPlacement, placement).row;

  g_hash_table_insert (self->index_of, GUINT_TO_POINTER (row), GUINT_TO_POINTER (placement + 1));
}

/**
 * tumen_lane_places_find_row:
 * @self: places
 * @row: of the table
 *
 * Returns: the placement of an event, or %TUMEN_NO_ROW if it is not among them: it has no place
 */
guint
tumen_lane_places_find_row (const TumenLanePlaces *self,
                            guint                  row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->index_of, GUINT_TO_POINTER (row))) - 1;
}

/**
 * tumen_lane_places_get_clusters:
 * @self: places
 * @level: of the ladder; worked out
 *
 * Returns: (transfer none) (element-type TumenCluster): the clusters, in the order of placements
 */
GArray *
tumen_lane_places_get_clusters (const TumenLanePlaces *self,
                                guint                  level)
{
  return self->levels->pdata[level - self->first_level];
}

/**
 * tumen_row_get_box_centre:
 * @row: a dated event
 *
 * Returns: the middle of its box, in days: of a limit that has an arrow, the limit
 */
double
tumen_row_get_box_centre (const TumenRow *row)
{
  if (is_arrow (row))
    return row->form == TUMEN_FORM_BEFORE ? row->hi : row->lo;
  return tumen_row_get_centre (row);
}

/* The cluster whose range holds @placement, or %G_MAXUINT. */
static guint
find_cluster (GArray *clusters,
              guint   placement)
{
  guint first = 0, last = clusters->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (g_array_index (clusters, TumenCluster, middle).last < placement)
        first = middle + 1;
      else
        last = middle;
    }
  if (first < clusters->len && g_array_index (clusters, TumenCluster, first).first <= placement)
    return first;
  return G_MAXUINT;
}

/**
 * tumen_lane_places_get_state:
 * @self: places
 * @level: of the ladder; worked out
 * @scale: of @level, px per day
 * @placement: an index, or %TUMEN_NO_ROW
 * @cluster: (out): the index of its cluster, if it is in one
 *
 * Returns: how an event stands in its lane at that level
 */
TumenPlaceState
tumen_lane_places_get_state (const TumenLanePlaces *self,
                             guint                  level,
                             double                 scale,
                             guint                  placement,
                             guint                 *cluster)
{
  GArray               *clusters = tumen_lane_places_get_clusters (self, level);
  const TumenPlacement *place;

  *cluster = G_MAXUINT;
  if (placement == TUMEN_NO_ROW)
    return TUMEN_STATE_OVERFLOW;
  place = &g_array_index (self->placements, TumenPlacement, placement);
  if (place->single_from <= level)
    return TUMEN_STATE_SINGLE;
  if (!tumen_cluster_may_hold (place, scale))
    return TUMEN_STATE_OVERFLOW;
  *cluster = find_cluster (clusters, placement);
  if (*cluster == G_MAXUINT ||
      g_array_index (clusters, TumenCluster, *cluster).lane_row == TUMEN_NO_LEVEL)
    return TUMEN_STATE_OVERFLOW;
  return TUMEN_STATE_CLUSTER;
}
