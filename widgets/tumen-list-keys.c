/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-view-private.h"

/* Letters that follow each other faster belong to one title. */
#define TYPING_US (G_USEC_PER_SEC)

static GtkWidget *
find_line (TumenListView *self,
           guint          position)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      GtkWidget *cell;

      if (gtk_list_item_get_position (item) != position)
        continue;
      cell = gtk_list_item_get_child (item);
      return gtk_widget_get_parent (gtk_widget_get_parent (cell));
    }
  return NULL;
}

/* Whether a person writes elsewhere by now, whose next letters belong there. */
static gboolean
has_lost_focus (TumenListView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_EDITABLE (focus) && gtk_widget_get_mapped (focus);
}

/* A line far away is made when the list comes to it. */
static gboolean
focus_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  TumenListView *self = TUMEN_LIST_VIEW (widget);
  GtkWidget     *line;

  /* A list that was not laid out yet scrolls nowhere. */
  if (gtk_widget_get_height (self->lines) <= 0 || self->layout_source != 0)
    return G_SOURCE_CONTINUE;
  line = has_lost_focus (self) ? NULL : find_line (self, self->focus_position);
  if (line == NULL && !has_lost_focus (self) &&
      self->focus_position < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    {
      gtk_widget_activate_action (self->lines, "list.scroll-to-item", "u", self->focus_position);
      return G_SOURCE_CONTINUE;
    }
  if (line != NULL)
    gtk_widget_grab_focus (line);
  gtk_widget_activate_action (self->lines, "list.scroll-to-item", "u", self->focus_position);
  self->focus_tick = 0;
  self->focus_position = GTK_INVALID_LIST_POSITION;
  return G_SOURCE_REMOVE;
}

/* Private API: as if a person had done it, so that Shift goes on from there. */
void
tumen_list_keys_select (TumenListView *self,
                        guint          position)
{
  gtk_widget_activate_action (self->lines, "list.select-item", "(ubb)", position, FALSE, FALSE);
}

static void
find_typed (TumenListView *self,
            gboolean       is_new)
{
  TumenTable    *table = tumen_explorer_get_table (self->explorer);
  TumenLanguage  language = tumen_explorer_get_view_state (self->explorer)->language;
  guint          n_rows, from = 0;
  const guint32 *rows = tumen_list_model_get_rows (self->model, &n_rows);

  /* The first letter again goes to the next title that begins with it. */
  if (tumen_list_view_get_focused_position (self, &from) && is_new)
    from++;
  for (guint i = 0; i < n_rows; i++)
    {
      guint position = (guint)(((guint64)from + i) % n_rows);

      if (!tumen_list_begins_with (table, rows[position], language, self->typed->str))
        continue;
      tumen_list_keys_select (self, position);
      tumen_list_keys_focus (self, position);
      return;
    }
}

static gboolean
is_in_lines (TumenListView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->lines);
}

static gboolean
key_pressed_cb (TumenListView  *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  gint64   now = g_get_monotonic_time ();
  gboolean is_new = self->typed->len == 0 || now - self->typed_us > TYPING_US;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) || !is_in_lines (self))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape &&
      tumen_explorer_get_view_state (self->explorer)->selection != NULL)
    {
      tumen_explorer_select (self->explorer, NULL);
      return GDK_EVENT_STOP;
    }
  if (!g_unichar_isgraph (letter) && (is_new || letter != ' '))
    return GDK_EVENT_PROPAGATE;
  if (is_new)
    g_string_truncate (self->typed, 0);
  g_string_append_unichar (self->typed, letter);
  self->typed_us = now;
  find_typed (self, is_new);
  return GDK_EVENT_STOP;
}

/* Private API */

void
tumen_list_keys_add (TumenListView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the list, for which a space selects. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Scrolls to a line and gives it the focus. */
void
tumen_list_keys_focus (TumenListView *self,
                       guint          position)
{
  gtk_widget_activate_action (self->lines, "list.scroll-to-item", "u", position);
  self->focus_position = position;
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
}

void
tumen_list_keys_stop (TumenListView *self)
{
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
}
