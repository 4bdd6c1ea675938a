/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares the sheets with tests/golden. If a change is meant, draw-sheets draws them anew. */

#include "config.h"

#include "golden.h"
#include "sheet.h"

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

static void
test_sheet (gconstpointer data)
{
  const Sheet *sheet = data;

  for (guint i = 0; i < TUMEN_N_THEMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s", sheet->name, theme_names[i]);
      cairo_surface_t *surface = draw_sheet (sheet, i);

      golden_assert_equal (surface, name);
      cairo_surface_destroy (surface);
    }
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
