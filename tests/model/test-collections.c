/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "table-fixture.h"
#include "tumen-explorer.h"

/*
 * Four events: two in "main", one in "aside", which is off at the start, and one in none.
 */
static TumenTable *
make_table (void)
{
  static const char *const ids[] = { "a", "b", "c", "d" };
  static const char *const collections[] = { "main", "aside", "main", NULL };
  static const char *const actors[] = { "kim", "putin", "kim", "kim" };
  TumenTable              *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  tumen_table_set_off_at_start (table, "aside");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char      *collection[] = { collections[i], NULL };
      const char      *actor[] = { actors[i], NULL };
      g_autofree char *edtf = g_strdup_printf ("2024-01-%02u", i + 1);
      FixtureEvent     event;

      fixture_event_init (&event, ids[i], edtf, TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
      event.event.short_title[0] = ids[i];
      event.event.values[TUMEN_FIELD_COLLECTION] = collection;
      event.event.values[TUMEN_FIELD_ACTOR] = actor;
      tumen_table_add (table, &event.event);
    }
  tumen_table_finish (table);
  return table;
}

/* The ids of the rows that are in, one after the other. */
static char *
dup_shown (TumenExplorer *explorer)
{
  TumenTable   *table = tumen_explorer_get_table (explorer);
  const guint8 *rows_in = tumen_explorer_get_rows_in (explorer, NULL);
  GString      *shown = g_string_new (NULL);

  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      if (rows_in[row])
        g_string_append (shown, tumen_table_get_id (table, row));
    }
  return g_string_free (shown, FALSE);
}

static void
assert_shown (TumenExplorer *explorer,
              const char    *ids,
              guint          n_off)
{
  g_autofree char *shown = dup_shown (explorer);

  g_assert_cmpstr (shown, ==, ids);
  g_assert_cmpuint (tumen_explorer_get_n_off (explorer), ==, n_off);
}

static TumenExplorer *
make_explorer (void)
{
  g_autoptr (TumenTable) table = make_table ();

  return tumen_explorer_new_for_tables (table, table);
}

static void
choose (TumenExplorer *explorer,
        TumenField     field,
        const char    *id)
{
  TumenFilter filter;

  tumen_filter_copy (&tumen_explorer_get_view_state (explorer)->filter, &filter);
  tumen_filter_add (&filter, field, id);
  tumen_explorer_set_filter (explorer, &filter);
  tumen_filter_clear (&filter);
}

static void
test_off_at_the_start_is_not_shown (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();
  TumenTable *table = tumen_explorer_get_table (explorer);
  guint       counts[2];
  guint       value;

  assert_shown (explorer, "acd", 1);
  g_assert_cmpfloat (tumen_explorer_get_full_span (explorer).begin, ==, 19723.0);
  g_assert_true (tumen_table_has_off_at_start (table));
  g_assert_true (tumen_table_find_value (table, TUMEN_FIELD_COLLECTION, "aside", &value));
  g_assert_true (tumen_table_is_off_at_start (table, value));
  /* What only it has is listed behind all else, and counted as nothing. */
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, 0), ==, "kim");
  tumen_explorer_count (explorer, TUMEN_FIELD_ACTOR, counts);
  g_assert_cmpuint (counts[0], ==, 3);
  g_assert_cmpuint (counts[1], ==, 0);
  /* A click on it would show it. */
  tumen_explorer_count (explorer, TUMEN_FIELD_COLLECTION, counts);
  g_assert_cmpuint (counts[value], ==, 1);
}

static void
test_a_choice_is_what_is_shown (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();

  choose (explorer, TUMEN_FIELD_COLLECTION, "main");
  assert_shown (explorer, "ac", 1);
  choose (explorer, TUMEN_FIELD_COLLECTION, "aside");
  assert_shown (explorer, "abc", 0);
  choose (explorer, TUMEN_FIELD_ACTOR, "putin");
  assert_shown (explorer, "b", 0);
}

static void
test_collections_are_turned_on_and_off (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();

  g_assert_true (tumen_explorer_is_collection_on (explorer, "main"));
  g_assert_false (tumen_explorer_is_collection_on (explorer, "aside"));
  g_assert_false (tumen_explorer_is_collection_on (explorer, "nothing"));
  g_assert_true (tumen_explorer_turn_collection (explorer, "aside", TRUE));
  assert_shown (explorer, "abc", 0);
  g_assert_true (tumen_explorer_turn_collection (explorer, "main", FALSE));
  assert_shown (explorer, "b", 0);
  g_assert_false (tumen_explorer_turn_collection (explorer, "aside", FALSE));
  g_assert_false (tumen_explorer_turn_collection (explorer, "nothing", TRUE));
  assert_shown (explorer, "b", 0);
  g_assert_true (tumen_explorer_turn_collection (explorer, "main", TRUE));
  g_assert_true (tumen_explorer_turn_collection (explorer, "aside", FALSE));
  /* As at the start: nothing is chosen. */
  g_assert_true (tumen_filter_is_empty (&tumen_explorer_get_view_state (explorer)->filter));
  assert_shown (explorer, "acd", 1);
}

static void
test_all_that_are_off_turn_on_at_once (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();
  g_autofree char *names = tumen_explorer_turn_all_on (explorer);
  g_autofree char *none = tumen_explorer_turn_all_on (explorer);

  g_assert_cmpstr (names, ==, "aside");
  g_assert_cmpstr (none, ==, "");
  assert_shown (explorer, "abc", 0);
  tumen_explorer_go_back (explorer);
  assert_shown (explorer, "acd", 1);
}

static void
test_selecting_turns_the_collection_on (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();

  tumen_explorer_select (explorer, "b");
  g_assert_cmpstr (tumen_explorer_get_view_state (explorer)->selection, ==, "b");
  assert_shown (explorer, "abc", 0);
  /* What is in no collection lets all be shown that is on at the start. */
  tumen_explorer_select (explorer, "d");
  assert_shown (explorer, "acd", 1);
}

static TumenLibrary *
open_file (LibraryFixture *self)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open (self->path, NULL, &error);

  g_assert_no_error (error);
  return library;
}

#define AS_VERSION_1                                                                  \
  "DROP TABLE collection_text; DROP TABLE collection; DROP TABLE citation_page_date;" \
  "DROP TABLE citation_page_text; DROP TABLE story;"                                  \
  "UPDATE meta SET min_reader_version = 1, min_writer_version = 1;"                   \
  "UPDATE event SET collection = NULL; PRAGMA user_version = 1"

static void
assert_is_of_version_1 (TumenLibrary *library)
{
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, "W001");
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new (library);
  guint                    n_pages, n_faults;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  g_assert_cmpint (tumen_library_get_schema_version (library), ==, 1);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_collections (library)), ==, 0);
  g_assert_cmpuint (tumen_explorer_get_n_off (explorer), ==, 0);
  g_assert_cmpint (pages[0].dated_by, ==, TUMEN_DATED_BY_PAGE);
  g_assert_cmpstr (pages[0].publishers[TUMEN_LANGUAGE_ES], ==, pages[0].publisher);
}

static void
test_version_1_still_opens (LibraryFixture *self,
                            gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenLibrary) again = NULL;
  g_autoptr (GError) error = NULL;

  library_fixture_change (self, AS_VERSION_1);
  library = open_file (self);
  assert_is_of_version_1 (library);
  /* A copy is of the same version, so that the program that made it can read it. */
  g_assert_true (tumen_library_save (library, self->path, TRUE, &error));
  g_assert_no_error (error);
  again = open_file (self);
  assert_is_of_version_1 (again);
}

/* Beyond 16 MiB a file is read where it lies. */
static void
test_large_version_1_still_opens (LibraryFixture *self,
                                  gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;

  library_fixture_change (self, AS_VERSION_1);
  library_fixture_change (self,
                          "UPDATE event_text SET note = printf ('%.*c', 99000, 'x')");
  library_fixture_change (self,
                          "UPDATE event_text SET summary = printf ('%.*c', 99000, 'x')");
  library = open_file (self);
  assert_is_of_version_1 (library);
}

/* What is damaged in it is salvaged into a database of ours. */
static void
test_damaged_version_1_is_salvaged (LibraryFixture *self,
                                    gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  guint n_faults;

  library_fixture_change (self, AS_VERSION_1);
  library_fixture_change (self, "UPDATE event SET importance = 9 WHERE ord = 7");
  library = open_file (self);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 1);
  g_assert_cmpuint (tumen_library_get_n_lost_events (library), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_collections (library)), ==, 0);
}

static void
assert_not_opened (LibraryFixture   *self,
                   TumenLibraryError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tumen_library_open (self->path, NULL, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, (int)code);
}

static void
test_tables_are_those_of_the_version (LibraryFixture *self,
                                      gconstpointer   data)
{
  library_fixture_change (self, "PRAGMA user_version = 1");
  assert_not_opened (self, TUMEN_LIBRARY_ERROR_REFUSED);
  library_fixture_change (self, "PRAGMA user_version = 3; DROP TABLE collection_text");
  assert_not_opened (self, TUMEN_LIBRARY_ERROR_DAMAGED);
}

static void
test_library_tells_its_collections (LibraryFixture *self,
                                    gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = open_file (self);
  g_autoptr (TumenCollection) wider = tumen_library_dup_collection (library, "wider");
  g_autoptr (TumenCollection) nothing = tumen_library_dup_collection (library, "nothing");
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, "W002");
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_collections (library)), ==, 2);
  g_assert_null (nothing);
  g_assert_true (tumen_collection_is_off_at_start (wider));
  g_assert_cmpstr (tumen_collection_get_name (wider, TUMEN_LANGUAGE_EN), ==, "The wider record");
  g_assert_cmpstr (tumen_collection_get_name (wider, TUMEN_LANGUAGE_ES), ==,
                   "El registro ampliado");
  g_assert_nonnull (tumen_collection_get_description (wider, TUMEN_LANGUAGE_ES));
  g_assert_cmpstr (pages[0].publishers[TUMEN_LANGUAGE_ES], ==, "N Digital (República Dominicana)");
  g_assert_cmpint (pages[1].dated_by, ==, TUMEN_DATED_BY_CATALOGUE);
}

/* A collection without a name goes by its id. */
static void
test_a_nameless_collection_has_its_id (LibraryFixture *self,
                                       gconstpointer   data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenCollection) wider = NULL;

  library_fixture_change (self, "DELETE FROM collection_text WHERE collection = 'wider'");
  library = open_file (self);
  wider = tumen_library_dup_collection (library, "wider");
  g_assert_cmpstr (tumen_collection_get_name (wider, TUMEN_LANGUAGE_EN), ==, "wider");
  g_assert_null (tumen_collection_get_description (wider, TUMEN_LANGUAGE_EN));
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (LibraryFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/collections/file/version-1-still-opens", test_version_1_still_opens },
    { "/collections/file/large-version-1-still-opens", test_large_version_1_still_opens },
    { "/collections/file/damaged-version-1-is-salvaged", test_damaged_version_1_is_salvaged },
    { "/collections/file/tables-are-those-of-the-version", test_tables_are_those_of_the_version },
    { "/collections/file/library-tells-them", test_library_tells_its_collections },
    { "/collections/file/a-nameless-one-has-its-id", test_a_nameless_collection_has_its_id },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collections/off-at-the-start-is-not-shown",
                   test_off_at_the_start_is_not_shown);
  g_test_add_func ("/collections/a-choice-is-what-is-shown", test_a_choice_is_what_is_shown);
  g_test_add_func ("/collections/are-turned-on-and-off", test_collections_are_turned_on_and_off);
  g_test_add_func ("/collections/all-that-are-off-turn-on-at-once",
                   test_all_that_are_off_turn_on_at_once);
  g_test_add_func ("/collections/selecting-turns-on", test_selecting_turns_the_collection_on);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, LibraryFixture, NULL, library_fixture_set_up, tests[i].test,
                library_fixture_tear_down);
  return g_test_run ();
}
