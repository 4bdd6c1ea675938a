/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-references.h"

#include "tumen-excerpt.h"

/* Places that lie within themselves, or too deep; chains are followed for 32 steps. */
static const char circles_sql[] =
  "WITH RECURSIVE above (id, place, depth) AS ("
  " SELECT id, within, 1 FROM place WHERE within IS NOT NULL"
  " UNION ALL"
  " SELECT above.id, place.within, depth + 1"
  " FROM above JOIN place ON place.id = above.place"
  " WHERE depth < 32 AND place.within IS NOT NULL)"
  " SELECT DISTINCT id FROM above WHERE place = id OR depth = 32 ORDER BY id";

static gboolean
is_reference (const TumenSchemaColumn *column)
{
  return column->reference != NULL || column->rule == TUMEN_RULE_SPEAKER;
}

static char *
dup_condition (const TumenSchemaColumn *column)
{
  if (column->rule == TUMEN_RULE_SPEAKER)
    return g_strdup_printf ("WHERE %s IS NOT NULL AND %s NOT IN (SELECT id FROM speaker"
                            " UNION ALL SELECT id FROM actor UNION ALL SELECT '%s')",
                            column->name,
                            column->name,
                            TUMEN_NARRATOR);
  return g_strdup_printf ("WHERE %s IS NOT NULL AND %s NOT IN (SELECT id FROM %s)",
                          column->name,
                          column->name,
                          column->reference);
}

static gboolean
report_missing (TumenConnection         *connection,
                const TumenSchemaTable  *table,
                const TumenSchemaColumn *column,
                TumenReferenceFunc       found,
                gpointer                 data)
{
  int              id = tumen_schema_find_column (table, "id");
  gboolean         any = FALSE;
  g_autofree char *condition = dup_condition (column);
  g_autofree char *sql = NULL;
  g_autoptr (TumenStatement) row = NULL;

  sql = g_strdup_printf ("SELECT %s, %s FROM %s %s",
                         table->columns[MAX (id, 0)].name,
                         column->name,
                         table->name,
                         condition);
  row = tumen_connection_query (connection, sql, NULL);
  while (tumen_statement_next (row))
    {
      any = TRUE;
      found (table, column, tumen_statement_get_text (row, 0), tumen_statement_get_text (row, 1),
             data);
    }
  return any;
}

static gboolean
drop_missing (TumenConnection         *connection,
              const TumenSchemaTable  *table,
              const TumenSchemaColumn *column,
              GError                 **error)
{
  g_autofree char *condition = dup_condition (column);
  g_autofree char *sql = NULL;

  if (column->required)
    sql = g_strdup_printf ("DELETE FROM %s %s", table->name, condition);
  else
    sql = g_strdup_printf ("UPDATE %s SET %s = NULL %s", table->name, column->name, condition);
  return tumen_connection_execute (connection, sql, error);
}

static gboolean
clean_table (TumenConnection        *connection,
             const TumenSchemaTable *table,
             TumenReferenceFunc      found,
             gpointer                data,
             GError                **error)
{
  for (const TumenSchemaColumn *column = table->columns; column->name != NULL; column++)
    {
      if (!is_reference (column) || !report_missing (connection, table, column, found, data))
        continue;
      if (!drop_missing (connection, table, column, error))
        return FALSE;
    }
  return TRUE;
}

/* A place that lies within itself, in however many steps, lies within nothing. */
static gboolean
break_circles (TumenConnection   *connection,
               TumenReferenceFunc found,
               gpointer           data,
               GError           **error)
{
  const TumenSchemaTable *table = tumen_schema_find_table ("place");
  int                     within = tumen_schema_find_column (table, "within");
  g_auto (GStrv) ids = NULL;

  ids = tumen_connection_read_strings (connection, circles_sql, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenStatement) update = NULL;

      found (table, &table->columns[within], ids[i], ids[i], data);
      update = tumen_connection_prepare (connection,
                                         "UPDATE place SET within = NULL WHERE id = ?1",
                                         error);
      if (update == NULL)
        return FALSE;
      tumen_statement_bind_text (update, 1, ids[i]);
      if (tumen_statement_step (update, error) == TUMEN_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_references_have_circles:
 * @connection: to a library
 *
 * Returns: whether a place lies within itself, in however many steps, or too deep, or that cannot
 *   be told
 */
gboolean
tumen_references_have_circles (TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = tumen_connection_prepare (connection, circles_sql, NULL);

  return row == NULL || tumen_statement_step (row, NULL) != TUMEN_STEP_DONE;
}

/**
 * tumen_references_clean:
 * @connection: a database of ours that is being filled, its foreign keys not yet enforced
 * @found: called for each reference to nothing, or in a circle
 * @data: passed to @found
 *
 * Removes rows that refer to what is not there; where the reference may be missing, only that.
 *
 * Returns: whether SQLite could do it
 */
gboolean
tumen_references_clean (TumenConnection   *connection,
                        TumenReferenceFunc found,
                        gpointer           data,
                        GError           **error)
{
  guint                   n_tables;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      if (!clean_table (connection, &tables[i], found, data, error))
        return FALSE;
    }
  return break_circles (connection, found, data, error);
}
