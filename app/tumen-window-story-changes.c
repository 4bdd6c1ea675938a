/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was left open, and what other windows do with stories. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#define OPEN_STORY_KEY "open-story"
/* Of what another window writes: it writes after each letter. */
#define FOLLOW_MS 250

static gboolean
is_in_pane (TumenWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->story_pane));
}

/* Letters come one after the other: one toast tells of them. */
static void
tell_change (TumenWindow *self)
{
  AdwToast *toast;

  if (self->other_window != NULL)
    return;
  toast = adw_toast_new (_ ("This story is being changed in another window."));
  g_set_weak_pointer (&self->other_window, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
follow_editor (TumenWindow      *self,
               TumenStoryEditor *editor)
{
  gboolean had_focus = is_in_pane (self);
  g_autoptr (GError) error = NULL;

  if (tumen_story_editor_follow (editor, &error))
    {
      tell_change (self);
      /* The rows are new. */
      if (had_focus && !is_in_pane (self))
        tumen_story_pane_focus (self->story_pane);
    }
  else if (g_error_matches (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID))
    {
      tumen_window_close_story (self);
      tumen_window_add_toast (self, error->message);
      tumen_story_list_update (self->stories);
    }
}

static gboolean
follow_cb (gpointer data)
{
  TumenWindow      *self = data;
  TumenStoryEditor *editor = tumen_story_pane_get_editor (self->story_pane);

  self->follow = 0;
  if (editor != NULL)
    follow_editor (self, editor);
  else
    tumen_story_list_update (self->stories);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TumenWindow *self)
{
  if (self->follow == 0)
    self->follow = g_timeout_add (FOLLOW_MS, follow_cb, self);
}

/* Private API */

/* To be opened again at the next start; @id: (nullable): none. */
void
tumen_window_remember_story (TumenWindow *self,
                             const char  *id)
{
  g_settings_set_string (self->settings, OPEN_STORY_KEY, id != NULL ? id : "");
}

/* As it was left; a pane that is not seen shall not take stops. */
void
tumen_window_recall_stories (TumenWindow *self)
{
  g_autofree char *id = g_settings_get_string (self->settings, OPEN_STORY_KEY);
  int              width = g_settings_get_int (self->settings, "window-width");
  g_autoptr (TumenStory) story = NULL;

  g_settings_bind (self->settings, "stories-unfolded", self->stories, "expanded",
                   G_SETTINGS_BIND_DEFAULT);
  if (*id == '\0' || tumen_width_class_from_px (width) != TUMEN_WIDTH_FULL ||
      !g_settings_get_boolean (self->settings, "left-pane-shown"))
    return;
  story = tumen_window_dup_story (self, id, NULL);
  if (story != NULL)
    tumen_window_show_story (self, id, NULL);
}

/* Windows are processes of their own, which meet in the file of the user’s own things. */
void
tumen_window_follow_stories (TumenWindow *self)
{
  g_autoptr (GFile) file =
    g_file_new_for_path (tumen_user_store_get_path (self->user_store));

  self->user_file = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->user_file == NULL)
    return;
  g_file_monitor_set_rate_limit (self->user_file, FOLLOW_MS);
  g_signal_connect_object (self->user_file, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tumen_window_stop_following (TumenWindow *self)
{
  g_clear_handle_id (&self->follow, g_source_remove);
  g_clear_handle_id (&self->focus_left, g_source_remove);
  g_clear_object (&self->user_file);
  g_clear_weak_pointer (&self->other_window);
}
