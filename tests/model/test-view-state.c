/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-view-state.h"

#include <string.h>

static void
assert_round_trip (const TumenViewState *state)
{
  g_autofree char *text = tumen_view_state_to_text (state);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  TumenViewState parsed;

  g_assert_true (g_str_is_ascii (text));
  g_assert_true (tumen_view_state_parse (text, &parsed, &error));
  g_assert_no_error (error);
  g_assert_true (tumen_view_state_equal (state, &parsed));
  again = tumen_view_state_to_text (&parsed);
  g_assert_cmpstr (again, ==, text);
  tumen_view_state_clear (&parsed);
}

static void
test_initial_state_fits_all_by_kind (void)
{
  g_autofree char *text = NULL;
  TumenViewState   state, parsed;

  tumen_view_state_init (&state);
  text = tumen_view_state_to_text (&state);
  g_assert_cmpstr (text, ==, "lanes=kind&reading=editors&lang=en");
  g_assert_true (tumen_view_state_parse ("", &parsed, NULL));
  g_assert_true (tumen_view_state_equal (&state, &parsed));
  assert_round_trip (&state);
}

static void
test_whole_days_are_dates_with_the_last_day_included (void)
{
  g_autofree char *text = NULL;
  TumenViewState   state;

  tumen_view_state_init (&state);
  state.span.begin = (double)tumen_day_from_civil (2023, 5, 1);
  state.span.end = (double)tumen_day_from_civil (2025, 8, 1);
  state.reading = TUMEN_READING_STRICT;
  state.lanes = TUMEN_LANES_COUNTRY;
  state.language = TUMEN_LANGUAGE_ES;
  tumen_filter_add (&state.filter, TUMEN_FIELD_KIND, "attack");
  tumen_filter_add (&state.filter, TUMEN_FIELD_KIND, "arms");
  tumen_filter_add (&state.filter, TUMEN_FIELD_COUNTRY, "KP");
  state.selection = g_strdup ("kim, & co=1%");
  text = tumen_view_state_to_text (&state);
  g_assert_cmpstr (text, ==,
                   "from=2023-05-01&to=2025-07-31&lanes=country&reading=strict&lang=es&"
                   "kind=arms,attack&country=KP&select=kim%2C%20%26%20co%3D1%25");
  assert_round_trip (&state);
  tumen_view_state_clear (&state);
  g_assert_null (state.selection);
}

static void
test_parts_of_days_are_kept_to_the_last_digit (void)
{
  TumenViewState state;

  tumen_view_state_init (&state);
  state.span = (TumenSpan){ 19539.1, 19539.2000000000007 };
  assert_round_trip (&state);
  state.span = (TumenSpan){ -1e17, 3e18 };
  assert_round_trip (&state);
  state.span = (TumenSpan){ -800000.0, 0.25 };
  assert_round_trip (&state);
}

static char *
make_random_id (void)
{
  static const char *const parts[] = {
    "a",
    "Z",
    "9",
    "-",
    ",",
    "&",
    "=",
    "%",
    " ",
    "é",
    "김",
    "\"",
    "+",
    "/",
    "@",
    "\n",
  };
  GString *id = g_string_new (NULL);
  int      n = g_test_rand_int_range (1, 12);

  for (int i = 0; i < n; i++)
    g_string_append (id, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return g_string_free (id, FALSE);
}

static void
make_random_state (TumenViewState *state)
{
  tumen_view_state_init (state);
  state->lanes = (TumenLanes)g_test_rand_int_range (0, TUMEN_N_LANES);
  state->reading = (TumenReading)g_test_rand_int_range (0, TUMEN_N_READINGS);
  state->language = (TumenLanguage)g_test_rand_int_range (0, TUMEN_N_LANGUAGES);
  if (g_test_rand_bit ())
    {
      double scale = g_test_rand_bit () ? 1.0 : g_test_rand_double ();

      state->span.begin = g_test_rand_int_range (-1000000, 1000000) * scale;
      state->span.end = state->span.begin + g_test_rand_int_range (1, 100000) * scale;
    }
  if (g_test_rand_bit ())
    tumen_view_state_set_known_on (state, TRUE, g_test_rand_int_range (-1000000, 1000000));
  if (g_test_rand_bit ())
    state->selection = make_random_id ();
  for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
    {
      g_autofree char *id = make_random_id ();

      tumen_filter_add (&state->filter, (TumenField)g_test_rand_int_range (0, TUMEN_N_FIELDS), id);
    }
}

static void
test_random_states_come_back_the_same (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TumenViewState state;

      make_random_state (&state);
      assert_round_trip (&state);
      tumen_view_state_clear (&state);
    }
}

static void
test_copies_are_equal_until_any_part_changes (void)
{
  for (int part = 0; part < 9; part++)
    {
      TumenViewState state, copy;

      make_random_state (&state);
      tumen_view_state_copy (&state, &copy);
      g_assert_true (tumen_view_state_equal (&state, &copy));
      if (part == 0)
        copy.span = (TumenSpan){ copy.span.begin, copy.span.end + 0.5 };
      else if (part == 1)
        tumen_filter_add (&copy.filter, TUMEN_FIELD_PLACE, "nowhere");
      else if (part == 2)
        copy.lanes = (copy.lanes + 1) % TUMEN_N_LANES;
      else if (part == 3)
        copy.reading = (copy.reading + 1) % TUMEN_N_READINGS;
      else if (part == 4)
        copy.language = (copy.language + 1) % TUMEN_N_LANGUAGES;
      else if (part == 5)
        {
          g_free (copy.selection);
          copy.selection = g_strdup ("another event");
        }
      else if (part == 6)
        tumen_view_state_set_known_on (&copy, !copy.has_known_on, 0);
      else if (part == 7)
        tumen_view_state_set_known_on (&copy, TRUE, copy.known_on + 1);
      else
        copy.span = (TumenSpan){ -77.0, -76.5 };
      g_assert_false (tumen_view_state_equal (&state, &copy));
      tumen_view_state_clear (&state);
      tumen_view_state_clear (&copy);
    }
}

static void
test_all_spans_that_fit_all_are_alike (void)
{
  TumenViewState state, other;

  tumen_view_state_init (&state);
  tumen_view_state_init (&other);
  other.span = (TumenSpan){ 5.0, 5.0 };
  g_assert_true (tumen_view_state_equal (&state, &other));
  assert_round_trip (&other);
}

static void
test_people_may_write_any_date (void)
{
  TumenViewState state;

  g_assert_true (tumen_view_state_parse ("to=2025-07&from=2023", &state, NULL));
  g_assert_cmpfloat (state.span.begin, ==, (double)tumen_day_from_civil (2023, 1, 1));
  g_assert_cmpfloat (state.span.end, ==, (double)tumen_day_from_civil (2025, 8, 1));
  tumen_view_state_clear (&state);
}

static void
assert_known_on (const char *text,
                 TumenDay    day)
{
  TumenViewState state;

  g_assert_true (tumen_view_state_parse (text, &state, NULL));
  g_assert_true (state.has_known_on);
  g_assert_cmpint (state.known_on, ==, day);
  assert_round_trip (&state);
  tumen_view_state_clear (&state);
}

static void
test_known_on_is_the_latest_day_of_a_date (void)
{
  assert_known_on ("known-on=2023-08-01", tumen_day_from_civil (2023, 8, 1));
  assert_known_on ("known-on=2024-02", tumen_day_from_civil (2024, 2, 29));
  assert_known_on ("known-on=2023-07-27/2023-08-02", tumen_day_from_civil (2023, 8, 2));
  assert_known_on ("known-on=%5B..2023%5D", tumen_day_from_civil (2023, 12, 31));
  assert_known_on ("known-on=1970-01-01&reading=editors", 0);
}

static void
test_known_on_forces_the_strict_reading (void)
{
  g_autofree char *text = NULL;
  TumenViewState   state;

  tumen_view_state_init (&state);
  g_assert_cmpint (tumen_view_state_get_reading (&state), ==, TUMEN_READING_EDITORS);
  tumen_view_state_set_known_on (&state, TRUE, tumen_day_from_civil (2023, 8, 1));
  g_assert_cmpint (tumen_view_state_get_reading (&state), ==, TUMEN_READING_STRICT);
  text = tumen_view_state_to_text (&state);
  g_assert_cmpstr (text, ==, "lanes=kind&reading=editors&known-on=2023-08-01&lang=en");
  tumen_view_state_set_known_on (&state, FALSE, 77);
  g_assert_cmpint (tumen_view_state_get_reading (&state), ==, TUMEN_READING_EDITORS);
  g_assert_cmpint (state.known_on, ==, 0);
}

static void
assert_refused (const char         *text,
                TumenViewStateError code,
                const char         *part)
{
  g_autofree char *shown = g_strescape (text, NULL); /* the report of a test is UTF-8 */
  g_autoptr (GError) error = NULL;
  TumenViewState state, before;

  g_test_message ("%s", shown);
  memset (&state, 0x5a, sizeof state);
  before = state;
  g_assert_false (tumen_view_state_parse (text, &state, &error));
  g_assert_error (error, TUMEN_VIEW_STATE_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpmem (&state, sizeof state, &before, sizeof before);
}

static void
test_errors_name_the_key_and_what_is_allowed (void)
{
  assert_refused ("lanes=colour", TUMEN_VIEW_STATE_ERROR_VALUE, "kind, actor, country, place");
  assert_refused ("lanes=colour", TUMEN_VIEW_STATE_ERROR_VALUE, "“lanes”");
  assert_refused ("reading=loose", TUMEN_VIEW_STATE_ERROR_VALUE, "editors, strict");
  assert_refused ("lang=ko", TUMEN_VIEW_STATE_ERROR_VALUE, "en, es");
  assert_refused ("zoom=3", TUMEN_VIEW_STATE_ERROR_SYNTAX, "fine-kind");
  assert_refused ("kind", TUMEN_VIEW_STATE_ERROR_SYNTAX, "“kind”");
  assert_refused ("lanes=kind&&reading=strict", TUMEN_VIEW_STATE_ERROR_SYNTAX, "“&”");
  assert_refused ("kind=arms&kind=attack", TUMEN_VIEW_STATE_ERROR_SYNTAX, "twice");
  assert_refused ("kind=arms,%zz", TUMEN_VIEW_STATE_ERROR_SYNTAX, "%zz");
  assert_refused ("kind=", TUMEN_VIEW_STATE_ERROR_SYNTAX, "empty");
  assert_refused ("select=", TUMEN_VIEW_STATE_ERROR_SYNTAX, "empty");
  assert_refused ("select=%ff", TUMEN_VIEW_STATE_ERROR_SYNTAX, "UTF-8");
  assert_refused ("select=a&kind=%00", TUMEN_VIEW_STATE_ERROR_SYNTAX, "%00");
  assert_refused ("\xff", TUMEN_VIEW_STATE_ERROR_SYNTAX, "UTF-8");
}

static void
test_errors_of_spans_say_what_a_span_is (void)
{
  assert_refused ("from=2023-02-30&to=2024", TUMEN_VIEW_STATE_ERROR_VALUE, "2024-06-19");
  assert_refused ("from=2023&to=2024/..", TUMEN_VIEW_STATE_ERROR_VALUE, "“to”");
  assert_refused ("from=@&to=2024", TUMEN_VIEW_STATE_ERROR_VALUE, "“from”");
  assert_refused ("from=@nan&to=2024", TUMEN_VIEW_STATE_ERROR_VALUE, "“from”");
  assert_refused ("from=@1x&to=2024", TUMEN_VIEW_STATE_ERROR_VALUE, "“from”");
  assert_refused ("from=2023", TUMEN_VIEW_STATE_ERROR_VALUE, "both");
  assert_refused ("to=2023", TUMEN_VIEW_STATE_ERROR_VALUE, "both");
  assert_refused ("from=2024-02&to=2024-01", TUMEN_VIEW_STATE_ERROR_VALUE, "before");
}

static void
test_errors_of_known_on_say_what_is_allowed (void)
{
  assert_refused ("known-on=2023-02-30", TUMEN_VIEW_STATE_ERROR_VALUE, "2023-08-01");
  assert_refused ("known-on=2023/..", TUMEN_VIEW_STATE_ERROR_VALUE, "latest day");
  assert_refused ("known-on=@19570", TUMEN_VIEW_STATE_ERROR_VALUE, "“known-on”");
  assert_refused ("known-on=", TUMEN_VIEW_STATE_ERROR_SYNTAX, "empty");
  assert_refused ("known-on=2023&known-on=2024", TUMEN_VIEW_STATE_ERROR_SYNTAX, "twice");
  assert_refused ("know-on=2023", TUMEN_VIEW_STATE_ERROR_SYNTAX, "known-on");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-state/initial-state-fits-all-by-kind",
                   test_initial_state_fits_all_by_kind);
  g_test_add_func ("/view-state/whole-days-are-dates-with-the-last-day-included",
                   test_whole_days_are_dates_with_the_last_day_included);
  g_test_add_func ("/view-state/parts-of-days-are-kept-to-the-last-digit",
                   test_parts_of_days_are_kept_to_the_last_digit);
  g_test_add_func ("/view-state/random-states-come-back-the-same",
                   test_random_states_come_back_the_same);
  g_test_add_func ("/view-state/copies-are-equal-until-any-part-changes",
                   test_copies_are_equal_until_any_part_changes);
  g_test_add_func ("/view-state/all-spans-that-fit-all-are-alike",
                   test_all_spans_that_fit_all_are_alike);
  g_test_add_func ("/view-state/people-may-write-any-date", test_people_may_write_any_date);
  g_test_add_func ("/view-state/errors-name-the-key-and-what-is-allowed",
                   test_errors_name_the_key_and_what_is_allowed);
  g_test_add_func ("/view-state/errors-of-spans-say-what-a-span-is",
                   test_errors_of_spans_say_what_a_span_is);
  g_test_add_func ("/view-state/errors-of-known-on-say-what-is-allowed",
                   test_errors_of_known_on_say_what_is_allowed);
  g_test_add_func ("/view-state/known-on-is-the-latest-day-of-a-date",
                   test_known_on_is_the_latest_day_of_a_date);
  g_test_add_func ("/view-state/known-on-forces-the-strict-reading",
                   test_known_on_forces_the_strict_reading);
  return g_test_run ();
}
