/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-private.h"

#include "tumen-lesson-words.h"

#include <string.h>

static gboolean
is_card (const TumenLessonStop *stop,
         guint                  row)
{
  for (guint i = 0; i < stop->n_cards; i++)
    {
      if (stop->cards[i] == row)
        return TRUE;
    }
  return FALSE;
}

static gboolean
are_at_one_time (const TumenRow *row,
                 const TumenRow *other)
{
  return row->lo <= other->hi && other->lo <= row->hi;
}

/**
 * tumen_lesson_shows_mark:
 * @index: of a stop that plays
 *
 * While the class is asked when something was, the axis must not tell: neither its own mark nor
 * those about it are shown, nor those of stops that are still to come. While it puts cards into
 * their order, none of those events is.
 *
 * Returns: whether the mark of that stop stands on the axis now
 */
gboolean
tumen_lesson_shows_mark (TumenLesson *self,
                         guint        index)
{
  const TumenRow  *rows;
  TumenLessonStop *current;
  guint            row;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), FALSE);
  g_return_val_if_fail (index < self->stops->len, FALSE);

  rows = tumen_table_get_rows (self->table);
  row = tumen_lesson_get_playing (self, index)->words.row;
  if (row == G_MAXUINT || rows[row].form == TUMEN_FORM_NONE)
    return FALSE;
  current = tumen_lesson_get_current (self);
  if (current == NULL)
    return TRUE;
  if ((self->hidden & TUMEN_HIDE_ORDER) != 0 && is_card (current, row))
    return FALSE;
  if ((self->hidden & TUMEN_HIDE_DATE) == 0)
    return TRUE;
  return index < self->index && !are_at_one_time (&rows[row], &rows[current->words.row]);
}

/**
 * tumen_lesson_get_guess:
 * @day: (out) (optional): days since 1970-01-01
 *
 * Returns: whether the class has pointed at the axis at this stop
 */
gboolean
tumen_lesson_get_guess (TumenLesson *self,
                        double      *day)
{
  TumenLessonStop *stop;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), FALSE);

  stop = tumen_lesson_get_current (self);
  if (stop == NULL || !stop->has_guess)
    return FALSE;
  if (day != NULL)
    *day = stop->guess;
  return TRUE;
}

/**
 * tumen_lesson_set_guess:
 * @day: where the class points, days since 1970-01-01; finite
 *
 * Of a stop that asks when it was, and before it is shown; else nothing happens.
 */
void
tumen_lesson_set_guess (TumenLesson *self,
                        double       day)
{
  TumenLessonStop *stop;

  g_return_if_fail (TUMEN_IS_LESSON (self));
  g_return_if_fail (isfinite (day));

  stop = tumen_lesson_get_current (self);
  if (stop == NULL || stop->words.task != TUMEN_TASK_PREDICT ||
      (self->hidden & TUMEN_HIDE_DATE) == 0 || (stop->has_guess && stop->guess == day))
    return;
  stop->has_guess = TRUE;
  stop->guess = day;
  tumen_lesson_tell_change (self);
}

/**
 * tumen_lesson_dup_distance:
 *
 * Returns: (transfer full) (nullable): how far the guess was from the date, "12 days too early";
 *   what lies inside an uncertain date is right. Nothing before the date is shown, and nothing
 *   without a guess
 */
char *
tumen_lesson_dup_distance (TumenLesson *self)
{
  TumenLessonStop *stop;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  stop = tumen_lesson_get_current (self);
  if (stop == NULL || !stop->has_guess || (self->hidden & TUMEN_HIDE_DATE) != 0)
    return NULL;
  return tumen_lesson_words_dup_distance (&tumen_table_get_rows (self->table)[stop->words.row],
                                          stop->guess, self->language);
}

/**
 * tumen_lesson_get_cards:
 * @n_cards: (out): how many; 0 if the stop does not ask for an order
 *
 * Returns: (transfer none) (nullable): rows of the table in the order in which the cards lie
 */
const guint *
tumen_lesson_get_cards (TumenLesson *self,
                        guint       *n_cards)
{
  TumenLessonStop *stop;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  stop = tumen_lesson_get_current (self);
  *n_cards = stop != NULL ? stop->n_cards : 0;
  return *n_cards > 0 ? stop->cards : NULL;
}

/**
 * tumen_lesson_list_cards:
 * @index: of a stop that plays, wherever the lesson is
 * @is_ordered: whether in the right order, or as they lie at first
 * @cards: (out caller-allocates): rows of the table
 *
 * Returns: how many; 0 if the stop does not ask for an order
 */
guint
tumen_lesson_list_cards (TumenLesson *self,
                         guint        index,
                         gboolean     is_ordered,
                         guint        cards[TUMEN_STORY_MOST_CARDS])
{
  TumenLessonStop *stop;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), 0);
  g_return_val_if_fail (index < self->stops->len, 0);

  stop = tumen_lesson_get_playing (self, index);
  memcpy (cards, stop->first_cards, sizeof stop->first_cards);
  if (is_ordered && stop->n_cards > 0)
    tumen_lesson_cards_sort (self->table, cards, stop->n_cards);
  return stop->n_cards;
}

/**
 * tumen_lesson_move_card:
 * @from: the place of a card
 * @to: where it is to lie
 *
 * The cards between move up. Once they lie in a right order they stay.
 */
void
tumen_lesson_move_card (TumenLesson *self,
                        guint        from,
                        guint        to)
{
  TumenLessonStop *stop;
  guint            card;

  g_return_if_fail (TUMEN_IS_LESSON (self));
  stop = tumen_lesson_get_current (self);
  g_return_if_fail (stop != NULL && from < stop->n_cards && to < stop->n_cards);

  if (from == to || (self->hidden & TUMEN_HIDE_ORDER) == 0)
    return;
  card = stop->cards[from];
  if (from < to)
    memmove (&stop->cards[from], &stop->cards[from + 1], (to - from) * sizeof card);
  else
    memmove (&stop->cards[to + 1], &stop->cards[to], (from - to) * sizeof card);
  stop->cards[to] = card;
  if (tumen_lesson_cards_are_right (self->table, stop->cards, stop->n_cards))
    self->hidden &= ~TUMEN_HIDE_ORDER;
  tumen_lesson_tell_change (self);
}

/**
 * tumen_lesson_is_ordered:
 *
 * Returns: whether the cards of the stop lie in a right order: the class has solved it, or it was
 *   revealed
 */
gboolean
tumen_lesson_is_ordered (TumenLesson *self)
{
  TumenLessonStop *stop;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), FALSE);

  stop = tumen_lesson_get_current (self);
  return stop != NULL && stop->n_cards > 0 && (self->hidden & TUMEN_HIDE_ORDER) == 0;
}
