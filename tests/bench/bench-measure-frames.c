/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-measure.h"
#include "bench-stage.h"

#include <math.h>

#define WIDTH_4K  3840
#define HEIGHT_4K 2160
/* Goals, in copies of the whole picture. */
#define MOST_BLITS     2.0
#define MOST_BLITS_P95 3.5
#define MOST_BLITS_4K  1.2
#define MOST_LABELS    150
#define MOST_GROWTH    1.25
#define MOST_QUERY     0.1
/* From everything to one hour and back. */
#define DEEP_ZOOM_STEP 1.25
#define ONE_HOUR       (1.0 / 24)
#define MOST_DEEP_MS   16.0
/* A sixtieth of a second, and what all may take. */
#define MOST_FIRST_MS  16.0
#define MOST_FILTER_MS 100.0

/* All walks on the canvas of one table. */
typedef struct
{
  BenchStage *stage; /* owned */
  BenchWalk   walks[BENCH_N_VIEWS][BENCH_N_MOTIONS];
  guint       n_shaped_again;
} Course;

static void
course_init (Course          *self,
             const BenchPlan *plan,
             TumenTable      *table,
             gboolean         is_4k)
{
  self->stage = bench_stage_new (table, is_4k ? WIDTH_4K : BENCH_WIDTH,
                                 is_4k ? HEIGHT_4K : BENCH_HEIGHT);
  self->stage->n_frames = plan->n_frames;
  self->stage->walk_ms = plan->walk_ms;
  self->n_shaped_again = 0;
  for (int view = 0; view < BENCH_N_VIEWS; view++)
    {
      for (int motion = 0; motion < BENCH_N_MOTIONS; motion++)
        bench_walk_init (&self->walks[view][motion]);
    }
}

static void
course_clear (Course *self)
{
  for (int view = 0; view < BENCH_N_VIEWS; view++)
    {
      for (int motion = 0; motion < BENCH_N_MOTIONS; motion++)
        bench_walk_clear (&self->walks[view][motion]);
    }
  g_clear_pointer (&self->stage, bench_stage_free);
}

static void
course_run (Course *self)
{
  for (int view = 0; view < BENCH_N_VIEWS; view++)
    {
      for (int motion = 0; motion < BENCH_N_MOTIONS; motion++)
        bench_stage_walk (self->stage, (BenchView)view, (BenchMotion)motion,
                          &self->walks[view][motion]);
    }
}

/* The same walks once more, without keeping the times. */
static void
course_count_shaped (Course *self)
{
  guint n_before = tumen_text_get_n_shaped (self->stage->text);

  for (int view = 0; view < BENCH_N_VIEWS; view++)
    {
      for (int motion = 0; motion < BENCH_N_MOTIONS; motion++)
        {
          g_auto (BenchWalk) walk = { .n_labels = 0 };

          bench_walk_init (&walk);
          bench_stage_walk (self->stage, (BenchView)view, (BenchMotion)motion, &walk);
        }
    }
  self->n_shaped_again = tumen_text_get_n_shaped (self->stage->text) - n_before;
}

static void
tell_walk (BenchReport *report,
           int          goal,
           guint        n_events,
           const char  *what,
           BenchWalk   *walk)
{
  BenchResult     *result = bench_report_add (report, goal, n_events, "%s", what);
  g_autofree char *note = g_strdup_printf ("%u labels%s", walk->n_labels,
                                           walk->is_density ? ", bars" : "");

  bench_result_set_samples (result, &walk->frames);
  bench_result_set_yardstick (result, goal == 2 ? "4K B" : "B",
                              bench_samples_get_median (&walk->blits));
  /* Views with more labels are shown beside the goal, which does not speak of them. */
  if (walk->n_labels <= MOST_LABELS)
    result->limit = goal == 2 ? MOST_BLITS_4K : MOST_BLITS;
  if (walk->n_labels <= MOST_LABELS && goal != 2)
    result->p95_limit = MOST_BLITS_P95;
  bench_result_set_note (result, note);
}

static void
tell_course (BenchReport *report,
             int          goal,
             guint        n_events,
             Course      *course)
{
  for (int view = 0; view < BENCH_N_VIEWS; view++)
    {
      for (int motion = 0; motion < BENCH_N_MOTIONS; motion++)
        {
          g_autofree char *what = g_strdup_printf ("%u events, %s of %s", n_events,
                                                   bench_motion_get_name ((BenchMotion)motion),
                                                   bench_view_get_name ((BenchView)view));

          tell_walk (report, goal, n_events, what, &course->walks[view][motion]);
        }
    }
}

/* Whatever has to be found and placed before anything is drawn. */
static void
tell_query (BenchReport *report,
            guint        n_events,
            Course      *course)
{
  for (int view = 0; view < BENCH_VIEW_CROWD; view++)
    {
      BenchWalk   *walk = &course->walks[view][BENCH_MOTION_PAN];
      BenchResult *result = bench_report_add (report, 4, n_events, "%u events, scene of %s",
                                              n_events, bench_view_get_name ((BenchView)view));

      bench_result_set_samples (result, &walk->scenes);
      bench_result_set_yardstick (result, "B", bench_samples_get_median (&walk->blits));
      result->limit = MOST_QUERY;
      bench_result_set_note (result, "with placing and the items of the scene");
    }
}

static void
tell_growth (BenchReport *report,
             guint        n_events,
             Course      *least,
             Course      *most)
{
  for (int motion = 0; motion < BENCH_N_MOTIONS; motion++)
    {
      BenchWalk   *one = &least->walks[BENCH_VIEW_CROWD][motion];
      BenchWalk   *other = &most->walks[BENCH_VIEW_CROWD][motion];
      BenchResult *result = bench_report_add (report, 3, n_events,
                                              "%u events, %s of 200, against few events", n_events,
                                              bench_motion_get_name ((BenchMotion)motion));
      double       before = bench_samples_get_median (&one->frames);
      double       blit_change = bench_samples_get_median (&other->blits) /
                           bench_samples_get_median (&one->blits);

      bench_result_set_value (result, bench_samples_get_median (&other->frames), "ms");
      bench_result_set_yardstick (result, "1 k", before * blit_change);
      result->limit = MOST_GROWTH;
      report->growth = fmax (isnan (report->growth) ? 0 : report->growth,
                             bench_result_get_ratio (result));
    }
}

static void
tell_shaped (BenchReport *report,
             guint        n_events,
             guint        n_shaped)
{
  BenchResult *result = bench_report_add (report, 5, n_events,
                                          "%u events, texts shaped for labels seen before",
                                          n_events);

  bench_result_set_value (result, n_shaped, NULL);
  result->limit = 0;
}

static void
measure_deep_zoom (BenchReport *report,
                   BenchStage  *stage,
                   guint        n_events)
{
  TumenViewport viewport;
  BenchResult  *result;
  double        begin = bench_time_wall ();
  g_auto (BenchWalk) walk = { .n_labels = 0 };

  bench_walk_init (&walk);
  bench_stage_get_view (stage, BENCH_VIEW_FULL, &viewport);
  for (int direction = 0; direction < 2; direction++)
    {
      double factor = direction == 0 ? DEEP_ZOOM_STEP : 1 / DEEP_ZOOM_STEP;

      do
        bench_stage_frame (stage, &viewport, &walk);
      while (tumen_viewport_zoom (&viewport, factor, viewport.width / 2) &&
             bench_time_wall () - begin < 20000 &&
             (direction == 1 || viewport.span.end - viewport.span.begin > ONE_HOUR));
    }
  result = bench_report_add (report, 10, n_events, "%u events, all to one hour and back, longest",
                             n_events);
  bench_result_set_value (result, bench_samples_get_share (&walk.frames, 1), "ms");
  result->p95 = bench_samples_get_share (&walk.frames, 0.95);
  result->limit = MOST_DEEP_MS;
}

static void
measure_4k (const BenchPlan *plan,
            TumenTable      *table,
            BenchReport     *report)
{
  Course course;
  guint  n_events = tumen_table_get_n_rows (table);

  course_init (&course, plan, table, TRUE);
  for (guint i = 0; i < plan->n_rounds; i++)
    course_run (&course);
  tell_course (report, 2, n_events, &course);
  course_clear (&course);
}

/* Frames without a window, at all sizes, round after round. */
void
bench_measure_frames (const BenchPlan   *plan,
                      TumenTable *const *tables,
                      BenchReport       *report)
{
  Course *courses = g_new0 (Course, plan->n_sizes);
  guint   last = plan->n_sizes - 1;

  for (guint i = 0; i < plan->n_sizes; i++)
    {
      course_init (&courses[i], plan, tables[i], FALSE);
      measure_deep_zoom (report, courses[i].stage, plan->sizes[i]);
    }
  for (guint round = 0; round < plan->n_rounds; round++)
    {
      for (guint i = 0; i < plan->n_sizes; i++)
        course_run (&courses[i]);
    }
  for (guint i = 0; i < plan->n_sizes; i++)
    {
      course_count_shaped (&courses[i]);
      tell_course (report, 1, plan->sizes[i], &courses[i]);
    }
  tell_growth (report, plan->sizes[last], &courses[0], &courses[last]);
  tell_query (report, plan->sizes[last], &courses[last]);
  tell_shaped (report, plan->sizes[last], courses[last].n_shaped_again);
  for (guint i = 0; i < plan->n_sizes; i++)
    course_clear (&courses[i]);
  g_free (courses);
  measure_4k (plan, tables[0], report);
  measure_4k (plan, tables[last], report);
}

/* One kind is let through after the other; the first picture is that of a month. */
void
bench_measure_filter (const BenchPlan *plan,
                      TumenTable      *table,
                      BenchReport     *report)
{
  BenchStage   *stage = bench_stage_new (table, BENCH_WIDTH, BENCH_HEIGHT);
  TumenViewport viewport;
  BenchResult  *result;
  guint         n_events = tumen_table_get_n_rows (table);
  g_auto (BenchSamples) firsts = { NULL };
  g_auto (BenchSamples) wholes = { NULL };
  g_auto (BenchWalk) walk = { .n_labels = 0 };

  bench_walk_init (&walk);
  bench_samples_init (&firsts);
  bench_samples_init (&wholes);
  for (guint i = 0; i < plan->n_rounds; i++)
    {
      TumenFilter        filter;
      g_autofree guint8 *rows_in = NULL;
      guint              n_in;
      double             begin;

      tumen_filter_init (&filter);
      tumen_filter_add (&filter, TUMEN_FIELD_KIND, tumen_kind_get_slug ((TumenKind)i));
      bench_stage_get_view (stage, BENCH_VIEW_MONTH, &viewport);
      begin = bench_time_process ();
      rows_in = tumen_filter_apply (&filter, table, &n_in);
      tumen_scene_maker_set_content (stage->maker, table, rows_in, TUMEN_LANES_KIND,
                                     TUMEN_LANGUAGE_EN);
      bench_stage_frame (stage, &viewport, &walk);
      bench_samples_add (&firsts, bench_time_process () - begin);
      bench_stage_get_view (stage, BENCH_VIEW_FULL, &viewport);
      bench_stage_frame (stage, &viewport, &walk);
      bench_samples_add (&wholes, bench_time_process () - begin);
      tumen_filter_clear (&filter);
    }
  result = bench_report_add (report, 11, n_events, "%u events, filter changed, picture of a month",
                             n_events);
  bench_result_set_samples (result, &firsts);
  result->limit = MOST_FIRST_MS;
  result = bench_report_add (report, 11, n_events, "%u events, filter changed, pictures of both",
                             n_events);
  bench_result_set_samples (result, &wholes);
  result->limit = MOST_FILTER_MS;
  bench_stage_free (stage);
}
