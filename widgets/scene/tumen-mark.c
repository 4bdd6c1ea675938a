/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-mark-private.h"

#include "tumen-draw-private.h"

/* Measures of visual design 6 and 7, in px at scale 1. */
#define CIRCLE_RADIUS       6.9
#define STAR_OUTER          9.9
#define STAR_INNER          4.9
#define STAR_DOWN           0.6
#define PILL_WIDTH          19.0
#define PILL_HEIGHT         8.8
#define LINE_WIDTH          1.4
#define EDGE_WIDTH          1.5 /* of a dashed edge */
#define EDGE_DASH           3.0
#define EDGE_GAP            2.2
#define OUTLINE_WIDTH       1.9
#define HALO_WIDTH          4.4
#define DOTTED_WIDTH        1.5
#define DOTTED_SCALE        1.12
#define CORE_RADIUS         2.8
#define CORE_RADIUS_PLUS    2.5
#define CORE_LINE_WIDTH     0.9
#define TRIANGLE_CORE_SHIFT 1.2
#define STAR_CORE_SHIFT     0.6
#define QUESTION_WIDTH      1.55
#define QUESTION_DOT        0.95
#define BRACKET_APART       12.7 /* from the centre to the back of a bracket */
#define BRACKET_HALF        8.8
#define BRACKET_WIDTH       1.8
#define BRACKET_HALO        3.6
#define BRACKET_ANGLE       (0.3 * G_PI)

static const TumenPoint diamond[] = { { 0, -8.66 }, { 8.66, 0 }, { 0, 8.66 }, { -8.66, 0 } };
static const TumenPoint triangle_down[] = { { 0, 9.6 }, { 9.3, -6.3 }, { -9.3, -6.3 } };
static const TumenPoint triangle_up[] = { { 0, -9.6 }, { 9.3, 6.3 }, { -9.3, 6.3 } };
static const TumenPoint square[] = {
  { -6.12, -6.12 }, { 6.12, -6.12 }, { 6.12, 6.12 }, { -6.12, 6.12 }
};
static const TumenPoint plus[] = {
  { -2.75, -8.2 },
  { 2.75, -8.2 },
  { 2.75, -2.75 },
  { 8.2, -2.75 },
  { 8.2, 2.75 },
  { 2.75, 2.75 },
  { 2.75, 8.2 },
  { -2.75, 8.2 },
  { -2.75, 2.75 },
  { -8.2, 2.75 },
  { -8.2, -2.75 },
  { -2.75, -2.75 },
};

static void
path_star (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < 10; i++)
    {
      double radius = i % 2 == 0 ? STAR_OUTER : STAR_INNER;
      double angle = i * G_PI / 5.0;

      cairo_line_to (cr, radius * sin (angle), STAR_DOWN - radius * cos (angle));
    }
  cairo_close_path (cr);
}

static void
path_circle (cairo_t *cr,
             double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);
}

/* How far the centroid of a shape lies below its centre. */
static double
get_core_shift (TumenKind kind)
{
  if (kind == TUMEN_KIND_STATEMENT)
    return -TRIANGLE_CORE_SHIFT;
  if (kind == TUMEN_KIND_ATTACK)
    return TRIANGLE_CORE_SHIFT;
  if (kind == TUMEN_KIND_CEREMONY)
    return STAR_CORE_SHIFT;
  return 0.0;
}

/* The dot of a day that was worked out. */
static void
draw_core (cairo_t               *cr,
           const TumenTheme      *theme,
           const TumenKindColors *colors,
           TumenKind              kind)
{
  cairo_save (cr);
  cairo_translate (cr, 0.0, get_core_shift (kind));
  path_circle (cr, kind == TUMEN_KIND_FINDING ? CORE_RADIUS_PLUS : CORE_RADIUS);
  tumen_set_color (cr, &theme->canvas);
  cairo_fill_preserve (cr);
  if (theme->name == TUMEN_THEME_DARK)
    {
      cairo_new_path (cr);
    }
  else
    {
      tumen_set_color (cr, &colors->line);
      cairo_set_line_width (cr, tumen_theme_get_line_width (theme, CORE_LINE_WIDTH));
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Drawn, not written: the sign is the same with every font, and no text is laid out for it. */
static void
draw_question (cairo_t          *cr,
               const TumenTheme *theme,
               TumenKind         kind)
{
  cairo_save (cr);
  cairo_translate (cr, 0.0, get_core_shift (kind));
  cairo_move_to (cr, -1.95, -2.45);
  cairo_curve_to (cr, -0.9, -3.1, 1.85, -3.2, 1.85, -1.5);
  cairo_curve_to (cr, 1.85, -0.2, 0.0, -0.35, 0.0, 1.35);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, QUESTION_WIDTH));
  cairo_stroke (cr);
  cairo_arc (cr, 0.0, 3.0, QUESTION_DOT, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Decision 13: of a day from other pages. The fill reaches into the gaps, so that the shape is
 * whole and does not look like a wheel with cogs. */
static void
draw_dashed_edge (cairo_t               *cr,
                  const TumenTheme      *theme,
                  const TumenKindColors *colors)
{
  static const double dashes[] = { EDGE_DASH, EDGE_GAP };

  tumen_set_color (cr, &colors->fill);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, EDGE_WIDTH));
  cairo_stroke_preserve (cr);
  tumen_set_color (cr, &colors->line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
draw_filled (cairo_t               *cr,
             const TumenTheme      *theme,
             const TumenKindColors *colors,
             const TumenMark       *mark)
{
  tumen_mark_path (cr, mark->kind);
  tumen_set_color (cr, &colors->fill);
  cairo_fill_preserve (cr);
  if (mark->dashed)
    {
      draw_dashed_edge (cr, theme, colors);
    }
  else
    {
      tumen_set_color (cr, &colors->line);
      cairo_set_line_width (cr, tumen_theme_get_line_width (theme, LINE_WIDTH));
      cairo_stroke (cr);
    }
  if (mark->ink == TUMEN_INK_CORED)
    draw_core (cr, theme, colors, mark->kind);
}

static void
draw_hollow (cairo_t               *cr,
             const TumenTheme      *theme,
             const TumenKindColors *colors,
             TumenKind              kind)
{
  tumen_mark_path (cr, kind);
  tumen_set_color (cr, &theme->canvas);
  cairo_fill_preserve (cr);
  tumen_set_color (cr, &colors->line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, OUTLINE_WIDTH));
  cairo_stroke (cr);
}

static void
draw_dotted (cairo_t               *cr,
             const TumenTheme      *theme,
             const TumenKindColors *colors,
             TumenKind              kind)
{
  static const double dashes[] = { 1.6, 1.7 };

  cairo_save (cr);
  cairo_scale (cr, DOTTED_SCALE, DOTTED_SCALE);
  tumen_mark_path (cr, kind);
  cairo_restore (cr);
  tumen_set_color (cr, &theme->canvas);
  cairo_fill_preserve (cr);
  tumen_set_color (cr, &colors->line);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, DOTTED_WIDTH));
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  draw_question (cr, theme, kind);
}

static void
path_mark_brackets (cairo_t         *cr,
                    const TumenMark *mark)
{
  double apart = BRACKET_APART * (mark->ink == TUMEN_INK_DOTTED ? DOTTED_SCALE : 1.0);

  tumen_brackets_path (cr, -apart, apart, 0.0, BRACKET_HALF);
}

static void
draw_brackets (cairo_t               *cr,
               const TumenTheme      *theme,
               const TumenKindColors *colors,
               const TumenMark       *mark)
{
  path_mark_brackets (cr, mark);
  tumen_set_color (cr, &colors->line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, tumen_theme_get_line_width (theme, BRACKET_WIDTH));
  cairo_stroke (cr);
}

/**
 * tumen_brackets_path:
 * @cr: a context
 * @left: the back of the left bracket
 * @right: the back of the right one
 * @y: their middle
 * @half: of their height
 *
 * Adds round brackets to the path. They stand about what is cited, but not quoted: a form that
 * does not depend on any colour, and leaves the ink of the shape as it is, which tells how well
 * the day is known.
 */
void
tumen_brackets_path (cairo_t *cr,
                     double   left,
                     double   right,
                     double   y,
                     double   half)
{
  double radius = half / sin (BRACKET_ANGLE);

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + radius, y, radius, G_PI - BRACKET_ANGLE, G_PI + BRACKET_ANGLE);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, y, radius, -BRACKET_ANGLE, BRACKET_ANGLE);
}

/**
 * tumen_mark_path:
 * @cr: a context
 * @kind: which shape
 *
 * Adds the shape of a kind to the path: centre at 0,0, scale 1, an area of 150 px² within 5 %
 * (visual design 6).
 */
void
tumen_mark_path (cairo_t  *cr,
                 TumenKind kind)
{
  switch (kind)
    {
    case TUMEN_KIND_MEETING:
      path_circle (cr, CIRCLE_RADIUS);
      break;
    case TUMEN_KIND_AGREEMENT:
      tumen_path_polygon (cr, diamond, G_N_ELEMENTS (diamond));
      break;
    case TUMEN_KIND_STATEMENT:
      tumen_path_polygon (cr, triangle_down, G_N_ELEMENTS (triangle_down));
      break;
    case TUMEN_KIND_ARMS:
      tumen_path_polygon (cr, square, G_N_ELEMENTS (square));
      break;
    case TUMEN_KIND_ATTACK:
      tumen_path_polygon (cr, triangle_up, G_N_ELEMENTS (triangle_up));
      break;
    case TUMEN_KIND_FINDING:
      tumen_path_polygon (cr, plus, G_N_ELEMENTS (plus));
      break;
    case TUMEN_KIND_CEREMONY:
      path_star (cr);
      break;
    case TUMEN_KIND_OTHER:
    default:
      tumen_path_rounded (cr,
                          -PILL_WIDTH / 2.0,
                          -PILL_HEIGHT / 2.0,
                          PILL_WIDTH,
                          PILL_HEIGHT,
                          PILL_HEIGHT / 2.0);
      break;
    }
}

/**
 * tumen_mark_draw:
 * @cr: a context
 * @theme: the theme
 * @colors: of the shape
 * @mark: shape and ink
 * @place: where
 *
 * Draws a shape. Its lines grow and shrink with its scale.
 */
void
tumen_mark_draw (cairo_t               *cr,
                 const TumenTheme      *theme,
                 const TumenKindColors *colors,
                 const TumenMark       *mark,
                 const TumenMarkPlace  *place)
{
  cairo_save (cr);
  cairo_translate (cr, place->x, place->y);
  cairo_scale (cr, place->scale, place->scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (mark->unquoted)
    draw_brackets (cr, theme, colors, mark);
  if (mark->ink == TUMEN_INK_DOTTED)
    draw_dotted (cr, theme, colors, mark->kind);
  else if (mark->ink == TUMEN_INK_OUTLINE)
    draw_hollow (cr, theme, colors, mark->kind);
  else
    draw_filled (cr, theme, colors, mark);
  cairo_restore (cr);
}

/**
 * tumen_mark_draw_halo:
 * @cr: a context
 * @ground: what the mark stands on
 * @mark: shape and ink
 * @place: where
 *
 * Draws what lies beneath a mark and lifts it from bars and grid.
 */
void
tumen_mark_draw_halo (cairo_t              *cr,
                      const TumenColor     *ground,
                      const TumenMark      *mark,
                      const TumenMarkPlace *place)
{
  double enlarged = mark->ink == TUMEN_INK_DOTTED ? DOTTED_SCALE : 1.0;

  cairo_save (cr);
  cairo_translate (cr, place->x, place->y);
  cairo_scale (cr, place->scale, place->scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (mark->unquoted)
    {
      path_mark_brackets (cr, mark);
      tumen_set_color (cr, ground);
      cairo_set_line_width (cr, BRACKET_HALO);
      cairo_stroke (cr);
    }
  cairo_scale (cr, enlarged, enlarged);
  tumen_mark_path (cr, mark->kind);
  tumen_set_color (cr, ground);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, HALO_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}
