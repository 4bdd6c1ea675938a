/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-ghosts.h"

#include "tumen-claim.h"
#include "tumen-painter.h"
#include "tumen-scene-private.h"

#include <math.h>

/* Under the words of its event, so that no line runs through them. */
#define BELOW_LABEL 4.0
/* The stem begins inside of the shape, which is drawn over it. */
#define STEM 8.0

static gboolean
has_ghost (const GArray     *ghosts,
           const TumenGhost *ghost)
{
  for (guint i = 0; i < ghosts->len; i++)
    {
      const TumenGhost *other = &g_array_index (ghosts, TumenGhost, i);

      if (other->event == ghost->event && other->lo == ghost->lo && other->hi == ghost->hi)
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_ghosts_add_event:
 * @ghosts: (element-type TumenGhost): to which those of @event are added
 * @event: an event
 * @row: its row in the table that is shown
 * @reading: of the date that is shown
 *
 * Each claim of another date than the one shown is a ghost; two that are drawn alike are one.
 */
void
tumen_ghosts_add_event (GArray      *ghosts,
                        TumenEvent  *event,
                        guint        row,
                        TumenReading reading)
{
  guint                 n_claims;
  const TumenClaim     *claims = tumen_event_get_claims (event, &n_claims);
  const TumenEventDate *shown = tumen_event_get_date (event, reading);

  for (guint i = 0; i < n_claims; i++)
    {
      TumenEventDate date;
      TumenGhost     ghost = { .event = row };

      tumen_claim_to_date (&claims[i], shown, &date);
      if (isnan (date.drawn_lo) || tumen_claim_is_as_shown (&date, shown))
        continue;
      ghost.lo = date.drawn_lo;
      ghost.hi = date.drawn_hi;
      ghost.open_start = !date.date.has_earliest_start;
      ghost.open_end = !date.date.has_latest_end;
      if (!has_ghost (ghosts, &ghost))
        g_array_append_val (ghosts, ghost);
    }
}

static void
widen (TumenRect *rect,
       double     x)
{
  double right = MAX (rect->x + rect->width, x);

  rect->x = MIN (rect->x, x);
  rect->width = right - rect->x;
}

/* Of an open date only the known end is a place in time: the tick stands there. */
static double
find_tick (const TumenSceneItem *item,
           const TumenGhost     *ghost)
{
  if (ghost->open_start && !ghost->open_end)
    return item->px.hi;
  if (ghost->open_end && !ghost->open_start)
    return item->px.lo;
  return (item->px.lo + item->px.hi) / 2.0;
}

static void
add_ghost (TumenScene           *self,
           const TumenSceneItem *anchor,
           double                anchor_x,
           const TumenGhost     *ghost)
{
  TumenSceneItem item = {
    .type = TUMEN_ITEM_GHOST,
    .lane = anchor->lane,
    .row = anchor->row,
    .event = ghost->event,
    .kind = tumen_table_get_rows (tumen_scene_get_table (self))[ghost->event].kind,
    .cy = anchor->cy + self->metrics.label_height / 2.0 + BELOW_LABEL,
    .scale = 1.0,
  };

  item.px.lo = tumen_viewport_x (&self->viewport, ghost->lo);
  item.px.hi = tumen_viewport_x (&self->viewport, ghost->hi);
  item.px.centre = item.cx = find_tick (&item, ghost);
  item.px.start_hi = item.px.end_lo = anchor_x;
  item.has_extent = !ghost->open_start && !ghost->open_end &&
                    item.px.hi - item.px.lo >= TUMEN_EXTENT_MIN_WIDTH;
  item.rect = (TumenRect){ item.cx, anchor->cy + STEM, 0.0, 0.0 };
  item.rect.height = item.cy + TUMEN_GHOST_HALF - item.rect.y;
  widen (&item.rect, anchor_x);
  if (item.has_extent)
    {
      widen (&item.rect, item.px.lo);
      widen (&item.rect, item.px.hi);
    }
  item.clipped = item.rect.x < 0.0 || item.rect.x + item.rect.width > self->size.width;
  g_array_append_val (self->ghosts, item);
}

/* From each copy of the event's mark, in whatever lane; of one in a chip, from its true place. */
static void
place_ghost (TumenScene       *self,
             const TumenGhost *ghost)
{
  const TumenRow *row = &tumen_table_get_rows (tumen_scene_get_table (self))[ghost->event];

  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenSceneItem *item = &g_array_index (self->items, TumenSceneItem, i);

      if (item->type == TUMEN_ITEM_MARK && item->event == ghost->event)
        add_ghost (self, item, item->cx, ghost);
      else if (tumen_scene_chip_holds (self, item, ghost->event))
        add_ghost (self, item, tumen_viewport_x (&self->viewport, tumen_row_get_centre (row)),
                   ghost);
    }
}

/**
 * tumen_scene_set_ghosts:
 * @self: a scene
 * @ghosts: (array length=n_ghosts): dates that sources give beside those shown
 * @n_ghosts: how many
 *
 * Places them beside their events; whatever ghosts @self had are gone. They are overlay: no place
 * in the scene changes, and they need not keep clear of other items (decision 1).
 */
void
tumen_scene_set_ghosts (TumenScene       *self,
                        const TumenGhost *ghosts,
                        guint             n_ghosts)
{
  g_return_if_fail (TUMEN_IS_SCENE (self));

  g_array_set_size (self->ghosts, 0);
  for (guint i = 0; i < n_ghosts; i++)
    place_ghost (self, &ghosts[i]);
}

/**
 * tumen_scene_get_ghosts:
 * @self: a scene
 * @n_ghosts: (out): how many
 *
 * Each ghost is a tick at @cx, @cy, with an extent from @px.lo to @px.hi if @has_extent, and a
 * hairline from there to @px.start_hi and up to the top of @rect, where its event stands.
 *
 * Returns: (transfer none) (array length=n_ghosts): the items of the ghosts
 */
const TumenSceneItem *
tumen_scene_get_ghosts (TumenScene *self,
                        guint      *n_ghosts)
{
  *n_ghosts = self->ghosts->len;
  return (const TumenSceneItem *)(gconstpointer)self->ghosts->data;
}
