/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-wrap-layout.h"

struct _TumenWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing; /* px between children and between lines */
};

G_DEFINE_FINAL_TYPE (TumenWrapLayout, tumen_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct
{
  int width; /* of all lines */
  int x, y;
  int line_height;
} Pen;

/* No wider than a line: its text is cut then. */
static int
get_width (GtkWidget *child,
           int        most)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return MAX (least, MIN (natural, most));
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Puts @child behind the others; its place is in @place. */
static void
put (TumenWrapLayout *self,
     Pen             *pen,
     GtkWidget       *child,
     GtkAllocation   *place)
{
  place->width = get_width (child, pen->width);
  place->height = get_height (child, place->width);
  if (pen->x > 0 && pen->x + place->width > pen->width)
    {
      pen->y += pen->line_height + self->spacing;
      pen->x = pen->line_height = 0;
    }
  place->x = pen->x;
  place->y = pen->y;
  pen->x += place->width + self->spacing;
  pen->line_height = MAX (pen->line_height, place->height);
}

static int
measure_height (TumenWrapLayout *self,
                GtkWidget       *widget,
                int              width)
{
  Pen pen = { .width = width >= 0 ? width : G_MAXINT / 2 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (gtk_widget_should_layout (child))
        put (self, &pen, child, &place);
    }
  return pen.y + pen.line_height;
}

static void
measure_width (TumenWrapLayout *self,
               GtkWidget       *widget,
               int             *minimum,
               int             *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->spacing : 0);
    }
}

static void
tumen_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  TumenWrapLayout *self = TUMEN_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
tumen_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  TumenWrapLayout *self = TUMEN_WRAP_LAYOUT (manager);
  gboolean         is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen              pen = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      put (self, &pen, child, &place);
      if (is_rtl)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static GtkSizeRequestMode
tumen_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_wrap_layout_class_init (TumenWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = tumen_wrap_layout_measure;
  manager_class->allocate = tumen_wrap_layout_allocate;
  manager_class->get_request_mode = tumen_wrap_layout_get_request_mode;
}

static void
tumen_wrap_layout_init (TumenWrapLayout *self)
{
}

/**
 * tumen_wrap_layout_new:
 * @spacing: px between children and between lines
 */
GtkLayoutManager *
tumen_wrap_layout_new (int spacing)
{
  TumenWrapLayout *self = g_object_new (TUMEN_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
