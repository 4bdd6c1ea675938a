/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-floor-private.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-settings.h"

/* No text of a presentation is smaller than this share of the height. */
#define LEAST_TEXT (1.0 / 34.0)
/* The smallest text of canvas and panes, where the font of the system has 11 pt at 96 dpi, px. */
#define SMALLEST_TEXT 12.0
#define USUAL_POINTS  11.0
#define USUAL_DPI     96.0
/* Of the width, for what stands beside the canvas, as long as the canvas has the least room. */
#define PANE_SHARE 0.45
#define SPACING    4
/* Narrower, before it is shown larger, what stands beside the canvas goes below it, and has so much
 * of the height. */
#define LEAST_WIDTH 640
#define LOWER_SHARE 0.5

enum {
  SIGNAL_KEPT,
  SIGNAL_LANDED,
  SIGNAL_LEFT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (TumenFloor, tumen_floor, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* Sizes */

static double
get_font_points (TumenFloor *self)
{
  g_autofree char *name = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  double points;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name);
  points = pango_font_description_get_size (font) / (double)PANGO_SCALE;
  return points > 0.0 ? points : USUAL_POINTS;
}

static void
set_width (AdwClamp *clamp,
           int       width)
{
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
  gtk_widget_set_size_request (GTK_WIDGET (clamp), width, -1);
}

/* @width, @height: of all, before it is shown larger, px */
static void
place_side (TumenFloor *self,
            double      width,
            double      height)
{
  gboolean is_below = width < LEAST_WIDTH;

  gtk_orientable_set_orientation (self->pair, is_below ? GTK_ORIENTATION_VERTICAL
                                                       : GTK_ORIENTATION_HORIZONTAL);
  set_width (self->side_clamp, (int)(is_below ? width : width * PANE_SHARE));
  if (is_below)
    gtk_widget_set_size_request (GTK_WIDGET (self->side_clamp), -1, (int)(height * LOWER_SHARE));
}

/* All is laid out as it is designed, and shown larger: marks, bars and icons with their texts.
 * Popovers and tooltips are surfaces of their own, which nothing shows larger, but their texts:
 * those are shares of the system's font, which is given in points, at another resolution. */
static void
set_sizes (TumenFloor *self)
{
  double           zoom = MAX (self->height, 1) * LEAST_TEXT / SMALLEST_TEXT;
  double           dpi = USUAL_DPI * USUAL_POINTS / get_font_points (self);
  char             usual[G_ASCII_DTOSTR_BUF_SIZE], larger[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  g_ascii_formatd (usual, sizeof usual, "%.2f", dpi);
  g_ascii_formatd (larger, sizeof larger, "%.2f", dpi * zoom);
  css = g_strdup_printf (".tumen-floor { -gtk-dpi: %s; font-size: 1rem; }\n"
                         ".tumen-floor popover, .tumen-exploring tooltip "
                         "{ -gtk-dpi: %s; font-size: 1rem; }",
                         usual, larger);
  gtk_css_provider_load_from_data (self->provider, css, -1);
  tumen_zoom_bin_set_zoom (self->zoom_bin, zoom);
  tumen_timeline_set_magnification (self->timeline, zoom);
  set_width (self->filters_clamp, (int)(self->width * PANE_SHARE / zoom));
  place_side (self, self->width / zoom, self->height / zoom);
}

/* No size may change while sizes are being worked out. */
static gboolean
size_cb (gpointer data)
{
  TumenFloor *self = data;

  self->sizing = 0;
  set_sizes (self);
  return G_SOURCE_REMOVE;
}

static void
tumen_floor_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
tumen_floor_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  TumenFloor *self = TUMEN_FLOOR (widget);
  GtkWidget  *child = GTK_WIDGET (self->zoom_bin);
  int         least_width, least_height;

  if ((width != self->width || height != self->height) && self->sizing == 0)
    self->sizing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, size_cb, self, NULL);
  self->width = width;
  self->height = height;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (child, width, MAX (height, least_height), baseline, NULL);
}

static gboolean
tumen_floor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TUMEN_FLOOR (widget)->timeline));
}

/* Following */

static void
scene_changed_cb (TumenFloor *self)
{
  TumenScene *scene = tumen_timeline_get_scene (self->timeline);

  if (scene == NULL)
    return;
  tumen_search_edges_set_span (self->search_edges,
                               tumen_timeline_get_visible_span (self->timeline));
  tumen_canvas_notice_update (self->notice, tumen_scene_get_counts (scene));
  tumen_panel_set_in_view (self->panel, tumen_scene_get_counts (scene)->in_span);
  if (!self->has_scene)
    tumen_timeline_reveal_selection (self->timeline);
  self->has_scene = TRUE;
}

static void
rows_listed_cb (TumenFloor *self,
                GArray     *rows)
{
  tumen_panel_show_rows (self->panel, (const guint *)(gconstpointer)rows->data, rows->len);
  tumen_floor_show_page (self, TUMEN_FLOOR_PANEL);
}

static void
explorer_changed_cb (TumenFloor *self,
                     guint       changes)
{
  gboolean is_hit = tumen_search_hits_get_current (self->hits, NULL);

  if ((changes & TUMEN_EXPLORER_SELECTION) == 0)
    return;
  if (!is_hit && tumen_explorer_get_view_state (self->explorer)->selection != NULL)
    tumen_floor_show_page (self, TUMEN_FLOOR_PANEL);
  tumen_timeline_reveal_selection (self->timeline);
}

static void
left_cb (TumenFloor *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
flight_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  TumenFloor *self = TUMEN_FLOOR (widget);

  if (tumen_timeline_is_moving (self->timeline))
    return G_SOURCE_CONTINUE;
  self->flight = 0;
  g_signal_emit (self, signals[SIGNAL_LANDED], 0);
  return G_SOURCE_REMOVE;
}

/* Virtual functions */

static void
tumen_floor_dispose (GObject *object)
{
  TumenFloor *self = TUMEN_FLOOR (object);

  g_clear_handle_id (&self->sizing, g_source_remove);
  if (self->flight != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flight);
  self->flight = 0;
  g_clear_weak_pointer (&self->told);
  g_clear_pointer ((GtkWidget **)&self->zoom_bin, gtk_widget_unparent);
  g_clear_object (&self->hits);
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  if (self->provider != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->provider);
  g_clear_pointer (&self->searched, g_free);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_floor_parent_class)->dispose (object);
}

static void
tumen_floor_class_init (TumenFloorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_floor_dispose;
  widget_class->measure = tumen_floor_measure;
  widget_class->size_allocate = tumen_floor_size_allocate;
  widget_class->grab_focus = tumen_floor_grab_focus;
  signals[SIGNAL_KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LANDED] = g_signal_new ("landed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "floor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_floor_init (TumenFloor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->provider = gtk_css_provider_new ();
  self->settings = tumen_settings_new ();
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (widget, "tumen-floor");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (widget),
                                              GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Parts */

static GtkWidget *
new_way_back (TumenFloor *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->back = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), tumen_panel_icon_new ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->back));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, _ ("Back to the lesson (Home)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "tumen-way-back");
  g_signal_connect_object (button, "clicked", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_toggle (const char *icon_name,
            const char *words,
            const char *tooltip,
            const char *action_name)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon_name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

static GtkWidget *
new_bar (TumenFloor *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *gap = gtk_label_new (NULL);

  self->search_bar = TUMEN_SEARCH_BAR (tumen_search_bar_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->search_bar), TRUE);
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_widget_add_css_class (bar, "tumen-floor-bar");
  gtk_box_append (GTK_BOX (bar), new_way_back (self));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->search_bar));
  gtk_box_append (GTK_BOX (bar), gap);
  g_object_bind_property (self->search_bar, "open", gap, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (bar), new_toggle ("edit-find-symbolic", _ ("Search"),
                                             _ ("Search (Ctrl+F)"), "win.search"));
  gtk_box_append (GTK_BOX (bar), new_toggle ("sidebar-show-symbolic", _ ("Key and filters"),
                                             _ ("Key and filters (F9)"), "win.show-key"));
  gtk_box_append (GTK_BOX (bar), tumen_panel_icon_button_new ("list-add-symbolic",
                                                              _ ("Keep as a step (Ctrl+D)"),
                                                              "win.save-view"));
  return bar;
}

static GtkWidget *
new_canvas (TumenFloor *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->timeline = TUMEN_TIMELINE (tumen_timeline_new (self->explorer));
  self->notice = g_object_new (TUMEN_TYPE_CANVAS_NOTICE, NULL);
  self->search_edges = g_object_new (TUMEN_TYPE_SEARCH_EDGES, NULL);
  self->filters = tumen_facets_new (self->explorer);
  tumen_facets_set_full_width (TUMEN_FACETS (self->filters), TRUE);
  tumen_timeline_set_label_mode (self->timeline, TUMEN_LABELS_ONE_LINE);
  tumen_timeline_take_wheel_of (self->timeline, overlay);
  tumen_search_edges_set_hits (self->search_edges, self->hits);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->timeline));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->notice));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->search_edges));
  gtk_widget_add_css_class (overlay, "tumen-canvas");
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_widget_set_vexpand (overlay, TRUE);
  g_signal_connect_object (self->timeline, "scene-changed", G_CALLBACK (scene_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "rows-listed", G_CALLBACK (rows_listed_cb), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "wheel-zooms", self->timeline, "wheel-zooms",
                   G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "show-claims", self->timeline, "shows-claims",
                   G_SETTINGS_BIND_GET);
  return overlay;
}

static GtkWidget *
new_side (TumenFloor *self)
{
  self->side = GTK_STACK (gtk_stack_new ());
  self->panel = TUMEN_PANEL (tumen_panel_new (self->explorer));
  self->results = TUMEN_SEARCH_PAGE (tumen_search_page_new (self->hits));
  gtk_stack_set_hhomogeneous (self->side, FALSE);
  gtk_stack_set_vhomogeneous (self->side, FALSE);
  gtk_stack_add_named (self->side, GTK_WIDGET (self->panel), TUMEN_FLOOR_PANEL);
  gtk_stack_add_named (self->side, GTK_WIDGET (self->results), TUMEN_FLOOR_RESULTS);
  gtk_widget_add_css_class (GTK_WIDGET (self->side), "tumen-side");
  g_settings_bind (self->settings, "citation-style", self->panel, "citation-style",
                   G_SETTINGS_BIND_GET);
  return GTK_WIDGET (self->side);
}

/* As wide as it is told to be, with room for more or not. */
static AdwClamp *
new_clamp (GtkWidget *child)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_widget_set_hexpand (clamp, FALSE);
  g_object_bind_property (child, "visible", clamp, "visible", G_BINDING_SYNC_CREATE);
  return ADW_CLAMP (clamp);
}

/* The filters stand where the canvas begins: over it, they would hide what they leave of it. */
static void
add_parts (TumenFloor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *canvas = new_canvas (self);

  self->chips = g_object_new (TUMEN_TYPE_FILTER_CHIPS, NULL);
  tumen_filter_chips_set_explorer (self->chips, self->explorer);
  tumen_filter_chips_set_most_lines (self->chips, 1);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (column), canvas);
  self->filters_clamp = new_clamp (self->filters);
  self->side_clamp = new_clamp (new_side (self));
  gtk_box_append (GTK_BOX (columns), GTK_WIDGET (self->filters_clamp));
  gtk_box_append (GTK_BOX (columns), pair);
  gtk_box_append (GTK_BOX (pair), column);
  gtk_box_append (GTK_BOX (pair), GTK_WIDGET (self->side_clamp));
  self->pair = GTK_ORIENTABLE (pair);
  gtk_box_append (GTK_BOX (box), new_bar (self));
  gtk_box_append (GTK_BOX (box), columns);
  tumen_search_bar_set_hits (self->search_bar, self->hits);
  tumen_search_bar_set_compact (self->search_bar, TRUE);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, box);
  self->zoom_bin = TUMEN_ZOOM_BIN (tumen_zoom_bin_new (GTK_WIDGET (self->toasts)));
  gtk_widget_set_parent (GTK_WIDGET (self->zoom_bin), GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
tumen_floor_new (TumenExplorer *explorer,
                 int            width,
                 int            height)
{
  TumenFloor *self;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (explorer), NULL);

  self = g_object_new (TUMEN_TYPE_FLOOR, NULL);
  self->explorer = g_object_ref (explorer);
  self->hits = tumen_search_hits_new (explorer);
  self->width = width;
  self->height = height;
  add_parts (self);
  set_sizes (self);
  tumen_floor_add_actions (self);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Exploring the timeline"), -1);
  return GTK_WIDGET (self);
}

TumenExplorer *
tumen_floor_get_explorer (TumenFloor *self)
{
  g_return_val_if_fail (TUMEN_IS_FLOOR (self), NULL);

  return self->explorer;
}

TumenTimeline *
tumen_floor_get_timeline (TumenFloor *self)
{
  g_return_val_if_fail (TUMEN_IS_FLOOR (self), NULL);

  return self->timeline;
}

void
tumen_floor_pan (TumenFloor *self,
                 double      dx,
                 double      dy)
{
  double zoom;

  g_return_if_fail (TUMEN_IS_FLOOR (self));

  zoom = tumen_zoom_bin_get_zoom (self->zoom_bin);
  tumen_timeline_pan (self->timeline, dx / zoom, dy / zoom);
}

/** @x: of the screen: what is there stays there */
void
tumen_floor_zoom (TumenFloor *self,
                  double      factor,
                  double      x)
{
  g_return_if_fail (TUMEN_IS_FLOOR (self));

  if (gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->timeline), x, 0.0, &x,
                                        NULL))
    tumen_timeline_zoom_at (self->timeline, factor, x);
}

GActionGroup *
tumen_floor_get_actions (TumenFloor *self)
{
  g_return_val_if_fail (TUMEN_IS_FLOOR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

void
tumen_floor_set_way_back (TumenFloor *self,
                          const char *words)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TUMEN_IS_FLOOR (self));
  g_return_if_fail (words != NULL);

  /* Translators: a button; then where the lesson is: "Step 2 of 7". */
  name = g_strdup_printf (_ ("Back to the lesson: %s"), words);
  gtk_label_set_text (self->back, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_ancestor (GTK_WIDGET (self->back),
                                                                           GTK_TYPE_BUTTON)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gboolean
tumen_floor_is_typing (TumenFloor *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_val_if_fail (TUMEN_IS_FLOOR (self), FALSE);

  return focus != NULL && GTK_IS_TEXT (focus);
}

/**
 * tumen_floor_fly:
 * @span: where the canvas goes, with nothing beside it
 *
 * At most 450 ms, at once with reduced motion; ::landed tells the end. Called on the way there it
 * ends the flight.
 */
void
tumen_floor_fly (TumenFloor *self,
                 TumenSpan   span)
{
  g_return_if_fail (TUMEN_IS_FLOOR (self));

  if (self->flight != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flight);
      self->flight = 0;
      g_signal_emit (self, signals[SIGNAL_LANDED], 0);
      return;
    }
  while (tumen_floor_leave_level (self))
    ;
  tumen_timeline_cancel_drag (self->timeline);
  tumen_explorer_set_span (self->explorer, span);
  if (tumen_timeline_is_moving (self->timeline))
    self->flight = gtk_widget_add_tick_callback (GTK_WIDGET (self), flight_cb, NULL, NULL);
  else
    g_signal_emit (self, signals[SIGNAL_LANDED], 0);
}

void
tumen_floor_tell (TumenFloor *self,
                  const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  g_return_if_fail (TUMEN_IS_FLOOR (self));

  if (self->told != NULL)
    adw_toast_dismiss (self->told);
  g_set_weak_pointer (&self->told, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Private API, for the action that asks for it. */
void
tumen_floor_keep (TumenFloor *self)
{
  g_signal_emit (self, signals[SIGNAL_KEPT], 0);
}
