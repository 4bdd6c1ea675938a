/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"
#include "tumen-painter-private.h"
#include "tumen-words.h"

#define LINE_DISTANCE 15.0 /* from the middle of the title to that of the date */
#define DOTS_GAP      6.0
#define HEADING_NAME  12.0 /* from the middle of the mark */
#define HEADING_EDGE  6.0  /* from the plate, without a mark */
#define HEADING_GAP   7.0
#define CAPSULE_LINE  1.5
#define CAPSULE_MARK  13.5
#define CAPSULE_SCALE 0.6
#define CAPSULE_COUNT 23.0
#define RAKE_TICK     4.5
#define PILL_LINE     1.25
#define PILL_SCALE    0.72

static double
draw_at_middle (const TumenPaint *self,
                TumenTextPlace   *place,
                double            middle)
{
  place->y = tumen_paint_get_middle (self->text, place->style, middle);
  tumen_paint_text (&self->brush, place);
  return place->x + tumen_text_get_width (self->text, place->style, place->text);
}

/* After the date, and "+n" after four dots. */
static void
draw_voices (const TumenPaint *self,
             const TumenRow   *row,
             double            x,
             double            middle)
{
  guint            n_shown = MIN (row->n_dots, TUMEN_MAX_DOTS);
  guint8           dots[TUMEN_MAX_DOTS];
  g_autofree char *more = NULL;
  TumenTextPlace   place = { TUMEN_TEXT_DATE, NULL, 0.0, 0.0, &self->theme->dim, NULL };

  for (guint i = 0; i < n_shown; i++)
    dots[i] = (guint8)tumen_row_get_dot (row, i);
  place.x = 2.0 + tumen_painter_draw_dots (self->cr, self->theme, dots, n_shown, x, middle);
  if (row->n_dots <= n_shown)
    return;
  more = g_strdup_printf ("+%u", row->n_dots - n_shown);
  place.text = more;
  draw_at_middle (self, &place, middle);
}

static double
get_voices_width (const TumenPaint *self,
                  const TumenRow   *row)
{
  guint            n_shown = MIN (row->n_dots, TUMEN_MAX_DOTS);
  g_autofree char *more = NULL;
  double           width;

  if (n_shown == 0)
    return 0.0;
  width = DOTS_GAP + 5.8 + 7.4 * (n_shown - 1);
  if (row->n_dots <= n_shown)
    return width;
  more = g_strdup_printf ("+%u", row->n_dots - n_shown);
  return width + 2.0 + tumen_text_get_width (self->text, TUMEN_TEXT_DATE, more);
}

static const TumenRow *
get_row (const TumenPaint     *self,
         const TumenSceneItem *item)
{
  return item->event != TUMEN_NO_ROW ? &self->rows[item->event] : NULL;
}

/* Lighter where nothing is quoted. */
static const TumenColor *
get_title_ink (const TumenPaint     *self,
               const TumenSceneItem *item)
{
  const TumenRow *row = get_row (self, item);
  gboolean        unquoted = row != NULL ? tumen_row_is_unquoted (row) : item->unquoted;

  return unquoted ? &self->theme->dim : &self->theme->ink;
}

/* Bold, on paper, before the title. Returns where the title begins. */
static double
draw_numbers (const TumenPaint     *self,
              const TumenSceneItem *item,
              TumenTextPlace        place,
              double                middle)
{
  if (item->numbers == NULL)
    return place.x;
  place.style = TUMEN_TEXT_LABEL_BOLD;
  place.text = item->numbers;
  if (*item->text != '\0')
    place.joined = tumen_label_get_number_gap (self->text);
  return draw_at_middle (self, &place, middle) + place.joined;
}

/* Returns its end. */
static double
draw_title_from (const TumenPaint     *self,
                 const TumenSceneItem *item,
                 TumenTextPlace       *place,
                 double                middle)
{
  place->x = draw_numbers (self, item, *place, middle);
  if (*item->text == '\0')
    return place->x;
  return draw_at_middle (self, place, middle);
}

static void
draw_title (const TumenPaint     *self,
            const TumenSceneItem *item,
            const TumenLook      *look,
            double                middle)
{
  TumenTextPlace place = {
    TUMEN_TEXT_LABEL, item->text, 0.0, 0.0, &self->theme->ink, look->ground
  };

  place.ink = get_title_ink (self, item);
  if (tumen_paint_label_is_bold (self, item, look))
    place.style = TUMEN_TEXT_LABEL_BOLD;
  place.x = item->rect.x;
  if (item->side == TUMEN_SIDE_LEFT)
    place.x += item->rect.width - tumen_paint_get_title_width (self, item, place.style);
  draw_title_from (self, item, &place, middle);
}

static void
draw_date (const TumenPaint     *self,
           const TumenSceneItem *item,
           const TumenLook      *look,
           double                middle)
{
  TumenTextPlace  place = { TUMEN_TEXT_DATE, item->detail, 0.0, 0.0, &self->theme->dim, NULL };
  const TumenRow *row = get_row (self, item);
  double          dots = row != NULL ? get_voices_width (self, row) : 0.0;
  double          end;

  place.ground = look->ground;
  place.x = item->rect.x;
  if (item->side == TUMEN_SIDE_LEFT)
    place.x += item->rect.width - dots - tumen_text_get_width (self->text, place.style, place.text);
  end = draw_at_middle (self, &place, middle);
  if (row != NULL)
    draw_voices (self, row, end + DOTS_GAP, middle);
}

static void
draw_capsule (const TumenPaint *self,
              const TumenRect  *rect,
              const TumenColor *line,
              double            width)
{
  tumen_path_rounded (self->cr, rect->x, rect->y, rect->width, rect->height, rect->height / 2.0);
  tumen_set_color (self->cr, &self->theme->canvas);
  cairo_fill_preserve (self->cr);
  tumen_set_color (self->cr, line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, width));
  cairo_stroke (self->cr);
}

/* A label on its own extent, where its place beside it is out of view. */
static void
draw_pill (const TumenPaint     *self,
           const TumenSceneItem *item,
           const TumenLook      *look)
{
  const TumenRow *row = get_row (self, item);
  TumenMark       mark = { item->kind, TUMEN_INK_FULL, FALSE, FALSE };
  TumenMarkPlace  place = { item->rect.x + TUMEN_PILL_MARK_X, item->cy, PILL_SCALE };
  TumenTextPlace  text = { TUMEN_TEXT_LABEL, item->text, 0.0, 0.0, NULL, NULL };

  if (row != NULL)
    {
      mark.ink = row->ink;
      mark.unquoted = tumen_row_is_unquoted (row);
      mark.dashed = tumen_row_is_from_other_pages (row);
    }
  text.ink = get_title_ink (self, item);
  draw_capsule (self, &item->rect, &self->theme->kind[item->kind].line, PILL_LINE);
  tumen_mark_draw (self->cr, self->theme, &self->theme->kind[item->kind], &mark, &place);
  if (tumen_paint_label_is_bold (self, item, look))
    text.style = TUMEN_TEXT_LABEL_BOLD;
  text.x = item->rect.x + TUMEN_PILL_TEXT_X;
  text.x = draw_title_from (self, item, &text, item->cy) + TUMEN_PILL_GAP;
  if (item->detail == NULL)
    return;
  text.style = TUMEN_TEXT_DATE;
  text.text = item->detail;
  text.ink = &self->theme->dim;
  draw_at_middle (self, &text, item->cy);
}

/* Of events that no excerpt reports: brackets are left of the capsule. */
static void
draw_brackets (const TumenPaint *self,
               const TumenRect  *rect,
               const TumenColor *line)
{
  double half = rect->height / 2.0;

  cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
  tumen_set_color (self->cr, &self->theme->canvas);
  cairo_fill (self->cr);
  tumen_brackets_path (self->cr, rect->x, rect->x + rect->width, rect->y + half, half);
  tumen_set_color (self->cr, line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, CAPSULE_LINE));
  cairo_stroke (self->cr);
}

/* The capsule alone is between start_hi and end_lo; the rectangle of the item holds the rake. */
static void
draw_cluster (const TumenPaint     *self,
              const TumenSceneItem *item)
{
  double           half = item->cy - item->rect.y - CAPSULE_LINE / 2.0;
  double           left = item->px.start_hi;
  TumenRect        capsule = { left, item->cy - half, item->px.end_lo - left, 2.0 * half };
  TumenMark        mark = { item->kind, TUMEN_INK_FULL, FALSE, FALSE };
  TumenMarkPlace   place = { left + CAPSULE_MARK, item->cy, CAPSULE_SCALE };
  TumenTextPlace   text = { TUMEN_TEXT_COUNT, NULL, 0.0, 0.0, &self->theme->ink, NULL };
  g_autofree char *count = NULL;

  count = tumen_number_to_words (item->n_members, tumen_scene_get_language (self->scene));
  if (item->unquoted)
    draw_brackets (self, &capsule, &self->theme->kind[item->kind].line);
  else
    draw_capsule (self, &capsule, &self->theme->kind[item->kind].line, CAPSULE_LINE);
  tumen_mark_draw (self->cr, self->theme, &self->theme->kind[item->kind], &mark, &place);
  text.text = count;
  text.x = left + CAPSULE_COUNT;
  draw_at_middle (self, &text, item->cy);
}

static void
draw_text_chip (const TumenPaint     *self,
                const TumenSceneItem *item)
{
  TumenTextPlace text = { TUMEN_TEXT_COUNT, item->text, 0.0, 0.0, &self->theme->ink, NULL };
  double         width;

  draw_capsule (self, &item->rect, &self->theme->control, PILL_LINE);
  if (item->text == NULL)
    return;
  width = tumen_text_get_width (self->text, text.style, text.text);
  text.x = item->rect.x + (item->rect.width - width) / 2.0;
  draw_at_middle (self, &text, item->cy);
}

/**
 * tumen_paint_label_is_bold:
 * @self: what to paint
 * @item: a label
 * @look: at rest, or on a plate
 *
 * Returns: whether the title is bold: starred, selected or of a cluster; after a number, selected
 */
gboolean
tumen_paint_label_is_bold (const TumenPaint     *self,
                           const TumenSceneItem *item,
                           const TumenLook      *look)
{
  const TumenRow *row = get_row (self, item);

  if (look->bold || item->numbers != NULL)
    return look->bold;
  return row == NULL || (row->flags & TUMEN_ROW_STARRED) != 0;
}

/**
 * tumen_paint_get_title_width:
 * @self: what to paint
 * @item: a label
 * @style: of the title
 *
 * Returns: px of the first line: numbers, if there are any, and title
 */
double
tumen_paint_get_title_width (const TumenPaint     *self,
                             const TumenSceneItem *item,
                             TumenTextStyle        style)
{
  double width = tumen_text_get_width (self->text, style, item->text);

  if (item->numbers == NULL)
    return width;
  if (*item->text != '\0')
    width += tumen_label_get_number_gap (self->text);
  return width + tumen_text_get_width (self->text, TUMEN_TEXT_LABEL_BOLD, item->numbers);
}

/**
 * tumen_paint_label:
 * @self: what to paint
 * @item: a label
 * @look: at rest, or on a plate
 *
 * Paints a label: title, and below it date and dots; or a pill on its own extent.
 */
void
tumen_paint_label (const TumenPaint     *self,
                   const TumenSceneItem *item,
                   const TumenLook      *look)
{
  if (item->text == NULL)
    return;
  if (self->brush.pictures != NULL && item->numbers == NULL)
    {
      tumen_paint_show (self, item, look);
      return;
    }
  if (item->sticky)
    {
      draw_pill (self, item, look);
      return;
    }
  if (item->detail != NULL)
    draw_date (self, item, look, item->cy + LINE_DISTANCE);
  draw_title (self, item, look, item->cy);
}

/**
 * tumen_paint_heading:
 * @self: what to paint
 * @item: a heading
 * @look: at rest
 *
 * Paints the name of a lane, over bars, on a plate of canvas colour.
 */
void
tumen_paint_heading (const TumenPaint     *self,
                     const TumenSceneItem *item,
                     const TumenLook      *look)
{
  TumenTextPlace place = { TUMEN_TEXT_HEADING, item->text, 0.0, 0.0, &self->theme->dim, NULL };
  guint          n_lanes;
  int            kind = tumen_scene_get_lanes (self->scene, &n_lanes)[item->lane].kind;

  if (self->brush.pictures != NULL)
    {
      tumen_paint_show (self, item, look);
      return;
    }
  cairo_rectangle (self->cr, item->rect.x, item->rect.y, item->rect.width, item->rect.height);
  tumen_set_color (self->cr, &self->theme->canvas);
  cairo_fill (self->cr);
  if (kind >= 0)
    {
      TumenMark      mark = { (TumenKind)kind, TUMEN_INK_FULL, FALSE, FALSE };
      TumenMarkPlace at = { item->cx, item->cy, item->scale };

      tumen_mark_draw (self->cr, self->theme, &self->theme->kind[kind], &mark, &at);
    }
  place.x = kind >= 0 ? item->cx + HEADING_NAME : item->rect.x + HEADING_EDGE;
  place.x = draw_at_middle (self, &place, item->cy) + HEADING_GAP;
  if (item->detail == NULL)
    return;
  place.style = TUMEN_TEXT_HEADING_DIM;
  place.text = item->detail;
  draw_at_middle (self, &place, item->cy);
}

/**
 * tumen_paint_rake:
 * @self: what to paint
 * @item: the chip of a cluster
 * @color: of the line
 *
 * Paints the line from the first to the last member, and a tick at the true place of each.
 */
void
tumen_paint_rake (const TumenPaint     *self,
                  const TumenSceneItem *item,
                  const TumenColor     *color)
{
  double y = tumen_snap (item->rect.y + item->rect.height - CAPSULE_LINE);

  for (guint i = 0; i < item->n_members; i++)
    {
      double x = tumen_viewport_x (self->viewport,
                                   tumen_row_get_centre (&self->rows[item->members[i]]));

      cairo_move_to (self->cr, x, y - RAKE_TICK);
      cairo_line_to (self->cr, x, y);
    }
  cairo_move_to (self->cr, item->px.lo - CAPSULE_LINE / 2.0, y);
  cairo_line_to (self->cr, item->px.hi + CAPSULE_LINE / 2.0, y);
  tumen_set_color (self->cr, color);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, CAPSULE_LINE));
  cairo_stroke (self->cr);
}

/**
 * tumen_paint_capsule:
 * @self: what to paint
 * @item: a chip
 *
 * Paints the capsule of a chip: mark and number of a cluster, or a text.
 */
void
tumen_paint_capsule (const TumenPaint     *self,
                     const TumenSceneItem *item)
{
  if (item->chip == TUMEN_CHIP_CLUSTER && item->n_members > 0)
    draw_cluster (self, item);
  else
    draw_text_chip (self, item);
}

/**
 * tumen_paint_chip:
 * @self: what to paint
 * @item: a chip
 * @look: at rest, or on a plate
 *
 * Paints the capsule of a cluster with the true places of its members, or a capsule with a text.
 */
void
tumen_paint_chip (const TumenPaint     *self,
                  const TumenSceneItem *item,
                  const TumenLook      *look)
{
  if (item->chip == TUMEN_CHIP_CLUSTER && item->n_members > 0)
    tumen_paint_rake (self, item, &self->theme->kind[item->kind].line);
  if (self->brush.pictures != NULL)
    tumen_paint_show (self, item, look);
  else
    tumen_paint_capsule (self, item);
}
