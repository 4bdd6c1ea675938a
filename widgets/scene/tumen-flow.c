/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define COLUMN_WIDTH 300.0 /* px at least, with type of the usual size */
#define COLUMN_GAP   30.0
#define LEAST_LINES  2 /* of a paragraph at the end or at the begin of a column */

/**
 * tumen_flow_init:
 * @self: (out caller-allocates): a flow
 * @figure: a figure
 * @page: its last page
 * @top: px from which the page is free
 *
 * As many columns as there is room for. Pages are added as they are needed.
 */
void
tumen_flow_init (TumenFlow   *self,
                 TumenFigure *figure,
                 TumenPage   *page,
                 double       top)
{
  double width = figure->spec.width - 2.0 * figure->spec.margin;
  double least = COLUMN_WIDTH * figure->type_scale;

  *self = (TumenFlow){ .figure = figure, .page = page, .top = top, .y = top };
  self->gap = COLUMN_GAP * figure->type_scale;
  self->n_columns = (guint)MAX (1.0, (width + self->gap) / (least + self->gap));
  self->bottom = tumen_compose_get_footer_top (figure);
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_paragraph_free);
}

/**
 * tumen_flow_get_column_width:
 * @self: a flow
 *
 * Returns: px
 */
double
tumen_flow_get_column_width (const TumenFlow *self)
{
  const TumenFigureSpec *spec = &self->figure->spec;
  double                 gaps = (self->n_columns - 1) * self->gap;

  return (spec->width - 2.0 * spec->margin - gaps) / self->n_columns;
}

static gboolean
is_at_top (const TumenFlow *self)
{
  return self->y <= self->top;
}

static void
turn_column (TumenFlow *self)
{
  if (++self->column == self->n_columns)
    {
      self->column = 0;
      self->page = tumen_figure_add_page (self->figure);
      self->top = self->figure->spec.margin;
    }
  self->y = self->top;
}

static guint
get_n_lines (const TumenParagraph *paragraph)
{
  return (guint)pango_layout_get_line_count (paragraph->layout);
}

/* Without widows and orphans: two lines at least stay together at either end. */
static guint
get_least_lines (const TumenParagraph *paragraph)
{
  guint n_lines = get_n_lines (paragraph);

  return paragraph->whole || n_lines < 2 * LEAST_LINES ? n_lines : LEAST_LINES;
}

static guint
count_fitting (const TumenFlow      *self,
               const TumenParagraph *paragraph,
               guint                 first)
{
  double line = tumen_paragraph_get_line_height (self->figure, paragraph->role);
  double room = self->bottom - self->y + 0.01;
  guint  left = get_n_lines (paragraph) - first;
  guint  fitting = room > 0.0 ? (guint)MIN (room / line, (double)left) : 0;

  if (fitting < left && left - fitting < LEAST_LINES && fitting > LEAST_LINES)
    fitting = left - LEAST_LINES;
  return fitting;
}

static void
put (TumenFlow      *self,
     TumenParagraph *paragraph)
{
  TumenParagraphPlace place = { 0 };
  guint               n_lines = get_n_lines (paragraph);

  if (!is_at_top (self))
    self->y += paragraph->space;
  while (place.first < n_lines)
    {
      guint fitting = count_fitting (self, paragraph, place.first);
      guint least = place.first == 0 ? get_least_lines (paragraph) : 1;

      if (fitting < least && !is_at_top (self))
        {
          turn_column (self);
          continue;
        }
      place.end = place.first + MAX (fitting, 1);
      place.x = self->figure->spec.margin +
                self->column * (tumen_flow_get_column_width (self) + self->gap);
      place.y = self->y;
      self->y += tumen_page_add_paragraph (self->figure, self->page, paragraph, &place);
      place.first = place.end;
    }
}

static double
get_least_height (const TumenFlow      *self,
                  const TumenParagraph *paragraph)
{
  double line = tumen_paragraph_get_line_height (self->figure, paragraph->role);

  return paragraph->space + get_least_lines (paragraph) * line;
}

/* What is pending stays with the first lines of its last paragraph. */
static void
put_pending (TumenFlow *self)
{
  double height = 0.0;
  guint  n = self->pending->len;

  for (guint i = 0; i < n; i++)
    {
      TumenParagraph *paragraph = g_ptr_array_index (self->pending, i);

      height += i + 1 < n ? paragraph->space +
                              tumen_paragraph_break (paragraph, self->figure,
                                                     tumen_flow_get_column_width (self))
                          : get_least_height (self, paragraph);
    }
  if (self->y + height > self->bottom && !is_at_top (self))
    turn_column (self);
  for (guint i = 0; i < n; i++)
    put (self, g_ptr_array_index (self->pending, i));
  g_ptr_array_set_size (self->pending, 0);
}

/**
 * tumen_flow_add:
 * @self: a flow
 * @paragraph: (transfer full): the next one
 *
 * Of a hand-out it is kept as it is.
 */
void
tumen_flow_add (TumenFlow      *self,
                TumenParagraph *paragraph)
{
  if (self->figure->spec.product == TUMEN_FIGURE_HAND_OUT)
    {
      g_ptr_array_add (self->figure->paragraphs, paragraph);
      return;
    }
  tumen_paragraph_break (paragraph, self->figure, tumen_flow_get_column_width (self));
  g_ptr_array_add (self->pending, paragraph);
  if (!paragraph->keep)
    put_pending (self);
}

/**
 * tumen_flow_finish:
 * @self: a flow
 *
 * Puts what is left. To be called once.
 */
void
tumen_flow_finish (TumenFlow *self)
{
  if (self->pending->len > 0)
    put_pending (self);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
}
