/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares the sheets with tests/golden. If a change is meant, draw-sheets draws them anew. */

#include "config.h"

#include "sheet.h"

#include <stdlib.h>

#define MAX_DIFFERENCE 40    /* of a channel, before a px counts as different */
#define MAX_SHARE      0.004 /* of all px */

typedef struct
{
  const char *name;
  gboolean    marks;
} Sheet;

static const Sheet       sheets[] = { { "marks", TRUE }, { "dates", FALSE } };
static const char *const theme_names[TUMEN_N_THEMES] = { "light", "dark", "print" };

static cairo_surface_t *
draw_sheet (const Sheet   *sheet,
            TumenThemeName name)
{
  TumenTheme       theme;
  cairo_surface_t *surface;
  cairo_t         *cr;

  tumen_theme_init (&theme, name, FALSE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        sheet->marks ? SHEET_MARKS_WIDTH : SHEET_DATES_WIDTH,
                                        sheet->marks ? SHEET_MARKS_HEIGHT : SHEET_DATES_HEIGHT);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, theme.canvas.r, theme.canvas.g, theme.canvas.b);
  cairo_paint (cr);
  (sheet->marks ? sheet_draw_marks : sheet_draw_dates) (cr, &theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
pixels_differ (const guint8 *a,
               const guint8 *b)
{
  for (int i = 0; i < 3; i++)
    {
      if (abs (a[i] - b[i]) > MAX_DIFFERENCE)
        return TRUE;
    }
  return FALSE;
}

static guint
count_different (cairo_surface_t *a,
                 cairo_surface_t *b)
{
  int   width = cairo_image_surface_get_width (a);
  int   height = cairo_image_surface_get_height (a);
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (b), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (b), ==, height);
  for (int y = 0; y < height; y++)
    {
      const guint8 *pa, *pb;

      pa = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      pb = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);
      for (int x = 0; x < width; x++)
        n += pixels_differ (pa + 4 * x, pb + 4 * x);
    }
  return n;
}

static void
compare (const Sheet   *sheet,
         TumenThemeName name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", sheet->name, theme_names[name]);
  g_autofree char *golden_path = NULL;
  g_autofree char *out_path = NULL;
  cairo_surface_t *golden, *drawn;
  double           share;

  golden_path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  golden = cairo_image_surface_create_from_png (golden_path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  drawn = draw_sheet (sheet, name);
  share = count_different (drawn, golden);
  share /= cairo_image_surface_get_width (drawn) * cairo_image_surface_get_height (drawn);
  if (share > MAX_SHARE)
    {
      out_path = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "scene", file, NULL);
      cairo_surface_write_to_png (drawn, out_path);
      g_test_message ("compare %s with %s", out_path, golden_path);
    }
  g_assert_cmpfloat (share, <=, MAX_SHARE);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (drawn);
}

static void
test_sheet (gconstpointer data)
{
  for (guint name = 0; name < TUMEN_N_THEMES; name++)
    compare (data, name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/sheet/marks/as-before", &sheets[0], test_sheet);
  g_test_add_data_func ("/sheet/dates/as-before", &sheets[1], test_sheet);

  return g_test_run ();
}
