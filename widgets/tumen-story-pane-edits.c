/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a story of one’s own is edited with. */

#include "config.h"

#include "tumen-story-pane-private.h"

#include <glib/gi18n.h>

#include "tumen-excerpt-card.h"
#include "tumen-growing-field.h"
#include "tumen-stop-fields.h"
#include "tumen-title-field.h"

static void
focus_place (TumenStoryPane *self,
             guint           place)
{
  guint      last = MAX (self->story->stops->len, 1) - 1;
  GtkWidget *row = (GtkWidget *)tumen_story_pane_get_row (self, (int)MIN (place, last));

  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    gtk_widget_child_focus (self->tools, GTK_DIR_TAB_FORWARD);
}

/* After an edit that may have failed: the rows are new. */
static void
end_edit (TumenStoryPane *self,
          const GError   *error,
          guint           place)
{
  if (error != NULL)
    tumen_story_pane_tell (self, error->message);
  focus_place (self, place);
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
  if (tumen_story_editor_delete_stop (self->editor, place, &error))
    tumen_story_pane_tell_removed (self, _ ("Stop deleted"));
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
    tumen_story_pane_tell (self, error->message);
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
    tumen_story_pane_tell (self, error->message);
  tumen_story_editor_end_typing (self->editor);
}

static void
about_cb (TumenStoryPane *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  words = tumen_growing_field_dup_words (TUMEN_GROWING_FIELD (self->about_field));
  self->typing = TRUE;
  tumen_story_editor_set_text (self->editor, TUMEN_STORY_ABOUT, language, words, &error);
  self->typing = FALSE;
  if (error != NULL)
    tumen_story_pane_tell (self, error->message);
}

/* Who goes on elsewhere has ended a step that can be undone. */
static void
about_left_cb (TumenStoryPane *self)
{
  if (self->editor != NULL)
    tumen_story_editor_end_typing (self->editor);
}

static void
about_finished_cb (TumenStoryPane *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Undoing is the story’s; Esc leads to its stops. */
static void
add_about_keys (TumenStoryPane *self)
{
  static const struct
  {
    guint           key;
    GdkModifierType state;
    const char     *action;
  } shortcuts[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "story.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "story.redo" },
    { GDK_KEY_Escape, 0, "story.leave-stop" },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (shortcuts[i].key, shortcuts[i].state),
                        gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (self->about_field, keys);
}

static void
connect_about (TumenStoryPane *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (about_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->about_field, focus);
  add_about_keys (self);
  g_signal_connect_object (self->about_field, "typed", G_CALLBACK (about_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->about_field, "finished", G_CALLBACK (about_finished_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The stop that is chosen is the one whose fields are shown. */
static void
rename_stop_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (widget);

  if (self->editor == NULL)
    return;
  tumen_story_pane_choose (self, g_variant_get_uint32 (parameter));
  tumen_stop_fields_rename (TUMEN_STOP_FIELDS (self->fields));
}

/* From its fields back to the stop. */
static void
leave_stop_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  tumen_story_pane_focus (TUMEN_STORY_PANE (widget));
}

/* The excerpt in whose card the focus was last is the one that is read. */
static void
focus_moved_cb (TumenStoryPane *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card =
    focus != NULL ? gtk_widget_get_ancestor (focus, TUMEN_TYPE_EXCERPT_CARD) : NULL;

  if (card != NULL)
    tumen_story_pane_read (self, tumen_excerpt_card_get_excerpt_id (TUMEN_EXCERPT_CARD (card)));
}

static void
root_cb (TumenStoryPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Private API */

/* @excerpt: (nullable): id of the one that is read in the side panel */
void
tumen_story_pane_read (TumenStoryPane *self,
                       const char     *excerpt)
{
  g_free (self->read);
  self->read = g_strdup (excerpt);
}

void
tumen_story_pane_install_edits (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "story.add-stop", NULL, add_stop_cb);
  gtk_widget_class_install_action (klass, "story.delete-stop", "u", delete_stop_cb);
  gtk_widget_class_install_action (klass, "story.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (klass, "story.duplicate-stop", "u", duplicate_stop_cb);
  gtk_widget_class_install_action (klass, "story.leave-stop", NULL, leave_stop_cb);
  gtk_widget_class_install_action (klass, "story.move-stop", "(uu)", move_stop_cb);
  gtk_widget_class_install_action (klass, "story.redo", NULL, redo_cb);
  gtk_widget_class_install_action (klass, "story.rename-stop", "u", rename_stop_cb);
  gtk_widget_class_install_action (klass, "story.replace-view", "u", replace_view_cb);
  gtk_widget_class_install_action (klass, "story.undo", NULL, undo_cb);
}

void
tumen_story_pane_connect_edits (TumenStoryPane *self)
{
  g_signal_connect_object (self->minutes, "value-changed", G_CALLBACK (minutes_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::root", G_CALLBACK (root_cb), self, G_CONNECT_SWAPPED);
  connect_about (self);
  g_signal_connect_object (self->title, "renamed", G_CALLBACK (renamed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "removed", G_CALLBACK (tumen_story_pane_tell_removed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "failed", G_CALLBACK (tumen_story_pane_tell), self,
                           G_CONNECT_SWAPPED);
}

/* Public API */

/**
 * tumen_story_pane_add_stop:
 *
 * Adds what is shown now behind the stop that is chosen, with a quotation, and chooses it.
 *
 * Returns: whether it was added
 */
gboolean
tumen_story_pane_add_stop (TumenStoryPane *self)
{
  TumenStoryShown shown = { tumen_explorer_get_view_state (self->explorer),
                            tumen_explorer_get_library (self->explorer), self->read };
  guint           place;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  if (self->editor == NULL)
    return FALSE;
  if (!tumen_story_editor_add_stop (self->editor, tumen_story_pane_get_chosen (self), &shown,
                                    &place, &error))
    {
      tumen_story_pane_tell (self, error->message);
      return FALSE;
    }
  tumen_story_pane_choose (self, place);
  return TRUE;
}

/**
 * tumen_story_pane_quote:
 * @excerpt: id of what the chosen stop shall quote
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it does; a story that cannot be edited, or without a chosen stop, is no error
 */
gboolean
tumen_story_pane_quote (TumenStoryPane *self,
                        const char     *excerpt,
                        GError        **error)
{
  guint chosen;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  chosen = tumen_story_pane_get_chosen (self);
  if (self->editor == NULL || chosen == G_MAXUINT)
    return FALSE;
  return tumen_story_editor_add_quotation (self->editor, chosen, excerpt, error);
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
    tumen_story_pane_tell (self, error->message);
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
