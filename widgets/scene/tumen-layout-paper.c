/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

/** Packing: how well a lane is packed. */
typedef struct
{
  guint n_rows;
  guint n_bare; /* items without a label or without a place */
} Packing;

static void
count (Packing *packing,
       guint8   lane_row,
       gboolean is_placed,
       gboolean is_titled)
{
  packing->n_bare += is_placed && is_titled ? 0 : 1;
  if (is_placed)
    packing->n_rows = MAX (packing->n_rows, lane_row + 1u);
}

/* What is in a cluster has no row of its own. */
static Packing
measure (const TumenLanePlaces *places,
         guint                  level)
{
  GArray *clusters = tumen_lane_places_get_clusters (places, level);
  guint   n_single = 0, n_joined = 0;
  Packing packing = { 0, 0 };

  for (guint i = 0; i < places->placements->len; i++)
    {
      const TumenPlacement *placement = &g_array_index (places->placements, TumenPlacement, i);

      if (placement->single_from == TUMEN_NO_LEVEL)
        continue;
      n_single++;
      count (&packing, placement->lane_row, TRUE, placement->label_from != TUMEN_NO_LEVEL);
    }
  for (guint i = 0; i < clusters->len; i++)
    {
      const TumenCluster *cluster = &g_array_index (clusters, TumenCluster, i);

      n_joined += cluster->n_members;
      count (&packing, cluster->lane_row, cluster->lane_row != TUMEN_NO_LEVEL, cluster->titled);
    }
  packing.n_bare += places->placements->len - MIN (n_single + n_joined, places->placements->len);
  return packing;
}

static TumenLanePlaces *
pack (TumenLayout  *self,
      const GArray *found,
      guint         level,
      TumenSpan     span,
      gboolean      by_time)
{
  TumenLanePlaces *places = tumen_lane_places_new (tumen_layout_get_table (self),
                                                   (const guint32 *)(gconstpointer)found->data,
                                                   found->len);

  places->first_level = level;
  places->by_time = by_time;
  places->edges = (TumenWalls){ span.begin, span.end };
  tumen_layout_add_level (self, places);
  return places;
}

static gboolean
is_better (const TumenLanePlaces *places,
           const TumenLanePlaces *other,
           guint                  level)
{
  Packing one = measure (places, level);
  Packing two = measure (other, level);

  return one.n_bare <= two.n_bare && one.n_rows < two.n_rows;
}

/**
 * tumen_layout_make_paper_places:
 * @self: a layout for paper
 * @lane: an index
 * @level: of the ladder
 * @span: what the paper shows, in days
 *
 * Nobody moves paper: what is in view is packed for one scale, and is bound to nothing that stands
 * out of view or stood at a coarser one. The most important come first, or, if that saves rows, the
 * earliest. Labels stay between the edges of the paper, if they can.
 *
 * Returns: (transfer full): the places, for @level alone
 */
TumenLanePlaces *
tumen_layout_make_paper_places (TumenLayout *self,
                                guint        lane,
                                guint        level,
                                TumenSpan    span)
{
  const TumenLaneIndex *index = tumen_index_get_lane (tumen_layout_get_index (self), lane);
  const TumenRow       *rows = tumen_table_get_rows (tumen_layout_get_table (self));
  g_autoptr (GArray) found = tumen_lane_index_find (index, rows, span);
  TumenLanePlaces *places = pack (self, found, level, span, FALSE);
  TumenLanePlaces *other = pack (self, found, level, span, TRUE);
  TumenLanePlaces *worse = is_better (other, places, level) ? places : other;

  tumen_lane_places_free (worse);
  return worse == places ? other : places;
}
