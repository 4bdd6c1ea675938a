/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-canvas-notice.h"

#include <glib/gi18n.h>

struct _TumenCanvasNotice
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget *label;
  GtkWidget *earlier;
  GtkWidget *later;
  GtkWidget *show_all;
};

G_DEFINE_FINAL_TYPE (TumenCanvasNotice, tumen_canvas_notice, GTK_TYPE_WIDGET)

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
set_button_count (GtkWidget  *button,
                  const char *format,
                  guint       count)
{
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *text = g_strjoinv (number, parts);

  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_visible (button, count > 0);
}

static const char *
choose_sentence (const TumenCounts *counts)
{
  if (counts->library == 0)
    return _ ("This library has no events.");
  if (counts->filtered_out == counts->library)
    return _ ("No event has all the properties that were chosen.");
  if (counts->outside == 0)
    return _ ("What the filters let through has no date; see “undated” above.");
  return _ ("No event in this range.");
}

static void
tumen_canvas_notice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_canvas_notice_parent_class)->dispose (object);
}

static void
tumen_canvas_notice_class_init (TumenCanvasNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_canvas_notice_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_canvas_notice_init (TumenCanvasNotice *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  self->label = gtk_label_new (NULL);
  self->earlier = make_button ("", "win.show-earlier");
  self->later = make_button ("", "win.show-later");
  self->show_all = make_button (_ ("Clear the filters"), "win.clear-filters");
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_bottom (self->label, 8);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), self->earlier);
  gtk_box_append (GTK_BOX (buttons), self->later);
  gtk_box_append (GTK_BOX (buttons), self->show_all);
  gtk_widget_set_parent (self->label, widget);
  gtk_widget_set_parent (buttons, widget);
  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_add_css_class (widget, "tumen-canvas-notice");
}

/** Shows the notice if nothing is in view, and hides it otherwise. */
void
tumen_canvas_notice_update (TumenCanvasNotice *self,
                            const TumenCounts *counts)
{
  g_return_if_fail (TUMEN_IS_CANVAS_NOTICE (self));
  g_return_if_fail (counts != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), counts->in_span == 0);
  if (counts->in_span > 0)
    return;
  gtk_label_set_text (GTK_LABEL (self->label), choose_sentence (counts));
  set_button_count (self->earlier,
                    ngettext ("‹ %u earlier", "‹ %u earlier", counts->outside_earlier),
                    counts->outside_earlier);
  set_button_count (self->later, ngettext ("%u later ›", "%u later ›", counts->outside_later),
                    counts->outside_later);
  gtk_widget_set_visible (self->show_all, counts->filtered_out > 0);
}
