/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-row-motion.h"

#include <math.h>

#include "tumen-camera.h"
#include "tumen-scene-private.h"

#define DURATION_MS 180.0
#define SAME_PX     0.5
/* Of a chip; what opens out of a fuller one appears at once. */
#define MOST_MEMBERS 64
/* In place of an event: the lane itself. */
#define LANE_ITSELF (TUMEN_NO_ROW - 1)

struct _TumenRowMotion
{
  /* owned */
  TumenScene *scene;  /* (nullable) that is led to */
  GHashTable *places; /* of Place, of what is on it */
  /* plain state */
  double   begin_ms;
  gboolean is_moving;
};

/* Where something of a lane is, px, and how far it was from there when the motion began. */
typedef struct
{
  gint64 key;
  double y, offset;
} Place;

static gint64
make_key (guint lane,
          guint event)
{
  return (gint64)lane << 32 | event;
}

static GHashTable *
make_places (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
}

static void
add_place (GHashTable *places,
           guint       lane,
           guint       event,
           double      y)
{
  Place *place = g_new (Place, 1);

  *place = (Place){ make_key (lane, event), y, 0.0 };
  g_hash_table_replace (places, &place->key, place);
}

/* By what an item is known again, or LANE_ITSELF if it goes with its lane. */
static guint
get_event (const TumenSceneItem *item)
{
  if (item->event != TUMEN_NO_ROW)
    return item->event;
  return item->n_members > 0 ? item->members[0] : LANE_ITSELF;
}

static GHashTable *
find_places (TumenScene *scene)
{
  GHashTable           *places = make_places ();
  guint                 n_items, n_lanes;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);
  const TumenLane      *lanes = tumen_scene_get_lanes (scene, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    add_place (places, i, LANE_ITSELF, lanes[i].top);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_MARK)
        add_place (places, items[i].lane, items[i].event, items[i].cy);
      for (guint k = 0; items[i].type == TUMEN_ITEM_CHIP && k < items[i].n_members; k++)
        {
          if (k == MOST_MEMBERS)
            break;
          add_place (places, items[i].lane, items[i].members[k], items[i].cy);
        }
    }
  return places;
}

/* Other lanes, events or sizes give another picture, in which nothing is found again. */
static gboolean
is_alike (TumenScene *a,
          TumenScene *b)
{
  guint            n_a, n_b;
  const TumenLane *lanes_a = tumen_scene_get_lanes (a, &n_a);
  const TumenLane *lanes_b = tumen_scene_get_lanes (b, &n_b);

  if (tumen_scene_get_table (a) != tumen_scene_get_table (b) || n_a != n_b ||
      a->size.width != b->size.width || a->size.height != b->size.height ||
      a->size.strip != b->size.strip || a->density ||
      b->density)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    {
      if (g_strcmp0 (lanes_a[i].id, lanes_b[i].id) != 0)
        return FALSE;
    }
  return TRUE;
}

static double
get_share (TumenRowMotion *self,
           double          ms)
{
  if (tumen_row_motion_is_over (self, ms))
    return 0.0;
  return 1.0 - tumen_ease_out (MAX (ms - self->begin_ms, 0.0) / DURATION_MS);
}

/* How far each thing is now from where it is to be; whether any of them was to be elsewhere. */
static gboolean
measure_offsets (TumenRowMotion *self,
                 GHashTable     *places,
                 double          scrolled,
                 double          share)
{
  gboolean       has_changed = FALSE;
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Place       *place = value;
      const Place *old = g_hash_table_lookup (self->places, &place->key);

      if (old == NULL)
        continue;
      place->offset = old->y - scrolled + share * old->offset - place->y;
      has_changed = has_changed || fabs (old->y - scrolled - place->y) > SAME_PX;
    }
  return has_changed;
}

static void
keep_offsets (TumenRowMotion *self,
              GHashTable     *places)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Place       *place = value;
      const Place *old = g_hash_table_lookup (self->places, &place->key);

      place->offset = old != NULL ? old->offset : 0.0;
    }
}

static double
get_shift (TumenRowMotion *self,
           guint           lane,
           guint           event,
           double          share)
{
  gint64       key = make_key (lane, event);
  const Place *place = g_hash_table_lookup (self->places, &key);

  /* Whole px, as all that is kept as pixels is drawn there. */
  return place != NULL ? round (share * place->offset) : 0.0;
}

static void
move_items (TumenRowMotion *self,
            TumenScene     *scene,
            double          share)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      TumenSceneItem *item = &g_array_index (scene->items, TumenSceneItem, i);
      double          shift;

      if (item->lane == TUMEN_NO_ROW)
        continue;
      shift = get_shift (self, item->lane, get_event (item), share);
      item->rect.y += shift;
      item->cy += shift;
    }
}

static void
move_lanes (TumenRowMotion *self,
            TumenScene     *scene,
            double          share)
{
  TumenLane *lanes = (TumenLane *)(gpointer)scene->lanes->data;

  for (guint i = 0; i < scene->lanes->len; i++)
    lanes[i].top += get_shift (self, i, LANE_ITSELF, share);
  for (guint i = 0; i + 1 < scene->lanes->len; i++)
    lanes[i].height = lanes[i + 1].top - lanes[i].top;
}

/**
 * tumen_row_motion_new:
 *
 * Returns: (transfer full): a motion that has no scene yet
 */
TumenRowMotion *
tumen_row_motion_new (void)
{
  TumenRowMotion *self = g_new0 (TumenRowMotion, 1);

  self->places = make_places ();
  return self;
}

/**
 * tumen_row_motion_free:
 * @self: (transfer full): a motion
 *
 * Frees it; scenes it made stay.
 */
void
tumen_row_motion_free (TumenRowMotion *self)
{
  g_clear_object (&self->scene);
  g_hash_table_unref (self->places);
  g_free (self);
}

/**
 * tumen_row_motion_follow:
 * @self: a motion
 * @scene: what is to be shown, now or after the motion; not one of tumen_row_motion_dup_scene()
 * @ms: the time now
 *
 * Leads to another scene. If something has another row there than in the scene before, a motion
 * begins from where everything is seen now; if not, one that is under way goes on. Scrolled lanes
 * are where they were, only scrolled.
 */
void
tumen_row_motion_follow (TumenRowMotion *self,
                         TumenScene     *scene,
                         double          ms)
{
  GHashTable *places;
  double      share = get_share (self, ms);

  g_return_if_fail (TUMEN_IS_SCENE (scene));

  places = find_places (scene);
  if (self->scene == NULL || !is_alike (self->scene, scene))
    self->is_moving = FALSE;
  else if (measure_offsets (self, places, scene->size.scroll_y - self->scene->size.scroll_y, share))
    {
      self->is_moving = TRUE;
      self->begin_ms = ms;
    }
  else
    keep_offsets (self, places);
  g_hash_table_unref (self->places);
  self->places = places;
  g_set_object (&self->scene, scene);
}

/**
 * tumen_row_motion_stop:
 * @self: a motion
 *
 * Everything is at once where it leads to; the next scene is shown as it is.
 */
void
tumen_row_motion_stop (TumenRowMotion *self)
{
  self->is_moving = FALSE;
  g_clear_object (&self->scene);
}

/**
 * tumen_row_motion_is_over:
 * @self: a motion
 * @ms: the time now
 *
 * Returns: whether everything is where it is to be
 */
gboolean
tumen_row_motion_is_over (TumenRowMotion *self,
                          double          ms)
{
  return !self->is_moving || ms - self->begin_ms >= DURATION_MS;
}

/**
 * tumen_row_motion_dup_scene:
 * @self: a motion that follows a scene
 * @ms: the time now
 *
 * Returns: (transfer full): what is to be seen now: the scene that is followed once the motion is
 *   over, else one with the same items in the same order, some of them above or below
 */
TumenScene *
tumen_row_motion_dup_scene (TumenRowMotion *self,
                            double          ms)
{
  double      share = get_share (self, ms);
  TumenScene *moved;

  g_return_val_if_fail (self->scene != NULL, NULL);

  if (share == 0.0)
    return g_object_ref (self->scene);
  moved = tumen_scene_dup (self->scene);
  move_items (self, moved, share);
  move_lanes (self, moved, share);
  return moved;
}
