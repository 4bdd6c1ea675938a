/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"
#include "tumen-date-words-private.h"

#include <math.h>
#include <string.h>

#define DAYS_PER_MONTH   30.436875
#define DAYS_PER_YEAR    365.2425
#define HOURS_PER_DAY    24
#define MINUTES_PER_HOUR 60

/* Visible spans up to so many days are told in days, in months, else in years. */
#define MAX_DAYS_IN_DAYS   92
#define MAX_DAYS_IN_MONTHS 7305

/* Lengths up to so many days are told in hours, in days and weeks, in months, else in years. */
#define MAX_SPAN_IN_HOURS  3
#define MAX_SPAN_IN_DAYS   60
#define MAX_SPAN_IN_MONTHS 1096

typedef enum {
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
  N_UNITS
} Unit;

/* One, several. */
static const char *const unit_names[TUMEN_N_LANGUAGES][N_UNITS][2] = {
  [TUMEN_LANGUAGE_EN] = {
    { "minute", "minutes" },
    { "hour", "hours" },
    { "day", "days" },
    { "week", "weeks" },
    { "month", "months" },
    { "year", "years" },
  },
  [TUMEN_LANGUAGE_ES] = {
    { "minuto", "minutos" },
    { "hora", "horas" },
    { "día", "días" },
    { "semana", "semanas" },
    { "mes", "meses" },
    { "año", "años" },
  },
};

static char *
count_units (double        number,
             Unit          unit,
             TumenLanguage language)
{
  gint64 rounded = MAX ((gint64)round (number), 1);

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", rounded,
                          unit_names[language][unit][rounded == 1 ? 0 : 1]);
}

/* Ends of one word each are joined closely, but for years, whose text is all there is. */
static const char *
get_dash (const TumenDateValue *last,
          const char           *first_words)
{
  if (last->month[0] == '\0' || strchr (first_words, ' ') != NULL)
    return " – ";
  return "–";
}

static char *
single_day_to_long_words (const TumenDateValue *value,
                          const TumenManner    *manner)
{
  g_autofree char *words = tumen_date_value_to_words (value, manner);
  const char      *weekday;
  TumenDay         day, last;

  tumen_date_value_get_days (value, &day, &last);
  if (value->day[0] == '\0' || day != last || tumen_date_value_is_masked (value) ||
      tumen_date_value_get_qualifier (value) != TUMEN_QUALIFIER_NONE)
    return g_steal_pointer (&words);
  weekday = tumen_calendar_get_weekday_long (manner->language, tumen_day_get_weekday (day));
  return g_strconcat (weekday, manner->language == TUMEN_LANGUAGE_ES ? ", " : " ", words, NULL);
}

static char *
end_to_words (TumenPhrase           phrase,
              const TumenDateValue *value,
              const TumenManner    *manner)
{
  g_autofree char *words = tumen_date_value_to_words_with_article (value, manner);

  return tumen_phrase_fill (phrase, manner, words, NULL);
}

static TumenManner
make_manner (TumenDateStyle style,
             TumenLanguage  language)
{
  gboolean is_stage = style == TUMEN_DATE_STYLE_STAGE;

  return (TumenManner){
    .language = language,
    .is_long = is_stage || style == TUMEN_DATE_STYLE_LONG,
    .is_flag = style == TUMEN_DATE_STYLE_FLAG,
    .is_stage = is_stage,
  };
}

static char *
tree_to_words (const TumenDateTree *tree,
               const TumenManner   *manner)
{
  if (tree->type == TUMEN_DATE_INTERVAL)
    return tumen_date_interval_to_words (tree, manner);
  if (tree->type != TUMEN_DATE_SINGLE)
    return tumen_date_set_to_words (tree, manner);
  if (manner->is_long && !manner->is_stage)
    return single_day_to_long_words (&tree->items[0].first, manner);
  return tumen_date_value_to_words (&tree->items[0].first, manner);
}

/**
 * tumen_date_values_join:
 * @first: a date
 * @last: a later date
 * @manner: how dates are said
 *
 * Returns: (transfer full): the time from one to the other: "25–27 Jul 2023"
 */
char *
tumen_date_values_join (const TumenDateValue *first,
                        const TumenDateValue *last,
                        const TumenManner    *manner)
{
  g_autofree char *first_words = NULL, *last_words = NULL;
  TumenPrecision   precision, last_precision;
  gboolean         is_plain;

  tumen_date_values_to_words (first, last, manner, &first_words, &last_words);
  is_plain = tumen_date_value_is_plain (first, &precision);
  is_plain &= tumen_date_value_is_plain (last, &last_precision);
  if (is_plain && manner->is_long && !manner->is_stage && manner->language == TUMEN_LANGUAGE_ES)
    return g_strdup_printf ("%s %s %s %s",
                            precision == TUMEN_PRECISION_DAY ? "del" : "de",
                            first_words,
                            last_precision == TUMEN_PRECISION_DAY ? "al" : "a",
                            last_words);
  return g_strconcat (first_words, get_dash (last, first_words), last_words, NULL);
}

/**
 * tumen_date_interval_to_words:
 * @tree: an interval
 * @manner: how dates are said
 *
 * Returns: (transfer full): the interval as a time that lasts: "since 2023", "2022 – 2024"
 */
char *
tumen_date_interval_to_words (const TumenDateTree *tree,
                              const TumenManner   *manner)
{
  const TumenDateItem *item = &tree->items[0];
  gboolean             end_is_unknown = tree->end == TUMEN_BOUND_UNKNOWN && !manner->is_flag;
  gboolean             start_is_unknown = tree->start == TUMEN_BOUND_UNKNOWN && !manner->is_flag;
  g_autofree char     *first = NULL, *last = NULL;

  if (tree->start != TUMEN_BOUND_KNOWN && tree->end != TUMEN_BOUND_KNOWN)
    return tumen_phrase_fill (TUMEN_PHRASE_UNDATED, manner, NULL, NULL);
  if (tree->end != TUMEN_BOUND_KNOWN)
    return end_to_words (end_is_unknown ? TUMEN_PHRASE_END_UNKNOWN
                                        : TUMEN_PHRASE_SINCE,
                         &item->first, manner);
  if (tree->start != TUMEN_BOUND_KNOWN)
    return end_to_words (start_is_unknown ? TUMEN_PHRASE_START_UNKNOWN
                                          : TUMEN_PHRASE_UNTIL,
                         &item->last, manner);

  first = tumen_date_value_to_words (&item->first, manner);
  last = tumen_date_value_to_words (&item->last, manner);
  if (strcmp (first, last) == 0)
    return g_steal_pointer (&last);
  return tumen_date_values_join (&item->first, &item->last, manner);
}

/**
 * tumen_date_to_words:
 * @date: a date; of an event that happened once, after tumen_date_once()
 * @style: how much room there is
 * @language: language of the words
 *
 * Intervals are said as times that last; what happened on one day within them is a set.
 *
 * Returns: (transfer full): the date in words, never empty
 */
char *
tumen_date_to_words (const TumenDate *date,
                     TumenDateStyle   style,
                     TumenLanguage    language)
{
  TumenDateTree tree;
  TumenManner   manner = make_manner (style, language);

  if (!tumen_date_tree_parse (&tree, date->edtf, NULL, NULL))
    return tumen_phrase_fill (TUMEN_PHRASE_UNDATED, &manner, NULL, NULL);
  return tree_to_words (&tree, &manner);
}

/**
 * tumen_date_to_words_with_clock:
 * @date: a date
 * @clock_minutes: time of day in minutes since midnight, 0 to 1439
 * @is_about: whether the time is approximate
 * @style: how much room there is
 * @language: language of the words
 *
 * For events of which a source gives a time of day, which is kept beside the date.
 *
 * Returns: (transfer full): the date with the time: "27 Jul 2023, ≈ 20:00"
 */
char *
tumen_date_to_words_with_clock (const TumenDate *date,
                                int              clock_minutes,
                                gboolean         is_about,
                                TumenDateStyle   style,
                                TumenLanguage    language)
{
  g_autofree char *words = tumen_date_to_words (date, style, language);
  int              hour = clock_minutes / MINUTES_PER_HOUR;
  TumenManner      manner = make_manner (style, language);
  g_autofree char *clock = g_strdup_printf ("%02d:%02d", hour, clock_minutes % MINUTES_PER_HOUR);

  if (!is_about)
    return g_strdup_printf ("%s, %s", words, clock);
  if (!manner.is_long)
    return g_strdup_printf ("%s, ≈ %s", words, clock);
  return tumen_phrase_fill (hour == 1 ? TUMEN_PHRASE_CLOCK_ABOUT_ONE_LONG
                                      : TUMEN_PHRASE_CLOCK_ABOUT_LONG,
                            &manner, words, clock);
}

/**
 * tumen_day_range_to_words:
 * @first: the first day
 * @last: the last day, inclusive; not before @first
 * @language: language of the words
 *
 * For the visible span: about a quarter of a year is told in days, "24 – 30 Jul 2023", twenty
 * years in months, "May 2023 – Jul 2025", and more in years.
 *
 * Returns: (transfer full): the span in words
 */
char *
tumen_day_range_to_words (TumenDay      first,
                          TumenDay      last,
                          TumenLanguage language)
{
  TumenManner      manner = make_manner (TUMEN_DATE_STYLE_SHORT, language);
  gboolean         has_day = last - first < MAX_DAYS_IN_DAYS;
  g_autofree char *first_words = NULL, *last_words = NULL;
  TumenPart        part = TUMEN_PART_ALL;
  gint64           year, last_year;
  int              month, last_month, day;

  tumen_day_to_civil (first, &year, &month, &day);
  tumen_day_to_civil (last, &last_year, &last_month, &day);
  if (last - first > MAX_DAYS_IN_MONTHS)
    {
      first_words = tumen_year_to_words (year, &manner);
      last_words = tumen_year_to_words (last_year, &manner);
      return g_strdup_printf ("%s – %s", first_words, last_words);
    }
  last_words = tumen_civil_to_words (last, has_day, TUMEN_PART_ALL, &manner);
  if (first == last)
    return g_steal_pointer (&last_words);
  if (year == last_year)
    part = month == last_month ? TUMEN_PART_NUMBER : TUMEN_PART_MONTH;
  first_words = tumen_civil_to_words (first, has_day, part, &manner);
  return g_strdup_printf ("%s – %s", first_words, last_words);
}

/**
 * tumen_span_to_words:
 * @n_days: a length in days, greater than 0
 * @language: language of the words
 *
 * Returns: (transfer full): the length, rounded to a fitting unit: "13 hours", "27 months"
 */
char *
tumen_span_to_words (double        n_days,
                     TumenLanguage language)
{
  gint64 rounded = (gint64)round (n_days);

  if (n_days < 1.0 / HOURS_PER_DAY)
    return count_units (n_days * HOURS_PER_DAY * MINUTES_PER_HOUR, UNIT_MINUTE, language);
  if (n_days < MAX_SPAN_IN_HOURS && fabs (n_days - (double)rounded) > 0.5 / HOURS_PER_DAY)
    return count_units (n_days * HOURS_PER_DAY, UNIT_HOUR, language);
  if (n_days < MAX_SPAN_IN_DAYS)
    return rounded % 7 == 0 ? count_units ((double)rounded / 7, UNIT_WEEK, language)
                            : count_units (n_days, UNIT_DAY, language);
  if (n_days < MAX_SPAN_IN_MONTHS)
    return count_units (n_days / DAYS_PER_MONTH, UNIT_MONTH, language);
  return count_units (n_days / DAYS_PER_YEAR, UNIT_YEAR, language);
}
