/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include "tumen-canvas-actions.h"
#include "tumen-dialogs.h"
#include "tumen-help.h"

static void
open_chosen_cb (GtkWindow *parent,
                GFile     *file)
{
  tumen_window_open_file (TUMEN_WINDOW (parent), file);
}

static void
copy_chosen_cb (GtkWindow *parent,
                GFile     *file)
{
  tumen_window_save_copy (TUMEN_WINDOW (parent), file);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  tumen_dialogs_open_file (GTK_WINDOW (data), open_chosen_cb);
}

static void
open_builtin_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  if (library == NULL)
    {
      tumen_window_show_error (data, error->message);
      return;
    }
  tumen_window_set_library (data, library);
  tumen_window_try_figure (data);
}

static void
save_copy_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TumenWindow     *self = data;
  const char      *path;
  g_autofree char *name = NULL;

  path = tumen_library_get_path (tumen_explorer_get_library (self->explorer));
  name = path != NULL ? g_filename_display_basename (path) : g_strdup ("library.tumen");
  tumen_dialogs_save_copy (GTK_WINDOW (self), name, copy_chosen_cb);
}

static void
show_faults_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  tumen_window_set_faults_shown (data, TRUE);
}

static void
hide_faults_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  TumenWindow *self = data;

  tumen_window_set_faults_shown (self, FALSE);
  /* A small window had no room for the canvas beside the list. */
  if (self->sheet == TUMEN_SHEET_FULL)
    tumen_window_move_sheet (self, -1);
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  tumen_help_show (GTK_WINDOW (data));
}

static void
go_home_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  tumen_window_go_home (data);
}

static void
lanes_cb (GSimpleAction *action,
          GVariant      *value,
          gpointer       data)
{
  TumenLanes lanes;

  if (!tumen_lanes_parse (g_variant_get_string (value, NULL), &lanes))
    return;
  tumen_explorer_set_lanes (TUMEN_WINDOW (data)->explorer, lanes);
  tumen_explorer_commit_view (TUMEN_WINDOW (data)->explorer);
}

static void
reading_cb (GSimpleAction *action,
            GVariant      *value,
            gpointer       data)
{
  TumenWindow *self = data;
  gboolean     strict = g_str_equal (g_variant_get_string (value, NULL),
                                     tumen_reading_get_slug (TUMEN_READING_STRICT));

  g_settings_set_boolean (self->settings, "strict-reading", strict);
  tumen_explorer_set_reading (self->explorer,
                              strict ? TUMEN_READING_STRICT : TUMEN_READING_EDITORS);
}

static void
language_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       data)
{
  TumenWindow  *self = data;
  const char   *code = g_variant_get_string (value, NULL);
  TumenLanguage language;

  if (!tumen_language_parse (code, &language))
    {
      code = "";
      language = tumen_language_from_locale ();
    }
  g_settings_set_string (self->settings, "texts-language", code);
  tumen_explorer_set_language (self->explorer, language);
  tumen_window_update_actions (self);
}

/* From the pane that has the focus to the next one that is there. */
/* Part: a part of the window; the small ones are only left, to go on from where one is. */
typedef struct
{
  GtkWidget *widget;
  gboolean   is_pane;
} Part;

static gboolean
enter (const Part *part)
{
  return part->is_pane && gtk_widget_get_mapped (part->widget) &&
         gtk_widget_get_child_visible (part->widget) &&
         gtk_widget_child_focus (part->widget, GTK_DIR_TAB_FORWARD);
}

/* In the order in which they stand, from the top left. */
static void
go_to_pane (TumenWindow *self,
            gboolean     back)
{
  const Part parts[] = {
    { GTK_WIDGET (self->search_bar), TRUE },
    { GTK_WIDGET (self->left), TRUE },
    { GTK_WIDGET (self->canvas_bar), TRUE },
    { GTK_WIDGET (self->chips), FALSE },
    { GTK_WIDGET (self->coverage), FALSE },
    { GTK_WIDGET (self->timeline), TRUE },
    { GTK_WIDGET (self->list), TRUE },
    { self->hints, FALSE },
    { GTK_WIDGET (self->overview), TRUE },
    { GTK_WIDGET (self->status), FALSE },
    { GTK_WIDGET (self->side), TRUE },
  };
  const guint n_parts = G_N_ELEMENTS (parts);
  GtkWidget  *focus = gtk_window_get_focus (GTK_WINDOW (self));
  guint       current = back ? 0 : n_parts - 1;

  for (guint i = 0; focus != NULL && i < n_parts; i++)
    if (focus == parts[i].widget || gtk_widget_is_ancestor (focus, parts[i].widget))
      current = i;
  for (guint i = 1; i <= n_parts; i++)
    if (enter (&parts[(current + (back ? n_parts - i : i)) % n_parts]))
      return;
}

static void
next_pane_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  go_to_pane (data, FALSE);
}

static void
previous_pane_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  go_to_pane (data, TRUE);
}

static void
sheet_up_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  tumen_window_move_sheet (data, 1);
}

static void
sheet_down_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  tumen_window_move_sheet (data, -1);
}

static const GActionEntry actions[] = {
  { "go-home", go_home_cb },
  { "help", help_cb },
  { "hide-faults", hide_faults_cb },
  { "language", NULL, "s", "''", language_cb },
  { "lanes", NULL, "s", "'kind'", lanes_cb },
  { "next-pane", next_pane_cb },
  { "open", open_cb },
  { "open-builtin", open_builtin_cb },
  { "previous-pane", previous_pane_cb },
  { "reading", NULL, "s", "'editors'", reading_cb },
  { "save-copy", save_copy_cb },
  { "sheet-down", sheet_down_cb },
  { "sheet-up", sheet_up_cb },
  { "show-faults", show_faults_cb },
};

static void
add_property_action (TumenWindow *self,
                     const char  *name,
                     gpointer     object,
                     const char  *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
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
set_state (TumenWindow *self,
           const char  *name,
           const char  *value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (value));
}

void
tumen_window_add_actions (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  tumen_canvas_actions_add (G_ACTION_MAP (self), self->timeline);
  add_property_action (self, "show-claims", self->timeline, "shows-claims");
  add_property_action (self, "coverage", self->coverage, "visible");
  add_property_action (self, "fullscreen", self, "fullscreened");
  add_property_action (self, "show-key", self->flap, "reveal-flap");
  add_property_action (self, "show-panel", self->side, "visible");
}

/* What is shown while a file is read is something else, or has no sources yet: none of it shall be
 * taken for the file. */
static void
update_takers (TumenWindow *self)
{
  static const char *const takers[] = {
    "copy", "copy-citations", "copy-event-address", "copy-view-address", "export", "print",
    "save-copy", "save-view"
  };

  for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
    set_enabled (self, takers[i], self->loader == NULL);
}

/* What the explorer holds decides which entry of a menu is ticked, whoever changed it. */
void
tumen_window_update_actions (TumenWindow *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  g_autofree char      *language = g_settings_get_string (self->settings, "texts-language");
  gboolean              has_canvas = !tumen_window_shows_list (self);

  set_state (self, "lanes", tumen_lanes_get_slug (state->lanes));
  set_state (self, "reading", tumen_reading_get_slug (tumen_view_state_get_reading (state)));
  set_enabled (self, "reading", !state->has_known_on);
  set_state (self, "language", language);
  set_enabled (self, "back", tumen_explorer_can_go_back (self->explorer));
  set_enabled (self, "forward", tumen_explorer_can_go_forward (self->explorer));
  set_enabled (self, "zoom-in",
               has_canvas && tumen_timeline_can_zoom (self->timeline, TRUE));
  set_enabled (self, "zoom-out",
               has_canvas && tumen_timeline_can_zoom (self->timeline, FALSE));
  set_enabled (self, "zoom-fit", has_canvas);
  set_enabled (self, "show-period", has_canvas);
  set_enabled (self, "go-to-date", has_canvas);
  set_enabled (self, "show-on-canvas", !has_canvas);
  update_takers (self);
  set_enabled (self, "open-builtin",
               tumen_library_get_path (tumen_explorer_get_library (self->explorer)) != NULL);
}
