/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-overview-private.h"

#include "tumen-draw-private.h"
#include "tumen-painter-private.h"

#define HEADROOM       9.0 /* above the highest bar */
#define LINE_TOP       10.0
#define LABEL_GAP      4.0
#define BAR_GAP        1.0
#define MIN_BAR        1.0
#define MATCH_HEIGHT   3.5
#define HATCH_DISTANCE 3.0
#define HATCH_WIDTH    1.0
#define WINDOW_LINE    2.0
#define WINDOW_RADIUS  4.0
#define GRIP_EDGE      1.5
#define GRIP_LINES     8.0 /* height of the two lines on a grip */

/* What the drawing of the strip works with. Borrowed. */
typedef struct
{
  TumenOverviewScene *scene;
  cairo_t            *cr;
  const TumenTheme   *theme;
  TumenText          *text;
  TumenSpan           window;
  double              width, height;
  double              base;  /* of the bars */
  TumenBrush          brush; /* of @cr, @theme and @text */
} Strip;

static void
draw_ground (const Strip *self)
{
  cairo_rectangle (self->cr, 0.0, 0.0, self->width, self->height);
  tumen_set_color (self->cr, &self->theme->pane);
  cairo_fill (self->cr);
}

static void
draw_lines (const Strip *self)
{
  cairo_move_to (self->cr, 0.0, 0.5);
  cairo_line_to (self->cr, self->width, 0.5);
  cairo_move_to (self->cr, 0.0, tumen_snap (self->base));
  cairo_line_to (self->cr, self->width, tumen_snap (self->base));
  tumen_set_color (self->cr, &self->theme->border);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
}

/* Units of years bear the year they begin with; shorter units the words of the axis. */
static char *
dup_tick_words (const TumenTick *tick)
{
  gint64 year;
  int    month, day;

  if (tick->end - tick->begin < 360.0)
    return g_strdup (tick->label);
  tumen_day_to_civil ((TumenDay)floor (tick->begin), &year, &month, &day);
  return g_strdup_printf ("%" G_GINT64_FORMAT, year);
}

static void
draw_tick (const Strip     *self,
           const TumenTick *tick)
{
  double           x = tumen_overview_scene_x (self->scene, tick->begin);
  double           end = tumen_overview_scene_x (self->scene, tick->end);
  g_autofree char *words = dup_tick_words (tick);
  TumenTextPlace   place = { TUMEN_TEXT_AXIS, words, 0.0, 0.0, &self->theme->dim, NULL };

  place.x = MAX (x, 0.0) + LABEL_GAP;
  place.y = tumen_paint_get_middle (self->text,
                                    place.style,
                                    (self->base + self->height) / 2.0);
  if (x >= 0.0 && x <= self->width)
    {
      cairo_move_to (self->cr, tumen_snap (x), LINE_TOP);
      cairo_line_to (self->cr, tumen_snap (x), self->height);
      tumen_set_color (self->cr, &self->theme->grid_major);
      cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
      cairo_stroke (self->cr);
    }
  if (place.x + tumen_text_get_width (self->text, place.style, words) < MIN (end, self->width))
    tumen_paint_text (&self->brush, &place);
}

static void
draw_ticks (const Strip *self)
{
  TumenSpan span = tumen_overview_scene_get_span (self->scene);
  double    enlarged = MAX (1.0, tumen_text_get_scale (self->text));
  g_autoptr (GArray) ticks = NULL;

  if (!(span.end > span.begin))
    return;
  ticks = tumen_axis_get_ticks (span,
                                self->width / enlarged / (span.end - span.begin),
                                tumen_overview_scene_get_language (self->scene));
  for (guint i = 0; i < ticks->len; i++)
    {
      const TumenTick *tick = &g_array_index (ticks, TumenTick, i);

      if (tick->row == TUMEN_TICK_COARSE)
        draw_tick (self, tick);
    }
}

static double
find_highest (const TumenOverviewBar *bars,
              guint                   n_bars)
{
  double highest = 0.0;

  for (guint i = 0; i < n_bars; i++)
    highest = MAX (highest, bars[i].known + bars[i].unknown);
  return highest;
}

/* Known days stand below, filled; days that are not known above them, hatched. */
static void
path_bars (const Strip            *self,
           const TumenOverviewBar *bars,
           gboolean                known,
           gboolean                in_window)
{
  guint                   n_bars;
  const TumenOverviewBar *all = tumen_overview_scene_get_bars (self->scene, &n_bars);
  double                  scale = (self->base - HEADROOM) / MAX (find_highest (all, n_bars), 1e-9);

  for (guint i = 0; i < n_bars; i++)
    {
      double   x = tumen_overview_scene_x (self->scene, bars[i].begin);
      double   width = tumen_overview_scene_x (self->scene, bars[i].end) - x;
      double   value = known ? bars[i].known : bars[i].unknown;
      double   foot = known ? 0.0 : bars[i].known * scale;
      gboolean is_in = bars[i].end > self->window.begin && bars[i].begin < self->window.end;
      double   height = MAX (value * scale, MIN_BAR);

      if (is_in != in_window || !(value > 0.0) || x > self->width || x + width < 0.0)
        continue;
      cairo_rectangle (self->cr,
                       x,
                       self->base - foot - height,
                       width > 2.0 * BAR_GAP ? width - BAR_GAP : width,
                       height);
    }
}

/* With a search: what is no match stands behind the matches, known days and others alike. */
static void
draw_faint_bars (const Strip            *self,
                 const TumenOverviewBar *bars,
                 gboolean                in_window)
{
  path_bars (self, bars, TRUE, in_window);
  path_bars (self, bars, FALSE, in_window);
  tumen_set_color (self->cr, &self->theme->grid_major);
  cairo_fill (self->cr);
}

static void
draw_bars (const Strip *self,
           gboolean     in_window)
{
  guint                   n_bars;
  const TumenOverviewBar *bars = tumen_overview_scene_get_bars (self->scene, &n_bars);
  const TumenOverviewBar *matches = tumen_overview_scene_get_matches (self->scene);
  const TumenColor       *color;
  TumenHatch              hatch;

  if (matches != NULL)
    {
      draw_faint_bars (self, bars, in_window);
      bars = matches;
    }
  color = in_window ? &self->theme->overview_bar_in : &self->theme->overview_bar;
  path_bars (self, bars, TRUE, in_window);
  tumen_set_color (self->cr, color);
  cairo_fill (self->cr);
  hatch.color = self->theme->overview_bar_in;
  hatch.distance = HATCH_DISTANCE;
  hatch.width = HATCH_WIDTH;
  hatch.origin_x = 0.0;
  path_bars (self, bars, FALSE, in_window);
  tumen_fill_hatch (self->cr, &hatch);
}

/* Under the line that the bars stand on, so that a single match among many events is seen. */
static void
draw_match_ticks (const Strip *self)
{
  guint                   n_bars;
  const TumenOverviewBar *matches = tumen_overview_scene_get_matches (self->scene);

  tumen_overview_scene_get_bars (self->scene, &n_bars);
  for (guint i = 0; matches != NULL && i < n_bars; i++)
    {
      double x = tumen_overview_scene_x (self->scene, matches[i].begin);
      double width = tumen_overview_scene_x (self->scene, matches[i].end) - x;

      if (matches[i].known + matches[i].unknown > 0.0 && x < self->width && x + width > 0.0)
        cairo_rectangle (self->cr, x, self->base + 1.0, MAX (width - BAR_GAP, BAR_GAP),
                         MATCH_HEIGHT);
    }
  tumen_set_color (self->cr, &self->theme->accent);
  cairo_fill (self->cr);
}

static void
path_window (const Strip     *self,
             const TumenRect *rect)
{
  tumen_path_rounded (self->cr, rect->x, rect->y, rect->width, rect->height, WINDOW_RADIUS);
}

static void
draw_grip (const Strip     *self,
           const TumenRect *rect)
{
  double x = rect->x + rect->width / 2.0;
  double y = rect->y + rect->height / 2.0;

  tumen_path_rounded (self->cr, rect->x, rect->y, rect->width, rect->height, rect->width / 2.0);
  tumen_set_color (self->cr, &self->theme->pane);
  cairo_set_line_width (self->cr, 2.0 * GRIP_EDGE);
  cairo_stroke_preserve (self->cr);
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_fill (self->cr);
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (self->cr, x + 1.5 * i, y - GRIP_LINES / 2.0);
      cairo_line_to (self->cr, x + 1.5 * i, y + GRIP_LINES / 2.0);
    }
  tumen_set_color (self->cr, &self->theme->canvas);
  cairo_set_line_width (self->cr, 1.0);
  cairo_stroke (self->cr);
}

static void
draw_chip (const Strip     *self,
           const TumenRect *rect,
           const char      *words)
{
  TumenTextPlace place = { TUMEN_TEXT_AXIS, words, 0.0, 0.0, &self->theme->ink, NULL };

  if (words == NULL || !(rect->width > 0.0))
    return;
  tumen_path_rounded (self->cr, rect->x, rect->y, rect->width, rect->height, rect->height / 2.0);
  tumen_set_color (self->cr, &self->theme->card);
  cairo_fill_preserve (self->cr);
  tumen_set_color (self->cr, &self->theme->control);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
  place.x = rect->x + (rect->width - tumen_text_get_width (self->text, place.style, words)) / 2.0;
  place.y = tumen_paint_get_middle (self->text, place.style, rect->y + rect->height / 2.0);
  tumen_paint_text (&self->brush, &place);
}

/* The strip alone: what does not change while the window moves is cheap enough to draw again. */
static void
draw_strip (const Strip *self)
{
  TumenOverviewPlaces places;

  tumen_overview_scene_get_places (self->scene, self->window, &places);
  draw_ground (self);
  path_window (self, &places.window);
  tumen_set_color (self->cr, &self->theme->overview_win);
  cairo_fill (self->cr);
  draw_ticks (self);
  draw_bars (self, FALSE);
  draw_bars (self, TRUE);
  draw_lines (self);
  draw_match_ticks (self);
  path_window (self, &places.window);
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, WINDOW_LINE));
  cairo_stroke (self->cr);
  for (guint i = 0; i < 2; i++)
    draw_chip (self, &places.chip[i], places.chip_text[i]);
  for (guint i = 0; i < 2; i++)
    draw_grip (self, &places.grip[i]);
}

/**
 * tumen_overview_scene_draw:
 * @self: the strip
 * @cr: a context whose origin is the top left of the strip
 * @theme: the theme
 * @window: what the canvas shows
 *
 * Draws the strip under the canvas: bars of all events, and the window of the view on them.
 */
void
tumen_overview_scene_draw (TumenOverviewScene *self,
                           cairo_t            *cr,
                           const TumenTheme   *theme,
                           TumenSpan           window)
{
  Strip strip = { .scene = self, .cr = cr, .theme = theme, .window = window };

  g_return_if_fail (TUMEN_IS_OVERVIEW_SCENE (self));
  g_return_if_fail (cr != NULL && theme != NULL);

  strip.text = tumen_overview_scene_get_text (self);
  tumen_overview_scene_get_size (self, &strip.width, &strip.height);
  strip.base = tumen_overview_scene_get_base (self);
  tumen_brush_init (&strip.brush, cr, theme, strip.text);
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, strip.width, strip.height);
  cairo_clip (cr);
  draw_strip (&strip);
  cairo_restore (cr);
}
