/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stop gives the class to judge: quotations, and the task with its cards. */

#include "config.h"

#include "tumen-story-editor-private.h"

#include "tumen-story-fitting.h"
#include "tumen-story-private.h"

#include <glib/gi18n-lib.h>

/**
 * tumen_story_editor_add_stop:
 * @self: an editor
 * @current: the stop behind which the new one comes; beyond the end: at the end
 * @shown: what is shown now; the event that is selected in it is that of the stop
 * @place: (out) (optional): of the new stop
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * In one step of undo; the stop quotes what tumen_story_fitting_choose() finds of the event.
 *
 * Returns: whether the stop is kept
 */
gboolean
tumen_story_editor_add_stop (TumenStoryEditor      *self,
                             guint                  current,
                             const TumenStoryShown *shown,
                             guint                 *place,
                             GError               **error)
{
  TumenStop *stop = tumen_stop_new ();

  stop->view = tumen_view_state_to_text (shown->view);
  stop->event = g_strdup (shown->view->selection);
  if (shown->library != NULL && tumen_story_fitting_choose (shown, &stop->quotations[0]))
    stop->n_quotations = 1;
  return tumen_story_editor_insert_stop (self, current, stop, place, error);
}

/**
 * tumen_story_editor_set_quotations:
 * @self: an editor
 * @index: of a stop
 * @quotations: (array length=n_quotations): with ids of excerpts
 * @n_quotations: up to %TUMEN_STORY_MOST_QUOTATIONS
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether they are kept
 */
gboolean
tumen_story_editor_set_quotations (TumenStoryEditor          *self,
                                   guint                      index,
                                   const TumenStoryQuotation *quotations,
                                   guint                      n_quotations,
                                   GError                   **error)
{
  TumenStory *story;
  TumenStop  *stop;

  g_return_val_if_fail (index < tumen_story_editor_get_story (self)->stops->len, FALSE);
  g_return_val_if_fail (n_quotations <= TUMEN_STORY_MOST_QUOTATIONS, FALSE);

  story = tumen_story_copy (tumen_story_editor_get_story (self));
  stop = tumen_story_get_stop (story, index);
  for (guint i = 0; i < stop->n_quotations; i++)
    tumen_story_quotation_clear (&stop->quotations[i]);
  for (guint i = 0; i < n_quotations; i++)
    tumen_story_quotation_copy (&quotations[i], &stop->quotations[i]);
  stop->n_quotations = n_quotations;
  return tumen_story_editor_keep_step (self, story, error);
}

/* Whether the stop can quote it as well. */
static gboolean
check_quotation (const TumenStop *stop,
                 const char      *excerpt,
                 GError         **error)
{
  for (guint i = 0; i < stop->n_quotations; i++)
    {
      if (!g_str_equal (stop->quotations[i].excerpt, excerpt))
        continue;
      g_set_error_literal (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID,
                           _ ("This stop quotes it already."));
      return FALSE;
    }
  if (stop->n_quotations < TUMEN_STORY_MOST_QUOTATIONS)
    return TRUE;
  g_set_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID,
               _ ("A stop has at most %d quotations; take one away first."),
               TUMEN_STORY_MOST_QUOTATIONS);
  return FALSE;
}

/**
 * tumen_story_editor_add_quotation:
 * @self: an editor
 * @index: of a stop
 * @excerpt: id of what it shall quote, all of it at first
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR, also if the stop quotes it
 *   already, or has %TUMEN_STORY_MOST_QUOTATIONS
 *
 * Returns: whether it is kept, behind the others
 */
gboolean
tumen_story_editor_add_quotation (TumenStoryEditor *self,
                                  guint             index,
                                  const char       *excerpt,
                                  GError          **error)
{
  TumenStory *story;
  TumenStop  *stop;

  g_return_val_if_fail (index < tumen_story_editor_get_story (self)->stops->len, FALSE);

  if (!check_quotation (tumen_story_get_stop (tumen_story_editor_get_story (self), index), excerpt,
                        error))
    return FALSE;
  story = tumen_story_copy (tumen_story_editor_get_story (self));
  stop = tumen_story_get_stop (story, index);
  stop->quotations[stop->n_quotations++].excerpt = g_strdup (excerpt);
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_remove_quotation:
 * @self: an editor
 * @index: of a stop
 * @quotation: place of one of its quotations, from 0
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
tumen_story_editor_remove_quotation (TumenStoryEditor *self,
                                     guint             index,
                                     guint             quotation,
                                     GError          **error)
{
  TumenStory *story = tumen_story_copy (tumen_story_editor_get_story (self));
  TumenStop  *stop = tumen_story_get_stop (story, index);

  if (quotation < stop->n_quotations)
    {
      tumen_story_quotation_clear (&stop->quotations[quotation]);
      stop->n_quotations--;
      for (guint i = quotation; i < stop->n_quotations; i++)
        stop->quotations[i] = stop->quotations[i + 1];
      stop->quotations[stop->n_quotations] = (TumenStoryQuotation){ 0 };
    }
  return tumen_story_editor_keep_step (self, story, error);
}

/* (transfer full): three dots that were typed are the sign for what is left out. */
static char *
dup_with_signs (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "...", -1);

  return g_strjoinv ("…", parts);
}

/**
 * tumen_story_editor_cut_quotation:
 * @self: an editor
 * @index: of a stop
 * @cut: what shall be shown, as after each letter that is typed; "..." is taken for "…"
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR, also if the words are not
 *   pieces of the text; then what was kept before stays
 *
 * As tumen_story_editor_set_text().
 *
 * Returns: whether the words are kept
 */
gboolean
tumen_story_editor_cut_quotation (TumenStoryEditor    *self,
                                  guint                index,
                                  const TumenStoryCut *cut,
                                  GError             **error)
{
  TumenStory      *story;
  TumenStop       *stop;
  g_autofree char *id = NULL;
  g_autofree char *words = tumen_story_quotes (cut->words, cut->text)
                             ? g_strdup (cut->words)
                             : dup_with_signs (cut->words);

  if (!tumen_story_quotes (words, cut->text))
    {
      g_set_error_literal (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID,
                           _ ("Not kept: a quotation is cut letter by letter from the excerpt, in "
                              "its order, with “…” for what is left out."));
      return FALSE;
    }
  story = tumen_story_copy (tumen_story_editor_get_story (self));
  stop = tumen_story_get_stop (story, index);
  id = g_strdup (stop->id);
  tumen_story_text_set (&stop->quotations[cut->quotation].words, cut->language,
                        g_str_equal (words, cut->text) ? NULL : words);
  return tumen_story_editor_keep_typed (self, story, id, TUMEN_N_STOP_FIELDS + cut->quotation,
                                        cut->language, error);
}

/**
 * tumen_story_editor_set_task:
 * @self: an editor
 * @index: of a stop
 * @task: what the class is asked to do
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is kept
 */
gboolean
tumen_story_editor_set_task (TumenStoryEditor *self,
                             guint             index,
                             TumenStoryTask    task,
                             GError          **error)
{
  TumenStory *story;

  g_return_val_if_fail (index < tumen_story_editor_get_story (self)->stops->len, FALSE);

  story = tumen_story_copy (tumen_story_editor_get_story (self));
  tumen_story_get_stop (story, index)->task = task;
  return tumen_story_editor_keep_step (self, story, error);
}

/**
 * tumen_story_editor_set_cards:
 * @self: an editor
 * @index: of a stop
 * @cards: (nullable) (array zero-terminated=1): ids of events, each once; fewer than
 *   %TUMEN_STORY_LEAST_CARDS are kept, but no task yet
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether they are kept
 */
gboolean
tumen_story_editor_set_cards (TumenStoryEditor  *self,
                              guint              index,
                              const char *const *cards,
                              GError           **error)
{
  TumenStory *story;

  g_return_val_if_fail (index < tumen_story_editor_get_story (self)->stops->len, FALSE);

  if (cards != NULL && g_strv_length ((char **)cards) > TUMEN_STORY_MOST_CARDS)
    {
      g_set_error (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID,
                   _ ("A stop has at most %d cards; take one away first."), TUMEN_STORY_MOST_CARDS);
      return FALSE;
    }
  story = tumen_story_copy (tumen_story_editor_get_story (self));
  tumen_stop_set_cards (tumen_story_get_stop (story, index), cards);
  return tumen_story_editor_keep_step (self, story, error);
}
