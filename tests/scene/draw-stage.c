/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws audience screens for the eye, to be held against the pictures of the design:
 * draw-stage FOLDER, or draw-stage FOLDER STORY LANGUAGE [WIDTHxHEIGHT [dark]] for a built-in one.
 */

#include "config.h"

#include "stage-sample.h"
#include "tumen-library-stories.h"

static void
save_stage (TumenStage *stage,
            const char *folder,
            const char *name)
{
  const TumenStageSpec *spec = tumen_stage_get_spec (stage);
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)spec->width,
                                                              (int)spec->height);
  cairo_t              *cr = cairo_create (surface);
  g_autofree char      *file = g_strconcat (name, ".png", NULL);
  g_autofree char      *path = g_build_filename (folder, file, NULL);

  tumen_stage_draw (stage, cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s cannot be written.\n", path);
  cairo_surface_destroy (surface);
}

static void
save (const TumenStageContent *content,
      TumenText               *text,
      const TumenStageSpec    *spec,
      const char              *folder,
      const char              *name)
{
  g_autoptr (TumenStage) stage = tumen_stage_new_for_content (text, content, spec);

  save_stage (stage, folder, name);
}

static void
draw_themes (StageSample *sample,
             const char  *folder)
{
  TumenStageSpec spec;

  tumen_stage_spec_init (&spec, 1920, 1080);
  spec.theme = TUMEN_THEME_DARK;
  save (&sample->content, sample->text, &spec, folder, "dark");
  spec.high_contrast = TRUE;
  save (&sample->content, sample->text, &spec, folder, "contrast");
}

static void
draw_shapes (StageSample *sample,
             const char  *folder)
{
  static const struct
  {
    double      width, height, text_scale;
    const char *name;
  } shapes[] = { { 1024, 768, 1, "4-3" },
                 { 1024, 768, 2, "4-3-large" },
                 { 1920, 1080, 2, "16-9-large" },
                 { 1920, 1080, 1.4, "16-9-larger" },
                 { 2560, 1080, 1, "21-9" } };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      for (guint step = 0; step < 2; step++)
        {
          TumenStageSpec   spec;
          g_autofree char *name = g_strdup_printf ("%s-%u", shapes[i].name, step);

          stage_sample_set_step (sample, step);
          tumen_stage_spec_init (&spec, shapes[i].width, shapes[i].height);
          spec.text_scale = shapes[i].text_scale;
          save (&sample->content, sample->text, &spec, folder, name);
        }
    }
}

static void
draw_screens (StageSample *sample,
              const char  *folder)
{
  for (guint i = 0; stage_screens[i] != NULL; i++)
    {
      TumenStageSpec spec;

      tumen_stage_spec_init (&spec, 1920, 1080);
      stage_sample_set_screen (sample, stage_screens[i], &spec);
      save (&sample->content, sample->text, &spec, folder, stage_screens[i]);
    }
}

static void
draw_near (StageSample *sample,
           const char  *folder)
{
  static const char *const days[] = { "2023-07-26", "2023-07-26", "2023-07-26", "2023-07-27",
                                      "2023-07-27", "2023-07-25/2023-07-27",
                                      "[2023-07-26..2024-01-01]", "2023-07-27~", "2024-01" };
  g_autoptr (TumenTable) table = stage_sample_make_table (days, G_N_ELEMENTS (days));
  TumenStageEvent events[G_N_ELEMENTS (days)] = { 0 };
  TumenStageSpec  spec;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    events[i].row = i;
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage_sample_set_step (sample, 1);
  sample->content.table = table;
  sample->content.events = events;
  sample->content.n_stops = G_N_ELEMENTS (days);
  save (&sample->content, sample->text, &spec, folder, "near");
  spec.span.begin = 19560;
  spec.span.end = 19572;
  save (&sample->content, sample->text, &spec, folder, "days");
  spec.span.begin = 19564;
  spec.span.end = 19565.5;
  save (&sample->content, sample->text, &spec, folder, "hours");
}

/* Each screen as it comes with one press after the other. */
static void
draw_lesson (TumenLesson          *lesson,
             const TumenStageSpec *look,
             const char           *folder)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1.0);
  guint n = 0;

  do
    {
      TumenStageSpec   spec = *look;
      g_autofree char *name = g_strdup_printf ("step-%02u", n++);
      g_autoptr (TumenStage) stage = NULL;

      spec.hidden = tumen_lesson_get_hidden (lesson);
      stage = tumen_stage_new (text, lesson, tumen_lesson_get_index (lesson), &spec);
      save_stage (stage, folder, name);
      if (tumen_stage_is_cut (stage))
        g_printerr ("%s is cut.\n", name);
    }
  while (tumen_lesson_advance (lesson));
}

static int
draw_story (const char           *folder,
            const char           *id,
            const char           *code,
            const TumenStageSpec *look)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStory) story = tumen_library_dup_story (library, id, faults);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autoptr (TumenLesson) lesson = NULL;
  TumenLanguage language;

  if (story == NULL || !tumen_language_parse (code, &language))
    {
      g_printerr ("There is no story “%s”, or no language “%s”.\n", id, code);
      return 2;
    }
  lesson = tumen_lesson_new (library, table, story, language);
  draw_lesson (lesson, look, folder);
  return 0;
}

static void
set_look (TumenStageSpec *look,
          const char     *shape,
          const char     *theme)
{
  g_auto (GStrv) sides = g_strsplit (shape != NULL ? shape : "1920x1080", "x", 2);

  if (g_strv_length (sides) != 2)
    g_error ("“%s” is no WIDTHxHEIGHT.", shape);
  tumen_stage_spec_init (look, g_ascii_strtod (sides[0], NULL), g_ascii_strtod (sides[1], NULL));
  look->theme = g_strcmp0 (theme, "dark") == 0 ? TUMEN_THEME_DARK : TUMEN_THEME_LIGHT;
}

int
main (int    argc,
      char **argv)
{
  StageSample    sample;
  TumenStageSpec look;

  set_look (&look, argc > 4 ? argv[4] : NULL, argc > 5 ? argv[5] : NULL);
  if (argc >= 4)
    return draw_story (argv[1], argv[2], argv[3], &look);
  if (argc != 2)
    {
      g_printerr ("Usage: draw-stage FOLDER [STORY LANGUAGE [WIDTHxHEIGHT [dark]]]\n");
      return 2;
    }
  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  draw_themes (&sample, argv[1]);
  draw_shapes (&sample, argv[1]);
  draw_screens (&sample, argv[1]);
  draw_near (&sample, argv[1]);
  stage_sample_clear (&sample);
  return 0;
}
