/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define LINE_UP 16.0 /* from the bottom of the canvas to the line of a measure */
#define DISC    9.0
#define THICK   4.0
#define THIN    1.0

static const char *const letters[TUMEN_PAINTER_N_MEASURED] = { "A", "B" };

/* Ends: where the two events stand, px. */
typedef struct
{
  double x[TUMEN_PAINTER_N_MEASURED]; /* clamped to the canvas; NAN without a date */
  double lo, hi;                      /* of all that is possible */
  double inner_lo, inner_hi;          /* of what lies between in any case; none if not ascending */
  double y;
} Ends;

static double
clamp_x (TumenScene *scene,
         double      x)
{
  return CLAMP (x, DISC, MAX (tumen_scene_get_size (scene)->width - DISC, DISC));
}

static gboolean
is_on_canvas (TumenScene *scene,
              guint       row)
{
  double x = tumen_viewport_x (tumen_scene_get_viewport (scene),
                               tumen_row_get_centre (tumen_table_get_rows (
                                                       tumen_scene_get_table (scene)) +
                                                     row));

  return x >= 0.0 && x <= tumen_scene_get_size (scene)->width;
}

static gboolean
is_dated (TumenScene *scene,
          guint       row)
{
  return row != TUMEN_NO_ROW && row < tumen_table_get_n_rows (tumen_scene_get_table (scene)) &&
         !isnan (tumen_table_get_rows (tumen_scene_get_table (scene))[row].lo);
}

static gboolean
find_ends (TumenScene  *scene,
           const guint *rows,
           Ends        *ends)
{
  const TumenViewport *viewport = tumen_scene_get_viewport (scene);
  const TumenRow      *table = tumen_table_get_rows (tumen_scene_get_table (scene));
  double               width = tumen_scene_get_size (scene)->width;

  *ends = (Ends){ .x = { (double)NAN, (double)NAN } };
  ends->lo = (double)INFINITY;
  ends->hi = -(double)INFINITY;
  ends->inner_lo = (double)INFINITY;
  ends->inner_hi = -(double)INFINITY;
  ends->y = floor (tumen_scene_get_size (scene)->height - LINE_UP) + 0.5;
  for (guint i = 0; i < TUMEN_PAINTER_N_MEASURED; i++)
    {
      double lo, hi;

      if (!is_dated (scene, rows[i]))
        continue;
      lo = CLAMP (tumen_viewport_x (viewport, table[rows[i]].lo), 0.0, width);
      hi = CLAMP (tumen_viewport_x (viewport, table[rows[i]].hi), 0.0, width);
      ends->x[i] =
        clamp_x (scene, tumen_viewport_x (viewport, tumen_row_get_centre (&table[rows[i]])));
      ends->lo = MIN (ends->lo, lo);
      ends->hi = MAX (ends->hi, hi);
      ends->inner_lo = MIN (ends->inner_lo, hi);
      ends->inner_hi = MAX (ends->inner_hi, lo);
    }
  return !isnan (ends->x[0]) || !isnan (ends->x[1]);
}

static void
draw_disc (const TumenBrush *brush,
           double            x,
           double            y,
           const char       *letter)
{
  TumenTextPlace place = { .style = TUMEN_TEXT_FLAG, .text = letter };

  cairo_arc (brush->cr, x, y, DISC, 0.0, 2.0 * G_PI);
  tumen_set_color (brush->cr, &brush->theme->accent);
  cairo_fill (brush->cr);
  place.ink = &brush->theme->accent_fg;
  place.x = x - tumen_text_get_width (brush->text, TUMEN_TEXT_FLAG, letter) / 2.0;
  place.y = tumen_paint_get_middle (brush->text, TUMEN_TEXT_FLAG, y);
  tumen_paint_text (brush, &place);
}

/* Thick between what lies apart in any case, thin over all that is possible. */
static void
draw_line (const TumenBrush *brush,
           const Ends       *ends)
{
  cairo_t *cr = brush->cr;

  if (isnan (ends->x[0]) || isnan (ends->x[1]))
    return;
  tumen_set_color (cr, &brush->theme->accent);
  cairo_set_line_width (cr, tumen_theme_get_line_width (brush->theme, THIN));
  cairo_move_to (cr, ends->lo, ends->y);
  cairo_line_to (cr, ends->hi, ends->y);
  cairo_stroke (cr);
  if (ends->inner_lo >= ends->inner_hi)
    return;
  cairo_set_line_width (cr, tumen_theme_get_line_width (brush->theme, THICK));
  cairo_move_to (cr, ends->inner_lo, ends->y);
  cairo_line_to (cr, ends->inner_hi, ends->y);
  cairo_stroke (cr);
}

static void
draw_plumb (const TumenBrush *brush,
            double            x,
            double            top,
            double            bottom)
{
  const double dashes[] = { 4.0, 3.0 };

  tumen_set_color (brush->cr, &brush->theme->accent);
  cairo_set_line_width (brush->cr, tumen_theme_get_line_width (brush->theme, THIN));
  cairo_set_dash (brush->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_move_to (brush->cr, tumen_snap (x), top);
  cairo_line_to (brush->cr, tumen_snap (x), bottom);
  cairo_stroke (brush->cr);
  cairo_set_dash (brush->cr, NULL, 0, 0.0);
}

/**
 * tumen_painter_get_measure:
 * @scene: a scene
 * @rows: (array fixed-size=2): the events that are measured, rows of its table or %TUMEN_NO_ROW
 * @rects: (out caller-allocates) (array): room for %TUMEN_PAINTER_MOST_MEASURE_RECTS
 *
 * Returns: how many rectangles, in px, hold all that tumen_painter_draw_measure() draws
 */
guint
tumen_painter_get_measure (TumenScene  *scene,
                           const guint *rows,
                           TumenRect   *rects)
{
  double top = tumen_scene_get_axis_height (scene);
  guint  n = 0;
  Ends   ends;

  if (!find_ends (scene, rows, &ends))
    return 0;
  rects[n++] = (TumenRect){ MIN (ends.lo, ends.hi) - 2.0 * DISC, ends.y - DISC - 1.0,
                            ends.hi - ends.lo + 4.0 * DISC, 2.0 * DISC + 2.0 };
  for (guint i = 0; i < TUMEN_PAINTER_N_MEASURED; i++)
    {
      if (!isnan (ends.x[i]))
        rects[n++] = (TumenRect){ ends.x[i] - DISC - 1.0, top, 2.0 * DISC + 2.0,
                                  MAX (ends.y + DISC + 1.0 - top, 0.0) };
    }
  return n;
}

/**
 * tumen_painter_draw_measure:
 * @cr: where to draw
 * @scene: a scene
 * @theme: its colours
 * @rows: (array fixed-size=2): as for tumen_painter_get_measure()
 *
 * Draws a plumb line from each event to a line near the bottom, which is thick over the days that
 * lie between the events in any case, and thin over all the others that may. An event that is not
 * in view has its letter at that edge.
 */
void
tumen_painter_draw_measure (cairo_t          *cr,
                            TumenScene       *scene,
                            const TumenTheme *theme,
                            const guint      *rows)
{
  TumenBrush brush;
  Ends       ends;

  if (!find_ends (scene, rows, &ends))
    return;
  cairo_save (cr);
  tumen_brush_init (&brush, cr, theme, tumen_scene_get_text (scene));
  draw_line (&brush, &ends);
  for (guint i = 0; i < TUMEN_PAINTER_N_MEASURED; i++)
    {
      if (isnan (ends.x[i]))
        continue;
      if (is_on_canvas (scene, rows[i]))
        draw_plumb (&brush, ends.x[i], tumen_scene_get_axis_height (scene), ends.y);
      draw_disc (&brush, ends.x[i], ends.y, letters[i]);
    }
  cairo_restore (cr);
}
