/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define HALO_WIDTH  3.5
#define HALO_REACH  2.0 /* px round the text that a kept picture holds */
#define BOX_PADDING 1.5
#define CAP_HEIGHT  0.69 /* of the ascent: middle of the capitals, not of the line */

/** TextDrawing: a text while its picture is drawn. */
typedef struct
{
  PangoLayout   *layout;
  TumenTextPlace place; /* at the origin */
  double         px;
} TextDrawing;

/* Letters stand on an edge between two px. */
static double
snap_to_baseline (const TumenBrush     *brush,
                  const TumenTextPlace *place,
                  double                y)
{
  double ascent = tumen_text_get_ascent (brush->text, place->style);

  return brush->px > 0.0 ? round ((y + ascent) * brush->px) / brush->px - ascent : y;
}

static void
show_letters (cairo_t              *cr,
              PangoLayout          *layout,
              const TumenTextPlace *place)
{
  tumen_set_color (cr, place->ink);
  cairo_move_to (cr, place->x, place->y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_with_halo (cairo_t              *cr,
                PangoLayout          *layout,
                const TumenTextPlace *place)
{
  cairo_save (cr);
  cairo_move_to (cr, place->x, place->y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, HALO_WIDTH);
  tumen_set_color (cr, place->ground);
  cairo_stroke (cr);
  show_letters (cr, layout, place);
  cairo_restore (cr);
}

/* Into a picture. */
static void
draw_text_cb (cairo_t *cr,
              gpointer data)
{
  const TextDrawing *drawing = data;

  if (drawing->place.ground != NULL)
    tumen_halo_draw_text (cr, drawing->layout, &drawing->place, drawing->px);
  else
    show_letters (cr, drawing->layout, &drawing->place);
}

static const TumenPicture *
add_picture (const TumenBrush      *brush,
             const TumenTextPlace  *place,
             const TumenPictureKey *key)
{
  TextDrawing    drawing = { NULL, *place, brush->px };
  PangoRectangle ink;
  TumenRect      rect;

  drawing.layout = tumen_text_get_layout (brush->text, place->style, place->text);
  drawing.place.x = 0.0;
  drawing.place.y = snap_to_baseline (brush, place, 0.0);
  pango_layout_get_extents (drawing.layout, &ink, NULL);
  rect.x = (double)ink.x / PANGO_SCALE - HALO_REACH;
  rect.y = (double)ink.y / PANGO_SCALE - HALO_REACH;
  rect.width = (double)ink.width / PANGO_SCALE + 2.0 * HALO_REACH;
  rect.height = (double)ink.height / PANGO_SCALE + 2.0 * HALO_REACH;
  return tumen_pictures_add (brush->pictures, key, &rect, draw_text_cb, &drawing);
}

static void
show_picture (const TumenBrush     *brush,
              const TumenTextPlace *place)
{
  TumenPictureKey     key = { .type = TUMEN_PICTURE_TEXT, .text = place->text };
  const TumenPicture *picture;

  key.number[0] = place->style;
  key.number[1] = tumen_color_pack (place->ink);
  key.number[2] = place->ground != NULL ? tumen_color_pack (place->ground) : G_MAXUINT32;
  picture = tumen_pictures_find (brush->pictures, &key);
  if (picture == NULL)
    picture = add_picture (brush, place, &key);
  tumen_brush_show (brush, picture, place->x, place->y);
}

static void
draw_in_box (cairo_t              *cr,
             PangoLayout          *layout,
             const TumenTextPlace *place)
{
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  cairo_rectangle (cr,
                   place->x + (double)ink.x / PANGO_SCALE - BOX_PADDING,
                   place->y + (double)ink.y / PANGO_SCALE - BOX_PADDING,
                   (double)ink.width / PANGO_SCALE + 2.0 * BOX_PADDING + place->joined,
                   (double)ink.height / PANGO_SCALE + 2.0 * BOX_PADDING);
  tumen_set_color (cr, place->ground);
  cairo_fill (cr);
}

static void
hand_over (const TumenBrush     *brush,
           PangoLayout          *layout,
           const TumenTextPlace *place)
{
  TumenCaughtText caught = {
    pango_layout_get_text (layout), place->style, layout, place->x, place->y, place->ink
  };

  brush->catcher->func (brush->cr, &caught, brush->catcher->data);
}

/**
 * tumen_paint_text:
 * @brush: what to draw with
 * @place: what and where
 *
 * Draws a text: on screen as a picture, with a halo if it has a ground; on an opaque box on paper,
 * or on nothing. A text that is caught has its box at most.
 */
void
tumen_paint_text (const TumenBrush     *brush,
                  const TumenTextPlace *place)
{
  gboolean       on_paper = brush->theme->name == TUMEN_THEME_PRINT;
  gboolean       halo = place->ground != NULL && !on_paper && brush->catcher == NULL;
  TumenTextPlace snapped = *place;
  PangoLayout   *layout;

  if (brush->pictures != NULL)
    {
      show_picture (brush, place);
      return;
    }
  layout = tumen_text_get_layout (brush->text, place->style, place->text);
  snapped.y = snap_to_baseline (brush, place, place->y);
  if (halo && brush->px > 0.0)
    tumen_halo_draw_text (brush->cr, layout, &snapped, brush->px);
  else if (halo)
    draw_with_halo (brush->cr, layout, place);
  if (halo)
    return;
  if (place->ground != NULL && on_paper)
    draw_in_box (brush->cr, layout, place);
  if (brush->catcher != NULL)
    hand_over (brush, layout, place);
  else
    show_letters (brush->cr, layout, &snapped);
}

/**
 * tumen_paint_get_middle:
 * @text: measures
 * @style: of the text
 * @middle: px
 *
 * Returns: the top of a line whose capitals have their middle at @middle
 */
double
tumen_paint_get_middle (TumenText     *text,
                        TumenTextStyle style,
                        double         middle)
{
  double ascent = tumen_text_get_ascent (text, style);

  return middle - ascent + ascent * CAP_HEIGHT / 2.0;
}
