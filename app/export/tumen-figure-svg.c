/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-svg-private.h"

#include "tumen-web-address.h"

#include <math.h>

#define NO_TITLE "Tumen"

static void
append_root (TumenSvg   *self,
             const char *description)
{
  gboolean is_spanish = tumen_figure_get_language (self->writing->figure) == TUMEN_LANGUAGE_ES;
  char     size[2][G_ASCII_DTOSTR_BUF_SIZE];
  char     px[2][G_ASCII_DTOSTR_BUF_SIZE];
  double   sides[2] = { self->page->width, self->page->height };

  for (guint i = 0; i < 2; i++)
    {
      /* Rounded down: readers round up to whole px. */
      g_ascii_formatd (size[i], sizeof size[i], "%.4f",
                       floor (sides[i] / TUMEN_FIGURE_PX_PER_MM * 1e4 + 1e-3) / 1e4);
      g_ascii_formatd (px[i], sizeof px[i], "%.3f", sides[i]);
    }
  g_string_append_printf (self->xml,
                          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" "
                          "width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\" role=\"img\" "
                          "xml:lang=\"%s\" aria-labelledby=\"title%s\">\n",
                          size[0],
                          size[1],
                          px[0],
                          px[1],
                          is_spanish ? "es" : "en",
                          description != NULL ? " description" : "");
}

/*
 * tumen_svg_begin:
 * @self: (out caller-allocates): a document
 * @writing: what is written
 *
 * Words about the picture are the first thing in it. Numbers are px of the page.
 */
void
tumen_svg_begin (TumenSvg                 *self,
                 const TumenFigureWriting *writing)
{
  const TumenFigureFileSpec *spec = writing->spec;
  const char                *title = tumen_figure_get_title (writing->figure);
  const char                *description = spec->description;
  g_autofree char           *about = NULL;

  if (description == NULL || *description == '\0')
    description = spec->alternative;
  *self = (TumenSvg){ .writing = writing };
  self->page = tumen_figure_get_page (writing->figure, writing->page);
  self->xml = g_string_new (NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  append_root (self, description);
  tumen_xml_append_element (self->xml, "title id=\"title\"",
                            title != NULL && *title != '\0' ? title : NO_TITLE);
  tumen_xml_append_element (self->xml, "desc id=\"description\"", description);
  about = g_strjoin ("; ", TUMEN_FIGURE_SOFTWARE, spec->recipe, NULL);
  tumen_xml_append_element (self->xml, "metadata", about);
}

/*
 * tumen_svg_end:
 * @self: a document; it is gone afterwards
 * @file: where to write it, or -1
 * @error: not set; publishing finds the words for errno
 *
 * Returns: whether it was written
 */
gboolean
tumen_svg_end (TumenSvg *self,
               int       file,
               GError  **error)
{
  gboolean is_written;

  g_string_append (self->xml, "</svg>\n");
  is_written = file >= 0 && tumen_publish_write (file, self->xml->str, self->xml->len, error);
  g_string_free (self->xml, TRUE);
  g_hash_table_unref (self->names);
  return is_written;
}

/*
 * tumen_svg_add_links:
 * @self: a document
 *
 * Adds, over what can be seen, where clicks lead to pages of the web.
 */
void
tumen_svg_add_links (TumenSvg *self)
{
  for (guint i = 0; i < self->page->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (self->page->items, TumenPageItem, i);
      g_autofree char     *uri = NULL;

      if (item->type != TUMEN_PAGE_LINK ||
          (uri = tumen_web_address_dup_target (item->text)) == NULL)
        continue;
      g_string_append (self->xml, "<a href=\"");
      tumen_xml_append_text (self->xml, uri);
      g_string_append (self->xml, "\" xlink:href=\"");
      tumen_xml_append_text (self->xml, uri);
      g_string_append (self->xml, "\"><rect fill=\"none\" pointer-events=\"all\"");
      tumen_xml_append_number (self->xml, "x", item->rect.x);
      tumen_xml_append_number (self->xml, "y", item->rect.y);
      tumen_xml_append_number (self->xml, "width", item->rect.width);
      tumen_xml_append_number (self->xml, "height", item->rect.height);
      g_string_append (self->xml, "/></a>\n");
    }
}

/*
 * tumen_figure_write_svg:
 *
 * The exact look: letters are outlines, so that no font is needed. Title, description and the
 * recipe of the view are text.
 */
gboolean
tumen_figure_write_svg (int      file,
                        gpointer data,
                        GError **error)
{
  const TumenFigureWriting *writing = data;
  TumenSvg                  svg;
  TumenSvgDrawing           drawing;
  TumenRect                 all = { 0.0, 0.0, 0.0, 0.0 };
  gboolean                  is_drawn;

  tumen_svg_begin (&svg, writing);
  all.width = svg.page->width;
  all.height = svg.page->height;
  tumen_svg_drawing_begin (&drawing, all.width, all.height);
  tumen_figure_paint_part (writing->figure, writing->page, &all, drawing.cr);
  is_drawn = tumen_svg_drawing_end (&drawing, &svg, error) &&
             tumen_figure_writing_go_on (writing, 1.0, error);
  tumen_svg_add_links (&svg);
  return tumen_svg_end (&svg, is_drawn ? file : -1, error) && is_drawn;
}
