/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-filter.h"

#include <string.h>

/* Rows that are read at a time: they stay in the processor's cache for all fields. */
#define N_AT_ONCE 1024

G_STATIC_ASSERT (TUMEN_N_FIELDS <= 16);

/* Whether any event may be kept out by the field. */
static gboolean
is_in_use (const TumenFilter *self,
           TumenTable        *table,
           TumenField         field)
{
  return tumen_filter_get_n_ids (self, field) > 0 ||
         (field == TUMEN_FIELD_COLLECTION && tumen_table_has_off_at_start (table));
}

/* Where no collection is chosen, those are that are on at the start. */
static guint8 *
get_chosen (const TumenFilter *self,
            TumenTable        *table,
            TumenField         field)
{
  guint   n_values = tumen_table_get_n_values (table, field);
  guint8 *chosen = g_new0 (guint8, n_values + 1);

  for (guint value = 0; value < n_values && tumen_filter_get_n_ids (self, field) == 0; value++)
    chosen[value] = !tumen_table_is_off_at_start (table, value);
  for (guint i = 0; i < tumen_filter_get_n_ids (self, field); i++)
    {
      guint value;

      if (tumen_table_find_value (table, field, tumen_filter_get_ids (self, field)[i], &value))
        chosen[value] = 1;
    }
  return chosen;
}

/* For each set of values of @field the field's bit, unless one of them is chosen. */
static guint16 *
get_refused (const TumenFilter *self,
             TumenTable        *table,
             TumenField         field)
{
  guint              n_sets = tumen_table_get_n_sets (table, field);
  guint16           *refused = g_new (guint16, n_sets + 1);
  g_autofree guint8 *chosen = get_chosen (self, table, field);
  gboolean           has_choice = tumen_filter_get_n_ids (self, field) > 0;

  for (guint32 set = 0; set < n_sets; set++)
    {
      guint          n_values;
      const guint16 *values = tumen_table_get_set_values (table, field, set, &n_values);
      guint          any = n_values == 0 && !has_choice;

      for (guint i = 0; i < n_values; i++)
        any |= chosen[values[i]];
      refused[set] = any ? 0 : (guint16)(1u << field);
    }
  return refused;
}

static void
sieve_rows (TumenTable *table,
            guint16   **refused,
            guint       first,
            guint       n_rows,
            guint16    *sieve)
{
  guint32 sets[N_AT_ONCE];

  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (refused[i] == NULL)
        continue;
      tumen_table_read_sets (table, (TumenField)i, first, n_rows, sets);
      for (guint row = 0; row < n_rows; row++)
        sieve[row] |= refused[i][sets[row]];
    }
}

/**
 * tumen_filter_sieve:
 * @self: a filter
 * @table: a finished table
 *
 * What applying the filter and counting what it leaves have in common. An id that no event has lets
 * none through: it does not widen the filter. Where no collection is chosen, those that are off at
 * the start are kept out.
 *
 * Returns: (transfer full) (array): a number a row: bit f is set if the field of number f keeps the
 *   event out, so that 0 is an event that is in
 */
guint16 *
tumen_filter_sieve (const TumenFilter *self,
                    TumenTable        *table)
{
  guint    n_rows = tumen_table_get_n_rows (table);
  guint16 *sieve = g_new0 (guint16, (gsize)n_rows + 1);
  guint16 *refused[TUMEN_N_FIELDS] = { NULL };

  if (tumen_filter_is_empty (self) && !tumen_table_has_off_at_start (table))
    return sieve;
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (is_in_use (self, table, (TumenField)i))
        refused[i] = get_refused (self, table, (TumenField)i);
    }
  for (guint first = 0; first < n_rows; first += N_AT_ONCE)
    sieve_rows (table, refused, first, MIN (N_AT_ONCE, n_rows - first), sieve + first);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    g_free (refused[i]);
  return sieve;
}

/**
 * tumen_sieve_get_rows_in:
 * @sieve: (array length=n_rows): of tumen_filter_sieve()
 * @n_rows: of its table
 * @n_in: (out) (optional): how many events are in
 *
 * Returns: (transfer full) (array): one byte a row, 1 if the event is in, else 0
 */
guint8 *
tumen_sieve_get_rows_in (const guint16 *sieve,
                         guint          n_rows,
                         guint         *n_in)
{
  guint8 *rows_in = g_malloc ((gsize)n_rows + 1);
  guint   n = 0;

  for (guint row = 0; row < n_rows; row++)
    rows_in[row] = sieve[row] == 0;
  for (guint row = 0; row < n_rows; row++)
    n += rows_in[row];
  if (n_in != NULL)
    *n_in = n;
  return rows_in;
}

/**
 * tumen_sieve_count:
 * @sieve: of tumen_filter_sieve()
 * @table: its table
 * @field: a field
 * @counts: (out caller-allocates) (array): room for each value of @field
 *
 * As tumen_filter_count(), for the filter of @sieve, which need not be applied again.
 */
void
tumen_sieve_count (const guint16 *sieve,
                   TumenTable    *table,
                   TumenField     field,
                   guint         *counts)
{
  guint             n_rows = tumen_table_get_n_rows (table);
  guint             n_sets = tumen_table_get_n_sets (table, field);
  g_autofree guint *rows_of_set = g_new0 (guint, n_sets + 1);
  guint             others = ~(1u << field);

  for (guint first = 0; first < n_rows; first += N_AT_ONCE)
    {
      guint   n = MIN (N_AT_ONCE, n_rows - first);
      guint32 sets[N_AT_ONCE];

      tumen_table_read_sets (table, field, first, n, sets);
      for (guint row = 0; row < n; row++)
        rows_of_set[sets[row]] += (sieve[first + row] & others) == 0;
    }
  memset (counts, 0, tumen_table_get_n_values (table, field) * sizeof (guint));
  for (guint32 set = 0; set < n_sets; set++)
    {
      guint          n_values;
      const guint16 *values = tumen_table_get_set_values (table, field, set, &n_values);

      for (guint i = 0; i < n_values; i++)
        counts[values[i]] += rows_of_set[set];
    }
}

/**
 * tumen_filter_apply:
 * @self: a filter
 * @table: a finished table
 * @n_in: (out) (optional): how many events are in
 *
 * Returns: (transfer full) (array): one byte a row, 1 if the event is in, else 0
 */
guint8 *
tumen_filter_apply (const TumenFilter *self,
                    TumenTable        *table,
                    guint             *n_in)
{
  g_autofree guint16 *sieve = tumen_filter_sieve (self, table);

  return tumen_sieve_get_rows_in (sieve, tumen_table_get_n_rows (table), n_in);
}

/**
 * tumen_filter_count:
 * @self: a filter
 * @table: a finished table
 * @field: a field
 * @counts: (out caller-allocates) (array): room for each value of @field
 *
 * For each value, how many events a click on it alone would leave: all other fields as they are,
 * this one set to that value. An event with several values counts at each of them.
 */
void
tumen_filter_count (const TumenFilter *self,
                    TumenTable        *table,
                    TumenField         field,
                    guint             *counts)
{
  g_autofree guint16 *sieve = tumen_filter_sieve (self, table);

  tumen_sieve_count (sieve, table, field, counts);
}

/**
 * tumen_filter_count_off:
 * @self: a filter
 * @table: a finished table
 *
 * Returns: how many events are in collections that are off: off at the start, and not chosen. They
 *   are kept out, but by no filter: counts of the library are without them (decision 3)
 */
guint
tumen_filter_count_off (const TumenFilter *self,
                        TumenTable        *table)
{
  guint              n_sets = tumen_table_get_n_sets (table, TUMEN_FIELD_COLLECTION);
  guint              n_off = 0;
  g_autofree guint8 *is_off = NULL;

  if (!tumen_table_has_off_at_start (table))
    return 0;
  is_off = g_new0 (guint8, n_sets + 1);
  for (guint32 set = 0; set < n_sets; set++)
    {
      guint          n_values;
      const guint16 *values =
        tumen_table_get_set_values (table, TUMEN_FIELD_COLLECTION, set, &n_values);

      is_off[set] = n_values > 0 && tumen_table_is_off_at_start (table, values[0]) &&
                    !tumen_filter_has (self, TUMEN_FIELD_COLLECTION,
                                       tumen_table_get_value_id (table,
                                                                 TUMEN_FIELD_COLLECTION,
                                                                 values[0]));
    }
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    n_off += is_off[tumen_table_get_row_set (table, TUMEN_FIELD_COLLECTION, row)];
  return n_off;
}

/**
 * tumen_filter_count_not_yet_known:
 * @self: a filter
 * @table: a finished table
 *
 * Returns: how many events of collections that are on have no row, since nothing of them had been
 *   published on the day of the table. No other filter is asked: nothing is known of them
 */
guint
tumen_filter_count_not_yet_known (const TumenFilter *self,
                                  TumenTable        *table)
{
  const char *const *ids = tumen_filter_get_ids (self, TUMEN_FIELD_COLLECTION);
  guint              n_events = tumen_table_get_n_not_yet_known (table);

  for (guint i = 0; i < tumen_filter_get_n_ids (self, TUMEN_FIELD_COLLECTION); i++)
    n_events += tumen_table_get_n_not_yet_known_of (table, ids[i]);
  return n_events;
}
