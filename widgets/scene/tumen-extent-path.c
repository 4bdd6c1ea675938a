/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"

/* Everything here is clipped in doubles before Cairo sees it: its fixed point numbers break
 * beyond 8.3 million px, and a century at the zoom of hours is far wider. */

#define HATCH_DISTANCE 4.0
#define HATCH_WIDTH    1.1
#define MAX_POINTS     16
#define LONG_EDGE      3.0 /* times as wide as high */

static const double dashed[] = { 4.0, 2.5 };
static const double dotted[] = { 1.6, 1.7 };

/* The part of a segment, which runs to the right, inside the visible part. */
static gboolean
clip_segment (const TumenExtent *self,
              TumenPoint        *a,
              TumenPoint        *b)
{
  double lo = self->place->clip_lo;
  double hi = self->place->clip_hi;
  double slope = b->x > a->x ? (b->y - a->y) / (b->x - a->x) : 0.0;

  if (b->x < lo || a->x > hi)
    return FALSE;
  if (a->x < lo)
    {
      a->y += (lo - a->x) * slope;
      a->x = lo;
    }
  if (b->x > hi)
    {
      b->y -= (b->x - hi) * slope;
      b->x = hi;
    }
  return TRUE;
}

/* Of one dash and one gap, px; or %NULL. */
static const double *
get_dashes (const TumenExtent *self)
{
  if (self->row->ink == TUMEN_INK_DOTTED)
    return dotted;
  return self->row->flags & TUMEN_ROW_DASHED ? dashed : NULL;
}

/* Dashes start at the true end of a line, so that they do not crawl when the view is moved. */
static void
set_dashes (const TumenExtent *self,
            double             skipped)
{
  const double *dashes = get_dashes (self);

  if (dashes != NULL)
    cairo_set_dash (self->cr, dashes, 2, fmod (skipped, dashes[0] + dashes[1]));
}

/* A long edge that is nearly level. */
static gboolean
is_long (const TumenExtent *self,
         const TumenPoint  *points,
         guint              n)
{
  return self->brush != NULL && n <= TUMEN_EDGE_POINTS &&
         points[n - 1].x - points[0].x >= LONG_EDGE * ABS (points[1].y - points[0].y);
}

static void
path_line (const TumenExtent *self,
           const TumenPoint  *points,
           guint              n)
{
  gboolean joined = FALSE;

  for (guint i = 0; i + 1 < n; i++)
    {
      TumenPoint a = points[i];
      TumenPoint b = points[i + 1];

      if (!clip_segment (self, &a, &b))
        continue;
      if (!joined)
        cairo_move_to (self->cr, a.x, a.y);
      cairo_line_to (self->cr, b.x, b.y);
      joined = TRUE;
    }
}

static TumenHatch
make_hatch (const TumenExtent *self)
{
  TumenHatch hatch = { self->colors->hatch, HATCH_DISTANCE, 0.0, 0.0 };

  hatch.width = tumen_theme_get_line_width (self->theme, HATCH_WIDTH);
  hatch.origin_x = fmod (self->px->lo, HATCH_DISTANCE * G_SQRT2);
  return hatch;
}

/**
 * tumen_extent_is_visible:
 * @self: an extent
 * @x: px
 *
 * Returns: whether @x is in the visible part, its edges included
 */
gboolean
tumen_extent_is_visible (const TumenExtent *self,
                         double             x)
{
  return x >= self->place->clip_lo && x <= self->place->clip_hi;
}

/**
 * tumen_extent_path_inside:
 * @self: an extent
 * @points: (array length=n): the corners of a convex polygon, px
 * @n: at most 8
 *
 * Adds the visible part of a polygon to the path.
 */
void
tumen_extent_path_inside (const TumenExtent *self,
                          const TumenPoint  *points,
                          guint              n)
{
  TumenPoint right[MAX_POINTS];
  TumenPoint both[MAX_POINTS];

  g_assert (n <= MAX_POINTS / 2);

  n = tumen_clip_polygon (points, n, right, self->place->clip_lo, 1.0);
  n = tumen_clip_polygon (right, n, both, self->place->clip_hi, -1.0);
  if (n > 2)
    tumen_path_polygon (self->cr, both, n);
}

/**
 * tumen_extent_fill_hatched:
 * @self: an extent
 * @points: (array length=n): the corners of a convex polygon, px
 * @n: at most 8
 *
 * Fills the visible part of a polygon with tint and hatching.
 */
void
tumen_extent_fill_hatched (const TumenExtent *self,
                           const TumenPoint  *points,
                           guint              n)
{
  TumenHatch hatch = make_hatch (self);

  tumen_extent_path_inside (self, points, n);
  tumen_set_color (self->cr, &self->colors->tint);
  cairo_fill_preserve (self->cr);
  tumen_fill_hatch (self->cr, &hatch);
}

/**
 * tumen_extent_fill_bar:
 * @self: an extent
 * @lo: left end, px
 * @hi: right end, px
 *
 * Fills the visible part of a bar with tint and hatching.
 */
void
tumen_extent_fill_bar (const TumenExtent *self,
                       double             lo,
                       double             hi)
{
  TumenHatch hatch = make_hatch (self);
  TumenPoint from = { MAX (lo, self->place->clip_lo), self->place->y - TUMEN_BAR_HALF };
  TumenPoint to = { MIN (hi, self->place->clip_hi), self->place->y + TUMEN_BAR_HALF };

  if (!(to.x > from.x))
    return;
  cairo_rectangle (self->cr, from.x, from.y, to.x - from.x, to.y - from.y);
  tumen_set_color (self->cr, &self->colors->tint);
  cairo_fill (self->cr);
  tumen_fill_hatched_box (self->cr, &hatch, from, to);
}

/**
 * tumen_extent_stroke_edge:
 * @self: an extent
 * @points: (array length=n): a line that runs to the right, px
 * @n: how many
 * @width: px
 *
 * Draws the visible part of a long edge: solid if the date is stated, dashed if it was worked
 * out, dotted if the event was only expected.
 */
void
tumen_extent_stroke_edge (const TumenExtent *self,
                          const TumenPoint  *points,
                          guint              n,
                          double             width)
{
  if (is_long (self, points, n))
    {
      width = tumen_theme_get_line_width (self->theme, width);
      tumen_extent_draw_slope (self, points, n, width, get_dashes (self));
      return;
    }
  set_dashes (self, MAX (0.0, self->place->clip_lo - points[0].x));
  tumen_extent_stroke_solid (self, points, n, width);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

/**
 * tumen_extent_stroke_solid:
 * @self: an extent
 * @points: (array length=n): a line that runs to the right, px
 * @n: how many
 * @width: px
 *
 * Draws the visible part of a line.
 */
void
tumen_extent_stroke_solid (const TumenExtent *self,
                           const TumenPoint  *points,
                           guint              n,
                           double             width)
{
  /* Cairo strokes level lines far faster if their joins, which they do not have, are mitred. */
  cairo_set_line_join (self->cr, n > 2 ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  path_line (self, points, n);
  tumen_set_color (self->cr, &self->colors->line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, width));
  cairo_stroke (self->cr);
}

/**
 * tumen_extent_draw_cap:
 * @self: an extent
 * @x: a true end, px
 * @top: px
 * @bottom: px
 *
 * Draws the upright line at a true end, unless it is outside the visible part.
 */
void
tumen_extent_draw_cap (const TumenExtent *self,
                       double             x,
                       double             top,
                       double             bottom)
{
  double width = tumen_theme_get_line_width (self->theme, TUMEN_CAP_WIDTH);

  if (!tumen_extent_is_visible (self, x))
    return;
  if (self->brush != NULL)
    x = tumen_brush_snap_x (self->brush, x - width / 2.0) + width / 2.0;
  cairo_rectangle (self->cr, x - width / 2.0, top, width, bottom - top);
  tumen_set_color (self->cr, &self->colors->line);
  cairo_fill (self->cr);
}

/**
 * tumen_extent_draw_dots:
 * @self: an extent
 * @from: left end, px
 * @to: right end, px
 *
 * Draws the visible ones of a row of round dots.
 */
void
tumen_extent_draw_dots (const TumenExtent *self,
                        double             from,
                        double             to)
{
  double skipped = MAX (0.0, ceil ((self->place->clip_lo - from) / TUMEN_DOT_DISTANCE));
  double last = MIN (to, self->place->clip_hi);

  for (double x = from + skipped * TUMEN_DOT_DISTANCE; x <= last; x += TUMEN_DOT_DISTANCE)
    {
      cairo_new_sub_path (self->cr);
      cairo_arc (self->cr, x, self->place->y, TUMEN_DOT_WIDTH / 2.0, 0.0, 2.0 * G_PI);
    }
  tumen_set_color (self->cr, &self->colors->line);
  cairo_fill (self->cr);
}
