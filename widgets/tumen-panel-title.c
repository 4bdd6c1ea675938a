/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-title.h"

#include "tumen-panel-label.h"

/* So many fit into three lines of the narrowest panel. */
#define MOST_CHARACTERS 60

struct _TumenPanelTitle
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *child; /* the label, or the scrolled window around it */

  /* borrowed */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TumenPanelTitle, tumen_panel_title, GTK_TYPE_WIDGET)

static int
get_most_height (TumenPanelTitle *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->label, "X");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height * TUMEN_PANEL_TITLE_LINES;
}

static GtkSizeRequestMode
tumen_panel_title_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window itself does not ask for the height of wrapped text: the label does. */
static void
tumen_panel_title_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  TumenPanelTitle *self = TUMEN_PANEL_TITLE (widget);
  int              least, wanted, most;

  gtk_widget_measure (self->label, orientation, for_size, &least, &wanted, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && self->child != self->label)
    {
      most = get_most_height (self);
      least = MIN (least, most);
      wanted = MIN (wanted, most);
    }
  *minimum = least;
  *natural = wanted;
}

static void
tumen_panel_title_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_allocate (TUMEN_PANEL_TITLE (widget)->child, width, height, baseline, NULL);
}

static void
tumen_panel_title_dispose (GObject *object)
{
  TumenPanelTitle *self = TUMEN_PANEL_TITLE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_panel_title_parent_class)->dispose (object);
}

static void
tumen_panel_title_class_init (TumenPanelTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_panel_title_dispose;
  widget_class->get_request_mode = tumen_panel_title_get_request_mode;
  widget_class->measure = tumen_panel_title_measure;
  widget_class->size_allocate = tumen_panel_title_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_panel_title_init (TumenPanelTitle *self)
{
}

static GtkWidget *
new_scroller (GtkWidget *label)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  return scroller;
}

GtkWidget *
tumen_panel_title_new (const char *text)
{
  TumenPanelTitle *self = g_object_new (TUMEN_TYPE_PANEL_TITLE, NULL);

  self->label = tumen_panel_label_new_heading (text, "tumen-panel-title", 1);
  tumen_panel_label_set_selectable (self->label);
  self->child = g_utf8_strlen (text, -1) > MOST_CHARACTERS ? new_scroller (self->label)
                                                           : self->label;
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
