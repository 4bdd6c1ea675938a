/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#include <math.h>

static const TumenItemType back_to_front[TUMEN_N_ITEM_TYPES] = {
  TUMEN_ITEM_GRIDLINE,
  TUMEN_ITEM_TICK,
  TUMEN_ITEM_BAR,
  TUMEN_ITEM_EXTENT,
  TUMEN_ITEM_MARK,
  TUMEN_ITEM_LABEL,
  TUMEN_ITEM_WHISKER,
  TUMEN_ITEM_GHOST,
  TUMEN_ITEM_CHIP,
  TUMEN_ITEM_BADGE,
  TUMEN_ITEM_HEADING,
};

static void
start_metrics (TumenSceneBuild *build)
{
  TumenRowMetrics *metrics = &build->scene->metrics;
  gboolean         two = tumen_layout_get_label_mode (build->layout) == TUMEN_LABELS_TWO_LINES;
  double           scale = tumen_text_get_scale (build->text);
  double           below;

  metrics->title_half = 9 * scale;
  metrics->label_height = (two ? 30 : 18) * scale;
  metrics->middle = MAX (12, metrics->title_half + 1);
  metrics->enlarged = metrics->middle / 12;
  metrics->axis_row = round (TUMEN_AXIS_ROW_HEIGHT * MAX (1, scale));
  metrics->heading = round (TUMEN_HEADING_STRIP * MAX (1, scale));
  metrics->empty_lane = round (TUMEN_EMPTY_LANE * MAX (1, scale));
  below = MAX (12, metrics->label_height - metrics->title_half + 1);
  metrics->least = metrics->pitch = metrics->middle + below;
}

static void
start (TumenSceneBuild *build,
       TumenScene      *scene)
{
  guint n_lanes;

  *build = (TumenSceneBuild){ .scene = scene, .layout = scene->layout };
  build->index = tumen_layout_get_index (scene->layout);
  build->text = tumen_layout_get_text (scene->layout);
  build->table = tumen_layout_get_table (scene->layout);
  build->language = tumen_layout_get_language (scene->layout);
  build->scale = tumen_viewport_get_scale (&scene->viewport);
  build->level = tumen_layout_get_level (scene->layout, build->scale);
  build->level_scale = tumen_layout_get_level_scale (scene->layout, build->level);
  build->seen = tumen_index_get_marks (build->index);
  build->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  n_lanes = tumen_index_get_n_lanes (build->index);
  build->lanes = g_new0 (TumenLaneView, n_lanes + 1);
  for (guint i = 0; i < TUMEN_N_ITEM_TYPES; i++)
    build->layers[i] = g_array_new (FALSE, FALSE, sizeof (TumenSceneItem));
  start_metrics (build);
  tumen_index_count (build->index, scene->viewport.span, &scene->counts);
}

static void
finish (TumenSceneBuild *build)
{
  guint n_items = 0;

  for (guint i = 0; i < TUMEN_N_ITEM_TYPES; i++)
    n_items += build->layers[i]->len;
  g_array_set_size (build->scene->items, n_items); /* room for all of them at once */
  g_array_set_size (build->scene->items, 0);
  for (guint i = 0; i < TUMEN_N_ITEM_TYPES; i++)
    {
      GArray *layer = build->layers[back_to_front[i]];

      g_array_append_vals (build->scene->items, layer->data, layer->len);
      g_array_unref (layer);
    }
  for (guint i = 0; i < tumen_index_get_n_lanes (build->index); i++)
    {
      g_array_unref (build->lanes[i].singles);
      g_array_unref (build->lanes[i].clusters);
      g_array_unref (build->lanes[i].cells);
      g_array_unref (build->lanes[i].goes_on);
      g_array_unref (build->lanes[i].leads_on);
      g_clear_pointer (&build->lanes[i].paper_chips, g_array_unref);
    }
  g_free (build->lanes);
  for (guint i = 0; i < build->touched->len; i++)
    build->seen[g_array_index (build->touched, guint, i)] = TUMEN_SEEN_NOT;
  g_array_unref (build->touched);
}

static void
finish_counts (TumenSceneBuild *build)
{
  TumenCounts *counts = &build->scene->counts;

  counts->n_chips = build->layers[TUMEN_ITEM_CHIP]->len;
}

/**
 * tumen_scene_build_item:
 * @build: a scene that is built
 * @type: of the item
 * @lane: index of its lane, or %TUMEN_NO_ROW
 *
 * Returns: an item without a place
 */
TumenSceneItem
tumen_scene_build_item (TumenSceneBuild *build,
                        TumenItemType    type,
                        guint            lane)
{
  return (TumenSceneItem){ .type = type,
                           .lane = lane,
                           .row = TUMEN_NO_ROW,
                           .event = TUMEN_NO_ROW,
                           .kind = TUMEN_KIND_OTHER,
                           .scale = 1 };
}

/**
 * tumen_scene_build_count_rows:
 * @view: of a lane that is looked through
 * @end: a row, or how many there are
 *
 * Returns: how many rows before @end something is in view of
 */
guint
tumen_scene_build_count_rows (const TumenLaneView *view,
                              guint                end)
{
  guint n = 0;

  for (guint row = 0; row < end; row++)
    n += view->used >> row & 1;
  return n;
}

/**
 * tumen_scene_build_get_y:
 * @build: a scene whose lanes have their places
 * @lane: an index
 * @row: of the lane; from %TUMEN_LAYOUT_ROWS on, of chips
 *
 * Returns: the middle of the marks of that row, px
 */
double
tumen_scene_build_get_y (TumenSceneBuild *build,
                         guint            lane,
                         guint            row)
{
  const TumenRowMetrics *metrics = &build->scene->metrics;
  double                 top = g_array_index (build->scene->lanes, TumenLane, lane).top;

  if (tumen_layout_is_paper (build->layout))
    row = tumen_scene_build_count_rows (&build->lanes[lane], MIN (row, TUMEN_LAYOUT_ROWS)) +
          (row - MIN (row, TUMEN_LAYOUT_ROWS));
  return top + metrics->heading + TUMEN_LANE_PAD + row * metrics->pitch +
         floor ((metrics->pitch - metrics->least) / 2) + metrics->middle;
}

static gboolean
is_cut (TumenSceneBuild      *build,
        const TumenSceneItem *item)
{
  const TumenSceneSize *size = &build->scene->size;
  double                y;

  if (!size->whole_rows || item->row == TUMEN_NO_ROW)
    return FALSE;
  y = tumen_scene_build_get_y (build, item->lane, item->row);
  return y < tumen_scene_get_lanes_top (build->scene) || y > size->height;
}

/**
 * tumen_scene_build_push:
 * @build: a scene that is built
 * @item: an item that has its place
 *
 * Adds a copy of @item to its layer.
 */
void
tumen_scene_build_push (TumenSceneBuild *build,
                        TumenSceneItem  *item)
{
  if (is_cut (build, item))
    return;
  item->clipped = item->rect.x < 0 || item->rect.x + item->rect.width > build->scene->size.width;
  g_array_append_val (build->layers[item->type], *item);
}

/**
 * tumen_scene_build_is_whole:
 * @build: a scene that is built
 * @rect: of an item, px
 *
 * Returns: whether no edge of time cuts it
 */
gboolean
tumen_scene_build_is_whole (TumenSceneBuild *build,
                            const TumenRect *rect)
{
  return rect->x >= 0 && rect->x + rect->width <= build->scene->size.width;
}

static TumenScene *
begin_scene (TumenSceneBuild      *build,
             TumenLayout          *layout,
             const TumenViewport  *viewport,
             const TumenSceneSize *size)
{
  TumenScene *self = g_object_new (TUMEN_TYPE_SCENE, NULL);

  self->layout = g_object_ref (layout);
  self->viewport = *viewport;
  self->size = *size;
  tumen_viewport_set_width (&self->viewport, size->width);
  start (build, self);
  tumen_scene_build_look (build);
  tumen_scene_build_stack (build);
  return self;
}

static void
build_items (TumenSceneBuild *build)
{
  TumenScene *self = build->scene;

  tumen_scene_build_axis (build);
  tumen_scene_build_headings (build);
  if (self->density)
    tumen_scene_build_density (build);
  for (guint lane = 0; lane < self->lanes->len && !self->density; lane++)
    {
      tumen_scene_build_events (build, lane);
      tumen_scene_build_chips (build, lane);
    }
  finish_counts (build);
}

/**
 * tumen_scene_new:
 * @layout: the places of the events
 * @viewport: what of time is seen; its width is set to that of @size
 * @size: of the canvas, px
 *
 * Builds the picture of a view: a flat list of everything on it. Shows the events whose drawn
 * extent meets the span of @viewport, and no others.
 *
 * Returns: (transfer full): the scene; it does not change any more
 */
TumenScene *
tumen_scene_new (TumenLayout          *layout,
                 const TumenViewport  *viewport,
                 const TumenSceneSize *size)
{
  TumenScene     *self;
  TumenSceneBuild build;

  g_return_val_if_fail (TUMEN_IS_LAYOUT (layout), NULL);
  g_return_val_if_fail (viewport != NULL && size != NULL, NULL);

  self = begin_scene (&build, layout, viewport, size);
  build_items (&build);
  finish (&build);
  return self;
}

/**
 * tumen_scene_new_if_it_fits:
 * @layout: the places of the events
 * @viewport: what of time is seen; its width is set to that of @size
 * @size: of the canvas, px
 *
 * Returns: (transfer full) (nullable): the same as tumen_scene_new(), but %NULL if it shows marks
 *   whose lanes are higher than the canvas
 */
TumenScene *
tumen_scene_new_if_it_fits (TumenLayout          *layout,
                            const TumenViewport  *viewport,
                            const TumenSceneSize *size)
{
  TumenSceneBuild build;
  TumenScene     *self = begin_scene (&build, layout, viewport, size);
  gboolean        fits = self->density || self->content_height <= size->height;

  if (fits)
    build_items (&build);
  finish (&build);
  if (!fits)
    g_clear_object (&self);
  return self;
}
