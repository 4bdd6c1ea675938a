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

/* One line of the hatching of a box, which at its ends is cut by their sides. */
static void
add_cut_line (cairo_t         *cr,
              const TumenPoint box[2],
              double           x,
              double           half)
{
  double     height = box[1].y - box[0].y;
  TumenPoint corners[] = { { x - half, box[1].y },
                           { x - half + height, box[0].y },
                           { x + half + height, box[0].y },
                           { x + half, box[1].y } };
  TumenPoint right[8], both[8];
  guint      n;

  if (corners[0].x >= box[0].x && corners[2].x <= box[1].x)
    {
      tumen_path_polygon (cr, corners, G_N_ELEMENTS (corners));
      return;
    }
  n = tumen_clip_polygon (corners, G_N_ELEMENTS (corners), right, box[0].x, 1.0);
  n = tumen_clip_polygon (right, n, both, box[1].x, -1.0);
  if (n > 2)
    tumen_path_polygon (cr, both, n);
}

/**
 * tumen_clip_polygon:
 * @in: (array length=n_in): the corners of a convex polygon
 * @n_in: how many
 * @out: (out caller-allocates): room for @n_in + 1 corners
 * @x: where to cut
 * @sign: 1 keeps what is right of @x, -1 what is left of it
 *
 * One side of the polygon clipping of Sutherland and Hodgman (1974).
 *
 * Returns: how many corners are left
 */
guint
tumen_clip_polygon (const TumenPoint *in,
                    guint             n_in,
                    TumenPoint       *out,
                    double            x,
                    double            sign)
{
  guint n_out = 0;

  for (guint i = 0; i < n_in; i++)
    {
      TumenPoint a = in[i];
      TumenPoint b = in[(i + 1) % n_in];
      gboolean   a_in = (a.x - x) * sign >= 0.0;
      gboolean   b_in = (b.x - x) * sign >= 0.0;

      if (a_in)
        out[n_out++] = a;
      if (a_in != b_in)
        {
          out[n_out].x = x;
          out[n_out++].y = a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
        }
    }
  return n_out;
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
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * tumen_fill_hatched_box:
 * @cr: a context
 * @hatch: colour, distance and width of the lines
 * @top_left: a corner, px
 * @bottom_right: the other one
 *
 * Hatches a box, which must lie in or near the view already. Its lines are cut one by one: a clip
 * with edges between px would cost several times as much.
 */
void
tumen_fill_hatched_box (cairo_t          *cr,
                        const TumenHatch *hatch,
                        TumenPoint        top_left,
                        TumenPoint        bottom_right)
{
  TumenPoint box[] = { top_left, bottom_right };
  double     height = box[1].y - box[0].y;
  double     step = hatch->distance * G_SQRT2;
  double     half = hatch->width * G_SQRT2 / 2.0;
  double     skipped = ceil ((box[0].x - half - height - hatch->origin_x) / step);

  for (double x = hatch->origin_x + skipped * step; x - half < box[1].x; x += step)
    add_cut_line (cr, box, x, half);
  tumen_set_color (cr, &hatch->color);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}
