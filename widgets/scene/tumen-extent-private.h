/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-brush-private.h"
#include "tumen-mark-private.h"
#include "tumen-painter.h"

G_BEGIN_DECLS

/** TumenBand: a bar that is the same all along: @half its height, @line its long edges, px. */
typedef struct
{
  double   half, line;
  gboolean filled, hatched; /* neither: tint alone */
} TumenBand;

/** TumenExtent: what the drawing of one date works with. Borrowed. */
typedef struct
{
  cairo_t                *cr;
  const TumenTheme       *theme;
  const TumenKindColors  *colors;
  const TumenRow         *row;
  const TumenExtentPx    *px;
  const TumenExtentPlace *place;
  const TumenBrush       *brush; /* (nullable): on screen; else everything is shapes */
} TumenExtent;

#define TUMEN_BAR_HALF     3.5
#define TUMEN_BAR_LINE     1.1
#define TUMEN_BAR_CAP_HALF 6.5
#define TUMEN_CAP_WIDTH    2.0
#define TUMEN_DOT_WIDTH    2.0
#define TUMEN_DOT_DISTANCE 4.2
#define TUMEN_ARROW_LENGTH 44.0
#define TUMEN_EDGE_POINTS  3

gboolean tumen_extent_is_visible (const TumenExtent *self, double x);
void     tumen_extent_path_inside (const TumenExtent *self, const TumenPoint *points, guint n);
void     tumen_extent_fill_hatched (const TumenExtent *self, const TumenPoint *points, guint n);
void     tumen_extent_fill_bar (const TumenExtent *self, double lo, double hi);
void     tumen_extent_stroke_edge (const TumenExtent *self,
                                   const TumenPoint  *points,
                                   guint              n,
                                   double             width);
void     tumen_extent_stroke_solid (const TumenExtent *self,
                                    const TumenPoint  *points,
                                    guint              n,
                                    double             width);
void     tumen_extent_draw_cap (const TumenExtent *self, double x, double top, double bottom);
void     tumen_extent_draw_dots (const TumenExtent *self, double from, double to);
void     tumen_extent_draw_spindle (const TumenExtent *self, double centre);
void     tumen_extent_draw_lasting (const TumenExtent *self);
void     tumen_extent_draw_clock (const TumenExtent *self);
void     tumen_extent_draw_band (const TumenExtent *self,
                                 const TumenBand   *band,
                                 double             lo,
                                 double             hi);
void     tumen_extent_set_hatch (const TumenExtent *self);
void     tumen_extent_fill_between (const TumenExtent *self,
                                    const TumenPoint  *upper,
                                    guint              n_upper,
                                    const TumenPoint  *lower,
                                    guint              n_lower);
void     tumen_extent_draw_slope (const TumenExtent *self,
                                  const TumenPoint  *points,
                                  guint              n,
                                  double             width,
                                  const double      *dashes);
void     tumen_extent_draw (const TumenExtent *self);

G_END_DECLS
