/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-private.h"

#define MARK_SCALE 0.8 /* in the key */

/**
 * tumen_page_get_color:
 * @theme: of the figure
 * @color: of an item
 *
 * Returns: (transfer none): the colour in the theme
 */
const TumenColor *
tumen_page_get_color (const TumenTheme *theme,
                      TumenPageColor    color)
{
  const TumenColor *colors[] = {
    [TUMEN_PAGE_INK] = &theme->ink,
    [TUMEN_PAGE_DIM] = &theme->dim,
    [TUMEN_PAGE_LINE] = &theme->border,
    [TUMEN_PAGE_ACCENT] = &theme->accent,
  };

  return colors[color];
}

static void
set_color (cairo_t          *cr,
           const TumenColor *color)
{
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
}

static void
draw_text (cairo_t             *cr,
           const TumenPageItem *item)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (item->layout, (int)item->line);

  cairo_move_to (cr, item->rect.x, item->baseline);
  pango_cairo_show_layout_line (cr, line);
}

static void
draw_fill (cairo_t             *cr,
           const TumenPageItem *item)
{
  cairo_rectangle (cr, item->rect.x, item->rect.y, item->rect.width, item->rect.height);
  cairo_fill (cr);
}

static void
draw_sign (cairo_t             *cr,
           const TumenTheme    *theme,
           const TumenPageItem *item)
{
  TumenMarkPlace place = { 0.0, 0.0, MARK_SCALE };

  cairo_translate (cr, item->rect.x + item->rect.width / 2.0,
                   item->rect.y + item->rect.height / 2.0);
  cairo_scale (cr, item->scale, item->scale);
  if (item->type == TUMEN_PAGE_CERTAINTY)
    tumen_painter_draw_certainty (cr, theme, item->sign, 0.0, 0.0);
  else if (item->type == TUMEN_PAGE_BADGE)
    tumen_painter_draw_badge (cr, theme, 0.0, 0.0);
  else if (item->type == TUMEN_PAGE_BRACKETS)
    tumen_painter_draw_unquoted (cr, theme, 0.0, 0.0);
  else
    tumen_painter_draw_mark (cr, theme, item->sign, TUMEN_INK_FULL, &place);
}

static void
draw_scene (cairo_t             *cr,
            const TumenTheme    *theme,
            const TumenPageItem *item)
{
  TumenOverlay overlay = { item->event, TUMEN_NO_ROW, FALSE, TUMEN_NO_ROW };

  cairo_translate (cr, item->rect.x, item->rect.y);
  cairo_scale (cr, item->scale, item->scale);
  tumen_painter_draw (cr, item->scene, theme, item->event != TUMEN_NO_ROW ? &overlay : NULL);
}

static void
draw_stage (cairo_t             *cr,
            const TumenPageItem *item)
{
  cairo_translate (cr, item->rect.x, item->rect.y);
  cairo_scale (cr, item->scale, item->scale);
  tumen_stage_draw (item->stage, cr);
}

/**
 * tumen_page_draw_item:
 * @cr: a context in px of the page
 * @theme: of the figure
 * @item: an item of a page
 *
 * Draws one item; links and places are not seen.
 */
void
tumen_page_draw_item (cairo_t             *cr,
                      const TumenTheme    *theme,
                      const TumenPageItem *item)
{
  cairo_save (cr);
  set_color (cr, tumen_page_get_color (theme, item->color));
  switch (item->type)
    {
    case TUMEN_PAGE_TEXT:
      draw_text (cr, item);
      break;
    case TUMEN_PAGE_FILL:
      draw_fill (cr, item);
      break;
    case TUMEN_PAGE_SCENE:
      draw_scene (cr, theme, item);
      break;
    case TUMEN_PAGE_STAGE:
      draw_stage (cr, item);
      break;
    case TUMEN_PAGE_LINK:
    case TUMEN_PAGE_PLACE:
      break;
    case TUMEN_PAGE_CERTAINTY:
    case TUMEN_PAGE_BADGE:
    case TUMEN_PAGE_BRACKETS:
    case TUMEN_PAGE_MARK:
      draw_sign (cr, theme, item);
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

/**
 * tumen_figure_draw_page:
 * @self: a figure
 * @page: from 0
 * @cr: a context in px of the page
 *
 * Draws the ground and all items.
 */
void
tumen_figure_draw_page (TumenFigure *self,
                        guint        page,
                        cairo_t     *cr)
{
  const TumenPage *drawn = tumen_figure_get_page (self, page);

  g_return_if_fail (TUMEN_IS_FIGURE (self) && drawn != NULL);

  cairo_save (cr);
  set_color (cr, &self->theme.canvas);
  cairo_rectangle (cr, 0.0, 0.0, drawn->width, drawn->height);
  cairo_fill (cr);
  cairo_restore (cr);
  for (guint i = 0; i < drawn->items->len; i++)
    tumen_page_draw_item (cr, &self->theme, &g_array_index (drawn->items, TumenPageItem, i));
}
