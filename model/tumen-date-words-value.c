/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"
#include "tumen-date-words-private.h"

#include <string.h>

/* In two pieces, since three X in a row mark unfinished code. */
#define ROMAN_30 \
  ("XX"          \
   "X")

static const char *const romans[] = {
  "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XX", ROMAN_30,
  "XL", "L", "LX", "LXX", "LXXX", "XC", "C"
};

/* From 10 000 on digits stand in groups of three. */
static char *
group_digits (gint64        number,
              TumenLanguage language)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GString         *text = g_string_new (NULL);
  gsize            n_digits = strlen (digits);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && n_digits > 4 && (n_digits - i) % 3 == 0)
        g_string_append (text, language == TUMEN_LANGUAGE_ES ? "\xc2\xa0" : ",");
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
century_to_words (int                century,
                  const TumenManner *manner)
{
  const char *suffix = "th";

  if (manner->language == TUMEN_LANGUAGE_ES)
    return century == 100 ? g_strdup ("C")
                          : g_strconcat (century >= 10 ? romans[century / 10 + 9]
                                                       : "",
                                         romans[century % 10], NULL);
  if (century / 10 != 1)
    suffix = century % 10 == 1 ? "st" : century % 10 == 2 ? "nd"
                                      : century % 10 == 3 ? "rd"
                                                          : "th";
  return g_strdup_printf ("%d%s", century, suffix);
}

/* "between 1560 and 1569", without the first word. */
static char *
year_span_to_words (const TumenDateValue *value,
                    const TumenManner    *manner)
{
  g_auto (GStrv) years = g_new0 (char *, 3);
  gint64 first, last;

  tumen_date_value_get_year_span (value, &first, &last);
  years[0] = tumen_year_to_words (first, manner);
  years[1] = tumen_year_to_words (last, manner);
  return tumen_phrase_join (TUMEN_JOINER_AND, manner, years);
}

static char *
masked_year_to_words (const TumenDateValue *value,
                      const TumenManner    *manner)
{
  TumenPrecision   precision = tumen_date_value_get_precision (value);
  g_autofree char *text = NULL;
  gint64           first, last;

  tumen_date_value_get_year_span (value, &first, &last);
  if (precision == TUMEN_PRECISION_DECADE && !value->is_negative)
    {
      text = g_strdup_printf ("%" G_GINT64_FORMAT, first);
      return tumen_phrase_fill (TUMEN_PHRASE_DECADE, manner, text, NULL);
    }
  if (precision == TUMEN_PRECISION_CENTURY)
    {
      g_autofree char *century = century_to_words ((int)(MAX (last, -first) / 100) + 1, manner);

      text = tumen_phrase_fill (TUMEN_PHRASE_CENTURY, manner, century, NULL);
      return value->is_negative ? tumen_phrase_fill (TUMEN_PHRASE_BCE, manner, text, NULL)
                                : g_steal_pointer (&text);
    }
  if (strcmp (value->digits, "XXXX") == 0)
    return tumen_phrase_fill (TUMEN_PHRASE_YEAR_UNKNOWN_0, manner, NULL, NULL);
  text = year_span_to_words (value, manner);
  return tumen_phrase_fill (TUMEN_PHRASE_BETWEEN, manner, text, NULL);
}

/* A day or month of a year that is not known: "25 Dec, between 1560 and 1569". */
static char *
day_of_masked_year_to_words (const TumenDateValue *value,
                             const TumenManner    *manner)
{
  g_autofree char *day = NULL, *years = NULL;
  TumenDay         first, last;

  if (value->month[0] == '\0' || strchr (value->month, 'X') != NULL)
    return masked_year_to_words (value, manner);
  tumen_date_value_get_days (value, &first, &last);
  if (value->day[0] != '\0' && strchr (value->day, 'X') == NULL)
    day = tumen_civil_to_words (first, TRUE, TUMEN_PART_MONTH, manner);
  else
    day = tumen_civil_to_words (first, FALSE, TUMEN_PART_MONTH, manner);
  if (strcmp (value->digits, "XXXX") == 0)
    return tumen_phrase_fill (TUMEN_PHRASE_YEAR_UNKNOWN, manner, day, NULL);
  years = year_span_to_words (value, manner);
  return tumen_phrase_fill (TUMEN_PHRASE_BETWEEN_YEARS, manner, day, years);
}

/* "summer, between 2010 and 2019" */
static char *
season_of_masked_year_to_words (const TumenDateValue *value,
                                const TumenManner    *manner)
{
  TumenPhrase      phrase = (TumenPhrase)(TUMEN_PHRASE_SEASON_21 + value->season - 21);
  g_autofree char *pattern = tumen_phrase_fill (phrase, manner, "", NULL);
  g_autofree char *years = year_span_to_words (value, manner);

  g_strdelimit (g_strchomp (pattern), "-", ' ');
  g_strchomp (pattern);
  if (g_str_has_suffix (pattern, " de") || g_str_has_suffix (pattern, " of"))
    pattern[strlen (pattern) - 3] = '\0';
  return tumen_phrase_fill (TUMEN_PHRASE_BETWEEN_YEARS, manner, pattern, years);
}

static char *
season_to_words (const TumenDateValue *value,
                 const TumenManner    *manner)
{
  g_autofree char *year = NULL;
  gint64           first, last;
  int              month, n_months;

  tumen_date_value_get_year_span (value, &first, &last);
  tumen_date_season_get_months (value->season, &month, &n_months);
  if (first != last)
    return season_of_masked_year_to_words (value, manner);
  if (month + n_months > 13 && first > 0 && manner->language == TUMEN_LANGUAGE_EN)
    year = g_strdup_printf ("%d–%02d", (int)first, (int)((first + 1) % 100));
  else if (month + n_months > 13 && first > 0)
    year = g_strdup_printf ("%d–%d", (int)first, (int)first + 1);
  else
    year = tumen_year_to_words (first, manner);
  return tumen_phrase_fill ((TumenPhrase)(TUMEN_PHRASE_SEASON_21 + value->season - 21), manner,
                            year, NULL);
}

/* "between Oct and Dec 1984", of days in Spanish with the article. */
static char *
masked_span_to_words (const TumenDateValue *value,
                      const TumenManner    *manner)
{
  gboolean         has_day = value->day[0] != '\0';
  gboolean         has_article = has_day && manner->language == TUMEN_LANGUAGE_ES;
  g_autofree char *both = NULL;
  g_auto (GStrv) ends = g_new0 (char *, 3);
  TumenDay days[2];

  tumen_date_value_get_days (value, &days[0], &days[1]);
  for (int i = 0; i < 2; i++)
    {
      TumenPart        part = i == 0 ? TUMEN_PART_MONTH : TUMEN_PART_ALL;
      g_autofree char *end = tumen_civil_to_words (days[i], has_day, part, manner);

      ends[i] = g_strconcat (has_article ? "el " : "", end, NULL);
    }
  both = tumen_phrase_join (TUMEN_JOINER_AND, manner, ends);
  return tumen_phrase_fill (TUMEN_PHRASE_BETWEEN, manner, both, NULL);
}

/* "early Jan 2024", "some day of Jan 2024" */
static char *
masked_day_of_month_to_words (const TumenDateValue *value,
                              const TumenManner    *manner)
{
  static const TumenPhrase parts[] = {
    TUMEN_PHRASE_EARLY,
    TUMEN_PHRASE_MID,
    TUMEN_PHRASE_LATE,
    TUMEN_PHRASE_END,
  };
  g_autofree char *month = NULL;
  TumenDay         first, last;

  tumen_date_value_get_days (value, &first, &last);
  month = tumen_civil_to_words (first, FALSE, TUMEN_PART_ALL, manner);
  if (value->day[0] != 'X')
    return tumen_phrase_fill (parts[value->day[0] - '0'], manner, month, NULL);
  if (manner->is_flag)
    return g_steal_pointer (&month);
  return tumen_phrase_fill (TUMEN_PHRASE_SOME_DAY, manner, month, NULL);
}

/* A month or day of a known year of which a digit is not known. */
static char *
masked_day_to_words (const TumenDateValue *value,
                     const TumenManner    *manner)
{
  TumenPhrase      phrase = value->day[0] == '\0' ? TUMEN_PHRASE_SOME_MONTH : TUMEN_PHRASE_SOME_DAY;
  g_autofree char *year = NULL;

  if (strchr (value->month, 'X') == NULL && value->day[1] == 'X')
    return masked_day_of_month_to_words (value, manner);
  if (tumen_date_value_get_precision (value) != TUMEN_PRECISION_YEAR)
    return masked_span_to_words (value, manner);
  year = tumen_year_to_words (tumen_date_value_get_year (value), manner);
  if (manner->is_flag)
    return g_steal_pointer (&year);
  return tumen_phrase_fill (phrase, manner, year, NULL);
}

/* A year of which only some digits count: "≈ 1950 (1900–1999)". */
static char *
estimate_to_words (const TumenDateValue *value,
                   const TumenManner    *manner)
{
  g_autofree char *year = tumen_year_to_words (tumen_date_value_get_year (value), manner);
  g_autofree char *first_words = NULL, *last_words = NULL;
  gint64           first, last;

  tumen_date_value_get_year_span (value, &first, &last);
  if (first == last)
    return g_steal_pointer (&year);
  first_words = tumen_year_to_words (first, manner);
  last_words = tumen_year_to_words (last, manner);
  return g_strdup_printf ("≈ %s (%s–%s)", year, first_words, last_words);
}

static char *
add_time (const TumenDateValue *value,
          const char           *day)
{
  GString *text = g_string_new (day);

  g_string_append_printf (text, ", %02d:%02d", value->hour, value->minute);
  if (value->second != 0)
    g_string_append_printf (text, ":%02d", value->second);
  if (value->zone[0] != '\0')
    g_string_append (text, " UTC");
  if (value->zone[0] == '+' || value->zone[0] == '-')
    {
      g_string_append (text, value->zone[0] == '-' ? "−" : "+");
      g_string_append (text, value->zone + (value->zone[1] == '0' ? 2 : 1));
    }
  return g_string_free (text, FALSE);
}

static char *
unqualified_to_words (const TumenDateValue *value,
                      const TumenManner    *manner)
{
  g_autofree char *day = NULL;
  TumenDay         first, last;

  if (value->season > 0)
    return season_to_words (value, manner);
  if (value->significant > 0)
    return estimate_to_words (value, manner);
  if (strchr (value->digits, 'X') != NULL)
    return day_of_masked_year_to_words (value, manner);
  if (tumen_date_value_is_masked (value))
    return masked_day_to_words (value, manner);
  if (value->month[0] == '\0')
    return tumen_year_to_words (tumen_date_value_get_year (value), manner);
  tumen_date_value_get_days (value, &first, &last);
  day = tumen_civil_to_words (first, value->day[0] != '\0', TUMEN_PART_ALL, manner);
  return value->has_time ? add_time (value, day) : g_steal_pointer (&day);
}

/**
 * tumen_year_to_words:
 * @year: a year, 0 being 1 BCE
 * @manner: how dates are said
 *
 * Returns: (transfer full): "2023", "44 BCE" or "44 a. C."
 */
char *
tumen_year_to_words (gint64             year,
                     const TumenManner *manner)
{
  g_autofree char *digits = group_digits (year > 0 ? year : 1 - year, manner->language);

  return year > 0 ? g_steal_pointer (&digits)
                  : tumen_phrase_fill (TUMEN_PHRASE_BCE, manner, digits, NULL);
}

/**
 * tumen_civil_to_words:
 * @day: a day
 * @has_day: whether the day is said; otherwise only its month and year
 * @part: how much is said
 * @manner: how dates are said
 *
 * Returns: (transfer full): such as "26 Jul 2023", "26 de julio de 2023" or "Jul"
 */
char *
tumen_civil_to_words (TumenDay           day,
                      gboolean           has_day,
                      TumenPart          part,
                      const TumenManner *manner)
{
  const char      *link = manner->is_long && manner->language == TUMEN_LANGUAGE_ES ? " de " : " ";
  const char      *name;
  g_autofree char *year_words = NULL;
  GString         *text = g_string_new (NULL);
  gint64           year;
  int              month, day_of_month;

  tumen_day_to_civil (day, &year, &month, &day_of_month);
  name = manner->is_long ? tumen_calendar_get_month_long (manner->language, month)
                         : tumen_calendar_get_month_short (manner->language, month);
  if (has_day)
    g_string_append_printf (text, "%d", day_of_month);
  if (has_day && part != TUMEN_PART_NUMBER)
    g_string_append (text, link);
  if (!has_day || part != TUMEN_PART_NUMBER)
    g_string_append (text, name);
  if (part == TUMEN_PART_ALL)
    {
      year_words = tumen_year_to_words (year, manner);
      g_string_append (text, link);
      g_string_append (text, year_words);
    }
  return g_string_free (text, FALSE);
}

/**
 * tumen_date_value_is_plain:
 * @value: a date
 * @precision: (out): day, month or year
 *
 * Returns: whether it is a day, month or year of which nothing more is said
 */
gboolean
tumen_date_value_is_plain (const TumenDateValue *value,
                           TumenPrecision       *precision)
{
  if (value->day[0] != '\0')
    *precision = TUMEN_PRECISION_DAY;
  else
    *precision = value->month[0] != '\0' ? TUMEN_PRECISION_MONTH : TUMEN_PRECISION_YEAR;
  return !tumen_date_value_is_masked (value) &&
         tumen_date_value_get_qualifier (value) == TUMEN_QUALIFIER_NONE &&
         value->season == 0 && value->significant == 0 && !value->has_time;
}

/**
 * tumen_date_value_to_words:
 * @value: a date
 * @manner: how dates are said
 *
 * Returns: (transfer full): the date with its qualifiers: "≈ 27 Jul 2023"
 */
char *
tumen_date_value_to_words (const TumenDateValue *value,
                           const TumenManner    *manner)
{
  g_autofree char *text = unqualified_to_words (value, manner);
  TumenQualifier   qualifier = tumen_date_value_get_qualifier (value);
  gboolean         has_article = manner->is_long && manner->language == TUMEN_LANGUAGE_ES &&
                         value->day[0] != '\0' && !tumen_date_value_is_masked (value);
  char *qualified;

  if (has_article && qualifier != TUMEN_QUALIFIER_NONE)
    {
      qualified = g_strconcat ("el ", text, NULL);
      g_free (g_steal_pointer (&text));
      text = qualified;
    }
  if (qualifier & TUMEN_QUALIFIER_APPROXIMATE)
    {
      qualified = manner->is_long ? tumen_phrase_fill (TUMEN_PHRASE_ABOUT_LONG, manner, text, NULL)
                                  : g_strconcat ("≈ ", text, NULL);
      g_free (g_steal_pointer (&text));
      text = qualified;
    }
  if (!(qualifier & TUMEN_QUALIFIER_UNCERTAIN))
    return g_steal_pointer (&text);
  return manner->is_flag ? g_strconcat (text, "?", NULL)
                         : tumen_phrase_fill (TUMEN_PHRASE_POSSIBLY, manner, text, NULL);
}

/**
 * tumen_date_value_to_words_with_article:
 * @value: a date
 * @manner: how dates are said
 *
 * Returns: (transfer full): the date, to follow a preposition: Spanish puts "el" before a day
 */
char *
tumen_date_value_to_words_with_article (const TumenDateValue *value,
                                        const TumenManner    *manner)
{
  g_autofree char *text = tumen_date_value_to_words (value, manner);
  TumenPrecision   precision;

  if (!tumen_date_value_is_plain (value, &precision) || precision != TUMEN_PRECISION_DAY ||
      manner->language != TUMEN_LANGUAGE_ES)
    return g_steal_pointer (&text);
  return g_strconcat ("el ", text, NULL);
}

/**
 * tumen_date_values_to_words:
 * @first: a date
 * @last: a later date
 * @manner: how dates are said
 * @first_words: (out) (transfer full): the first date, without what both share: "25", "28 May"
 * @last_words: (out) (transfer full): the other date, whole
 */
void
tumen_date_values_to_words (const TumenDateValue *first,
                            const TumenDateValue *last,
                            const TumenManner    *manner,
                            char                **first_words,
                            char                **last_words)
{
  TumenPrecision precision, last_precision;
  TumenDay       first_day, last_day, unused;
  gboolean       has_day, is_plain = tumen_date_value_is_plain (first, &precision);

  *last_words = tumen_date_value_to_words (last, manner);
  if (!is_plain || !tumen_date_value_is_plain (last, &last_precision) ||
      precision != last_precision ||
      precision == TUMEN_PRECISION_YEAR ||
      tumen_date_value_get_year (first) != tumen_date_value_get_year (last))
    {
      *first_words = tumen_date_value_to_words (first, manner);
      return;
    }
  tumen_date_value_get_days (first, &first_day, &unused);
  tumen_date_value_get_days (last, &last_day, &unused);
  has_day = precision == TUMEN_PRECISION_DAY;
  if (has_day && strcmp (first->month, last->month) == 0)
    *first_words = tumen_civil_to_words (first_day, TRUE, TUMEN_PART_NUMBER, manner);
  else
    *first_words = tumen_civil_to_words (first_day, has_day, TUMEN_PART_MONTH, manner);
}
