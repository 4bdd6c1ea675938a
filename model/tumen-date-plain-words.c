/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"
#include "tumen-date-plain-private.h"

#include <string.h>

typedef struct
{
  const char    *word;
  TumenPlainRole role;
  int            value;
} Entry;

/* English and Spanish together: no word means something else in the other language. */
static const Entry entries[] = {
  { "about", TUMEN_PLAIN_ABOUT, 0 },
  { "around", TUMEN_PLAIN_ABOUT, 0 },
  { "circa", TUMEN_PLAIN_ABOUT, 0 },
  { "ca", TUMEN_PLAIN_ABOUT, 0 },
  { "≈", TUMEN_PLAIN_ABOUT, 0 },
  { "~", TUMEN_PLAIN_ABOUT, 0 },
  { "hacia", TUMEN_PLAIN_ABOUT, 0 },
  { "alrededor", TUMEN_PLAIN_ABOUT, 0 },
  { "torno", TUMEN_PLAIN_ABOUT, 0 },
  { "cerca", TUMEN_PLAIN_ABOUT, 0 },
  { "possibly", TUMEN_PLAIN_POSSIBLY, 0 },
  { "perhaps", TUMEN_PLAIN_POSSIBLY, 0 },
  { "?", TUMEN_PLAIN_POSSIBLY, 0 },
  { "quizá", TUMEN_PLAIN_POSSIBLY, 0 },
  { "quizás", TUMEN_PLAIN_POSSIBLY, 0 },
  { "posiblemente", TUMEN_PLAIN_POSSIBLY, 0 },
  { "by", TUMEN_PLAIN_BY, 0 },
  { "hasta", TUMEN_PLAIN_BY, 0 },
  { "until", TUMEN_PLAIN_UNTIL, 0 },
  { "till", TUMEN_PLAIN_UNTIL, 0 },
  { "since", TUMEN_PLAIN_SINCE, 0 },
  { "desde", TUMEN_PLAIN_SINCE, 0 },
  { "from", TUMEN_PLAIN_SINCE, 0 },
  { "between", TUMEN_PLAIN_BETWEEN, 0 },
  { "entre", TUMEN_PLAIN_BETWEEN, 0 },
  { "and", TUMEN_PLAIN_AND, 0 },
  { "y", TUMEN_PLAIN_AND, 0 },
  { "e", TUMEN_PLAIN_AND, 0 },
  { "or", TUMEN_PLAIN_OR, 0 },
  { "o", TUMEN_PLAIN_OR, 0 },
  { "u", TUMEN_PLAIN_OR, 0 },
  { ",", TUMEN_PLAIN_COMMA, 0 },
  { "to", TUMEN_PLAIN_TO, 0 },
  { "a", TUMEN_PLAIN_TO, 0 },
  { "al", TUMEN_PLAIN_TO, 0 },
  { "-", TUMEN_PLAIN_TO, 0 },
  { "–", TUMEN_PLAIN_TO, 0 },
  { "—", TUMEN_PLAIN_TO, 0 },
  { "early", TUMEN_PLAIN_PHASE, 0 },
  { "principios", TUMEN_PLAIN_PHASE, 0 },
  { "comienzos", TUMEN_PLAIN_PHASE, 0 },
  { "inicios", TUMEN_PLAIN_PHASE, 0 },
  { "mid", TUMEN_PLAIN_PHASE, 1 },
  { "mediados", TUMEN_PLAIN_PHASE, 1 },
  { "late", TUMEN_PLAIN_PHASE, 2 },
  { "finales", TUMEN_PLAIN_PHASE, 2 },
  { "fines", TUMEN_PLAIN_PHASE, 2 },
  { "spring", TUMEN_PLAIN_SEASON, 21 },
  { "primavera", TUMEN_PLAIN_SEASON, 21 },
  { "summer", TUMEN_PLAIN_SEASON, 22 },
  { "verano", TUMEN_PLAIN_SEASON, 22 },
  { "autumn", TUMEN_PLAIN_SEASON, 23 },
  { "fall", TUMEN_PLAIN_SEASON, 23 },
  { "otoño", TUMEN_PLAIN_SEASON, 23 },
  { "winter", TUMEN_PLAIN_SEASON, 24 },
  { "invierno", TUMEN_PLAIN_SEASON, 24 },
  { "q", TUMEN_PLAIN_QUARTER, 0 },
  { "t", TUMEN_PLAIN_QUARTER, 0 },
  { "s", TUMEN_PLAIN_DECADE, 0 },
  { "década", TUMEN_PLAIN_DECADE, 0 },
  { "decada", TUMEN_PLAIN_DECADE, 0 },
  { "decade", TUMEN_PLAIN_DECADE, 0 },
  { "años", TUMEN_PLAIN_DECADE, 0 },
  { "bce", TUMEN_PLAIN_BCE, 0 },
  { "bc", TUMEN_PLAIN_BCE, 0 },
  { "undated", TUMEN_PLAIN_UNDATED, 0 },
  { "sept", TUMEN_PLAIN_MONTH, 9 },
  { "setiembre", TUMEN_PLAIN_MONTH, 9 },
  { "set", TUMEN_PLAIN_MONTH, 9 },
  { "mie", TUMEN_PLAIN_WEEKDAY, 3 },
  { "miercoles", TUMEN_PLAIN_WEEKDAY, 3 },
  { "sabado", TUMEN_PLAIN_WEEKDAY, 6 },
  { "primero", TUMEN_PLAIN_NUMBER, 1 },
  { "de", TUMEN_PLAIN_FILLER, 0 },
  { "del", TUMEN_PLAIN_FILLER, 0 },
  { "el", TUMEN_PLAIN_FILLER, 0 },
  { "la", TUMEN_PLAIN_FILLER, 0 },
  { "los", TUMEN_PLAIN_FILLER, 0 },
  { "en", TUMEN_PLAIN_FILLER, 0 },
  { "of", TUMEN_PLAIN_FILLER, 0 },
  { "the", TUMEN_PLAIN_FILLER, 0 },
  { "in", TUMEN_PLAIN_FILLER, 0 },
  { "on", TUMEN_PLAIN_FILLER, 0 },
  { "st", TUMEN_PLAIN_FILLER, 0 },
  { "nd", TUMEN_PLAIN_FILLER, 0 },
  { "rd", TUMEN_PLAIN_FILLER, 0 },
  { "th", TUMEN_PLAIN_FILLER, 0 },
  { "º", TUMEN_PLAIN_FILLER, 0 },
  { "°", TUMEN_PLAIN_FILLER, 0 },
  { ".", TUMEN_PLAIN_FILLER, 0 },
};

static gboolean
is_name (const char *word,
         const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  return strcmp (word, lower) == 0;
}

static gboolean
find_name (const char     *word,
           TumenLanguage   language,
           TumenPlainRole *role,
           int            *value)
{
  for (*value = 1; *value <= 12; *value += 1)
    {
      *role = TUMEN_PLAIN_MONTH;
      if (is_name (word, tumen_calendar_get_month_long (language, *value)) ||
          is_name (word, tumen_calendar_get_month_short (language, *value)))
        return TRUE;
    }
  for (*value = 1; *value <= 7; *value += 1)
    {
      *role = TUMEN_PLAIN_WEEKDAY;
      if (is_name (word, tumen_calendar_get_weekday_long (language, *value)) ||
          is_name (word, tumen_calendar_get_weekday_short (language, *value)))
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_plain_find_word:
 * @word: a word in lower case, or a sign
 * @role: (out): what it does in a date
 * @value: (out): the number of a month, season or weekday, or 0
 *
 * Knows English and Spanish. The Spanish "mar" is read as March.
 *
 * Returns: %FALSE if the word has no place in dates
 */
gboolean
tumen_plain_find_word (const char     *word,
                       TumenPlainRole *role,
                       int            *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (strcmp (word, entries[i].word) == 0)
        {
          *role = entries[i].role;
          *value = entries[i].value;
          return TRUE;
        }
    }
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (find_name (word, (TumenLanguage)i, role, value))
        return TRUE;
    }
  return FALSE;
}
