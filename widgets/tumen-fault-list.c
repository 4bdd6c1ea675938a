/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-fault-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-panel-label.h"

#define MARGIN 16
/* More rows than anybody reads would only make the window slow; the report has them all. */
#define MOST_ROWS 200

struct _TumenFaultList
{
  GtkWidget parent_instance;

  /* owned */
  TumenLibrary *library;

  /* borrowed: owned by the widget */
  GtkWidget *list;
  GtkWidget *rest;
};

G_DEFINE_FINAL_TYPE (TumenFaultList, tumen_fault_list, GTK_TYPE_WIDGET)

static char *
make_report (TumenFaultList *self)
{
  guint                    n_faults;
  const TumenLibraryFault *faults = tumen_library_get_faults (self->library, &n_faults);
  const char              *path = tumen_library_get_path (self->library);
  GString                 *report = g_string_new (NULL);

  if (path != NULL)
    g_string_append_printf (report, "%s\n", path);
  for (guint i = 0; i < n_faults; i++)
    g_string_append_printf (report, "%s: %s\n", faults[i].item, faults[i].reason);
  return g_string_free (report, FALSE);
}

static void
copy_cb (TumenFaultList *self)
{
  g_autofree char *report = make_report (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), report);
}

static void
append_fault (TumenFaultList          *self,
              const TumenLibraryFault *fault)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = tumen_panel_icon_new ("dialog-error-symbolic");

  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fault->item);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fault->reason);
  gtk_widget_add_css_class (icon, "tumen-error");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static GtkWidget *
make_title (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = tumen_panel_label_new_heading (_ ("What could not be read"), "heading", 1);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _ ("Close the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close the list"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "win.hide-faults");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), close);
  return line;
}

static GtkWidget *
make_content (TumenFaultList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *copy = gtk_button_new_with_label (_ ("Copy the error report"));

  self->list = gtk_list_box_new ();
  self->rest = gtk_label_new (NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What could not be read"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_label_set_wrap (GTK_LABEL (self->rest), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->rest), 0.0f);
  gtk_widget_set_halign (copy, GTK_ALIGN_START);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_title ());
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->rest);
  gtk_box_append (GTK_BOX (box), copy);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN / 2);
  gtk_widget_set_margin_bottom (box, MARGIN);
  return box;
}

static void
tumen_fault_list_dispose (GObject *object)
{
  TumenFaultList *self = TUMEN_FAULT_LIST (object);
  GtkWidget      *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (tumen_fault_list_parent_class)->dispose (object);
}

static void
tumen_fault_list_class_init (TumenFaultListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_fault_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_fault_list_init (TumenFaultList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_content (self));
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

GtkWidget *
tumen_fault_list_new (void)
{
  return g_object_new (TUMEN_TYPE_FAULT_LIST, NULL);
}

void
tumen_fault_list_set_library (TumenFaultList *self,
                              TumenLibrary   *library)
{
  const TumenLibraryFault *faults;
  guint                    n_faults, n_events;
  g_autofree char         *rest = NULL;
  GtkWidget               *row;

  g_return_if_fail (TUMEN_IS_FAULT_LIST (self));
  g_return_if_fail (TUMEN_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  faults = tumen_library_get_faults (library, &n_faults);
  for (guint i = 0; i < MIN (n_faults, MOST_ROWS); i++)
    append_fault (self, faults + i);
  n_events = g_list_model_get_n_items (tumen_library_get_events (library));
  rest = g_strdup_printf (ngettext ("%u other event could be read. "
                                    "A copy holds everything that could be read.",
                                    "%u other events could be read. "
                                    "A copy holds everything that could be read.",
                                    n_events),
                          n_events);
  gtk_label_set_text (GTK_LABEL (self->rest), rest);
}
