/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-table.h"

#include <math.h>
#include <string.h>

#define DAY(y, m, d) ((double)tumen_day_from_civil (y, m, d))

/* The row of one event. */
static TumenRow
make_row (FixtureEvent *fixture)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  fixture->event.date = &fixture->date;
  tumen_table_add (table, &fixture->event);
  tumen_table_finish (table);
  return tumen_table_get_rows (table)[0];
}

static TumenRow
make_once (const char *edtf,
           TumenBasis  basis)
{
  FixtureEvent fixture;

  fixture_event_init (&fixture, "e", edtf, TUMEN_DURATION_ONCE, basis);
  return make_row (&fixture);
}

static TumenRow
make_lasting (const char *edtf,
              TumenBasis  basis)
{
  FixtureEvent fixture;

  fixture_event_init (&fixture, "e", edtf, TUMEN_DURATION_LASTING, basis);
  return make_row (&fixture);
}

static void
assert_look (TumenRow       row,
             TumenForm      form,
             TumenInk       ink,
             TumenCertainty certainty)
{
  g_assert_cmpint (row.form, ==, form);
  g_assert_cmpint (row.ink, ==, ink);
  g_assert_cmpint (row.certainty, ==, certainty);
}

static void
assert_times (TumenRow row,
              double   lo,
              double   centre,
              double   hi)
{
  g_assert_cmpfloat_with_epsilon (row.lo, lo, 1e-9);
  g_assert_cmpfloat_with_epsilon (row.centre, centre, 1e-9);
  g_assert_cmpfloat_with_epsilon (row.hi, hi, 1e-9);
}

static void
test_a_known_day_is_full_cored_or_from_other_pages (void)
{
  TumenRow row = make_once ("2025-03-21", TUMEN_BASIS_STATED);

  assert_look (row, TUMEN_FORM_DAY, TUMEN_INK_FULL, TUMEN_CERTAINTY_STATED);
  assert_times (row, DAY (2025, 3, 21), DAY (2025, 3, 21) + 0.5, DAY (2025, 3, 22));
  g_assert_cmpint (row.flags & TUMEN_ROW_DASHED, ==, 0);
  row = make_once ("2025-03-21", TUMEN_BASIS_INFERRED);
  assert_look (row, TUMEN_FORM_DAY, TUMEN_INK_CORED, TUMEN_CERTAINTY_WORKED_OUT);
  g_assert_cmpint (row.flags & TUMEN_ROW_DASHED, !=, 0);
  row = make_once ("2025-03-21", TUMEN_BASIS_EDITORIAL);
  assert_look (row, TUMEN_FORM_DAY, TUMEN_INK_CORED, TUMEN_CERTAINTY_OTHER_PAGES);
  g_assert_cmpint (row.flags & TUMEN_ROW_DASHED, !=, 0);
}

static void
test_an_uncertain_day_is_never_full (void)
{
  assert_look (make_once ("2024-01-12?", TUMEN_BASIS_STATED),
               TUMEN_FORM_DAY,
               TUMEN_INK_CORED,
               TUMEN_CERTAINTY_WORKED_OUT);
}

static void
test_an_unknown_day_is_as_wide_as_what_is_known (void)
{
  TumenRow row = make_once ("2024-06", TUMEN_BASIS_STATED);

  assert_look (row, TUMEN_FORM_WITHIN, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_NOT_KNOWN);
  assert_times (row, DAY (2024, 6, 1), DAY (2024, 6, 16), DAY (2024, 7, 1));
  g_assert_cmpfloat (row.start_hi, ==, row.lo);
  g_assert_cmpfloat (row.end_lo, ==, row.hi);
  row = make_once ("2023", TUMEN_BASIS_INFERRED);
  assert_times (row, DAY (2023, 1, 1), DAY (2023, 7, 2) + 0.5, DAY (2024, 1, 1));
  row = make_once ("[2024-08..2024-12]", TUMEN_BASIS_INFERRED);
  assert_look (row, TUMEN_FORM_WITHIN, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_NOT_KNOWN);
  assert_times (row, DAY (2024, 8, 1), DAY (2024, 10, 16) + 0.5, DAY (2025, 1, 1));
  row = make_once ("2024-06-18/2025-06-17", TUMEN_BASIS_INFERRED);
  assert_look (row, TUMEN_FORM_WITHIN, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_NOT_KNOWN);
}

static void
test_an_approximate_date_keeps_its_stated_centre (void)
{
  FixtureEvent fixture;
  TumenRow     row;

  fixture_event_init (&fixture, "e", "2023-07-27~", TUMEN_DURATION_ONCE, TUMEN_BASIS_INFERRED);
  fixture.date.margin_days = 3;
  row = make_row (&fixture);
  assert_look (row, TUMEN_FORM_APPROXIMATE, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_APPROXIMATE);
  assert_times (row, DAY (2023, 7, 24), DAY (2023, 7, 27) + 0.5, DAY (2023, 7, 31));

  fixture.date.drawn_lo = DAY (2023, 7, 26);
  fixture.date.drawn_hi = DAY (2023, 8, 10);
  row = make_row (&fixture);
  assert_times (row, DAY (2023, 7, 26), DAY (2023, 7, 27) + 0.5, DAY (2023, 8, 10));
}

static void
test_scattered_days_are_candidates_and_neighbours_a_bar (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_STRICT);
  FixtureEvent    scattered, neighbours;
  const TumenDay *days;
  guint           n_days;

  fixture_event_init (&scattered,
                      "s",
                      "[2025-05-28,2025-06-04,2025-06-11]",
                      TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_INFERRED);
  fixture_event_init (&neighbours,
                      "n",
                      "[2023-07-26,2023-07-27]",
                      TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_INFERRED);
  tumen_table_add (table, &scattered.event);
  tumen_table_add (table, &neighbours.event);
  tumen_table_finish (table);

  g_assert_cmpint (tumen_table_get_reading (table), ==, TUMEN_READING_STRICT);
  assert_look (tumen_table_get_rows (table)[0],
               TUMEN_FORM_WITHIN,
               TUMEN_INK_OUTLINE,
               TUMEN_CERTAINTY_NOT_KNOWN);
  assert_times (tumen_table_get_rows (table)[0],
                DAY (2023, 7, 26),
                DAY (2023, 7, 27),
                DAY (2023, 7, 28));
  g_assert_null (tumen_table_get_candidate_days (table, 0, &n_days));
  g_assert_cmpuint (n_days, ==, 0);

  assert_look (tumen_table_get_rows (table)[1],
               TUMEN_FORM_ONE_OF,
               TUMEN_INK_OUTLINE,
               TUMEN_CERTAINTY_NOT_KNOWN);
  days = tumen_table_get_candidate_days (table, 1, &n_days);
  g_assert_cmpuint (n_days, ==, 3);
  g_assert_cmpint (days[0], ==, tumen_day_from_civil (2025, 5, 28));
  g_assert_cmpint (days[2], ==, tumen_day_from_civil (2025, 6, 11));
}

static void
test_limits_have_no_width (void)
{
  TumenRow row = make_once ("[..2023-07-27]", TUMEN_BASIS_INFERRED);

  assert_look (row, TUMEN_FORM_BEFORE, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_NOT_KNOWN);
  assert_times (row, DAY (2023, 7, 28), DAY (2023, 7, 28), DAY (2023, 7, 28));
  row = make_once ("2025-05-22/..", TUMEN_BASIS_INFERRED);
  assert_look (row, TUMEN_FORM_AFTER, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_NOT_KNOWN);
  assert_times (row, DAY (2025, 5, 22), DAY (2025, 5, 22), DAY (2025, 5, 22));
}

static void
test_what_lasted_is_certain_between_latest_start_and_earliest_end (void)
{
  TumenRow row = make_lasting ("2022/2024", TUMEN_BASIS_STATED);

  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_FULL, TUMEN_CERTAINTY_OPEN);
  g_assert_cmpfloat (row.lo, ==, DAY (2022, 1, 1));
  g_assert_cmpfloat (row.start_hi, ==, DAY (2023, 1, 1));
  g_assert_cmpfloat (row.end_lo, ==, DAY (2024, 1, 1));
  g_assert_cmpfloat (row.hi, ==, DAY (2025, 1, 1));
  row = make_lasting ("2023-07-25/2023-07-27", TUMEN_BASIS_EDITORIAL);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_CORED, TUMEN_CERTAINTY_OTHER_PAGES);
  g_assert_cmpfloat (row.start_hi, ==, DAY (2023, 7, 26));
  g_assert_cmpfloat (row.end_lo, ==, DAY (2023, 7, 27));
  row = make_lasting ("2023-07-25/2023-07-27", TUMEN_BASIS_STATED);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_FULL, TUMEN_CERTAINTY_STATED);
  row = make_lasting ("2023~/2024-02-01", TUMEN_BASIS_STATED);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_FULL, TUMEN_CERTAINTY_APPROXIMATE);
}

static void
test_wedges_meet_where_nothing_is_certain (void)
{
  TumenRow row = make_lasting ("2023/2023-06", TUMEN_BASIS_STATED);

  g_assert_cmpfloat (row.lo, <, row.start_hi);
  g_assert_cmpfloat (row.start_hi, ==, row.end_lo);
  g_assert_cmpfloat (row.end_lo, <, row.hi);
}

static void
test_open_ends_reach_to_the_last_report (void)
{
  FixtureEvent fixture;
  TumenRow     row;

  fixture_event_init (&fixture, "e", "2023/..", TUMEN_DURATION_LASTING, TUMEN_BASIS_INFERRED);
  fixture.date.drawn_lo = DAY (2023, 1, 1);
  fixture.date.drawn_hi = DAY (2024, 7, 20);
  row = make_row (&fixture);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_CORED, TUMEN_CERTAINTY_OPEN);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_END, !=, 0);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_START, ==, 0);
  g_assert_cmpfloat (row.start_hi, ==, DAY (2024, 1, 1));
  g_assert_cmpfloat (row.end_lo, ==, DAY (2024, 7, 20));
  g_assert_cmpfloat (row.hi, ==, DAY (2024, 7, 20));

  row = make_lasting ("2023/", TUMEN_BASIS_INFERRED);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_END, !=, 0);
  g_assert_cmpfloat (row.hi, ==, DAY (2024, 1, 1));
  row = make_lasting ("../2024-09-13", TUMEN_BASIS_EDITORIAL);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_START, !=, 0);
  g_assert_cmpfloat (row.lo, ==, DAY (2024, 9, 13));
  g_assert_cmpfloat (row.hi, ==, DAY (2024, 9, 14));
}

static void
test_several_days_that_all_apply_are_a_stretch (void)
{
  TumenRow row = make_once ("{2024-01-04,2024-01-09}", TUMEN_BASIS_EDITORIAL);

  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_CORED, TUMEN_CERTAINTY_OTHER_PAGES);
  g_assert_cmpfloat (row.lo, ==, DAY (2024, 1, 4));
  g_assert_cmpfloat (row.hi, ==, DAY (2024, 1, 10));
}

static void
test_one_day_of_what_lasted_is_a_day (void)
{
  assert_look (make_lasting ("2024-06-19", TUMEN_BASIS_STATED),
               TUMEN_FORM_DAY,
               TUMEN_INK_FULL,
               TUMEN_CERTAINTY_STATED);
  assert_look (make_lasting ("2024-06", TUMEN_BASIS_STATED),
               TUMEN_FORM_WITHIN,
               TUMEN_INK_OUTLINE,
               TUMEN_CERTAINTY_NOT_KNOWN);
}

static void
test_clocks_stand_at_their_minutes (void)
{
  TumenClock   clocks[] = { { .minutes = 1200, .about = TRUE, .margin_minutes = 30 },
                            { .minutes = 1310 } };
  FixtureEvent fixture;
  TumenRow     row;

  fixture_event_init (&fixture, "e", "2023-07-27", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.clocks = clocks;
  fixture.event.n_clocks = 2;
  row = make_row (&fixture);
  assert_look (row, TUMEN_FORM_CLOCK, TUMEN_INK_FULL, TUMEN_CERTAINTY_STATED);
  assert_times (row,
                DAY (2023, 7, 27) + 1170 / 1440.0,
                DAY (2023, 7, 27) + 1200 / 1440.0,
                DAY (2023, 7, 27) + 1310 / 1440.0);
  g_assert_cmpfloat_with_epsilon (row.start_hi, DAY (2023, 7, 27) + 1230 / 1440.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (row.end_lo, row.hi, 1e-9);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_END, !=, 0);

  fixture.event.n_clocks = 1;
  row = make_row (&fixture);
  g_assert_cmpfloat_with_epsilon (row.hi, DAY (2023, 7, 27) + 1230 / 1440.0, 1e-9);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_END, ==, 0);
}

static void
test_expected_and_rumoured_are_dotted (void)
{
  FixtureEvent fixture;

  fixture_event_init (&fixture, "e", "2025-06-18~", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.status = TUMEN_STATUS_RUMOURED;
  assert_look (make_row (&fixture),
               TUMEN_FORM_APPROXIMATE,
               TUMEN_INK_DOTTED,
               TUMEN_CERTAINTY_EXPECTED);
  fixture.event.status = TUMEN_STATUS_EXPECTED;
  assert_look (make_row (&fixture),
               TUMEN_FORM_APPROXIMATE,
               TUMEN_INK_DOTTED,
               TUMEN_CERTAINTY_EXPECTED);
}

static void
test_close_disagreement_is_cored_and_a_wide_one_hollow (void)
{
  FixtureEvent fixture;

  fixture_event_init (&fixture,
                      "e",
                      "[2024-06-18,2024-06-19]",
                      TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_INFERRED);
  fixture.event.flags = TUMEN_ROW_BADGE;
  assert_look (make_row (&fixture), TUMEN_FORM_WITHIN, TUMEN_INK_CORED, TUMEN_CERTAINTY_WORKED_OUT);
  fixture_event_init (&fixture,
                      "e",
                      "[2024-06-18..2024-06-29]",
                      TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_INFERRED);
  fixture.event.flags = TUMEN_ROW_BADGE;
  assert_look (make_row (&fixture),
               TUMEN_FORM_WITHIN,
               TUMEN_INK_OUTLINE,
               TUMEN_CERTAINTY_NOT_KNOWN);
}

static void
test_undated_rows_have_no_time (void)
{
  TumenRow row = make_lasting ("../..", TUMEN_BASIS_INFERRED);

  assert_look (row, TUMEN_FORM_NONE, TUMEN_INK_OUTLINE, TUMEN_CERTAINTY_UNDATED);
  g_assert_true (isnan (row.lo) && isnan (row.hi) && isnan (row.centre));
  g_assert_true (isnan (row.start_hi) && isnan (row.end_lo));
  assert_look (make_once ("", TUMEN_BASIS_INFERRED),
               TUMEN_FORM_NONE,
               TUMEN_INK_OUTLINE,
               TUMEN_CERTAINTY_UNDATED);
}

static void
test_times_are_in_order_for_every_form (void)
{
  static const char *const dates[] = {
    "2024-06-19",
    "2024-06",
    "2024",
    "202X",
    "2024-21",
    "[2024-01-02..2024-03]",
    "[2024-01-02,2024-03-09]",
    "[..2024-01]",
    "[2024-01..]",
    "2024-01~",
    "2023/2024",
    "2023-01-02/2023-01-02",
    "2023/2023-06",
    "../2024",
    "2024/..",
    "2024/",
    "/2024",
    "{2024-01,2024-05}",
    "2023~/2024?",
    "1950/1953-07-27",
    "Y-50000",
    "2024-06-19?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates) * 2; i++)
    {
      TumenRow row = i % 2 == 0 ? make_once (dates[i / 2], TUMEN_BASIS_STATED)
                                : make_lasting (dates[i / 2], TUMEN_BASIS_STATED);

      g_test_message ("%s", dates[i / 2]);
      g_assert_cmpint (row.form, !=, TUMEN_FORM_NONE);
      g_assert_cmpfloat (row.lo, <=, row.centre);
      g_assert_cmpfloat (row.centre, <=, row.hi);
      g_assert_cmpfloat (row.lo, <=, row.start_hi);
      g_assert_cmpfloat (row.end_lo, <=, row.hi);
      g_assert_cmpfloat (row.start_hi, <=, row.end_lo);
    }
}

static void
add (TumenTable *table,
     const char *id,
     const char *edtf,
     const char *sort_key)
{
  FixtureEvent fixture;

  fixture_event_init (&fixture, id, edtf, TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.sort_key = sort_key;
  tumen_table_add (table, &fixture.event);
}

static void
test_rows_stand_in_order_of_time (void)
{
  static const char *const order[] = {
    "limit",
    "first",
    "second",
    "keyed",
    "later",
    "none",
    "none-keyed",
  };
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  add (table, "none-keyed", "../..", "2024-09-13");
  add (table, "later", "2024-05", NULL);
  add (table, "keyed", "2025", "2024-04-02");
  add (table, "first", "2024-03-01", "2024-03-01");
  add (table, "second", "2024-03-01", "2024-03-01");
  add (table, "limit", "[..2023-01-01]", NULL);
  add (table, "none", "", "2020");
  tumen_table_finish (table);

  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint row;

      g_assert_cmpstr (tumen_table_get_id (table, i), ==, order[i]);
      g_assert_true (tumen_table_find (table, order[i], &row));
      g_assert_cmpuint (row, ==, i);
    }
}

static void
test_find_refuses_unknown_ids (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint row = 7;

  add (table, "a", "2024", NULL);
  tumen_table_finish (table);
  g_assert_false (tumen_table_find (table, "b", &row));
  g_assert_false (tumen_table_find (table, NULL, &row));
  g_assert_cmpuint (row, ==, 7);
}

static void
test_an_empty_table_can_be_asked (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  guint row;

  tumen_table_finish (table);
  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, 0);
  g_assert_false (tumen_table_find (table, "a", &row));
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 0);
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_KIND), ==, TUMEN_N_KINDS);
}

static void
test_titles_fall_back_to_another_language_and_to_the_id (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent fixture;

  fixture_event_init (&fixture, "both", "2024-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.short_title[TUMEN_LANGUAGE_EN] = "Letter";
  fixture.event.short_title[TUMEN_LANGUAGE_ES] = "Carta";
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "one", "2024-02", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.short_title[TUMEN_LANGUAGE_ES] = "Visita";
  tumen_table_add (table, &fixture.event);
  add (table, "bare", "2024-03", NULL);
  tumen_table_finish (table);

  g_assert_cmpstr (tumen_table_get_short_title (table, 0, TUMEN_LANGUAGE_EN), ==, "Letter");
  g_assert_cmpstr (tumen_table_get_short_title (table, 0, TUMEN_LANGUAGE_ES), ==, "Carta");
  g_assert_cmpstr (tumen_table_get_short_title (table, 1, TUMEN_LANGUAGE_EN), ==, "Visita");
  g_assert_cmpstr (tumen_table_get_short_title (table, 2, TUMEN_LANGUAGE_ES), ==, "bare");
}

static void
test_date_words_are_made_or_taken (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  TumenClock   clock = { .minutes = 1200, .about = TRUE };
  FixtureEvent fixture;

  add (table, "made", "2023-07-26", NULL);
  add (table, "again", "2023-07-26", NULL);
  fixture_event_init (&fixture, "given", "2024-01-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.date_words[TUMEN_LANGUAGE_EN] = "New Year";
  fixture.event.date_words[TUMEN_LANGUAGE_ES] = "Año Nuevo";
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "clock", "2024-02-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.clocks = &clock;
  fixture.event.n_clocks = 1;
  tumen_table_add (table, &fixture.event);
  add (table, "none", "", NULL);
  tumen_table_finish (table);

  g_assert_cmpstr (tumen_table_get_date_words (table, 0, TUMEN_LANGUAGE_EN), ==, "26 Jul 2023");
  g_assert_cmpstr (tumen_table_get_date_words (table, 0, TUMEN_LANGUAGE_ES), ==, "26 jul 2023");
  g_assert_true (tumen_table_get_date_words (table, 0, TUMEN_LANGUAGE_EN) ==
                 tumen_table_get_date_words (table, 1, TUMEN_LANGUAGE_EN));
  g_assert_cmpstr (tumen_table_get_date_words (table, 2, TUMEN_LANGUAGE_ES), ==, "Año Nuevo");
  g_assert_cmpstr (tumen_table_get_date_words (table, 3, TUMEN_LANGUAGE_EN),
                   ==,
                   "1 Feb 2024, ≈ 20:00");
  g_assert_cmpstr (tumen_table_get_date_words (table, 4, TUMEN_LANGUAGE_ES), ==, "sin fecha");
}

static void
test_clocks_are_copied_and_follow_their_row (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autofree char  *label = g_strdup ("under way");
  TumenClock        clock = { .minutes = 1310, .label = { label, NULL } };
  const TumenClock *clocks;
  FixtureEvent      fixture;
  guint             n_clocks;

  fixture_event_init (&fixture, "z", "2024-02-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.clocks = &clock;
  fixture.event.n_clocks = 1;
  tumen_table_add (table, &fixture.event);
  add (table, "a", "2023", NULL);
  tumen_table_finish (table);
  label[0] = 'X';

  g_assert_null (tumen_table_get_clocks (table, 0, &n_clocks));
  clocks = tumen_table_get_clocks (table, 1, &n_clocks);
  g_assert_cmpuint (n_clocks, ==, 1);
  g_assert_cmpint (clocks[0].minutes, ==, 1310);
  g_assert_cmpstr (clocks[0].label[TUMEN_LANGUAGE_EN], ==, "under way");
}

static void
test_dots_and_voices_are_kept_as_far_as_they_are_drawn (void)
{
  const TumenDot dots[] = {
    TUMEN_DOT_VOICE,
    TUMEN_DOT_REPEATED,
    TUMEN_DOT_DENIAL,
    TUMEN_DOT_VOICE,
    TUMEN_DOT_VOICE,
  };
  FixtureEvent fixture;
  TumenRow     row;

  fixture_event_init (&fixture, "e", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.dots = dots;
  fixture.event.n_dots = G_N_ELEMENTS (dots);
  fixture.event.n_voices = 3;
  fixture.event.importance = 9;
  fixture.event.flags = TUMEN_ROW_STARRED | TUMEN_ROW_DENIED;
  row = make_row (&fixture);
  g_assert_cmpuint (row.n_dots, ==, 5);
  g_assert_cmpuint (row.dots[2], ==, TUMEN_DOT_DENIAL);
  g_assert_cmpuint (row.n_voices, ==, 3);
  g_assert_cmpuint (row.importance, ==, 5);
  g_assert_cmpint (row.flags, ==, TUMEN_ROW_STARRED | TUMEN_ROW_DENIED);
}

static guint
get_agreements (const TumenDot *dots,
                guint           n_dots,
                guint           n_voices,
                guint           flags)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  const guint16 *values;
  FixtureEvent   fixture;
  guint          n_values;
  guint          mask = 0;

  fixture_event_init (&fixture, "e", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.dots = dots;
  fixture.event.n_dots = n_dots;
  fixture.event.n_voices = n_voices;
  fixture.event.flags = flags;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_AGREEMENT, 0, &n_values);
  for (guint i = 0; i < n_values; i++)
    mask |= 1u << values[i];
  return mask;
}

static void
test_agreement_comes_from_voices_not_excerpts (void)
{
  const TumenDot repeated[] = { TUMEN_DOT_VOICE, TUMEN_DOT_REPEATED };
  const TumenDot denied[] = { TUMEN_DOT_VOICE, TUMEN_DOT_DENIAL };

  g_assert_cmpuint (get_agreements (NULL, 0, 0, 0), ==, 1u << TUMEN_AGREEMENT_SINGLE);
  g_assert_cmpuint (get_agreements (repeated, 1, 1, 0), ==, 1u << TUMEN_AGREEMENT_SINGLE);
  g_assert_cmpuint (get_agreements (repeated, 2, 1, 0), ==, 1u << TUMEN_AGREEMENT_REPEATED);
  g_assert_cmpuint (get_agreements (repeated, 2, 2, 0), ==, 1u << TUMEN_AGREEMENT_SEVERAL);
  g_assert_cmpuint (get_agreements (denied, 2, 1, TUMEN_ROW_BADGE),
                    ==,
                    1u << TUMEN_AGREEMENT_SINGLE | 1u << TUMEN_AGREEMENT_DISAGREE);
}

/* Three events; actors b, ab, none; sources out of order. */
static TumenTable *
make_valued_table (void)
{
  static const char *const b[] = { "b", "b", NULL };
  static const char *const ab[] = { "a", "b", NULL };
  static const char *const sources[] = { "002", "001", NULL };
  static const char *const countries[] = { "KP", NULL };
  static const char *const fine_kinds[] = { "summit", NULL };
  TumenTable              *table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent             fixture;

  fixture_event_init (&fixture, "1", "2024-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.kind = TUMEN_KIND_ARMS;
  fixture.event.values[TUMEN_FIELD_ACTOR] = b;
  fixture.event.values[TUMEN_FIELD_SOURCE] = sources;
  fixture.event.values[TUMEN_FIELD_COUNTRY] = countries;
  fixture.event.values[TUMEN_FIELD_FINE_KIND] = fine_kinds;
  tumen_table_add (table, &fixture.event);
  fixture_event_init (&fixture, "2", "2023-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.values[TUMEN_FIELD_ACTOR] = ab;
  tumen_table_add (table, &fixture.event);
  add (table, "3", "2022", NULL);
  tumen_table_set_value_name (table, TUMEN_FIELD_ACTOR, "b", TUMEN_LANGUAGE_EN, "Bee");
  tumen_table_finish (table);
  return table;
}

static void
test_values_stand_in_the_order_of_facets (void)
{
  g_autoptr (TumenTable) table = make_valued_table ();
  guint value;

  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 2);
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, 0), ==, "b");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_ACTOR, 1), ==, "a");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_SOURCE, 0), ==, "001");
  g_assert_cmpstr (tumen_table_get_value_id (table, TUMEN_FIELD_KIND, 3), ==, "arms");
  g_assert_true (tumen_table_find_value (table, TUMEN_FIELD_ACTOR, "a", &value));
  g_assert_cmpuint (value, ==, 1);
  g_assert_false (tumen_table_find_value (table, TUMEN_FIELD_ACTOR, "c", &value));
}

static void
test_values_go_by_the_names_that_are_known (void)
{
  g_autoptr (TumenTable) table = make_valued_table ();

  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_ACTOR, 0, TUMEN_LANGUAGE_ES),
                   ==,
                   "Bee");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_ACTOR, 1, TUMEN_LANGUAGE_ES),
                   ==,
                   "a");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_COUNTRY, 0, TUMEN_LANGUAGE_ES),
                   ==,
                   "Corea del Norte");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_FINE_KIND, 0, TUMEN_LANGUAGE_ES),
                   ==,
                   "Cumbre");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_KIND, 3, TUMEN_LANGUAGE_EN),
                   ==,
                   "Arms and troops");
  tumen_table_set_value_name (table, TUMEN_FIELD_ACTOR, "a", TUMEN_LANGUAGE_ES, "Ábaco");
  tumen_table_set_value_name (table, TUMEN_FIELD_ACTOR, "nobody", TUMEN_LANGUAGE_ES, "Nadie");
  g_assert_cmpstr (tumen_table_get_value_name (table, TUMEN_FIELD_ACTOR, 1, TUMEN_LANGUAGE_ES),
                   ==,
                   "Ábaco");
  g_assert_cmpuint (tumen_table_get_n_values (table, TUMEN_FIELD_ACTOR), ==, 2);
}

static void
test_row_values_follow_their_row_and_are_each_once (void)
{
  g_autoptr (TumenTable) table = make_valued_table ();
  const guint16 *values;
  guint          n_values;

  tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 0, &n_values);
  g_assert_cmpuint (n_values, ==, 0);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 1, &n_values);
  g_assert_cmpuint (n_values, ==, 2);
  g_assert_cmpuint (values[0], ==, 1);
  g_assert_cmpuint (values[1], ==, 0);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_ACTOR, 2, &n_values);
  g_assert_cmpuint (n_values, ==, 1);
  g_assert_cmpuint (values[0], ==, 0);
  values = tumen_table_get_row_values (table, TUMEN_FIELD_KIND, 2, &n_values);
  g_assert_cmpuint (n_values, ==, 1);
  g_assert_cmpuint (values[0], ==, TUMEN_KIND_ARMS);
  tumen_table_get_row_values (table, TUMEN_FIELD_PLACE, 2, &n_values);
  g_assert_cmpuint (n_values, ==, 0);
}

static void
test_fields_have_slugs_and_names (void)
{
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      TumenField field;

      g_assert_true (tumen_field_parse (tumen_field_get_slug ((TumenField)i), &field));
      g_assert_cmpuint (field, ==, i);
      g_assert_nonnull (tumen_field_get_name ((TumenField)i, TUMEN_LANGUAGE_EN));
      g_assert_nonnull (tumen_field_get_name ((TumenField)i, TUMEN_LANGUAGE_ES));
    }
  g_assert_false (tumen_field_parse ("colour", NULL));
  g_assert_false (tumen_field_parse (NULL, NULL));
}

static void
test_long_titles_are_cut_at_a_character (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (GString) title = g_string_new (NULL);
  FixtureEvent fixture;
  const char  *kept;

  while (title->len < 10000)
    g_string_append (title, "회담");
  fixture_event_init (&fixture, "e", "2024", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.short_title[TUMEN_LANGUAGE_EN] = title->str;
  tumen_table_add (table, &fixture.event);
  tumen_table_finish (table);
  kept = tumen_table_get_short_title (table, 0, TUMEN_LANGUAGE_EN);
  g_assert_true (g_utf8_validate (kept, -1, NULL));
  g_assert_cmpuint (strlen (kept), >, 4000);
  g_assert_cmpuint (strlen (kept), <=, 4096);
}

static void
test_many_rows_fill_many_blocks (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  const guint n_rows = 20000;
  guint       row;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%05u-with-a-rather-long-id-that-takes-its-room",
                                             i);
      FixtureEvent     fixture;

      fixture_event_init (&fixture, id, "2024-01-01", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
      fixture.event.short_title[0] = id;
      tumen_table_add (table, &fixture.event);
    }
  tumen_table_finish (table);
  g_assert_true (tumen_table_find (table,
                                   "event-19999-with-a-rather-long-id-that-takes-its-room",
                                   &row));
  g_assert_cmpuint (row, ==, n_rows - 1);
  g_assert_cmpstr (tumen_table_get_short_title (table, 12345, TUMEN_LANGUAGE_EN), ==,
                   "event-12345-with-a-rather-long-id-that-takes-its-room");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/a-known-day-is-full-cored-or-from-other-pages",
                   test_a_known_day_is_full_cored_or_from_other_pages);
  g_test_add_func ("/table/an-uncertain-day-is-never-full", test_an_uncertain_day_is_never_full);
  g_test_add_func ("/table/an-unknown-day-is-as-wide-as-what-is-known",
                   test_an_unknown_day_is_as_wide_as_what_is_known);
  g_test_add_func ("/table/an-approximate-date-keeps-its-stated-centre",
                   test_an_approximate_date_keeps_its_stated_centre);
  g_test_add_func ("/table/scattered-days-are-candidates-and-neighbours-a-bar",
                   test_scattered_days_are_candidates_and_neighbours_a_bar);
  g_test_add_func ("/table/limits-have-no-width", test_limits_have_no_width);
  g_test_add_func ("/table/what-lasted-is-certain-between-latest-start-and-earliest-end",
                   test_what_lasted_is_certain_between_latest_start_and_earliest_end);
  g_test_add_func ("/table/wedges-meet-where-nothing-is-certain",
                   test_wedges_meet_where_nothing_is_certain);
  g_test_add_func ("/table/open-ends-reach-to-the-last-report",
                   test_open_ends_reach_to_the_last_report);
  g_test_add_func ("/table/several-days-that-all-apply-are-a-stretch",
                   test_several_days_that_all_apply_are_a_stretch);
  g_test_add_func ("/table/one-day-of-what-lasted-is-a-day", test_one_day_of_what_lasted_is_a_day);
  g_test_add_func ("/table/clocks-stand-at-their-minutes", test_clocks_stand_at_their_minutes);
  g_test_add_func ("/table/expected-and-rumoured-are-dotted",
                   test_expected_and_rumoured_are_dotted);
  g_test_add_func ("/table/close-disagreement-is-cored-and-a-wide-one-hollow",
                   test_close_disagreement_is_cored_and_a_wide_one_hollow);
  g_test_add_func ("/table/undated-rows-have-no-time", test_undated_rows_have_no_time);
  g_test_add_func ("/table/times-are-in-order-for-every-form",
                   test_times_are_in_order_for_every_form);
  g_test_add_func ("/table/rows-stand-in-order-of-time", test_rows_stand_in_order_of_time);
  g_test_add_func ("/table/find-refuses-unknown-ids", test_find_refuses_unknown_ids);
  g_test_add_func ("/table/an-empty-table-can-be-asked", test_an_empty_table_can_be_asked);
  g_test_add_func ("/table/titles-fall-back-to-another-language-and-to-the-id",
                   test_titles_fall_back_to_another_language_and_to_the_id);
  g_test_add_func ("/table/date-words-are-made-or-taken", test_date_words_are_made_or_taken);
  g_test_add_func ("/table/clocks-are-copied-and-follow-their-row",
                   test_clocks_are_copied_and_follow_their_row);
  g_test_add_func ("/table/dots-and-voices-are-kept-as-far-as-they-are-drawn",
                   test_dots_and_voices_are_kept_as_far_as_they_are_drawn);
  g_test_add_func ("/table/agreement-comes-from-voices-not-excerpts",
                   test_agreement_comes_from_voices_not_excerpts);
  g_test_add_func ("/table/values-stand-in-the-order-of-facets",
                   test_values_stand_in_the_order_of_facets);
  g_test_add_func ("/table/values-go-by-the-names-that-are-known",
                   test_values_go_by_the_names_that_are_known);
  g_test_add_func ("/table/row-values-follow-their-row-and-are-each-once",
                   test_row_values_follow_their_row_and_are_each_once);
  g_test_add_func ("/table/fields-have-slugs-and-names", test_fields_have_slugs_and_names);
  g_test_add_func ("/table/long-titles-are-cut-at-a-character",
                   test_long_titles_are_cut_at_a_character);
  g_test_add_func ("/table/many-rows-fill-many-blocks", test_many_rows_fill_many_blocks);
  return g_test_run ();
}
