/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-rows-private.h"

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

/**
 * tumen_rows_init:
 * @self: uninitialized rows
 *
 * Makes them empty.
 */
void
tumen_rows_init (TumenRows *self)
{
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
 * tumen_rows_replace:
 * @self: rows
 * @row: the row of @owner
 * @box: its new box, which holds its old one
 * @owner: something that stands in that row
 * @scale: px per day
 *
 * Returns: whether there was room; if not, nothing changes
 */
gboolean
tumen_rows_replace (TumenRows      *self,
                    guint           row,
                    const TumenBox *box,
                    guint           owner,
                    double          scale)
{
  GArray *entries = self->row[row];
  guint   place = find_place (entries, box, scale);

  if (place >= entries->len || get_entry (entries, place)->owner != owner)
    return FALSE; /* it would reach over what stands at its left */
  if (place + 1 < entries->len &&
      tumen_box_get_gap (box, &get_entry (entries, place + 1)->box, scale) < 0)
    return FALSE;
  get_entry (entries, place)->box = *box;
  return TRUE;
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
