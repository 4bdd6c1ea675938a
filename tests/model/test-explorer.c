/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-explorer.h"

#include <string.h>

/* Notifications that arrived, and what the last one said. */
typedef struct
{
  TumenExplorer *explorer;
  guint          n_changes;
  guint          flags;
} Fixture;

static void
changed_cb (TumenExplorer *explorer,
            guint          flags,
            Fixture       *fixture)
{
  g_assert_cmpuint (flags, !=, 0);
  fixture->n_changes++;
  fixture->flags = flags;
}

/* Events a to e, one a month of 2024; a, c, e are attacks; e is undated in the strict reading. */
static TumenTable *
make_table (TumenReading reading)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e" };
  TumenTable              *table = tumen_table_new_empty (reading);
  TumenBasis               basis = TUMEN_BASIS_EDITORIAL;

  if (reading == TUMEN_READING_STRICT)
    basis = TUMEN_BASIS_STATED;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *edtf = g_strdup_printf ("2024-%02u-10", i + 1);
      FixtureEvent     event;

      if (i == 4 && reading == TUMEN_READING_STRICT)
        edtf[0] = '\0';
      fixture_event_init (&event,
                          ids[i],
                          edtf,
                          TUMEN_DURATION_ONCE,
                          basis);
      event.event.kind = i % 2 == 0 ? TUMEN_KIND_ATTACK : TUMEN_KIND_MEETING;
      tumen_table_add (table, &event.event);
    }
  tumen_table_finish (table);
  return table;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (TumenTable) editors = make_table (TUMEN_READING_EDITORS);
  g_autoptr (TumenTable) strict = make_table (TUMEN_READING_STRICT);

  fixture->explorer = tumen_explorer_new_for_tables (editors, strict);
  fixture->n_changes = 0;
  g_signal_connect (fixture->explorer, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
test_counts_are_those_of_the_filter (Fixture      *fixture,
                                     gconstpointer data)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  tumen_explorer_set_filter (fixture->explorer, &filter);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      TumenTable       *table = tumen_explorer_get_table (fixture->explorer);
      guint             n_values = tumen_table_get_n_values (table, (TumenField)i);
      g_autofree guint *counts = g_new0 (guint, n_values + 1);
      g_autofree guint *expected = g_new0 (guint, n_values + 1);

      tumen_explorer_count (fixture->explorer, (TumenField)i, counts);
      tumen_filter_count (&filter, table, (TumenField)i, expected);
      g_assert_cmpmem (counts, n_values * sizeof (guint), expected, n_values * sizeof (guint));
    }
  tumen_filter_clear (&filter);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->explorer);
}

static void
assert_told (Fixture *fixture,
             guint    flags)
{
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->flags, ==, flags);
  fixture->n_changes = 0;
}

static void
assert_silent (Fixture *fixture)
{
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static const char *
get_selection (Fixture *fixture)
{
  return tumen_explorer_get_view_state (fixture->explorer)->selection;
}

static void
set_kind (Fixture    *fixture,
          const char *kind)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, kind);
  tumen_explorer_set_filter (fixture->explorer, &filter);
  tumen_filter_clear (&filter);
}

static void
test_known_on_forces_strict_dates_and_gives_them_back (Fixture      *fixture,
                                                       gconstpointer data)
{
  TumenExplorer *explorer = fixture->explorer;
  TumenTable    *editors = tumen_explorer_get_table (explorer);

  tumen_explorer_set_known_on (explorer, TRUE, 19570);
  assert_told (fixture, TUMEN_EXPLORER_TABLE);
  g_assert_cmpint (tumen_table_get_reading (tumen_explorer_get_table (explorer)), ==,
                   TUMEN_READING_STRICT);
  tumen_explorer_set_known_on (explorer, TRUE, 19570);
  assert_silent (fixture);
  tumen_explorer_set_known_on (explorer, TRUE, 19571);
  assert_told (fixture, TUMEN_EXPLORER_TABLE);
  tumen_explorer_set_known_on (explorer, FALSE, 19571);
  assert_told (fixture, TUMEN_EXPLORER_TABLE);
  g_assert_true (tumen_explorer_get_table (explorer) == editors);
  tumen_explorer_set_known_on (explorer, FALSE, 0);
  assert_silent (fixture);
}

static void
test_each_change_is_told_once_and_none_never (Fixture      *fixture,
                                              gconstpointer data)
{
  const TumenSpan span = { 19700.0, 19800.0 };

  tumen_explorer_set_span (fixture->explorer, span);
  assert_told (fixture, TUMEN_EXPLORER_SPAN);
  tumen_explorer_set_span (fixture->explorer, span);
  assert_silent (fixture);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_PLACE);
  assert_told (fixture, TUMEN_EXPLORER_LANES);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_PLACE);
  assert_silent (fixture);
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_ES);
  assert_told (fixture, TUMEN_EXPLORER_LANGUAGE);
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_ES);
  assert_silent (fixture);
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  assert_told (fixture, TUMEN_EXPLORER_TABLE);
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  assert_silent (fixture);
  set_kind (fixture, "attack");
  assert_told (fixture, TUMEN_EXPLORER_FILTER);
  set_kind (fixture, "attack");
  assert_silent (fixture);
  tumen_explorer_select (fixture->explorer, "a");
  assert_told (fixture, TUMEN_EXPLORER_SELECTION);
  tumen_explorer_select (fixture->explorer, "a");
  assert_silent (fixture);
  tumen_explorer_select (fixture->explorer, NULL);
  assert_told (fixture, TUMEN_EXPLORER_SELECTION);
}

static void
test_brackets_make_one_notification_of_several (Fixture      *fixture,
                                                gconstpointer data)
{
  tumen_explorer_begin_change (fixture->explorer);
  tumen_explorer_begin_change (fixture->explorer);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_NONE);
  tumen_explorer_end_change (fixture->explorer);
  tumen_explorer_select (fixture->explorer, "b");
  assert_silent (fixture);
  tumen_explorer_end_change (fixture->explorer);
  assert_told (fixture, TUMEN_EXPLORER_LANES | TUMEN_EXPLORER_SELECTION);
}

static void
test_what_is_taken_back_is_not_told (Fixture      *fixture,
                                     gconstpointer data)
{
  tumen_explorer_begin_change (fixture->explorer);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_NONE);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_KIND);
  tumen_explorer_end_change (fixture->explorer);
  assert_silent (fixture);
}

static void
test_spans_that_fit_all_are_alike (Fixture      *fixture,
                                   gconstpointer data)
{
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ 7.0, 7.0 });
  assert_silent (fixture);
}

static void
test_an_unknown_event_is_not_selected (Fixture      *fixture,
                                       gconstpointer data)
{
  tumen_explorer_select (fixture->explorer, "b");
  fixture->n_changes = 0;
  tumen_explorer_select (fixture->explorer, "nothing");
  assert_silent (fixture);
  g_assert_cmpstr (get_selection (fixture), ==, "b");
  g_assert_null (tumen_explorer_get_selected_event (fixture->explorer));
}

static void
test_a_hidden_event_is_no_longer_selected (Fixture      *fixture,
                                           gconstpointer data)
{
  guint n_in;

  tumen_explorer_select (fixture->explorer, "b");
  fixture->n_changes = 0;
  set_kind (fixture, "attack");
  assert_told (fixture, TUMEN_EXPLORER_FILTER | TUMEN_EXPLORER_SELECTION);
  g_assert_null (get_selection (fixture));
  tumen_explorer_get_rows_in (fixture->explorer, &n_in);
  g_assert_cmpuint (n_in, ==, 3);
}

static void
test_selecting_a_hidden_event_opens_the_fields_that_hide_it (Fixture      *fixture,
                                                             gconstpointer data)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_KIND, "attack");
  tumen_filter_add (&filter, TUMEN_FIELD_STATUS, "reported");
  tumen_explorer_set_filter (fixture->explorer, &filter);
  fixture->n_changes = 0;
  tumen_explorer_select (fixture->explorer, "b");
  assert_told (fixture, TUMEN_EXPLORER_FILTER | TUMEN_EXPLORER_SELECTION);
  g_assert_cmpstr (get_selection (fixture), ==, "b");
  tumen_filter_clear_field (&filter, TUMEN_FIELD_KIND);
  g_assert_true (tumen_filter_equal (&filter,
                                     &tumen_explorer_get_view_state (fixture->explorer)->filter));
  tumen_filter_clear (&filter);
}

static void
test_another_reading_keeps_the_selection (Fixture      *fixture,
                                          gconstpointer data)
{
  TumenTable *before = tumen_explorer_get_table (fixture->explorer);

  tumen_explorer_select (fixture->explorer, "c");
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  g_assert_cmpstr (get_selection (fixture), ==, "c");
  g_assert_true (tumen_explorer_get_table (fixture->explorer) != before);
  g_assert_cmpint (tumen_table_get_reading (tumen_explorer_get_table (fixture->explorer)),
                   ==,
                   TUMEN_READING_STRICT);
}

static void
test_a_reading_that_hides_the_event_deselects_it (Fixture      *fixture,
                                                  gconstpointer data)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_BASIS, "editorial");
  tumen_explorer_set_filter (fixture->explorer, &filter);
  tumen_explorer_select (fixture->explorer, "c");
  fixture->n_changes = 0;
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  assert_told (fixture, TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_SELECTION);
  g_assert_null (get_selection (fixture));
  tumen_filter_clear (&filter);
}

static void
test_neighbours_are_those_of_the_filter (Fixture      *fixture,
                                         gconstpointer data)
{
  set_kind (fixture, "attack");
  g_assert_true (tumen_explorer_select_neighbour (fixture->explorer, 1));
  g_assert_cmpstr (get_selection (fixture), ==, "a");
  g_assert_true (tumen_explorer_select_neighbour (fixture->explorer, 1));
  g_assert_cmpstr (get_selection (fixture), ==, "c");
  g_assert_true (tumen_explorer_select_neighbour (fixture->explorer, 1));
  g_assert_false (tumen_explorer_has_neighbour (fixture->explorer, 1));
  g_assert_true (tumen_explorer_has_neighbour (fixture->explorer, -2));
  g_assert_false (tumen_explorer_has_neighbour (fixture->explorer, -3));
  g_assert_false (tumen_explorer_select_neighbour (fixture->explorer, 1));
  g_assert_cmpstr (get_selection (fixture), ==, "e");
  g_assert_true (tumen_explorer_select_neighbour (fixture->explorer, -2));
  g_assert_cmpstr (get_selection (fixture), ==, "a");
  g_assert_false (tumen_explorer_select_neighbour (fixture->explorer, -1));
  g_assert_false (tumen_explorer_select_neighbour (fixture->explorer, 0));
  tumen_explorer_select (fixture->explorer, NULL);
  g_assert_true (tumen_explorer_select_neighbour (fixture->explorer, -1));
  g_assert_cmpstr (get_selection (fixture), ==, "e");
}

static void
test_full_span_is_that_of_the_filter_without_undated (Fixture      *fixture,
                                                      gconstpointer data)
{
  TumenSpan span = tumen_explorer_get_full_span (fixture->explorer);

  g_assert_cmpfloat (span.begin, ==, (double)tumen_day_from_civil (2024, 1, 10));
  g_assert_cmpfloat (span.end, ==, (double)tumen_day_from_civil (2024, 5, 11));
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  set_kind (fixture, "attack");
  span = tumen_explorer_get_full_span (fixture->explorer);
  g_assert_cmpfloat (span.end, ==, (double)tumen_day_from_civil (2024, 3, 11));
  set_kind (fixture, "arms");
  span = tumen_explorer_get_full_span (fixture->explorer);
  g_assert_cmpfloat (span.begin, ==, span.end);
}

static void
test_a_lone_limit_still_has_a_span (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (TumenExplorer) explorer = NULL;
  FixtureEvent event;
  TumenSpan    span;

  fixture_event_init (&event, "e", "[..2024-01-01]", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  tumen_table_add (table, &event.event);
  tumen_table_finish (table);
  explorer = tumen_explorer_new_for_tables (table, table);
  span = tumen_explorer_get_full_span (explorer);
  g_assert_cmpfloat (span.end - span.begin, ==, 1.0);
  g_assert_null (tumen_explorer_get_library (explorer));
}

static void
test_back_and_forward_restore_whole_views (Fixture      *fixture,
                                           gconstpointer data)
{
  TumenViewState first, second;

  tumen_view_state_copy (tumen_explorer_get_view_state (fixture->explorer), &first);
  g_assert_false (tumen_explorer_can_go_back (fixture->explorer));
  tumen_explorer_begin_change (fixture->explorer);
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ 19000.5, 19001.0 });
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_COUNTRY);
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  set_kind (fixture, "attack");
  tumen_explorer_select (fixture->explorer, "c");
  tumen_explorer_end_change (fixture->explorer);
  tumen_view_state_copy (tumen_explorer_get_view_state (fixture->explorer), &second);
  fixture->n_changes = 0;
  tumen_explorer_commit_view (fixture->explorer);
  assert_told (fixture, TUMEN_EXPLORER_HISTORY);
  tumen_explorer_commit_view (fixture->explorer);
  assert_silent (fixture);

  g_assert_true (tumen_explorer_can_go_back (fixture->explorer));
  tumen_explorer_go_back (fixture->explorer);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (tumen_view_state_equal (tumen_explorer_get_view_state (fixture->explorer),
                                         &first));
  g_assert_false (tumen_explorer_can_go_back (fixture->explorer));
  g_assert_true (tumen_explorer_can_go_forward (fixture->explorer));
  tumen_explorer_go_forward (fixture->explorer);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_true (tumen_view_state_equal (tumen_explorer_get_view_state (fixture->explorer),
                                         &second));
  g_assert_false (tumen_explorer_can_go_forward (fixture->explorer));
  fixture->n_changes = 0;
  tumen_explorer_go_forward (fixture->explorer);
  assert_silent (fixture);
  tumen_view_state_clear (&first);
  tumen_view_state_clear (&second);
}

static void
test_going_back_keeps_what_was_not_committed (Fixture      *fixture,
                                              gconstpointer data)
{
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_ACTOR);
  tumen_explorer_go_back (fixture->explorer);
  g_assert_cmpint (tumen_explorer_get_view_state (fixture->explorer)->lanes, ==, TUMEN_LANES_KIND);
  tumen_explorer_go_forward (fixture->explorer);
  g_assert_cmpint (tumen_explorer_get_view_state (fixture->explorer)->lanes, ==, TUMEN_LANES_ACTOR);
}

static void
test_a_new_view_drops_those_forward (Fixture      *fixture,
                                     gconstpointer data)
{
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_ACTOR);
  tumen_explorer_commit_view (fixture->explorer);
  tumen_explorer_go_back (fixture->explorer);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_PLACE);
  tumen_explorer_commit_view (fixture->explorer);
  g_assert_false (tumen_explorer_can_go_forward (fixture->explorer));
  tumen_explorer_go_back (fixture->explorer);
  g_assert_cmpint (tumen_explorer_get_view_state (fixture->explorer)->lanes, ==, TUMEN_LANES_KIND);
}

static void
test_the_language_is_not_of_the_history (Fixture      *fixture,
                                         gconstpointer data)
{
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_EN);
  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_ACTOR);
  tumen_explorer_commit_view (fixture->explorer);
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_ES);
  tumen_explorer_go_back (fixture->explorer);
  g_assert_cmpint (tumen_explorer_get_view_state (fixture->explorer)->lanes, ==, TUMEN_LANES_KIND);
  g_assert_cmpint (tumen_explorer_get_view_state (fixture->explorer)->language, ==,
                   TUMEN_LANGUAGE_ES);
}

static void
test_history_keeps_a_hundred_views (Fixture      *fixture,
                                    gconstpointer data)
{
  guint n_back = 0;

  for (guint i = 1; i <= 150; i++)
    {
      tumen_explorer_set_span (fixture->explorer, (TumenSpan){ 0.0, i });
      tumen_explorer_commit_view (fixture->explorer);
    }
  while (tumen_explorer_can_go_back (fixture->explorer))
    {
      tumen_explorer_go_back (fixture->explorer);
      n_back++;
    }
  g_assert_cmpuint (n_back, ==, 99);
  g_assert_cmpfloat (tumen_explorer_get_view_state (fixture->explorer)->span.end, ==, 51.0);
}

static void
test_a_view_state_is_taken_as_far_as_it_can_be (Fixture      *fixture,
                                                gconstpointer data)
{
  TumenViewState state;

  g_assert_true (tumen_view_state_parse ("kind=meeting&select=a&lanes=none&lang=es", &state, NULL));
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_EN);
  fixture->n_changes = 0;
  tumen_explorer_set_view_state (fixture->explorer, &state);
  assert_told (fixture, TUMEN_EXPLORER_FILTER | TUMEN_EXPLORER_LANES | TUMEN_EXPLORER_LANGUAGE);
  g_assert_null (get_selection (fixture));
  tumen_explorer_set_view_state (fixture->explorer, &state);
  assert_silent (fixture);
  tumen_explorer_set_view_state (fixture->explorer,
                                 tumen_explorer_get_view_state (fixture->explorer));
  assert_silent (fixture);
  tumen_view_state_clear (&state);
}

/* After any steps the parts fit together, and each step is told at most once. */
static void
test_random_steps_leave_all_parts_in_accord (Fixture      *fixture,
                                             gconstpointer data)
{
  static const char *const kinds[] = { "attack", "meeting", "arms" };
  static const char *const ids[] = { "a", "b", "c", "d", "e", "nobody" };

  for (guint i = 0; i < 3000; i++)
    {
      const TumenViewState *state;
      g_autofree guint8    *rows_in = NULL;
      TumenTable           *table;
      guint                 n_in, n_expected, row;

      fixture->n_changes = 0;
      switch (g_test_rand_int_range (0, 8))
        {
        case 0:
          set_kind (fixture, kinds[g_test_rand_int_range (0, 3)]);
          break;
        case 1:
          tumen_explorer_select (fixture->explorer, ids[g_test_rand_int_range (0, 6)]);
          break;
        case 2:
          tumen_explorer_set_reading (fixture->explorer,
                                      (TumenReading)g_test_rand_int_range (0, 2));
          break;
        case 3:
          tumen_explorer_select_neighbour (fixture->explorer, g_test_rand_int_range (-2, 3));
          break;
        case 4:
          tumen_explorer_go_back (fixture->explorer);
          break;
        case 5:
          tumen_explorer_go_forward (fixture->explorer);
          break;
        case 6:
          tumen_explorer_commit_view (fixture->explorer);
          break;
        default:
          tumen_explorer_set_span (fixture->explorer,
                                   (TumenSpan){ 0.0, g_test_rand_int_range (0, 9) });
          break;
        }
      g_assert_cmpuint (fixture->n_changes, <=, 1);
      state = tumen_explorer_get_view_state (fixture->explorer);
      table = tumen_explorer_get_table (fixture->explorer);
      rows_in = tumen_filter_apply (&state->filter, table, &n_expected);
      g_assert_cmpint (tumen_table_get_reading (table), ==, state->reading);
      g_assert_cmpmem (tumen_explorer_get_rows_in (fixture->explorer, &n_in), 5, rows_in, 5);
      g_assert_cmpuint (n_in, ==, n_expected);
      if (state->selection != NULL)
        {
          g_assert_true (tumen_table_find (table, state->selection, &row));
          g_assert_cmpuint (rows_in[row], ==, 1);
        }
    }
}

static void
test_a_library_opens_at_its_home_view (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new (library);
  const TumenViewState *state = tumen_explorer_get_view_state (explorer);
  TumenEvent           *event;

  g_assert_true (tumen_explorer_get_library (explorer) == library);
  g_assert_cmpfloat (state->span.begin, ==, (double)tumen_day_from_civil (2023, 5, 1));
  g_assert_cmpfloat (state->span.end, ==, (double)tumen_day_from_civil (2025, 8, 1));
  g_assert_cmpstr (state->selection, ==, tumen_library_get_home_event (library));
  event = tumen_explorer_get_selected_event (explorer);
  g_assert_cmpstr (tumen_event_get_id (event), ==, state->selection);
  tumen_explorer_select (explorer, "amur-summit-2023");
  event = tumen_explorer_get_selected_event (explorer);
  g_assert_cmpstr (tumen_event_get_id (event), ==, "amur-summit-2023");
  g_assert_true (event == tumen_explorer_get_selected_event (explorer));
  tumen_explorer_set_reading (explorer, TUMEN_READING_STRICT);
  g_assert_cmpstr (state->selection, ==, "amur-summit-2023");
}

static void
test_another_library_begins_anew (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);

  tumen_explorer_set_lanes (fixture->explorer, TUMEN_LANES_COUNTRY);
  tumen_explorer_select (fixture->explorer, "b");
  tumen_explorer_commit_view (fixture->explorer);
  fixture->n_changes = 0;
  tumen_explorer_set_library (fixture->explorer, library);
  assert_told (fixture,
               TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_SPAN |
                 TUMEN_EXPLORER_SELECTION | TUMEN_EXPLORER_HISTORY);
  g_assert_cmpint (tumen_explorer_get_view_state (fixture->explorer)->lanes,
                   ==,
                   TUMEN_LANES_COUNTRY);
  g_assert_false (tumen_explorer_can_go_back (fixture->explorer));
  g_assert_cmpuint (tumen_table_get_n_rows (tumen_explorer_get_table (fixture->explorer)), ==, 178);
}

#define ADD(name, function) \
  g_test_add ("/explorer/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-change-is-told-once-and-none-never", test_each_change_is_told_once_and_none_never);
  ADD ("brackets-make-one-notification-of-several", test_brackets_make_one_notification_of_several);
  ADD ("counts-are-those-of-the-filter", test_counts_are_those_of_the_filter);
  ADD ("what-is-taken-back-is-not-told", test_what_is_taken_back_is_not_told);
  ADD ("spans-that-fit-all-are-alike", test_spans_that_fit_all_are_alike);
  ADD ("an-unknown-event-is-not-selected", test_an_unknown_event_is_not_selected);
  ADD ("a-hidden-event-is-no-longer-selected", test_a_hidden_event_is_no_longer_selected);
  ADD ("selecting-a-hidden-event-opens-the-fields-that-hide-it",
       test_selecting_a_hidden_event_opens_the_fields_that_hide_it);
  ADD ("another-reading-keeps-the-selection", test_another_reading_keeps_the_selection);
  ADD ("known-on-forces-strict-dates-and-gives-them-back",
       test_known_on_forces_strict_dates_and_gives_them_back);
  ADD ("a-reading-that-hides-the-event-deselects-it",
       test_a_reading_that_hides_the_event_deselects_it);
  ADD ("neighbours-are-those-of-the-filter", test_neighbours_are_those_of_the_filter);
  ADD ("full-span-is-that-of-the-filter-without-undated",
       test_full_span_is_that_of_the_filter_without_undated);
  g_test_add_func ("/explorer/a-lone-limit-still-has-a-span", test_a_lone_limit_still_has_a_span);
  ADD ("back-and-forward-restore-whole-views", test_back_and_forward_restore_whole_views);
  ADD ("going-back-keeps-what-was-not-committed", test_going_back_keeps_what_was_not_committed);
  ADD ("a-new-view-drops-those-forward", test_a_new_view_drops_those_forward);
  ADD ("history-keeps-a-hundred-views", test_history_keeps_a_hundred_views);
  ADD ("the-language-is-not-of-the-history", test_the_language_is_not_of_the_history);
  ADD ("a-view-state-is-taken-as-far-as-it-can-be", test_a_view_state_is_taken_as_far_as_it_can_be);
  ADD ("random-steps-leave-all-parts-in-accord", test_random_steps_leave_all_parts_in_accord);
  g_test_add_func ("/explorer/a-library-opens-at-its-home-view",
                   test_a_library_opens_at_its_home_view);
  ADD ("another-library-begins-anew", test_another_library_begins_anew);
  return g_test_run ();
}
