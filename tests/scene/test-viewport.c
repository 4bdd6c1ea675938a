/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-viewport.h"

#include <math.h>

static const TumenSpan all = { 18000, 20000 };

static void
test_starts_with_the_span_asked_for (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 19000, 19100 }, 1000, all);
  g_assert_cmpfloat_with_epsilon (view.span.begin, 19000, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.span.end, 19100, 1e-9);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_get_scale (&view), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_x (&view, 19050), 500, 1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_time (&view, 250), 19025, 1e-9);
}

static void
test_an_inset_is_room_at_both_ends (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 19000, 19100 }, 1040, all);
  tumen_viewport_set_inset (&view, 20);
  g_assert_cmpfloat_with_epsilon (view.span.begin, 19000, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.span.end, 19100, 1e-9);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_get_scale (&view), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_x (&view, 19000), 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_x (&view, 19100), 1020, 1e-6);
  g_assert_cmpfloat_with_epsilon (tumen_viewport_time (&view, 520), 19050, 1e-9);
  g_assert_true (tumen_viewport_zoom (&view, 2, 520));
  g_assert_cmpfloat_with_epsilon (tumen_viewport_time (&view, 520), 19050, 1e-9);
  g_assert_true (tumen_viewport_set_span (&view, all));
  g_assert_cmpfloat_with_epsilon (tumen_viewport_x (&view, all.end), 1020, 1e-6);
}

static void
test_limits_are_all_plus_a_tenth (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 0, 0 }, 1000, all);
  g_assert_cmpfloat_with_epsilon (view.span.begin, 18000, 1e-6);
  g_assert_true (tumen_viewport_set_span (&view, (TumenSpan){ -1e6, 1e6 }));
  g_assert_cmpfloat_with_epsilon (view.span.begin, 17900, 1e-6);
  g_assert_cmpfloat_with_epsilon (view.span.end, 20100, 1e-6);
  g_assert_false (tumen_viewport_can_zoom (&view, FALSE));
  g_assert_true (tumen_viewport_can_zoom (&view, TRUE));
  g_assert_false (tumen_viewport_zoom (&view, 0.5, 300));
}

static void
test_shortest_span_has_fifteen_minutes_on_120_px (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 19000, 19001 }, 1200, all);
  while (tumen_viewport_zoom (&view, 1.25, 600))
    continue;
  g_assert_cmpfloat_with_epsilon (tumen_viewport_get_scale (&view), 11520, 1e-6);
  g_assert_false (tumen_viewport_can_zoom (&view, TRUE));
  g_assert_true (tumen_viewport_can_zoom (&view, FALSE));
}

static void
test_zoom_keeps_the_instant_under_the_focus (void)
{
  for (int i = 0; i < 5000; i++)
    {
      double        begin = g_test_rand_double_range (18200, 19800);
      double        width = g_test_rand_double_range (100, 4000);
      double        focus = g_test_rand_double_range (0, width);
      double        factor = g_test_rand_double_range (0.8, 1.25);
      double        time;
      TumenViewport view;

      tumen_viewport_init (&view, (TumenSpan){ begin, begin + 20 }, width, all);
      time = tumen_viewport_time (&view, focus);
      g_assert_true (tumen_viewport_zoom (&view, factor, focus));
      g_assert_cmpfloat_with_epsilon (tumen_viewport_x (&view, time), focus, 1e-6);
      g_assert_true (tumen_viewport_zoom (&view, 1 / factor, focus));
      g_assert_cmpfloat_with_epsilon (view.span.begin, begin, 1e-9);
      g_assert_cmpfloat_with_epsilon (view.span.end, begin + 20, 1e-9);
    }
}

static void
test_pan_stops_at_the_limits (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 19000, 19100 }, 1000, all);
  g_assert_true (tumen_viewport_pan (&view, 100));
  g_assert_cmpfloat_with_epsilon (view.span.begin, 19010, 1e-9);
  g_assert_true (tumen_viewport_pan (&view, 1e9));
  g_assert_cmpfloat_with_epsilon (view.span.end, 20100, 1e-6);
  g_assert_false (tumen_viewport_pan (&view, 1));
  g_assert_true (tumen_viewport_pan (&view, -1e9));
  g_assert_cmpfloat_with_epsilon (view.span.begin, 17900, 1e-6);
  g_assert_false (tumen_viewport_pan (&view, 0));
}

static void
test_width_keeps_the_span (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 19000, 19100 }, 1000, all);
  g_assert_true (tumen_viewport_set_width (&view, 500));
  g_assert_false (tumen_viewport_set_width (&view, 500));
  g_assert_false (tumen_viewport_set_width (&view, 0));
  g_assert_cmpfloat_with_epsilon (view.span.begin, 19000, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.span.end, 19100, 1e-9);
}

static void
test_senseless_spans_are_survived (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ NAN, NAN }, 0, (TumenSpan){ NAN, INFINITY });
  g_assert_cmpfloat (view.width, ==, 1);
  g_assert_cmpfloat (view.span.begin, <, view.span.end);
  g_assert_false (tumen_viewport_set_span (&view, (TumenSpan){ NAN, 1 }));
  g_assert_false (tumen_viewport_set_span (&view, (TumenSpan){ 1, 0 }));
  g_assert_false (tumen_viewport_set_span (&view, (TumenSpan){ 0, INFINITY }));
}

static void
test_a_single_day_is_enough_for_a_view (void)
{
  TumenViewport view;

  tumen_viewport_init (&view, (TumenSpan){ 0, 0 }, 1000, (TumenSpan){ 19000, 19000 });
  g_assert_cmpfloat_with_epsilon (view.limit.end - view.limit.begin, 1.1, 1e-9);
  tumen_viewport_init (&view, (TumenSpan){ 0, 0 }, 1e6, (TumenSpan){ 19000, 19000 });
  g_assert_cmpfloat_with_epsilon (tumen_viewport_get_scale (&view), 11520, 1e-3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/init/starts-with-the-span-asked-for",
                   test_starts_with_the_span_asked_for);
  g_test_add_func ("/viewport/limits/are-all-plus-a-tenth", test_limits_are_all_plus_a_tenth);
  g_test_add_func ("/viewport/limits/fifteen-minutes-on-120-px",
                   test_shortest_span_has_fifteen_minutes_on_120_px);
  g_test_add_func ("/viewport/zoom/keeps-the-instant-under-the-focus",
                   test_zoom_keeps_the_instant_under_the_focus);
  g_test_add_func ("/viewport/pan/stops-at-the-limits", test_pan_stops_at_the_limits);
  g_test_add_func ("/viewport/width/keeps-the-span", test_width_keeps_the_span);
  g_test_add_func ("/viewport/init/survives-senseless-spans", test_senseless_spans_are_survived);
  g_test_add_func ("/viewport/init/a-single-day-is-enough", test_a_single_day_is_enough_for_a_view);
  g_test_add_func ("/viewport/inset/is-room-at-both-ends", test_an_inset_is_room_at_both_ends);
  return g_test_run ();
}
