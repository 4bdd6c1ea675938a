/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-lane-density-private.h"
#include "tumen-scene-private.h"

/* Lasting events begun earlier may be thousands a lane, so they are listed when asked for. */
static GArray *
get_continuing (TumenScene *self,
                guint       lane)
{
  TumenIndex     *index = tumen_layout_get_index (self->layout);
  const TumenRow *rows = tumen_table_get_rows (tumen_scene_get_table (self));

  if (self->continuing->len == 0)
    g_ptr_array_set_size (self->continuing, (int)self->lanes->len);
  if (self->continuing->pdata[lane] == NULL)
    self->continuing->pdata[lane] = tumen_lane_density_find_continuing (
      tumen_lane_index_get_density (tumen_index_get_lane (index, lane), rows), rows,
      self->viewport.span.begin, TUMEN_SCENE_MOST_MEMBERS);
  return self->continuing->pdata[lane];
}

/**
 * tumen_scene_get_members:
 * @self: a scene
 * @item: an item of @self
 * @n_members: (out): how many are returned; less than @item has if there are more than
 *   %TUMEN_SCENE_MOST_MEMBERS that began earlier
 *
 * Returns: (transfer none) (nullable): rows of the events in a chip, in order of the table
 */
const guint *
tumen_scene_get_members (TumenScene           *self,
                         const TumenSceneItem *item,
                         guint                *n_members)
{
  GArray *continuing;

  *n_members = 0;
  if (item->n_members == 0)
    return NULL;
  if (item->members != NULL)
    {
      *n_members = item->n_members;
      return item->members;
    }
  continuing = get_continuing (self, item->lane);
  *n_members = continuing->len;
  return (const guint *)(gpointer)continuing->data;
}

/**
 * tumen_scene_chip_holds:
 * @self: a scene
 * @item: an item of @self
 * @event: row of the table
 *
 * Returns: whether @item is a chip and @event is in it
 */
gboolean
tumen_scene_chip_holds (TumenScene           *self,
                        const TumenSceneItem *item,
                        guint                 event)
{
  TumenIndex     *index = tumen_layout_get_index (self->layout);
  const TumenRow *rows = tumen_table_get_rows (tumen_scene_get_table (self));

  if (item->type != TUMEN_ITEM_CHIP)
    return FALSE;
  for (guint i = 0; item->members != NULL && i < item->n_members; i++)
    {
      if (item->members[i] == event)
        return TRUE;
    }
  return item->chip == TUMEN_CHIP_CONTINUING &&
         tumen_row_has_begun (&rows[event], self->viewport.span.begin) &&
         tumen_lane_index_holds (tumen_index_get_lane (index, item->lane), rows, event);
}
