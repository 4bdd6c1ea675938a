/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-ratio-bin.h"

#include <math.h>

/* A column of 10:1 and one of 1:10 would not be screens. */
#define LEAST_RATIO  0.25
#define MOST_RATIO   8.0
#define USUAL_RATIO  (16.0 / 9.0)
#define LEAST_HEIGHT 90

struct _TumenRatioBin
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child; /* (nullable) */

  /* plain state */
  double ratio;
};

enum {
  PROP_0,
  PROP_CHILD,
  PROP_RATIO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TumenRatioBin, tumen_ratio_bin, GTK_TYPE_WIDGET)

static void
set_child (TumenRatioBin *self,
           GtkWidget     *child)
{
  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
set_ratio (TumenRatioBin *self,
           double         ratio)
{
  if (fabs (self->ratio - ratio) < 0.0001)
    return;
  self->ratio = ratio;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATIO]);
}

static GtkSizeRequestMode
tumen_ratio_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_ratio_bin_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  TumenRatioBin *self = TUMEN_RATIO_BIN (widget);

  *minimum = LEAST_HEIGHT;
  *natural = LEAST_HEIGHT;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    *natural = MAX (LEAST_HEIGHT, (int)ceil (for_size / self->ratio));
}

static void
tumen_ratio_bin_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TumenRatioBin *self = TUMEN_RATIO_BIN (widget);
  int            child_width = MIN (width, (int)floor (height * self->ratio));
  int            child_height = MIN (height, (int)ceil (child_width / self->ratio));
  int            least_width, least_height;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  child_width = MAX (child_width, least_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &least_height, NULL, NULL,
                      NULL);
  gtk_widget_size_allocate (self->child,
                            &(GtkAllocation){ 0, 0, child_width, MAX (child_height, least_height) },
                            -1);
}

static void
tumen_ratio_bin_dispose (GObject *object)
{
  g_clear_pointer (&TUMEN_RATIO_BIN (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_ratio_bin_parent_class)->dispose (object);
}

static void
tumen_ratio_bin_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TumenRatioBin *self = TUMEN_RATIO_BIN (object);

  if (id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else if (id == PROP_RATIO)
    g_value_set_double (value, self->ratio);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_ratio_bin_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TumenRatioBin *self = TUMEN_RATIO_BIN (object);

  if (id == PROP_CHILD)
    set_child (self, g_value_get_object (value));
  else if (id == PROP_RATIO)
    set_ratio (self, g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_ratio_bin_class_init (TumenRatioBinClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = tumen_ratio_bin_dispose;
  object_class->get_property = tumen_ratio_bin_get_property;
  object_class->set_property = tumen_ratio_bin_set_property;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RATIO] = g_param_spec_double ("ratio", NULL, NULL, LEAST_RATIO, MOST_RATIO,
                                                USUAL_RATIO, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  widget_class->get_request_mode = tumen_ratio_bin_get_request_mode;
  widget_class->measure = tumen_ratio_bin_measure;
  widget_class->size_allocate = tumen_ratio_bin_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "ratio");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_ratio_bin_init (TumenRatioBin *self)
{
  self->ratio = USUAL_RATIO;
}
