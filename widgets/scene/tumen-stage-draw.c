/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-private.h"

static void
draw_box (cairo_t              *cr,
          const TumenStageItem *item)
{
  const TumenRect *rect = &item->rect;
  double           inset = item->line / 2.0;

  tumen_path_rounded (cr, rect->x + inset, rect->y + inset, rect->width - item->line,
                      rect->height - item->line, item->radius);
  tumen_set_color (cr, &item->color);
  cairo_fill_preserve (cr);
  if (item->line > 0.0)
    {
      tumen_set_color (cr, &item->edge);
      cairo_set_line_width (cr, item->line);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

/* Its long sides have an edge where the panel has one. */
static void
draw_wedge (cairo_t              *cr,
            const TumenStageItem *item)
{
  const TumenRect *rect = &item->rect;

  cairo_move_to (cr, rect->x, rect->y);
  cairo_line_to (cr, item->x, item->y);
  cairo_line_to (cr, rect->x + rect->width, rect->y);
  tumen_set_color (cr, &item->color);
  cairo_fill_preserve (cr);
  if (item->line > 0.0)
    {
      tumen_set_color (cr, &item->edge);
      cairo_set_line_width (cr, item->line);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

static void
draw_line (cairo_t              *cr,
           const TumenStageItem *item)
{
  cairo_move_to (cr, item->x, item->y);
  cairo_line_to (cr, item->x2, item->y2);
  tumen_set_color (cr, &item->color);
  cairo_set_line_width (cr, item->line);
  cairo_stroke (cr);
}

static void
draw_day (cairo_t              *cr,
          const TumenStageItem *item)
{
  cairo_rectangle (cr, item->rect.x, item->rect.y, item->rect.width, item->rect.height);
  tumen_set_color (cr, &item->color);
  cairo_fill (cr);
}

/* The drawing of dates is told how large a px of it is. */
static void
draw_extent (cairo_t              *cr,
             const TumenTheme     *theme,
             const TumenStageItem *item)
{
  double             k = item->scale;
  TumenExtentPx      px = { item->px.lo / k, item->px.hi / k, item->px.centre / k,
                            item->px.start_hi / k, item->px.end_lo / k };
  TumenExtentPlace   place = { item->y / k, item->x / k, item->x2 / k, NULL, item->n_stops, 0.0 };
  g_autofree double *stops = g_new (double, MAX (item->n_stops, 1));

  for (guint i = 0; i < item->n_stops; i++)
    stops[i] = item->stops[i] / k;
  place.stops = stops;
  cairo_scale (cr, k, k);
  tumen_painter_draw_extent (cr, theme, item->row, &px, &place);
}

static void
draw_ring (cairo_t              *cr,
           const TumenStageItem *item)
{
  if (item->radius <= 0.0)
    return;
  cairo_arc (cr, item->x, item->y, item->radius, 0.0, 2.0 * G_PI);
  tumen_set_color (cr, &item->color);
  cairo_fill_preserve (cr);
  tumen_set_color (cr, &item->edge);
  cairo_set_line_width (cr, item->line);
  cairo_stroke (cr);
}

static void
draw_mark (cairo_t              *cr,
           const TumenTheme     *theme,
           const TumenStageItem *item)
{
  TumenMark      mark = { item->row->kind, item->row->ink, tumen_row_is_unquoted (item->row) };
  TumenMarkPlace place = { item->x, item->y, item->scale };

  tumen_mark_draw_halo (cr, &item->color, &mark, &place);
  tumen_mark_draw (cr, theme, &theme->kind[item->row->kind], &mark, &place);
}

static void
draw_text (cairo_t              *cr,
           const TumenStageItem *item)
{
  PangoLayoutLine *line =
    pango_layout_get_line_readonly (item->layout, (int)item->layout_line);

  tumen_set_color (cr, &item->color);
  cairo_move_to (cr, item->rect.x, item->baseline);
  pango_cairo_show_layout_line (cr, line);
}

static void
draw_guess (cairo_t              *cr,
            const TumenStageItem *item)
{
  cairo_move_to (cr, item->x, item->rect.y + item->rect.height / 2.0);
  cairo_line_to (cr, item->x, item->y);
  tumen_set_color (cr, &item->color);
  cairo_set_line_width (cr, item->line);
  cairo_stroke (cr);
  tumen_path_rounded (cr, item->rect.x, item->rect.y, item->rect.width, item->rect.height,
                      item->radius);
  cairo_fill (cr);
}

/**
 * tumen_stage_draw_item:
 * @cr: a context in px of the screen
 * @theme: of the stage
 * @item: an item of the stage
 *
 * Draws one item.
 */
void
tumen_stage_draw_item (cairo_t              *cr,
                       const TumenTheme     *theme,
                       const TumenStageItem *item)
{
  cairo_save (cr);
  cairo_new_path (cr);
  switch (item->type)
    {
    case TUMEN_STAGE_PANEL:
    case TUMEN_STAGE_COVER:
    case TUMEN_STAGE_CARD:
      draw_box (cr, item);
      break;
    case TUMEN_STAGE_WEDGE:
      draw_wedge (cr, item);
      break;
    case TUMEN_STAGE_LINE:
    case TUMEN_STAGE_TICK:
      draw_line (cr, item);
      break;
    case TUMEN_STAGE_EXTENT:
      draw_extent (cr, theme, item);
      break;
    case TUMEN_STAGE_DAY:
      draw_day (cr, item);
      break;
    case TUMEN_STAGE_RING:
      draw_ring (cr, item);
      break;
    case TUMEN_STAGE_MARK:
      draw_mark (cr, theme, item);
      break;
    case TUMEN_STAGE_TEXT:
      draw_text (cr, item);
      break;
    case TUMEN_STAGE_GUESS:
      draw_guess (cr, item);
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

/* What there is to read, and the rule between two quotations; the axis, the story and the number of
 * the step are there all the time. */
static gboolean
is_read (TumenStage           *self,
         const TumenStageItem *item)
{
  if (item->type == TUMEN_STAGE_COVER)
    return TRUE;
  if (item->type == TUMEN_STAGE_LINE)
    return MAX (item->y, item->y2) < self->axis_top;
  return item->type == TUMEN_STAGE_TEXT && item->role != TUMEN_STAGE_STORY &&
         item->role != TUMEN_STAGE_STEP && item->role != TUMEN_STAGE_MONTH &&
         item->role != TUMEN_STAGE_YEAR;
}

/**
 * tumen_stage_draw:
 * @self: a stage
 * @cr: a context whose origin is the top left of the screen
 *
 * Draws the ground and all items. Scaled down, it is the picture of a thumbnail. On the way to a
 * stop, before its ring is whole, what is to be read is not there yet.
 */
void
tumen_stage_draw (TumenStage *self,
                  cairo_t    *cr)
{
  g_return_if_fail (TUMEN_IS_STAGE (self) && cr != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, self->spec.width, self->spec.height);
  cairo_clip_preserve (cr);
  tumen_set_color (cr, &self->theme.canvas);
  cairo_fill (cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const TumenStageItem *item = &g_array_index (self->items, TumenStageItem, i);

      if (self->spec.ring >= 1.0 || !is_read (self, item))
        tumen_stage_draw_item (cr, &self->theme, item);
    }
  cairo_restore (cr);
}
