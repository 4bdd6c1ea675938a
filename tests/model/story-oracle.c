/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "story-oracle.h"

#include "story-fixture.h"

#define MOST_STOPS 6
#define PAUSE      (2 * G_TIME_SPAN_SECOND)

/* Made to the copy of the story, and by the editor. */
typedef void (*Edit) (StoryOracle      *self,
                      TumenStory       *story,
                      guint             index,
                      GRand            *random,
                      TumenStoryEditor *editor);

StoryOracle *
story_oracle_new (const TumenStory *story)
{
  StoryOracle *self = g_new0 (StoryOracle, 1);

  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_story_free);
  g_ptr_array_add (self->states, tumen_story_copy (story));
  return self;
}

void
story_oracle_free (StoryOracle *self)
{
  g_ptr_array_unref (self->states);
  g_free (self->typing);
  g_free (self);
}

static TumenStory *
get_state (StoryOracle *self,
           guint        index)
{
  return g_ptr_array_index (self->states, index);
}

const TumenStory *
story_oracle_get_story (StoryOracle *self)
{
  return get_state (self, self->cursor);
}

void
story_oracle_end_typing (StoryOracle *self)
{
  g_clear_pointer (&self->typing, g_free);
}

static gboolean
is_step (StoryOracle *self,
         guint        index)
{
  return !tumen_story_equal (get_state (self, index - 1), get_state (self, index));
}

gboolean
story_oracle_can_undo (StoryOracle *self)
{
  for (guint i = self->cursor; i > self->first; i--)
    {
      if (is_step (self, i))
        return TRUE;
    }
  return FALSE;
}

gboolean
story_oracle_can_redo (StoryOracle *self)
{
  for (guint i = self->cursor + 1; i < self->states->len; i++)
    {
      if (is_step (self, i))
        return TRUE;
    }
  return FALSE;
}

/* @story: (transfer full) */
static void
push (StoryOracle *self,
      TumenStory  *story,
      gboolean     is_same_step)
{
  if (!is_same_step)
    self->cursor++;
  g_ptr_array_set_size (self->states, (int)self->cursor);
  g_ptr_array_add (self->states, story);
  if (self->cursor - self->first > TUMEN_STORY_STORE_MAX_STEPS)
    self->first = self->cursor - TUMEN_STORY_STORE_MAX_STEPS;
}

static void
undo (StoryOracle      *self,
      TumenStoryEditor *editor)
{
  gboolean can_undo = story_oracle_can_undo (self);

  story_oracle_end_typing (self);
  while (can_undo && !is_step (self, self->cursor))
    self->cursor--;
  self->cursor -= can_undo;
  if (editor != NULL)
    g_assert_cmpint (tumen_story_editor_undo (editor, NULL), ==, can_undo);
}

static void
redo (StoryOracle      *self,
      TumenStoryEditor *editor)
{
  gboolean can_redo = story_oracle_can_redo (self);

  story_oracle_end_typing (self);
  self->cursor += can_redo;
  while (can_redo && !is_step (self, self->cursor))
    self->cursor++;
  if (editor != NULL)
    g_assert_cmpint (tumen_story_editor_redo (editor, NULL), ==, can_redo);
}

static void
rename_stop (StoryOracle *self,
             TumenStop   *stop)
{
  g_free (stop->id);
  stop->id = g_strdup_printf ("new-%u", self->n_ids++);
}

static void
add_stop (StoryOracle      *self,
          TumenStory       *story,
          guint             index,
          GRand            *random,
          TumenStoryEditor *editor)
{
  TumenStop     *stop = tumen_stop_new ();
  TumenViewState view;
  guint          place = G_MAXUINT;

  tumen_view_state_init (&view);
  view.span.begin = g_rand_int_range (random, 0, 20000);
  view.span.end = view.span.begin + 7;
  view.selection = g_strdup_printf ("event-%u", g_rand_int (random));
  rename_stop (self, stop);
  stop->event = g_strdup (view.selection);
  stop->view = tumen_view_state_to_text (&view);
  g_ptr_array_insert (story->stops, (int)MIN (index + 1, story->stops->len), stop);
  if (editor != NULL)
    {
      TumenStoryShown shown = { &view };

      g_assert_true (tumen_story_editor_add_stop (editor, index, &shown, &place, NULL));
    }
  if (editor != NULL)
    g_assert_cmpuint (place, ==, tumen_story_find_stop (story, stop->id));
  tumen_view_state_clear (&view);
}

static void
duplicate_stop (StoryOracle      *self,
                TumenStory       *story,
                guint             index,
                GRand            *random,
                TumenStoryEditor *editor)
{
  TumenStop *stop = tumen_stop_copy (tumen_story_get_stop (story, index));

  rename_stop (self, stop);
  g_ptr_array_insert (story->stops, (int)index + 1, stop);
  if (editor != NULL)
    g_assert_true (tumen_story_editor_duplicate_stop (editor, index, NULL, NULL));
}

static void
delete_stop (StoryOracle      *self,
             TumenStory       *story,
             guint             index,
             GRand            *random,
             TumenStoryEditor *editor)
{
  g_ptr_array_remove_index (story->stops, index);
  if (editor != NULL)
    g_assert_true (tumen_story_editor_delete_stop (editor, index, NULL));
}

static void
move_stop (StoryOracle      *self,
           TumenStory       *story,
           guint             index,
           GRand            *random,
           TumenStoryEditor *editor)
{
  guint    to = (guint)g_rand_int_range (random, 0, MOST_STOPS + 2);
  gpointer stop = g_ptr_array_steal_index (story->stops, index);

  g_ptr_array_insert (story->stops, (int)MIN (to, story->stops->len), stop);
  if (editor != NULL)
    g_assert_true (tumen_story_editor_move_stop (editor, index, to, NULL));
}

static void
set_minutes (StoryOracle      *self,
             TumenStory       *story,
             guint             index,
             GRand            *random,
             TumenStoryEditor *editor)
{
  story->minutes = (guint)g_rand_int_range (random, 0, TUMEN_STORY_MOST_MINUTES + 1);
  if (editor != NULL)
    g_assert_true (tumen_story_editor_set_minutes (editor, story->minutes, NULL));
}

static void
swap_quotations (TumenStop *stop,
                 TumenStop *other)
{
  guint n_quotations = stop->n_quotations;

  for (guint i = 0; i < TUMEN_STORY_MOST_QUOTATIONS; i++)
    {
      TumenStoryQuotation kept = stop->quotations[i];

      stop->quotations[i] = other->quotations[i];
      other->quotations[i] = kept;
    }
  stop->n_quotations = other->n_quotations;
  other->n_quotations = n_quotations;
}

/* Puts a random stop in the place of one, but for its id and its words. */
static void
set_values (StoryOracle      *self,
            TumenStory       *story,
            guint             index,
            GRand            *random,
            TumenStoryEditor *editor)
{
  TumenStop *stop = tumen_story_get_stop (story, index);
  g_autoptr (TumenStop) other = story_new_random_stop (random);
  guint which = (guint)g_rand_int_range (random, 0, 5);

  if (which == 0)
    stop->hides = other->hides;
  else if (which == 1)
    stop->task = other->task;
  else if (which == 2)
    tumen_stop_set_cards (stop, (const char *const *)other->cards);
  if (which == 3)
    {
      g_free (stop->event);
      stop->event = g_strdup (other->event);
    }
  if (which == 4)
    swap_quotations (stop, other);
  if (editor == NULL)
    return;
  if (which == 0)
    g_assert_true (tumen_story_editor_set_hides (editor, index, stop->hides | TUMEN_HIDE_ANSWER,
                                                 NULL));
  else if (which == 1)
    g_assert_true (tumen_story_editor_set_task (editor, index, stop->task, NULL));
  else if (which == 2)
    g_assert_true (tumen_story_editor_set_cards (editor, index, (const char *const *)stop->cards,
                                                 NULL));
  else if (which == 3)
    g_assert_true (tumen_story_editor_set_event (editor, index, stop->event, NULL));
  else
    g_assert_true (tumen_story_editor_set_quotations (editor, index, stop->quotations,
                                                      stop->n_quotations, NULL));
}

static const Edit edits[] = {
  add_stop,
  duplicate_stop,
  delete_stop,
  move_stop,
  set_minutes,
  set_values,
  set_values,
};

/* An edit that is a step, if it changes anything. */
static void
edit_once (StoryOracle      *self,
           GRand            *random,
           TumenStoryEditor *editor)
{
  TumenStory *story = tumen_story_copy (story_oracle_get_story (self));
  guint       n_stops = story->stops->len;
  guint       index = n_stops > 0 ? (guint)g_rand_int_range (random, 0, (gint32)n_stops) : 0;
  Edit        edit = edits[g_rand_int_range (random, 0, G_N_ELEMENTS (edits))];

  if (n_stops == 0)
    edit = add_stop;
  else if (n_stops >= MOST_STOPS)
    edit = delete_stop;
  story_oracle_end_typing (self);
  edit (self, story, index, random, editor);
  if (tumen_story_equal (story, story_oracle_get_story (self)))
    tumen_story_free (story);
  else
    push (self, story, FALSE);
}

/* @story: (transfer full): with the letter */
static void
push_typed (StoryOracle *self,
            TumenStory  *story,
            const char  *where)
{
  gboolean is_same;

  if (tumen_story_equal (story, story_oracle_get_story (self)))
    {
      tumen_story_free (story);
      return;
    }
  is_same = g_strcmp0 (self->typing, where) == 0 && self->clock - self->last <= PAUSE;
  push (self, story, is_same);
  g_free (self->typing);
  self->typing = g_strdup (where);
  self->last = self->clock;
}

static void
type_title (StoryOracle      *self,
            TumenStory       *story,
            const char       *words,
            GRand            *random,
            TumenStoryEditor *editor)
{
  gboolean         is_title = g_rand_boolean (random);
  g_autofree char *where = g_strdup_printf ("story %d", is_title);

  tumen_story_text_set (is_title ? &story->title : &story->about, TUMEN_LANGUAGE_ES, words);
  if (editor != NULL)
    g_assert_true (tumen_story_editor_set_text (editor,
                                                is_title ? TUMEN_STORY_TITLE : TUMEN_STORY_ABOUT,
                                                TUMEN_LANGUAGE_ES, words, NULL));
  push_typed (self, story, where);
}

static void
type_once (StoryOracle      *self,
           GRand            *random,
           TumenStoryEditor *editor)
{
  TumenStory      *story = tumen_story_copy (story_oracle_get_story (self));
  g_autofree char *words = g_rand_int_range (random, 0, 4) > 0 ? story_new_random_words (random)
                                                               : NULL;
  g_autofree char *where = NULL;
  TumenStop       *stop;
  TumenLanguage    language = (TumenLanguage)g_rand_int_range (random, 0, TUMEN_N_LANGUAGES);

  self->clock += g_rand_int_range (random, 0, 5) > 0 ? PAUSE / 2 : PAUSE + 1;
  if (story->stops->len == 0 || g_rand_int_range (random, 0, 3) == 0)
    {
      type_title (self, story, words, random, editor);
      return;
    }
  /* Always in the same place, so that many letters follow each other. */
  stop = tumen_story_get_stop (story, 0);
  tumen_story_text_set (&stop->title, language, words);
  where = g_strdup_printf ("%s %d", stop->id, language);
  if (editor != NULL)
    g_assert_true (tumen_story_editor_set_stop_text (editor, 0, TUMEN_STOP_TITLE, language, words,
                                                     NULL));
  push_typed (self, story, where);
}

void
story_oracle_edit (StoryOracle      *self,
                   GRand            *random,
                   TumenStoryEditor *editor)
{
  int which = g_rand_int_range (random, 0, 20);

  if (editor != NULL)
    tumen_story_editor_set_clock (editor, &self->clock);
  if (which < 4)
    undo (self, editor);
  else if (which < 7)
    redo (self, editor);
  else if (which < 14)
    type_once (self, random, editor);
  else
    edit_once (self, random, editor);
}

char *
story_oracle_dup_text (const TumenStory *story)
{
  g_autoptr (TumenStory) copy = tumen_story_copy (story);

  for (guint i = 0; i < copy->stops->len; i++)
    {
      TumenStop *stop = tumen_story_get_stop (copy, i);

      g_free (stop->id);
      stop->id = g_strdup_printf ("%u", i);
    }
  return tumen_story_to_text (copy);
}
