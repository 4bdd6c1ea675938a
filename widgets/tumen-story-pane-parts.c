/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of what the pane is made. */

#include "config.h"

#include "tumen-story-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-growing-field.h"
#include "tumen-panel-label.h"
#include "tumen-stop-fields.h"
#include "tumen-story-faults.h"
#include "tumen-title-field.h"

#define MARGIN 12

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

/* Zero minutes are no length. */
static gboolean
show_minutes_cb (GtkSpinButton *minutes)
{
  if (gtk_spin_button_get_value_as_int (minutes) > 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (minutes), "–");
  return TRUE;
}

static GtkWidget *
new_length (TumenStoryPane *self)
{
  GtkWidget *label = tumen_panel_label_new (_ ("Planned minutes"), "tumen-caption");

  self->length = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->minutes = gtk_spin_button_new_with_range (0, TUMEN_STORY_MOST_MINUTES, 5);
  gtk_widget_add_css_class (label, "tumen-dim");
  gtk_widget_set_tooltip_text (self->minutes, _ ("0: no planned length"));
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->minutes), FALSE);
  g_signal_connect (self->minutes, "output", G_CALLBACK (show_minutes_cb), NULL);
  gtk_spin_button_update (GTK_SPIN_BUTTON (self->minutes));
  tumen_panel_label_name_control (label, self->minutes);
  gtk_widget_set_margin_start (self->length, MARGIN);
  gtk_widget_set_margin_end (self->length, MARGIN);
  gtk_widget_set_margin_top (self->length, 4);
  gtk_widget_set_margin_bottom (self->length, 8);
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
new_about_field (TumenStoryPane *self)
{
  self->about_field = tumen_growing_field_new (_ ("About the story"), FALSE);
  tumen_growing_field_set_placeholder (TUMEN_GROWING_FIELD (self->about_field),
                                       _ ("What the story is about, in a sentence"));
  gtk_widget_add_css_class (self->about_field, "tumen-story-about");
  return self->about_field;
}

static GtkWidget *
new_words (TumenStoryPane *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->title = tumen_title_field_new ();
  self->size = tumen_panel_label_new (NULL, "tumen-caption");
  self->about = tumen_panel_label_new (NULL, "tumen-story-about");
  gtk_widget_add_css_class (self->size, "tumen-dim");
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), new_text (self->size));
  gtk_box_append (GTK_BOX (words), new_text (self->about));
  gtk_box_append (GTK_BOX (words), new_about_field (self));
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
  return self->list;
}

/* Private API */

GtkWidget *
tumen_story_pane_new_header (TumenStoryPane *self)
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

/* What scrolls below it. */
GtkWidget *
tumen_story_pane_new_content (TumenStoryPane *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->fields = tumen_stop_fields_new (self->explorer);
  gtk_box_append (GTK_BOX (content), new_words (self));
  gtk_box_append (GTK_BOX (content), new_lock (self));
  self->faults = tumen_story_faults_new ();
  gtk_box_append (GTK_BOX (content), self->faults);
  gtk_box_append (GTK_BOX (content), new_tools (self));
  gtk_box_append (GTK_BOX (content), new_length (self));
  gtk_box_append (GTK_BOX (content), new_hint (self));
  gtk_box_append (GTK_BOX (content), new_list (self));
  gtk_box_append (GTK_BOX (content), self->fields);
  return content;
}
