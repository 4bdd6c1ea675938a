/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-projector.h"

#include <glib/gi18n.h>

#include "tumen-displays.h"
#include "tumen-notes-overlay.h"
#include "tumen-presenter.h"
#include "tumen-settings.h"

/* In place of a display. */
#define IN_WINDOW "window"
#define OWNER_KEY "tumen-projector"

struct _TumenProjector
{
  GObject parent_instance;

  /* owned */
  GSettings          *settings;
  GPtrArray          *displays; /* of TumenDisplay */
  GSimpleActionGroup *actions;
  GMenu              *menu;
  char               *shown_on;     /* id of a display */
  char               *presented_on; /* (nullable) id of that of whoever presents */

  /* borrowed */
  GtkWindow      *explorer;  /* weak */
  TumenAudience  *audience;  /* which owns the projector */
  TumenPresenter *presenter; /* weak */
  GtkWidget      *notes;     /* over the screen; owned by the audience */

  TumenProjectorEdit edit;

  /* plain state */
  gint64   begin_us;
  gboolean is_window; /* what the class sees, not a full screen */
  guint    update;    /* source: displays have changed */
};

G_DEFINE_FINAL_TYPE (TumenProjector, tumen_projector, G_TYPE_OBJECT)

static const TumenDisplay *
get_display (TumenProjector *self,
             guint           index)
{
  return self->displays->pdata[index];
}

static guint
find_display (TumenProjector *self,
              const char     *id)
{
  for (guint i = 0; i < self->displays->len; i++)
    {
      g_autofree char *other = tumen_display_dup_id (get_display (self, i));

      if (g_strcmp0 (other, id) == 0)
        return i;
    }
  return TUMEN_NO_DISPLAY;
}

static void
fill_menu (TumenProjector *self)
{
  g_autoptr (GMenu) displays = g_menu_new ();
  g_autoptr (GMenu) windows = g_menu_new ();

  for (guint i = 0; i < self->displays->len; i++)
    {
      g_autofree char *id = tumen_display_dup_id (get_display (self, i));
      g_autofree char *name = tumen_display_dup_name (get_display (self, i), i);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "projector.show-on", "s", id);
      g_menu_append_item (displays, item);
    }
  g_menu_append (windows, _ ("In a window, for video calls"), "projector.show-on::" IN_WINDOW);
  g_menu_remove_all (self->menu);
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (displays));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (windows));
}

static void
tell_state (TumenProjector *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show-on",
                                      g_variant_new_string (self->is_window ? IN_WINDOW
                                                                            : self->shown_on));
}

static gboolean
key_cb (TumenProjector        *self,
        GtkEventControllerKey *keys)
{
  return gtk_event_controller_key_forward (keys, GTK_WIDGET (self->audience));
}

static void
press_cb (TumenProjector *self,
          guint           keyval)
{
  tumen_audience_press_key (self->audience, keyval, 0);
}

/* Who closes the presenter's window ends the lesson. */
static gboolean
close_cb (TumenProjector *self)
{
  gtk_window_destroy (GTK_WINDOW (self->audience));
  return GDK_EVENT_STOP;
}

/* As it was in the lesson before. */
static void
restore_look (TumenProjector *self)
{
  tumen_audience_set_theme (self->audience, g_settings_get_boolean (self->settings, "lesson-dark")
                                              ? TUMEN_THEME_DARK
                                              : TUMEN_THEME_LIGHT);
  tumen_audience_set_text_scale (self->audience,
                                 g_settings_get_double (self->settings, "lesson-text-scale"));
}

static void
look_changed_cb (TumenProjector *self)
{
  g_settings_set_boolean (self->settings, "lesson-dark",
                          tumen_audience_get_theme (self->audience) == TUMEN_THEME_DARK);
  g_settings_set_double (self->settings, "lesson-text-scale",
                         tumen_audience_get_text_scale (self->audience));
  if (self->presenter != NULL)
    tumen_presenter_set_look (self->presenter, tumen_audience_get_theme (self->audience),
                              tumen_audience_get_text_scale (self->audience));
}

static TumenStoryEditor *
edit_cb (gpointer data,
         GError **error)
{
  TumenProjector   *self = data;
  const TumenStory *story = tumen_lesson_get_story (tumen_audience_get_lesson (self->audience));

  return self->edit (self->explorer, story->id, error);
}

static void
offer_to_edit (TumenProjector *self)
{
  g_autoptr (TumenStoryEditor) editor = edit_cb (self, NULL);

  tumen_presenter_set_edit (self->presenter, editor != NULL ? edit_cb : NULL, self);
}

/* The story may have become a copy, which can be edited. */
static void
lesson_changed_cb (TumenProjector *self)
{
  TumenLesson *lesson = tumen_audience_get_lesson (self->audience);

  tumen_notes_overlay_set_lesson (TUMEN_NOTES_OVERLAY (self->notes), lesson);
  if (self->presenter == NULL)
    return;
  tumen_presenter_set_lesson (self->presenter, lesson);
  offer_to_edit (self);
}

static void
exploring_changed_cb (TumenProjector *self)
{
  if (self->presenter != NULL)
    tumen_presenter_show_floor (self->presenter,
                                GTK_WIDGET (tumen_audience_get_floor (self->audience)));
}

/* Where whoever presents has a window there is no need to show them to the class. */
static void
notes_asked_cb (TumenProjector *self)
{
  if (self->presenter == NULL)
    gtk_widget_set_visible (self->notes, !gtk_widget_get_visible (self->notes));
}

static void
make_presenter (TumenProjector *self)
{
  GtkApplication *application = gtk_window_get_application (self->explorer);
  TumenPresenter *presenter;

  presenter = tumen_presenter_new (application, tumen_audience_get_lesson (self->audience),
                                   self->begin_us);
  g_set_weak_pointer (&self->presenter, presenter);
  tumen_presenter_follow (presenter, tumen_audience_get_view (self->audience));
  tumen_presenter_set_displays (presenter, G_MENU_MODEL (self->menu));
  offer_to_edit (self);
  look_changed_cb (self);
  exploring_changed_cb (self);
  exploring_changed_cb (self);
  gtk_widget_insert_action_group (GTK_WIDGET (presenter), "projector",
                                  G_ACTION_GROUP (self->actions));
  g_signal_connect_object (presenter, "key", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presenter, "press", G_CALLBACK (press_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presenter, "close-request", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
drop_presenter (TumenProjector *self)
{
  TumenPresenter *presenter = self->presenter;

  g_clear_weak_pointer (&self->presenter);
  if (presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (presenter));
}

/* A place can be asked for in full screen only. */
static void
place_presenter (TumenProjector *self)
{
  guint other = tumen_displays_choose_other (self->displays, find_display (self, self->shown_on));

  g_clear_pointer (&self->presented_on, g_free);
  if (self->is_window)
    {
      gtk_window_unfullscreen (GTK_WINDOW (self->presenter));
      return;
    }
  self->presented_on = tumen_display_dup_id (get_display (self, other));
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->presenter),
                                    get_display (self, other)->monitor);
}

static void
arrange_presenter (TumenProjector *self)
{
  if (!self->is_window && self->displays->len < 2)
    {
      if (self->presenter != NULL)
        gtk_window_present (GTK_WINDOW (self->audience));
      drop_presenter (self);
      return;
    }
  gtk_widget_set_visible (self->notes, FALSE);
  if (self->presenter == NULL)
    make_presenter (self);
  place_presenter (self);
  gtk_window_present (GTK_WINDOW (self->presenter));
}

static void
show_on (TumenProjector *self,
         guint           index)
{
  GtkWindow *window = GTK_WINDOW (self->audience);

  g_free (self->shown_on);
  self->shown_on = tumen_display_dup_id (get_display (self, index));
  self->is_window = FALSE;
  gtk_window_fullscreen_on_monitor (window, get_display (self, index)->monitor);
}

static void
show_on_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  TumenProjector *self = data;
  const char     *id = g_variant_get_string (parameter, NULL);
  guint           index = find_display (self, id);

  if (index != TUMEN_NO_DISPLAY)
    {
      g_settings_set_string (self->settings, "projector", id);
      show_on (self, index);
    }
  else
    {
      self->is_window = TRUE;
      gtk_window_unfullscreen (GTK_WINDOW (self->audience));
    }
  arrange_presenter (self);
  tell_state (self);
}

/* By its own key, or by a choice in the menu, which has arranged all already. */
static void
full_screen_cb (TumenProjector *self)
{
  gboolean is_window = !gtk_window_is_fullscreen (GTK_WINDOW (self->audience));

  if (self->is_window == is_window)
    return;
  self->is_window = is_window;
  arrange_presenter (self);
  tell_state (self);
}

/* The first display, where there is but one. */
static guint
choose (TumenProjector *self)
{
  g_autofree char *remembered = g_settings_get_string (self->settings, "projector");
  guint            index = tumen_displays_choose (self->displays, remembered);

  return index == TUMEN_NO_DISPLAY ? 0 : index;
}

/* Returns: whether the class sees the lesson on another display than before */
static gboolean
move_audience (TumenProjector *self,
               guint           n_before)
{
  gboolean is_gone = find_display (self, self->shown_on) == TUMEN_NO_DISPLAY;

  if (self->is_window || (!is_gone && (n_before > 1 || self->displays->len < 2)))
    return FALSE;
  show_on (self, choose (self));
  return TRUE;
}

/* What can stay stays: the screen of the class as long as there is another display for whoever
 * presents. Between two displays there may be none for a moment. */
static gboolean
update_cb (gpointer data)
{
  TumenProjector *self = data;
  GPtrArray      *displays = tumen_displays_list (GTK_WIDGET (self->explorer));
  guint           n_before = self->displays->len;

  self->update = 0;
  if (displays->len == 0)
    {
      g_ptr_array_unref (displays);
      return G_SOURCE_REMOVE;
    }
  g_ptr_array_unref (self->displays);
  self->displays = displays;
  fill_menu (self);
  if (move_audience (self, n_before) || (n_before < 2) != (displays->len < 2) ||
      find_display (self, self->presented_on) == TUMEN_NO_DISPLAY)
    arrange_presenter (self);
  tell_state (self);
  return G_SOURCE_REMOVE;
}

/* GDK 4.8 tells of a display before it knows where that is and what it is called. */
static void
update_soon (TumenProjector *self)
{
  if (self->update == 0)
    self->update = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
monitors_changed_cb (TumenProjector *self,
                     guint           position,
                     guint           n_removed,
                     guint           n_added,
                     GListModel     *monitors)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (update_soon), self,
                               G_CONNECT_SWAPPED);
    }
  update_soon (self);
}

static void
watch_displays (TumenProjector *self)
{
  GListModel *monitors;

  monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->explorer)));
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  monitors_changed_cb (self, 0, 0, g_list_model_get_n_items (monitors), monitors);
}

static void
tumen_projector_finalize (GObject *object)
{
  TumenProjector *self = TUMEN_PROJECTOR (object);

  g_clear_handle_id (&self->update, g_source_remove);
  drop_presenter (self);
  g_clear_weak_pointer (&self->explorer);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->displays, g_ptr_array_unref);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  g_free (self->shown_on);
  g_free (self->presented_on);
  G_OBJECT_CLASS (tumen_projector_parent_class)->finalize (object);
}

static void
tumen_projector_class_init (TumenProjectorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_projector_finalize;
}

static const GActionEntry entries[] = {
  { "show-on", show_on_cb, "s", "''" },
};

static void
tumen_projector_init (TumenProjector *self)
{
  self->settings = tumen_settings_new ();
  self->menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}

static void
ended_cb (GtkWidget *audience)
{
  g_object_set_data (G_OBJECT (audience), OWNER_KEY, NULL);
}

/**
 * tumen_projector_begin:
 * @explorer: from which the lesson was begun
 * @audience: what the class sees; it is presented, and takes all with it when it ends
 * @edit: for who presents to edit notes
 */
void
tumen_projector_begin (GtkWindow         *explorer,
                       TumenAudience     *audience,
                       TumenProjectorEdit edit)
{
  TumenProjector *self;

  g_return_if_fail (GTK_IS_WINDOW (explorer));
  g_return_if_fail (TUMEN_IS_AUDIENCE (audience));

  self = g_object_new (TUMEN_TYPE_PROJECTOR, NULL);
  self->begin_us = g_get_monotonic_time ();
  self->audience = audience;
  self->edit = edit;
  g_set_weak_pointer (&self->explorer, explorer);
  g_object_set_data_full (G_OBJECT (audience), OWNER_KEY, self, g_object_unref);
  g_signal_connect (audience, "destroy", G_CALLBACK (ended_cb), NULL);
  restore_look (self);
  g_signal_connect_object (audience, "look-changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (audience, "lesson-changed", G_CALLBACK (lesson_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (audience, "exploring-changed", G_CALLBACK (exploring_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (audience, "notes-asked", G_CALLBACK (notes_asked_cb), self,
                           G_CONNECT_SWAPPED);
  self->notes = tumen_notes_overlay_new (tumen_audience_get_lesson (audience), self->begin_us);
  tumen_audience_add_overlay (audience, self->notes);
  self->displays = tumen_displays_list (GTK_WIDGET (explorer));
  fill_menu (self);
  show_on (self, choose (self));
  gtk_window_present (GTK_WINDOW (audience));
  arrange_presenter (self);
  tell_state (self);
  g_signal_connect_object (audience, "notify::fullscreened", G_CALLBACK (full_screen_cb), self,
                           G_CONNECT_SWAPPED);
  watch_displays (self);
}
