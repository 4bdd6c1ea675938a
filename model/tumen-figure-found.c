/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-words.h"

#include "tumen-shown.h"
#include "tumen-words.h"

#include <string.h>

/* How many of those that are shown match, and what that means for the others. */
typedef enum {
  FOUND_NONE,
  FOUND_THE_ONLY,
  FOUND_ALL,
  FOUND_ONE_OF_TWO,
  FOUND_ONE,
  FOUND_ALL_BUT_ONE,
  FOUND_SOME
} Found;
#define N_FOUND 7

/* "%1$s": how many match, "%2$s": of how many events. */
static const char *const words[N_FOUND][TUMEN_N_LANGUAGES] = {
  [FOUND_NONE] = { "none of %2$s matches, all are faint",
                   "no hay coincidencias en %2$s, todo aparece atenuado" },
  [FOUND_THE_ONLY] = { "the event matches", "el hecho coincide" },
  [FOUND_ALL] = { "all %2$s match", "coinciden los %2$s" },
  [FOUND_ONE_OF_TWO] = { "1 of %2$s matches, the other is faint",
                         "coincide 1 de %2$s, el otro aparece atenuado" },
  [FOUND_ONE] = { "1 of %2$s matches, the others are faint",
                  "coincide 1 de %2$s, los demás aparecen atenuados" },
  [FOUND_ALL_BUT_ONE] = { "%1$s of %2$s match, the other is faint",
                          "coinciden %1$s de %2$s, el otro aparece atenuado" },
  [FOUND_SOME] = { "%1$s of %2$s match, the others are faint",
                   "coinciden %1$s de %2$s, los demás aparecen atenuados" },
};

static Found
get_found (guint n_found,
           guint n_shown)
{
  if (n_found == 0)
    return FOUND_NONE;
  if (n_found == n_shown)
    return n_shown == 1 ? FOUND_THE_ONLY : FOUND_ALL;
  if (n_found == 1)
    return n_shown == 2 ? FOUND_ONE_OF_TWO : FOUND_ONE;
  return n_found + 1 == n_shown ? FOUND_ALL_BUT_ONE : FOUND_SOME;
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

static char *
dup_share (guint         n_found,
           guint         n_shown,
           TumenLanguage language)
{
  g_autofree char *found = tumen_number_to_words (n_found, language);
  g_autofree char *shown = tumen_count_to_words (TUMEN_COUNT_EVENTS, n_shown, language);
  g_autofree char *of = replace (words[get_found (n_found, n_shown)][language], "%2$s", shown);

  return replace (of, "%1$s", found);
}

/**
 * tumen_figure_words_dup_found:
 * @search: what is searched for
 * @n_found: how many of the events shown match
 * @n_shown: how many events are shown
 * @language: of the words
 *
 * A search hides nothing (decision 26), so it is not a part of the filter.
 *
 * Returns: (transfer full): one line, such as "search “drone”: 9 of 52 events match, the others are
 *   faint"
 */
char *
tumen_figure_words_dup_found (const char   *search,
                              guint         n_found,
                              guint         n_shown,
                              TumenLanguage language)
{
  g_autofree char *line = tumen_shown_dup_value (search, strlen (search));
  g_autofree char *share = NULL;
  g_autofree char *name =
    g_strdup_printf (language == TUMEN_LANGUAGE_EN ? "search “%s”" : "búsqueda «%s»", line);

  if (n_shown == 0)
    return g_steal_pointer (&name);
  share = dup_share (n_found, n_shown, language);
  return g_strdup_printf ("%s: %s", name, share);
}

/**
 * tumen_figure_words_dup_facts:
 * @facts: what is shown
 * @language: of the words
 *
 * Returns: (transfer full): tumen_figure_words_dup_sentence(), and then what is searched for, if
 *   anything is
 */
char *
tumen_figure_words_dup_facts (const TumenFigureFacts *facts,
                              TumenLanguage           language)
{
  g_autofree char *sentence = tumen_figure_words_dup_sentence (
    facts->view, facts->table, facts->counts, facts->span, language);
  g_autofree char *found = NULL;

  if (facts->search == NULL)
    return g_steal_pointer (&sentence);
  found = tumen_figure_words_dup_found (facts->search, facts->n_found, facts->n_rows, language);
  return g_strdup_printf ("%s; %s", sentence, found);
}
