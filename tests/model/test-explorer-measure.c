/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-explorer-measure.h"

typedef struct
{
  TumenExplorer *explorer;
  guint          n_told;
} Fixture;

static void
changed_cb (TumenExplorer *explorer,
            guint          changes,
            Fixture       *fixture)
{
  g_assert_cmpuint (changes, ==, TUMEN_EXPLORER_MEASURE);
  fixture->n_told++;
}

static void
add (TumenTable *table,
     const char *id,
     const char *edtf)
{
  FixtureEvent event;

  fixture_event_init (&event, id, edtf, TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  event.event.short_title[TUMEN_LANGUAGE_EN] = id;
  event.event.short_title[TUMEN_LANGUAGE_ES] = id;
  event.event.date = &event.date;
  tumen_table_add (table, &event.event);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  add (table, "summit", "2023-09-13");
  add (table, "treaty", "2024-06-18/2024-06-19");
  add (table, "undated", "");
  tumen_table_finish (table);
  fixture->explorer = tumen_explorer_new_for_tables (table, table);
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_EN);
  g_signal_connect (fixture->explorer, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->explorer);
}

static void
test_needs_both_ends (Fixture      *fixture,
                      gconstpointer data)
{
  guint            row;
  g_autofree char *words = NULL;

  g_assert_null (tumen_explorer_dup_measure_words (fixture->explorer));
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_FROM, "summit");
  g_assert_null (tumen_explorer_dup_measure_words (fixture->explorer));
  g_assert_true (tumen_explorer_find_measured (fixture->explorer, TUMEN_MEASURE_FROM, &row));
  g_assert_cmpuint (row, ==, 0);
  g_assert_false (tumen_explorer_find_measured (fixture->explorer, TUMEN_MEASURE_TO, &row));
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_TO, "treaty");
  words = tumen_explorer_dup_measure_words (fixture->explorer);
  g_assert_cmpstr (words, ==, "between 279 and 280 days");
  g_assert_cmpuint (fixture->n_told, ==, 2);
}

static void
test_tells_once_for_a_change (Fixture      *fixture,
                              gconstpointer data)
{
  tumen_explorer_clear_measure (fixture->explorer);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_TO, "treaty");
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_TO, "treaty");
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_TO, "no such event");
  g_assert_cmpuint (fixture->n_told, ==, 1);
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_FROM, "summit");
  tumen_explorer_clear_measure (fixture->explorer);
  g_assert_cmpuint (fixture->n_told, ==, 3);
  g_assert_null (tumen_explorer_dup_measure_words (fixture->explorer));
}

static void
test_says_what_has_no_date (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *words = NULL;

  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_FROM, "summit");
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_TO, "undated");
  words = tumen_explorer_dup_measure_words (fixture->explorer);
  g_assert_cmpstr (words, ==, "cannot be measured: “undated” has no date");
  tumen_explorer_clear_measure (fixture->explorer);
  tumen_explorer_set_measure (fixture->explorer, TUMEN_MEASURE_FROM, "undated");
  g_free (words);
  words = tumen_explorer_dup_measure_words (fixture->explorer);
  g_assert_cmpstr (words, ==, "cannot be measured: “undated” has no date");
}

static void
test_ends_with_the_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);
  g_autoptr (TumenExplorer) explorer = NULL;
  guint row;

  g_assert_no_error (error);
  explorer = tumen_explorer_new (library);
  tumen_explorer_set_measure (explorer, TUMEN_MEASURE_FROM,
                              tumen_library_get_home_event (library));
  g_assert_true (tumen_explorer_find_measured (explorer, TUMEN_MEASURE_FROM, &row));
  tumen_explorer_set_library (explorer, library);
  g_assert_false (tumen_explorer_find_measured (explorer, TUMEN_MEASURE_FROM, &row));
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/explorer-measure/needs-both-ends", test_needs_both_ends);
  add_test ("/explorer-measure/tells-once-for-a-change", test_tells_once_for_a_change);
  add_test ("/explorer-measure/says-what-has-no-date", test_says_what_has_no_date);
  g_test_add_func ("/explorer-measure/ends-with-the-library", test_ends_with_the_library);
  return g_test_run ();
}
