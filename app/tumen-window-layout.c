/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of the window by its width and height (visual design 3). */

#include "config.h"

#include "tumen-window-private.h"

#include "tumen-panel.h"
#include "tumen-search-page.h"
#include "tumen-style.h"

#define HALF_HEIGHT  264 /* of the panel below the canvas, at the usual size of text */
#define LEAST_HEIGHT 120 /* below, there is nothing to read in it */
#define CLOSE_BELOW  132 /* who lets go of it there, closes it */

static double
get_growth (TumenWindow *self)
{
  return (1.0 + tumen_style_get_enlarged (GTK_WIDGET (self))) / 2.0;
}

static gboolean
is_narrow (TumenWindow *self)
{
  return self->width_class < TUMEN_WIDTH_WIDE;
}

/* Room for the panel if the canvas takes no more than it must have. */
static int
get_room_below (TumenWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->columns));
  int least;

  gtk_widget_measure (self->canvas_column, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  return height > 0 ? height - least : HALF_HEIGHT;
}

/* A window too low for both shows either the canvas or the panel. */
static gboolean
can_be_half (TumenWindow *self)
{
  return get_room_below (self) >= LEAST_HEIGHT;
}

static int
get_half_height (TumenWindow *self)
{
  return MIN ((int)(HALF_HEIGHT * get_growth (self)), get_room_below (self));
}

static void
set_enabled (TumenWindow *self,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* Shows of the panel what there is room for. */
static void
show_sheet (TumenWindow *self)
{
  TumenSheet sheet = is_narrow (self) ? self->sheet : TUMEN_SHEET_HALF;
  GtkWidget *panel = gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL);
  GtkWidget *results = gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_SEARCH);

  set_enabled (self, "sheet-up", is_narrow (self) && sheet < TUMEN_SHEET_FULL);
  set_enabled (self, "sheet-down", is_narrow (self) && sheet > TUMEN_SHEET_CLOSED);
  if (panel != NULL)
    tumen_panel_set_peeks (TUMEN_PANEL (panel), sheet == TUMEN_SHEET_CLOSED);
  if (results != NULL)
    tumen_search_page_set_peeks (TUMEN_SEARCH_PAGE (results), sheet == TUMEN_SHEET_CLOSED);
  set_css_class (GTK_WIDGET (self->columns), "tumen-closed", sheet == TUMEN_SHEET_CLOSED);
  gtk_widget_set_visible (self->canvas_column, sheet != TUMEN_SHEET_FULL);
}

static void
place_below (TumenWindow *self)
{
  gboolean half = self->sheet == TUMEN_SHEET_HALF;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), GTK_ORIENTATION_VERTICAL);
  gtk_paned_set_wide_handle (self->columns, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), -1, half ? get_half_height (self) : -1);
}

static void
place_beside (TumenWindow *self)
{
  int width = self->width_class == TUMEN_WIDTH_WIDE ? TUMEN_LEAST_SIDE_WIDTH : self->side_width;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_wide_handle (self->columns, FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), (int)(width * get_growth (self)), -1);
}

static void
place_side_panel (TumenWindow *self)
{
  self->placing = TRUE;
  if (is_narrow (self))
    place_below (self);
  else
    place_beside (self);
  show_sheet (self);
  g_object_set (self->columns, "position-set", FALSE, NULL);
  self->placing = FALSE;
}

static TumenLabelMode
get_label_mode (TumenWidthClass width_class)
{
  if (width_class == TUMEN_WIDTH_NARROW)
    return TUMEN_LABELS_NONE;
  return width_class == TUMEN_WIDTH_MEDIUM ? TUMEN_LABELS_ONE_LINE : TUMEN_LABELS_TWO_LINES;
}

static gboolean
may_settle (TumenWindow *self)
{
  if (is_narrow (self))
    return self->sheet == TUMEN_SHEET_HALF;
  return self->width_class == TUMEN_WIDTH_FULL;
}

/* The paned gives its end child no more than it must have, so the size that is wanted was asked
 * for as the least one; once it is there, the handle may make it less. */
static gboolean
settle_cb (gpointer data)
{
  TumenWindow *self = data;
  GtkWidget   *side = GTK_WIDGET (self->side);

  self->settle = 0;
  if (!may_settle (self))
    return G_SOURCE_REMOVE;
  gtk_paned_set_position (self->columns, gtk_paned_get_position (self->columns));
  if (is_narrow (self))
    gtk_widget_set_size_request (side, -1, LEAST_HEIGHT);
  else
    gtk_widget_set_size_request (side, (int)(TUMEN_LEAST_SIDE_WIDTH * get_growth (self)), -1);
  return G_SOURCE_REMOVE;
}

static gboolean
event_cb (TumenWindow *self,
          GdkEvent    *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  int          height = gtk_widget_get_height (GTK_WIDGET (self->side));
  int          position = gtk_paned_get_position (self->columns);

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    self->pressed_at = position;
  if ((type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END) && is_narrow (self) &&
      self->sheet == TUMEN_SHEET_HALF && position > self->pressed_at && height <= CLOSE_BELOW)
    tumen_window_move_sheet (self, -1);
  return GDK_EVENT_PROPAGATE;
}

/* What a phone needs: the panel below the canvas has buttons of its own. */
static void
thin_out_header (TumenWindow *self)
{
  gboolean         narrow = self->width_class == TUMEN_WIDTH_NARROW;
  g_autofree char *layout = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout,
                NULL);
  if (layout != NULL && narrow)
    {
      GString *rest = g_string_new (layout);

      g_string_replace (rest, "minimize,", "", 0);
      g_string_replace (rest, "maximize,", "", 0);
      adw_header_bar_set_decoration_layout (self->header, rest->str);
      g_string_free (rest, TRUE);
    }
  else
    adw_header_bar_set_decoration_layout (self->header, NULL);
  gtk_widget_set_visible (self->panel_button, !narrow);
}

static void
fold_left_pane (TumenWindow *self)
{
  gboolean fold = self->width_class < TUMEN_WIDTH_FULL;

  tumen_facets_set_full_width (self->facets, self->width_class == TUMEN_WIDTH_NARROW);
  if (self->has_layout && fold == adw_flap_get_folded (self->flap))
    return;
  adw_flap_set_fold_policy (self->flap,
                            fold ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap,
                            !fold && g_settings_get_boolean (self->settings, "left-pane-shown"));
}

/* Private API */

/** Keeps the width that a person gives to the side panel. */
void
tumen_window_keep_position (TumenWindow *self)
{
  gboolean is_set;
  int      width;

  if (self->placing || self->root == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->side)) ||
      !may_settle (self))
    return;
  g_object_get (self->columns, "position-set", &is_set, NULL);
  if (!is_set && self->settle == 0)
    self->settle = g_idle_add (settle_cb, self);
  width = gtk_widget_get_width (GTK_WIDGET (self->columns)) -
          gtk_paned_get_position (self->columns);
  width = (int)(width / get_growth (self));
  if (is_set && !is_narrow (self) && width >= TUMEN_LEAST_SIDE_WIDTH &&
      width <= TUMEN_MOST_SIDE_WIDTH)
    self->side_width = width;
}

/** Opens the panel below the canvas by a step, or closes it by one. */
void
tumen_window_move_sheet (TumenWindow *self,
                         int          by)
{
  int sheet = (int)self->sheet + by;

  if (sheet == TUMEN_SHEET_HALF && !can_be_half (self))
    sheet += by;
  self->sheet = (TumenSheet)CLAMP (sheet, TUMEN_SHEET_CLOSED, TUMEN_SHEET_FULL);
  place_side_panel (self);
}

/** Shows something of the panel, if no more than its first line was seen. */
void
tumen_window_open_sheet (TumenWindow *self)
{
  if (self->has_layout && is_narrow (self) && self->sheet == TUMEN_SHEET_CLOSED)
    tumen_window_move_sheet (self, 1);
}

void
tumen_window_add_sheet (TumenWindow *self)
{
  GtkEventController *legacy = gtk_event_controller_legacy_new ();

  /* The handle takes the drag for itself, from any gesture; this only looks where it ends. */
  gtk_event_controller_set_propagation_phase (legacy, GTK_PHASE_CAPTURE);
  g_signal_connect_object (legacy, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->columns), legacy);
}

/** Lays the window out for the width that it has now. */
void
tumen_window_lay_out (TumenWindow *self)
{
  TumenWidthClass old = self->width_class;
  gboolean        low;

  self->width_class = tumen_width_bin_get_width_class (self->root);
  low = is_narrow (self) && tumen_width_bin_is_low (self->root);
  if (self->width_class != old)
    self->sheet = self->width_class == TUMEN_WIDTH_NARROW ? TUMEN_SHEET_CLOSED : TUMEN_SHEET_HALF;
  if (low && self->sheet == TUMEN_SHEET_HALF)
    self->sheet = TUMEN_SHEET_CLOSED;
  fold_left_pane (self);
  set_css_class (GTK_WIDGET (self), "tumen-narrow", is_narrow (self));
  thin_out_header (self);
  tumen_canvas_bar_set_compact (self->canvas_bar,
                                is_narrow (self) || get_growth (self) > 1.2);
  tumen_canvas_bar_set_has_list (self->canvas_bar, self->width_class > TUMEN_WIDTH_NARROW);
  tumen_search_bar_set_compact (self->search_bar,
                                is_narrow (self) || get_growth (self) > 1.2);
  tumen_filter_chips_set_most_lines (self->chips, low ? 1 : is_narrow (self) ? 2
                                                                             : 3);
  tumen_timeline_set_label_mode (self->timeline, get_label_mode (self->width_class));
  gtk_widget_set_visible (self->history_box, self->width_class >= TUMEN_WIDTH_WIDE);
  /* The list has no window of time that the overview could show or move. */
  gtk_widget_set_visible (GTK_WIDGET (self->status), !low && !tumen_window_shows_list (self));
  gtk_widget_set_visible (GTK_WIDGET (self->overview), !low && !tumen_window_shows_list (self));
  if (tumen_window_shows_page (self, TUMEN_PAGE_FAULTS) && self->sheet == TUMEN_SHEET_CLOSED)
    self->sheet = TUMEN_SHEET_FULL;
  place_side_panel (self);
  self->has_layout = TRUE;
}
