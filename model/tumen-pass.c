/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-pass.h"

#include <string.h>

/* Rows between two words to who waits, and two looks whether he still does. */
#define ROWS_BETWEEN_WORDS 1024
/* Of the key of a table. */
#define MAX_KEY_COLUMNS 3

static gboolean
is_date_rule (TumenRule rule)
{
  return rule == TUMEN_RULE_DATE || rule == TUMEN_RULE_DAY_DATE;
}

/* Many dates stand twice in a row, for both readings. */
static gboolean
is_last_date (TumenPass              *self,
              const TumenRecordValue *value)
{
  return value->length > 0 && self->last_date->len == value->length &&
         memcmp (self->last_date->str, value->text, value->length) == 0;
}

/* A zero byte would hide the rest of a text. */
static gboolean
is_known_date (TumenPass              *self,
               const TumenRecordValue *value)
{
  return strlen (value->text) == value->length &&
         g_hash_table_contains (self->good_dates, value->text);
}

/* A million events have but some thousand dates. */
static gboolean
is_good_date (TumenPass               *self,
              const TumenSchemaColumn *column,
              const TumenRecordValue  *value)
{
  if (value->type != TUMEN_VALUE_TEXT)
    return tumen_record_check_value (column, value);
  if (is_last_date (self, value))
    return TRUE;
  if (!is_known_date (self, value))
    {
      if (!tumen_record_check_value (column, value))
        return FALSE;
      g_hash_table_add (self->good_dates, g_strdup (value->text));
    }
  g_string_assign (self->last_date, value->text);
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

/* Any change of any bit changes half of the others. */
static guint64
mix (guint64 hash,
     guint64 more)
{
  hash = (hash ^ more) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return hash ^ hash >> 29;
}

static guint64
hash_text (const char *text,
           gsize       length)
{
  guint64 hash = length, part = 0;

  for (; length >= sizeof part; length -= sizeof part, text += sizeof part)
    {
      memcpy (&part, text, sizeof part);
      hash = mix (hash, part);
    }
  part = 0;
  memcpy (&part, text, length);
  return mix (hash, part);
}

static guint64
hash_value (guint64                 hash,
            const TumenRecordValue *value)
{
  return mix (hash,
              value->type == TUMEN_VALUE_TEXT ? hash_text (value->text, value->length)
                                              : (guint64)value->integer);
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

/* Columns of a key stand side by side. */
static void
add_to_sum (TumenStream *self)
{
  guint64 hash = 0;

  for (int i = 0; i < self->n_key_columns; i++)
    hash = hash_value (hash, &self->record.values[self->key_column + i]);
  self->sum += mix (hash, (guint64)tumen_statement_get_integer (self->rows, 0));
}

/* Where numbers do not rise, pages stand in for each other, perhaps without end. */
static gboolean
is_rising (TumenStream *self)
{
  gint64 last_row = self->last_row;

  self->last_row = tumen_statement_get_integer (self->rows, 0);
  return self->last_row > last_row || self->last_row == G_MININT64;
}

static void
note_row (TumenStream *self)
{
  TumenWatch *watch = self->pass->watch;

  watch->n_events += self->is_event ? self->pass->weight : 0;
  watch->n_done += self->pass->weight;
  if (++self->pass->n_rows % ROWS_BETWEEN_WORDS == 0)
    look_up (self->pass);
}

static int
compare_values (const TumenRecordValue *a,
                const TumenRecordValue *b)
{
  int order;

  if (a->type != b->type)
    return a->type < b->type ? -1 : 1;
  if (a->type != TUMEN_VALUE_TEXT)
    return a->integer < b->integer ? -1 : a->integer > b->integer;
  order = memcmp (a->text, b->text, MIN (a->length, b->length));
  return order != 0 || a->length == b->length ? order : a->length < b->length ? -1
                                                                              : 1;
}

/* Values of a key that outlast the row. */
typedef struct
{
  TumenRecordValue values[MAX_KEY_COLUMNS];
  GString         *texts[MAX_KEY_COLUMNS];
} Key;

/* Takes the key of the current row; @is_first: there is none to compare it with. */
static gboolean
take_key (Key            *self,
          TumenStatement *row,
          guint           n_columns,
          gboolean        is_first,
          guint64        *hash)
{
  int order = is_first ? -1 : 0;

  *hash = 0;
  for (guint i = 0; i < n_columns; i++)
    {
      TumenRecordValue value;

      tumen_statement_get_value (row, (int)i, &value);
      if (order == 0)
        order = compare_values (&self->values[i], &value);
      *hash = hash_value (*hash, &value);
      if (value.type == TUMEN_VALUE_TEXT)
        {
          g_string_truncate (self->texts[i], 0);
          g_string_append_len (self->texts[i], value.text, (gssize)value.length);
          value.text = self->texts[i]->str;
        }
      self->values[i] = value;
    }
  return order < 0;
}

/* Reads the index through: each key must be greater than the one before. */
static gboolean
sum_index (TumenPass      *self,
           TumenStatement *row,
           guint           n_columns,
           guint64        *sum)
{
  Key       key = { 0 };
  gboolean  is_good = TRUE;
  gsize     n_rows = 0;
  TumenStep step = TUMEN_STEP_ERROR;

  for (guint i = 0; i < n_columns; i++)
    key.texts[i] = g_string_new (NULL);
  while (is_good && (step = tumen_statement_step (row, NULL)) == TUMEN_STEP_ROW)
    {
      guint64 hash;

      is_good = take_key (&key, row, n_columns, n_rows == 0, &hash);
      *sum += mix (hash, (guint64)tumen_statement_get_integer (row, (int)n_columns));
      if (++n_rows % ROWS_BETWEEN_WORDS == 0 && self->watch != NULL)
        is_good &= !g_cancellable_is_cancelled (self->watch->cancellable);
    }
  for (guint i = 0; i < n_columns; i++)
    g_string_free (key.texts[i], TRUE);
  return is_good && step == TUMEN_STEP_DONE;
}

/**
 * tumen_pass_check_index:
 * @table: a table of the schema
 * @sum: that of a stream which has read the whole table
 *
 * Later, rows are looked up by the index that SQLite keeps for the key of the table. A damaged or
 * forged one would hide rows or give wrong ones.
 *
 * Returns: whether the index holds exactly the rows of the table, each once and in good order
 */
gboolean
tumen_pass_check_index (TumenPass  *self,
                        const char *table,
                        guint64     sum)
{
  const TumenSchemaTable *schema = tumen_schema_find_table (table);
  g_auto (GStrv) columns = g_strsplit (schema->key, ", ", MAX_KEY_COLUMNS);
  g_autofree char *sql = NULL;
  guint64          found = 0;
  g_autoptr (TumenStatement) row = NULL;

  sql = g_strdup_printf ("SELECT %s, rowid FROM %s INDEXED BY sqlite_autoindex_%s_1",
                         schema->key,
                         table,
                         table);
  row = tumen_connection_prepare (self->connection, sql, NULL);
  return row != NULL && sum_index (self, row, g_strv_length (columns), &found) && found == sum;
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
  self->last_date = g_string_new (NULL);
  self->n_rows = 0;
  self->weight = 1;
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
  if (self->last_date != NULL)
    g_string_free (g_steal_pointer (&self->last_date), TRUE);
  g_clear_error (&self->error);
}

static void
find_key (TumenStream *self)
{
  g_auto (GStrv) columns = g_strsplit (self->record.table->key, ", ", MAX_KEY_COLUMNS);

  self->n_key_columns = (int)g_strv_length (columns);
  self->key_column = tumen_schema_find_column (self->record.table, columns[0]);
}

/**
 * tumen_stream_init:
 * @pass: the pass that it is a part of
 * @table: a table of the schema
 * @rows: (nullable): which of its rows; else all
 *
 * Begins with the table, in the order of its rows; tumen_stream_next() gives the first one. Free
 * it with tumen_stream_clear().
 */
void
tumen_stream_init (TumenStream        *self,
                   TumenPass          *pass,
                   const char         *table,
                   const TumenRowSpan *rows)
{
  g_autofree char *sql = NULL;

  self->pass = pass;
  self->has_row = FALSE;
  self->is_event = g_str_equal (table, "event");
  self->last_row = G_MININT64;
  self->sum = 0;
  tumen_record_init (&self->record, tumen_schema_find_table (table));
  find_key (self);
  /* Never by an index or sorted: that takes seven times as long. */
  sql = tumen_schema_dup_select_sql (self->record.table,
                                     "NOT INDEXED WHERE rowid BETWEEN ?1 AND ?2");
  self->rows = tumen_connection_prepare (pass->connection, sql, NULL);
  pass->has_failed |= self->rows == NULL;
  if (self->rows == NULL)
    return;
  tumen_statement_bind_integer (self->rows, 1, rows != NULL ? rows->first : G_MININT64);
  tumen_statement_bind_integer (self->rows, 2, rows != NULL ? rows->last : G_MAXINT64);
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
  if (self->pass->is_judged)
    {
      self->pass->has_failed |= !is_rising (self) || !is_good_row (self->pass, &self->record);
      add_to_sum (self);
    }
  if (self->pass->watch != NULL)
    note_row (self);
  self->has_row = !self->pass->has_failed;
  return self->has_row;
}
