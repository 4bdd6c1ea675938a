/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-rows-private.h"

#include <math.h>

#define TAKEN_PX   4.0
#define MOST_TAKEN (1 << 16)
#define SLIP_PX    0.01 /* what sums of doubles may differ by, and more */

typedef struct
{
  TumenBox box;
  guint    owner;
} RowEntry;

static double
get_gap_of (double earlier,
            double later,
            double scale,
            double constant)
{
  return (later - earlier) * scale - constant;
}

/**
 * tumen_box_get_gap:
 * @left: a box
 * @right: a box that stands at its right
 * @scale: px per day
 *
 * Times are subtracted before they are scaled: far from 1970, px alone would lose their digits,
 * and the result must never fall when @scale rises.
 *
 * Returns: px between the boxes; negative where they overlap
 */
double
tumen_box_get_gap (const TumenBox *left,
                   const TumenBox *right,
                   double          scale)
{
  double ends = get_gap_of (left->hi, right->lo, scale, left->after_hi + right->before_lo);
  double tail = get_gap_of (left->hi, right->centre, scale, left->after_hi + right->before_centre);
  double head = get_gap_of (left->centre, right->lo, scale, left->after_centre + right->before_lo);
  double middle = get_gap_of (left->centre, right->centre, scale,
                              left->after_centre + right->before_centre);

  return MIN (MIN (ends, tail), MIN (head, middle));
}

static RowEntry *
get_entry (GArray *row,
           guint   index)
{
  return &g_array_index (row, RowEntry, index);
}

/* The first entry that is not wholly left of @box. */
static guint
find_place (GArray         *row,
            const TumenBox *box,
            double          scale)
{
  guint first = 0, last = row->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (tumen_box_get_gap (&get_entry (row, middle)->box, box, scale) >= 0)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* The least scale at which @left may stand at the left of @right, of one pair of their ends. */
static double
get_least_scale (double time,
                 double constant)
{
  if (constant <= 0)
    return 0;
  return time > 0 ? constant / time : (double)INFINITY;
}

static double
get_scale_of_pair (const TumenBox *left,
                   const TumenBox *right)
{
  double ends = get_least_scale (right->lo - left->hi,
                                 left->after_hi + right->before_lo + TUMEN_ROWS_PAD);
  double tail = get_least_scale (right->centre - left->hi,
                                 left->after_hi + right->before_centre + TUMEN_ROWS_PAD);
  double head = get_least_scale (right->lo - left->centre,
                                 left->after_centre + right->before_lo + TUMEN_ROWS_PAD);
  double middle = get_least_scale (right->centre - left->centre,
                                   left->after_centre + right->before_centre + TUMEN_ROWS_PAD);

  return MAX (MAX (ends, tail), MAX (head, middle));
}

static TumenBox
get_wall (double time)
{
  return (TumenBox){ time, time, time, 0, 0, 0, 0 };
}

/* @next: the first entry that counts as right of @box. */
static void
measure_room (GArray           *entries,
              guint             next,
              const TumenBox   *box,
              const TumenWalls *walls,
              double            scale,
              TumenRoom        *room)
{
  TumenBox begin = get_wall (walls->begin), end = get_wall (walls->end);

  room->left = tumen_box_get_gap (&begin, box, scale);
  room->right = tumen_box_get_gap (box, &end, scale);
  if (room->place > 0)
    room->left = MIN (room->left, tumen_box_get_gap (&get_entry (entries, room->place - 1)->box,
                                                     box, scale));
  if (next < entries->len)
    room->right = MIN (room->right, tumen_box_get_gap (box, &get_entry (entries, next)->box,
                                                       scale));
}

/* What is there for one level only says nothing of other scales. */
static double
get_wake (const RowEntry *entry,
          const TumenBox *box)
{
  if (entry->owner >= TUMEN_ROWS_CLUSTERS)
    return 0;
  return MIN (get_scale_of_pair (&entry->box, box), get_scale_of_pair (box, &entry->box));
}

/* The cells that lie wholly inside a box. */
static void
find_cells (const TumenRows *self,
            const TumenBox  *box,
            int             *first,
            int             *end)
{
  double lo = (box->lo - self->begin) * self->scale - box->before_lo;
  double middle = (box->centre - self->begin) * self->scale;
  double hi = (box->hi - self->begin) * self->scale + box->after_hi;
  double left = MIN (lo, middle - box->before_centre) + SLIP_PX;
  double right = MAX (hi, middle + box->after_centre) - SLIP_PX;

  *first = (int)ceil (CLAMP (left / TAKEN_PX, 0, self->n_taken));
  *end = (int)floor (CLAMP (right / TAKEN_PX, 0, self->n_taken));
}

static void
take (TumenRows      *self,
      guint           row,
      const TumenBox *box)
{
  int first, end;

  find_cells (self, box, &first, &end);
  for (int i = first; i < end; i++)
    self->taken[i] |= (guint16)(1u << row);
}

/**
 * tumen_rows_init:
 * @self: uninitialized rows
 *
 * Makes them empty.
 */
void
tumen_rows_init (TumenRows *self)
{
  *self = (TumenRows){ .taken = NULL };
  for (guint i = 0; i < TUMEN_LAYOUT_ROWS; i++)
    self->row[i] = g_array_new (FALSE, FALSE, sizeof (RowEntry));
}

/**
 * tumen_rows_clear:
 * @self: rows
 *
 * Frees what they hold.
 */
void
tumen_rows_clear (TumenRows *self)
{
  for (guint i = 0; i < TUMEN_LAYOUT_ROWS; i++)
    g_clear_pointer (&self->row[i], g_array_unref);
  g_clear_pointer (&self->taken, g_free);
}

/**
 * tumen_rows_insert:
 * @self: rows
 * @row: which, from 0
 * @box: what is to be placed
 * @owner: a number for it
 * @scale: px per day
 *
 * Returns: whether there was room; if not, nothing changes
 */
gboolean
tumen_rows_insert (TumenRows      *self,
                   guint           row,
                   const TumenBox *box,
                   guint           owner,
                   double          scale)
{
  GArray  *entries = self->row[row];
  guint    place = find_place (entries, box, scale);
  RowEntry entry = { *box, owner };

  if (place < entries->len &&
      tumen_box_get_gap (box, &get_entry (entries, place)->box, scale) < 0)
    return FALSE;
  g_array_insert_val (entries, place, entry);
  return TRUE;
}

/**
 * tumen_rows_prepare:
 * @self: rows
 * @begin: of what is placed next, days
 * @end: days
 * @scale: px per day
 *
 * Begins with a level: notes which px are taken. Where there are too many of them it does not.
 */
void
tumen_rows_prepare (TumenRows *self,
                    double     begin,
                    double     end,
                    double     scale)
{
  double n_cells = ceil ((end - begin) * scale / TAKEN_PX) + 1;

  g_clear_pointer (&self->taken, g_free);
  self->n_taken = 0;
  if (!(n_cells > 1 && n_cells <= MOST_TAKEN))
    return;
  self->n_taken = (int)n_cells;
  self->taken = g_new0 (guint16, self->n_taken);
  self->begin = begin;
  self->scale = scale;
  for (guint row = 0; row < TUMEN_LAYOUT_ROWS; row++)
    {
      for (guint i = 0; i < self->row[row]->len; i++)
        take (self, row, &get_entry (self->row[row], i)->box);
    }
}

/**
 * tumen_rows_get_taken:
 * @self: rows
 * @box: what is to be placed
 *
 * Returns: a bit for each row in which there is certainly no room for the box
 */
guint
tumen_rows_get_taken (const TumenRows *self,
                      const TumenBox  *box)
{
  guint taken = 0;
  int   first, end;

  find_cells (self, box, &first, &end);
  for (int i = first; i < end; i++)
    taken |= self->taken[i];
  return taken;
}

/**
 * tumen_rows_find_room:
 * @self: rows
 * @row: which, from 0
 * @box: what is to be placed, without a label
 * @walls: between which times
 * @scale: px per day
 * @room: (out): what room there is; it does not fit if either side is less than %TUMEN_ROWS_PAD
 *
 * Finds with one search whether a box fits into a row and how much room a label would have at each
 * side.
 */
void
tumen_rows_find_room (const TumenRows  *self,
                      guint             row,
                      const TumenBox   *box,
                      const TumenWalls *walls,
                      double            scale,
                      TumenRoom        *room)
{
  room->place = find_place (self->row[row], box, scale);
  measure_room (self->row[row], room->place, box, walls, scale, room);
}

/**
 * tumen_rows_get_wake:
 * @self: rows
 * @row: which, from 0
 * @box: what has no room there, without a label
 * @walls: between which times
 * @room: what tumen_rows_find_room() found
 *
 * Returns: px per day: at no smaller scale may there be room, as what stands in the way stays
 */
double
tumen_rows_get_wake (const TumenRows  *self,
                     guint             row,
                     const TumenBox   *box,
                     const TumenWalls *walls,
                     const TumenRoom  *room)
{
  GArray  *entries = self->row[row];
  TumenBox begin = get_wall (walls->begin), end = get_wall (walls->end);
  double   wake = MAX (get_scale_of_pair (&begin, box), get_scale_of_pair (box, &end));

  if (room->left < TUMEN_ROWS_PAD && room->place > 0)
    wake = MAX (wake, get_wake (get_entry (entries, room->place - 1), box));
  if (room->right < TUMEN_ROWS_PAD && room->place < entries->len)
    wake = MAX (wake, get_wake (get_entry (entries, room->place), box));
  return wake;
}

/**
 * tumen_rows_find_own_room:
 * @self: rows
 * @row: which, from 0
 * @box: what stands there, without a label
 * @walls: between which times
 * @scale: px per day
 * @room: (out): what room there is beside it; the place is its own
 *
 * The same for what has a place already.
 */
void
tumen_rows_find_own_room (const TumenRows  *self,
                          guint             row,
                          const TumenBox   *box,
                          const TumenWalls *walls,
                          double            scale,
                          TumenRoom        *room)
{
  room->place = find_place (self->row[row], box, scale);
  measure_room (self->row[row], room->place + 1, box, walls, scale, room);
}

/**
 * tumen_rows_put:
 * @self: rows
 * @row: which, from 0
 * @place: where, as tumen_rows_find_room() found
 * @box: what it takes
 * @owner: a number for it
 *
 * Places a box that fits.
 */
void
tumen_rows_put (TumenRows      *self,
                guint           row,
                guint           place,
                const TumenBox *box,
                guint           owner)
{
  RowEntry entry = { *box, owner };

  g_array_insert_val (self->row[row], place, entry);
  take (self, row, box);
}

/**
 * tumen_rows_set:
 * @self: rows
 * @row: which, from 0
 * @place: where, as tumen_rows_find_own_room() found
 * @box: what it takes from now on, which fits
 *
 * Gives a new box to what stands in a row.
 */
void
tumen_rows_set (TumenRows      *self,
                guint           row,
                guint           place,
                const TumenBox *box)
{
  get_entry (self->row[row], place)->box = *box;
  take (self, row, box);
}

/**
 * tumen_rows_remove_owners_from:
 * @self: rows
 * @first_owner: the smallest owner to remove
 *
 * Removes what was placed for one level only.
 */
void
tumen_rows_remove_owners_from (TumenRows *self,
                               guint      first_owner)
{
  for (guint i = 0; i < TUMEN_LAYOUT_ROWS; i++)
    {
      GArray *entries = self->row[i];
      guint   kept = 0;

      for (guint j = 0; j < entries->len; j++)
        {
          if (get_entry (entries, j)->owner < first_owner)
            *get_entry (entries, kept++) = *get_entry (entries, j);
        }
      g_array_set_size (entries, kept);
    }
}
