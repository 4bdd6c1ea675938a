/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure that goes into another program without a file. */

#include "config.h"

#include "tumen-export-dialog-private.h"

#include <glib/gi18n.h>

#include "tumen-figure-clip.h"

#define ICON_SIZE 160.0

static GdkContentProvider *
new_clip (TumenExportDialog *self)
{
  const TumenExportChoices *choices = tumen_export_options_get_choices (self->options);
  g_autoptr (TumenPressJob) job = tumen_export_dialog_make_job (self);
  TumenPressFile file;

  tumen_export_choices_get_file (choices, &file);
  return tumen_figure_clip_new (self->path, job, &file);
}

static void
copy_figure_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  g_autoptr (GdkContentProvider) clip = new_clip (data);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (data)), clip);
}

static void
copy_alternative_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  TumenExportDialog *self = data;

  if (self->info != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                            self->info->alternative);
}

static GdkContentProvider *
prepare_cb (TumenExportDialog *self)
{
  return self->info != NULL ? new_clip (self) : NULL;
}

static void
begin_cb (TumenExportDialog *self,
          GdkDrag           *drag,
          GtkDragSource     *source)
{
  g_autoptr (GdkPaintable) icon = tumen_export_preview_dup_icon (self->preview, ICON_SIZE);

  if (icon != NULL)
    gtk_drag_source_set_icon (source, icon, 0, 0);
}

static const GActionEntry actions[] = {
  { "copy", copy_figure_cb },
  { "copy-alternative", copy_alternative_cb },
};

/* Private API */

/* Where texts are written Ctrl+C copies them; everywhere else, the figure. */
void
tumen_export_dialog_add_copying (TumenExportDialog *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkDragSource      *drag = gtk_drag_source_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "figure", G_ACTION_GROUP (group));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                      gtk_named_action_new ("figure.copy")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->preview), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
tumen_export_dialog_new_menu (TumenExportDialog *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Copy the figure"), "figure.copy");
  g_menu_append (menu, _ ("Copy the _alternative text"), "figure.copy-alternative");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "edit-copy-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button,
                               _ ("Copy; the page can be dragged into other programs, too"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy"), -1);
  return button;
}
