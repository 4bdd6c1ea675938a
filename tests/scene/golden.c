/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "golden.h"

#include <stdlib.h>

#define MAX_DIFFERENCE 40    /* of a channel, before a px counts as different */
#define MAX_SHARE      0.004 /* of all px */

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

void
golden_assert_equal (cairo_surface_t *drawn,
                     const char      *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *golden_path = NULL;
  g_autofree char *out_path = NULL;
  cairo_surface_t *golden;
  double           share = 1.0;

  cairo_surface_flush (drawn);
  golden_path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  golden = cairo_image_surface_create_from_png (golden_path);
  if (cairo_surface_status (golden) == CAIRO_STATUS_SUCCESS)
    {
      share = count_different (drawn, golden);
      share /= cairo_image_surface_get_width (drawn) * cairo_image_surface_get_height (drawn);
    }
  if (share > MAX_SHARE)
    {
      out_path = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "scene", file, NULL);
      cairo_surface_write_to_png (drawn, out_path);
      g_test_message ("compare %s with %s", out_path, golden_path);
    }
  g_assert_cmpfloat (share, <=, MAX_SHARE);
  cairo_surface_destroy (golden);
}
