/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list in place of the canvas: the same events, filters and selection. */

#include "config.h"

#include "tumen-window-private.h"

/* The canvas takes the focus with it when it goes, and so does the list. */
static gboolean
focus_cb (gpointer data)
{
  TumenWindow *self = data;
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (tumen_window_shows_list (self) ? GTK_WIDGET (self->list)
                                                          : GTK_WIDGET (self->timeline));
  return G_SOURCE_REMOVE;
}

static void
show_list (TumenWindow *self,
           gboolean     shown)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean   takes_focus;

  if (shown == tumen_window_shows_list (self))
    return;
  takes_focus = focus == NULL || gtk_widget_is_ancestor (focus, self->canvas_column);
  gtk_widget_set_visible (list, shown);
  gtk_widget_set_visible (self->canvas_overlay, !shown);
  tumen_canvas_bar_set_list_shown (self->canvas_bar, shown);
  tumen_window_lay_out (self);
  tumen_window_update_actions (self);
  if (!shown)
    tumen_timeline_reveal_selection (self->timeline);
  if (takes_focus)
    gtk_widget_grab_focus (shown ? list : GTK_WIDGET (self->timeline));
  /* A menu that closes gives it back to where it was. */
  g_idle_add_full (G_PRIORITY_LOW, focus_cb, g_object_ref (self), g_object_unref);
}

static void
list_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       data)
{
  TumenWindow *self = data;

  g_simple_action_set_state (action, value);
  /* A window that is full of its panel has no room for either. */
  if (self->sheet == TUMEN_SHEET_FULL)
    tumen_window_move_sheet (self, -1);
  show_list (self, g_variant_get_boolean (value));
}

static void
show_on_canvas_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  g_action_group_change_action_state (G_ACTION_GROUP (data), "list", g_variant_new_boolean (FALSE));
}

static void
activated_cb (TumenWindow *self)
{
  tumen_window_open_panel (self);
}

static void
told_cb (TumenWindow *self,
         const char  *words)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, gtk_label_new (words));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static const GActionEntry actions[] = {
  { "list", NULL, NULL, "false", list_cb },
  { "show-on-canvas", show_on_canvas_cb },
};

/* Private API */

void
tumen_window_add_list (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
}

gboolean
tumen_window_shows_list (TumenWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->list));
}
