/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"
#include "tumen-scene-private.h"

#include <string.h>

#define MIN_BIN_PX 3.0

/* Two edges that are the same one. */
#define SAME_PX 1e-6

/**
 * TumenMatches:
 *
 * What a search found, for scenes of one index. For bars each lane has a lane of its matches
 * alone, made when it is first drawn in density.
 */
struct _TumenMatches
{
  gatomicrefcount  ref_count;
  TumenIndex      *index;
  guint8          *rows;  /* one byte a row of the table */
  TumenLaneIndex **lanes; /* (nullable) each */
};

/**
 * tumen_matches_new:
 * @index: what is shown
 * @rows: one byte a row of its table, 1 if the event matches; copied
 *
 * Returns: (transfer full): the matches
 */
TumenMatches *
tumen_matches_new (TumenIndex   *index,
                   const guint8 *rows)
{
  TumenMatches *self = g_new0 (TumenMatches, 1);
  guint         n_rows = tumen_table_get_n_rows (tumen_index_get_table (index));

  g_atomic_ref_count_init (&self->ref_count);
  self->index = tumen_index_ref (index);
  self->rows = g_malloc0 ((gsize)n_rows + 1);
  if (n_rows > 0)
    memcpy (self->rows, rows, n_rows);
  self->lanes = g_new0 (TumenLaneIndex *, tumen_index_get_n_lanes (index) + 1);
  return self;
}

/**
 * tumen_matches_ref:
 * @self: matches
 *
 * Returns: (transfer full): @self
 */
TumenMatches *
tumen_matches_ref (TumenMatches *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tumen_matches_unref:
 * @self: (transfer full): matches
 */
void
tumen_matches_unref (TumenMatches *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < tumen_index_get_n_lanes (self->index); i++)
    g_clear_pointer (&self->lanes[i], tumen_lane_index_free);
  g_free (self->lanes);
  g_free (self->rows);
  tumen_index_unref (self->index);
  g_free (self);
}

static guint
copy_matching (const TumenMatches *self,
               const guint32      *from,
               guint               n,
               guint32            *to)
{
  guint n_copied = 0;

  for (guint i = 0; i < n; i++)
    {
      to[n_copied] = from[i];
      n_copied += self->rows[from[i]];
    }
  return n_copied;
}

static TumenLaneIndex *
ensure_lane (TumenMatches *self,
             guint         lane)
{
  const TumenLaneIndex *all = tumen_index_get_lane (self->index, lane);
  const TumenRow       *rows = tumen_table_get_rows (tumen_index_get_table (self->index));
  TumenLaneIndex       *matching = self->lanes[lane];

  if (matching != NULL)
    return matching;
  matching = self->lanes[lane] = tumen_lane_index_new (all->id, all->name, all->kind);
  matching->n_events = all->n_rows;
  tumen_lane_index_allocate (matching);
  matching->n_rows = copy_matching (self, all->by_start, all->n_rows, matching->by_start);
  copy_matching (self, all->by_end, all->n_rows, matching->by_end);
  matching->n_events = matching->n_rows;
  tumen_lane_index_finish (matching, rows);
  return matching;
}

static guint
count_members (const TumenMatches *self,
               TumenScene         *scene,
               TumenSceneItem     *item)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_index_get_table (self->index));
  guint           n = 0;

  if (item->members == NULL && item->chip == TUMEN_CHIP_CONTINUING)
    {
      TumenLaneIndex *lane = ensure_lane ((TumenMatches *)self, item->lane);

      return tumen_lane_density_count_continuing (tumen_lane_index_get_density (lane, rows),
                                                  rows,
                                                  scene->viewport.span.begin);
    }
  for (guint i = 0; i < item->n_members; i++)
    n += self->rows[item->members[i]];
  return n;
}

static TumenMatch
get_match (gboolean is_match)
{
  return is_match ? TUMEN_MATCH_YES : TUMEN_MATCH_NO;
}

static void
mark_item (const TumenMatches *self,
           TumenScene         *scene,
           TumenSceneItem     *item)
{
  if (item->type == TUMEN_ITEM_HEADING || item->type == TUMEN_ITEM_TICK)
    return;
  if (item->event != TUMEN_NO_ROW)
    item->match = get_match (self->rows[item->event]);
  else if (item->n_members > 0)
    {
      item->n_matches = count_members (self, scene, item);
      item->match = get_match (item->n_matches > 0);
    }
}

/* The same bins as those of the bars, filled with matches alone. */
static GArray *
make_bins (TumenMatches *self,
           TumenScene   *scene,
           guint         lane)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_index_get_table (self->index));
  TumenUnit       unit =
    tumen_bins_choose_unit (tumen_viewport_get_scale (&scene->viewport), MIN_BIN_PX);
  GArray    *bins = tumen_bins_new (scene->viewport.span, &unit);
  TumenSums *sums;

  sums = tumen_lane_index_get_sums (ensure_lane (self, lane), rows,
                                    tumen_index_get_span (self->index));
  tumen_sums_fill (sums, &unit, bins);
  return bins;
}

/* All matches of a bin stand on the ground: those of the upper bar on those of the lower one. */
static double
get_drop (const TumenSceneItem *lower,
          const TumenSceneItem *item)
{
  double height = lower->rect.height * lower->matching / MAX (lower->value, 1e-9);

  if (lower->type != TUMEN_ITEM_BAR || !item->has_extent || lower->lane != item->lane ||
      lower->rect.x < item->rect.x || lower->rect.x > item->rect.x)
    return 0;
  if (lower->match == TUMEN_MATCH_YES)
    height = MIN (MAX (height, 1), lower->rect.height);
  return lower->rect.height - height;
}

/* Bars stand in the order of lanes and bins. */
static void
mark_bars (TumenMatches *self,
           TumenScene   *scene)
{
  guint lane = TUMEN_NO_ROW, next = 0;
  g_autoptr (GArray) bins = NULL;

  for (guint i = 0; i < scene->items->len; i++)
    {
      TumenSceneItem *item = &g_array_index (scene->items, TumenSceneItem, i);
      const TumenBin *bin;

      if (item->type != TUMEN_ITEM_BAR)
        continue;
      if (item->lane != lane)
        {
          g_clear_pointer (&bins, g_array_unref);
          lane = item->lane;
          bins = make_bins (self, scene, lane);
          next = 0;
        }
      while (next + 1 < bins->len &&
             tumen_viewport_x (&scene->viewport, g_array_index (bins, TumenBin, next).end) <=
               item->rect.x + SAME_PX)
        next++;
      bin = &g_array_index (bins, TumenBin, next);
      item->matching = MIN (item->has_extent ? bin->unknown : bin->known, item->value);
      item->match = get_match (item->matching > 0);
      if (i > 0)
        item->drop = get_drop (item - 1, item);
    }
}

/**
 * tumen_matches_mark:
 * @self: matches
 * @scene: a scene of the same index that nobody has seen yet
 *
 * Tells each item whether it matches, chips how many of their events do, and bars how much of
 * them. No place changes: a search does not move anything (decision 1).
 */
void
tumen_matches_mark (TumenMatches *self,
                    TumenScene   *scene)
{
  for (guint i = 0; i < scene->items->len; i++)
    mark_item (self, scene, &g_array_index (scene->items, TumenSceneItem, i));
  if (scene->density)
    mark_bars (self, scene);
}
