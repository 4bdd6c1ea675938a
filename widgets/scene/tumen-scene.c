/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-scene-private.h"
#include "tumen-words.h"

G_DEFINE_FINAL_TYPE (TumenScene, tumen_scene, G_TYPE_OBJECT)

static void
free_rows (gpointer rows)
{
  if (rows != NULL)
    g_array_unref (rows);
}

static void
tumen_scene_finalize (GObject *object)
{
  TumenScene *self = TUMEN_SCENE (object);

  g_clear_object (&self->layout);
  g_array_unref (self->items);
  g_array_unref (self->lanes);
  g_array_unref (self->ghosts);
  g_array_unref (self->whiskers);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->continuing);
  g_clear_object (&self->origin);
  G_OBJECT_CLASS (tumen_scene_parent_class)->finalize (object);
}

static void
tumen_scene_class_init (TumenSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_scene_finalize;
}

static void
tumen_scene_init (TumenScene *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (TumenSceneItem));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TumenLane));
  self->ghosts = g_array_new (FALSE, FALSE, sizeof (TumenSceneItem));
  self->whiskers = g_array_new (FALSE, FALSE, sizeof (TumenSceneItem));
  self->strings = g_string_chunk_new (1024);
  self->members = g_ptr_array_new_with_free_func (g_free);
  self->continuing = g_ptr_array_new_with_free_func (free_rows);
}

/**
 * tumen_scene_dup:
 * @self: a scene
 *
 * Returns: (transfer full): a scene with the same items, to be changed before it is shown
 */
TumenScene *
tumen_scene_dup (TumenScene *self)
{
  TumenScene *copy = g_object_new (TUMEN_TYPE_SCENE, NULL);

  copy->layout = g_object_ref (self->layout);
  copy->origin = g_object_ref (self);
  g_array_append_vals (copy->items, self->items->data, self->items->len);
  g_array_append_vals (copy->lanes, self->lanes->data, self->lanes->len);
  g_ptr_array_set_size (copy->continuing, (int)self->continuing->len);
  copy->viewport = self->viewport;
  copy->size = self->size;
  copy->metrics = self->metrics;
  copy->counts = self->counts;
  copy->content_height = self->content_height;
  copy->density = self->density;
  return copy;
}

/**
 * tumen_scene_get_items:
 * @self: a scene
 * @n_items: (out): their number
 *
 * Returns: (transfer none): everything that is drawn, back to front
 */
const TumenSceneItem *
tumen_scene_get_items (TumenScene *self,
                       guint      *n_items)
{
  *n_items = self->items->len;
  return (const TumenSceneItem *)(gpointer)self->items->data;
}

/**
 * tumen_scene_get_lanes:
 * @self: a scene
 * @n_lanes: (out): their number
 *
 * Returns: (transfer none): the lanes, from the top
 */
const TumenLane *
tumen_scene_get_lanes (TumenScene *self,
                       guint      *n_lanes)
{
  *n_lanes = self->lanes->len;
  return (const TumenLane *)(gpointer)self->lanes->data;
}

/**
 * tumen_scene_get_axis_height:
 * @self: a scene
 *
 * Returns: px that its axis takes at the top: 44, and more as far as the text is larger
 */
double
tumen_scene_get_axis_height (TumenScene *self)
{
  return 2 * self->metrics.axis_row;
}

/**
 * tumen_scene_get_lanes_top:
 * @self: a scene
 *
 * Returns: px from the top of the canvas to the lanes: the axis, and the strip below it
 */
double
tumen_scene_get_lanes_top (TumenScene *self)
{
  return tumen_scene_get_axis_height (self) + self->size.strip;
}

/**
 * tumen_scene_get_counts:
 * @self: a scene
 *
 * Returns: (transfer none): the numbers of decision 3, which add up
 */
const TumenCounts *
tumen_scene_get_counts (TumenScene *self)
{
  return &self->counts;
}

/**
 * tumen_scene_get_viewport:
 * @self: a scene
 *
 * Returns: (transfer none): what of time is seen
 */
const TumenViewport *
tumen_scene_get_viewport (TumenScene *self)
{
  return &self->viewport;
}

/**
 * tumen_scene_get_size:
 * @self: a scene
 *
 * Returns: (transfer none): the canvas, px
 */
const TumenSceneSize *
tumen_scene_get_size (TumenScene *self)
{
  return &self->size;
}

/**
 * tumen_scene_get_table:
 * @self: a scene
 *
 * Returns: (transfer none): the table that items point into
 */
TumenTable *
tumen_scene_get_table (TumenScene *self)
{
  return tumen_layout_get_table (self->layout);
}

/**
 * tumen_scene_get_text:
 * @self: a scene
 *
 * Returns: (transfer none): the text measurer
 */
TumenText *
tumen_scene_get_text (TumenScene *self)
{
  return tumen_layout_get_text (self->layout);
}

/**
 * tumen_scene_get_language:
 * @self: a scene
 *
 * Returns: the language of its words
 */
TumenLanguage
tumen_scene_get_language (TumenScene *self)
{
  return tumen_layout_get_language (self->layout);
}

/**
 * tumen_scene_get_label_mode:
 * @self: a scene
 *
 * Returns: how many lines its labels have
 */
TumenLabelMode
tumen_scene_get_label_mode (TumenScene *self)
{
  return tumen_layout_get_label_mode (self->layout);
}

/**
 * tumen_scene_is_density:
 * @self: a scene
 *
 * Returns: whether it shows bars instead of marks, as a lane has more than 400 events in view
 */
gboolean
tumen_scene_is_density (TumenScene *self)
{
  return self->density;
}

/**
 * tumen_scene_get_content_height:
 * @self: a scene
 *
 * Returns: px of axis and lanes, at least the height of the canvas; if larger, it scrolls
 */
double
tumen_scene_get_content_height (TumenScene *self)
{
  return self->content_height;
}

/**
 * tumen_scene_get_count_numbers:
 * @self: a scene
 * @numbers: (out): what its status line tells
 */
void
tumen_scene_get_count_numbers (TumenScene        *self,
                               TumenCountNumbers *numbers)
{
  const TumenCounts *counts = &self->counts;

  *numbers = (TumenCountNumbers){ .library = counts->library,
                                  .filtered_out = counts->filtered_out,
                                  .undated = counts->undated,
                                  .outside = counts->outside,
                                  .in_span = counts->in_span,
                                  .drawn = counts->drawn,
                                  .in_chips = counts->in_chips,
                                  .n_chips = counts->n_chips,
                                  .in_bars = counts->in_bars,
                                  .collection_off = counts->off };
  numbers->not_yet_known = counts->not_yet_known;
  numbers->library += numbers->not_yet_known;
}

/**
 * tumen_scene_dup_status_sentence:
 * @self: a scene
 *
 * Returns: (transfer full): such as "48 of 57 events in view: 44 drawn, 4 in 2 chips; 4 outside"
 */
char *
tumen_scene_dup_status_sentence (TumenScene *self)
{
  TumenCountNumbers numbers;

  tumen_scene_get_count_numbers (self, &numbers);
  return tumen_counts_to_sentence (&numbers, tumen_scene_get_language (self));
}
