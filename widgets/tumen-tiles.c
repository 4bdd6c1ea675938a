/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-tiles.h"

#include <math.h>
#include <string.h>

/* Of a piece, px of the target: below the size from which memory comes in pages of its own. */
#define TILE_WIDTH      256
#define TILE_HEIGHT     96
#define BYTES_PER_PIXEL 4

struct _TumenTiles
{
  /* owned */
  cairo_surface_t *pixels;
  GPtrArray       *nodes;  /* of GskRenderNode, row by row */
  GPtrArray       *copies; /* of cairo_surface_t, what each node shows */
  /* plain state */
  double scale;
  guint  n_changed;
};

/* A piece, px of the target. */
typedef struct
{
  int x, y, width, height;
} Tile;

static void
drop_tiles (TumenTiles *self)
{
  g_ptr_array_set_size (self->nodes, 0);
  g_ptr_array_set_size (self->copies, 0);
}

static guint8 *
get_row (cairo_surface_t *surface,
         int              x,
         int              y)
{
  return cairo_image_surface_get_data (surface) +
         (gsize)y * (gsize)cairo_image_surface_get_stride (surface) + (gsize)x * BYTES_PER_PIXEL;
}

static gboolean
shows (TumenTiles      *self,
       const Tile      *tile,
       cairo_surface_t *copy)
{
  gsize length = (gsize)tile->width * BYTES_PER_PIXEL;

  for (int y = 0; y < tile->height; y++)
    {
      if (memcmp (get_row (self->pixels, tile->x, tile->y + y), get_row (copy, 0, y), length) != 0)
        return FALSE;
    }
  return TRUE;
}

static cairo_surface_t *
copy_tile (TumenTiles *self,
           const Tile *tile)
{
  gsize            length = (gsize)tile->width * BYTES_PER_PIXEL;
  cairo_surface_t *copy;

  copy = cairo_image_surface_create (CAIRO_FORMAT_RGB24, tile->width, tile->height);
  for (int y = 0; y < tile->height; y++)
    memcpy (get_row (copy, 0, y), get_row (self->pixels, tile->x, tile->y + y), length);
  cairo_surface_mark_dirty (copy);
  cairo_surface_set_device_scale (copy, self->scale, self->scale);
  return copy;
}

static GskRenderNode *
make_node (TumenTiles      *self,
           const Tile      *tile,
           cairo_surface_t *copy)
{
  graphene_rect_t place;
  GskRenderNode  *node;
  cairo_t        *cr;

  graphene_rect_init (&place, (float)(tile->x / self->scale), (float)(tile->y / self->scale),
                      (float)(tile->width / self->scale), (float)(tile->height / self->scale));
  node = gsk_cairo_node_new (&place);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, copy, tile->x / self->scale, tile->y / self->scale);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

static void
update_tile (TumenTiles *self,
             guint       index,
             const Tile *tile)
{
  cairo_surface_t *copy;

  if (index < self->copies->len && shows (self, tile, g_ptr_array_index (self->copies, index)))
    return;
  self->n_changed++;
  copy = copy_tile (self, tile);
  if (index < self->copies->len)
    {
      cairo_surface_destroy (g_ptr_array_index (self->copies, index));
      gsk_render_node_unref (g_ptr_array_index (self->nodes, index));
      g_ptr_array_index (self->copies, index) = copy;
      g_ptr_array_index (self->nodes, index) = make_node (self, tile, copy);
      return;
    }
  g_ptr_array_add (self->copies, copy);
  g_ptr_array_add (self->nodes, make_node (self, tile, copy));
}

static void
ensure_pixels (TumenTiles *self,
               int         width,
               int         height)
{
  if (self->pixels != NULL && cairo_image_surface_get_width (self->pixels) == width &&
      cairo_image_surface_get_height (self->pixels) == height)
    return;
  drop_tiles (self);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  self->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

TumenTiles *
tumen_tiles_new (void)
{
  TumenTiles *self = g_new0 (TumenTiles, 1);

  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)gsk_render_node_unref);
  self->copies = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
  return self;
}

void
tumen_tiles_free (TumenTiles *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->copies);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  g_free (self);
}

/**
 * tumen_tiles_begin:
 * @width: of the widget, at least 1
 * @height: of the widget, at least 1
 * @scale: pixels of the screen for each of the widget
 *
 * Returns: (transfer full): a context to draw all with, opaque everywhere; what was drawn before
 *   is still there
 */
cairo_t *
tumen_tiles_begin (TumenTiles *self,
                   int         width,
                   int         height,
                   double      scale)
{
  if (scale != self->scale)
    drop_tiles (self);
  self->scale = scale;
  ensure_pixels (self, (int)ceil (width * scale), (int)ceil (height * scale));
  cairo_surface_set_device_scale (self->pixels, scale, scale);
  return cairo_create (self->pixels);
}

/**
 * tumen_tiles_end:
 * @cr: (transfer full): of tumen_tiles_begin()
 *
 * Returns: (transfer full): what was drawn; pieces that did not change are those of the time before
 */
GskRenderNode *
tumen_tiles_end (TumenTiles *self,
                 cairo_t    *cr)
{
  int   width = cairo_image_surface_get_width (self->pixels);
  int   height = cairo_image_surface_get_height (self->pixels);
  guint index = 0;

  cairo_destroy (cr);
  cairo_surface_flush (self->pixels);
  self->n_changed = 0;
  for (int y = 0; y < height; y += TILE_HEIGHT)
    {
      for (int x = 0; x < width; x += TILE_WIDTH)
        {
          Tile tile = { x, y, MIN (TILE_WIDTH, width - x), MIN (TILE_HEIGHT, height - y) };

          update_tile (self, index++, &tile);
        }
    }
  return gsk_container_node_new ((GskRenderNode **)self->nodes->pdata, self->nodes->len);
}

/** Returns: how many pieces were not the same as the time before */
guint
tumen_tiles_get_n_changed (TumenTiles *self)
{
  return self->n_changed;
}
