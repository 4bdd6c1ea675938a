/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-svg-private.h"

/* Fonts that a reader may have, the last one always. */
#define OTHER_FAMILIES "'Noto Sans', 'Noto Sans CJK KR', sans-serif"
#define PX_PER_PT      (96.0 / 72.0)

/** Look: of letters. */
typedef struct
{
  int      weight;
  gboolean italic;
  char    *color;
} Look;

static double
get_px (const PangoFontDescription *font)
{
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * PX_PER_PT;
}

static char *
color_to_string (const PangoColor *color)
{
  TumenColor c = { color->red / 65535.0, color->green / 65535.0, color->blue / 65535.0 };

  return tumen_color_to_string (c);
}

static void
read_look (Look              *look,
           PangoAttrIterator *iterator)
{
  PangoAttribute *weight = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT);
  PangoAttribute *style = pango_attr_iterator_get (iterator, PANGO_ATTR_STYLE);
  PangoAttribute *color = pango_attr_iterator_get (iterator, PANGO_ATTR_FOREGROUND);

  if (weight != NULL)
    look->weight = pango_attribute_as_int (weight)->value;
  if (style != NULL)
    look->italic = pango_attribute_as_int (style)->value != PANGO_STYLE_NORMAL;
  if (color != NULL)
    {
      g_free (look->color);
      look->color = color_to_string (&pango_attribute_as_color (color)->color);
    }
}

static void
append_part (GString    *xml,
             const Look *look,
             const Look *usual,
             const char *part)
{
  gboolean is_usual = look->weight == usual->weight && look->italic == usual->italic &&
                      g_str_equal (look->color, usual->color);

  if (!is_usual)
    {
      g_string_append (xml, "<tspan");
      if (look->weight != usual->weight)
        g_string_append_printf (xml, " font-weight=\"%d\"", look->weight);
      if (look->italic != usual->italic)
        g_string_append_printf (xml, " font-style=\"%s\"", look->italic ? "italic" : "normal");
      if (!g_str_equal (look->color, usual->color))
        g_string_append_printf (xml, " fill=\"%s\"", look->color);
      g_string_append_c (xml, '>');
    }
  tumen_xml_append_text (xml, part);
  if (!is_usual)
    g_string_append (xml, "</tspan>");
}

static void
append_parts (GString            *xml,
              const TumenSvgText *text,
              const Look         *usual)
{
  PangoLayoutLine   *line = pango_layout_get_line_readonly (text->layout, (int)text->line);
  const char        *letters = pango_layout_get_text (text->layout);
  PangoAttrList     *attributes = pango_layout_get_attributes (text->layout);
  PangoAttrIterator *iterator = attributes ? pango_attr_list_get_iterator (attributes) : NULL;
  gboolean           is_more = TRUE;

  while (is_more)
    {
      Look             look = { usual->weight, usual->italic, g_strdup (usual->color) };
      int              from = 0, to = G_MAXINT;
      g_autofree char *part = NULL;

      if (iterator != NULL)
        {
          pango_attr_iterator_range (iterator, &from, &to);
          read_look (&look, iterator);
        }
      from = MAX (from, line->start_index);
      to = MIN (to, line->start_index + line->length);
      part = from < to ? g_strndup (letters + from, (gsize)(to - from)) : NULL;
      if (part != NULL)
        append_part (xml, &look, usual, part);
      g_free (look.color);
      is_more = iterator != NULL && pango_attr_iterator_next (iterator);
    }
  if (iterator != NULL)
    pango_attr_iterator_destroy (iterator);
}

/*
 * tumen_svg_append_text:
 * @xml: a document that is being written
 * @text: a line
 *
 * Adds the line as text, with the fonts that it was laid out with and others in their place.
 */
void
tumen_svg_append_text (GString            *xml,
                       const TumenSvgText *text)
{
  const PangoFontDescription *font = pango_layout_get_font_description (text->layout);
  const PangoStyle            style = pango_font_description_get_style (font);
  Look                        usual = { (int)pango_font_description_get_weight (font),
                                        style != PANGO_STYLE_NORMAL,
                                        tumen_color_to_string (*text->ink) };

  g_string_append (xml, "<text");
  tumen_xml_append_number (xml, "x", text->x);
  tumen_xml_append_number (xml, "y", text->y);
  g_string_append (xml, " font-family=\"");
  tumen_xml_append_text (xml, pango_font_description_get_family (font));
  g_string_append (xml, ", " OTHER_FAMILIES "\"");
  tumen_xml_append_number (xml, "font-size", get_px (font));
  g_string_append_printf (xml, " font-weight=\"%d\" fill=\"%s\"", usual.weight, usual.color);
  g_string_append_printf (xml, "%s xml:space=\"preserve\">",
                          usual.italic ? " font-style=\"italic\"" : "");
  append_parts (xml, text, &usual);
  g_string_append (xml, "</text>\n");
  g_free (usual.color);
}

static void
add_ground (TumenSvg *self)
{
  const TumenTheme *theme = tumen_figure_get_theme (self->writing->figure);
  g_autofree char  *color = tumen_color_to_string (theme->canvas);

  g_string_append (self->xml, "<rect");
  tumen_xml_append_number (self->xml, "width", self->page->width);
  tumen_xml_append_number (self->xml, "height", self->page->height);
  g_string_append_printf (self->xml, " fill=\"%s\"/>\n", color);
}

static void
add_text (TumenSvg            *self,
          const TumenPageItem *item)
{
  const TumenTheme *theme = tumen_figure_get_theme (self->writing->figure);
  TumenSvgText      text = { item->layout, item->line, item->rect.x, item->baseline,
                             tumen_page_get_color (theme, item->color) };

  tumen_svg_append_text (self->xml, &text);
}

static gboolean
add_shape (TumenSvg            *self,
           const TumenPageItem *item,
           GError             **error)
{
  TumenSvgDrawing drawing;

  tumen_svg_drawing_begin (&drawing, self->page->width, self->page->height);
  tumen_page_draw_item (drawing.cr, tumen_figure_get_theme (self->writing->figure), item);
  return tumen_svg_drawing_end (&drawing, self, error);
}

static gboolean
add_item (TumenSvg            *self,
          const TumenPageItem *item,
          GError             **error)
{
  if (item->type == TUMEN_PAGE_SCENE)
    return tumen_svg_add_scene (self, item, error);
  if (item->type == TUMEN_PAGE_TEXT)
    add_text (self, item);
  else if (item->type != TUMEN_PAGE_LINK && item->type != TUMEN_PAGE_PLACE)
    return add_shape (self, item, error);
  return TRUE;
}

/*
 * tumen_figure_write_svg_text:
 *
 * Letters are text, which can be searched and edited; each event is a group with a title.
 */
gboolean
tumen_figure_write_svg_text (int      file,
                             gpointer data,
                             GError **error)
{
  const TumenFigureWriting *writing = data;
  TumenSvg                  svg;
  gboolean                  is_drawn = TRUE;
  guint                     n_items;

  tumen_svg_begin (&svg, writing);
  add_ground (&svg);
  n_items = svg.page->items->len;
  for (guint i = 0; i < n_items && is_drawn; i++)
    is_drawn = add_item (&svg, &g_array_index (svg.page->items, TumenPageItem, i), error) &&
               tumen_figure_writing_go_on (writing, (double)(i + 1) / n_items, error);
  tumen_svg_add_links (&svg);
  return tumen_svg_end (&svg, is_drawn ? file : -1, error) && is_drawn;
}
