/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-lesson.h"
#include "tumen-panel-label.h"
#include "tumen-stop-fields.h"
#include "tumen-stop-row.h"
#include "tumen-story-row.h"
#include "tumen-title-field.h"

#define MARGIN 12

struct _TumenStoryPane
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer    *explorer;
  TumenStoryEditor *editor; /* (nullable): of a story of one's own */
  TumenStory       *story;  /* (nullable) */
  TumenLesson      *lesson; /* (nullable): of the story */
  char             *chosen; /* (nullable): id of a stop */

  /* borrowed: owned by the widget */
  GtkWidget *present;
  GtkWidget *title;
  GtkWidget *size;
  GtkWidget *about;
  GtkWidget *menu;
  GtkWidget *lock;   /* what cannot be edited says so */
  GtkWidget *tools;  /* what can be edited, with */
  GtkWidget *length; /* in minutes, of what can be edited */
  GtkWidget *minutes;
  GtkWidget *hint;
  GtkWidget *list;
  GtkWidget *fields; /* of the stop that is chosen */
};

enum {
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStoryPane, tumen_story_pane, GTK_TYPE_WIDGET)

static TumenStopRow *
get_row (TumenStoryPane *self,
         int             place)
{
  return (TumenStopRow *)gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

static void
update_chosen (TumenStoryPane *self)
{
  guint         chosen = tumen_story_pane_get_chosen (self);
  TumenStopRow *row;

  for (guint i = 0; (row = get_row (self, (int)i)) != NULL; i++)
    tumen_stop_row_set_chosen (row, i == chosen);
  tumen_stop_fields_show (TUMEN_STOP_FIELDS (self->fields), self->editor, chosen,
                          tumen_explorer_get_view_state (self->explorer)->language);
}

static void
update_rows (TumenStoryPane *self)
{
  gboolean      is_own = self->editor != NULL;
  TumenStopRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->story->stops->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         tumen_stop_row_new (self->lesson, i, is_own));
  update_chosen (self);
}

static void
update_steps (TumenStoryPane *self)
{
  TumenStoryEditor *editor = self->editor;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.undo",
                                 editor != NULL && tumen_story_editor_can_undo (editor));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.redo",
                                 editor != NULL && tumen_story_editor_can_redo (editor));
}

/* What can be done with the story. */
static void
update_tools (TumenStoryPane *self)
{
  gboolean   is_own = self->editor != NULL;
  GtkWidget *menu = tumen_story_row_new_menu_button (self->story, is_own);

  adw_bin_set_child (ADW_BIN (self->menu), menu);
  gtk_widget_set_visible (self->lock, !is_own);
  gtk_widget_set_visible (self->tools, is_own);
  gtk_widget_set_visible (self->length, is_own);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes), self->story->minutes);
  gtk_widget_set_visible (self->hint, is_own && self->story->stops->len == 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->present), "s", self->story->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present), "win.present");
  update_steps (self);
}

static void
update (TumenStoryPane *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  const char      *about;
  g_autofree char *size = NULL;

  if (self->story == NULL)
    return;
  g_clear_object (&self->lesson);
  self->lesson = tumen_lesson_new (tumen_explorer_get_library (self->explorer),
                                   tumen_explorer_get_table (self->explorer), self->story,
                                   language);
  about = tumen_story_text_get (&self->story->about, language);
  size = tumen_story_row_dup_size (self->story);
  tumen_title_field_set_words (TUMEN_TITLE_FIELD (self->title),
                               tumen_lesson_get_title (self->lesson));
  gtk_label_set_text (GTK_LABEL (self->size), size);
  gtk_label_set_text (GTK_LABEL (self->about), about != NULL ? about : "");
  gtk_widget_set_visible (self->about, about != NULL);
  update_tools (self);
  update_rows (self);
}

static void
explorer_changed_cb (TumenStoryPane *self,
                     guint           changes)
{
  if (changes & (TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE))
    update (self);
}

static void
edited_cb (TumenStoryPane *self)
{
  tumen_story_free (self->story);
  self->story = tumen_story_copy (tumen_story_editor_get_story (self->editor));
  update (self);
}

/* Editing */

static void
focus_place (TumenStoryPane *self,
             guint           place)
{
  guint      n_stops = self->story->stops->len;
  GtkWidget *row = (GtkWidget *)get_row (self, (int)MIN (place, MAX (n_stops, 1) - 1));

  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    gtk_widget_child_focus (self->tools, GTK_DIR_TAB_FORWARD);
}

static void
tell_failure (TumenStoryPane *self,
              const GError   *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

/* After an edit that may have failed: the rows are new. */
static void
end_edit (TumenStoryPane *self,
          const GError   *error,
          guint           place)
{
  if (error != NULL)
    tell_failure (self, error);
  focus_place (self, place);
}

static void
fields_failed_cb (TumenStoryPane *self,
                  const char     *sentence)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, sentence);
}

static void
move_stop_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (widget);
  guint           from, to;
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  g_variant_get (parameter, "(uu)", &from, &to);
  to = MIN (to, self->story->stops->len - 1);
  if (from != to)
    tumen_story_editor_move_stop (self->editor, from, to, &error);
  end_edit (self, error, to);
}

static void
duplicate_stop_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (widget);
  guint           place = g_variant_get_uint32 (parameter);
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  tumen_story_editor_duplicate_stop (self->editor, place, &place, &error);
  end_edit (self, error, place);
}

static void
replace_view_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (widget);
  guint           place = g_variant_get_uint32 (parameter);
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  tumen_story_editor_set_view (self->editor, place, tumen_explorer_get_view_state (self->explorer),
                               &error);
  end_edit (self, error, place);
}

static void
delete_stop_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (widget);
  guint           place = g_variant_get_uint32 (parameter);
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  tumen_story_editor_delete_stop (self->editor, place, &error);
  end_edit (self, error, place);
}

static void
add_stop_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tumen_story_pane_add_stop (TUMEN_STORY_PANE (widget));
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (widget);

  gtk_widget_activate_action (widget, "win.duplicate-story", "s", self->story->id);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tumen_story_pane_undo (TUMEN_STORY_PANE (widget));
}

static void
redo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tumen_story_pane_redo (TUMEN_STORY_PANE (widget));
}

static void
minutes_cb (TumenStoryPane *self)
{
  guint minutes = (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes));
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL || self->story == NULL || minutes == self->story->minutes)
    return;
  if (!tumen_story_editor_set_minutes (self->editor, minutes, &error))
    tell_failure (self, error);
}

static void
renamed_cb (TumenStoryPane *self,
            const char     *words)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  if (!tumen_story_editor_set_text (self->editor, TUMEN_STORY_TITLE, language, words, &error))
    tell_failure (self, error);
  tumen_story_editor_end_typing (self->editor);
}

static void
row_activated_cb (TumenStoryPane *self,
                  GtkListBoxRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stop", "u",
                              (guint)gtk_list_box_row_get_index (row));
}

static void
tumen_story_pane_dispose (GObject *object)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (object);
  GtkWidget      *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->editor);
  g_clear_object (&self->lesson);
  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (tumen_story_pane_parent_class)->dispose (object);
}

static void
tumen_story_pane_class_init (TumenStoryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_story_pane_dispose;
  gtk_widget_class_install_action (widget_class, "story.add-stop", NULL, add_stop_cb);
  gtk_widget_class_install_action (widget_class, "story.delete-stop", "u", delete_stop_cb);
  gtk_widget_class_install_action (widget_class, "story.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "story.duplicate-stop", "u", duplicate_stop_cb);
  gtk_widget_class_install_action (widget_class, "story.move-stop", "(uu)", move_stop_cb);
  gtk_widget_class_install_action (widget_class, "story.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "story.replace-view", "u", replace_view_cb);
  gtk_widget_class_install_action (widget_class, "story.undo", NULL, undo_cb);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUMEN_TYPE_STORY_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_present_button (void)
{
  GtkWidget *button = tumen_panel_text_button_new ("media-playback-start-symbolic",
                                                   _ ("Present"));

  gtk_widget_set_tooltip_text (button, _ ("Present this story (F5)"));
  gtk_widget_add_css_class (button, "tumen-back");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

static GtkWidget *
new_header (TumenStoryPane *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = tumen_panel_text_button_new ("go-previous-symbolic", _ ("Filters"));

  gtk_widget_add_css_class (back, "tumen-back");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "win.close-story");
  gtk_widget_set_tooltip_text (back, _ ("Back to key and filters"));
  self->present = new_present_button ();
  self->menu = adw_bin_new ();
  gtk_widget_set_margin_end (self->menu, 8);
  gtk_box_append (GTK_BOX (line), back);
  gtk_box_append (GTK_BOX (line), self->present);
  gtk_box_append (GTK_BOX (line), self->menu);
  return line;
}

/* It wraps in whatever width the pane has. */
static GtkWidget *
new_text (GtkWidget *label)
{
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* Of a story that came with the library. */
static GtkWidget *
new_lock (TumenStoryPane *self)
{
  GtkWidget *icon = tumen_panel_icon_new ("system-lock-screen-symbolic");
  GtkWidget *words = tumen_panel_label_new (_ ("Read-only: it came with the library"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Duplicate"));

  self->lock = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_tooltip_text (button, _ ("Make a copy that can be edited"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "story.duplicate");
  gtk_widget_add_css_class (self->lock, "tumen-story-lock");
  gtk_box_append (GTK_BOX (self->lock), icon);
  gtk_box_append (GTK_BOX (self->lock), new_text (words));
  gtk_box_append (GTK_BOX (self->lock), button);
  return self->lock;
}

/* Of a story of one's own. */
static GtkWidget *
new_tools (TumenStoryPane *self)
{
  GtkWidget *add = tumen_panel_text_button_new ("list-add-symbolic", _ ("Add this view"));

  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "story.add-stop");
  gtk_widget_set_tooltip_text (add, _ ("Add this view as a stop (Ctrl+D)"));
  gtk_widget_set_hexpand (add, TRUE);
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->tools, 6);
  gtk_widget_set_margin_end (self->tools, 8);
  gtk_box_append (GTK_BOX (self->tools), add);
  gtk_box_append (GTK_BOX (self->tools),
                  tumen_panel_icon_button_new ("edit-undo-symbolic", _ ("Undo (Ctrl+Z)"),
                                               "story.undo"));
  gtk_box_append (GTK_BOX (self->tools),
                  tumen_panel_icon_button_new ("edit-redo-symbolic", _ ("Redo (Shift+Ctrl+Z)"),
                                               "story.redo"));
  return self->tools;
}

static GtkWidget *
new_length (TumenStoryPane *self)
{
  GtkWidget *label = tumen_panel_label_new (_ ("Planned minutes"), "tumen-caption");

  self->length = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->minutes = gtk_spin_button_new_with_range (0, TUMEN_STORY_MOST_MINUTES, 5);
  gtk_widget_add_css_class (label, "tumen-dim");
  gtk_widget_set_tooltip_text (self->minutes, _ ("0: no planned length"));
  tumen_panel_label_name_control (label, self->minutes);
  gtk_widget_set_margin_start (self->length, MARGIN);
  gtk_widget_set_margin_end (self->length, MARGIN);
  gtk_widget_set_margin_top (self->length, MARGIN);
  gtk_widget_set_margin_bottom (self->length, MARGIN);
  g_signal_connect_object (self->minutes, "value-changed", G_CALLBACK (minutes_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->length), new_text (label));
  gtk_box_append (GTK_BOX (self->length), self->minutes);
  return self->length;
}

static GtkWidget *
new_hint (TumenStoryPane *self)
{
  self->hint = tumen_panel_label_new (_ ("Nothing is in this story yet. Show what the class shall "
                                         "see first, and add it as a stop."),
                                      "tumen-dim");
  gtk_widget_set_margin_start (self->hint, MARGIN);
  gtk_widget_set_margin_end (self->hint, MARGIN);
  gtk_widget_set_margin_top (self->hint, 4);
  return new_text (self->hint);
}

static GtkWidget *
new_words (TumenStoryPane *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->title = tumen_title_field_new ();
  self->size = tumen_panel_label_new (NULL, "tumen-caption");
  self->about = tumen_panel_label_new (NULL, "tumen-story-about");
  gtk_widget_add_css_class (self->size, "tumen-dim");
  g_signal_connect_object (self->title, "renamed", G_CALLBACK (renamed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), new_text (self->size));
  gtk_box_append (GTK_BOX (words), new_text (self->about));
  gtk_widget_set_margin_start (words, MARGIN);
  gtk_widget_set_margin_end (words, MARGIN);
  gtk_widget_set_margin_top (words, 4);
  gtk_widget_set_margin_bottom (words, 8);
  return words;
}

static GtkWidget *
new_list (TumenStoryPane *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "tumen-story-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stops"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return self->list;
}

static void
tumen_story_pane_init (TumenStoryPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "tumen-facets");
  gtk_box_append (GTK_BOX (content), new_words (self));
  gtk_box_append (GTK_BOX (content), new_lock (self));
  gtk_box_append (GTK_BOX (content), new_tools (self));
  gtk_box_append (GTK_BOX (content), new_hint (self));
  gtk_box_append (GTK_BOX (content), new_list (self));
  self->fields = tumen_stop_fields_new ();
  g_signal_connect_object (self->fields, "failed", G_CALLBACK (fields_failed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), self->fields);
  gtk_box_append (GTK_BOX (content), new_length (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_parent (new_header (self), widget);
  gtk_widget_set_parent (scrolled, widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Story"), -1);
}

GtkWidget *
tumen_story_pane_new (TumenExplorer *explorer)
{
  TumenStoryPane *self = g_object_new (TUMEN_TYPE_STORY_PANE, NULL);

  self->explorer = g_object_ref (explorer);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
set_editor (TumenStoryPane   *self,
            TumenStoryEditor *editor)
{
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  if (editor == NULL)
    return;
  g_signal_connect_object (editor, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

static void
set_story (TumenStoryPane   *self,
           const TumenStory *story)
{
  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->lesson);
  tumen_stop_fields_show (TUMEN_STOP_FIELDS (self->fields), NULL, G_MAXUINT, TUMEN_LANGUAGE_EN);
  self->story = story != NULL ? tumen_story_copy (story) : NULL;
  update (self);
}

/** Shows a story that came with the library; @story: (nullable): none any more. */
void
tumen_story_pane_set_story (TumenStoryPane   *self,
                            const TumenStory *story)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));

  set_editor (self, NULL);
  set_story (self, story);
}

/** Shows a story of one's own, which can be edited. */
void
tumen_story_pane_set_editor (TumenStoryPane   *self,
                             TumenStoryEditor *editor)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));
  g_return_if_fail (TUMEN_IS_STORY_EDITOR (editor));

  set_editor (self, editor);
  set_story (self, tumen_story_editor_get_story (editor));
}

TumenStoryEditor *
tumen_story_pane_get_editor (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), NULL);

  return self->editor;
}

const TumenStory *
tumen_story_pane_get_story (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), NULL);

  return self->story;
}

/* Its place among those that play; their number if it does not. */
static guint
find_playing (TumenStoryPane *self,
              const char     *id)
{
  guint n_stops = tumen_lesson_get_n_stops (self->lesson);

  for (guint i = 0; i < n_stops; i++)
    {
      if (g_strcmp0 (tumen_lesson_get_stop (self->lesson, i)->stop->id, id) == 0)
        return i;
    }
  return n_stops;
}

/**
 * tumen_story_pane_dup_view:
 * @index: of a stop of the story
 * @view: (out): what shows the stop: its own view, else the axis of the lesson in the lanes that
 *   are shown now; its event is selected. Free it with tumen_view_state_clear().
 *
 * Returns: whether there is such a stop
 */
gboolean
tumen_story_pane_dup_view (TumenStoryPane *self,
                           guint           index,
                           TumenViewState *view)
{
  const TumenViewState *now;
  const TumenStop      *stop;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  if (self->story == NULL || index >= self->story->stops->len)
    return FALSE;
  now = tumen_explorer_get_view_state (self->explorer);
  stop = tumen_story_get_stop (self->story, index);
  if (stop->view == NULL || !tumen_view_state_parse (stop->view, view, NULL))
    {
      tumen_view_state_init (view);
      view->span = tumen_lesson_get_span (self->lesson, find_playing (self, stop->id));
      view->lanes = now->lanes;
      view->reading = now->reading;
    }
  if (stop->event != NULL)
    {
      g_free (view->selection);
      view->selection = g_strdup (stop->event);
    }
  return TRUE;
}

/** Returns: the place of the stop that was chosen last, or %G_MAXUINT */
guint
tumen_story_pane_get_chosen (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), G_MAXUINT);

  if (self->story == NULL || self->chosen == NULL)
    return G_MAXUINT;
  return tumen_story_find_stop (self->story, self->chosen);
}

/** Returns: its place among the stops that play, or %G_MAXUINT if it is not one of them */
guint
tumen_story_pane_get_chosen_to_play (TumenStoryPane *self)
{
  guint place;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), G_MAXUINT);

  if (self->story == NULL || self->chosen == NULL)
    return G_MAXUINT;
  place = find_playing (self, self->chosen);
  return place < tumen_lesson_get_n_stops (self->lesson) ? place : G_MAXUINT;
}

void
tumen_story_pane_choose (TumenStoryPane *self,
                         guint           index)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));
  g_return_if_fail (self->story != NULL && index < self->story->stops->len);

  g_free (self->chosen);
  self->chosen = g_strdup (tumen_story_get_stop (self->story, index)->id);
  update_chosen (self);
}

/**
 * tumen_story_pane_add_stop:
 *
 * Adds what is shown now behind the stop that is chosen, and chooses it.
 *
 * Returns: whether it was added
 */
gboolean
tumen_story_pane_add_stop (TumenStoryPane *self)
{
  guint place;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  if (self->editor == NULL)
    return FALSE;
  if (!tumen_story_editor_add_stop (self->editor, tumen_story_pane_get_chosen (self),
                                    tumen_explorer_get_view_state (self->explorer), &place,
                                    &error))
    {
      tell_failure (self, error);
      return FALSE;
    }
  tumen_story_pane_choose (self, place);
  return TRUE;
}

static gboolean
go (TumenStoryPane *self,
    gboolean (*step) (TumenStoryEditor *editor, GError **error))
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  guint      place = G_MAXUINT;
  g_autoptr (GError) error = NULL;

  if (row != NULL)
    place = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (!step (self->editor, &error))
    tell_failure (self, error);
  if (row != NULL)
    focus_place (self, place);
  return error == NULL;
}

/** Returns: whether an edit was undone */
gboolean
tumen_story_pane_undo (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  return self->editor != NULL && tumen_story_editor_can_undo (self->editor) &&
         go (self, tumen_story_editor_undo);
}

/** Returns: whether an edit was done again */
gboolean
tumen_story_pane_redo (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  return self->editor != NULL && tumen_story_editor_can_redo (self->editor) &&
         go (self, tumen_story_editor_redo);
}

/** Lets a person type another title, if it is a story of one's own. */
void
tumen_story_pane_rename (TumenStoryPane *self)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));

  if (self->editor != NULL)
    tumen_title_field_begin (TUMEN_TITLE_FIELD (self->title));
}

/** Goes to the chosen stop, else to the first one. */
void
tumen_story_pane_focus (TumenStoryPane *self)
{
  guint         chosen = tumen_story_pane_get_chosen (self);
  TumenStopRow *row = get_row (self, chosen == G_MAXUINT ? 0 : (int)chosen);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
