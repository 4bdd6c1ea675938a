/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lesson-private.h"

#include "tumen-lesson-words.h"

#include <string.h>

/* In which order the hidden things of a stop are revealed. Where the class is asked when it was,
 * all that may help comes before the date; where cards lie, what is quoted comes after them. */
static const guint usual_order[] = { TUMEN_HIDE_DATE, TUMEN_HIDE_TITLE, TUMEN_HIDE_SPEAKER,
                                     TUMEN_HIDE_SOURCE, TUMEN_HIDE_ORDER, TUMEN_HIDE_ANSWER };
static const guint cards_order[] = { TUMEN_HIDE_DATE, TUMEN_HIDE_TITLE, TUMEN_HIDE_ORDER,
                                     TUMEN_HIDE_SPEAKER, TUMEN_HIDE_SOURCE, TUMEN_HIDE_ANSWER };
static const guint predict_order[] = { TUMEN_HIDE_TITLE, TUMEN_HIDE_SPEAKER, TUMEN_HIDE_SOURCE,
                                       TUMEN_HIDE_DATE, TUMEN_HIDE_ORDER, TUMEN_HIDE_ANSWER };

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenLesson, tumen_lesson, G_TYPE_OBJECT)

/* Every stop has its own order, and always the same one, wherever it stands in the story. */
static void
shuffle (TumenLesson *self)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      TumenLessonStop *stop = tumen_lesson_get_playing (self, i);
      g_autoptr (GRand) random = NULL;

      if (stop->n_cards == 0)
        continue;
      random = g_rand_new_with_seed (self->seed ^ g_str_hash (stop->words.stop->id));
      tumen_lesson_cards_sort (self->table, stop->first_cards, stop->n_cards);
      tumen_lesson_cards_shuffle (self->table, stop->first_cards, stop->n_cards, random);
      memcpy (stop->cards, stop->first_cards, sizeof stop->cards);
    }
}

/* Hides all again that the stop hides, and forgets what the class did. */
static gboolean
begin_stop (TumenLesson *self,
            guint        index)
{
  gboolean         is_change = self->index != index;
  TumenLessonStop *stop;
  guint            hidden;

  self->index = index;
  stop = tumen_lesson_get_current (self);
  hidden = stop != NULL ? stop->hidden_at_first : 0;
  is_change |= self->hidden != hidden;
  self->hidden = hidden;
  if (stop == NULL)
    return is_change;
  is_change |= stop->has_guess ||
               memcmp (stop->cards, stop->first_cards, sizeof stop->cards) != 0;
  stop->has_guess = FALSE;
  memcpy (stop->cards, stop->first_cards, sizeof stop->cards);
  return is_change;
}

/* The task is solved before its answer is told, and who asks for the answer gets all. */
static gboolean
reveal (TumenLesson *self,
        guint        what)
{
  TumenLessonStop *stop = tumen_lesson_get_current (self);

  if ((what & self->hidden) == 0)
    return FALSE;
  if ((what & self->hidden & TUMEN_HIDE_ANSWER) != 0)
    what = self->hidden;
  if ((what & self->hidden & TUMEN_HIDE_ORDER) != 0 &&
      !tumen_lesson_cards_are_right (self->table, stop->cards, stop->n_cards))
    tumen_lesson_cards_sort (self->table, stop->cards, stop->n_cards);
  self->hidden &= ~what;
  return TRUE;
}

static gboolean
unblank (TumenLesson *self)
{
  gboolean is_change = self->blank != TUMEN_BLANK_NONE;

  self->blank = TUMEN_BLANK_NONE;
  return is_change;
}

static void
make_stops (TumenLesson *self)
{
  TumenLessonMaker maker = { self->library, self->table, self->language, self->strings,
                             self->faults };
  TumenSpan        span;

  for (guint i = 0; i < self->story->stops->len; i++)
    {
      TumenLessonStop stop;

      if (tumen_lesson_stop_make (&stop, &maker, self->story, i, self->stops->len))
        g_array_append_val (self->stops, stop);
    }
  span = tumen_lesson_span_of_story (self->table, self->stops);
  for (guint i = 0; i < self->stops->len; i++)
    {
      TumenLessonStop *stop = tumen_lesson_get_playing (self, i);

      stop->span = tumen_lesson_span_of_stop (self->table, stop, span);
    }
}

static void
tumen_lesson_finalize (GObject *object)
{
  TumenLesson *self = TUMEN_LESSON (object);

  g_clear_object (&self->library);
  g_clear_object (&self->table);
  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->stops, g_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);

  G_OBJECT_CLASS (tumen_lesson_parent_class)->finalize (object);
}

static void
tumen_lesson_class_init (TumenLessonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_lesson_finalize;

  /**
   * TumenLesson::changed:
   * @self: the lesson
   *
   * Where it is, what is hidden, what the class did, or whether the screen is blank has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", TUMEN_TYPE_LESSON, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tumen_lesson_init (TumenLesson *self)
{
  self->stops = g_array_new (FALSE, TRUE, sizeof (TumenLessonStop));
  self->faults = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (1024);
}

/**
 * tumen_lesson_tell_change:
 * @self: a lesson
 *
 * Emits "changed".
 */
void
tumen_lesson_tell_change (TumenLesson *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tumen_lesson_new:
 * @library: a library
 * @table: all its events, in the reading that shall be shown
 * @story: what is given; copied
 * @language: of all words
 *
 * Begins a lesson at its first stop. Stops with nothing to show do not play; everything that points
 * to nothing is left out, and faults tell of it.
 *
 * Returns: (transfer full): a lesson
 */
TumenLesson *
tumen_lesson_new (TumenLibrary     *library,
                  TumenTable       *table,
                  const TumenStory *story,
                  TumenLanguage     language)
{
  TumenLesson *self;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (TUMEN_IS_TABLE (table), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  self = g_object_new (TUMEN_TYPE_LESSON, NULL);
  self->library = g_object_ref (library);
  self->table = g_object_ref (table);
  self->story = tumen_story_copy (story);
  self->language = language;
  self->seed = g_random_int ();
  tumen_story_check (self->story, library, self->faults);
  make_stops (self);
  g_ptr_array_add (self->faults, NULL);
  shuffle (self);
  begin_stop (self, 0);
  return self;
}

/**
 * tumen_lesson_get_story:
 *
 * Returns: (transfer none): what is given, with all its stops, also those that do not play
 */
const TumenStory *
tumen_lesson_get_story (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  return self->story;
}

/**
 * tumen_lesson_get_title:
 *
 * Returns: the title of the story in the lesson's language, else in the other one; never empty
 */
const char *
tumen_lesson_get_title (TumenLesson *self)
{
  const char *title;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  title = tumen_story_text_get (&self->story->title, self->language);
  return title != NULL ? title : tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, self->language);
}

/**
 * tumen_lesson_get_language:
 *
 * Returns: of all words
 */
TumenLanguage
tumen_lesson_get_language (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), TUMEN_LANGUAGE_EN);

  return self->language;
}

/**
 * tumen_lesson_get_library:
 *
 * Returns: (transfer none): what the lesson is about
 */
TumenLibrary *
tumen_lesson_get_library (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  return self->library;
}

/**
 * tumen_lesson_get_table:
 *
 * Returns: (transfer none): whose rows the stops are
 */
TumenTable *
tumen_lesson_get_table (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  return self->table;
}

/**
 * tumen_lesson_get_n_stops:
 *
 * Returns: how many stops play; perhaps fewer than the story has
 */
guint
tumen_lesson_get_n_stops (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), 0);

  return self->stops->len;
}

/**
 * tumen_lesson_get_stop:
 * @index: of a stop that plays
 *
 * Returns: (transfer none): its words, as long as the lesson
 */
const TumenStopWords *
tumen_lesson_get_stop (TumenLesson *self,
                       guint        index)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);
  g_return_val_if_fail (index < self->stops->len, NULL);

  return &tumen_lesson_get_playing (self, index)->words;
}

/**
 * tumen_lesson_get_faults:
 *
 * Returns: (transfer none) (array zero-terminated=1): what does not play and why, one sentence each
 */
const char *const *
tumen_lesson_get_faults (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), NULL);

  return (const char *const *)self->faults->pdata;
}

/**
 * tumen_lesson_get_span:
 * @index: of a stop that plays, or their number: the page at the end
 *
 * Returns: what the axis shows, days: the span of the stop's view, else the one in which all stops
 *   are; never empty
 */
TumenSpan
tumen_lesson_get_span (TumenLesson *self,
                       guint        index)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), ((TumenSpan){ 0.0, 1.0 }));
  g_return_val_if_fail (index <= self->stops->len, ((TumenSpan){ 0.0, 1.0 }));

  if (index < self->stops->len)
    return tumen_lesson_get_playing (self, index)->span;
  return tumen_lesson_span_of_story (self->table, self->stops);
}

/**
 * tumen_lesson_get_index:
 *
 * Returns: the stop that is shown, or the number of stops: the page at the end
 */
guint
tumen_lesson_get_index (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), 0);

  return self->index;
}

/**
 * tumen_lesson_go_to:
 * @index: of a stop that plays, or their number: the page at the end
 *
 * Begins a stop anew: everything is hidden again that it hides, and what the class did there is
 * forgotten. A blank screen shows again.
 */
void
tumen_lesson_go_to (TumenLesson *self,
                    guint        index)
{
  gboolean is_change;

  g_return_if_fail (TUMEN_IS_LESSON (self));
  g_return_if_fail (index <= self->stops->len);

  is_change = unblank (self);
  is_change |= begin_stop (self, index);
  if (is_change)
    tumen_lesson_tell_change (self);
}

/**
 * tumen_lesson_advance:
 *
 * One press of a clicker: shows a blank screen again; else reveals the next thing that is hidden,
 * the solution of a task before its answer; else goes on to the next stop, and after the last one
 * to the page at the end.
 *
 * Returns: whether anything happened; %FALSE at the end
 */
gboolean
tumen_lesson_advance (TumenLesson *self)
{
  TumenLessonStop *stop;
  const guint     *order = usual_order;

  g_return_val_if_fail (TUMEN_IS_LESSON (self), FALSE);

  stop = tumen_lesson_get_current (self);
  if (unblank (self))
    {
      tumen_lesson_tell_change (self);
      return TRUE;
    }
  if (stop == NULL)
    return FALSE;
  if (stop->words.task == TUMEN_TASK_PREDICT)
    order = predict_order;
  if (stop->words.task == TUMEN_TASK_ORDER)
    order = cards_order;
  for (guint i = 0; i < G_N_ELEMENTS (usual_order); i++)
    {
      if (!reveal (self, order[i]))
        continue;
      tumen_lesson_tell_change (self);
      return TRUE;
    }
  begin_stop (self, self->index + 1);
  tumen_lesson_tell_change (self);
  return TRUE;
}

/**
 * tumen_lesson_back:
 *
 * Shows a blank screen again; else goes to the stop before, with everything revealed, as the class
 * has left it.
 *
 * Returns: whether anything happened; %FALSE at the first stop
 */
gboolean
tumen_lesson_back (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), FALSE);

  if (unblank (self))
    {
      tumen_lesson_tell_change (self);
      return TRUE;
    }
  if (self->index == 0)
    return FALSE;
  self->index--;
  self->hidden = tumen_lesson_get_playing (self, self->index)->hidden_at_first;
  reveal (self, self->hidden);
  tumen_lesson_tell_change (self);
  return TRUE;
}

/**
 * tumen_lesson_get_hidden:
 *
 * Returns: what the class does not see yet of the stop: TumenStoryHides and %TUMEN_HIDE_ORDER
 */
guint
tumen_lesson_get_hidden (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), 0);

  return self->hidden;
}

/**
 * tumen_lesson_get_hidden_at_first:
 * @index: of a stop that plays
 *
 * Returns: what is hidden when the stop begins; only what it has
 */
guint
tumen_lesson_get_hidden_at_first (TumenLesson *self,
                                  guint        index)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), 0);
  g_return_val_if_fail (index < self->stops->len, 0);

  return tumen_lesson_get_playing (self, index)->hidden_at_first;
}

/**
 * tumen_lesson_reveal:
 * @what: TumenStoryHides and %TUMEN_HIDE_ORDER; what is not hidden does not count
 *
 * Shows these things of the stop. With its answer everything is shown, for the answer tells it.
 */
void
tumen_lesson_reveal (TumenLesson *self,
                     guint        what)
{
  g_return_if_fail (TUMEN_IS_LESSON (self));

  if (reveal (self, what))
    tumen_lesson_tell_change (self);
}

/**
 * tumen_lesson_get_blank:
 *
 * Returns: whether the screen shows nothing
 */
TumenBlank
tumen_lesson_get_blank (TumenLesson *self)
{
  g_return_val_if_fail (TUMEN_IS_LESSON (self), TUMEN_BLANK_NONE);

  return self->blank;
}

/**
 * tumen_lesson_set_blank:
 * @blank: how the screen is to be blank; the same as it is: no longer
 */
void
tumen_lesson_set_blank (TumenLesson *self,
                        TumenBlank   blank)
{
  g_return_if_fail (TUMEN_IS_LESSON (self));

  if (blank == TUMEN_BLANK_NONE && self->blank == TUMEN_BLANK_NONE)
    return;
  self->blank = self->blank == blank ? TUMEN_BLANK_NONE : blank;
  tumen_lesson_tell_change (self);
}

/**
 * tumen_lesson_set_seed:
 * @seed: whatever it is, the cards lie so at first, and in no right order
 *
 * Lays all cards anew and begins the stop anew. For tests; lessons have a seed of their own.
 */
void
tumen_lesson_set_seed (TumenLesson *self,
                       guint32      seed)
{
  g_return_if_fail (TUMEN_IS_LESSON (self));

  self->seed = seed;
  shuffle (self);
  begin_stop (self, self->index);
  tumen_lesson_tell_change (self);
}
