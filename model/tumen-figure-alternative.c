/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-words.h"

#include "tumen-words.h"

/* What a reader of the screen says in one breath, in characters. */
#define AIM 125
/* So that the rest of the longest text has room. */
#define LONGEST_TITLE  120
#define LONGEST_SEARCH 40
/* More are counted. */
#define MOST_LANES 12

enum {
  WORD_TIMELINE,
  WORD_IN_LANES_BY,
  WORD_LANES_BY,
  WORD_THE_EVENT,
  WORD_FROM,
  WORD_TO,
  WORD_NONE,
  WORD_SLIDE,
  N_ALTERNATIVE_WORDS
};

static const char *const words[N_ALTERNATIVE_WORDS][TUMEN_N_LANGUAGES] = {
  [WORD_TIMELINE] = { "Timeline", "Cronología" },
  [WORD_IN_LANES_BY] = { "in lanes by", "en carriles por" },
  [WORD_LANES_BY] = { "Lanes by", "Carriles por" },
  [WORD_THE_EVENT] = { "The event: ", "El hecho: " },
  [WORD_FROM] = { "From ", "Desde " },
  [WORD_TO] = { " to ", " hasta " },
  [WORD_SLIDE] = { "Slide: ", "Diapositiva: " },
  [WORD_NONE] = { "No event is shown.", "No se muestra ningún hecho." },
};

/* The first @length characters of a text, in one line. */
static char *
dup_cut (const char *text,
         glong       length)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\r\n", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= length)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, length - 1);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_quoted (const char   *text,
            TumenLanguage language)
{
  g_autofree char *cut = dup_cut (text, LONGEST_TITLE);

  return g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "“%s”" : "«%s»", cut);
}

static char *
dup_heading (const TumenFigureFacts *facts,
             TumenLanguage           language)
{
  g_autofree char *quoted = NULL;

  if (facts->title == NULL || *facts->title == '\0')
    return g_strdup (words[WORD_TIMELINE][language]);
  quoted = dup_quoted (facts->title, language);
  return g_strdup_printf ("%s %s", words[WORD_TIMELINE][language], quoted);
}

/* As a noun within a sentence. */
static char *
dup_lanes_name (TumenLanes    lanes,
                TumenLanguage language)
{
  return g_utf8_strdown (tumen_lanes_get_name (lanes, language), -1);
}

/* How many of the rows have each value of @field; at the end those that have none. */
static guint *
count_lanes (const TumenFigureFacts *facts,
             TumenField              field)
{
  guint  n_lanes = tumen_table_get_n_values (facts->table, field);
  guint *counts = g_new0 (guint, n_lanes + 1);

  for (guint i = 0; i < facts->n_rows; i++)
    {
      guint          n_values;
      const guint16 *values =
        tumen_table_get_row_values (facts->table, field, facts->rows[i], &n_values);

      for (guint j = 0; j < n_values; j++)
        counts[values[j]]++;
      counts[n_lanes] += n_values == 0;
    }
  return counts;
}

static const char *
get_lane_name (const TumenFigureFacts *facts,
               TumenField              field,
               guint                   lane,
               TumenLanguage           language)
{
  if (lane == tumen_table_get_n_values (facts->table, field))
    return tumen_word (TUMEN_WORD_NO_VALUE, language);
  return tumen_table_get_value_name (facts->table, field, lane, language);
}

/* "Lanes by kind: Attacks (3), Agreements (1)." */
static void
append_lanes (GString                *text,
              const TumenFigureFacts *facts,
              TumenLanguage           language)
{
  TumenField        field;
  g_autofree guint *counts = NULL;
  g_autofree char  *by = dup_lanes_name (facts->view->lanes, language);
  guint             n_told = 0;
  guint             n_more = 0;
  g_autofree char  *more = NULL;

  if (facts->n_rows == 0 || !tumen_lanes_get_field (facts->view->lanes, &field))
    return;
  counts = count_lanes (facts, field);
  g_string_append_printf (text, " %s %s", words[WORD_LANES_BY][language], by);
  for (guint lane = 0; lane <= tumen_table_get_n_values (facts->table, field); lane++)
    {
      g_autofree char *number = tumen_number_to_words (counts[lane], language);
      g_autofree char *name = dup_cut (get_lane_name (facts, field, lane, language), LONGEST_TITLE);

      if (counts[lane] > 0 && n_told < MOST_LANES)
        g_string_append_printf (text, "%s %s (%s)", n_told++ > 0 ? "," : ":", name, number);
      else
        n_more += counts[lane] > 0;
    }
  more = tumen_more_to_words (n_more, language);
  g_string_append_printf (text, "%s%s.", n_more > 0 ? ", " : "", n_more > 0 ? more : "");
}

static void
append_event (GString                *text,
              const TumenFigureFacts *facts,
              guint                   row,
              TumenLanguage           language)
{
  const char      *title = tumen_table_get_short_title (facts->table, row, language);
  g_autofree char *quoted = dup_quoted (title, language);

  g_string_append_printf (text, "%s (%s)", quoted,
                          tumen_table_get_date_words (facts->table, row, language));
}

/* The first and the last event that have a date. */
static void
append_ends (GString                *text,
             const TumenFigureFacts *facts,
             TumenLanguage           language)
{
  guint n = facts->n_rows;

  while (n > 1 &&
         tumen_table_get_rows (facts->table)[facts->rows[n - 1]].form == TUMEN_FORM_NONE)
    n--;
  if (n == 0)
    {
      g_string_append_printf (text, " %s", words[WORD_NONE][language]);
      return;
    }
  g_string_append_printf (text, " %s", words[n == 1 ? WORD_THE_EVENT : WORD_FROM][language]);
  append_event (text, facts, facts->rows[0], language);
  if (n > 1)
    {
      g_string_append (text, words[WORD_TO][language]);
      append_event (text, facts, facts->rows[n - 1], language);
    }
  g_string_append_c (text, '.');
}

/* "; search “drone”: 9 of 52 events match, the others are faint" */
static char *
dup_found (const TumenFigureFacts *facts,
           TumenLanguage           language)
{
  g_autofree char *cut = NULL;
  g_autofree char *words_of_search = NULL;

  if (facts->search == NULL)
    return g_strdup ("");
  cut = dup_cut (facts->search, LONGEST_SEARCH);
  words_of_search = tumen_figure_words_dup_found (cut, facts->n_found, facts->n_rows, language);
  return g_strconcat ("; ", words_of_search, NULL);
}

/* Of one event, with quotations. */
static char *
dup_slide (const TumenFigureFacts *facts,
           TumenLanguage           language)
{
  GString         *text = g_string_new (words[WORD_SLIDE][language]);
  g_autofree char *heading = dup_heading (facts, language);

  append_event (text, facts, facts->rows[0], language);
  g_string_append_printf (text, ". %s.", heading);
  return g_string_free (text, FALSE);
}

/**
 * tumen_figure_words_dup_short_alternative:
 * @facts: what is shown
 * @language: of the words
 *
 * The alternative text of a picture: title, number of events and period, and the lanes if all of it
 * can be said in one breath; of a slide of an event, title and date.
 *
 * Returns: (transfer full): one line, about 125 characters and never more than
 *   %TUMEN_SHORT_ALTERNATIVE_LENGTH
 */
char *
tumen_figure_words_dup_short_alternative (const TumenFigureFacts *facts,
                                          TumenLanguage           language)
{
  g_autofree char *slide = facts->is_event ? dup_slide (facts, language) : NULL;
  g_autofree char *heading = dup_heading (facts, language);
  g_autofree char *events = tumen_count_to_words (TUMEN_COUNT_EVENTS, facts->n_rows, language);
  g_autofree char *period = tumen_figure_words_dup_period (facts->span, language);
  g_autofree char *by = dup_lanes_name (facts->view->lanes, language);
  g_autofree char *found = dup_found (facts, language);
  g_autofree char *plain = g_strdup_printf ("%s: %s, %s%s", heading, events, period, found);
  g_autofree char *with_lanes =
    g_strdup_printf ("%s, %s %s.", plain, words[WORD_IN_LANES_BY][language], by);
  g_autofree char *text = g_strconcat (plain, ".", NULL);

  if (slide != NULL)
    return dup_cut (slide, TUMEN_SHORT_ALTERNATIVE_LENGTH);
  if (facts->view->lanes != TUMEN_LANES_NONE && g_utf8_strlen (with_lanes, -1) <= AIM)
    return g_steal_pointer (&with_lanes);
  return dup_cut (text, TUMEN_SHORT_ALTERNATIVE_LENGTH);
}

/**
 * tumen_figure_words_dup_long_alternative:
 * @facts: what is shown
 * @language: of the words
 *
 * Says in sentences what is shown and what is not, what the lanes are, how many events each has,
 * and which events are the first and the last. An event with several values counts in each of
 * their lanes. Of a slide of an event it is the short text.
 *
 * Returns: (transfer full): one paragraph
 */
char *
tumen_figure_words_dup_long_alternative (const TumenFigureFacts *facts,
                                         TumenLanguage           language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *heading = dup_heading (facts, language);
  g_autofree char *sentence = tumen_figure_words_dup_facts (facts, language);

  if (facts->is_event)
    return dup_slide (facts, language);
  g_string_append_printf (text, "%s. %s.", heading, sentence);
  append_lanes (text, facts, language);
  append_ends (text, facts, language);
  return g_strdup (text->str);
}
