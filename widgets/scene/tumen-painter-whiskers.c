/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"
#include "tumen-whiskers.h"

#define LINE       1.0
#define BAND_HALF  2.0 /* of a publication that is not known to the day */
#define BAND_SHARE 0.35

static double
clip_x (const TumenPaint *self,
        double            x)
{
  return CLAMP (x, 0.0, self->size->width);
}

static void
add_tick (const TumenPaint *self,
          double            x,
          double            y,
          double            half)
{
  if (!(x >= 0.0 && x <= self->size->width))
    return;
  cairo_move_to (self->cr, tumen_snap (x), y - half);
  cairo_line_to (self->cr, tumen_snap (x), y + half);
}

static void
add_line (const TumenPaint     *self,
          const TumenSceneItem *whisker)
{
  double left = clip_x (self, whisker->rect.x);
  double right = clip_x (self, whisker->rect.x + whisker->rect.width);

  cairo_move_to (self->cr, left, tumen_snap (whisker->cy));
  cairo_line_to (self->cr, right, tumen_snap (whisker->cy));
  add_tick (self, whisker->px.start_hi, whisker->cy, TUMEN_WHISKER_START);
}

/* As wide as it is not known, with an end on each side. */
static void
draw_stretch (const TumenPaint     *self,
              const TumenSceneItem *whisker)
{
  TumenColor band = tumen_color_mix (self->theme->accent_line, self->theme->canvas, BAND_SHARE);
  double     left = clip_x (self, whisker->px.lo);
  double     right = clip_x (self, whisker->px.hi);
  double     half = TUMEN_WHISKER_HALF * whisker->scale;

  if (right > left)
    {
      cairo_rectangle (self->cr, left, whisker->cy - BAND_HALF, right - left, 2.0 * BAND_HALF);
      tumen_set_color (self->cr, &band);
      cairo_fill (self->cr);
    }
  tumen_set_color (self->cr, &self->theme->accent_line);
  add_tick (self, whisker->px.lo, whisker->cy, half);
  add_tick (self, whisker->px.hi, whisker->cy, half);
  cairo_stroke (self->cr);
}

static void
draw_publication (const TumenPaint     *self,
                  const TumenSceneItem *whisker)
{
  if (whisker->has_extent)
    {
      draw_stretch (self, whisker);
      return;
    }
  add_tick (self, whisker->cx, whisker->cy, TUMEN_WHISKER_HALF * whisker->scale);
  cairo_stroke (self->cr);
}

/**
 * tumen_paint_whiskers:
 * @self: what to paint
 * @event: row of the table whose whiskers are painted
 *
 * Paints, under the mark of the event, a thin line to each day of publication with a tick there:
 * long for an article, short for a cited page. What is not known to the day is as wide as that.
 * At the edges of the canvas the line is cut.
 */
void
tumen_paint_whiskers (const TumenPaint *self,
                      guint             event)
{
  guint                 n_whiskers;
  const TumenSceneItem *whiskers = tumen_scene_get_whiskers (self->scene, &n_whiskers);

  if (n_whiskers == 0 || whiskers->event != event)
    return;
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, LINE));
  /* Lines lie one on the other: stroked at once, their soft edges are painted only once. */
  for (guint i = 0; i < n_whiskers; i++)
    add_line (self, &whiskers[i]);
  cairo_stroke (self->cr);
  for (guint i = 0; i < n_whiskers; i++)
    draw_publication (self, &whiskers[i]);
}
