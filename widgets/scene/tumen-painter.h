/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "tumen-scene.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

/** TumenOverlay: what is drawn over a scene and changes no place in it (decision 2). */
typedef struct
{
  guint    selected; /* row of the table, or TUMEN_NO_ROW */
  guint    hovered;  /* index of an item, or TUMEN_NO_ROW */
  gboolean pressed;
  guint    focused; /* index of an item, or TUMEN_NO_ROW; only while the keyboard is in use */
} TumenOverlay;

/* The layers of a canvas, back to front: axis, grid and lanes; guides of the selection; items;
 * plates, rings and flags. Each may be drawn alone, to keep what did not change. */
void tumen_painter_draw_ground (cairo_t *cr, TumenScene *scene, const TumenTheme *theme);
void tumen_painter_draw_guides (cairo_t            *cr,
                                TumenScene         *scene,
                                const TumenTheme   *theme,
                                const TumenOverlay *overlay);
/* Where guides stand, to draw them and what lies over and under them alone. */
#define TUMEN_PAINTER_MOST_GUIDES TUMEN_MAX_CLOCKS
guint tumen_painter_get_guides (TumenScene *scene, guint event, TumenRect *guides);
void  tumen_painter_draw_items (cairo_t *cr, TumenScene *scene, const TumenTheme *theme);
void  tumen_painter_draw_overlay (cairo_t            *cr,
                                  TumenScene         *scene,
                                  const TumenTheme   *theme,
                                  const TumenOverlay *overlay);
void  tumen_painter_draw (cairo_t            *cr,
                          TumenScene         *scene,
                          const TumenTheme   *theme,
                          const TumenOverlay *overlay);

/* One item of the third layer alone, as it stands at an index of tumen_scene_get_items(). */
void tumen_painter_draw_item (cairo_t          *cr,
                              TumenScene       *scene,
                              const TumenTheme *theme,
                              guint             item);

/** TumenCaughtText: a text that was to be shown, as it is drawn: without control characters. Its
 * top left corner is in px of the context. Borrowed. */
typedef struct
{
  const char       *text;
  TumenTextStyle    style;
  PangoLayout      *layout;
  double            x, y;
  const TumenColor *ink;
} TumenCaughtText;

typedef void (*TumenPaintTextFunc) (cairo_t *cr, const TumenCaughtText *caught, gpointer data);
void tumen_painter_catch_text (cairo_t *cr, TumenPaintTextFunc func, gpointer data);

/* The measure between two events, over all else: rows of the table, or TUMEN_NO_ROW. */
#define TUMEN_PAINTER_N_MEASURED         2
#define TUMEN_PAINTER_MOST_MEASURE_RECTS 3
guint tumen_painter_get_measure (TumenScene *scene, const guint *rows, TumenRect *rects);
void  tumen_painter_draw_measure (cairo_t          *cr,
                                  TumenScene       *scene,
                                  const TumenTheme *theme,
                                  const guint      *rows);

/** TumenMarkPlace: where a shape stands: its centre in px, and its scale (1 on the canvas). */
typedef struct
{
  double x, y, scale;
} TumenMarkPlace;

/** TumenExtentPlace: the height of the middle of an extent, and what of it is drawn, in px. */
typedef struct
{
  double        y, clip_lo, clip_hi;
  const double *stops; /* (nullable) x of the candidate days or of the clock times, ascending */
  guint         n_stops;
  double        day_width; /* of a candidate day; 0 if not known */
} TumenExtentPlace;

/* The middle of the badge, from the middle of the shape. */
#define TUMEN_BADGE_RIGHT 9.0
#define TUMEN_BADGE_UP    10.0

#define TUMEN_EXTENT_MIN_WIDTH 18.0 /* below, only the shape is drawn */

/** TumenLineSign: lines under the mark of an event. */
typedef enum {
  TUMEN_LINE_SIGN_OTHER_DATE, /* that a source gives: a ghost */
  TUMEN_LINE_SIGN_PUBLISHED   /* whiskers to days of publication */
} TumenLineSign;

/* Single things, for key, panel, search and pages. */
void   tumen_painter_draw_mark (cairo_t              *cr,
                                const TumenTheme     *theme,
                                TumenKind             kind,
                                TumenInk              ink,
                                const TumenMarkPlace *place);
void   tumen_painter_draw_neutral_mark (cairo_t              *cr,
                                        const TumenTheme     *theme,
                                        TumenInk              ink,
                                        const TumenMarkPlace *place);
void   tumen_painter_draw_line_sign (cairo_t          *cr,
                                     const TumenTheme *theme,
                                     TumenLineSign     sign,
                                     double            x,
                                     double            y);
void   tumen_painter_draw_unquoted (cairo_t *cr, const TumenTheme *theme, double x, double y);
void   tumen_painter_draw_certainty (cairo_t          *cr,
                                     const TumenTheme *theme,
                                     TumenCertainty    certainty,
                                     double            x,
                                     double            y);
double tumen_painter_draw_dots (cairo_t          *cr,
                                const TumenTheme *theme,
                                const guint8     *dots,
                                guint             n_dots,
                                double            x,
                                double            y);
void   tumen_painter_draw_badge (cairo_t *cr, const TumenTheme *theme, double x, double y);
/* The extent of a date alone, as in the call-out of the side panel. */
void tumen_painter_draw_extent (cairo_t                *cr,
                                const TumenTheme       *theme,
                                const TumenRow         *row,
                                const TumenExtentPx    *px,
                                const TumenExtentPlace *place);
/* An extent with its shape, as on the canvas; @shape is not used where there is none. */
void     tumen_painter_draw_date (cairo_t                *cr,
                                  const TumenTheme       *theme,
                                  const TumenRow         *row,
                                  const TumenExtentPx    *px,
                                  const TumenExtentPlace *place,
                                  const TumenMarkPlace   *shape);
gboolean tumen_painter_extent_has_shape (const TumenRow         *row,
                                         const TumenExtentPlace *place);

G_END_DECLS
