/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of whoever presents (decision 25), which those of clickers are among. */

#include "config.h"

#include "tumen-audience-private.h"

#define TEXT_STEP 0.125
/* A key that is held down repeats itself at least so often; one that comes later was pressed
 * again, even if its release was lost. */
#define REPEAT_MS 1200

/* A step is one press: a clicker in a pocket shall not run through the lesson. */
static gboolean
is_repeated (TumenAudience *self,
             guint          keycode,
             guint32        time_ms)
{
  gboolean is_held = keycode != 0 && self->held.keycode == keycode &&
                     time_ms - self->held.time_ms < REPEAT_MS;

  self->held = (TumenHeldKey){ keycode, time_ms };
  return is_held;
}

static gboolean
may_repeat (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
leave (TumenAudience *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->spotlight)))
    tumen_audience_set_spotlight (self, FALSE);
  else if (tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE)
    tumen_lesson_set_blank (self->lesson, TUMEN_BLANK_NONE);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
toggle_full_screen (TumenAudience *self)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
go_to_end (TumenAudience *self)
{
  guint n_stops = tumen_lesson_get_n_stops (self->lesson);

  tumen_lesson_go_to (self->lesson, n_stops > 0 ? n_stops - 1 : 0);
}

static gboolean
press_to_go (TumenAudience *self,
             guint          keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      tumen_lesson_advance (self->lesson);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      tumen_lesson_back (self->lesson);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      tumen_lesson_go_to (self->lesson, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self);
      return TRUE;
    case GDK_KEY_Escape:
      leave (self);
      return TRUE;
    case GDK_KEY_F11:
      toggle_full_screen (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Signs, with or without Shift, as keyboards differ. */
static gboolean
press_sign (TumenAudience *self,
            guint          keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_b:
    case GDK_KEY_period:
      tumen_lesson_set_blank (self->lesson, TUMEN_BLANK_BLACK);
      return TRUE;
    case GDK_KEY_w:
      tumen_lesson_set_blank (self->lesson, TUMEN_BLANK_WHITE);
      return TRUE;
    case GDK_KEY_s:
      tumen_audience_set_spotlight (self,
                                    !gtk_widget_get_visible (GTK_WIDGET (self->spotlight)));
      return TRUE;
    case GDK_KEY_n:
      tumen_audience_ask_for_notes (self);
      return TRUE;
    case GDK_KEY_l:
      tumen_audience_set_theme (self, self->theme == TUMEN_THEME_LIGHT ? TUMEN_THEME_DARK
                                                                       : TUMEN_THEME_LIGHT);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      tumen_audience_set_text_scale (self, self->text_scale + TEXT_STEP);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      tumen_audience_set_text_scale (self, self->text_scale - TEXT_STEP);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Everything without Ctrl or Alt ends here: what means nothing does nothing. With Alt arrows move
 * cards. */
static gboolean
key_pressed_cb (TumenAudience      *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                GtkEventController *controller)
{
  guint32 time_ms = gtk_event_controller_get_current_event_time (controller);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return tumen_stage_view_press_key (self->view, keyval, state);
  if (!is_repeated (self, keycode, time_ms) || may_repeat (keyval))
    tumen_audience_press_key (self, keyval, state);
  return GDK_EVENT_STOP;
}

static void
key_released_cb (TumenAudience *self)
{
  self->held.keycode = 0;
}

/* Private API */

void
tumen_audience_add_keys (TumenAudience *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Public API */

/**
 * tumen_audience_press_key:
 * @keyval: of a key press that is no repetition
 * @state: its modifiers; with Ctrl or Super it means nothing here, with Alt only where cards lie
 *
 * Returns: whether it was a key of whoever presents
 */
gboolean
tumen_audience_press_key (TumenAudience  *self,
                          guint           keyval,
                          GdkModifierType state)
{
  gboolean is_shifted = (state & GDK_SHIFT_MASK) != 0;

  g_return_val_if_fail (TUMEN_IS_AUDIENCE (self), FALSE);

  if (tumen_stage_view_press_key (self->view, keyval, state))
    return TRUE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (press_sign (self, keyval))
    return TRUE;
  return !is_shifted && press_to_go (self, keyval);
}
