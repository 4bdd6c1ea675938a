/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-private.h"

#include <string.h>

/* (nullable) */
static TumenLessonStop *
find_stop (TumenLesson *self,
           const char  *id,
           guint       *index)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      TumenLessonStop *stop = tumen_lesson_get_playing (self, i);

      if (strcmp (stop->words.stop->id, id) != 0)
        continue;
      *index = i;
      return stop;
    }
  return NULL;
}

/* Cards of other events lie anew. */
static void
take_what_the_class_did (TumenLesson           *self,
                         TumenLessonStop       *stop,
                         TumenLesson           *before,
                         const TumenLessonStop *old)
{
  if (stop->words.task == TUMEN_TASK_PREDICT && old->words.row != G_MAXUINT &&
      g_strcmp0 (stop->words.stop->event, old->words.stop->event) == 0)
    {
      stop->has_guess = old->has_guess;
      stop->guess = old->guess;
    }
  if (self->table == before->table &&
      memcmp (stop->first_cards, old->first_cards, sizeof stop->first_cards) == 0)
    memcpy (stop->cards, old->cards, sizeof stop->cards);
}

/* What was shown stays shown. */
static void
take_hidden (TumenLesson           *self,
             TumenLesson           *before,
             const TumenLessonStop *old)
{
  TumenLessonStop *stop = tumen_lesson_get_current (self);
  guint            shown = old->hidden_at_first & ~before->hidden;

  if (stop == NULL)
    return;
  self->hidden = stop->hidden_at_first & ~shown;
  if (stop->n_cards > 0 && (self->hidden & TUMEN_HIDE_ORDER) == 0 &&
      !tumen_lesson_cards_are_right (self->table, stop->cards, stop->n_cards))
    tumen_lesson_cards_sort (self->table, stop->cards, stop->n_cards);
}

/**
 * tumen_lesson_set_notes:
 * @self: a lesson
 * @index: of a stop that plays
 * @notes: (nullable): of who presents; with strong words between asterisks
 *
 * The lesson goes on with notes that were edited meanwhile; nothing else changes.
 */
void
tumen_lesson_set_notes (TumenLesson *self,
                        guint        index,
                        const char  *notes)
{
  TumenStopWords *words;

  g_return_if_fail (TUMEN_IS_LESSON (self));
  g_return_if_fail (index < self->stops->len);

  words = &tumen_lesson_get_playing (self, index)->words;
  if (g_strcmp0 (words->notes, notes) == 0)
    return;
  words->notes = notes != NULL ? g_string_chunk_insert (self->strings, notes) : NULL;
  tumen_lesson_tell_change (self);
}

/**
 * tumen_lesson_continue:
 * @self: a lesson that has just been made
 * @before: the one that it takes the place of: the same story as it was before an edit, or in
 *   another language or reading
 *
 * Goes where @before was: to the same stop, with the same things revealed, and with what the class
 * did. Is that stop gone, to the one in its place.
 */
void
tumen_lesson_continue (TumenLesson *self,
                       TumenLesson *before)
{
  TumenLessonStop *current;
  guint            index = 0;

  g_return_if_fail (TUMEN_IS_LESSON (self));
  g_return_if_fail (TUMEN_IS_LESSON (before));

  tumen_lesson_set_seed (self, before->seed);
  for (guint i = 0; i < before->stops->len; i++)
    {
      const TumenLessonStop *old = tumen_lesson_get_playing (before, i);
      TumenLessonStop       *stop = find_stop (self, old->words.stop->id, &index);

      if (stop != NULL)
        take_what_the_class_did (self, stop, before, old);
    }
  current = tumen_lesson_get_current (before);
  if (current == NULL)
    tumen_lesson_go_to (self, self->stops->len);
  else if (find_stop (self, current->words.stop->id, &index) == NULL)
    tumen_lesson_go_to (self, MIN (before->index, self->stops->len));
  else
    {
      self->index = index;
      take_hidden (self, before, current);
    }
  self->blank = before->blank;
  tumen_lesson_tell_change (self);
}
