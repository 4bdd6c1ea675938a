/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"

#define HATCH_DISTANCE 4.0
#define HATCH_WIDTH    1.1
#define BAND_LENGTH    396.0 /* px, 70 lines of hatching and 120 dots */
#define DASHED_LENGTH  130.0 /* 23 lines of hatching and 20 dashes */
#define HATCH_SIZE     198.0 /* 35 lines of hatching, both ways */
#define FINE           64.0

typedef enum {
  EDGE_SOLID,
  EDGE_DASHED,
  EDGE_DOTTED
} Edge;

/** BandDrawing: a stretch of a band while its picture is drawn. */
typedef struct
{
  const TumenExtent *extent;
  const TumenBand   *band;
  Edge               edge;
  double             length, px;
} BandDrawing;

static Edge
get_edge (const TumenExtent *self)
{
  if (self->row->ink == TUMEN_INK_DOTTED)
    return EDGE_DOTTED;
  return self->row->flags & TUMEN_ROW_DASHED ? EDGE_DASHED : EDGE_SOLID;
}

/* Distance across the lines, such that a whole number of them fits into @length. */
static TumenHatch
make_hatch (const TumenExtent *self,
            double             length)
{
  double     n_lines = round (length / (HATCH_DISTANCE * G_SQRT2));
  TumenHatch hatch = { self->colors->hatch, length / n_lines / G_SQRT2, 0.0, 0.0 };

  hatch.width = tumen_theme_get_line_width (self->theme, HATCH_WIDTH);
  return hatch;
}

static void
draw_edges (cairo_t           *cr,
            const BandDrawing *drawing)
{
  static const double dashes[][2] = { { 0.0, 0.0 }, { 4.0, 2.5 }, { 1.6, 1.7 } };
  const TumenExtent  *extent = drawing->extent;
  double              step = dashes[drawing->edge][0] + dashes[drawing->edge][1];
  double              width = step > 0.0 ? dashes[drawing->edge][0] : drawing->length;
  double              line = tumen_theme_get_line_width (extent->theme, drawing->band->line);
  double              half = drawing->band->half;

  line = MAX (1.0, round (line * drawing->px)) / drawing->px;
  for (double x = 0.0; x<drawing->length; x += step> 0.0 ? step : drawing->length)
    {
      cairo_rectangle (cr, x, -half, width, line);
      cairo_rectangle (cr, x, half - line, width, line);
    }
  tumen_set_color (cr, &extent->colors->line);
  cairo_fill (cr);
}

static void
draw_band_cb (cairo_t *cr,
              gpointer data)
{
  const BandDrawing *drawing = data;
  const TumenBand   *band = drawing->band;
  TumenHatch         hatch = make_hatch (drawing->extent, drawing->length);
  double             inside = band->half - 0.5;

  cairo_rectangle (cr, 0.0, -inside, drawing->length, 2.0 * inside);
  tumen_set_color (cr, band->filled ? &drawing->extent->colors->fill
                                    : &drawing->extent->colors->tint);
  cairo_fill_preserve (cr);
  if (band->hatched)
    tumen_fill_hatch (cr, &hatch);
  cairo_new_path (cr);
  draw_edges (cr, drawing);
}

static void
draw_hatch_cb (cairo_t *cr,
               gpointer data)
{
  const BandDrawing *drawing = data;
  TumenHatch         hatch = make_hatch (drawing->extent, drawing->length);

  cairo_rectangle (cr, 0.0, 0.0, drawing->length, drawing->length);
  tumen_set_color (cr, &drawing->extent->colors->tint);
  cairo_fill_preserve (cr);
  tumen_fill_hatch (cr, &hatch);
}

/* The picture repeats from @x and @y on; the origin is moved near to what is seen, as Cairo's
 * fixed point numbers are small. */
static void
set_source (const TumenExtent  *self,
            const TumenPicture *picture,
            double              length,
            double              x,
            double              y)
{
  cairo_pattern_t *pattern = cairo_pattern_create_for_surface (picture->surface);
  double           seen = MAX (x, self->place->clip_lo);
  double           near = x + floor ((seen - x) / length) * length;
  cairo_matrix_t   matrix;

  near = tumen_brush_snap_x (self->brush, near) + picture->x / self->brush->px;
  cairo_matrix_init_translate (&matrix, -near, -y - picture->y / self->brush->px);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}

/**
 * tumen_extent_draw_band:
 * @self: an extent on screen
 * @band: what is drawn from one end to the other
 * @lo: left end, px
 * @hi: right end, px
 *
 * Draws the visible part of a bar with its long edges: a picture repeated along it.
 */
void
tumen_extent_draw_band (const TumenExtent *self,
                        const TumenBand   *band,
                        double             lo,
                        double             hi)
{
  BandDrawing         drawing = { self, band, get_edge (self), BAND_LENGTH, self->brush->px };
  TumenPictureKey     key = { .type = TUMEN_PICTURE_BAND };
  const TumenPicture *picture;
  TumenRect           ink = { 0.0, -band->half, 0.0, 2.0 * band->half };
  double              left = tumen_brush_snap_x (self->brush, lo);
  double              from = MAX (left, self->place->clip_lo);
  double              to = MIN (tumen_brush_snap_x (self->brush, hi), self->place->clip_hi);
  double              y = tumen_brush_snap_y (self->brush, self->place->y);

  if (!(to > from))
    return;
  if (drawing.edge == EDGE_DASHED)
    drawing.length = DASHED_LENGTH;
  ink.width = drawing.length;
  key.number[0] = self->row->kind;
  key.number[1] = drawing.edge;
  key.number[2] = band->filled * 2u + band->hatched;
  key.number[3] = (guint32)lround (band->half * FINE);
  key.number[4] = (guint32)lround (band->line * FINE);
  picture = tumen_pictures_find (self->brush->pictures, &key);
  if (picture == NULL)
    picture = tumen_pictures_add (self->brush->pictures, &key, &ink, draw_band_cb, &drawing);
  set_source (self, picture, drawing.length, left, y);
  cairo_rectangle (self->cr, from, y - band->half, to - from, 2.0 * band->half);
  cairo_fill (self->cr);
}

/**
 * tumen_extent_set_hatch:
 * @self: an extent on screen
 *
 * Makes tint and hatching of the extent what is drawn with.
 */
void
tumen_extent_set_hatch (const TumenExtent *self)
{
  BandDrawing         drawing = { .extent = self, .length = HATCH_SIZE, .px = self->brush->px };
  TumenPictureKey     key = { .type = TUMEN_PICTURE_HATCH };
  TumenRect           ink = { 0.0, 0.0, HATCH_SIZE, HATCH_SIZE };
  const TumenPicture *picture;

  key.number[0] = self->row->kind;
  picture = tumen_pictures_find (self->brush->pictures, &key);
  if (picture == NULL)
    picture = tumen_pictures_add (self->brush->pictures, &key, &ink, draw_hatch_cb, &drawing);
  set_source (self, picture, HATCH_SIZE, tumen_brush_snap_x (self->brush, self->px->lo),
              tumen_brush_snap_y (self->brush, self->place->y));
}
