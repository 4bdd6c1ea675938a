/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lax-schema.h"

#include "tumen-schema.h"

/*
 * Lets a test write into a library file what its tables would not take: their rules are dropped,
 * and put back when the values are in.
 */

static void
execute (sqlite3    *database,
         const char *sql)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
}

sqlite3 *
lax_schema_open (const char *path)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  execute (database,
           "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA writable_schema = ON");
  return database;
}

void
lax_schema_drop_rules (const char *path)
{
  sqlite3 *database = lax_schema_open (path);

  execute (database,
           "UPDATE sqlite_schema SET sql = replace (replace (replace (replace (sql,"
           " ' STRICT', ''), ' NOT NULL', ''), ' INTEGER', ''), ' TEXT', '')"
           " WHERE type = 'table'");
  sqlite3_close (database);
}

void
lax_schema_restore_rules (const char *path)
{
  sqlite3                *database = lax_schema_open (path);
  sqlite3_stmt           *update;
  guint                   n;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n);

  execute (database, "BEGIN");
  g_assert_cmpint (sqlite3_prepare_v2 (database,
                                       "UPDATE sqlite_schema SET sql = ?1 WHERE name = ?2",
                                       -1,
                                       &update,
                                       NULL),
                   ==,
                   SQLITE_OK);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = tumen_schema_dup_create_sql (&tables[i]);

      sqlite3_bind_text (update, 1, sql, -1, SQLITE_STATIC);
      sqlite3_bind_text (update, 2, tables[i].name, -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
      sqlite3_reset (update);
    }
  sqlite3_finalize (update);
  execute (database, "COMMIT");
  sqlite3_close (database);
}
