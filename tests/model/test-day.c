/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date.h"

static void
test_civil_round_trips (void)
{
  static const TumenDay bases[] = { 0, -719468, 2932896, G_GINT64_CONSTANT (62091239000),
                                    G_GINT64_CONSTANT (-62092700000) };

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      gint64 last_year = 0;
      int    last_month = 0, last_day = 0;

      for (TumenDay day = bases[i]; day < bases[i] + 1500; day++)
        {
          gint64 year;
          int    month, day_of_month;

          tumen_day_to_civil (day, &year, &month, &day_of_month);
          g_assert_cmpint (tumen_day_from_civil (year, month, day_of_month), ==, day);
          if (day > bases[i] && day_of_month != 1)
            g_assert_cmpint (day_of_month, ==, last_day + 1);
          if (day > bases[i] && day_of_month == 1)
            g_assert_cmpint (year * 12 + month, ==, last_year * 12 + last_month + 1);
          last_year = year;
          last_month = month;
          last_day = day_of_month;
        }
    }
}

static void
test_civil_knows_fixed_days (void)
{
  g_assert_cmpint (tumen_day_from_civil (1970, 1, 1), ==, 0);
  g_assert_cmpint (tumen_day_from_civil (2000, 3, 1), ==, 11017);
  g_assert_cmpint (tumen_day_from_civil (1600, 1, 1), ==, -135140);
  g_assert_cmpint (tumen_day_from_civil (0, 1, 1), ==, -719528);
  g_assert_cmpint (tumen_day_from_civil (-1, 12, 31), ==, -719529);
  g_assert_cmpint (tumen_day_from_civil (170000002, 12, 31) - tumen_day_from_civil (170000002, 1,
                                                                                    1),
                   ==, 364);
}

static void
test_civil_agrees_with_glib (void)
{
  GDate *date = g_date_new_dmy (1, G_DATE_JANUARY, 1583);

  for (TumenDay day = tumen_day_from_civil (1583, 1, 1); day < 60000; day += 17)
    {
      gint64 year;
      int    month, day_of_month;

      tumen_day_to_civil (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, (int)g_date_get_month (date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (date));
      g_assert_cmpint (tumen_day_get_weekday (day), ==, (int)g_date_get_weekday (date));
      g_date_add_days (date, 17);
    }
  g_date_free (date);
}

static void
test_months_have_their_length (void)
{
  g_assert_cmpint (tumen_day_get_days_in_month (1900, 2), ==, 28);
  g_assert_cmpint (tumen_day_get_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (tumen_day_get_days_in_month (0, 2), ==, 29);
  g_assert_cmpint (tumen_day_get_days_in_month (-4, 2), ==, 29);
  g_assert_cmpint (tumen_day_get_days_in_month (2023, 12), ==, 31);
  g_assert_cmpint (tumen_day_get_days_in_month (2023, 6), ==, 30);
}

static void
test_text_round_trips (void)
{
  static const char *const texts[] = {
    "2023-07-26",
    "0000-02-29",
    "-0001-12-31",
    "9999-12-31",
    "Y10000-01-01",
    "Y-170000002-06-05",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;
      TumenDay         day;

      g_assert_true (tumen_day_parse (texts[i], &day));
      text = tumen_day_to_string (day);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_parse_refuses_what_is_no_day (void)
{
  static const char *const texts[] = {
    "", "2023", "2023-07", "2023-7-26", "2023-07-32", "2023-02-29", "2023-13-01", "2023-00-01",
    "2023-07-00", "-0000-01-01",
    "2023-07-26T", "20230726", "Y2023-07-26", "Y02023-01-01", "Y1234567890123456-01-01",
    "2023/07/26", "x"
  };
  TumenDay day = 42;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (tumen_day_parse (texts[i], &day));
  g_assert_false (tumen_day_parse (NULL, &day));
  g_assert_cmpint (day, ==, 42);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/civil/round-trips", test_civil_round_trips);
  g_test_add_func ("/day/civil/knows-fixed-days", test_civil_knows_fixed_days);
  g_test_add_func ("/day/civil/agrees-with-glib", test_civil_agrees_with_glib);
  g_test_add_func ("/day/months/have-their-length", test_months_have_their_length);
  g_test_add_func ("/day/text/round-trips", test_text_round_trips);
  g_test_add_func ("/day/parse/refuses-what-is-no-day", test_parse_refuses_what_is_no_day);
  return g_test_run ();
}
