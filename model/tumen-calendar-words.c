/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"

typedef struct
{
  const char *months_short[12];
  const char *months_long[12];
  const char *month_initials[12];
  const char *weekdays_short[7]; /* from Monday */
  const char *weekdays_long[7];
  const char *before_christ;
} CalendarWords;

static const CalendarWords words[TUMEN_N_LANGUAGES] = {
  [TUMEN_LANGUAGE_EN] = {
    { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
    {
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    },
    { "J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D" },
    { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
    { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
    "BCE",
  },
  [TUMEN_LANGUAGE_ES] = {
    { "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic" },
    {
      "enero",
      "febrero",
      "marzo",
      "abril",
      "mayo",
      "junio",
      "julio",
      "agosto",
      "septiembre",
      "octubre",
      "noviembre",
      "diciembre",
    },
    { "E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D" },
    { "lun", "mar", "mié", "jue", "vie", "sáb", "dom" },
    { "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo" },
    "a. C.",
  },
};

/**
 * tumen_calendar_dup_year:
 * @language: a language
 * @year: a year of the proleptic Gregorian calendar, 0 being 1 BCE; within ±10^15
 *
 * Says a year as an axis does: its digits are not grouped, as those in sentences are.
 *
 * Returns: (transfer full): such as "2023", "44 BCE" or "44 a. C."
 */
char *
tumen_calendar_dup_year (TumenLanguage language,
                         gint64        year)
{
  if (year > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, year);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", 1 - year, words[language].before_christ);
}

/**
 * tumen_calendar_get_month_short:
 * @language: a language
 * @month: 1 to 12
 *
 * Returns: the short name, such as "Jul" or "jul"
 */
const char *
tumen_calendar_get_month_short (TumenLanguage language,
                                int           month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return words[language].months_short[month - 1];
}

/**
 * tumen_calendar_get_month_long:
 * @language: a language
 * @month: 1 to 12
 *
 * Returns: the name, such as "July" or "julio"
 */
const char *
tumen_calendar_get_month_long (TumenLanguage language,
                               int           month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return words[language].months_long[month - 1];
}

/**
 * tumen_calendar_get_month_initial:
 * @language: a language
 * @month: 1 to 12
 *
 * Returns: the first letter of the name, in upper case
 */
const char *
tumen_calendar_get_month_initial (TumenLanguage language,
                                  int           month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return words[language].month_initials[month - 1];
}

/**
 * tumen_calendar_get_weekday_short:
 * @language: a language
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the short name, such as "Thu" or "jue"
 */
const char *
tumen_calendar_get_weekday_short (TumenLanguage language,
                                  int           weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return words[language].weekdays_short[weekday - 1];
}

/**
 * tumen_calendar_get_weekday_long:
 * @language: a language
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the name, such as "Thursday" or "jueves"
 */
const char *
tumen_calendar_get_weekday_long (TumenLanguage language,
                                 int           weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return words[language].weekdays_long[weekday - 1];
}
