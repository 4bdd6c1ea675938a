/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"

#define RAKE_PX       3.0
#define N_SIDES       2
#define HOME_PX       800.0 /* width of the canvas in the window as it first opens */
#define LABEL_PX      (TUMEN_LABEL_GAP + TUMEN_LABEL_AFTER)
#define LEAST_LABEL   12.0 /* no label is narrower: with less room its width need not be known */
#define LEAST_CLUSTER 20.0 /* a number and a word, at half the size */
#define ALMOST        (1 - 1e-9)
#define PILL_PX       55.0 /* more than its number: mark and ends of a pill, and of its extent */

/* PlacePass: one level of one lane, while it is worked out. */
typedef struct
{
  TumenLayout     *layout;
  TumenLanePlaces *lane;
  guint            level;
  double           scale;
  GArray          *clusters;
  guint           *cluster_of;
  TumenRoom        rooms[TUMEN_LAYOUT_ROWS]; /* of what is placed now */
  guint            taken;                    /* rows that were not looked into */
} PlacePass;

/* PlaceItem: something that looks for a row, and the place it found. */
typedef struct
{
  const TumenBox *box; /* without a label */
  guint           owner;
  TumenPlacement *event;   /* (nullable) or: */
  TumenCluster   *cluster; /* (nullable) */
  const char     *numbers; /* (nullable) of the cluster */
  double          number;  /* px of numbers, which it must have; 0 without any */
  guint8          lane_row, side;
  gboolean        titled;
} PlaceItem;

static TumenPlacement *
get_placement (const TumenLanePlaces *lane,
               guint                  index)
{
  return &g_array_index (lane->placements, TumenPlacement, index);
}

/* @box with a label of @width at @side. */
static TumenBox
add_label_to_box (const TumenBox *box,
                  TumenSide       side,
                  double          width)
{
  double   label = LABEL_PX + width;
  double   before = side == TUMEN_SIDE_LEFT ? label : TUMEN_ROWS_PAD;
  double   after = side == TUMEN_SIDE_RIGHT ? label : TUMEN_ROWS_PAD;
  TumenBox labelled = *box;

  labelled.before_lo += before;
  labelled.before_centre += before;
  labelled.after_hi += after;
  labelled.after_centre += after;
  return labelled;
}

static const TumenSide right_first[N_SIDES] = { TUMEN_SIDE_RIGHT, TUMEN_SIDE_LEFT };
static const TumenSide left_first[N_SIDES] = { TUMEN_SIDE_LEFT, TUMEN_SIDE_RIGHT };

/* At the right, else at the left; but the other way round for what the first view of the library
 * would cut at its right edge. Whether it would is told at one scale for all levels, so that it
 * says nothing of the window. */
static const TumenSide *
get_sides (const PlacePass *pass,
           const TumenBox  *box,
           double           width)
{
  double begin, end, scale, right;

  if (!tumen_table_get_home (tumen_layout_get_table (pass->layout), &begin, &end) ||
      box->centre >= end)
    return right_first;
  scale = HOME_PX / (end - begin);
  right = MAX (box->hi * scale + box->after_hi, box->centre * scale + box->after_centre);
  return right + TUMEN_LABEL_GAP + width > end * scale ? left_first : right_first;
}

/* @room: px from the box to an edge of the paper, which has @length px. */
static gboolean
is_whole (double room,
          double length,
          double width)
{
  return room >= TUMEN_LABEL_GAP + width && room <= length + TUMEN_LABEL_GAP;
}

/* Those at which no edge of the paper cuts a label, if there are any. */
static const TumenSide *
get_whole_sides (const PlacePass *pass,
                 const TumenBox  *box,
                 double           width,
                 guint           *n_sides)
{
  const TumenWalls *edges = &pass->lane->edges;
  double            length = (edges->end - edges->begin) * pass->scale;
  double            left = MIN ((box->lo - edges->begin) * pass->scale - box->before_lo,
                                (box->centre - edges->begin) * pass->scale - box->before_centre);
  double            right = MIN ((edges->end - box->hi) * pass->scale - box->after_hi,
                                 (edges->end - box->centre) * pass->scale - box->after_centre);
  gboolean          at_right = is_whole (right, length, width);

  *n_sides = is_whole (left, length, width) + at_right;
  return at_right ? right_first : left_first;
}

/* On paper, where both edges cut it: what is visible of its extent has room for a pill. */
static gboolean
has_room_for_pill (const PlacePass *pass,
                   const PlaceItem *item)
{
  const TumenWalls *edges = &pass->lane->edges;
  double            lo = MAX (item->box->lo, edges->begin), hi = MIN (item->box->hi, edges->end);

  return item->event != NULL && item->event->may_join &&
         (hi - lo) * pass->scale >= item->number + PILL_PX;
}

/* Those at which a number on paper is not lost if an edge cuts the label it is a part of: what is
 * left of the label is the number, or a pill. */
static const TumenSide *
get_legible_sides (const PlacePass *pass,
                   const PlaceItem *item,
                   double           width,
                   guint           *n_sides)
{
  const TumenSide *whole;

  *n_sides = N_SIDES;
  if (item->number <= 0 || !tumen_layout_is_paper (pass->layout))
    return get_sides (pass, item->box, width);
  whole = get_whole_sides (pass, item->box, item->number, n_sides);
  if (!has_room_for_pill (pass, item))
    return whole;
  *n_sides = N_SIDES;
  return get_sides (pass, item->box, width);
}

static gboolean
has_room (const TumenRoom *room,
          TumenSide        side,
          double           width)
{
  double left = side == TUMEN_SIDE_LEFT ? LABEL_PX + width : TUMEN_ROWS_PAD;
  double right = side == TUMEN_SIDE_RIGHT ? LABEL_PX + width : TUMEN_ROWS_PAD;

  return room->left >= left && room->right >= right;
}

static gboolean
may_have_label (const TumenRoom *room,
                double           least)
{
  return has_room (room, TUMEN_SIDE_RIGHT, least) || has_room (room, TUMEN_SIDE_LEFT, least);
}

/* What room there is in each row. */
static void
find_rooms (PlacePass      *pass,
            const TumenBox *box,
            double          least,
            gboolean       *fits,
            gboolean       *labels)
{
  *fits = *labels = FALSE;
  pass->taken = tumen_rows_get_taken (&pass->lane->rows, box);
  for (guint row = 0; row < TUMEN_LAYOUT_ROWS; row++)
    {
      TumenRoom *room = &pass->rooms[row];

      room->left = room->right = (double)-INFINITY;
      if (pass->taken & 1u << row)
        continue;
      tumen_rows_find_room (&pass->lane->rows, row, box, &pass->lane->walls, pass->scale, room);
      *fits = *fits || has_room (room, TUMEN_SIDE_NONE, 0);
      *labels = *labels || may_have_label (room, least);
    }
}

static double
get_wake (const PlacePass *pass,
          const TumenBox  *box)
{
  double wake = pass->taken == 0 ? (double)INFINITY : 0;

  for (guint row = 0; row < TUMEN_LAYOUT_ROWS && wake > pass->scale; row++)
    wake = MIN (wake, tumen_rows_get_wake (&pass->lane->rows, row, box, &pass->lane->walls,
                                           &pass->rooms[row]));
  return wake;
}

static gboolean
try_rows (PlacePass       *pass,
          PlaceItem       *item,
          double           width,
          const TumenSide *sides,
          guint            n_sides)
{
  for (guint row = 0; row < TUMEN_LAYOUT_ROWS; row++)
    {
      for (guint i = 0; i < n_sides; i++)
        {
          TumenBox box;

          if (!has_room (&pass->rooms[row], sides[i], width))
            continue;
          box = add_label_to_box (item->box, sides[i], width);
          tumen_rows_put (&pass->lane->rows, row, pass->rooms[row].place, &box, item->owner);
          item->lane_row = (guint8)row;
          item->side = (guint8)sides[i];
          return TRUE;
        }
    }
  return FALSE;
}

static double
get_label_width (const PlacePass *pass,
                 TumenPlacement  *placement)
{
  if (placement->label_width < 0)
    placement->label_width = tumen_label_get_event_width (pass->layout, placement->row);
  return placement->label_width;
}

static double
get_number_width (const PlacePass *pass,
                  TumenPlacement  *placement)
{
  if (placement->number_width < 0)
    placement->number_width = tumen_label_get_number_width (pass->layout, placement->row);
  return placement->number_width;
}

static double
get_width (const PlacePass *pass,
           const PlaceItem *item)
{
  if (item->event != NULL)
    return get_label_width (pass, item->event);
  return tumen_label_get_cluster_width (pass->layout, pass->lane, item->cluster, item->numbers);
}

/* What the first view would cut rather takes another row than the right. */
static gboolean
try_labels (PlacePass *pass,
            PlaceItem *item)
{
  double           width = get_width (pass, item);
  const TumenSide *whole, *sides;
  guint            n_whole, n_sides;

  if (tumen_layout_is_paper (pass->layout))
    {
      whole = get_whole_sides (pass, item->box, width, &n_whole);
      item->titled = try_rows (pass, item, width, whole, n_whole);
    }
  sides = get_legible_sides (pass, item, width, &n_sides);
  item->titled = item->titled ||
                 (sides[0] == TUMEN_SIDE_LEFT &&
                  try_rows (pass, item, width, sides, MIN (n_sides, 1))) ||
                 try_rows (pass, item, width, sides, n_sides);
  return item->titled;
}

static gboolean
try_numbers (PlacePass *pass,
             PlaceItem *item)
{
  guint            n_whole, n_sides;
  const TumenSide *whole = get_whole_sides (pass, item->box, item->number, &n_whole);
  const TumenSide *sides = get_legible_sides (pass, item, item->number, &n_sides);

  return try_rows (pass, item, item->number, whole, n_whole) ||
         try_rows (pass, item, item->number, sides, n_sides);
}

/* Decision 1: from the top, in each row the label at the right, then at the left; then the mark
 * without a label, but on paper never without its number. How wide the label is gets worked out
 * only where there may be room for it. */
static gboolean
find_row (PlacePass *pass,
          PlaceItem *item,
          gboolean   labels)
{
  static const TumenSide none[] = { TUMEN_SIDE_NONE };

  if (labels && tumen_layout_get_label_mode (pass->layout) != TUMEN_LABELS_NONE &&
      try_labels (pass, item))
    return TRUE;
  if (item->number > 0)
    return try_numbers (pass, item);
  return try_rows (pass, item, 0, none, G_N_ELEMENTS (none));
}

/* What found no room need not look again before it may have some. */
static void
place_single (PlacePass *pass,
              guint      index)
{
  TumenPlacement *placement = get_placement (pass->lane, index);
  PlaceItem       item = { .box = &placement->box, .owner = index, .event = placement };
  gboolean        fits, labels;

  if (pass->scale < placement->wake * ALMOST)
    return;
  item.number = get_number_width (pass, placement);
  find_rooms (pass, &placement->box, MAX (LEAST_LABEL, item.number), &fits, &labels);
  if (!fits || !find_row (pass, &item, labels))
    {
      placement->wake = get_wake (pass, &placement->box);
      return;
    }
  placement->lane_row = item.lane_row;
  placement->side = item.side;
  placement->single_from = (guint8)pass->level;
  if (item.titled)
    placement->label_from = (guint8)pass->level;
}

/* A single keeps its row, and the side of its number; where there is room by now, it gets its
 * label. */
static void
label_single (const PlacePass *pass,
              guint            index)
{
  TumenPlacement  *placement = get_placement (pass->lane, index);
  const TumenSide *sides;
  TumenRoom        room;
  double           width;

  if (tumen_layout_get_label_mode (pass->layout) == TUMEN_LABELS_NONE)
    return;
  tumen_rows_find_own_room (&pass->lane->rows, placement->lane_row, &placement->box,
                            &pass->lane->walls, pass->scale, &room);
  if (!may_have_label (&room, LEAST_LABEL))
    return;
  width = get_label_width (pass, placement);
  sides = get_sides (pass, &placement->box, width);
  for (guint i = 0; i < N_SIDES; i++)
    {
      TumenBox labelled = add_label_to_box (&placement->box, sides[i], width);

      if (!has_room (&room, sides[i], width) ||
          (placement->side != TUMEN_SIDE_NONE && placement->side != sides[i]))
        continue;
      tumen_rows_set (&pass->lane->rows, placement->lane_row, room.place, &labelled);
      placement->side = (guint8)sides[i];
      placement->label_from = (guint8)pass->level;
      return;
    }
}

static void
place_cluster (PlacePass *pass,
               guint      index)
{
  TumenCluster    *cluster = &g_array_index (pass->clusters, TumenCluster, index);
  double           first = get_placement (pass->lane, cluster->first)->box.centre;
  double           last = get_placement (pass->lane, cluster->last)->box.centre;
  double           half = tumen_label_get_capsule_width (pass->layout, cluster->n_members) / 2;
  TumenBox         box = { first, first + (last - first) / 2, last, RAKE_PX, half, half, RAKE_PX };
  PlaceItem        item = { .box = &box, .owner = TUMEN_ROWS_CLUSTERS + index, .cluster = cluster };
  gboolean         fits, labels;
  g_autofree char *numbers = tumen_label_dup_cluster_numbers (pass->layout, pass->lane, cluster,
                                                              pass->scale);

  if (numbers != NULL)
    item.number = tumen_label_get_numbers_width (pass->layout, numbers);
  item.numbers = numbers;
  find_rooms (pass, &box, LEAST_CLUSTER, &fits, &labels);
  if (!fits || !find_row (pass, &item, labels))
    return;
  cluster->lane_row = item.lane_row;
  cluster->side = item.side;
  cluster->titled = (guint8)item.titled;
}

/* Whoever has a place keeps it, as it still stands in its row; then the rest by rank, or in the
 * order of time. A cluster comes when its best member does. */
static void
place_all (PlacePass *pass)
{
  for (guint i = 0; i < pass->lane->placements->len; i++)
    {
      guint           index = pass->lane->by_time ? i : pass->lane->by_rank[i];
      guint           cluster = pass->cluster_of[index];
      TumenPlacement *placement = get_placement (pass->lane, index);

      if (placement->label_from != TUMEN_NO_LEVEL)
        continue;
      if (placement->single_from != TUMEN_NO_LEVEL)
        label_single (pass, index);
      else if (cluster == G_MAXUINT)
        place_single (pass, index);
      else if (g_array_index (pass->clusters, TumenCluster, cluster).best == index)
        place_cluster (pass, cluster);
    }
}

/* All of the block, or of the lane. */
static void
prepare_rows (const PlacePass *pass)
{
  TumenSpan span = tumen_index_get_span (tumen_layout_get_index (pass->layout));

  span.begin = MAX (span.begin - LABEL_PX / pass->scale, pass->lane->walls.begin);
  span.end = MIN (span.end + LABEL_PX / pass->scale, pass->lane->walls.end);
  tumen_rows_prepare (&pass->lane->rows, span.begin, span.end, pass->scale);
}

/**
 * tumen_placement_get_box:
 * @placement: an event that has a place
 *
 * Returns: what it takes of its row, its label or number included
 */
TumenBox
tumen_placement_get_box (const TumenPlacement *placement)
{
  double width = placement->label_from != TUMEN_NO_LEVEL ? placement->label_width
                                                         : placement->number_width;

  return add_label_to_box (&placement->box, (TumenSide)placement->side, MAX (width, 0));
}

/**
 * tumen_layout_add_level:
 * @self: a layout
 * @lane: one of its lanes
 *
 * Works out the next finer level of the lane, after decision 1.
 */
void
tumen_layout_add_level (TumenLayout     *self,
                        TumenLanePlaces *lane)
{
  guint             level = lane->first_level + lane->levels->len;
  double            scale = tumen_layout_get_level_scale (self, level);
  g_autofree guint *cluster_of = g_new (guint, lane->placements->len + 1);
  PlacePass         pass = { .layout = self, .lane = lane, .level = level, .scale = scale };

  pass.cluster_of = cluster_of;
  pass.clusters = tumen_cluster_split (lane, scale, cluster_of);
  prepare_rows (&pass);
  place_all (&pass);
  tumen_rows_remove_owners_from (&lane->rows, TUMEN_ROWS_CLUSTERS);
  g_ptr_array_add (lane->levels, pass.clusters);
}
