/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of whoever presents (decision 25), which those of clickers are among. */

#include "config.h"

#include "tumen-audience-private.h"

#define TEXT_STEP 0.125
/* A key that is held down repeats itself at least so often; one that comes later was pressed
 * again, even if its release was lost. */
#define REPEAT_MS 1200
#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

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

/* While the class explores: by a clicker too. Where one types, Home is a key of the text. */
static gboolean
leads_back (TumenAudience *self,
            guint          keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return !tumen_floor_is_typing (self->floor);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return TRUE;
    default:
      return FALSE;
    }
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
    default:
      return FALSE;
    }
}

static gboolean
press_size (TumenAudience *self,
            guint          keyval)
{
  switch (keyval)
    {
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

static gboolean
press_to_explore (TumenAudience *self,
                  guint          keyval)
{
  return gdk_keyval_to_lower (keyval) == GDK_KEY_e && tumen_audience_explore (self);
}

/* What the lesson takes of the keys of an explorer; the others are those of canvas and panes. */
static gboolean
press_on_floor (TumenAudience *self,
                guint          keyval)
{
  if (leads_back (self, keyval))
    tumen_audience_return (self);
  else if (keyval == GDK_KEY_F11)
    toggle_full_screen (self);
  else if (keyval == GDK_KEY_Escape && gtk_widget_get_visible (GTK_WIDGET (self->spotlight)))
    tumen_audience_set_spotlight (self, FALSE);
  else
    return !tumen_floor_is_typing (self->floor) && press_sign (self, keyval);
  return TRUE;
}

/* Under a blank screen the class may have explored: it shall find all as it was. */
static gboolean
press_in_the_dark (TumenAudience *self,
                   guint          keyval)
{
  if (keyval == GDK_KEY_F11)
    toggle_full_screen (self);
  else if (leads_back (self, keyval) && keyval != GDK_KEY_Home && keyval != GDK_KEY_KP_Home)
    tumen_lesson_set_blank (self->lesson, TUMEN_BLANK_NONE);
  else if (leads_back (self, keyval))
    tumen_audience_stop_exploring (self);
  else if (keyval == GDK_KEY_Escape)
    leave (self);
  else
    return press_sign (self, keyval);
  return TRUE;
}

static gboolean
is_on_floor (TumenAudience *self)
{
  return self->floor != NULL && tumen_lesson_get_blank (self->lesson) == TUMEN_BLANK_NONE;
}

/* Beginning with the search is the only key with Ctrl; the others are known to the program. */
static gboolean
press_with_control (TumenAudience  *self,
                    guint           keyval,
                    GdkModifierType state)
{
  if (self->floor == NULL && tumen_stage_view_press_key (self->view, keyval, state))
    return GDK_EVENT_STOP;
  if ((state & MODIFIERS) != GDK_CONTROL_MASK || gdk_keyval_to_lower (keyval) != GDK_KEY_f ||
      !tumen_audience_explore (self))
    return GDK_EVENT_PROPAGATE;
  tumen_floor_find (self->floor);
  return GDK_EVENT_STOP;
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

  if ((state & MODIFIERS) != 0)
    return press_with_control (self, keyval, state);
  if (is_on_floor (self))
    return is_repeated (self, keycode, time_ms) ? leads_back (self, keyval)
                                                : press_on_floor (self, keyval);
  if (!is_repeated (self, keycode, time_ms) || may_repeat (keyval))
    tumen_audience_press_key (self, keyval, state);
  return GDK_EVENT_STOP;
}

static void
key_released_cb (TumenAudience *self)
{
  self->held.keycode = 0;
}

static void
leave_on_floor (TumenAudience *self)
{
  if (!tumen_floor_leave_level (self->floor))
    tumen_audience_return (self);
}

/* What nothing on the floor has taken. Keys of another window reach no widget of this one: they are
 * those of the canvas. */
static gboolean
key_left_cb (TumenAudience         *self,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             GtkEventControllerKey *keys)
{
  if (!is_on_floor (self))
    return GDK_EVENT_PROPAGATE;
  if (!gtk_window_is_active (GTK_WINDOW (self)) &&
      gtk_event_controller_key_forward (keys,
                                        GTK_WIDGET (tumen_floor_get_timeline (self->floor))))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  leave_on_floor (self);
  return GDK_EVENT_STOP;
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
  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_left_cb), self,
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

  if (self->floor == NULL && tumen_stage_view_press_key (self->view, keyval, state))
    return TRUE;
  if ((state & MODIFIERS) != 0)
    return FALSE;
  if (is_on_floor (self) && (press_on_floor (self, keyval) || press_size (self, keyval)))
    return TRUE;
  if (is_on_floor (self) && keyval == GDK_KEY_Escape)
    leave_on_floor (self);
  if (is_on_floor (self))
    return keyval == GDK_KEY_Escape;
  if (self->floor != NULL)
    return press_in_the_dark (self, keyval);
  if (press_sign (self, keyval) || press_size (self, keyval) || press_to_explore (self, keyval))
    return TRUE;
  return !is_shifted && press_to_go (self, keyval);
}
