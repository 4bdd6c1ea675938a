/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-ghosts.h"
#include "tumen-painter-private.h"

#define TICK_LINE 1.5
#define HAIRLINE  1.0
#define CAP_HALF  3.0
/* Beyond the window nothing is drawn; Cairo's numbers are small. */
#define OUTSIDE 40.0

static double
clip_x (const TumenPaint *self,
        double            x)
{
  return CLAMP (x, -OUTSIDE, self->size->width + OUTSIDE);
}

static void
add_upright (const TumenPaint *self,
             double            x,
             double            top,
             double            bottom)
{
  if (x < -OUTSIDE || x > self->size->width + OUTSIDE)
    return;
  cairo_move_to (self->cr, tumen_snap (x), top);
  cairo_line_to (self->cr, tumen_snap (x), bottom);
}

static void
add_tick (const TumenPaint *self,
          double            x,
          double            y,
          double            half)
{
  add_upright (self, x, tumen_snap (y) - half, tumen_snap (y) + half);
}

static void
add_level (const TumenPaint *self,
           double            from,
           double            to,
           double            y)
{
  cairo_move_to (self->cr, clip_x (self, from), tumen_snap (y));
  cairo_line_to (self->cr, clip_x (self, to), tumen_snap (y));
}

static void
draw_ghost (const TumenPaint     *self,
            const TumenSceneItem *ghost)
{
  tumen_set_color (self->cr, &self->theme->kind[ghost->kind].line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, HAIRLINE));
  add_upright (self, ghost->px.start_hi, ghost->rect.y, tumen_snap (ghost->cy));
  add_level (self, ghost->px.start_hi, ghost->px.centre, ghost->cy);
  cairo_stroke (self->cr);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, TICK_LINE));
  add_tick (self, ghost->px.centre, ghost->cy, TUMEN_GHOST_HALF);
  if (ghost->has_extent)
    {
      add_level (self, ghost->px.lo, ghost->px.hi, ghost->cy);
      add_tick (self, ghost->px.lo, ghost->cy, CAP_HALF);
      add_tick (self, ghost->px.hi, ghost->cy, CAP_HALF);
    }
  cairo_stroke (self->cr);
}

/**
 * tumen_paint_ghosts:
 * @self: what to paint
 * @event: row of the table whose ghosts are painted, or %TUMEN_NO_ROW for those of all
 *
 * Paints the other dates that sources give, under the marks of their events.
 */
void
tumen_paint_ghosts (const TumenPaint *self,
                    guint             event)
{
  guint                 n_ghosts;
  const TumenSceneItem *ghosts = tumen_scene_get_ghosts (self->scene, &n_ghosts);

  for (guint i = 0; i < n_ghosts; i++)
    {
      if (event == TUMEN_NO_ROW || ghosts[i].event == event)
        draw_ghost (self, &ghosts[i]);
    }
}
