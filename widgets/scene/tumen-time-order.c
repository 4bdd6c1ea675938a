/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-time-order-private.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_DIGITS   6 /* of 64 bits */
#define RADIX      (1u << DIGIT_BITS)

/* TimeOrder: the dated rows of a table, sorted. Kept with the table, which does not change. */
typedef struct
{
  guint32 *rows[TUMEN_N_ORDERS];
  guint    n_rows;
} TimeOrder;

/**
 * tumen_time_get_key:
 * @time: days, not %NAN
 *
 * Returns: a number that is the greater the later @time is
 */
guint64
tumen_time_get_key (double time)
{
  guint64 bits;
  double  positive_zero = time + 0.0;

  memcpy (&bits, &positive_zero, sizeof bits);
  return bits & (G_GUINT64_CONSTANT (1) << 63) ? ~bits : bits | (G_GUINT64_CONSTANT (1) << 63);
}

static guint
get_digit (const TumenTimed *item,
           guint             digit)
{
  return (guint)(item->key >> (digit * DIGIT_BITS)) & (RADIX - 1);
}

static void
count_digits (const TumenTimed *items,
              guint             n_items,
              guint32          *counts)
{
  for (guint i = 0; i < n_items; i++)
    {
      for (guint digit = 0; digit < N_DIGITS; digit++)
        counts[digit * RADIX + get_digit (&items[i], digit)]++;
    }
}

static void
sort_by_digit (const TumenTimed *from,
               TumenTimed       *to,
               guint             n_items,
               guint             digit,
               guint32          *counts)
{
  guint32 place = 0;

  for (guint i = 0; i < RADIX; i++)
    {
      guint32 count = counts[i];

      counts[i] = place;
      place += count;
    }
  for (guint i = 0; i < n_items; i++)
    to[counts[get_digit (&from[i], digit)]++] = from[i];
}

static gboolean
is_sorted (const TumenTimed *items,
           guint             n_items)
{
  for (guint i = 1; i < n_items; i++)
    {
      if (items[i - 1].key > items[i].key)
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_time_sort:
 * @items: (array length=n_items): to be sorted
 * @n_items: their number
 *
 * Sorts by key, and keeps the order of those of the same key: by digits, from the lowest (Knuth,
 * The Art of Computer Programming, vol. 3, 5.2.5), without those digits in which all agree. Whole
 * days have few digits.
 */
void
tumen_time_sort (TumenTimed *items,
                 guint       n_items)
{
  g_autofree guint32    *counts = NULL;
  g_autofree TumenTimed *others = NULL;
  TumenTimed            *from = items, *to;

  if (is_sorted (items, n_items))
    return;
  counts = g_new0 (guint32, N_DIGITS * RADIX);
  to = others = g_new (TumenTimed, n_items);
  count_digits (items, n_items, counts);
  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint32    *of_digit = &counts[digit * RADIX];
      TumenTimed *sorted = to;

      if (of_digit[get_digit (&from[0], digit)] == n_items)
        continue;
      sort_by_digit (from, to, n_items, digit, of_digit);
      to = from;
      from = sorted;
    }
  if (from != items)
    memcpy (items, from, n_items * sizeof *items);
}

static void
free_order (gpointer data)
{
  TimeOrder *self = data;

  for (guint i = 0; i < TUMEN_N_ORDERS; i++)
    g_free (self->rows[i]);
  g_free (self);
}

static guint32 *
sort_rows (TumenTable  *table,
           TumenOrderBy by,
           guint       *n_dated)
{
  const TumenRow        *rows = tumen_table_get_rows (table);
  guint                  n_rows = tumen_table_get_n_rows (table), n = 0;
  g_autofree TumenTimed *items = g_new (TumenTimed, n_rows + 1);
  guint32               *order;

  for (guint row = 0; row < n_rows; row++)
    {
      TumenSpan span;

      if (!tumen_row_is_dated (&rows[row]))
        continue;
      span = tumen_row_get_drawn_span (&rows[row]);
      items[n].key = tumen_time_get_key (by == TUMEN_ORDER_BY_START ? span.begin : span.end);
      items[n++].number = row;
    }
  tumen_time_sort (items, n);
  order = g_new (guint32, n + 1);
  for (guint i = 0; i < n; i++)
    order[i] = items[i].number;
  *n_dated = n;
  return order;
}

/**
 * tumen_time_order_get:
 * @table: a finished table
 * @by: begin or end of what is drawn
 * @n_rows: (out): how many events are dated
 *
 * Sorts at the first call, and keeps the order with the table.
 *
 * Returns: (transfer none) (array length=n_rows): the rows of all dated events, sorted by that
 *   time, then by row
 */
const guint32 *
tumen_time_order_get (TumenTable  *table,
                      TumenOrderBy by,
                      guint       *n_rows)
{
  TimeOrder *self = g_object_get_data (G_OBJECT (table), "tumen-time-order");

  if (self == NULL)
    {
      self = g_new0 (TimeOrder, 1);
      for (guint i = 0; i < TUMEN_N_ORDERS; i++)
        self->rows[i] = sort_rows (table, (TumenOrderBy)i, &self->n_rows);
      g_object_set_data_full (G_OBJECT (table), "tumen-time-order", self, free_order);
    }
  *n_rows = self->n_rows;
  return self->rows[by];
}
