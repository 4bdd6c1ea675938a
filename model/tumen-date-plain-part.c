/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"
#include "tumen-date-plain-private.h"

#include <glib/gi18n-lib.h>

static gboolean
fail (GError    **error,
      const char *message)
{
  g_set_error_literal (error, TUMEN_DATE_ERROR, TUMEN_DATE_ERROR_SYNTAX, message);
  return FALSE;
}

static gboolean
check_part (const TumenPlainPart *part,
            GError              **error)
{
  if (!part->has_year)
    return fail (error, _ ("The year is missing; write it as in 19 June 2024"));
  if (part->day != 0 && part->month == 0)
    return fail (error, _ ("The month is missing; write it as in 19 June 2024"));
  if (part->is_decade && (part->year % 10 != 0 || part->month != 0 || part->season != 0))
    return fail (error, _ ("A decade begins with a year such as 1980, and has no month or season"));
  if (part->phase >= 0 && (part->day != 0 || part->season != 0 || part->is_decade))
    return fail (error, _ ("Only a month or a year can be early, in its middle, or late"));
  return TRUE;
}

static void
add_year (GString              *edtf,
          const TumenPlainPart *part)
{
  int year = part->is_bce ? 1 - part->year : part->year;

  if (part->is_decade)
    g_string_append_printf (edtf, "%03dX", year / 10);
  else
    g_string_append_printf (edtf, "%s%04d", year < 0 ? "-" : "", ABS (year));
}

/* A weekday adds nothing to a date, but one that contradicts it is a slip somewhere. */
static gboolean
check_weekday (const TumenPlainPart *part,
               GError              **error)
{
  TumenLanguage language = tumen_language_from_locale ();
  gint64        year = part->is_bce ? 1 - part->year : part->year;
  int           weekday;

  if (part->weekday == 0 || part->day == 0 ||
      part->day > tumen_day_get_days_in_month (year, part->month))
    return TRUE;
  weekday = tumen_day_get_weekday (tumen_day_from_civil (year, part->month, part->day));
  if (weekday == part->weekday)
    return TRUE;
  /* Translators: day, month and year, such as 27 July 2023, and a weekday */
  g_set_error (error,
               TUMEN_DATE_ERROR,
               TUMEN_DATE_ERROR_IMPOSSIBLE,
               _ ("%d %s %d was a %s"),
               part->day,
               tumen_calendar_get_month_long (language, part->month),
               part->year,
               tumen_calendar_get_weekday_long (language, weekday));
  return FALSE;
}

/**
 * tumen_plain_part_write:
 * @part: one date
 * @edtf: where to append its EDTF
 * @error: return location for an error of %TUMEN_DATE_ERROR
 *
 * Returns: %FALSE if something is missing or contradicts the rest
 */
gboolean
tumen_plain_part_write (const TumenPlainPart *part,
                        GString              *edtf,
                        GError              **error)
{
  if (!check_part (part, error) || !check_weekday (part, error))
    return FALSE;
  add_year (edtf, part);
  if (part->season != 0)
    g_string_append_printf (edtf, "-%02d", part->season);
  else if (part->month != 0)
    g_string_append_printf (edtf, "-%02d", part->month);
  else if (part->phase >= 0)
    g_string_append_printf (edtf, "-%02d", 37 + part->phase);
  if (part->day != 0)
    g_string_append_printf (edtf, "-%02d", part->day);
  else if (part->month != 0 && part->phase >= 0)
    g_string_append_printf (edtf, "-%dX", part->phase);
  if (part->is_about || part->is_possible)
    g_string_append_c (edtf, part->is_about && part->is_possible ? '%' : part->is_about ? '~'
                                                                                        : '?');
  return TRUE;
}
