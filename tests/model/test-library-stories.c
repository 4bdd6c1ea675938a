/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "tumen-library-stories.h"

#include <glib/gstdio.h>
#include <string.h>

#define ARC "letter-to-treaty"

static GPtrArray *
new_faults (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static TumenLibrary *
open_file (LibraryFixture *self)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open (self->path, NULL, &error);

  g_assert_no_error (error);
  return library;
}

static void
assert_first_sentence (GPtrArray  *faults,
                       const char *expected)
{
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (faults->pdata[0], ==, expected);
}

static void
test_built_in_stories_play_without_a_fault (LibraryFixture *self,
                                            gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (GPtrArray) faults = new_faults ();
  g_autoptr (GPtrArray) stories = tumen_library_dup_stories (library, faults);
  g_autoptr (TumenStory) arc = NULL;

  g_assert_cmpuint (stories->len, >, 0);
  for (guint i = 0; i < stories->len; i++)
    {
      TumenStory *story = stories->pdata[i];

      tumen_story_check (story, library, faults);
      g_assert_cmpuint (story->stops->len, >, 1);
      g_assert_nonnull (story->title.in[TUMEN_LANGUAGE_EN]);
      g_assert_nonnull (story->title.in[TUMEN_LANGUAGE_ES]);
    }
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *)faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
  arc = tumen_library_dup_story (library, ARC, NULL);
  g_assert_true (tumen_story_equal (arc, stories->pdata[0]));
  g_assert_null (tumen_library_dup_story (library, "nothing", NULL));
}

static void
test_a_file_keeps_its_stories (LibraryFixture *self,
                               gconstpointer   data)
{
  g_autoptr (TumenLibrary) builtin = tumen_library_open_builtin (NULL);
  g_autoptr (TumenLibrary) library = open_file (self);
  g_autoptr (TumenStory) story = tumen_library_dup_story (library, ARC, NULL);
  g_autoptr (TumenStory) original = tumen_library_dup_story (builtin, ARC, NULL);

  g_assert_true (tumen_story_equal (story, original));
}

static void
test_version_2_has_none (LibraryFixture *self,
                         gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) faults = new_faults ();
  g_autoptr (GPtrArray) stories = NULL;
  guint n_faults;

  library_fixture_change (self,
                          "DROP TABLE story; UPDATE meta SET min_reader_version = 2,"
                          " min_writer_version = 2; PRAGMA user_version = 2");
  library = open_file (self);
  g_assert_cmpint (tumen_library_get_schema_version (library), ==, 2);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  stories = tumen_library_dup_stories (library, faults);
  g_assert_cmpuint (stories->len, ==, 0);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_null (tumen_library_dup_story (library, ARC, faults));
}

static void
test_version_2_with_stories_is_refused (LibraryFixture *self,
                                        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  library_fixture_change (self, "PRAGMA user_version = 2");
  g_assert_null (tumen_library_open (self->path, NULL, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_REFUSED);
}

static void
test_a_damaged_story_is_told_and_others_play (LibraryFixture *self,
                                              gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) faults = new_faults ();
  g_autoptr (GPtrArray) stories = NULL;

  library_fixture_change (self, "INSERT INTO story VALUES (0, 'broken', '{')");
  library = open_file (self);
  stories = tumen_library_dup_stories (library, faults);
  g_assert_cmpuint (stories->len, >, 0);
  g_assert_cmpstr (((TumenStory *)stories->pdata[0])->id, ==, ARC);
  g_assert_true (g_str_has_prefix (faults->pdata[0],
                                   "Story “broken”: The story is not valid JSON: line 1, "));
  g_assert_cmpuint (faults->len, ==, 1);
}

static void
test_a_damaged_story_stands_in_the_list (LibraryFixture *self,
                                         gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  const TumenKeptStory *first, *second;

  library_fixture_change (self, "UPDATE story SET ord = ord + 1;"
                                "INSERT INTO story VALUES (0, 'broken', '{')");
  library = open_file (self);
  kept = tumen_library_list_stories (library);
  g_assert_cmpuint (kept->len, >, 1);
  first = kept->pdata[0];
  g_assert_cmpstr (first->id, ==, "broken");
  g_assert_null (first->story);
  g_assert_true (g_str_has_prefix (first->fault, "The story is not valid JSON: line 1, "));
  second = kept->pdata[1];
  g_assert_cmpstr (second->story->id, ==, ARC);
  g_assert_null (second->fault);
}

static void
test_a_damaged_stop_is_told_and_the_rest_plays (LibraryFixture *self,
                                                gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) faults = new_faults ();
  g_autoptr (GPtrArray) own_faults = new_faults ();
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (TumenStory) story = NULL;

  library_fixture_change (self,
                          "UPDATE story SET ord = 2; INSERT INTO story VALUES (1, 'mine',"
                          " '{\"format\": \"tumen-story\", \"id\": \"other\", \"library\": \"x\","
                          " \"title\": {\"en\": \"Mine\"},"
                          " \"stops\": [{\"id\": \"a\"}, {\"id\": \"b\", \"event\": 1}]}')");
  library = open_file (self);
  stories = tumen_library_dup_stories (library, faults);
  story = tumen_library_dup_story (library, "mine", own_faults);
  g_assert_true (tumen_story_equal (story, stories->pdata[0]));
  g_assert_cmpstr (story->id, ==, "mine");
  g_assert_cmpstr (story->library, ==, "tumen-builtin");
  g_assert_cmpuint (story->stops->len, ==, 1);
  assert_first_sentence (own_faults,
                         "Stop 2 (“b”) is left out: its “event” must hold identifiers of up to 200 "
                         "letters, digits, “.”, “_”, “-” and “:”.");
  assert_first_sentence (faults,
                         "Story “Mine”: Stop 2 (“b”) is left out: its “event” must hold "
                         "identifiers of up to 200 letters, digits, “.”, “_”, “-” and “:”.");
}

static void
test_bad_rows_are_faults_of_the_file (LibraryFixture *self,
                                      gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  const TumenLibraryFault *faults;
  guint                    n_faults;

  library_fixture_change (self,
                          "INSERT INTO story VALUES (7, 'long', printf ('%.*c', 1048577, ' '));"
                          "INSERT INTO story VALUES (8, 'not text', 'x')");
  library = open_file (self);
  faults = tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 2);
  g_assert_cmpstr (faults[0].item, ==, "Story 7");
  g_assert_cmpstr (faults[0].reason, ==, "Its field “content” is longer than 1048576 characters");
  g_assert_cmpstr (faults[1].item, ==, "Story 8");
  g_assert_nonnull (strstr (faults[1].reason, "is not an identifier"));
  stories = tumen_library_dup_stories (library, NULL);
  g_assert_cmpuint (stories->len, >, 0);
}

/* A data set is a story beside what is told in it: a file a story. */
static void
assert_data_set (LibraryFixture *self,
                 const char     *story,
                 const char     *message)
{
  g_autofree char *folder = g_build_filename (self->folder, "set", NULL);
  g_autofree char *set = g_build_filename (folder, "set.json", NULL);
  g_autofree char *path = g_build_filename (folder, "story.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (set, "{\"schema\": \"contacts/1\", \"document_id\": \"d\", "
                                           "\"title_en\": \"t\"}",
                                      -1, NULL));
  g_assert_true (g_file_set_contents (path, story, -1, NULL));
  library = tumen_library_import_data_set (folder, &error);
  g_remove (set);
  g_remove (path);
  g_rmdir (folder);
  if (message != NULL)
    {
      g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, message));
      return;
    }
  g_assert_no_error (error);
  stories = tumen_library_dup_stories (library, NULL);
  g_assert_cmpuint (stories->len, ==, 1);
}

static void
test_data_sets_hold_stories (LibraryFixture *self,
                             gconstpointer   data)
{
  assert_data_set (self, "{\"format\": \"tumen-story\", \"id\": \"a\", \"library\": \"d\"}", NULL);
  assert_data_set (self, "{\"stories\": [{\"format\": \"tumen-story\", \"id\": \"a\", "
                         "\"library\": \"d\"}]}",
                   NULL);
  assert_data_set (self, "{\"format\": \"tumen-story\", \"id\": \"a\", \"library\": \"d\", "
                         "\"stops\": [{}]}",
                   "Stop 1 is left out");
  assert_data_set (self, "{\"stories\": [{}]}", "This is not a story of Tumen");
  assert_data_set (self, "{\"stories\": [7]}", "stories");
}

#define ADD(path, test)                 \
  g_test_add ("/library-stories/" path, \
              LibraryFixture,           \
              NULL,                     \
              library_fixture_set_up,   \
              test,                     \
              library_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("built-in/play-without-a-fault", test_built_in_stories_play_without_a_fault);
  ADD ("file/keeps-them", test_a_file_keeps_its_stories);
  ADD ("file/version-2-has-none", test_version_2_has_none);
  ADD ("file/version-2-with-them-is-refused", test_version_2_with_stories_is_refused);
  ADD ("damaged/story-is-told", test_a_damaged_story_is_told_and_others_play);
  ADD ("damaged/story-stands-in-the-list", test_a_damaged_story_stands_in_the_list);
  ADD ("damaged/stop-is-told", test_a_damaged_stop_is_told_and_the_rest_plays);
  ADD ("damaged/rows-are-faults-of-the-file", test_bad_rows_are_faults_of_the_file);
  ADD ("data-set/holds-them", test_data_sets_hold_stories);
  return g_test_run ();
}
