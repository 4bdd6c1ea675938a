/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-overview.h"

#include "hand-table.h"
#include "tumen-overview-private.h"

static TumenText *text;

static double
day (int year,
     int month,
     int day_of_month)
{
  return (double)tumen_day_from_civil (year, month, day_of_month);
}

static TumenTable *
make_table (gboolean with_outer)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (int i = 0; i < 24; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%02d", i);
      g_autofree char *date = g_strdup_printf ("%d-%02d-15", 2023 + i / 12, i % 12 + 1);

      hand_table_add (table, id, date, TUMEN_KIND_MEETING, "An event");
    }
  hand_table_add (table, "year", "2024", TUMEN_KIND_MEETING, "Some day of 2024");
  hand_table_add (table, "since", "2023-05-03/..", TUMEN_KIND_ARMS, "Since May");
  hand_table_add (table, "until", "../2024-05-03", TUMEN_KIND_ARMS, "Until May");
  hand_table_add (table, "by", "[..2023-02-03]", TUMEN_KIND_ARMS, "By February");
  hand_table_add (table, "from", "[2023-03-03..]", TUMEN_KIND_ARMS, "From March");
  hand_table_add (table, "about", "2023-06-03~", TUMEN_KIND_ARMS, "About");
  hand_table_add (table, "undated", "", TUMEN_KIND_ARMS, "Undated");
  if (with_outer)
    {
      hand_table_add (table, "armistice", "1953-07-27", TUMEN_KIND_AGREEMENT, "Armistice");
      hand_table_add (table, "plan1", "2090", TUMEN_KIND_OTHER, "Plan");
      hand_table_add (table, "plan2", "2091", TUMEN_KIND_OTHER, "Plan");
    }
  tumen_table_finish (table);
  return table;
}

static TumenOverviewScene *
make_strip (gboolean with_outer,
            double   width)
{
  g_autoptr (TumenTable) table = make_table (with_outer);

  return tumen_overview_scene_new (table, NULL, TUMEN_LANGUAGE_EN, text, width,
                                   TUMEN_OVERVIEW_HEIGHT);
}

static TumenSpan
get_window (TumenOverviewScene *strip,
            double              left,
            double              right)
{
  return (TumenSpan){ tumen_overview_scene_time (strip, left),
                      tumen_overview_scene_time (strip, right) };
}

static void
test_bars_add_up_to_the_events (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (FALSE, 1000);
  guint                   n_bars;
  const TumenOverviewBar *bars = tumen_overview_scene_get_bars (strip, &n_bars);
  double                  known = 0, unknown = 0;

  for (guint i = 0; i < n_bars; i++)
    {
      known += bars[i].known;
      unknown += bars[i].unknown;
    }
  g_assert_cmpfloat_with_epsilon (known, 25, 1e-6);
  g_assert_cmpfloat_with_epsilon (unknown, 5, 1e-6);
}

static void
test_bars_are_months_that_follow_each_other (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (FALSE, 1000);
  guint                   n_bars;
  const TumenOverviewBar *bars = tumen_overview_scene_get_bars (strip, &n_bars);

  for (guint i = 0; i < n_bars; i++)
    {
      g_assert_cmpfloat (bars[i].end - bars[i].begin, >=, 28);
      g_assert_cmpfloat (bars[i].end - bars[i].begin, <=, 31);
      if (i > 0)
        g_assert_cmpfloat (bars[i].begin, ==, bars[i - 1].end);
    }
}

static void
test_a_year_is_spread_over_its_months (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (FALSE, 1000);
  g_autofree char *dump = NULL;

  dump = tumen_overview_scene_to_text (strip, (TumenSpan){ day (2023, 6, 1), day (2024, 6, 1) });
  g_assert_nonnull (strstr (dump, "bar 2024-02-01 known=1.00 unknown=0.08\n"));
  g_assert_nonnull (strstr (dump, "bar 2023-05-01 known=2.00 unknown=0.00\n"));
  g_assert_nonnull (strstr (dump, "bar 2023-02-01 known=1.00 unknown=1.00\n"));
}

static void
test_narrow_and_wide_strips_have_other_bins (void)
{
  g_autoptr (TumenOverviewScene) narrow = make_strip (FALSE, 40);
  g_autoptr (TumenOverviewScene) wide = make_strip (FALSE, 4000);
  guint                   n_bars;
  const TumenOverviewBar *bars = tumen_overview_scene_get_bars (narrow, &n_bars);

  g_assert_cmpfloat (bars[0].end - bars[0].begin, >, 31);
  bars = tumen_overview_scene_get_bars (wide, &n_bars);
  g_assert_cmpfloat (bars[0].end - bars[0].begin, <=, 7);
}

static void
test_far_groups_become_chips (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (TRUE, 1000);
  TumenSpan           span = tumen_overview_scene_get_span (strip);
  TumenSpan           outside;
  guint               n_events;
  TumenOverviewPlaces places;

  g_assert_cmpfloat (span.begin, >, day (2022, 1, 1));
  g_assert_cmpfloat (span.end, <, day (2026, 1, 1));
  outside = tumen_overview_scene_get_outside (strip, FALSE, &n_events);
  g_assert_cmpuint (n_events, ==, 1);
  g_assert_cmpfloat (outside.begin, ==, day (1953, 7, 27));
  outside = tumen_overview_scene_get_outside (strip, TRUE, &n_events);
  g_assert_cmpuint (n_events, ==, 2);
  g_assert_cmpfloat (outside.end, ==, day (2092, 1, 1));
  tumen_overview_scene_get_places (strip, span, &places);
  g_assert_cmpstr (places.chip_text[0], ==, "‹ 1953 · 1 event");
  g_assert_cmpstr (places.chip_text[1], ==, "2090–2091 · 2 events ›");
  g_assert_cmpfloat (places.chip[0].x + places.chip[0].width, <,
                     tumen_overview_scene_x (strip, day (2023, 1, 15)));
}

static void
test_near_events_stay_on_the_strip (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (FALSE, 600);
  guint n_events;

  tumen_overview_scene_get_outside (strip, FALSE, &n_events);
  g_assert_cmpuint (n_events, ==, 0);
  tumen_overview_scene_get_outside (strip, TRUE, &n_events);
  g_assert_cmpuint (n_events, ==, 0);
}

static void
test_narrow_chips_only_count (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (TRUE, 700);
  TumenOverviewPlaces places;
  TumenSpan           all = tumen_overview_scene_get_span (strip);
  g_autofree char    *dump = tumen_overview_scene_to_text (strip, all);

  tumen_overview_scene_get_places (strip, all, &places);
  g_assert_cmpstr (places.chip_text[0], ==, "‹ 1953 · 1");
  g_assert_nonnull (strstr (dump, "\"‹ 1953 · 1\""));
}

static void
test_x_and_time_are_inverse (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (FALSE, 1000);
  double width, height;

  for (double x = 0; x <= 1000; x += 50)
    g_assert_cmpfloat_with_epsilon (
      tumen_overview_scene_x (strip, tumen_overview_scene_time (strip, x)), x, 1e-6);
  tumen_overview_scene_get_size (strip, &width, &height);
  g_assert_cmpfloat (width, ==, 1000);
  g_assert_cmpfloat (height, ==, 76);
  g_assert_true (tumen_overview_scene_get_text (strip) == text);
  g_assert_cmpint (tumen_overview_scene_get_language (strip), ==, TUMEN_LANGUAGE_EN);
}

static void
test_parts_can_be_touched (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (TRUE, 1000);
  TumenSpan window = get_window (strip, 400, 600);
  static const struct
  {
    double            x, y;
    gboolean          touch;
    TumenOverviewPart part;
  } cases[] = {
    { 500, 30, FALSE, TUMEN_OVERVIEW_WINDOW },
    { 411, 30, FALSE, TUMEN_OVERVIEW_GRIP_BEGIN },
    { 413, 30, FALSE, TUMEN_OVERVIEW_WINDOW },
    { 421, 30, TRUE, TUMEN_OVERVIEW_GRIP_BEGIN },
    { 595, 30, FALSE, TUMEN_OVERVIEW_GRIP_END },
    { 300, 30, FALSE, TUMEN_OVERVIEW_STRIP },
    { 500, 70, FALSE, TUMEN_OVERVIEW_STRIP },
    { 30, 30, FALSE, TUMEN_OVERVIEW_CHIP_EARLIER },
    { 980, 30, FALSE, TUMEN_OVERVIEW_CHIP_LATER },
    { -1, 30, FALSE, TUMEN_OVERVIEW_NONE },
    { 500, 76, FALSE, TUMEN_OVERVIEW_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tumen_overview_scene_part_at (strip, window, cases[i].x, cases[i].y,
                                                   cases[i].touch),
                     ==, cases[i].part);
}

static void
test_grips_of_a_narrow_window_stand_outside (void)
{
  g_autoptr (TumenOverviewScene) strip = make_strip (FALSE, 1000);
  TumenSpan           window = get_window (strip, 500, 504);
  TumenOverviewPlaces places;

  tumen_overview_scene_get_places (strip, window, &places);
  g_assert_cmpfloat (places.grip[0].x + places.grip[0].width, <, places.window.x);
  g_assert_cmpfloat (places.grip[1].x, >, places.window.x + places.window.width);
}

static void
test_nothing_dated_makes_an_empty_strip (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (TumenOverviewScene) strip = NULL;
  guint n_bars;

  hand_table_add (table, "undated", "", TUMEN_KIND_ARMS, "Undated");
  tumen_table_finish (table);
  strip = tumen_overview_scene_new (table, NULL, TUMEN_LANGUAGE_EN, text, 1000, 76);
  tumen_overview_scene_get_bars (strip, &n_bars);
  g_assert_cmpuint (n_bars, ==, 0);
  g_assert_cmpfloat (tumen_overview_scene_x (strip, 19000), ==, 0);
  g_assert_cmpint (tumen_overview_scene_part_at (strip, (TumenSpan){ 0, 1 }, 500, 30, FALSE), ==,
                   TUMEN_OVERVIEW_STRIP);
}

static void
test_filtered_events_are_not_counted (void)
{
  g_autoptr (TumenTable) table = make_table (FALSE);
  g_autofree guint8 *rows_in = g_new0 (guint8, tumen_table_get_n_rows (table));
  g_autoptr (TumenOverviewScene) strip = NULL;
  guint                   n_bars;
  const TumenOverviewBar *bars;
  double                  sum = 0;

  rows_in[3] = rows_in[4] = 1;
  strip = tumen_overview_scene_new (table, rows_in, TUMEN_LANGUAGE_ES, text, 1000, 76);
  bars = tumen_overview_scene_get_bars (strip, &n_bars);
  for (guint i = 0; i < n_bars; i++)
    sum += bars[i].known + bars[i].unknown;
  g_assert_cmpfloat_with_epsilon (sum, 2, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  text = tumen_text_new ("Cantarell", 1);
  g_test_add_func ("/overview/bars/add-up-to-the-events", test_bars_add_up_to_the_events);
  g_test_add_func ("/overview/bars/months-follow", test_bars_are_months_that_follow_each_other);
  g_test_add_func ("/overview/bars/a-year-is-spread", test_a_year_is_spread_over_its_months);
  g_test_add_func ("/overview/bars/bins-follow-the-width",
                   test_narrow_and_wide_strips_have_other_bins);
  g_test_add_func ("/overview/bars/filtered-are-not-counted", test_filtered_events_are_not_counted);
  g_test_add_func ("/overview/outside/far-groups-become-chips", test_far_groups_become_chips);
  g_test_add_func ("/overview/outside/near-events-stay", test_near_events_stay_on_the_strip);
  g_test_add_func ("/overview/outside/narrow-chips-only-count", test_narrow_chips_only_count);
  g_test_add_func ("/overview/x/and-time-are-inverse", test_x_and_time_are_inverse);
  g_test_add_func ("/overview/part-at/finds-all-parts", test_parts_can_be_touched);
  g_test_add_func ("/overview/part-at/narrow-window-grips-outside",
                   test_grips_of_a_narrow_window_stand_outside);
  g_test_add_func ("/overview/empty/nothing-dated", test_nothing_dated_makes_an_empty_strip);
  result = g_test_run ();
  g_clear_object (&text);
  return result;
}
