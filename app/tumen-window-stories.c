/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories in the left pane: their list below the filters, and the one that is open. */

#include "config.h"

#include "tumen-window-private.h"

#include "tumen-library-stories.h"
#include "tumen-story-store.h"

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

static void
close_story (TumenWindow *self)
{
  show_left (self, GTK_WIDGET (self->facets));
  tumen_story_pane_set_story (self->story_pane, NULL, FALSE);
}

/* (transfer full) (nullable): one's own, or one that came with the library */
static TumenStory *
load_story (TumenWindow *self,
            const char  *id,
            gboolean    *is_own,
            GError     **error)
{
  TumenStory *story;

  story = tumen_library_dup_story (tumen_explorer_get_library (self->explorer), id, NULL);
  *is_own = story == NULL;
  if (story != NULL)
    return story;
  return tumen_story_store_load (self->user_store, id, NULL, NULL, error);
}

static void
open_story_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  TumenWindow *self = data;
  gboolean     is_own;
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GError) error = NULL;

  story = load_story (self, g_variant_get_string (parameter, NULL), &is_own, &error);
  if (story == NULL)
    {
      tumen_story_list_update (self->stories);
      tumen_window_show_error (self, error->message);
      return;
    }
  tumen_story_pane_set_story (self->story_pane, story, is_own);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  show_left (self, GTK_WIDGET (self->story_pane));
  tumen_story_pane_focus (self->story_pane);
}

static void
close_story_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  TumenWindow     *self = data;
  g_autofree char *id = g_strdup (tumen_story_pane_get_story (self->story_pane)->id);

  close_story (self);
  tumen_story_list_update (self->stories);
  tumen_story_list_focus (self->stories, id);
}

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

static void
stories_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  TumenWindow *self = data;

  close_story (self);
  tumen_story_list_update (self->stories);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  tumen_story_list_focus (self->stories, NULL);
}

static void
changed_cb (TumenWindow *self,
            guint        changes)
{
  if (changes & TUMEN_EXPLORER_LIBRARY)
    close_story (self);
  if (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_LANGUAGE))
    tumen_story_list_update (self->stories);
}

static const GActionEntry actions[] = {
  { "close-story", close_story_cb },
  { "open-story", open_story_cb, "s" },
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
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_left (self, GTK_WIDGET (self->facets));
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
