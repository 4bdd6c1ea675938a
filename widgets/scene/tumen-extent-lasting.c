/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"

#define BAR_HALF      5.0
#define THIN_HALF     3.0 /* lighter evidence: no excerpt reports it */
#define BAR_LINE      1.25
#define CAP_ABOVE     1.0 /* of the middle: caps stand at the foot of a wedge */
#define CAP_BELOW     2.0 /* the bar */
#define HEAD_LENGTH   9.0
#define HEAD_OVER     3.0 /* the head is so much higher than the bar, to both sides */
#define DOTS_GAP      3.4
#define N_DOTS        4
#define MIN_WEDGE     3.0 /* a narrower one is drawn upright */
#define EXPECTED_LINE 1.5

/* The x where a bar has certainly begun, and where it may first have ended. Where the first is not
 * before the second nothing is certain, and the wedges meet at the height both have. */
typedef struct
{
  double lo, rise, fall, hi;
  double peak; /* height of the foot of both wedges above the bottom, 0 to 1 */
} Shape;

static Shape
get_shape (const TumenExtent *self)
{
  Shape  shape = { self->px->lo, self->px->start_hi, self->px->end_lo, self->px->hi, 1.0 };
  double rising, falling;

  if (self->row->flags & TUMEN_ROW_OPEN_END)
    shape.fall = shape.hi;
  shape.rise = CLAMP (shape.rise, shape.lo, shape.hi);
  shape.fall = CLAMP (shape.fall, shape.lo, shape.hi);
  if (shape.rise - shape.lo < MIN_WEDGE)
    shape.rise = shape.lo;
  if (shape.hi - shape.fall < MIN_WEDGE)
    shape.fall = shape.hi;
  if (shape.rise <= shape.fall)
    return shape;
  rising = shape.rise - shape.lo;
  falling = shape.hi - shape.fall;
  shape.peak = (shape.hi - shape.lo) / (rising + falling);
  shape.rise = shape.fall = shape.lo + shape.peak * rising;
  return shape;
}

static double
get_half (const TumenExtent *self)
{
  return tumen_row_is_unquoted (self->row) ? THIN_HALF : BAR_HALF;
}

static double
get_line (const TumenExtent *self)
{
  return self->row->ink == TUMEN_INK_DOTTED ? EXPECTED_LINE : BAR_LINE;
}

/* From the foot, at a true end, to where the bar is full; or the mirror image. */
static void
draw_wedge (const TumenExtent *self,
            double             foot,
            double             full,
            double             peak)
{
  double     half = get_half (self);
  double     bottom = self->place->y + half;
  double     top = bottom - 2.0 * half * peak;
  TumenPoint corners[] = { { foot, bottom }, { full, top }, { full, bottom } };
  TumenPoint slope[] = { { foot, bottom }, { full, top } };
  TumenPoint base[] = { { foot, bottom }, { full, bottom } };

  if (full == foot)
    return;
  if (full < foot)
    {
      TumenPoint swapped = slope[0];

      slope[0] = slope[1];
      slope[1] = swapped;
      base[0].x = full;
      base[1].x = foot;
    }
  if (self->brush != NULL)
    {
      tumen_extent_set_hatch (self);
      tumen_extent_fill_between (self, slope, 2, base, 2);
    }
  else
    {
      tumen_extent_fill_hatched (self, corners, G_N_ELEMENTS (corners));
    }
  tumen_extent_stroke_edge (self, slope, 2, get_line (self));
  tumen_extent_stroke_edge (self, base, 2, get_line (self));
  tumen_extent_draw_cap (self, foot, self->place->y - CAP_ABOVE, bottom + CAP_BELOW);
}

static void
fill_certain (const TumenExtent *self,
              const TumenPoint  *corners,
              guint              n)
{
  gboolean expected = self->row->ink == TUMEN_INK_DOTTED;

  tumen_extent_path_inside (self, corners, n);
  tumen_set_color (self->cr, expected ? &self->colors->tint : &self->colors->fill);
  cairo_fill (self->cr);
}

static void
draw_side (const TumenExtent *self,
           double             x)
{
  double     half = get_half (self);
  TumenPoint side[] = { { x, self->place->y - half }, { x, self->place->y + half } };

  if (self->brush != NULL)
    tumen_extent_draw_cap (self, x, side[0].y, side[1].y);
  else if (tumen_extent_is_visible (self, x))
    tumen_extent_stroke_solid (self, side, 2, BAR_LINE);
}

static void
draw_certain (const TumenExtent *self,
              const Shape       *shape)
{
  double     half = get_half (self);
  double     top = self->place->y - half;
  double     bottom = self->place->y + half;
  TumenPoint corners[] = {
    { shape->rise, top }, { shape->fall, top }, { shape->fall, bottom }, { shape->rise, bottom }
  };
  TumenPoint lower[] = { corners[3], corners[2] };
  TumenBand  band = { half + 0.5, get_line (self), TRUE, FALSE };

  band.filled = self->row->ink != TUMEN_INK_DOTTED;
  if (shape->fall <= shape->rise)
    return;
  if (self->brush != NULL)
    {
      tumen_extent_draw_band (self, &band, shape->rise, shape->fall);
    }
  else
    {
      fill_certain (self, corners, G_N_ELEMENTS (corners));
      tumen_extent_stroke_edge (self, corners, 2, get_line (self));
      tumen_extent_stroke_edge (self, lower, 2, get_line (self));
    }
  if (!(self->row->flags & TUMEN_ROW_OPEN_START))
    draw_side (self, shape->rise);
  if (!(self->row->flags & TUMEN_ROW_OPEN_END))
    draw_side (self, shape->fall);
}

/* The head points away from the bar (sign 1: right), and dots go on from it. */
static void
draw_head (const TumenExtent *self,
           double             x,
           double             sign)
{
  double     y = self->place->y;
  double     half = get_half (self);
  double     over = half + HEAD_OVER;
  double     tip = x + sign * HEAD_LENGTH;
  double     first = tip + sign * DOTS_GAP;
  double     last = first + sign * (N_DOTS - 1) * TUMEN_DOT_DISTANCE;
  TumenPoint corners[] = { { x, y - over }, { tip, y }, { x, y + over } };
  cairo_t   *cr = self->cr;

  if (MAX (x, last) < self->place->clip_lo || MIN (x, last) > self->place->clip_hi)
    return;
  fill_certain (self, corners, G_N_ELEMENTS (corners));
  cairo_move_to (cr, x, y - half);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_line_to (cr, x, y + half);
  tumen_set_color (cr, &self->colors->line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (self->theme, get_line (self)));
  cairo_stroke (cr);
  tumen_extent_draw_dots (self, MIN (first, last), MAX (first, last) + TUMEN_DOT_WIDTH / 2.0);
}

/**
 * tumen_extent_draw_lasting:
 * @self: an extent
 *
 * Draws what lasted: full height only where it was certainly going on; wedges where it may have
 * begun or ended; an arrowhead and dots at the last report if the end is not stated.
 */
void
tumen_extent_draw_lasting (const TumenExtent *self)
{
  Shape shape = get_shape (self);

  draw_wedge (self, shape.lo, shape.rise, shape.peak);
  draw_wedge (self, shape.hi, shape.fall, shape.peak);
  draw_certain (self, &shape);
  if (self->row->flags & TUMEN_ROW_OPEN_START)
    draw_head (self, shape.rise, -1.0);
  if (self->row->flags & TUMEN_ROW_OPEN_END)
    draw_head (self, shape.hi, 1.0);
}
