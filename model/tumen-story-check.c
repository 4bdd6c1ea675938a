/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-private.h"

#include "tumen-shown.h"
#include "tumen-view-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may stand for words that are left out; the longer one first. */
static const char *const omissions[] = { "[…]", "…" };

/* A stop that is held against a library. */
typedef struct
{
  const TumenStop *stop;
  TumenLibrary    *library;
  const char      *label;
  GPtrArray       *faults;
} Checker;

/* Where the next omission begins, or the end; @length: of the omission. */
static const char *
find_omission (const char *words,
               gsize      *length)
{
  const char *found = words + strlen (words);

  *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (omissions); i++)
    {
      const char *at = strstr (words, omissions[i]);

      if (at == NULL || at >= found)
        continue;
      found = at;
      *length = strlen (omissions[i]);
    }
  return found;
}

/**
 * tumen_story_find_pieces:
 * @words: what is shown
 * @text: an excerpt
 * @pieces: (nullable) (element-type TumenStoryPiece): to which the parts of @text are added that
 *   @words shows, as far as it does
 *
 * Returns: as tumen_story_quotes()
 */
gboolean
tumen_story_find_pieces (const char *words,
                         const char *text,
                         GArray     *pieces)
{
  gboolean    has_piece = FALSE;
  const char *at = text;

  for (;;)
    {
      gsize            n_left_out;
      const char      *end = find_omission (words, &n_left_out);
      g_autofree char *piece = g_strstrip (g_strndup (words, (gsize)(end - words)));
      TumenStoryPiece  found;

      if (*piece != '\0')
        {
          at = strstr (at, piece);
          if (at == NULL)
            return FALSE;
          found.begin = (gsize)(at - text);
          at += strlen (piece);
          found.end = (gsize)(at - text);
          if (pieces != NULL)
            g_array_append_val (pieces, found);
          has_piece = TRUE;
        }
      if (n_left_out == 0)
        return has_piece;
      words = end + n_left_out;
    }
}

/**
 * tumen_story_quotes:
 * @words: what is shown
 * @text: an excerpt
 *
 * Returns: whether @words are pieces of @text, letter by letter and in its order, with "…" or "[…]"
 *   between and around them; blanks beside those do not count
 */
gboolean
tumen_story_quotes (const char *words,
                    const char *text)
{
  return tumen_story_find_pieces (words, text, NULL);
}

static gboolean
has_event (TumenLibrary *library,
           const char   *id)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, id);

  return event != NULL;
}

static void
check_event (const Checker *self)
{
  const char *id = self->stop->event;

  if (id != NULL && !has_event (self->library, id))
    tumen_story_tell (self->faults, _ ("%s shows the event “%s”, which is not in the library."),
                      self->label, id);
}

static void
check_view (const Checker *self)
{
  g_autoptr (GError) error = NULL;
  TumenViewState view;

  if (self->stop->view == NULL)
    return;
  if (!tumen_view_state_parse (self->stop->view, &view, &error))
    {
      tumen_story_tell (self->faults, _ ("%s has a view that cannot be read: %s"), self->label,
                        error->message);
      return;
    }
  if (view.selection != NULL && !has_event (self->library, view.selection))
    tumen_story_tell (self->faults,
                      _ ("%s has a view in which the event “%s” is selected, which is not in the "
                         "library."),
                      self->label,
                      view.selection);
  tumen_view_state_clear (&view);
}

static void
check_words (const Checker *self,
             TumenExcerpt  *excerpt,
             const char    *words,
             TumenLanguage  language)
{
  const char      *code = tumen_language_get_code (language);
  const char      *text = tumen_excerpt_get_exact (excerpt);
  g_autofree char *shown = NULL;

  if (words == NULL)
    return;
  if (strcmp (code, tumen_excerpt_get_language (excerpt)) != 0)
    text = tumen_excerpt_get_translation (excerpt, language);
  if (text == NULL)
    tumen_story_tell (self->faults,
                      _ ("%s quotes words in the language “%s”, into which the excerpt “%s” is not "
                         "translated."),
                      self->label,
                      code,
                      tumen_excerpt_get_id (excerpt));
  if (text == NULL || tumen_story_quotes (words, text))
    return;
  shown = tumen_shown_dup_value (words, strlen (words));
  tumen_story_tell (self->faults,
                    _ ("%s quotes “%s”, which the excerpt “%s” does not say; only “…” and “[…]” "
                       "may stand for what is left out."),
                    self->label,
                    shown,
                    tumen_excerpt_get_id (excerpt));
}

static void
check_quotation (const Checker             *self,
                 const TumenStoryQuotation *quotation)
{
  g_autoptr (TumenExcerpt) excerpt = NULL;

  excerpt = tumen_library_dup_excerpt (self->library, quotation->excerpt);
  if (excerpt == NULL)
    {
      tumen_story_tell (self->faults,
                        _ ("%s quotes the excerpt “%s”, which is not in the library."),
                        self->label, quotation->excerpt);
      return;
    }
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    check_words (self, excerpt, quotation->words.in[i], (TumenLanguage)i);
}

static void
check_cards (const Checker *self)
{
  char **cards = self->stop->cards;

  for (guint i = 0; cards != NULL && cards[i] != NULL; i++)
    {
      if (!has_event (self->library, cards[i]))
        tumen_story_tell (self->faults,
                          _ ("%s has a card of the event “%s”, which is not in the library."),
                          self->label, cards[i]);
    }
}

static void
check_task (const Checker *self)
{
  const TumenStop *stop = self->stop;
  guint            n_cards = stop->cards != NULL ? g_strv_length (stop->cards) : 0;

  if (stop->task == TUMEN_TASK_PREDICT && stop->event == NULL)
    tumen_story_tell (self->faults, _ ("%s asks when it was, but shows no event; choose one."),
                      self->label);
  else if (stop->task == TUMEN_TASK_ORDER && n_cards < TUMEN_STORY_LEAST_CARDS)
    tumen_story_tell (self->faults,
                      _ ("%s asks for an order, for which it needs %d to %d cards."),
                      self->label,
                      TUMEN_STORY_LEAST_CARDS,
                      TUMEN_STORY_MOST_CARDS);
  else if (stop->task == TUMEN_TASK_WHO && stop->n_quotations < TUMEN_STORY_MOST_QUOTATIONS)
    tumen_story_tell (self->faults, _ ("%s asks who said it, for which it needs two quotations."),
                      self->label);
}

/**
 * tumen_story_check_stop:
 * @self: a story
 * @index: of one of its stops, from 0
 * @library: the library for which it shall play
 * @faults: (element-type utf8): as tumen_story_check(), but for one stop
 */
void
tumen_story_check_stop (const TumenStory *self,
                        guint             index,
                        TumenLibrary     *library,
                        GPtrArray        *faults)
{
  const TumenStop *stop = tumen_story_get_stop (self, index);
  g_autofree char *label = tumen_stop_dup_label (stop, index);
  Checker          checker = { stop, library, label, faults };

  check_event (&checker);
  check_view (&checker);
  for (guint i = 0; i < stop->n_quotations; i++)
    check_quotation (&checker, &stop->quotations[i]);
  check_cards (&checker);
  check_task (&checker);
}

/**
 * tumen_story_check:
 * @self: a story
 * @library: the library for which it shall play
 * @faults: (element-type utf8): to which one sentence is added for each thing in the story that
 *   points to nothing in @library, quotes what no excerpt says, or lacks what its task needs
 */
void
tumen_story_check (const TumenStory *self,
                   TumenLibrary     *library,
                   GPtrArray        *faults)
{
  if (self->library != NULL &&
      strcmp (self->library, tumen_library_get_document_id (library)) != 0)
    tumen_story_tell (faults,
                      _ ("The story was made for another library, “%s”; what this one lacks is "
                         "left out."),
                      self->library);
  for (guint i = 0; i < self->stops->len; i++)
    tumen_story_check_stop (self, i, library, faults);
}
