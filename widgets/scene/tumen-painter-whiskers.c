/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define BELOW       3.5 /* the line, from the plate */
#define LINE        1.0
#define TICK_HALF   5.0
#define PAGE_HALF   3.0
#define BAND_HALF   2.0 /* of a publication that is not known to the day */
#define BAND_SHARE  0.35
#define CHIP_BOTTOM 14.5 /* of the plate of an event in a chip, from its middle */

/** Whiskers: of one item, in px. */
typedef struct
{
  double x, y;   /* where they begin: under the mark */
  double lo, hi; /* ends of the line, cut at the edges of the canvas */
} Whiskers;

static double
get_middle (TumenScene                 *scene,
            const TumenPublicationSpan *span)
{
  return tumen_viewport_x (tumen_scene_get_viewport (scene), (span->lo + span->hi) / 2.0);
}

static gboolean
is_one_day (const TumenPublicationSpan *span)
{
  return span->hi - span->lo <= 1.0;
}

/* Where the line ends on account of one publication. */
static void
reach (Whiskers                   *self,
       TumenScene                 *scene,
       const TumenPublicationSpan *span)
{
  const TumenViewport *viewport = tumen_scene_get_viewport (scene);
  double               lo = get_middle (scene, span);
  double               hi = lo;

  if (!is_one_day (span))
    {
      lo = tumen_viewport_x (viewport, span->lo);
      hi = tumen_viewport_x (viewport, span->hi);
    }
  self->lo = MIN (self->lo, lo);
  self->hi = MAX (self->hi, hi);
}

static gboolean
find_whiskers (TumenScene           *scene,
               const TumenSceneItem *item,
               const TumenOverlay   *overlay,
               Whiskers             *self)
{
  const TumenRow *row;
  double          width = tumen_scene_get_size (scene)->width;
  TumenRect       plate;
  gboolean        is_mark = item->type == TUMEN_ITEM_MARK && item->event == overlay->selected;

  if (overlay->n_published == 0 || overlay->selected == TUMEN_NO_ROW ||
      (!is_mark && !tumen_scene_chip_holds (scene, item, overlay->selected)) ||
      !tumen_scene_get_plate (scene, item, &plate))
    return FALSE;
  row = tumen_table_get_rows (tumen_scene_get_table (scene)) + overlay->selected;
  self->y = plate.y + plate.height;
  if (!is_mark)
    self->y = MAX (self->y, item->cy + CHIP_BOTTOM);
  self->y += BELOW;
  self->x = is_mark ? item->cx
                    : tumen_viewport_x (tumen_scene_get_viewport (scene),
                                        tumen_row_get_centre (row));
  self->lo = self->hi = self->x;
  for (guint i = 0; i < overlay->n_published; i++)
    reach (self, scene, &overlay->published[i]);
  self->lo = CLAMP (self->lo, 0.0, width);
  self->hi = CLAMP (self->hi, 0.0, width);
  return TRUE;
}

static void
stroke_tick (const TumenPaint *self,
             const Whiskers   *whiskers,
             double            x,
             double            half)
{
  if (!(x >= 0.0 && x <= self->size->width))
    return;
  cairo_move_to (self->cr, tumen_snap (x), whiskers->y - half);
  cairo_line_to (self->cr, tumen_snap (x), whiskers->y + half);
  cairo_stroke (self->cr);
}

/* As wide as it is not known, with an end on each side. */
static void
draw_stretch (const TumenPaint           *self,
              const Whiskers             *whiskers,
              const TumenPublicationSpan *span,
              double                      half)
{
  TumenColor band = tumen_color_mix (self->theme->accent_line, self->theme->canvas, BAND_SHARE);
  double     lo = tumen_viewport_x (self->viewport, span->lo);
  double     hi = tumen_viewport_x (self->viewport, span->hi);
  double     left = CLAMP (lo, 0.0, self->size->width);
  double     right = CLAMP (hi, 0.0, self->size->width);

  if (right > left)
    {
      cairo_rectangle (self->cr, left, whiskers->y - BAND_HALF, right - left, 2.0 * BAND_HALF);
      tumen_set_color (self->cr, &band);
      cairo_fill (self->cr);
    }
  tumen_set_color (self->cr, &self->theme->accent_line);
  stroke_tick (self, whiskers, lo, half);
  stroke_tick (self, whiskers, hi, half);
}

/**
 * tumen_paint_whiskers:
 * @self: what to paint
 * @item: any item
 * @overlay: what is selected, and when that which speaks of it was published
 *
 * Paints, under the mark of the selected event, a thin line to each day of publication with a
 * tick there: long for an article, short for a cited page. What is not known to the day is as
 * wide as that. At the edges of the canvas the line is cut.
 */
void
tumen_paint_whiskers (const TumenPaint     *self,
                      const TumenSceneItem *item,
                      const TumenOverlay   *overlay)
{
  Whiskers whiskers;

  if (!find_whiskers (self->scene, item, overlay, &whiskers))
    return;
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, LINE));
  cairo_move_to (self->cr, whiskers.lo, tumen_snap (whiskers.y));
  cairo_line_to (self->cr, whiskers.hi, tumen_snap (whiskers.y));
  cairo_stroke (self->cr);
  stroke_tick (self, &whiskers, whiskers.x, BELOW);
  for (guint i = 0; i < overlay->n_published; i++)
    {
      const TumenPublicationSpan *span = &overlay->published[i];
      double                      half = span->is_page ? PAGE_HALF : TICK_HALF;

      if (is_one_day (span))
        stroke_tick (self, &whiskers, get_middle (self->scene, span), half);
      else
        draw_stretch (self, &whiskers, span, half);
    }
}

/**
 * tumen_painter_get_whiskers:
 * @scene: what is seen
 * @item: one of its items
 * @overlay: what is selected
 * @rect: (out): all that tumen_painter_draw_overlay() paints of the whiskers at the item
 *
 * Returns: %FALSE if the item is not of the selected event, or nothing is known to be published
 */
gboolean
tumen_painter_get_whiskers (TumenScene           *scene,
                            const TumenSceneItem *item,
                            const TumenOverlay   *overlay,
                            TumenRect            *rect)
{
  Whiskers whiskers;

  g_return_val_if_fail (TUMEN_IS_SCENE (scene) && item != NULL && rect != NULL, FALSE);

  if (!find_whiskers (scene, item, overlay, &whiskers))
    return FALSE;
  *rect = (TumenRect){ whiskers.lo - 2.0, whiskers.y - TICK_HALF - 1.0,
                       whiskers.hi - whiskers.lo + 4.0, 2.0 * TICK_HALF + 2.0 };
  return TRUE;
}
