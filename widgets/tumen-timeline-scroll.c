/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-timeline-private.h"

#include <glib/gi18n.h>

#define STEP_PX    24.0 /* about a row */
#define PAGE_SHARE 0.8

static void
value_changed_cb (TumenTimeline *self,
                  GtkAdjustment *adjustment)
{
  tumen_timeline_set_scroll_y (self, gtk_adjustment_get_value (adjustment));
}

/* The theme draws a thin indicator that grows under the pointer, as scrolled windows have it. */
static void
enter_cb (GtkWidget *scrollbar)
{
  gtk_widget_add_css_class (scrollbar, "hovering");
}

static void
leave_cb (GtkWidget *scrollbar)
{
  gtk_widget_remove_css_class (scrollbar, "hovering");
}

static void
watch_pointer (GtkWidget *scrollbar)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), scrollbar, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), scrollbar, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (scrollbar, motion);
}

/* Lanes that do not fit are scrolled below the axis: shows it, and lets a mouse do it. */
void
tumen_timeline_add_scrollbar (TumenTimeline *self)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (0.0, 0.0, 0.0, STEP_PX, 0.0, 0.0);

  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, adjustment);
  gtk_widget_add_css_class (self->scrollbar, "overlay-indicator");
  gtk_widget_set_child_visible (self->scrollbar, FALSE);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrollbar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Lanes"), -1);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  watch_pointer (self->scrollbar);
}

/* Puts the bar at the right edge below the axis; called whenever the canvas is laid out. */
void
tumen_timeline_place_scrollbar (TumenTimeline *self)
{
  double        content = self->scene != NULL ? tumen_scene_get_content_height (self->scene) : 0.0;
  int           top = self->scene != NULL ? (int)tumen_scene_get_lanes_top (self->scene) : 0;
  int           height = self->height - top;
  gboolean      needed = content > self->height;
  int           least, width;
  GtkAllocation place;

  gtk_widget_set_child_visible (self->scrollbar, needed);
  if (!needed)
    return;
  gtk_adjustment_configure (gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (self->scrollbar)),
                            self->scroll_y, 0.0, content, STEP_PX, PAGE_SHARE * height,
                            self->height);
  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  place = (GtkAllocation){ self->width - width, top, width,
                           MAX (height, least) };
  gtk_widget_size_allocate (self->scrollbar, &place, -1);
}
