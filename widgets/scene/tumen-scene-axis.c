/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#include <math.h>

#define FINE_GAP     4.0 /* from tick to label */
#define FINE_OVER    2.0 /* a label may reach so far over the next tick, as labels stand above it */
#define COARSE_GAP   6.0
#define COARSE_EDGE  8.0 /* of a label that sticks to the left edge */
#define WIDEST_CLOCK "00:00"
#define LEAST_DAY    0.9 /* in days: a shorter unit is one of hours */

static void
add_gridline (TumenSceneBuild *build,
              const TumenTick *tick)
{
  TumenSceneItem item = tumen_scene_build_item (build, TUMEN_ITEM_GRIDLINE, TUMEN_NO_ROW);

  item.coarse = tick->row == TUMEN_TICK_COARSE;
  item.cx = tumen_viewport_x (&build->scene->viewport, tick->begin);
  if (item.cx < 0)
    return;
  item.rect.x = item.cx - 0.5;
  item.rect.y = item.coarse ? 0 : tumen_scene_get_axis_height (build->scene);
  item.rect.width = 1;
  item.rect.height = build->scene->size.height - item.rect.y;
  tumen_scene_build_push (build, &item);
}

/* Where the label begins, px; whether it fits. */
static gboolean
place_label (const TumenSceneItem *item,
             const TumenTick      *tick,
             double                width,
             double               *x)
{
  if (tick->centred)
    *x = (item->px.lo + item->px.hi - width) / 2;
  else if (item->coarse)
    *x = MAX (item->px.lo + COARSE_GAP, COARSE_EDGE);
  else
    *x = item->px.lo + FINE_GAP;
  if (tick->centred)
    return *x + width <= item->px.hi - 1;
  return *x + width <= item->px.hi + (item->coarse ? -COARSE_GAP : FINE_OVER);
}

static gboolean
is_clock (const TumenTick *tick)
{
  return tick->row == TUMEN_TICK_FINE && tick->end - tick->begin < LEAST_DAY;
}

static gboolean
is_second (const TumenTick *tick)
{
  return is_clock (tick) && llround (tick->begin / (tick->end - tick->begin)) % 2 != 0;
}

static TumenSceneItem
make_tick (TumenSceneBuild *build,
           const TumenTick *tick,
           gboolean         thin)
{
  const TumenViewport *viewport = &build->scene->viewport;
  TumenSceneItem       item = tumen_scene_build_item (build, TUMEN_ITEM_TICK, TUMEN_NO_ROW);

  item.coarse = tick->row == TUMEN_TICK_COARSE;
  item.px.lo = tumen_viewport_x (viewport, tick->begin);
  item.px.hi = tumen_viewport_x (viewport, tick->end);
  if (thin && is_clock (tick))
    item.px.hi += item.px.hi - item.px.lo;
  return item;
}

/* Hours differ in width: if the widest does not fit, every second one is told, so that those that
 * are told keep one distance. */
static gboolean
is_too_narrow (TumenSceneBuild *build,
               GArray          *ticks)
{
  const TumenTick *last = &g_array_index (ticks, TumenTick, ticks->len - 1);
  double           room = (last->end - last->begin) * build->scale;

  return is_clock (last) &&
         FINE_GAP + tumen_text_get_width (build->text, TUMEN_TEXT_AXIS, WIDEST_CLOCK) >
           room + FINE_OVER;
}

/* A label that does not fit is left out, not shortened. */
static void
add_tick (TumenSceneBuild *build,
          const TumenTick *tick,
          gboolean         thin)
{
  TumenSceneItem item = make_tick (build, tick, thin);
  TumenTextStyle style = item.coarse ? TUMEN_TEXT_AXIS_BOLD : TUMEN_TEXT_AXIS;
  double         width = tumen_text_get_width (build->text, style, tick->label);
  double         x;

  if (thin && is_second (tick))
    return;
  if (!place_label (&item, tick, width, &x) || x < 0 || x + width > build->scene->size.width)
    return;
  item.text = g_string_chunk_insert_const (build->scene->strings, tick->label);
  item.rect.width = width;
  item.rect.height = tumen_text_get_height (build->text, style);
  item.cx = x + width / 2;
  item.cy = build->scene->metrics.axis_row * (item.coarse ? 0.5 : 1.5);
  item.rect.x = x;
  item.rect.y = item.cy - item.rect.height / 2;
  tumen_scene_build_push (build, &item);
}

static gboolean
has_coarse_begin (GArray *ticks,
                  double  begin)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const TumenTick *tick = &g_array_index (ticks, TumenTick, i);

      if (tick->row != TUMEN_TICK_COARSE)
        return FALSE;
      if (tick->begin == begin)
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_scene_build_axis:
 * @build: a scene that is built
 *
 * Adds the grid lines, each once, and the labels of the axis that fit.
 */
void
tumen_scene_build_axis (TumenSceneBuild *build)
{
  double enlarged = MAX (1, tumen_text_get_scale (build->text));
  g_autoptr (GArray) ticks = tumen_axis_get_ticks (build->scene->viewport.span,
                                                   build->scale / enlarged, build->language);
  gboolean thin = ticks->len > 0 && is_too_narrow (build, ticks);

  for (guint i = 0; i < ticks->len; i++)
    {
      const TumenTick *tick = &g_array_index (ticks, TumenTick, i);

      if (tick->row == TUMEN_TICK_COARSE || !has_coarse_begin (ticks, tick->begin))
        add_gridline (build, tick);
      add_tick (build, tick, thin);
    }
}
