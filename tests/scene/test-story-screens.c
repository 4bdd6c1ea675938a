/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen of the stories that come with the library, as a clicker shows them one by one. */

#include "config.h"

#include "tumen-stage.h"

#include <string.h>

/* Of the height: what the back row can read. */
#define SMALLEST 34.0

static const struct
{
  double width, height, text_scale;
} shapes[] = { { 1024, 768, 1.0 }, { 1920, 1080, 1.0 }, { 1920, 1080, 1.4 }, { 2560, 1080, 1.0 } };

static TumenLibrary *library;
static TumenTable   *table;
static TumenText    *text;

static TumenLesson *
load_lesson (const char   *name,
             TumenLanguage language)
{
  g_autofree char *path = g_build_filename (STORIES_DIR, name, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStory) story = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &json, &length, NULL));
  story = tumen_story_parse (json, (gssize)length, faults, NULL);
  g_assert_nonnull (story);
  return tumen_lesson_new (library, table, story, language);
}

static void
assert_readable (TumenLesson *lesson,
                 guint        shape)
{
  g_autoptr (TumenStage) stage = NULL;
  TumenStageSpec spec;

  tumen_stage_spec_init (&spec, shapes[shape].width, shapes[shape].height);
  spec.text_scale = shapes[shape].text_scale;
  spec.hidden = tumen_lesson_get_hidden (lesson);
  stage = tumen_stage_new (text, lesson, tumen_lesson_get_index (lesson), &spec);
  g_assert_false (tumen_stage_is_cut (stage));
  g_assert_cmpfloat (tumen_stage_get_smallest (stage), >=, spec.height / SMALLEST - 0.01);
}

static void
assert_not_told (const char *screen,
                 const char *words)
{
  if (words != NULL && strstr (screen, words) != NULL)
    g_assert_cmpstr (screen, ==, words);
}

/* Neither in what is drawn nor in what is read aloud. */
static void
assert_keeps_its_secrets (TumenLesson *lesson)
{
  guint                 hidden = tumen_lesson_get_hidden (lesson);
  const TumenStopWords *words = tumen_lesson_get_stop (lesson, tumen_lesson_get_index (lesson));
  g_autoptr (TumenStage) stage = NULL;
  g_autofree char *drawn = NULL, *spoken = NULL, *all = NULL;
  TumenStageSpec   spec;

  tumen_stage_spec_init (&spec, 1920, 1080);
  spec.hidden = hidden;
  stage = tumen_stage_new (text, lesson, tumen_lesson_get_index (lesson), &spec);
  drawn = tumen_stage_to_text (stage);
  spoken = tumen_stage_dup_spoken (stage);
  all = g_strconcat (drawn, spoken, NULL);
  if ((hidden & TUMEN_HIDE_DATE) != 0)
    assert_not_told (all, words->date);
  if ((hidden & TUMEN_HIDE_ANSWER) != 0)
    assert_not_told (all, words->answer);
  for (guint i = 0; i < words->n_quotations; i++)
    {
      if ((hidden & TUMEN_HIDE_SPEAKER) != 0)
        assert_not_told (all, words->quotations[i].speaker);
      if ((hidden & TUMEN_HIDE_SOURCE) != 0)
        assert_not_told (all, words->quotations[i].source);
    }
}

static void
play (const char   *name,
      TumenLanguage language)
{
  g_autoptr (TumenLesson) lesson = load_lesson (name, language);

  do
    {
      g_test_message ("%s, stop %u, hidden %x", name, tumen_lesson_get_index (lesson),
                      tumen_lesson_get_hidden (lesson));
      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        assert_readable (lesson, i);
      if (tumen_lesson_get_index (lesson) < tumen_lesson_get_n_stops (lesson))
        assert_keeps_its_secrets (lesson);
    }
  while (tumen_lesson_advance (lesson));
}

static void
test_screens_are_readable (gconstpointer name)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    play (name, (TumenLanguage)i);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (NULL);
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  text = tumen_text_new ("Cantarell", 1.0);
  g_test_add_data_func ("/story-screens/letter-to-treaty/are-readable",
                        "story-letter-to-treaty.json", test_screens_are_readable);
  g_test_add_data_func ("/story-screens/one-voice/are-readable",
                        "story-one-voice.json", test_screens_are_readable);
  result = g_test_run ();
  g_clear_object (&text);
  g_clear_object (&table);
  g_clear_object (&library);
  return result;
}
