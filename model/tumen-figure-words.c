/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-words.h"

#include "tumen-words.h"

#include <string.h>

/* Of one field; what is beyond is counted. */
#define MOST_VALUES 8

/* What stands before the values of a field, and whether they are common nouns. */
static const struct
{
  const char *before[TUMEN_N_LANGUAGES];
  gboolean    is_common;
} fields[TUMEN_N_FIELDS] = {
  [TUMEN_FIELD_KIND] = { { "", "" }, TRUE },
  [TUMEN_FIELD_CERTAINTY] = { { "date: ", "fecha: " }, TRUE },
  [TUMEN_FIELD_AGREEMENT] = { { "", "" }, TRUE },
  [TUMEN_FIELD_STATUS] = { { "", "" }, TRUE },
  [TUMEN_FIELD_BASIS] = { { "basis of the date: ", "fundamento de la fecha: " }, TRUE },
  [TUMEN_FIELD_COUNTRY] = { { "involving ", "con " }, FALSE },
  [TUMEN_FIELD_ACTOR] = { { "involving ", "con " }, FALSE },
  [TUMEN_FIELD_PLACE] = { { "place: ", "lugar: " }, FALSE },
  [TUMEN_FIELD_SOURCE] = { { "source: ", "fuente: " }, FALSE },
  [TUMEN_FIELD_SPEAKER] = { { "said by ", "lo dice " }, FALSE },
  [TUMEN_FIELD_SPEAKER_COUNTRY] = { { "said by ", "lo dice " }, FALSE },
  [TUMEN_FIELD_ONLY_COUNTRY] = { { "only voices of ", "solo voces de " }, FALSE },
  [TUMEN_FIELD_COLLECTION] = { { "collection: ", "colección: " }, FALSE },
  [TUMEN_FIELD_FINE_KIND] = { { "", "" }, TRUE },
};

/* Why events are not in the figure: of one, of several. What is in collections that are off is not
 * of the library's number, and comes last. */
static const struct
{
  TumenCountPart part;
  const char    *words[TUMEN_N_LANGUAGES][2];
} rests[] = {
  { TUMEN_COUNT_PART_HIDDEN,
    { { "left out by filter", "left out by filter" },
      { "excluido por el filtro", "excluidos por el filtro" } } },
  { TUMEN_COUNT_PART_OUTSIDE,
    { { "outside these dates", "outside these dates" },
      { "fuera de estas fechas", "fuera de estas fechas" } } },
  { TUMEN_COUNT_PART_UNDATED,
    { { "with no date", "with no date" }, { "sin fecha", "sin fecha" } } },
  { TUMEN_COUNT_PART_NOT_YET_KNOWN,
    { { "not yet known", "not yet known" }, { "aún no conocido", "aún no conocidos" } } },
  { TUMEN_COUNT_PART_COLLECTION_OFF,
    { { "more in a collection that is off", "more in a collection that is off" },
      { "más en una colección desactivada", "más en una colección desactivada" } } },
};

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/* Names stand in one line. */
static char *
dup_name (const char *name,
          gboolean    is_common)
{
  g_autofree char *line = g_strdelimit (g_strdup (name), "\t\r\n", ' ');
  g_autofree char *first = NULL;

  if (!is_common || *line == '\0')
    return g_steal_pointer (&line);
  first = g_utf8_strdown (line, g_utf8_next_char (line) - line);
  return g_strconcat (first, g_utf8_next_char (line), NULL);
}

/* In Spanish “o” becomes “u” before its own sound. */
static const char *
get_or (const char   *next,
        TumenLanguage language)
{
  g_autofree char *folded = g_utf8_strdown (next, -1);

  if (language == TUMEN_LANGUAGE_EN)
    return " or ";
  if (g_str_has_prefix (folded, "o") || g_str_has_prefix (folded, "ho") ||
      g_str_has_prefix (folded, "ó") || g_str_has_prefix (folded, "hó"))
    return " u ";
  return " o ";
}

static char *
dup_others (guint         n_others,
            TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (n_others, language);

  if (language == TUMEN_LANGUAGE_ES)
    return g_strdup_printf ("%s más", number);
  return g_strdup_printf (n_others == 1 ? "%s other" : "%s others", number);
}

static GPtrArray *
list_names (const TumenFilter *filter,
            TumenField         field,
            TumenTable        *table,
            TumenLanguage      language)
{
  GPtrArray         *names = g_ptr_array_new_with_free_func (g_free);
  guint              n_ids = tumen_filter_get_n_ids (filter, field);
  const char *const *ids = tumen_filter_get_ids (filter, field);

  for (guint i = 0; i < MIN (n_ids, MOST_VALUES); i++)
    g_ptr_array_add (names,
                     dup_name (tumen_table_get_id_name (table, field, ids[i], language),
                               fields[field].is_common));
  if (n_ids > MOST_VALUES)
    g_ptr_array_add (names, dup_others (n_ids - MOST_VALUES, language));
  return names;
}

static char *
dup_field (const TumenFilter *filter,
           TumenField         field,
           TumenTable        *table,
           TumenLanguage      language)
{
  GString *text = g_string_new (fields[field].before[language]);
  g_autoptr (GPtrArray) names = list_names (filter, field, table, language);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];

      if (i > 0)
        g_string_append (text, i + 1 < names->len ? ", " : get_or (name, language));
      g_string_append (text, name);
    }
  return g_string_free (text, FALSE);
}

static void
append_reading (GString              *text,
                const TumenViewState *view,
                TumenLanguage         language)
{
  g_autofree char *strict = dup_name (tumen_word (TUMEN_WORD_STRICT_READING, language), TRUE);
  g_autofree char *day = NULL;
  g_autofree char *known = NULL;

  if (!view->has_known_on)
    {
      if (view->reading == TUMEN_READING_STRICT)
        append_part (text, strict);
      return;
    }
  day = tumen_figure_words_dup_period (
    (TumenSpan){ (double)view->known_on, (double)view->known_on + 1 }, language);
  known = g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "as known on %s"
                                                         : "según lo que se sabía el %s",
                           day);
  append_part (text, known);
}

/**
 * tumen_figure_words_dup_filter:
 * @view: what is shown
 * @table: of its library, with the names of the values
 * @language: of the words
 *
 * Values of a field are joined by “or”, fields by commas, as the filter takes them. Which reading
 * is shown, or on what day it was known, comes last.
 *
 * Returns: (transfer full): such as "attacks or agreements, involving North Korea, only what the
 *   articles say"; "" if the view leaves nothing out
 */
char *
tumen_figure_words_dup_filter (const TumenViewState *view,
                               TumenTable           *table,
                               TumenLanguage         language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      g_autofree char *part = NULL;

      if (tumen_filter_get_n_ids (&view->filter, (TumenField)i) == 0)
        continue;
      part = dup_field (&view->filter, (TumenField)i, table, language);
      append_part (text, part);
    }
  append_reading (text, view, language);
  return g_string_free (text, FALSE);
}

static void
append_rests (GString                 *text,
              const TumenCountNumbers *counts,
              TumenLanguage            language)
{
  gboolean has_rest = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    {
      guint            number = tumen_counts_get_part (counts, rests[i].part);
      gboolean         is_off = rests[i].part == TUMEN_COUNT_PART_COLLECTION_OFF;
      g_autofree char *digits = tumen_number_to_words (number, language);

      if (number == 0)
        continue;
      g_string_append_printf (text, "%s%s %s", has_rest && !is_off ? ", " : "; ", digits,
                              rests[i].words[language][number == 1 ? 0 : 1]);
      has_rest = TRUE;
    }
}

/**
 * tumen_figure_words_dup_sentence:
 * @view: what is shown
 * @table: of its library
 * @counts: of the events: those in span are shown, and the others are told why they are not
 * @span: that is shown, half-open, in days since 1970-01-01; an empty one is not told
 * @language: of the words
 *
 * Nothing is left out silently: all numbers but the second, and but what is in collections that are
 * off, add up to the second one, the library's.
 *
 * Returns: (transfer full): without a full stop, such as "17 of 57 events: attacks, May 2023 to
 *   July 2025; 38 left out by filter, 2 outside these dates"
 */
char *
tumen_figure_words_dup_sentence (const TumenViewState    *view,
                                 TumenTable              *table,
                                 const TumenCountNumbers *counts,
                                 TumenSpan                span,
                                 TumenLanguage            language)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *shown = tumen_number_to_words (counts->in_span, language);
  g_autofree char *library = tumen_count_to_words (TUMEN_COUNT_EVENTS, counts->library, language);
  g_autofree char *filter = tumen_figure_words_dup_filter (view, table, language);
  g_autofree char *period = NULL;

  g_string_append_printf (text, language == TUMEN_LANGUAGE_EN ? "%s of %s" : "%s de %s", shown,
                          library);
  if (*filter != '\0')
    g_string_append_printf (text, ": %s", filter);
  if (span.end > span.begin)
    {
      period = tumen_figure_words_dup_period (span, language);
      g_string_append_printf (text, ", %s", period);
    }
  append_rests (text, counts, language);
  return g_string_free (text, FALSE);
}
