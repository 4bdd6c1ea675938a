/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-private.h"

#include <string.h>

/* Seasons are the meteorological ones; a season begun in December ends in the next year. */
static const struct
{
  int first_month, n_months;
} seasons[] = {
  { 3, 3 },  /* 21: spring */
  { 6, 3 },  /* 22: summer */
  { 9, 3 },  /* 23: autumn */
  { 12, 3 }, /* 24: winter */
  { 3, 3 },  /* 25: spring, northern hemisphere */
  { 6, 3 },
  { 9, 3 },
  { 12, 3 },
  { 9, 3 }, /* 29: spring, southern hemisphere */
  { 12, 3 },
  { 3, 3 },
  { 6, 3 },
  { 1, 3 }, /* 33: quarters */
  { 4, 3 },
  { 7, 3 },
  { 10, 3 },
  { 1, 4 }, /* 37: thirds */
  { 5, 4 },
  { 9, 4 },
  { 1, 6 }, /* 40: halves */
  { 7, 6 },
};

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  for (int i = 0; i < exponent; i++)
    power *= 10;
  return power;
}

static int
count_digits (gint64 number)
{
  int n_digits = 1;

  for (; number >= 10; number /= 10)
    n_digits++;
  return n_digits;
}

/**
 * tumen_date_value_get_year:
 * @value: a date whose year has no 'X'
 *
 * Returns: the year, 0 being 1 BCE; the best estimate if only some digits count
 */
gint64
tumen_date_value_get_year (const TumenDateValue *value)
{
  gint64 year = value->mantissa;

  if (value->is_long)
    year *= power_of_ten (MAX (value->exponent, 0));
  else
    year = g_ascii_strtoll (value->digits, NULL, 10);
  return value->is_negative ? -year : year;
}

/* How many digits at the end of the year do not count. */
static int
count_free_digits (const TumenDateValue *value)
{
  if (value->significant == 0)
    return 0;
  return MAX (count_digits (ABS (tumen_date_value_get_year (value))) - value->significant, 0);
}

static gboolean
matches (const char *mask,
         int         number)
{
  return (mask[0] == 'X' || mask[0] - '0' == number / 10) &&
         (mask[1] == 'X' || mask[1] - '0' == number % 10);
}

/* Whether a year of four digits fits those that are known. */
static gboolean
year_matches (const TumenDateValue *value,
              gint64                year)
{
  gint64 rest = ABS (year);

  for (int i = 3; i >= 0; i--, rest /= 10)
    {
      if (value->digits[i] != 'X' && value->digits[i] - '0' != rest % 10)
        return FALSE;
    }
  return TRUE;
}

/* Finds the first day of the year, or the last if @step is -1, that fits the month and day. */
static gboolean
is_whole (const char *digits)
{
  return g_ascii_isdigit (digits[0]) && g_ascii_isdigit (digits[1]);
}

static int
get_number (const char *digits)
{
  return (digits[0] - '0') * 10 + digits[1] - '0';
}

/* Most dates are whole and need no search. */
static gboolean
find_whole_day (const TumenDateValue *value,
                gint64                year,
                TumenDay             *found)
{
  int month = get_number (value->month);
  int day = get_number (value->day);

  if (month < 1 || month > 12 || day < 1 || day > tumen_day_get_days_in_month (year, month))
    return FALSE;
  *found = tumen_day_from_civil (year, month, day);
  return TRUE;
}

static gboolean
find_day (const TumenDateValue *value,
          gint64                year,
          int                   step,
          TumenDay             *found)
{
  if (is_whole (value->month) && is_whole (value->day))
    return find_whole_day (value, year, found);
  for (int month = step > 0 ? 1 : 12; month >= 1 && month <= 12; month += step)
    {
      int n_days;

      if (value->month[0] != '\0' && !matches (value->month, month))
        continue;
      n_days = tumen_day_get_days_in_month (year, month);
      for (int day = step > 0 ? 1 : n_days; day >= 1 && day <= n_days; day += step)
        {
          if (value->day[0] != '\0' && !matches (value->day, day))
            continue;
          *found = tumen_day_from_civil (year, month, day);
          return TRUE;
        }
    }
  return FALSE;
}

static void
get_season_days (const TumenDateValue *value,
                 gint64                first_year,
                 gint64                last_year,
                 TumenDay             *first,
                 TumenDay             *last)
{
  int month, n_months, next;

  tumen_date_season_get_months (value->season, &month, &n_months);
  next = month + n_months;
  *first = tumen_day_from_civil (first_year, month, 1);
  *last = tumen_day_from_civil (last_year + (next - 1) / 12, (next - 1) % 12 + 1, 1) - 1;
}

/**
 * tumen_date_season_get_months:
 * @season: 21 to 41, the second part of an EDTF text such as "2001-21"
 * @first: (out): its first month, 1 to 12
 * @n_months: (out): its length; it may reach into the next year
 */
void
tumen_date_season_get_months (int  season,
                              int *first,
                              int *n_months)
{
  *first = seasons[season - 21].first_month;
  *n_months = seasons[season - 21].n_months;
}

/**
 * tumen_date_value_is_masked:
 * @value: a date
 *
 * Returns: whether a digit is unspecified
 */
gboolean
tumen_date_value_is_masked (const TumenDateValue *value)
{
  return strchr (value->digits, 'X') != NULL || strchr (value->month, 'X') != NULL ||
         strchr (value->day, 'X') != NULL;
}

/**
 * tumen_date_value_get_qualifier:
 * @value: a date
 *
 * Returns: what is said of any part of it
 */
TumenQualifier
tumen_date_value_get_qualifier (const TumenDateValue *value)
{
  return value->qualifiers[TUMEN_DATE_PART_YEAR] | value->qualifiers[TUMEN_DATE_PART_MONTH] |
         value->qualifiers[TUMEN_DATE_PART_DAY];
}

/**
 * tumen_date_value_get_year_span:
 * @value: a date
 * @first: (out): the first year it may stand in
 * @last: (out): the last year, inclusive
 *
 * Significant digits count from the first digit of the year that is not zero: of 1950S2 the
 * first two are certain, so it stands in 1900 to 1999.
 */
void
tumen_date_value_get_year_span (const TumenDateValue *value,
                                gint64               *first,
                                gint64               *last)
{
  gint64 low = 0, high = 0;

  if (value->is_long || value->significant > 0)
    {
      gint64 magnitude = ABS (tumen_date_value_get_year (value));
      gint64 unit = power_of_ten (count_free_digits (value));

      low = magnitude / unit * unit;
      high = low + unit - 1;
    }
  else
    {
      for (int i = 0; i < 4; i++)
        {
          low = low * 10 + (value->digits[i] == 'X' ? 0 : value->digits[i] - '0');
          high = high * 10 + (value->digits[i] == 'X' ? 9 : value->digits[i] - '0');
        }
    }
  /* There is no year -0000. */
  *first = value->is_negative ? -high : low;
  *last = value->is_negative ? -MAX (low, 1) : high;
}

/**
 * tumen_date_value_get_days:
 * @value: a date
 * @first: (out): the earliest day that fits it
 * @last: (out): the latest day, inclusive
 *
 * Returns: %FALSE if no day fits, as none does 19X1-02-29
 */
gboolean
tumen_date_value_get_days (const TumenDateValue *value,
                           TumenDay             *first,
                           TumenDay             *last)
{
  gint64   first_year, last_year;
  gboolean found = FALSE;

  tumen_date_value_get_year_span (value, &first_year, &last_year);
  if (value->season > 0)
    {
      get_season_days (value, first_year, last_year, first, last);
      return TRUE;
    }
  if (value->is_long || value->significant > 0)
    return find_day (value, first_year, 1, first) && find_day (value, last_year, -1, last);

  for (gint64 year = first_year; !found && year <= last_year; year++)
    found = year_matches (value, year) && find_day (value, year, 1, first);
  if (!found)
    return FALSE;
  found = FALSE;
  for (gint64 year = last_year; !found && year >= first_year; year--)
    found = year_matches (value, year) && find_day (value, year, -1, last);
  return TRUE;
}

static TumenPrecision
get_year_precision (const TumenDateValue *value)
{
  int n_free = 0;

  if (value->significant > 0)
    n_free = count_free_digits (value);
  else if (!value->is_long)
    {
      const char *mask = strchr (value->digits, 'X');

      n_free = mask == NULL ? 0 : (int)strlen (mask);
      /* An X before a digit leaves no span of years. */
      if (mask != NULL && strspn (mask, "X") != strlen (mask))
        return TUMEN_PRECISION_OTHER;
    }

  if (n_free > 2)
    return TUMEN_PRECISION_OTHER;
  return n_free == 0 ? TUMEN_PRECISION_YEAR : n_free == 1 ? TUMEN_PRECISION_DECADE
                                                          : TUMEN_PRECISION_CENTURY;
}

/**
 * tumen_date_value_get_precision:
 * @value: a date
 *
 * Returns: the unit to which it is known: "2004-06-XX" is known to the month. Parts of a year,
 *   from seasons to halves, count as seasons; a mask that is no unit, such as "156X-12-25" or
 *   "2004-1X", is %TUMEN_PRECISION_OTHER.
 */
TumenPrecision
tumen_date_value_get_precision (const TumenDateValue *value)
{
  TumenPrecision year = get_year_precision (value);
  gboolean       month_is_free = value->month[0] == '\0' || strcmp (value->month, "XX") == 0;
  gboolean       day_is_free = value->day[0] == '\0' || strcmp (value->day, "XX") == 0;

  if (value->has_time)
    return TUMEN_PRECISION_SECOND;
  if (value->season > 0)
    return year == TUMEN_PRECISION_YEAR ? TUMEN_PRECISION_SEASON : TUMEN_PRECISION_OTHER;
  if (month_is_free && day_is_free)
    return year;
  if (year != TUMEN_PRECISION_YEAR || strchr (value->month, 'X') != NULL)
    return TUMEN_PRECISION_OTHER;
  if (day_is_free)
    return TUMEN_PRECISION_MONTH;
  return strchr (value->day, 'X') != NULL ? TUMEN_PRECISION_OTHER : TUMEN_PRECISION_DAY;
}
