/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the sample to look at: draw-canvas FROM TO WIDTH HEIGHT light|dark|print ID|- FILE.png */

#include "config.h"

#include "sample.h"

#include "tumen-painter.h"

#define N_FRAMES 50

static void
draw (TumenScene         *scene,
      const TumenOverlay *overlay,
      const TumenTheme   *theme,
      const char         *path)
{
  const TumenSceneSize *size = tumen_scene_get_size (scene);
  cairo_surface_t      *surface;
  cairo_t              *cr;
  gint64                begin;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)size->width, (int)size->height);
  cr = cairo_create (surface);
  tumen_painter_draw (cr, scene, theme, overlay);
  begin = g_get_monotonic_time ();
  for (guint i = 0; i < N_FRAMES; i++)
    tumen_painter_draw (cr, scene, theme, overlay);
  g_print ("%.2f ms a frame\n", (double)(g_get_monotonic_time () - begin) / 1000.0 / N_FRAMES);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const names[] = { "light", "dark", "print" };
  TumenOverlay             overlay = { TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  TumenTheme               theme;
  g_autoptr (TumenTable) table = NULL;
  g_autoptr (TumenScene) scene = NULL;

  if (argc != 8)
    {
      g_printerr ("usage: draw-canvas FROM TO WIDTH HEIGHT light|dark|print ID|- FILE.png\n");
      return 2;
    }
  tumen_theme_init (&theme, TUMEN_THEME_LIGHT, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], argv[5]))
        tumen_theme_init (&theme, i, FALSE);
    }
  table = sample_make_table ();
  scene = sample_make_scene (table,
                             sample_get_span (argv[1], argv[2]),
                             g_ascii_strtod (argv[3], NULL),
                             g_ascii_strtod (argv[4], NULL));
  if (!tumen_table_find (table, argv[6], &overlay.selected))
    overlay.selected = TUMEN_NO_ROW;
  draw (scene, &overlay, &theme, argv[7]);
  return 0;
}
