/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-line.h"

/**
 * TumenPanelLine:
 *
 * Something small and, beside it, words that wrap. A horizontal box asks each label in it how
 * narrow it could be at its height, for which the label breaks its text into lines ten times
 * over; with the panel full of excerpts that took most of the time in which the window opened.
 * Here the words simply get the width that is left.
 */
struct _TumenPanelLine
{
  GtkWidget parent_instance;

  /* owned as children */
  GtkWidget *start, *end;

  /* plain state */
  int spacing;
};

G_DEFINE_FINAL_TYPE (TumenPanelLine, tumen_panel_line, GTK_TYPE_WIDGET)

static void
measure_width (GtkWidget *child,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* The start has its natural width, as long as the least width of the end is left. */
static int
get_start_width (TumenPanelLine *self,
                 int             width)
{
  int start_least, start_natural, end_least, end_natural;

  measure_width (self->start, &start_least, &start_natural);
  measure_width (self->end, &end_least, &end_natural);
  return CLAMP (width - self->spacing - end_least, start_least, start_natural);
}

static void
measure_height (TumenPanelLine *self,
                int             width,
                int            *minimum,
                int            *natural)
{
  int        start_width = width < 0 ? -1 : get_start_width (self, width);
  int        end_width = width < 0 ? -1 : MAX (width - self->spacing - start_width, 0);
  GtkWidget *children[] = { self->start, self->end };
  int        widths[] = { start_width, end_width };

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least, usual;

      if (!gtk_widget_should_layout (children[i]))
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, widths[i], &least, &usual, NULL,
                          NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

static void
tumen_panel_line_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  TumenPanelLine *self = TUMEN_PANEL_LINE (widget);
  int             end_least, end_natural;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, for_size, minimum, natural);
      return;
    }
  measure_width (self->start, minimum, natural);
  measure_width (self->end, &end_least, &end_natural);
  *minimum += self->spacing + end_least;
  *natural += self->spacing + end_natural;
}

static void
tumen_panel_line_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TumenPanelLine *self = TUMEN_PANEL_LINE (widget);
  int             start_width = get_start_width (self, width);
  int             end_width = MAX (width - self->spacing - start_width, 0);
  gboolean        is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation   start = { is_mirrored ? width - start_width : 0, 0, start_width, height };
  GtkAllocation   end = { is_mirrored ? 0 : width - end_width, 0, end_width, height };

  if (gtk_widget_should_layout (self->start))
    gtk_widget_size_allocate (self->start, &start, -1);
  if (gtk_widget_should_layout (self->end))
    gtk_widget_size_allocate (self->end, &end, -1);
}

static GtkSizeRequestMode
tumen_panel_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_panel_line_compute_expand (GtkWidget *widget,
                                 gboolean  *across,
                                 gboolean  *down)
{
  *across = TRUE;
  *down = FALSE;
}

static void
tumen_panel_line_dispose (GObject *object)
{
  TumenPanelLine *self = TUMEN_PANEL_LINE (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_panel_line_parent_class)->dispose (object);
}

static void
tumen_panel_line_class_init (TumenPanelLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_panel_line_dispose;
  widget_class->measure = tumen_panel_line_measure;
  widget_class->size_allocate = tumen_panel_line_size_allocate;
  widget_class->get_request_mode = tumen_panel_line_get_request_mode;
  widget_class->compute_expand = tumen_panel_line_compute_expand;
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_panel_line_init (TumenPanelLine *self)
{
}

/* @start keeps its size, @end takes the rest. */
GtkWidget *
tumen_panel_line_new (GtkWidget *start,
                      GtkWidget *end,
                      int        spacing)
{
  TumenPanelLine *self = g_object_new (TUMEN_TYPE_PANEL_LINE, NULL);

  self->start = start;
  self->end = end;
  self->spacing = spacing;
  gtk_widget_set_valign (start, GTK_ALIGN_START);
  gtk_widget_set_parent (start, GTK_WIDGET (self));
  gtk_widget_set_parent (end, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
