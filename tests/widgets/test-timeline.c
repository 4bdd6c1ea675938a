/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "tumen-ghosts.h"
#include "tumen-overview-area.h"
#include "tumen-style.h"
#include "tumen-timeline-private.h"
#include "tumen-width-bin.h"

#define PATIENCE_US (20 * G_USEC_PER_SEC)
#define FIRST_DAY   19478.0 /* 2023-05-01 */
#define LAST_DAY    20301.0 /* 2025-08-01 */

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
  TumenExplorer *explorer;
  GtkWidget     *window;
  GtkWidget     *widget;
} Fixture;

static void
set_up (Fixture   *fixture,
        GtkWidget *widget)
{
  fixture->widget = widget;
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_FOR (gtk_widget_get_width (widget) > 0);
}

static TumenExplorer *
make_explorer (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);
  TumenExplorer *explorer;

  g_assert_no_error (error);
  explorer = tumen_explorer_new (library);
  tumen_explorer_set_span (explorer, (TumenSpan){ FIRST_DAY, LAST_DAY });
  return explorer;
}

static void
set_up_timeline (Fixture      *fixture,
                 gconstpointer data)
{
  fixture->explorer = make_explorer ();
  set_up (fixture, tumen_timeline_new (fixture->explorer));
}

static void
set_up_overview (Fixture      *fixture,
                 gconstpointer data)
{
  fixture->explorer = make_explorer ();
  set_up (fixture, tumen_overview_area_new (fixture->explorer));
  tumen_overview_area_set_window (TUMEN_OVERVIEW_AREA (fixture->widget),
                                  (TumenSpan){ FIRST_DAY, LAST_DAY });
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  WAIT_FOR (window == NULL);
  g_assert_finalize_object (fixture->explorer);
}

static double
get_time (TumenTimeline *timeline,
          double         x)
{
  TumenViewport viewport;

  g_assert_true (tumen_timeline_make_viewport (timeline, &viewport));
  return tumen_viewport_time (&viewport, x);
}

static double
get_px_per_day (TumenTimeline *timeline)
{
  TumenViewport viewport;

  g_assert_true (tumen_timeline_make_viewport (timeline, &viewport));
  return tumen_viewport_get_scale (&viewport);
}

static void
test_scrollbar_shows_and_moves_lanes (Fixture      *fixture,
                                      gconstpointer data)
{
  TumenTimeline *timeline = TUMEN_TIMELINE (fixture->widget);
  GtkAdjustment *place = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (timeline->scrollbar));
  TumenSpan      nothing = { FIRST_DAY + 40.0, FIRST_DAY + 41.0 };

  WAIT_FOR (gtk_widget_get_child_visible (timeline->scrollbar));
  g_assert_cmpfloat (gtk_adjustment_get_upper (place), ==,
                     tumen_scene_get_content_height (tumen_timeline_get_scene (timeline)));
  g_assert_cmpfloat (gtk_adjustment_get_page_size (place), ==, timeline->height);
  gtk_adjustment_set_value (place, 40.0);
  g_assert_cmpfloat (timeline->scroll_y, ==, 40.0);
  tumen_timeline_pan (timeline, 0.0, 20.0);
  WAIT_FOR (gtk_adjustment_get_value (place) == 60.0);
  tumen_explorer_set_span (fixture->explorer, nothing);
  WAIT_FOR (!gtk_widget_get_child_visible (timeline->scrollbar));
  g_assert_cmpfloat (timeline->scroll_y, ==, 0.0);
}

static void
test_zoom_keeps_the_instant_under_the_pointer (Fixture      *fixture,
                                               gconstpointer data)
{
  TumenTimeline *timeline = TUMEN_TIMELINE (fixture->widget);
  double         before = get_time (timeline, 333.0);

  for (guint i = 0; i < 20; i++)
    {
      tumen_timeline_zoom_at (timeline, TUMEN_ZOOM_STEP, 333.0);
      g_assert_cmpfloat (fabs (get_time (timeline, 333.0) - before) * get_px_per_day (timeline),
                         <, 0.5);
    }
}

static void
test_pan_moves_by_pixels (Fixture      *fixture,
                          gconstpointer data)
{
  TumenTimeline *timeline = TUMEN_TIMELINE (fixture->widget);
  double         before = get_time (timeline, 250.0);

  tumen_timeline_pan (timeline, 150.0, 0.0);
  g_assert_cmpfloat_with_epsilon (get_time (timeline, 100.0), before, 0.01);
}

static void
test_keys_walk_select_and_clear (Fixture      *fixture,
                                 gconstpointer data)
{
  TumenTimeline        *timeline = TUMEN_TIMELINE (fixture->widget);
  const TumenViewState *state = tumen_explorer_get_view_state (fixture->explorer);

  g_assert_true (tumen_timeline_press_key (timeline, GDK_KEY_End, 0));
  g_assert_true (tumen_timeline_press_key (timeline, GDK_KEY_Return, 0));
  g_assert_cmpstr (state->selection, ==, "rumour-putin-kim-summit-2025");
  g_assert_true (tumen_timeline_press_key (timeline, GDK_KEY_Escape, 0));
  g_assert_null (state->selection);
  g_assert_false (tumen_timeline_press_key (timeline, GDK_KEY_Escape, 0));
}

static void
test_keys_with_control_are_the_windows (Fixture      *fixture,
                                        gconstpointer data)
{
  TumenTimeline *timeline = TUMEN_TIMELINE (fixture->widget);

  g_assert_false (tumen_timeline_press_key (timeline, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_false (tumen_timeline_press_key (timeline, GDK_KEY_Left, GDK_ALT_MASK));
}

static void
test_fit_shows_all_of_the_filter (Fixture      *fixture,
                                  gconstpointer data)
{
  TumenTimeline     *timeline = TUMEN_TIMELINE (fixture->widget);
  const TumenCounts *counts;

  tumen_timeline_fit (timeline);
  counts = tumen_scene_get_counts (tumen_timeline_get_scene (timeline));
  g_assert_cmpuint (counts->outside, ==, 0);
  g_assert_cmpuint (counts->in_span, ==, counts->library - counts->undated);
}

static void
test_properties_notify_only_on_change (Fixture      *fixture,
                                       gconstpointer data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->widget, "notify::label-mode", G_CALLBACK (g_atomic_int_inc),
                            &n_notified);
  g_object_set (fixture->widget, "label-mode", TUMEN_LABELS_ONE_LINE, NULL);
  g_object_set (fixture->widget, "label-mode", TUMEN_LABELS_ONE_LINE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
}

static guint
count_events_with_ghosts (TumenTimeline *timeline,
                          gboolean       in_chips)
{
  guint                 n_items, n_ghosts;
  const TumenSceneItem *items = tumen_scene_get_items (timeline->scene, &n_items);
  const TumenSceneItem *ghosts = tumen_scene_get_ghosts (timeline->scene, &n_ghosts);
  g_autoptr (GHashTable) events = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_ghosts; i++)
    {
      for (guint j = 0; j < n_items; j++)
        {
          if (in_chips ? tumen_scene_chip_holds (timeline->scene, &items[j], ghosts[i].event)
                       : items[j].type == TUMEN_ITEM_MARK && items[j].event == ghosts[i].event)
            g_hash_table_add (events, GUINT_TO_POINTER (ghosts[i].event));
        }
    }
  return g_hash_table_size (events);
}

static void
test_claims_of_all_are_also_of_those_in_chips (Fixture      *fixture,
                                               gconstpointer data)
{
  TumenTimeline *timeline = TUMEN_TIMELINE (fixture->widget);

  tumen_explorer_select (fixture->explorer, NULL);
  g_assert_nonnull (tumen_timeline_get_scene (timeline));
  tumen_timeline_place_ghosts (timeline);
  g_assert_cmpuint (count_events_with_ghosts (timeline, FALSE), ==, 0);
  tumen_timeline_set_shows_claims (timeline, TRUE);
  tumen_timeline_place_ghosts (timeline);
  g_assert_cmpuint (count_events_with_ghosts (timeline, FALSE), >, 0);
  g_assert_cmpuint (count_events_with_ghosts (timeline, TRUE), >, 0);
  tumen_timeline_set_shows_claims (timeline, FALSE);
  tumen_timeline_place_ghosts (timeline);
  g_assert_cmpuint (count_events_with_ghosts (timeline, TRUE), ==, 0);
}

static void
test_overview_keys_move_and_resize (Fixture      *fixture,
                                    gconstpointer data)
{
  TumenOverviewArea    *area = TUMEN_OVERVIEW_AREA (fixture->widget);
  const TumenViewState *state = tumen_explorer_get_view_state (fixture->explorer);
  const double          length = LAST_DAY - FIRST_DAY;

  g_assert_true (tumen_overview_area_press_key (area, GDK_KEY_Right, 0));
  g_assert_cmpfloat_with_epsilon (state->span.begin, FIRST_DAY + 0.1 * length, 0.001);
  g_assert_true (tumen_overview_area_press_key (area, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (state->span.end - state->span.begin, 0.9 * length, 0.001);
}

static void
test_overview_drag_can_be_cancelled (Fixture      *fixture,
                                     gconstpointer data)
{
  TumenOverviewArea    *area = TUMEN_OVERVIEW_AREA (fixture->widget);
  TumenOverviewScene   *scene = tumen_overview_area_get_scene (area);
  const TumenViewState *state = tumen_explorer_get_view_state (fixture->explorer);
  double                x = tumen_overview_scene_x (scene, (FIRST_DAY + LAST_DAY) / 2.0);

  tumen_overview_area_begin_drag (area, x, 30.0, FALSE);
  tumen_overview_area_drag (area, -60.0);
  g_assert_cmpfloat (state->span.begin, <, FIRST_DAY - 1.0);
  g_assert_true (tumen_overview_area_cancel_drag (area));
  g_assert_cmpfloat (state->span.begin, ==, FIRST_DAY);
  g_assert_false (tumen_overview_area_cancel_drag (area));
}

static void
test_widths_have_four_classes (void)
{
  g_assert_cmpint (tumen_width_class_from_px (599), ==, TUMEN_WIDTH_NARROW);
  g_assert_cmpint (tumen_width_class_from_px (600), ==, TUMEN_WIDTH_MEDIUM);
  g_assert_cmpint (tumen_width_class_from_px (859), ==, TUMEN_WIDTH_MEDIUM);
  g_assert_cmpint (tumen_width_class_from_px (860), ==, TUMEN_WIDTH_WIDE);
  g_assert_cmpint (tumen_width_class_from_px (1199), ==, TUMEN_WIDTH_WIDE);
  g_assert_cmpint (tumen_width_class_from_px (1200), ==, TUMEN_WIDTH_FULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  tumen_style_init ();
#define ADD(path, set_up_it, function) \
  g_test_add (path, Fixture, NULL, set_up_it, function, tear_down)
  ADD ("/timeline/zoom/keeps-the-instant-under-the-pointer", set_up_timeline,
       test_zoom_keeps_the_instant_under_the_pointer);
  ADD ("/timeline/pan/moves-by-pixels", set_up_timeline, test_pan_moves_by_pixels);
  ADD ("/timeline/keys/walk-select-and-clear", set_up_timeline, test_keys_walk_select_and_clear);
  ADD ("/timeline/keys/with-control-are-the-windows", set_up_timeline,
       test_keys_with_control_are_the_windows);
  ADD ("/timeline/fit/shows-all-of-the-filter", set_up_timeline, test_fit_shows_all_of_the_filter);
  ADD ("/timeline/scrollbar/shows-and-moves-lanes", set_up_timeline,
       test_scrollbar_shows_and_moves_lanes);
  ADD ("/timeline/properties/notify-only-on-change", set_up_timeline,
       test_properties_notify_only_on_change);
  ADD ("/timeline/claims/of-all-are-also-of-those-in-chips", set_up_timeline,
       test_claims_of_all_are_also_of_those_in_chips);
  ADD ("/overview/keys/move-and-resize", set_up_overview, test_overview_keys_move_and_resize);
  ADD ("/overview/drag/can-be-cancelled", set_up_overview, test_overview_drag_can_be_cancelled);
#undef ADD
  g_test_add_func ("/width-bin/has-four-classes", test_widths_have_four_classes);
  return g_test_run ();
}
