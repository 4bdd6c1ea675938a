/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-private.h"

/* When it happened or began: half-open, infinite where a bound is not known. */
static void
get_begin (const TumenRow *row,
           double         *lo,
           double         *hi)
{
  *lo = row->lo;
  *hi = row->hi;
  if (row->form == TUMEN_FORM_LASTING)
    *hi = tumen_row_get_start_hi (row);
  if (row->form == TUMEN_FORM_BEFORE || (row->flags & TUMEN_ROW_OPEN_START) != 0)
    *lo = (double)-INFINITY;
  if (row->form == TUMEN_FORM_AFTER)
    *hi = (double)INFINITY;
}

static gboolean
is_certainly_before (const TumenRow *row,
                     const TumenRow *other)
{
  double lo, hi, other_lo, other_hi;

  get_begin (row, &lo, &hi);
  get_begin (other, &other_lo, &other_hi);
  return hi <= other_lo && lo < other_lo;
}

/**
 * tumen_lesson_cards_are_right:
 * @table: a table
 * @cards: rows of it with dates
 * @n_cards: how many
 *
 * Returns: whether no card lies behind one that is certainly later: of what may have been at the
 *   same time either order is right
 */
gboolean
tumen_lesson_cards_are_right (TumenTable  *table,
                              const guint *cards,
                              guint        n_cards)
{
  const TumenRow *rows = tumen_table_get_rows (table);

  for (guint i = 0; i < n_cards; i++)
    for (guint j = i + 1; j < n_cards; j++)
      {
        if (is_certainly_before (&rows[cards[j]], &rows[cards[i]]))
          return FALSE;
      }
  return TRUE;
}

/**
 * tumen_lesson_cards_can_be_wrong:
 * @table: a table
 * @cards: rows of it with dates
 * @n_cards: how many
 *
 * Returns: whether one is certainly before another
 */
gboolean
tumen_lesson_cards_can_be_wrong (TumenTable  *table,
                                 const guint *cards,
                                 guint        n_cards)
{
  const TumenRow *rows = tumen_table_get_rows (table);

  for (guint i = 0; i < n_cards; i++)
    for (guint j = 0; j < n_cards; j++)
      {
        if (is_certainly_before (&rows[cards[i]], &rows[cards[j]]))
          return TRUE;
      }
  return FALSE;
}

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b)
{
  guint row = *(const guint *)a, other = *(const guint *)b;

  return (row > other) - (row < other);
}

static int
compare_begins_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const TumenRow *rows = data;
  double          lo, hi, other_lo, other_hi;

  get_begin (&rows[*(const guint *)a], &lo, &hi);
  get_begin (&rows[*(const guint *)b], &other_lo, &other_hi);
  if (lo != other_lo)
    return lo < other_lo ? -1 : 1;
  return compare_rows_cb (a, b);
}

/**
 * tumen_lesson_cards_sort:
 * @table: a table
 * @cards: rows of it with dates; in a right order afterwards, in that of the table if it is one
 * @n_cards: how many
 */
void
tumen_lesson_cards_sort (TumenTable *table,
                         guint      *cards,
                         guint       n_cards)
{
  const TumenRow *rows = tumen_table_get_rows (table);

  qsort (cards, n_cards, sizeof *cards, compare_rows_cb);
  if (!tumen_lesson_cards_are_right (table, cards, n_cards))
    g_qsort_with_data (cards, (int)n_cards, sizeof *cards, compare_begins_cb, (gpointer)rows);
}

static void
swap (guint *card,
      guint *other)
{
  guint kept = *card;

  *card = *other;
  *other = kept;
}

/**
 * tumen_lesson_cards_shuffle:
 * @table: a table
 * @cards: rows of it with dates, one of them certainly before another; in a random order afterwards
 *   that is not right
 * @n_cards: how many
 * @random: where chance comes from
 */
void
tumen_lesson_cards_shuffle (TumenTable *table,
                            guint      *cards,
                            guint       n_cards,
                            GRand      *random)
{
  for (guint i = n_cards; i > 1; i--)
    swap (&cards[i - 1], &cards[g_rand_int_range (random, 0, (gint32)i)]);
  if (!tumen_lesson_cards_are_right (table, cards, n_cards))
    return;
  /* Of a right order the reverse is wrong, as soon as there is anything to be wrong. */
  for (guint i = 0; i < n_cards / 2; i++)
    swap (&cards[i], &cards[n_cards - 1 - i]);
}
