/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <glib/gi18n.h>

#include "tumen-explorer-measure.h"

/* The menu of an event, or of the canvas where no event is. */

typedef struct
{
  const char *label;
  const char *action;
  const char *key; /* (nullable): that the canvas hears itself; others are known to the program */
} Entry;

static const Entry copy_entries[] = {
  { N_ ("_Copy"), "win.copy", NULL },
  { N_ ("Copy c_itations"), "canvas.copy-citations", NULL },
  { N_ ("Copy a_ddress"), "canvas.copy-address", NULL },
};

static const Entry see_entries[] = {
  { N_ ("_Zoom to event"), "canvas.zoom", "z" },
  { N_ ("Show _all events"), "win.zoom-fit", NULL },
  { N_ ("Show as a _list"), "win.list", NULL },
};

static const Entry measure_entries[] = {
  { N_ ("_Measure from here"), "canvas.measure::from", "m" },
  { N_ ("Measure _to here"), "canvas.measure::to", "<Shift>m" },
};

static void
append_section (GMenu       *menu,
                const Entry *entries,
                guint        n_entries)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), entries[i].action);

      if (entries[i].key != NULL)
        g_menu_item_set_attribute (item, "accel", "s", entries[i].key);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GtkWidget *
new_menu (TumenTimeline *self)
{
  GtkWidget *menu;
  g_autoptr (GMenu) entries = g_menu_new ();

  append_section (entries, copy_entries, G_N_ELEMENTS (copy_entries));
  append_section (entries, see_entries, G_N_ELEMENTS (see_entries));
  append_section (entries, measure_entries, G_N_ELEMENTS (measure_entries));
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (entries));
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  return menu;
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tumen_timeline_zoom_to_selection (TUMEN_TIMELINE (widget));
}

static void
copy_citations_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.copy-citations", NULL);
}

static void
copy_address_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.copy-event-address", NULL);
}

/* From or to the event of which the menu is: it is selected. */
static void
measure_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TumenTimeline *self = TUMEN_TIMELINE (widget);
  gboolean       is_to = g_str_equal (g_variant_get_string (parameter, NULL), "to");

  tumen_explorer_set_measure (self->explorer, is_to ? TUMEN_MEASURE_TO : TUMEN_MEASURE_FROM,
                              tumen_explorer_get_view_state (self->explorer)->selection);
}

/* By the keyboard: at the event that has the focus. */
static void
menu_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TumenTimeline        *self = TUMEN_TIMELINE (widget);
  const TumenSceneItem *item;

  if (tumen_timeline_get_scene (self) == NULL)
    return;
  item = tumen_timeline_get_focused_item (self);
  if (item != NULL)
    tumen_timeline_open_menu (self, item, item->cx, item->cy);
  else
    tumen_timeline_open_menu (self, NULL, self->width / 2.0, self->height / 2.0);
}

static void
pressed_cb (TumenTimeline *self,
            int            n_press,
            double         x,
            double         y,
            GtkGesture    *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  tumen_timeline_open_menu (self, tumen_timeline_find_item (self, x, y, FALSE), x, y);
}

/* Private API */

void
tumen_timeline_install_menu (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.zoom", NULL, zoom_cb);
  gtk_widget_class_install_action (klass, "canvas.copy-citations", NULL, copy_citations_cb);
  gtk_widget_class_install_action (klass, "canvas.copy-address", NULL, copy_address_cb);
  gtk_widget_class_install_action (klass, "canvas.measure", "s", measure_cb);
  gtk_widget_class_install_action (klass, "canvas.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "canvas.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu", NULL);
}

void
tumen_timeline_add_menu (TumenTimeline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = new_menu (self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Selects the event, on which the entries act. @item: (nullable): none on empty ground */
void
tumen_timeline_open_menu (TumenTimeline        *self,
                          const TumenSceneItem *item,
                          double                x,
                          double                y)
{
  gboolean is_event = item != NULL && item->n_members == 0 && item->event != TUMEN_NO_ROW;

  tumen_timeline_hide_card (self);
  if (is_event)
    {
      tumen_timeline_activate_item (self, item);
      tumen_timeline_focus_item (self, item);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.zoom", is_event);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.copy-citations", is_event);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.copy-address", is_event);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.measure", is_event);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
