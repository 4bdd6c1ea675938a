/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define BLANK_STEP 20.0 /* px from one line to write on to the next, with type of the usual size */
#define THIN       0.75
#define GAP        5.0 /* before what is to be written on */
#define BELOW      2.0 /* the line on which letters stand */
#define BOX_WIDTH  1.6 /* of the size of the type */

/**
 * tumen_paragraph_is_block:
 * @self: a paragraph
 *
 * Returns: whether it is no text: a picture, or lines to write on
 */
gboolean
tumen_paragraph_is_block (const TumenParagraph *self)
{
  return self->stage != NULL || self->n_blank > 0;
}

/**
 * tumen_paragraph_get_n_lines:
 * @self: a paragraph, broken into lines
 *
 * Returns: how many lines it has; a picture is one
 */
guint
tumen_paragraph_get_n_lines (const TumenParagraph *self)
{
  if (self->stage != NULL)
    return 1;
  if (self->n_blank > 0)
    return self->n_blank;
  return (guint)pango_layout_get_line_count (self->layout);
}

/**
 * tumen_paragraph_get_step:
 * @self: a paragraph, broken into lines
 * @figure: that it is for
 *
 * Returns: from one of its lines to the next, px
 */
double
tumen_paragraph_get_step (const TumenParagraph *self,
                          TumenFigure          *figure)
{
  const TumenStageSpec *spec;

  if (self->n_blank > 0)
    return BLANK_STEP * figure->type_scale;
  if (self->stage == NULL)
    return tumen_paragraph_get_line_height (figure, self->role);
  spec = tumen_stage_get_spec (self->stage);
  return self->width * spec->height / spec->width;
}

static void
add_frame (TumenFigure     *figure,
           TumenPage       *page,
           const TumenRect *rect)
{
  double    line = THIN * figure->type_scale;
  TumenRect sides[] = { { rect->x, rect->y, rect->width, line },
                        { rect->x, rect->y + rect->height - line, rect->width, line },
                        { rect->x, rect->y, line, rect->height },
                        { rect->x + rect->width - line, rect->y, line, rect->height } };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    tumen_page_add_item (page, TUMEN_PAGE_FILL, &sides[i])->color = TUMEN_PAGE_LINE;
}

static void
add_stage (TumenFigure    *figure,
           TumenPage      *page,
           TumenParagraph *paragraph,
           TumenPoint      at)
{
  const TumenStageSpec *spec = tumen_stage_get_spec (paragraph->stage);
  TumenRect             rect = { at.x, at.y, paragraph->width, 0.0 };
  TumenPageItem        *item;
  double                scale = paragraph->width / spec->width;
  double                smallest = tumen_stage_get_smallest (paragraph->stage) * scale;

  rect.height = spec->height * scale;
  item = tumen_page_add_item (page, TUMEN_PAGE_STAGE, &rect);
  item->stage = paragraph->stage;
  item->scale = scale;
  g_ptr_array_add (figure->objects, g_object_ref (paragraph->stage));
  if (figure->smallest <= 0.0 || smallest < figure->smallest)
    figure->smallest = smallest;
  add_frame (figure, page, &rect);
}

/**
 * tumen_page_add_block:
 * @figure: a figure
 * @page: one of its pages
 * @paragraph: a picture, or lines to write on
 * @place: which lines, and where
 *
 * Returns: how high these lines are, px
 */
double
tumen_page_add_block (TumenFigure               *figure,
                      TumenPage                 *page,
                      TumenParagraph            *paragraph,
                      const TumenParagraphPlace *place)
{
  double step = tumen_paragraph_get_step (paragraph, figure);
  guint  n_lines = place->end - place->first;

  figure->n_paragraphs++;
  if (paragraph->stage != NULL)
    add_stage (figure, page, paragraph, (TumenPoint){ place->x, place->y });
  for (guint i = 1; paragraph->stage == NULL && i <= n_lines; i++)
    tumen_page_add_rule (page, place->x, place->y + i * step - BELOW, paragraph->width,
                         THIN * figure->type_scale);
  return n_lines * step;
}

/* Behind the last line. */
static void
add_rest (TumenFigure               *figure,
          TumenPage                 *page,
          const TumenParagraph      *paragraph,
          const TumenParagraphPlace *place)
{
  const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, page->items->len - 1);
  double               left = item->rect.x + item->rect.width + GAP * figure->type_scale;
  double               right = place->x + paragraph->width;

  if (right > left)
    tumen_page_add_rule (page, left, item->baseline + BELOW, right - left,
                         THIN * figure->type_scale);
}

/* Before the first line, in the room of a number. */
static void
add_box (TumenFigure               *figure,
         TumenPage                 *page,
         const TumenParagraph      *paragraph,
         const TumenParagraphPlace *place)
{
  double    px = tumen_paragraph_get_px (figure, paragraph->role);
  double    height = tumen_paragraph_get_step (paragraph, figure);
  TumenRect rect = { place->x, place->y + (height - 1.2 * px) / 2.0, px * BOX_WIDTH, 1.2 * px };

  add_frame (figure, page, &rect);
}

/**
 * tumen_page_add_blanks:
 * @figure: a figure
 * @page: one of its pages
 * @paragraph: a text, some of whose lines were just added to @page
 * @place: which lines, and where
 *
 * Adds what is to be written on beside them: the rest of the last line, or a box for a number.
 */
void
tumen_page_add_blanks (TumenFigure               *figure,
                       TumenPage                 *page,
                       const TumenParagraph      *paragraph,
                       const TumenParagraphPlace *place)
{
  if (paragraph->fills && place->end == tumen_paragraph_get_n_lines (paragraph))
    add_rest (figure, page, paragraph, place);
  if (paragraph->boxed && place->first == 0)
    add_box (figure, page, paragraph, place);
}
