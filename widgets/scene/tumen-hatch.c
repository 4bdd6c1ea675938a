/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-draw-private.h"

/* Adds to the path every line of the hatching that meets the box, as slim parallelograms: filling
 * these is cheaper than stroking lines, and a page shows the same. */
static void
add_hatch_lines (cairo_t          *cr,
                 const TumenHatch *hatch,
                 const TumenPoint  box[2])
{
  double height = box[1].y - box[0].y;
  double step = hatch->distance * G_SQRT2;
  double half = hatch->width * G_SQRT2 / 2.0;
  double skipped = ceil ((box[0].x - half - height - hatch->origin_x) / step);

  for (double x = hatch->origin_x + skipped * step; x - half < box[1].x; x += step)
    {
      cairo_move_to (cr, x - half, box[1].y);
      cairo_line_to (cr, x - half + height, box[0].y);
      cairo_line_to (cr, x + half + height, box[0].y);
      cairo_line_to (cr, x + half, box[1].y);
      cairo_close_path (cr);
    }
}

/**
 * tumen_path_polygon:
 * @cr: a context
 * @points: (array length=n_points): the corners, px
 * @n_points: how many
 *
 * Adds a closed polygon to the path.
 */
void
tumen_path_polygon (cairo_t          *cr,
                    const TumenPoint *points,
                    guint             n_points)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_close_path (cr);
}

/**
 * tumen_path_rounded:
 * @cr: a context
 * @x: left edge, px
 * @y: top edge, px
 * @width: px
 * @height: px
 * @radius: of the corners, px; never more than half of the smaller side
 *
 * Adds a rectangle with round corners to the path.
 */
void
tumen_path_rounded (cairo_t *cr,
                    double   x,
                    double   y,
                    double   width,
                    double   height,
                    double   radius)
{
  double r = CLAMP (radius, 0.0, MIN (width, height) / 2.0);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0.0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * tumen_fill_hatch:
 * @cr: a context
 * @hatch: colour, distance and width of the lines
 *
 * Hatches the inside of the current path, and clears the path. Never an image pattern, so that
 * pages stay drawings (visual design 16). The path must lie in or near the view already.
 */
void
tumen_fill_hatch (cairo_t          *cr,
                  const TumenHatch *hatch)
{
  TumenPoint box[2];

  cairo_fill_extents (cr, &box[0].x, &box[0].y, &box[1].x, &box[1].y);
  cairo_save (cr);
  cairo_clip (cr);
  add_hatch_lines (cr, hatch, box);
  tumen_set_color (cr, &hatch->color);
  cairo_fill (cr);
  cairo_restore (cr);
}
