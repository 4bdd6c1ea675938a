/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-axis.h"

#include "tumen-date.h"

static double
day (gint64 year,
     int    month,
     int    day_of_month)
{
  return (double)tumen_day_from_civil (year, month, day_of_month);
}

/* The labels of a row, parted by "|". */
static char *
dup_labels (TumenSpan     span,
            double        px_per_day,
            TumenTickRow  row,
            TumenLanguage language)
{
  g_autoptr (GArray) ticks = tumen_axis_get_ticks (span, px_per_day, language);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TumenTick *tick = &g_array_index (ticks, TumenTick, i);

      if (tick->row != row)
        continue;
      if (labels->len > 0)
        g_string_append_c (labels, '|');
      g_string_append (labels, tick->label);
    }
  return g_string_free (labels, FALSE);
}

static void
assert_labels (TumenSpan   span,
               double      px_per_day,
               const char *fine,
               const char *coarse)
{
  g_auto (GStrv) fine_of = g_strsplit (fine, " / ", TUMEN_N_LANGUAGES);
  g_auto (GStrv) coarse_of = g_strsplit (coarse, " / ", TUMEN_N_LANGUAGES);

  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage    language = (TumenLanguage)i;
      g_autofree char *got_fine = dup_labels (span, px_per_day, TUMEN_TICK_FINE, language);
      g_autofree char *got_coarse = dup_labels (span, px_per_day, TUMEN_TICK_COARSE, language);

      g_assert_cmpstr (got_fine, ==, fine_of[fine_of[1] == NULL ? 0 : i]);
      g_assert_cmpstr (got_coarse, ==, coarse_of[coarse_of[1] == NULL ? 0 : i]);
    }
}

static void
test_hours (void)
{
  double thursday = day (2023, 7, 27);

  assert_labels ((TumenSpan){ thursday + 20.2 / 24, thursday + 20.9 / 24 }, 5000,
                 "20:00|20:15|20:30|20:45", "Thu 27 Jul 2023, 20:00 / jue 27 jul 2023, 20:00");
  assert_labels ((TumenSpan){ thursday + 22.5 / 24, thursday + 25.5 / 24 }, 912,
                 "22:00|23:00|00:00|01:00",
                 "Thu 27 Jul 2023|Fri 28 Jul 2023 / jue 27 jul 2023|vie 28 jul 2023");
  assert_labels ((TumenSpan){ thursday, thursday + 0.5 }, 304, "00:00|03:00|06:00|09:00",
                 "Thu 27 Jul 2023 / jue 27 jul 2023");
  assert_labels ((TumenSpan){ thursday, thursday + 1 }, 120, "00:00|06:00|12:00|18:00",
                 "Thu 27 Jul 2023 / jue 27 jul 2023");
}

static void
test_days_and_weeks (void)
{
  double monday = day (2023, 7, 31);

  assert_labels ((TumenSpan){ monday, monday + 2 }, 52, "Mon 31|Tue 1 / lun 31|mar 1",
                 "July 2023|August 2023 / julio de 2023|agosto de 2023");
  assert_labels ((TumenSpan){ monday, monday + 2 }, 26, "31|1",
                 "July 2023|August 2023 / julio de 2023|agosto de 2023");
  assert_labels ((TumenSpan){ monday - 1, monday + 2 }, 5.8, "24 Jul|31 Jul / 24 jul|31 jul",
                 "July 2023|August 2023 / julio de 2023|agosto de 2023");
}

static void
test_months_and_quarters (void)
{
  TumenSpan turn = { day (2023, 12, 5), day (2024, 1, 5) };

  assert_labels (turn, 2.5, "December|January / diciembre|enero", "2023|2024");
  assert_labels (turn, 0.9, "Dec|Jan / dic|ene", "2023|2024");
  assert_labels (turn, 0.47, "D|J / D|E", "2023|2024");
  assert_labels (turn, 0.3, "Q4|Q1 / T4|T1", "2023|2024");
}

static void
test_years (void)
{
  TumenSpan turn = { day (1999, 5, 1), day (2001, 2, 1) };

  assert_labels (turn, 0.1, "1999|2000|2001", "1990s|2000s / 1990–1999|2000–2009");
  assert_labels (turn, 0.02, "1995|2000", "1990s|2000s / 1990–1999|2000–2009");
  assert_labels (turn, 0.009, "1990|2000", "1950–1999|2000–2049");
  assert_labels (turn, 0.0023, "1950|2000", "1900–1999|2000–2099");
}

static void
test_far_years (void)
{
  TumenSpan turn = { day (1999, 5, 1), day (2001, 2, 1) };

  assert_labels (turn, 0.0011, "1900|2000", "1000–1999|2000–2999");
  assert_labels (turn, 0.0006, "1800|2000", "1 BCE–1999|2000–3999 / 1 a. C.–1999|2000–3999");
  assert_labels (turn, 0.00022, "1500|2000", "1 BCE–4999 / 1 a. C.–4999");
  g_assert_cmpstr (tumen_axis_get_step_name (0.0011), ==, "many years");
  g_assert_cmpstr (tumen_axis_get_step_name (1e-30), ==, "many years");
}

static void
test_years_before_the_first (void)
{
  TumenSpan caesar = { day (-43, 3, 1), day (-43, 3, 2) };

  assert_labels (caesar, 52, "Fri 1 / vie 1", "March 44 BCE / marzo de 44 a. C.");
  assert_labels (caesar, 0.1, "44 BCE / 44 a. C.", "51 BCE–42 BCE / 51 a. C.–42 a. C.");
}

static void
test_both_ends_of_time (void)
{
  TumenSpan first = { day (-9999, 1, 1), day (-9999, 1, 2) };
  TumenSpan last = { day (170000002, 12, 31), day (170000003, 1, 1) };

  assert_labels (first, 26, "1", "January 10000 BCE / enero de 10000 a. C.");
  assert_labels (last, 26, "31", "December 170000002 / diciembre de 170000002");
  assert_labels ((TumenSpan){ first.begin, last.end }, 2e-9,
                 "100000001 BCE|1 BCE|100000000 / 100000001 a. C.|1 a. C.|100000000",
                 "1000000001 BCE–2 BCE|1 BCE–999999999 / "
                 "1000000001 a. C.–2 a. C.|1 a. C.–999999999");
}

static void
test_units_follow_each_other (void)
{
  for (double scale = 1e-6; scale < 11520; scale *= 1.3)
    {
      TumenSpan span = { 19000.3, 19000.3 + 1000 / scale };
      g_autoptr (GArray) ticks = tumen_axis_get_ticks (span, scale, TUMEN_LANGUAGE_EN);

      g_assert_cmpuint (ticks->len, >, 1);
      g_assert_cmpuint (ticks->len, <, 200);
      for (guint i = 0; i < ticks->len; i++)
        {
          const TumenTick *tick = &g_array_index (ticks, TumenTick, i);
          const TumenTick *next = tick + 1;

          g_assert_cmpfloat (tick->begin, <, span.end);
          g_assert_cmpfloat (tick->end, >, span.begin);
          g_assert_false (tick->centred && tick->row == TUMEN_TICK_COARSE);
          if (i + 1 < ticks->len && next->row == tick->row)
            g_assert_cmpfloat (tick->end, ==, next->begin);
          else
            g_assert_cmpfloat (tick->end, >=, span.end);
        }
    }
}

static void
test_only_single_units_are_centred (void)
{
  static const struct
  {
    double      scale;
    const char *name;
    gboolean    centred;
  } cases[] = {
    { 4224, "15 minutes", FALSE },
    { 4223, "hour", FALSE },
    { 304, "3 hours", FALSE },
    { 120, "6 hours", FALSE },
    { 52, "weekday", TRUE },
    { 26, "day", TRUE },
    { 6, "week", FALSE },
    { 2.5, "month in full", TRUE },
    { 0.9, "month", TRUE },
    { 0.47, "month letter", TRUE },
    { 0.29, "quarter", TRUE },
    { 0.09, "year", TRUE },
    { 0.018, "5 years", FALSE },
    { 0.009, "10 years", FALSE },
    { 0.0022, "50 years", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ticks = tumen_axis_get_ticks ((TumenSpan){ 0, 1 }, cases[i].scale,
                                                       TUMEN_LANGUAGE_EN);

      g_assert_cmpstr (tumen_axis_get_step_name (cases[i].scale), ==, cases[i].name);
      g_assert_cmpint (g_array_index (ticks, TumenTick, ticks->len - 1).centred, ==,
                       cases[i].centred);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/labels/hours", test_hours);
  g_test_add_func ("/axis/labels/days-and-weeks", test_days_and_weeks);
  g_test_add_func ("/axis/labels/months-and-quarters", test_months_and_quarters);
  g_test_add_func ("/axis/labels/years", test_years);
  g_test_add_func ("/axis/labels/far-years", test_far_years);
  g_test_add_func ("/axis/labels/years-before-the-first", test_years_before_the_first);
  g_test_add_func ("/axis/labels/both-ends-of-time", test_both_ends_of_time);
  g_test_add_func ("/axis/units/follow-each-other", test_units_follow_each_other);
  g_test_add_func ("/axis/units/single-ones-are-centred", test_only_single_units_are_centred);
  return g_test_run ();
}
