/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "story-fixture.h"
#include "tumen-library-stories.h"
#include "tumen-publish.h"
#include "tumen-story-file.h"
#include "tumen-story-store.h"
#include "tumen-text-change.h"
#include "tumen-user-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIBRARY "tumen-builtin"
#define KILLS   8

/* What version 1 of the file had. */
static const char version_1[] =
  "CREATE TABLE saved_view (id INTEGER PRIMARY KEY AUTOINCREMENT, library TEXT NOT NULL, "
  "position INTEGER NOT NULL, name TEXT NOT NULL, view TEXT NOT NULL) STRICT;";
static const char fill_version_1[] =
  "INSERT INTO saved_view (library, position, name, view) "
  "VALUES ('" LIBRARY "', 1, 'kept', 'lanes=kind')";

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
  self->folder = story_make_folder ();
  self->path = g_build_filename (self->folder, "user.db", NULL);
  self->store = tumen_user_store_new (self->path);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->store);
  empty_folder (self->folder);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static void
execute (Fixture    *self,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenConnection) connection = tumen_connection_new_own (self->path, &error);

  g_assert_no_error (error);
  tumen_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
make_version_1 (Fixture *self)
{
  execute (self, version_1);
  execute (self, "CREATE INDEX saved_view_order ON saved_view (library, position)");
  execute (self, "PRAGMA application_id = " G_STRINGIFY (TUMEN_USER_FILE_APPLICATION_ID));
  execute (self, "PRAGMA user_version = 1");
  execute (self, fill_version_1);
}

/* (transfer full): id of a story that was added */
static char *
add (Fixture    *self,
     const char *title)
{
  g_autoptr (TumenStory) story = tumen_story_new (LIBRARY);
  g_autoptr (GError) error = NULL;

  tumen_story_text_set (&story->title, TUMEN_LANGUAGE_EN, title);
  tumen_story_store_add (self->store, story, &error);
  g_assert_no_error (error);
  return g_strdup (story->id);
}

static void
assert_titles (Fixture    *self,
               const char *titles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stories = tumen_story_store_list (self->store, LIBRARY, NULL, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < stories->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            tumen_story_text_get (&((TumenStory *)stories->pdata[i])->title,
                                                  TUMEN_LANGUAGE_EN));
  g_assert_cmpstr (found->str, ==, titles);
}

static void
assert_view_is_kept (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = tumen_user_store_list_views (self->store, LIBRARY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (views->len, ==, 1);
  g_assert_cmpstr (((TumenSavedView *)views->pdata[0])->name, ==, "kept");
}

static void
test_nothing_is_made_before_a_story_is_kept (Fixture      *self,
                                             gconstpointer data)
{
  gboolean can_undo, can_redo;

  assert_titles (self, "");
  g_assert_null (tumen_story_store_load (self->store, "x", NULL, NULL, NULL));
  g_assert_true (tumen_story_store_find_steps (self->store, "x", &can_undo, &can_redo, NULL));
  g_assert_false (can_undo || can_redo);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_stories_are_kept_in_order (Fixture      *self,
                                gconstpointer data)
{
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_free (add (self, "a"));
  b = add (self, "b");
  c = add (self, "c");
  assert_titles (self, "a b c");
  g_assert_true (tumen_story_store_move (self->store, c, 0, NULL));
  assert_titles (self, "c a b");
  g_assert_true (tumen_story_store_move (self->store, c, 99, NULL));
  assert_titles (self, "a b c");
  g_assert_true (tumen_story_store_delete (self->store, b, NULL));
  assert_titles (self, "a c");
  g_assert_false (tumen_story_store_move (self->store, b, 0, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_true (tumen_story_store_restore (self->store, b, NULL));
  assert_titles (self, "a b c");
  others = tumen_story_store_list (self->store, "another", NULL, NULL);
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_only_the_last_deleted_comes_back (Fixture      *self,
                                       gconstpointer data)
{
  g_autofree char *a = add (self, "a");
  g_autofree char *b = add (self, "b");
  g_autoptr (GError) restore = NULL;
  g_autoptr (GError) again = NULL;

  g_assert_true (tumen_story_store_delete (self->store, a, NULL));
  g_assert_true (tumen_story_store_delete (self->store, b, NULL));
  g_assert_false (tumen_story_store_delete (self->store, b, &again));
  g_assert_error (again, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_false (tumen_story_store_restore (self->store, a, &restore));
  g_assert_error (restore, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_true (tumen_story_store_restore (self->store, b, NULL));
  assert_titles (self, "b");
}

static void
test_an_id_is_never_given_twice (Fixture      *self,
                                 gconstpointer data)
{
  g_autofree char *id = add (self, "a");
  g_autoptr (TumenStory) story = tumen_story_store_load (self->store, id, NULL, NULL, NULL);

  g_assert_true (tumen_story_store_delete (self->store, id, NULL));
  g_assert_true (tumen_story_store_add (self->store, story, NULL));
  g_assert_cmpstr (story->id, !=, id);
  g_assert_true (tumen_story_store_restore (self->store, id, NULL));
  assert_titles (self, "a a");
}

static void
test_any_story_comes_back_as_it_was (Fixture      *self,
                                     gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (TumenStory) story = story_new_random (random, LIBRARY);
      g_autoptr (TumenStory) again = NULL;
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
      gint64 revision = 0;

      g_assert_true (tumen_story_store_add (self->store, story, NULL));
      again = tumen_story_store_load (self->store, story->id, &revision, faults, NULL);
      g_assert_cmpint (revision, ==, 1);
      g_assert_cmpuint (faults->len, ==, 0);
      story_assert_equal (story, again);
    }
}

static void
test_an_edit_on_an_older_revision_is_refused (Fixture      *self,
                                              gconstpointer data)
{
  g_autofree char *id = add (self, "a");
  g_autoptr (GError) error = NULL;
  gint64 revision, older;
  g_autoptr (TumenStory) story = tumen_story_store_load (self->store, id, &revision, NULL, NULL);

  older = revision;
  story->minutes = 5;
  g_assert_true (tumen_story_store_save (self->store, story, &revision, TUMEN_STORY_STEP_NEW,
                                         NULL));
  g_assert_cmpint (revision, ==, older + 1);
  story->minutes = 6;
  g_assert_false (tumen_story_store_save (self->store, story, &older, TUMEN_STORY_STEP_NEW,
                                          &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_CONFLICT);
  g_assert_cmpint (older, ==, revision - 1);
}

static void
test_there_is_a_most (Fixture      *self,
                      gconstpointer data)
{
  g_autofree char *words = g_strnfill (TUMEN_STORY_MOST_SIGNS, 'x');
  g_autoptr (TumenStory) story = tumen_story_new (LIBRARY);
  g_autoptr (GError) large = NULL;
  g_autoptr (GError) many = NULL;

  g_free (add (self, "a"));
  for (guint i = 0; i < TUMEN_STORY_MOST_STOPS; i++)
    {
      TumenStop *stop = tumen_stop_new ();

      tumen_story_text_set (&stop->notes, TUMEN_LANGUAGE_EN, words);
      tumen_story_text_set (&stop->notes, TUMEN_LANGUAGE_ES, words);
      g_ptr_array_add (story->stops, stop);
    }
  g_assert_false (tumen_story_store_add (self->store, story, &large));
  g_assert_error (large, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  execute (self, "WITH RECURSIVE n (i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
                 "INSERT INTO story SELECT 's' || i, '" LIBRARY "', i, 1, 0, 0, content "
                 "FROM n, story");
  g_ptr_array_set_size (story->stops, 0);
  g_assert_false (tumen_story_store_add (self->store, story, &many));
  g_assert_error (many, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
}

static void
test_damaged_stories_are_told (Fixture      *self,
                               gconstpointer data)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;

  g_free (add (self, "a"));
  execute (self, "INSERT INTO story VALUES ('b', '" LIBRARY "', 2, 1, 0, 0, '{'), "
                 "('c d', '" LIBRARY "', 3, 1, 0, 0, '{}'), "
                 "('e', '" LIBRARY "', 4, 1, 0, 0, CAST (x'ff00ff' AS TEXT))");
  stories = tumen_story_store_list (self->store, LIBRARY, faults, NULL);
  g_assert_cmpuint (stories->len, ==, 1);
  g_assert_cmpuint (faults->len, ==, 2);
  g_assert_true (g_str_has_prefix (faults->pdata[0], "Story “b”: The story is not valid JSON"));
  g_assert_true (g_str_has_prefix (faults->pdata[1], "Story “e”: The story is not valid JSON"));
  g_assert_null (tumen_story_store_load (self->store, "e", NULL, NULL, &error));
  g_assert_error (error, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX);
}

static void
test_a_damaged_past_changes_nothing (Fixture      *self,
                                     gconstpointer data)
{
  g_autofree char *id = add (self, "a");
  g_autoptr (GError) error = NULL;
  gint64 revision, before;
  g_autoptr (TumenStory) story = tumen_story_store_load (self->store, id, &revision, NULL, NULL);

  story->minutes = 5;
  g_assert_true (tumen_story_store_save (self->store, story, &revision, TUMEN_STORY_STEP_NEW,
                                         NULL));
  before = revision;
  execute (self, "UPDATE story_past SET start = 1000000");
  g_assert_null (tumen_story_store_undo (self->store, id, &revision, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID);
  g_assert_cmpint (revision, ==, before);
  /* Typing goes on as a step of its own. */
  story->minutes = 6;
  g_assert_true (tumen_story_store_save (self->store, story, &revision, TUMEN_STORY_STEP_SAME,
                                         NULL));
  assert_titles (self, "a");
}

static void
test_version_1_keeps_its_views (Fixture      *self,
                                gconstpointer data)
{
  g_autofree char *copy = g_strconcat (self->path, ".version-1", NULL);
  g_autoptr (TumenUserStore) old = tumen_user_store_new (copy);
  g_autoptr (GPtrArray) views = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            size_before, size_after;

  make_version_1 (self);
  g_assert_true (g_file_get_contents (self->path, &before, &size_before, NULL));
  /* To look is not to change. */
  assert_view_is_kept (self);
  assert_titles (self, "");
  g_assert_true (g_file_get_contents (self->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  g_free (add (self, "a"));
  assert_titles (self, "a");
  assert_view_is_kept (self);
  views = tumen_user_store_list_views (old, LIBRARY, NULL);
  g_assert_cmpuint (views->len, ==, 1);
}

static void
test_a_version_1_without_room_for_a_copy_stays (Fixture      *self,
                                                gconstpointer data)
{
  g_autofree char *copy = g_strconcat (self->path, ".version-1", NULL);
  g_autoptr (TumenStory) story = tumen_story_new (LIBRARY);
  g_autoptr (GError) error = NULL;

  make_version_1 (self);
  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  g_assert_false (tumen_story_store_add (self->store, story, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_NO_PLACE);
  assert_view_is_kept (self);
  g_assert_cmpint (g_rmdir (copy), ==, 0);
}

static void
test_a_file_without_a_column_is_set_aside (Fixture      *self,
                                           gconstpointer data)
{
  g_autofree char *notice = NULL;

  g_free (add (self, "a"));
  execute (self, "ALTER TABLE story DROP COLUMN revision");
  assert_titles (self, "");
  notice = tumen_user_store_take_notice (self->store);
  g_assert_nonnull (strstr (notice, "saved views and stories was damaged"));
}

static void
test_busy_is_said (Fixture      *self,
                   gconstpointer data)
{
  g_autofree char *id = add (self, "a");
  g_autoptr (TumenConnection) other = tumen_connection_new_own (self->path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (tumen_connection_execute (other, "BEGIN IMMEDIATE", NULL));
  g_assert_false (tumen_story_store_delete (self->store, id, &error));
  g_assert_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "saved views and stories"));
  g_assert_true (tumen_connection_execute (other, "COMMIT", NULL));
  assert_titles (self, "a");
}

static void
test_no_place_is_said (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (TumenUserStore) nowhere = tumen_user_store_new ("/dev/null/user.db");
  g_autoptr (TumenUserStore) folder = tumen_user_store_new (self->folder);
  g_autoptr (TumenStory) story = tumen_story_new (LIBRARY);
  gboolean can_undo, can_redo;
  gint64   revision = 1;

  g_assert_false (tumen_story_store_add (nowhere, story, NULL));
  g_assert_false (tumen_story_store_save (nowhere, story, &revision, TUMEN_STORY_STEP_NEW, NULL));
  g_assert_false (tumen_story_store_delete (nowhere, story->id, NULL));
  g_assert_false (tumen_story_store_restore (nowhere, story->id, NULL));
  g_assert_false (tumen_story_store_move (nowhere, story->id, 0, NULL));
  g_assert_null (tumen_story_store_undo (nowhere, story->id, &revision, NULL));
  g_assert_null (tumen_story_store_redo (nowhere, story->id, &revision, NULL));
  g_assert_null (tumen_story_store_list (folder, LIBRARY, NULL, NULL));
  g_assert_null (tumen_story_store_load (folder, story->id, NULL, NULL, NULL));
  g_assert_false (tumen_story_store_find_steps (folder, "x", &can_undo, &can_redo, NULL));
}

static void
test_a_copy_is_a_story_of_its_own (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenStory) story = tumen_library_dup_story (library, "letter-to-treaty", NULL);
  g_autoptr (TumenStory) copy = tumen_story_store_add_copy (self->store, story, NULL);
  g_autoptr (TumenUserStore) nowhere = tumen_user_store_new ("/dev/null/user.db");

  g_assert_cmpstr (copy->id, !=, story->id);
  g_free (copy->id);
  copy->id = g_strdup (story->id);
  story_assert_equal (copy, story);
  g_assert_null (tumen_story_store_add_copy (nowhere, story, NULL));
}

static void
test_a_file_goes_to_a_colleague (Fixture      *self,
                                 gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "a" TUMEN_STORY_FILE_SUFFIX, NULL);
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenStory) story = tumen_library_dup_story (library, "letter-to-treaty", NULL);
  g_autoptr (TumenStory) read = NULL;
  g_autoptr (TumenStory) taken = NULL;
  g_autoptr (TumenStory) known = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (tumen_story_file_write (story, file, FALSE, NULL));
  g_assert_null (tumen_story_file_find (file, self->store, library));
  g_assert_false (tumen_story_file_write (story, file, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_assert_true (tumen_story_file_write (story, file, TRUE, NULL));
  read = tumen_story_file_read (file, faults, NULL);
  story_assert_equal (read, story);
  taken = tumen_story_file_import (file, self->store, library, faults, NULL);
  g_assert_cmpstr (taken->id, !=, story->id);
  g_assert_cmpuint (faults->len, ==, 0);
  known = tumen_story_file_find (file, self->store, library);
  story_assert_equal (known, taken);
  story->minutes++;
  g_assert_true (tumen_story_file_write (story, file, TRUE, NULL));
  g_assert_null (tumen_story_file_find (file, self->store, library));
  g_assert_null (tumen_story_file_find (self->folder, self->store, library));
  assert_titles (self, "From the letter to the treaty");
}

static void
test_a_file_of_another_library_is_taken (Fixture      *self,
                                         gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "a" TUMEN_STORY_FILE_SUFFIX, NULL);
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenStory) story = tumen_story_new ("theirs");
  g_autoptr (TumenStory) taken = NULL;
  g_autoptr (TumenStory) unheard = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (tumen_story_file_write (story, file, FALSE, NULL));
  taken = tumen_story_file_import (file, self->store, library, faults, NULL);
  g_assert_cmpstr (taken->id, ==, story->id);
  g_assert_cmpstr (taken->library, ==, LIBRARY);
  g_assert_cmpuint (faults->len, ==, 1);
  unheard = tumen_story_file_import (file, self->store, library, NULL, NULL);
  g_assert_cmpstr (unheard->id, !=, story->id);
}

static void
test_a_file_that_is_none_is_named (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "a" TUMEN_STORY_FILE_SUFFIX, NULL);
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_null (tumen_story_file_read (file, NULL, &missing));
  g_assert_error (missing, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_null (tumen_story_file_read (file, NULL, &empty));
  g_assert_error (empty, TUMEN_STORY_ERROR, TUMEN_STORY_ERROR_SYNTAX);
  g_assert_nonnull (strstr (empty->message, file));
}

/* Killed while it is brought to this version, the file is of one or of the other, and whole. */
static void
test_a_killed_migration_leaves_one_version (Fixture      *self,
                                            gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < KILLS; i++)
    {
      g_autofree char *notice = NULL;
      int              status;
      pid_t            child;

      empty_folder (self->folder);
      make_version_1 (self);
      child = fork ();
      if (child == 0)
        {
          g_autofree char *id = add (self, "a");

          _exit (id == NULL);
        }
      g_usleep ((gulong)g_rand_int_range (random, 100, 8000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      assert_view_is_kept (self);
      notice = tumen_user_store_take_notice (self->store);
      g_assert_null (notice);
    }
}

static void
assert_change (const char *before,
               const char *after,
               gsize       start,
               const char *piece)
{
  g_auto (TumenTextChange) change = { 0 };
  g_autofree char *done = NULL;
  g_autofree char *undone = NULL;

  tumen_text_change_init (&change, before, after);
  g_assert_cmpuint (change.start, ==, start);
  g_assert_cmpstr (change.after, ==, piece);
  g_assert_true (g_utf8_validate (change.before, -1, NULL));
  g_assert_true (g_utf8_validate (change.after, -1, NULL));
  g_assert_cmpint (tumen_text_change_is_nothing (&change), ==, strcmp (before, after) == 0);
  done = tumen_text_change_do (&change, before);
  undone = tumen_text_change_undo (&change, after);
  g_assert_cmpstr (done, ==, after);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_changes_are_of_whole_letters (Fixture      *self,
                                   gconstpointer data)
{
  g_auto (TumenTextChange) change = { 0 };

  assert_change ("", "", 0, "");
  assert_change ("abc", "abc", 3, "");
  assert_change ("aaa", "aaaa", 3, "a");
  assert_change ("aXb", "aYYb", 1, "YY");
  /* é and è begin with the same byte, á and ќ end with one. */
  assert_change ("xéy", "xèy", 1, "è");
  assert_change ("x\303\241y", "x\321\241y", 1, "\321\241");
  assert_change ("abc", "", 0, "");
  tumen_text_change_init (&change, "abc", "abd");
  g_assert_null (tumen_text_change_do (&change, "ab"));
  g_assert_null (tumen_text_change_undo (&change, "abc"));
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
    { "nothing-is-made-before-a-story-is-kept", test_nothing_is_made_before_a_story_is_kept },
    { "stories-are-kept-in-order", test_stories_are_kept_in_order },
    { "only-the-last-deleted-comes-back", test_only_the_last_deleted_comes_back },
    { "an-id-is-never-given-twice", test_an_id_is_never_given_twice },
    { "any-story-comes-back-as-it-was", test_any_story_comes_back_as_it_was },
    { "an-edit-on-an-older-revision-is-refused", test_an_edit_on_an_older_revision_is_refused },
    { "there-is-a-most", test_there_is_a_most },
    { "damaged-stories-are-told", test_damaged_stories_are_told },
    { "a-damaged-past-changes-nothing", test_a_damaged_past_changes_nothing },
    { "version-1-keeps-its-views", test_version_1_keeps_its_views },
    { "version-1-stays-without-a-copy", test_a_version_1_without_room_for_a_copy_stays },
    { "a-file-without-a-column-is-set-aside", test_a_file_without_a_column_is_set_aside },
    { "busy-is-said", test_busy_is_said },
    { "a-copy-is-a-story-of-its-own", test_a_copy_is_a_story_of_its_own },
    { "a-file-goes-to-a-colleague", test_a_file_goes_to_a_colleague },
    { "a-file-of-another-library-is-taken", test_a_file_of_another_library_is_taken },
    { "a-file-that-is-none-is-named", test_a_file_that_is_none_is_named },
    { "no-place-is-said", test_no_place_is_said },
    { "a-killed-migration-leaves-one-version", test_a_killed_migration_leaves_one_version },
    { "changes-are-of-whole-letters", test_changes_are_of_whole_letters },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/story-store/%s", tests[i].name);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
