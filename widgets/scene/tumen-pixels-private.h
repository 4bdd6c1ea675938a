/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-brush-private.h"

G_BEGIN_DECLS

/**
 * TumenPixels:
 *
 * The px of an image that is drawn on, as far as the clip reaches, to be written without Cairo:
 * for what is made of very many boxes or fills the whole canvas.
 */
typedef struct
{
  const TumenBrush *brush;
  cairo_surface_t  *surface;
  guint8           *data;
  int               stride;
  int               left, top, right, bottom; /* of the clip, px of the target */
} TumenPixels;

gboolean tumen_pixels_begin (TumenPixels *self, const TumenBrush *brush);
void     tumen_pixels_end (TumenPixels *self);
void     tumen_pixels_fill (TumenPixels *self, const TumenRect *rect, const TumenColor *color);
void     tumen_pixels_tile (TumenPixels     *self,
                            const TumenRect *rect,
                            cairo_surface_t *tile,
                            double           x,
                            double           y);

G_END_DECLS
