/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-anchor.h"

#include <glib/gstdio.h>

/* The excerpts of a made-up article: prefix "uno ", "dos tres" from 4 to 12, suffix " cuatro". */
static const char data_set[] =
  "{\"schema\": \"contacts/1\","
  " \"sources\": [{\"id\": \"s\", \"file\": \"s.txt\", \"sha256\": \"%s\"},"
  "               {\"id\": \"t\"}],"
  " \"excerpts\": [{\"id\": \"x\", \"article\": \"s\", \"text\": \"dós tres\","
  "                 \"prefix\": \"uno \","
  "                 \"suffix\": \" cuatro\", \"char_start\": 4, \"char_end\": 12,"
  "                 \"attribution\": {\"speaker\": \"narrator\"}},"
  "                {\"id\": \"y\", \"article\": \"t\", \"text\": \"dós\", \"char_start\": 4,"
  "                 \"char_end\": 7, \"attribution\": {\"speaker\": \"narrator\"}}]}";
static const char article[] = "uno dós tres cuatro";

typedef struct
{
  char         *folder, *text_path, *data_path;
  TumenLibrary *library;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article, -1);
  g_auto (GStrv) parts = g_strsplit (data_set, "%s", 2);
  g_autofree char *text = g_strconcat (parts[0], sum, parts[1], NULL);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tumen-test-XXXXXX", NULL);
  self->text_path = g_build_filename (self->folder, "s.txt", NULL);
  self->data_path = g_build_filename (self->folder, "set.json", NULL);
  g_assert_true (g_file_set_contents (self->data_path, text, -1, NULL));
  self->library = tumen_library_import_data_set (self->data_path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_unlink (self->text_path);
  g_unlink (self->data_path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_assert_finalize_object (self->library);
  g_free (self->folder);
  g_free (self->text_path);
  g_free (self->data_path);
}

static void
assert_outcome (Fixture    *self,
                const char *text,
                const char *slug,
                int         start)
{
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  const TumenAnchorResult *result;

  g_assert_true (g_file_set_contents (self->text_path, text, -1, NULL));
  g_assert_true (tumen_library_verify (self->library, self->folder, &results, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 2);
  result = g_ptr_array_index (results, 0);
  g_assert_cmpstr (result->excerpt, ==, "x");
  g_assert_cmpstr (result->source, ==, "s");
  g_assert_cmpstr (tumen_anchor_outcome_get_slug (result->outcome), ==, slug);
  g_assert_cmpint ((int)result->start, ==, start);
  g_assert_true ((result->reason == NULL) == (result->outcome == TUMEN_ANCHOR_OK));
}

static void
test_each_outcome (Fixture      *self,
                   gconstpointer data)
{
  assert_outcome (self, article, "ok", 4);
  assert_outcome (self, "uno dós tres cuatro.", "text-changed", 4);
  assert_outcome (self, "ino dós tres cuatro", "context-differs", 4);
  assert_outcome (self, "uno dós tres quatro", "context-differs", 4);
  assert_outcome (self, "hoy uno dós tres cuatro", "moved", 8);
  assert_outcome (self, "uno dos tres cuatro", "not-found", -1);
  assert_outcome (self, "", "not-found", -1);
  assert_outcome (self, "uno \xff", "text-missing", -1);
}

static void
test_of_several_places_the_context_decides (Fixture      *self,
                                            gconstpointer data)
{
  assert_outcome (self, "dós tres, dós tres; uno dós tres cuatro; dós tres", "moved", 24);
  assert_outcome (self, "dós tres dós tres dós tres", "moved", 0);
}

static void
test_without_texts_offsets_must_fit_the_words (Fixture      *self,
                                               gconstpointer data)
{
  g_autoptr (TumenLibrary) builtin = tumen_library_open_builtin (NULL);
  g_autoptr (GPtrArray) results = NULL;

  g_assert_true (tumen_library_verify (builtin, NULL, &results, NULL));
  g_assert_cmpuint (results->len, ==, 93);
  for (guint i = 0; i < results->len; i++)
    {
      const TumenAnchorResult *result = g_ptr_array_index (results, i);

      g_assert_cmpint (result->outcome, ==, TUMEN_ANCHOR_OK);
    }
}

static void
test_missing_texts_are_told (Fixture      *self,
                             gconstpointer data)
{
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tumen_library_verify (self->library, self->folder, &results, NULL));
  for (guint i = 0; i < results->len; i++)
    {
      const TumenAnchorResult *result = g_ptr_array_index (results, i);

      g_assert_cmpint (result->outcome, ==, TUMEN_ANCHOR_TEXT_MISSING);
      g_assert_nonnull (result->reason);
    }
  g_assert_false (tumen_library_verify (self->library, self->data_path, &results, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_FOUND);
}

static void
test_source_without_a_file_has_no_text (Fixture      *self,
                                        gconstpointer data)
{
  g_autoptr (GPtrArray) results = NULL;

  g_assert_true (g_file_set_contents (self->text_path, article, -1, NULL));
  g_assert_true (tumen_library_verify (self->library, self->folder, &results, NULL));
  g_assert_cmpint (((TumenAnchorResult *)g_ptr_array_index (results, 1))->outcome,
                   ==,
                   TUMEN_ANCHOR_TEXT_MISSING);
}

/* The folder with the full texts is named by a build option, for they are not ours to give. */
static void
test_builtin_stands_in_its_articles (void)
{
  const char *folder = g_getenv ("TUMEN_TEST_ARTICLES");
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL || *folder == '\0')
    {
      g_test_skip ("no folder of texts: set the build option “articles”");
      return;
    }
  library = tumen_library_open_builtin (&error);
  g_assert_no_error (error);
  g_assert_true (tumen_library_verify (library, folder, &results, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 93);
  for (guint i = 0; i < results->len; i++)
    {
      const TumenAnchorResult *result = g_ptr_array_index (results, i);

      if (result->outcome != TUMEN_ANCHOR_OK)
        g_test_message ("%s: %s", result->excerpt, result->reason);
      g_assert_cmpint (result->outcome, ==, TUMEN_ANCHOR_OK);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/anchor/each-outcome", Fixture, NULL, set_up, test_each_outcome, tear_down);
  g_test_add ("/anchor/of-several-places-the-context-decides",
              Fixture,
              NULL,
              set_up,
              test_of_several_places_the_context_decides,
              tear_down);
  g_test_add ("/anchor/without-texts-offsets-must-fit-the-words",
              Fixture,
              NULL,
              set_up,
              test_without_texts_offsets_must_fit_the_words,
              tear_down);
  g_test_add ("/anchor/missing-texts-are-told",
              Fixture,
              NULL,
              set_up,
              test_missing_texts_are_told,
              tear_down);
  g_test_add ("/anchor/source-without-a-file-has-no-text",
              Fixture,
              NULL,
              set_up,
              test_source_without_a_file_has_no_text,
              tear_down);
  g_test_add_func ("/anchor/builtin-stands-in-its-articles", test_builtin_stands_in_its_articles);
  return g_test_run ();
}
