/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file-private.h"

#include "tumen-words.h"

#include <math.h>

#define MARK_LENGTH 0.6  /* of the margin */
#define MARK_WIDTH  0.67 /* px, half a point */
#define WORDS_SIZE  10.7 /* px, 8 pt */
#define ALMOST      0.01 /* px */

static double
get_step (double paper,
          double margin,
          double overlap)
{
  return MAX (paper - 2.0 * margin - overlap, 1.0);
}

static guint
count (double length,
       double step,
       double overlap)
{
  return (guint)MAX (1.0, ceil ((length - overlap - ALMOST) / step));
}

/**
 * tumen_figure_tiles_are_used:
 * @self: sheets
 *
 * Returns: whether a page is to be parted into them
 */
gboolean
tumen_figure_tiles_are_used (const TumenFigureTiles *self)
{
  return self->paper_width > 0.0 && self->paper_height > 0.0;
}

/**
 * tumen_figure_tiles_count:
 * @self: sheets that are used
 * @width: of a page, px
 * @height: of a page, px
 * @n_columns: (out): sheets next to each other
 * @n_rows: (out): sheets below each other
 *
 * Finds how many sheets hold the page.
 */
void
tumen_figure_tiles_count (const TumenFigureTiles *self,
                          double                  width,
                          double                  height,
                          guint                  *n_columns,
                          guint                  *n_rows)
{
  g_return_if_fail (self != NULL && n_columns != NULL && n_rows != NULL);

  *n_columns = count (width, get_step (self->paper_width, self->margin, self->overlap),
                      self->overlap);
  *n_rows = count (height, get_step (self->paper_height, self->margin, self->overlap),
                   self->overlap);
}

/**
 * tumen_figure_tiles_get_size:
 * @self: sheets that are used
 * @n_columns: sheets next to each other
 * @n_rows: sheets below each other
 * @width: (out): px
 * @height: (out): px
 *
 * Finds how large the page is that fills so many sheets.
 */
void
tumen_figure_tiles_get_size (const TumenFigureTiles *self,
                             guint                   n_columns,
                             guint                   n_rows,
                             double                 *width,
                             double                 *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = n_columns * get_step (self->paper_width, self->margin, self->overlap) + self->overlap;
  *height = n_rows * get_step (self->paper_height, self->margin, self->overlap) + self->overlap;
}

/*
 * tumen_figure_tiles_get_part:
 * @self: sheets that are used
 * @page: a page
 * @tile: which sheet
 * @part: (out): px on the page that the sheet shows
 */
void
tumen_figure_tiles_get_part (const TumenFigureTiles *self,
                             const TumenPage        *page,
                             const TumenFigureTile  *tile,
                             TumenRect              *part)
{
  double step_x = get_step (self->paper_width, self->margin, self->overlap);
  double step_y = get_step (self->paper_height, self->margin, self->overlap);

  part->x = tile->column * step_x;
  part->y = tile->row * step_y;
  part->width = MIN (step_x + self->overlap, page->width - part->x);
  part->height = MIN (step_y + self->overlap, page->height - part->y);
}

static void
draw_mark (cairo_t *cr,
           double   x,
           double   y,
           double   dx,
           double   dy)
{
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, dx, dy);
}

/* Where to cut: the edge of the page, or the middle of what two sheets both show. */
static void
draw_marks (const TumenFigureTiles *self,
            const TumenRect        *part,
            const TumenPage        *page,
            cairo_t                *cr)
{
  double half = self->overlap / 2.0;
  double length = self->margin * MARK_LENGTH;
  double right = self->margin + part->width;
  double bottom = self->margin + part->height;
  double x[2] = { self->margin, right };
  double y[2] = { self->margin, bottom };

  x[0] += part->x > ALMOST ? half : 0.0;
  y[0] += part->y > ALMOST ? half : 0.0;
  x[1] -= part->x + part->width < page->width - ALMOST ? half : 0.0;
  y[1] -= part->y + part->height < page->height - ALMOST ? half : 0.0;
  for (guint i = 0; i < 2; i++)
    {
      draw_mark (cr, x[i], self->margin, 0.0, -length);
      draw_mark (cr, x[i], bottom, 0.0, length);
      draw_mark (cr, self->margin, y[i], -length, 0.0);
      draw_mark (cr, right, y[i], length, 0.0);
    }
  cairo_set_line_width (cr, MARK_WIDTH);
  cairo_stroke (cr);
}

static void
draw_words (const TumenFigureTiles *self,
            const char             *words,
            const TumenRect        *part,
            cairo_t                *cr)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell");
  double                below = self->margin + part->height;
  int                   width, height;

  pango_font_description_set_absolute_size (font, WORDS_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, self->margin + (part->width - width) / 2.0,
                 below + (self->margin - height) / 2.0);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

/*
 * tumen_figure_tiles_draw_signs:
 * @self: sheets that are used
 * @page: a page
 * @tile: which sheet
 * @language: of the words
 * @cr: a context in px of the sheet
 *
 * Draws, around the part of the page, marks where to cut, and words where the sheet belongs.
 */
void
tumen_figure_tiles_draw_signs (const TumenFigureTiles *self,
                               const TumenPage        *page,
                               const TumenFigureTile  *tile,
                               TumenLanguage           language,
                               cairo_t                *cr)
{
  TumenRect        part;
  TumenSheetPlace  place = { tile->row + 1, tile->column + 1, 0, 0 };
  g_autofree char *words = NULL;

  tumen_figure_tiles_count (self, page->width, page->height, &place.n_columns, &place.n_rows);
  tumen_figure_tiles_get_part (self, page, tile, &part);
  words = tumen_sheet_to_words (&place, language);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  draw_marks (self, &part, page, cr);
  draw_words (self, words, &part, cr);
}

/**
 * tumen_figure_tiles_draw_sheet:
 * @self: sheets that are used
 * @record: the page, px
 * @page: the same page, of which the size is read alone
 * @tile: which sheet
 * @language: of the words on it
 * @cr: a context in px of the sheet
 *
 * Draws one sheet of a page, as it is in a PDF of sheets: its part, marks where to cut, and where
 * it belongs.
 */
void
tumen_figure_tiles_draw_sheet (const TumenFigureTiles *self,
                               cairo_surface_t        *record,
                               const TumenPage        *page,
                               const TumenFigureTile  *tile,
                               TumenLanguage           language,
                               cairo_t                *cr)
{
  TumenRect part;

  g_return_if_fail (tumen_figure_tiles_are_used (self) && page != NULL && tile != NULL);

  tumen_figure_tiles_get_part (self, page, tile, &part);
  cairo_save (cr);
  cairo_rectangle (cr, self->margin, self->margin, part.width, part.height);
  cairo_clip (cr);
  cairo_set_source_surface (cr, record, self->margin - part.x, self->margin - part.y);
  cairo_paint (cr);
  cairo_restore (cr);
  tumen_figure_tiles_draw_signs (self, page, tile, language, cr);
}
