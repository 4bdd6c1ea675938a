/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define MINUTES_PER_DAY 1440.0

static void
begin (TumenPaint       *self,
       cairo_t          *cr,
       TumenScene       *scene,
       const TumenTheme *theme)
{
  self->cr = cr;
  self->scene = scene;
  self->theme = theme;
  self->text = tumen_scene_get_text (scene);
  self->table = tumen_scene_get_table (scene);
  self->rows = tumen_table_get_rows (self->table);
  self->viewport = tumen_scene_get_viewport (scene);
  self->size = tumen_scene_get_size (scene);
  self->selected = TUMEN_NO_ROW;
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, self->size->width, self->size->height);
  cairo_clip (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  tumen_brush_init (&self->brush, cr, theme, self->text);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/* Lanes may scroll: nothing of them is drawn over the axis. */
static void
clip_to_lanes (const TumenPaint *self)
{
  double top = tumen_scene_get_lanes_top (self->scene);

  cairo_rectangle (self->cr, 0.0, top, self->size->width, MAX (0.0, self->size->height - top));
  cairo_clip (self->cr);
}

static gboolean
has_selection (const TumenPaint   *self,
               const TumenOverlay *overlay)
{
  return overlay != NULL && overlay->selected != TUMEN_NO_ROW &&
         overlay->selected < tumen_table_get_n_rows (self->table);
}

static void
draw_ground (cairo_t            *cr,
             TumenScene         *scene,
             const TumenTheme   *theme,
             const TumenOverlay *overlay)
{
  TumenPaint paint;

  begin (&paint, cr, scene, theme);
  if (has_selection (&paint, overlay))
    paint.selected = overlay->selected;
  tumen_paint_ground (&paint);
  cairo_restore (cr);
}

static void
draw_items (cairo_t            *cr,
            TumenScene         *scene,
            const TumenTheme   *theme,
            const TumenOverlay *overlay)
{
  TumenPaint paint;

  begin (&paint, cr, scene, theme);
  if (has_selection (&paint, overlay))
    paint.selected = overlay->selected;
  clip_to_lanes (&paint);
  tumen_paint_items (&paint);
  cairo_restore (cr);
}

/**
 * tumen_paint_get_stops:
 * @self: what to paint
 * @event: row of the table
 * @stops: (out caller-allocates): px, ascending
 * @n_stops: room in @stops
 *
 * Finds where the candidate days of an event have their middle, or where its clock times are.
 *
 * Returns: how many there are, at most @n_stops; 0 for other forms of date
 */
guint
tumen_paint_get_stops (const TumenPaint *self,
                       guint             event,
                       double           *stops,
                       guint             n_stops)
{
  const TumenRow *row = &self->rows[event];
  guint           n = 0;

  if (row->form == TUMEN_FORM_ONE_OF)
    {
      const TumenDay *days = tumen_table_get_candidate_days (self->table, event, &n);

      for (guint i = 0; i < MIN (n, n_stops); i++)
        stops[i] = tumen_viewport_x (self->viewport, (double)days[i] + 0.5);
    }
  else if (row->form == TUMEN_FORM_CLOCK)
    {
      const TumenClock *clocks = tumen_table_get_clocks (self->table, event, &n);
      double            day = floor (tumen_row_get_centre (row));

      for (guint i = 0; i < MIN (n, n_stops); i++)
        stops[i] = tumen_viewport_x (self->viewport, day + clocks[i].minutes / MINUTES_PER_DAY);
    }
  return MIN (n, n_stops);
}

/**
 * tumen_painter_draw_ground:
 * @cr: a context whose origin is the top left of the canvas
 * @scene: what is seen
 * @theme: the theme
 *
 * Draws the lowest layer: canvas, grid, lanes and axis.
 */
void
tumen_painter_draw_ground (cairo_t          *cr,
                           TumenScene       *scene,
                           const TumenTheme *theme)
{
  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (TUMEN_IS_SCENE (scene));

  draw_ground (cr, scene, theme, NULL);
}

/**
 * tumen_painter_draw_guides:
 * @cr: a context whose origin is the top left of the canvas
 * @scene: what is seen
 * @theme: the theme
 * @overlay: (nullable): what is selected
 *
 * Draws the second layer: other dates that sources give, if the scene has them, and the lines from
 * the axis down to the selected event.
 */
void
tumen_painter_draw_guides (cairo_t            *cr,
                           TumenScene         *scene,
                           const TumenTheme   *theme,
                           const TumenOverlay *overlay)
{
  TumenPaint paint;

  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (TUMEN_IS_SCENE (scene));

  begin (&paint, cr, scene, theme);
  clip_to_lanes (&paint);
  tumen_paint_ghosts (&paint, TUMEN_NO_ROW);
  if (has_selection (&paint, overlay))
    tumen_paint_guides (&paint, overlay->selected);
  cairo_restore (cr);
}

/**
 * tumen_painter_draw_items:
 * @cr: a context whose origin is the top left of the canvas
 * @scene: what is seen
 * @theme: the theme
 *
 * Draws the third layer: extents, marks, labels, chips, bars and headings.
 */
void
tumen_painter_draw_items (cairo_t          *cr,
                          TumenScene       *scene,
                          const TumenTheme *theme)
{
  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (TUMEN_IS_SCENE (scene));

  draw_items (cr, scene, theme, NULL);
}

/**
 * tumen_painter_draw_item:
 * @cr: a context whose origin is the top left of the canvas
 * @scene: what is seen
 * @theme: the theme
 * @item: index of an item of the scene
 *
 * Draws of the third layer one item alone: an extent, a mark, a label, a badge, a chip, a bar with
 * its number, a heading, or the stem or dotted line of a lane; for all others, which are of other
 * layers, nothing. All items one after the other make what tumen_painter_draw_items() draws. Items
 * of different events do not overlap, so that all of one event may as well be drawn together.
 */
void
tumen_painter_draw_item (cairo_t          *cr,
                         TumenScene       *scene,
                         const TumenTheme *theme,
                         guint             item)
{
  TumenPaint            paint;
  guint                 n_items;
  const TumenSceneItem *items;

  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (TUMEN_IS_SCENE (scene));

  items = tumen_scene_get_items (scene, &n_items);
  g_return_if_fail (item < n_items);
  begin (&paint, cr, scene, theme);
  clip_to_lanes (&paint);
  tumen_paint_alone (&paint, &items[item]);
  cairo_restore (cr);
}

/**
 * tumen_painter_draw_overlay:
 * @cr: a context whose origin is the top left of the canvas
 * @scene: what is seen
 * @theme: the theme
 * @overlay: (nullable): what is selected, hovered and focused
 *
 * Draws the uppermost layer: plates, rings, the focus frame and the flags of the selected date.
 */
void
tumen_painter_draw_overlay (cairo_t            *cr,
                            TumenScene         *scene,
                            const TumenTheme   *theme,
                            const TumenOverlay *overlay)
{
  TumenPaint paint;

  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (TUMEN_IS_SCENE (scene));

  if (overlay == NULL)
    return;
  begin (&paint, cr, scene, theme);
  cairo_save (cr);
  clip_to_lanes (&paint);
  tumen_paint_overlay (&paint, overlay);
  cairo_restore (cr);
  if (has_selection (&paint, overlay))
    tumen_paint_flags (&paint, overlay->selected);
  cairo_restore (cr);
}

/**
 * tumen_painter_draw:
 * @cr: a context whose origin is the top left of the canvas
 * @scene: what is seen
 * @theme: the theme
 * @overlay: (nullable): what is selected, hovered and focused
 *
 * Draws all layers of a canvas. What is selected is drawn once, by the uppermost layer, so that a
 * file holds its words only once.
 */
void
tumen_painter_draw (cairo_t            *cr,
                    TumenScene         *scene,
                    const TumenTheme   *theme,
                    const TumenOverlay *overlay)
{
  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (TUMEN_IS_SCENE (scene));

  draw_ground (cr, scene, theme, overlay);
  tumen_painter_draw_guides (cr, scene, theme, overlay);
  draw_items (cr, scene, theme, overlay);
  tumen_painter_draw_overlay (cr, scene, theme, overlay);
}
