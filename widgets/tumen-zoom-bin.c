/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-zoom-bin.h"

#include <math.h>

struct _TumenZoomBin
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child;

  /* plain state */
  double zoom;
};

G_DEFINE_FINAL_TYPE (TumenZoomBin, tumen_zoom_bin, GTK_TYPE_WIDGET)

static void
tumen_zoom_bin_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  TumenZoomBin *self = TUMEN_ZOOM_BIN (widget);

  if (for_size > 0)
    for_size = (int)ceil (for_size / self->zoom);
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  *minimum = (int)ceil (*minimum * self->zoom);
  *natural = (int)ceil (*natural * self->zoom);
}

/* Rounded up: what is too much of the last pixel is cut off. */
static void
tumen_zoom_bin_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  TumenZoomBin *self = TUMEN_ZOOM_BIN (widget);
  GskTransform *transform = gsk_transform_scale (NULL, (float)self->zoom, (float)self->zoom);

  gtk_widget_allocate (self->child, (int)ceil (width / self->zoom),
                       (int)ceil (height / self->zoom), -1, transform);
}

static void
tumen_zoom_bin_dispose (GObject *object)
{
  g_clear_pointer (&TUMEN_ZOOM_BIN (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_zoom_bin_parent_class)->dispose (object);
}

static void
tumen_zoom_bin_class_init (TumenZoomBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_zoom_bin_dispose;
  widget_class->measure = tumen_zoom_bin_measure;
  widget_class->size_allocate = tumen_zoom_bin_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_zoom_bin_init (TumenZoomBin *self)
{
  self->zoom = 1.0;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** @child: (transfer floating) */
GtkWidget *
tumen_zoom_bin_new (GtkWidget *child)
{
  TumenZoomBin *self = g_object_new (TUMEN_TYPE_ZOOM_BIN, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (child), GTK_WIDGET (self));

  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/** Returns: px for each of the child */
double
tumen_zoom_bin_get_zoom (TumenZoomBin *self)
{
  g_return_val_if_fail (TUMEN_IS_ZOOM_BIN (self), 1.0);

  return self->zoom;
}

void
tumen_zoom_bin_set_zoom (TumenZoomBin *self,
                         double        zoom)
{
  g_return_if_fail (TUMEN_IS_ZOOM_BIN (self));
  g_return_if_fail (zoom > 0.0);

  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
