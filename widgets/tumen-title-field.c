/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-title-field.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"

/* Of a title that is typed, code points. */
#define MOST_SIGNS 200

struct _TumenTitleField
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget *label;
  GtkWidget *entry;

  /* plain state */
  gboolean is_edited;
};

enum {
  SIGNAL_RENAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenTitleField, tumen_title_field, GTK_TYPE_WIDGET)

static void
set_edited (TumenTitleField *self,
            gboolean         edited)
{
  self->is_edited = edited;
  gtk_widget_set_visible (self->label, !edited);
  gtk_widget_set_visible (self->entry, edited);
}

/* What was typed is kept, also by who goes on elsewhere. */
static void
finish (TumenTitleField *self)
{
  g_autofree char *words = NULL;

  if (!self->is_edited)
    return;
  words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  set_edited (self, FALSE);
  if (*words != '\0' && g_strcmp0 (words, gtk_label_get_text (GTK_LABEL (self->label))) != 0)
    g_signal_emit (self, signals[SIGNAL_RENAMED], 0, words);
}

static void
entry_activate_cb (TumenTitleField *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  finish (self);
  gtk_widget_child_focus (parent, GTK_DIR_TAB_FORWARD);
}

/* Esc leaves the title as it is. */
static gboolean
entry_key_cb (TumenTitleField *self,
              guint            keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  entry_activate_cb (self);
  return TRUE;
}

static void
tumen_title_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_title_field_parent_class)->dispose (object);
}

static void
tumen_title_field_class_init (TumenTitleFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_title_field_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_RENAMED] = g_signal_new ("renamed", TUMEN_TYPE_TITLE_FIELD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tumen_title_field_init (TumenTitleField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = tumen_panel_label_new_heading (NULL, "tumen-facets-title", 1);
  self->entry = gtk_entry_new ();
  /* It wraps in whatever width the pane has. */
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 1);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), MOST_SIGNS);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title of the story"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (finish), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  set_edited (self, FALSE);
}

GtkWidget *
tumen_title_field_new (void)
{
  return g_object_new (TUMEN_TYPE_TITLE_FIELD, NULL);
}

void
tumen_title_field_set_words (TumenTitleField *self,
                             const char      *words)
{
  g_return_if_fail (TUMEN_IS_TITLE_FIELD (self));

  gtk_label_set_text (GTK_LABEL (self->label), words);
}

/** Lets a person type another title. */
void
tumen_title_field_begin (TumenTitleField *self)
{
  g_return_if_fail (TUMEN_IS_TITLE_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (GTK_LABEL (self->label)));
  set_edited (self, TRUE);
  gtk_widget_grab_focus (self->entry);
}
