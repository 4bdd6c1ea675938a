/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question from the floor becomes a stop of the story that is being presented. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-audience.h"
#include "tumen-library-stories.h"

/* A story that came with the library stays as it is: a copy of it goes on. */
static TumenStoryEditor *
new_editor_of_lesson (TumenWindow *self,
                      TumenLesson *lesson,
                      gboolean    *is_copy,
                      GError     **error)
{
  TumenLibrary     *library = tumen_lesson_get_library (lesson);
  const TumenStory *story = tumen_lesson_get_story (lesson);
  g_autoptr (TumenStory) built_in = tumen_library_dup_story (library, story->id, NULL);
  g_autoptr (TumenStory) copy = NULL;

  *is_copy = built_in != NULL;
  if (built_in == NULL)
    return tumen_window_new_story_editor (self, story->id, error);
  copy = tumen_window_copy_story (self, library, built_in, error);
  return copy != NULL ? tumen_window_new_story_editor (self, copy->id, error) : NULL;
}

/* Behind the stop where the lesson waits; at the end behind the last one. */
static guint
find_current (TumenLesson      *lesson,
              const TumenStory *story)
{
  guint index = tumen_lesson_get_index (lesson);

  if (index >= tumen_lesson_get_n_stops (lesson))
    return G_MAXUINT;
  return tumen_story_find_stop (story, tumen_lesson_get_stop (lesson, index)->stop->id);
}

static TumenLesson *
new_lesson (TumenLesson      *before,
            const TumenStory *story)
{
  TumenLesson *lesson = tumen_lesson_new (tumen_lesson_get_library (before),
                                          tumen_lesson_get_table (before), story,
                                          tumen_lesson_get_language (before));

  tumen_lesson_continue (lesson, before);
  return lesson;
}

/* As the class counts them: of those that play. */
static guint
get_number (TumenLesson *lesson,
            const char  *stop)
{
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    {
      if (g_str_equal (tumen_lesson_get_stop (lesson, i)->stop->id, stop))
        return i + 1;
    }
  return 0;
}

static void
tell (TumenFloor *floor,
      guint       number,
      gboolean    is_copy)
{
  g_autofree char *words = NULL;

  if (is_copy)
    words = g_strdup_printf (_ ("Kept as step %u, in a copy of the story"), number);
  else
    words = g_strdup_printf (_ ("Kept as step %u"), number);
  tumen_floor_tell (floor, words);
}

/* Private API */

/* The one of the left pane, where the story is open in it: two would not know of each other. */
TumenStoryEditor *
tumen_window_new_story_editor (TumenWindow *self,
                               const char  *id,
                               GError     **error)
{
  TumenStoryEditor *editor = tumen_story_pane_get_editor (self->story_pane);

  if (editor != NULL && g_str_equal (tumen_story_editor_get_story (editor)->id, id))
    return g_object_ref (editor);
  return tumen_story_editor_new (self->user_store, id, NULL, error);
}

/* What the class explores becomes the next stop, and the lesson goes on with it. */
void
tumen_window_keep_question (TumenWindow *self,
                            GtkWidget   *audience)
{
  TumenFloor     *floor = tumen_audience_get_floor (TUMEN_AUDIENCE (audience));
  TumenLesson    *lesson = tumen_audience_get_lesson (TUMEN_AUDIENCE (audience));
  TumenStoryShown shown = { tumen_explorer_get_view_state (tumen_floor_get_explorer (floor)),
                            tumen_lesson_get_library (lesson), NULL };
  gboolean        is_copy;
  guint           place;
  g_autoptr (TumenStoryEditor) editor = NULL;
  g_autoptr (TumenLesson) edited = NULL;
  g_autoptr (GError) error = NULL;
  const TumenStory *story;

  if (shown.view->selection == NULL)
    {
      tumen_floor_tell (floor, _ ("Select an event first: a step shows one."));
      return;
    }
  editor = new_editor_of_lesson (self, lesson, &is_copy, &error);
  if (editor != NULL)
    tumen_story_editor_add_stop (editor,
                                 find_current (lesson, tumen_story_editor_get_story (editor)),
                                 &shown, &place, &error);
  if (error != NULL)
    {
      tumen_floor_tell (floor, error->message);
      return;
    }
  story = tumen_story_editor_get_story (editor);
  edited = new_lesson (lesson, story);
  tumen_audience_set_lesson (TUMEN_AUDIENCE (audience), edited);
  tumen_story_list_update (self->stories);
  tell (floor, get_number (edited, tumen_story_get_stop (story, place)->id), is_copy);
}
