/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"

#include "hand-table.h"
#include "random-library.h"

#define N_EVENTS 1500
#define EPSILON  1e-6

/* Independent of running sums: each event by itself. */
static void
add_naively (GArray         *bins,
             const TumenRow *row)
{
  TumenSpan start = tumen_row_get_start_span (row);
  double    length = start.end - start.begin;

  for (guint i = 0; i < bins->len; i++)
    {
      TumenBin *bin = &g_array_index (bins, TumenBin, i);
      double    lo = MAX (bin->begin, start.begin), hi = MIN (bin->end, start.end);
      double    share = hi > lo ? (hi - lo) / length : 0;

      if (length == 0 && start.begin >= bin->begin && start.begin < bin->end)
        share = 1;
      *(tumen_row_has_known_day (row) ? &bin->known : &bin->unknown) += share;
    }
}

static void
check_bins (TumenLaneIndex  *lane,
            const TumenRow  *rows,
            TumenSpan        all,
            TumenSpan        span,
            const TumenUnit *unit)
{
  g_autoptr (GArray) bins = tumen_bins_new (span, unit);
  g_autoptr (GArray) naive = tumen_bins_new (span, unit);

  tumen_sums_fill (tumen_lane_index_get_sums (lane, rows, all), unit, bins);
  for (guint i = 0; i < lane->n_rows; i++)
    add_naively (naive, &rows[lane->by_start[i]]);
  for (guint i = 0; i < bins->len; i++)
    {
      const TumenBin *a = &g_array_index (bins, TumenBin, i);
      const TumenBin *b = &g_array_index (naive, TumenBin, i);

      g_assert_cmpfloat (a->begin, ==, b->begin);
      g_assert_cmpfloat_with_epsilon (a->known, b->known, EPSILON);
      g_assert_cmpfloat_with_epsilon (a->unknown, b->unknown, EPSILON);
      g_assert_cmpint (a->known > 0, ==, b->known > EPSILON / 1e3);
    }
}

static void
check_units (TumenIndex     *index,
             const TumenRow *rows,
             guint           n_units)
{
  TumenSpan all = tumen_index_get_span (index);

  for (guint i = 0; i < n_units; i++)
    {
      double          px_per_day = exp2 (g_test_rand_double_range (-14, 7));
      TumenUnit       unit = tumen_bins_choose_unit (px_per_day, 3);
      double          length = g_test_rand_double_range (5, 900) / px_per_day;
      const TumenRow *row = &rows[g_test_rand_int_range (0, N_EVENTS / 2)];
      double          begin = row->lo - g_test_rand_double_range (0, 1) * length;
      guint           lane;

      lane = (guint)g_test_rand_int_range (0, (int)tumen_index_get_n_lanes (index));
      check_bins (tumen_index_get_lane (index, lane), rows, all,
                  (TumenSpan){ begin, begin + length }, &unit);
    }
}

static void
test_sums_are_those_of_each_event (void)
{
  for (guint spread = 0; spread < RANDOM_N_SPREADS; spread++)
    {
      g_autoptr (TumenTable) table = random_library_new (N_EVENTS, (RandomSpread)spread);
      g_autoptr (TumenIndex) index = NULL;

      index = tumen_index_new (table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
      check_units (index, tumen_table_get_rows (table), 30);
    }
}

static void
test_nothing_is_left_of_rounding (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (TumenIndex) index = NULL;
  g_autoptr (GArray) bins = NULL;
  TumenUnit       day = { TUMEN_UNIT_MINUTES, 1440 };
  double          first = (double)tumen_day_from_civil (2024, 1, 1), sum = 0;
  const TumenRow *rows;

  for (int month = 1; month <= 7; month++)
    {
      g_autofree char *edtf = g_strdup_printf ("2024-%02d", month);

      hand_table_add (table, edtf, edtf, TUMEN_KIND_ARMS, "Arms");
    }
  tumen_table_finish (table);
  rows = tumen_table_get_rows (table);
  index = tumen_index_new (table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  bins = tumen_bins_new ((TumenSpan){ first - 50, first + 300 }, &day);
  tumen_sums_fill (tumen_lane_index_get_sums (tumen_index_get_lane (index, 0), rows,
                                              tumen_index_get_span (index)),
                   &day, bins);
  for (guint i = 0; i < bins->len; i++)
    {
      const TumenBin *bin = &g_array_index (bins, TumenBin, i);

      g_assert_cmpfloat (bin->known, ==, 0);
      g_assert_cmpint (bin->unknown > 0, ==, bin->begin >= first && bin->begin < first + 213);
      sum += bin->unknown;
    }
  g_assert_cmpfloat_with_epsilon (sum, 7, 1e-9);
}

static void
test_chunks_are_dropped_and_made_again (void)
{
  g_autoptr (TumenTable) table = random_library_new (N_EVENTS, RANDOM_SPREAD_ALL_OF_TIME);
  g_autoptr (TumenIndex) index = NULL;
  TumenUnit       hour = { TUMEN_UNIT_MINUTES, 60 };
  const TumenRow *rows = tumen_table_get_rows (table);

  index = tumen_index_new (table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  for (int i = 0; i < 120; i++)
    {
      double begin = rows[i % 60 * 9].lo - 3;

      check_bins (tumen_index_get_lane (index, 0), rows, tumen_index_get_span (index),
                  (TumenSpan){ begin, begin + 5 }, &hour);
    }
}

static guint
count_continuing (const TumenLaneIndex *lane,
                  const TumenRow       *rows,
                  double                time)
{
  guint n = 0;

  for (guint i = 0; i < lane->n_rows; i++)
    n += tumen_row_has_begun (&rows[lane->by_start[i]], time);
  return n;
}

static void
test_continuing_are_those_of_a_scan (void)
{
  g_autoptr (TumenTable) table = random_library_new (N_EVENTS, RANDOM_SPREAD_YEARS);
  g_autoptr (TumenIndex) index = NULL;
  const TumenRow         *rows = tumen_table_get_rows (table);
  TumenLaneIndex         *lane;
  const TumenLaneDensity *density;

  index = tumen_index_new (table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  lane = tumen_index_get_lane (index, 0);
  density = tumen_lane_index_get_density (lane, rows);
  for (int i = 0; i < 60; i++)
    {
      double time = rows[g_test_rand_int_range (0, N_EVENTS / 2)].hi + (i % 3) * 0.5;
      g_autoptr (GArray) all = tumen_lane_density_find_continuing (density, rows, time, N_EVENTS);
      g_autoptr (GArray) some = tumen_lane_density_find_continuing (density, rows, time, 7);
      guint n = count_continuing (lane, rows, time);

      g_assert_cmpuint (tumen_lane_density_count_continuing (density, rows, time), ==, n);
      g_assert_cmpuint (all->len, ==, n);
      g_assert_cmpuint (some->len, ==, MIN (n, 7));
      for (guint j = 0; j < all->len; j++)
        g_assert_true (tumen_row_has_begun (&rows[g_array_index (all, guint, j)], time));
    }
}

/* Each star in turn, by voices, importance and row, as far as none that stays is too near. */
static GArray *
thin_naively (const TumenRow *rows,
              guint           n_rows,
              TumenSpan       span,
              double          distance)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int voices = G_MAXUINT8, importance = 9; voices >= 0;
       voices -= importance == 0, importance = importance == 0 ? 9 : importance - 1)
    {
      for (guint row = 0; row < n_rows; row++)
        {
          double   time;
          gboolean free_place = TRUE;

          if (!(rows[row].flags & TUMEN_ROW_STARRED) || !tumen_row_is_dated (&rows[row]) ||
              rows[row].n_voices != voices || rows[row].importance != importance)
            continue;
          time = tumen_row_get_shape_time (&rows[row]);
          for (guint i = 0; i < kept->len; i++)
            free_place = free_place &&
                         fabs (time - tumen_row_get_shape_time (
                                        &rows[g_array_index (kept, guint, i)])) >= distance;
          if (free_place && time >= span.begin && time < span.end)
            g_array_append_val (kept, row);
        }
    }
  return kept;
}

static void
test_stars_are_those_of_taking_turns (void)
{
  g_autoptr (TumenTable) table = random_library_new (N_EVENTS, RANDOM_SPREAD_YEARS);
  g_autoptr (TumenIndex) index = NULL;
  const TumenRow         *rows = tumen_table_get_rows (table);
  const TumenLaneDensity *density;

  index = tumen_index_new (table, NULL, TUMEN_LANES_NONE, TUMEN_LANGUAGE_EN);
  density = tumen_lane_index_get_density (tumen_index_get_lane (index, 0), rows);
  for (int i = 0; i < 20; i++)
    {
      double    begin = rows[g_test_rand_int_range (0, N_EVENTS / 2)].lo + 0.217;
      TumenSpan span = { begin, begin + exp2 (g_test_rand_double_range (2, 12)) };
      double    distance = g_test_rand_double_range (0.01, 0.3) * (span.end - begin);
      g_autoptr (GArray) stars = tumen_lane_density_find_stars (density, rows, span, distance);
      g_autoptr (GArray) naive = thin_naively (rows, N_EVENTS, span, distance);

      g_assert_cmpmem (stars->data, stars->len * sizeof (guint), naive->data,
                       naive->len * sizeof (guint));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sums/bins/those-of-each-event", test_sums_are_those_of_each_event);
  g_test_add_func ("/sums/bins/nothing-left-of-rounding", test_nothing_is_left_of_rounding);
  g_test_add_func ("/sums/bins/chunks-made-again", test_chunks_are_dropped_and_made_again);
  g_test_add_func ("/sums/continuing/those-of-a-scan", test_continuing_are_those_of_a_scan);
  g_test_add_func ("/sums/stars/taking-turns", test_stars_are_those_of_taking_turns);
  return g_test_run ();
}
