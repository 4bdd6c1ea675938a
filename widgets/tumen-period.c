/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-period.h"

#include <math.h>
#include <string.h>

/**
 * tumen_period_to_words:
 * @span: days since 1970-01-01, half-open; not empty
 *
 * Returns: (transfer full): the days that the span touches, as “May 2023 – Jul 2025”
 */
char *
tumen_period_to_words (TumenSpan     span,
                       TumenLanguage language)
{
  TumenDay first = (TumenDay)floor (span.begin);
  TumenDay last = (TumenDay)ceil (span.end) - 1;

  return tumen_day_range_to_words (first, MAX (first, last), language);
}

/* Of a day that begins or ends a period: its month alone, where the period holds all of it. */
static char *
dup_spoken_day (TumenDay      day,
                gboolean      is_whole_month,
                TumenLanguage language)
{
  g_autofree char *edtf = tumen_day_to_string (day);
  TumenDate        date;

  if (is_whole_month)
    *strrchr (edtf, '-') = '\0';
  if (!tumen_date_parse (edtf, &date, NULL, NULL))
    return g_steal_pointer (&edtf);
  return tumen_date_to_words (&date,
                              is_whole_month ? TUMEN_DATE_STYLE_LONG : TUMEN_DATE_STYLE_SHORT,
                              language);
}

/**
 * tumen_period_to_spoken:
 * @span: days since 1970-01-01, half-open; not empty
 *
 * Returns: (transfer full): the same days as they are read out, as “May 2023 to July 2025”
 */
char *
tumen_period_to_spoken (TumenSpan     span,
                        TumenLanguage language)
{
  TumenDay         first = (TumenDay)floor (span.begin);
  TumenDay         last = MAX ((TumenDay)ceil (span.end) - 1, first);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;
  gint64           year;
  int              month, day, next_day;
  gboolean         whole;

  tumen_day_to_civil (first, &year, &month, &day);
  tumen_day_to_civil (last + 1, &year, &month, &next_day);
  whole = day == 1 && next_day == 1;
  begin = dup_spoken_day (first, whole, language);
  end = dup_spoken_day (last, whole, language);
  if (strcmp (begin, end) == 0)
    return g_steal_pointer (&begin);
  if (language == TUMEN_LANGUAGE_ES)
    return g_strconcat ("de ", begin, " a ", end, NULL);
  return g_strconcat (begin, " to ", end, NULL);
}
