/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <math.h>

#include "tumen-explorer-measure.h"
#include "tumen-explorer-publications.h"
#include "tumen-ghosts.h"
#include "tumen-whiskers.h"

/* Room around a plate for its frame, ring and badge. */
#define PLATE_MARGIN 14.0
/* A plate of what is selected is wider by what bold letters take, at the usual size of text. */
#define BOLD_REACH 48.0
/* So far beside a chip reaches the label of an event in it. */
#define LABEL_REACH 320.0
/* A flag on the axis reaches this far beside what it names, and a little below the axis. */
#define FLAG_REACH     110.0
#define FLAG_BELOW     4.0
#define GHOST_MARGIN   3.0
#define WHISKER_MARGIN 2.0

/* Places, px, none of which touches another. */
typedef struct
{
  GArray         *rects; /* of graphene_rect_t */
  graphene_rect_t canvas;
} Places;

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

/* Places */

static void
add_place (Places    *places,
           TumenRect *rect)
{
  double          right = ceil (rect->x + rect->width);
  double          bottom = ceil (rect->y + rect->height);
  double          left = floor (rect->x);
  double          top = floor (rect->y);
  graphene_rect_t place;

  graphene_rect_init (&place, (float)left, (float)top, (float)(right - left),
                      (float)(bottom - top));
  if (!graphene_rect_intersection (&place, &places->canvas, &place))
    return;
  /* What overlaps is drawn as one, as anything half transparent may be drawn only once. */
  for (guint i = 0; i < places->rects->len; i++)
    {
      graphene_rect_t *other = &g_array_index (places->rects, graphene_rect_t, i);

      if (!graphene_rect_intersection (&place, other, NULL))
        continue;
      graphene_rect_union (&place, other, &place);
      g_array_remove_index_fast (places->rects, i);
      i = (guint)-1;
    }
  g_array_append_val (places->rects, place);
}

static void
add_plate (TumenTimeline        *self,
           const TumenSceneItem *item,
           double                reach,
           Places               *places)
{
  TumenRect plate;
  double    margin = PLATE_MARGIN + reach * MAX (1.0, tumen_text_get_scale (self->text));

  if (item == NULL || !tumen_scene_get_plate (self->scene, item, &plate))
    return;
  plate.x -= margin;
  plate.width += 2.0 * margin;
  plate.y -= PLATE_MARGIN;
  plate.height += 2.0 * PLATE_MARGIN;
  add_place (places, &plate);
}

/* An event may stand in several lanes, alone or in chips. */
static void
add_plates_of_event (TumenTimeline *self,
                     guint          event,
                     Places        *places)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_MARK && items[i].event == event)
        add_plate (self, &items[i], BOLD_REACH, places);
      else if (tumen_scene_chip_holds (self->scene, &items[i], event))
        add_plate (self, &items[i], LABEL_REACH, places);
    }
}

/* Of lines that leave the canvas only what is on it, as places are not exact far away. */
static void
add_whiskers (TumenTimeline *self,
              Places        *places)
{
  guint                 n_whiskers;
  const TumenSceneItem *whiskers = tumen_scene_get_whiskers (self->scene, &n_whiskers);

  for (guint i = 0; i < n_whiskers; i++)
    {
      TumenRect rect = whiskers[i].rect;
      double    right = CLAMP (rect.x + rect.width, 0.0, self->width) + WHISKER_MARGIN;

      rect.x = CLAMP (rect.x, 0.0, self->width) - WHISKER_MARGIN;
      rect.width = right - rect.x;
      rect.y -= WHISKER_MARGIN;
      rect.height += 2.0 * WHISKER_MARGIN;
      add_place (places, &rect);
    }
}

static void
add_flag (TumenTimeline *self,
          guint          event,
          Places        *places)
{
  const TumenRow      *row = tumen_table_get_rows (tumen_scene_get_table (self->scene)) + event;
  const TumenViewport *viewport = tumen_scene_get_viewport (self->scene);
  double               reach = FLAG_REACH * MAX (1.0, tumen_text_get_scale (self->text));
  TumenRect            rect = { 0.0, 0.0, 0.0, 0.0 };

  if (isnan (row->lo))
    return;
  rect.x = CLAMP (tumen_viewport_x (viewport, row->lo), 0.0, self->width) - reach;
  rect.width = CLAMP (tumen_viewport_x (viewport, row->hi), 0.0, self->width) + reach - rect.x;
  rect.height = tumen_scene_get_axis_height (self->scene) + FLAG_BELOW;
  add_place (places, &rect);
}

static void
add_guides (TumenTimeline *self,
            guint          event,
            Places        *places)
{
  TumenRect guides[TUMEN_PAINTER_MOST_GUIDES];
  guint     n_guides = tumen_painter_get_guides (self->scene, event, guides);

  for (guint i = 0; i < n_guides; i++)
    add_place (places, &guides[i]);
}

static void
get_measured (TumenTimeline *self,
              guint         *rows)
{
  for (guint i = 0; i < TUMEN_N_MEASURE_ENDS; i++)
    {
      if (!tumen_explorer_find_measured (self->explorer, (TumenMeasureEnd)i, &rows[i]))
        rows[i] = TUMEN_NO_ROW;
    }
}

static void
add_measure (TumenTimeline *self,
             Places        *places)
{
  guint     rows[TUMEN_N_MEASURE_ENDS];
  TumenRect rects[TUMEN_PAINTER_MOST_MEASURE_RECTS];
  guint     n_rects;

  get_measured (self, rows);
  n_rects = tumen_painter_get_measure (self->scene, rows, rects);
  for (guint i = 0; i < n_rects; i++)
    add_place (places, &rects[i]);
}

static void
draw_measure (TumenTimeline *self,
              cairo_t       *cr)
{
  guint rows[TUMEN_N_MEASURE_ENDS];

  get_measured (self, rows);
  tumen_painter_draw_measure (cr, self->scene, &self->theme, rows);
}

/* With all that a tick, its caps and their lines are wide. */
static void
add_ghosts (TumenTimeline *self,
            guint          event,
            Places        *places)
{
  guint                 n_ghosts;
  const TumenSceneItem *ghosts = tumen_scene_get_ghosts (self->scene, &n_ghosts);

  for (guint i = 0; i < n_ghosts; i++)
    {
      TumenRect rect = ghosts[i].rect;

      if (event != TUMEN_NO_ROW && ghosts[i].event != event)
        continue;
      rect.x -= GHOST_MARGIN;
      rect.y -= GHOST_MARGIN;
      rect.width += 2.0 * GHOST_MARGIN;
      rect.height += 2.0 * GHOST_MARGIN;
      add_place (places, &rect);
    }
}

/* Small layers are drawn in tight places, so that a change of them repaints little. */
static void
find_places (TumenTimeline *self,
             TumenLayer     layer,
             Places        *places)
{
  TumenOverlay overlay;

  if (layer == TUMEN_LAYER_MEASURE)
    {
      add_measure (self, places);
      return;
    }
  get_overlay (self, layer, &overlay);
  if (layer == TUMEN_LAYER_HOVER)
    add_plate (self, tumen_timeline_get_hovered_item (self), 0.0, places);
  if (overlay.focused != TUMEN_NO_ROW)
    add_plate (self, tumen_timeline_get_focused_item (self), BOLD_REACH, places);
  if (layer == TUMEN_LAYER_GUIDES)
    add_ghosts (self, TUMEN_NO_ROW, places);
  if (overlay.selected == TUMEN_NO_ROW)
    return;
  if (layer == TUMEN_LAYER_GUIDES)
    add_guides (self, overlay.selected, places);
  if (layer != TUMEN_LAYER_OVERLAY)
    return;
  add_plates_of_event (self, overlay.selected, places);
  add_ghosts (self, overlay.selected, places);
  add_whiskers (self, places);
  add_flag (self, overlay.selected, places);
}

/* Drawing */

/* Guides are under the items but over the ground: these are drawn once more where guides are. */
static void
draw_guides (TumenTimeline *self,
             cairo_t       *cr)
{
  TumenOverlay overlay;

  get_overlay (self, TUMEN_LAYER_GUIDES, &overlay);
  tumen_painter_draw_ground (cr, self->scene, &self->theme);
  tumen_painter_draw_guides (cr, self->scene, &self->theme, &overlay);
  tumen_painter_draw_items (cr, self->scene, &self->theme);
}

static GskRenderNode *
draw_place (TumenTimeline         *self,
            TumenLayer             layer,
            const graphene_rect_t *place)
{
  GskRenderNode *node = gsk_cairo_node_new (place);
  cairo_t       *cr = gsk_cairo_node_get_draw_context (node);
  TumenOverlay   overlay;

  cairo_rectangle (cr, place->origin.x, place->origin.y, place->size.width, place->size.height);
  cairo_clip (cr);
  if (layer == TUMEN_LAYER_GUIDES)
    draw_guides (self, cr);
  else if (layer == TUMEN_LAYER_MEASURE)
    draw_measure (self, cr);
  else
    {
      get_overlay (self, layer, &overlay);
      tumen_painter_draw_overlay (cr, self->scene, &self->theme, &overlay);
    }
  cairo_destroy (cr);
  return node;
}

/* Gives the scene the whiskers of the selected event. */
static void
place_whiskers (TumenTimeline *self)
{
  guint                       selected = tumen_timeline_get_selected_row (self);
  guint                       n_spans = 0;
  const TumenPublicationSpan *spans = NULL;

  if (selected != TUMEN_NO_ROW)
    spans = tumen_explorer_get_selected_publications (self->explorer, &n_spans);
  tumen_scene_set_whiskers (self->scene, selected, spans, n_spans);
}

static GskRenderNode *
draw_small_layer (TumenTimeline *self,
                  TumenLayer     layer)
{
  g_autoptr (GPtrArray) nodes =
    g_ptr_array_new_with_free_func ((GDestroyNotify)gsk_render_node_unref);
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  Places places = { rects };

  if (layer != TUMEN_LAYER_HOVER)
    tumen_timeline_place_ghosts (self);
  if (layer == TUMEN_LAYER_OVERLAY)
    place_whiskers (self);
  graphene_rect_init (&places.canvas, 0.0f, 0.0f, (float)self->width, (float)self->height);
  find_places (self, layer, &places);
  for (guint i = 0; i < rects->len; i++)
    g_ptr_array_add (nodes,
                     draw_place (self, layer, &g_array_index (rects, graphene_rect_t, i)));
  return gsk_container_node_new ((GskRenderNode **)nodes->pdata, nodes->len);
}

/* Drawn as pixels at once: recording all that is on a canvas and playing it takes much longer. */
static GskRenderNode *
draw_base (TumenTimeline *self)
{
  cairo_t *cr = tumen_tiles_begin (self->tiles, self->width, self->height,
                                   self->theme.picture_scale);

  tumen_painter_draw_ground (cr, self->scene, &self->theme);
  tumen_painter_draw_items (cr, self->scene, &self->theme);
  return tumen_tiles_end (self->tiles, cr);
}

/* Private API */

/* Returns: (transfer none): the kept drawing, made anew if what it shows changed */
GskRenderNode *
tumen_timeline_ensure_layer (TumenTimeline *self,
                             TumenLayer     layer)
{
  if (self->layers[layer] == NULL)
    self->layers[layer] =
      layer == TUMEN_LAYER_BASE ? draw_base (self) : draw_small_layer (self, layer);
  return self->layers[layer];
}
