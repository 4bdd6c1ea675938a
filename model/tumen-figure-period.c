/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-words.h"

#include "tumen-calendar-words.h"

#include <math.h>

#define MINUTES_PER_DAY  1440
#define MINUTES_PER_HOUR 60

/* A span that is shorter is told in days; a longer one only if it begins and ends with a day. */
#define MIN_DAYS_IN_MONTHS 59
/* A span that is as long is told in years. */
#define MIN_DAYS_IN_YEARS 36525
/* A span that is shorter, and not of whole days, is told with its times. */
#define MAX_DAYS_WITH_TIMES 2

/* How much of a day is told. */
typedef enum {
  TELL_DAY,
  TELL_MONTH,
  TELL_YEAR
} Told;

/** Civil: a day of the calendar. */
typedef struct
{
  gint64 year;
  int    month, day;
} Civil;

static Civil
get_civil (TumenDay day)
{
  Civil civil;

  tumen_day_to_civil (day, &civil.year, &civil.month, &civil.day);
  return civil;
}

/* @shared: what the other end tells for both: TELL_DAY is nothing, TELL_YEAR the year, and
 * TELL_MONTH the month as well. */
static char *
dup_end (const Civil  *civil,
         Told          told,
         Told          shared,
         TumenLanguage language)
{
  GString         *text = g_string_new (NULL);
  const char      *month = tumen_calendar_get_month_long (language, civil->month);
  const char      *of = language == TUMEN_LANGUAGE_ES ? " de " : " ";
  g_autofree char *year = tumen_calendar_dup_year (language, civil->year);

  if (told == TELL_DAY)
    g_string_append_printf (text, "%d", civil->day);
  if (told != TELL_YEAR && shared != TELL_MONTH)
    g_string_append_printf (text, "%s%s", text->len > 0 ? of : "", month);
  if (shared == TELL_DAY)
    g_string_append_printf (text, "%s%s", text->len > 0 ? of : "", year);
  return g_string_free (text, FALSE);
}

static char *
join_ends (const char   *first,
           const char   *last,
           Told          told,
           TumenLanguage language)
{
  if (language == TUMEN_LANGUAGE_EN)
    return g_strdup_printf ("%s to %s", first, last);
  if (told == TELL_DAY)
    return g_strdup_printf ("del %s al %s", first, last);
  return g_strdup_printf ("de %s a %s", first, last);
}

/* Whole years, or so many that a month tells nothing. */
static char *
dup_years (const Civil  *first,
           const Civil  *last,
           TumenLanguage language)
{
  g_autofree char *first_words = tumen_calendar_dup_year (language, first->year);
  g_autofree char *last_words = tumen_calendar_dup_year (language, last->year);

  if (first->year == last->year)
    return g_steal_pointer (&first_words);
  if (first->year > 0)
    return g_strdup_printf ("%s–%s", first_words, last_words);
  return join_ends (first_words, last_words, TELL_YEAR, language);
}

static Told
get_told (TumenDay     first,
          TumenDay     last,
          gboolean     is_exact,
          const Civil *from,
          const Civil *to)
{
  gboolean is_of_months =
    from->day == 1 && to->day == tumen_day_get_days_in_month (to->year, to->month);

  if ((is_of_months && from->month == 1 && to->month == 12) || last - first >= MIN_DAYS_IN_YEARS)
    return TELL_YEAR;
  if (is_of_months || (!is_exact && last - first + 1 >= MIN_DAYS_IN_MONTHS))
    return TELL_MONTH;
  return TELL_DAY;
}

/* What begins or ends with a year that nobody asked for may be known to the year alone. */
static Told
get_told_of_end (const Civil *civil,
                 int          month,
                 int          day,
                 Told         told,
                 gboolean     is_exact)
{
  return !is_exact && told == TELL_MONTH && civil->month == month && civil->day == day ? TELL_YEAR
                                                                                       : told;
}

static char *
dup_days (TumenDay      first,
          TumenDay      last,
          gboolean      is_exact,
          TumenLanguage language)
{
  Civil            from = get_civil (first), to = get_civil (last);
  Told             told = get_told (first, last, is_exact, &from, &to);
  Told             first_told = told, last_told = told;
  Told             shared = TELL_DAY;
  gboolean         same_month = from.year == to.year && from.month == to.month;
  g_autofree char *first_words = NULL;
  g_autofree char *last_words = NULL;

  if (told == TELL_YEAR)
    return dup_years (&from, &to, language);
  if (from.year != to.year)
    {
      first_told = get_told_of_end (&from, 1, 1, told, is_exact);
      last_told = get_told_of_end (&to, 12, 31, told, is_exact);
    }
  last_words = dup_end (&to, last_told, TELL_DAY, language);
  if (first == last || (told == TELL_MONTH && same_month))
    return g_steal_pointer (&last_words);
  if (from.year == to.year)
    shared = same_month ? TELL_MONTH : TELL_YEAR;
  first_words = dup_end (&from, first_told, shared, language);
  return join_ends (first_words, last_words, told, language);
}

static char *
dup_instant (gint64        minute,
             TumenDay      day,
             gboolean      has_day,
             TumenLanguage language)
{
  int              minutes = (int)(minute - day * MINUTES_PER_DAY);
  g_autofree char *words = dup_days (day, day, TRUE, language);
  g_autofree char *time =
    g_strdup_printf ("%02d:%02d", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);

  return has_day ? g_strdup_printf ("%s, %s", words, time) : g_steal_pointer (&time);
}

/* "26 July 2023, 18:00 to 23:30": midnight at the end is 24:00 of the day before. */
static char *
dup_times (TumenSpan     span,
           TumenLanguage language)
{
  gint64           begin = (gint64)floor (span.begin * MINUTES_PER_DAY + 0.5);
  gint64           end = MAX ((gint64)floor (span.end * MINUTES_PER_DAY + 0.5), begin + 1);
  TumenDay         first = (TumenDay)floor ((double)begin / MINUTES_PER_DAY);
  TumenDay         last = (TumenDay)ceil ((double)end / MINUTES_PER_DAY) - 1;
  g_autofree char *from = dup_instant (begin, first, TRUE, language);
  g_autofree char *to = dup_instant (end, last, first != last, language);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (language == TUMEN_LANGUAGE_EN || first != last)
    return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "%s to %s" : "del %s al %s", from, to);
  day = dup_days (first, first, TRUE, language);
  time = dup_instant (begin, first, FALSE, language);
  return g_strdup_printf ("%s, de %s a %s", day, time, to);
}

/**
 * tumen_figure_words_dup_period:
 * @span: half-open, in days since 1970-01-01; an empty one is the day or minute that it stands in
 * @language: of the words
 *
 * Years are told if they are whole or more than a hundred, and months if they are whole. Else days
 * are, but of a span of two months or more, which begins or ends within a day, its months, and of
 * one of less than two days its times. If such a span begins with the first day of a year, or ends
 * with the last one of another, only that year is told.
 *
 * Returns: (transfer full): such as "May 2023 to July 2025", "2023–2025" or "24 to 30 July 2023"
 */
char *
tumen_figure_words_dup_period (TumenSpan     span,
                               TumenLanguage language)
{
  TumenDay first = (TumenDay)floor (span.begin);
  TumenDay last = MAX ((TumenDay)ceil (span.end) - 1, first);
  gboolean is_whole = span.begin == floor (span.begin) && span.end == floor (span.end);

  if (!is_whole && span.end - span.begin < MAX_DAYS_WITH_TIMES)
    return dup_times (span, language);
  return dup_days (first, last, is_whole, language);
}
