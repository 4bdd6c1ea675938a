/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-connection.h"

#include <sqlite3.h>

/* For all databases of the process: a file as large as is read, its good rows, and a copy of them
 * that is being saved. */
#define MAX_MEMORY ((gint64)4 << 30)
/* Steps of SQLite's machine between two looks at the clock. */
#define STEPS_BETWEEN_LOOKS 4000
/* How long one process waits until another one has written. */
#define PATIENCE_MS 1000
/* Rows between two settings of the clock, which costs a third of a row. */
#define ROWS_ON_ONE_CLOCK 64
/* For reading or writing here and there in a large file: 64 MiB. */
#define LARGE_CACHE "PRAGMA cache_size = -65536"

struct _TumenConnection
{
  gatomicrefcount ref_count;
  sqlite3        *database;
  GBytes         *bytes;           /* (nullable) the database, if it is in memory of somebody */
  GHashTable     *idle;            /* SQL text to sqlite3_stmt that nobody uses now */
  gint64          time_for_a_step; /* microseconds; 0: no limit */
  gint64          deadline;
  gboolean        may_fail; /* reads a file that may change or go away under it */
};

struct _TumenStatement
{
  TumenConnection *connection;
  sqlite3_stmt    *statement;
  guint            n_steps; /* since it was made or reset */
};

typedef struct
{
  int option, value;
} Setting;

/* Reliability: what a file of a stranger must not be able to do. */
static const Setting defences[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
};

static const Setting limits[] = {
  { SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 20 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 5 },
  { SQLITE_LIMIT_VDBE_OP, 250000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 8 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
};

G_DEFINE_QUARK (tumen_connection_error, tumen_connection_error)

static TumenConnectionError
get_error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
      return TUMEN_CONNECTION_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return TUMEN_CONNECTION_ERROR_NOT_A_DATABASE;
    case SQLITE_INTERRUPT:
      return TUMEN_CONNECTION_ERROR_INTERRUPTED;
    case SQLITE_CONSTRAINT:
      return TUMEN_CONNECTION_ERROR_CONSTRAINT;
    case SQLITE_READONLY:
      return TUMEN_CONNECTION_ERROR_UNFINISHED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TUMEN_CONNECTION_ERROR_BUSY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return TUMEN_CONNECTION_ERROR_NO_FILE;
    case SQLITE_FULL:
      return TUMEN_CONNECTION_ERROR_FULL;
    default:
      return TUMEN_CONNECTION_ERROR_FAILED;
    }
}

static void
set_error (sqlite3 *database,
           GError **error)
{
  g_set_error_literal (error,
                       TUMEN_CONNECTION_ERROR,
                       get_error_code (sqlite3_extended_errcode (database)),
                       sqlite3_errmsg (database));
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static int
progress_cb (void *data)
{
  TumenConnection *self = data;

  return self->time_for_a_step > 0 && g_get_monotonic_time () > self->deadline;
}

static TumenConnection *
open_database (const char *path,
               int         flags,
               GError    **error)
{
  g_autoptr (TumenConnection) self = g_new0 (TumenConnection, 1);

  g_atomic_ref_count_init (&self->ref_count);
  sqlite3_hard_heap_limit64 (MAX_MEMORY);
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  /* No two threads use a connection at a time. */
  flags |= SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2 (path, &self->database, flags, NULL) != SQLITE_OK)
    {
      set_error (self->database, error);
      return NULL;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (defences); i++)
    sqlite3_db_config (self->database, defences[i].option, defences[i].value, NULL);
  sqlite3_progress_handler (self->database, STEPS_BETWEEN_LOOKS, progress_cb, self);
  return g_steal_pointer (&self);
}

/**
 * tumen_connection_new_memory:
 *
 * Returns: (transfer full) (nullable): a connection to a fresh private database in memory; use
 *   it and what comes from it on one thread at a time
 */
TumenConnection *
tumen_connection_new_memory (GError **error)
{
  return open_database (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

/**
 * tumen_connection_new_temporary:
 *
 * Returns: (transfer full) (nullable): a connection to a fresh private database that goes into a
 *   file without a name as it grows, and with the connection
 */
TumenConnection *
tumen_connection_new_temporary (GError **error)
{
  g_autoptr (TumenConnection) self = NULL;

  self = open_database ("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL || !tumen_connection_execute (self, LARGE_CACHE, error) ||
      !tumen_connection_execute (self, "PRAGMA journal_mode = OFF", error) ||
      !tumen_connection_execute (self, "PRAGMA synchronous = OFF", error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tumen_connection_new_file:
 * @path: an empty file that we made
 *
 * Returns: (transfer full) (nullable): a connection that writes the file without a journal: a
 *   file that is still being made is worth nothing if the process dies
 */
TumenConnection *
tumen_connection_new_file (const char *path,
                           GError    **error)
{
  g_autoptr (TumenConnection) self = NULL;

  self = open_database (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, error);
  if (self == NULL || !tumen_connection_execute (self, "PRAGMA journal_mode = OFF", error) ||
      !tumen_connection_execute (self, "PRAGMA synchronous = OFF", error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tumen_connection_new_own:
 * @path: a file that only Tumen writes; made if it is missing
 *
 * What is committed is on the disk, its folder included, and a change that is broken off is undone
 * when the file is opened next. Other processes may use the file at the same time: each waits up
 * to a second for the other.
 *
 * Returns: (transfer full) (nullable): the connection, which only reads a file that may not be
 *   written; its content may be damaged
 */
TumenConnection *
tumen_connection_new_own (const char *path,
                          GError    **error)
{
  g_autoptr (TumenConnection) self = NULL;

  self = open_database (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL)
    return NULL;
  self->may_fail = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->database, limits[i].option, limits[i].value);
  sqlite3_busy_timeout (self->database, PATIENCE_MS);
  if (!tumen_connection_execute (self, "PRAGMA cell_size_check = ON", error) ||
      !tumen_connection_execute (self, "PRAGMA synchronous = EXTRA", error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Page by page, whatever is in them. */
static gboolean
copy_pages (TumenConnection *from,
            TumenConnection *to,
            GError         **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->database, "main", from->database, "main");

  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      if (sqlite3_backup_finish (backup) == SQLITE_OK)
        return TRUE;
    }
  set_error (to->database, error);
  return FALSE;
}

static gboolean
defend (TumenConnection *self,
        GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->database, limits[i].option, limits[i].value);
  return tumen_connection_execute (self, "PRAGMA cell_size_check = ON", error) &&
         tumen_connection_execute (self, "PRAGMA mmap_size = 0", error) &&
         tumen_connection_execute (self, "PRAGMA query_only = ON", error);
}

/**
 * tumen_connection_new_untrusted:
 * @path: a file of a stranger, its symbolic links resolved
 *
 * Opens it for reading only, with all of SQLite's defences on and its limits low. Nothing is
 * read yet, and nothing is ever written beside the file.
 *
 * Returns: (transfer full) (nullable): the connection
 */
TumenConnection *
tumen_connection_new_untrusted (const char *path,
                                GError    **error)
{
  g_autoptr (TumenConnection) self = NULL;

  self = open_database (path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, error);
  if (self == NULL)
    return NULL;
  self->may_fail = TRUE;
  return defend (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tumen_connection_new_copy:
 * @untrusted: a connection to a file of a stranger
 *
 * Copies the pages of the file as they are. What is found good in the copy stays good, whatever
 * becomes of the file.
 *
 * Returns: (transfer full) (nullable): a connection to a private database in memory, for reading
 *   only, with the same defences
 */
TumenConnection *
tumen_connection_new_copy (TumenConnection *untrusted,
                           GError         **error)
{
  g_autoptr (TumenConnection) self = tumen_connection_new_memory (error);

  if (self == NULL || !copy_pages (untrusted, self, error))
    return NULL;
  self->time_for_a_step = untrusted->time_for_a_step;
  return defend (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tumen_connection_new_bytes:
 * @bytes: a whole database file
 *
 * Returns: (transfer full) (nullable): a connection that only reads the bytes, where they are
 */
TumenConnection *
tumen_connection_new_bytes (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (TumenConnection) self = NULL;
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  self = open_database (":memory:", SQLITE_OPEN_READWRITE, error);
  if (self == NULL)
    return NULL;
  self->bytes = g_bytes_ref (bytes);
  if (sqlite3_deserialize (self->database,
                           "main",
                           (guint8 *)data,
                           (gint64)size,
                           (gint64)size,
                           SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    {
      set_error (self->database, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * tumen_connection_new_second:
 * @other: a connection that is only read
 *
 * For another thread. Where the database is in memory, and not in bytes that can be shared, it is
 * copied.
 *
 * Returns: (transfer full) (nullable): a second connection to the same database
 */
TumenConnection *
tumen_connection_new_second (TumenConnection *other,
                             GError         **error)
{
  const char *path = sqlite3_db_filename (other->database, "main");
  g_autoptr (GBytes) copy = NULL;

  if (other->bytes != NULL)
    return tumen_connection_new_bytes (other->bytes, error);
  if (path != NULL && path[0] != '\0')
    {
      g_autoptr (TumenConnection) second = tumen_connection_new_untrusted (path, error);

      if (second == NULL || !tumen_connection_execute (second, LARGE_CACHE, error))
        return NULL;
      return g_steal_pointer (&second);
    }
  copy = tumen_connection_to_bytes (other, error);
  return copy == NULL ? NULL : tumen_connection_new_bytes (copy, error);
}

/**
 * tumen_connection_ref:
 *
 * Returns: (transfer full): @self
 */
TumenConnection *
tumen_connection_ref (TumenConnection *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tumen_connection_unref:
 * @self: (transfer full): a connection
 */
void
tumen_connection_unref (TumenConnection *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->idle);
  sqlite3_close (self->database);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * tumen_connection_execute:
 * @sql: constant text; never one that holds data
 *
 * Returns: whether it worked; rows that it gives are ignored
 */
gboolean
tumen_connection_execute (TumenConnection *self,
                          const char      *sql,
                          GError         **error)
{
  g_autoptr (TumenStatement) statement = tumen_connection_prepare (self, sql, error);
  TumenStep step = statement == NULL ? TUMEN_STEP_ERROR : TUMEN_STEP_ROW;

  while (step == TUMEN_STEP_ROW)
    step = tumen_statement_step (statement, error);
  return step == TUMEN_STEP_DONE;
}

/**
 * tumen_connection_set_deadline:
 * @microseconds: how long one step of a statement may take; 0 for no limit
 */
void
tumen_connection_set_deadline (TumenConnection *self,
                               gint64           microseconds)
{
  self->time_for_a_step = microseconds;
}

/**
 * tumen_connection_to_bytes:
 *
 * Returns: (transfer full) (nullable): the whole database as the bytes of a file
 */
GBytes *
tumen_connection_to_bytes (TumenConnection *self,
                           GError         **error)
{
  sqlite3_int64 size;
  guint8       *bytes = sqlite3_serialize (self->database, "main", &size, 0);

  if (bytes != NULL)
    return g_bytes_new_with_free_func (bytes, (gsize)size, sqlite3_free, bytes);
  g_set_error_literal (error,
                       TUMEN_CONNECTION_ERROR,
                       TUMEN_CONNECTION_ERROR_FAILED,
                       sqlite3_errstr (SQLITE_NOMEM));
  return NULL;
}

/**
 * tumen_connection_is_sound:
 * @in_full: whether each index must also hold the rows of its table, which takes longer
 *
 * Runs SQLite's check, which looks at every page of the file.
 *
 * Returns: whether nothing is wrong; else @error says what is the first thing
 */
gboolean
tumen_connection_is_sound (TumenConnection *self,
                           gboolean         in_full,
                           GError         **error)
{
  const char *check = in_full ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)";
  const char *found;
  g_autoptr (TumenStatement) row = tumen_connection_prepare (self, check, error);

  if (row == NULL || tumen_statement_step (row, error) != TUMEN_STEP_ROW)
    return FALSE;
  found = tumen_statement_get_text (row, 0);
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;
  g_set_error_literal (error,
                       TUMEN_CONNECTION_ERROR,
                       TUMEN_CONNECTION_ERROR_CORRUPT,
                       found != NULL ? found : "");
  return FALSE;
}

/**
 * tumen_connection_prepare:
 * @sql: constant text, or text made of constants; data is bound
 *
 * Returns: (transfer full) (nullable): a statement; prepared ones are kept and used again
 */
TumenStatement *
tumen_connection_prepare (TumenConnection *self,
                          const char      *sql,
                          GError         **error)
{
  TumenStatement *statement;
  sqlite3_stmt   *prepared = NULL;
  char           *key = NULL;

  if (g_hash_table_steal_extended (self->idle, sql, (gpointer *)&key, (gpointer *)&prepared))
    g_free (key);
  else if (sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, NULL))
    {
      set_error (self->database, error);
      return NULL;
    }
  statement = g_new0 (TumenStatement, 1);
  statement->connection = tumen_connection_ref (self);
  statement->statement = prepared;
  return statement;
}

/**
 * tumen_connection_query:
 * @sql: a query of our own database
 * @text: (nullable): its only parameter
 *
 * Returns: (transfer full): the statement; read it with tumen_statement_next()
 */
TumenStatement *
tumen_connection_query (TumenConnection *self,
                        const char      *sql,
                        const char      *text)
{
  g_autoptr (GError) error = NULL;
  TumenStatement *statement = tumen_connection_prepare (self, sql, &error);

  /* A file that has gone has no rows. */
  if (statement == NULL && self->may_fail)
    statement = tumen_connection_prepare (self, "SELECT NULL WHERE 0", NULL);
  if (statement == NULL)
    g_error ("%s: %s", error->message, sql);
  if (text != NULL)
    tumen_statement_bind_text (statement, 1, text);
  return statement;
}

/**
 * tumen_connection_read_strings:
 * @sql: a query of our own database with one column of text
 * @text: (nullable): its only parameter
 *
 * Returns: (transfer full): the texts, in the order of the query
 */
GStrv
tumen_connection_read_strings (TumenConnection *self,
                               const char      *sql,
                               const char      *text)
{
  g_autoptr (TumenStatement) statement = tumen_connection_query (self, sql, text);
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();

  while (tumen_statement_next (statement))
    g_ptr_array_add (strings, g_strdup (tumen_statement_get_text (statement, 0)));
  g_ptr_array_add (strings, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&strings), FALSE);
}

/**
 * tumen_statement_free:
 * @self: (transfer full): a statement, which the connection keeps for the next who needs it
 */
void
tumen_statement_free (TumenStatement *self)
{
  TumenConnection *connection = self->connection;

  tumen_statement_reset (self);
  g_hash_table_replace (connection->idle,
                        g_strdup (sqlite3_sql (self->statement)),
                        self->statement);
  g_free (self);
  tumen_connection_unref (connection);
}

/**
 * tumen_statement_reset:
 *
 * Makes the statement as new: it starts again, and nothing is bound.
 */
void
tumen_statement_reset (TumenStatement *self)
{
  self->n_steps = 0;
  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
}

/**
 * tumen_statement_bind_text:
 * @index: of the parameter, from 1
 * @text: (nullable): UTF-8, copied
 */
void
tumen_statement_bind_text (TumenStatement *self,
                           int             index,
                           const char     *text)
{
  sqlite3_bind_text (self->statement, index, text, -1, SQLITE_TRANSIENT);
}

/**
 * tumen_statement_bind_integer:
 * @index: of the parameter, from 1
 * @value: the value
 */
void
tumen_statement_bind_integer (TumenStatement *self,
                              int             index,
                              gint64          value)
{
  sqlite3_bind_int64 (self->statement, index, value);
}

/**
 * tumen_statement_step:
 *
 * Returns: whether there is another row, the end was reached, or @error was set
 */
TumenStep
tumen_statement_step (TumenStatement *self,
                      GError        **error)
{
  int code;

  if (self->connection->time_for_a_step > 0 && self->n_steps++ % ROWS_ON_ONE_CLOCK == 0)
    self->connection->deadline = g_get_monotonic_time () + self->connection->time_for_a_step;
  code = sqlite3_step (self->statement);
  if (code == SQLITE_ROW)
    return TUMEN_STEP_ROW;
  if (code == SQLITE_DONE)
    return TUMEN_STEP_DONE;
  set_error (self->connection->database, error);
  return TUMEN_STEP_ERROR;
}

/**
 * tumen_statement_next:
 *
 * For our own databases, where a failure is a mistake of ours; and for files that were found
 * good, which may go away later and then have no more rows.
 *
 * Returns: whether there is another row
 */
gboolean
tumen_statement_next (TumenStatement *self)
{
  g_autoptr (GError) error = NULL;
  TumenStep step = tumen_statement_step (self, &error);

  if (step == TUMEN_STEP_ERROR && !self->connection->may_fail)
    g_error ("%s: %s", error->message, sqlite3_sql (self->statement));
  return step == TUMEN_STEP_ROW;
}

static TumenValueType
get_value_type (int type)
{
  switch (type)
    {
    case SQLITE_NULL:
      return TUMEN_VALUE_NULL;
    case SQLITE_INTEGER:
      return TUMEN_VALUE_INTEGER;
    case SQLITE_TEXT:
      return TUMEN_VALUE_TEXT;
    default:
      return TUMEN_VALUE_OTHER;
    }
}

/**
 * tumen_statement_get_type:
 * @column: from 0
 *
 * Returns: the type of the value in the current row
 */
TumenValueType
tumen_statement_get_type (TumenStatement *self,
                          int             column)
{
  return get_value_type (sqlite3_column_type (self->statement, column));
}

/**
 * tumen_statement_get_text:
 * @column: from 0
 *
 * Returns: (nullable): the text, valid until the next step; bytes that SQLite has not checked
 */
const char *
tumen_statement_get_text (TumenStatement *self,
                          int             column)
{
  return (const char *)sqlite3_column_text (self->statement, column);
}

/**
 * tumen_statement_get_length:
 * @column: from 0
 *
 * Returns: the length of the text in bytes
 */
gsize
tumen_statement_get_length (TumenStatement *self,
                            int             column)
{
  return (gsize)sqlite3_column_bytes (self->statement, column);
}

/**
 * tumen_statement_get_integer:
 * @column: from 0
 *
 * Returns: the number; 0 if there is none
 */
gint64
tumen_statement_get_integer (TumenStatement *self,
                             int             column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * tumen_statement_get_value:
 * @column: from 0
 * @value: (out caller-allocates): the value, its text SQLite's own
 *
 * Takes type, number and text at once, which is half as long as one after another.
 */
void
tumen_statement_get_value (TumenStatement *self,
                           int             column,
                           TumenValue     *value)
{
  sqlite3_value *found = sqlite3_column_value (self->statement, column);

  value->type = get_value_type (sqlite3_value_type (found));
  value->integer = 0;
  value->text = NULL;
  value->length = 0;
  if (value->type == TUMEN_VALUE_INTEGER)
    value->integer = sqlite3_value_int64 (found);
  else if (value->type == TUMEN_VALUE_TEXT)
    {
      value->text = (char *)sqlite3_value_text (found);
      value->length = (gsize)sqlite3_value_bytes (found);
    }
}
