/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-view-private.h"

#include <math.h>

/* A press that moves less than this is none that moves, px. */
#define CLICK_PX 16.0
#define SWIPE_PX 60.0
/* What a key moves a guess by, in shares of the axis. */
#define GUESS_STEP (1.0 / 48.0)
#define KEY_STATES (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static void
point_at (TumenStageView *self,
          double          x)
{
  tumen_lesson_set_guess (self->lesson, tumen_stage_day_at (tumen_stage_view_get_stage (self), x));
}

static const TumenStageItem *
find_card (TumenStageView *self,
           double          x,
           double          y)
{
  const TumenStageItem *item;

  if (!tumen_stage_view_is_ordering (self))
    return NULL;
  item = tumen_stage_item_at (tumen_stage_view_get_stage (self), x, y);
  return item != NULL && item->type == TUMEN_STAGE_CARD ? item : NULL;
}

/* Shows what is pressed if it is covered, else goes on. */
static void
click (TumenStageView *self,
       double          x,
       double          y)
{
  TumenStage           *stage = tumen_stage_view_get_stage (self);
  const TumenStageItem *item = tumen_stage_item_at (stage, x, y);

  if (tumen_lesson_get_blank (self->lesson) == TUMEN_BLANK_NONE && item != NULL &&
      item->type == TUMEN_STAGE_COVER)
    {
      tumen_lesson_reveal (self->lesson, item->sign);
      return;
    }
  tumen_lesson_advance (self->lesson);
}

/* By the event, as X servers give the events of fingers to the device of the mouse. */
static GdkEventType
get_event_type (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event != NULL ? gdk_event_get_event_type (event) : GDK_EVENT_LAST;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEventType type = get_event_type (gesture);

  return type == GDK_TOUCH_BEGIN || type == GDK_TOUCH_UPDATE || type == GDK_TOUCH_END;
}

static void
let_go (TumenStageView *self)
{
  self->is_pointing = FALSE;
  if (self->dragged == TUMEN_NO_ROW)
    return;
  self->dragged = TUMEN_NO_ROW;
  self->drag_dx = self->drag_dy = 0.0;
  tumen_stage_view_invalidate (self);
}

/* GTK ends a drag when a second finger comes, and begins another one when that has gone. */
static void
drag_begin_cb (TumenStageView *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  TumenStage           *stage = tumen_stage_view_get_stage (self);
  GdkEventType          type = get_event_type (GTK_GESTURE (drag));
  const TumenStageItem *card;

  self->is_pointing = FALSE;
  self->dragged = TUMEN_NO_ROW;
  self->is_void = type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN;
  if (!self->interactive || stage == NULL || self->is_void)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE)
    return;
  card = find_card (self, x, y);
  if (card != NULL)
    {
      self->drag_dx = self->drag_dy = 0.0;
      self->dragged = card->index;
      tumen_stage_view_choose_card (self, card->index);
    }
  else if (tumen_stage_view_is_predicting (self) && tumen_stage_is_on_axis (stage, y))
    {
      self->is_pointing = TRUE;
      point_at (self, x);
    }
}

/* Who pulls at the screen with the pointer wants to look around; a finger swipes. */
static gboolean
is_pulled (TumenStageView *self,
           GtkGestureDrag *drag)
{
  return !self->is_pointing && self->dragged == TUMEN_NO_ROW && !is_touch (GTK_GESTURE (drag)) &&
         tumen_lesson_get_blank (self->lesson) == TUMEN_BLANK_NONE;
}

static void
drag_update_cb (TumenStageView *self,
                double          dx,
                double          dy,
                GtkGestureDrag *drag)
{
  double x, y;

  if (!self->interactive || tumen_stage_view_get_stage (self) == NULL || self->is_void)
    return;
  if (self->is_pointing && gtk_gesture_drag_get_start_point (drag, &x, &y))
    point_at (self, x + dx);
  if (hypot (dx, dy) < CLICK_PX)
    return;
  if (is_pulled (self, drag))
    {
      self->is_void = TRUE;
      tumen_stage_view_tell_pull (self);
    }
  if (self->dragged == TUMEN_NO_ROW)
    return;
  self->drag_dx = dx;
  self->drag_dy = dy;
  tumen_stage_view_invalidate (self);
}

static void
drop_card (TumenStageView *self,
           double          x,
           double          y)
{
  guint from = self->dragged;
  guint to = tumen_stage_card_place_at (tumen_stage_view_get_stage (self), x, y);

  self->dragged = TUMEN_NO_ROW;
  self->drag_dx = self->drag_dy = 0.0;
  if (to != TUMEN_NO_ROW && to != from)
    {
      self->card = to;
      tumen_lesson_move_card (self->lesson, from, to);
    }
  tumen_stage_view_invalidate (self);
}

static void
drag_end_cb (TumenStageView *self,
             double          dx,
             double          dy,
             GtkGestureDrag *drag)
{
  double x, y;

  if (!self->interactive || tumen_stage_view_get_stage (self) == NULL || self->is_void ||
      !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  /* A second finger ends the drag of the first one, which is neither a press nor a swipe then. */
  if (get_event_type (GTK_GESTURE (drag)) == GDK_TOUCH_BEGIN)
    {
      let_go (self);
      return;
    }
  if (self->is_pointing)
    {
      self->is_pointing = FALSE;
      return;
    }
  if (self->dragged != TUMEN_NO_ROW)
    drop_card (self, x + dx, y + dy);
  else if (hypot (dx, dy) < CLICK_PX)
    click (self, x, y);
  else if (is_touch (GTK_GESTURE (drag)) && fabs (dx) >= SWIPE_PX && fabs (dx) > 2.0 * fabs (dy))
    {
      if (dx < 0.0)
        tumen_lesson_advance (self->lesson);
      else
        tumen_lesson_back (self->lesson);
    }
}

/* Private API */

void
tumen_stage_view_add_gestures (TumenStageView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (let_go), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
step_card (TumenStageView *self,
           int             by,
           gboolean        takes_along)
{
  guint n_cards;
  int   from = self->card == TUMEN_NO_ROW ? -1 : (int)self->card;
  int   to;

  tumen_lesson_get_cards (self->lesson, &n_cards);
  to = from < 0 ? (by > 0 ? 0 : (int)n_cards - 1) : CLAMP (from + by, 0, (int)n_cards - 1);
  if (!takes_along || from < 0 || to == from)
    {
      tumen_stage_view_choose_card (self, (guint)to);
      return;
    }
  self->card = (guint)to;
  tumen_lesson_move_card (self->lesson, (guint)from, (guint)to);
}

/* Left and Right by themselves are steps of the lesson. */
static gboolean
press_along (TumenStageView *self,
             int             by,
             GdkModifierType state)
{
  if (state != GDK_ALT_MASK)
    return FALSE;
  step_card (self, by, TRUE);
  return TRUE;
}

static gboolean
press_tab (TumenStageView *self,
           GdkModifierType state)
{
  if (state == GDK_ALT_MASK)
    return FALSE;
  step_card (self, state == GDK_SHIFT_MASK ? -1 : 1, FALSE);
  return TRUE;
}

static gboolean
press_for_cards (TumenStageView *self,
                 guint           keyval,
                 GdkModifierType state)
{
  guint n_cards;
  guint digit = keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9 ? keyval - GDK_KEY_KP_1
                                                                 : keyval - GDK_KEY_1;

  tumen_lesson_get_cards (self->lesson, &n_cards);
  if (digit < n_cards && state == 0)
    {
      tumen_stage_view_choose_card (self, digit);
      return TRUE;
    }
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step_card (self, -1, state != 0);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step_card (self, 1, state != 0);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return press_along (self, -1, state);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return press_along (self, 1, state);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return press_tab (self, state);
    default:
      return FALSE;
    }
}

static gboolean
press_for_guess (TumenStageView *self,
                 guint           keyval,
                 GdkModifierType state)
{
  TumenSpan span = tumen_lesson_get_span (self->lesson, tumen_lesson_get_index (self->lesson));
  double    step = state == GDK_SHIFT_MASK ? 1.0 : (span.end - span.begin) * GUESS_STEP;
  double    guess;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step = -step;
  else if (keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up)
    return FALSE;
  if (tumen_lesson_get_guess (self->lesson, &guess))
    guess = CLAMP (guess + step, span.begin, span.end);
  else
    guess = (span.begin + span.end) / 2.0;
  tumen_lesson_set_guess (self->lesson, guess);
  return TRUE;
}

/* Public API */

/**
 * tumen_stage_view_press_key:
 * @keyval: of a key press
 * @state: its modifiers
 *
 * Of cards that are to be put in order a digit, Tab, Up or Down chooses one; Up and Down with
 * Shift, and all arrows with Alt, take it along. Where the class is asked when it was, Up and Down
 * move its flag; with Shift by a day.
 *
 * Returns: whether it was such a key
 */
gboolean
tumen_stage_view_press_key (TumenStageView *self,
                            guint           keyval,
                            GdkModifierType state)
{
  g_return_val_if_fail (TUMEN_IS_STAGE_VIEW (self), FALSE);

  state &= KEY_STATES;
  if (!self->interactive || self->lesson == NULL ||
      (state != 0 && state != GDK_SHIFT_MASK && state != GDK_ALT_MASK) ||
      tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE)
    return FALSE;
  if (tumen_stage_view_is_ordering (self))
    return press_for_cards (self, keyval, state);
  if (state != GDK_ALT_MASK && tumen_stage_view_is_predicting (self))
    return press_for_guess (self, keyval, state);
  return FALSE;
}
