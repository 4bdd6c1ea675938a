/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-sides.h"

#include "tumen-style.h"

/* Less than the narrowest panel leaves for a card; see visual design 15, "Compare". */
#define THRESHOLD_PX 280
#define GAP_PX       2

struct _TumenSides
{
  GtkWidget parent_instance;

  /* owned as children */
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *tail; /* (nullable) */

  /* plain state */
  int threshold;
  int gap;
};

G_DEFINE_FINAL_TYPE (TumenSides, tumen_sides, GTK_TYPE_WIDGET)

static int
get_height (GtkWidget *child,
            int        width)
{
  int height = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* With the gap that parts it from what stands above it. */
static int
get_height_below (TumenSides *self,
                  GtkWidget  *child,
                  int         width)
{
  int height = get_height (child, width);

  return height > 0 ? height + self->gap : 0;
}

static int
get_least_width (TumenSides *self)
{
  GtkWidget *children[] = { self->first, self->second, self->tail };
  int        least = 0;

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int width;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      least = MAX (least, width);
    }
  return least;
}

static int
get_side (TumenSides *self,
          int         width)
{
  return (width - self->gap) / 2;
}

/* Larger texts want wider columns. */
static int
get_threshold (TumenSides *self)
{
  return (int)(self->threshold * tumen_style_get_enlarged (GTK_WIDGET (self)));
}

static gboolean
is_beside (TumenSides *self,
           int         width)
{
  return width >= get_threshold (self) && get_side (self, width) >= get_least_width (self) &&
         gtk_widget_should_layout (self->second);
}

static int
get_total_height (TumenSides *self,
                  int         width)
{
  int side = get_side (self, width);

  if (is_beside (self, width))
    return MAX (get_height (self->first, side) + get_height_below (self, self->tail, side),
                get_height (self->second, side));
  return get_height (self->first, width) + get_height_below (self, self->second, width) +
         get_height_below (self, self->tail, width);
}

static GtkSizeRequestMode
tumen_sides_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_sides_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  TumenSides *self = TUMEN_SIDES (widget);
  int         least = get_least_width (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = least;
  else
    *minimum = *natural = get_total_height (self, for_size < 0 ? get_threshold (self)
                                                               : MAX (for_size, least));
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  GtkAllocation place = { x, y, width, height };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_beside (TumenSides *self,
                 int         width,
                 int         height)
{
  int      side = get_side (self, width);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      x = is_mirrored ? width - side : 0;
  int      tail = get_height_below (self, self->tail, side);
  int      first = tail > 0 ? get_height (self->first, side) : height;

  allocate (self->first, x, 0, side, first);
  allocate (self->tail, x, first + self->gap, side, tail - self->gap);
  allocate (self->second, is_mirrored ? 0 : width - side, 0, side, height);
}

static void
allocate_below (TumenSides *self,
                int         width)
{
  int first = get_height (self->first, width);
  int second = get_height_below (self, self->second, width);
  int tail = get_height_below (self, self->tail, width);

  allocate (self->first, 0, 0, width, first);
  allocate (self->second, 0, first + self->gap, width, second - self->gap);
  allocate (self->tail, 0, first + second + self->gap, width, tail - self->gap);
}

static void
tumen_sides_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  TumenSides *self = TUMEN_SIDES (widget);

  if (is_beside (self, width))
    allocate_beside (self, width, height);
  else
    allocate_below (self, width);
}

static void
tumen_sides_dispose (GObject *object)
{
  TumenSides *self = TUMEN_SIDES (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  g_clear_pointer (&self->tail, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_sides_parent_class)->dispose (object);
}

static void
tumen_sides_class_init (TumenSidesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_sides_dispose;
  widget_class->get_request_mode = tumen_sides_get_request_mode;
  widget_class->measure = tumen_sides_measure;
  widget_class->size_allocate = tumen_sides_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_sides_init (TumenSides *self)
{
  self->threshold = THRESHOLD_PX;
  self->gap = GAP_PX;
}

GtkWidget *
tumen_sides_new (GtkWidget *first,
                 GtkWidget *second)
{
  TumenSides *self = g_object_new (TUMEN_TYPE_SIDES, NULL);

  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* @threshold_px: the least width at which they stand side by side, @gap_px apart */
void
tumen_sides_set_threshold (TumenSides *self,
                           int         threshold_px,
                           int         gap_px)
{
  g_return_if_fail (TUMEN_IS_SIDES (self));

  self->threshold = threshold_px;
  self->gap = gap_px;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* @tail: (transfer full): stands below the first, or, one under the other, last */
void
tumen_sides_set_tail (TumenSides *self,
                      GtkWidget  *tail)
{
  g_return_if_fail (TUMEN_IS_SIDES (self));
  g_return_if_fail (self->tail == NULL);

  self->tail = tail;
  gtk_widget_set_parent (tail, GTK_WIDGET (self));
}
