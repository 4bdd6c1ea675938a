/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-extent-private.h"

#define SPINDLE_HALF      6.0
#define SPINDLE_LINE      1.25
#define SPINDLE_DOT_LINE  1.5
#define CANDIDATE_SCALE   0.66
#define CANDIDATE_MIN_GAP 11.0
#define BOX_HALF          5.5
#define BOX_LINE          1.5
#define LIMIT_CAP_HALF    7.0
#define ARROW_HEAD_LENGTH 7.0
#define ARROW_HEAD_HALF   5.0
#define ARROW_GAP         2.0
#define ARROW_LINE        1.9
#define MARK_CLEARANCE    9.0  /* dots keep off a small shape */
#define BRACKETS_WIDTH    36.0 /* a bar needs more for its caps to keep off the brackets on it */

static const TumenBand bar = { TUMEN_BAR_HALF + 0.5, TUMEN_BAR_LINE, FALSE, TRUE };

/* Tint and hatching between two long edges. */
static void
draw_bar_shape (const TumenExtent *self,
                double             lo,
                double             hi)
{
  double     top = self->place->y - TUMEN_BAR_HALF;
  double     bottom = self->place->y + TUMEN_BAR_HALF;
  TumenPoint upper[] = { { lo, top }, { hi, top } };
  TumenPoint lower[] = { { lo, bottom }, { hi, bottom } };
  gboolean   dotted = self->row->ink == TUMEN_INK_DOTTED;

  tumen_extent_fill_bar (self, lo, hi);
  tumen_extent_stroke_edge (self, upper, 2, dotted ? BOX_LINE : TUMEN_BAR_LINE);
  tumen_extent_stroke_edge (self, lower, 2, dotted ? BOX_LINE : TUMEN_BAR_LINE);
}

static void
draw_bar (const TumenExtent *self,
          double             lo,
          double             hi)
{
  if (self->brush != NULL)
    tumen_extent_draw_band (self, &bar, lo, hi);
  else
    draw_bar_shape (self, lo, hi);
  if (tumen_row_is_unquoted (self->row) && hi - lo < BRACKETS_WIDTH)
    return;
  tumen_extent_draw_cap (self,
                         lo,
                         self->place->y - TUMEN_BAR_CAP_HALF,
                         self->place->y + TUMEN_BAR_CAP_HALF);
  tumen_extent_draw_cap (self,
                         hi,
                         self->place->y - TUMEN_BAR_CAP_HALF,
                         self->place->y + TUMEN_BAR_CAP_HALF);
}

/* Candidates so close that their shapes would touch stand in one box. */
static gboolean
candidates_are_close (const TumenExtentPlace *place)
{
  for (guint i = 1; i < place->n_stops; i++)
    {
      if (place->stops[i] - place->stops[i - 1] < CANDIDATE_MIN_GAP)
        return TRUE;
    }
  return place->n_stops < 2;
}

static void
draw_box (const TumenExtent *self)
{
  double      lo = self->px->lo;
  double      hi = self->px->hi;
  double      top = self->place->y - BOX_HALF;
  double      bottom = self->place->y + BOX_HALF;
  TumenPoint  corners[] = { { lo, top }, { hi, top }, { hi, bottom }, { lo, bottom } };
  TumenPoint  lower[] = { { lo, bottom }, { hi, bottom } };
  TumenRow    row = *self->row;
  TumenExtent dotted = *self;

  row.ink = TUMEN_INK_DOTTED;
  dotted.row = &row;
  tumen_extent_path_inside (self, corners, G_N_ELEMENTS (corners));
  tumen_set_color (self->cr, &self->colors->tint);
  cairo_fill (self->cr);
  tumen_extent_stroke_edge (&dotted, corners, 2, BOX_LINE);
  tumen_extent_stroke_edge (&dotted, lower, 2, BOX_LINE);
  for (guint i = 0; i < 2; i++)
    {
      TumenPoint side[] = { { i == 0 ? lo : hi, top }, { i == 0 ? lo : hi, bottom } };

      tumen_extent_stroke_edge (&dotted, side, 2, BOX_LINE);
    }
}

static void
draw_candidate (const TumenExtent *self,
                double             x)
{
  TumenMark      mark = { self->row->kind, TUMEN_INK_OUTLINE, tumen_row_is_unquoted (self->row),
                          FALSE };
  TumenMarkPlace place = { x, self->place->y, CANDIDATE_SCALE };
  double         half_day = self->place->day_width / 2.0;

  if (self->row->ink == TUMEN_INK_DOTTED)
    mark.ink = TUMEN_INK_DOTTED;
  if (self->place->day_width >= TUMEN_EXTENT_MIN_WIDTH)
    draw_bar (self, x - half_day, x + half_day);
  if (!tumen_extent_is_visible (self, x))
    return;
  tumen_mark_draw_halo (self->cr, &self->theme->canvas, &mark, &place);
  tumen_mark_draw (self->cr, self->theme, self->colors, &mark, &place);
}

static void
draw_chain (const TumenExtent *self)
{
  const double *stops = self->place->stops;
  double        day_width = self->place->day_width;
  double        clear = day_width >= TUMEN_EXTENT_MIN_WIDTH ? day_width / 2.0 : MARK_CLEARANCE;

  for (guint i = 1; i < self->place->n_stops; i++)
    tumen_extent_draw_dots (self, stops[i - 1] + clear, stops[i] - clear);
  for (guint i = 0; i < self->place->n_stops; i++)
    draw_candidate (self, stops[i]);
}

/* A limit, and an arrow away from it that is not to scale: sign -1 before, 1 after. */
static void
draw_limit (const TumenExtent *self,
            double             sign)
{
  double   limit = sign < 0.0 ? self->px->hi : self->px->lo;
  double   tip = limit + sign * TUMEN_ARROW_LENGTH;
  double   base = tip - sign * ARROW_HEAD_LENGTH;
  double   first = base - sign * ARROW_GAP;
  cairo_t *cr = self->cr;

  if (MAX (limit, tip) < self->place->clip_lo || MIN (limit, tip) > self->place->clip_hi)
    return;
  tumen_extent_draw_dots (self, MIN (first, limit), MAX (first, limit));
  cairo_move_to (cr, base, self->place->y - ARROW_HEAD_HALF);
  cairo_line_to (cr, tip, self->place->y);
  cairo_line_to (cr, base, self->place->y + ARROW_HEAD_HALF);
  cairo_set_line_width (cr, tumen_theme_get_line_width (self->theme, ARROW_LINE));
  tumen_set_color (cr, &self->colors->line);
  cairo_stroke (cr);
  tumen_extent_draw_cap (self,
                         limit,
                         self->place->y - LIMIT_CAP_HALF,
                         self->place->y + LIMIT_CAP_HALF);
}

static void
draw_form (const TumenExtent *self)
{
  switch ((TumenForm)self->row->form)
    {
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_WITHIN:
      draw_bar (self, self->px->lo, self->px->hi);
      break;
    case TUMEN_FORM_APPROXIMATE:
      tumen_extent_draw_spindle (self, self->px->centre);
      break;
    case TUMEN_FORM_ONE_OF:
      if (candidates_are_close (self->place))
        draw_box (self);
      else
        draw_chain (self);
      break;
    case TUMEN_FORM_BEFORE:
      draw_limit (self, -1.0);
      break;
    case TUMEN_FORM_AFTER:
      draw_limit (self, 1.0);
      break;
    case TUMEN_FORM_LASTING:
      tumen_extent_draw_lasting (self);
      break;
    case TUMEN_FORM_CLOCK:
      tumen_extent_draw_clock (self);
      break;
    case TUMEN_FORM_NONE:
    default:
      break;
    }
}

/**
 * tumen_extent_draw_spindle:
 * @self: an extent
 * @centre: px, where it is highest
 *
 * Draws an approximate date: it tapers to a point at each end of the margin.
 */
void
tumen_extent_draw_spindle (const TumenExtent *self,
                           double             centre)
{
  double     y = self->place->y;
  double     lo = self->px->lo;
  double     hi = self->px->hi;
  TumenPoint corners[] = {
    { lo, y }, { centre, y - SPINDLE_HALF }, { hi, y }, { centre, y + SPINDLE_HALF }
  };
  TumenPoint lower[] = { corners[0], corners[3], corners[2] };
  gboolean   dotted = self->row->ink == TUMEN_INK_DOTTED;

  tumen_set_color (self->cr, &self->colors->tint);
  if (self->brush != NULL)
    {
      tumen_extent_fill_between (self, corners, 3, lower, 3);
    }
  else
    {
      tumen_extent_path_inside (self, corners, G_N_ELEMENTS (corners));
      cairo_fill (self->cr);
    }
  tumen_extent_stroke_edge (self, corners, 3, dotted ? SPINDLE_DOT_LINE : SPINDLE_LINE);
  tumen_extent_stroke_edge (self, lower, 3, dotted ? SPINDLE_DOT_LINE : SPINDLE_LINE);
}

/**
 * tumen_extent_draw:
 * @self: an extent
 *
 * Draws it, if it is wide enough.
 */
void
tumen_extent_draw (const TumenExtent *self)
{
  const TumenExtentPlace *place = self->place;
  TumenForm               form = (TumenForm)self->row->form;
  gboolean                to_scale = form != TUMEN_FORM_BEFORE && form != TUMEN_FORM_AFTER;

  if (!(place->clip_hi > place->clip_lo))
    return;
  if (to_scale && !(self->px->hi - self->px->lo >= TUMEN_EXTENT_MIN_WIDTH))
    return;
  cairo_save (self->cr);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  draw_form (self);
  cairo_restore (self->cr);
}

/**
 * tumen_painter_draw_extent:
 * @cr: a context
 * @theme: the theme
 * @row: kind, form, ink and flags of the event
 * @px: where its times are, px, not clipped
 * @place: the height of its middle, and what of it is drawn
 *
 * Draws the extent of a date (visual design 7) without its shape, which stands in the middle of
 * the visible part; see tumen_painter_extent_has_shape(). Nothing is drawn where the extent is
 * narrower than %TUMEN_EXTENT_MIN_WIDTH.
 */
void
tumen_painter_draw_extent (cairo_t                *cr,
                           const TumenTheme       *theme,
                           const TumenRow         *row,
                           const TumenExtentPx    *px,
                           const TumenExtentPlace *place)
{
  TumenExtent extent = { cr, theme, NULL, row, px, place, NULL };

  g_return_if_fail (cr != NULL && theme != NULL && row != NULL && px != NULL && place != NULL);
  g_return_if_fail (row->kind < TUMEN_N_KINDS);

  extent.colors = &theme->kind[row->kind];
  tumen_extent_draw (&extent);
}

/**
 * tumen_painter_draw_date:
 * @cr: a context
 * @theme: the theme
 * @row: kind, form, ink and flags of the event
 * @px: where its times are, px, not clipped
 * @place: the height of its middle, and what of it is drawn
 * @shape: where its shape stands
 *
 * Draws an extent, the shape on it with its halo, and the badge if the row has one. An extent that
 * is too narrow is left out, so that a shape is drawn in any case.
 */
void
tumen_painter_draw_date (cairo_t                *cr,
                         const TumenTheme       *theme,
                         const TumenRow         *row,
                         const TumenExtentPx    *px,
                         const TumenExtentPlace *place,
                         const TumenMarkPlace   *shape)
{
  TumenMark mark;

  g_return_if_fail (row != NULL && place != NULL && shape != NULL);

  mark.kind = row->kind;
  mark.ink = row->ink;
  mark.unquoted = tumen_row_is_unquoted (row);
  mark.dashed = tumen_row_is_from_other_pages (row);
  tumen_painter_draw_extent (cr, theme, row, px, place);
  if (px->hi - px->lo < TUMEN_EXTENT_MIN_WIDTH || tumen_painter_extent_has_shape (row, place))
    {
      tumen_mark_draw_halo (cr, &theme->canvas, &mark, shape);
      tumen_mark_draw (cr, theme, &theme->kind[row->kind], &mark, shape);
    }
  if (row->flags & TUMEN_ROW_BADGE)
    tumen_painter_draw_badge (cr, theme, shape->x + TUMEN_BADGE_RIGHT, shape->y - TUMEN_BADGE_UP);
}

/**
 * tumen_painter_extent_has_shape:
 * @row: kind, form, ink and flags of the event
 * @place: where its candidate days are
 *
 * Returns: whether a shape stands on the extent: not on a lasting bar, and not where every
 * candidate day has its own
 */
gboolean
tumen_painter_extent_has_shape (const TumenRow         *row,
                                const TumenExtentPlace *place)
{
  g_return_val_if_fail (row != NULL && place != NULL, FALSE);

  if (row->form == TUMEN_FORM_LASTING)
    return FALSE;
  return row->form != TUMEN_FORM_ONE_OF || candidates_are_close (place);
}
