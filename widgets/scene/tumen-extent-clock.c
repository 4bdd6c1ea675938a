/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"

#define FRAME_HALF      4.0
#define FRAME_HALF_LATE 7.0
#define FRAME_LATE      19.0
#define FRAME_LINE      1.1
#define EXPECTED_LINE   1.5
#define TICK_HALF       9.0
#define HEAD_LENGTH     9.0
#define HEAD_LINE       1.6
#define MIN_MARGIN      9.0

static void
draw_frame (const TumenExtent *self,
            double             from,
            double             to,
            double             half)
{
  double     top = self->place->y - half;
  double     bottom = self->place->y + half;
  double     width = self->row->ink == TUMEN_INK_DOTTED ? EXPECTED_LINE : FRAME_LINE;
  TumenPoint corners[] = { { from, top }, { to, top }, { to, bottom }, { from, bottom } };
  TumenPoint lower[] = { { from, bottom }, { to, bottom } };

  tumen_extent_path_inside (self, corners, G_N_ELEMENTS (corners));
  tumen_set_color (self->cr, &self->colors->tint);
  cairo_fill (self->cr);
  tumen_extent_stroke_edge (self, corners, 2, width);
  tumen_extent_stroke_edge (self, lower, 2, width);
}

/* Not to scale: no source says when it ended. */
static void
draw_going_on (const TumenExtent *self,
               double             from)
{
  double     y = self->place->y;
  double     base = from + FRAME_LATE;
  double     tip = base + HEAD_LENGTH;
  TumenPoint inside[] = { { base, y - TICK_HALF }, { tip, y }, { base, y + TICK_HALF } };
  cairo_t   *cr = self->cr;

  if (tip < self->place->clip_lo || from > self->place->clip_hi)
    return;
  draw_frame (self, from, base, FRAME_HALF_LATE);
  tumen_path_polygon (cr, inside, G_N_ELEMENTS (inside));
  tumen_set_color (cr, &self->colors->tint);
  cairo_fill (cr);
  cairo_move_to (cr, inside[0].x, inside[0].y);
  cairo_line_to (cr, inside[1].x, inside[1].y);
  cairo_line_to (cr, inside[2].x, inside[2].y);
  tumen_set_color (cr, &self->colors->line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (self->theme, HEAD_LINE));
  cairo_stroke (cr);
}

/* A time that is only about: the margin of the first time, on both sides of it. */
static void
draw_margin (const TumenExtent *self,
             double             first)
{
  TumenExtentPx px = *self->px;
  TumenExtent   margin = *self;

  if (first - px.lo < MIN_MARGIN)
    return;
  px.centre = first;
  px.hi = 2.0 * first - px.lo;
  margin.px = &px;
  tumen_extent_draw_spindle (&margin, first);
}

/**
 * tumen_extent_draw_clock:
 * @self: an extent
 *
 * Draws one or two times of a day: a frame from the first to the second, a tick at the second and
 * an open arrow after it, as no end is stated; the margin of a first time that is only about.
 */
void
tumen_extent_draw_clock (const TumenExtent *self)
{
  const TumenExtentPlace *place = self->place;
  double                  first, last;

  first = place->n_stops > 0 ? place->stops[0] : self->px->centre;
  last = place->n_stops > 1 ? place->stops[place->n_stops - 1] : first;
  if (last > first)
    {
      draw_frame (self, first, last, FRAME_HALF);
      draw_going_on (self, last);
      tumen_extent_draw_cap (self, last, place->y - TICK_HALF, place->y + TICK_HALF);
    }
  draw_margin (self, first);
}
