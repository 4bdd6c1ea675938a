/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure leads back to the view that it shows, or it is told what has changed since. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tumen-address.h"
#include "tumen-change-list.h"
#include "tumen-figure-reader.h"
#include "tumen-open.h"
#include "tumen-shown.h"

/* Some milliseconds. */
#define EVENTS_AT_ONCE 20

static TumenChangeList *
get_list (TumenWindow *self)
{
  return TUMEN_CHANGE_LIST (gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_CHANGES));
}

/* Changes */

static void
set_bar_shown (TumenWindow *self,
               gboolean     shown)
{
  gtk_widget_set_visible (self->figure_bar, shown);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->figure_bar), shown);
}

/* A figure whose events are compared with those of the library, some at a time. */
struct _TumenFigureCheck
{
  TumenRecipe      *recipe;
  TumenRecipeCheck *check;
  guint             source;
};

static void
tell_changes (TumenWindow              *self,
              const TumenRecipeChanges *changes)
{
  g_autofree char *words = tumen_recipe_changes_to_words (changes);
  gboolean         has_events;

  has_events = changes->changed->len + changes->added->len + changes->gone->len > 0;
  gtk_label_set_text (self->figure_label, words);
  gtk_widget_set_visible (self->changes_button, has_events);
  tumen_change_list_set_changes (get_list (self), changes,
                                 tumen_explorer_get_library (self->explorer),
                                 tumen_explorer_get_view_state (self->explorer));
  set_bar_shown (self, TRUE);
}

static gboolean
compare_cb (gpointer data)
{
  TumenWindow *self = data;
  g_autoptr (TumenRecipeChanges) changes = NULL;

  if (tumen_recipe_check_run (self->figure_check->check, EVENTS_AT_ONCE))
    return G_SOURCE_CONTINUE;
  changes = tumen_recipe_check_steal_changes (self->figure_check->check);
  self->figure_check->source = 0;
  tumen_window_stop_comparing (self);
  if (changes != NULL)
    tell_changes (self, changes);
  return G_SOURCE_REMOVE;
}

/* @recipe: (transfer full) */
static void
begin_comparing (TumenWindow *self,
                 TumenRecipe *recipe)
{
  TumenFigureCheck *check = g_new0 (TumenFigureCheck, 1);

  tumen_window_hide_changes (self);
  self->figure_check = check;
  check->recipe = recipe;
  check->check = tumen_recipe_check_new (recipe, tumen_explorer_get_library (self->explorer),
                                         tumen_explorer_get_table (self->explorer));
  check->source = g_idle_add (compare_cb, self);
}

static void
show_changes_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenWindow *self = data;

  tumen_window_show_page (self, TUMEN_PAGE_CHANGES);
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);
  tumen_window_open_sheet (self);
}

static void
hide_changes_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  tumen_window_set_faults_shown (data, FALSE);
}

static void
event_chosen_cb (TumenWindow *self,
                 const char  *id)
{
  tumen_window_show_event (self, id);
  tumen_window_open_panel (self);
}

/* Opening */

static void
set_other_library (GError           **error,
                   const TumenRecipe *recipe)
{
  g_autofree char *title = tumen_shown_dup_line (tumen_recipe_get_title (recipe));

  g_set_error (error, TUMEN_ADDRESS_ERROR, TUMEN_ADDRESS_ERROR_LIBRARY,
               _ ("This figure was made of the library “%s”, and another one is open; open the "
                  "file of that library, and the view is shown."),
               title);
}

static gboolean
check_library (TumenWindow       *self,
               const TumenRecipe *recipe,
               GError           **error)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);

  if (strcmp (tumen_library_get_document_id (library), tumen_recipe_get_library (recipe)) == 0)
    return TRUE;
  if (tumen_recipe_get_title (recipe) != NULL)
    set_other_library (error, recipe);
  else
    {
      TumenAddress address = { .library = (char *)tumen_recipe_get_library (recipe) };

      tumen_address_check (&address, library, error);
    }
  return FALSE;
}

/* What is searched for in the figure is found again; of an address nothing is known of that. */
static void
show_recipe (TumenWindow *self,
             TumenRecipe *recipe)
{
  TumenViewState view;

  tumen_view_state_copy (tumen_recipe_get_view (recipe), &view);
  tumen_window_show_view (self, &view);
  if (tumen_recipe_get_revision (recipe) >= 0)
    tumen_explorer_set_search (self->explorer, tumen_recipe_get_search (recipe));
  tumen_view_state_clear (&view);
  begin_comparing (self, recipe);
}

/* What a library is loaded for waits until it is there; the bar that names it offers to open it. */
static gboolean
try_recipe (TumenWindow *self,
            GError     **error)
{
  if (self->loader != NULL)
    return TRUE;
  if (!check_library (self, self->recipe, error))
    return FALSE;
  show_recipe (self, g_steal_pointer (&self->recipe));
  /* It may have told of the library of an earlier figure. */
  if (gtk_widget_get_visible (self->open_button))
    gtk_info_bar_set_revealed (GTK_INFO_BAR (self->info_bar), FALSE);
  return TRUE;
}

/* Dropping */

static void
read_figure (GTask        *task,
             gpointer      source,
             gpointer      path,
             GCancellable *cancellable)
{
  GError *error = NULL;
  char   *text = tumen_figure_read_recipe (path, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
figure_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  TumenWindow *self = TUMEN_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), &error);

  /* The window may have been closed in between. */
  if (self->explorer == NULL)
    return;
  if (text == NULL || !tumen_window_open_recipe (self, text, &error))
    tumen_window_show_error (self, error->message);
}

/* Of several figures the first one holds, and of several libraries. */
static gboolean
dropped_cb (TumenWindow  *self,
            const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  tumen_window_open_file (self, files->data);
  gtk_window_present (GTK_WINDOW (self));
  return TRUE;
}

static void
response_cb (TumenWindow *self)
{
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->figure_bar), FALSE);
  if (tumen_window_shows_page (self, TUMEN_PAGE_CHANGES))
    tumen_window_set_faults_shown (self, FALSE);
}

/* Private API */

void
tumen_window_add_figures (TumenWindow *self)
{
  static const GActionEntry actions[] = {
    { "hide-changes", hide_changes_cb },
    { "show-changes", show_changes_cb },
  };
  GtkWidget     *list = tumen_change_list_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_stack_page_set_title (gtk_stack_add_named (self->side, list, TUMEN_PAGE_CHANGES),
                            _ ("What has changed"));
  g_signal_connect_object (list, "event-chosen", G_CALLBACK (event_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->figure_bar, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
tumen_window_stop_comparing (TumenWindow *self)
{
  TumenFigureCheck *check = g_steal_pointer (&self->figure_check);

  if (check == NULL)
    return;
  g_clear_handle_id (&check->source, g_source_remove);
  tumen_recipe_check_free (check->check);
  tumen_recipe_free (check->recipe);
  g_free (check);
}

/* What came of a library that was opened: is it the one that a figure was waiting for? */
void
tumen_window_try_figure (TumenWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->recipe != NULL && !try_recipe (self, &error))
    tumen_window_show_error (self, error->message);
}

/* Another library or figure: what was told of the last one no longer holds. */
void
tumen_window_hide_changes (TumenWindow *self)
{
  tumen_window_stop_comparing (self);
  set_bar_shown (self, FALSE);
  if (tumen_window_shows_page (self, TUMEN_PAGE_CHANGES))
    tumen_window_set_faults_shown (self, FALSE);
}

/* Reads it on a thread, since a figure may be large. */
void
tumen_window_open_figure (TumenWindow *self,
                          const char  *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, figure_read_cb, NULL);

  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_figure);
}

/* FALSE if it cannot be read, or names a library that is not open, for which it then waits. */
gboolean
tumen_window_open_recipe (TumenWindow *self,
                          const char  *text,
                          GError     **error)
{
  TumenRecipe *recipe = tumen_recipe_parse (text, error);

  if (recipe == NULL)
    return FALSE;
  g_clear_pointer (&self->recipe, tumen_recipe_free);
  self->recipe = recipe;
  return try_recipe (self, error);
}
