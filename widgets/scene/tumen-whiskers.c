/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-whiskers.h"

#include "tumen-scene-private.h"

#define CHIP_BOTTOM 14.5 /* of the plate of an event in a chip, from its middle */

/** Anchor: where the whiskers of one copy of an event begin. */
typedef struct
{
  const TumenSceneItem *item;
  double                x, y; /* px: under the mark */
} Anchor;

static void
add_whisker (TumenScene                 *self,
             const Anchor               *anchor,
             guint                       event,
             const TumenPublicationSpan *span)
{
  TumenSceneItem item = {
    .type = TUMEN_ITEM_WHISKER,
    .lane = anchor->item->lane,
    .row = anchor->item->row,
    .event = event,
    .kind = tumen_table_get_rows (tumen_scene_get_table (self))[event].kind,
    .cy = anchor->y,
    .scale = span->is_page ? TUMEN_WHISKER_PAGE / TUMEN_WHISKER_HALF : 1.0,
  };
  double half = MAX (TUMEN_WHISKER_HALF * item.scale, TUMEN_WHISKER_START);
  double left, right;

  item.px.lo = tumen_viewport_x (&self->viewport, span->lo);
  item.px.hi = tumen_viewport_x (&self->viewport, span->hi);
  item.px.centre = item.cx = (item.px.lo + item.px.hi) / 2.0;
  item.px.start_hi = item.px.end_lo = anchor->x;
  item.has_extent = span->hi - span->lo > 1.0;
  left = MIN (anchor->x, item.has_extent ? item.px.lo : item.cx);
  right = MAX (anchor->x, item.has_extent ? item.px.hi : item.cx);
  item.rect = (TumenRect){ left, item.cy - half, right - left, 2.0 * half };
  item.clipped = left < 0.0 || right > self->size.width;
  g_array_append_val (self->whiskers, item);
}

/* FALSE if @item does not stand for the event. Of one in a chip, its true place. */
static gboolean
find_anchor (TumenScene           *self,
             const TumenSceneItem *item,
             guint                 event,
             Anchor               *anchor)
{
  gboolean  is_mark = item->type == TUMEN_ITEM_MARK && item->event == event;
  TumenRect plate;

  if ((!is_mark && !tumen_scene_chip_holds (self, item, event)) ||
      !tumen_scene_get_plate (self, item, &plate))
    return FALSE;
  anchor->item = item;
  anchor->x = item->cx;
  anchor->y = plate.y + plate.height;
  if (!is_mark)
    {
      const TumenRow *row = tumen_table_get_rows (tumen_scene_get_table (self)) + event;

      anchor->x = tumen_viewport_x (&self->viewport, tumen_row_get_centre (row));
      anchor->y = MAX (anchor->y, item->cy + CHIP_BOTTOM);
    }
  anchor->y += TUMEN_WHISKER_START;
  return TRUE;
}

/**
 * tumen_scene_set_whiskers:
 * @self: a scene
 * @event: row of the table, or %TUMEN_NO_ROW for no whiskers
 * @spans: (array length=n_spans) (nullable): when that which speaks of @event was published, as
 *   tumen_event_dup_publications() tells
 * @n_spans: how many
 *
 * Places a whisker to each of @spans under each copy of the event's mark, in whatever lane, and
 * under the chips that hold it; whatever whiskers @self had are gone. They are overlay: no place
 * in the scene changes, and they need not keep clear of other items (decision 1).
 */
void
tumen_scene_set_whiskers (TumenScene                 *self,
                          guint                       event,
                          const TumenPublicationSpan *spans,
                          guint                       n_spans)
{
  g_return_if_fail (TUMEN_IS_SCENE (self));

  g_array_set_size (self->whiskers, 0);
  if (event == TUMEN_NO_ROW || n_spans == 0)
    return;
  for (guint i = 0; i < self->items->len; i++)
    {
      Anchor anchor;

      if (!find_anchor (self, &g_array_index (self->items, TumenSceneItem, i), event, &anchor))
        continue;
      for (guint j = 0; j < n_spans; j++)
        add_whisker (self, &anchor, event, &spans[j]);
    }
}

/**
 * tumen_scene_get_whiskers:
 * @self: a scene
 * @n_whiskers: (out): how many
 *
 * Each is a line at @cy from @px.start_hi, under its event, to a tick at @cx or, if @has_extent,
 * to a stretch from @px.lo to @px.hi: days on one of which it was published. The tick of an
 * article has the @scale 1, that of a cited page is shorter.
 *
 * Returns: (transfer none) (array length=n_whiskers): the items of the whiskers
 */
const TumenSceneItem *
tumen_scene_get_whiskers (TumenScene *self,
                          guint      *n_whiskers)
{
  *n_whiskers = self->whiskers->len;
  return (const TumenSceneItem *)(gconstpointer)self->whiskers->data;
}
