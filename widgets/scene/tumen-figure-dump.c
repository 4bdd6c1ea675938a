/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

static const char *const types[] = {
  [TUMEN_PAGE_FILL] = "fill",
  [TUMEN_PAGE_SCENE] = "scene",
  [TUMEN_PAGE_TEXT] = "text",
  [TUMEN_PAGE_CERTAINTY] = "certainty",
  [TUMEN_PAGE_BADGE] = "badge",
  [TUMEN_PAGE_BRACKETS] = "brackets",
  [TUMEN_PAGE_MARK] = "mark",
  [TUMEN_PAGE_STAGE] = "stage",
  [TUMEN_PAGE_LINK] = "link",
  [TUMEN_PAGE_PLACE] = "place",
};

static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (text, ' ');
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static void
append_item (GString             *text,
             const TumenPageItem *item)
{
  g_string_append (text, types[item->type]);
  append_number (text, item->rect.x);
  append_number (text, item->rect.y);
  append_number (text, item->rect.width);
  append_number (text, item->rect.height);
  if (item->text != NULL)
    g_string_append_printf (text, " %s", item->text);
  g_string_append_c (text, '\n');
}

/**
 * tumen_figure_to_text:
 * @self: a figure
 *
 * Returns: (transfer full): its pages and all that stands on them, a line each, for tests: type,
 *   left, top, width and height in px, and text
 */
char *
tumen_figure_to_text (TumenFigure *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (TUMEN_IS_FIGURE (self), NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const TumenPage *page = tumen_figure_get_page (self, i);

      g_string_append_printf (text, "page %u", i + 1);
      append_number (text, page->width);
      append_number (text, page->height);
      g_string_append_c (text, '\n');
      for (guint j = 0; j < page->items->len; j++)
        append_item (text, &g_array_index (page->items, TumenPageItem, j));
    }
  return g_string_free (text, FALSE);
}
