/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-coverage-private.h"

#include "tumen-draw-private.h"
#include "tumen-painter-private.h"

#define BASE_UP        4.0  /* from the bottom to the line that bars stand on */
#define HEADROOM       18.0 /* the heading stands above the bars */
#define MIN_BAR        2.0
#define BAR_GAP        1.0
#define HATCH_DISTANCE 3.0
#define HATCH_WIDTH    1.0
#define GROUND_HATCH   7.0
#define WORDS_X        8.0
#define WORDS_GAP      5.0
#define KEY_SIZE       9.0

/* Strip: what the drawing works with. Borrowed. */
typedef struct
{
  TumenCoverage    *coverage;
  cairo_t          *cr;
  const TumenTheme *theme;
  double            width, height, base;
  double            scale; /* px of one article */
  TumenBrush        brush; /* of @cr, @theme and the text */
} Strip;

static double
get_total (const TumenCoverageBin *bin)
{
  return bin->n_articles + bin->n_citations + bin->perhaps;
}

static double
find_highest (const TumenCoverage *coverage)
{
  double highest = 0.0;

  for (guint i = 0; i < coverage->bins->len; i++)
    highest = MAX (highest, get_total (&g_array_index (coverage->bins, TumenCoverageBin, i)));
  return highest;
}

static void
fill_box (const Strip      *self,
          const TumenRect  *rect,
          const TumenColor *color)
{
  cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
  tumen_set_color (self->cr, color);
  cairo_fill (self->cr);
}

static void
hatch_box (const Strip      *self,
           const TumenRect  *rect,
           const TumenColor *color,
           double            distance)
{
  TumenHatch hatch = { *color, distance, HATCH_WIDTH, 0.0 };

  if (rect->width > 0.0 && rect->height > 0.0)
    tumen_fill_hatched_box (self->cr, &hatch, (TumenPoint){ rect->x, rect->y },
                            (TumenPoint){ rect->x + rect->width, rect->y + rect->height });
}

/* What lies outside of what was collected is not silence. */
static void
draw_nothing (const Strip *self,
              double       left,
              double       right)
{
  TumenRect      rect = { MAX (left, 0.0), 1.0, 0.0, self->base - 1.0 };
  TumenTextPlace place = { .style = TUMEN_TEXT_AXIS, .ink = &self->theme->dim };

  rect.width = MIN (right, self->width) - rect.x;
  if (rect.width <= 0.0)
    return;
  hatch_box (self, &rect, &self->theme->grid_major, GROUND_HATCH);
  place.text = tumen_coverage_get_nothing (self->coverage->language);
  place.ground = &self->theme->pane;
  place.x = rect.x + rect.width -
            tumen_text_get_width (self->coverage->text, place.style, place.text) - WORDS_X;
  place.y = tumen_paint_get_middle (self->coverage->text, place.style, self->height / 2.0);
  if (place.x >= rect.x + rect.width / 2.0)
    tumen_paint_text (&self->brush, &place);
}

static void
draw_ground (const Strip *self)
{
  const TumenViewport *viewport = &self->coverage->viewport;
  TumenSpan            collected;

  fill_box (self, &(TumenRect){ 0.0, 0.0, self->width, self->height }, &self->theme->pane);
  if (tumen_coverage_get_collected (self->coverage, &collected))
    {
      draw_nothing (self, 0.0, tumen_viewport_x (viewport, collected.begin));
      draw_nothing (self, tumen_viewport_x (viewport, collected.end), self->width);
    }
  fill_box (self, &(TumenRect){ 0.0, self->base, self->width, 1.0 }, &self->theme->control);
  fill_box (self, &(TumenRect){ 0.0, self->height - 1.0, self->width, 1.0 },
            &self->theme->border);
}

/* Articles stand on the line, citations on them, and hatched what may have been then. */
static void
draw_bin (const Strip            *self,
          const TumenCoverageBin *bin)
{
  const TumenColor *colors[] = { &self->theme->overview_bar_in, &self->theme->overview_bar };
  const guint       numbers[] = { bin->n_articles, bin->n_citations };
  TumenRect         rect = { tumen_viewport_x (&self->coverage->viewport, bin->begin), self->base,
                             0.0, 0.0 };

  rect.x = floor (MAX (rect.x, -1.0));
  rect.width = floor (MIN (tumen_viewport_x (&self->coverage->viewport, bin->end),
                           self->width + 1.0)) -
               rect.x - BAR_GAP;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (numbers[i] == 0)
        continue;
      rect.height = MAX (round (numbers[i] * self->scale), MIN_BAR);
      rect.y -= rect.height;
      fill_box (self, &rect, colors[i]);
    }
  rect.height = bin->perhaps > 0.0 ? MAX (round (bin->perhaps * self->scale), MIN_BAR) : 0.0;
  rect.y -= rect.height;
  hatch_box (self, &rect, &self->theme->overview_bar_in, HATCH_DISTANCE);
}

static void
draw_mark (const Strip *self,
           guint        marked)
{
  const TumenViewport    *viewport = &self->coverage->viewport;
  const TumenCoverageBin *bin;
  TumenRect               rect = { 0.0, 1.0, 0.0, 0.0 };

  if (marked >= self->coverage->bins->len)
    return;
  bin = &g_array_index (self->coverage->bins, TumenCoverageBin, marked);
  rect.x = MAX (tumen_viewport_x (viewport, bin->begin), 0.0);
  rect.width = MIN (tumen_viewport_x (viewport, bin->end), self->width) - rect.x;
  rect.height = self->base - 1.0;
  fill_box (self, &rect, &self->theme->accent_soft);
  fill_box (self, &(TumenRect){ rect.x, self->base - 1.0, rect.width, 2.0 },
            &self->theme->accent_line);
}

/* Returns: where the next word may begin. */
static double
draw_word (const Strip *self,
           double       x,
           const char  *words,
           gboolean     is_lead)
{
  TumenText     *text = self->coverage->text;
  TumenTextPlace place = { .style = is_lead ? TUMEN_TEXT_HEADING : TUMEN_TEXT_HEADING_DIM };

  place.text = words;
  place.x = x;
  place.y = tumen_paint_get_middle (text, place.style, KEY_SIZE + 2.0);
  place.ink = &self->theme->dim;
  place.ground = &self->theme->pane;
  tumen_paint_text (&self->brush, &place);
  return x + tumen_text_get_width (text, place.style, words) + WORDS_GAP;
}

static double
draw_key (const Strip      *self,
          double            x,
          const TumenColor *color,
          const char       *words)
{
  fill_box (self, &(TumenRect){ x - 1.0, 5.0, KEY_SIZE + 2.0, KEY_SIZE + 2.0 },
            &self->theme->pane);
  fill_box (self, &(TumenRect){ x, 6.0, KEY_SIZE, KEY_SIZE }, color);
  return draw_word (self, x + KEY_SIZE + WORDS_GAP, words, FALSE) + WORDS_GAP;
}

static void
draw_heading (const Strip *self)
{
  TumenLanguage language = self->coverage->language;
  TumenSpan     collected;
  double        x = WORDS_X;

  if (!tumen_coverage_get_collected (self->coverage, &collected))
    {
      draw_word (self, x, tumen_coverage_get_no_data (language), FALSE);
      return;
    }
  x = draw_word (self, x, tumen_coverage_get_heading (language), TRUE);
  x = draw_key (self, x, &self->theme->overview_bar_in, tumen_coverage_get_articles (language));
  draw_key (self, x, &self->theme->overview_bar, tumen_coverage_get_citations (language));
}

/**
 * tumen_coverage_draw:
 * @self: a strip
 * @cr: where to draw
 * @theme: its colours
 * @height: px
 * @marked: index of the bin that is pointed at, or %TUMEN_NO_ROW
 */
void
tumen_coverage_draw (TumenCoverage    *self,
                     cairo_t          *cr,
                     const TumenTheme *theme,
                     double            height,
                     guint             marked)
{
  Strip strip = { .coverage = self, .cr = cr, .theme = theme, .height = height };

  cairo_save (cr);
  strip.width = self->viewport.width;
  strip.base = height - BASE_UP;
  strip.scale = (strip.base - HEADROOM) / MAX (find_highest (self), 1.0);
  tumen_brush_init (&strip.brush, cr, theme, self->text);
  draw_ground (&strip);
  draw_mark (&strip, marked);
  for (guint i = 0; i < self->bins->len; i++)
    draw_bin (&strip, &g_array_index (self->bins, TumenCoverageBin, i));
  draw_heading (&strip);
  cairo_restore (cr);
}
