/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define COLUMN_WIDTH 300.0 /* px at least, with type of the usual size */
#define COLUMN_GAP   30.0
#define LEAST_LINES  2 /* of a paragraph at the end or at the begin of a column */
#define LEAST_START  5 /* lines of the first columns; with fewer, they begin on the next page */
#define ROUNDING     0.01

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
  double line = tumen_paragraph_get_line_height (figure, TUMEN_ROLE_ENTRY);

  *self = (TumenFlow){ .figure = figure, .page = page, .top = top, .y = top };
  self->gap = COLUMN_GAP * figure->type_scale;
  self->n_columns = (guint)MAX (1.0, (width + self->gap) / (least + self->gap));
  self->bottom = tumen_compose_get_footer_top (figure);
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_paragraph_free);
  if (self->bottom - top < LEAST_START * line)
    {
      self->column = self->n_columns - 1;
      self->y = MAX (self->bottom, top + line);
    }
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

/* Whether the next column may have more room than this one has left. */
static gboolean
can_turn (const TumenFlow *self)
{
  return !is_at_top (self) || self->top > self->figure->spec.margin;
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

/* Without widows and orphans: two lines at least stay together at either end. */
static gboolean
can_part (const TumenParagraph *paragraph)
{
  return !paragraph->whole && tumen_paragraph_get_n_lines (paragraph) >= 2 * LEAST_LINES;
}

static TumenParagraph *
get_pending (const TumenFlow *self,
             guint            index)
{
  return g_ptr_array_index (self->pending, index);
}

/* Room that a pending paragraph needs to begin, with all that it must not be parted from. */
static double
get_start_height (const TumenFlow *self,
                  guint            index)
{
  double height = 0.0;

  for (; index < self->pending->len; index++)
    {
      const TumenParagraph *paragraph = get_pending (self, index);
      double                line = tumen_paragraph_get_step (paragraph, self->figure);

      if (can_part (paragraph))
        return height + paragraph->space + LEAST_LINES * line;
      height += paragraph->space + tumen_paragraph_get_n_lines (paragraph) * line;
      if (!paragraph->keep)
        break;
    }
  return height;
}

/* What follows a paragraph, of @height px, that is not parted from it; what no page has room for
 * is parted where it happens to be. */
static double
get_tail_height (const TumenFlow *self,
                 guint            index,
                 double           height)
{
  double tail = get_pending (self, index)->keep ? get_start_height (self, index + 1) : 0.0;

  return height + tail <= self->bottom - self->figure->spec.margin + ROUNDING ? tail : 0.0;
}

/* How many of the lines from @first on stand in this column; 0 if they had better not begin. */
static guint
count_fitting (const TumenFlow *self,
               guint            index,
               guint            first)
{
  const TumenParagraph *paragraph = get_pending (self, index);
  double                line = tumen_paragraph_get_step (paragraph, self->figure);
  double                room = self->bottom - self->y + ROUNDING;
  guint                 left = tumen_paragraph_get_n_lines (paragraph) - first;
  guint                 least = can_part (paragraph) ? LEAST_LINES : left;
  guint                 fitting = room > 0.0 ? (guint)MIN (room / line, (double)left) : 0;

  if (fitting == left && left * line + get_tail_height (self, index, left * line) <= room)
    return left;
  if (left - fitting < LEAST_LINES)
    fitting = left > LEAST_LINES ? left - LEAST_LINES : 0;
  return fitting >= least ? fitting : 0;
}

/* Where there can be no more room, what fits stands there all the same: at least one line. */
static guint
count_forced (const TumenFlow      *self,
              const TumenParagraph *paragraph,
              guint                 first)
{
  double line = tumen_paragraph_get_step (paragraph, self->figure);
  double room = self->bottom - self->y + ROUNDING;
  guint  left = tumen_paragraph_get_n_lines (paragraph) - first;

  return CLAMP ((guint)(MAX (room, 0.0) / line), 1, left);
}

static void
put (TumenFlow *self,
     guint      index)
{
  TumenParagraph     *paragraph = get_pending (self, index);
  TumenParagraphPlace place = { 0 };
  guint               n_lines = tumen_paragraph_get_n_lines (paragraph);

  if (!is_at_top (self))
    self->y += paragraph->space;
  while (place.first < n_lines)
    {
      guint fitting = count_fitting (self, index, place.first);

      if (fitting == 0 && can_turn (self))
        {
          turn_column (self);
          continue;
        }
      if (fitting == 0)
        fitting = count_forced (self, paragraph, place.first);
      place.end = place.first + fitting;
      place.x = self->figure->spec.margin +
                self->column * (tumen_flow_get_column_width (self) + self->gap);
      place.y = self->y;
      self->y += tumen_page_add_paragraph (self->figure, self->page, paragraph, &place);
      place.first = place.end;
    }
}

/* A heading stays with the first lines of what it is of. */
static void
put_pending (TumenFlow *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    put (self, i);
  g_ptr_array_set_size (self->pending, 0);
}

static void
add_part (TumenFlow      *self,
          TumenParagraph *part)
{
  tumen_paragraph_break (part, self->figure, tumen_flow_get_column_width (self));
  g_ptr_array_add (self->pending, part);
  if (!part->keep)
    put_pending (self);
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
  g_autoptr (GPtrArray) parts = NULL;

  if (self->figure->spec.product == TUMEN_FIGURE_HAND_OUT)
    {
      g_ptr_array_add (self->figure->paragraphs, paragraph);
      return;
    }
  parts = tumen_paragraph_split (paragraph);
  for (guint i = 0; i < parts->len; i++)
    add_part (self, g_ptr_array_index (parts, i));
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
