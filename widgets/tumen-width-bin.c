/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-width-bin.h"

#include "tumen-style.h"

#define SMALLEST_WIDTH  360
#define SMALLEST_HEIGHT 480
#define MEDIUM_FROM     600
#define WIDE_FROM       860
#define FULL_FROM       1200
#define LOW_BELOW       560

struct _TumenWidthBin
{
  GtkWidget parent_instance;

  /* owned by being its parent */
  GtkWidget *child;

  /* plain state */
  TumenWidthClass width_class;
  gboolean        is_low;
  double          enlarged; /* texts */
  guint           idle;
};

enum {
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

enum {
  SIGNAL_WIDTH_CLASS_CHANGED,
  N_SIGNALS
};

static void tumen_width_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TumenWidthBin, tumen_width_bin, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, tumen_width_bin_buildable_init))

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
tell_cb (gpointer data)
{
  TumenWidthBin *self = data;

  self->idle = 0;
  g_signal_emit (self, signals[SIGNAL_WIDTH_CLASS_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
tumen_width_bin_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  TumenWidthBin *self = TUMEN_WIDTH_BIN (widget);
  gboolean       across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int            smallest = across ? SMALLEST_WIDTH : SMALLEST_HEIGHT;

  *natural = smallest;
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, NULL, natural, NULL, NULL);
  *minimum = smallest;
  *natural = MAX (*natural, smallest);
}

/* The layout may not change while it is being worked out. */
static void
look_at_size (TumenWidthBin *self,
              int            width,
              int            height)
{
  double          enlarged = tumen_style_get_enlarged (GTK_WIDGET (self));
  double          growth = (1.0 + enlarged) / 2.0;
  TumenWidthClass width_class;
  gboolean        is_low;

  /* Larger texts leave less room; to reckon with all of it would fold everything at 200 %. */
  width_class = tumen_width_class_from_px ((int)(width / growth));
  is_low = height / growth < LOW_BELOW;
  if (width_class == self->width_class && is_low == self->is_low && enlarged == self->enlarged)
    return;
  self->width_class = width_class;
  self->is_low = is_low;
  self->enlarged = enlarged;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
tumen_width_bin_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TumenWidthBin *self = TUMEN_WIDTH_BIN (widget);
  int            least_width, least_height;

  look_at_size (self, width, height);
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL,
                      NULL);
  gtk_widget_allocate (self->child, width, MAX (height, least_height), baseline, NULL);
}

static void
tumen_width_bin_dispose (GObject *object)
{
  TumenWidthBin *self = TUMEN_WIDTH_BIN (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_width_bin_parent_class)->dispose (object);
}

static void
tumen_width_bin_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_CHILD)
    g_value_set_object (value, TUMEN_WIDTH_BIN (object)->child);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_width_bin_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (id == PROP_CHILD)
    tumen_width_bin_set_child (TUMEN_WIDTH_BIN (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_width_bin_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  tumen_width_bin_set_child (TUMEN_WIDTH_BIN (buildable), GTK_WIDGET (child));
}

static void
tumen_width_bin_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = tumen_width_bin_add_child;
}

static void
tumen_width_bin_class_init (TumenWidthBinClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_width_bin_dispose;
  object_class->get_property = tumen_width_bin_get_property;
  object_class->set_property = tumen_width_bin_set_property;
  widget_class->measure = tumen_width_bin_measure;
  widget_class->size_allocate = tumen_width_bin_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_WIDTH_CLASS_CHANGED] =
    g_signal_new ("width-class-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_width_bin_init (TumenWidthBin *self)
{
  self->width_class = TUMEN_WIDTH_FULL;
  self->enlarged = tumen_style_get_enlarged (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
tumen_width_bin_get_child (TumenWidthBin *self)
{
  g_return_val_if_fail (TUMEN_IS_WIDTH_BIN (self), NULL);

  return self->child;
}

void
tumen_width_bin_set_child (TumenWidthBin *self,
                           GtkWidget     *child)
{
  g_return_if_fail (TUMEN_IS_WIDTH_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

TumenWidthClass
tumen_width_bin_get_width_class (TumenWidthBin *self)
{
  g_return_val_if_fail (TUMEN_IS_WIDTH_BIN (self), TUMEN_WIDTH_FULL);

  return self->width_class;
}

gboolean
tumen_width_bin_is_low (TumenWidthBin *self)
{
  g_return_val_if_fail (TUMEN_IS_WIDTH_BIN (self), FALSE);

  return self->is_low;
}

TumenWidthClass
tumen_width_class_from_px (int width)
{
  if (width < MEDIUM_FROM)
    return TUMEN_WIDTH_NARROW;
  if (width < WIDE_FROM)
    return TUMEN_WIDTH_MEDIUM;
  return width < FULL_FROM ? TUMEN_WIDTH_WIDE : TUMEN_WIDTH_FULL;
}
