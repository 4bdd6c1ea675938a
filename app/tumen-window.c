/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-known-words.h"
#include "tumen-panel.h"

#define TEMPLATE "/io/github/tumen_timeline/Tumen/ui/tumen-window.ui"

G_DEFINE_FINAL_TYPE (TumenWindow, tumen_window, ADW_TYPE_APPLICATION_WINDOW)

/* Words of the header bar */

static TumenLanguage
get_language (TumenWindow *self)
{
  return tumen_explorer_get_view_state (self->explorer)->language;
}

static char *
dup_counts (TumenWindow *self)
{
  TumenLibrary    *library = tumen_explorer_get_library (self->explorer);
  guint            n_rows = tumen_table_get_n_rows (tumen_explorer_get_table (self->explorer));
  guint            n_events = n_rows - tumen_explorer_get_n_off (self->explorer);
  guint            n_sources = g_list_model_get_n_items (tumen_library_get_sources (library));
  g_autofree char *events = NULL;
  g_autofree char *sources = NULL;

  events = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  sources = g_strdup_printf (ngettext ("%u article", "%u articles", n_sources), n_sources);
  return g_strdup_printf ("%s · %s", events, sources);
}

static char *
dup_file_words (TumenWindow *self)
{
  TumenLibrary    *library = tumen_explorer_get_library (self->explorer);
  const char      *path = tumen_library_get_path (library);
  g_autofree char *name = NULL;

  if (self->loader != NULL && self->shows_preview)
    return g_strdup (self->loading_name);
  if (path == NULL)
    return dup_counts (self);
  name = g_filename_display_basename (path);
  if (tumen_library_is_read_only (library))
    return g_strdup_printf ("%s · %s", name, _ ("read-only"));
  return g_steal_pointer (&name);
}

/* Private API */

void
tumen_window_update_title (TumenWindow *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  TumenLibrary         *library = tumen_explorer_get_library (self->explorer);
  const char           *title = tumen_library_get_title (library, get_language (self));
  g_autofree char      *matches = tumen_window_dup_search_words (self);
  g_autofree char      *words = matches != NULL ? g_strdup (matches) : dup_file_words (self);
  g_autofree char      *subtitle = NULL;

  if (state->has_known_on)
    {
      g_autofree char *day = tumen_known_words_for_day (state->known_on, get_language (self));
      g_autofree char *known = g_strdup_printf (_ ("as known on %s"), day);

      subtitle = g_strdup_printf ("%s · %s", words, known);
    }
  else if (state->reading == TUMEN_READING_STRICT)
    subtitle = g_strdup_printf ("%s · %s", words, _ ("only what the articles say"));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : words);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* The bar that tells of damage */

static void
show_info (TumenWindow *self,
           const char  *bold,
           const char  *rest)
{
  g_autofree char *text = g_strconcat (bold, rest != NULL ? " " : "", rest, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  weight->start_index = 0;
  weight->end_index = (guint)strlen (bold);
  pango_attr_list_insert (attributes, weight);
  gtk_label_set_text (self->info_label, text);
  gtk_label_set_attributes (self->info_label, attributes);
  gtk_widget_set_visible (self->info_bar, TRUE);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->info_bar), TRUE);
}

/* Not every fault costs an event: a part of one may be all that is lost. */
static char *
count_lost (TumenLibrary *library,
            guint         n_faults)
{
  guint n_lost = tumen_library_get_n_lost_events (library);
  guint n_all = g_list_model_get_n_items (tumen_library_get_events (library)) + n_lost;

  if (n_lost == 0)
    return g_strdup_printf (ngettext ("%u part of the library could not be read.",
                                      "%u parts of the library could not be read.", n_faults),
                            n_faults);
  return g_strdup_printf (ngettext ("%u of %u event could not be read.",
                                    "%u of %u events could not be read.", n_all),
                          n_lost, n_all);
}

static void
show_faults_bar (TumenWindow *self)
{
  TumenLibrary    *library = tumen_explorer_get_library (self->explorer);
  g_autofree char *bold = NULL;
  guint            n_faults;

  tumen_library_get_faults (library, &n_faults);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->info_bar), FALSE);
  gtk_widget_set_visible (self->info_bar, FALSE);
  gtk_widget_set_visible (self->details_button, n_faults > 0);
  gtk_widget_set_visible (self->save_copy_button, n_faults > 0);
  gtk_widget_set_visible (self->open_button, FALSE);
  if (n_faults == 0)
    return;
  bold = count_lost (library, n_faults);
  show_info (self, bold,
             _ ("The file is damaged. It is open read-only, and nothing in it was changed."));
  tumen_fault_list_set_library (
    TUMEN_FAULT_LIST (gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_FAULTS)), library);
  tumen_window_set_faults_shown (self, TRUE);
}

static void
info_bar_response_cb (TumenWindow *self,
                      int          response)
{
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->info_bar), FALSE);
  g_clear_pointer (&self->recipe, tumen_recipe_free);
}

/* Changes of what is shown */

static TumenPanel *
get_panel (TumenWindow *self)
{
  return TUMEN_PANEL (gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL));
}

static void
scene_changed_cb (TumenWindow *self)
{
  TumenScene *scene = tumen_timeline_get_scene (self->timeline);
  TumenSpan   span = tumen_timeline_get_visible_span (self->timeline);

  if (scene == NULL)
    return;
  tumen_overview_area_set_window (self->overview, span);
  tumen_window_set_span_of_views (self, span);
  tumen_canvas_bar_set_view (self->canvas_bar, span,
                             tumen_viewport_get_scale (tumen_scene_get_viewport (scene)));
  tumen_search_edges_set_span (self->search_edges, span);
  tumen_canvas_notice_update (self->notice, tumen_scene_get_counts (scene));
  tumen_panel_set_in_view (get_panel (self), tumen_scene_get_counts (scene)->in_span);
  gtk_widget_set_margin_top (GTK_WIDGET (self->coverage),
                             (int)tumen_scene_get_axis_height (scene));
  tumen_coverage_area_set_view (self->coverage, span);
  tumen_window_show_counts (self);
  tumen_window_update_actions (self);
}

/* What follows a hand follows it at once; all else from outside is a jump. */
static void
overview_dragging_cb (TumenWindow *self)
{
  gboolean dragging;

  g_object_get (self->overview, "dragging", &dragging, NULL);
  tumen_timeline_set_glides (self->timeline, !dragging);
}

/* Private API: shows the panel, whatever stood in its place. */
void
tumen_window_open_panel (TumenWindow *self)
{
  tumen_window_set_faults_shown (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);
  tumen_window_open_sheet (self);
}

static void
rows_listed_cb (TumenWindow *self,
                GArray      *rows)
{
  tumen_window_open_panel (self);
  tumen_panel_show_rows (get_panel (self), (const guint *)(gconstpointer)rows->data, rows->len);
}

/* The lanes make room for the strip, which lies over the canvas. */
static void
coverage_shown_cb (TumenWindow *self)
{
  gboolean shown = gtk_widget_get_visible (GTK_WIDGET (self->coverage));

  tumen_timeline_set_strip (self->timeline,
                            shown ? tumen_coverage_area_get_wanted_height (self->coverage) : 0);
}

static void
coverage_listed_cb (TumenWindow *self,
                    const char  *words,
                    GPtrArray   *ids)
{
  TumenPanelListing listing = { .words = words, .ids = ids };

  listing.title = _ ("What was published then speaks of");
  tumen_window_open_panel (self);
  tumen_panel_show_listing (get_panel (self), &listing);
}

static void
explorer_changed_cb (TumenWindow *self,
                     guint        changes)
{
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE |
                 TUMEN_EXPLORER_FILTER))
    tumen_window_update_title (self);
  if (changes & TUMEN_EXPLORER_SELECTION)
    {
      if (!tumen_window_keeps_results (self))
        tumen_window_set_faults_shown (self, FALSE);
      tumen_timeline_reveal_selection (self->timeline);
    }
  tumen_window_follow_counts (self, changes);
  tumen_window_rest_soon (self, changes);
  tumen_window_update_actions (self);
}

/* GTK 4.8 leaves the focus on the entry of a submenu that is gone, where no key is heard. */
static gboolean
free_focus_cb (gpointer data)
{
  TumenWindow *self = data;
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (TumenWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, free_focus_cb, g_object_ref (self), g_object_unref);
}

static void
reveal_flap_cb (TumenWindow *self)
{
  gboolean revealed = adw_flap_get_reveal_flap (self->flap);

  /* The folded pane only lies outside of the window, where a screen reader would still find it. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->left), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !revealed, -1);
  if (tumen_width_bin_get_width_class (self->root) == TUMEN_WIDTH_FULL)
    g_settings_set_boolean (self->settings, "left-pane-shown", revealed);
}

static void
read_settings (TumenWindow *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "texts-language");
  TumenLanguage    language;

  self->side_width = g_settings_get_int (self->settings, "side-panel-width");
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_settings_bind (self->settings, "side-panel-shown", self->side, "visible",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (self->hints, !g_settings_get_boolean (self->settings, "hints-seen"));
  g_settings_bind (self->settings, "show-claims", self->timeline, "shows-claims",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "coverage-shown", self->coverage, "visible",
                   G_SETTINGS_BIND_DEFAULT);
  coverage_shown_cb (self);
  g_settings_bind (self->settings, "wheel-zooms", self->timeline, "wheel-zooms",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "list-order", self->list, "sort", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "list-descending", self->list, "descending",
                   G_SETTINGS_BIND_DEFAULT);
  if (!tumen_language_parse (code, &language))
    language = tumen_language_from_locale ();
  tumen_explorer_set_language (self->explorer, language);
  tumen_explorer_set_reading (self->explorer,
                              g_settings_get_boolean (self->settings, "strict-reading")
                                ? TUMEN_READING_STRICT
                                : TUMEN_READING_EDITORS);
}

static void
write_settings (TumenWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "hints-seen", TRUE);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (self->settings, "side-panel-width",
                      CLAMP (self->side_width, TUMEN_LEAST_SIDE_WIDTH, TUMEN_MOST_SIDE_WIDTH));
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || width < 360 || height < 480)
    return;
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
}

static void
tumen_window_unmap (GtkWidget *widget)
{
  write_settings (TUMEN_WINDOW (widget));
  /* Whoever reads for the window holds it until it gave up. */
  tumen_window_stop_loading (TUMEN_WINDOW (widget));
  GTK_WIDGET_CLASS (tumen_window_parent_class)->unmap (widget);
}

static void
tumen_window_dispose (GObject *object)
{
  TumenWindow *self = TUMEN_WINDOW (object);

  tumen_window_stop_loading (self);
  tumen_window_stop_comparing (self);
  tumen_window_stop_presenting (self);
  tumen_window_stop_following (self);
  g_clear_weak_pointer (&self->added_stop);
  g_clear_pointer (&self->exported, g_free);
  g_clear_pointer (&self->told_story, g_free);
  g_clear_object (&self->library_before);
  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_handle_id (&self->relist, g_source_remove);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->searched, g_free);
  g_clear_pointer (&self->recipe, tumen_recipe_free);
  g_clear_object (&self->explorer);
  g_clear_object (&self->settings);
  g_clear_object (&self->user_store);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUMEN_TYPE_WINDOW);
  G_OBJECT_CLASS (tumen_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, TEMPLATE);
  gtk_widget_class_bind_template_child (klass, TumenWindow, root);
  gtk_widget_class_bind_template_child (klass, TumenWindow, toasts);
  gtk_widget_class_bind_template_child (klass, TumenWindow, title);
  gtk_widget_class_bind_template_child (klass, TumenWindow, history_box);
  gtk_widget_class_bind_template_child (klass, TumenWindow, views_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, menu_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, header);
  gtk_widget_class_bind_template_child (klass, TumenWindow, panel_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, info_bar);
  gtk_widget_class_bind_template_child (klass, TumenWindow, info_label);
  gtk_widget_class_bind_template_child (klass, TumenWindow, details_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, save_copy_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, open_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, figure_bar);
  gtk_widget_class_bind_template_child (klass, TumenWindow, figure_label);
  gtk_widget_class_bind_template_child (klass, TumenWindow, changes_button);
  gtk_widget_class_bind_template_child (klass, TumenWindow, search_bar);
  gtk_widget_class_bind_template_child (klass, TumenWindow, loading_bar);
  gtk_widget_class_bind_template_child (klass, TumenWindow, loading_label);
  gtk_widget_class_bind_template_child (klass, TumenWindow, loading_progress);
  gtk_widget_class_bind_template_child (klass, TumenWindow, flap);
  gtk_widget_class_bind_template_child (klass, TumenWindow, chips);
  gtk_widget_class_bind_template_child (klass, TumenWindow, left);
  gtk_widget_class_bind_template_child (klass, TumenWindow, facets);
  gtk_widget_class_bind_template_child (klass, TumenWindow, columns);
  gtk_widget_class_bind_template_child (klass, TumenWindow, canvas_column);
  gtk_widget_class_bind_template_child (klass, TumenWindow, canvas_bar);
  gtk_widget_class_bind_template_child (klass, TumenWindow, timeline);
  gtk_widget_class_bind_template_child (klass, TumenWindow, notice);
  gtk_widget_class_bind_template_child (klass, TumenWindow, coverage);
  gtk_widget_class_bind_template_child (klass, TumenWindow, measure);
  gtk_widget_class_bind_template_child (klass, TumenWindow, search_edges);
  gtk_widget_class_bind_template_child (klass, TumenWindow, canvas_overlay);
  gtk_widget_class_bind_template_child (klass, TumenWindow, list);
  gtk_widget_class_bind_template_child (klass, TumenWindow, hints);
  gtk_widget_class_bind_template_child (klass, TumenWindow, overview);
  gtk_widget_class_bind_template_child (klass, TumenWindow, status);
  gtk_widget_class_bind_template_child (klass, TumenWindow, side);
  gtk_widget_class_bind_template_callback (klass, info_bar_response_cb);
  gtk_widget_class_bind_template_callback (klass, overview_dragging_cb);
  gtk_widget_class_bind_template_callback_full (klass, "position_changed_cb",
                                                G_CALLBACK (tumen_window_keep_position));
  gtk_widget_class_bind_template_callback (klass, coverage_listed_cb);
  gtk_widget_class_bind_template_callback (klass, coverage_shown_cb);
  gtk_widget_class_bind_template_callback_full (klass, "part_activated_cb",
                                                G_CALLBACK (tumen_window_show_part));
  gtk_widget_class_bind_template_callback (klass, rows_listed_cb);
  gtk_widget_class_bind_template_callback (klass, scene_changed_cb);
  gtk_widget_class_bind_template_callback_full (klass, "width_class_changed_cb",
                                                G_CALLBACK (tumen_window_lay_out));
  gtk_widget_class_bind_template_callback (klass, tumen_window_cancel_loading);
}

static void
tumen_window_class_init (TumenWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_window_dispose;
  widget_class->unmap = tumen_window_unmap;
  g_type_ensure (TUMEN_TYPE_CANVAS_BAR);
  g_type_ensure (TUMEN_TYPE_CANVAS_NOTICE);
  g_type_ensure (TUMEN_TYPE_COVERAGE_AREA);
  g_type_ensure (TUMEN_TYPE_FACETS);
  g_type_ensure (TUMEN_TYPE_FILTER_CHIPS);
  g_type_ensure (TUMEN_TYPE_HINTS);
  g_type_ensure (TUMEN_TYPE_MEASURE_FLAG);
  g_type_ensure (TUMEN_TYPE_LIST_VIEW);
  g_type_ensure (TUMEN_TYPE_OVERVIEW_AREA);
  g_type_ensure (TUMEN_TYPE_SEARCH_BAR);
  g_type_ensure (TUMEN_TYPE_SEARCH_EDGES);
  g_type_ensure (TUMEN_TYPE_STATUS_LINE);
  g_type_ensure (TUMEN_TYPE_TIMELINE);
  g_type_ensure (TUMEN_TYPE_WIDTH_BIN);
  bind_template (widget_class);
  tumen_window_install_copying (widget_class);
}

/* GTK 4.8 calls the button of an info bar “GtkImage”. */
static void
name_close_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "close"))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Close"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_close_button (child);
}

static void
tumen_window_init (TumenWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_close_button (self->info_bar);
  name_close_button (self->figure_bar);
  tumen_window_add_actions (self);
  tumen_window_add_views (self);
  tumen_window_add_sheet (self);
  tumen_window_add_list (self);
  tumen_window_add_copying (self);
  tumen_window_add_export (self);
  tumen_window_add_presenting (self);
  tumen_window_add_tray (self);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_page (TumenWindow *self,
          GtkWidget   *page,
          const char  *name,
          const char  *title)
{
  gtk_stack_page_set_title (gtk_stack_add_named (self->side, page, name), title);
}

static void
set_explorer (TumenWindow   *self,
              TumenExplorer *explorer)
{
  self->explorer = explorer;
  self->width_class = TUMEN_WIDTH_FULL;
  self->sheet = TUMEN_SHEET_HALF;
  read_settings (self);
  add_page (self, tumen_panel_new (explorer), TUMEN_PAGE_PANEL, _ ("Side panel"));
  g_settings_bind (self->settings, "citation-style",
                   gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL), "citation-style",
                   G_SETTINGS_BIND_DEFAULT);
  add_page (self, tumen_fault_list_new (), TUMEN_PAGE_FAULTS, _ ("What could not be read"));
  tumen_window_add_search (self);
  tumen_window_add_agreement (self);
  tumen_window_add_figures (self);
  tumen_window_set_faults_shown (self, FALSE);
  tumen_facets_set_explorer (self->facets, explorer);
  tumen_window_connect_views (self);
  tumen_window_add_stories (self);
  tumen_filter_chips_set_explorer (self->chips, explorer);
  tumen_canvas_bar_set_explorer (self->canvas_bar, explorer);
  tumen_timeline_set_explorer (self->timeline, explorer);
  tumen_timeline_take_wheel_of (self->timeline, self->canvas_overlay);
  tumen_coverage_area_set_explorer (self->coverage, explorer);
  tumen_measure_flag_set_explorer (self->measure, explorer);
  tumen_overview_area_set_explorer (self->overview, explorer);
  tumen_list_view_set_explorer (self->list, explorer);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (reveal_flap_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Private API */

/* The first view that a library asks for; all of it if it asks for none. */
void
tumen_window_go_home (TumenWindow *self)
{
  TumenSpan span = { 0.0, 0.0 };
  TumenDay  first, last;

  if (tumen_library_get_home_span (tumen_explorer_get_library (self->explorer), &first, &last))
    span = (TumenSpan){ (double)first, (double)last + 1.0 };
  tumen_explorer_set_span (self->explorer, span);
  tumen_explorer_commit_view (self->explorer);
}

/* A page of the side, by its name; one that is not shown shall not be read out either. */
void
tumen_window_show_page (TumenWindow *self,
                        const char  *name)
{
  GtkWidget *shown = gtk_stack_get_child_by_name (self->side, name);

  g_return_if_fail (shown != NULL);

  gtk_widget_set_visible (shown, TRUE);
  gtk_stack_set_visible_child (self->side, shown);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->side)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_widget_set_visible (page, page == shown);
}

gboolean
tumen_window_shows_page (TumenWindow *self,
                         const char  *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->side), name) == 0;
}

void
tumen_window_set_faults_shown (TumenWindow *self,
                               gboolean     shown)
{
  tumen_window_show_page (self, shown ? TUMEN_PAGE_FAULTS : TUMEN_PAGE_PANEL);
  if (!shown)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);
  tumen_window_open_sheet (self);
}

/* Another library, at its first view. */
void
tumen_window_show_library (TumenWindow  *self,
                           TumenLibrary *library)
{
  tumen_explorer_begin_change (self->explorer);
  tumen_explorer_set_library (self->explorer, library);
  tumen_window_go_home (self);
  tumen_explorer_end_change (self->explorer);
}

void
tumen_window_save_copy (TumenWindow *self,
                        GFile       *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (path == NULL)
    {
      tumen_window_show_error (self, _ ("A copy can only be saved in a folder of this computer."));
      return;
    }
  /* The file chooser has asked whether a file that exists may go. */
  if (!tumen_library_save (tumen_explorer_get_library (self->explorer), path, TRUE, &error))
    {
      tumen_window_show_error (self, error->message);
      return;
    }
  name = g_filename_display_basename (path);
  words = g_strdup_printf (_ ("Saved as “%s”"), name);
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, gtk_label_new (words));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Public API */

TumenWindow *
tumen_window_new (TumenApplication *application,
                  GSettings        *settings,
                  TumenLibrary     *library)
{
  TumenWindow *self = g_object_new (TUMEN_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  set_explorer (self, tumen_explorer_new (library));
  /* Laid out for the width it will have, so that the first frame is right. */
  tumen_window_lay_out (self);
  tumen_window_go_home (self);
  tumen_window_update_title (self);
  show_faults_bar (self);
  tumen_window_update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  return self;
}

TumenExplorer *
tumen_window_get_explorer (TumenWindow *self)
{
  g_return_val_if_fail (TUMEN_IS_WINDOW (self), NULL);

  return self->explorer;
}

void
tumen_window_set_library (TumenWindow  *self,
                          TumenLibrary *library)
{
  g_return_if_fail (TUMEN_IS_WINDOW (self));
  g_return_if_fail (TUMEN_IS_LIBRARY (library));

  tumen_window_show_library (self, library);
  tumen_window_hide_changes (self);
  tumen_window_set_faults_shown (self, FALSE);
  show_faults_bar (self);
}

/** Says in the window why a file could not be opened or written; what is open stays so. */
void
tumen_window_show_error (TumenWindow *self,
                         const char  *sentence)
{
  g_return_if_fail (TUMEN_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  gtk_widget_set_visible (self->details_button, FALSE);
  gtk_widget_set_visible (self->save_copy_button, FALSE);
  gtk_widget_set_visible (self->open_button, self->recipe != NULL);
  show_info (self, sentence, NULL);
}
