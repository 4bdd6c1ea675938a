/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from one stop of a lesson to another: short, where things may move at all. */

#include "config.h"

#include <adwaita.h>

#include "tumen-library-stories.h"
#include "tumen-stage-view-private.h"
#include "tumen-style.h"

#define PATIENCE_US (20 * G_USEC_PER_SEC)
#define MOST_MS     450.0

#define WAIT_FOR(condition)                                  \
  G_STMT_START                                               \
  {                                                          \
    gint64 end_us = g_get_monotonic_time () + PATIENCE_US;   \
    while (!(condition) && g_get_monotonic_time () < end_us) \
      g_main_context_iteration (NULL, FALSE);                \
    g_assert_true (condition);                               \
  }                                                          \
  G_STMT_END

typedef struct
{
  TumenLesson    *lesson;
  GtkWidget      *window;
  TumenStageView *view;
} Fixture;

/* @data: non-NULL where nothing may move */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenStory) story = tumen_library_dup_story (library, "one-voice", NULL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", data == NULL, NULL);
  fixture->lesson = tumen_lesson_new (library, table, story, TUMEN_LANGUAGE_EN);
  fixture->view = TUMEN_STAGE_VIEW (tumen_stage_view_new ());
  tumen_stage_view_set_lesson (fixture->view, fixture->lesson);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 960, 540);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_FOR (fixture->view->node != NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->lesson);
}

static void
assert_shows (Fixture *fixture,
              guint    stop)
{
  TumenSpan span = tumen_lesson_get_span (fixture->lesson, stop);

  g_assert_cmpuint (fixture->view->tick, ==, 0);
  g_assert_cmpfloat_with_epsilon (fixture->view->shown.begin, span.begin, 1e-6);
  g_assert_cmpfloat_with_epsilon (fixture->view->shown.end, span.end, 1e-6);
  g_assert_cmpfloat (tumen_stage_get_spec (tumen_stage_view_get_stage (fixture->view))->ring, ==,
                     1.0);
}

static void
test_a_step_moves_for_a_short_time (Fixture      *fixture,
                                    gconstpointer data)
{
  g_assert_cmpuint (fixture->view->tick, ==, 0);
  for (guint stop = 1; stop <= tumen_lesson_get_n_stops (fixture->lesson); stop++)
    {
      tumen_lesson_go_to (fixture->lesson, stop);
      if (fixture->view->tick != 0)
        {
          g_assert_cmpfloat (tumen_camera_get_duration (&fixture->view->camera), <=, MOST_MS);
          g_assert_cmpfloat (fixture->view->progress, <, 1.0);
          fixture->view->begin_us -= (gint64)(MOST_MS * 1000.0);
        }
      WAIT_FOR (fixture->view->tick == 0);
      assert_shows (fixture, stop);
    }
}

/* While the axis moves, nothing is to be read yet; who listens need not wait. */
static void
test_what_is_to_be_read_comes_last (Fixture      *fixture,
                                    gconstpointer data)
{
  TumenStage      *stage;
  g_autofree char *said = NULL;

  tumen_lesson_go_to (fixture->lesson, 1);
  g_assert_cmpuint (fixture->view->tick, !=, 0);
  stage = tumen_stage_view_get_stage (fixture->view);
  g_assert_cmpfloat (tumen_stage_get_spec (stage)->ring, <, 1.0);
  said = tumen_stage_dup_spoken (stage);
  g_assert_true (g_str_has_prefix (said, "Step 2 of 8. "));
  WAIT_FOR (g_strcmp0 (fixture->view->spoken, said) == 0);
}

/* From where the axis is, at once and to the last one of all that were asked for. */
static void
test_a_step_on_the_way_leads_on_from_there (Fixture      *fixture,
                                            gconstpointer data)
{
  TumenSpan first, middle, begun;

  first = fixture->view->shown;
  tumen_lesson_go_to (fixture->lesson, 1);
  WAIT_FOR (fixture->view->shown.begin != first.begin);
  middle = fixture->view->shown;
  g_assert_cmpuint (fixture->view->tick, !=, 0);
  tumen_lesson_go_to (fixture->lesson, 5);
  begun = tumen_camera_get_span (&fixture->view->camera, 0.0);
  g_assert_cmpfloat_with_epsilon (begun.begin, middle.begin, 1e-3);
  g_assert_cmpfloat_with_epsilon (begun.end, middle.end, 1e-3);
  tumen_lesson_go_to (fixture->lesson, 4);
  tumen_lesson_go_to (fixture->lesson, 5);
  WAIT_FOR (fixture->view->tick == 0);
  assert_shows (fixture, 5);
}

/* A blank screen moves nothing; what it shows then is where it should be. */
static void
test_a_blank_screen_ends_all_motion_of_steps (Fixture      *fixture,
                                              gconstpointer data)
{
  tumen_lesson_set_blank (fixture->lesson, TUMEN_BLANK_BLACK);
  tumen_lesson_go_to (fixture->lesson, 1);
  WAIT_FOR (fixture->view->tick == 0);
  assert_shows (fixture, 1);
}

static void
test_without_animations_nothing_moves (Fixture      *fixture,
                                       gconstpointer data)
{
  for (guint stop = 0; stop <= tumen_lesson_get_n_stops (fixture->lesson); stop++)
    {
      tumen_lesson_go_to (fixture->lesson, stop);
      assert_shows (fixture, stop);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char still[] = "still";

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/stage-motion/a-step-moves-for-a-short-time", Fixture, NULL, set_up,
              test_a_step_moves_for_a_short_time, tear_down);
  g_test_add ("/stage-motion/what-is-to-be-read-comes-last", Fixture, NULL, set_up,
              test_what_is_to_be_read_comes_last, tear_down);
  g_test_add ("/stage-motion/a-step-on-the-way-leads-on-from-there", Fixture, NULL, set_up,
              test_a_step_on_the_way_leads_on_from_there, tear_down);
  g_test_add ("/stage-motion/a-blank-screen-ends-all-motion-of-steps", Fixture, NULL, set_up,
              test_a_blank_screen_ends_all_motion_of_steps, tear_down);
  g_test_add ("/stage-motion/without-animations-nothing-moves", Fixture, still, set_up,
              test_without_animations_nothing_moves, tear_down);
  return g_test_run ();
}
