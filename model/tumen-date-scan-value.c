/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"
#include "tumen-date-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A qualifier to the left of a part speaks of that part alone. */
static void
take_left_qualifier (TumenScan      *self,
                     TumenDateValue *value,
                     int             part)
{
  value->qualifiers[part] = tumen_scan_take_qualifier (self);
  value->has_left_qualifier |= value->qualifiers[part] != TUMEN_QUALIFIER_NONE;
}

/* A qualifier to the right of a part speaks of that part and of all to its left. */
static void
take_right_qualifier (TumenScan      *self,
                      TumenDateValue *value,
                      int             part)
{
  TumenQualifier qualifier = tumen_scan_take_qualifier (self);

  for (int i = 0; i <= part; i++)
    value->qualifiers[i] |= qualifier;
}

static gboolean
take_significant (TumenScan      *self,
                  TumenDateValue *value)
{
  gsize  start;
  gint64 significant;

  if (!tumen_scan_take (self, 'S'))
    return TRUE;
  start = self->position;
  if (strchr (value->digits, 'X') != NULL)
    return tumen_scan_fail (self, start - 1, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A year has either X or S, not both"));
  if (!tumen_scan_take_number (self, &significant,
                               _ ("S is followed by how many digits count, as in 1950S2")))
    return FALSE;
  if (significant > 15)
    return tumen_scan_fail_too_far (self, start);
  value->significant = (int)significant;
  return TRUE;
}

static gboolean
take_exponent (TumenScan      *self,
               TumenDateValue *value,
               gsize           start)
{
  gint64 exponent, year = value->mantissa;

  value->exponent = -1;
  if (tumen_scan_take (self, 'E'))
    {
      if (!tumen_scan_take_number (self, &exponent,
                                   _ ("E is followed by an exponent, as in Y17E7")))
        return FALSE;
      for (gint64 i = 0; i < exponent; i++, year *= 10)
        {
          if (year > TUMEN_DATE_MAX_YEAR / 10)
            return tumen_scan_fail_too_far (self, start);
        }
      value->exponent = (int)exponent;
    }
  /* An exponent in lower case is found where the number ends. */
  if (year < 10000 && tumen_scan_peek (self) != 'e')
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("Y stands before years of more than four digits; write others "
                               "without it"));
  return TRUE;
}

static gboolean
take_long_year (TumenScan      *self,
                TumenDateValue *value)
{
  gsize start = self->position - 1;

  value->is_long = TRUE;
  value->is_negative = tumen_scan_take (self, '-');
  if (!tumen_scan_take_number (self, &value->mantissa,
                               _ ("Y is followed by a year of more than four digits, without "
                                  "leading zeros")) ||
      !take_exponent (self, value, start) || !take_significant (self, value))
    return FALSE;
  if (tumen_scan_peek (self) == '-')
    return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A year with Y has no month or day"));
  return TRUE;
}

static gboolean
take_year (TumenScan      *self,
           TumenDateValue *value)
{
  gsize start = self->position;
  gsize digits;

  value->exponent = -1;
  value->is_negative = tumen_scan_take (self, '-');
  digits = self->position;
  if (!tumen_scan_take_mask (self, value->digits, 4, N_ ("A year has four digits, as in 1985")))
    {
      if (self->position - digits == 3 && self->position == self->length)
        {
          g_clear_error (&self->error);
          tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX,
                           _ ("A year has four digits; write %.3sX for a decade"),
                           self->text + digits);
        }
      return FALSE;
    }
  if (g_ascii_isdigit (tumen_scan_peek (self)))
    return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("Write Y before a year of more than four digits, as in Y170000002, "
                               "and hyphens between the parts of a date"));
  if (value->is_negative && strcmp (value->digits, "0000") == 0)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE,
                            _ ("There is no year -0000; the year before 0001 is 0000"));
  return take_significant (self, value);
}

static gboolean
mask_fits (const char *mask,
           int         limit)
{
  for (int number = 1; number <= limit; number++)
    {
      if ((mask[0] == 'X' || mask[0] - '0' == number / 10) &&
          (mask[1] == 'X' || mask[1] - '0' == number % 10))
        return TRUE;
    }
  return FALSE;
}

static gboolean
take_month (TumenScan      *self,
            TumenDateValue *value)
{
  gsize start;

  take_left_qualifier (self, value, TUMEN_DATE_PART_MONTH);
  start = self->position;
  if (!tumen_scan_take_mask (self, value->month, 2, N_ ("A month has two digits, as in 1985-04")))
    return FALSE;
  if (mask_fits (value->month, 12))
    return TRUE;
  value->season = strchr (value->month, 'X') == NULL
                    ? (int)g_ascii_strtoll (value->month, NULL, 10)
                    : 0;
  if (value->season < 21 || value->season > 41)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE,
                            _ ("There is no month %s: months are 01 to 12, seasons and other "
                               "parts of a year 21 to 41"),
                            value->month);
  value->month[0] = '\0';
  return TRUE;
}

static gboolean
fail_day (TumenScan            *self,
          const TumenDateValue *value,
          gsize                 start)
{
  int         month = (int)g_ascii_strtoll (value->month, NULL, 10);
  const char *name = tumen_calendar_get_month_long (tumen_language_from_locale (), month);

  if (month != 2)
    /* Translators: the name of a month, and its number of days */
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE, _ ("%s has %d days"), name,
                            tumen_day_get_days_in_month (2000, month));
  if (strchr (value->digits, 'X') != NULL)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE,
                            _ ("No such year has a day %s of %s"), value->day, name);
  /* Translators: a month, its year, and its number of days: “February 1900 has 28 days” */
  return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE, _ ("%s %d has %d days"), name,
                          (int)tumen_date_value_get_year (value),
                          tumen_day_get_days_in_month (tumen_date_value_get_year (value), month));
}

static gboolean
take_day (TumenScan      *self,
          TumenDateValue *value)
{
  gsize    start;
  TumenDay first, last;

  if (value->season > 0)
    return tumen_scan_fail (self, self->position - 1, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A season has no days: give a month, 01 to 12, before a day"));
  take_left_qualifier (self, value, TUMEN_DATE_PART_DAY);
  start = self->position;
  if (!tumen_scan_take_mask (self, value->day, 2, N_ ("A day has two digits, as in 1985-04-12")))
    return FALSE;
  if (!mask_fits (value->day, 31))
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE,
                            _ ("There is no day %s: days are 01 to 31"), value->day);
  if (tumen_date_value_get_days (value, &first, &last))
    return TRUE;
  if (strchr (value->month, 'X') != NULL)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_IMPOSSIBLE,
                            _ ("No such month has a day %s"), value->day);
  return fail_day (self, value, start);
}

static gboolean
take_zone (TumenScan      *self,
           TumenDateValue *value)
{
  gsize       start = self->position;
  int         hours, minutes;
  const char *expected = N_ ("A time ends, or is followed by Z or an offset such as +09:00");

  if (tumen_scan_take (self, 'Z'))
    {
      g_strlcpy (value->zone, "Z", sizeof value->zone);
      return TRUE;
    }
  if (!tumen_scan_take (self, '+') && !tumen_scan_take (self, '-'))
    return TRUE;
  if (!tumen_scan_take_two_digits (self, 23, &hours, expected))
    return FALSE;
  if (tumen_scan_take (self, ':') && !tumen_scan_take_two_digits (self, 59, &minutes, expected))
    return FALSE;
  memcpy (value->zone, self->text + start, self->position - start);
  return TRUE;
}

/**
 * tumen_scan_take_value:
 * @self: a scan
 * @value: (out): the date
 *
 * Takes one date without a time.
 *
 * Returns: %FALSE, noting what is wrong, if no date stands here
 */
gboolean
tumen_scan_take_value (TumenScan      *self,
                       TumenDateValue *value)
{
  memset (value, 0, sizeof *value);
  take_left_qualifier (self, value, TUMEN_DATE_PART_YEAR);
  if (tumen_scan_take (self, 'Y'))
    {
      if (!take_long_year (self, value))
        return FALSE;
      take_right_qualifier (self, value, TUMEN_DATE_PART_YEAR);
      return TRUE;
    }

  if (!take_year (self, value))
    return FALSE;
  take_right_qualifier (self, value, TUMEN_DATE_PART_YEAR);
  if (!tumen_scan_take (self, '-'))
    return TRUE;
  if (value->significant > 0)
    return tumen_scan_fail (self, self->position - 1, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A year with S has no month or day"));
  if (!take_month (self, value))
    return FALSE;
  take_right_qualifier (self, value, TUMEN_DATE_PART_MONTH);
  if (!tumen_scan_take (self, '-'))
    return TRUE;
  if (!take_day (self, value))
    return FALSE;
  take_right_qualifier (self, value, TUMEN_DATE_PART_DAY);
  return TRUE;
}

/**
 * tumen_scan_take_time:
 * @self: a scan that has passed the “T”
 * @value: the date, to which the time is added
 *
 * Returns: %FALSE, noting what is wrong, if no time stands here or @value is not one whole day
 */
gboolean
tumen_scan_take_time (TumenScan      *self,
                      TumenDateValue *value)
{
  const char *expected =
    N_ ("A time has hours, minutes and seconds of two digits each, as in T23:20:30");

  if (value->day[0] == '\0' || tumen_date_value_is_masked (value) ||
      tumen_date_value_get_qualifier (value) != 0)
    return tumen_scan_fail (self, self->position - 1, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A time follows a whole day without “?”, “~”, “%%” or X"));
  value->has_time = TRUE;
  if (!tumen_scan_take_two_digits (self, 23, &value->hour, expected))
    return FALSE;
  if (!tumen_scan_take (self, ':'))
    return tumen_scan_fail_here (self, expected);
  if (!tumen_scan_take_two_digits (self, 59, &value->minute, expected))
    return FALSE;
  if (!tumen_scan_take (self, ':'))
    return tumen_scan_fail_here (self, expected);
  return tumen_scan_take_two_digits (self, 59, &value->second, expected) && take_zone (self, value);
}
