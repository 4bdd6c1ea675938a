/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <math.h>

/* Room around a plate for its frame, ring and badge. */
#define PLATE_MARGIN 14.0
/* A flag on the axis reaches this far beside what it names. */
#define FLAG_REACH 110.0
/* So does a label in any lane, at the usual size of text. */
#define LABEL_REACH 320.0

static gboolean
shows_focus (TumenTimeline *self)
{
  return self->keyboard_in_use && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

static void
get_overlay (TumenTimeline *self,
             TumenLayer     layer,
             TumenOverlay  *overlay)
{
  const TumenSceneItem *focused = NULL;

  *overlay = (TumenOverlay){ TUMEN_NO_ROW, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };
  if (layer == TUMEN_LAYER_HOVER)
    {
      overlay->hovered = self->hovered;
      overlay->pressed = self->pressed;
      return;
    }
  overlay->selected = tumen_timeline_get_selected_row (self);
  if (layer == TUMEN_LAYER_OVERLAY && shows_focus (self))
    focused = tumen_timeline_get_focused_item (self);
  if (focused != NULL)
    overlay->focused = tumen_timeline_get_item_index (self, focused);
}

static void
draw_layer (TumenTimeline *self,
            TumenLayer     layer,
            cairo_t       *cr)
{
  TumenOverlay overlay;

  get_overlay (self, layer, &overlay);
  switch (layer)
    {
    case TUMEN_LAYER_GROUND:
      tumen_painter_draw_ground (cr, self->scene, &self->theme);
      break;
    case TUMEN_LAYER_GUIDES:
      tumen_painter_draw_guides (cr, self->scene, &self->theme, &overlay);
      break;
    case TUMEN_LAYER_ITEMS:
      tumen_painter_draw_items (cr, self->scene, &self->theme);
      break;
    case TUMEN_LAYER_HOVER:
    case TUMEN_LAYER_OVERLAY:
      tumen_painter_draw_overlay (cr, self->scene, &self->theme, &overlay);
      break;
    case TUMEN_N_LAYERS:
    default:
      g_assert_not_reached ();
    }
}

static void
unite_plate (TumenTimeline        *self,
             const TumenSceneItem *item,
             graphene_rect_t      *bounds)
{
  TumenRect       plate;
  graphene_rect_t rect;

  if (item == NULL || !tumen_scene_get_plate (self->scene, item, &plate))
    return;
  graphene_rect_init (&rect, (float)(plate.x - PLATE_MARGIN), (float)(plate.y - PLATE_MARGIN),
                      (float)(plate.width + 2.0 * PLATE_MARGIN),
                      (float)(plate.height + 2.0 * PLATE_MARGIN));
  if (graphene_rect_get_area (bounds) > 0.0f)
    graphene_rect_union (bounds, &rect, bounds);
  else
    *bounds = rect;
}

static double
get_reach (TumenTimeline *self,
           TumenLayer     layer)
{
  double enlarged = MAX (1.0, tumen_text_get_scale (self->text));

  return enlarged * (layer == TUMEN_LAYER_OVERLAY ? LABEL_REACH : FLAG_REACH);
}

/* Guides and flags run from the axis to the item, which may stand in several lanes: a column of the
 * canvas. */
static void
unite_column (TumenTimeline   *self,
              guint            event,
              double           reach,
              graphene_rect_t *bounds)
{
  const TumenRow      *row = tumen_table_get_rows (tumen_scene_get_table (self->scene)) + event;
  const TumenViewport *viewport = tumen_scene_get_viewport (self->scene);
  graphene_rect_t      column;
  double               begin, end;

  if (isnan (row->lo))
    return;
  begin = CLAMP (tumen_viewport_x (viewport, row->lo), 0.0, self->width) - reach;
  end = CLAMP (tumen_viewport_x (viewport, row->hi), 0.0, self->width) + reach;
  graphene_rect_init (&column, (float)begin, 0.0f, (float)(end - begin), (float)self->height);
  graphene_rect_union (bounds, &column, bounds);
}

/* Small layers have tight bounds, so that a change of them repaints little. */
static gboolean
get_layer_bounds (TumenTimeline   *self,
                  TumenLayer       layer,
                  graphene_rect_t *bounds)
{
  graphene_rect_t canvas;
  TumenOverlay    overlay;

  graphene_rect_init (&canvas, 0.0f, 0.0f, (float)self->width, (float)self->height);
  *bounds = canvas;
  if (layer == TUMEN_LAYER_GROUND || layer == TUMEN_LAYER_ITEMS)
    return TRUE;

  get_overlay (self, layer, &overlay);
  *bounds = *graphene_rect_zero ();
  if (layer == TUMEN_LAYER_HOVER)
    unite_plate (self, tumen_timeline_get_hovered_item (self), bounds);
  if (overlay.focused != TUMEN_NO_ROW)
    unite_plate (self, tumen_timeline_get_focused_item (self), bounds);
  if (overlay.selected != TUMEN_NO_ROW)
    {
      unite_plate (self, tumen_scene_find_event (self->scene, overlay.selected), bounds);
      unite_column (self, overlay.selected, get_reach (self, layer), bounds);
    }
  return graphene_rect_intersection (bounds, &canvas, bounds);
}

/* Returns: (transfer none) (nullable): the kept drawing, made if there is something to draw */
GskRenderNode *
tumen_timeline_ensure_layer (TumenTimeline *self,
                             TumenLayer     layer)
{
  graphene_rect_t bounds;
  cairo_t        *cr;

  if (self->layers[layer] != NULL || !get_layer_bounds (self, layer, &bounds))
    return self->layers[layer];
  self->layers[layer] = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (self->layers[layer]);
  draw_layer (self, layer, cr);
  cairo_destroy (cr);
  return self->layers[layer];
}
