/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define LINE      1.0
#define TICK_LINE 1.5
#define HALF      11.0 /* of what a sign is wide */
#define STEM      7.0
#define TICK      4.5
#define PAGE      3.0

/** Line: from where to where, px about the middle of a sign. */
typedef struct
{
  double from_x, from_y, to_x, to_y;
} Line;

static void
stroke (cairo_t    *cr,
        const Line *lines,
        guint       n_lines,
        double      x,
        double      y)
{
  for (guint i = 0; i < n_lines; i++)
    {
      cairo_move_to (cr, tumen_snap (x + lines[i].from_x), tumen_snap (y + lines[i].from_y));
      cairo_line_to (cr, tumen_snap (x + lines[i].to_x), tumen_snap (y + lines[i].to_y));
    }
  cairo_stroke (cr);
}

/* As a ghost: a hairline from under the mark to the tick of the other date. */
static void
draw_other_date (cairo_t          *cr,
                 const TumenTheme *theme,
                 double            x,
                 double            y)
{
  static const Line hairline[] = { { -HALF, -STEM, -HALF, 0.0 }, { -HALF, 0.0, HALF, 0.0 } };
  static const Line tick = { HALF, -TICK, HALF, TICK };

  tumen_set_color (cr, &theme->kind[TUMEN_KIND_OTHER].line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, LINE));
  stroke (cr, hairline, G_N_ELEMENTS (hairline), x, y);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, TICK_LINE));
  stroke (cr, &tick, 1, x, y);
}

/* As whiskers: from under the mark to a cited page and an article. */
static void
draw_published (cairo_t          *cr,
                const TumenTheme *theme,
                double            x,
                double            y)
{
  static const Line lines[] = { { -HALF, 0.0, HALF, 0.0 },
                                { -HALF, -TICK, -HALF, 0.0 },
                                { 0.0, -PAGE, 0.0, PAGE },
                                { HALF, -TICK, HALF, TICK } };

  tumen_set_color (cr, &theme->accent_line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, LINE));
  stroke (cr, lines, G_N_ELEMENTS (lines), x, y);
}

/**
 * tumen_painter_draw_line_sign:
 * @cr: a context
 * @theme: the theme
 * @sign: of which lines
 * @x: middle, px
 * @y: middle, px
 *
 * Draws in the key what lines under the mark of an event look like: 24 wide and at most 13 high.
 */
void
tumen_painter_draw_line_sign (cairo_t          *cr,
                              const TumenTheme *theme,
                              TumenLineSign     sign,
                              double            x,
                              double            y)
{
  g_return_if_fail (cr != NULL && theme != NULL);

  if (sign == TUMEN_LINE_SIGN_OTHER_DATE)
    draw_other_date (cr, theme, x, y);
  else
    draw_published (cr, theme, x, y);
}
