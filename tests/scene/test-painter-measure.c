/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

#include "tumen-painter.h"

#include <math.h>

#define WIDTH  800
#define HEIGHT 700

typedef struct
{
  TumenTable      *table;
  TumenScene      *scene;
  cairo_surface_t *surface;
  TumenTheme       theme;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  tumen_theme_init (&fixture->theme, TUMEN_THEME_LIGHT, FALSE);
  fixture->table = sample_make_table ();
  fixture->scene = sample_make_scene (fixture->table, sample_get_span ("2023-05-01", "2025-08-01"),
                                      WIDTH, HEIGHT);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  cairo_surface_destroy (fixture->surface);
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->table);
}

/* The first row with one known day on that side of the middle of 2024. */
static guint
find_day (Fixture *fixture,
          gboolean late)
{
  const TumenRow *rows = tumen_table_get_rows (fixture->table);
  double          middle = (double)tumen_day_from_civil (2024, 3, 1);

  for (guint i = 0; i < tumen_table_get_n_dated (fixture->table); i++)
    {
      if (rows[i].form == TUMEN_FORM_DAY && (rows[i].lo > middle) == late &&
          rows[i].lo > middle - 365)
        return i;
    }
  g_assert_not_reached ();
}

static void
draw (Fixture     *fixture,
      const guint *rows)
{
  cairo_t *cr = cairo_create (fixture->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  tumen_painter_draw_measure (cr, fixture->scene, &fixture->theme, rows);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static guint32
get_pixel (Fixture *fixture,
           int      x,
           int      y)
{
  const guint8 *data = cairo_image_surface_get_data (fixture->surface);
  int           stride = cairo_image_surface_get_stride (fixture->surface);

  return ((const guint32 *)(gconstpointer)(data + y * stride))[x] & 0xffffff;
}

static gboolean
is_inside (const TumenRect *rects,
           guint            n_rects,
           int              x,
           int              y)
{
  for (guint i = 0; i < n_rects; i++)
    {
      if (x + 1 >= rects[i].x && x <= rects[i].x + rects[i].width && y + 1 >= rects[i].y &&
          y <= rects[i].y + rects[i].height)
        return TRUE;
    }
  return FALSE;
}

/* Returns: how many px have ink; none is outside of what was told. */
static guint
count_ink (Fixture     *fixture,
           const guint *rows)
{
  TumenRect rects[TUMEN_PAINTER_MOST_MEASURE_RECTS];
  guint     n_rects = tumen_painter_get_measure (fixture->scene, rows, rects);
  guint     n_ink = 0;

  draw (fixture, rows);
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH; x++)
        {
          if (get_pixel (fixture, x, y) == 0xffffff)
            continue;
          n_ink++;
          g_assert_true (is_inside (rects, n_rects, x, y));
        }
    }
  return n_ink;
}

static int
get_x (Fixture *fixture,
       guint    row)
{
  return (int)tumen_viewport_x (tumen_scene_get_viewport (fixture->scene),
                                tumen_row_get_centre (tumen_table_get_rows (fixture->table) + row));
}

static void
test_line_is_thick_between_known_days (Fixture      *fixture,
                                       gconstpointer data)
{
  guint     rows[] = { find_day (fixture, FALSE), find_day (fixture, TRUE) };
  TumenRect rects[TUMEN_PAINTER_MOST_MEASURE_RECTS];
  int       middle = (get_x (fixture, rows[0]) + get_x (fixture, rows[1])) / 2;
  int       y;

  g_assert_cmpuint (tumen_painter_get_measure (fixture->scene, rows, rects), ==, 3);
  g_assert_cmpuint (count_ink (fixture, rows), >, 500);
  y = (int)(rects[0].y + rects[0].height / 2);
  g_assert_cmphex (get_pixel (fixture, middle, y), ==, 0x1a5fb4);
  g_assert_cmphex (get_pixel (fixture, middle, y + 1), ==, 0x1a5fb4);
  g_assert_cmphex (get_pixel (fixture, middle, y + 5), ==, 0xffffff);
}

static void
test_one_end_has_no_line (Fixture      *fixture,
                          gconstpointer data)
{
  guint     rows[] = { find_day (fixture, FALSE), TUMEN_NO_ROW };
  TumenRect rects[TUMEN_PAINTER_MOST_MEASURE_RECTS];

  g_assert_cmpuint (tumen_painter_get_measure (fixture->scene, rows, rects), ==, 2);
  g_assert_cmpuint (count_ink (fixture, rows), >, 100);
}

static void
test_without_a_date_nothing_is_drawn (Fixture      *fixture,
                                      gconstpointer data)
{
  guint n_dated = tumen_table_get_n_dated (fixture->table);
  guint rows[] = { n_dated < tumen_table_get_n_rows (fixture->table) ? n_dated : TUMEN_NO_ROW,
                   TUMEN_NO_ROW };

  g_assert_cmpuint (count_ink (fixture, rows), ==, 0);
}

static void
test_letter_stays_at_the_edge (Fixture      *fixture,
                               gconstpointer data)
{
  guint     rows[] = { find_day (fixture, FALSE), find_day (fixture, TRUE) };
  TumenRect rects[TUMEN_PAINTER_MOST_MEASURE_RECTS];

  g_clear_object (&fixture->scene);
  fixture->scene = sample_make_scene (fixture->table, sample_get_span ("2025-01-01", "2025-08-01"),
                                      WIDTH, HEIGHT);
  g_assert_cmpuint (tumen_painter_get_measure (fixture->scene, rows, rects), ==, 3);
  g_assert_cmpfloat (rects[1].x, <, 1);
  g_assert_cmpuint (count_ink (fixture, rows), >, 100);
  /* No plumb line leads to what is not in view. */
  g_assert_cmphex (get_pixel (fixture, 9, 200), ==, 0xffffff);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/painter-measure/line/thick-between-known-days", test_line_is_thick_between_known_days);
  add ("/painter-measure/line/none-for-one-end", test_one_end_has_no_line);
  add ("/painter-measure/none-without-a-date", test_without_a_date_nothing_is_drawn);
  add ("/painter-measure/letter-at-the-edge", test_letter_stays_at_the_edge);
  return g_test_run ();
}
