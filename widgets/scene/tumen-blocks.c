/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-blocks-private.h"

#include <math.h>

#define BLOCK_PX      4096.0 /* at the first level of its octave */
#define N_CELLS       16     /* of a block */
#define MOST_IN_CELL  96
#define REACH_PX      100.0  /* of clusters and chips beyond the view */
#define MOST_PLACED   200000 /* placements in a generation of blocks */
#define NUMBER_FACTOR 1000003

struct _TumenBlocks
{
  /* owned */
  GHashTable *young, *old; /* of BlockKey to TumenLanePlaces */
  /* borrowed */
  TumenLayout *layout;
  /* plain state */
  double origin;   /* where block 0 begins, days */
  guint  n_placed; /* in the young blocks */
};

typedef struct
{
  guint  lane;
  int    octave;
  gint64 number;
} BlockKey;

/* The part of time that a block is, and the events that begin in each cell of it: those from
 * first[i] on, before first[i + 1], in the order of the lane. */
typedef struct
{
  BlockKey key;
  double   begin, length;
  guint    first[N_CELLS + 1];
} Block;

static guint
hash_key (gconstpointer data)
{
  const BlockKey *key = data;

  return (guint)key->number * NUMBER_FACTOR ^ (guint)key->octave << 8 ^ key->lane;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const BlockKey *ka = a, *kb = b;

  return ka->lane == kb->lane && ka->octave == kb->octave && ka->number == kb->number;
}

static void
free_places (gpointer places)
{
  tumen_lane_places_free (places);
}

static GHashTable *
make_generation (void)
{
  return g_hash_table_new_full (hash_key, equal_keys, g_free, free_places);
}

/* Blocks that were not asked for as long as it took to fill a generation are let go. */
static TumenLanePlaces *
keep (TumenBlocks     *self,
      BlockKey        *key,
      TumenLanePlaces *places)
{
  if (self->n_placed >= MOST_PLACED)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = make_generation ();
      self->n_placed = 0;
    }
  self->n_placed += places->placements->len + 1;
  g_hash_table_insert (self->young, key, places);
  return places;
}

static TumenLanePlaces *
find_kept (TumenBlocks    *self,
           const BlockKey *key)
{
  TumenLanePlaces *places = g_hash_table_lookup (self->young, key);
  gpointer         old_key, old_places;

  if (places != NULL)
    return places;
  if (!g_hash_table_steal_extended (self->old, key, &old_key, &old_places))
    return NULL;
  return keep (self, old_key, old_places);
}

static double
get_length (int octave)
{
  return BLOCK_PX * exp2 (-octave);
}

static gint64
find_number (const TumenBlocks *self,
             int                octave,
             double             time)
{
  return (gint64)floor ((time - self->origin) / get_length (octave));
}

static gboolean
holds (const Block *block,
       double       time)
{
  return time >= block->begin && time < block->begin + block->length;
}

static void
init_block (const TumenBlocks *self,
            Block             *block,
            const BlockKey    *key)
{
  TumenIndex           *index = tumen_layout_get_index (self->layout);
  const TumenLaneIndex *lane = tumen_index_get_lane (index, key->lane);
  const TumenRow       *rows = tumen_table_get_rows (tumen_layout_get_table (self->layout));

  block->key = *key;
  block->length = get_length (key->octave);
  block->begin = self->origin + (double)key->number * block->length;
  for (guint i = 0; i <= N_CELLS; i++)
    block->first[i] = lane->n_rows -
                      tumen_lane_index_count_later (lane, rows,
                                                    block->begin + block->length * i / N_CELLS);
}

static guint
count_in_cell (const Block *block,
               guint        cell)
{
  return block->first[cell + 1] - block->first[cell];
}

/* Whether its events joined in the octave before: two cells are one there. */
static gboolean
joined_before (const Block *block,
               gboolean     has_parent,
               guint        cell)
{
  return has_parent && count_in_cell (block, cell & ~1u) + count_in_cell (block, cell | 1u) <=
                         MOST_IN_CELL;
}

static gboolean
is_placed (const TumenPlacement *placement)
{
  return placement->single_from != TUMEN_NO_LEVEL;
}

/* Its box, or the time by which it is in a view: the day of a limit is more than its arrow. */
static gboolean
meets (const Block          *block,
       const TumenPlacement *placement,
       const TumenRow       *rows,
       double                scale)
{
  TumenSpan drawn = tumen_row_get_drawn_span (&rows[placement->row]);
  TumenBox  box = tumen_placement_get_box (placement);
  TumenBox  begin = { block->begin, block->begin, block->begin, 0, 0, 0, 0 };
  TumenBox  end = begin;

  end.lo = end.centre = end.hi = block->begin + block->length;
  if (drawn.begin < block->begin + block->length && drawn.end > block->begin)
    return TRUE;
  return tumen_box_get_gap (&box, &begin, scale) < 0 && tumen_box_get_gap (&end, &box, scale) < 0;
}

/* What of the block before belongs to this one too, segment by segment. */
static void
inherit (TumenLanePlaces       *places,
         const Block           *block,
         const TumenLanePlaces *parent,
         const TumenRow        *rows,
         double                 scale)
{
  for (guint i = 0; i < parent->segments->len; i++)
    {
      const TumenSegment *whole = &g_array_index (parent->segments, TumenSegment, i);
      TumenSegment        part = { places->placements->len, 0, -1 };

      for (guint j = whole->first; j <= whole->last; j++)
        {
          const TumenPlacement *placement = &g_array_index (parent->placements, TumenPlacement, j);

          if (is_placed (placement) ? meets (block, placement, rows, scale)
                                    : holds (block, placement->box.centre))
            g_array_append_vals (places->placements, placement, 1);
        }
      part.last = places->placements->len - 1;
      if (places->placements->len > part.first)
        g_array_append_val (places->segments, part);
    }
}

static void
join (TumenBlocks     *self,
      TumenLanePlaces *places,
      const Block     *block,
      gboolean         has_parent)
{
  TumenIndex           *index = tumen_layout_get_index (self->layout);
  const TumenLaneIndex *lane = tumen_index_get_lane (index, block->key.lane);
  TumenTable           *table = tumen_layout_get_table (self->layout);
  const TumenRow       *rows = tumen_table_get_rows (table);
  guint32               inside[MOST_IN_CELL];

  for (guint cell = 0; cell < N_CELLS; cell++)
    {
      guint n = 0;

      if (count_in_cell (block, cell) > MOST_IN_CELL || joined_before (block, has_parent, cell))
        continue;
      for (guint i = block->first[cell]; i < block->first[cell + 1]; i++)
        {
          if (holds (block, tumen_row_get_box_centre (&rows[lane->by_start[i]])))
            inside[n++] = lane->by_start[i];
        }
      tumen_lane_places_add (places, table, inside, n);
    }
}

static void
take_rows (TumenLanePlaces *places,
           double           scale)
{
  for (guint i = 0; i < places->placements->len; i++)
    {
      const TumenPlacement *placement = &g_array_index (places->placements, TumenPlacement, i);
      TumenBox              box = tumen_placement_get_box (placement);

      if (is_placed (placement))
        tumen_rows_insert (&places->rows, placement->lane_row, &box, i, scale);
    }
}

static TumenLanePlaces *
make_block (TumenBlocks           *self,
            const BlockKey        *key,
            const TumenLanePlaces *parent)
{
  TumenTable      *table = tumen_layout_get_table (self->layout);
  guint            first, last;
  TumenLanePlaces *places;
  Block            block;
  double           scale;

  tumen_layout_get_octave_levels (self->layout, key->octave, &first, &last);
  scale = tumen_layout_get_level_scale (self->layout, first);
  places = tumen_lane_places_new_empty (first);
  init_block (self, &block, key);
  places->walls = (TumenWalls){ block.begin, block.begin + block.length };
  if (parent != NULL)
    inherit (places, &block, parent, tumen_table_get_rows (table), scale);
  join (self, places, &block, parent != NULL);
  tumen_lane_places_rank (places, tumen_table_get_rows (table));
  tumen_cluster_build_trees (places);
  take_rows (places, scale);
  for (guint level = first; level <= last; level++)
    tumen_layout_add_level (self->layout, places);
  return places;
}

static TumenLanePlaces *
get_block (TumenBlocks *self,
           guint        lane,
           int          octave,
           gint64       number)
{
  BlockKey               key = { lane, octave, number };
  TumenLanePlaces       *places = find_kept (self, &key);
  const TumenLanePlaces *parent = NULL;

  if (places != NULL)
    return places;
  if (octave > tumen_layout_get_octave (self->layout, 0))
    parent = get_block (self, lane, octave - 1, number >= 0 ? number / 2 : (number - 1) / 2);
  places = make_block (self, &key, parent);
  return keep (self, g_memdup2 (&key, sizeof key), places);
}

/* An event that reaches over an edge of blocks stands in both, at the same place. */
static void
append (TumenLanePlaces       *places,
        const TumenLanePlaces *block,
        guint                  level)
{
  guint   offset = places->placements->len;
  GArray *from = tumen_lane_places_get_clusters (block, level);
  GArray *to = places->levels->pdata[0];

  g_array_append_vals (places->placements, block->placements->data, block->placements->len);
  for (guint i = offset; i < places->placements->len; i++)
    {
      const TumenPlacement *placement = &g_array_index (places->placements, TumenPlacement, i);

      if (is_placed (placement) || (placement->box.centre >= block->walls.begin &&
                                    placement->box.centre < block->walls.end))
        tumen_lane_places_set_index (places, i);
    }
  for (guint i = 0; i < from->len; i++)
    {
      TumenCluster cluster = g_array_index (from, TumenCluster, i);

      cluster.first += offset;
      cluster.last += offset;
      cluster.best += offset;
      g_array_append_val (to, cluster);
    }
}

/**
 * tumen_blocks_new:
 * @layout: a layout, which must outlive the blocks
 *
 * Returns: (transfer full): no blocks yet
 */
TumenBlocks *
tumen_blocks_new (TumenLayout *layout)
{
  TumenBlocks *self = g_new0 (TumenBlocks, 1);

  self->young = make_generation ();
  self->old = make_generation ();
  self->layout = layout;
  self->origin = floor (tumen_index_get_span (tumen_layout_get_index (layout)).begin) - 1;
  return self;
}

/**
 * tumen_blocks_free:
 * @self: (transfer full): blocks
 *
 * Frees them; places that were made of them stay.
 */
void
tumen_blocks_free (TumenBlocks *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

/**
 * tumen_blocks_make_places:
 * @self: blocks
 * @lane: an index
 * @level: of the ladder
 * @span: what is seen, days; grows to what the places are good for
 *
 * Works out the blocks that meet @span, and those they follow from.
 *
 * Returns: (transfer full): all of them as one, for @level alone; an event that is not in it has
 *   no place
 */
TumenLanePlaces *
tumen_blocks_make_places (TumenBlocks *self,
                          guint        lane,
                          guint        level,
                          TumenSpan   *span)
{
  int              octave = tumen_layout_get_octave (self->layout, level);
  double           reach = REACH_PX / tumen_layout_get_level_scale (self->layout, level);
  gint64           first = find_number (self, octave, span->begin - reach);
  gint64           last = find_number (self, octave, span->end + reach);
  TumenLanePlaces *places = tumen_lane_places_new_empty (level);

  g_ptr_array_add (places->levels, g_array_new (FALSE, FALSE, sizeof (TumenCluster)));
  for (gint64 number = first; number <= last; number++)
    append (places, get_block (self, lane, octave, number), level);
  span->begin = self->origin + (double)first * get_length (octave) + reach;
  span->end = self->origin + (double)(last + 1) * get_length (octave) - reach;
  return places;
}
