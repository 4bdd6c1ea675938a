/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"

#include <math.h>

#define LEAST_TARGET 24.0
#define TOUCH_REACH  22.0
#define PLATE_PAD    6.0
#define BAR_PAD      1.0
#define TIE_BREAK    1e-6 /* a finger on two things means that with the nearer centre */

static gboolean
is_target (const TumenSceneItem *item)
{
  return item->type == TUMEN_ITEM_MARK || item->type == TUMEN_ITEM_CHIP;
}

static gboolean
is_same_thing (const TumenSceneItem *target,
               const TumenSceneItem *item)
{
  if (item->lane != target->lane)
    return FALSE;
  if (target->type == TUMEN_ITEM_BAR)
    return item->type == TUMEN_ITEM_BAR && item->rect.x == target->rect.x;
  if (target->type == TUMEN_ITEM_CHIP)
    return item == target || (item->members != NULL && item->members == target->members);
  return item->event == target->event && item->members == NULL && item->type != TUMEN_ITEM_CHIP;
}

static gboolean
holds (const TumenRect *rect,
       double           x,
       double           y)
{
  double extra_x = MAX (0, (LEAST_TARGET - rect->width) / 2);
  double extra_y = MAX (0, (LEAST_TARGET - rect->height) / 2);

  return x >= rect->x - extra_x && x < rect->x + rect->width + extra_x &&
         y >= rect->y - extra_y && y < rect->y + rect->height + extra_y;
}

static double
get_distance_to_rect (const TumenRect *rect,
                      double           x,
                      double           y)
{
  double dx = MAX (MAX (rect->x - x, x - rect->x - rect->width), 0);
  double dy = MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

static gboolean
is_within_reach (const TumenRect *rect,
                 double           x,
                 double           y,
                 gboolean         touch)
{
  return touch ? get_distance_to_rect (rect, x, y) <= TOUCH_REACH : holds (rect, x, y);
}

static const TumenSceneItem *
get_item (TumenScene *self,
          guint       index)
{
  return &g_array_index (self->items, TumenSceneItem, index);
}

/* The mark or chip that @item belongs to: a label stands for its mark. */
static const TumenSceneItem *
find_target (TumenScene           *self,
             const TumenSceneItem *item)
{
  if (is_target (item) || item->type == TUMEN_ITEM_BAR)
    return item;
  for (guint i = 0; i < self->items->len; i++)
    {
      if (is_target (get_item (self, i)) && is_same_thing (get_item (self, i), item))
        return get_item (self, i);
    }
  return NULL;
}

static gboolean
may_be_hit (const TumenSceneItem *item)
{
  return is_target (item) || item->type == TUMEN_ITEM_LABEL || item->type == TUMEN_ITEM_EXTENT;
}

/* The label of what a search does not find shows only on a plate. */
static gboolean
is_hidden (const TumenSceneItem *item)
{
  return item->type == TUMEN_ITEM_LABEL && item->match == TUMEN_MATCH_NO;
}

/* A bar is hit anywhere above or below it in its lane: many are but a pixel high. */
static const TumenSceneItem *
find_bar (TumenScene *self,
          double      x,
          double      y)
{
  for (guint i = 0; self->density && i < self->items->len; i++)
    {
      const TumenSceneItem *item = get_item (self, i);
      const TumenLane      *lane;

      if (item->type != TUMEN_ITEM_BAR || x < item->rect.x || x >= item->rect.x + item->rect.width)
        continue;
      lane = &g_array_index (self->lanes, TumenLane, item->lane);
      if (y >= lane->top && y < lane->top + lane->height)
        return item;
    }
  return NULL;
}

/**
 * tumen_scene_item_at:
 * @self: a scene
 * @x: px
 * @y: px
 * @touch: whether it is a finger, which needs not be exact
 *
 * A mark, its extent and its label are one target of at least 24 x 24 px; where targets overlap,
 * that with the nearer centre wins. A finger takes what is nearest within 22 px.
 *
 * In density, where there is neither mark nor chip, it is a bar of the bin at @x.
 *
 * Returns: (transfer none) (nullable): the mark, chip or bar there
 */
const TumenSceneItem *
tumen_scene_item_at (TumenScene *self,
                     double      x,
                     double      y,
                     gboolean    touch)
{
  const TumenSceneItem *found = NULL;
  double                best = (double)INFINITY;

  if (y < tumen_scene_get_lanes_top (self))
    return NULL;
  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = get_item (self, i);
      double                distance;

      if (!may_be_hit (item) || is_hidden (item))
        continue;
      if (!is_within_reach (&item->rect, x, y, touch))
        continue;
      distance = hypot (item->cx - x, item->cy - y);
      if (touch)
        distance = distance * TIE_BREAK + get_distance_to_rect (&item->rect, x, y);
      if (distance >= best)
        continue;
      best = distance;
      found = item;
    }
  return found != NULL ? find_target (self, found) : find_bar (self, x, y);
}

/**
 * tumen_scene_get_bin:
 * @self: a scene
 * @item: an item of @self
 * @bin: (out): what the bars of the same bin and lane as @item stand for
 *
 * Returns: whether @item is a bar
 */
gboolean
tumen_scene_get_bin (TumenScene           *self,
                     const TumenSceneItem *item,
                     TumenSceneBin        *bin)
{
  if (item->type != TUMEN_ITEM_BAR)
    return FALSE;
  *bin = (TumenSceneBin){ 0 };
  bin->span.begin = tumen_viewport_time (&self->viewport, item->rect.x);
  bin->span.end = tumen_viewport_time (&self->viewport, item->rect.x + item->rect.width);
  bin->kind = g_array_index (self->lanes, TumenLane, item->lane).kind;
  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *other = get_item (self, i);

      if (!is_same_thing (item, other))
        continue;
      if (other->has_extent)
        bin->unknown = other->value;
      else
        bin->known = other->value;
    }
  return TRUE;
}

/**
 * tumen_scene_find_event:
 * @self: a scene
 * @event: row of the table
 *
 * Returns: (transfer none) (nullable): the mark of the event, in its first lane that has one, else
 *   the chip it is in
 */
const TumenSceneItem *
tumen_scene_find_event (TumenScene *self,
                        guint       event)
{
  const TumenSceneItem *chip = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = get_item (self, i);

      if (item->type == TUMEN_ITEM_MARK && item->event == event)
        return item;
      if (chip == NULL && tumen_scene_chip_holds (self, item, event))
        chip = item;
    }
  return chip;
}

static void
join (TumenRect       *rect,
      const TumenRect *other)
{
  double right = MAX (rect->x + rect->width, other->x + other->width);
  double bottom = MAX (rect->y + rect->height, other->y + other->height);

  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/**
 * tumen_scene_get_plate:
 * @self: a scene
 * @item: an item of @self
 * @plate: (out): px, the ground that marks it as hovered or selected
 *
 * The plate holds mark, extent and label of one thing, or both bars of a bin, and some px around
 * them; parts far outside the view are left out.
 *
 * Returns: whether @item can have a plate
 */
gboolean
tumen_scene_get_plate (TumenScene           *self,
                       const TumenSceneItem *item,
                       TumenRect            *plate)
{
  gboolean              bar = item->type == TUMEN_ITEM_BAR;
  const TumenSceneItem *target = bar || may_be_hit (item) ? find_target (self, item) : NULL;
  double                pad = bar ? BAR_PAD : PLATE_PAD;
  double                lo, hi;

  if (target == NULL)
    return FALSE;
  *plate = target->rect;
  for (guint i = 0; i < self->items->len; i++)
    {
      if ((bar || may_be_hit (get_item (self, i))) && is_same_thing (target, get_item (self, i)))
        join (plate, &get_item (self, i)->rect);
    }
  lo = MAX (plate->x - pad, -2 * PLATE_PAD);
  hi = MIN (plate->x + plate->width + pad, self->size.width + 2 * PLATE_PAD);
  *plate = (TumenRect){ lo, plate->y - PLATE_PAD / 2, MAX (hi - lo, 0), plate->height + PLATE_PAD };
  return TRUE;
}

/* Time order: where the date is, not where the shape was moved to; then lane and row. */
static double
get_order_x (const TumenSceneItem *item)
{
  return item->type == TUMEN_ITEM_CHIP ? item->cx : item->px.centre;
}

static int
compare_targets (const TumenSceneItem *a,
                 const TumenSceneItem *b)
{
  if (get_order_x (a) != get_order_x (b))
    return get_order_x (a) < get_order_x (b) ? -1 : 1;
  if (a->lane != b->lane)
    return a->lane < b->lane ? -1 : 1;
  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  return a < b ? -1 : a > b;
}

/* The next target after @from, or before it. Without @from: the first, or the last. */
static const TumenSceneItem *
step_in_time (TumenScene           *self,
              const TumenSceneItem *from,
              int                   dx)
{
  const TumenSceneItem *next = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = get_item (self, i);

      if (!is_target (item) || (from != NULL && compare_targets (item, from) * dx <= 0))
        continue;
      if (next == NULL || compare_targets (item, next) * dx < 0)
        next = item;
    }
  return next;
}

/* The target nearest in time in the nearest lane of that direction that has one. */
static const TumenSceneItem *
step_in_lanes (TumenScene           *self,
               const TumenSceneItem *from,
               int                   dy)
{
  const TumenSceneItem *next = NULL;
  gint64                best = G_MAXINT64; /* lanes away */
  double                nearest = (double)INFINITY;

  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = get_item (self, i);
      gint64                away = ((gint64)item->lane - from->lane) * dy;
      double                distance = fabs (get_order_x (item) - get_order_x (from));

      if (!is_target (item) || away <= 0 || away > best || (away == best && distance >= nearest))
        continue;
      next = item;
      best = away;
      nearest = distance;
    }
  return next;
}

/**
 * tumen_scene_step:
 * @self: a scene
 * @from: (nullable): an item of @self where the keyboard cursor is
 * @dx: 1 for the next in time, -1 for the one before
 * @dy: if @dx is 0: 1 for the lane below, -1 for the lane above
 *
 * Returns: (transfer none) (nullable): the mark or chip there; %NULL at an end. Without @from: the
 *   first one in time, or the last one if @dx or @dy is -1
 */
const TumenSceneItem *
tumen_scene_step (TumenScene           *self,
                  const TumenSceneItem *from,
                  int                   dx,
                  int                   dy)
{
  const TumenSceneItem *target = from != NULL ? find_target (self, from) : NULL;

  if (target == NULL)
    return step_in_time (self, NULL, dx + dy < 0 ? -1 : 1);
  if (dx != 0)
    return step_in_time (self, target, dx < 0 ? -1 : 1);
  return dy != 0 ? step_in_lanes (self, target, dy < 0 ? -1 : 1) : target;
}
