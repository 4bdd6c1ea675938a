/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-viewport.h"

#include <math.h>

/* At most 15 minutes on 120 px; at least everything plus 10 %. */
#define MOST_PX_PER_DAY (120.0 * 24 * 4)
#define LIMIT_MARGIN    0.05
#define SHORTEST_ALL    1.0
#define MOST_DAYS       1e12
/* Begin and end of a span are rounded, so scales differ by a little. */
#define SCALE_TOLERANCE 1e-9
#define SMALLEST_CHANGE 1e-12

static TumenSpan
get_limit (TumenSpan all)
{
  double begin = isfinite (all.begin) ? CLAMP (all.begin, -MOST_DAYS, MOST_DAYS) : 0;
  double end = isfinite (all.end) ? CLAMP (all.end, -MOST_DAYS, MOST_DAYS) : begin;
  double margin;

  if (end - begin < SHORTEST_ALL)
    {
      double middle = (begin + end) / 2;

      begin = middle - SHORTEST_ALL / 2;
      end = middle + SHORTEST_ALL / 2;
    }
  margin = (end - begin) * LIMIT_MARGIN;
  return (TumenSpan){ begin - margin, end + margin };
}

/* px of the span */
static double
get_length (const TumenViewport *self)
{
  return self->width - 2.0 * self->inset;
}

static double
get_least_scale (const TumenViewport *self)
{
  return MIN (get_length (self) / (self->limit.end - self->limit.begin), MOST_PX_PER_DAY);
}

/* The span of @scale that begins nearest to @begin within the limit. */
static TumenSpan
place_span (const TumenViewport *self,
            double               begin,
            double               scale)
{
  double length = get_length (self) / scale;
  double room = self->limit.end - self->limit.begin;

  if (length >= room)
    begin = self->limit.begin - (length - room) / 2;
  else
    begin = CLAMP (begin, self->limit.begin, self->limit.end - length);
  return (TumenSpan){ begin, begin + length };
}

static gboolean
take_span (TumenViewport *self,
           TumenSpan      span)
{
  double tolerance = SMALLEST_CHANGE * MAX (1.0, fabs (span.begin));

  if (fabs (span.begin - self->span.begin) <= tolerance &&
      fabs (span.end - self->span.end) <= tolerance)
    return FALSE;
  self->span = span;
  return TRUE;
}

/**
 * tumen_viewport_init:
 * @self: a viewport, of any content
 * @span: what is seen, in days; clamped. An empty span shows all
 * @width: width in px; at least 1 is taken
 * @all: everything there is, in days; a margin of 10 % is added. A span of less than a day, or
 *   one that is not finite, is widened to one day
 *
 * Makes @self a view of @span.
 */
void
tumen_viewport_init (TumenViewport *self,
                     TumenSpan      span,
                     double         width,
                     TumenSpan      all)
{
  g_return_if_fail (self != NULL);

  self->width = width >= 1 ? width : 1;
  self->inset = 0.0;
  self->limit = get_limit (all);
  self->span = place_span (self, self->limit.begin, get_least_scale (self));
  tumen_viewport_set_span (self, span.end > span.begin ? span : all);
}

/**
 * tumen_viewport_get_scale:
 * @self: a viewport
 *
 * Returns: px per day
 */
double
tumen_viewport_get_scale (const TumenViewport *self)
{
  return get_length (self) / (self->span.end - self->span.begin);
}

/**
 * tumen_viewport_x:
 * @self: a viewport
 * @time: days since 1970-01-01
 *
 * Returns: px from the left edge, of any size and sign: clip before drawing
 */
double
tumen_viewport_x (const TumenViewport *self,
                  double               time)
{
  return self->inset + (time - self->span.begin) * tumen_viewport_get_scale (self);
}

/**
 * tumen_viewport_time:
 * @self: a viewport
 * @x: px from the left edge
 *
 * Returns: the instant there, in days since 1970-01-01
 */
double
tumen_viewport_time (const TumenViewport *self,
                     double               x)
{
  return self->span.begin + (x - self->inset) / tumen_viewport_get_scale (self);
}

/**
 * tumen_viewport_zoom:
 * @self: a viewport
 * @factor: greater than 1 shows less time on the same px
 * @focus_x: px from the left edge; the instant there stays where it is, away from the limits
 *
 * Returns: whether anything changed
 */
gboolean
tumen_viewport_zoom (TumenViewport *self,
                     double         factor,
                     double         focus_x)
{
  double focus = tumen_viewport_time (self, focus_x);
  double scale = tumen_viewport_get_scale (self);
  double wanted;

  g_return_val_if_fail (factor > 0 && isfinite (factor), FALSE);

  wanted = CLAMP (scale * factor, get_least_scale (self), MOST_PX_PER_DAY);
  if (fabs (wanted - scale) <= scale * SCALE_TOLERANCE)
    return FALSE;
  return take_span (self, place_span (self, focus - (focus_x - self->inset) / wanted, wanted));
}

/**
 * tumen_viewport_pan:
 * @self: a viewport
 * @dx: px by which the view moves towards later times
 *
 * Returns: whether anything changed
 */
gboolean
tumen_viewport_pan (TumenViewport *self,
                    double         dx)
{
  double scale = tumen_viewport_get_scale (self);

  g_return_val_if_fail (isfinite (dx), FALSE);

  return take_span (self, place_span (self, self->span.begin + dx / scale, scale));
}

/**
 * tumen_viewport_set_span:
 * @self: a viewport
 * @span: days; one that is too short or too long for the limits is changed about its middle
 *
 * Returns: whether anything changed
 */
gboolean
tumen_viewport_set_span (TumenViewport *self,
                         TumenSpan      span)
{
  double length = span.end - span.begin;
  double scale;

  if (!isfinite (span.begin) || !isfinite (span.end) || length < 0)
    return FALSE;
  scale = CLAMP (get_length (self) / MAX (length, SMALLEST_CHANGE), get_least_scale (self),
                 MOST_PX_PER_DAY);
  if (fabs (get_length (self) / scale - length) > length * SCALE_TOLERANCE)
    span.begin = (span.begin + span.end) / 2 - get_length (self) / scale / 2;
  return take_span (self, place_span (self, span.begin, scale));
}

/**
 * tumen_viewport_set_width:
 * @self: a viewport
 * @width: px; the span stays, unless the limits forbid it
 *
 * Returns: whether anything changed
 */
gboolean
tumen_viewport_set_width (TumenViewport *self,
                          double         width)
{
  TumenSpan span = self->span;

  if (!(width >= 1) || width == self->width)
    return FALSE;
  self->width = width;
  tumen_viewport_set_span (self, span);
  return TRUE;
}

/**
 * tumen_viewport_set_inset:
 * @self: a viewport
 * @inset: px, at least 0 and less than half of the width
 *
 * Leaves room at both ends, for what stands there and is wider than its time. The span stays, and
 * with it what is in view.
 */
void
tumen_viewport_set_inset (TumenViewport *self,
                          double         inset)
{
  TumenSpan span = self->span;

  g_return_if_fail (inset >= 0.0 && 2.0 * inset < self->width);

  self->inset = inset;
  tumen_viewport_set_span (self, span);
}

/**
 * tumen_viewport_can_zoom:
 * @self: a viewport
 * @in: %TRUE for less time on the same px
 *
 * Returns: whether tumen_viewport_zoom() in that direction would change anything
 */
gboolean
tumen_viewport_can_zoom (const TumenViewport *self,
                         gboolean             in)
{
  double scale = tumen_viewport_get_scale (self);

  if (in)
    return scale < MOST_PX_PER_DAY * (1 - SCALE_TOLERANCE);
  return scale > get_least_scale (self) * (1 + SCALE_TOLERANCE);
}
