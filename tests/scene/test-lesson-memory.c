/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library-stories.h"
#include "tumen-stage.h"

#include <malloc.h>

/*
 * A lesson takes two hours: however long one goes on and back in it, nothing piles up. What is in
 * use is counted by the allocator, not by the kernel, so that it is the same in each run.
 */

#define WIDTH          960
#define HEIGHT         540
#define THUMB_WIDTH    320
#define THUMB_HEIGHT   180
#define N_CAMERA_STEPS 2
/* Rounds through all stories, before and while it is measured. */
#define N_FIRST  1
#define N_ROUNDS 1
/* Tables of glyphs and of shapes, which have an end, may still grow by that many bytes. */
#define MOST_GROWTH ((gsize)16 * 1024)

typedef struct
{
  TumenLibrary *library;
  TumenTable   *table;
  GPtrArray    *stories;
  TumenText    *text;
  cairo_t      *cr;
  guint         n_screens;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  self->library = tumen_library_open_builtin (NULL);
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  self->stories = tumen_library_dup_stories (self->library, NULL);
  self->text = tumen_text_new ("Sans", 1.0);
  self->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  cairo_destroy (self->cr);
  g_object_unref (self->text);
  g_ptr_array_unref (self->stories);
  g_object_unref (self->table);
  g_object_unref (self->library);
}

static void
show (Fixture              *self,
      TumenLesson          *lesson,
      guint                 stop,
      const TumenStageSpec *spec)
{
  g_autoptr (TumenStage) stage = tumen_stage_new (self->text, lesson, stop, spec);
  g_autofree char *spoken = tumen_stage_dup_spoken (stage);

  g_assert_nonnull (spoken);
  tumen_stage_draw (stage, self->cr);
  self->n_screens++;
}

/* The step as the class sees it: on its way, in both themes, with large type. */
static void
show_step (Fixture     *self,
           TumenLesson *lesson)
{
  guint          stop = tumen_lesson_get_index (lesson);
  TumenStageSpec spec;

  tumen_stage_spec_init (&spec, WIDTH, HEIGHT);
  spec.hidden = tumen_lesson_get_hidden (lesson);
  spec.span = tumen_lesson_get_span (lesson, stop);
  for (guint i = 0; i < N_CAMERA_STEPS; i++)
    {
      spec.span.begin += 1.5;
      spec.span.end += 2.0;
      spec.ring = (double)i / N_CAMERA_STEPS;
      show (self, lesson, stop, &spec);
    }
  spec.ring = 1.0;
  spec.theme = spec.theme == TUMEN_THEME_LIGHT ? TUMEN_THEME_DARK : TUMEN_THEME_LIGHT;
  spec.text_scale = 1.4;
  show (self, lesson, stop, &spec);
  tumen_stage_spec_init (&spec, THUMB_WIDTH, THUMB_HEIGHT);
  show (self, lesson, stop, &spec);
}

/* What a class may answer, wherever that is asked. */
static void
answer (TumenLesson *lesson)
{
  g_autofree char *distance = NULL;
  guint            n_cards;
  double           day;

  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  tumen_lesson_set_blank (lesson, TUMEN_BLANK_BLACK);
  if ((tumen_lesson_get_hidden (lesson) & TUMEN_HIDE_DATE) != 0)
    tumen_lesson_set_guess (lesson, 19700.0);
  if (tumen_lesson_get_guess (lesson, &day))
    distance = tumen_lesson_dup_distance (lesson);
  tumen_lesson_get_cards (lesson, &n_cards);
  if (n_cards > 1)
    tumen_lesson_move_card (lesson, 0, n_cards - 1);
}

static void
give (Fixture          *self,
      const TumenStory *story,
      TumenLanguage     language)
{
  g_autoptr (TumenLesson) lesson = NULL;

  lesson = tumen_lesson_new (self->library, self->table, story, language);
  tumen_lesson_set_seed (lesson, 1);
  do
    {
      answer (lesson);
      show_step (self, lesson);
    }
  while (tumen_lesson_advance (lesson));
  while (tumen_lesson_back (lesson))
    show_step (self, lesson);
}

static void
give_all (Fixture *self,
          guint    n_rounds)
{
  for (guint round = 0; round < n_rounds; round++)
    {
      for (guint i = 0; i < self->stories->len; i++)
        give (self, self->stories->pdata[i], (TumenLanguage)(i % TUMEN_N_LANGUAGES));
    }
}

static gsize
count_bytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
test_stepping_piles_nothing_up (Fixture      *self,
                                gconstpointer data)
{
  gsize before, after;

#ifdef WITH_SANITIZER
  g_test_skip ("a sanitizer has an allocator of its own, and tells leaks itself");
  return;
#endif
  g_assert_cmpuint (self->stories->len, ==, 2);
  give_all (self, N_FIRST);
  before = count_bytes ();
  self->n_screens = 0;
  give_all (self, N_ROUNDS);
  after = count_bytes ();
  g_test_message ("%u screens, %" G_GSIZE_FORMAT " and %" G_GSIZE_FORMAT " bytes", self->n_screens,
                  before, after);
  g_assert_cmpuint (self->n_screens, >, 150);
  g_assert_cmpuint (after, <, before + MOST_GROWTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/lesson-memory/stepping-piles-nothing-up",
              Fixture,
              NULL,
              set_up,
              test_stepping_piles_nothing_up,
              tear_down);
  return g_test_run ();
}
