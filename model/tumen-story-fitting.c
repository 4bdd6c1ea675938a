/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stop quotes at first: as much of an excerpt as a screen has room for, and never a
 * sentence that was broken off. */

#include "config.h"

#include "tumen-story-fitting.h"

#include "tumen-event-known.h"

#include <string.h>

/* After a quotation's last sentence that is shown. */
#define LEFT_OUT " …"

/* After which a full stop ends no sentence. */
static const char *const shortened[] = {
  "Dr",
  "EE",
  "Gen",
  "Gob",
  "Gral",
  "Inc",
  "Lt",
  "Mr",
  "Mrs",
  "Ms",
  "No",
  "Nº",
  "Prof",
  "Sec",
  "Sen",
  "Sgt",
  "Sr",
  "Sra",
  "St",
  "UU",
  "núm",
  "vs",
};

static gboolean
is_opening (gunichar sign)
{
  GUnicodeType type = g_unichar_type (sign);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION ||
         sign == 0x00bf || sign == 0x00a1; /* “¿”, “¡” */
}

static gboolean
is_closing (gunichar sign)
{
  GUnicodeType type = g_unichar_type (sign);

  return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

/* Whether the full stop at @dot belongs to the word before it. */
static gboolean
is_shortened (const char *text,
              const char *dot)
{
  const char      *begin = dot;
  g_autofree char *word = NULL;

  while (begin > text)
    {
      const char *before = g_utf8_prev_char (begin);

      if (!g_unichar_isalpha (g_utf8_get_char (before)))
        break;
      begin = before;
    }
  word = g_strndup (begin, (gsize)(dot - begin));
  if (g_utf8_strlen (word, -1) == 1)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (shortened); i++)
    {
      if (strcmp (word, shortened[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What begins with a small letter goes on with the sentence before it. */
static gboolean
is_beginning (const char *text)
{
  while (is_opening (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return g_unichar_isupper (g_utf8_get_char (text)) || g_unichar_isdigit (g_utf8_get_char (text));
}

/* (nullable): where the sentence ends that ends at @sign, behind its closing marks */
static const char *
find_sentence_end (const char *text,
                   const char *sign)
{
  const char *end = sign + 1, *next;

  if (*sign == '\0' || strchr (".!?", *sign) == NULL || (*sign == '.' && is_shortened (text, sign)))
    return NULL;
  while (*end == '"' || is_closing (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  for (next = end; g_unichar_isspace (g_utf8_get_char (next));)
    next = g_utf8_next_char (next);
  return next > end && is_beginning (next) ? end : NULL;
}

/* Whether all that is opened in the first bytes is closed there: no half of a speech is quoted. */
static gboolean
is_whole (const char *text,
          const char *end)
{
  int depth = 0, n_straight = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);

      depth += is_opening (sign) && sign != 0x00bf && sign != 0x00a1;
      /* An apostrophe closes nothing. */
      depth -= is_closing (sign) && sign != 0x2019;
      n_straight += sign == '"';
    }
  return depth == 0 && n_straight % 2 == 0;
}

/**
 * tumen_story_fitting_dup:
 * @text: what an excerpt says
 *
 * Returns: (transfer full) (nullable): @text if it has at most %TUMEN_STORY_FITTING_SIGNS code
 *   points; else as many of its first sentences as do, with "…" for what is left out, which
 *   tumen_story_quotes() finds in @text; %NULL if its first sentence is longer
 */
char *
tumen_story_fitting_dup (const char *text)
{
  const char *last = NULL, *most;

  if (g_utf8_strlen (text, -1) <= TUMEN_STORY_FITTING_SIGNS)
    return g_strdup (text);
  most = g_utf8_offset_to_pointer (text,
                                   TUMEN_STORY_FITTING_SIGNS - g_utf8_strlen (LEFT_OUT, -1));
  for (const char *p = text; p < most; p = g_utf8_next_char (p))
    {
      const char *end = find_sentence_end (text, p);

      if (end != NULL && end <= most && is_whole (text, end))
        last = end;
    }
  if (last == NULL)
    return NULL;
  return g_strdup_printf ("%.*s" LEFT_OUT, (int)(last - text), text);
}

/* (nullable): the words of the excerpt, or their translation */
static const char *
get_text (TumenExcerpt *excerpt,
          TumenLanguage language)
{
  if (g_strcmp0 (tumen_language_get_code (language), tumen_excerpt_get_language (excerpt)) == 0)
    return tumen_excerpt_get_exact (excerpt);
  return tumen_excerpt_get_translation (excerpt, language);
}

/* Whether it fits in the language, or in that in which it is shown where it is not translated.
 * Where one language is cut both have words: else the cut would stand for the other one too. */
static gboolean
fit (TumenExcerpt        *excerpt,
     TumenLanguage        language,
     TumenStoryQuotation *quotation)
{
  char    *words[TUMEN_N_LANGUAGES] = { NULL };
  gboolean is_cut = FALSE, fits;

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *text = get_text (excerpt, (TumenLanguage)i);

      words[i] = text != NULL ? tumen_story_fitting_dup (text) : NULL;
      is_cut |= words[i] != NULL && strcmp (words[i], text) != 0;
    }
  if (get_text (excerpt, language) != NULL)
    fits = words[language] != NULL;
  else
    fits = g_utf8_strlen (tumen_excerpt_get_exact (excerpt), -1) <= TUMEN_STORY_FITTING_SIGNS;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (fits && is_cut)
        tumen_story_text_set (&quotation->words, (TumenLanguage)i, words[i]);
      g_free (words[i]);
    }
  if (fits)
    quotation->excerpt = g_strdup (tumen_excerpt_get_id (excerpt));
  return fits;
}

/* (nullable): the event, and of it only what is shown */
static TumenEvent *
dup_event (const TumenStoryShown *shown)
{
  const TumenViewState *view = shown->view;
  g_autoptr (TumenEvent) event = NULL;

  if (view->selection == NULL)
    return NULL;
  event = tumen_library_dup_event (shown->library, view->selection);
  if (event == NULL || !view->has_known_on)
    return g_steal_pointer (&event);
  return tumen_event_new_known_on (event, shown->library, view->known_on);
}

/* Which of those of the event is asked for: the one that is read, else each that supports it. */
static gboolean
is_candidate (const TumenStoryShown   *shown,
              const TumenEventExcerpt *link,
              gboolean                 is_read)
{
  if (is_read)
    return g_strcmp0 (link->excerpt, shown->excerpt) == 0;
  return link->stance == TUMEN_STANCE_SUPPORTS;
}

/* Whether the event has the excerpt that is read. */
static gboolean
has_read (const TumenStoryShown   *shown,
          const TumenEventExcerpt *links,
          guint                    n_links)
{
  for (guint i = 0; i < n_links; i++)
    {
      if (is_candidate (shown, &links[i], TRUE))
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_story_fitting_choose:
 * @shown: what a person has before them
 * @quotation: empty; takes the excerpt that is read if it is one of the event that is selected,
 *   else the first one that supports the event and of which something fits, cut as
 *   tumen_story_fitting_dup() does it
 *
 * Returns: whether there is one; if not, @quotation stays empty
 */
gboolean
tumen_story_fitting_choose (const TumenStoryShown *shown,
                            TumenStoryQuotation   *quotation)
{
  g_autoptr (TumenEvent) event = dup_event (shown);
  const TumenEventExcerpt *links;
  guint                    n_links;
  gboolean                 is_read;

  if (event == NULL)
    return FALSE;
  links = tumen_event_get_excerpts (event, &n_links);
  is_read = has_read (shown, links, n_links);
  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = NULL;

      if (is_candidate (shown, &links[i], is_read))
        excerpt = tumen_library_dup_excerpt (shown->library, links[i].excerpt);
      if (excerpt != NULL && fit (excerpt, shown->view->language, quotation))
        return TRUE;
    }
  return FALSE;
}
