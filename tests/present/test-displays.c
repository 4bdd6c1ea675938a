/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which display is for the class, and which for whoever presents. */

#include "config.h"

#include "tumen-displays.h"

static void
add (GPtrArray   *displays,
     GdkRectangle place,
     const char  *connector,
     gboolean     has_explorer)
{
  TumenDisplay *display = g_new0 (TumenDisplay, 1);

  display->place = place;
  display->connector = g_strdup (connector);
  display->model = g_strdup ("M");
  display->has_explorer = has_explorer;
  g_ptr_array_add (displays, display);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_display_free);
}

/* A laptop with the explorer, and what stands beside it. */
static GPtrArray *
new_laptop (void)
{
  GPtrArray *displays = new_list ();

  add (displays, (GdkRectangle){ 0, 0, 1920, 1200 }, "eDP-1", TRUE);
  return displays;
}

static void
test_one (void)
{
  g_autoptr (GPtrArray) displays = new_laptop ();

  g_assert_cmpuint (tumen_displays_choose (displays, NULL), ==, TUMEN_NO_DISPLAY);
  g_assert_cmpuint (tumen_displays_choose (displays, "eDP-1 M"), ==, TUMEN_NO_DISPLAY);
  g_assert_cmpuint (tumen_displays_choose_other (displays, 0), ==, TUMEN_NO_DISPLAY);
  g_assert_cmpuint (tumen_displays_choose_other (displays, TUMEN_NO_DISPLAY), ==, 0);
}

static void
test_two (void)
{
  g_autoptr (GPtrArray) displays = new_laptop ();

  add (displays, (GdkRectangle){ 1920, 0, 1024, 768 }, "HDMI-1", FALSE);
  g_assert_cmpuint (tumen_displays_choose (displays, ""), ==, 1);
  g_assert_cmpuint (tumen_displays_choose_other (displays, 1), ==, 0);
}

static void
test_three (void)
{
  g_autoptr (GPtrArray) displays = new_laptop ();

  add (displays, (GdkRectangle){ 1920, 0, 1024, 768 }, "DP-1", FALSE);
  add (displays, (GdkRectangle){ 2944, 0, 1280, 800 }, "HDMI-1", FALSE);
  g_assert_cmpuint (tumen_displays_choose (displays, NULL), ==, 2);
  g_assert_cmpuint (tumen_displays_choose_other (displays, 2), ==, 0);
}

static void
test_remembered (void)
{
  g_autoptr (GPtrArray) displays = new_laptop ();

  add (displays, (GdkRectangle){ 1920, 0, 1024, 768 }, "DP-1", FALSE);
  add (displays, (GdkRectangle){ 2944, 0, 1280, 800 }, "HDMI-1", FALSE);
  g_assert_cmpuint (tumen_displays_choose (displays, "DP-1 M"), ==, 1);
  /* Even where the explorer is: the other window then goes elsewhere. */
  g_assert_cmpuint (tumen_displays_choose (displays, "eDP-1 M"), ==, 0);
  g_assert_cmpuint (tumen_displays_choose_other (displays, 0), ==, 2);
}

static void
test_remembered_absent (void)
{
  g_autoptr (GPtrArray) displays = new_laptop ();

  add (displays, (GdkRectangle){ 1920, 0, 1024, 768 }, "DP-1", FALSE);
  g_assert_cmpuint (tumen_displays_choose (displays, "HDMI-1 M"), ==, 1);
  /* The same socket with another device is not the same. */
  g_assert_cmpuint (tumen_displays_choose (displays, "eDP-1 N"), ==, 1);
}

static void
test_mirrored (void)
{
  g_autoptr (GPtrArray) displays = new_list ();

  add (displays, (GdkRectangle){ 0, 0, 1024, 768 }, "HDMI-1", FALSE);
  add (displays, (GdkRectangle){ 0, 0, 1024, 768 }, "eDP-1", TRUE);
  add (displays, (GdkRectangle){ 1024, 0, 1024, 768 }, "DP-1", FALSE);
  add (displays, (GdkRectangle){ 1024, 0, 1024, 768 }, "DP-2", FALSE);
  tumen_displays_merge (displays);
  g_assert_cmpuint (displays->len, ==, 2);
  g_assert_cmpuint (tumen_displays_choose (displays, NULL), ==, 1);
  g_assert_cmpuint (tumen_displays_choose_other (displays, 1), ==, 0);
}

static void
test_names (void)
{
  g_autoptr (GPtrArray) displays = new_laptop ();
  TumenDisplay    *display = displays->pdata[0];
  g_autofree char *id = tumen_display_dup_id (display);
  g_autofree char *named = tumen_display_dup_name (display, 0);
  g_autofree char *bare_id = NULL;
  g_autofree char *bare = NULL;

  g_assert_cmpstr (id, ==, "eDP-1 M");
  g_assert_cmpstr (named, ==, "M (1920 × 1200)");
  g_clear_pointer (&display->connector, g_free);
  g_clear_pointer (&display->model, g_free);
  bare_id = tumen_display_dup_id (display);
  bare = tumen_display_dup_name (display, 1);
  g_assert_cmpstr (bare_id, ==, "@0,0 ");
  g_assert_cmpstr (bare, ==, "Display 2 (1920 × 1200)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/displays/choose/none-if-there-is-one", test_one);
  g_test_add_func ("/displays/choose/the-one-without-the-explorer", test_two);
  g_test_add_func ("/displays/choose/the-larger-of-the-others", test_three);
  g_test_add_func ("/displays/choose/the-remembered-one", test_remembered);
  g_test_add_func ("/displays/choose/another-if-that-is-absent", test_remembered_absent);
  g_test_add_func ("/displays/merge/mirrored-ones-are-one", test_mirrored);
  g_test_add_func ("/displays/names/what-it-is-called", test_names);
  return g_test_run ();
}
