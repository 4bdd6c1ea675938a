/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-words.h"

#include <string.h>

typedef const char *const Name[TUMEN_N_LANGUAGES];

static Name words[TUMEN_N_WORDS] = {
  [TUMEN_WORD_EARLIER] = { "earlier", "antes" },
  [TUMEN_WORD_LATER] = { "later", "después" },
  [TUMEN_WORD_UNDATED] = { "undated", "sin fecha" },
  [TUMEN_WORD_CONTINUING] = { "continuing", "en curso" },
  [TUMEN_WORD_OTHER_LANE] = { "Other", "Otros" },
  [TUMEN_WORD_NO_VALUE] = { "None", "Ninguno" },
  [TUMEN_WORD_ALL_EVENTS] = { "All events", "Todos los hechos" },
  [TUMEN_WORD_LANES] = { "Lanes", "Carriles" },
  [TUMEN_WORD_OUTLET_NOT_NAMED] = { "outlet not named", "medio no indicado" },
  [TUMEN_WORD_NOTHING_HERE] = { "Nothing here.", "Aquí no hay nada." },
  [TUMEN_WORD_HOURS_AS_STATED] = {
    "Hours as stated; the articles name no time zone",
    "Horas tal como se indican; los artículos no precisan el huso horario",
  },
  [TUMEN_WORD_STRICT_READING] = { "Only what the articles say", "Solo lo que dicen los artículos" },
  [TUMEN_WORD_CITED_NOT_QUOTED] = {
    "Cited, not quoted: no excerpt in this library",
    "Citado, sin transcribir: no hay extractos en esta biblioteca",
  },
  [TUMEN_WORD_HOW_DATES_ARE_DRAWN] = { "How dates are drawn", "Cómo se dibujan las fechas" },
  [TUMEN_WORD_DATES_AS_WIDE] = {
    "Dates are drawn as wide as they are uncertain. A filled mark is a day the source names.",
    "El ancho de cada fecha es el de su incertidumbre. Una marca llena es un día que da la fuente.",
  },
};

/* One, several. */
static Name count_nouns[TUMEN_N_COUNT_NOUNS][2] = {
  [TUMEN_COUNT_EVENTS] = { { "event", "hecho" }, { "events", "hechos" } },
  [TUMEN_COUNT_ARTICLES] = { { "article", "artículo" }, { "articles", "artículos" } },
  [TUMEN_COUNT_EXCERPTS] = { { "excerpt", "extracto" }, { "excerpts", "extractos" } },
  [TUMEN_COUNT_VOICES] = { { "voice", "voz" }, { "voices", "voces" } },
};

static Name dotted_lines[TUMEN_N_BIN_WORDS] = {
  [TUMEN_BIN_WORD_HOUR] = { "dotted: %s in an hour", "punteada: %s en una hora" },
  [TUMEN_BIN_WORD_6_HOURS] = { "dotted: %s in 6 hours", "punteada: %s en 6 horas" },
  [TUMEN_BIN_WORD_DAY] = { "dotted: %s in a day", "punteada: %s en un día" },
  [TUMEN_BIN_WORD_WEEK] = { "dotted: %s in a week", "punteada: %s en una semana" },
  [TUMEN_BIN_WORD_MONTH] = { "dotted: %s in a month", "punteada: %s en un mes" },
  [TUMEN_BIN_WORD_QUARTER] = { "dotted: %s in a quarter", "punteada: %s en un trimestre" },
  [TUMEN_BIN_WORD_HALF_YEAR] = { "dotted: %s in half a year", "punteada: %s en un semestre" },
  [TUMEN_BIN_WORD_YEAR] = { "dotted: %s in a year", "punteada: %s en un año" },
  [TUMEN_BIN_WORD_5_YEARS] = { "dotted: %s in 5 years", "punteada: %s en 5 años" },
  [TUMEN_BIN_WORD_10_YEARS] = { "dotted: %s in 10 years", "punteada: %s en 10 años" },
};

static char *
format_one (const char *pattern,
            const char *first,
            const char *second)
{
  GString *text = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (p[0] == '%' && p[1] == 's')
        {
          g_string_append (text, first);
          first = second;
          p++;
        }
      else
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

/**
 * tumen_word:
 * @word: which
 * @language: of the words
 *
 * Returns: the word
 */
const char *
tumen_word (TumenWord     word,
            TumenLanguage language)
{
  return words[word][language];
}

/**
 * tumen_number_to_words:
 * @number: a count
 * @language: whose habits to follow
 *
 * For people: never for files, whose numbers know no language.
 *
 * Returns: (transfer full): the digits in groups of three: by commas from 1,000 on in English, by
 *   spaces that do not break from 10 000 on in Spanish
 */
char *
tumen_number_to_words (guint         number,
                       TumenLanguage language)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  gsize            n_digits = strlen (digits);
  GString         *text = g_string_new (NULL);

  if (n_digits < (language == TUMEN_LANGUAGE_EN ? 4 : 5))
    return g_string_free (g_string_append (text, digits), FALSE);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (text, language == TUMEN_LANGUAGE_EN ? "," : "\u00a0");
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * tumen_count_to_words:
 * @noun: what is counted
 * @count: how many
 * @language: of the words
 *
 * Returns: (transfer full): such as "57 events"
 */
char *
tumen_count_to_words (TumenCountNoun noun,
                      guint          count,
                      TumenLanguage  language)
{
  g_autofree char *digits = tumen_number_to_words (count, language);

  return g_strdup_printf ("%s %s", digits, count_nouns[noun][count == 1 ? 0 : 1][language]);
}

/**
 * tumen_page_of_to_words:
 * @page: from 1
 * @n_pages: of all
 * @language: of the words
 *
 * Returns: (transfer full): such as "page 1 of 3"
 */
char *
tumen_page_of_to_words (guint         page,
                        guint         n_pages,
                        TumenLanguage language)
{
  g_autofree char *first = tumen_number_to_words (page, language);
  g_autofree char *last = tumen_number_to_words (n_pages, language);

  return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "page %s of %s" : "página %s de %s",
                          first, last);
}

/**
 * tumen_lane_goes_on_to_words:
 * @lane: name of a lane that began on a page before
 * @language: of the words
 *
 * Returns: (transfer full): such as "Attacks (continued)"
 */
char *
tumen_lane_goes_on_to_words (const char   *lane,
                             TumenLanguage language)
{
  return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "%s (continued)" : "%s (continuación)",
                          lane);
}

/**
 * tumen_part_of_to_words:
 * @part: from 1
 * @n_parts: of all
 * @language: of the words
 *
 * Returns: (transfer full): such as "2 of 3"
 */
char *
tumen_part_of_to_words (guint         part,
                        guint         n_parts,
                        TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (part, language);
  g_autofree char *all = tumen_number_to_words (n_parts, language);

  return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "%s of %s" : "%s de %s", number, all);
}

/**
 * tumen_sheet_to_words:
 * @place: of a sheet
 * @language: of the words
 *
 * Returns: (transfer full): such as "row 1, column 2 of 2 × 3"
 */
char *
tumen_sheet_to_words (const TumenSheetPlace *place,
                      TumenLanguage          language)
{
  return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "row %u, column %u of %u × %u"
                                                        : "fila %u, columna %u de %u × %u",
                          place->row, place->column, place->n_rows, place->n_columns);
}

/**
 * tumen_more_to_words:
 * @count: how many are not shown
 * @language: of the words
 *
 * Returns: (transfer full): such as "2 more"
 */
char *
tumen_more_to_words (guint         count,
                     TumenLanguage language)
{
  g_autofree char *digits = tumen_number_to_words (count, language);

  return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "%s more" : "%s más", digits);
}

/**
 * tumen_later_excerpts_to_words:
 * @count: excerpts that were published after the day of a view
 * @language: of the words
 *
 * Returns: (transfer full): such as "2 excerpts were published later."
 */
char *
tumen_later_excerpts_to_words (guint         count,
                               TumenLanguage language)
{
  static const char *const rest[][TUMEN_N_LANGUAGES] = {
    { "was published later.", "se publicó después." },
    { "were published later.", "se publicaron después." },
  };
  g_autofree char *excerpts = tumen_count_to_words (TUMEN_COUNT_EXCERPTS, count, language);

  return g_strdup_printf ("%s %s", excerpts, rest[count == 1 ? 0 : 1][language]);
}

/**
 * tumen_continuing_to_words:
 * @count: lasting events that began before the view
 * @language: of the words
 *
 * Returns: (transfer full): the text of their chip, such as "‹ 3 continuing" (decision 6)
 */
char *
tumen_continuing_to_words (guint         count,
                           TumenLanguage language)
{
  g_autofree char *digits = tumen_number_to_words (count, language);

  return g_strdup_printf ("‹ %s %s", digits, tumen_word (TUMEN_WORD_CONTINUING, language));
}

/**
 * tumen_dotted_line_to_words:
 * @value: how many events a bar has that is as high as the line
 * @bin: what of time a bar stands for
 * @language: of the words
 *
 * Returns: (transfer full): such as "dotted: 60 in half a year"
 */
char *
tumen_dotted_line_to_words (guint         value,
                            TumenBinWord  bin,
                            TumenLanguage language)
{
  g_autofree char *digits = tumen_number_to_words (value, language);

  return format_one (dotted_lines[bin][language], digits, "");
}

/**
 * tumen_lane_details_to_words:
 * @earlier: events of the lane before the view
 * @later: after it
 * @undated: without a date
 * @language: of the words
 *
 * What a lane's heading says after its count of what is not visible.
 *
 * Returns: (transfer full): such as " · 1 earlier · 1 undated"; empty if all numbers are 0
 */
char *
tumen_lane_details_to_words (guint         earlier,
                             guint         later,
                             guint         undated,
                             TumenLanguage language)
{
  const guint     numbers[] = { earlier, later, undated };
  const TumenWord names[] = { TUMEN_WORD_EARLIER, TUMEN_WORD_LATER, TUMEN_WORD_UNDATED };
  GString        *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *digits = tumen_number_to_words (numbers[i], language);

      if (numbers[i] > 0)
        g_string_append_printf (text, " · %s %s", digits, tumen_word (names[i], language));
    }
  return g_string_free (text, FALSE);
}
