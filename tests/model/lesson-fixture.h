/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "tumen-lesson.h"

/* All events of the built-in library. */
static TumenLibrary *library;
static TumenTable   *table;

static inline TumenStory *
load_story (const char *name)
{
  g_autofree char *path = g_build_filename (STORIES_DIR, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  TumenStory *story;
  gsize       length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  story = tumen_story_parse (text, (gssize)length, faults, NULL);
  g_assert_nonnull (story);
  g_assert_cmpuint (faults->len, ==, 0);
  return story;
}

static inline TumenLesson *
load_lesson (const char   *name,
             TumenLanguage language)
{
  g_autoptr (TumenStory) story = load_story (name);
  TumenLesson *lesson = tumen_lesson_new (library, table, story, language);

  g_assert_null (tumen_lesson_get_faults (lesson)[0]);
  g_assert_cmpuint (tumen_lesson_get_n_stops (lesson), ==, story->stops->len);
  return lesson;
}

static inline guint
find_stop (TumenLesson *lesson,
           const char  *id)
{
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    {
      if (strcmp (tumen_lesson_get_stop (lesson, i)->stop->id, id) == 0)
        return i;
    }
  g_assert_not_reached ();
}

static inline TumenStop *
add_stop (TumenStory *story,
          const char *event)
{
  TumenStop *stop = tumen_stop_new ();

  stop->event = g_strdup (event);
  g_ptr_array_add (story->stops, stop);
  return stop;
}

/* Runs all tests, with the library open. */
static inline int
run_lesson_tests (void)
{
  int result;

  library = tumen_library_open_builtin (NULL);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  result = g_test_run ();
  g_clear_object (&table);
  g_clear_object (&library);
  return result;
}
