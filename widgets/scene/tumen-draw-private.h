/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <math.h>

#include "tumen-theme.h"

G_BEGIN_DECLS

/** TumenPoint: px. */
typedef struct
{
  double x, y;
} TumenPoint;

/** TumenHatch: parallel lines at 45 degrees; @origin_x moves them with what they fill. */
typedef struct
{
  TumenColor color;
  double     distance, width; /* across the lines, px */
  double     origin_x;
} TumenHatch;

static inline void
tumen_set_color (cairo_t          *cr,
                 const TumenColor *color)
{
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
}

/** Edges of px: a line 1 px wide covers one row of px only if it runs through its middle. */
static inline double
tumen_snap (double at)
{
  return floor (at) + 0.5;
}

void  tumen_path_polygon (cairo_t *cr, const TumenPoint *points, guint n_points);
void  tumen_path_rounded (cairo_t *cr,
                          double   x,
                          double   y,
                          double   width,
                          double   height,
                          double   radius);
void  tumen_fill_hatch (cairo_t *cr, const TumenHatch *hatch);
void  tumen_fill_hatched_box (cairo_t          *cr,
                              const TumenHatch *hatch,
                              TumenPoint        top_left,
                              TumenPoint        bottom_right);
guint tumen_clip_polygon (const TumenPoint *in,
                          guint             n_in,
                          TumenPoint       *out,
                          double            x,
                          double            sign);

G_END_DECLS
