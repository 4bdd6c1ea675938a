/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-user-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "tumen-publish.h"
#include "tumen-user-store.h"

/* One step of a check of a file that holds a few kilobytes; microseconds. */
#define PATIENCE     (5 * G_TIME_SPAN_SECOND)
#define MAX_ASIDE    1000
#define MAX_ATTEMPTS 3
/* The first version that has stories. */
#define STORIES_VERSION 2
/* Of our tables in version 1, and in all. */
#define N_COLUMNS_1 5
#define N_COLUMNS   17

/* What was found where the file should be. */
typedef enum {
  STATE_GOOD,
  STATE_EMPTY,
  STATE_DAMAGED,
  STATE_ERROR
} State;

/* Of version 1. */
static const char *const views_schema[] = {
  ("CREATE TABLE saved_view ("
   "id INTEGER PRIMARY KEY AUTOINCREMENT, "
   "library TEXT NOT NULL, "
   "position INTEGER NOT NULL, "
   "name TEXT NOT NULL, "
   "view TEXT NOT NULL) STRICT"),
  "CREATE INDEX saved_view_order ON saved_view (library, position)",
  "PRAGMA application_id = " G_STRINGIFY (TUMEN_USER_FILE_APPLICATION_ID),
};

/* Since version 2. Of a story's past there is what each step changed: the bytes from @start on
 * were @before, and are @after. The step of number @cursor was the last one that holds. */
static const char *const stories_schema[] = {
  ("CREATE TABLE story ("
   "id TEXT PRIMARY KEY, "
   "library TEXT NOT NULL, "
   "position INTEGER NOT NULL, "
   "revision INTEGER NOT NULL, "
   "cursor INTEGER NOT NULL, "
   "deleted INTEGER NOT NULL, "
   "content TEXT NOT NULL) STRICT"),
  "CREATE INDEX story_order ON story (library, position)",
  ("CREATE TABLE story_past ("
   "story TEXT NOT NULL, "
   "step INTEGER NOT NULL, "
   "start INTEGER NOT NULL, "
   "before TEXT NOT NULL, "
   "after TEXT NOT NULL, "
   "PRIMARY KEY (story, step)) STRICT"),
  "PRAGMA user_version = " G_STRINGIFY (TUMEN_USER_FILE_VERSION),
};

/* As the file has them. */
static const char count_columns[] =
  "SELECT count(*) FROM sqlite_schema AS thing, pragma_table_info (thing.name) AS column "
  "WHERE thing.type = 'table' AND thing.name || '.' || column.name IN ("
  "'saved_view.id', 'saved_view.library', 'saved_view.position', 'saved_view.name', "
  "'saved_view.view', "
  "'story.id', 'story.library', 'story.position', 'story.revision', 'story.cursor', "
  "'story.deleted', 'story.content', "
  "'story_past.story', 'story_past.step', 'story_past.start', 'story_past.before', "
  "'story_past.after')";

static char *
dup_display_path (const char *path)
{
  return g_filename_display_name (path);
}

static void
set_no_place (const char *path,
              GError    **error)
{
  g_autofree char *shown = dup_display_path (path);

  g_set_error (error,
               TUMEN_USER_STORE_ERROR,
               TUMEN_USER_STORE_ERROR_NO_PLACE,
               _ ("Saved views and stories are kept in “%s”, which cannot be written; see that you "
                  "may write there."),
               shown);
}

/**
 * tumen_user_file_explain:
 * @path: where the file is
 * @cause: an error of %TUMEN_CONNECTION_ERROR
 * @error: return location for the sentence for a person, of %TUMEN_USER_STORE_ERROR
 */
void
tumen_user_file_explain (const char   *path,
                         const GError *cause,
                         GError      **error)
{
  g_autofree char *shown = dup_display_path (path);

  if (cause->code == TUMEN_CONNECTION_ERROR_NO_FILE ||
      cause->code == TUMEN_CONNECTION_ERROR_UNFINISHED)
    set_no_place (path, error);
  else if (cause->code == TUMEN_CONNECTION_ERROR_BUSY)
    g_set_error_literal (error,
                         TUMEN_USER_STORE_ERROR,
                         TUMEN_USER_STORE_ERROR_BUSY,
                         _ ("Another program is writing to the saved views and stories; try "
                            "again."));
  else if (cause->code == TUMEN_CONNECTION_ERROR_FULL)
    g_set_error_literal (error,
                         TUMEN_USER_STORE_ERROR,
                         TUMEN_USER_STORE_ERROR_FULL,
                         _ ("The disk is full, so saved views and stories stay as they are; make "
                            "room and try again."));
  else
    g_set_error (error,
                 TUMEN_USER_STORE_ERROR,
                 TUMEN_USER_STORE_ERROR_FAILED,
                 _ ("Saved views and stories are kept in “%s”, which cannot be read or written: "
                    "%s."),
                 shown,
                 cause->message);
}

static gboolean
read_number (TumenConnection *connection,
             const char      *sql,
             gint64          *number,
             GError         **error)
{
  g_autoptr (TumenStatement) statement = tumen_connection_prepare (connection, sql, error);

  if (statement == NULL || tumen_statement_step (statement, error) != TUMEN_STEP_ROW)
    return FALSE;
  *number = tumen_statement_get_integer (statement, 0);
  return TRUE;
}

static State
find_state (TumenConnection *connection,
            const char      *path,
            GError         **error)
{
  g_autoptr (GError) cause = NULL;
  gint64 id = 0, version = 0, n_things = 0, n_columns = 0;

  if (!read_number (connection, "PRAGMA application_id", &id, &cause) ||
      !read_number (connection, "PRAGMA user_version", &version, &cause) ||
      !read_number (connection, "SELECT count(*) FROM sqlite_schema", &n_things, &cause))
    goto failed;
  if (id == 0 && version == 0 && n_things == 0)
    return STATE_EMPTY;
  if (id == TUMEN_USER_FILE_APPLICATION_ID && version > TUMEN_USER_FILE_VERSION)
    {
      g_autofree char *shown = dup_display_path (path);

      g_set_error (error,
                   TUMEN_USER_STORE_ERROR,
                   TUMEN_USER_STORE_ERROR_TOO_NEW,
                   _ ("A newer version of Tumen keeps its saved views and stories in “%s”, and "
                      "this one leaves them as they are; use the newer version."),
                   shown);
      return STATE_ERROR;
    }
  if (id != TUMEN_USER_FILE_APPLICATION_ID || version < 1)
    return STATE_DAMAGED;
  if (tumen_connection_is_sound (connection, TRUE, &cause) &&
      read_number (connection, count_columns, &n_columns, &cause))
    return n_columns == (version < STORIES_VERSION ? N_COLUMNS_1 : N_COLUMNS) ? STATE_GOOD
                                                                              : STATE_DAMAGED;
failed:
  if (cause->code == TUMEN_CONNECTION_ERROR_CORRUPT ||
      cause->code == TUMEN_CONNECTION_ERROR_NOT_A_DATABASE)
    return STATE_DAMAGED;
  tumen_user_file_explain (path, cause, error);
  return STATE_ERROR;
}

static gboolean
execute_all (TumenConnection   *connection,
             const char *const *statements,
             guint              n_statements,
             GError           **error)
{
  for (guint i = 0; i < n_statements; i++)
    {
      if (!tumen_connection_execute (connection, statements[i], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_user_file_has_stories:
 * @connection: what tumen_user_file_open() gave
 *
 * Returns: whether the file is of a version that has stories
 */
gboolean
tumen_user_file_has_stories (TumenConnection *connection)
{
  gint64 version = 0;

  return read_number (connection, "PRAGMA user_version", &version, NULL) &&
         version >= STORIES_VERSION;
}

/* Makes what is missing, whole or not at all. Another process may have done it meanwhile. */
static gboolean
create_tables (TumenConnection *connection,
               const char      *path,
               GError         **error)
{
  g_autoptr (GError) cause = NULL;
  gint64   n_things = 0, version = 0;
  gboolean good;

  good = tumen_connection_execute (connection, "BEGIN IMMEDIATE", &cause) &&
         read_number (connection, "SELECT count(*) FROM sqlite_schema", &n_things, &cause) &&
         read_number (connection, "PRAGMA user_version", &version, &cause);
  if (good && n_things == 0)
    good = execute_all (connection, views_schema, G_N_ELEMENTS (views_schema), &cause);
  if (good && version < STORIES_VERSION)
    good = execute_all (connection, stories_schema, G_N_ELEMENTS (stories_schema), &cause);
  if (good && tumen_connection_execute (connection, "COMMIT", &cause))
    return TRUE;
  tumen_connection_execute (connection, "ROLLBACK", NULL);
  tumen_user_file_explain (path, cause, error);
  return FALSE;
}

/* Before its tables change the file is kept as it was, beside the new one. */
static gboolean
keep_copy (TumenConnection *connection,
           const char      *path,
           GError         **error)
{
  g_autofree char *copy = g_strconcat (path, ".version-1", NULL);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = tumen_connection_to_bytes (connection, &cause);

  if (bytes == NULL)
    {
      tumen_user_file_explain (path, cause, error);
      return FALSE;
    }
  if (tumen_publish_bytes (copy, bytes, FALSE, &cause) ||
      g_error_matches (cause, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS))
    return TRUE;
  g_set_error_literal (error,
                       TUMEN_USER_STORE_ERROR,
                       g_error_matches (cause, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_FULL)
                         ? TUMEN_USER_STORE_ERROR_FULL
                         : TUMEN_USER_STORE_ERROR_NO_PLACE,
                       cause->message);
  return FALSE;
}

static gboolean
migrate (TumenConnection *connection,
         const char      *path,
         GError         **error)
{
  return tumen_user_file_has_stories (connection) ||
         (keep_copy (connection, path, error) && create_tables (connection, path, error));
}

/* The journal of an unfinished change goes with the file that it belongs to. */
static void
move_journal (const char *path,
              const char *target)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *journal_target = g_strconcat (target, "-journal", NULL);

  g_rename (journal, journal_target);
}

/* Gives the file a name that is free; another process may have done so already. */
static gboolean
move_aside (const char *path,
            GStatBuf   *seen,
            char      **set_aside,
            GError    **error)
{
  GStatBuf now;

  if (g_stat (path, &now) != 0 || now.st_ino != seen->st_ino || now.st_dev != seen->st_dev)
    return TRUE;
  for (guint i = 1; i <= MAX_ASIDE; i++)
    {
      g_autofree char *target = g_strdup_printf ("%s.damaged-%u", path, i);

      if (g_file_test (target, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_rename (path, target) != 0)
        break;
      move_journal (path, target);
      g_free (*set_aside);
      *set_aside = g_steal_pointer (&target);
      return TRUE;
    }
  set_no_place (path, error);
  return FALSE;
}

/* Something else than a file that can be read would make SQLite wait, or worse. */
static gboolean
look_at (const char *path,
         gboolean    make,
         GStatBuf   *seen,
         GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_stat (path, seen) == 0)
    {
      if (S_ISREG (seen->st_mode))
        return TRUE;
      set_no_place (path, error);
      return FALSE;
    }
  if (!make && (errno == ENOENT || errno == ENOTDIR))
    return FALSE;
  if (make && g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  set_no_place (path, error);
  return FALSE;
}

static State
try_to_open (const char       *path,
             gboolean          make,
             TumenConnection **connection,
             GError          **error)
{
  g_autoptr (TumenConnection) found = NULL;
  g_autoptr (GError) cause = NULL;
  State state;

  found = tumen_connection_new_own (path, &cause);
  if (found == NULL)
    {
      if (cause->code == TUMEN_CONNECTION_ERROR_NOT_A_DATABASE ||
          cause->code == TUMEN_CONNECTION_ERROR_CORRUPT)
        return STATE_DAMAGED;
      tumen_user_file_explain (path, cause, error);
      return STATE_ERROR;
    }
  tumen_connection_set_deadline (found, PATIENCE);
  state = find_state (found, path, error);
  if (state == STATE_EMPTY && make)
    state = create_tables (found, path, error) ? STATE_GOOD : STATE_ERROR;
  else if (state == STATE_GOOD && make)
    state = migrate (found, path, error) ? STATE_GOOD : STATE_ERROR;
  if (state == STATE_GOOD)
    *connection = g_steal_pointer (&found);
  return state;
}

/**
 * tumen_user_file_open:
 * @path: where the file of the user's own things is, or is to be
 * @make: whether to make it, and its folder, if it is missing
 * @set_aside: (inout): the name that a damaged file was given
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * A file of an earlier version is brought to this one if @make is set, since then it will be
 * written; else it is read as it is. A file that is damaged or is no such file is given another
 * name, never deleted. One of a newer version is left alone.
 *
 * Returns: (transfer full) (nullable): the sound database; or %NULL, with @error, or without if
 *   there is no file
 */
TumenConnection *
tumen_user_file_open (const char *path,
                      gboolean    make,
                      char      **set_aside,
                      GError    **error)
{
  TumenConnection *connection = NULL;

  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      GStatBuf seen = { 0 };

      if (!look_at (path, make, &seen, error))
        return NULL;
      if (try_to_open (path, make, &connection, error) != STATE_DAMAGED)
        return connection;
      if (!move_aside (path, &seen, set_aside, error))
        return NULL;
    }
  set_no_place (path, error);
  return NULL;
}
