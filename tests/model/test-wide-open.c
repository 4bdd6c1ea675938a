/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "table-fixture.h"
#include "tumen-wide-open.h"

#define ONCE    TUMEN_DURATION_ONCE
#define LASTING TUMEN_DURATION_LASTING

static const struct
{
  const char   *edtf;
  TumenDuration duration;
  gboolean      is_wide_open;
} cases[] = {
  { "", ONCE, FALSE },
  { "2024-06-19", ONCE, FALSE },
  { "2024", ONCE, FALSE },
  { "2024-06-18~", ONCE, FALSE },
  { "[2024-08..2024-12]", ONCE, FALSE },
  { "2022/2024", LASTING, FALSE },
  { "1950-06-25/1953-07-27", LASTING, FALSE },
  /* Nine years may pass for a time; ten are a decade of no news. */
  { "[1941..1949]", ONCE, FALSE },
  { "195X", ONCE, TRUE },
  { "19XX", ONCE, TRUE },
  { "[1940..1953]", ONCE, TRUE },
  { "195X/2024-06-19", LASTING, TRUE },
  { "[..1953]", ONCE, TRUE },
  { "[1948..]", ONCE, TRUE },
  { "1948/..", LASTING, TRUE },
  { "../1948", LASTING, TRUE },
  { "1948/", LASTING, TRUE },
};

/* Ids are the numbers of the cases. */
static TumenTable *
make_table (void)
{
  TumenTable *table = tumen_table_new_empty (TUMEN_READING_EDITORS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      FixtureEvent     event;

      fixture_event_init (&event, id, cases[i].edtf, cases[i].duration, TUMEN_BASIS_STATED);
      event.event.short_title[0] = id;
      tumen_table_add (table, &event.event);
    }
  tumen_table_finish (table);
  return table;
}

static void
test_is_what_a_limit_dates (void)
{
  g_autoptr (TumenTable) table = make_table ();
  const TumenRow *rows = tumen_table_get_rows (table);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      guint            row;

      g_assert_true (tumen_table_find (table, id, &row));
      if (tumen_row_is_wide_open (&rows[row]) != cases[i].is_wide_open)
        g_test_message ("%s is not as it should be", cases[i].edtf);
      g_assert_cmpint (tumen_row_is_wide_open (&rows[row]), ==, cases[i].is_wide_open);
    }
}

static void
test_clock_times_are_not (void)
{
  const TumenClock clocks[] = { { .minutes = 1190 }, { .minutes = 1310 } };
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  FixtureEvent event;

  fixture_event_init (&event, "a", "2023-07-27", ONCE, TUMEN_BASIS_STATED);
  event.event.short_title[0] = "a";
  event.event.clocks = clocks;
  event.event.n_clocks = G_N_ELEMENTS (clocks);
  tumen_table_add (table, &event.event);
  tumen_table_finish (table);
  /* No end is stated, but the day is known. */
  g_assert_cmpint (tumen_table_get_rows (table)[0].flags & TUMEN_ROW_OPEN_END, !=, 0);
  g_assert_false (tumen_row_is_wide_open (&tumen_table_get_rows (table)[0]));
}

static void
test_lists_each_in_order_of_time (void)
{
  g_autoptr (TumenTable) table = make_table ();
  g_autoptr (GArray) rows = tumen_table_list_wide_open (table);
  guint n_wide_open = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    n_wide_open += cases[i].is_wide_open;
  g_assert_cmpuint (rows->len, ==, n_wide_open);
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      g_assert_true (tumen_row_is_wide_open (&tumen_table_get_rows (table)[row]));
      g_assert_true (i == 0 || g_array_index (rows, guint, i - 1) < row);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wide-open/is-what-a-limit-dates", test_is_what_a_limit_dates);
  g_test_add_func ("/wide-open/clock-times-are-not", test_clock_times_are_not);
  g_test_add_func ("/wide-open/lists-each-in-order-of-time", test_lists_each_in_order_of_time);
  return g_test_run ();
}
