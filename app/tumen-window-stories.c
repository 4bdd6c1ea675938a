/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories in the left pane: their list below the filters, and the one that is open. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-lesson-words.h"
#include "tumen-library-stories.h"
#include "tumen-story-store.h"

/* Long enough to read what is gone, and to reach the button without a pointer. */
#define SECONDS_TO_UNDO 10

static void
set_enabled (TumenWindow *self,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What is not shown shall not be read out either. */
static void
show_left (TumenWindow *self,
           GtkWidget   *shown)
{
  gboolean is_story = shown == GTK_WIDGET (self->story_pane);

  gtk_widget_set_visible (shown, TRUE);
  gtk_stack_set_visible_child (self->left, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->facets), !is_story);
  gtk_widget_set_visible (GTK_WIDGET (self->story_pane), is_story);
  set_enabled (self, "close-story", is_story);
  set_enabled (self, "show-stop", is_story);
}

void
tumen_window_close_story (TumenWindow *self)
{
  tumen_window_remember_story (self, NULL);
  show_left (self, GTK_WIDGET (self->facets));
  tumen_story_pane_set_story (self->story_pane, NULL);
}

/* (nullable): one that came with the library */
static TumenStory *
dup_built_in (TumenWindow *self,
              const char  *id)
{
  return tumen_library_dup_story (tumen_explorer_get_library (self->explorer), id, NULL);
}

/* (transfer full) (nullable): either */
TumenStory *
tumen_window_dup_story (TumenWindow *self,
                        const char  *id,
                        GError     **error)
{
  TumenStory *story = dup_built_in (self, id);

  return story != NULL ? story : tumen_story_store_load (self->user_store, id, NULL, NULL, error);
}

static void
tell_failure (TumenWindow *self,
              const char  *sentence)
{
  tumen_window_show_error (self, sentence);
}

/* In the left pane, wherever the focus is. */
gboolean
tumen_window_show_story (TumenWindow *self,
                         const char  *id,
                         GError     **error)
{
  g_autoptr (TumenStory) story = dup_built_in (self, id);
  g_autoptr (TumenStoryEditor) editor = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  if (story != NULL)
    tumen_story_pane_set_story (self->story_pane, story);
  else
    {
      editor = tumen_story_editor_new (self->user_store, id, faults, error);
      if (editor == NULL)
        return FALSE;
      tumen_story_pane_set_editor (self->story_pane, editor);
      tumen_story_pane_tell_unread (self->story_pane, faults);
    }
  tumen_window_remember_story (self, id);
  show_left (self, GTK_WIDGET (self->story_pane));
  return TRUE;
}

static gboolean
focus_cb (gpointer data)
{
  TumenWindow *self = data;
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));

  self->focus_left = 0;
  if (self->renames)
    tumen_story_pane_rename (self->story_pane);
  else if (tumen_story_pane_get_story (self->story_pane) != NULL &&
           (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->story_pane))))
    tumen_story_pane_focus (self->story_pane);
  self->renames = FALSE;
  return G_SOURCE_REMOVE;
}

/* A menu that something was chosen from takes the focus with it when it closes. */
static void
focus_later (TumenWindow *self)
{
  if (self->focus_left == 0)
    self->focus_left = g_idle_add (focus_cb, self);
}

gboolean
tumen_window_open_story (TumenWindow *self,
                         const char  *id)
{
  g_autoptr (GError) error = NULL;

  if (!tumen_window_show_story (self, id, &error))
    {
      tumen_story_list_update (self->stories);
      tell_failure (self, error->message);
      return FALSE;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  tumen_story_pane_focus (self->story_pane);
  focus_later (self);
  return TRUE;
}

static void
open_story_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  tumen_window_open_story (data, g_variant_get_string (parameter, NULL));
}

static void
rename_story_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenWindow *self = data;

  self->renames = tumen_window_open_story (self, g_variant_get_string (parameter, NULL));
}

/* Its name is typed first. */
static void
new_story_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TumenWindow  *self = data;
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autoptr (TumenStory) story = tumen_story_new (tumen_library_get_document_id (library));
  g_autoptr (GError) error = NULL;

  tumen_story_text_set (&story->title, language,
                        tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language));
  if (!tumen_story_store_add (self->user_store, story, &error))
    tell_failure (self, error->message);
  else
    self->renames = tumen_window_open_story (self, story->id);
}

static void
name_copy (TumenStory *story)
{
  for (TumenLanguage language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      const char      *title = story->title.in[language];
      g_autofree char *words = NULL;

      if (title == NULL)
        continue;
      /* Translators: the title of a story that was duplicated. */
      words = g_strdup_printf (_ ("%s (copy)"), title);
      tumen_story_text_set (&story->title, language, words);
    }
}

/* (transfer full) (nullable): a story of one's own that begins like @story. */
TumenStory *
tumen_window_copy_story (TumenWindow      *self,
                         TumenLibrary     *library,
                         const TumenStory *story,
                         GError          **error)
{
  g_autoptr (TumenStory) copy = tumen_story_copy (story);

  name_copy (copy);
  g_free (copy->library);
  copy->library = g_strdup (tumen_library_get_document_id (library));
  return tumen_story_store_add_copy (self->user_store, copy, error);
}

static void
duplicate_story_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  TumenWindow  *self = data;
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (TumenStory) copy = NULL;
  g_autoptr (GError) error = NULL;

  story = tumen_window_dup_story (self, g_variant_get_string (parameter, NULL), &error);
  if (story != NULL)
    copy = tumen_window_copy_story (self, library, story, &error);
  if (copy == NULL)
    tell_failure (self, error->message);
  else
    tumen_window_open_story (self, copy->id);
}

/* Deleting */

typedef struct
{
  TumenWindow *window; /* the toast lives in it */
  char        *id;
} Deleted;

static void
free_deleted (gpointer  data,
              GClosure *closure)
{
  g_free (((Deleted *)data)->id);
  g_free (data);
}

/* What is damaged is back in the list. */
static void
restore_cb (Deleted *deleted)
{
  TumenWindow *self = deleted->window;
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GError) error = NULL;

  if (!tumen_story_store_restore (self->user_store, deleted->id, &error))
    {
      tell_failure (self, error->message);
      return;
    }
  tumen_story_list_update (self->stories);
  story = tumen_window_dup_story (self, deleted->id, NULL);
  if (story != NULL)
    tumen_window_open_story (self, deleted->id);
}

/* @story: (nullable): damaged */
static char *
dup_deleted (TumenWindow      *self,
             const TumenStory *story)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  const char   *title = NULL;

  if (story == NULL)
    return g_strdup (_ ("Damaged story deleted"));
  title = tumen_story_text_get (&story->title, language);
  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  return g_strdup_printf (_ ("Story “%s” deleted"), title);
}

static void
offer_to_restore (TumenWindow      *self,
                  const char       *id,
                  const TumenStory *story)
{
  g_autofree char *words = dup_deleted (self, story);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast        *toast = adw_toast_new (escaped);
  Deleted         *deleted = g_new0 (Deleted, 1);

  deleted->window = self;
  deleted->id = g_strdup (id);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (restore_cb), deleted, free_deleted,
                         G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
delete_story_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenWindow *self = data;
  const char  *id = g_variant_get_string (parameter, NULL);
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GError) error = NULL;

  story = tumen_story_store_load (self->user_store, id, NULL, NULL, NULL);
  if (tumen_story_store_delete (self->user_store, id, &error))
    offer_to_restore (self, id, story);
  else
    tell_failure (self, error->message);
  tumen_window_close_story (self);
  tumen_story_list_update (self->stories);
  tumen_story_list_focus (self->stories, NULL);
}

static void
close_story_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  TumenWindow     *self = data;
  g_autofree char *id = g_strdup (tumen_story_pane_get_story (self->story_pane)->id);

  tumen_window_close_story (self);
  tumen_story_list_update (self->stories);
  tumen_story_list_focus (self->stories, id);
}

/* Stops */

static void
show_stop_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TumenWindow   *self = data;
  guint          index = g_variant_get_uint32 (parameter);
  TumenViewState view;

  if (!tumen_story_pane_dup_view (self->story_pane, index, &view))
    return;
  tumen_window_show_view (self, &view);
  tumen_view_state_clear (&view);
  tumen_story_pane_choose (self->story_pane, index);
  if (tumen_explorer_get_view_state (self->explorer)->selection != NULL)
    tumen_window_open_panel (self);
  /* There the pane covers what it shows. */
  if (self->width_class == TUMEN_WIDTH_NARROW)
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

void
tumen_window_add_toast (TumenWindow *self,
                        const char  *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/* At once, whatever other toasts wait. */
static void
refuse (TumenWindow *self,
        const char  *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
quote_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  TumenWindow     *self = data;
  const char      *excerpt = g_variant_get_string (parameter, NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (tumen_story_pane_quote (self->story_pane, excerpt, &error))
    {
      words = g_strdup_printf (_ ("Quoted in stop %u"),
                               tumen_story_pane_get_chosen (self->story_pane) + 1);
      tumen_window_add_toast (self, words);
    }
  else if (error != NULL)
    refuse (self, error->message);
}

/* If its story is still the one that is open. */
static void
undo_removal_cb (TumenWindow *self,
                 AdwToast    *toast)
{
  if (g_object_get_data (G_OBJECT (toast), "editor") ==
      tumen_story_pane_get_editor (self->story_pane))
    tumen_story_pane_undo (self->story_pane);
}

/* As long as it is the last edit, so that undoing brings just this back. */
static void
offer_undo (TumenWindow *self,
            const char  *words)
{
  g_autofree char  *escaped = g_markup_escape_text (words, -1);
  AdwToast         *toast = adw_toast_new (escaped);
  TumenStoryEditor *editor = tumen_story_pane_get_editor (self->story_pane);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, SECONDS_TO_UNDO);
  g_object_set_data_full (G_OBJECT (toast), "editor", g_object_ref (editor), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_removal_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "changed", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* There is a stop that can quote. */
static void
chosen_cb (TumenWindow *self)
{
  set_enabled (self, "quote-in-stop",
               tumen_story_pane_get_editor (self->story_pane) != NULL &&
                 tumen_story_pane_get_chosen (self->story_pane) != G_MAXUINT);
}

static void
stories_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  TumenWindow *self = data;

  tumen_window_close_story (self);
  tumen_story_list_update (self->stories);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  tumen_story_list_focus (self->stories, NULL);
}

static void
changed_cb (TumenWindow *self,
            guint        changes)
{
  if (changes & TUMEN_EXPLORER_LIBRARY)
    tumen_window_close_story (self);
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_LANGUAGE))
    tumen_story_list_update (self->stories);
}

static gboolean
undo_cb (GtkWidget *widget,
         GVariant  *parameters,
         gpointer   data)
{
  return tumen_story_pane_undo (TUMEN_WINDOW (widget)->story_pane);
}

static gboolean
redo_cb (GtkWidget *widget,
         GVariant  *parameters,
         gpointer   data)
{
  return tumen_story_pane_redo (TUMEN_WINDOW (widget)->story_pane);
}

/* Not as keys of the application, which would take them from whoever types a text. */
static void
add_keys (TumenWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                      gtk_callback_action_new (undo_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                      gtk_callback_action_new (redo_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* The screens of stops look as the class will see them. */
static void
look_changed_cb (TumenWindow *self)
{
  gboolean is_dark = g_settings_get_boolean (self->settings, "lesson-dark");

  tumen_story_pane_set_look (self->story_pane, is_dark ? TUMEN_THEME_DARK : TUMEN_THEME_LIGHT,
                             g_settings_get_double (self->settings, "lesson-text-scale"));
}

static const GActionEntry actions[] = {
  { "close-story", close_story_cb },
  { "delete-story", delete_story_cb, "s" },
  { "duplicate-story", duplicate_story_cb, "s" },
  { "new-story", new_story_cb },
  { "open-story", open_story_cb, "s" },
  { "quote-in-stop", quote_cb, "s" },
  { "rename-story", rename_story_cb, "s" },
  { "show-stop", show_stop_cb, "u" },
  { "stories", stories_cb },
};

/* Private API */

void
tumen_window_add_stories (TumenWindow *self)
{
  self->stories = TUMEN_STORY_LIST (tumen_story_list_new (self->explorer, self->user_store));
  self->story_pane = TUMEN_STORY_PANE (tumen_story_pane_new (self->explorer));
  tumen_facets_set_foot (self->facets, GTK_WIDGET (self->stories));
  gtk_stack_add_child (self->left, GTK_WIDGET (self->story_pane));
  /* With large texts both are wider, and neither takes what the other one does not. */
  g_object_bind_property (self->facets, "width-request", self->story_pane, "width-request",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->facets, "hexpand", self->story_pane, "hexpand",
                          G_BINDING_SYNC_CREATE);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_keys (self);
  g_signal_connect_object (self->story_pane, "failed", G_CALLBACK (tell_failure), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story_pane, "removed", G_CALLBACK (offer_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story_pane, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::lesson-dark", G_CALLBACK (look_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::lesson-text-scale",
                           G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
  look_changed_cb (self);
  chosen_cb (self);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  tumen_window_add_story_files (self);
  show_left (self, GTK_WIDGET (self->facets));
  tumen_window_recall_stories (self);
  tumen_window_follow_stories (self);
}

/* (nullable): the id of the story in the left pane; of the stops that play the place of the one
 * that is chosen in it (optional), or G_MAXUINT */
const char *
tumen_window_get_open_story (TumenWindow *self,
                             guint       *stop)
{
  const TumenStory *story = tumen_story_pane_get_story (self->story_pane);

  if (stop != NULL)
    *stop = tumen_story_pane_get_chosen_to_play (self->story_pane);
  return story != NULL ? story->id : NULL;
}

/* Only the last stop is told of: several may be added in the time of one toast. */
static void
show_toast_of_stop (TumenWindow *self,
                    AdwToast    *toast)
{
  if (self->added_stop != NULL)
    adw_toast_dismiss (self->added_stop);
  g_set_weak_pointer (&self->added_stop, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Whether a story is open: then the present view becomes a stop of it, if it can be edited. */
gboolean
tumen_window_add_stop (TumenWindow *self)
{
  const TumenStory *story = tumen_story_pane_get_story (self->story_pane);
  g_autofree char  *words = NULL;
  g_autofree char  *escaped = NULL;
  AdwToast         *toast;

  if (story == NULL)
    return FALSE;
  if (tumen_story_pane_get_editor (self->story_pane) == NULL)
    {
      toast = adw_toast_new (_ ("This story is read-only; duplicate it to add stops."));
      adw_toast_set_button_label (toast, _ ("_Duplicate"));
      adw_toast_set_action_name (toast, "win.duplicate-story");
      adw_toast_set_action_target (toast, "s", story->id);
    }
  else if (tumen_story_pane_add_stop (self->story_pane))
    {
      words = g_strdup_printf (_ ("Added as stop %u"),
                               tumen_story_pane_get_chosen (self->story_pane) + 1);
      escaped = g_markup_escape_text (words, -1);
      toast = adw_toast_new (escaped);
    }
  else
    return TRUE;
  show_toast_of_stop (self, toast);
  return TRUE;
}
