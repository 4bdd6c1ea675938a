/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-measure.h"
#include "bench-process.h"

#include "tumen-library-stories.h"
#include "tumen-stage.h"

#include <cairo.h>
#include <math.h>

#define FRAME_MS       16.7 /* at 60 frames a second */
#define N_ROUNDS       20   /* through the story */
#define N_CAMERA_STEPS 27   /* frames of a move of 450 ms */
#define MOST_KEY_MS    50.0
#define MOST_GROWTH    64.0 /* KiB */
#define N_KEYS         60   /* whose frames are waited for */
#define N_KEYS_QUICK   20
#define N_KEYS_LESSON  3600 /* of two hours, one every other second */
#define N_KEYS_SHORT   400
#define FONT           "Cantarell"
#define STORY          "letter-to-treaty"

/** Class: what a lesson is given with, without a window. */
typedef struct
{
  TumenLibrary    *library;
  TumenTable      *table;
  TumenLesson     *lesson;
  TumenText       *text;
  cairo_surface_t *surface;
  cairo_t         *cr;
} Class;

static gboolean
class_init (Class *self)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStory) story = NULL;

  *self = (Class){ .library = tumen_library_open_builtin (NULL) };
  if (self->library != NULL)
    story = tumen_library_dup_story (self->library, STORY, faults);
  if (story == NULL)
    return FALSE;
  self->table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  self->lesson = tumen_lesson_new (self->library, self->table, story, TUMEN_LANGUAGE_ES);
  self->text = tumen_text_new (FONT, 1.0);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, BENCH_WIDTH, BENCH_HEIGHT);
  self->cr = cairo_create (self->surface);
  return TRUE;
}

static void
class_clear (Class *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->text);
  g_clear_object (&self->lesson);
  g_clear_object (&self->table);
  g_clear_object (&self->library);
}

/* From the key to the picture; @moved: days that the camera has still to go. */
static double
measure_screen (Class *self,
                double moved)
{
  guint          stop = tumen_lesson_get_index (self->lesson);
  double         begin = bench_time_thread ();
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;

  tumen_stage_spec_init (&spec, BENCH_WIDTH, BENCH_HEIGHT);
  spec.hidden = tumen_lesson_get_hidden (self->lesson);
  spec.span = tumen_lesson_get_span (self->lesson, stop);
  spec.span.begin += moved;
  spec.span.end += moved;
  stage = tumen_stage_new (self->text, self->lesson, stop, &spec);
  tumen_stage_draw (stage, self->cr);
  cairo_surface_flush (self->surface);
  return bench_time_thread () - begin;
}

static void
give_lesson (Class        *self,
             BenchSamples *first,
             BenchSamples *steps,
             BenchSamples *frames)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      tumen_lesson_go_to (self->lesson, 0);
      do
        bench_samples_add (round == 0 ? first : steps, measure_screen (self, 0.0));
      while (tumen_lesson_advance (self->lesson));
    }
  tumen_lesson_go_to (self->lesson, 1);
  for (guint i = 0; i < 4 * N_CAMERA_STEPS; i++)
    bench_samples_add (frames, measure_screen (self, 4.0 * (N_CAMERA_STEPS - i)));
}

/* The first step loads fonts. */
static void
add_result (BenchReport  *report,
            const char   *what,
            BenchSamples *samples,
            gboolean      is_judged)
{
  BenchResult *result = bench_report_add (report, 18, 0, "%s", what);

  bench_result_set_samples (result, samples);
  bench_result_set_yardstick (result, "60 Hz", FRAME_MS);
  result->limit = 1.0;
  result->p95_limit = is_judged ? 1.0 : (double)NAN;
}

static gboolean
run_window (const char   *mode,
            guint         n_keys,
            guint         more,
            BenchProcess *process)
{
  g_autofree char  *program = bench_process_dup_neighbour ("tumen-bench-window");
  g_autofree char  *keys = g_strdup_printf ("%u", n_keys);
  g_autofree char  *rest = g_strdup_printf ("%u", more);
  const char *const arguments[] = { program, mode, keys, rest, NULL };

  return bench_process_run (arguments, process);
}

static void
tell_keys (gboolean     is_quick,
           gboolean     with_presenter,
           BenchReport *report)
{
  BenchResult *result;
  double       median, cpu = (double)NAN, cpu_p95 = (double)NAN;
  g_auto (BenchProcess) process = { 0 };
  g_autofree char *note = NULL;

  result = bench_report_add (report, 19, 0, "lesson, key to the first changed frame%s",
                             with_presenter ? ", two windows" : "");
  if (!run_window ("lesson-keys", is_quick ? N_KEYS_QUICK : N_KEYS, with_presenter, &process) ||
      !bench_process_read_number (&process, "key_ms", &median))
    {
      bench_result_set_note (result, "not measured: there is no display");
      return;
    }
  bench_result_set_value (result, median, "ms");
  bench_process_read_number (&process, "key_p95_ms", &result->p95);
  bench_process_read_number (&process, "key_max_ms", &result->max);
  bench_process_read_number (&process, "key_cpu_ms", &cpu);
  bench_process_read_number (&process, "key_cpu_p95_ms", &cpu_p95);
  bench_result_set_yardstick (result, "50 ms", MOST_KEY_MS);
  result->limit = 1.0;
  result->p95_limit = 1.0;
  note = g_strdup_printf ("%.1f ms computing, 95 of 100: %.1f ms", cpu, cpu_p95);
  bench_result_set_note (result, note);
}

/* What is in use after half of the keys, against all of them. */
static void
tell_growth (gboolean     is_quick,
             BenchReport *report)
{
  guint        n_keys = is_quick ? N_KEYS_SHORT : N_KEYS_LESSON;
  BenchResult *result;
  double       kib;
  g_auto (BenchProcess) process = { 0 };

  result = bench_report_add (report, 20, 0, "lesson, memory more after %u keys than after %u",
                             n_keys, n_keys / 2);
  if (!run_window ("lesson-memory", n_keys, 0, &process) ||
      !bench_process_read_number (&process, "second_kib", &kib))
    {
      bench_result_set_note (result, "not measured: there is no display");
      return;
    }
  bench_result_set_value (result, kib, "KiB");
  result->limit = MOST_GROWTH;
}

/* A built-in story on a full-HD screen: layout and painting; then in its windows. */
void
bench_measure_lesson (const BenchPlan *plan,
                      BenchReport     *report)
{
  Class class;
  g_auto (BenchSamples) first = { 0 };
  g_auto (BenchSamples) steps = { 0 };
  g_auto (BenchSamples) frames = { 0 };

  if (!class_init (&class))
    {
      bench_result_set_note (bench_report_add (report, 18, 0, "lesson, steps"),
                             "not measured: the story is not in the library");
      class_clear (&class);
      return;
    }
  bench_samples_init (&first);
  bench_samples_init (&steps);
  bench_samples_init (&frames);
  give_lesson (&class, &first, &steps, &frames);
  add_result (report, "lesson, steps for the first time, 1920 x 1080", &first, FALSE);
  add_result (report, "lesson, steps, 1920 x 1080", &steps, TRUE);
  add_result (report, "lesson, frames while the camera moves", &frames, TRUE);
  class_clear (&class);
  tell_keys (report->is_quick, FALSE, report);
  tell_keys (report->is_quick, TRUE, report);
  tell_growth (report->is_quick, report);
}
