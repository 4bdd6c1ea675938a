/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-user-file.h"
#include "tumen-user-store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIBRARY "russia-north-korea"
#define KILLS   4

typedef struct
{
  char           *folder;
  char           *path;
  TumenUserStore *store;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("tumen-user-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "data", "user.db", NULL);
  self->store = tumen_user_store_new (self->path);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->store);
  remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
add (TumenUserStore *store,
     const char     *name)
{
  g_autoptr (GError) error = NULL;

  tumen_user_store_add_view (store, LIBRARY, name, "lanes=kind", &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (TumenUserStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *views = tumen_user_store_list_views (store, LIBRARY, &error);

  g_assert_no_error (error);
  return views;
}

static gint64
get_id (TumenUserStore *store,
        guint           place)
{
  g_autoptr (GPtrArray) views = list (store);

  return ((TumenSavedView *)g_ptr_array_index (views, place))->id;
}

/* @names: parted by spaces */
static void
assert_names (TumenUserStore *store,
              const char     *names)
{
  g_autoptr (GPtrArray) views = list (store);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            ((TumenSavedView *)views->pdata[i])->name);
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_nothing_is_made_before_a_view_is_saved (Fixture      *self,
                                             gconstpointer data)
{
  assert_names (self->store, "");
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  add (self->store, "one");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_REGULAR));
  g_assert_null (tumen_user_store_take_notice (self->store));
  g_assert_cmpstr (tumen_user_store_get_path (self->store), ==, self->path);
}

static void
test_views_are_kept_in_order (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (TumenUserStore) later = tumen_user_store_new (self->path);
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) others = NULL;

  add (self->store, "a");
  add (self->store, "b");
  add (self->store, "c");
  assert_names (later, "a b c");
  g_assert_true (tumen_user_store_move_view (later, LIBRARY, get_id (later, 2), 0, NULL));
  assert_names (self->store, "c a b");
  g_assert_true (tumen_user_store_move_view (later, LIBRARY, get_id (later, 0), 1, NULL));
  assert_names (self->store, "a c b");
  g_assert_true (tumen_user_store_move_view (later, LIBRARY, get_id (later, 0), 99, NULL));
  assert_names (self->store, "c b a");
  g_assert_true (tumen_user_store_rename_view (later, get_id (later, 1), " d \n", NULL));
  assert_names (self->store, "c d a");
  views = list (later);
  g_assert_cmpstr (((TumenSavedView *)views->pdata[0])->text, ==, "lanes=kind");
  others = tumen_user_store_list_views (later, "another", NULL);
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_a_deleted_view_can_come_back (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (TumenSavedView) deleted = NULL;
  g_autoptr (GError) error = NULL;

  add (self->store, "a");
  add (self->store, "b");
  add (self->store, "c");
  before = list (self->store);
  deleted = tumen_saved_view_copy (before->pdata[1]);
  g_assert_true (tumen_user_store_delete_view (self->store, deleted->id, NULL));
  assert_names (self->store, "a c");
  g_assert_true (tumen_user_store_restore_view (self->store, LIBRARY, deleted, 1, NULL));
  assert_names (self->store, "a b c");
  g_assert_cmpint (get_id (self->store, 1), ==, deleted->id);
  /* It is there already. */
  g_assert_false (tumen_user_store_restore_view (self->store, LIBRARY, deleted, 1, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_FAILED);
  assert_names (self->store, "a b c");
}

static void
test_ids_are_never_used_again (Fixture      *self,
                               gconstpointer data)
{
  gint64 id;

  add (self->store, "a");
  id = get_id (self->store, 0);
  g_assert_true (tumen_user_store_delete_view (self->store, id, NULL));
  add (self->store, "b");
  g_assert_cmpint (get_id (self->store, 0), !=, id);
}

static void
test_what_has_gone_is_told (Fixture      *self,
                            gconstpointer data)
{
  g_autoptr (GError) renamed = NULL;
  g_autoptr (GError) moved = NULL;
  g_autoptr (GError) deleted = NULL;

  add (self->store, "a");
  g_assert_false (tumen_user_store_rename_view (self->store, 77, "x", &renamed));
  g_assert_error (renamed, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_false (tumen_user_store_move_view (self->store, LIBRARY, 77, 0, &moved));
  g_assert_error (moved, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_false (tumen_user_store_delete_view (self->store, 77, &deleted));
  g_assert_error (deleted, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  assert_names (self->store, "a");
}

static void
test_names_are_cleaned (Fixture      *self,
                        gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (5000, 'n');
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tumen_user_store_add_view (self->store, LIBRARY, " \t ", "lanes=kind", &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_false (tumen_user_store_rename_view (self->store, 1, "", NULL));
  add (self->store, "x\ny");
  add (self->store, "\xff");
  add (self->store, "'); DROP TABLE saved_view; --");
  add (self->store, long_name);
  views = list (self->store);
  g_assert_cmpuint (views->len, ==, 4);
  g_assert_cmpstr (((TumenSavedView *)views->pdata[0])->name, ==, "x y");
  g_assert_cmpstr (((TumenSavedView *)views->pdata[1])->name, ==, "\357\277\275");
  g_assert_cmpuint (strlen (((TumenSavedView *)views->pdata[3])->name), ==,
                    TUMEN_SAVED_VIEW_NAME_LENGTH);
}

static void
execute (const char *path,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenConnection) connection = tumen_connection_new_own (path, &error);

  g_assert_no_error (error);
  tumen_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
assert_set_aside (Fixture    *self,
                  const char *suffix)
{
  g_autofree char *aside = g_strconcat (self->path, suffix, NULL);
  g_autofree char *notice = NULL;

  assert_names (self->store, "");
  notice = tumen_user_store_take_notice (self->store);
  g_assert_nonnull (notice);
  g_assert_nonnull (strstr (notice, aside));
  g_assert_true (g_file_test (aside, G_FILE_TEST_IS_REGULAR));
  g_assert_null (tumen_user_store_take_notice (self->store));
  add (self->store, "new");
  assert_names (self->store, "new");
}

static void
test_a_damaged_file_is_set_aside (Fixture      *self,
                                  gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  add (self->store, "old");
  g_assert_true (g_file_set_contents (self->path, "no database at all, but long enough", -1, NULL));
  assert_set_aside (self, ".damaged-1");
  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  memset (bytes + 200, 0x5a, size - 400);
  g_assert_true (g_file_set_contents (self->path, bytes, (gssize)size, NULL));
  assert_set_aside (self, ".damaged-2");
  g_assert_true (g_file_set_contents (self->path, bytes, 700, NULL));
  assert_set_aside (self, ".damaged-3");
}

static void
test_a_foreign_file_is_set_aside (Fixture      *self,
                                  gconstpointer data)
{
  add (self->store, "old");
  execute (self->path, "PRAGMA application_id = 7");
  assert_set_aside (self, ".damaged-1");
  execute (self->path, "PRAGMA user_version = 0");
  assert_set_aside (self, ".damaged-2");
  execute (self->path, "ALTER TABLE saved_view RENAME TO kept");
  execute (self->path, "CREATE VIEW saved_view AS SELECT 1 AS id, 'x' AS library, 1 AS position, "
                       "'n' AS name, 'v' AS view");
  assert_set_aside (self, ".damaged-3");
}

static void
test_a_newer_file_is_left_alone (Fixture      *self,
                                 gconstpointer data)
{
  g_autoptr (GError) listing = NULL;
  g_autoptr (GError) adding = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            size_before, size_after;

  add (self->store, "old");
  execute (self->path, "PRAGMA user_version = 99");
  g_assert_true (g_file_get_contents (self->path, &before, &size_before, NULL));
  g_assert_null (tumen_user_store_list_views (self->store, LIBRARY, &listing));
  g_assert_error (listing, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_TOO_NEW);
  g_assert_false (tumen_user_store_add_view (self->store, LIBRARY, "x", "y", &adding));
  g_assert_error (adding, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_TOO_NEW);
  g_assert_nonnull (strstr (adding->message, "user.db"));
  g_assert_true (g_file_get_contents (self->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_rows_of_a_stranger_are_passed_over (Fixture      *self,
                                         gconstpointer data)
{
  add (self->store, "good");
  execute (self->path, "INSERT INTO saved_view (library, position, name, view) VALUES "
                       "('" LIBRARY "', 2, CAST (x'ff00' AS TEXT), 'v'), "
                       "('" LIBRARY "', 3, '', 'v'), "
                       "('" LIBRARY "', 4, 'n', ''), "
                       "('" LIBRARY "', 5, CAST (zeroblob (900) AS TEXT), 'v')");
  execute (self->path, "INSERT INTO saved_view (library, position, name, view) "
                       "SELECT '" LIBRARY "', 6, 'n', printf ('%.*c', 200000, 'v')");
  execute (self->path, "CREATE TRIGGER t AFTER INSERT ON saved_view BEGIN "
                       "DELETE FROM saved_view; END");
  add (self->store, "another");
  assert_names (self->store, "good another");
}

static void
test_there_is_a_most (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = NULL;

  add (self->store, "first");
  execute (self->path,
           "WITH RECURSIVE n (i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
           "INSERT INTO saved_view (library, position, name, view) "
           "SELECT '" LIBRARY "', i, 'n', 'v' FROM n");
  views = list (self->store);
  g_assert_cmpuint (views->len, ==, TUMEN_USER_STORE_MAX_VIEWS);
  g_assert_false (tumen_user_store_add_view (self->store, LIBRARY, "x", "v", &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
}

static void
assert_no_place (const char *path)
{
  g_autoptr (TumenUserStore) store = tumen_user_store_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (tumen_user_store_add_view (store, LIBRARY, "x", "v", &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_NO_PLACE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_a_place_that_cannot_be_written_is_named (Fixture      *self,
                                              gconstpointer data)
{
  g_autofree char *below_file = g_build_filename (self->path, "tumen", "user.db", NULL);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (TumenUserStore) nowhere = NULL;
  g_autoptr (GError) error = NULL;

  add (self->store, "a");
  assert_no_place (below_file);
  nowhere = tumen_user_store_new (below_file);
  assert_names (nowhere, "");
  /* A folder in its place. */
  assert_no_place (folder);
  if (getuid () == 0)
    return;
  g_chmod (self->path, 0400);
  assert_names (self->store, "a");
  g_assert_false (tumen_user_store_add_view (self->store, LIBRARY, "b", "v", &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_NO_PLACE);
}

static void
test_two_wait_for_each_other (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (TumenConnection) other = NULL;
  g_autoptr (GError) error = NULL;

  add (self->store, "a");
  other = tumen_connection_new_own (self->path, NULL);
  g_assert_true (tumen_connection_execute (other, "BEGIN IMMEDIATE", NULL));
  assert_names (self->store, "a");
  g_assert_false (tumen_user_store_add_view (self->store, LIBRARY, "b", "v", &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_BUSY);
  g_assert_true (tumen_connection_execute (other, "COMMIT", NULL));
  add (self->store, "b");
  assert_names (self->store, "a b");
}

/* Saves views and tells of each that is kept, until it is killed. */
static G_GNUC_NORETURN void
save_for_ever (TumenUserStore *store,
               int             told)
{
  for (guint8 i = 0; TRUE; i++)
    {
      g_autofree char *name = g_strdup_printf ("view-%u", i);

      if (!tumen_user_store_add_view (store, LIBRARY, name, "lanes=kind", NULL) ||
          write (told, &i, 1) != 1)
        _exit (1);
    }
}

static void
kill_one (Fixture *self,
          guint    n_views)
{
  guint8 last = 0;
  int    told[2], status;
  pid_t  child;

  g_assert_cmpint (pipe (told), ==, 0);
  child = fork ();
  if (child == 0)
    save_for_ever (self->store, told[1]);
  for (guint i = 0; i < n_views; i++)
    g_assert_cmpint (read (told[0], &last, 1), ==, 1);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  close (told[1]);
  /* What it told of before it was killed. */
  while (read (told[0], &last, 1) == 1)
    ;
  close (told[0]);
  g_assert_cmpuint (last + 1u, >=, n_views);
}

static void
test_a_killed_writer_loses_nothing (Fixture      *self,
                                    gconstpointer data)
{
  guint n_before = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (GPtrArray) views = NULL;
      g_autofree char *notice = NULL;

      kill_one (self, 1 + i % 3);
      views = list (self->store);
      notice = tumen_user_store_take_notice (self->store);
      g_assert_null (notice);
      g_assert_cmpuint (views->len, >=, n_before + 1 + i % 3);
      n_before = views->len;
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "nothing-is-made-before-a-view-is-saved", test_nothing_is_made_before_a_view_is_saved },
    { "views-are-kept-in-order", test_views_are_kept_in_order },
    { "a-deleted-view-can-come-back", test_a_deleted_view_can_come_back },
    { "ids-are-never-used-again", test_ids_are_never_used_again },
    { "what-has-gone-is-told", test_what_has_gone_is_told },
    { "names-are-cleaned", test_names_are_cleaned },
    { "a-damaged-file-is-set-aside", test_a_damaged_file_is_set_aside },
    { "a-foreign-file-is-set-aside", test_a_foreign_file_is_set_aside },
    { "a-newer-file-is-left-alone", test_a_newer_file_is_left_alone },
    { "rows-of-a-stranger-are-passed-over", test_rows_of_a_stranger_are_passed_over },
    { "there-is-a-most", test_there_is_a_most },
    { "a-place-that-cannot-be-written-is-named", test_a_place_that_cannot_be_written_is_named },
    { "two-wait-for-each-other", test_two_wait_for_each_other },
    { "a-killed-writer-loses-nothing", test_a_killed_writer_loses_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/user-store/%s", tests[i].name);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
