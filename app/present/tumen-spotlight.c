/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-spotlight.h"

/* Of the height. */
#define RADIUS_SHARE 0.17
#define DIMNESS      0.78

struct _TumenSpotlight
{
  GtkWidget parent_instance;

  /* plain state */
  double x, y; /* px */
};

G_DEFINE_FINAL_TYPE (TumenSpotlight, tumen_spotlight, GTK_TYPE_WIDGET)

static void
tumen_spotlight_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  TumenSpotlight *self = TUMEN_SPOTLIGHT (widget);
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  cairo_t        *cr;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float)width, (float)height));
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_new_sub_path (cr);
  cairo_arc (cr, self->x, self->y, RADIUS_SHARE * height, 0.0, 2.0 * G_PI);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, DIMNESS);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
tumen_spotlight_class_init (TumenSpotlightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = tumen_spotlight_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tumen_spotlight_init (TumenSpotlight *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tumen_spotlight_new (void)
{
  return g_object_new (TUMEN_TYPE_SPOTLIGHT, NULL);
}

/** @x, @y: px, the middle of what is not dim */
void
tumen_spotlight_set_place (TumenSpotlight *self,
                           double          x,
                           double          y)
{
  g_return_if_fail (TUMEN_IS_SPOTLIGHT (self));

  if (self->x == x && self->y == y)
    return;
  self->x = x;
  self->y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
