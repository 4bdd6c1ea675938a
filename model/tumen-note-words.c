/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-note-words.h"

#include <string.h>

/* "Article 004", "articles 002 and": the number alone is to follow. */
#define ARTICLE_BEFORE "(artículos?|articles?)(\\s+[0-9]+|,|\\s+and|\\s+y|\\s+or|\\s+o)*\\s+$"
/* Ids of sources as notes name them: three digits that are no part of a larger number. */
#define SOURCE_ID "(?<![0-9A-Za-z.,-])(?<![0-9][\\s])[0-9]{3}(?![0-9A-Za-z]|[.,][0-9])"

/* Dates as the library holds them: a set, an interval, a day. */
#define WRITTEN_SET      "[[{][0-9.,-]+[]}]"
#define WRITTEN_INTERVAL "[0-9]{4}(?:-[0-9]{2}){0,2}/(?:[.]{2}|[0-9]{4}(?:-[0-9]{2}){0,2})"
#define WRITTEN_DAY      "[0-9]{4}-[0-9]{2}-[0-9]{2}"
#define WRITTEN_DATE \
  WRITTEN_SET "|(?<![0-9A-Za-z-])(?:" WRITTEN_INTERVAL "|" WRITTEN_DAY ")(?![0-9A-Za-z/-])"

/** Reading: of a note, for the callbacks of its patterns. Borrowed. */
typedef struct
{
  TumenLibrary *library;
  TumenLanguage language;
} Reading;

typedef enum {
  PATTERN_ARTICLE_BEFORE,
  PATTERN_SOURCE_ID,
  PATTERN_DATE,
  N_PATTERNS
} Pattern;

/* A figure may have thousands of notes. */
static gpointer
compile_all (gpointer data)
{
  GRegex **patterns = g_new (GRegex *, N_PATTERNS);

  patterns[PATTERN_ARTICLE_BEFORE] = g_regex_new (ARTICLE_BEFORE, G_REGEX_CASELESS, 0, NULL);
  patterns[PATTERN_SOURCE_ID] = g_regex_new (SOURCE_ID, G_REGEX_OPTIMIZE, 0, NULL);
  patterns[PATTERN_DATE] = g_regex_new (WRITTEN_DATE, G_REGEX_OPTIMIZE, 0, NULL);
  return patterns;
}

static GRegex *
get_pattern (Pattern pattern)
{
  static GOnce once = G_ONCE_INIT;
  GRegex     **patterns = g_once (&once, compile_all, NULL);

  return patterns[pattern];
}

/* Inside a sentence the name of an article begins with a small letter: "el artículo 3". */
static void
append_name (GString    *text,
             const char *name)
{
  gboolean         begins = text->len < 2 || strchr (".:(", text->str[text->len - 2]) != NULL;
  g_autofree char *head = g_utf8_substring (name, 0, 1);
  g_autofree char *lower = g_utf8_strdown (head, -1);

  g_string_append (text, begins ? head : lower);
  g_string_append (text, g_utf8_next_char (name));
}

static gboolean
replace_source_id_cb (const GMatchInfo *match,
                      GString          *result,
                      gpointer          data)
{
  const Reading   *reading = data;
  g_autofree char *id = g_match_info_fetch (match, 0);
  g_autoptr (TumenSource) source = tumen_library_dup_source (reading->library, id);
  const char *name, *number;

  if (source == NULL)
    {
      g_string_append (result, id);
      return FALSE;
    }
  name = tumen_source_get_name (source, reading->language);
  number = strrchr (name, ' ');
  if (number != NULL && g_regex_match (get_pattern (PATTERN_ARTICLE_BEFORE), result->str, 0, NULL))
    g_string_append (result, number + 1);
  else
    append_name (result, name);
  return FALSE;
}

static gboolean
replace_date_cb (const GMatchInfo *match,
                 GString          *result,
                 gpointer          data)
{
  const Reading   *reading = data;
  g_autofree char *edtf = g_match_info_fetch (match, 0);
  g_autofree char *words = NULL;
  TumenDate        date;

  if (tumen_date_parse (edtf, &date, NULL, NULL))
    words = tumen_date_to_words (&date, TUMEN_DATE_STYLE_SHORT, reading->language);
  g_string_append (result, words != NULL ? words : edtf);
  return FALSE;
}

/**
 * tumen_note_to_words:
 * @library: a library
 * @note: of its editors, who name articles by id and days by number
 * @language: of the words
 *
 * People know “Article 4” for 003, and read “19 Jun 2024” with more ease than 2024-06-19.
 *
 * Returns: (transfer full): the note with names of articles, and dates in words
 */
char *
tumen_note_to_words (TumenLibrary *library,
                     const char   *note,
                     TumenLanguage language)
{
  Reading          reading = { library, language };
  g_autofree char *named = NULL;
  char            *text;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library) && note != NULL, NULL);

  named = g_regex_replace_eval (get_pattern (PATTERN_SOURCE_ID), note, -1, 0, 0,
                                replace_source_id_cb, &reading, NULL);
  text = g_regex_replace_eval (get_pattern (PATTERN_DATE), named != NULL ? named : note, -1, 0, 0,
                               replace_date_cb, &reading, NULL);
  return text != NULL ? text : g_strdup (note);
}
