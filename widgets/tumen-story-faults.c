/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-faults.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"

struct _TumenStoryFaults
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget *button;
  GtkWidget *summary;
  GtkWidget *sentences;
};

G_DEFINE_FINAL_TYPE (TumenStoryFaults, tumen_story_faults, GTK_TYPE_WIDGET)

static void
toggled_cb (TumenStoryFaults *self)
{
  gboolean is_open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));

  gtk_widget_set_visible (self->sentences, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
}

static void
tumen_story_faults_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_story_faults_parent_class)->dispose (object);
}

static void
tumen_story_faults_class_init (TumenStoryFaultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_story_faults_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_button (TumenStoryFaults *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->button = gtk_toggle_button_new ();
  self->summary = tumen_panel_label_new (NULL, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (self->summary), 1);
  gtk_widget_set_hexpand (self->summary, TRUE);
  gtk_box_append (GTK_BOX (line), tumen_panel_icon_new ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (line), self->summary);
  gtk_box_append (GTK_BOX (line), tumen_panel_icon_new ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self->button), line);
  gtk_widget_set_tooltip_text (self->button, _ ("Why"));
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  return self->button;
}

static void
tumen_story_faults_init (TumenStoryFaults *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->sentences = tumen_panel_label_new (NULL, "tumen-caption");
  gtk_label_set_max_width_chars (GTK_LABEL (self->sentences), 1);
  tumen_panel_label_set_selectable (self->sentences);
  gtk_widget_set_parent (new_button (self), GTK_WIDGET (self));
  gtk_widget_set_parent (self->sentences, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-story-faults");
  toggled_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tumen_story_faults_new (void)
{
  return g_object_new (TUMEN_TYPE_STORY_FAULTS, NULL);
}

/** Says what there is to say, if anything: where no stop is to blame the story is. */
void
tumen_story_faults_set (TumenStoryFaults *self,
                        guint             n_stops,
                        const char       *sentences)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (TUMEN_IS_STORY_FAULTS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), sentences != NULL);
  if (sentences == NULL)
    return;
  if (n_stops > 0)
    summary = g_strdup_printf (ngettext ("%u stop cannot be shown as it is",
                                         "%u stops cannot be shown as they are", n_stops),
                               n_stops);
  else
    summary = g_strdup (_ ("Not all of this story can be shown"));
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->sentences), sentences);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  summary, -1);
}
