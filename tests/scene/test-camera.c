/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "tumen-camera.h"

#define WIDTH 1000.0

static double
get_x (TumenSpan span,
       double    time)
{
  return (time - span.begin) / (span.end - span.begin) * WIDTH;
}

static void
test_ends_exactly_where_it_leads (void)
{
  const TumenSpan from = { 0.1, 100.3 }, to = { 31.7, 33.123456789 };

  for (int motion = TUMEN_MOTION_NONE; motion <= TUMEN_MOTION_TOUR; motion++)
    {
      TumenCamera camera;
      TumenSpan   span;

      tumen_camera_init (&camera, (TumenMotion)motion, from, to, WIDTH);
      span = tumen_camera_get_span (&camera, tumen_camera_get_duration (&camera));
      g_assert_cmpfloat (span.begin, ==, to.begin);
      g_assert_cmpfloat (span.end, ==, to.end);
    }
}

static void
test_takes_the_time_of_the_design (void)
{
  TumenCamera camera;

  tumen_camera_init (&camera, TUMEN_MOTION_STEP, (TumenSpan){ 0, 1 }, (TumenSpan){ 1, 2 }, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_duration (&camera), ==, 160.0);
  tumen_camera_init (&camera, TUMEN_MOTION_JUMP, (TumenSpan){ 0, 1 }, (TumenSpan){ 1, 2 }, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_duration (&camera), ==, 350.0);
}

static void
test_begins_where_it_is (void)
{
  const TumenSpan from = { 10, 20 }, to = { 12, 16 };
  TumenCamera     camera;
  TumenSpan       span;

  tumen_camera_init (&camera, TUMEN_MOTION_STEP, from, to, WIDTH);
  span = tumen_camera_get_span (&camera, 0.0);
  g_assert_cmpfloat_with_epsilon (span.begin, from.begin, 1e-9);
  g_assert_cmpfloat_with_epsilon (span.end, from.end, 1e-9);
}

/* x = 500 in both views */
static void
test_zoom_keeps_the_instant_that_stays (void)
{
  const TumenSpan from = { 0, 100 }, to = { 40, 60 };
  TumenCamera     camera;
  double          last = 100.0;

  tumen_camera_init (&camera, TUMEN_MOTION_STEP, from, to, WIDTH);
  for (double ms = 10.0; ms < 160.0; ms += 10.0)
    {
      TumenSpan span = tumen_camera_get_span (&camera, ms);

      g_assert_cmpfloat_with_epsilon (get_x (span, 50.0), 500.0, 1e-6);
      g_assert_cmpfloat (span.end - span.begin, <, last);
      last = span.end - span.begin;
    }
}

static void
test_pan_moves_by_whole_px (void)
{
  const TumenSpan from = { 0, 7 }, to = { 2.3456, 9.3456 };
  TumenCamera     camera;

  tumen_camera_init (&camera, TUMEN_MOTION_JUMP, from, to, WIDTH);
  for (double ms = 0.0; ms < 350.0; ms += 16.6)
    {
      double px = (to.begin - tumen_camera_get_span (&camera, ms).begin) * WIDTH / 7.0;

      g_assert_cmpfloat_with_epsilon (px, round (px), 1e-6);
    }
}

static void
test_jump_from_far_away_begins_one_screen_before (void)
{
  const TumenSpan to = { 1000, 1010 };
  TumenCamera     camera;

  tumen_camera_init (&camera, TUMEN_MOTION_JUMP, (TumenSpan){ 0, 10 }, to, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_span (&camera, 0.0).begin, ==, 990.0);
  tumen_camera_init (&camera, TUMEN_MOTION_JUMP, (TumenSpan){ 5000, 5001 }, to, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_span (&camera, 0.0).begin, ==, 1010.0);
  tumen_camera_init (&camera, TUMEN_MOTION_JUMP, (TumenSpan){ 970, 980 }, to, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_span (&camera, 0.0).begin, ==, 970.0);
  tumen_camera_init (&camera, TUMEN_MOTION_STEP, (TumenSpan){ 0, 10 }, to, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_span (&camera, 0.0).begin, ==, 0.0);
}

static void
test_easing_runs_from_0_to_1 (void)
{
  double (*const eases[]) (double) = { tumen_ease_out, tumen_ease_in_out };

  for (guint i = 0; i < G_N_ELEMENTS (eases); i++)
    {
      double last = 0.0;

      g_assert_cmpfloat (eases[i](0.0), ==, 0.0);
      g_assert_cmpfloat (eases[i](1.0), ==, 1.0);
      for (double progress = 0.01; progress < 1.0; progress += 0.01)
        {
          g_assert_cmpfloat (eases[i](progress), >, last);
          last = eases[i](progress);
        }
    }
  g_assert_cmpfloat (tumen_ease_in_out (0.5), ==, 0.5);
  g_assert_cmpfloat (tumen_ease_out (0.5), ==, 0.875);
}

static void
test_coasting_slows_down_and_ends (void)
{
  double ms = tumen_coast_get_duration (1200.0);
  double first, last;

  g_assert_cmpfloat (ms, >, 500.0);
  g_assert_cmpfloat (ms, <, 2500.0);
  first = tumen_coast_get_distance (1200.0, 16.0);
  last = tumen_coast_get_distance (1200.0, ms) - tumen_coast_get_distance (1200.0, ms - 16.0);
  g_assert_cmpfloat_with_epsilon (first, 1200.0 * 0.016, 1.0);
  g_assert_cmpfloat (last, <, 0.5);
  g_assert_cmpfloat (tumen_coast_get_distance (1200.0, ms + 1000.0), ==,
                     tumen_coast_get_distance (1200.0, ms));
  g_assert_cmpfloat (tumen_coast_get_distance (-1200.0, 100.0), ==,
                     -tumen_coast_get_distance (1200.0, 100.0));
}

static void
test_what_was_not_thrown_stays (void)
{
  g_assert_cmpfloat (tumen_coast_get_duration (0.0), ==, 0.0);
  g_assert_cmpfloat (tumen_coast_get_duration (-15.0), ==, 0.0);
  g_assert_cmpfloat (tumen_coast_get_distance (15.0, 100.0), ==, 0.0);
}

static void
test_no_throw_is_faster_than_one_can_follow (void)
{
  g_assert_cmpfloat (tumen_coast_get_distance (1e9, 1e9), ==,
                     tumen_coast_get_distance (8000.0, 1e9));
}

/* How long a small part of a path feels: van Wijk and Nuij's metric, their equation 6. */
static double
measure_step (TumenSpan from,
              TumenSpan to)
{
  double width = (from.end - from.begin + to.end - to.begin) / 2.0;
  double pan = (to.begin + to.end - from.begin - from.end) / 2.0;
  double zoom = to.end - to.begin - (from.end - from.begin);

  return hypot (sqrt (2.0) * pan / width, zoom / width / sqrt (2.0));
}

static double
measure_tour (TumenSpan from,
              TumenSpan to,
              guint     n_steps)
{
  TumenCamera camera;
  TumenSpan   last = from;
  double      length = 0.0, duration;

  tumen_camera_init (&camera, TUMEN_MOTION_TOUR, from, to, WIDTH);
  duration = tumen_camera_get_duration (&camera);
  for (guint i = 1; i <= n_steps; i++)
    {
      TumenSpan span = tumen_camera_get_span (&camera, duration * i / n_steps);

      length += measure_step (last, span);
      last = span;
    }
  return length;
}

static TumenSpan
random_span (GRand *rand)
{
  double length = pow (10.0, g_rand_double_range (rand, -5.0, 6.0));
  double begin = g_rand_double_range (rand, -1.0, 1.0) * 1e6;

  return (TumenSpan){ begin, begin + length };
}

static void
test_tour_begins_where_it_is (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 1000; i++)
    {
      TumenSpan   from = random_span (rand), to = random_span (rand), span;
      TumenCamera camera;

      tumen_camera_init (&camera, TUMEN_MOTION_TOUR, from, to, WIDTH);
      span = tumen_camera_get_span (&camera, 0.0);
      g_assert_cmpfloat_with_epsilon (get_x (from, span.begin), 0.0, 0.1);
      g_assert_cmpfloat_with_epsilon (get_x (from, span.end), WIDTH, 0.1);
      /* just before the end nothing jumps any more */
      span = tumen_camera_get_span (&camera, tumen_camera_get_duration (&camera) * (1.0 - 1e-9));
      g_assert_cmpfloat_with_epsilon (get_x (to, span.begin), 0.0, 0.1);
      g_assert_cmpfloat_with_epsilon (get_x (to, span.end), WIDTH, 0.1);
    }
}

static void
test_tour_is_short (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  const TumenSpan here = { 100, 200 }, beside = { 105, 205 };
  TumenCamera     camera;
  double          duration;

  for (guint i = 0; i < 1000; i++)
    {
      tumen_camera_init (&camera, TUMEN_MOTION_TOUR, random_span (rand), random_span (rand), WIDTH);
      g_assert_cmpfloat (tumen_camera_get_duration (&camera), <=, 450.0);
    }
  tumen_camera_init (&camera, TUMEN_MOTION_TOUR, here, beside, WIDTH);
  duration = tumen_camera_get_duration (&camera);
  g_assert_cmpfloat (duration, >, 0.0);
  g_assert_cmpfloat (duration, <, 60.0);
  tumen_camera_init (&camera, TUMEN_MOTION_TOUR, here, here, WIDTH);
  g_assert_cmpfloat (tumen_camera_get_duration (&camera), ==, 0.0);
}

/* The middle never turns back; views widen, then narrow, and never the other way round. */
static void
test_tour_never_turns_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 200; i++)
    {
      TumenSpan   from = random_span (rand), to = random_span (rand), last = from;
      double      way = to.begin + to.end - from.begin - from.end;
      gboolean    narrows = FALSE;
      TumenCamera camera;

      tumen_camera_init (&camera, TUMEN_MOTION_TOUR, from, to, WIDTH);
      for (double ms = 4.5; ms <= 450.0; ms += 4.5)
        {
          TumenSpan span = tumen_camera_get_span (&camera, ms);
          double    growth = (span.end - span.begin) / (last.end - last.begin);
          double    pan = span.begin + span.end - last.begin - last.end;

          g_assert_cmpfloat (pan * (way < 0.0 ? -1.0 : 1.0), >=, -1e-8);
          g_assert_cmpfloat (measure_step (last, span), >=, 0.0);
          if (narrows)
            g_assert_cmpfloat (growth, <=, 1.0 + 1e-4);
          narrows |= growth < 1.0 - 1e-4;
          last = span;
        }
    }
}

/* Shorter than zooming out, panning and zooming in; and than going straight. */
static void
test_tour_takes_the_shortest_way (void)
{
  const TumenSpan from = { 0, 10 }, to = { 1000, 1020 }, all = { 0, 1020 };
  double          length = measure_tour (from, to, 2000);
  double          detour = measure_tour (from, all, 2000) + measure_tour (all, to, 2000);
  double          straight = 0.0;
  TumenSpan       last = from;

  for (guint i = 1; i <= 2000; i++)
    {
      double    share = i / 2000.0;
      TumenSpan span = { to.begin * share, 10.0 + 1010.0 * share };

      straight += measure_step (last, span);
      last = span;
    }
  g_assert_cmpfloat (length, <, detour);
  g_assert_cmpfloat (length, <, straight);
  /* the same back as forth */
  g_assert_cmpfloat_with_epsilon (measure_tour (to, from, 2000), length, 0.01 * length);
}

static void
test_tour_is_finite_for_extreme_spans (void)
{
  const TumenSpan spans[] = {
    { 0.0, 1e-6 }, { -1e15, 1e15 }, { 1e12, 1e12 + 1.0 }, { -3.0, -2.0 }, { 0.0, 1.1e-6 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spans); j++)
      {
        TumenCamera camera;

        tumen_camera_init (&camera, TUMEN_MOTION_TOUR, spans[i], spans[j], WIDTH);
        for (double ms = 0.0; ms <= 450.0; ms += 7.5)
          {
            TumenSpan span = tumen_camera_get_span (&camera, ms);

            g_assert_true (isfinite (span.begin) && isfinite (span.end));
            g_assert_cmpfloat (span.begin, <=, span.end);
          }
      }
}

/* Two stops in the same place: a pure zoom about the middle. */
static void
test_tour_without_way_only_zooms (void)
{
  const TumenSpan from = { 0, 100 }, to = { 45, 55 };
  TumenCamera     camera;
  TumenSpan       span;

  tumen_camera_init (&camera, TUMEN_MOTION_TOUR, from, to, WIDTH);
  span = tumen_camera_get_span (&camera, tumen_camera_get_duration (&camera) / 2.0);
  g_assert_cmpfloat_with_epsilon ((span.begin + span.end) / 2.0, 50.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (span.end - span.begin, sqrt (1000.0), 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/camera/ends-exactly-where-it-leads", test_ends_exactly_where_it_leads);
  g_test_add_func ("/camera/takes-the-time-of-the-design", test_takes_the_time_of_the_design);
  g_test_add_func ("/camera/begins-where-it-is", test_begins_where_it_is);
  g_test_add_func ("/camera/zoom/keeps-the-instant-that-stays",
                   test_zoom_keeps_the_instant_that_stays);
  g_test_add_func ("/camera/pan/moves-by-whole-px", test_pan_moves_by_whole_px);
  g_test_add_func ("/camera/jump/from-far-away-begins-one-screen-before",
                   test_jump_from_far_away_begins_one_screen_before);
  g_test_add_func ("/camera/tour/begins-where-it-is", test_tour_begins_where_it_is);
  g_test_add_func ("/camera/tour/is-short", test_tour_is_short);
  g_test_add_func ("/camera/tour/never-turns-back", test_tour_never_turns_back);
  g_test_add_func ("/camera/tour/takes-the-shortest-way", test_tour_takes_the_shortest_way);
  g_test_add_func ("/camera/tour/is-finite-for-extreme-spans",
                   test_tour_is_finite_for_extreme_spans);
  g_test_add_func ("/camera/tour/without-way-only-zooms", test_tour_without_way_only_zooms);
  g_test_add_func ("/camera/easing/runs-from-0-to-1", test_easing_runs_from_0_to_1);
  g_test_add_func ("/camera/coasting/slows-down-and-ends", test_coasting_slows_down_and_ends);
  g_test_add_func ("/camera/coasting/what-was-not-thrown-stays", test_what_was_not_thrown_stays);
  g_test_add_func ("/camera/coasting/no-throw-is-faster-than-one-can-follow",
                   test_no_throw_is_faster_than_one_can_follow);
  return g_test_run ();
}
