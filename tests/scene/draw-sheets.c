/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a sheet to look at: draw-sheets marks|dates light|dark|print FILE.png */

#include "config.h"

#include "sheet.h"

int
main (int   argc,
      char *argv[])
{
  static const char *const names[] = { "light", "dark", "print", NULL };
  gboolean                 marks = argc > 1 && g_str_equal (argv[1], "marks");
  TumenTheme               theme;
  cairo_surface_t         *surface;
  cairo_t                 *cr;
  cairo_status_t           status;
  guint                    name = 0;

  if (argc != 4)
    {
      g_printerr ("usage: draw-sheets marks|dates light|dark|print FILE.png\n");
      return 2;
    }
  while (names[name] != NULL && !g_str_equal (names[name], argv[2]))
    name++;
  tumen_theme_init (&theme, MIN (name, TUMEN_THEME_PRINT), FALSE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        marks ? SHEET_MARKS_WIDTH : SHEET_DATES_WIDTH,
                                        marks ? SHEET_MARKS_HEIGHT : SHEET_DATES_HEIGHT);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, theme.canvas.r, theme.canvas.g, theme.canvas.b);
  cairo_paint (cr);
  (marks ? sheet_draw_marks : sheet_draw_dates) (cr, &theme);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, argv[3]);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
