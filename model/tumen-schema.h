/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"

G_BEGIN_DECLS

/** TUMEN_SCHEMA_VERSION: user_version of the files that we write. */
#define TUMEN_SCHEMA_VERSION 3
/** TUMEN_SCHEMA_APPLICATION_ID: "TUMN", at byte 68 of a library. */
#define TUMEN_SCHEMA_APPLICATION_ID 0x54554D4E
/** TUMEN_SCHEMA_MAX_COLUMNS: of one table. */
#define TUMEN_SCHEMA_MAX_COLUMNS 16

/** TumenRule: what a value of a column may be. */
typedef enum {
  TUMEN_RULE_INTEGER,  /* between min and max */
  TUMEN_RULE_ID,       /* 1 to 200 bytes: letters, digits, '.', '_', '-' and ':' */
  TUMEN_RULE_SPEAKER,  /* the same, of an actor or a speaker, or TUMEN_NARRATOR */
  TUMEN_RULE_LINE,     /* up to 500 characters on one line, not empty */
  TUMEN_RULE_FILE,     /* name of a file without its folder */
  TUMEN_RULE_TEXT,     /* up to 100,000 characters */
  TUMEN_RULE_STORY,    /* JSON of a story, up to 1,048,576 characters */
  TUMEN_RULE_DATE,     /* EDTF */
  TUMEN_RULE_DAY_DATE, /* EDTF, or empty: no date */
  TUMEN_RULE_LANGUAGE, /* ISO 639-1 */
  TUMEN_RULE_COUNTRY,  /* ISO 3166-1 alpha-2 */
  TUMEN_RULE_SHA256,
  TUMEN_RULE_READING,
  TUMEN_RULE_DURATION,
  TUMEN_RULE_BASIS,
  TUMEN_RULE_STATUS,
  TUMEN_RULE_STANCE,
  TUMEN_RULE_RELATION,
  TUMEN_RULE_SEVERITY,
  TUMEN_RULE_DATED_BY
} TumenRule;

/** TumenSchemaColumn: @reference names the table whose id the value must be. */
typedef struct
{
  const char *name;
  TumenRule   rule;
  gboolean    required;
  const char *reference; /* (nullable) */
  gint64      min, max;  /* of integers */
} TumenSchemaColumn;

/**
 * TumenSchemaTable:
 * @key: columns of the primary key
 * @owner: (nullable): column with the id of the event that a row belongs to
 * @vital: without a good row there is no event
 * @columns: ends with a column without name
 *
 * The description from which SQL is made and by which values are judged.
 */
typedef struct
{
  const char       *name;
  const char       *key;
  const char       *owner;
  gboolean          vital;
  TumenSchemaColumn columns[TUMEN_SCHEMA_MAX_COLUMNS + 1];
} TumenSchemaTable;

/* Tables stand after those that they refer to. */
const TumenSchemaTable *tumen_schema_get_tables (guint *n_tables);
const TumenSchemaTable *tumen_schema_find_table (const char *name);
gint64                  tumen_schema_get_first_version (const TumenSchemaTable *table);
int                     tumen_schema_find_column (const TumenSchemaTable *table, const char *name);

char *tumen_schema_dup_create_sql (const TumenSchemaTable *table);
char *tumen_schema_dup_insert_sql (const TumenSchemaTable *table);
char *tumen_schema_dup_select_sql (const TumenSchemaTable *table, const char *rest);

gboolean tumen_schema_create (TumenConnection *connection, GError **error);
gboolean tumen_schema_stand_in (TumenConnection *connection, gint64 version, GError **error);
gboolean tumen_schema_put_in_order (TumenConnection *connection, GError **error);

G_END_DECLS
