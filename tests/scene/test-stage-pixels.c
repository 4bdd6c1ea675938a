/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large letters are, measured on the pictures of audience screens themselves: capitals and
 * digits by the rows of pixels that their ink takes. */

#include "config.h"

#include "stage-random.h"
#include "tumen-library-stories.h"

#include <math.h>
#include <string.h>

#define MEASURED_PX  1000.0
#define SMALLEST     34.0 /* of the height: what the back row can read */
#define FAINT_INK    0.08
#define SURELY_SHOWN 8   /* bytes of a line that may be cut */
#define SLACK_PX     1.0 /* hinting puts edges on whole pixels */
#define SLACK_SHARE  0.02

/* Of one piece from top to bottom. */
static const char tall_letters[] = "ABCDEFGHKLMNOPRSTUVWXZ0123456789";
static const char low_letters[] = "abcdehkmnorsuvwxz";

/** Screen: a picture, and what is on it. */
typedef struct
{
  TumenStage      *stage;
  cairo_surface_t *surface;
  const guchar    *data;
  int              stride, width, height;
} Screen;

/** Count: how much of the texts was measured. */
typedef struct
{
  guint n_texts, n_measured;
} Count;

static void
screen_init (Screen     *self,
             TumenStage *stage)
{
  const TumenStageSpec *spec = tumen_stage_get_spec (stage);
  cairo_t              *cr;

  self->stage = stage;
  self->width = (int)spec->width;
  self->height = (int)spec->height;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cr = cairo_create (self->surface);
  tumen_stage_draw (stage, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  self->data = cairo_image_surface_get_data (self->surface);
  self->stride = cairo_image_surface_get_stride (self->surface);
}

static void
screen_clear (Screen *self)
{
  cairo_surface_destroy (self->surface);
}

static double
get_light (const Screen *self,
           int           x,
           int           y)
{
  const guchar *pixel = self->data + y * self->stride + 4 * x;

  return (0.2126 * pixel[2] + 0.7152 * pixel[1] + 0.0722 * pixel[0]) / 255.0;
}

/* What most of the rectangle is. */
static double
find_ground (const Screen    *self,
             const TumenRect *rect)
{
  guint counts[256] = { 0 }, most = 0;

  for (int y = (int)rect->y; y < (int)(rect->y + rect->height); y++)
    for (int x = (int)rect->x; x < (int)(rect->x + rect->width); x++)
      counts[(int)lround (get_light (self, x, y) * 255.0)]++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      if (counts[i] > counts[most])
        most = i;
    }
  return most / 255.0;
}

/* How much ink there is in a row, at its darkest place: 0 to 1. */
static double
get_ink (const Screen    *self,
         const TumenRect *rect,
         int              y,
         const double     light[2])
{
  double most = 0.0;

  for (int x = (int)ceil (rect->x); x < (int)(rect->x + rect->width); x++)
    most = MAX (most, (get_light (self, x, y) - light[0]) / (light[1] - light[0]));
  return MIN (most, 1.0);
}

/* px of rows with ink, from one of them on; the last one is of both. */
static double
measure_rows (const Screen         *self,
              const TumenStageItem *item,
              const TumenRect      *letter,
              int                   step)
{
  double light[2] = { find_ground (self, letter),
                      0.2126 * item->color.r + 0.7152 * item->color.g + 0.0722 * item->color.b };
  double height = 0.0, last = 0.0;
  int    y = (int)item->baseline - (step < 0);

  for (; y >= (int)letter->y && y < (int)(letter->y + letter->height); y += step)
    {
      double ink = get_ink (self, letter, y, light);

      if (ink < FAINT_INK)
        break;
      height += 1.0;
      last = ink;
    }
  return height > 0.0 ? height - 1.0 + last : 0.0;
}

/* From the line on which letters stand up and down. */
static double
measure_ink (const Screen         *self,
             const TumenStageItem *item,
             const TumenRect      *letter)
{
  return measure_rows (self, item, letter, -1) + measure_rows (self, item, letter, 1);
}

/* Of the letter itself, in shares of the size of its type. */
static double
get_share (const TumenStageItem *item,
           const char           *letter)
{
  PangoFontDescription *font =
    pango_font_description_copy (pango_layout_get_font_description (item->layout));
  g_autoptr (PangoLayout) layout = pango_layout_new (pango_layout_get_context (item->layout));
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, MEASURED_PX * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, letter, 1);
  pango_layout_get_extents (layout, &ink, NULL);
  pango_font_description_free (font);
  return ink.height / (MEASURED_PX * PANGO_SCALE);
}

/* Where a letter of the line stands on the screen, without what its neighbours may reach into. */
static void
find_letter (const TumenStageItem *item,
             PangoLayoutLine      *line,
             int                   index,
             TumenRect            *letter)
{
  int from, to;

  pango_layout_line_index_to_x (line, index, FALSE, &from);
  pango_layout_line_index_to_x (line, index, TRUE, &to);
  *letter = item->rect;
  letter->x += (double)from / PANGO_SCALE;
  letter->width = (double)(to - from) / PANGO_SCALE;
  letter->x += 0.12 * letter->width;
  letter->width *= 0.76;
}

static void
assert_letter (const Screen         *self,
               const TumenStageItem *item,
               PangoLayoutLine      *line,
               const char           *at)
{
  const char *text = pango_layout_get_text (item->layout);
  double      share = get_share (item, at);
  double      expected = share * item->size;
  TumenRect   letter;
  double      found;

  find_letter (item, line, (int)(at - text), &letter);
  found = measure_ink (self, item, &letter);
  if (fabs (found - expected) > SLACK_PX + SLACK_SHARE * expected)
    g_error ("“%c” of “%s” is %.2f px high, not %.2f px, at %.1f px.", *at, item->text, found,
             expected, item->size);
  g_assert_cmpfloat (found, >=, share * self->height / SMALLEST - SLACK_PX);
}

static gboolean
assert_line (const Screen         *self,
             const TumenStageItem *item,
             const char           *letters)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (item->layout, (int)item->layout_line);
  const char      *text = pango_layout_get_text (item->layout) + line->start_index;
  int              length = line->length;

  if (pango_layout_is_ellipsized (item->layout))
    length = MIN (length, SURELY_SHOWN);
  for (int i = 0; i < length; i++)
    {
      if (strchr (letters, text[i]) == NULL || text[i] == '\0' ||
          (i + 1 < line->length && (text[i + 1] & 0xc0) == 0x80))
        continue;
      assert_letter (self, item, line, text + i);
      return TRUE;
    }
  return FALSE;
}

static void
assert_letters (TumenStage *stage,
                Count      *count)
{
  guint                 n_items;
  const TumenStageItem *items = tumen_stage_get_items (stage, &n_items);
  Screen                screen;

  screen_init (&screen, stage);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type != TUMEN_STAGE_TEXT || items[i].role == TUMEN_STAGE_SIGN)
        continue;
      count->n_texts++;
      count->n_measured += assert_line (&screen, &items[i], tall_letters) ||
                           assert_line (&screen, &items[i], low_letters);
    }
  screen_clear (&screen);
}

static const struct
{
  double         width, height, text_scale;
  TumenThemeName theme;
} looks[] = {
  { 1024, 768, 1.0, TUMEN_THEME_LIGHT },
  { 1920, 1080, 1.0, TUMEN_THEME_DARK },
  { 2560, 1080, 1.5, TUMEN_THEME_LIGHT },
  { 1280, 1024, 2.0, TUMEN_THEME_DARK },
};

static void
play (TumenLesson *lesson,
      TumenText   *text,
      gsize        look,
      Count       *count)
{
  do
    {
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = NULL;

      tumen_stage_spec_init (&spec, looks[look].width, looks[look].height);
      spec.text_scale = looks[look].text_scale;
      spec.theme = looks[look].theme;
      spec.hidden = tumen_lesson_get_hidden (lesson);
      stage = tumen_stage_new (text, lesson, tumen_lesson_get_index (lesson), &spec);
      g_assert_false (tumen_stage_is_cut (stage));
      assert_letters (stage, count);
    }
  while (tumen_lesson_advance (lesson));
}

static void
test_letters_of_a_story_are_as_large_as_they_are_said_to_be (gconstpointer id)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStory) story = tumen_library_dup_story (library, id, faults);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1.0);
  Count count = { 0, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (TumenLesson) lesson = NULL;

      lesson = tumen_lesson_new (library, table, story, (TumenLanguage)(i % TUMEN_N_LANGUAGES));
      play (lesson, text, i, &count);
    }
  g_test_message ("%u of %u lines were measured.", count.n_measured, count.n_texts);
  g_assert_cmpuint (10 * count.n_measured, >=, 8 * count.n_texts);
}

static void
test_letters_of_any_screen_are_as_large_as_they_are_said_to_be (void)
{
  StageSample sample;
  Count       count = { 0, 0 };

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (looks); i++)
    {
      gsize          look = i % G_N_ELEMENTS (looks);
      GStringChunk  *strings = g_string_chunk_new (4096);
      TumenStageSpec spec;
      g_autoptr (TumenStage) stage = NULL;

      stage_random_fill (&sample, strings);
      tumen_stage_spec_init (&spec, looks[look].width, looks[look].height);
      spec.text_scale = looks[look].text_scale;
      spec.hidden = sample.content.hides;
      stage = tumen_stage_new_for_content (sample.text, &sample.content, &spec);
      assert_letters (stage, &count);
      g_string_chunk_free (strings);
    }
  g_assert_cmpuint (2 * count.n_measured, >=, count.n_texts);
  stage_sample_clear (&sample);
}

/* On the largest screens too. */
static void
test_letters_on_4k_are_as_large_as_they_are_said_to_be (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  Count          count = { 0, 0 };
  g_autoptr (TumenStage) stage = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_ES);
  tumen_stage_spec_init (&spec, 3840, 2160);
  stage_sample_set_screen (&sample, "pair", &spec);
  stage = tumen_stage_new_for_content (sample.text, &sample.content, &spec);
  assert_letters (stage, &count);
  g_assert_cmpuint (count.n_measured, >, 10);
  stage_sample_clear (&sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/stage-pixels/letters-are-as-large-as-said/letter-to-treaty",
                        "letter-to-treaty",
                        test_letters_of_a_story_are_as_large_as_they_are_said_to_be);
  g_test_add_data_func ("/stage-pixels/letters-are-as-large-as-said/one-voice", "one-voice",
                        test_letters_of_a_story_are_as_large_as_they_are_said_to_be);
  g_test_add_func ("/stage-pixels/letters-are-as-large-as-said/any-screen",
                   test_letters_of_any_screen_are_as_large_as_they_are_said_to_be);
  g_test_add_func ("/stage-pixels/letters-are-as-large-as-said/4k",
                   test_letters_on_4k_are_as_large_as_they_are_said_to_be);
  return g_test_run ();
}
