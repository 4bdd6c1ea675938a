/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"
#include "tumen-painter-private.h"

#define RING_RADIUS 13.2
#define RING_WIDTH  2.0

/* Where an extent is drawn: somewhat beyond the canvas, so that no end of a line shows. */
static void
get_extent_place (const TumenPaint     *self,
                  const TumenSceneItem *item,
                  double               *stops,
                  TumenExtentPlace     *place)
{
  place->y = item->cy;
  place->clip_lo = 0.0;
  place->clip_hi = self->size->width;
  place->stops = stops;
  place->n_stops = tumen_paint_get_stops (self, item->event, stops, TUMEN_DATE_MAX_MEMBERS);
  place->day_width = tumen_viewport_get_scale (self->viewport);
}

static void
draw_extent (const TumenPaint     *self,
             const TumenSceneItem *item)
{
  double           stops[TUMEN_DATE_MAX_MEMBERS];
  TumenExtentPlace place;
  TumenExtent      extent = {
         self->cr, self->theme, &self->theme->kind[item->kind], &self->rows[item->event], &item->px
  };

  get_extent_place (self, item, stops, &place);
  extent.place = &place;
  if (self->brush.pictures != NULL)
    extent.brush = &self->brush;
  tumen_extent_draw (&extent);
}

/**
 * tumen_paint_has_shape:
 * @self: what to paint
 * @item: a mark
 *
 * Returns: whether the shape itself is drawn, and not the extent alone
 */
gboolean
tumen_paint_has_shape (const TumenPaint     *self,
                       const TumenSceneItem *item)
{
  double           stops[TUMEN_DATE_MAX_MEMBERS];
  TumenExtentPlace place;

  if (!item->has_extent)
    return TRUE;
  get_extent_place (self, item, stops, &place);
  return tumen_painter_extent_has_shape (&self->rows[item->event], &place);
}

static void
draw_ring (const TumenPaint     *self,
           const TumenSceneItem *item)
{
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, item->cx, item->cy, RING_RADIUS, 0.0, 2.0 * G_PI);
  tumen_set_color (self->cr, &self->theme->canvas);
  cairo_fill_preserve (self->cr);
  tumen_set_color (self->cr, &self->theme->accent);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, RING_WIDTH));
  cairo_stroke (self->cr);
}

static void
draw_shape (const TumenPaint     *self,
            const TumenSceneItem *item,
            const TumenLook      *look)
{
  const TumenRow *row = &self->rows[item->event];
  TumenMark       mark = { item->kind, row->ink, item->unquoted,
                           tumen_row_is_from_other_pages (row) };
  TumenMarkPlace  place = { item->cx, item->cy, item->scale };

  if (!tumen_paint_has_shape (self, item))
    return;
  if (self->brush.pictures != NULL)
    {
      tumen_paint_show (self, item, look);
      return;
    }
  if (look->ring)
    draw_ring (self, item);
  else
    tumen_mark_draw_halo (self->cr, look->ground, &mark, &place);
  tumen_mark_draw (self->cr, self->theme, &self->theme->kind[item->kind], &mark, &place);
}

static void
draw_badge (const TumenPaint     *self,
            const TumenSceneItem *item,
            const TumenLook      *look)
{
  if (self->brush.pictures != NULL)
    tumen_paint_show (self, item, look);
  else
    tumen_painter_draw_badge (self->cr,
                              self->theme,
                              item->rect.x + item->rect.width / 2.0,
                              item->rect.y + item->rect.height / 2.0);
}

static gboolean
belongs_to (const TumenSceneItem *item,
            const TumenSceneItem *other)
{
  if (item->type == TUMEN_ITEM_HEADING || item->lane != other->lane)
    return FALSE;
  if (other->event != TUMEN_NO_ROW)
    return item->event == other->event;
  return item == other || (other->members != NULL && item->members == other->members);
}

/**
 * tumen_paint_item:
 * @self: what to paint
 * @item: an item of a lane
 * @look: how
 *
 * Paints one item.
 */
void
tumen_paint_item (const TumenPaint     *self,
                  const TumenSceneItem *item,
                  const TumenLook      *look)
{
  if (look->faint)
    {
      tumen_paint_faint (self, item, look);
      return;
    }
  switch (item->type)
    {
    case TUMEN_ITEM_EXTENT:
      draw_extent (self, item);
      break;
    case TUMEN_ITEM_MARK:
      draw_shape (self, item, look);
      break;
    case TUMEN_ITEM_LABEL:
      tumen_paint_label (self, item, look);
      break;
    case TUMEN_ITEM_CHIP:
      tumen_paint_chip (self, item, look);
      break;
    case TUMEN_ITEM_BAR:
      tumen_paint_bar (self, item);
      break;
    case TUMEN_ITEM_HEADING:
      tumen_paint_heading (self, item, look);
      break;
    case TUMEN_ITEM_BADGE:
      draw_badge (self, item, look);
      break;
    case TUMEN_ITEM_GRIDLINE:
      if (item->lane != TUMEN_NO_ROW)
        tumen_paint_lane_line (self, item);
      break;
    case TUMEN_ITEM_TICK:
    case TUMEN_ITEM_GHOST:
    case TUMEN_ITEM_WHISKER:
    default:
      break;
    }
}

static void
paint_at_rest (const TumenPaint     *self,
               const TumenSceneItem *item)
{
  TumenLook look = { &self->theme->canvas, FALSE, FALSE, item->match == TUMEN_MATCH_NO };

  tumen_paint_item (self, item, &look);
}

/**
 * tumen_paint_items:
 * @self: what to paint
 *
 * Paints everything that stands in a lane, at rest. On screen all bars come with the first one.
 */
void
tumen_paint_items (const TumenPaint *self)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);
  gboolean              has_bars = self->brush.pictures == NULL;

  for (guint i = 0; i < n_items; i++)
    {
      if (!has_bars && items[i].type == TUMEN_ITEM_BAR)
        {
          tumen_paint_bars (self, &items[i], n_items - i);
          has_bars = TRUE;
        }
      if (self->selected == TUMEN_NO_ROW || items[i].event != self->selected)
        paint_at_rest (self, &items[i]);
    }
}

/**
 * tumen_paint_alone:
 * @self: what to paint
 * @item: one of its items
 *
 * Paints one item at rest, as tumen_paint_items() does.
 */
void
tumen_paint_alone (const TumenPaint     *self,
                   const TumenSceneItem *item)
{
  if (self->brush.pictures != NULL)
    tumen_paint_bars (self, item, 1);
  paint_at_rest (self, item);
}

/**
 * tumen_paint_event:
 * @self: what to paint
 * @item: one of the items of an event or a cluster
 * @look: how
 *
 * Paints all items of an event or a cluster in one lane once more, as on a plate.
 */
void
tumen_paint_event (const TumenPaint     *self,
                   const TumenSceneItem *item,
                   const TumenLook      *look)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (belongs_to (&items[i], item))
        tumen_paint_item (self, &items[i], look);
    }
}
