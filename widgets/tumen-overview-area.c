/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-overview-area.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-period.h"
#include "tumen-style.h"

#define SMALLEST_WIDTH 160
/* An arrow key moves or resizes the window by this share of it. */
#define KEY_SHARE 0.1
/* A window drawn anew is at least this wide, in px: less is a click. */
#define LEAST_BRUSH_PX 4.0

struct _TumenOverviewArea
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer      *explorer;
  TumenText          *text;
  TumenOverviewScene *scene;

  /* borrowed: owned by the widget */
  GtkGesture *drag;

  /* plain state */
  TumenTheme        theme;
  TumenSpan         window;
  TumenSpan         drag_window;
  TumenOverviewPart drag_part;
  double            drag_x;
  gboolean          dragging;
  int               width;
};

enum {
  PROP_0,
  PROP_EXPLORER,
  PROP_DRAGGING,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TumenOverviewArea, tumen_overview_area, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
ensure_scene (TumenOverviewArea *self)
{
  const TumenViewState *state;

  if (self->scene != NULL || self->explorer == NULL || self->width < 1)
    return;
  state = tumen_explorer_get_view_state (self->explorer);
  self->scene = tumen_overview_scene_new (tumen_explorer_get_table (self->explorer),
                                          tumen_explorer_get_rows_in (self->explorer, NULL),
                                          state->language, self->text, self->width,
                                          tumen_overview_scene_get_wanted_height (self->text));
  tumen_overview_scene_set_matches (self->scene, tumen_explorer_get_table (self->explorer),
                                    tumen_explorer_get_rows_in (self->explorer, NULL),
                                    tumen_explorer_get_matches (self->explorer, NULL));
}

static void
invalidate (TumenOverviewArea *self)
{
  g_clear_object (&self->scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_description (TumenOverviewArea *self)
{
  g_autofree char *words = NULL;

  if (self->explorer == NULL || self->window.begin >= self->window.end)
    return;
  words = tumen_period_to_spoken (self->window,
                                  tumen_explorer_get_view_state (self->explorer)->language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static void
explorer_changed_cb (TumenOverviewArea *self,
                     guint              changes)
{
  if (changes & TUMEN_EXPLORER_LANGUAGE)
    update_description (self);
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_FILTER |
                 TUMEN_EXPLORER_LANGUAGE | TUMEN_EXPLORER_SEARCH))
    invalidate (self);
}

static void
theme_changed_cb (TumenOverviewArea *self)
{
  tumen_style_get_theme (&self->theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_dragging (TumenOverviewArea *self,
              gboolean           dragging)
{
  if (self->dragging == dragging)
    return;
  self->dragging = dragging;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAGGING]);
}

static void
show_window (TumenOverviewArea *self,
             TumenSpan          window)
{
  if (self->explorer != NULL && window.begin < window.end)
    tumen_explorer_set_span (self->explorer, window);
}

static TumenSpan
centre_window (TumenOverviewArea *self,
               double             time)
{
  double half = (self->window.end - self->window.begin) / 2.0;

  return (TumenSpan){ time - half, time + half };
}

static void
show_outside (TumenOverviewArea *self,
              gboolean           later)
{
  guint     n_events;
  TumenSpan outside = tumen_overview_scene_get_outside (self->scene, later, &n_events);

  if (n_events > 0)
    show_window (self, centre_window (self, (outside.begin + outside.end) / 2.0));
}

static void
draw_window (TumenOverviewArea *self,
             double             x)
{
  double a = tumen_overview_scene_time (self->scene, self->drag_x);
  double b = tumen_overview_scene_time (self->scene, x);

  if (fabs (x - self->drag_x) >= LEAST_BRUSH_PX)
    show_window (self, (TumenSpan){ MIN (a, b), MAX (a, b) });
}

static const char *
get_cursor_name (TumenOverviewPart part)
{
  switch (part)
    {
    case TUMEN_OVERVIEW_WINDOW:
      return "grab";
    case TUMEN_OVERVIEW_GRIP_BEGIN:
    case TUMEN_OVERVIEW_GRIP_END:
      return "ew-resize";
    case TUMEN_OVERVIEW_CHIP_EARLIER:
    case TUMEN_OVERVIEW_CHIP_LATER:
      return "pointer";
    case TUMEN_OVERVIEW_NONE:
    case TUMEN_OVERVIEW_STRIP:
    default:
      return NULL;
    }
}

static void
motion_cb (TumenOverviewArea *self,
           double             x,
           double             y)
{
  ensure_scene (self);
  if (self->scene == NULL || self->dragging)
    return;
  gtk_widget_set_cursor_from_name (
    GTK_WIDGET (self),
    get_cursor_name (tumen_overview_scene_part_at (self->scene, self->window, x, y, FALSE)));
}

static void
drag_begin_cb (TumenOverviewArea *self,
               double             x,
               double             y,
               GtkGestureDrag    *drag)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (drag));

  tumen_overview_area_begin_drag (
    self, x, y, event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN);
}

static void
drag_update_cb (TumenOverviewArea *self,
                double             dx,
                double             dy,
                GtkGestureDrag    *drag)
{
  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx, (int)dy))
        return;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  tumen_overview_area_drag (self, dx);
}

static void
drag_end_cb (TumenOverviewArea *self)
{
  if (!self->dragging)
    return;
  set_dragging (self, FALSE);
  tumen_explorer_commit_view (self->explorer);
}

static void
released_cb (TumenOverviewArea *self,
             int                n_press,
             double             x,
             double             y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  tumen_overview_area_click (self, x, y);
}

static gboolean
key_pressed_cb (TumenOverviewArea *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  return tumen_overview_area_press_key (self, keyval, state);
}

static void
add_controllers (TumenOverviewArea *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_gesture_group (click, self->drag);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
}

static void
tumen_overview_area_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  TumenOverviewArea *self = TUMEN_OVERVIEW_AREA (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                          ? SMALLEST_WIDTH
                          : (int)tumen_overview_scene_get_wanted_height (self->text);
}

static void
tumen_overview_area_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TumenOverviewArea *self = TUMEN_OVERVIEW_AREA (widget);

  if (width == self->width)
    return;
  self->width = width;
  invalidate (self);
}

static void
tumen_overview_area_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TumenOverviewArea *self = TUMEN_OVERVIEW_AREA (widget);
  int                height = gtk_widget_get_height (widget);
  graphene_rect_t    bounds;
  cairo_t           *cr;

  ensure_scene (self);
  if (self->scene == NULL)
    return;
  graphene_rect_init (&bounds, 0.0f, 0.0f, (float)self->width, (float)height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  tumen_overview_scene_draw (self->scene, cr, &self->theme, self->window);
  cairo_destroy (cr);
}

static void
tumen_overview_area_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  TumenOverviewArea *self = TUMEN_OVERVIEW_AREA (widget);
  g_autoptr (TumenText) text = NULL;

  GTK_WIDGET_CLASS (tumen_overview_area_parent_class)->css_changed (widget, change);
  text = tumen_style_dup_text (widget, self->text);
  if (text == NULL)
    return;
  g_set_object (&self->text, text);
  gtk_widget_queue_resize (widget);
  invalidate (self);
}

static void
tumen_overview_area_dispose (GObject *object)
{
  TumenOverviewArea *self = TUMEN_OVERVIEW_AREA (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->text);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_overview_area_parent_class)->dispose (object);
}

static void
tumen_overview_area_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_EXPLORER)
    g_value_set_object (value, TUMEN_OVERVIEW_AREA (object)->explorer);
  else if (id == PROP_DRAGGING)
    g_value_set_boolean (value, TUMEN_OVERVIEW_AREA (object)->dragging);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_overview_area_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (id == PROP_EXPLORER)
    tumen_overview_area_set_explorer (TUMEN_OVERVIEW_AREA (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_overview_area_class_init (TumenOverviewAreaClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_overview_area_dispose;
  object_class->get_property = tumen_overview_area_get_property;
  object_class->set_property = tumen_overview_area_set_property;
  widget_class->measure = tumen_overview_area_measure;
  widget_class->size_allocate = tumen_overview_area_size_allocate;
  widget_class->snapshot = tumen_overview_area_snapshot;
  widget_class->css_changed = tumen_overview_area_css_changed;

  properties[PROP_EXPLORER] =
    g_param_spec_object ("explorer", NULL, NULL, TUMEN_TYPE_EXPLORER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* whether the window follows a pointer or a finger */
  properties[PROP_DRAGGING] =
    g_param_spec_boolean ("dragging", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tumen_overview_area_init (TumenOverviewArea *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  tumen_style_get_theme (&self->theme);
  self->text = tumen_style_dup_text (widget, NULL);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (widget, "tumen-overview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Overview of all events"), -1);
  add_controllers (self);
  tumen_style_watch (widget, G_CALLBACK (theme_changed_cb));
}

GtkWidget *
tumen_overview_area_new (TumenExplorer *explorer)
{
  return g_object_new (TUMEN_TYPE_OVERVIEW_AREA, "explorer", explorer, NULL);
}

TumenExplorer *
tumen_overview_area_get_explorer (TumenOverviewArea *self)
{
  g_return_val_if_fail (TUMEN_IS_OVERVIEW_AREA (self), NULL);

  return self->explorer;
}

void
tumen_overview_area_set_explorer (TumenOverviewArea *self,
                                  TumenExplorer     *explorer)
{
  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  if (explorer != NULL)
    g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                             G_CONNECT_SWAPPED);
  invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLORER]);
}

TumenSpan
tumen_overview_area_get_window (TumenOverviewArea *self)
{
  g_return_val_if_fail (TUMEN_IS_OVERVIEW_AREA (self), (TumenSpan){ 0 });

  return self->window;
}

/** Tells the strip what the canvas shows, in days since 1970-01-01. */
void
tumen_overview_area_set_window (TumenOverviewArea *self,
                                TumenSpan          window)
{
  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));

  if (self->window.begin == window.begin && self->window.end == window.end)
    return;
  self->window = window;
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** Returns: (transfer none) (nullable): what is drawn, once the strip has a width */
TumenOverviewScene *
tumen_overview_area_get_scene (TumenOverviewArea *self)
{
  g_return_val_if_fail (TUMEN_IS_OVERVIEW_AREA (self), NULL);

  ensure_scene (self);
  return self->scene;
}

/** Moves the window by a share of its own length; above 0 to later times. */
void
tumen_overview_area_move (TumenOverviewArea *self,
                          double             share)
{
  double step;

  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));

  step = (self->window.end - self->window.begin) * share;
  show_window (self, (TumenSpan){ self->window.begin + step, self->window.end + step });
}

/** Makes the window longer about its middle, or shorter if @share is below 0. */
void
tumen_overview_area_resize (TumenOverviewArea *self,
                            double             share)
{
  double step;

  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));

  step = (self->window.end - self->window.begin) * share / 2.0;
  show_window (self, (TumenSpan){ self->window.begin - step, self->window.end + step });
}

gboolean
tumen_overview_area_press_key (TumenOverviewArea *self,
                               guint              keyval,
                               GdkModifierType    state)
{
  int direction = 0;

  g_return_val_if_fail (TUMEN_IS_OVERVIEW_AREA (self), FALSE);

  if (keyval == GDK_KEY_Escape)
    return tumen_overview_area_cancel_drag (self);
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    direction = -1;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    direction = 1;
  if (direction == 0 || (state & GDK_ALT_MASK) || self->explorer == NULL)
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    tumen_overview_area_resize (self, direction * KEY_SHARE);
  else
    tumen_overview_area_move (self, direction * KEY_SHARE);
  tumen_explorer_commit_view (self->explorer);
  return TRUE;
}

/** A click on a chip goes to what it counts; beside the window it centres the window. */
void
tumen_overview_area_click (TumenOverviewArea *self,
                           double             x,
                           double             y)
{
  TumenOverviewPart part;

  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));

  ensure_scene (self);
  if (self->scene == NULL)
    return;
  part = tumen_overview_scene_part_at (self->scene, self->window, x, y, FALSE);
  if (part == TUMEN_OVERVIEW_CHIP_EARLIER || part == TUMEN_OVERVIEW_CHIP_LATER)
    show_outside (self, part == TUMEN_OVERVIEW_CHIP_LATER);
  else if (part == TUMEN_OVERVIEW_STRIP)
    show_window (self, centre_window (self, tumen_overview_scene_time (self->scene, x)));
  else
    return;
  tumen_explorer_commit_view (self->explorer);
}

void
tumen_overview_area_begin_drag (TumenOverviewArea *self,
                                double             x,
                                double             y,
                                gboolean           touch)
{
  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));

  ensure_scene (self);
  set_dragging (self, FALSE);
  self->drag_part = TUMEN_OVERVIEW_NONE;
  if (self->scene == NULL)
    return;
  self->drag_x = x;
  self->drag_window = self->window;
  self->drag_part = tumen_overview_scene_part_at (self->scene, self->window, x, y, touch);
}

/** @dx: px since the drag began */
void
tumen_overview_area_drag (TumenOverviewArea *self,
                          double             dx)
{
  TumenSpan window;
  double    shift;

  g_return_if_fail (TUMEN_IS_OVERVIEW_AREA (self));

  if (self->scene == NULL || self->drag_part == TUMEN_OVERVIEW_NONE)
    return;
  set_dragging (self, TRUE);
  window = self->drag_window;
  shift = tumen_overview_scene_time (self->scene, self->drag_x + dx) -
          tumen_overview_scene_time (self->scene, self->drag_x);
  if (self->drag_part == TUMEN_OVERVIEW_STRIP)
    {
      draw_window (self, self->drag_x + dx);
      return;
    }
  if (self->drag_part == TUMEN_OVERVIEW_WINDOW || self->drag_part == TUMEN_OVERVIEW_GRIP_BEGIN)
    window.begin += shift;
  if (self->drag_part == TUMEN_OVERVIEW_WINDOW || self->drag_part == TUMEN_OVERVIEW_GRIP_END)
    window.end += shift;
  /* A grip pulled past the other one takes its part. */
  show_window (self, (TumenSpan){ MIN (window.begin, window.end), MAX (window.begin, window.end) });
}

/** Returns: whether a drag was under way; the window is what it was before it. */
gboolean
tumen_overview_area_cancel_drag (TumenOverviewArea *self)
{
  g_return_val_if_fail (TUMEN_IS_OVERVIEW_AREA (self), FALSE);

  if (!self->dragging)
    return FALSE;
  self->drag_part = TUMEN_OVERVIEW_NONE;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  show_window (self, self->drag_window);
  set_dragging (self, FALSE);
  return TRUE;
}
