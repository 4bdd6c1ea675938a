/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

/**
 * tumen_figure_is_slide:
 * @self: a figure
 *
 * Returns: whether its pages are for a screen
 */
gboolean
tumen_figure_is_slide (TumenFigure *self)
{
  return self->spec.product == TUMEN_FIGURE_SLIDE || self->spec.product == TUMEN_FIGURE_EVENT ||
         self->spec.product == TUMEN_FIGURE_SLIDES;
}

/**
 * tumen_figure_add_page:
 * @self: a figure
 *
 * Returns: (transfer none): a new last page, as large as all of them
 */
TumenPage *
tumen_figure_add_page (TumenFigure *self)
{
  TumenPage *page = g_new0 (TumenPage, 1);

  page->width = self->spec.width;
  page->height = self->spec.height;
  page->items = g_array_new (FALSE, TRUE, sizeof (TumenPageItem));
  g_ptr_array_add (self->pages, page);
  return page;
}

/**
 * tumen_page_add_item:
 * @page: a page
 * @type: of the item
 * @rect: px on the page
 *
 * Returns: (transfer none): a new item, of no event, until the next one is added
 */
TumenPageItem *
tumen_page_add_item (TumenPage        *page,
                     TumenPageItemType type,
                     const TumenRect  *rect)
{
  TumenPageItem *item;

  g_array_set_size (page->items, page->items->len + 1);
  item = &g_array_index (page->items, TumenPageItem, page->items->len - 1);
  item->type = type;
  item->rect = *rect;
  item->event = TUMEN_NO_ROW;
  item->scale = 1.0;
  return item;
}

/**
 * tumen_page_add_rule:
 * @page: a page
 * @x: left end, px
 * @y: middle, px
 * @width: px
 * @line: how thick, px
 *
 * Adds a line from left to right.
 */
void
tumen_page_add_rule (TumenPage *page,
                     double     x,
                     double     y,
                     double     width,
                     double     line)
{
  TumenRect      rect = { x, y - line / 2.0, width, line };
  TumenPageItem *item = tumen_page_add_item (page, TUMEN_PAGE_FILL, &rect);

  item->color = TUMEN_PAGE_LINE;
}

/**
 * tumen_figure_keep_text:
 * @self: a figure
 * @text: a text
 *
 * Returns: (transfer none): a copy that lives as long as @self; equal ones are kept once
 */
const char *
tumen_figure_keep_text (TumenFigure *self,
                        const char  *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

/**
 * tumen_page_add_link:
 * @figure: a figure
 * @page: one of its pages
 * @rect: where a click counts, px
 * @target: “#” and the name of a place, or an address
 */
void
tumen_page_add_link (TumenFigure     *figure,
                     TumenPage       *page,
                     const TumenRect *rect,
                     const char      *target)
{
  TumenPageItem *item = tumen_page_add_item (page, TUMEN_PAGE_LINK, rect);

  item->text = tumen_figure_keep_text (figure, target);
}

/**
 * tumen_page_add_place:
 * @figure: a figure
 * @page: one of its pages
 * @rect: what is to be seen after a click, px
 * @name: of the place, without “#”
 */
void
tumen_page_add_place (TumenFigure     *figure,
                      TumenPage       *page,
                      const TumenRect *rect,
                      const char      *name)
{
  TumenPageItem *item = tumen_page_add_item (page, TUMEN_PAGE_PLACE, rect);

  item->text = tumen_figure_keep_text (figure, name);
}

/**
 * tumen_figure_add_outline:
 * @self: a figure
 * @text: of the heading
 * @place: name of the place that it leads to
 * @level: 0, or 1 for one below the last one of level 0
 */
void
tumen_figure_add_outline (TumenFigure *self,
                          const char  *text,
                          const char  *place,
                          guint        level)
{
  TumenOutlineEntry entry = { tumen_figure_keep_text (self, text),
                              tumen_figure_keep_text (self, place), level };

  g_array_append_val (self->outline, entry);
}
