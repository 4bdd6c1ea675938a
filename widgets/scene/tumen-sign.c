/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-mark-private.h"

#include "tumen-draw-private.h"

/* Measures of visual design 8, in px. */
#define DOT_RADIUS       2.9
#define DOT_STEP         7.4
#define RING_RADIUS      2.3
#define RING_WIDTH       1.1
#define CROSS_REACH      2.2
#define CROSS_WIDTH      1.5
#define BADGE_SIZE       12.0
#define BADGE_RADIUS     3.0
#define BADGE_LINE_WIDTH 1.0
#define GLYPH_WIDTH      1.3

#define LEGEND_SCALE       0.8
#define LEGEND_HALF_WIDTH  14.0
#define LEGEND_MARK_SCALE  0.72
#define UNDATED_HALF_WIDTH 6.5
#define UNDATED_LINE_WIDTH 1.2

static void
draw_dot (cairo_t          *cr,
          const TumenTheme *theme,
          TumenDot          dot,
          TumenPoint        at)
{
  if (dot == TUMEN_DOT_DENIAL)
    {
      cairo_move_to (cr, at.x - CROSS_REACH, at.y - CROSS_REACH);
      cairo_line_to (cr, at.x + CROSS_REACH, at.y + CROSS_REACH);
      cairo_move_to (cr, at.x - CROSS_REACH, at.y + CROSS_REACH);
      cairo_line_to (cr, at.x + CROSS_REACH, at.y - CROSS_REACH);
      cairo_set_line_width (cr, tumen_theme_get_line_width (theme, CROSS_WIDTH));
      cairo_stroke (cr);
      return;
    }
  cairo_arc (cr, at.x, at.y, dot == TUMEN_DOT_VOICE ? DOT_RADIUS : RING_RADIUS, 0.0, 2.0 * G_PI);
  if (dot == TUMEN_DOT_VOICE)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, RING_WIDTH));
  cairo_stroke (cr);
}

static void
draw_unequal (cairo_t *cr)
{
  cairo_move_to (cr, -3.2, -1.5);
  cairo_line_to (cr, 3.2, -1.5);
  cairo_move_to (cr, -3.2, 1.5);
  cairo_line_to (cr, 3.2, 1.5);
  cairo_move_to (cr, 1.7, -4.0);
  cairo_line_to (cr, -1.7, 4.0);
}

static TumenInk
get_certainty_ink (TumenCertainty certainty)
{
  if (certainty == TUMEN_CERTAINTY_STATED)
    return TUMEN_INK_FULL;
  if (certainty == TUMEN_CERTAINTY_WORKED_OUT || certainty == TUMEN_CERTAINTY_OTHER_PAGES)
    return TUMEN_INK_CORED;
  return certainty == TUMEN_CERTAINTY_EXPECTED ? TUMEN_INK_DOTTED : TUMEN_INK_OUTLINE;
}

static void
draw_certainty_extent (cairo_t          *cr,
                       const TumenTheme *theme,
                       TumenForm         form,
                       TumenPoint        at)
{
  TumenRow         row = { .kind = TUMEN_KIND_OTHER, .form = form, .ink = TUMEN_INK_OUTLINE };
  TumenExtentPx    px = { at.x - LEGEND_HALF_WIDTH, at.x + LEGEND_HALF_WIDTH, at.x, 0.0, 0.0 };
  TumenExtentPlace place = { .y = at.y, .clip_lo = -G_MAXINT16, .clip_hi = G_MAXINT16 };

  px.start_hi = px.lo;
  px.end_lo = px.hi;
  if (form == TUMEN_FORM_LASTING)
    {
      row.flags = TUMEN_ROW_OPEN_END;
      px.start_hi = at.x - 3.0;
      px.hi = px.end_lo = at.x + 4.0;
    }
  tumen_painter_draw_extent (cr, theme, &row, &px, &place);
}

static void
draw_undated (cairo_t          *cr,
              const TumenTheme *theme,
              TumenPoint        at)
{
  cairo_move_to (cr, at.x - UNDATED_HALF_WIDTH, tumen_snap (at.y));
  cairo_line_to (cr, at.x + UNDATED_HALF_WIDTH, tumen_snap (at.y));
  tumen_set_color (cr, &theme->dim);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, UNDATED_LINE_WIDTH));
  cairo_stroke (cr);
}

/**
 * tumen_painter_draw_mark:
 * @cr: a context
 * @theme: the theme
 * @kind: which shape
 * @ink: how well the day is known
 * @place: where
 *
 * Draws the shape of a kind alone, without the halo that it has on the canvas.
 */
void
tumen_painter_draw_mark (cairo_t              *cr,
                         const TumenTheme     *theme,
                         TumenKind             kind,
                         TumenInk              ink,
                         const TumenMarkPlace *place)
{
  TumenMark mark = { kind, ink, FALSE, FALSE };

  g_return_if_fail (cr != NULL && theme != NULL && place != NULL);
  g_return_if_fail ((guint)kind < TUMEN_N_KINDS);

  tumen_mark_draw (cr, theme, &theme->kind[kind], &mark, place);
}

/**
 * tumen_painter_draw_neutral_mark:
 * @cr: a context
 * @theme: the theme
 * @ink: how well the day is known
 * @place: where
 *
 * Draws a grey circle, which stands for no kind.
 */
void
tumen_painter_draw_neutral_mark (cairo_t              *cr,
                                 const TumenTheme     *theme,
                                 TumenInk              ink,
                                 const TumenMarkPlace *place)
{
  TumenMark mark = { TUMEN_KIND_MEETING, ink, FALSE, FALSE };

  g_return_if_fail (cr != NULL && theme != NULL && place != NULL);

  tumen_mark_draw (cr, theme, &theme->kind[TUMEN_KIND_OTHER], &mark, place);
}

/**
 * tumen_painter_draw_unquoted:
 * @cr: a context
 * @theme: the theme
 * @x: middle, px
 * @y: middle, px
 *
 * Draws the sign of what no excerpt reports in the key: a grey circle in brackets, as on the
 * canvas.
 */
void
tumen_painter_draw_unquoted (cairo_t          *cr,
                             const TumenTheme *theme,
                             double            x,
                             double            y)
{
  TumenMark      mark = { TUMEN_KIND_MEETING, TUMEN_INK_FULL, TRUE, FALSE };
  TumenMarkPlace place = { x, y, LEGEND_MARK_SCALE };

  g_return_if_fail (cr != NULL && theme != NULL);

  tumen_mark_draw (cr, theme, &theme->kind[TUMEN_KIND_OTHER], &mark, &place);
}

/**
 * tumen_painter_draw_certainty:
 * @cr: a context
 * @theme: the theme
 * @certainty: a row of the facet
 * @x: middle, px
 * @y: middle, px
 *
 * Draws the sign of a certainty in the key: at most 28 wide and 16 high, in neutral grey.
 */
void
tumen_painter_draw_certainty (cairo_t          *cr,
                              const TumenTheme *theme,
                              TumenCertainty    certainty,
                              double            x,
                              double            y)
{
  TumenPoint     at = { x, y };
  TumenMark      mark = { TUMEN_KIND_MEETING, get_certainty_ink (certainty), FALSE,
                          certainty == TUMEN_CERTAINTY_OTHER_PAGES };
  TumenMarkPlace place = { x, y, LEGEND_SCALE };

  g_return_if_fail (cr != NULL && theme != NULL);

  if (certainty == TUMEN_CERTAINTY_UNDATED)
    {
      draw_undated (cr, theme, at);
      return;
    }
  if (certainty == TUMEN_CERTAINTY_OPEN)
    {
      draw_certainty_extent (cr, theme, TUMEN_FORM_LASTING, at);
      return;
    }
  if (certainty == TUMEN_CERTAINTY_NOT_KNOWN)
    draw_certainty_extent (cr, theme, TUMEN_FORM_WITHIN, at);
  if (certainty == TUMEN_CERTAINTY_APPROXIMATE)
    {
      draw_certainty_extent (cr, theme, TUMEN_FORM_APPROXIMATE, at);
      place.scale = LEGEND_MARK_SCALE;
    }
  tumen_mark_draw (cr, theme, &theme->kind[TUMEN_KIND_OTHER], &mark, &place);
}

/**
 * tumen_painter_draw_dots:
 * @cr: a context
 * @theme: the theme
 * @dots: (array length=n_dots): TumenDot values
 * @n_dots: how many to draw
 * @x: left edge of the first dot, px
 * @y: middle, px
 *
 * Draws a dot per voice (visual design 8).
 *
 * Returns: the right edge of the last dot
 */
double
tumen_painter_draw_dots (cairo_t          *cr,
                         const TumenTheme *theme,
                         const guint8     *dots,
                         guint             n_dots,
                         double            x,
                         double            y)
{
  g_return_val_if_fail (cr != NULL && theme != NULL, x);

  if (n_dots == 0)
    return x;
  tumen_set_color (cr, &theme->dim);
  for (guint i = 0; i < n_dots; i++)
    {
      TumenPoint at = { x + DOT_RADIUS + i * DOT_STEP, y };

      draw_dot (cr, theme, dots[i], at);
    }
  return x + 2.0 * DOT_RADIUS + (n_dots - 1) * DOT_STEP;
}

/**
 * tumen_painter_draw_badge:
 * @cr: a context
 * @theme: the theme
 * @x: middle, px
 * @y: middle, px
 *
 * Draws the sign of sources that disagree.
 */
void
tumen_painter_draw_badge (cairo_t          *cr,
                          const TumenTheme *theme,
                          double            x,
                          double            y)
{
  double half = BADGE_SIZE / 2.0;

  g_return_if_fail (cr != NULL && theme != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  tumen_path_rounded (cr, -half, -half, BADGE_SIZE, BADGE_SIZE, BADGE_RADIUS);
  tumen_set_color (cr, &theme->conflict_bg);
  cairo_fill_preserve (cr);
  tumen_set_color (cr, &theme->conflict_line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, BADGE_LINE_WIDTH));
  cairo_stroke (cr);
  draw_unequal (cr);
  tumen_set_color (cr, &theme->conflict_fg);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, GLYPH_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}
