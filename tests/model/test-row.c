/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-table.h"

#include <math.h>

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
  g_assert_cmpfloat_with_epsilon (tumen_row_get_centre (&row), centre, 1e-9);
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
  g_assert_cmpfloat (tumen_row_get_start_hi (&row), ==, row.lo);
  g_assert_cmpfloat (tumen_row_get_end_lo (&row), ==, row.hi);
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
test_days_of_a_set_that_all_apply_are_kept (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_STRICT);
  const TumenDay *days;
  FixtureEvent    both;
  guint           n_days;

  fixture_event_init (&both,
                      "both",
                      "{2024-01-04,2024-01-09}",
                      TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_STATED);
  tumen_table_add (table, &both.event);
  tumen_table_finish (table);
  g_assert_cmpint (tumen_table_get_rows (table)[0].form, ==, TUMEN_FORM_LASTING);
  days = tumen_table_get_candidate_days (table, 0, &n_days);
  g_assert_cmpuint (n_days, ==, 2);
  g_assert_cmpint (days[0], ==, tumen_day_from_civil (2024, 1, 4));
  g_assert_cmpint (days[1], ==, tumen_day_from_civil (2024, 1, 9));
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
  g_assert_cmpfloat (tumen_row_get_start_hi (&row), ==, DAY (2023, 1, 1));
  g_assert_cmpfloat (tumen_row_get_end_lo (&row), ==, DAY (2024, 1, 1));
  g_assert_cmpfloat (row.hi, ==, DAY (2025, 1, 1));
  row = make_lasting ("2023-07-25/2023-07-27", TUMEN_BASIS_EDITORIAL);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_CORED, TUMEN_CERTAINTY_OTHER_PAGES);
  g_assert_cmpfloat (tumen_row_get_start_hi (&row), ==, DAY (2023, 7, 26));
  g_assert_cmpfloat (tumen_row_get_end_lo (&row), ==, DAY (2023, 7, 27));
  row = make_lasting ("2023-07-25/2023-07-27", TUMEN_BASIS_STATED);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_FULL, TUMEN_CERTAINTY_STATED);
  row = make_lasting ("2023~/2024-02-01", TUMEN_BASIS_STATED);
  assert_look (row, TUMEN_FORM_LASTING, TUMEN_INK_FULL, TUMEN_CERTAINTY_APPROXIMATE);
}

static void
test_no_part_is_certain_if_it_may_end_first (void)
{
  TumenRow row = make_lasting ("2023/2023-06", TUMEN_BASIS_STATED);

  g_assert_cmpfloat (tumen_row_get_start_hi (&row), ==, row.hi);
  g_assert_cmpfloat (tumen_row_get_end_lo (&row), ==, DAY (2023, 6, 1));
  g_assert_cmpfloat (row.lo, <, tumen_row_get_end_lo (&row));
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
  g_assert_cmpfloat (tumen_row_get_start_hi (&row), ==, DAY (2024, 1, 1));
  g_assert_cmpfloat (tumen_row_get_end_lo (&row), ==, DAY (2024, 7, 20));
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
  g_assert_cmpfloat_with_epsilon (tumen_row_get_start_hi (&row), DAY (2023, 7, 27) + 1230 / 1440.0,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (tumen_row_get_end_lo (&row), row.hi, 1e-9);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_END, !=, 0);

  fixture.event.n_clocks = 1;
  row = make_row (&fixture);
  g_assert_cmpfloat_with_epsilon (row.hi, DAY (2023, 7, 27) + 1230 / 1440.0, 1e-9);
  g_assert_cmpint (row.flags & TUMEN_ROW_OPEN_END, ==, 0);
}

/* Whoever takes the floor of a time asks for its day: a margin must not move it to the eve. */
static void
test_a_margin_leaves_midnight_on_its_day (void)
{
  for (int margin = 1; margin <= 720; margin++)
    {
      TumenClock   clock = { .minutes = 0, .about = TRUE, .margin_minutes = margin };
      FixtureEvent fixture;
      TumenRow     row;

      fixture_event_init (&fixture, "e", "2024-06-19", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
      fixture.event.clocks = &clock;
      fixture.event.n_clocks = 1;
      row = make_row (&fixture);
      g_assert_cmpfloat (tumen_row_get_centre (&row), ==, DAY (2024, 6, 19));
      clock.minutes = 1439;
      row = make_row (&fixture);
      g_assert_cmpfloat_with_epsilon (tumen_row_get_centre (&row),
                                      DAY (2024, 6, 19) + 1439 / 1440.0,
                                      1e-11);
      g_assert_cmpfloat_with_epsilon (tumen_row_get_start_hi (&row),
                                      DAY (2024, 6, 19) + (1439 + margin) / 1440.0,
                                      1e-11);
      g_assert_cmpfloat_with_epsilon (tumen_row_get_end_lo (&row), row.lo, 1e-11);
    }
}

static void
test_close_clocks_share_their_margins (void)
{
  TumenClock   clocks[] = { { .minutes = 600, .about = TRUE, .margin_minutes = 60 },
                            { .minutes = 610, .about = TRUE, .margin_minutes = 15 } };
  FixtureEvent fixture;
  TumenRow     row;

  fixture_event_init (&fixture, "e", "2023-07-27", TUMEN_DURATION_ONCE, TUMEN_BASIS_STATED);
  fixture.event.clocks = clocks;
  fixture.event.n_clocks = 2;
  row = make_row (&fixture);
  g_assert_cmpfloat_with_epsilon (row.hi, DAY (2023, 7, 27) + 625 / 1440.0, 1e-11);
  g_assert_cmpfloat (tumen_row_get_start_hi (&row), ==, row.hi);
  g_assert_cmpfloat_with_epsilon (tumen_row_get_end_lo (&row),
                                  DAY (2023, 7, 27) + 595 / 1440.0,
                                  1e-11);
}

/* The bounds of random stretches, up to 2^24 days from either end, against those of the date. */
static void
test_whole_days_of_what_lasted_are_exact (void)
{
  for (guint i = 0; i < 500; i++)
    {
      int              first = g_test_rand_int_range (1000, 3000);
      int              wait = g_test_rand_int_range (0, 3000);
      int              last = first + wait + g_test_rand_int_range (0, 3000);
      g_autofree char *edtf = g_strdup_printf ("%04d-%02d/%04d",
                                               first,
                                               g_test_rand_int_range (1, 13),
                                               last + 1);
      FixtureEvent     fixture;
      TumenRow         row;

      fixture_event_init (&fixture, "e", edtf, TUMEN_DURATION_LASTING, TUMEN_BASIS_STATED);
      row = make_row (&fixture);
      g_assert_cmpfloat (row.lo, ==, (double)fixture.date.date.earliest_start);
      g_assert_cmpfloat (row.hi, ==, (double)fixture.date.date.latest_end + 1);
      g_assert_cmpfloat (tumen_row_get_start_hi (&row),
                         ==,
                         (double)fixture.date.date.latest_start + 1);
      g_assert_cmpfloat (tumen_row_get_end_lo (&row), ==, (double)fixture.date.date.earliest_end);
    }
}

static void
test_parts_never_pass_the_extent (void)
{
  FixtureEvent fixture;
  TumenRow     row;

  fixture_event_init (&fixture, "e", "2023/2024", TUMEN_DURATION_LASTING, TUMEN_BASIS_STATED);
  for (guint i = 0; i < 500; i++)
    {
      fixture.date.drawn_lo = DAY (2023, 1, 1) + g_test_rand_double_range (-400, 400);
      fixture.date.drawn_hi = fixture.date.drawn_lo + g_test_rand_double_range (0.001, 900);
      row = make_row (&fixture);
      g_assert_cmpfloat (tumen_row_get_start_hi (&row), <=, row.hi);
      g_assert_cmpfloat (tumen_row_get_end_lo (&row), >=, row.lo);
      g_assert_cmpfloat (tumen_row_get_start_hi (&row), >=, row.lo);
      g_assert_cmpfloat (tumen_row_get_end_lo (&row), <=, row.hi);
    }
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
  fixture.event.flags = TUMEN_ROW_DATES_DISAGREE;
  assert_look (make_row (&fixture), TUMEN_FORM_WITHIN, TUMEN_INK_CORED, TUMEN_CERTAINTY_WORKED_OUT);
  fixture_event_init (&fixture,
                      "e",
                      "[2024-06-18..2024-06-29]",
                      TUMEN_DURATION_ONCE,
                      TUMEN_BASIS_INFERRED);
  fixture.event.flags = TUMEN_ROW_DATES_DISAGREE;
  assert_look (make_row (&fixture),
               TUMEN_FORM_WITHIN,
               TUMEN_INK_OUTLINE,
               TUMEN_CERTAINTY_NOT_KNOWN);

  /* A badge for anything but the date says nothing of the day. */
  fixture_event_init (&fixture,
                      "e",
                      "[2024-06-18,2024-06-19]",
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
  g_assert_true (isnan (row.lo) && isnan (row.hi) && isnan (tumen_row_get_centre (&row)));
  g_assert_true (isnan (tumen_row_get_start_hi (&row)) && isnan (tumen_row_get_end_lo (&row)));
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
      g_assert_cmpfloat (row.lo, <=, tumen_row_get_centre (&row));
      g_assert_cmpfloat (tumen_row_get_centre (&row), <=, row.hi);
      g_assert_cmpfloat (row.lo, <=, tumen_row_get_start_hi (&row));
      g_assert_cmpfloat (tumen_row_get_end_lo (&row), <=, row.hi);
      g_assert_cmpfloat (tumen_row_get_start_hi (&row), <=, row.hi);
      g_assert_cmpfloat (tumen_row_get_end_lo (&row), >=, row.lo);
    }
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
  g_assert_cmpuint (tumen_row_get_dot (&row, 2), ==, TUMEN_DOT_DENIAL);
  g_assert_cmpuint (row.n_voices, ==, 3);
  g_assert_cmpuint (row.importance, ==, 5);
  g_assert_cmpint (row.flags, ==, TUMEN_ROW_STARRED | TUMEN_ROW_DENIED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/a-known-day-is-full-cored-or-from-other-pages",
                   test_a_known_day_is_full_cored_or_from_other_pages);
  g_test_add_func ("/row/an-uncertain-day-is-never-full", test_an_uncertain_day_is_never_full);
  g_test_add_func ("/row/an-unknown-day-is-as-wide-as-what-is-known",
                   test_an_unknown_day_is_as_wide_as_what_is_known);
  g_test_add_func ("/row/an-approximate-date-keeps-its-stated-centre",
                   test_an_approximate_date_keeps_its_stated_centre);
  g_test_add_func ("/row/days-of-a-set-that-all-apply-are-kept",
                   test_days_of_a_set_that_all_apply_are_kept);
  g_test_add_func ("/row/scattered-days-are-candidates-and-neighbours-a-bar",
                   test_scattered_days_are_candidates_and_neighbours_a_bar);
  g_test_add_func ("/row/limits-have-no-width", test_limits_have_no_width);
  g_test_add_func ("/row/what-lasted-is-certain-between-latest-start-and-earliest-end",
                   test_what_lasted_is_certain_between_latest_start_and_earliest_end);
  g_test_add_func ("/row/lasting/no-part-is-certain-if-it-may-end-first",
                   test_no_part_is_certain_if_it_may_end_first);
  g_test_add_func ("/row/open-ends-reach-to-the-last-report",
                   test_open_ends_reach_to_the_last_report);
  g_test_add_func ("/row/several-days-that-all-apply-are-a-stretch",
                   test_several_days_that_all_apply_are_a_stretch);
  g_test_add_func ("/row/one-day-of-what-lasted-is-a-day", test_one_day_of_what_lasted_is_a_day);
  g_test_add_func ("/row/clocks-stand-at-their-minutes", test_clocks_stand_at_their_minutes);
  g_test_add_func ("/row/a-margin-leaves-midnight-on-its-day",
                   test_a_margin_leaves_midnight_on_its_day);
  g_test_add_func ("/row/close-clocks-share-their-margins", test_close_clocks_share_their_margins);
  g_test_add_func ("/row/whole-days-of-what-lasted-are-exact",
                   test_whole_days_of_what_lasted_are_exact);
  g_test_add_func ("/row/parts-never-pass-the-extent", test_parts_never_pass_the_extent);
  g_test_add_func ("/row/expected-and-rumoured-are-dotted",
                   test_expected_and_rumoured_are_dotted);
  g_test_add_func ("/row/close-disagreement-is-cored-and-a-wide-one-hollow",
                   test_close_disagreement_is_cored_and_a_wide_one_hollow);
  g_test_add_func ("/row/undated-rows-have-no-time", test_undated_rows_have_no_time);
  g_test_add_func ("/row/times-are-in-order-for-every-form",
                   test_times_are_in_order_for_every_form);
  g_test_add_func ("/row/dots-and-voices-are-kept-as-far-as-they-are-drawn",
                   test_dots_and_voices_are_kept_as_far_as_they_are_drawn);
  return g_test_run ();
}
