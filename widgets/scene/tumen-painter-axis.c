/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"
#include "tumen-pixels-private.h"

#define FINE_TICK_HEIGHT 5.0
#define STRIP_HEIGHT     4.0

static void
fill_rect (cairo_t          *cr,
           const TumenColor *color,
           const TumenRect  *rect)
{
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  tumen_set_color (cr, color);
  cairo_fill (cr);
}

static void
stroke_lines (const TumenPaint *self,
              const TumenColor *color)
{
  tumen_set_color (self->cr, color);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
}

static void
draw_border (const TumenPaint *self)
{
  double y = tumen_scene_get_axis_height (self->scene) - 0.5;

  cairo_move_to (self->cr, 0.0, y);
  cairo_line_to (self->cr, self->size->width, y);
  stroke_lines (self, &self->theme->border);
}

/* All lines of one colour are one path: far cheaper than a stroke a line. */
static void
draw_lines (const TumenPaint *self,
            gboolean          coarse,
            double            top,
            double            bottom,
            const TumenColor *color)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      double x = tumen_snap (items[i].rect.x + items[i].rect.width / 2.0);

      if (items[i].type != TUMEN_ITEM_GRIDLINE || items[i].lane != TUMEN_NO_ROW ||
          items[i].coarse != coarse)
        continue;
      cairo_move_to (self->cr, x, top);
      cairo_line_to (self->cr, x, bottom);
    }
  stroke_lines (self, color);
}

static void
draw_tick_label (const TumenPaint     *self,
                 const TumenSceneItem *item)
{
  double         row = tumen_scene_get_axis_height (self->scene) / 2.0;
  double         middle = row * (item->coarse ? 0.5 : 1.5) + 1.0;
  TumenTextPlace place = { TUMEN_TEXT_AXIS, item->text, 0.0, 0.0, &self->theme->dim, NULL };

  if (item->text == NULL)
    return;
  if (item->coarse)
    {
      place.style = TUMEN_TEXT_AXIS_BOLD;
      place.ink = &self->theme->ink;
    }
  place.x = item->rect.x;
  place.y = tumen_paint_get_middle (self->text, place.style, middle);
  tumen_paint_text (&self->brush, &place);
}

static void
draw_axis (const TumenPaint *self)
{
  double                height = tumen_scene_get_axis_height (self->scene);
  TumenRect             rect = { 0.0, 0.0, self->size->width, height };
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  fill_rect (self->cr, &self->theme->pane, &rect);
  draw_lines (self, FALSE, height - FINE_TICK_HEIGHT, height, &self->theme->grid_major);
  draw_lines (self, TRUE, 0.0, height, &self->theme->grid_major);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_TICK && !tumen_paint_is_under_flag (self, &items[i]))
        draw_tick_label (self, &items[i]);
    }
  draw_border (self);
}

static void
draw_lane_lines (const TumenPaint *self)
{
  guint            n_lanes;
  const TumenLane *lanes = tumen_scene_get_lanes (self->scene, &n_lanes);

  for (guint i = 0; i + 1 < n_lanes; i++)
    {
      double y = tumen_snap (lanes[i].top + lanes[i].height - 0.5);

      if (y <= tumen_scene_get_lanes_top (self->scene) || y >= self->size->height)
        continue;
      cairo_move_to (self->cr, 0.0, y);
      cairo_line_to (self->cr, self->size->width, y);
    }
  stroke_lines (self, &self->theme->lane_line);
}

/* Canvas and grid are the same at every height. */
static void
draw_canvas (const TumenPaint *self,
             double            top,
             double            bottom)
{
  TumenRect rect = { 0.0, top, self->size->width, bottom - top };

  fill_rect (self->cr, &self->theme->canvas, &rect);
  draw_lines (self, FALSE, top, bottom, &self->theme->grid);
  draw_lines (self, TRUE, top, bottom, &self->theme->grid_major);
}

static cairo_surface_t *
make_strip (const TumenPaint *self,
            double            height)
{
  const TumenBrush *brush = &self->brush;
  TumenPaint        strip = *self;
  cairo_surface_t  *surface;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int)ceil (self->size->width * brush->px),
                                        (int)ceil (height * brush->px));
  cairo_surface_set_device_scale (surface, brush->px, brush->px);
  strip.cr = cairo_create (surface);
  draw_canvas (&strip, 0.0, height);
  cairo_destroy (strip.cr);
  return surface;
}

static void
repeat_strip (const TumenPaint *self,
              cairo_surface_t  *strip,
              double            top)
{
  cairo_set_source_surface (self->cr, strip, 0.0, top);
  cairo_pattern_set_extend (cairo_get_source (self->cr), CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (cairo_get_source (self->cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (self->cr, 0.0, top, self->size->width, MAX (0.0, self->size->height - top));
  cairo_fill (self->cr);
}

/* On screen: a strip of some rows that is repeated downwards. Lines that run down the whole canvas
 * would touch every row of it once more. */
static void
show_canvas (const TumenPaint *self)
{
  double           top = floor (tumen_scene_get_axis_height (self->scene));
  TumenRect        rect = { 0.0, top, self->size->width, MAX (0.0, self->size->height - top) };
  cairo_surface_t *strip = make_strip (self, STRIP_HEIGHT);
  TumenPixels      pixels;

  if (tumen_pixels_begin (&pixels, &self->brush))
    {
      cairo_surface_flush (strip);
      tumen_pixels_tile (&pixels, &rect, strip, 0.0, top);
      tumen_pixels_end (&pixels);
    }
  else
    {
      repeat_strip (self, strip, top);
    }
  cairo_surface_destroy (strip);
}

/**
 * tumen_paint_ground:
 * @self: what to paint
 *
 * Paints canvas, grid, lanes and axis: all that no selection changes.
 */
void
tumen_paint_ground (const TumenPaint *self)
{
  if (self->brush.pictures != NULL)
    show_canvas (self);
  else
    draw_canvas (self, tumen_scene_get_axis_height (self->scene), self->size->height);
  draw_lane_lines (self);
  draw_axis (self);
}
