/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-preview.h"

#include <glib/gi18n.h>

#include "tumen-ratio-bin.h"
#include "tumen-stage-view.h"

static const struct
{
  double      ratio;
  const char *label;
  const char *words;
} shapes[] = {
  { 16.0 / 9.0, "16:9", N_ ("As on a wide screen") },
  { 4.0 / 3.0, "4:3", N_ ("As on a screen of 4:3") },
};

struct _TumenStopPreview
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget *bin;
  GtkWidget *stage;
  GtkWidget *shapes[G_N_ELEMENTS (shapes)];
  GtkWidget *told;
};

G_DEFINE_FINAL_TYPE (TumenStopPreview, tumen_stop_preview, GTK_TYPE_WIDGET)

static void
shape_cb (TumenStopPreview *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->shapes[i])))
        g_object_set (self->bin, "ratio", shapes[i].ratio, NULL);
    }
}

static void
told_cb (TumenStopPreview *self)
{
  tumen_stage_view_set_shows_hidden (
    TUMEN_STAGE_VIEW (self->stage), gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->told)));
}

static void
tumen_stop_preview_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_stop_preview_parent_class)->dispose (object);
}

static void
tumen_stop_preview_class_init (TumenStopPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_stop_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_toggle (const char *label,
            const char *words)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

static GtkWidget *
new_tools (TumenStopPreview *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (line, "tumen-preview-tools");
  gtk_widget_add_css_class (linked, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      self->shapes[i] = new_toggle (shapes[i].label, _ (shapes[i].words));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->shapes[i]),
                                     GTK_TOGGLE_BUTTON (self->shapes[0]));
      g_signal_connect_object (self->shapes[i], "toggled", G_CALLBACK (shape_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (linked), self->shapes[i]);
    }
  self->told = new_toggle (_ ("All told"), _ ("Show what is hidden at first"));
  g_signal_connect_object (self->told, "toggled", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (self->told, TRUE);
  gtk_widget_set_halign (self->told, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), linked);
  gtk_box_append (GTK_BOX (line), self->told);
  return line;
}

static void
tumen_stop_preview_init (TumenStopPreview *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->stage = tumen_stage_view_new ();
  self->bin = g_object_new (TUMEN_TYPE_RATIO_BIN, "child", self->stage, NULL);
  gtk_widget_add_css_class (self->bin, "tumen-preview");
  gtk_widget_set_overflow (self->bin, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->bin, GTK_WIDGET (self));
  gtk_widget_set_parent (new_tools (self), GTK_WIDGET (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->shapes[0]), TRUE);
}

GtkWidget *
tumen_stop_preview_new (void)
{
  GtkWidget *self = g_object_new (TUMEN_TYPE_STOP_PREVIEW, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the class sees"), -1);
  return self;
}

void
tumen_stop_preview_set_look (TumenStopPreview *self,
                             TumenThemeName    theme,
                             double            text_scale)
{
  g_return_if_fail (TUMEN_IS_STOP_PREVIEW (self));

  tumen_stage_view_set_theme (TUMEN_STAGE_VIEW (self->stage), theme);
  tumen_stage_view_set_text_scale (TUMEN_STAGE_VIEW (self->stage), text_scale);
}

void
tumen_stop_preview_show (TumenStopPreview *self,
                         TumenLesson      *lesson,
                         guint             place)
{
  gboolean plays;

  g_return_if_fail (TUMEN_IS_STOP_PREVIEW (self));

  plays = lesson != NULL && place < tumen_lesson_get_n_stops (lesson);
  gtk_widget_set_visible (GTK_WIDGET (self), plays);
  tumen_stage_view_set_lesson (TUMEN_STAGE_VIEW (self->stage), plays ? lesson : NULL);
  if (plays)
    tumen_stage_view_set_stop (TUMEN_STAGE_VIEW (self->stage), place);
}
