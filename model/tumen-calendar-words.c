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
  const char *seasons[21]; /* 21 to 41 of EDTF, to be followed by the year */
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
    {
      "spring",
      "summer",
      "autumn",
      "winter",
      "northern spring",
      "northern summer",
      "northern autumn",
      "northern winter",
      "southern spring",
      "southern summer",
      "southern autumn",
      "southern winter",
      "first quarter of",
      "second quarter of",
      "third quarter of",
      "fourth quarter of",
      "first third of",
      "second third of",
      "last third of",
      "first half of",
      "second half of",
    },
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
    {
      "primavera de",
      "verano de",
      "otoño de",
      "invierno de",
      "primavera boreal de",
      "verano boreal de",
      "otoño boreal de",
      "invierno boreal de",
      "primavera austral de",
      "verano austral de",
      "otoño austral de",
      "invierno austral de",
      "primer trimestre de",
      "segundo trimestre de",
      "tercer trimestre de",
      "cuarto trimestre de",
      "primer cuatrimestre de",
      "segundo cuatrimestre de",
      "tercer cuatrimestre de",
      "primer semestre de",
      "segundo semestre de",
    },
  },
};

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

/**
 * tumen_calendar_get_season:
 * @language: a language
 * @season: 21 to 41: a season, quarter, third or half of a year as EDTF counts them
 *
 * Returns: its name in lower case, to be followed by a blank and the year
 */
const char *
tumen_calendar_get_season (TumenLanguage language,
                           int           season)
{
  g_return_val_if_fail (season >= 21 && season <= 41, "");

  return words[language].seasons[season - 21];
}
