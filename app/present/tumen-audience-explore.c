/* SPDX-License-Identifier: GPL-3.0-or-later */

/* At any stop the class can look around on the live timeline while the story waits. */

#include "config.h"

#include "tumen-audience-private.h"

#include <math.h>

#include "tumen-stage-words.h"

/* What fingers move apart by chance, in shares. */
#define LEAST_PINCH 0.04

/* Of the stop; at the end of the last one. */
static guint
get_stop_index (TumenLesson *lesson)
{
  return MIN (tumen_lesson_get_index (lesson), tumen_lesson_get_n_stops (lesson) - 1);
}

static TumenSpan
get_span (TumenLesson *lesson)
{
  return tumen_lesson_get_span (lesson, get_stop_index (lesson));
}

/* The view of the stop. As long as the class does not know all of it, its event is as good as any
 * other. */
static void
make_view (TumenLesson    *lesson,
           TumenViewState *view)
{
  const TumenStopWords *stop = tumen_lesson_get_stop (lesson, get_stop_index (lesson));

  if (stop->stop->view == NULL || !tumen_view_state_parse (stop->stop->view, view, NULL))
    {
      tumen_view_state_init (view);
      view->reading = tumen_table_get_reading (tumen_lesson_get_table (lesson));
    }
  view->span = get_span (lesson);
  view->language = tumen_lesson_get_language (lesson);
  g_clear_pointer (&view->selection, g_free);
  if (tumen_lesson_get_hidden (lesson) == 0 &&
      tumen_lesson_get_index (lesson) < tumen_lesson_get_n_stops (lesson))
    view->selection = g_strdup (stop->stop->event);
}

static TumenExplorer *
new_explorer (TumenLesson *lesson)
{
  TumenExplorer *explorer = tumen_explorer_new_with_table (tumen_lesson_get_library (lesson),
                                                           tumen_lesson_get_table (lesson));
  TumenViewState view;

  make_view (lesson, &view);
  tumen_explorer_set_view_state (explorer, &view);
  tumen_explorer_commit_view (explorer);
  tumen_view_state_clear (&view);
  return explorer;
}

static void
name_way_back (TumenAudience *self)
{
  TumenLanguage    language = tumen_lesson_get_language (self->lesson);
  guint            n_stops = tumen_lesson_get_n_stops (self->lesson);
  guint            index = get_stop_index (self->lesson);
  g_autofree char *words = tumen_stage_step_to_words (index + 1, n_stops, language);

  tumen_floor_set_way_back (self->floor, words);
}

/* The stop stays where it is, but is not drawn: GTK 4.8 miscounts fingers that are down on what
 * goes away below them. */
static void
show_page (TumenAudience *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *page = tumen_audience_get_page (self);
  gboolean   is_stop = page == view;

  gtk_widget_set_opacity (view, is_stop ? 1.0 : 0.0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_STATE_HIDDEN, !is_stop, -1);
  if (self->floor != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->floor), !is_stop);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->pages)) != page)
    gtk_widget_grab_focus (page);
}

/* Movements by which one begins */

static gboolean
scroll_cb (TumenAudience *self)
{
  return tumen_audience_explore (self);
}

static void
pulled_cb (TumenAudience *self)
{
  self->pull.drags = tumen_audience_explore (self);
}

static void
drag_begin_cb (TumenAudience *self)
{
  self->pull = (TumenPull){ .scale = 1.0 };
}

static void
drag_update_cb (TumenAudience *self,
                double         dx,
                double         dy)
{
  if (self->pull.drags && self->floor != NULL)
    tumen_floor_pan (self->floor, self->pull.x - dx, self->pull.y - dy);
  self->pull.x = dx;
  self->pull.y = dy;
}

static void
drag_end_cb (TumenAudience *self)
{
  self->pull.drags = FALSE;
}

static void
pinch_begin_cb (TumenAudience *self)
{
  self->pull.scale = 1.0;
  self->pull.pinches = FALSE;
}

/* On the canvas it is the canvas that takes it. */
static void
pinch_cb (TumenAudience *self,
          double         scale,
          GtkGesture    *pinch)
{
  double x, y;

  if (self->floor == NULL && fabs (scale - 1.0) >= LEAST_PINCH)
    self->pull.pinches = tumen_audience_explore (self);
  else if (self->floor != NULL && self->pull.pinches &&
           gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    tumen_floor_zoom (self->floor, scale / self->pull.scale, x);
  self->pull.scale = scale;
}

static void
connect (TumenAudience *self,
         gpointer       object,
         const char    *signal,
         GCallback      callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

/* Private API */

/* A blank screen is blank whatever lies below it. */
GtkWidget *
tumen_audience_get_page (TumenAudience *self)
{
  gboolean is_blank = tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE;

  return self->floor != NULL && !is_blank ? GTK_WIDGET (self->floor) : GTK_WIDGET (self->view);
}

/* The controllers of hands are those of what holds both pages: it stays when one page makes way
 * for the other below the hand. */
void
tumen_audience_add_exploring (TumenAudience *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  connect (self, self->view, "pulled", G_CALLBACK (pulled_cb));
  connect (self, scroll, "scroll", G_CALLBACK (scroll_cb));
  connect (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  connect (self, drag, "drag-update", G_CALLBACK (drag_update_cb));
  connect (self, drag, "drag-end", G_CALLBACK (drag_end_cb));
  connect (self, drag, "cancel", G_CALLBACK (drag_end_cb));
  connect (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  connect (self, pinch, "scale-changed", G_CALLBACK (pinch_cb));
  gtk_widget_add_controller (GTK_WIDGET (self->view), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self->pages), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self->pages), GTK_EVENT_CONTROLLER (pinch));
}

/* The widgets of GTK are drawn in the theme of the program, which is one for all windows. */
void
tumen_audience_show_scheme (TumenAudience *self)
{
  AdwColorScheme scheme = self->theme == TUMEN_THEME_DARK ? ADW_COLOR_SCHEME_FORCE_DARK
                                                          : ADW_COLOR_SCHEME_FORCE_LIGHT;

  if (self->floor != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/* Whether it began: a blank screen shows nothing to explore. */
gboolean
tumen_audience_explore (TumenAudience *self)
{
  g_autoptr (TumenExplorer) explorer = NULL;

  if (self->floor != NULL || tumen_lesson_get_blank (self->lesson) != TUMEN_BLANK_NONE)
    return FALSE;
  explorer = new_explorer (self->lesson);
  self->floor = TUMEN_FLOOR (tumen_floor_new (explorer, gtk_widget_get_width (GTK_WIDGET (self)),
                                              gtk_widget_get_height (GTK_WIDGET (self))));
  self->exploring.scheme = adw_style_manager_get_color_scheme (adw_style_manager_get_default ());
  tumen_audience_show_scheme (self);
  tumen_audience_go_on_exploring (self);
  connect (self, self->floor, "left", G_CALLBACK (tumen_audience_return));
  connect (self, self->floor, "kept", G_CALLBACK (tumen_audience_ask_to_keep));
  connect (self, self->floor, "landed", G_CALLBACK (tumen_audience_stop_exploring));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win",
                                  tumen_floor_get_actions (self->floor));
  /* Tooltips are parts of the window, not of the page. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-exploring");
  gtk_overlay_add_overlay (self->pages, GTK_WIDGET (self->floor));
  show_page (self);
  tumen_audience_tell_exploring (self);
  return TRUE;
}

/* Where the lesson is now is where it waits. */
void
tumen_audience_go_on_exploring (TumenAudience *self)
{
  if (self->floor == NULL)
    return;
  self->exploring.index = tumen_lesson_get_index (self->lesson);
  self->exploring.hidden = tumen_lesson_get_hidden (self->lesson);
  name_way_back (self);
}

/* Flies back to the stop, which is as it was left. */
void
tumen_audience_return (TumenAudience *self)
{
  if (self->floor != NULL)
    tumen_floor_fly (self->floor, get_span (self->lesson));
}

/* At once. */
void
tumen_audience_stop_exploring (TumenAudience *self)
{
  GtkWidget *floor = GTK_WIDGET (self->floor);

  if (floor == NULL)
    return;
  self->floor = NULL;
  show_page (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "tumen-exploring");
  g_signal_handlers_disconnect_by_data (floor, self);
  tumen_audience_tell_exploring (self);
  gtk_overlay_remove_overlay (self->pages, floor);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), self->exploring.scheme);
}

/* From elsewhere the lesson may go on, which ends the exploring. */
void
tumen_audience_follow_lesson (TumenAudience *self)
{
  if (self->floor == NULL)
    return;
  if (tumen_lesson_get_index (self->lesson) != self->exploring.index ||
      tumen_lesson_get_hidden (self->lesson) != self->exploring.hidden)
    tumen_audience_stop_exploring (self);
  else
    show_page (self);
}
