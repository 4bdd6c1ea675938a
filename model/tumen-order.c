/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_BUCKETS  (1u << DIGIT_BITS)
#define N_DIGITS   6

/* A row while it is sorted. */
typedef struct
{
  guint64 key;
  guint32 row;
} Place;

/* A number that is greater for a later time. */
static guint64
get_key (double time)
{
  /* 0 has two forms, which are one time. */
  double  plain = time + 0.0;
  guint64 bits;

  memcpy (&bits, &plain, sizeof bits);
  return bits >> 63 != 0 ? ~bits : bits | (guint64)1 << 63;
}

static guint
get_digit (guint64 key,
           guint   digit)
{
  return (guint)(key >> (digit * DIGIT_BITS)) & (N_BUCKETS - 1);
}

/* Whether all keys have the same digit, so that nothing moves. */
static gboolean
is_constant (const guint32 *counts,
             const Place   *places,
             guint          n_places,
             guint          digit)
{
  return n_places == 0 || counts[get_digit (places[0].key, digit)] == n_places;
}

static void
sort_by_digit (const Place *from,
               Place       *to,
               guint        n_places,
               guint        digit,
               guint32     *counts)
{
  guint32 next = 0;

  for (guint i = 0; i < N_BUCKETS; i++)
    {
      guint32 count = counts[i];

      counts[i] = next;
      next += count;
    }
  for (guint i = 0; i < n_places; i++)
    to[counts[get_digit (from[i].key, digit)]++] = from[i];
}

/* By least significant digits first; each step keeps the order of the one before. */
static void
sort_places (Place **places,
             guint   n_places)
{
  g_autofree guint32 *counts = g_new0 (guint32, N_DIGITS * N_BUCKETS);
  g_autofree Place   *other = g_new (Place, n_places + 1);

  for (guint i = 0; i < n_places; i++)
    {
      for (guint digit = 0; digit < N_DIGITS; digit++)
        counts[digit * N_BUCKETS + get_digit ((*places)[i].key, digit)]++;
    }
  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      Place *sorted = other;

      if (is_constant (counts + digit * N_BUCKETS, *places, n_places, digit))
        continue;
      sort_by_digit (*places, other, n_places, digit, counts + digit * N_BUCKETS);
      other = *places;
      *places = sorted;
    }
}

/*
 * tumen_order_by_time:
 * @times: (array length=n_rows): of each row, in days
 * @rows: (array length=n_rows): rows, of which those of no form have no date
 * @n_rows: how many
 *
 * A radix sort, whose time grows with the number of rows alone: a million take as long as one in
 * which each is compared with three others.
 *
 * Returns: (transfer full) (array length=n_rows): the rows in order of time, equal times as they
 *   stood; undated ones last
 */
guint32 *
tumen_order_by_time (const double   *times,
                     const TumenRow *rows,
                     guint           n_rows)
{
  g_autofree Place *places = g_new (Place, n_rows + 1);
  guint32          *order = g_new (guint32, n_rows + 1);
  guint             n_dated = 0;
  guint             next_dated = 0, next_undated;

  for (guint i = 0; i < n_rows; i++)
    {
      places[i] = (Place){ get_key (times[i]), i };
      n_dated += rows[i].form != TUMEN_FORM_NONE;
    }
  sort_places (&places, n_rows);
  next_undated = n_dated;
  for (guint i = 0; i < n_rows; i++)
    {
      gboolean is_dated = rows[places[i].row].form != TUMEN_FORM_NONE;

      order[is_dated ? next_dated++ : next_undated++] = places[i].row;
    }
  return order;
}
