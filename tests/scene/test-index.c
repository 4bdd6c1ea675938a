/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-index-private.h"

#include "hand-table.h"
#include "random-library.h"

#define N_EVENTS 3000
#define N_SPANS  40

static void
test_keys_rise_with_time (void)
{
  static const double times[] = { -4e6, -1.5, -1, -1e-9, 0, 1e-9, 0.5, 1, 19000, 1e12 };

  g_assert_cmpuint (tumen_time_get_key (-0.0), ==, tumen_time_get_key (0.0));
  for (gsize i = 1; i < G_N_ELEMENTS (times); i++)
    g_assert_cmpuint (tumen_time_get_key (times[i - 1]), <, tumen_time_get_key (times[i]));
}

static void
test_sorting_keeps_the_order_of_equals (void)
{
  TumenTimed items[2000];

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (TumenTimed){ tumen_time_get_key (g_test_rand_int_range (-9, 9) *
                                                 (g_test_rand_bit () ? 1.0 : 1e5 / 7)),
                             i };
  tumen_time_sort (items, G_N_ELEMENTS (items));
  for (guint i = 1; i < G_N_ELEMENTS (items); i++)
    {
      g_assert_cmpuint (items[i - 1].key, <=, items[i].key);
      if (items[i - 1].key == items[i].key)
        g_assert_cmpuint (items[i - 1].number, <, items[i].number);
    }
}

static gboolean
meets (const TumenRow *row,
       TumenSpan       span)
{
  TumenSpan drawn = tumen_row_get_drawn_span (row);

  return drawn.begin < span.end && drawn.end > span.begin;
}

static void
check_lane (const TumenLaneIndex *lane,
            const TumenRow       *rows,
            TumenSpan             span)
{
  g_autoptr (GArray) found = tumen_lane_index_find (lane, rows, span);
  guint n_met = 0, n_earlier = 0, n_later = 0;

  for (guint i = 0; i < lane->n_rows; i++)
    {
      const TumenRow *row = &rows[lane->by_start[i]];

      n_met += meets (row, span);
      n_earlier += tumen_row_get_drawn_span (row).end <= span.begin;
      n_later += tumen_row_get_drawn_span (row).begin >= span.end;
    }
  g_assert_cmpuint (found->len, ==, n_met);
  for (guint i = 0; i < found->len; i++)
    {
      const TumenRow *row = &rows[g_array_index (found, guint, i)];

      g_assert_true (meets (row, span));
      if (i > 0)
        g_assert_cmpfloat (tumen_row_get_drawn_span (row).begin, >=,
                           tumen_row_get_drawn_span (&rows[g_array_index (found, guint, i - 1)])
                             .begin);
    }
  g_assert_cmpuint (tumen_lane_index_count_earlier (lane, rows, span.begin), ==, n_earlier);
  g_assert_cmpuint (tumen_lane_index_count_later (lane, rows, span.end), ==, n_later);
}

static TumenSpan
pick_span (const TumenRow *rows)
{
  double middle = rows[g_test_rand_int_range (0, N_EVENTS / 2)].lo;
  double half = exp2 (g_test_rand_double_range (-12, 16));

  return (TumenSpan){ middle - half, middle + half };
}

static void
test_finds_and_counts_as_a_scan_does (void)
{
  for (guint spread = 0; spread < RANDOM_N_SPREADS; spread++)
    {
      g_autoptr (TumenTable) table = random_library_new (N_EVENTS, (RandomSpread)spread);
      g_autoptr (TumenIndex) index = NULL;
      const TumenRow *rows = tumen_table_get_rows (table);

      index = tumen_index_new (table, NULL, TUMEN_LANES_ACTOR, TUMEN_LANGUAGE_EN);
      g_assert_nonnull (tumen_index_get_all (index));
      for (guint i = 0; i < N_SPANS; i++)
        {
          TumenSpan span = pick_span (rows);

          for (guint lane = 0; lane < tumen_index_get_n_lanes (index); lane++)
            check_lane (tumen_index_get_lane (index, lane), rows, span);
        }
    }
}

static void
test_counts_each_event_once (void)
{
  g_autoptr (TumenTable) table = random_library_new (N_EVENTS, RANDOM_SPREAD_YEARS);
  g_autoptr (TumenIndex) by_actor = NULL;
  g_autoptr (TumenIndex) by_kind = NULL;
  const TumenRow *rows = tumen_table_get_rows (table);

  by_actor = tumen_index_new (table, NULL, TUMEN_LANES_ACTOR, TUMEN_LANGUAGE_EN);
  by_kind = tumen_index_new (table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  g_assert_null (tumen_index_get_all (by_kind));
  for (guint i = 0; i < N_SPANS; i++)
    {
      TumenSpan   span = pick_span (rows);
      TumenCounts a, b;

      tumen_index_count (by_actor, span, &a);
      tumen_index_count (by_kind, span, &b);
      g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
      g_assert_cmpuint (a.library, ==, N_EVENTS);
      g_assert_cmpuint (a.library, ==, a.undated + a.outside + a.in_span);
    }
}

static void
test_nothing_has_no_span (void)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (TumenIndex) index = NULL;
  TumenCounts counts;
  TumenSpan   span;

  tumen_table_finish (table);
  index = tumen_index_new (table, NULL, TUMEN_LANES_KIND, TUMEN_LANGUAGE_EN);
  span = tumen_index_get_span (index);
  tumen_index_count (index, (TumenSpan){ 0, 1 }, &counts);
  g_assert_cmpfloat (span.begin, >, span.end);
  g_assert_cmpuint (counts.library, ==, 0);
  g_assert_cmpuint (tumen_index_get_n_dated (index), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/time/keys-rise", test_keys_rise_with_time);
  g_test_add_func ("/index/time/sorting-is-stable", test_sorting_keeps_the_order_of_equals);
  g_test_add_func ("/index/lanes/find-and-count-as-a-scan", test_finds_and_counts_as_a_scan_does);
  g_test_add_func ("/index/counts/each-event-once", test_counts_each_event_once);
  g_test_add_func ("/index/counts/nothing", test_nothing_has_no_span);
  return g_test_run ();
}
