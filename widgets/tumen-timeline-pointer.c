/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <math.h>

#define CARD_DELAY_MS 400
/* Between a plate and the card below or above it, with room for the frame of the focus. */
#define CARD_GAP 8.0
/* One click of a wheel, and how touchpad pixels zoom. */
#define WHEEL_PAN_PX   100.0
#define WHEEL_LANES_PX 60.0
#define ZOOM_PER_PX    0.005

/* Hover */

static gboolean
card_cb (gpointer data)
{
  TumenTimeline        *self = data;
  const TumenSceneItem *item = tumen_timeline_get_hovered_item (self);

  self->card_timeout = 0;
  if (item != NULL && !self->dragging && !gtk_widget_get_visible (self->menu))
    tumen_timeline_show_card (self, item);
  return G_SOURCE_REMOVE;
}

static void
set_hovered (TumenTimeline *self,
             guint          hovered)
{
  if (self->hovered == hovered)
    return;
  self->hovered = hovered;
  self->pressed = FALSE;
  tumen_timeline_hide_card (self);
  tumen_timeline_drop_layer (self, TUMEN_LAYER_HOVER);
  if (hovered != TUMEN_NO_ROW)
    self->card_timeout = g_timeout_add (CARD_DELAY_MS, card_cb, self);
}

static void
motion_cb (TumenTimeline *self,
           double         x,
           double         y)
{
  /* GTK tells of a motion as well when a window under a resting pointer is laid out again. */
  if (self->pointer_inside && fabs (x - self->pointer_x) < 0.5 && fabs (y - self->pointer_y) < 0.5)
    return;
  self->pointer_inside = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  tumen_timeline_update_hover (self);
}

/* Over what lies on the canvas the wheel does the same as over the canvas. */
static void
motion_around_cb (TumenTimeline            *self,
                  double                    x,
                  double                    y,
                  GtkEventControllerMotion *motion)
{
  GtkWidget *around = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion));

  gtk_widget_translate_coordinates (around, GTK_WIDGET (self), x, y, &self->wheel_x, NULL);
}

static void
leave_cb (TumenTimeline *self)
{
  self->pointer_inside = FALSE;
  set_hovered (self, TUMEN_NO_ROW);
}

/* Wheel */

static void
scroll_zoom (TumenTimeline *self,
             double         dy,
             GdkScrollUnit  unit)
{
  double   x = self->pointer_inside ? self->pointer_x : self->wheel_x;
  gboolean is_step = unit == GDK_SCROLL_UNIT_WHEEL && dy == round (dy);

  x = isnan (x) ? self->width / 2.0 : x;
  if (is_step)
    tumen_timeline_zoom_about (self, pow (TUMEN_ZOOM_STEP, -dy), x, TUMEN_MOTION_STEP);
  else if (unit == GDK_SCROLL_UNIT_WHEEL)
    tumen_timeline_zoom_at (self, pow (TUMEN_ZOOM_STEP, -dy), x);
  else
    tumen_timeline_zoom_at (self, exp (-dy * ZOOM_PER_PX), x);
}

/* A wheel has one axis: it pans in time, with Shift through the lanes. A touchpad has both. */
static void
scroll_pan (TumenTimeline *self,
            double         dx,
            double         dy,
            gboolean       other_axis)
{
  TumenScene *scene = tumen_timeline_get_scene (self);
  gboolean    overflows;

  if (scene == NULL)
    return;
  overflows = tumen_scene_get_content_height (scene) > self->height;
  if (other_axis)
    tumen_timeline_pan (self, dx * WHEEL_PAN_PX, dy * WHEEL_LANES_PX);
  else if (dx != 0.0 && overflows)
    tumen_timeline_pan (self, dx * WHEEL_PAN_PX, dy * WHEEL_LANES_PX);
  else
    tumen_timeline_pan (self, (dx + dy) * WHEEL_PAN_PX, 0.0);
}

static gboolean
scroll_cb (TumenTimeline            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GtkEventController *event = GTK_EVENT_CONTROLLER (controller);
  GdkModifierType     state = gtk_event_controller_get_current_event_state (event);
  GdkScrollUnit       unit = GDK_SCROLL_UNIT_WHEEL;
  gboolean            zoom = (state & GDK_CONTROL_MASK) != 0;

  tumen_timeline_stop_coasting (self);
  if (gtk_event_controller_get_current_event (event) != NULL)
    unit = gtk_event_controller_scroll_get_unit (controller);
  self->scroll_unit = unit;
  self->scroll_zooms = zoom != self->wheel_zooms;
  if (self->scroll_zooms)
    scroll_zoom (self, dx + dy, unit);
  else if (unit == GDK_SCROLL_UNIT_SURFACE)
    scroll_pan (self, dx / WHEEL_PAN_PX, dy / WHEEL_PAN_PX, (state & GDK_SHIFT_MASK) != 0);
  else if (state & GDK_SHIFT_MASK)
    /* GTK turns Shift and the wheel into the other axis on some back ends, and not on others. */
    scroll_pan (self, 0.0, dx + dy, TRUE);
  else
    scroll_pan (self, dx, dy, FALSE);
  return GDK_EVENT_STOP;
}

/* A touchpad was flicked: what the last movement did goes on by itself. */
static void
decelerate_cb (TumenTimeline            *self,
               double                    speed_x,
               double                    speed_y,
               GtkEventControllerScroll *controller)
{
  gboolean is_wheel = self->scroll_unit == GDK_SCROLL_UNIT_WHEEL;

  if (self->scroll_zooms || self->scene == NULL)
    return;
  if (tumen_scene_get_content_height (self->scene) <= self->height)
    {
      speed_x += speed_y;
      speed_y = 0.0;
    }
  tumen_timeline_coast (self, speed_x * (is_wheel ? WHEEL_PAN_PX : 1.0),
                        speed_y * (is_wheel ? WHEEL_LANES_PX : 1.0));
}

/* Private API */

const TumenSceneItem *
tumen_timeline_find_item (TumenTimeline *self,
                          double         x,
                          double         y,
                          gboolean       touch)
{
  TumenScene *scene = tumen_timeline_get_scene (self);

  return scene != NULL ? tumen_scene_item_at (scene, x, y, touch) : NULL;
}

static void
add_scroll (TumenTimeline *self,
            GtkWidget     *widget)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (decelerate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, scroll);
}

void
tumen_timeline_add_pointer (TumenTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->wheel_x = (double)NAN;
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  add_scroll (self, GTK_WIDGET (self));
}

/* Another scene may have put something else under a pointer that did not move. */
void
tumen_timeline_update_hover (TumenTimeline *self)
{
  const TumenSceneItem *item = NULL;

  if (self->pointer_inside && !self->dragging && !tumen_timeline_is_moving (self))
    item = tumen_timeline_find_item (self, self->pointer_x, self->pointer_y, FALSE);
  set_hovered (self, item != NULL ? tumen_timeline_get_item_index (self, item) : TUMEN_NO_ROW);
}

/* The card stands above or below the plate and never on it. */
void
tumen_timeline_show_card (TumenTimeline        *self,
                          const TumenSceneItem *item)
{
  TumenRect     plate;
  TumenSceneBin bin;
  const guint  *members;
  guint         n_members;

  if (!tumen_scene_get_plate (self->scene, item, &plate))
    return;
  members = tumen_scene_get_members (self->scene, item, &n_members);
  if (n_members > 0)
    tumen_hover_card_show_rows (self->card, self->explorer, members, n_members);
  else if (item->event != TUMEN_NO_ROW)
    tumen_hover_card_show_row (self->card, self->explorer, item->event);
  else if (tumen_scene_get_bin (self->scene, item, &bin))
    tumen_hover_card_show_bin (self->card, self->explorer, &bin);
  else
    return;
  self->card_plate = plate;
  gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Below the plate if there is room, else above it, else where it hides least. */
void
tumen_timeline_place_card (TumenTimeline *self)
{
  const TumenRect *plate = &self->card_plate;
  GtkWidget       *card = GTK_WIDGET (self->card);
  GtkAllocation    place = { 0 };
  double           y = plate->y + plate->height + CARD_GAP;

  if (!gtk_widget_get_visible (card))
    return;
  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  place.width = MIN (place.width, self->width);
  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, place.width, &place.height, NULL, NULL,
                      NULL);
  if (y + place.height > self->height && plate->y - CARD_GAP >= place.height)
    y = plate->y - CARD_GAP - place.height;
  place.x = (int)CLAMP (plate->x, 0.0, MAX (self->width - place.width, 0));
  place.y = (int)y;
  gtk_widget_size_allocate (card, &place, -1);
}

void
tumen_timeline_hide_card (TumenTimeline *self)
{
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  self->card_of_key = FALSE;
  if (self->card != NULL && gtk_widget_get_visible (GTK_WIDGET (self->card)))
    gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
}

/* Public API */

/** Lets the wheel over @around, which holds the canvas and what lies on it, move the canvas. */
void
tumen_timeline_take_wheel_of (TumenTimeline *self,
                              GtkWidget     *around)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_return_if_fail (TUMEN_IS_TIMELINE (self));
  g_return_if_fail (GTK_IS_WIDGET (around));

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_around_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_around_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (around, motion);
  add_scroll (self, around);
}
