/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-read.h"

#include "tumen-share.h"
#include "tumen-table-private.h"

#include <string.h>

static gpointer
read_share_cb (gpointer data)
{
  tumen_share_reader_run (data);
  return NULL;
}

/* In a damaged file none; reading finds the damage. */
static gint64
get_number (TumenConnection *connection,
            const char      *sql,
            gint64           bound)
{
  g_autoptr (TumenStatement) row = tumen_connection_prepare (connection, sql, NULL);

  if (row == NULL)
    return G_MAXINT64;
  tumen_statement_bind_integer (row, 1, bound);
  return tumen_statement_step (row, NULL) == TUMEN_STEP_ROW ? tumen_statement_get_integer (row, 0)
                                                            : G_MAXINT64;
}

/* The first row of a part whose event stands behind @last. Events follow each other in all parts;
 * where they do not, reading finds it out. */
static gint64
find_part (TumenConnection *connection,
           const char      *table,
           gint64           last)
{
  g_autofree char *highest_sql = g_strdup_printf ("SELECT max (rowid) FROM %s", table);
  g_autofree char *event_sql = NULL;
  gint64           low = 0;
  gint64           high = MAX (get_number (connection, highest_sql, 0), 0);

  event_sql = g_strdup_printf ("SELECT event.rowid FROM %s AS part CROSS JOIN event"
                               " ON event.id = part.event WHERE part.rowid >= ?1"
                               " ORDER BY part.rowid LIMIT 1",
                               table);
  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;

      if (get_number (connection, event_sql, middle) <= last)
        low = middle + 1;
      else
        high = middle;
    }
  /* The last row itself was not looked at. */
  return get_number (connection, event_sql, low) <= last ? low + 1 : low;
}

static void
make_shares (TumenConnection *connection,
             TumenShare      *shares)
{
  gint64 last = get_number (connection, "SELECT max (rowid) / 2 FROM event", 0);

  shares[0].events = (TumenRowSpan){ G_MININT64, last };
  shares[1].events = (TumenRowSpan){ last + 1, G_MAXINT64 };
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    {
      gint64 first = find_part (connection, tumen_share_part_tables[i], last);

      shares[0].parts[i] = (TumenRowSpan){ G_MININT64, first - 1 };
      shares[1].parts[i] = (TumenRowSpan){ first, G_MAXINT64 };
    }
}

/* What one thread checks; the other one looks at the rest of the indices. */
typedef struct
{
  TumenPass *pass;
  guint      first, step; /* of parts */
  guint64    event_sum;
  guint64    part_sums[TUMEN_N_PARTS];
} IndexCheck;

static gpointer
check_indices_cb (gpointer data)
{
  IndexCheck *self = data;

  if (self->first == 0)
    self->pass->has_failed |= !tumen_pass_check_index (self->pass, "event", self->event_sum);
  for (guint i = self->first; i < TUMEN_N_PARTS && !self->pass->has_failed; i += self->step)
    self->pass->has_failed = !tumen_pass_check_index (self->pass,
                                                      tumen_share_part_tables[i],
                                                      self->part_sums[i]);
  return NULL;
}

/* @second: (nullable): the reader of the other share. */
static void
check_indices (TumenShareReader *self,
               TumenShareReader *second)
{
  IndexCheck checks[2] = { { self->pass, 0, second != NULL ? 2 : 1, self->events.sum, { 0 } } };
  GThread   *thread;

  if (!self->pass->is_judged || self->pass->has_failed)
    return;
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    checks[0].part_sums[i] = self->parts[i].sum + (second != NULL ? second->parts[i].sum : 0);
  if (second == NULL)
    {
      check_indices_cb (&checks[0]);
      return;
    }
  checks[0].event_sum += second->events.sum;
  checks[1] = checks[0];
  checks[1].pass = second->pass;
  checks[1].first = 1;
  thread = g_thread_new ("tumen-indices", check_indices_cb, &checks[1]);
  check_indices_cb (&checks[0]);
  g_thread_join (thread);
  self->pass->has_failed |= second->pass->has_failed;
}

/* Takes over what the other thread has read. */
static void
join (TumenShareReader *self,
      TumenShareReader *second)
{
  self->pass->has_failed |= second->pass->has_failed;
  if (self->n_events > 0 && second->n_events > 0 &&
      (second->first_ord < self->last_ord ||
       (second->first_ord == self->last_ord &&
        strcmp (second->first_id->str, self->last_id->str) <= 0)))
    self->pass->has_failed = TRUE;
  if (!self->pass->has_failed)
    tumen_table_append (self->table, g_steal_pointer (&second->table));
}

static void
read_in_two (TumenShareReader *self,
             TumenShareReader *second)
{
  GThread *thread = g_thread_new ("tumen-reader", read_share_cb, second);

  tumen_share_reader_run (self);
  g_thread_join (thread);
  join (self, second);
  check_indices (self, second);
}

static TumenTable *
finish (TumenShareReader *self)
{
  if (self->pass->has_failed)
    return NULL;
  tumen_cast_name_values (&self->cast, self->pass->connection, self->table);
  tumen_table_finish (self->table);
  return g_steal_pointer (&self->table);
}

/**
 * tumen_table_reads:
 * @table: a table of the schema
 *
 * Returns: whether tumen_table_read() reads it, with all that it refers to
 */
gboolean
tumen_table_reads (const char *table)
{
  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    {
      if (g_str_equal (table, tumen_share_part_tables[i]))
        return TRUE;
    }
  return g_str_equal (table, "event");
}

/**
 * tumen_table_read:
 * @pass: a pass whose connection is to a whole library
 * @second: (nullable): another one over the same file, for a second thread
 * @reading: which dates the rows shall have
 *
 * Reads the events and their parts side by side, each table once in the order of its rows. That
 * works if parts stand in the order of their events, as libraries are written; else the pass
 * fails. The sequence of events within a day is that of the library.
 *
 * Returns: (transfer full) (nullable): a finished table; %NULL if the pass has failed
 */
TumenTable *
tumen_table_read (TumenPass   *pass,
                  TumenPass   *second,
                  TumenReading reading)
{
  const TumenRowSpan all = { G_MININT64, G_MAXINT64 };
  TumenShareReader   readers[2];
  TumenShare         shares[2] = { { .events = all } };
  TumenTable        *table;

  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    shares[0].parts[i] = all;
  if (second != NULL)
    {
      make_shares (pass->connection, shares);
      tumen_share_reader_init (&readers[1], second, &shares[1], reading);
    }
  tumen_share_reader_init (&readers[0], pass, &shares[0], reading);
  if (second != NULL && pass->watch->shown != NULL)
    readers[0].preview = tumen_table_new_empty (reading);
  if (second != NULL)
    read_in_two (&readers[0], &readers[1]);
  else
    {
      tumen_share_reader_run (&readers[0]);
      check_indices (&readers[0], NULL);
    }
  table = finish (&readers[0]);
  tumen_share_reader_clear (&readers[0]);
  if (second != NULL)
    tumen_share_reader_clear (&readers[1]);
  return table;
}

/**
 * tumen_table_read_known_on:
 * @pass: a pass whose connection is to a library of ours
 * @day: days since 1970-01-01
 *
 * As tumen_table_read(), in the strict reading, but for what had not been published by the end of
 * @day. Claims and citations must stand in the order of their events too.
 *
 * Returns: (transfer full) (nullable): a finished table; %NULL if the pass has failed
 */
TumenTable *
tumen_table_read_known_on (TumenPass *pass,
                           TumenDay   day)
{
  const TumenRowSpan all = { G_MININT64, G_MAXINT64 };
  TumenShareReader   reader;
  TumenShare         share = { .events = all };
  TumenTable        *table;

  for (guint i = 0; i < TUMEN_N_PARTS; i++)
    share.parts[i] = all;
  tumen_share_reader_init (&reader, pass, &share, TUMEN_READING_STRICT);
  tumen_share_set_known_on (&reader, day);
  tumen_share_reader_run (&reader);
  table = finish (&reader);
  if (table != NULL)
    {
      table->n_not_yet_known = reader.n_not_yet_known;
      table->not_yet_known = g_steal_pointer (&reader.not_yet_known);
      table->has_known_on = TRUE;
      table->known_on = day;
    }
  tumen_share_reader_clear (&reader);
  return table;
}
