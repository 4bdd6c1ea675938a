/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <adwaita.h>

static double
get_ms (GdkFrameClock *clock,
        gint64         begin_us)
{
  return (double)(gdk_frame_clock_get_frame_time (clock) - begin_us) / 1000.0;
}

static gint64
get_now_us (TumenTimeline *self)
{
  return gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
}

static gboolean
may_move (TumenTimeline *self)
{
  return self->rest != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         adw_get_enable_animations (GTK_WIDGET (self));
}

/* What had to wait until the canvas is at rest. */
static void
arrive (TumenTimeline *self)
{
  const TumenSceneItem *item = NULL;
  guint                 row = self->row_to_reveal;

  self->row_to_reveal = TUMEN_NO_ROW;
  if (row != TUMEN_NO_ROW && tumen_timeline_get_scene (self) != NULL &&
      row < tumen_table_get_n_rows (tumen_scene_get_table (self->scene)))
    item = tumen_scene_find_event (self->scene, row);
  if (item != NULL)
    tumen_timeline_reveal_lane (self, item);
}

static void
remove_tick (TumenTimeline *self,
             guint         *tick)
{
  if (*tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), *tick);
  *tick = 0;
}

/* The camera */

static gboolean
camera_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);
  double         ms = get_ms (clock, self->camera_begin_us);
  gboolean       rests = ms >= tumen_camera_get_duration (&self->camera);

  self->shown = tumen_camera_get_span (&self->camera, ms);
  if (rests)
    self->camera_tick = 0;
  tumen_timeline_update_scene (self);
  if (rests)
    arrive (self);
  return rests ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
start_camera (TumenTimeline *self,
              TumenMotion    motion)
{
  TumenViewport now, then;

  if (!tumen_timeline_make_viewport (self, &then))
    return;
  now = then;
  tumen_viewport_set_span (&now, self->shown);
  tumen_camera_init (&self->camera, motion, now.span, then.span,
                     self->width * self->theme.picture_scale);
  self->camera_begin_us = get_now_us (self);
  if (self->camera_tick == 0)
    self->camera_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), camera_cb, NULL, NULL);
}

/* Coasting */

static gboolean
coast_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);
  TumenCoast    *coast = &self->coast;
  double         ms = get_ms (clock, coast->begin_us);
  double         x = round (tumen_coast_get_distance (coast->speed_x, ms));
  double         y = round (tumen_coast_get_distance (coast->speed_y, ms));
  double         dx = x - coast->x;
  double         dy = y - coast->y;

  if (ms >= MAX (tumen_coast_get_duration (coast->speed_x),
                 tumen_coast_get_duration (coast->speed_y)))
    {
      tumen_timeline_stop_coasting (self);
      return G_SOURCE_REMOVE;
    }
  coast->x = x;
  coast->y = y;
  coast->is_own = TRUE;
  if (dx != 0.0 || dy != 0.0)
    tumen_timeline_pan (self, dx, dy);
  coast->is_own = FALSE;
  return G_SOURCE_CONTINUE;
}

/* Rows */

static gboolean
rows_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);
  double         ms = get_ms (clock, 0);

  g_clear_object (&self->scene);
  self->scene = tumen_row_motion_dup_scene (self->rows, ms);
  tumen_timeline_drop_layers (self);
  if (!tumen_row_motion_is_over (self->rows, ms))
    return G_SOURCE_CONTINUE;
  self->rows_tick = 0;
  gtk_widget_queue_allocate (widget);
  return G_SOURCE_REMOVE;
}

/* Private API */

/* Shows another scene; what has another row in it than before slides there. Takes the scene. */
void
tumen_timeline_take_scene (TumenTimeline *self,
                           TumenScene    *scene)
{
  gboolean moves = may_move (self);
  double   ms = moves ? (double)get_now_us (self) / 1000.0 : 0.0;

  g_clear_object (&self->scene);
  g_clear_object (&self->rest);
  self->rest = scene;
  if (!moves)
    tumen_row_motion_stop (self->rows);
  else
    tumen_row_motion_follow (self->rows, scene, ms);
  if (!moves || tumen_row_motion_is_over (self->rows, ms))
    {
      remove_tick (self, &self->rows_tick);
      self->scene = g_object_ref (scene);
      return;
    }
  self->scene = tumen_row_motion_dup_scene (self->rows, ms);
  if (self->rows_tick == 0)
    self->rows_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), rows_cb, NULL, NULL);
}

/* The view that is on its way, where the explorer has the one at its end. */
gboolean
tumen_timeline_make_shown_viewport (TumenTimeline *self,
                                    TumenViewport *viewport)
{
  if (!tumen_timeline_make_viewport (self, viewport))
    return FALSE;
  if (self->camera_tick != 0)
    tumen_viewport_set_span (viewport, self->shown);
  else
    self->shown = viewport->span;
  return TRUE;
}

/* Another span was set: by the canvas, in the way that was announced, or from outside, which is a
 * jump. Returns whether the scene has to be made anew at once. */
gboolean
tumen_timeline_follow_span (TumenTimeline *self)
{
  TumenMotion motion = self->next_motion;

  self->next_motion = self->glides ? TUMEN_MOTION_JUMP : TUMEN_MOTION_NONE;
  if (!self->coast.is_own)
    tumen_timeline_stop_coasting (self);
  if (motion == TUMEN_MOTION_NONE || !may_move (self))
    {
      remove_tick (self, &self->camera_tick);
      return TRUE;
    }
  start_camera (self, motion);
  return FALSE;
}

/* Brings the lane of an event into sight, now or once the canvas is at rest. */
void
tumen_timeline_reveal_row (TumenTimeline *self,
                           guint          row)
{
  self->row_to_reveal = row;
  if (self->camera_tick == 0)
    arrive (self);
}

/* Throws the canvas: px a second towards later times and down the lanes. */
void
tumen_timeline_coast (TumenTimeline *self,
                      double         speed_x,
                      double         speed_y)
{
  tumen_timeline_stop_coasting (self);
  if (!may_move (self) || (tumen_coast_get_duration (speed_x) == 0.0 &&
                           tumen_coast_get_duration (speed_y) == 0.0))
    return;
  self->coast = (TumenCoast){ .speed_x = speed_x, .speed_y = speed_y };
  self->coast.begin_us = get_now_us (self);
  self->coast.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), coast_cb, NULL, NULL);
}

void
tumen_timeline_stop_coasting (TumenTimeline *self)
{
  if (self->coast.tick == 0)
    return;
  remove_tick (self, &self->coast.tick);
  tumen_timeline_commit_soon (self);
}

/* Cuts to where the motion leads, for a key that needs to know what is there. */
void
tumen_timeline_finish_camera (TumenTimeline *self)
{
  if (self->camera_tick == 0)
    return;
  remove_tick (self, &self->camera_tick);
  tumen_timeline_update_scene (self);
  arrive (self);
}

/* For a widget that goes away: nothing is to come of it. */
void
tumen_timeline_stop_moving (TumenTimeline *self)
{
  remove_tick (self, &self->camera_tick);
  remove_tick (self, &self->coast.tick);
  remove_tick (self, &self->rows_tick);
}

/* Public API */

/**
 * tumen_timeline_set_glides:
 * @glides: %FALSE while something else moves the view by hand, and each step is to be seen at once
 */
void
tumen_timeline_set_glides (TumenTimeline *self,
                           gboolean       glides)
{
  g_return_if_fail (TUMEN_IS_TIMELINE (self));

  self->glides = glides;
  self->next_motion = glides ? TUMEN_MOTION_JUMP : TUMEN_MOTION_NONE;
}

/** Returns: whether the canvas moves by itself, towards a view or after a throw */
gboolean
tumen_timeline_is_moving (TumenTimeline *self)
{
  g_return_val_if_fail (TUMEN_IS_TIMELINE (self), FALSE);

  return self->camera_tick != 0 || self->coast.tick != 0;
}
