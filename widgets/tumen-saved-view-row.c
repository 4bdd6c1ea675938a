/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-saved-view-row.h"

#include <glib/gi18n.h>
#include <math.h>

#define NAME_CHARS 28
#define PAGE_NAME  "name"
#define PAGE_ENTRY "entry"
/* Of a row that is held by its handle. */
#define HELD_OPACITY 0.5

struct _TumenSavedViewRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  TumenSavedView *view;

  /* borrowed: owned by the row */
  GtkWidget *stack;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (TumenSavedViewRow, tumen_saved_view_row, GTK_TYPE_LIST_BOX_ROW)

static void
move_by (TumenSavedViewRow *self,
         int                n_rows)
{
  if (n_rows != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "views.move", "(xi)", self->view->id, n_rows);
}

static void
begin_rename (TumenSavedViewRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->view->name);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), PAGE_ENTRY);
  gtk_widget_grab_focus (self->entry);
}

static void
end_rename (TumenSavedViewRow *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), PAGE_NAME);
  /* What is not shown shall not be read out either. */
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
entry_activate_cb (TumenSavedViewRow *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  end_rename (self);
  /* Last: the rows are then made anew. */
  gtk_widget_activate_action (GTK_WIDGET (self), "views.rename", "(xs)", self->view->id, name);
}

/* Esc leaves the name as it is, not the popover. */
static gboolean
entry_key_cb (TumenSavedViewRow *self,
              guint              keyval)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  end_rename (self);
  return TRUE;
}

static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  begin_rename (TUMEN_SAVED_VIEW_ROW (widget));
}

static void
up_cb (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  move_by (TUMEN_SAVED_VIEW_ROW (widget), -1);
}

static void
down_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  move_by (TUMEN_SAVED_VIEW_ROW (widget), 1);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "views.delete", "x", TUMEN_SAVED_VIEW_ROW (widget)->view->id);
}

/* Else the list takes it for a click on the row. */
static void
drag_begin_cb (TumenSavedViewRow *self,
               double             x,
               double             y,
               GtkGesture        *drag)
{
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_opacity (GTK_WIDGET (self), HELD_OPACITY);
}

/* Down to the place of the row under the pointer. */
static void
drag_end_cb (TumenSavedViewRow *self,
             double             dx,
             double             dy)
{
  gtk_widget_set_opacity (GTK_WIDGET (self), 1.0);
  move_by (self, (int)round (dy / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1)));
}

static void
tumen_saved_view_row_dispose (GObject *object)
{
  g_clear_pointer (&TUMEN_SAVED_VIEW_ROW (object)->view, tumen_saved_view_free);
  G_OBJECT_CLASS (tumen_saved_view_row_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "view.rename", NULL, rename_cb);
  gtk_widget_class_install_action (klass, "view.up", NULL, up_cb);
  gtk_widget_class_install_action (klass, "view.down", NULL, down_cb);
  gtk_widget_class_install_action (klass, "view.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "view.rename", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "view.up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "view.down", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "view.delete", NULL);
}

static void
tumen_saved_view_row_class_init (TumenSavedViewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tumen_saved_view_row_dispose;
  add_bindings (GTK_WIDGET_CLASS (klass));
}

static GtkWidget *
new_handle (TumenSavedViewRow *self)
{
  GtkWidget  *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
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
new_stack (TumenSavedViewRow *self)
{
  GtkWidget          *label = gtk_label_new (self->view->name);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_set_tooltip_text (label, self->view->name);
  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New name"), -1);
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), TUMEN_SAVED_VIEW_NAME_LENGTH);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  self->stack = gtk_stack_new ();
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), label, PAGE_NAME);
  gtk_stack_add_named (GTK_STACK (self->stack), self->entry, PAGE_ENTRY);
  return self->stack;
}

static GtkWidget *
new_menu_button (void)
{
  GtkWidget  *button = gtk_menu_button_new ();
  const char *words = _ ("More about this view");
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Rename"), "view.rename");
  g_menu_append (menu, _ ("Move up"), "view.up");
  g_menu_append (menu, _ ("Move down"), "view.down");
  g_menu_append (menu, _ ("Delete"), "view.delete");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

static void
tumen_saved_view_row_init (TumenSavedViewRow *self)
{
}

GtkWidget *
tumen_saved_view_row_new (const TumenSavedView *view)
{
  TumenSavedViewRow *self = g_object_new (TUMEN_TYPE_SAVED_VIEW_ROW, NULL);
  GtkWidget         *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->view = tumen_saved_view_copy (view);
  gtk_box_append (GTK_BOX (line), new_handle (self));
  gtk_box_append (GTK_BOX (line), new_stack (self));
  gtk_box_append (GTK_BOX (line), new_menu_button ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, view->name,
                                  -1);
  return GTK_WIDGET (self);
}

/** Returns: (transfer none): what the row was made for */
const TumenSavedView *
tumen_saved_view_row_get_view (TumenSavedViewRow *self)
{
  g_return_val_if_fail (TUMEN_IS_SAVED_VIEW_ROW (self), NULL);

  return self->view;
}
