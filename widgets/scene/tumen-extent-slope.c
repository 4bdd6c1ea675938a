/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"

/* Long edges that are nearly level are what Cairo strokes and fills most slowly. On screen they
 * are worked out column by column: how much of each px lies between two heights. */

/** Cover: a mask, in px of the target. */
typedef struct
{
  guint8 *data;
  int     left, top, width, height, stride;
} Cover;

/** Dashes: in px of the target; @on is 0 for a solid line. */
typedef struct
{
  double on, step;
} Dashes;

/** Edges: what lies between, in px of the target: from left to right. */
typedef struct
{
  const TumenPoint *upper, *lower;
  guint             n_upper, n_lower;
} Edges;

/** Walk: along an edge, column by column. */
typedef struct
{
  const TumenPoint *points;
  guint             n, segment;
  double            y, slope;
} Walk;

static void
enter_segment (Walk  *self,
               guint  segment,
               double x)
{
  const TumenPoint *a = &self->points[segment], *b = a + 1;

  self->segment = segment;
  self->slope = b->x > a->x ? (b->y - a->y) / (b->x - a->x) : 0.0;
  self->y = a->y + (x - a->x) * self->slope;
}

static void
walk_to (Walk  *self,
         double x)
{
  if (self->segment + 2 < self->n && x > self->points[self->segment + 1].x)
    enter_segment (self, self->segment + 1, x);
  else
    self->y += self->slope;
}

static Walk
start_walk (const TumenPoint *points,
            guint             n,
            double            x)
{
  Walk  self = { .points = points, .n = n };
  guint segment = 0;

  while (segment + 2 < n && x > points[segment + 1].x)
    segment++;
  enter_segment (&self, segment, x);
  return self;
}

/* @share: 255 if the whole column counts; @top and @bottom from the top of the mask. */
static void
cover_column (Cover *self,
              int    column,
              double top,
              double bottom,
              double share)
{
  int     first = (int)MAX (top, 0.0);
  int     last = MIN ((int)bottom, self->height - 1);
  guint8 *byte = self->data + first * self->stride + column;
  guint8  whole = (guint8)(share + 0.5);

  if (first >= self->height || !(bottom > top) || bottom < 0.0)
    return;
  if (first >= last)
    {
      *byte = (guint8)(MIN (bottom - top, 1.0) * share + 0.5);
      return;
    }
  *byte = (guint8)(MIN (first + 1.0 - top, 1.0) * share + 0.5);
  for (int row = first + 1; row < last; row++)
    *(byte += self->stride) = whole;
  byte[self->stride] = (guint8)(MIN (bottom - last, 1.0) * share + 0.5);
}

/* The part of a column of px that is in a dash, which begins @at px before it. */
static double
get_share (const Dashes *dashes,
           double        at)
{
  if (!(dashes->on > 0.0))
    return 1.0;
  return CLAMP (dashes->on - at, 0.0, 1.0) + CLAMP (at + 1.0 - dashes->step, 0.0, 1.0);
}

static void
cover_between (Cover        *self,
               const Edges  *edges,
               const Dashes *dashes)
{
  double from = edges->upper[0].x, to = edges->upper[edges->n_upper - 1].x;
  Walk   upper = start_walk (edges->upper, edges->n_upper, self->left + 0.5);
  Walk   lower = start_walk (edges->lower, edges->n_lower, self->left + 0.5);
  double step = dashes->on > 0.0 ? dashes->step : G_MAXDOUBLE;
  double at = fmod (MAX (0.0, self->left - from), step);

  for (int column = 0; column < self->width; column++)
    {
      double x = (double)self->left + column;
      double share = MIN (to, x + 1.0) - MAX (from, x);

      share = CLAMP (share, 0.0, 1.0) * get_share (dashes, at);
      if (share > 0.0)
        cover_column (self, column, upper.y - self->top, lower.y - self->top, 255.0 * share);
      walk_to (&upper, x + 1.5);
      walk_to (&lower, x + 1.5);
      at = at + 1.0 < step ? at + 1.0 : at + 1.0 - step;
    }
}

static gboolean
find_bounds (const TumenExtent *self,
             const Edges       *edges,
             Cover             *cover)
{
  const TumenBrush *brush = self->brush;
  double            lo = self->place->clip_lo * brush->px + brush->origin_x;
  double            hi = self->place->clip_hi * brush->px + brush->origin_x;
  double            top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  lo = floor (MAX (lo, edges->upper[0].x));
  hi = ceil (MIN (hi, edges->upper[edges->n_upper - 1].x));
  for (guint i = 0; i < edges->n_upper; i++)
    top = MIN (top, edges->upper[i].y);
  for (guint i = 0; i < edges->n_lower; i++)
    bottom = MAX (bottom, edges->lower[i].y);
  cover->left = (int)lo;
  cover->top = (int)floor (top);
  cover->width = (int)(hi - lo);
  cover->height = (int)ceil (bottom) - cover->top;
  return cover->width > 0 && cover->height > 0;
}

/* Shows what is covered in what is drawn with. */
static void
show (const TumenExtent *self,
      const Edges       *edges,
      const Dashes      *dashes)
{
  const TumenBrush *brush = self->brush;
  Cover             cover;
  cairo_surface_t  *mask;

  if (!find_bounds (self, edges, &cover))
    return;
  mask = cairo_image_surface_create (CAIRO_FORMAT_A8, cover.width, cover.height);
  cover.data = cairo_image_surface_get_data (mask);
  cover.stride = cairo_image_surface_get_stride (mask);
  cover_between (&cover, edges, dashes);
  cairo_surface_mark_dirty (mask);
  cairo_surface_set_device_scale (mask, brush->px, brush->px);
  cairo_mask_surface (self->cr, mask, (cover.left - brush->origin_x) / brush->px,
                      (cover.top - brush->origin_y) / brush->px);
  cairo_surface_destroy (mask);
}

static TumenPoint
to_target (const TumenBrush *brush,
           const TumenPoint *point,
           double            dy)
{
  return (TumenPoint){ point->x * brush->px + brush->origin_x,
                       (point->y + dy) * brush->px + brush->origin_y };
}

/**
 * tumen_extent_fill_between:
 * @self: an extent on screen
 * @upper: (array length=n_upper): the upper edge, from left to right, px
 * @n_upper: 2 or 3
 * @lower: (array length=n_lower): the lower edge, between the same ends
 * @n_lower: 2 or 3
 *
 * Fills the visible part between two edges with what is drawn with.
 */
void
tumen_extent_fill_between (const TumenExtent *self,
                           const TumenPoint  *upper,
                           guint              n_upper,
                           const TumenPoint  *lower,
                           guint              n_lower)
{
  TumenPoint points[2][TUMEN_EDGE_POINTS];
  Edges      edges = { points[0], points[1], n_upper, n_lower };
  Dashes     solid = { 0.0, 0.0 };

  g_assert (n_upper <= TUMEN_EDGE_POINTS && n_lower <= TUMEN_EDGE_POINTS);

  for (guint i = 0; i < n_upper; i++)
    points[0][i] = to_target (self->brush, &upper[i], 0.0);
  for (guint i = 0; i < n_lower; i++)
    points[1][i] = to_target (self->brush, &lower[i], 0.0);
  show (self, &edges, &solid);
}

/**
 * tumen_extent_draw_slope:
 * @self: an extent on screen
 * @points: (array length=n): a line that runs to the right and is nearly level, px
 * @n: 2 or 3
 * @width: px
 * @dashes: (nullable): how long a dash and a gap are, px; they start at the first point
 *
 * Draws the visible part of a long edge in the colour of lines.
 */
void
tumen_extent_draw_slope (const TumenExtent *self,
                         const TumenPoint  *points,
                         guint              n,
                         double             width,
                         const double      *dashes)
{
  double     px = self->brush->px;
  TumenPoint sides[2][TUMEN_EDGE_POINTS];
  Edges      edges = { sides[0], sides[1], n, n };
  Dashes     pattern = { 0.0, 0.0 };

  g_assert (n <= TUMEN_EDGE_POINTS);

  if (dashes != NULL)
    pattern = (Dashes){ dashes[0] * px, (dashes[0] + dashes[1]) * px };
  for (guint i = 0; i < n; i++)
    {
      sides[0][i] = to_target (self->brush, &points[i], -width / 2.0);
      sides[1][i] = to_target (self->brush, &points[i], width / 2.0);
    }
  tumen_set_color (self->cr, &self->colors->line);
  show (self, &edges, &pattern);
}
