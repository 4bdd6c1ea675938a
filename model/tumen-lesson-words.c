/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-words.h"

#include "tumen-date.h"
#include "tumen-words.h"

#include <string.h>

/* "%s": what fits in. */
typedef enum {
  PHRASE_STEP,  /* its number */
  PHRASE_ABOUT, /* whose words someone reports */
  PHRASE_RIGHT_DAY,
  PHRASE_RIGHT_AS_KNOWN,
  PHRASE_TOO_EARLY, /* a length of time */
  PHRASE_TOO_LATE,
  PHRASE_AT_LEAST_TOO_EARLY,
  PHRASE_AT_LEAST_TOO_LATE,
  N_PHRASES
} Phrase;

static const char *const phrases[N_PHRASES][TUMEN_N_LANGUAGES] = {
  [PHRASE_STEP] = { "Step %s", "Paso %s" },
  [PHRASE_ABOUT] = { "citing %s", "que cita a %s" },
  [PHRASE_RIGHT_DAY] = { "Right on the day", "Justo ese día" },
  [PHRASE_RIGHT_AS_KNOWN] = { "Right, as far as the day is known",
                              "Acertado, hasta donde se sabe el día" },
  [PHRASE_TOO_EARLY] = { "%s too early", "%s demasiado pronto" },
  [PHRASE_TOO_LATE] = { "%s too late", "%s demasiado tarde" },
  [PHRASE_AT_LEAST_TOO_EARLY] = { "at least %s too early", "al menos %s demasiado pronto" },
  [PHRASE_AT_LEAST_TOO_LATE] = { "at least %s too late", "al menos %s demasiado tarde" },
};

static const char *const lesson_words[TUMEN_N_LESSON_WORDS][TUMEN_N_LANGUAGES] = {
  [TUMEN_LESSON_WORD_UNTITLED] = { "Untitled", "Sin título" },
  [TUMEN_LESSON_WORD_STUDENT] = { "Student’s version", "Versión para estudiantes" },
  [TUMEN_LESSON_WORD_TEACHER] = { "Teacher’s version", "Versión para docentes" },
  [TUMEN_LESSON_WORD_NAME] = { "Name", "Nombre" },
  [TUMEN_LESSON_WORD_TODAY] = { "Date", "Fecha" },
  [TUMEN_LESSON_WORD_ASK_DATE] = { "When was it?", "¿Cuándo fue?" },
  [TUMEN_LESSON_WORD_ASK_TITLE] = { "What happened?", "¿Qué ocurrió?" },
  [TUMEN_LESSON_WORD_ASK_SPEAKER] = { "Who says it?", "¿Quién lo dice?" },
  [TUMEN_LESSON_WORD_ASK_SOURCE] = { "In which article?", "¿En qué artículo?" },
  [TUMEN_LESSON_WORD_DO_PREDICT] = { "Mark the day on the axis.", "Marcar el día en el eje." },
  [TUMEN_LESSON_WORD_DO_ORDER] = { "Number the events from the first to the last.",
                                   "Numerar los hechos del primero al último." },
  [TUMEN_LESSON_WORD_NOT_SEEN] = { "At first the class does not see:",
                                   "Al principio la clase no ve:" },
  [TUMEN_LESSON_WORD_THE_DATE] = { "the date", "la fecha" },
  [TUMEN_LESSON_WORD_THE_TITLE] = { "the title", "el título" },
  [TUMEN_LESSON_WORD_THE_SPEAKER] = { "who says it", "quién lo dice" },
  [TUMEN_LESSON_WORD_THE_SOURCE] = { "the article", "el artículo" },
  [TUMEN_LESSON_WORD_THE_ORDER] = { "the order", "el orden" },
  [TUMEN_LESSON_WORD_SOURCES] = { "Sources", "Fuentes" },
  [TUMEN_LESSON_WORD_TRANSLATED] = { "translated", "traducido" },
  [TUMEN_LESSON_WORD_ANSWER] = { "Answer:", "Respuesta:" },
  [TUMEN_LESSON_WORD_NOTES] = { "Notes:", "Notas:" },
};

/* One, several. */
static const char *const minute_words[TUMEN_N_LANGUAGES][2] = {
  [TUMEN_LANGUAGE_EN] = { "minute", "minutes" },
  [TUMEN_LANGUAGE_ES] = { "minuto", "minutos" },
};

/* Around a quotation, and around one that has those marks in it already. */
static const char *const marks[TUMEN_N_LANGUAGES][2] = {
  [TUMEN_LANGUAGE_EN] = { "“", "”" },
  [TUMEN_LANGUAGE_ES] = { "«", "»" },
};

static char *
fill (Phrase        phrase,
      TumenLanguage language,
      const char   *words)
{
  const char *text = phrases[phrase][language];
  const char *gap = strstr (text, "%s");

  if (gap == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%.*s%s%s", (int)(gap - text), text, words, gap + strlen ("%s"));
}

/**
 * tumen_lesson_word:
 * @word: which
 * @language: of the words
 *
 * Returns: what stands on a screen or a hand-out
 */
const char *
tumen_lesson_word (TumenLessonWord word,
                   TumenLanguage   language)
{
  return lesson_words[word][language];
}

/**
 * tumen_lesson_words_dup_minutes:
 * @minutes: how many
 * @language: of the words
 *
 * Returns: (transfer full): "45 minutes"
 */
char *
tumen_lesson_words_dup_minutes (guint         minutes,
                                TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (minutes, language);

  return g_strdup_printf ("%s %s", number, minute_words[language][minutes != 1]);
}

/**
 * tumen_lesson_words_dup_step:
 * @index: of a stop, from 0
 * @language: of the words
 *
 * Returns: (transfer full): what stands for the title of a stop that has none: "Step 3"
 */
char *
tumen_lesson_words_dup_step (guint         index,
                             TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (index + 1, language);

  return fill (PHRASE_STEP, language, number);
}

/**
 * tumen_lesson_words_dup_quoted:
 * @words: a quotation
 * @language: of the screen
 *
 * Returns: (transfer full): @words in quotation marks of @language, or in those of the other one if
 *   @words have some of the former in them
 */
char *
tumen_lesson_words_dup_quoted (const char   *words,
                               TumenLanguage language)
{
  gboolean is_nested = strstr (words, marks[language][0]) != NULL ||
                       strstr (words, marks[language][1]) != NULL;
  TumenLanguage      other = language == TUMEN_LANGUAGE_EN ? TUMEN_LANGUAGE_ES : TUMEN_LANGUAGE_EN;
  const char *const *pair = marks[is_nested ? other : language];

  return g_strconcat (pair[0], words, pair[1], NULL);
}

/**
 * tumen_lesson_words_dup_speaker:
 * @name: who speaks
 * @office: (nullable): for whom
 * @about: (nullable): whose words these are in turn
 * @language: of the words
 *
 * Returns: (transfer full): "John Kirby, US National Security Council", "KCNA, citing Kim Jong Un"
 */
char *
tumen_lesson_words_dup_speaker (const char   *name,
                                const char   *office,
                                const char   *about,
                                TumenLanguage language)
{
  GString *text = g_string_new (name);

  if (office != NULL)
    g_string_append_printf (text, ", %s", office);
  if (about != NULL)
    {
      g_autofree char *citing = fill (PHRASE_ABOUT, language, about);

      g_string_append_printf (text, ", %s", citing);
    }
  return g_string_free (text, FALSE);
}

/* Without what is told in brackets, and without quotation marks. */
static char *
dup_bare (const char *text)
{
  GString *bare = g_string_new (NULL);
  guint    depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar sign = g_utf8_get_char (at);

      if (sign == '(')
        depth++;
      else if (sign == ')')
        depth -= depth > 0;
      else if (depth == 0 && g_utf8_strchr ("«»“”", -1, sign) == NULL)
        g_string_append_unichar (bare, sign);
    }
  return g_strstrip (g_string_free (bare, FALSE));
}

/* Who published it; libraries name where a text came from before who published it again, with ";"
 * between them, and tell in brackets which is which. */
static char *
dup_outlet (const char *outlet)
{
  g_autofree char *bare = dup_bare (outlet);
  char            *last = strrchr (bare, ';');

  if (last == NULL || g_strstrip (last + 1)[0] == '\0')
    return *bare != '\0' ? g_steal_pointer (&bare) : g_strdup (outlet);
  *last = '\0';
  return g_strdup_printf ("%s (%s)", g_strstrip (last + 1), g_strchomp (bare));
}

/* "article 5" within a line: what is numbered is named by a common noun. */
static char *
dup_within_line (const char *name)
{
  const char      *last = strrchr (name, ' ');
  g_autofree char *first = NULL;

  if (last == NULL || !g_ascii_isdigit (last[1]))
    return g_strdup (name);
  first = g_utf8_strdown (name, g_utf8_next_char (name) - name);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

/**
 * tumen_lesson_words_dup_source:
 * @source: an article
 * @language: of the words
 *
 * Returns: (transfer full): as within a line: "article 5, Blog de Nueva York (Kyiv Post)",
 *   "article 1, outlet not named"
 */
char *
tumen_lesson_words_dup_source (TumenSource  *source,
                               TumenLanguage language)
{
  const char      *outlet = tumen_source_get_outlet (source, language);
  g_autofree char *name = dup_within_line (tumen_source_get_name (source, language));
  g_autofree char *words = NULL;

  words = outlet != NULL ? dup_outlet (outlet)
                         : g_strdup (tumen_word (TUMEN_WORD_OUTLET_NOT_NAMED, language));
  return g_strdup_printf ("%s, %s", name, words);
}

/* The whole days in which it may have been, half-open; infinite where a bound is not known. */
static void
get_whole_days (const TumenRow *row,
                double         *first,
                double         *end)
{
  *first = floor (row->lo);
  *end = MAX (ceil (row->hi), *first + 1.0);
  if (row->form == TUMEN_FORM_BEFORE)
    *end = ceil (row->hi);
  if (row->form == TUMEN_FORM_BEFORE || (row->flags & TUMEN_ROW_OPEN_START) != 0)
    *first = (double)-INFINITY;
  if (row->form == TUMEN_FORM_AFTER || (row->flags & TUMEN_ROW_OPEN_END) != 0)
    *end = (double)INFINITY;
}

/**
 * tumen_lesson_words_dup_distance:
 * @row: of an event with a date
 * @day: days since 1970-01-01: where somebody pointed
 * @language: of the words
 *
 * Only the day counts, not the time of day. Whatever lies inside what is known of the date is
 * right; beside it, it is the distance from its nearer end, at least.
 *
 * Returns: (transfer full): "12 days too early"
 */
char *
tumen_lesson_words_dup_distance (const TumenRow *row,
                                 double          day,
                                 TumenLanguage   language)
{
  g_autofree char *length = NULL;
  gboolean         is_exact;
  double           first, end;

  get_whole_days (row, &first, &end);
  day = floor (day);
  is_exact = end - first == 1.0;
  if (day < first)
    {
      length = tumen_span_to_words (first - day, language);
      return fill (is_exact ? PHRASE_TOO_EARLY : PHRASE_AT_LEAST_TOO_EARLY, language, length);
    }
  if (day < end)
    return g_strdup (phrases[is_exact ? PHRASE_RIGHT_DAY : PHRASE_RIGHT_AS_KNOWN][language]);
  length = tumen_span_to_words (day - (end - 1.0), language);
  return fill (is_exact ? PHRASE_TOO_LATE : PHRASE_AT_LEAST_TOO_LATE, language, length);
}
