/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-audience-private.h"

#include <glib/gi18n.h>

#define PATIENCE_MS   2000 /* before a pointer that rests is hidden */
#define MOST_TEXT     2.0
#define WINDOW_WIDTH  960 /* when it is not full screen */
#define WINDOW_HEIGHT 540

enum {
  SIGNAL_EXPLORING_CHANGED,
  SIGNAL_KEEP_ASKED,
  SIGNAL_LESSON_CHANGED,
  SIGNAL_LOOK_CHANGED,
  SIGNAL_NOTES_ASKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (TumenAudience, tumen_audience, GTK_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static gboolean
hide_pointer_cb (gpointer data)
{
  TumenAudience *self = data;

  self->hiding = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
hide_pointer_soon (TumenAudience *self)
{
  g_clear_handle_id (&self->hiding, g_source_remove);
  self->hiding = g_timeout_add (PATIENCE_MS, hide_pointer_cb, self);
}

static void
motion_cb (TumenAudience *self,
           double         x,
           double         y)
{
  /* GTK tells of a motion as well when what lies under a resting pointer changes. */
  if (self->has_pointer && self->pointer_x == x && self->pointer_y == y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  self->has_pointer = TRUE;
  tumen_spotlight_set_place (self->spotlight, x, y);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  hide_pointer_soon (self);
}

/* The press that ends the spotlight does nothing else. */
static void
pressed_cb (TumenAudience *self,
            int            n_press,
            double         x,
            double         y,
            GtkGesture    *click)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->spotlight)))
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  tumen_audience_set_spotlight (self, FALSE);
}

/* A window has a frame by which it can be moved and closed. */
static void
full_screen_cb (TumenAudience *self)
{
  gtk_window_set_decorated (GTK_WINDOW (self), !gtk_window_is_fullscreen (GTK_WINDOW (self)));
}

/* A key that was down when the window lost the focus is let go of elsewhere. */
static void
active_cb (TumenAudience *self)
{
  self->held.keycode = 0;
}

static void
uninhibit (TumenAudience *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->inhibition != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
}

/* The focus waits until the window is there: GTK 4.8 forgets that one is a window whose part has it
 * before. */
static void
tumen_audience_map (GtkWidget *widget)
{
  TumenAudience  *self = TUMEN_AUDIENCE (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));

  GTK_WIDGET_CLASS (tumen_audience_parent_class)->map (widget);
  gtk_widget_grab_focus (tumen_audience_get_page (self));
  if (application != NULL && self->inhibition == 0)
    self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (widget),
                                                GTK_APPLICATION_INHIBIT_IDLE,
                                                _ ("A story is being presented"));
  hide_pointer_soon (self);
}

static void
tumen_audience_unmap (GtkWidget *widget)
{
  TumenAudience *self = TUMEN_AUDIENCE (widget);

  g_clear_handle_id (&self->hiding, g_source_remove);
  uninhibit (self);
  GTK_WIDGET_CLASS (tumen_audience_parent_class)->unmap (widget);
}

static void
tumen_audience_dispose (GObject *object)
{
  TumenAudience *self = TUMEN_AUDIENCE (object);

  g_clear_handle_id (&self->hiding, g_source_remove);
  uninhibit (self);
  tumen_audience_stop_exploring (self);
  G_OBJECT_CLASS (tumen_audience_parent_class)->dispose (object);
}

/* Whoever hears of the end may still ask for the lesson. */
static void
tumen_audience_finalize (GObject *object)
{
  g_clear_object (&TUMEN_AUDIENCE (object)->lesson);
  G_OBJECT_CLASS (tumen_audience_parent_class)->finalize (object);
}

static void
add_signal (TumenAudienceClass *klass,
            guint               signal,
            const char         *name)
{
  signals[signal] = g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tumen_audience_class_init (TumenAudienceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_audience_dispose;
  G_OBJECT_CLASS (klass)->finalize = tumen_audience_finalize;
  widget_class->map = tumen_audience_map;
  widget_class->unmap = tumen_audience_unmap;
  add_signal (klass, SIGNAL_EXPLORING_CHANGED, "exploring-changed");
  add_signal (klass, SIGNAL_KEEP_ASKED, "keep-asked");
  add_signal (klass, SIGNAL_LESSON_CHANGED, "lesson-changed");
  add_signal (klass, SIGNAL_LOOK_CHANGED, "look-changed");
  add_signal (klass, SIGNAL_NOTES_ASKED, "notes-asked");
}

static void
add_controllers (TumenAudience *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  tumen_audience_add_keys (self);
}

static void
tumen_audience_init (TumenAudience *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  self->theme = TUMEN_THEME_LIGHT;
  self->text_scale = 1.0;
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->pages = GTK_OVERLAY (gtk_overlay_new ());
  self->view = TUMEN_STAGE_VIEW (tumen_stage_view_new ());
  self->spotlight = TUMEN_SPOTLIGHT (tumen_spotlight_new ());
  tumen_stage_view_set_interactive (self->view, TRUE);
  gtk_overlay_set_child (self->pages, GTK_WIDGET (self->view));
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->pages));
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->spotlight));
  gtk_window_set_child (window, GTK_WIDGET (self->overlay));
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, WINDOW_WIDTH, WINDOW_HEIGHT);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (full_screen_cb), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  add_controllers (self);
  tumen_audience_add_exploring (self);
}

/* Private API */

void
tumen_audience_tell_exploring (TumenAudience *self)
{
  g_signal_emit (self, signals[SIGNAL_EXPLORING_CHANGED], 0);
}

void
tumen_audience_ask_to_keep (TumenAudience *self)
{
  g_signal_emit (self, signals[SIGNAL_KEEP_ASKED], 0);
}

void
tumen_audience_ask_for_notes (TumenAudience *self)
{
  g_signal_emit (self, signals[SIGNAL_NOTES_ASKED], 0);
}

/* Where the pointer is; before it has moved, in the middle. */
void
tumen_audience_set_spotlight (TumenAudience *self,
                              gboolean       is_on)
{
  if (!self->has_pointer)
    tumen_spotlight_set_place (self->spotlight, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                               gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  gtk_widget_set_visible (GTK_WIDGET (self->spotlight), is_on);
}

/* Public API */

/**
 * tumen_audience_new:
 * @application: whose screen does not go to sleep meanwhile
 * @lesson: what is given
 *
 * Returns: (transfer none): a window, to be made full screen and presented by the caller
 */
GtkWindow *
tumen_audience_new (GtkApplication *application,
                    TumenLesson    *lesson)
{
  TumenAudience *self;

  g_return_val_if_fail (TUMEN_IS_LESSON (lesson), NULL);

  self = g_object_new (TUMEN_TYPE_AUDIENCE, "application", application, NULL);
  tumen_audience_set_lesson (self, lesson);
  return GTK_WINDOW (self);
}

TumenLesson *
tumen_audience_get_lesson (TumenAudience *self)
{
  g_return_val_if_fail (TUMEN_IS_AUDIENCE (self), NULL);

  return self->lesson;
}

/** @lesson: that goes on from the one before, whose story was edited */
void
tumen_audience_set_lesson (TumenAudience *self,
                           TumenLesson   *lesson)
{
  g_return_if_fail (TUMEN_IS_AUDIENCE (self));
  g_return_if_fail (TUMEN_IS_LESSON (lesson));

  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  g_signal_connect_object (lesson, "changed", G_CALLBACK (tumen_audience_follow_lesson), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_title (GTK_WINDOW (self), tumen_lesson_get_title (lesson));
  tumen_stage_view_set_lesson (self->view, lesson);
  tumen_audience_go_on_exploring (self);
  g_signal_emit (self, signals[SIGNAL_LESSON_CHANGED], 0);
}

/** Returns: (transfer none) (nullable): where the class explores; %NULL in the lesson */
TumenFloor *
tumen_audience_get_floor (TumenAudience *self)
{
  g_return_val_if_fail (TUMEN_IS_AUDIENCE (self), NULL);

  return self->floor;
}

TumenStageView *
tumen_audience_get_view (TumenAudience *self)
{
  g_return_val_if_fail (TUMEN_IS_AUDIENCE (self), NULL);

  return self->view;
}

TumenThemeName
tumen_audience_get_theme (TumenAudience *self)
{
  g_return_val_if_fail (TUMEN_IS_AUDIENCE (self), TUMEN_THEME_LIGHT);

  return self->theme;
}

/** Returns: 1 to 2 */
double
tumen_audience_get_text_scale (TumenAudience *self)
{
  g_return_val_if_fail (TUMEN_IS_AUDIENCE (self), 1.0);

  return self->text_scale;
}

void
tumen_audience_set_theme (TumenAudience *self,
                          TumenThemeName theme)
{
  g_return_if_fail (TUMEN_IS_AUDIENCE (self));

  self->theme = theme;
  tumen_stage_view_set_theme (self->view, theme);
  tumen_audience_show_scheme (self);
  g_signal_emit (self, signals[SIGNAL_LOOK_CHANGED], 0);
}

/** @text_scale: 1 to 2 */
void
tumen_audience_set_text_scale (TumenAudience *self,
                               double         text_scale)
{
  g_return_if_fail (TUMEN_IS_AUDIENCE (self));

  self->text_scale = CLAMP (text_scale, 1.0, MOST_TEXT);
  tumen_stage_view_set_text_scale (self->view, self->text_scale);
  g_signal_emit (self, signals[SIGNAL_LOOK_CHANGED], 0);
}

/** @widget: (transfer floating): over the screen and its spotlight */
void
tumen_audience_add_overlay (TumenAudience *self,
                            GtkWidget     *widget)
{
  g_return_if_fail (TUMEN_IS_AUDIENCE (self));

  gtk_overlay_add_overlay (self->overlay, widget);
}
