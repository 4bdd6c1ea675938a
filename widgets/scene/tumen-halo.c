/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-brush-private.h"

#include <string.h>

#define HALO_HALF 1.75 /* px round the strokes of the letters */

/** Mask: one byte a px, how much of it is covered. */
typedef struct
{
  guint8 *data;
  int     width, height, stride;
} Mask;

static cairo_surface_t *
make_mask (int   width,
           int   height,
           Mask *mask)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);

  mask->data = cairo_image_surface_get_data (surface);
  mask->width = width;
  mask->height = height;
  mask->stride = cairo_image_surface_get_stride (surface);
  return surface;
}

/* The greatest of the row itself, what is left and right of it, and @n_more other rows. */
static void
spread_row (guint8              *to,
            const guint8        *from,
            const guint8 *const *more,
            guint                n_more,
            const Mask          *mask,
            guint                weight)
{
  for (int x = 1; x + 1 < mask->width; x++)
    {
      guint8 most = MAX (from[x - 1], from[x + 1]);

      for (guint i = 0; i < n_more; i++)
        most = MAX (most, more[i][x]);
      most = (guint8)(most * weight / 256);
      to[x] = MAX (from[x], most);
    }
}

/* Spreads by one px along the axes, or by @weight 256ths of one. */
static void
spread_cross (Mask       *to,
              const Mask *from,
              guint       weight)
{
  for (int y = 1; y + 1 < from->height; y++)
    {
      const guint8 *row = from->data + y * from->stride;
      const guint8 *more[] = { row - from->stride, row + from->stride };

      spread_row (to->data + y * to->stride, row, more, G_N_ELEMENTS (more), from, weight);
    }
}

/* Spreads by one px along the axes and the diagonals: along the rows, then along the columns. */
static void
spread_square (Mask *mask,
               Mask *other)
{
  for (int y = 0; y < mask->height; y++)
    spread_row (other->data + y * other->stride, mask->data + y * mask->stride, NULL, 0, mask, 256);
  for (int y = 1; y + 1 < mask->height; y++)
    {
      const guint8 *row = other->data + y * other->stride;

      for (int x = 0; x < mask->width; x++)
        mask->data[y * mask->stride + x] = MAX (row[x], MAX (row[x - other->stride],
                                                             row[x + other->stride]));
    }
}

/* A square and a cross in turn make an octagon, which is a circle at this size. */
static void
spread (Mask  *mask,
        Mask  *other,
        double reach)
{
  for (int i = 0; reach > 0.0; i++)
    {
      guint weight = (guint)lround (MIN (reach, 1.0) * 256.0);

      if (i % 2 == 0 && reach >= 1.0)
        {
          spread_square (mask, other);
        }
      else
        {
          spread_cross (other, mask, weight);
          memcpy (mask->data, other->data, (gsize)mask->stride * (gsize)mask->height);
        }
      reach -= 1.0;
    }
}

static void
draw_letters (cairo_surface_t *surface,
              PangoLayout     *layout,
              double           x,
              double           y,
              double           px)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, x, y);
  cairo_scale (cr, px, px);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* Shows a mask that was made in px of the target. */
static void
show_mask (cairo_t          *cr,
           cairo_surface_t  *surface,
           const TumenColor *color,
           double            x,
           double            y)
{
  cairo_save (cr);
  cairo_identity_matrix (cr);
  tumen_set_color (cr, color);
  cairo_mask_surface (cr, surface, x, y);
  cairo_restore (cr);
}

/**
 * tumen_halo_draw_text:
 * @cr: a context of a picture, which is neither turned nor skewed
 * @layout: the text
 * @place: where, and in what colours; it has a ground
 * @px: px of the picture to one of ours
 *
 * Draws a text with its outline in the colour of the ground. The outline is the text itself spread
 * by some px, which takes a fraction of the time that a stroke along all letters takes.
 */
void
tumen_halo_draw_text (cairo_t              *cr,
                      PangoLayout          *layout,
                      const TumenTextPlace *place,
                      double                px)
{
  int              reach = (int)ceil (HALO_HALF * px) + 1;
  double           x = place->x, y = place->y;
  PangoRectangle   ink;
  Mask             text, halo;
  int              left, top, width, height;
  cairo_surface_t *text_surface;
  cairo_surface_t *halo_surface;

  cairo_user_to_device (cr, &x, &y);
  pango_layout_get_extents (layout, &ink, NULL);
  left = (int)floor (x + px * ink.x / PANGO_SCALE) - reach;
  top = (int)floor (y + px * ink.y / PANGO_SCALE) - reach;
  width = (int)ceil (px * ink.width / PANGO_SCALE) + 2 * reach + 2;
  height = (int)ceil (px * ink.height / PANGO_SCALE) + 2 * reach + 2;
  text_surface = make_mask (width, height, &text);
  halo_surface = make_mask (width, height, &halo);
  draw_letters (text_surface, layout, x - left, y - top, px);
  memcpy (halo.data, text.data, (gsize)text.stride * (gsize)height);
  {
    Mask             other;
    cairo_surface_t *other_surface = make_mask (width, height, &other);

    spread (&halo, &other, HALO_HALF * px);
    cairo_surface_destroy (other_surface);
  }
  cairo_surface_mark_dirty (halo_surface);
  show_mask (cr, halo_surface, place->ground, left, top);
  show_mask (cr, text_surface, place->ink, left, top);
  cairo_surface_destroy (text_surface);
  cairo_surface_destroy (halo_surface);
}
