/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

/* Decision 4. */
#define MOST_GAP_PX    15.0
#define MOST_EXTENT_PX 60.0
#define NO_CLUSTER     G_MAXUINT

static double
get_centre (const TumenLanePlaces *lane,
            guint                  placement)
{
  return g_array_index (lane->placements, TumenPlacement, placement).box.centre;
}

static double
get_gap (const TumenLanePlaces *lane,
         int                    gap)
{
  return get_centre (lane, (guint)gap + 1) - get_centre (lane, (guint)gap);
}

/* The Cartesian tree of the gaps (Vuillemin 1980) of a segment, in linear time with a stack. */
static void
build_tree (TumenLanePlaces *lane,
            TumenSegment    *segment,
            int             *stack)
{
  int depth = 0;

  for (int i = (int)segment->first; i < (int)segment->last; i++)
    {
      int below = -1;

      while (depth > 0 && get_gap (lane, stack[depth - 1]) < get_gap (lane, i))
        below = stack[--depth];
      lane->left_gap[i] = below;
      lane->right_gap[i] = -1;
      if (depth > 0)
        lane->right_gap[stack[depth - 1]] = i;
      stack[depth++] = i;
    }
  segment->gap = depth > 0 ? stack[0] : -1;
}

/**
 * tumen_cluster_build_trees:
 * @lane: places whose placements are sorted by centre, segment by segment
 *
 * Builds for each segment the binary tree that splits the centres at the largest gap, of equal ones
 * at the earlier (decision 4).
 * All events are in it, wide ones too, for a tree of only those that are narrow
 * would change with the scale, and clusters would then not nest.
 */
void
tumen_cluster_build_trees (TumenLanePlaces *lane)
{
  guint           n = lane->placements->len;
  g_autofree int *stack = g_new (int, n + 1);

  lane->left_gap = g_new (int, n + 1);
  lane->right_gap = g_new (int, n + 1);
  for (guint i = 0; i < lane->segments->len; i++)
    build_tree (lane, &g_array_index (lane->segments, TumenSegment, i), stack);
}

static gboolean
holds_together (const TumenLanePlaces *lane,
                const TumenSegment    *segment,
                double                 scale)
{
  double extent = get_centre (lane, segment->last) - get_centre (lane, segment->first);

  if (segment->gap < 0)
    return TRUE;
  return get_gap (lane, segment->gap) * scale < MOST_GAP_PX && extent * scale <= MOST_EXTENT_PX;
}

/* Splits the segments of the last level as far as @scale asks for; they stay in time order. */
static void
refine_segments (TumenLanePlaces *lane,
                 double           scale)
{
  GArray *refined = g_array_new (FALSE, FALSE, sizeof (TumenSegment));
  GArray *open = lane->segments; /* as a stack, so the last one comes first */

  for (guint i = 0; i < open->len / 2; i++)
    {
      TumenSegment *left = &g_array_index (open, TumenSegment, i);
      TumenSegment *right = &g_array_index (open, TumenSegment, open->len - 1 - i);
      TumenSegment  swapped = *left;

      *left = *right;
      *right = swapped;
    }
  while (open->len > 0)
    {
      TumenSegment segment = g_array_index (open, TumenSegment, open->len - 1);
      TumenSegment left = segment, right = segment;

      g_array_set_size (open, open->len - 1);
      if (holds_together (lane, &segment, scale))
        {
          g_array_append_val (refined, segment);
          continue;
        }
      left.last = (guint)segment.gap;
      left.gap = lane->left_gap[segment.gap];
      right.first = (guint)segment.gap + 1;
      right.gap = lane->right_gap[segment.gap];
      g_array_append_val (open, right);
      g_array_append_val (open, left);
    }
  g_array_unref (open);
  lane->segments = refined;
}

/**
 * tumen_cluster_may_hold:
 * @placement: an event in a lane
 * @scale: px per day
 *
 * Returns: whether the event is narrow enough to join a cluster
 */
gboolean
tumen_cluster_may_hold (const TumenPlacement *placement,
                        double                scale)
{
  return placement->may_join &&
         (placement->box.hi - placement->box.lo) * scale < TUMEN_NARROW_PX;
}

static void
add_member (TumenCluster          *cluster,
            const TumenLanePlaces *lane,
            guint                  index)
{
  const TumenPlacement *member = &g_array_index (lane->placements, TumenPlacement, index);

  if (cluster->n_members == 0)
    {
      cluster->first = cluster->best = index;
      cluster->lo = member->box.lo;
      cluster->hi = member->box.hi;
      cluster->kind = member->kind;
    }
  if (lane->rank[index] < lane->rank[cluster->best])
    cluster->best = index;
  if (member->kind != cluster->kind)
    cluster->kind = -1;
  cluster->lo = MIN (cluster->lo, member->box.lo);
  cluster->hi = MAX (cluster->hi, member->box.hi);
  cluster->last = index;
  cluster->n_members++;
}

/* The narrow members of a segment; fewer than two are no cluster. */
static TumenCluster
gather (const TumenLanePlaces *lane,
        const TumenSegment    *segment,
        double                 scale)
{
  TumenCluster cluster = { .lane_row = TUMEN_NO_LEVEL, .side = TUMEN_SIDE_NONE };

  for (guint i = segment->first; i <= segment->last; i++)
    {
      if (tumen_cluster_may_hold (&g_array_index (lane->placements, TumenPlacement, i), scale))
        add_member (&cluster, lane, i);
    }
  return cluster;
}

/**
 * tumen_cluster_split:
 * @lane: a lane
 * @scale: px per day, not smaller than that of the call before
 * @cluster_of: (out): for each placement, the index of its cluster, or %G_MAXUINT
 *
 * Returns: (transfer full) (element-type TumenCluster): the clusters at @scale, not placed yet, in
 *   time order: the narrow members of the largest subtrees whose gaps are less than 15 px and
 *   whose extent is at most 60 px
 */
GArray *
tumen_cluster_split (TumenLanePlaces *lane,
                     double           scale,
                     guint           *cluster_of)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (TumenCluster));

  for (guint i = 0; i < lane->placements->len; i++)
    cluster_of[i] = NO_CLUSTER;
  refine_segments (lane, scale);
  for (guint i = 0; i < lane->segments->len; i++)
    {
      TumenCluster cluster = gather (lane, &g_array_index (lane->segments, TumenSegment, i), scale);

      if (cluster.n_members < 2)
        continue;
      for (guint j = cluster.first; j <= cluster.last; j++)
        {
          if (tumen_cluster_may_hold (&g_array_index (lane->placements, TumenPlacement, j), scale))
            cluster_of[j] = clusters->len;
        }
      g_array_append_val (clusters, cluster);
    }
  return clusters;
}
