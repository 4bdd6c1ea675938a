/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-hints.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"

struct _TumenHints
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TumenHints, tumen_hints, GTK_TYPE_WIDGET)

static void
tumen_hints_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_hints_parent_class)->dispose (object);
}

static void
tumen_hints_class_init (TumenHintsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_hints_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
close_cb (TumenHints *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
new_words (void)
{
  /* Translators: three hints for somebody who sees the timeline for the first time. */
  const char *const hints[] = {
    _ ("Click a mark to read its sources"),
    _ ("Zoom with Ctrl and the wheel, or + and −"),
    _ ("F1 tells how dates are drawn"),
  };
  GString   *words = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "  ·  " : "", hints[i]);
  label = tumen_panel_label_new (words->str, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  g_string_free (words, TRUE);
  return label;
}

static void
tumen_hints_init (TumenHints *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *help = gtk_button_new_with_label (_ ("Help"));

  gtk_widget_add_css_class (help, "flat");
  gtk_widget_add_css_class (help, "tumen-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (help), "win.help");
  gtk_widget_set_valign (help, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _ ("Close the hints"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close the hints"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (line), new_words ());
  gtk_box_append (GTK_BOX (line), help);
  gtk_box_append (GTK_BOX (line), close);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-hints");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("First hints"), -1);
}
