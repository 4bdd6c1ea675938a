/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-schema.h"

#include <string.h>

#define MAX_ORD G_MAXINT32

static const char set_application_id[] =
  "PRAGMA application_id = " G_STRINGIFY (TUMEN_SCHEMA_APPLICATION_ID);
static const char set_version[] = "PRAGMA user_version = " G_STRINGIFY (TUMEN_SCHEMA_VERSION);

/* Shapes of columns. */
#define ORD(name)                                    \
  {                                                  \
    name, TUMEN_RULE_INTEGER, TRUE, NULL, 0, MAX_ORD \
  }
#define INT(name, a, b)                        \
  {                                            \
    name, TUMEN_RULE_INTEGER, TRUE, NULL, a, b \
  }
#define MAYBE_INT(name, a, b)                   \
  {                                             \
    name, TUMEN_RULE_INTEGER, FALSE, NULL, a, b \
  }
#define NEEDS(name, rule)                     \
  {                                           \
    name, TUMEN_RULE_##rule, TRUE, NULL, 0, 0 \
  }
#define MAYBE(name, rule)                      \
  {                                            \
    name, TUMEN_RULE_##rule, FALSE, NULL, 0, 0 \
  }
#define OF(name, table)                    \
  {                                        \
    name, TUMEN_RULE_ID, TRUE, table, 0, 0 \
  }
#define MAYBE_OF(name, table)               \
  {                                         \
    name, TUMEN_RULE_ID, FALSE, table, 0, 0 \
  }

/* clang-format off */
static const TumenSchemaTable tables[] = {
  { "meta", "document_id", NULL, FALSE,
    { NEEDS ("document_id", ID),
      INT ("revision", 0, G_MAXINT32),
      NEEDS ("created_with", LINE),
      INT ("min_reader_version", 1, G_MAXINT32),
      INT ("min_writer_version", 1, G_MAXINT32),
      MAYBE ("home_first", DATE),
      MAYBE ("home_last", DATE),
      MAYBE_OF ("home_event", "event") } },
  { "meta_text", "language", NULL, FALSE,
    { NEEDS ("language", LANGUAGE),
      NEEDS ("title", LINE) } },
  { "collection", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      INT ("off_at_start", 0, 1) } },
  { "collection_text", "collection, language", NULL, FALSE,
    { OF ("collection", "collection"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("name", LINE),
      MAYBE ("description", TEXT) } },

  { "speaker", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID) } },
  { "speaker_text", "speaker, language", NULL, FALSE,
    { OF ("speaker", "speaker"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("name", LINE) } },
  { "actor", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      INT ("person", 0, 1),
      MAYBE ("country", COUNTRY) } },
  { "actor_text", "actor, language", NULL, FALSE,
    { OF ("actor", "actor"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("name", LINE),
      MAYBE ("identity", TEXT) } },
  { "actor_alias", "actor, ord", NULL, FALSE,
    { OF ("actor", "actor"),
      ORD ("ord"),
      NEEDS ("alias", LINE) } },
  { "role", "actor, ord", NULL, FALSE,
    { OF ("actor", "actor"),
      ORD ("ord"),
      MAYBE_OF ("organisation", "actor"),
      MAYBE ("since", DATE),
      MAYBE ("until", DATE) } },
  { "role_text", "actor, ord, language", NULL, FALSE,
    { OF ("actor", "actor"),
      ORD ("ord"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("name", LINE),
      MAYBE ("note", TEXT) } },
  { "place", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      MAYBE ("country", COUNTRY),
      MAYBE_OF ("within", "place") } },
  { "place_text", "place, language", NULL, FALSE,
    { OF ("place", "place"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("name", LINE),
      MAYBE ("note", TEXT) } },
  { "place_alias", "place, ord", NULL, FALSE,
    { OF ("place", "place"),
      ORD ("ord"),
      NEEDS ("alias", LINE) } },

  { "source", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      MAYBE ("file_name", FILE),
      MAYBE ("headline", LINE),
      MAYBE ("dateline", LINE),
      MAYBE ("language", LANGUAGE),
      MAYBE ("address", LINE),
      MAYBE ("lead_address", LINE),
      MAYBE ("sha256", SHA256),
      MAYBE ("rendering_group", ID) } },
  { "source_text", "source, language", NULL, FALSE,
    { OF ("source", "source"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("name", LINE),
      MAYBE ("outlet", LINE),
      MAYBE ("outlet_reasoning", TEXT),
      MAYBE ("agency", LINE),
      MAYBE ("lead_publisher", LINE),
      MAYBE ("licence_note", TEXT),
      MAYBE ("rendering_note", TEXT) } },
  { "publication", "source, reading", NULL, FALSE,
    { OF ("source", "source"),
      NEEDS ("reading", READING),
      MAYBE ("edtf", DATE),
      NEEDS ("basis", BASIS),
      MAYBE_INT ("margin_days", 0, 36525) } },
  { "publication_text", "source, reading, language", NULL, FALSE,
    { OF ("source", "source"),
      NEEDS ("reading", READING),
      NEEDS ("language", LANGUAGE),
      NEEDS ("reasoning", TEXT) } },

  { "excerpt", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      OF ("source", "source"),
      NEEDS ("exact", TEXT),
      NEEDS ("prefix", TEXT),
      NEEDS ("suffix", TEXT),
      INT ("start", 0, G_MAXINT32),
      INT ("end", 0, G_MAXINT32),
      NEEDS ("speaker", SPEAKER),
      MAYBE_OF ("about", "actor"),
      NEEDS ("mode", ID),
      MAYBE ("segment", ID),
      MAYBE ("phrase", TEXT),
      MAYBE ("rendering_of", ID),
      NEEDS ("language", LANGUAGE) } },
  { "excerpt_text", "excerpt, language", NULL, FALSE,
    { OF ("excerpt", "excerpt"),
      NEEDS ("language", LANGUAGE),
      MAYBE ("mode", LINE),
      MAYBE ("note", TEXT),
      MAYBE ("translation", TEXT),
      MAYBE ("translator", LINE) } },
  { "excerpt_via", "excerpt, ord", NULL, FALSE,
    { OF ("excerpt", "excerpt"),
      ORD ("ord"),
      NEEDS ("speaker", SPEAKER) } },

  { "citation", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      MAYBE ("edtf", DATE) } },
  { "citation_text", "citation, language", NULL, FALSE,
    { OF ("citation", "citation"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("statement", TEXT),
      MAYBE ("note", TEXT) } },
  { "citation_page", "citation, ord", NULL, FALSE,
    { OF ("citation", "citation"),
      ORD ("ord"),
      NEEDS ("address", TEXT),
      MAYBE ("publisher", LINE),
      MAYBE ("published", DATE) } },
  { "citation_page_date", "citation, ord", NULL, FALSE,
    { OF ("citation", "citation"),
      ORD ("ord"),
      NEEDS ("dated_by", DATED_BY) } },
  { "citation_page_text", "citation, ord, language", NULL, FALSE,
    { OF ("citation", "citation"),
      ORD ("ord"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("publisher", LINE) } },

  { "event", "id", "id", TRUE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      NEEDS ("kind", ID),
      MAYBE ("expected_kind", ID),
      MAYBE ("collection", ID),
      NEEDS ("status", STATUS),
      INT ("importance", 1, 5),
      MAYBE ("sort_key", LINE) } },
  { "event_text", "event, language", "event", TRUE,
    { OF ("event", "event"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("title", LINE),
      NEEDS ("short_title", LINE),
      MAYBE ("summary", TEXT),
      MAYBE ("note", TEXT),
      MAYBE ("status_note", TEXT) } },
  { "event_date", "event, reading", "event", TRUE,
    { OF ("event", "event"),
      NEEDS ("reading", READING),
      NEEDS ("edtf", DAY_DATE),
      NEEDS ("duration", DURATION),
      NEEDS ("basis", BASIS),
      MAYBE_INT ("margin_days", 0, 36525) } },
  { "event_date_text", "event, reading, language", "event", FALSE,
    { OF ("event", "event"),
      NEEDS ("reading", READING),
      NEEDS ("language", LANGUAGE),
      NEEDS ("reasoning", TEXT) } },
  { "clock", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      INT ("minutes", 0, 1439),
      INT ("about", 0, 1),
      INT ("margin_minutes", 0, 1440),
      MAYBE_INT ("offset_minutes", -1440, 1440),
      MAYBE_OF ("excerpt", "excerpt") } },
  { "clock_text", "event, ord, language", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("label", LINE) } },
  { "event_actor", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      OF ("actor", "actor") } },
  { "event_actor_text", "event, ord, language", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("part", LINE) } },
  { "event_place", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      OF ("place", "place") } },
  { "event_excerpt", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      OF ("excerpt", "excerpt"),
      NEEDS ("stance", STANCE),
      MAYBE ("speaker", SPEAKER) } },
  { "claim", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      OF ("excerpt", "excerpt"),
      NEEDS ("wording", TEXT),
      NEEDS ("edtf", DATE) } },
  { "event_citation", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      OF ("citation", "citation") } },
  { "relation", "event, ord", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      OF ("other", "event"),
      NEEDS ("relation", RELATION),
      INT ("inverse", 0, 1) } },
  { "relation_text", "event, ord, language", "event", FALSE,
    { OF ("event", "event"),
      ORD ("ord"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("wording", LINE) } },

  { "corroboration", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID) } },
  { "corroboration_text", "corroboration, language", NULL, FALSE,
    { OF ("corroboration", "corroboration"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("note", TEXT) } },
  { "corroboration_event", "corroboration, ord", NULL, FALSE,
    { OF ("corroboration", "corroboration"),
      ORD ("ord"),
      OF ("event", "event") } },
  { "corroboration_excerpt", "corroboration, ord", NULL, FALSE,
    { OF ("corroboration", "corroboration"),
      ORD ("ord"),
      OF ("excerpt", "excerpt") } },
  { "conflict", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      NEEDS ("severity", SEVERITY),
      NEEDS ("about", ID) } },
  { "conflict_text", "conflict, language", NULL, FALSE,
    { OF ("conflict", "conflict"),
      NEEDS ("language", LANGUAGE),
      NEEDS ("note", TEXT),
      MAYBE ("resolution", TEXT) } },
  { "conflict_event", "conflict, ord", NULL, FALSE,
    { OF ("conflict", "conflict"),
      ORD ("ord"),
      OF ("event", "event") } },
  { "conflict_excerpt", "conflict, ord", NULL, FALSE,
    { OF ("conflict", "conflict"),
      ORD ("ord"),
      OF ("excerpt", "excerpt") } },

  { "story", "id", NULL, FALSE,
    { ORD ("ord"),
      NEEDS ("id", ID),
      NEEDS ("content", STORY) } },
};
/* clang-format on */

/* Files of version 1 have no such tables. */
static const char *const tables_since_2[] = {
  "collection", "collection_text", "citation_page_date", "citation_page_text", NULL
};
/* Nor have those of version 2 these. */
static const char *const tables_since_3[] = { "story", NULL };

/**
 * tumen_schema_get_tables:
 * @n_tables: (out): how many
 *
 * Returns: the tables of a library, each after those that it refers to
 */
const TumenSchemaTable *
tumen_schema_get_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);
  return tables;
}

/**
 * tumen_schema_find_table:
 *
 * Returns: (nullable): the table of that name
 */
const TumenSchemaTable *
tumen_schema_find_table (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_str_equal (tables[i].name, name))
        return &tables[i];
    }
  return NULL;
}

/**
 * tumen_schema_get_first_version:
 *
 * Returns: the first version of the schema that has the table; files of an earlier one are read as
 *   if it were there and empty
 */
gint64
tumen_schema_get_first_version (const TumenSchemaTable *table)
{
  if (g_strv_contains (tables_since_3, table->name))
    return 3;
  return g_strv_contains (tables_since_2, table->name) ? 2 : 1;
}

/**
 * tumen_schema_find_column:
 *
 * Returns: the index of the column of that name, or -1
 */
int
tumen_schema_find_column (const TumenSchemaTable *table,
                          const char             *name)
{
  for (int i = 0; table->columns[i].name != NULL; i++)
    {
      if (g_str_equal (table->columns[i].name, name))
        return i;
    }
  return -1;
}

/**
 * tumen_schema_dup_create_sql:
 *
 * Returns: (transfer full): the statement that makes the table; SQLite keeps it letter by
 *   letter, so that a file with another schema is known by it
 */
char *
tumen_schema_dup_create_sql (const TumenSchemaTable *table)
{
  GString *sql = g_string_new ("CREATE TABLE ");

  g_string_append_printf (sql, "%s (", table->name);
  for (const TumenSchemaColumn *column = table->columns; column->name != NULL; column++)
    {
      g_string_append_printf (sql,
                              "%s %s%s",
                              column->name,
                              column->rule == TUMEN_RULE_INTEGER ? "INTEGER" : "TEXT",
                              column->required ? " NOT NULL" : "");
      if (column->reference != NULL)
        g_string_append_printf (sql, " REFERENCES %s (id) ON DELETE CASCADE", column->reference);
      g_string_append (sql, ", ");
    }
  g_string_append_printf (sql, "PRIMARY KEY (%s)) STRICT", table->key);
  return g_string_free (sql, FALSE);
}

/**
 * tumen_schema_dup_insert_sql:
 *
 * Returns: (transfer full): a statement with one parameter a column
 */
char *
tumen_schema_dup_insert_sql (const TumenSchemaTable *table)
{
  GString *sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s VALUES (", table->name);
  for (int i = 0; table->columns[i].name != NULL; i++)
    g_string_append (sql, i == 0 ? "?" : ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/**
 * tumen_schema_dup_select_sql:
 * @rest: constant text that follows the name of the table
 *
 * Returns: (transfer full): a query of the rowid and of all columns
 */
char *
tumen_schema_dup_select_sql (const TumenSchemaTable *table,
                             const char             *rest)
{
  GString *sql = g_string_new ("SELECT rowid");

  for (int i = 0; table->columns[i].name != NULL; i++)
    g_string_append_printf (sql, ", %s", table->columns[i].name);
  g_string_append_printf (sql, " FROM %s %s", table->name, rest);
  return g_string_free (sql, FALSE);
}

/**
 * tumen_schema_create:
 * @connection: to an empty database
 *
 * Makes the tables and marks the database as a library of our schema.
 *
 * Returns: whether it worked
 */
gboolean
tumen_schema_create (TumenConnection *connection,
                     GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = tumen_schema_dup_create_sql (&tables[i]);

      if (!tumen_connection_execute (connection, sql, error))
        return FALSE;
    }
  return tumen_connection_execute (connection, set_application_id, error) &&
         tumen_connection_execute (connection, set_version, error);
}

static gboolean
make_stand_ins (TumenConnection *connection,
                gint64           version,
                GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = tumen_schema_dup_create_sql (&tables[i]);
      g_autofree char *temporary = NULL;

      if (tumen_schema_get_first_version (&tables[i]) <= version)
        continue;
      temporary = g_strconcat ("CREATE TEMP ", sql + strlen ("CREATE "), NULL);
      if (!tumen_connection_execute (connection, temporary, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_schema_stand_in:
 * @connection: for reading only, to a library of a stranger
 * @version: of the schema of that library
 *
 * Makes empty tables, in memory and beside the library, for those that its version did not have:
 * whoever reads finds all tables of today. The file itself stays as it is.
 *
 * Returns: whether it worked
 */
gboolean
tumen_schema_stand_in (TumenConnection *connection,
                       gint64           version,
                       GError         **error)
{
  if (version >= TUMEN_SCHEMA_VERSION)
    return TRUE;
  return tumen_connection_execute (connection, "PRAGMA temp_store = MEMORY", error) &&
         tumen_connection_execute (connection, "PRAGMA query_only = OFF", error) &&
         make_stand_ins (connection, version, error) &&
         tumen_connection_execute (connection, "PRAGMA query_only = ON", error);
}

/* Writes the rows of the table anew, in the order that @sql gives them. */
static gboolean
rewrite_table (TumenConnection *connection,
               const char      *table,
               const char      *sql,
               GError         **error)
{
  g_autofree char *copy = g_strconcat ("CREATE TEMP TABLE in_order AS ", sql, NULL);
  g_autofree char *clear = g_strconcat ("DELETE FROM ", table, NULL);
  g_autofree char *back = g_strconcat ("INSERT INTO ", table, " SELECT * FROM in_order", NULL);

  return tumen_connection_execute (connection, copy, error) &&
         tumen_connection_execute (connection, clear, error) &&
         tumen_connection_execute (connection, back, error) &&
         tumen_connection_execute (connection, "DROP TABLE in_order", error);
}

static gboolean
rewrite_parts (TumenConnection *connection,
               GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = NULL;

      if (tables[i].owner == NULL || g_str_equal (tables[i].name, "event"))
        continue;
      sql = g_strdup_printf ("SELECT part.* FROM %s AS part JOIN event ON event.id = part.event"
                             " ORDER BY event.rowid, part.%s",
                             tables[i].name,
                             tables[i].columns[1].name);
      if (!rewrite_table (connection, tables[i].name, sql, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_schema_put_in_order:
 * @connection: to a database of ours
 *
 * Writes events anew in the order of the library, and their parts in that of the events, so that
 * all can be read side by side.
 *
 * Returns: whether it worked; else nothing has changed
 */
gboolean
tumen_schema_put_in_order (TumenConnection *connection,
                           GError         **error)
{
  gboolean is_done;

  /* Removing events would remove all that refers to them. */
  if (!tumen_connection_execute (connection, "PRAGMA foreign_keys = OFF", error) ||
      !tumen_connection_execute (connection, "BEGIN", error))
    return FALSE;
  is_done = rewrite_table (connection, "event", "SELECT * FROM event ORDER BY ord, id", error) &&
            rewrite_parts (connection, error);
  if (is_done)
    is_done = tumen_connection_execute (connection, "COMMIT", error);
  else
    tumen_connection_execute (connection, "ROLLBACK", NULL);
  return tumen_connection_execute (connection, "PRAGMA foreign_keys = ON", NULL) && is_done;
}
