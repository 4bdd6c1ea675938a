/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-view-private.h"

#include <glib/gi18n.h>

#include "tumen-list-text.h"

/* Lines that are written at a time, so that a million of them stop nobody. */
#define LINES_AT_A_TIME 500
#define SLICE_US        8000

static TumenLanguage
get_language (TumenListView *self)
{
  return tumen_explorer_get_view_state (self->explorer)->language;
}

static void
set_clipboard (TumenListView *self,
               GString       *text,
               gboolean       as_csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  GdkContentProvider *providers[] = { NULL, NULL };
  g_autoptr (GdkContentProvider) all = NULL;
  guint n_providers = 0;

  if (as_csv)
    providers[n_providers++] = gdk_content_provider_new_for_bytes ("text/csv", bytes);
  providers[n_providers++] = gdk_content_provider_new_typed (G_TYPE_STRING, text->str);
  all = gdk_content_provider_new_union (providers, n_providers);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

static void
tell_copied (TumenListView *self,
             guint          n_rows)
{
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%u event copied", "%u events copied", n_rows), n_rows);
  tumen_list_view_tell (self, words);
}

static void
copy_rows (TumenListView *self,
           gboolean       as_csv)
{
  g_autoptr (GArray) rows = tumen_list_view_dup_selected_rows (self);
  g_autoptr (GString) text = g_string_new (NULL);
  TumenTable    *table = tumen_explorer_get_table (self->explorer);
  const guint32 *numbers = (const guint32 *)(gconstpointer)rows->data;

  if (as_csv)
    {
      tumen_list_text_append_csv_headings (text);
      tumen_list_text_append_csv (text, table, numbers, rows->len, get_language (self));
    }
  else
    tumen_list_text_append_tabbed (text, table, numbers, rows->len, get_language (self));
  set_clipboard (self, text, as_csv);
  tell_copied (self, rows->len);
}

static void
copy_text_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  copy_rows (TUMEN_LIST_VIEW (widget), FALSE);
}

static void
copy_csv_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  copy_rows (TUMEN_LIST_VIEW (widget), TRUE);
}

static gboolean
copy_some_cb (gpointer data)
{
  TumenListView *self = data;
  gint64         end = g_get_monotonic_time () + SLICE_US;
  guint          n_rows;
  const guint32 *rows = tumen_list_model_get_rows (self->model, &n_rows);

  while (self->n_copied < n_rows && g_get_monotonic_time () < end)
    {
      guint n = MIN (LINES_AT_A_TIME, n_rows - self->n_copied);

      tumen_list_text_append_csv (self->copied, tumen_explorer_get_table (self->explorer),
                                  rows + self->n_copied, n, get_language (self));
      self->n_copied += n;
    }
  if (self->n_copied < n_rows)
    return G_SOURCE_CONTINUE;
  self->copy_source = 0;
  set_clipboard (self, self->copied, TRUE);
  g_string_free (g_steal_pointer (&self->copied), TRUE);
  tell_copied (self, n_rows);
  return G_SOURCE_REMOVE;
}

static void
copy_all_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TumenListView *self = TUMEN_LIST_VIEW (widget);

  tumen_list_menu_stop (self);
  self->copied = g_string_new (NULL);
  self->n_copied = 0;
  tumen_list_text_append_csv_headings (self->copied);
  self->copy_source = g_idle_add (copy_some_cb, self);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "activated");
}

static GMenuModel *
make_sort_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < TUMEN_N_LIST_COLUMNS; i++)
    {
      GMenuItem *item = g_menu_item_new (tumen_list_text_get_heading ((TumenListColumn)i), NULL);

      g_menu_item_set_action_and_target (item, "rows.sort", "s",
                                         tumen_list_column_get_slug ((TumenListColumn)i));
      g_menu_append_item (menu, item);
      g_object_unref (item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_order_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) columns = make_sort_menu ();
  g_autoptr (GMenu) order = g_menu_new ();

  g_menu_append_section (menu, NULL, columns);
  g_menu_append (order, _ ("From the end"), "rows.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) one = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenuModel) columns = make_order_menu ();

  g_menu_append (one, _ ("_Read"), "rows.open");
  g_menu_append (one, _ ("Show on the _timeline"), "win.show-on-canvas");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (one));
  g_menu_append (copy, _ ("_Copy"), "win.copy");
  g_menu_append (copy, _ ("Copy c_itations"), "win.copy-citations");
  g_menu_append (copy, _ ("Copy lines as te_xt"), "rows.copy-text");
  g_menu_append (copy, _ ("Copy lines as C_SV"), "rows.copy-csv");
  g_menu_append (copy, _ ("Copy _all as CSV"), "rows.copy-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_submenu (order, _ ("Sort _by"), columns);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  return G_MENU_MODEL (menu);
}

/* Opens at a line, on which the menu then acts. */
static void
open_menu (TumenListView *self,
           double         x,
           double         y)
{
  guint position;

  if (tumen_list_view_get_focused_position (self, &position) &&
      !gtk_selection_model_is_selected (self->selection, position))
    tumen_list_keys_select (self, position);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* GTK 4.8 leaves the focus on the entry of a submenu that is gone, where no key is heard. */
static gboolean
free_focus_cb (gpointer data)
{
  GtkWidget *widget = data;
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (widget) &&
      (focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (TumenListView *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, free_focus_cb, g_object_ref (self), g_object_unref);
}

static gboolean
focus_line_at (TumenListView *self,
               double         x,
               double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && gtk_widget_get_parent (picked) != self->lines)
    picked = gtk_widget_get_parent (picked);
  return picked != NULL && gtk_widget_grab_focus (picked);
}

static void
pressed_cb (TumenListView *self,
            int            n_press,
            double         x,
            double         y,
            GtkGesture    *gesture)
{
  if (!focus_line_at (self, x, y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
long_pressed_cb (TumenListView *self,
                 double         x,
                 double         y,
                 GtkGesture    *gesture)
{
  pressed_cb (self, 1, x, y, gesture);
}

static void
menu_key_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TumenListView  *self = TUMEN_LIST_VIEW (widget);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t place = GRAPHENE_RECT_INIT (24, 24, 1, 1);

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    (void)!gtk_widget_compute_bounds (focus, widget, &place);
  open_menu (self, place.origin.x + MIN (48.0f, place.size.width / 2.0f),
             place.origin.y + place.size.height / 2.0f);
}

static void
add_gesture (TumenListView *self,
             GtkGesture    *gesture,
             GCallback      callback)
{
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/* Private API */

void
tumen_list_menu_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "rows.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "rows.copy-text", NULL, copy_text_cb);
  gtk_widget_class_install_action (klass, "rows.copy-csv", NULL, copy_csv_cb);
  gtk_widget_class_install_action (klass, "rows.copy-all", NULL, copy_all_cb);
  gtk_widget_class_install_action (klass, "rows.menu", NULL, menu_key_cb);
  gtk_widget_class_install_property_action (klass, "rows.sort", "sort");
  gtk_widget_class_install_property_action (klass, "rows.descending", "descending");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "rows.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "rows.menu", NULL);
}

void
tumen_list_menu_add (TumenListView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  g_autoptr (GMenuModel) menu = make_menu ();
  g_autoptr (GMenuModel) order = make_order_menu ();

  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_menu_model (self->sort_button, order);
  g_signal_connect_object (gtk_menu_button_get_popover (self->sort_button), "closed",
                           G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  add_gesture (self, click, G_CALLBACK (pressed_cb));
  add_gesture (self, hold, G_CALLBACK (long_pressed_cb));
}

/* Gives up writing all lines. */
void
tumen_list_menu_stop (TumenListView *self)
{
  g_clear_handle_id (&self->copy_source, g_source_remove);
  if (self->copied != NULL)
    g_string_free (g_steal_pointer (&self->copied), TRUE);
}
