/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define NUMBER_GAP 3.0
#define NAME_X     10.0
#define DOT        1.0
#define DOT_STEP   4.0

/* Over its bar, but never cut by an edge of the view. */
static void
draw_number (const TumenPaint     *self,
             const TumenSceneItem *item)
{
  TumenTextPlace place = { TUMEN_TEXT_FLAG, item->text, 0.0, 0.0, &self->theme->ink, NULL };
  double         width = tumen_text_get_width (self->text, place.style, place.text);
  double         height = tumen_text_get_height (self->text, place.style);

  place.ground = &self->theme->canvas;
  place.x = CLAMP (item->cx - width / 2.0, NUMBER_GAP, self->size->width - width - NUMBER_GAP);
  place.y = item->rect.y - height - NUMBER_GAP / 2.0;
  tumen_paint_text (&self->brush, &place);
}

static void
draw_stem (const TumenPaint     *self,
           const TumenSceneItem *item)
{
  double x = tumen_snap (item->cx);

  cairo_move_to (self->cr, x, item->rect.y);
  cairo_line_to (self->cr, x, item->rect.y + item->rect.height);
  tumen_set_color (self->cr, &self->theme->kind[item->kind].line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
}

static void
draw_dotted_line (const TumenPaint     *self,
                  const TumenSceneItem *item)
{
  static const double dashes[] = { DOT, DOT_STEP - DOT };
  double              y = tumen_snap (item->cy);

  cairo_save (self->cr);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_move_to (self->cr, 0.0, y);
  cairo_line_to (self->cr, self->size->width, y);
  tumen_set_color (self->cr, &self->theme->control);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/**
 * tumen_paint_bar:
 * @self: what to paint
 * @item: a bar
 *
 * The lower part of a bar is filled (day known), the upper one hatched (day not known). The highest
 * one of a lane has its number.
 */
void
tumen_paint_bar (const TumenPaint     *self,
                 const TumenSceneItem *item)
{
  const TumenKindColors *colors = &self->theme->kind[item->kind];
  TumenHatch             hatch = { colors->hatch, 3.0, 1.0, 0.0 };
  const TumenRect       *rect = &item->rect;

  cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
  tumen_set_color (self->cr, item->has_extent ? &colors->tint : &colors->fill);
  cairo_fill_preserve (self->cr);
  if (item->has_extent)
    tumen_fill_hatch (self->cr, &hatch);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, rect->x, rect->y);
  cairo_line_to (self->cr, rect->x + rect->width, rect->y);
  tumen_set_color (self->cr, &colors->line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
  if (item->text != NULL)
    draw_number (self, item);
}

/**
 * tumen_paint_lane_line:
 * @self: what to paint
 * @item: a grid line of a lane
 *
 * Paints the stem of a starred event, or the dotted line of a round value with its name.
 */
void
tumen_paint_lane_line (const TumenPaint     *self,
                       const TumenSceneItem *item)
{
  TumenTextPlace place = { TUMEN_TEXT_AXIS, item->text, NAME_X, 0.0, &self->theme->dim, NULL };

  if (item->event != TUMEN_NO_ROW)
    {
      draw_stem (self, item);
      return;
    }
  draw_dotted_line (self, item);
  if (item->text == NULL)
    return;
  place.ground = &self->theme->canvas;
  place.y = item->cy - tumen_text_get_height (self->text, place.style) - 1.0;
  tumen_paint_text (&self->brush, &place);
}
