/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the class sees. "test-scene-stage --print LANGUAGE" writes what
 * tests/golden/stage-LANGUAGE.txt should be.
 */

#include "config.h"

#include "stage-check.h"
#include "stage-sample.h"

#include <stdio.h>
#include <string.h>

static TumenStage *
make (const StageSample    *sample,
      const TumenStageSpec *spec)
{
  return tumen_stage_new_for_content (sample->text, &sample->content, spec);
}

static TumenStage *
make_screen (StageSample    *sample,
             const char     *name,
             TumenStageSpec *spec)
{
  tumen_stage_spec_init (spec, 1920, 1080);
  stage_sample_set_screen (sample, name, spec);
  return make (sample, spec);
}

static double
get_size (TumenStage    *stage,
          TumenStageRole role)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_STAGE_TEXT && items[i].role == role)
        return items[i].size;
    }
  return 0.0;
}

static char *
dump (TumenLanguage language)
{
  GString    *text = g_string_new (NULL);
  StageSample sample;

  stage_sample_init (&sample, language);
  for (guint i = 0; stage_screens[i] != NULL; i++)
    {
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = make_screen (&sample, stage_screens[i], &spec);
      g_autofree char *screen = tumen_stage_to_text (stage);
      g_autofree char *spoken = tumen_stage_dup_spoken (stage);

      g_string_append_printf (text, "== %s\n%s%s\n", stage_screens[i], screen, spoken);
    }
  stage_sample_clear (&sample);
  return g_string_free (text, FALSE);
}

static void
test_golden (gconstpointer data)
{
  const char      *code = data;
  g_autofree char *file = g_strdup_printf ("stage-%s.txt", code);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  TumenLanguage    language;

  g_assert_true (tumen_language_parse (code, &language));
  found = dump (language);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static void
test_type_follows_the_height (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) small = NULL;
  g_autoptr (TumenStage) large = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  tumen_stage_spec_init (&spec, 1920, 1080);
  small = make (&sample, &spec);
  tumen_stage_spec_init (&spec, 3840, 2160);
  large = make (&sample, &spec);
  g_assert_cmpfloat_with_epsilon (get_size (small, TUMEN_STAGE_TITLE), 88.0, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (large, TUMEN_STAGE_TITLE), 176.0, 0.01);
  g_assert_cmpfloat_with_epsilon (get_size (small, TUMEN_STAGE_QUOTE_LARGE), 84.0, 0.01);
  g_assert_cmpfloat_with_epsilon (tumen_stage_get_smallest (large),
                                  2.0 * tumen_stage_get_smallest (small), 0.01);
  stage_sample_clear (&sample);
}

/* A window may be narrower than any screen. */
static void
test_type_follows_the_width_of_narrow_windows (void)
{
  static const double sides[][2] = { { 600, 800 }, { 300, 1000 }, { 1, 1 }, { 2000, 40 } };
  StageSample         sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = NULL;

      tumen_stage_spec_init (&spec, sides[i][0], sides[i][1]);
      stage = make (&sample, &spec);
      stage_check_inside (stage);
      g_assert_false (tumen_stage_is_cut (stage));
    }
  stage_sample_clear (&sample);
}

static void
test_covers_tell_nothing_of_what_they_hide (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) first = NULL;
  g_autoptr (TumenStage) second = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;
  g_autofree char *spoken = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  first = make_screen (&sample, "hidden", &spec);
  sample.content.title = "A much longer title than the other one, of two lines at least";
  sample.content.date = "1953";
  sample.content.quotations[0].source = "article 17, a daily with a long name";
  sample.content.answer = "No.";
  second = make (&sample, &spec);
  first_text = tumen_stage_to_text (first);
  second_text = tumen_stage_to_text (second);
  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpuint (stage_check_count (first, TUMEN_STAGE_RING), ==, 0);
  spoken = tumen_stage_dup_spoken (second);
  g_assert_null (strstr (spoken, "1953"));
  g_assert_null (strstr (spoken, "longer title"));
  g_assert_null (strstr (spoken, "daily"));
  g_assert_nonnull (strstr (spoken, "Title hidden"));
  stage_sample_clear (&sample);
}

/* Places of all that is no cover and no answer. */
static char *
dup_places (TumenStage *stage)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  GString              *places = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].sign == 0)
        g_string_append_printf (places, "%d %.2f %.2f\n", items[i].type, items[i].rect.x,
                                items[i].rect.y);
    }
  return g_string_free (places, FALSE);
}

static void
test_nothing_moves_when_the_answer_is_told (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) asked = NULL;
  g_autoptr (TumenStage) told = NULL;
  g_autofree char *asked_places = NULL;
  g_autofree char *told_places = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_screen (&sample, "asked", &spec);
  sample.content.answer = "One and the same, as both articles translate what the agency KCNA had "
                          "reported that day; two translations are no second witness.";
  asked = make (&sample, &spec);
  spec.hidden = 0;
  told = make (&sample, &spec);
  asked_places = dup_places (asked);
  told_places = dup_places (told);
  g_assert_cmpstr (asked_places, ==, told_places);
  stage_sample_clear (&sample);
}

static void
test_covers_and_marks_and_cards_are_hit (void)
{
  StageSample           sample;
  TumenStageSpec        spec;
  const TumenStageItem *cover, *mark, *card;
  g_autoptr (TumenStage) hidden = NULL;
  g_autoptr (TumenStage) order = NULL;
  g_autoptr (TumenStage) dragged = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  hidden = make_screen (&sample, "hidden", &spec);
  cover = stage_check_get_item (hidden, TUMEN_STAGE_COVER, 0);
  g_assert_true (tumen_stage_item_at (hidden, cover->rect.x + 1, cover->rect.y + 1) == cover);
  mark = stage_check_get_item (hidden, TUMEN_STAGE_MARK, 2);
  g_assert_true (tumen_stage_item_at (hidden, mark->x + 10, mark->y - 10) == mark);
  g_assert_null (tumen_stage_item_at (hidden, 5, 5));
  order = make_screen (&sample, "order", &spec);
  card = stage_check_get_item (order, TUMEN_STAGE_CARD, 3);
  g_assert_cmpuint (card->index, ==, 3);
  g_assert_true (tumen_stage_item_at (order, card->x, card->y) == card);
  g_assert_cmpuint (tumen_stage_card_place_at (order, card->x + 30, card->y + 90), ==, 3);
  g_assert_cmpuint (tumen_stage_card_place_at (order, 0, 0), ==, 0);
  g_assert_cmpuint (tumen_stage_card_place_at (hidden, 0, 0), ==, TUMEN_NO_ROW);
  dragged = make_screen (&sample, "dragged", &spec);
  card = stage_check_get_item (dragged, TUMEN_STAGE_CARD, 4);
  g_assert_cmpuint (card->index, ==, 1);
  g_assert_cmpuint (tumen_stage_card_place_at (dragged, card->x + 100, card->y), ==, 2);
  g_assert_cmpuint (tumen_stage_card_place_at (dragged, card->x - 200, card->y), ==, 1);
  stage_sample_clear (&sample);
}

/* Every text against what lies under it. */
static void
assert_contrast (TumenStage       *stage,
                 const TumenTheme *theme)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      TumenColor ground = theme->canvas;

      if (items[i].type != TUMEN_STAGE_TEXT)
        continue;
      for (guint j = 0; j < i; j++)
        {
          gboolean is_ground = items[j].type == TUMEN_STAGE_PANEL ||
                               items[j].type == TUMEN_STAGE_COVER ||
                               items[j].type == TUMEN_STAGE_CARD ||
                               items[j].type == TUMEN_STAGE_GUESS;

          if (is_ground && stage_check_meet (&items[i].rect, &items[j].rect))
            ground = items[j].color;
        }
      g_assert_cmpfloat (tumen_color_get_contrast (items[i].color, ground), >=, 4.5);
    }
}

static void
assert_edges_contrast (TumenStage       *stage,
                       const TumenTheme *theme)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_STAGE_COVER || items[i].type == TUMEN_STAGE_CARD ||
          items[i].type == TUMEN_STAGE_RING)
        g_assert_cmpfloat (tumen_color_get_contrast (items[i].edge, items[i].color), >=, 3.0);
      if (items[i].type == TUMEN_STAGE_GUESS)
        g_assert_cmpfloat (tumen_color_get_contrast (items[i].color, theme->canvas), >=, 3.0);
    }
}

static void
test_contrast_suffices_in_every_theme (void)
{
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  for (guint theme = 0; theme < 3 * TUMEN_N_THEMES; theme++)
    {
      for (guint i = 0; stage_screens[i] != NULL; i++)
        {
          TumenStageSpec spec;
          TumenTheme     colors;
          g_autoptr (TumenStage) stage = NULL;

          tumen_stage_spec_init (&spec, 1920, 1080);
          stage_sample_set_screen (&sample, stage_screens[i], &spec);
          spec.theme = (TumenThemeName)(theme / 3);
          spec.high_contrast = theme % 3 == 1;
          spec.grey = theme % 3 == 2;
          tumen_theme_init (&colors, spec.theme, spec.high_contrast);
          if (spec.grey)
            tumen_theme_to_grey (&colors);
          if (g_str_equal (stage_screens[i], "dragged"))
            continue;
          stage = make (&sample, &spec);
          assert_contrast (stage, &colors);
          assert_edges_contrast (stage, &colors);
        }
    }
  stage_sample_clear (&sample);
}

/* Of words, of the rule between two quotations, and of the ring, which stands on the canvas. */
static void
assert_kinds_contrast (const TumenTheme *theme)
{
  for (int kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      const TumenKindColors *colors = &theme->kind[kind];

      g_assert_cmpfloat (tumen_color_get_contrast (theme->dim, colors->tint), >=, 4.5);
      g_assert_cmpfloat (tumen_color_get_contrast (theme->ink, colors->tint), >=, 4.5);
      g_assert_cmpfloat (tumen_color_get_contrast (colors->line, colors->tint), >=, 3.0);
      g_assert_cmpfloat (tumen_color_get_contrast (colors->line, theme->canvas), >=, 3.0);
    }
}

/* Texts stand in the tint of each kind. */
static void
test_second_text_can_be_read_in_every_tint (void)
{
  for (int name = 0; name < 2 * TUMEN_N_THEMES; name++)
    {
      TumenTheme theme;

      tumen_theme_init (&theme, (TumenThemeName)(name / 2), name % 2 == 1);
      assert_kinds_contrast (&theme);
      tumen_theme_to_grey (&theme);
      assert_kinds_contrast (&theme);
    }
}

/* Everything that can be drawn, and a thumbnail of it. */
static void
test_every_screen_is_drawn (void)
{
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  for (guint i = 0; stage_screens[i] != NULL; i++)
    {
      TumenStageSpec   spec;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 180);
      cairo_t         *cr = cairo_create (surface);
      g_autoptr (TumenStage) stage = NULL;

      tumen_stage_spec_init (&spec, 1920, 1080);
      stage_sample_set_screen (&sample, stage_screens[i], &spec);
      spec.high_contrast = i % 2 == 1;
      spec.ring = i % 3 == 0 ? 0.5 : 1.0;
      stage = make (&sample, &spec);
      cairo_scale (cr, 320.0 / 1920.0, 180.0 / 1080.0);
      tumen_stage_draw (stage, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  stage_sample_clear (&sample);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--print"))
    {
      TumenLanguage    language = TUMEN_LANGUAGE_EN;
      g_autofree char *printed = NULL;

      tumen_language_parse (argv[2], &language);
      printed = dump (language);
      fputs (printed, stdout);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/stage/golden/en", "en", test_golden);
  g_test_add_data_func ("/stage/golden/es", "es", test_golden);
  g_test_add_func ("/stage/type-follows-the-height", test_type_follows_the_height);
  g_test_add_func ("/stage/type-follows-the-width-of-narrow-windows",
                   test_type_follows_the_width_of_narrow_windows);
  g_test_add_func ("/stage/covers/tell-nothing-of-what-they-hide",
                   test_covers_tell_nothing_of_what_they_hide);
  g_test_add_func ("/stage/covers/nothing-moves-when-the-answer-is-told",
                   test_nothing_moves_when_the_answer_is_told);
  g_test_add_func ("/stage/hit/covers-and-marks-and-cards",
                   test_covers_and_marks_and_cards_are_hit);
  g_test_add_func ("/stage/contrast/suffices-in-every-theme",
                   test_contrast_suffices_in_every_theme);
  g_test_add_func ("/stage/contrast/second-text-can-be-read-in-every-tint",
                   test_second_text_can_be_read_in_every_tint);
  g_test_add_func ("/stage/every-screen-is-drawn", test_every_screen_is_drawn);
  return g_test_run ();
}
