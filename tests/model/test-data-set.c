/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct
{
  char *folder, *path;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("tumen-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "set.json", NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

/* Single quotes stand for double ones. */
static void
write_file (Fixture    *self,
            const char *name,
            const char *json)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_refused (Fixture          *self,
                const char       *json,
                TumenLibraryError code,
                const char       *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  write_file (self, "set.json", json);
  library = tumen_library_import_data_set (self->path, &error);
  g_assert_null (library);
  g_assert_error (error, TUMEN_LIBRARY_ERROR, (int)code);
  if (strstr (error->message, words) == NULL || strstr (error->message, self->path) == NULL)
    g_error ("%s", error->message);
  g_assert_null (strchr (error->message, '\n'));
}

/* A data set whose "events" are those. */
static void
assert_events_refused (Fixture    *self,
                       const char *events,
                       const char *words)
{
  g_autofree char *json = g_strconcat ("{'schema': 'contacts/1', 'events': [", events, "]}", NULL);

  assert_refused (self, json, TUMEN_LIBRARY_ERROR_INVALID, words);
}

static TumenLibrary *
import (Fixture    *self,
        const char *json)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library;

  write_file (self, "set.json", json);
  library = tumen_library_import_data_set (self->path, &error);
  g_assert_no_error (error);
  return library;
}

static void
test_what_is_no_data_set_is_refused (Fixture      *self,
                                     gconstpointer data)
{
  g_autofree char *deep = g_strnfill (200000, '[');

  assert_refused (self, "", TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "is empty");
  assert_refused (self, "{'a': 1,}", TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "line 1");
  assert_refused (self, "{'a': 1, 'a': 2}", TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "duplicate");
  assert_refused (self, "{'a': '\xff'}", TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "0xff");
  assert_refused (self, "{'a': '\\u0000'}", TUMEN_LIBRARY_ERROR_INVALID,
                  "has the character “\\u0000” in line 1, which no text may have");
  assert_refused (self, "{'\\u0000': 'a'}", TUMEN_LIBRARY_ERROR_INVALID, "take it out");
  assert_refused (self, "[1]", TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "no JSON object");
  assert_refused (self, "{'schema': 'x'}", TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "contacts/1");
  assert_refused (self, deep, TUMEN_LIBRARY_ERROR_INVALID, "64 brackets");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_files_that_cannot_be_read_are_refused (Fixture      *self,
                                            gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tumen_library_import_data_set (missing, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (tumen_library_import_data_set (self->folder, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY);
}

/* An event that is good but for these fields. */
static void
assert_fields_refused (Fixture    *self,
                       const char *fields,
                       const char *words)
{
  g_autofree char *event = NULL;

  event = g_strconcat ("{'id': 'a', 'kind': 'x', 'title_en': 'A', ", fields, "}", NULL);
  assert_events_refused (self, event, words);
}

static void
test_wrong_values_are_named (Fixture      *self,
                             gconstpointer data)
{
  assert_events_refused (self, "7", "events[0]");
  assert_events_refused (self, "{'id': 7}", "Its field “id” is of the wrong type");
  assert_events_refused (self, "{'id': 'a'}", "events[0] a: Its field “kind” is missing");
  assert_events_refused (self, "{'id': 'a', 'kind': 'x'}", "Its title is missing");
  assert_fields_refused (self, "'importance': 'x'", "“importance”");
  assert_fields_refused (self, "'importance': 6", "must be from 1 to 5");
  assert_fields_refused (self, "'places': 'x'", "“places”");
  assert_fields_refused (self, "'places': [7]", "wrong type");
  assert_fields_refused (self, "'places': ['x']", "is not there: “x”");
  assert_fields_refused (self, "'date': []", "“date”");
  assert_fields_refused (self, "'date': {'edtf': 'x'}", "not a date: “x”");
  assert_fields_refused (self, "'clocks': [{'time': '25'}]", "25");
  assert_fields_refused (self, "'clocks': [{'time': '1x:00'}]", "1x:00");
  assert_fields_refused (self, "'clocks': [{'time': '12:00', 'offset': '9'}]", "9");
  assert_fields_refused (self, "'clocks': [{'time': '12:00', 'about': 1}]", "“about”");
  assert_fields_refused (self, "'relations': [{'relation': 'x', 'event': 'a'}]", "x");
  assert_events_refused (self,
                         "{'id': 'a', 'kind': 'x', 'title_en': 'A'},"
                         "{'id': 'a', 'kind': 'x', 'title_en': 'A'}",
                         "another one with the same");
}

static void
test_identifiers_are_plain (Fixture      *self,
                            gconstpointer data)
{
  static const char *const bad[] = { "", "a\\nb", "a b", "a/b", "a\\\\b", "../a", "a\\u2028b" };
  g_autofree char         *longest = g_strnfill (200, 'x');
  g_autofree char         *longer = g_strnfill (201, 'x');
  g_autofree char         *good = NULL;
  g_autofree char         *long_one = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *event = g_strconcat ("{'id': '", bad[i], "'}", NULL);

      assert_events_refused (self, event, "“id” is not an identifier");
    }
  assert_events_refused (self, "{'id': 'a\\nb'}", "a\\nb");
  long_one = g_strconcat ("{'id': '", longer, "'}", NULL);
  assert_events_refused (self, long_one, "up to 200 letters");
  good = g_strconcat ("{'schema': 'contacts/1', 'places': [{'id': 'Ñandú.1_a-b:c'}, {'id': '",
                      longest, "'}]}", NULL);
  library = import (self, good);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_places (library)), ==, 2);
}

static void
test_files_of_sources_lie_in_no_folder (Fixture      *self,
                                        gconstpointer data)
{
  static const char *const bad[] = { "../a.txt", "/etc/passwd", "a\\\\b", ".", "..", "", "a\\tb" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *json = NULL;

      json = g_strconcat ("{'schema': 'contacts/1', 'sources': [{'id': 's', 'file': '", bad[i],
                          "'}]}", NULL);
      assert_refused (self, json, TUMEN_LIBRARY_ERROR_INVALID, "not the name of a file");
    }
}

/* A data set with one excerpt "dós" that is good but for these fields, and its rest. */
static char *
dup_excerpt_set (const char *fields,
                 const char *rest)
{
  return g_strconcat ("{'schema': 'contacts/1', 'sources': [{'id': 's'}], 'people': [{'id': 'p'}],"
                      " 'excerpts': [{'id': 'x', 'article': 's', 'text': 'dós', ",
                      fields, "}]", rest, "}", NULL);
}

static void
assert_excerpt_refused (Fixture    *self,
                        const char *fields,
                        const char *rest,
                        const char *words)
{
  g_autofree char *json = dup_excerpt_set (fields, rest);

  assert_refused (self, json, TUMEN_LIBRARY_ERROR_INVALID, words);
}

static void
assert_excerpt_taken (Fixture    *self,
                      const char *fields,
                      const char *rest)
{
  g_autofree char *json = dup_excerpt_set (fields, rest);
  g_autoptr (TumenLibrary) library = import (self, json);
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, "x");

  g_assert_nonnull (excerpt);
  g_assert_cmpint (tumen_excerpt_get_end (excerpt), ==, tumen_excerpt_get_start (excerpt) + 3);
}

static void
test_excerpts_are_as_long_as_their_place (Fixture      *self,
                                          gconstpointer data)
{
  static const char narrator[] = "'attribution': {'speaker': 'narrator'}, ";
  g_autofree char  *before = g_strconcat (narrator, "'char_start': 5, 'char_end': 2", NULL);
  g_autofree char  *bytes = g_strconcat (narrator, "'char_start': 5, 'char_end': 9", NULL);
  g_autofree char  *good = g_strconcat (narrator, "'char_start': 5, 'char_end': 8", NULL);
  g_autofree char  *none = g_strconcat (narrator, "'char_start': 5", NULL);

  assert_excerpt_refused (self, before, "", "has 3 characters, but its place goes from 5 to 2");
  assert_excerpt_refused (self, bytes, "", "has 3 characters, but its place goes from 5 to 9");
  assert_excerpt_taken (self, good, "");
  assert_excerpt_taken (self, none, "");
}

static void
test_speakers_are_known (Fixture      *self,
                         gconstpointer data)
{
  static const char who[] = ", 'speakers': [{'id': 'w', 'name_en': 'W'}]";

  assert_excerpt_taken (self, "'attribution': {'speaker': 'p', 'via': ['unnamed']}", "");
  assert_excerpt_taken (self, "'attribution': {'speaker': 'w', 'via': ['p', 'narrator']}", who);
  assert_excerpt_refused (self, "'attribution': {'speaker': 'w'}", "", "not there: “w”");
  assert_excerpt_refused (self,
                          "'attribution': {'speaker': 'p', 'via': ['q']}",
                          "",
                          "not there: “q”");
  assert_excerpt_refused (self,
                          "'attribution': {'speaker': 'p'}",
                          ", 'events': [{'id': 'a', 'kind': 'x', 'title_en': 'A',"
                          " 'excerpts': ['x'], 'attribution_overrides':"
                          " [{'excerpt': 'x', 'speaker': 'q'}]}]",
                          "not there: “q”");
}

static void
test_mentions_are_known (Fixture      *self,
                         gconstpointer data)
{
  assert_fields_refused (self, "'conflicts': ['c']", "“conflicts” names something that is not");
  assert_fields_refused (self, "'corroborations': ['c']", "“corroborations” names");
  assert_fields_refused (self, "'articles': ['s']", "“articles” names");
  assert_fields_refused (self, "'articles': ['a\\nb']", "not there: “a\\nb”");
  assert_fields_refused (self, "'articles': [7]", "wrong type");
  assert_fields_refused (self, "'relations': [{'event': 'a'}]", "It is related to itself");
  assert_excerpt_refused (self,
                          "'attribution': {'speaker': 'p'}, 'events': ['e']",
                          "",
                          "excerpts[0] x: Its field “events” names something that is not there");
}

static void
test_missing_additions_have_defaults (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenEvent) event = NULL;
  const TumenEventDate *date;
  TumenDay              day;

  library = import (self,
                    "{'schema': 'contacts/1', 'title': 'T',"
                    " 'events': [{'id': 'a', 'kind': 'visit',"
                    " 'title_en': 'A title that is rather longer than a label', 'status':"
                    " 'continuing position',"
                    " 'date': {'edtf': '2024-06~', 'basis': 'editorial'}}]}");
  event = tumen_library_dup_event (library, "a");
  g_assert_cmpstr (tumen_library_get_title (library, TUMEN_LANGUAGE_ES), ==, "T");
  g_assert_false (tumen_library_get_home_span (library, &day, &day));
  g_assert_cmpuint (strlen (tumen_library_get_document_id (library)), ==, 36);
  g_assert_cmpstr (tumen_event_get_short_title (event, TUMEN_LANGUAGE_ES), ==,
                   "A title that is rather long…");
  g_assert_cmpint (tumen_event_get_importance (event), ==, 3);
  g_assert_cmpint (tumen_event_get_status (event), ==, TUMEN_STATUS_CONTINUING_POSITION);
  date = tumen_event_get_date (event, TUMEN_READING_EDITORS);
  g_assert_cmpint (date->duration, ==, TUMEN_DURATION_LASTING);
  g_assert_cmpint (date->margin_days, ==, 10);
  g_assert_cmpfloat (date->drawn_hi - date->drawn_lo, ==, 50.0);
  date = tumen_event_get_date (event, TUMEN_READING_STRICT);
  g_assert_cmpstr (date->edtf, ==, "");
  g_assert_cmpint (date->basis, ==, TUMEN_BASIS_INFERRED);
  g_assert_true (isnan (date->drawn_lo));
}

static void
test_usual_speakers_and_names_are_there (Fixture      *self,
                                         gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenSource) source = NULL;
  g_autofree char *narrator = NULL;
  g_autofree char *unknown = NULL;

  library = import (self, "{'schema': 'contacts/1', 'sources': [{'id': 's'}]}");
  source = tumen_library_dup_source (library, "s");
  narrator = tumen_library_dup_speaker_name (library, TUMEN_NARRATOR, TUMEN_LANGUAGE_ES);
  unknown = tumen_library_dup_speaker_name (library, "x", TUMEN_LANGUAGE_ES);
  g_assert_cmpstr (tumen_source_get_name (source, TUMEN_LANGUAGE_ES), ==, "Artículo 1");
  g_assert_cmpstr (narrator, ==, "El propio artículo");
  g_assert_cmpstr (unknown, ==, "x");
  g_assert_null (tumen_library_dup_event (library, "x"));
  g_assert_null (tumen_library_dup_citation (library, "x"));
  g_assert_null (tumen_library_dup_conflict (library, "x"));
  g_assert_null (tumen_library_dup_corroboration (library, "x"));
  g_assert_null (tumen_library_dup_place (library, "x"));
}

static void
test_relations_are_told_from_both_ends (Fixture      *self,
                                        gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenEvent) a = NULL;
  g_autoptr (TumenEvent) b = NULL;
  const TumenEventRelation *relations;
  guint                     n;

  library = import (self,
                    "{'schema': 'contacts/1', 'events': ["
                    "{'id': 'a', 'kind': 'x', 'title_es': 'A', 'relations': ["
                    " {'type': 'includes', 'event': 'b'}, {'type': 'would mark', 'event': 'b'},"
                    " {'type': 'denies', 'event': 'b'}]},"
                    "{'id': 'b', 'kind': 'x', 'title_es': 'B', 'relations': ["
                    " {'type': 'part of', 'event': 'a'}]}]}");
  a = tumen_library_dup_event (library, "a");
  b = tumen_library_dup_event (library, "b");
  relations = tumen_event_get_relations (a, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (relations[0].relation, ==, TUMEN_RELATION_PART_OF);
  g_assert_true (relations[0].inverse);
  g_assert_cmpint (relations[1].relation, ==, TUMEN_RELATION_OTHER);
  g_assert_cmpstr (relations[1].wording[TUMEN_LANGUAGE_ES], ==, "would mark");
  relations = tumen_event_get_relations (b, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (relations[0].is_own);
  g_assert_false (relations[1].is_own);
  g_assert_true (relations[1].inverse);
  g_assert_true (tumen_event_is_denied (b));
  g_assert_false (tumen_event_is_denied (a));
  g_assert_cmpstr (tumen_event_get_title (a, TUMEN_LANGUAGE_EN), ==, "A");
}

static void
test_files_of_a_folder_are_one_set (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  GListModel *places;
  g_autoptr (GError) error = NULL;

  write_file (self, "1.json", "{'schema': 'contacts/1', 'places': [{'id': 'p', 'name_en': 'P'}]}");
  write_file (self, "2.json", "{'schema': 'contacts/1', 'places': [{'id': 'q', 'name_en': 'Q'}]}");
  write_file (self, "readme.txt", "not JSON");
  library = tumen_library_import_data_set (self->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_places (library)), ==, 2);
  places = tumen_library_get_places (library);
  g_assert_true (g_list_model_get_item_type (places) == TUMEN_TYPE_PLACE);
  g_assert_null (g_list_model_get_item (places, 2));
  write_file (self, "3.json", "{'schema': 'contacts/2'}");
  g_assert_null (tumen_library_import_data_set (self->folder, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_INVALID);
}

static void
test_offices_are_held_for_a_time (Fixture      *self,
                                  gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenActor) actor = NULL;

  library = import (self,
                    "{'schema': 'contacts/1', 'people': [{'id': 'p', 'name_en': 'P', 'country':"
                    " 'USSR', 'aliases': ['Q'], 'outside_aliases': ['R'], 'roles': ["
                    "{'role_en': 'first', 'until': '2024-05'},"
                    "{'role_en': 'second', 'since': '2024-05', 'until': '2025'}]}]}");
  actor = tumen_library_dup_actor (library, "p");
  g_assert_cmpstr (tumen_actor_get_country (actor), ==, "SU");
  g_assert_cmpstr (tumen_actor_get_aliases (actor)[1], ==, "R");
  g_assert_cmpstr (tumen_actor_get_role_at (actor, tumen_day_from_civil (2023, 1, 1), 0), ==,
                   "first");
  g_assert_cmpstr (tumen_actor_get_role_at (actor, tumen_day_from_civil (2024, 5, 9), 0), ==,
                   "second");
  g_assert_null (tumen_actor_get_role_at (actor, tumen_day_from_civil (2026, 1, 1), 0));
}

typedef struct
{
  const char *name;
  void (*test) (Fixture *self, gconstpointer data);
} Test;

static const Test tests[] = {
  { "what-is-no-data-set-is-refused", test_what_is_no_data_set_is_refused },
  { "files-that-cannot-be-read-are-refused", test_files_that_cannot_be_read_are_refused },
  { "wrong-values-are-named", test_wrong_values_are_named },
  { "identifiers-are-plain", test_identifiers_are_plain },
  { "files-of-sources-lie-in-no-folder", test_files_of_sources_lie_in_no_folder },
  { "excerpts-are-as-long-as-their-place", test_excerpts_are_as_long_as_their_place },
  { "speakers-are-known", test_speakers_are_known },
  { "mentions-are-known", test_mentions_are_known },
  { "missing-additions-have-defaults", test_missing_additions_have_defaults },
  { "usual-speakers-and-names-are-there", test_usual_speakers_and_names_are_there },
  { "relations-are-told-from-both-ends", test_relations_are_told_from_both_ends },
  { "files-of-a-folder-are-one-set", test_files_of_a_folder_are_one_set },
  { "offices-are-held-for-a-time", test_offices_are_held_for_a_time },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/data-set/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
