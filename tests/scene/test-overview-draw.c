/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"
#include "tumen-overview-private.h"

#include <math.h>
#include <string.h>

#define WIDTH  806
#define HEIGHT 76
#define BASE   60 /* of the bars */

typedef struct
{
  TumenTable         *table;
  TumenText          *text;
  TumenOverviewScene *strip;
  cairo_surface_t    *surface;
  cairo_t            *cr;
  TumenTheme          theme;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree guint8 *rows_in = NULL;

  tumen_theme_init (&fixture->theme, TUMEN_THEME_LIGHT, FALSE);
  fixture->table = sample_make_table ();
  fixture->text = tumen_text_new ("Cantarell", 1.0);
  rows_in = g_malloc (tumen_table_get_n_rows (fixture->table));
  memset (rows_in, 1, tumen_table_get_n_rows (fixture->table));
  fixture->strip = tumen_overview_scene_new (fixture->table,
                                             rows_in,
                                             TUMEN_LANGUAGE_EN,
                                             fixture->text,
                                             WIDTH,
                                             HEIGHT);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  fixture->cr = cairo_create (fixture->surface);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  g_assert_finalize_object (fixture->strip);
  g_object_unref (fixture->text);
  g_object_unref (fixture->table);
}

static guint32
get_pixel (Fixture *fixture,
           double   x,
           double   y)
{
  const guint8 *data;
  int           stride = cairo_image_surface_get_stride (fixture->surface);

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  return ((const guint32 *)(gconstpointer)(data + (int)y * stride))[(int)x] & 0xffffff;
}

static guint32
pack (TumenColor color)
{
  return (guint32)lround (color.r * 255) << 16 | (guint32)lround (color.g * 255) << 8 |
         (guint32)lround (color.b * 255);
}

static const TumenOverviewBar *
find_highest_bar (Fixture *fixture)
{
  guint                   n_bars, highest = 0;
  const TumenOverviewBar *bars = tumen_overview_scene_get_bars (fixture->strip, &n_bars);

  for (guint i = 0; i < n_bars; i++)
    {
      if (bars[i].known > bars[highest].known)
        highest = i;
    }
  return &bars[highest];
}

static void
test_bars (Fixture      *fixture,
           gconstpointer data)
{
  const TumenOverviewBar *bar = find_highest_bar (fixture);
  double                  x;
  TumenSpan               elsewhere = sample_get_span ("2025-01-01", "2025-03-01");
  TumenSpan               there = sample_get_span ("2023-01-01", "2025-03-01");

  x = (tumen_overview_scene_x (fixture->strip, bar->begin) +
       tumen_overview_scene_x (fixture->strip, bar->end)) /
      2.0;
  tumen_overview_scene_draw (fixture->strip, fixture->cr, &fixture->theme, elsewhere);
  g_assert_cmphex (get_pixel (fixture, x - 1, BASE - 3), ==, pack (fixture->theme.overview_bar));
  tumen_overview_scene_draw (fixture->strip, fixture->cr, &fixture->theme, there);
  g_assert_cmphex (get_pixel (fixture, x - 1, BASE - 3), ==, pack (fixture->theme.overview_bar_in));
}

static void
test_window_and_grips (Fixture      *fixture,
                       gconstpointer data)
{
  TumenSpan           window = sample_get_span ("2023-05-01", "2025-03-01");
  TumenOverviewPlaces places;
  double              x;

  tumen_overview_scene_get_places (fixture->strip, window, &places);
  tumen_overview_scene_draw (fixture->strip, fixture->cr, &fixture->theme, window);
  x = places.grip[0].x + places.grip[0].width / 2.0;
  g_assert_cmphex (get_pixel (fixture, x, places.grip[0].y + 4),
                   ==,
                   pack (fixture->theme.accent_line));
  g_assert_cmphex (get_pixel (fixture, x + 9, 6), ==, pack (fixture->theme.overview_win));
  x = places.grip[1].x + places.grip[1].width / 2.0;
  g_assert_cmphex (get_pixel (fixture, x, places.grip[1].y + 4),
                   ==,
                   pack (fixture->theme.accent_line));
}

static void
test_chip (Fixture      *fixture,
           gconstpointer data)
{
  TumenSpan           window = sample_get_span ("2023-05-01", "2025-03-01");
  TumenOverviewPlaces places;

  tumen_overview_scene_get_places (fixture->strip, window, &places);
  g_assert_nonnull (places.chip_text[0]);
  g_assert_null (places.chip_text[1]);
  tumen_overview_scene_draw (fixture->strip, fixture->cr, &fixture->theme, window);
  g_assert_cmphex (get_pixel (fixture, places.chip[0].x + 20, places.chip[0].y + 3),
                   ==,
                   pack (fixture->theme.card));
}

static void
test_year_labels (Fixture      *fixture,
                  gconstpointer data)
{
  TumenSpan window = sample_get_span ("2023-05-01", "2025-03-01");
  TumenSpan year = sample_get_span ("2024-01-01", "2025-01-01");
  double    x = tumen_overview_scene_x (fixture->strip, year.begin);
  guint     n_ink = 0;

  tumen_overview_scene_draw (fixture->strip, fixture->cr, &fixture->theme, window);
  g_assert_cmphex (get_pixel (fixture, x, HEIGHT - 3), ==, pack (fixture->theme.grid_major));
  for (int i = 2; i < 34; i++)
    for (int y = BASE + 2; y < HEIGHT; y++)
      n_ink += (get_pixel (fixture, x + i, y) & 0xff) < 0xc0;
  g_assert_cmpuint (n_ink, >, 20);
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/overview/draw/bars", test_bars);
  add ("/overview/draw/window-and-grips", test_window_and_grips);
  add ("/overview/draw/chip", test_chip);
  add ("/overview/draw/year-labels", test_year_labels);

  return g_test_run ();
}
