/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-known-words.h"

#include "tumen-calendar-words.h"

/* Without the day of the week, which tells nothing of what was known. */
char *
tumen_known_words_for_day (TumenDay      day,
                           TumenLanguage language)
{
  gint64           year;
  int              month, day_of_month;
  const char      *name;
  g_autofree char *words = NULL;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  words = tumen_calendar_dup_year (language, year);
  name = tumen_calendar_get_month_long (language, month);
  if (language == TUMEN_LANGUAGE_ES)
    return g_strdup_printf ("%d de %s de %s", day_of_month, name, words);
  return g_strdup_printf ("%d %s %s", day_of_month, name, words);
}
