/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-draw-private.h"
#include "tumen-painter.h"
#include "tumen-pictures-private.h"

G_BEGIN_DECLS

/** TumenCatcher: who takes the texts of a context instead of having them shown. */
typedef struct
{
  TumenPaintTextFunc func;
  gpointer           data;
} TumenCatcher;

/**
 * TumenBrush:
 *
 * What is drawn on, and how. On screen whole things are shown as pictures that were drawn once, at
 * whole px of the target; on paper, where @pictures is %NULL, text stays text and shapes stay
 * shapes. Borrowed.
 */
typedef struct
{
  cairo_t          *cr;
  const TumenTheme *theme;
  TumenText        *text;
  TumenPictures    *pictures;           /* (nullable) */
  double            px;                 /* of the target to one of ours; 0 if it is not known */
  double            origin_x, origin_y; /* px of the target */

  const TumenCatcher *catcher; /* (nullable) takes texts; there are no pictures then */
} TumenBrush;

/** TumenTextPlace: a text, its top left corner in px, and its colours. */
typedef struct
{
  TumenTextStyle    style;
  const char       *text;
  double            x, y;
  const TumenColor *ink;
  const TumenColor *ground; /* (nullable) of the halo, or of the box on paper; no halo if NULL */
  double            joined; /* px that the box reaches farther, to what follows */
} TumenTextPlace;

static inline guint32
tumen_color_pack (const TumenColor *color)
{
  return (guint32)lround (color->r * 255.0) << 16 | (guint32)lround (color->g * 255.0) << 8 |
         (guint32)lround (color->b * 255.0);
}

void   tumen_brush_init (TumenBrush       *self,
                         cairo_t          *cr,
                         const TumenTheme *theme,
                         TumenText        *text);
double tumen_brush_snap_x (const TumenBrush *self, double x);
double tumen_brush_snap_y (const TumenBrush *self, double y);
double tumen_brush_follow (const TumenBrush *self, double anchor, double x);
void   tumen_brush_show (const TumenBrush *self, const TumenPicture *picture, double x, double y);

/* tumen-catch.c */
const TumenCatcher *tumen_catcher_find (cairo_t *cr);

/* tumen-halo.c */
void tumen_halo_draw_text (cairo_t              *cr,
                           PangoLayout          *layout,
                           const TumenTextPlace *place,
                           double                px);

G_END_DECLS
