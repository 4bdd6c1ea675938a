/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-layout-private.h"
#include "tumen-painter-private.h"

#define PLATE_RADIUS  7.0
#define PLATE_LINE    1.5
#define PLATE_SIDE    17.0 /* of the middle of a mark */
#define PLATE_PAD     6.0
#define RING_HALF     14.5 /* its line included */
#define BADGE_RIGHT   9.0
#define BADGE_ABOVE   10.0
#define LABEL_X       18.0
#define FOCUS_GAP     3.0
#define FOCUS_RADIUS  9.0
#define FOCUS_LINE    2.0
#define TWO_GUIDES_PX 3.0 /* a wider extent has a line at each end */
#define MAX_GUIDES    TUMEN_PAINTER_MOST_GUIDES
#define GUIDE_HALF    2.0 /* a guide is nowhere wider, at the widest line */

static void
fill_plate (const TumenPaint *self,
            const TumenRect  *plate,
            const TumenColor *color)
{
  tumen_path_rounded (self->cr, plate->x, plate->y, plate->width, plate->height, PLATE_RADIUS);
  tumen_set_color (self->cr, color);
  cairo_fill (self->cr);
}

static void
stroke_plate (const TumenPaint *self,
              const TumenRect  *plate)
{
  tumen_path_rounded (self->cr, plate->x, plate->y, plate->width, plate->height, PLATE_RADIUS);
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, PLATE_LINE));
  cairo_stroke (self->cr);
}

static void
draw_focus (const TumenPaint *self,
            const TumenRect  *plate)
{
  static const double dashes[] = { 5.0, 3.0 };

  tumen_path_rounded (self->cr,
                      plate->x - FOCUS_GAP,
                      plate->y - FOCUS_GAP,
                      plate->width + 2.0 * FOCUS_GAP,
                      plate->height + 2.0 * FOCUS_GAP,
                      FOCUS_RADIUS);
  tumen_set_color (self->cr, &self->theme->focus);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, FOCUS_LINE));
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

/* An event that stands in a chip, drawn at its true place over everything else. */
static TumenSceneItem
make_mark_in_chip (const TumenPaint     *self,
                   const TumenSceneItem *chip,
                   guint                 event)
{
  TumenSceneItem mark = *chip;

  mark.type = TUMEN_ITEM_MARK;
  mark.event = event;
  mark.kind = self->rows[event].kind;
  mark.cx = tumen_viewport_x (self->viewport, tumen_row_get_centre (&self->rows[event]));
  mark.unquoted = tumen_row_is_unquoted (&self->rows[event]);
  mark.scale = mark.unquoted ? TUMEN_UNQUOTED_SCALE : 1.0;
  mark.has_extent = FALSE;
  return mark;
}

/* As high as the labels beside it: with its date only where they have theirs. */
static TumenSceneItem
make_label_in_chip (const TumenPaint     *self,
                    const TumenSceneItem *mark)
{
  TumenLanguage   language = tumen_scene_get_language (self->scene);
  TumenSceneItem  label = *mark;
  const TumenRow *row = &self->rows[mark->event];
  gboolean        two;

  two = tumen_scene_get_label_mode (self->scene) == TUMEN_LABELS_TWO_LINES;
  label.type = TUMEN_ITEM_LABEL;
  label.text = tumen_table_get_short_title (self->table, mark->event, language);
  label.detail = two ? tumen_table_get_date_words (self->table, mark->event, language) : NULL;
  label.side = TUMEN_SIDE_RIGHT;
  label.rect.x = mark->cx + LABEL_X;
  label.rect.width = tumen_text_get_width (self->text, TUMEN_TEXT_LABEL_BOLD, label.text);
  if (two)
    label.rect.width = MAX (label.rect.width,
                            tumen_text_get_width (self->text, TUMEN_TEXT_DATE, label.detail) +
                              tumen_label_get_dots_width (self->text, row));
  return label;
}

/* Holds the chip with its label as well, so that no part of it looks out from behind. */
static TumenRect
make_plate_in_chip (const TumenPaint     *self,
                    const TumenSceneItem *chip,
                    const TumenSceneItem *label)
{
  TumenRect plate = chip->rect;
  double    left, right, top, bottom;

  tumen_scene_get_plate (self->scene, chip, &plate);
  left = MIN (plate.x, label->cx - PLATE_SIDE);
  right = MAX (plate.x + plate.width, label->rect.x + label->rect.width + PLATE_PAD);
  top = MIN (plate.y, label->cy - RING_HALF);
  bottom = MAX (plate.y + plate.height, label->cy + RING_HALF);
  return (TumenRect){ left, top, right - left, bottom - top };
}

static void
draw_selected_in_chip (const TumenPaint     *self,
                       const TumenSceneItem *chip,
                       guint                 event)
{
  TumenLook      look = { &self->theme->accent_soft, TRUE, TRUE };
  TumenSceneItem mark = make_mark_in_chip (self, chip, event);
  TumenSceneItem label = make_label_in_chip (self, &mark);
  TumenRect      plate = make_plate_in_chip (self, chip, &label);

  fill_plate (self, &plate, &self->theme->accent_soft);
  stroke_plate (self, &plate);
  tumen_paint_ghosts (self, event);
  tumen_paint_item (self, &mark, &look);
  tumen_paint_item (self, &label, &look);
  if (self->rows[event].flags & TUMEN_ROW_BADGE)
    tumen_painter_draw_badge (self->cr, self->theme, mark.cx + BADGE_RIGHT, mark.cy - BADGE_ABOVE);
}

/* The title of what is selected is bold: its plate reaches as far. */
static void
widen_for_bold (const TumenPaint     *self,
                const TumenSceneItem *item,
                TumenRect            *plate)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      double more;

      if (items[i].type != TUMEN_ITEM_LABEL || items[i].event != item->event ||
          items[i].lane != item->lane || items[i].sticky)
        continue;
      more = tumen_paint_get_title_width (self, &items[i], TUMEN_TEXT_LABEL_BOLD) -
             items[i].rect.width;
      if (more <= 0.0)
        return;
      plate->width += more;
      if (items[i].side == TUMEN_SIDE_LEFT)
        plate->x -= more;
    }
}

static void
draw_selected_item (const TumenPaint     *self,
                    const TumenSceneItem *item)
{
  TumenLook look = { &self->theme->accent_soft, TRUE, TRUE };
  TumenRect plate;

  if (!tumen_scene_get_plate (self->scene, item, &plate))
    return;
  widen_for_bold (self, item, &plate);
  fill_plate (self, &plate, &self->theme->accent_soft);
  stroke_plate (self, &plate);
  tumen_paint_ghosts (self, item->event);
  tumen_paint_event (self, item, &look);
}

/* Lanes of actors, places and sources can hold the event more than once: all copies are marked. */
static void
draw_selected (const TumenPaint   *self,
               const TumenOverlay *overlay)
{
  guint                 event = overlay->selected;
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  tumen_paint_whiskers (self, event);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].type == TUMEN_ITEM_MARK && items[i].event == event)
        draw_selected_item (self, &items[i]);
      else if (tumen_scene_chip_holds (self->scene, &items[i], event))
        draw_selected_in_chip (self, &items[i], event);
    }
}

static const TumenSceneItem *
get_item (const TumenPaint *self,
          guint             index)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);

  return index < n_items ? &items[index] : NULL;
}

/* The bars stay as they are within a frame. */
static void
draw_hovered_bar (const TumenPaint     *self,
                  const TumenSceneItem *item)
{
  TumenRect plate;

  if (!tumen_scene_get_plate (self->scene, item, &plate))
    return;
  cairo_rectangle (self->cr, floor (plate.x) + 0.5, floor (plate.y) + 0.5, ceil (plate.width),
                   ceil (plate.height));
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, PLATE_LINE));
  cairo_stroke (self->cr);
}

static void
draw_hovered (const TumenPaint     *self,
              const TumenSceneItem *item,
              gboolean              pressed)
{
  TumenLook look = { pressed ? &self->theme->grid_major : &self->theme->hover, FALSE, FALSE };
  TumenRect plate;

  if (item->type == TUMEN_ITEM_BAR)
    {
      draw_hovered_bar (self, item);
      return;
    }
  if (!tumen_scene_get_plate (self->scene, item, &plate))
    return;
  fill_plate (self, &plate, look.ground);
  tumen_paint_event (self, item, &look);
}

/* Where the guides of an event are: its times, both ends of a wide extent, or its middle. */
static guint
find_guides (const TumenPaint *self,
             guint             event,
             double            x[MAX_GUIDES])
{
  const TumenRow *row = &self->rows[event];

  if (row->form == TUMEN_FORM_CLOCK)
    return tumen_paint_get_stops (self, event, x, MAX_GUIDES);
  if (isnan (row->lo))
    return 0;
  x[0] = tumen_viewport_x (self->viewport, row->lo);
  x[1] = tumen_viewport_x (self->viewport, row->hi);
  if (x[1] - x[0] > TWO_GUIDES_PX)
    return 2;
  x[0] = tumen_viewport_x (self->viewport, tumen_row_get_centre (row));
  return 1;
}

static double
find_lowest (const TumenPaint *self,
             guint             event)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (self->scene, &n_items);
  double                lowest = 0.0;

  for (guint i = 0; i < n_items; i++)
    {
      const TumenSceneItem *item = &items[i];
      gboolean              is_it = item->type == TUMEN_ITEM_MARK && item->event == event;

      if (is_it || tumen_scene_chip_holds (self->scene, item, event))
        lowest = MAX (lowest, item->cy);
    }
  return MIN (lowest, self->size->height);
}

/**
 * tumen_paint_guides:
 * @self: what to paint
 * @event: row of the table
 *
 * Paints the lines from the axis down to the selected event, which marks stand on.
 */
void
tumen_paint_guides (const TumenPaint *self,
                    guint             event)
{
  double x[MAX_GUIDES];
  guint  n_guides = find_guides (self, event, x);
  double bottom = find_lowest (self, event);
  double top = tumen_scene_get_axis_height (self->scene);

  if (bottom <= top)
    return;
  for (guint i = 0; i < n_guides; i++)
    {
      if (!(x[i] >= 0.0 && x[i] <= self->size->width))
        continue;
      cairo_move_to (self->cr, tumen_snap (x[i]), top);
      cairo_line_to (self->cr, tumen_snap (x[i]), bottom);
    }
  tumen_set_color (self->cr, &self->theme->accent_line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
}

/**
 * tumen_painter_get_guides:
 * @scene: what is seen
 * @event: row of the table
 * @guides: (out caller-allocates): room for %TUMEN_PAINTER_MOST_GUIDES columns, at whole px
 *
 * Finds what tumen_painter_draw_guides() paints, in any theme, if @event is selected.
 *
 * Returns: how many guides there are on the canvas
 */
guint
tumen_painter_get_guides (TumenScene *scene,
                          guint       event,
                          TumenRect  *guides)
{
  TumenPaint paint = { .scene = scene };
  double     x[MAX_GUIDES], top, bottom;
  guint      n_guides, n = 0;

  g_return_val_if_fail (TUMEN_IS_SCENE (scene) && guides != NULL, 0);

  paint.table = tumen_scene_get_table (scene);
  paint.rows = tumen_table_get_rows (paint.table);
  paint.viewport = tumen_scene_get_viewport (scene);
  paint.size = tumen_scene_get_size (scene);
  top = tumen_scene_get_axis_height (scene);
  bottom = find_lowest (&paint, event);
  if (bottom <= top)
    return 0;
  n_guides = find_guides (&paint, event, x);
  for (guint i = 0; i < n_guides; i++)
    {
      if (x[i] >= 0.0 && x[i] <= paint.size->width)
        guides[n++] = (TumenRect){ floor (x[i]) - GUIDE_HALF, top, 2.0 * GUIDE_HALF + 1.0,
                                   ceil (bottom) - top };
    }
  return n;
}

/**
 * tumen_paint_overlay:
 * @self: what to paint
 * @overlay: what is selected, hovered and focused
 *
 * Paints plates, rings and the focus frame over the items of a scene.
 */
void
tumen_paint_overlay (const TumenPaint   *self,
                     const TumenOverlay *overlay)
{
  const TumenSceneItem *hovered = get_item (self, overlay->hovered);
  const TumenSceneItem *focused = get_item (self, overlay->focused);
  TumenRect             plate;

  if (hovered != NULL)
    draw_hovered (self, hovered, overlay->pressed);
  if (overlay->selected != TUMEN_NO_ROW)
    draw_selected (self, overlay);
  if (focused == NULL || !tumen_scene_get_plate (self->scene, focused, &plate))
    return;
  if (focused->event != TUMEN_NO_ROW && focused->event == overlay->selected)
    widen_for_bold (self, focused, &plate);
  draw_focus (self, &plate);
}
