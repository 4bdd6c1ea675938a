/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <math.h>

/* Two taps no further apart than this, in time and place, are one double tap; fingers are not as
 * exact as the mouse that the desktop's own distance is meant for. */
#define DOUBLE_TAP_MS 400
#define DOUBLE_TAP_PX 32.0
/* On empty ground. */
#define DOUBLE_CLICK_ZOOM 2.0

/* By the event, as X servers give the events of fingers to the device of the mouse. */
static gboolean
is_touch (GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if (event == NULL)
    return FALSE;
  switch ((int)gdk_event_get_event_type (event))
    {
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCH_END:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
stop_using_keyboard (TumenTimeline *self)
{
  if (!self->keyboard_in_use)
    return;
  self->keyboard_in_use = FALSE;
  tumen_timeline_drop_layer (self, TUMEN_LAYER_OVERLAY);
}

static void
set_pressed (TumenTimeline *self,
             gboolean       pressed)
{
  if (self->pressed == pressed)
    return;
  self->pressed = pressed;
  if (self->hovered != TUMEN_NO_ROW)
    tumen_timeline_drop_layer (self, TUMEN_LAYER_HOVER);
}

/* Click and tap */

static void
pressed_cb (TumenTimeline *self,
            int            n_press,
            double         x,
            double         y)
{
  tumen_timeline_stop_coasting (self);
  stop_using_keyboard (self);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  tumen_timeline_hide_card (self);
  set_pressed (self, TRUE);
}

static void
choose (TumenTimeline        *self,
        const TumenSceneItem *item)
{
  gboolean may_focus = item != NULL && item->type != TUMEN_ITEM_BAR;

  tumen_timeline_activate_item (self, item);
  if (may_focus)
    tumen_timeline_focus_item (self, item);
}

static void
zoom_at_point (TumenTimeline *self,
               double         x,
               double         y,
               gboolean       touch)
{
  const TumenSceneItem *item = tumen_timeline_find_item (self, x, y, touch);

  if (item != NULL)
    tumen_timeline_zoom_to_item (self, item);
  else
    tumen_timeline_zoom_about (self, DOUBLE_CLICK_ZOOM, x, TUMEN_MOTION_STEP);
}

static void
released_cb (TumenTimeline   *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (click);

  set_pressed (self, FALSE);
  if (is_touch (controller))
    tumen_timeline_tap (self, x, y, gtk_event_controller_get_current_event_time (controller));
  else if (n_press == 1)
    choose (self, tumen_timeline_find_item (self, x, y, FALSE));
  else if (n_press == 2)
    zoom_at_point (self, x, y, FALSE);
}

static void
click_stopped_cb (TumenTimeline *self)
{
  set_pressed (self, FALSE);
}

static void
long_pressed_cb (TumenTimeline *self,
                 double         x,
                 double         y,
                 GtkGesture    *gesture)
{
  const TumenSceneItem *item = tumen_timeline_find_item (self, x, y, TRUE);

  /* The finger that lifts off later is no tap. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->held = TRUE;
  self->held_x = x;
  self->held_y = y;
  set_pressed (self, FALSE);
  if (item != NULL && item->event != TUMEN_NO_ROW)
    choose (self, item);
}

/* What is chosen shows at once that the finger was long enough, but its menu waits for it to lift:
 * GTK 4.8 loses count of a finger that is down on another surface, and complains. */
static void
hold_end_cb (TumenTimeline *self)
{
  if (!self->held)
    return;
  self->held = FALSE;
  tumen_timeline_press_long (self, self->held_x, self->held_y);
}

/* Drag */

static void
drag_begin_cb (TumenTimeline *self)
{
  self->drag_span = tumen_timeline_get_visible_span (self);
  self->drag_scroll_y = self->scroll_y;
  self->threw = FALSE;
}

static void
drag_update_cb (TumenTimeline  *self,
                double          dx,
                double          dy,
                GtkGestureDrag *drag)
{
  TumenViewport viewport;

  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx, (int)dy))
        return;
      self->dragging = TRUE;
      tumen_timeline_hide_card (self);
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      tumen_timeline_update_hover (self);
    }
  if (!tumen_timeline_make_viewport (self, &viewport))
    return;
  /* From where the drag began, so that rounding never adds up and Esc can go back. */
  viewport.span = self->drag_span;
  tumen_viewport_pan (&viewport, -round (dx));
  tumen_timeline_set_scroll_y (self, self->drag_scroll_y - round (dy));
  tumen_timeline_show_span (self, viewport.span, TUMEN_MOTION_NONE);
}

static void
drag_end_cb (TumenTimeline *self)
{
  if (!self->dragging)
    return;
  self->dragging = FALSE;
  self->threw = TRUE;
  tumen_timeline_commit_soon (self);
}

/* Fingers or a mouse that let go while they move throw the canvas. */
static void
swipe_cb (TumenTimeline *self,
          double         speed_x,
          double         speed_y)
{
  if (self->dragging || self->threw)
    tumen_timeline_coast (self, -speed_x, -speed_y);
  self->threw = FALSE;
}

/* Pinch */

static void
get_centre (TumenTimeline *self,
            GtkGesture    *pinch,
            double        *x,
            double        *y)
{
  if (gtk_gesture_is_active (pinch) && gtk_gesture_get_bounding_box_center (pinch, x, y))
    return;
  *x = self->width / 2.0;
  *y = self->height / 2.0;
}

static void
pinch_begin_cb (TumenTimeline    *self,
                GdkEventSequence *sequence,
                GtkGesture       *pinch)
{
  double x, y;

  get_centre (self, pinch, &x, &y);
  tumen_timeline_begin_pinch (self, x, y);
}

static void
pinch_cb (TumenTimeline *self,
          double         scale,
          GtkGesture    *pinch)
{
  double x, y;

  get_centre (self, pinch, &x, &y);
  tumen_timeline_pinch (self, scale, x, y);
}

static void
pinch_end_cb (TumenTimeline *self)
{
  self->pinching = FALSE;
}

static GtkEventController *
add_gesture (TumenTimeline *self,
             GtkGesture    *gesture)
{
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  return GTK_EVENT_CONTROLLER (gesture);
}

static void
connect (TumenTimeline      *self,
         GtkEventController *controller,
         const char         *signal,
         GCallback           callback)
{
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
}

/* Private API */

void
tumen_timeline_add_gestures (TumenTimeline *self)
{
  GtkEventController *click = add_gesture (self, gtk_gesture_click_new ());
  GtkEventController *hold = add_gesture (self, gtk_gesture_long_press_new ());
  GtkEventController *drag = add_gesture (self, gtk_gesture_drag_new ());
  GtkEventController *swipe = add_gesture (self, gtk_gesture_swipe_new ());
  GtkEventController *pinch = add_gesture (self, gtk_gesture_zoom_new ());

  self->drag = GTK_GESTURE (drag);
  gtk_gesture_group (GTK_GESTURE (swipe), self->drag);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  connect (self, click, "pressed", G_CALLBACK (pressed_cb));
  connect (self, click, "released", G_CALLBACK (released_cb));
  connect (self, click, "stopped", G_CALLBACK (click_stopped_cb));
  connect (self, hold, "pressed", G_CALLBACK (long_pressed_cb));
  connect (self, hold, "end", G_CALLBACK (hold_end_cb));
  connect (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  connect (self, drag, "drag-update", G_CALLBACK (drag_update_cb));
  connect (self, drag, "drag-end", G_CALLBACK (drag_end_cb));
  connect (self, swipe, "swipe", G_CALLBACK (swipe_cb));
  connect (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  connect (self, pinch, "scale-changed", G_CALLBACK (pinch_cb));
  connect (self, pinch, "end", G_CALLBACK (pinch_end_cb));
  connect (self, pinch, "cancel", G_CALLBACK (pinch_end_cb));
}

/* Two fingers at x, y between them, px, or a touchpad under the pointer there. */
void
tumen_timeline_begin_pinch (TumenTimeline *self,
                            double         x,
                            double         y)
{
  tumen_timeline_stop_coasting (self);
  tumen_timeline_cancel_drag (self);
  tumen_timeline_hide_card (self);
  self->tap_ms = 0;
  self->pinching = TRUE;
  self->pinch_span = tumen_timeline_get_visible_span (self);
  self->pinch_x = x;
  self->pinch_y = y;
  self->pinch_scroll_y = self->scroll_y;
}

/* The fingers are at x, y now, and so many times as far apart as at the begin; what was between
 * them stays there. From where they began, so that rounding never adds up. */
void
tumen_timeline_pinch (TumenTimeline *self,
                      double         scale,
                      double         x,
                      double         y)
{
  TumenViewport viewport;

  if (!self->pinching || !(scale > 0.0) || !isfinite (scale) ||
      !tumen_timeline_make_viewport (self, &viewport))
    return;
  viewport.span = self->pinch_span;
  tumen_viewport_zoom (&viewport, scale, self->pinch_x);
  tumen_viewport_pan (&viewport, self->pinch_x - x);
  tumen_timeline_set_scroll_y (self, self->pinch_scroll_y + self->pinch_y - y);
  tumen_timeline_show_span (self, viewport.span, TUMEN_MOTION_NONE);
  tumen_timeline_commit_soon (self);
}

/* A finger touched the canvas at that time and left it again. */
void
tumen_timeline_tap (TumenTimeline *self,
                    double         x,
                    double         y,
                    guint32        ms)
{
  gboolean is_second = self->tap_ms != 0 && ms - self->tap_ms <= DOUBLE_TAP_MS &&
                       hypot (x - self->tap_x, y - self->tap_y) <= DOUBLE_TAP_PX;

  if (is_second)
    zoom_at_point (self, self->tap_x, self->tap_y, TRUE);
  else
    choose (self, tumen_timeline_find_item (self, x, y, TRUE));
  self->tap_ms = is_second ? 0 : MAX (ms, 1);
  self->tap_x = x;
  self->tap_y = y;
}

/* The menu of what is under the finger. */
void
tumen_timeline_press_long (TumenTimeline *self,
                           double         x,
                           double         y)
{
  set_pressed (self, FALSE);
  tumen_timeline_open_menu (self, tumen_timeline_find_item (self, x, y, TRUE), x, y);
}
