/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-row.h"

#include <glib/gi18n.h>

#include "tumen-lesson-words.h"
#include "tumen-panel-label.h"

struct _TumenStoryRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  char *id;
};

G_DEFINE_FINAL_TYPE (TumenStoryRow, tumen_story_row, GTK_TYPE_LIST_BOX_ROW)

static void
tumen_story_row_finalize (GObject *object)
{
  g_free (TUMEN_STORY_ROW (object)->id);
  G_OBJECT_CLASS (tumen_story_row_parent_class)->finalize (object);
}

static void
tumen_story_row_class_init (TumenStoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_story_row_finalize;
}

static void
tumen_story_row_init (TumenStoryRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-story-row");
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

/** What can be done with a story: actions of the window. */
GtkWidget *
tumen_story_row_new_menu_button (const TumenStory *story,
                                 gboolean          is_own)
{
  GtkWidget  *button = gtk_menu_button_new ();
  const char *words = _ ("More about this story");
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_val_if_fail (story != NULL, NULL);

  append_entry (menu, _ ("Present"), "win.present", story->id);
  append_entry (menu, _ ("Duplicate"), "win.duplicate-story", story->id);
  append_entry (menu, _ ("Hand-out…"), "win.hand-out-story", story->id);
  append_entry (menu, _ ("Export…"), "win.export-story", story->id);
  if (is_own)
    {
      append_entry (menu, _ ("Rename"), "win.rename-story", story->id);
      append_entry (menu, _ ("Delete"), "win.delete-story", story->id);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

GtkWidget *
tumen_story_row_new (const TumenStory *story,
                     TumenLanguage     language,
                     gboolean          is_own)
{
  TumenStoryRow   *self = g_object_new (TUMEN_TYPE_STORY_ROW, NULL);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char      *title = tumen_story_text_get (&story->title, language);
  g_autofree char *size = tumen_story_row_dup_size (story);

  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  self->id = g_strdup (story->id);
  gtk_box_append (GTK_BOX (line), new_words (title, size));
  if (!is_own)
    gtk_box_append (GTK_BOX (line), tumen_panel_icon_new ("system-lock-screen-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_box_append (GTK_BOX (line), tumen_story_row_new_menu_button (story, is_own));
  set_name (self, title, size, is_own);
  return GTK_WIDGET (self);
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
