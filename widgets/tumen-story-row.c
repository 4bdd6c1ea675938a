/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-lesson-words.h"
#include "tumen-panel-label.h"

/* Of a row that is held by its handle. */
#define HELD_OPACITY 0.5

struct _TumenStoryRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  char *id;

  /* borrowed: owned by the row */
  GtkWidget *line;

  /* plain state */
  gboolean can_move;
};

G_DEFINE_FINAL_TYPE (TumenStoryRow, tumen_story_row, GTK_TYPE_LIST_BOX_ROW)

static void
move_by (TumenStoryRow *self,
         int            n_rows)
{
  if (self->can_move && n_rows != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "stories.move", "(si)", self->id, n_rows);
}

static void
up_cb (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  move_by (TUMEN_STORY_ROW (widget), -1);
}

static void
down_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  move_by (TUMEN_STORY_ROW (widget), 1);
}

/* Else the list takes it for a click on the row. */
static void
drag_begin_cb (TumenStoryRow *self,
               double         x,
               double         y,
               GtkGesture    *drag)
{
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_opacity (GTK_WIDGET (self), HELD_OPACITY);
}

/* Down to the place of the row under the pointer. */
static void
drag_end_cb (TumenStoryRow *self,
             double         dx,
             double         dy)
{
  gtk_widget_set_opacity (GTK_WIDGET (self), 1.0);
  move_by (self, (int)round (dy / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1)));
}

static void
tumen_story_row_finalize (GObject *object)
{
  g_free (TUMEN_STORY_ROW (object)->id);
  G_OBJECT_CLASS (tumen_story_row_parent_class)->finalize (object);
}

static void
tumen_story_row_class_init (TumenStoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_story_row_finalize;
  gtk_widget_class_install_action (widget_class, "story-row.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "story-row.down", NULL, down_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "story-row.up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "story-row.down", NULL);
}

static void
tumen_story_row_init (TumenStoryRow *self)
{
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-story-row");
}

static GtkWidget *
new_handle (TumenStoryRow *self)
{
  GtkWidget  *handle = tumen_panel_icon_new ("list-drag-handle-symbolic");
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_add_css_class (handle, "tumen-drag-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _ ("Drag to reorder (Alt+Up, Alt+Down)"));
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  return handle;
}

static GtkWidget *
new_words (const char *title,
           const char *size)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *size_label = gtk_label_new (size);

  gtk_label_set_xalign (GTK_LABEL (title_label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (title_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (title_label, title);
  gtk_label_set_xalign (GTK_LABEL (size_label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (size_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (size_label, "tumen-dim");
  gtk_widget_add_css_class (size_label, "tumen-caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title_label);
  gtk_box_append (GTK_BOX (words), size_label);
  return words;
}

static void
append_entry (GMenu      *menu,
              const char *words,
              const char *action_name,
              const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

  g_menu_item_set_action_and_target (item, action_name, "s", id);
  g_menu_append_item (menu, item);
}

static void
set_name (TumenStoryRow *self,
          const char    *title,
          const char    *size,
          gboolean       is_own)
{
  g_autofree char *name = NULL;

  if (is_own)
    name = g_strdup_printf ("%s, %s", title, size);
  else
    name = g_strdup_printf ("%s, %s, %s", title, size, _ ("read-only"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* (transfer full): actions of the window. */
static GMenu *
new_menu (const TumenStory *story,
          gboolean          is_own)
{
  GMenu *menu = g_menu_new ();

  append_entry (menu, _ ("Present"), "win.present", story->id);
  append_entry (menu, _ ("Duplicate"), "win.duplicate-story", story->id);
  append_entry (menu, _ ("Hand-out…"), "win.hand-out-story", story->id);
  append_entry (menu, _ ("Export…"), "win.export-story", story->id);
  if (is_own)
    {
      append_entry (menu, _ ("Rename"), "win.rename-story", story->id);
      append_entry (menu, _ ("Delete"), "win.delete-story", story->id);
    }
  return menu;
}

static GtkWidget *
new_menu_button (GMenu *menu)
{
  GtkWidget  *button = gtk_menu_button_new ();
  const char *words = _ ("More about this story");

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

/** What can be done with a story: actions of the window. */
GtkWidget *
tumen_story_row_new_menu_button (const TumenStory *story,
                                 gboolean          is_own)
{
  g_autoptr (GMenu) menu = NULL;

  g_return_val_if_fail (story != NULL, NULL);

  menu = new_menu (story, is_own);
  return new_menu_button (menu);
}

GtkWidget *
tumen_story_row_new (const TumenStory *story,
                     TumenLanguage     language,
                     gboolean          is_own)
{
  TumenStoryRow   *self = g_object_new (TUMEN_TYPE_STORY_ROW, NULL);
  const char      *title = tumen_story_text_get (&story->title, language);
  g_autofree char *size = tumen_story_row_dup_size (story);
  g_autoptr (GMenu) menu = new_menu (story, is_own);

  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  self->id = g_strdup (story->id);
  gtk_box_append (GTK_BOX (self->line), new_words (title, size));
  if (!is_own)
    gtk_box_append (GTK_BOX (self->line), tumen_panel_icon_new ("system-lock-screen-symbolic"));
  gtk_box_append (GTK_BOX (self->line), new_menu_button (menu));
  set_name (self, title, size, is_own);
  return GTK_WIDGET (self);
}

/** Not all of it can be read, as @sentence says. */
void
tumen_story_row_warn (TumenStoryRow *self,
                      const char    *sentence)
{
  GtkWidget *icon = tumen_panel_icon_new ("dialog-warning-symbolic");

  g_return_if_fail (TUMEN_IS_STORY_ROW (self));

  gtk_widget_set_tooltip_text (icon, sentence);
  gtk_box_insert_child_after (GTK_BOX (self->line), icon,
                              gtk_widget_get_prev_sibling (
                                gtk_widget_get_last_child (self->line)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

/** Of one that cannot be read; @sentence: why. One's own can be deleted. */
GtkWidget *
tumen_story_row_new_lost (const char *id,
                          const char *sentence,
                          gboolean    is_own)
{
  TumenStoryRow *self = g_object_new (TUMEN_TYPE_STORY_ROW, "activatable", FALSE, NULL);
  const char    *title = _ ("Damaged story");
  GtkWidget     *words = new_words (title, sentence);
  GtkLabel      *label = GTK_LABEL (gtk_widget_get_last_child (words));
  g_autoptr (GMenu) menu = g_menu_new ();

  self->id = g_strdup (id);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (self->line), tumen_panel_icon_new ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (self->line), words);
  append_entry (menu, _ ("Delete"), "win.delete-story", id);
  if (is_own)
    gtk_box_append (GTK_BOX (self->line), new_menu_button (menu));
  set_name (self, title, sentence, is_own);
  return GTK_WIDGET (self);
}

/** It is one of several of one's own, in an order that is one's own as well. */
void
tumen_story_row_let_move (TumenStoryRow *self)
{
  GtkMenuButton *button;
  GMenu         *menu;

  g_return_if_fail (TUMEN_IS_STORY_ROW (self));

  if (self->can_move)
    return;
  self->can_move = TRUE;
  button = GTK_MENU_BUTTON (gtk_widget_get_last_child (self->line));
  menu = G_MENU (gtk_menu_button_get_menu_model (button));
  g_menu_append (menu, _ ("Move up"), "story-row.up");
  g_menu_append (menu, _ ("Move down"), "story-row.down");
  gtk_box_prepend (GTK_BOX (self->line), new_handle (self));
}

/** Returns: (transfer none): the id of the story */
const char *
tumen_story_row_get_id (TumenStoryRow *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_ROW (self), NULL);

  return self->id;
}

/** Returns: (transfer full): "7 stops · 45 min", or "7 stops" without a planned length */
char *
tumen_story_row_dup_size (const TumenStory *story)
{
  g_autofree char *stops = NULL;

  g_return_val_if_fail (story != NULL, NULL);

  stops = g_strdup_printf (ngettext ("%u stop", "%u stops", story->stops->len), story->stops->len);
  if (story->minutes == 0)
    return g_steal_pointer (&stops);
  /* Translators: of a story: “7 stops”, and how many minutes it takes. */
  return g_strdup_printf (_ ("%s · %u min"), stops, story->minutes);
}
