/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of audience screens, and the marks on it. */

#include "config.h"

#include "stage-check.h"
#include "stage-sample.h"

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

static void
test_days_and_places_on_the_axis_agree (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  const TumenStageItem *line;
  double                days;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  stage = make_screen (&sample, "predict", &spec);
  line = stage_check_get_item (stage, TUMEN_STAGE_LINE, 0);
  days = sample.content.span.end - sample.content.span.begin;
  g_assert_cmpfloat_with_epsilon (tumen_stage_day_at (stage, line->x), sample.content.span.begin,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_stage_day_at (stage, (line->x + line->x2) / 2),
                                  sample.content.span.begin + days / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_stage_day_at (stage, 1e6), sample.content.span.end, 1e-6);
  g_assert_true (tumen_stage_is_on_axis (stage, line->y));
  g_assert_false (tumen_stage_is_on_axis (stage, 100));
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_MARK), ==, 0);
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_GUESS), ==, 1);
  stage_sample_clear (&sample);
}

/* Marks of @n events, all of which are seen, each @least px from the next. */
static void
assert_marks_apart (const char *const *edtf,
                    guint              n,
                    double             least)
{
  StageSample      sample;
  TumenStageSpec   spec;
  TumenStageEvent *events = g_new0 (TumenStageEvent, n);
  g_autoptr (TumenStage) stage = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  g_object_unref (sample.table);
  sample.table = stage_sample_make_table (edtf, n);
  for (guint i = 0; i < n; i++)
    events[i].row = i;
  sample.content.table = sample.table;
  sample.content.events = events;
  sample.content.n_stops = n;
  tumen_stage_spec_init (&spec, 1280, 720);
  stage = make (&sample, &spec);
  for (guint i = 0; i < n; i++)
    {
      const TumenStageItem *a = stage_check_get_item (stage, TUMEN_STAGE_MARK, i);

      for (guint j = 0; j < i; j++)
        {
          const TumenStageItem *b = stage_check_get_item (stage, TUMEN_STAGE_MARK, j);

          g_assert_cmpfloat (hypot (a->x - b->x, a->y - b->y), >=, least);
        }
    }
  stage_check_inside (stage);
  stage_sample_clear (&sample);
  g_free (events);
}

static void
test_steps_near_each_other_are_all_seen (void)
{
  static const char *const same[] = { "2023-07-26", "2023-07-26", "2023-07-26", "2023-07-26",
                                      "2023-07-26", "2023-07-27", "2023-07-25", "2023-07-26" };
  static const char *const wide[] = { "[2023-08..2024-12]", "[2023-08..2024-11]", "2024-05",
                                      "[2023-09..2025-02]", "2024/2025", "2024-05-08~",
                                      "[..2024-05-08]", "[2024-05-08..]" };

  assert_marks_apart (same, G_N_ELEMENTS (same), 20.0);
  assert_marks_apart (wide, G_N_ELEMENTS (wide), 20.0);
}

static void
test_a_hundred_steps_are_all_seen (void)
{
  const char *edtf[100];

  for (guint i = 0; i < G_N_ELEMENTS (edtf); i++)
    edtf[i] = i % 2 == 0 ? "2024-01-02" : "2024-06-19";
  assert_marks_apart (edtf, G_N_ELEMENTS (edtf), 12.0);
}

static void
test_days_of_a_set_stand_under_its_mark (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;
  const TumenStageItem *mark;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  stage = make_screen (&sample, "pair", &spec);
  mark = stage_check_get_item (stage, TUMEN_STAGE_MARK, 0);
  g_assert_cmpuint (mark->index, ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      const TumenStageItem *day = stage_check_get_item (stage, TUMEN_STAGE_DAY, i);

      g_assert_cmpfloat (day->rect.y, >, mark->y);
      g_assert_cmpfloat (fabs (day->rect.x - mark->x), <, 20.0);
    }
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_DAY), ==, 3);
  stage_sample_clear (&sample);
}

/* A box about days that are close has one shape, days apart have one each. */
static void
test_candidate_days_have_their_shapes (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) close = NULL;
  g_autoptr (TumenStage) apart = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  tumen_stage_spec_init (&spec, 2560, 1080);
  close = make (&sample, &spec);
  g_assert_cmpuint (stage_check_count (close, TUMEN_STAGE_EXTENT), ==, 2);
  g_assert_cmpuint (stage_check_count (close, TUMEN_STAGE_MARK), ==, STAGE_N_STEPS);
  spec.span = (TumenSpan){ 20200, 20300 };
  apart = make (&sample, &spec);
  g_assert_cmpuint (stage_check_count (apart, TUMEN_STAGE_EXTENT), ==, 1);
  g_assert_cmpuint (stage_check_count (apart, TUMEN_STAGE_MARK), ==, 0);
  stage_sample_clear (&sample);
}

static void
test_axis_labels_tell_the_year (void)
{
  static const struct
  {
    double      begin, days;
    const char *first;
  } views[] = {
    { 19539, 400, "Jul" },
    { 19570, 60, "7 Aug 2023" },
    { 19562, 9, "24 Jul 2023" },
    { 19564, 1, "26 Jul 2023" },
    { 19564.1, 0.4, "26 Jul 2023, 03:00" },
    { 10000, 9000, "2000" },
    { -400000, 500000, "1000" },
  };
  StageSample sample;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      TumenStageSpec spec;
      gboolean       is_found = FALSE;
      g_autoptr (TumenStage) stage = NULL;
      const TumenStageItem *items;
      guint                 n_items;

      tumen_stage_spec_init (&spec, 1920, 1080);
      spec.span = (TumenSpan){ views[i].begin, views[i].begin + views[i].days };
      stage = make (&sample, &spec);
      items = tumen_stage_get_items (stage, &n_items);
      for (guint j = 0; j < n_items; j++)
        is_found |= g_strcmp0 (items[j].text, views[i].first) == 0;
      if (!is_found)
        {
          g_autofree char *screen = tumen_stage_to_text (stage);

          g_test_message ("%s", screen);
        }
      g_assert_true (is_found);
    }
  stage_sample_clear (&sample);
}

/* Its screen has no ring, and the others are seen. */
static void
test_an_undated_step_has_no_mark (void)
{
  static const char *const edtf[] = { "2024-01-02", "" };
  StageSample              sample;
  TumenStageSpec           spec;
  TumenStageEvent          events[2] = { { 0, FALSE }, { 1, FALSE } };
  g_autoptr (TumenStage) stage = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  g_object_unref (sample.table);
  sample.table = stage_sample_make_table (edtf, 2);
  sample.content.table = sample.table;
  sample.content.events = events;
  sample.content.n_stops = 2;
  sample.content.stop = 1;
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage = make (&sample, &spec);
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_RING), ==, 0);
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_WEDGE), ==, 0);
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_MARK), ==, 1);
  stage_check_sound (stage);
  stage_sample_clear (&sample);
}

/* The axis of a story without any dated event. */
static void
test_without_a_span_there_is_no_axis (void)
{
  StageSample    sample;
  TumenStageSpec spec;
  g_autoptr (TumenStage) stage = NULL;

  stage_sample_init (&sample, TUMEN_LANGUAGE_EN);
  sample.content.span = (TumenSpan){ 0.0, 0.0 };
  tumen_stage_spec_init (&spec, 1920, 1080);
  stage = make (&sample, &spec);
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_MARK), ==, 0);
  g_assert_cmpuint (stage_check_count (stage, TUMEN_STAGE_TICK), ==, 0);
  g_assert_false (tumen_stage_is_on_axis (stage, 950));
  stage_check_sound (stage);
  stage_sample_clear (&sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-marks/days-and-places-on-the-axis-agree",
                   test_days_and_places_on_the_axis_agree);
  g_test_add_func ("/stage-marks/axis-labels-tell-the-year", test_axis_labels_tell_the_year);
  g_test_add_func ("/stage-marks/steps-near-each-other-are-all-seen",
                   test_steps_near_each_other_are_all_seen);
  g_test_add_func ("/stage-marks/a-hundred-steps-are-all-seen", test_a_hundred_steps_are_all_seen);
  g_test_add_func ("/stage-marks/days-of-a-set-stand-under-its-mark",
                   test_days_of_a_set_stand_under_its_mark);
  g_test_add_func ("/stage-marks/candidate-days-have-their-shapes",
                   test_candidate_days_have_their_shapes);
  g_test_add_func ("/stage-marks/an-undated-step-has-no-mark", test_an_undated_step_has_no_mark);
  g_test_add_func ("/stage-marks/without-a-span-there-is-no-axis",
                   test_without_a_span_there_is_no_axis);
  return g_test_run ();
}
