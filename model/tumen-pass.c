/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-pass.h"

#include <string.h>

/* Rows between two words to who waits, and two looks whether he still does. */
#define ROWS_BETWEEN_WORDS 1024

static gboolean
is_date_rule (TumenRule rule)
{
  return rule == TUMEN_RULE_DATE || rule == TUMEN_RULE_DAY_DATE;
}

/* A million events have but some thousand dates. */
static gboolean
is_good_date (TumenPass               *self,
              const TumenSchemaColumn *column,
              const TumenRecordValue  *value)
{
  if (value->type != TUMEN_VALUE_TEXT)
    return tumen_record_check_value (column, value);
  /* A zero byte would hide the rest. */
  if (strlen (value->text) == value->length &&
      g_hash_table_contains (self->good_dates, value->text))
    return TRUE;
  if (!tumen_record_check_value (column, value))
    return FALSE;
  g_hash_table_add (self->good_dates, g_strdup (value->text));
  return TRUE;
}

static gboolean
is_good_row (TumenPass         *self,
             const TumenRecord *record)
{
  for (int i = 0; record->table->columns[i].name != NULL; i++)
    {
      const TumenSchemaColumn *column = &record->table->columns[i];

      if (is_date_rule (column->rule) ? !is_good_date (self, column, &record->values[i])
                                      : !tumen_record_check_value (column, &record->values[i]))
        return FALSE;
    }
  return tumen_record_check_row (record);
}

/* Tells who waits how far it is; he may have gone. */
static void
look_up (TumenPass *self)
{
  tumen_watch_tell (self->watch);
  if (g_cancellable_set_error_if_cancelled (self->watch->cancellable,
                                            self->error == NULL ? &self->error : NULL))
    self->has_failed = TRUE;
}

static void
note_row (TumenStream *self)
{
  TumenWatch *watch = self->pass->watch;

  watch->n_events += self->is_event;
  watch->n_done++;
  if (watch->n_done % ROWS_BETWEEN_WORDS == 0)
    look_up (self->pass);
}

/**
 * tumen_pass_init:
 * @connection: to a library
 * @is_judged: whether each value is judged
 * @watch: (nullable): who waits
 *
 * Begins a pass. Free it with tumen_pass_clear().
 */
void
tumen_pass_init (TumenPass       *self,
                 TumenConnection *connection,
                 gboolean         is_judged,
                 TumenWatch      *watch)
{
  self->connection = tumen_connection_ref (connection);
  self->is_judged = is_judged;
  self->watch = watch;
  self->good_dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->has_failed = FALSE;
  self->error = NULL;
}

/**
 * tumen_pass_clear:
 *
 * Frees what the pass holds.
 */
void
tumen_pass_clear (TumenPass *self)
{
  g_clear_pointer (&self->connection, tumen_connection_unref);
  g_clear_pointer (&self->good_dates, g_hash_table_unref);
  g_clear_error (&self->error);
}

/**
 * tumen_stream_init:
 * @pass: the pass that it is a part of
 * @table: a table of the schema
 *
 * Begins with the table, in the order of its rows; tumen_stream_next() gives the first one. Free
 * it with tumen_stream_clear().
 */
void
tumen_stream_init (TumenStream *self,
                   TumenPass   *pass,
                   const char  *table)
{
  g_autofree char *sql = NULL;

  self->pass = pass;
  self->has_row = FALSE;
  self->is_event = g_str_equal (table, "event");
  tumen_record_init (&self->record, tumen_schema_find_table (table));
  /* Never by an index or sorted: that takes seven times as long. */
  sql = tumen_schema_dup_select_sql (self->record.table, "NOT INDEXED");
  self->rows = tumen_connection_prepare (pass->connection, sql, NULL);
  pass->has_failed |= self->rows == NULL;
}

/**
 * tumen_stream_clear:
 *
 * Frees what the stream holds.
 */
void
tumen_stream_clear (TumenStream *self)
{
  g_clear_pointer (&self->rows, tumen_statement_free);
}

/**
 * tumen_stream_next:
 *
 * Goes to the next row, and judges it if the pass judges.
 *
 * Returns: %FALSE at the end, or if the pass has failed
 */
gboolean
tumen_stream_next (TumenStream *self)
{
  TumenStep step;

  self->has_row = FALSE;
  if (self->pass->has_failed)
    return FALSE;
  step = tumen_statement_step (self->rows, self->pass->error == NULL ? &self->pass->error : NULL);
  if (step != TUMEN_STEP_ROW)
    {
      self->pass->has_failed = step == TUMEN_STEP_ERROR;
      return FALSE;
    }
  tumen_record_borrow (&self->record, self->rows, 1);
  if (self->pass->is_judged && !is_good_row (self->pass, &self->record))
    self->pass->has_failed = TRUE;
  if (self->pass->watch != NULL)
    note_row (self);
  self->has_row = !self->pass->has_failed;
  return self->has_row;
}
