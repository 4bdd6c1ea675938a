/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is shown, and however: nothing overlaps, and everything can be read. */

#include "config.h"

#include "stage-check.h"
#include "stage-random.h"
#include "stage-sample.h"

#include <string.h>

static TumenStage *
make (const StageSample    *sample,
      const TumenStageSpec *spec)
{
  return tumen_stage_new_for_content (sample->text, &sample->content, spec);
}

static const struct
{
  double width, height;
} shapes[] = {
  { 1024, 768 },
  { 1366, 768 },
  { 1280, 720 },
  { 1920, 1200 },
  { 1920, 1080 },
  { 1280, 1024 },
  { 2560, 1080 },
  { 3840, 2160 },
};

static void
assert_screen_is_sound (StageSample *sample,
                        guint        screen,
                        gsize        shape)
{
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;

  tumen_stage_spec_init (&spec, shapes[shape].width, shapes[shape].height);
  stage_sample_set_screen (sample, stage_screens[screen], &spec);
  spec.dragged = TUMEN_NO_ROW;
  spec.text_scale = 1.0 + (double)((screen + shape) % 3) / 2.0;
  stage = make (sample, &spec);
  stage_check_sound (stage);
  g_assert_false (tumen_stage_is_cut (stage));
}

static void
test_every_screen_is_sound_at_any_shape_and_size_of_text (void)
{
  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      StageSample sample;

      stage_sample_init (&sample, (TumenLanguage)language);
      for (guint i = (guint)language;
           i < G_N_ELEMENTS (shapes) * g_strv_length ((char **)stage_screens); i += 2)
        assert_screen_is_sound (&sample, i / G_N_ELEMENTS (shapes),
                                (i + i / G_N_ELEMENTS (shapes)) % G_N_ELEMENTS (shapes));
      stage_sample_clear (&sample);
    }
}

static void
test_random_screens_are_sound (void)
{
  static const char *const articles[] = { "Article 1", "Article 2", NULL };
  StageSample              sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  sample.content.articles = articles;
  for (guint i = 0; i < 72; i++)
    {
      gsize          shape = i % 4 * 2; /* fonts are kept for a few sizes */
      GStringChunk  *strings = g_string_chunk_new (4096);
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = NULL;

      stage_random_fill (&sample, strings);
      sample.content.language = (TumenLanguage)(i / 12 % TUMEN_N_LANGUAGES);
      tumen_stage_spec_init (&spec, shapes[shape].width, shapes[shape].height);
      spec.text_scale = 1.0 + (double)(i / 4 % 3) / 2.0;
      spec.hidden = (guint)g_test_rand_int_range (0, 32);
      stage = make (&sample, &spec);
      stage_check_sound (stage);
      g_string_chunk_free (strings);
    }
  stage_sample_clear (&sample);
}

static void
test_text_too_long_for_any_layout_is_told (void)
{
  StageSample      sample;
  TumenStageSpec   spec;
  g_autofree char *words = g_strnfill (3000, 'w');
  g_autoptr (TumenStage) stage = NULL;

  for (guint i = 9; i < 3000; i += 10)
    words[i] = ' ';
  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  sample.content.quotations[0].words = words;
  tumen_stage_spec_init (&spec, 1024, 768);
  stage = make (&sample, &spec);
  stage_check_sound (stage);
  g_assert_true (tumen_stage_is_cut (stage));
  stage_sample_clear (&sample);
}

static void
test_the_list_at_the_end_tells_how_many_more_there_are (void)
{
  const char    *articles[61] = { NULL };
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  const TumenStageItem *last;
  guint                 n_items;

  for (guint i = 0; i < 60; i++)
    articles[i] = "Article 7, an outlet";
  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_screen (&sample, "end", &spec);
  sample.content.articles = articles;
  stage = make (&sample, &spec);
  stage_check_sound (stage);
  g_assert_true (tumen_stage_is_cut (stage));
  tumen_stage_get_items (stage, &n_items);
  last = tumen_stage_get_items (stage, &n_items) + n_items - 1;
  g_assert_true (g_str_has_suffix (last->text, " more"));
  stage_sample_clear (&sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-sound/every-screen-at-any-shape-and-size-of-text",
                   test_every_screen_is_sound_at_any_shape_and_size_of_text);
  g_test_add_func ("/stage-sound/random-screens", test_random_screens_are_sound);
  g_test_add_func ("/stage-sound/text-too-long-for-any-layout-is-told",
                   test_text_too_long_for_any_layout_is_told);
  g_test_add_func ("/stage-sound/the-list-at-the-end-tells-how-many-more-there-are",
                   test_the_list_at_the_end_tells_how_many_more_there_are);
  return g_test_run ();
}
