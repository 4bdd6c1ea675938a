/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page may hold some of the lanes of a scene that is higher than it, below an axis of its own. */

#include "config.h"

#include "sample.h"

#include "tumen-painter.h"

#define WIDTH 700

typedef struct
{
  TumenTable      *table;
  TumenText       *text;
  TumenSceneMaker *maker;
  TumenSpan        span;
  TumenTheme       theme;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  guint             n_crowd = GPOINTER_TO_UINT (data);
  guint             n_rows;
  g_autofree guint *numbers = NULL;

  fixture->table = n_crowd > 0 ? sample_make_crowd (n_crowd) : sample_make_table ();
  n_rows = tumen_table_get_n_rows (fixture->table);
  numbers = g_new (guint, n_rows);
  for (guint i = 0; i < n_rows; i++)
    numbers[i] = i + 1;
  fixture->text = tumen_text_new ("Cantarell", 1.0);
  fixture->maker = tumen_scene_maker_new (fixture->text);
  fixture->span = sample_get_span ("2023-05-01", "2025-08-01");
  tumen_scene_maker_set_content (fixture->maker, fixture->table, NULL, TUMEN_LANES_KIND,
                                 TUMEN_LANGUAGE_EN);
  tumen_scene_maker_set_most_lines (fixture->maker, TUMEN_LABELS_ONE_LINE);
  tumen_scene_maker_set_numbers (fixture->maker, numbers);
  tumen_theme_init (&fixture->theme, TUMEN_THEME_PRINT, FALSE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  tumen_scene_maker_free (fixture->maker);
  g_assert_finalize_object (fixture->text);
  g_assert_finalize_object (fixture->table);
}

static TumenScene *
make (Fixture *fixture,
      double   height,
      double   scroll_y)
{
  TumenSceneSize size = { WIDTH, height, scroll_y };
  TumenViewport  viewport;

  tumen_viewport_init (&viewport, fixture->span, WIDTH, fixture->span);
  return tumen_scene_maker_make (fixture->maker, &viewport, &size);
}

static cairo_surface_t *
draw (Fixture    *fixture,
      TumenScene *scene)
{
  int              height = (int)tumen_scene_get_size (scene)->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, height);
  cairo_t         *cr = cairo_create (surface);

  tumen_painter_draw (cr, scene, &fixture->theme, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const guint8 *
get_row (cairo_surface_t *surface,
         int              y)
{
  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
}

static void
assert_equal_rows (cairo_surface_t *whole,
                   int              from,
                   cairo_surface_t *part,
                   int              to,
                   int              n_rows)
{
  for (int i = 0; i < n_rows; i++)
    g_assert_cmpmem (get_row (whole, from + i), WIDTH * 4, get_row (part, to + i), WIDTH * 4);
}

/* However low the canvas is, what its lanes need is told; at just that height nothing scrolls. */
static void
test_least_height (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TumenScene) none = make (fixture, 0.0, 0.0);
  g_autoptr (TumenScene) tiny = make (fixture, 50.0, 10.0);
  g_autoptr (TumenScene) whole = NULL;
  double           least = tumen_scene_get_content_height (none);
  guint            n_lanes;
  const TumenLane *lanes;

  g_assert_cmpfloat (least, >, 300.0);
  g_assert_cmpfloat (tumen_scene_get_content_height (tiny), ==, least);
  whole = make (fixture, least, 0.0);
  g_assert_cmpfloat (tumen_scene_get_content_height (whole), ==, least);
  lanes = tumen_scene_get_lanes (whole, &n_lanes);
  g_assert_cmpfloat (lanes[0].top, ==, tumen_scene_get_lanes_top (whole));
  g_assert_cmpfloat (lanes[n_lanes - 1].top + lanes[n_lanes - 1].height, ==, least);
}

static void
check_slice (Fixture         *fixture,
             const TumenLane *first,
             const TumenLane *last,
             cairo_surface_t *whole,
             double           top)
{
  double height = last->top + last->height - first->top;
  g_autoptr (TumenScene) slice = make (fixture, top + height, first->top - top);
  cairo_surface_t *part = draw (fixture, slice);

  assert_equal_rows (whole, 0, part, 0, (int)top);
  assert_equal_rows (whole, (int)first->top, part, (int)top, (int)height);
  cairo_surface_destroy (part);
}

static void
test_slices_are_parts_of_the_whole (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (TumenScene) none = make (fixture, 0.0, 0.0);
  g_autoptr (TumenScene) whole = make (fixture, tumen_scene_get_content_height (none), 0.0);
  cairo_surface_t *surface = draw (fixture, whole);
  guint            n_lanes;
  const TumenLane *lanes = tumen_scene_get_lanes (whole, &n_lanes);
  double           top = tumen_scene_get_lanes_top (whole);

  for (guint i = 0; i < n_lanes; i++)
    check_slice (fixture, &lanes[i], &lanes[i], surface, top);
  if (n_lanes > 4)
    check_slice (fixture, &lanes[2], &lanes[4], surface, top);
  cairo_surface_destroy (surface);
}

static void
add (const char *name,
     guint       n_crowd,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, GUINT_TO_POINTER (n_crowd), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/slices/least-height", 0, test_least_height);
  add ("/slices/parts-of-the-whole", 0, test_slices_are_parts_of_the_whole);
  add ("/slices/of-a-crowd", 30, test_slices_are_parts_of_the_whole);

  return g_test_run ();
}
