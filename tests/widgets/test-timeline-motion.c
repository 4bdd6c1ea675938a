/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "tumen-style.h"
#include "tumen-timeline-private.h"
#include "tumen-whiskers.h"

#define PATIENCE_US (20 * G_USEC_PER_SEC)
#define FIRST_DAY   19478.0 /* 2023-05-01 */
#define LAST_DAY    20301.0 /* 2025-08-01 */
#define SELECTED    "treaty-strategic-partnership-2024-06"
#define IDLE_MS     1500
#define ROUNDING    2 /* levels of a colour that is put together in two steps */

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
  TumenTimeline *timeline;
} Fixture;

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/* @data: non-NULL where nothing may move */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  set_animations (data == NULL);
  fixture->explorer = tumen_explorer_new (library);
  tumen_explorer_select (fixture->explorer, NULL);
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ FIRST_DAY, LAST_DAY });
  tumen_explorer_commit_view (fixture->explorer);
  fixture->timeline = TUMEN_TIMELINE (tumen_timeline_new (fixture->explorer));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_FOR (fixture->timeline->layers[TUMEN_LAYER_BASE] != NULL &&
            gtk_widget_get_mapped (GTK_WIDGET (fixture->timeline)));
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

static TumenSpan
get_target (Fixture *fixture)
{
  return tumen_explorer_get_view_state (fixture->explorer)->span;
}

static double
get_length (TumenSpan span)
{
  return span.end - span.begin;
}

static void
assert_rests_at_target (Fixture *fixture)
{
  TumenSpan target = get_target (fixture);
  TumenSpan shown = tumen_timeline_get_visible_span (fixture->timeline);

  g_assert_false (tumen_timeline_is_moving (fixture->timeline));
  g_assert_cmpfloat_with_epsilon (shown.begin, target.begin, 1e-6);
  g_assert_cmpfloat_with_epsilon (shown.end, target.end, 1e-6);
}

static void
test_step_of_zoom_is_seen_on_its_way (Fixture      *fixture,
                                      gconstpointer data)
{
  double whole = LAST_DAY - FIRST_DAY;

  tumen_timeline_zoom (fixture->timeline, TUMEN_ZOOM_STEP);
  g_assert_cmpfloat_with_epsilon (get_length (get_target (fixture)), whole / 1.25, 1e-6);
  g_assert_true (tumen_timeline_is_moving (fixture->timeline));
  g_assert_cmpfloat_with_epsilon (
    get_length (tumen_timeline_get_visible_span (fixture->timeline)), whole, 1e-6);
  WAIT_FOR (!tumen_timeline_is_moving (fixture->timeline));
  assert_rests_at_target (fixture);
}

static void
test_steps_add_up (Fixture      *fixture,
                   gconstpointer data)
{
  double whole = LAST_DAY - FIRST_DAY;

  for (guint i = 0; i < 3; i++)
    tumen_timeline_zoom (fixture->timeline, TUMEN_ZOOM_STEP);
  g_assert_cmpfloat_with_epsilon (get_length (get_target (fixture)), whole / pow (1.25, 3), 1e-6);
  WAIT_FOR (!tumen_timeline_is_moving (fixture->timeline));
  assert_rests_at_target (fixture);
}

static void
test_pan_goes_on_from_what_is_seen (Fixture      *fixture,
                                    gconstpointer data)
{
  TumenSpan before;

  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ FIRST_DAY + 100.0, LAST_DAY - 300.0 });
  g_assert_true (tumen_timeline_is_moving (fixture->timeline));
  before = tumen_timeline_get_visible_span (fixture->timeline);
  tumen_timeline_pan (fixture->timeline, 10.0, 0.0);
  g_assert_false (tumen_timeline_is_moving (fixture->timeline));
  g_assert_cmpfloat_with_epsilon (get_length (get_target (fixture)), get_length (before), 1e-6);
  g_assert_cmpfloat_with_epsilon (get_target (fixture).begin,
                                  before.begin + get_length (before) / 100.0, 1e-6);
}

static void
test_nothing_moves_without_animations (Fixture      *fixture,
                                       gconstpointer data)
{
  tumen_timeline_zoom (fixture->timeline, TUMEN_ZOOM_STEP);
  assert_rests_at_target (fixture);
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ FIRST_DAY + 100.0, LAST_DAY - 300.0 });
  assert_rests_at_target (fixture);
  tumen_timeline_coast (fixture->timeline, 2000.0, 0.0);
  assert_rests_at_target (fixture);
}

static void
test_what_a_hand_moves_does_not_glide (Fixture      *fixture,
                                       gconstpointer data)
{
  tumen_timeline_set_glides (fixture->timeline, FALSE);
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ FIRST_DAY + 100.0, LAST_DAY - 300.0 });
  assert_rests_at_target (fixture);
  tumen_timeline_set_glides (fixture->timeline, TRUE);
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ FIRST_DAY, LAST_DAY });
  g_assert_true (tumen_timeline_is_moving (fixture->timeline));
}

static void
test_throw_coasts_and_stops_at_a_press (Fixture      *fixture,
                                        gconstpointer data)
{
  double begin = get_target (fixture).begin;
  double stopped;

  tumen_timeline_zoom_at (fixture->timeline, 10.0, 500.0);
  begin = get_target (fixture).begin;
  tumen_timeline_coast (fixture->timeline, 3000.0, 0.0);
  WAIT_FOR (get_target (fixture).begin > begin + 1.0);
  g_assert_true (tumen_timeline_is_moving (fixture->timeline));
  tumen_timeline_stop_coasting (fixture->timeline);
  stopped = get_target (fixture).begin;
  assert_rests_at_target (fixture);
  WAIT_FOR (fixture->timeline->tick == 0);
  g_assert_cmpfloat (get_target (fixture).begin, ==, stopped);
}

static void
test_throw_comes_to_rest (Fixture      *fixture,
                          gconstpointer data)
{
  double begin;

  tumen_timeline_zoom_at (fixture->timeline, 10.0, 500.0);
  begin = get_target (fixture).begin;
  tumen_timeline_coast (fixture->timeline, -400.0, 0.0);
  WAIT_FOR (!tumen_timeline_is_moving (fixture->timeline));
  g_assert_cmpfloat (get_target (fixture).begin, <, begin);
  assert_rests_at_target (fixture);
}

static void
test_history_keeps_only_views_at_rest (Fixture      *fixture,
                                       gconstpointer data)
{
  TumenSpan home = get_target (fixture);

  tumen_timeline_coast (fixture->timeline, 2000.0, 0.0);
  tumen_timeline_zoom (fixture->timeline, 4.0);
  WAIT_FOR (!tumen_timeline_is_moving (fixture->timeline));
  WAIT_FOR (fixture->timeline->commit_timeout == 0);
  tumen_explorer_go_back (fixture->explorer);
  g_assert_cmpfloat (get_target (fixture).begin, ==, home.begin);
  g_assert_cmpfloat (get_target (fixture).end, ==, home.end);
}

static void
test_pinch_keeps_what_is_between_the_fingers (Fixture      *fixture,
                                              gconstpointer data)
{
  TumenViewport viewport;
  double        time;

  g_assert_true (tumen_timeline_make_viewport (fixture->timeline, &viewport));
  time = tumen_viewport_time (&viewport, 300.0);
  tumen_timeline_begin_pinch (fixture->timeline, 300.0, 200.0);
  tumen_timeline_pinch (fixture->timeline, 1.5, 310.0, 200.0);
  tumen_timeline_pinch (fixture->timeline, 3.0, 350.0, 200.0);
  g_assert_true (tumen_timeline_make_viewport (fixture->timeline, &viewport));
  g_assert_cmpfloat_with_epsilon (tumen_viewport_x (&viewport, time), 350.0, 0.01);
  g_assert_cmpfloat_with_epsilon (get_length (viewport.span), (LAST_DAY - FIRST_DAY) / 3.0, 1e-6);
  assert_rests_at_target (fixture);
}

static const TumenSceneItem *
find_single (Fixture *fixture)
{
  TumenScene           *scene = tumen_timeline_get_scene (fixture->timeline);
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_MARK && items[i].cy < fixture->timeline->height &&
          tumen_scene_item_at (scene, items[i].cx + 18.0, items[i].cy, TRUE) == &items[i])
        return &items[i];
    }
  g_assert_not_reached ();
}

static void
test_tap_selects_what_is_near (Fixture      *fixture,
                               gconstpointer data)
{
  const TumenSceneItem *item = find_single (fixture);
  TumenTable           *table = tumen_explorer_get_table (fixture->explorer);
  g_autofree char      *id = g_strdup (tumen_table_get_id (table, item->event));

  tumen_timeline_tap (fixture->timeline, item->cx + 18.0, item->cy, 1000);
  g_assert_cmpstr (tumen_explorer_get_view_state (fixture->explorer)->selection, ==, id);
}

static void
test_double_tap_zooms (Fixture      *fixture,
                       gconstpointer data)
{
  const double x = 400.0, y = 2.0; /* on the axis, where nothing can be chosen */
  double       whole = get_length (get_target (fixture));

  tumen_timeline_tap (fixture->timeline, x, y, 1000);
  tumen_timeline_tap (fixture->timeline, x + 12.0, y, 1900);
  g_assert_cmpfloat (get_length (get_target (fixture)), ==, whole);
  tumen_timeline_tap (fixture->timeline, x, y, 2200);
  g_assert_cmpfloat_with_epsilon (get_length (get_target (fixture)), whole / 2.0, 1e-6);
}

static void
test_long_press_opens_the_menu (Fixture      *fixture,
                                gconstpointer data)
{
  const TumenSceneItem *item = find_single (fixture);
  TumenTable           *table = tumen_explorer_get_table (fixture->explorer);
  g_autofree char      *id = g_strdup (tumen_table_get_id (table, item->event));

  tumen_timeline_press_long (fixture->timeline, item->cx + 10.0, item->cy);
  g_assert_true (gtk_widget_get_visible (fixture->timeline->menu));
  g_assert_cmpstr (tumen_explorer_get_view_state (fixture->explorer)->selection, ==, id);
  gtk_popover_popdown (GTK_POPOVER (fixture->timeline->menu));
  g_assert_false (gtk_widget_get_visible (fixture->timeline->menu));
}

static void
test_hover_and_selection_leave_the_base_alone (Fixture      *fixture,
                                               gconstpointer data)
{
  TumenTimeline        *timeline = fixture->timeline;
  GskRenderNode        *base = timeline->layers[TUMEN_LAYER_BASE];
  const TumenSceneItem *item = find_single (fixture);
  TumenTable           *table = tumen_explorer_get_table (fixture->explorer);

  timeline->pointer_inside = TRUE;
  timeline->pointer_x = item->cx;
  timeline->pointer_y = item->cy;
  tumen_timeline_update_hover (timeline);
  WAIT_FOR (timeline->layers[TUMEN_LAYER_HOVER] != NULL);
  tumen_explorer_select (fixture->explorer, tumen_table_get_id (table, item->event));
  WAIT_FOR (timeline->layers[TUMEN_LAYER_OVERLAY] != NULL);
  g_assert_true (timeline->layers[TUMEN_LAYER_BASE] == base);
}

static cairo_surface_t *
make_surface (TumenTimeline *timeline)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, timeline->width, timeline->height);
}

static gboolean
differ (guint32 a,
        guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    {
      int levels = (int)(a >> shift & 0xff) - (int)(b >> shift & 0xff);

      if (ABS (levels) > ROUNDING)
        return TRUE;
    }
  return FALSE;
}

static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  guint n = 0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    {
      gsize          offset = (gsize)y * (gsize)cairo_image_surface_get_stride (a);
      const guint32 *row_a = (gconstpointer)(cairo_image_surface_get_data (a) + offset);
      const guint32 *row_b = (gconstpointer)(cairo_image_surface_get_data (b) + offset);

      for (int x = 0; x < cairo_image_surface_get_width (a); x++)
        n += differ (row_a[x], row_b[x]);
    }
  return n;
}

/* What is kept in pieces against all layers drawn anew, one over the other. */
static void
test_what_is_kept_is_what_is_drawn_anew (Fixture      *fixture,
                                         gconstpointer data)
{
  TumenTimeline   *timeline = fixture->timeline;
  cairo_surface_t *kept = make_surface (timeline);
  cairo_surface_t *anew = make_surface (timeline);
  TumenOverlay     overlay = { TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  guint            n_whiskers;
  cairo_t         *cr;

  tumen_explorer_select (fixture->explorer, SELECTED);
  for (guint i = 0; i < 8; i++)
    tumen_timeline_pan (timeline, i % 3 == 0 ? -37.0 : 55.0, i % 2 == 0 ? 13.0 : -4.0);
  tumen_timeline_get_scene (timeline);
  overlay.selected = tumen_timeline_get_selected_row (timeline);
  g_assert_cmpuint (overlay.selected, !=, TUMEN_NO_ROW);
  cr = cairo_create (kept);
  for (guint i = 0; i < TUMEN_N_LAYERS; i++)
    gsk_render_node_draw (tumen_timeline_ensure_layer (timeline, i), cr);
  cairo_destroy (cr);
  tumen_scene_get_whiskers (timeline->scene, &n_whiskers);
  g_assert_cmpuint (n_whiskers, >, 0);
  cr = cairo_create (anew);
  tumen_painter_draw_ground (cr, timeline->scene, &timeline->theme);
  tumen_painter_draw_guides (cr, timeline->scene, &timeline->theme, &overlay);
  tumen_painter_draw_items (cr, timeline->scene, &timeline->theme);
  tumen_painter_draw_overlay (cr, timeline->scene, &timeline->theme, &overlay);
  cairo_destroy (cr);
  g_assert_cmpuint (count_differences (kept, anew), ==, 0);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (anew);
}

static void
test_cursor_out_of_sight_stands_at_that_edge (Fixture      *fixture,
                                              gconstpointer data)
{
  TumenTimeline  *timeline = fixture->timeline;
  graphene_rect_t place;

  g_assert_true (tumen_timeline_press_key (timeline, GDK_KEY_End, 0));
  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ FIRST_DAY, FIRST_DAY + 60.0 });
  WAIT_FOR (timeline->tick == 0 &&
            gtk_widget_compute_bounds (timeline->cursors[0], GTK_WIDGET (timeline), &place) &&
            place.origin.x >= (float)(timeline->width - 1));
  g_assert_cmpfloat (place.size.height, >, 100.0f);
}

static gboolean
end_wait_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_no_frames_while_idle (Fixture      *fixture,
                           gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->timeline));
  guint          n_frames = 0;
  gboolean       is_over = FALSE;

  tumen_timeline_zoom (fixture->timeline, TUMEN_ZOOM_STEP);
  WAIT_FOR (!tumen_timeline_is_moving (fixture->timeline));
  WAIT_FOR (fixture->timeline->tick == 0 && fixture->timeline->commit_timeout == 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_timeout_add (IDLE_MS / 3, end_wait_cb, &is_over);
  WAIT_FOR (is_over);
  is_over = FALSE;
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (g_atomic_int_inc), &n_frames);
  g_timeout_add (IDLE_MS, end_wait_cb, &is_over);
  WAIT_FOR (is_over);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
  g_assert_cmpuint (n_frames, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  tumen_style_init ();
#define ADD(path, function)       g_test_add (path, Fixture, NULL, set_up, function, tear_down)
#define ADD_STILL(path, function) g_test_add (path, Fixture, "", set_up, function, tear_down)
  ADD ("/motion/zoom/is-seen-on-its-way", test_step_of_zoom_is_seen_on_its_way);
  ADD ("/motion/zoom/steps-add-up", test_steps_add_up);
  ADD ("/motion/pan/goes-on-from-what-is-seen", test_pan_goes_on_from_what_is_seen);
  ADD_STILL ("/motion/nothing-moves-without-animations", test_nothing_moves_without_animations);
  ADD ("/motion/what-a-hand-moves-does-not-glide", test_what_a_hand_moves_does_not_glide);
  ADD ("/motion/throw/coasts-and-stops-at-a-press", test_throw_coasts_and_stops_at_a_press);
  ADD ("/motion/throw/comes-to-rest", test_throw_comes_to_rest);
  ADD ("/motion/history-keeps-only-views-at-rest", test_history_keeps_only_views_at_rest);
  ADD ("/touch/pinch-keeps-what-is-between-the-fingers",
       test_pinch_keeps_what_is_between_the_fingers);
  ADD_STILL ("/touch/tap-selects-what-is-near", test_tap_selects_what_is_near);
  ADD_STILL ("/touch/double-tap-zooms", test_double_tap_zooms);
  ADD_STILL ("/touch/long-press-opens-the-menu", test_long_press_opens_the_menu);
  ADD_STILL ("/layers/hover-and-selection-leave-the-base-alone",
             test_hover_and_selection_leave_the_base_alone);
  ADD_STILL ("/layers/what-is-kept-is-what-is-drawn-anew",
             test_what_is_kept_is_what_is_drawn_anew);
  ADD_STILL ("/keys/cursor-out-of-sight-stands-at-that-edge",
             test_cursor_out_of_sight_stands_at_that_edge);
  ADD ("/idle/no-frames", test_no_frames_while_idle);
#undef ADD
#undef ADD_STILL
  return g_test_run ();
}
