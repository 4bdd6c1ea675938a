/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-words-private.h"

#include <string.h>

typedef const char *const Phrase[TUMEN_N_LANGUAGES];

static Phrase phrases[] = {
  [TUMEN_PHRASE_BY] = { "by %1", "hasta %1" },
  [TUMEN_PHRASE_FROM] = { "from %1", "desde %1" },
  [TUMEN_PHRASE_SINCE] = { "since %1", "desde %1" },
  [TUMEN_PHRASE_UNTIL] = { "until %1", "hasta %1" },
  [TUMEN_PHRASE_END_UNKNOWN] = { "from %1, end unknown", "desde %1, fin desconocido" },
  [TUMEN_PHRASE_START_UNKNOWN] = { "until %1, start unknown", "hasta %1, inicio desconocido" },
  [TUMEN_PHRASE_UNDATED] = { "undated", "sin fecha" },
  [TUMEN_PHRASE_BETWEEN] = { "between %1", "entre %1" },
  [TUMEN_PHRASE_BETWEEN_YEARS] = { "%1, between %2", "%1, entre %2" },
  [TUMEN_PHRASE_YEAR_UNKNOWN] = { "%1, year unknown", "%1, año desconocido" },
  [TUMEN_PHRASE_YEAR_UNKNOWN_0] = { "year unknown", "año desconocido" },
  [TUMEN_PHRASE_POSSIBLY] = { "possibly %1", "quizá %1" },
  [TUMEN_PHRASE_ABOUT_LONG] = { "about %1", "hacia %1" },
  [TUMEN_PHRASE_EARLY] = { "early %1", "principios de %1" },
  [TUMEN_PHRASE_MID] = { "mid-%1", "mediados de %1" },
  [TUMEN_PHRASE_LATE] = { "late %1", "finales de %1" },
  [TUMEN_PHRASE_END] = { "end of %1", "últimos días de %1" },
  [TUMEN_PHRASE_SOME_DAY] = { "some day of %1", "algún día de %1" },
  [TUMEN_PHRASE_SOME_MONTH] = { "some month of %1", "algún mes de %1" },
  [TUMEN_PHRASE_DECADE] = { "%1s", "década de %1" },
  [TUMEN_PHRASE_CENTURY] = { "%1 century", "siglo %1" },
  [TUMEN_PHRASE_BCE] = { "%1 BCE", "%1 a. C." },
  [TUMEN_PHRASE_ONE_OF_DAYS] = { "one of %1 days, %2", "uno de %1 días, %2" },
  [TUMEN_PHRASE_ONE_OF_MONTHS] = { "one of %1 months, %2", "uno de %1 meses, %2" },
  [TUMEN_PHRASE_ONE_OF_YEARS] = { "one of %1 years, %2", "uno de %1 años, %2" },
  [TUMEN_PHRASE_ONE_OF_DATES] = { "one of %1 dates, %2", "una de %1 fechas, %2" },
  [TUMEN_PHRASE_ALL_DAYS] = { "%1 days, %2", "%1 días, %2" },
  [TUMEN_PHRASE_ALL_MONTHS] = { "%1 months, %2", "%1 meses, %2" },
  [TUMEN_PHRASE_ALL_YEARS] = { "%1 years, %2", "%1 años, %2" },
  [TUMEN_PHRASE_ALL_DATES] = { "%1 dates, %2", "%1 fechas, %2" },
  [TUMEN_PHRASE_CLOCK_ABOUT_LONG] = { "%1, about %2", "%1, hacia las %2" },
  [TUMEN_PHRASE_CLOCK_ABOUT_ONE_LONG] = { "%1, about %2", "%1, hacia la %2" },
};

/* 21 to 41 of EDTF; thirds of a year are its early, middle and late part. */
static Phrase seasons[] = {
  { "spring %1", "primavera de %1" },
  { "summer %1", "verano de %1" },
  { "autumn %1", "otoño de %1" },
  { "winter %1", "invierno de %1" },
  { "northern spring %1", "primavera boreal de %1" },
  { "northern summer %1", "verano boreal de %1" },
  { "northern autumn %1", "otoño boreal de %1" },
  { "northern winter %1", "invierno boreal de %1" },
  { "southern spring %1", "primavera austral de %1" },
  { "southern summer %1", "verano austral de %1" },
  { "southern autumn %1", "otoño austral de %1" },
  { "southern winter %1", "invierno austral de %1" },
  { "first quarter of %1", "primer trimestre de %1" },
  { "second quarter of %1", "segundo trimestre de %1" },
  { "third quarter of %1", "tercer trimestre de %1" },
  { "fourth quarter of %1", "cuarto trimestre de %1" },
  { "early %1", "principios de %1" },
  { "mid-%1", "mediados de %1" },
  { "late %1", "finales de %1" },
  { "first half of %1", "primer semestre de %1" },
  { "second half of %1", "segundo semestre de %1" },
};

/* As on the axis. */
static Phrase short_quarters[] = {
  { "Q1 %1", "T1 %1" },
  { "Q2 %1", "T2 %1" },
  { "Q3 %1", "T3 %1" },
  { "Q4 %1", "T4 %1" },
};

static const char *
get_pattern (TumenPhrase        phrase,
             const TumenManner *manner)
{
  int season = (int)phrase - TUMEN_PHRASE_SEASON_21;

  if (season < 0)
    return phrases[phrase][manner->language];
  if (!manner->is_long && season >= 33 - 21 && season <= 36 - 21)
    return short_quarters[season - (33 - 21)][manner->language];
  return seasons[season][manner->language];
}

/* "y" becomes "e" before the sound of "i", "o" becomes "u" before that of "o", in digits too. */
static const char *
get_spanish_joiner (TumenJoiner joiner,
                    const char *next)
{
  gsize n_digits = strspn (next, "0123456789");

  if (joiner == TUMEN_JOINER_AND)
    return g_str_has_prefix (next, "inv") ? " e " : " y ";
  if (next[0] == 'o')
    return " u ";
  if (n_digits > 0 && n_digits <= 4 && next[0] == '8')
    return " u ";
  return n_digits == 2 && g_str_has_prefix (next, "11") ? " u " : " o ";
}

/**
 * tumen_phrase_fill:
 * @phrase: a phrase
 * @manner: how dates are said
 * @first: (nullable): text for "%1"
 * @second: (nullable): text for "%2"
 *
 * Returns: (transfer full): the phrase with the texts in their places
 */
char *
tumen_phrase_fill (TumenPhrase        phrase,
                   const TumenManner *manner,
                   const char        *first,
                   const char        *second)
{
  GString    *text = g_string_new (NULL);
  const char *pattern = get_pattern (phrase, manner);

  for (; *pattern != '\0'; pattern++)
    {
      if (*pattern != '%')
        {
          g_string_append_c (text, *pattern);
          continue;
        }
      pattern++;
      g_string_append (text, *pattern == '1' ? first : second);
    }
  return g_string_free (text, FALSE);
}

/**
 * tumen_phrase_join:
 * @joiner: how the last two texts are joined
 * @manner: how dates are said
 * @texts: (array zero-terminated=1): at least one text
 *
 * Returns: (transfer full): an enumeration such as "4, 9 and 11 Jan 2024"
 */
char *
tumen_phrase_join (TumenJoiner        joiner,
                   const TumenManner *manner,
                   char *const       *texts)
{
  GString *text = g_string_new (texts[0]);

  for (gsize i = 1; texts[i] != NULL; i++)
    {
      if (texts[i + 1] != NULL)
        g_string_append (text, ", ");
      else if (manner->language == TUMEN_LANGUAGE_ES)
        g_string_append (text, get_spanish_joiner (joiner, texts[i]));
      else
        g_string_append (text, joiner == TUMEN_JOINER_AND ? " and " : " or ");
      g_string_append (text, texts[i]);
    }
  return g_string_free (text, FALSE);
}
