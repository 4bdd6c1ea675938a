/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-strangers.h"

#include "tumen-pass.h"

/*
 * Each table has an index of its own, whose pages hold the keys and the numbers of its rows once
 * more. A row that its own index does not know, while that of another table knows its number and
 * its key, and whose values are good there, has come from that other table with its whole page.
 * Where only an index is lost or in the wrong place the values tell: rows are at home then.
 */

/* Of the key of a table. */
#define MAX_KEY_COLUMNS 3

/* The index of a table, asked for one row. */
typedef struct
{
  const TumenSchemaTable *table;
  TumenStatement         *rows; /* (nullable) owned */
  int                     key_column, n_key_columns;
  /* For columns that refer to another table, whether it has an id: (nullable) owned. */
  TumenStatement *ids[TUMEN_SCHEMA_MAX_COLUMNS];
} Index;

struct _TumenStrangers
{
  const TumenSchemaTable *table;
  Index                  *own; /* (nullable): not asked,
 as it holds just the rows of the table */
  GPtrArray *others;           /* of Index */
  gboolean   has_some;
};

static TumenStatement *
prepare_ids (TumenConnection *connection,
             const char      *table)
{
  g_autofree char *sql = NULL;

  if (table == NULL)
    return NULL;
  sql = g_strdup_printf ("SELECT 1 FROM %s INDEXED BY sqlite_autoindex_%s_1 WHERE id = ?1", table,
                         table);
  return tumen_connection_prepare (connection, sql, NULL);
}

static Index *
index_new (TumenConnection        *connection,
           const TumenSchemaTable *table,
           int                     n_columns)
{
  Index *self = g_new0 (Index, 1);
  g_auto (GStrv) keys = g_strsplit (table->key, ", ", MAX_KEY_COLUMNS);
  g_autofree char *name = g_strconcat ("sqlite_autoindex_", table->name, "_1", NULL);
  GString         *sql = g_string_new ("SELECT 1 FROM ");

  self->table = table;
  self->key_column = tumen_schema_find_column (table, keys[0]);
  self->n_key_columns = MIN ((int)g_strv_length (keys), n_columns - self->key_column);
  g_string_append_printf (sql, "%s INDEXED BY %s WHERE rowid = ?1", table->name, name);
  for (int i = 0; i < self->n_key_columns; i++)
    g_string_append_printf (sql, " AND %s = ?%d", keys[i], i + 2);
  self->rows = tumen_connection_prepare (connection, sql->str, NULL);
  g_string_free (sql, TRUE);
  for (int i = 0; i < n_columns && table->columns[i].name != NULL; i++)
    self->ids[i] = prepare_ids (connection, table->columns[i].reference);
  return self;
}

static void
index_free (Index *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->ids); i++)
    g_clear_pointer (&self->ids[i], tumen_statement_free);
  g_clear_pointer (&self->rows, tumen_statement_free);
  g_free (self);
}

/* A damaged index knows nothing. */
static gboolean
index_has (Index             *self,
           gint64             rowid,
           const TumenRecord *record)
{
  gboolean has_it;

  if (self->rows == NULL)
    return FALSE;
  tumen_statement_bind_integer (self->rows, 1, rowid);
  for (int i = 0; i < self->n_key_columns; i++)
    {
      const TumenRecordValue *value = &record->values[self->key_column + i];

      if (value->type == TUMEN_VALUE_INTEGER)
        tumen_statement_bind_integer (self->rows, i + 2, value->integer);
      else
        tumen_statement_bind_text (self->rows, i + 2,
                                   value->type == TUMEN_VALUE_TEXT ? value->text : NULL);
    }
  has_it = tumen_statement_step (self->rows, NULL) == TUMEN_STEP_ROW;
  tumen_statement_reset (self->rows);
  return has_it;
}

static gboolean
has_id (TumenStatement         *ids,
        const TumenRecordValue *value)
{
  gboolean has_it;

  if (ids == NULL || value->type != TUMEN_VALUE_TEXT)
    return TRUE;
  tumen_statement_bind_text (ids, 1, value->text);
  has_it = tumen_statement_step (ids, NULL) == TUMEN_STEP_ROW;
  tumen_statement_reset (ids);
  return has_it;
}

/* Whether the row would be a good one there; of columns that its own table has not, nothing is
 * seen. */
static gboolean
is_good_in (Index             *home,
            const TumenRecord *record)
{
  const TumenSchemaColumn *there = home->table->columns;
  gboolean                 is_over = FALSE;

  for (int i = 0; record->table->columns[i].name != NULL; i++)
    {
      is_over |= there[i].name == NULL;
      if (is_over ? record->values[i].type != TUMEN_VALUE_NULL
                  : !tumen_record_check_value (&there[i], &record->values[i]))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (home->ids); i++)
    {
      if (!has_id (home->ids[i], &record->values[i]))
        return FALSE;
    }
  return TRUE;
}

static const TumenSchemaTable *
find_other (TumenStrangers    *self,
            gint64             rowid,
            const TumenRecord *record)
{
  for (guint i = 0; i < self->others->len; i++)
    {
      Index *other = self->others->pdata[i];

      if (is_good_in (other, record) && index_has (other, rowid, record))
        return other->table;
    }
  return NULL;
}

static gboolean
is_in_order (TumenConnection        *connection,
             const TumenSchemaTable *table)
{
  g_auto (TumenPass) pass = { NULL };
  g_auto (TumenStream) stream = { NULL };

  tumen_pass_init (&pass, connection, TRUE, NULL);
  tumen_stream_init (&stream, &pass, table->name, NULL);
  while (tumen_stream_next (&stream))
    ;
  return !pass.has_failed && tumen_pass_check_index (&pass, table->name, stream.sum);
}

/* Whether any row is a stranger for certain, as far as the table can be read. Where numbers do not
 * rise, forged pages could stand in for each other without end. */
static gboolean
look_for_some (TumenStrangers  *self,
               TumenConnection *connection)
{
  g_autofree char *sql = tumen_schema_dup_select_sql (self->table, "NOT INDEXED ORDER BY rowid");
  g_autoptr (TumenStatement) row = tumen_connection_prepare (connection, sql, NULL);
  TumenRecord borrowed;
  gboolean    has_some = FALSE, is_rising = row != NULL;
  gint64      last = G_MININT64;

  tumen_record_init (&borrowed, self->table);
  while (!has_some && is_rising && tumen_statement_step (row, NULL) == TUMEN_STEP_ROW)
    {
      gint64 rowid = tumen_statement_get_integer (row, 0);

      tumen_record_borrow (&borrowed, row, 1);
      has_some = tumen_strangers_find_home (self, rowid, &borrowed) != NULL;
      is_rising = rowid > last;
      last = rowid;
    }
  return has_some;
}

static void
add_indexes (TumenStrangers  *self,
             TumenConnection *connection)
{
  guint                   n_tables;
  int                     n_columns = 0;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);

  while (self->table->columns[n_columns].name != NULL)
    n_columns++;
  self->own = index_new (connection, self->table, n_columns);
  for (guint i = 0; i < n_tables; i++)
    {
      if (&tables[i] != self->table)
        g_ptr_array_add (self->others, index_new (connection, &tables[i], n_columns));
    }
}

/**
 * tumen_strangers_new:
 * @connection: to a library of a stranger; must outlive the result
 * @table: a table of the schema
 *
 * Reads the table and its index through; only where they differ is more looked at.
 *
 * Returns: (transfer full): what tells the rows of other tables in it
 */
TumenStrangers *
tumen_strangers_new (TumenConnection        *connection,
                     const TumenSchemaTable *table)
{
  TumenStrangers *self = g_new0 (TumenStrangers, 1);

  self->table = table;
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify)index_free);
  if (is_in_order (connection, table))
    return self;
  add_indexes (self, connection);
  self->has_some = look_for_some (self, connection);
  return self;
}

/**
 * tumen_strangers_free:
 *
 * Frees it.
 */
void
tumen_strangers_free (TumenStrangers *self)
{
  g_clear_pointer (&self->own, index_free);
  g_ptr_array_unref (self->others);
  g_free (self);
}

/**
 * tumen_strangers_find_home:
 * @rowid: number of a row of the table
 * @record: its values, good or bad
 *
 * Where a table has strangers, one may by chance have the number and the key of a row that was
 * there before; it is taken for a stranger too.
 *
 * Returns: (nullable) (transfer none): the table that the row belongs to, %NULL if there is no
 *   better one than that in which it stands
 */
const TumenSchemaTable *
tumen_strangers_find_home (TumenStrangers    *self,
                           gint64             rowid,
                           const TumenRecord *record)
{
  if (self->own == NULL || (!self->has_some && index_has (self->own, rowid, record)))
    return NULL;
  return find_other (self, rowid, record);
}
