/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changes while the program runs: size of text. Theme and contrast: see tests/gui. */

#include "config.h"

#include <adwaita.h>

#include "tumen-facets.h"
#include "tumen-overview-area.h"
#include "tumen-style.h"
#include "tumen-timeline.h"
#include "tumen-width-bin.h"

#define PATIENCE_US (20 * G_USEC_PER_SEC)
#define USUAL_DPI   (96 * 1024)

#define WAIT_FOR(condition)                                  \
  G_STMT_START                                               \
  {                                                          \
    gint64 end_us = g_get_monotonic_time () + PATIENCE_US;   \
    while (!(condition) && g_get_monotonic_time () < end_us) \
      g_main_context_iteration (NULL, FALSE);                \
    g_assert_true (condition);                               \
  }                                                          \
  G_STMT_END

static TumenExplorer *
make_explorer (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return tumen_explorer_new (library);
}

static GtkWidget *
show (GtkWidget *widget,
      int        width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_width (widget) > 0);
  return window;
}

static void
set_text_size (double size)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(size * USUAL_DPI), NULL);
}

static double
get_axis_height (GtkWidget *timeline)
{
  return tumen_scene_get_axis_height (tumen_timeline_get_scene (TUMEN_TIMELINE (timeline)));
}

static void
test_canvas_follows_the_size_of_text (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();
  GtkWidget *timeline = tumen_timeline_new (explorer);
  GtkWidget *window = show (timeline, 1000);
  double     usual = get_axis_height (timeline);

  g_assert_cmpfloat (usual, ==, 44.0);
  set_text_size (2.0);
  WAIT_FOR (get_axis_height (timeline) > 1.9 * usual);
  set_text_size (1.0);
  WAIT_FOR (get_axis_height (timeline) == usual);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_overview_follows_the_size_of_text (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();
  GtkWidget *overview = tumen_overview_area_new (explorer);
  GtkWidget *window;
  int        usual;

  gtk_widget_set_valign (overview, GTK_ALIGN_START);
  window = show (overview, 1000);
  usual = gtk_widget_get_height (overview);
  g_assert_cmpint (usual, ==, 76);
  set_text_size (2.0);
  WAIT_FOR (gtk_widget_get_height (overview) >= usual + 16);
  set_text_size (1.0);
  WAIT_FOR (gtk_widget_get_height (overview) == usual);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_left_pane_follows_the_size_of_text (void)
{
  g_autoptr (TumenExplorer) explorer = make_explorer ();
  GtkWidget *facets = tumen_facets_new (explorer);
  GtkWidget *window;

  gtk_widget_set_halign (facets, GTK_ALIGN_START);
  window = show (facets, 1000);
  g_assert_cmpint (gtk_widget_get_width (facets), ==, 252);
  set_text_size (1.5);
  WAIT_FOR (gtk_widget_get_width (facets) >= 370);
  tumen_facets_set_full_width (TUMEN_FACETS (facets), TRUE);
  g_assert_true (gtk_widget_get_hexpand (facets));
  set_text_size (1.0);
  WAIT_FOR (tumen_style_get_enlarged (facets) < 1.1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n_told)
{
  (*n_told)++;
}

static void
test_layout_follows_the_size_of_text (void)
{
  GtkWidget     *label = gtk_label_new ("Text");
  TumenWidthBin *bin = g_object_new (TUMEN_TYPE_WIDTH_BIN, "child", label, NULL);
  GtkWidget     *window = show (GTK_WIDGET (bin), 1250);
  guint          n_told = 0;

  g_signal_connect_swapped (bin, "width-class-changed", G_CALLBACK (count_cb), &n_told);
  g_assert_cmpint (tumen_width_bin_get_width_class (bin), ==, TUMEN_WIDTH_FULL);
  g_assert_false (tumen_width_bin_is_low (bin));
  set_text_size (2.0);
  WAIT_FOR (n_told > 0);
  g_assert_cmpint (tumen_width_bin_get_width_class (bin), ==, TUMEN_WIDTH_MEDIUM);
  g_assert_true (tumen_width_bin_is_low (bin));
  set_text_size (1.0);
  WAIT_FOR (tumen_width_bin_get_width_class (bin) == TUMEN_WIDTH_FULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  tumen_style_init ();
  g_test_add_func ("/style/text-size/canvas", test_canvas_follows_the_size_of_text);
  g_test_add_func ("/style/text-size/overview", test_overview_follows_the_size_of_text);
  g_test_add_func ("/style/text-size/left-pane", test_left_pane_follows_the_size_of_text);
  g_test_add_func ("/style/text-size/layout", test_layout_follows_the_size_of_text);
  return g_test_run ();
}
