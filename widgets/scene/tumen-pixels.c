/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-pixels-private.h"

#include <string.h>

#define BYTES_PER_PIXEL 4

/* Px of the target, inside the clip. */
typedef struct
{
  int left, top, right, bottom;
} Box;

static Box
get_box (const TumenPixels *self,
         const TumenRect   *rect)
{
  const TumenBrush *brush = self->brush;
  double            px = brush->px;
  Box               box;

  box.left = MAX (self->left, (int)floor (rect->x * px + brush->origin_x + 0.5));
  box.top = MAX (self->top, (int)floor (rect->y * px + brush->origin_y + 0.5));
  box.right = MIN (self->right,
                   (int)floor ((rect->x + rect->width) * px + brush->origin_x + 0.5));
  box.bottom = MIN (self->bottom,
                    (int)floor ((rect->y + rect->height) * px + brush->origin_y + 0.5));
  return box;
}

static guint32 *
get_row (const TumenPixels *self,
         int                y)
{
  return (guint32 *)(gpointer)(self->data + (gsize)y * (gsize)self->stride);
}

/* Only a clip that is one box of whole px. */
static gboolean
find_clip (TumenPixels *self)
{
  cairo_t                *cr = self->brush->cr;
  cairo_rectangle_list_t *clip = cairo_copy_clip_rectangle_list (cr);
  gboolean                is_box = clip->status == CAIRO_STATUS_SUCCESS &&
                    clip->num_rectangles == 1;
  int       width = cairo_image_surface_get_width (self->surface);
  int       height = cairo_image_surface_get_height (self->surface);
  TumenRect rect;

  if (is_box)
    {
      Box box;

      rect = (TumenRect){ clip->rectangles[0].x, clip->rectangles[0].y, clip->rectangles[0].width,
                          clip->rectangles[0].height };
      self->left = self->top = 0;
      self->right = width;
      self->bottom = height;
      box = get_box (self, &rect);
      self->left = box.left;
      self->top = box.top;
      self->right = box.right;
      self->bottom = box.bottom;
    }
  cairo_rectangle_list_destroy (clip);
  return is_box;
}

/**
 * tumen_pixels_begin:
 * @self: (out caller-allocates): px
 * @brush: what is drawn with; must stay until the end
 *
 * Gets hold of the px that are drawn on. Nothing may be drawn by Cairo until tumen_pixels_end().
 *
 * Returns: whether that is possible: on an image, not on a recording or on paper
 */
gboolean
tumen_pixels_begin (TumenPixels      *self,
                    const TumenBrush *brush)
{
  double         x, y;
  cairo_format_t format;

  *self = (TumenPixels){ .brush = brush, .surface = cairo_get_group_target (brush->cr) };
  if (brush->pictures == NULL ||
      cairo_surface_get_type (self->surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  format = cairo_image_surface_get_format (self->surface);
  cairo_surface_get_device_offset (self->surface, &x, &y);
  if ((format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32) || x != 0.0 || y != 0.0 ||
      !find_clip (self))
    return FALSE;
  cairo_surface_flush (self->surface);
  self->data = cairo_image_surface_get_data (self->surface);
  self->stride = cairo_image_surface_get_stride (self->surface);
  return self->data != NULL;
}

/**
 * tumen_pixels_end:
 * @self: px that were begun with
 *
 * Lets Cairo draw again.
 */
void
tumen_pixels_end (TumenPixels *self)
{
  cairo_surface_mark_dirty (self->surface);
}

/**
 * tumen_pixels_fill:
 * @self: px that were begun with
 * @rect: px; its edges are snapped to those of the target
 * @color: what it is filled with
 *
 * Fills a rectangle as far as it lies in the clip.
 */
void
tumen_pixels_fill (TumenPixels      *self,
                   const TumenRect  *rect,
                   const TumenColor *color)
{
  Box     box = get_box (self, rect);
  guint32 packed = 0xff000000u | tumen_color_pack (color);

  for (int y = box.top; y < box.bottom; y++)
    {
      guint32 *row = get_row (self, y);

      for (int x = box.left; x < box.right; x++)
        row[x] = packed;
    }
}

/* One row of a tile, from the px of the tile that stands at the left edge of the box. */
static void
tile_row (guint32       *to,
          int            n,
          const guint32 *tile,
          int            width,
          int            from)
{
  while (n > 0)
    {
      int part = MIN (n, width - from);

      memcpy (to, tile + from, (gsize)part * BYTES_PER_PIXEL);
      to += part;
      n -= part;
      from = 0;
    }
}

/**
 * tumen_pixels_tile:
 * @self: px that were begun with
 * @rect: px; its edges are snapped to those of the target
 * @tile: an opaque image of whole px of the target
 * @x: where a corner of a tile stands, px
 * @y: where a corner of a tile stands, px
 *
 * Fills a rectangle with an image that is repeated, as far as it lies in the clip.
 */
void
tumen_pixels_tile (TumenPixels     *self,
                   const TumenRect *rect,
                   cairo_surface_t *tile,
                   double           x,
                   double           y)
{
  Box           box = get_box (self, rect);
  int           width = cairo_image_surface_get_width (tile);
  int           height = cairo_image_surface_get_height (tile);
  const guint8 *data = cairo_image_surface_get_data (tile);
  int           stride = cairo_image_surface_get_stride (tile);
  double        left = floor (x * self->brush->px + self->brush->origin_x + 0.5);
  int           from = (int)(box.left - left - floor ((box.left - left) / width) * width);
  int           top = (int)floor (y * self->brush->px + self->brush->origin_y + 0.5);

  for (int row = box.top; row < box.bottom && box.left < box.right; row++)
    {
      int at = (row - top) % height;

      at += at < 0 ? height : 0;
      tile_row (get_row (self, row) + box.left, box.right - box.left,
                (const guint32 *)(gconstpointer)(data + (gsize)at * (gsize)stride), width, from);
    }
}
