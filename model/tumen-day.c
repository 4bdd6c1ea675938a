/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date.h"

#include <string.h>

/* Years are counted from 1 March, so that the leap day is the last day of a year. */
#define DAYS_PER_ERA        146097 /* 400 years */
#define DAYS_TO_1970        719468 /* from 0000-03-01 to 1970-01-01 */
#define DAYS_PER_CENTURY    36524  /* without the leap day of every fourth one */
#define DAYS_PER_FOUR_YEARS 1460

static gint64
divide_down (gint64 number,
             gint64 divisor)
{
  gint64 quotient = number / divisor;

  return number % divisor < 0 ? quotient - 1 : quotient;
}

static gboolean
scan_digits (const char **cursor,
             int          n_digits,
             gint64      *number)
{
  gint64 value = 0;

  for (int i = 0; i < n_digits; i++, (*cursor)++)
    {
      if (!g_ascii_isdigit (**cursor))
        return FALSE;
      value = value * 10 + (**cursor - '0');
    }
  *number = value;
  return TRUE;
}

/**
 * tumen_day_from_civil:
 * @year: year of the proleptic Gregorian calendar, 0 being 1 BCE; within ±10^15
 * @month: 1 to 12
 * @day: 1 to 31; not checked against the month
 *
 * The arithmetic counts days in eras of 400 years that begin on 1 March, the way Howard
 * Hinnant describes in “chrono-Compatible Low-Level Date Algorithms” (2013).
 *
 * Returns: the day as the number of days since 1970-01-01
 */
TumenDay
tumen_day_from_civil (gint64 year,
                      int    month,
                      int    day)
{
  gint64 march_year = month <= 2 ? year - 1 : year;
  gint64 era = divide_down (march_year, 400);
  gint64 year_of_era = march_year - era * 400;
  gint64 march_month = (month + 9) % 12;
  gint64 day_of_year = (153 * march_month + 2) / 5 + day - 1;
  gint64 leap_days = year_of_era / 4 - year_of_era / 100;

  return era * DAYS_PER_ERA + year_of_era * 365 + leap_days + day_of_year - DAYS_TO_1970;
}

/**
 * tumen_day_to_civil:
 * @day: a day
 * @year: (out): its year, 0 being 1 BCE
 * @month: (out): 1 to 12
 * @day_of_month: (out): 1 to 31
 *
 * The reverse of tumen_day_from_civil().
 */
void
tumen_day_to_civil (TumenDay day,
                    gint64  *year,
                    int     *month,
                    int     *day_of_month)
{
  gint64 shifted = day + DAYS_TO_1970;
  gint64 era = divide_down (shifted, DAYS_PER_ERA);
  gint64 day_of_era = shifted - era * DAYS_PER_ERA;
  gint64 leap_days =
    day_of_era / DAYS_PER_FOUR_YEARS - day_of_era / DAYS_PER_CENTURY +
    day_of_era / (DAYS_PER_ERA - 1);
  gint64 year_of_era = (day_of_era - leap_days) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 march_month = (5 * day_of_year + 2) / 153;

  *day_of_month = (int)(day_of_year - (153 * march_month + 2) / 5 + 1);
  *month = (int)(march_month < 10 ? march_month + 3 : march_month - 9);
  *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

/**
 * tumen_day_get_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
tumen_day_get_weekday (TumenDay day)
{
  /* 1970-01-01 was a Thursday. */
  gint64 since_monday = day + 3;

  return (int)(since_monday - divide_down (since_monday, 7) * 7) + 1;
}

/**
 * tumen_day_get_days_in_month:
 * @year: year of the proleptic Gregorian calendar
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
tumen_day_get_days_in_month (gint64 year,
                             int    month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;
  return days[month - 1];
}

/**
 * tumen_day_parse:
 * @text: (nullable): "YYYY-MM-DD", with "-" before a year before 0000 and "Y" before the sign
 *   and the digits of a year of more than four digits: what tumen_day_to_string() writes
 * @day: (out): the day
 *
 * Returns: %FALSE if @text is not such a day; @day is then unchanged
 */
gboolean
tumen_day_parse (const char *text,
                 TumenDay   *day)
{
  const char *cursor = text;
  gboolean    is_long, is_negative;
  gint64      year, month, day_of_month;
  int         n_digits;

  if (text == NULL)
    return FALSE;
  is_long = *cursor == 'Y';
  cursor += is_long;
  is_negative = *cursor == '-';
  cursor += is_negative;
  n_digits = is_long ? (int)strspn (cursor, "0123456789") : 4;
  if (is_long && (n_digits < 5 || n_digits > 15 || *cursor == '0'))
    return FALSE;

  if (!scan_digits (&cursor, n_digits, &year) || *cursor++ != '-' ||
      !scan_digits (&cursor, 2, &month) || *cursor++ != '-' ||
      !scan_digits (&cursor, 2, &day_of_month) || *cursor != '\0')
    return FALSE;
  if (month < 1 || month > 12 || (is_negative && year == 0))
    return FALSE;
  year = is_negative ? -year : year;
  if (day_of_month < 1 || day_of_month > tumen_day_get_days_in_month (year, (int)month))
    return FALSE;

  *day = tumen_day_from_civil (year, (int)month, (int)day_of_month);
  return TRUE;
}

/**
 * tumen_day_to_string:
 * @day: a day
 *
 * Returns: (transfer full): "YYYY-MM-DD", "-YYYY-MM-DD" or, for a year of more than four
 *   digits, "Y12345-MM-DD"
 */
char *
tumen_day_to_string (TumenDay day)
{
  gint64 year, magnitude;
  int    month, day_of_month;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  magnitude = ABS (year);
  return g_strdup_printf ("%s%s%04" G_GINT64_FORMAT "-%02d-%02d",
                          magnitude > 9999 ? "Y" : "",
                          year < 0 ? "-" : "",
                          magnitude,
                          month,
                          day_of_month);
}
