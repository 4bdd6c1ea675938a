/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer.h"

#include "table-fixture.h"

#include <string.h>

#define N_HAND_MADE 6000 /* more than are searched at once */

static TumenExplorer *
explore_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return tumen_explorer_new (library);
}

static guint
count_matches (TumenExplorer *explorer,
               const char    *text)
{
  guint n_matches;

  tumen_explorer_set_search (explorer, text);
  tumen_explorer_get_matches (explorer, &n_matches);
  return n_matches;
}

static void
count_cb (TumenExplorer *explorer,
          guint          flags,
          gpointer       data)
{
  guint *n = data;

  if (flags & TUMEN_EXPLORER_SEARCH)
    (*n)++;
}

static void
test_explorer_tells_of_a_search_once (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  guint n = 0;

  g_signal_connect (explorer, "changed", G_CALLBACK (count_cb), &n);
  tumen_explorer_set_search (explorer, "misil");
  g_assert_cmpuint (n, ==, 1);
  tumen_explorer_set_search (explorer, "misil");
  g_assert_cmpuint (n, ==, 1);
  tumen_explorer_set_search_order (explorer, TUMEN_SEARCH_BY_RELEVANCE);
  g_assert_cmpuint (n, ==, 2);
  tumen_explorer_set_search (explorer, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (tumen_explorer_get_search (explorer), ==, "");
}

static void
test_results_have_an_order (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  TumenSearchStatus status;
  guint             n_results, n_matches, first;
  const guint      *results;

  tumen_explorer_set_search (explorer, "misil");
  tumen_explorer_get_matches (explorer, &n_matches);
  results = tumen_explorer_get_results (explorer, &n_results);
  g_assert_cmpuint (n_results, ==, n_matches);
  for (guint i = 1; i < n_results; i++)
    g_assert_cmpuint (results[i - 1], <, results[i]);
  first = results[0];
  g_assert_cmpuint (tumen_explorer_get_n_matching_excerpts (explorer), ==, 11);
  tumen_explorer_set_search_order (explorer, TUMEN_SEARCH_BY_RELEVANCE);
  results = tumen_explorer_get_results (explorer, &n_results);
  g_assert_cmpuint (n_results, ==, n_matches);
  g_assert_cmpuint (results[0], !=, first);
  tumen_explorer_get_search_status (explorer, &status);
  g_assert_false (status.is_running);
  g_assert_false (status.is_indexing);
}

static void
test_matches_are_stepped_through_in_time (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  guint n_matches;

  tumen_explorer_set_search (explorer, "shoigu");
  tumen_explorer_get_matches (explorer, &n_matches);
  tumen_explorer_select (explorer, NULL);
  g_assert_cmpuint (tumen_explorer_get_match_number (explorer), ==, 0);
  for (guint i = 1; i <= n_matches; i++)
    {
      g_assert_true (tumen_explorer_select_match (explorer, 1));
      g_assert_cmpuint (tumen_explorer_get_match_number (explorer), ==, i);
    }
  g_assert_false (tumen_explorer_has_match (explorer, 1));
  g_assert_false (tumen_explorer_select_match (explorer, 1));
  g_assert_true (tumen_explorer_has_match (explorer, -1));
  g_assert_true (tumen_explorer_select_match (explorer, -2));
  g_assert_cmpuint (tumen_explorer_get_match_number (explorer), ==, n_matches - 2);
}

static void
test_filters_hide_matches_and_are_named (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  TumenFilter filter;
  guint       n_all = count_matches (explorer, "misil"), n_in, by_field[TUMEN_N_FIELDS];
  guint       n_excerpts = tumen_explorer_get_n_matching_excerpts (explorer);

  n_all += tumen_explorer_count_hidden_matches (explorer, by_field);
  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  tumen_explorer_set_filter (explorer, &filter);
  tumen_explorer_get_matches (explorer, &n_in);
  g_assert_cmpuint (n_in, >, 0);
  g_assert_cmpuint (n_in + tumen_explorer_count_hidden_matches (explorer, by_field), ==, n_all);
  g_assert_cmpuint (by_field[TUMEN_FIELD_KIND], >, 0);
  g_assert_cmpuint (by_field[TUMEN_FIELD_KIND], <=, n_all - n_in);
  g_assert_cmpuint (by_field[TUMEN_FIELD_ACTOR], ==, 0);
  g_assert_cmpuint (tumen_explorer_get_n_matching_excerpts (explorer), <, n_excerpts);
  tumen_filter_clear (&filter);
}

static void
test_matches_outside_are_counted (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  TumenSpan all = tumen_explorer_get_full_span (explorer);
  guint     earlier, later, n_matches = count_matches (explorer, "shoigu");

  tumen_explorer_count_matches_outside (explorer, all, &earlier, &later);
  g_assert_cmpuint (earlier + later, ==, 0);
  tumen_explorer_count_matches_outside (explorer,
                                        (TumenSpan){ all.end + 1, all.end + 2 },
                                        &earlier,
                                        &later);
  g_assert_cmpuint (earlier, ==, n_matches);
  tumen_explorer_count_matches_outside (explorer,
                                        (TumenSpan){ all.begin - 2, all.begin - 1 },
                                        &earlier,
                                        &later);
  g_assert_cmpuint (later, ==, n_matches);
}

/* Rows are others in another reading, but the events that match are the same. */
static void
test_matches_stay_in_another_reading (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  TumenTable        *editors = tumen_explorer_get_table (explorer), *strict;
  const guint8      *found;
  g_autofree guint8 *before = NULL;

  tumen_explorer_set_search (explorer, "misil");
  tumen_explorer_set_search_order (explorer, TUMEN_SEARCH_BY_RELEVANCE);
  before = g_memdup2 (tumen_explorer_get_matches (explorer, NULL),
                      tumen_table_get_n_rows (editors));
  tumen_explorer_set_reading (explorer, TUMEN_READING_STRICT);
  strict = tumen_explorer_get_table (explorer);
  found = tumen_explorer_get_matches (explorer, NULL);
  for (guint row = 0; row < tumen_table_get_n_rows (strict); row++)
    {
      guint other;

      g_assert_true (tumen_table_find (editors, tumen_table_get_id (strict, row), &other));
      g_assert_cmpuint (found[row], ==, before[other]);
    }
  g_assert_cmpuint (tumen_explorer_get_n_matching_excerpts (explorer), ==, 11);
}

static void
test_another_library_is_searched_anew (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) other = tumen_library_open_builtin (&error);
  guint n_before = count_matches (explorer, "misil"), n_after;

  g_assert_no_error (error);
  tumen_explorer_set_library (explorer, other);
  tumen_explorer_get_matches (explorer, &n_after);
  g_assert_cmpuint (n_after, ==, n_before);
}

static TumenTable *
make_large_table (void)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < N_HAND_MADE; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *title = g_strdup_printf ("Event %u", i);
      FixtureEvent     event;

      fixture_event_init (&event, id, "2024-05", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
      event.event.short_title[0] = event.event.short_title[1] = title;
      tumen_table_add (table, &event.event);
    }
  tumen_table_finish (table);
  return table;
}

static gboolean
is_running (TumenExplorer *explorer)
{
  TumenSearchStatus status;

  tumen_explorer_get_search_status (explorer, &status);
  return status.is_running;
}

static void
test_large_libraries_are_searched_on_a_thread (void)
{
  g_autoptr (TumenTable) table = make_large_table ();
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new_for_tables (table, table);
  guint n_matches;

  tumen_explorer_set_search (explorer, "event");
  g_assert_true (is_running (explorer));
  g_assert_null (tumen_explorer_get_matches (explorer, NULL));
  /* The next letters come while the index is still made. */
  tumen_explorer_set_search (explorer, "event 123");
  while (is_running (explorer))
    g_main_context_iteration (NULL, TRUE);
  tumen_explorer_get_matches (explorer, &n_matches);
  g_assert_cmpuint (n_matches, ==, 11); /* 123, 1230 to 1239 */
  tumen_explorer_set_search (explorer, "event 59");
  tumen_explorer_get_matches (explorer, &n_matches);
  g_assert_cmpuint (n_matches, ==, 11); /* until the others are found */
  tumen_explorer_set_search (explorer, "event 599");
  while (is_running (explorer))
    g_main_context_iteration (NULL, TRUE);
  tumen_explorer_get_matches (explorer, &n_matches);
  g_assert_cmpuint (n_matches, ==, 11); /* 599, 5990 to 5999 */
}

static void
test_nobody_waits_for_a_search (void)
{
  g_autoptr (TumenTable) table = make_large_table ();
  TumenExplorer *explorer = tumen_explorer_new_for_tables (table, table);

  tumen_explorer_set_search (explorer, "event");
  g_assert_finalize_object (explorer);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/explorer/tells-of-a-search-once", test_explorer_tells_of_a_search_once);
  g_test_add_func ("/search/explorer/results-have-an-order", test_results_have_an_order);
  g_test_add_func ("/search/explorer/steps-through-matches-in-time",
                   test_matches_are_stepped_through_in_time);
  g_test_add_func ("/search/explorer/names-filters-that-hide-matches",
                   test_filters_hide_matches_and_are_named);
  g_test_add_func ("/search/explorer/counts-matches-outside", test_matches_outside_are_counted);
  g_test_add_func ("/search/explorer/matches-stay-in-another-reading",
                   test_matches_stay_in_another_reading);
  g_test_add_func ("/search/explorer/searches-another-library-anew",
                   test_another_library_is_searched_anew);
  g_test_add_func ("/search/explorer/searches-large-libraries-on-a-thread",
                   test_large_libraries_are_searched_on_a_thread);
  g_test_add_func ("/search/explorer/nobody-waits-for-a-search", test_nobody_waits_for_a_search);
  return g_test_run ();
}
