/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include "tumen-ghosts.h"

static GArray *
read_ghosts (TumenTimeline *self,
             guint          row)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  TumenTable   *table = tumen_explorer_get_table (self->explorer);
  GArray       *ghosts = g_array_new (FALSE, FALSE, sizeof (TumenGhost));
  g_autoptr (TumenEvent) event = NULL;

  if (library != NULL)
    event = tumen_explorer_dup_event (self->explorer, tumen_table_get_id (table, row));
  if (event != NULL)
    tumen_ghosts_add_event (ghosts, event, row, tumen_table_get_reading (table));
  return ghosts;
}

/* Each event is asked for its claims only once. */
static void
add_ghosts (TumenTimeline *self,
            guint          row,
            GArray        *all)
{
  GArray *ghosts = g_hash_table_lookup (self->claims, GUINT_TO_POINTER (row));

  if (ghosts == NULL)
    {
      ghosts = read_ghosts (self, row);
      g_hash_table_insert (self->claims, GUINT_TO_POINTER (row), ghosts);
    }
  g_array_append_vals (all, ghosts->data, ghosts->len);
}

static gboolean
has_other_dates (TumenTimeline *self,
                 guint          row)
{
  const TumenRow *rows = tumen_table_get_rows (tumen_scene_get_table (self->scene));

  return (rows[row].flags & TUMEN_ROW_DATES_DISAGREE) != 0;
}

/* What is drawn of an event of its own, or gathered in a chip at its true place; among bars there
 * is no such place. */
static const guint *
list_placed (TumenTimeline        *self,
             const TumenSceneItem *item,
             guint                *n_rows)
{
  if (item->type == TUMEN_ITEM_CHIP && item->chip != TUMEN_CHIP_CONTINUING)
    return tumen_scene_get_members (self->scene, item, n_rows);
  *n_rows = item->type == TUMEN_ITEM_MARK && item->event != TUMEN_NO_ROW ? 1 : 0;
  return &item->event;
}

/* An event that stands in several lanes has several marks. */
static void
add_ghosts_of_all (TumenTimeline *self,
                   GArray        *all)
{
  guint                 n_items, n_rows;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_hash_table_add (seen, GUINT_TO_POINTER (tumen_timeline_get_selected_row (self)));
  for (guint i = 0; i < n_items; i++)
    {
      const guint *rows = list_placed (self, &items[i], &n_rows);

      for (guint j = 0; j < n_rows; j++)
        {
          if (has_other_dates (self, rows[j]) &&
              g_hash_table_add (seen, GUINT_TO_POINTER (rows[j])))
            add_ghosts (self, rows[j], all);
        }
    }
}

/* Private API */

void
tumen_timeline_init_claims (TumenTimeline *self)
{
  self->claims = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
}

/* Rows are other events now, or have other dates. */
void
tumen_timeline_forget_claims (TumenTimeline *self)
{
  g_hash_table_remove_all (self->claims);
}

/* Gives the scene the ghosts of the selected event, or of all events that are in it. */
void
tumen_timeline_place_ghosts (TumenTimeline *self)
{
  guint selected = tumen_timeline_get_selected_row (self);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (TumenGhost));

  if (selected != TUMEN_NO_ROW)
    add_ghosts (self, selected, all);
  if (self->shows_claims)
    add_ghosts_of_all (self, all);
  tumen_scene_set_ghosts (self->scene, (const TumenGhost *)(gconstpointer)all->data, all->len);
}

/* Public API */

gboolean
tumen_timeline_get_shows_claims (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), FALSE);

  return self->shows_claims;
}

/**
 * tumen_timeline_set_shows_claims:
 * @shows_claims: whether the other dates that sources give are drawn for all events, those in
 *   chips as well, not only for the selected one
 */
void
tumen_timeline_set_shows_claims (TumenTimeline *self,
                                 gboolean       shows_claims)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  if (self->shows_claims == shows_claims)
    return;
  self->shows_claims = shows_claims;
  tumen_timeline_drop_layer (self, TUMEN_LAYER_GUIDES);
  tumen_timeline_drop_layer (self, TUMEN_LAYER_OVERLAY);
  g_object_notify (G_OBJECT (self), "shows-claims");
}
