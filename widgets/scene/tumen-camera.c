/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-camera.h"

#include <math.h>

#define STEP_MS 160.0
#define JUMP_MS 350.0
/* A tour takes so long for each unit of its path, and never longer than the limit. */
#define TOUR_MS_PER_UNIT 300.0
#define TOUR_MOST_MS     450.0
/* How much zoom is worth how much pan: what most people of van Wijk and Nuij found comfortable. */
#define TOUR_RHO (1.41421356237309505)
/* Of the first screen: what moves less does not pan. */
#define TOUR_NO_PAN 1e-9
/* Beyond so many screens most of the way is left out. */
#define FAR_SCREENS 3.0
/* Lengths whose logarithms differ by less are the same. */
#define SAME_LENGTH 1e-9
/* Speed falls to a third in this time; what is slower than so many px a second stands still. */
#define COAST_MS      325.0
#define COAST_SLOWEST 20.0
#define COAST_FASTEST 8000.0
#define MS_PER_SECOND 1000.0

static double
get_length (TumenSpan span)
{
  return span.end - span.begin;
}

static double
get_middle (TumenSpan span)
{
  return (span.begin + span.end) / 2.0;
}

/* A jump from far away begins one screen before its end. */
static TumenSpan
cut_way (TumenSpan from,
         TumenSpan to)
{
  double way = get_middle (to) - get_middle (from);
  double screen = get_length (to);

  if (fabs (way) <= FAR_SCREENS * MAX (get_length (from), screen))
    return from;
  if (way < 0.0)
    screen = -screen;
  return (TumenSpan){ to.begin - screen, to.end - screen };
}

/* A path in zoom and pan, in widths of the first view: one begins at 0 with width 1. */
typedef struct
{
  double ratio;  /* of the last width to the first one */
  double way;    /* from middle to middle, not negative */
  double start;  /* van Wijk's r0; of pure zooms: not used */
  double length; /* van Wijk's S: how long the path feels */
} Tour;

static Tour
plan_tour (TumenSpan from,
           TumenSpan to)
{
  double width = get_length (from);
  double rho2 = TOUR_RHO * TOUR_RHO;
  Tour   tour = { .ratio = get_length (to) / width };
  double end;

  tour.way = fabs (get_middle (to) - get_middle (from)) / width;
  if (tour.way <= TOUR_NO_PAN * MAX (1.0, tour.ratio))
    {
      tour.length = fabs (log (tour.ratio)) / TOUR_RHO;
      return tour;
    }
  /* With asinh, ln (-b + sqrt (b² + 1)) loses no digits where b is large. */
  tour.start = -asinh ((tour.ratio * tour.ratio - 1.0) / (2.0 * rho2 * tour.way) +
                       rho2 * tour.way / 2.0);
  end = -asinh ((tour.ratio - 1.0 / tour.ratio) / (2.0 * rho2 * tour.way) -
                rho2 * tour.way / (2.0 * tour.ratio));
  tour.length = MAX (end - tour.start, 0.0) / TOUR_RHO;
  return tour;
}

/* cosh (a) / cosh (b) */
static double
divide_cosh (double a,
             double b)
{
  a = fabs (a);
  b = fabs (b);
  return exp (a - b) * (1.0 + exp (-2.0 * a)) / (1.0 + exp (-2.0 * b));
}

/* Where one is after @share of the path, both in widths of the first view. */
static void
follow_tour (const Tour *tour,
             double      share,
             double     *middle,
             double     *width)
{
  double gone = TOUR_RHO * tour->length * share;

  if (tour->way <= TOUR_NO_PAN * MAX (1.0, tour->ratio))
    {
      *middle = tour->way * share;
      *width = pow (tour->ratio, share);
      return;
    }
  /* cosh (r0) tanh (x + r0) - sinh (r0) is sinh (x) / cosh (x + r0), which cancels nothing. */
  *middle = tanh (gone) * divide_cosh (gone, gone + tour->start) / (TOUR_RHO * TOUR_RHO);
  *width = divide_cosh (tour->start, gone + tour->start);
}

/* After van Wijk and Nuij, “Smooth and efficient zooming and panning” (2003). The way back is the
 * way there, and followed from the nearer end, where what is seen must not tremble. */
static TumenSpan
travel (const TumenCamera *self,
        double             progress)
{
  gboolean  is_half = progress > 0.5;
  TumenSpan near = is_half ? self->to : self->from, far = is_half ? self->from : self->to;
  Tour      tour = plan_tour (near, far);
  double    screen = get_length (near);
  double    middle, width;

  follow_tour (&tour, is_half ? 1.0 - progress : progress, &middle, &width);
  if (get_middle (far) < get_middle (near))
    middle = -middle;
  middle = get_middle (near) + middle * screen;
  return (TumenSpan){ middle - width * screen / 2.0, middle + width * screen / 2.0 };
}

static double
get_tour_duration (const TumenCamera *self)
{
  Tour tour = plan_tour (self->from, self->to);

  return MIN (TOUR_MS_PER_UNIT * tour.length, TOUR_MOST_MS);
}

/**
 * tumen_camera_init:
 * @self: a camera, of any content
 * @motion: how
 * @from: what is seen now, days; not empty
 * @to: what is to be seen, days; not empty
 * @width: of the canvas, px
 *
 * Begins a motion.
 */
void
tumen_camera_init (TumenCamera *self,
                   TumenMotion  motion,
                   TumenSpan    from,
                   TumenSpan    to,
                   double       width)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (get_length (from) > 0.0 && get_length (to) > 0.0);

  self->motion = motion;
  self->from = motion == TUMEN_MOTION_JUMP ? cut_way (from, to) : from;
  self->to = to;
  self->width = width;
}

/**
 * tumen_camera_get_duration:
 * @self: a camera
 *
 * Returns: ms that the whole motion takes; of a tour: the less, the shorter its way, and 0 if it
 *   leads nowhere
 */
double
tumen_camera_get_duration (const TumenCamera *self)
{
  switch (self->motion)
    {
    case TUMEN_MOTION_STEP:
      return STEP_MS;
    case TUMEN_MOTION_JUMP:
      return JUMP_MS;
    case TUMEN_MOTION_TOUR:
      return get_tour_duration (self);
    case TUMEN_MOTION_NONE:
    default:
      return 0.0;
    }
}

/* Whole px from the end, so that all on the canvas moves as one and nothing trembles. */
static TumenSpan
pan (const TumenCamera *self,
     double             progress)
{
  double px = self->width / get_length (self->to);
  double left = (self->to.begin - self->from.begin) * (1.0 - progress);
  double shift = px > 0.0 ? round (left * px) / px : left;

  return (TumenSpan){ self->to.begin - shift, self->to.end - shift };
}

/* Scale grows evenly, that is, its logarithm; the one instant that has the same place in both views
 * keeps it all the time. */
static TumenSpan
zoom (const TumenCamera *self,
      double             progress)
{
  double from = get_length (self->from);
  double to = get_length (self->to);
  double length = from * pow (to / from, progress);
  double share = (length - from) / (to - from);
  double begin = self->from.begin + (self->to.begin - self->from.begin) * share;

  return (TumenSpan){ begin, begin + length };
}

/**
 * tumen_camera_get_span:
 * @self: a camera
 * @ms: since the motion began
 *
 * Returns: what is seen then, days; at and after the end exactly what the motion leads to
 */
TumenSpan
tumen_camera_get_span (const TumenCamera *self,
                       double             ms)
{
  double duration = tumen_camera_get_duration (self);
  double progress;

  if (!(ms < duration))
    return self->to;
  progress = MAX (ms, 0.0) / duration;
  progress = self->motion == TUMEN_MOTION_STEP ? tumen_ease_out (progress)
                                               : tumen_ease_in_out (progress);
  if (self->motion == TUMEN_MOTION_TOUR)
    return travel (self, progress);
  if (fabs (log (get_length (self->to) / get_length (self->from))) < SAME_LENGTH)
    return pan (self, progress);
  return zoom (self, progress);
}

/**
 * tumen_ease_out:
 * @progress: 0 to 1, share of the time that has passed
 *
 * Returns: 0 to 1, share of the way: fast at first
 */
double
tumen_ease_out (double progress)
{
  double left = 1.0 - progress;

  return 1.0 - left * left * left;
}

/**
 * tumen_ease_in_out:
 * @progress: 0 to 1, share of the time that has passed
 *
 * Returns: 0 to 1, share of the way: fast in the middle
 */
double
tumen_ease_in_out (double progress)
{
  double left = 1.0 - progress;

  if (progress < 0.5)
    return 4.0 * progress * progress * progress;
  return 1.0 - 4.0 * left * left * left;
}

static double
limit_speed (double speed)
{
  return CLAMP (speed, -COAST_FASTEST, COAST_FASTEST);
}

/**
 * tumen_coast_get_duration:
 * @speed: at the begin, px a second, of either sign
 *
 * Returns: ms until it stands still; 0 for what was not thrown
 */
double
tumen_coast_get_duration (double speed)
{
  speed = fabs (limit_speed (speed));
  return speed > COAST_SLOWEST ? COAST_MS * log (speed / COAST_SLOWEST) : 0.0;
}

/**
 * tumen_coast_get_distance:
 * @speed: at the begin, px a second, of either sign
 * @ms: since the begin
 *
 * Returns: px that were gone until then
 */
double
tumen_coast_get_distance (double speed,
                          double ms)
{
  ms = CLAMP (ms, 0.0, tumen_coast_get_duration (speed));
  return limit_speed (speed) * COAST_MS / MS_PER_SECOND * (1.0 - exp (-ms / COAST_MS));
}
