/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"
#include "tumen-pixels-private.h"

#define NUMBER_GAP     3.0
#define NAME_RIGHT     14.0 /* so far from the edge, beside a scroll bar */
#define NAME_DOWN      3.0
#define HATCH_DISTANCE 3.0
#define HATCH_WIDTH    1.0
#define TILE_SIZE      140.0 /* 33 lines of hatching, both ways */
#define TILE_LINES     33.0
#define DOT            1.0
#define DOT_STEP       4.0
#define DOTS_LENGTH    400.0

/* Over its bar, but never cut by an edge of the view. */
static void
draw_number (const TumenPaint     *self,
             const TumenSceneItem *item)
{
  TumenTextPlace place = { TUMEN_TEXT_FLAG, item->text, 0.0, 0.0, &self->theme->ink, NULL };
  double         width = tumen_text_get_width (self->text, place.style, place.text);
  double         height = tumen_text_get_height (self->text, place.style);

  place.ground = &self->theme->canvas;
  place.x = CLAMP (item->cx - width / 2.0, NUMBER_GAP, self->size->width - width - NUMBER_GAP);
  place.y = item->rect.y - height - NUMBER_GAP / 2.0;
  tumen_paint_text (&self->brush, &place);
}

static void
draw_stem (const TumenPaint     *self,
           const TumenSceneItem *item)
{
  double x = tumen_snap (item->cx);

  cairo_move_to (self->cr, x, item->rect.y);
  cairo_line_to (self->cr, x, item->rect.y + item->rect.height);
  tumen_set_color (self->cr, &self->theme->kind[item->kind].line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
}

static void
draw_dots_cb (cairo_t *cr,
              gpointer data)
{
  const TumenTheme *theme = data;
  double            height = round (tumen_theme_get_line_width (theme, DOT));

  for (double x = 0.0; x < DOTS_LENGTH; x += DOT_STEP)
    cairo_rectangle (cr, x, 0.0, DOT, height);
  tumen_set_color (cr, &theme->control);
  cairo_fill (cr);
}

/* On screen: a picture of some dots, repeated. */
static void
show_dotted_line (const TumenPaint *self,
                  double            y)
{
  TumenPictureKey     key = { .type = TUMEN_PICTURE_BAND, .number = { TUMEN_N_KINDS } };
  double              height = round (tumen_theme_get_line_width (self->theme, DOT));
  TumenRect           ink = { 0.0, 0.0, DOTS_LENGTH, height };
  const TumenPicture *picture = tumen_pictures_find (self->brush.pictures, &key);
  double              top = tumen_brush_snap_y (&self->brush, y - height / 2.0);

  if (picture == NULL)
    picture = tumen_pictures_add (self->brush.pictures, &key, &ink, draw_dots_cb,
                                  (gpointer)self->theme);
  cairo_set_source_surface (self->cr, picture->surface, 0.0, top);
  cairo_pattern_set_extend (cairo_get_source (self->cr), CAIRO_EXTEND_REPEAT);
  cairo_rectangle (self->cr, 0.0, top, self->size->width, height);
  cairo_fill (self->cr);
}

static void
draw_dotted_line (const TumenPaint     *self,
                  const TumenSceneItem *item)
{
  static const double dashes[] = { DOT, DOT_STEP - DOT };
  double              y = tumen_snap (item->cy);

  if (self->brush.pictures != NULL)
    {
      show_dotted_line (self, y);
      return;
    }
  cairo_save (self->cr);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_move_to (self->cr, 0.0, y);
  cairo_line_to (self->cr, self->size->width, y);
  tumen_set_color (self->cr, &self->theme->control);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* What of a bar has its ink: all of it or, with a search, the lowest part. */
static TumenRect
get_inked (const TumenSceneItem *item,
           const TumenRect      *bar)
{
  TumenRect inked = *bar;

  if (item->match == TUMEN_MATCH_NONE)
    return inked;
  inked.height = item->value > 0.0 ? bar->height * item->matching / item->value : 0.0;
  if (item->match == TUMEN_MATCH_YES)
    inked.height = MIN (MAX (inked.height, 1.0), bar->height);
  inked.y = bar->y + bar->height - inked.height + item->drop;
  return inked;
}

static void
draw_bar_shape (const TumenPaint     *self,
                const TumenSceneItem *item)
{
  const TumenKindColors *colors = &self->theme->kind[item->kind];
  TumenHatch             hatch = { colors->hatch, HATCH_DISTANCE, HATCH_WIDTH, 0.0 };
  TumenRect              inked = get_inked (item, &item->rect);
  const TumenRect       *rect = &inked;

  if (item->match != TUMEN_MATCH_NONE)
    {
      cairo_rectangle (self->cr, item->rect.x, item->rect.y, item->rect.width, item->rect.height);
      tumen_set_color (self->cr, &self->theme->grid_major);
      cairo_fill (self->cr);
    }
  if (!(rect->height > 0.0))
    return;
  cairo_rectangle (self->cr, rect->x, rect->y, rect->width, rect->height);
  tumen_set_color (self->cr, item->has_extent ? &colors->tint : &colors->fill);
  cairo_fill_preserve (self->cr);
  if (item->has_extent)
    tumen_fill_hatch (self->cr, &hatch);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, rect->x, rect->y);
  cairo_line_to (self->cr, rect->x + rect->width, rect->y);
  tumen_set_color (self->cr, &colors->line);
  cairo_set_line_width (self->cr, tumen_theme_get_line_width (self->theme, 1.0));
  cairo_stroke (self->cr);
}

static void
draw_tile_cb (cairo_t *cr,
              gpointer data)
{
  const TumenKindColors *colors = data;
  double                 period = TILE_SIZE / TILE_LINES;
  TumenHatch             hatch = { colors->hatch, period / G_SQRT2, HATCH_WIDTH, 0.0 };

  cairo_rectangle (cr, 0.0, 0.0, TILE_SIZE, TILE_SIZE);
  tumen_set_color (cr, &colors->tint);
  cairo_fill_preserve (cr);
  tumen_fill_hatch (cr, &hatch);
}

static cairo_surface_t *
get_tile (const TumenPaint *self,
          TumenKind         kind)
{
  TumenPictureKey     key = { .type = TUMEN_PICTURE_HATCH, .number = { kind, TILE_SIZE } };
  TumenRect           ink = { 0.0, 0.0, TILE_SIZE, TILE_SIZE };
  const TumenPicture *picture = tumen_pictures_find (self->brush.pictures, &key);

  if (picture == NULL)
    picture = tumen_pictures_add (self->brush.pictures, &key, &ink, draw_tile_cb,
                                  (gpointer)&self->theme->kind[kind]);
  return picture->surface;
}

/* Between px of the target, and not so thin that it would not be seen. */
static TumenRect
snap_bar (const TumenPaint     *self,
          const TumenSceneItem *item)
{
  double    px = 1.0 / self->brush.px;
  double    bottom = tumen_brush_snap_y (&self->brush, item->rect.y + item->rect.height);
  double    right = tumen_brush_snap_x (&self->brush, item->rect.x + item->rect.width);
  TumenRect rect;

  rect.x = tumen_brush_snap_x (&self->brush, item->rect.x);
  rect.y = MIN (tumen_brush_snap_y (&self->brush, item->rect.y), bottom - px);
  rect.width = MAX (right - rect.x, px);
  rect.height = bottom - rect.y;
  return rect;
}

/* Of a bar between px, also between px. */
static TumenRect
snap_inked (const TumenPaint     *self,
            const TumenSceneItem *item,
            const TumenRect      *bar)
{
  double    px = self->brush.px;
  TumenRect inked = get_inked (item, bar);

  inked.height = ceil (inked.height * px) / px;
  inked.y = bar->y + bar->height - inked.height + ceil (item->drop * px) / px;
  return inked;
}

static TumenRect
get_top_line (const TumenPaint *self,
              const TumenRect  *bar)
{
  double    px = self->brush.px;
  double    line = round (tumen_theme_get_line_width (self->theme, 1.0) * px) / px;
  TumenRect top = *bar;

  top.height = MIN (MAX (line, 1.0 / px), bar->height);
  return top;
}

/* Hatching moves with the bars: it starts from a point of time. */
static double
get_tile_x (const TumenPaint *self)
{
  double x = tumen_viewport_x (self->viewport, floor (self->viewport->span.begin));

  return tumen_brush_snap_x (&self->brush, fmod (x, TILE_SIZE));
}

static void
write_bars (const TumenPaint     *self,
            const TumenSceneItem *items,
            guint                 n_items,
            TumenPixels          *pixels)
{
  double tile_x = get_tile_x (self);

  for (guint i = 0; i < n_items; i++)
    {
      const TumenKindColors *colors = &self->theme->kind[items[i].kind];
      TumenRect              rect, line;

      if (items[i].type != TUMEN_ITEM_BAR)
        continue;
      rect = snap_bar (self, &items[i]);
      if (items[i].match != TUMEN_MATCH_NONE)
        {
          tumen_pixels_fill (pixels, &rect, &self->theme->grid_major);
          rect = snap_inked (self, &items[i], &rect);
        }
      if (!(rect.height > 0.0))
        continue;
      line = get_top_line (self, &rect);
      if (items[i].has_extent)
        tumen_pixels_tile (pixels, &rect, get_tile (self, items[i].kind), tile_x, 0.0);
      else
        tumen_pixels_fill (pixels, &rect, &colors->fill);
      tumen_pixels_fill (pixels, &line, &colors->line);
    }
}

typedef enum {
  PART_FAINT,
  PART_FILLED,
  PART_HATCHED,
  PART_LINES,
  N_PARTS
} BarPart;

static gboolean
has_part (const TumenSceneItem *item,
          BarPart               part)
{
  if (part == PART_FAINT)
    return item->match != TUMEN_MATCH_NONE;
  if (item->match == TUMEN_MATCH_NO)
    return FALSE;
  return part == PART_LINES || item->has_extent == (part == PART_HATCHED);
}

static gboolean
path_bars (const TumenPaint     *self,
           const TumenSceneItem *items,
           guint                 n_items,
           TumenKind             kind,
           BarPart               part)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      TumenRect rect;

      if (items[i].type != TUMEN_ITEM_BAR || items[i].kind != kind || !has_part (&items[i], part))
        continue;
      rect = snap_bar (self, &items[i]);
      if (part != PART_FAINT && items[i].match != TUMEN_MATCH_NONE)
        rect = snap_inked (self, &items[i], &rect);
      if (part == PART_LINES)
        rect = get_top_line (self, &rect);
      cairo_rectangle (self->cr, rect.x, rect.y, rect.width, rect.height);
      any = TRUE;
    }
  return any;
}

/* All bars of a colour are one path. */
static void
fill_bars (const TumenPaint     *self,
           const TumenSceneItem *items,
           guint                 n_items)
{
  for (guint kind = 0; kind < TUMEN_N_KINDS; kind++)
    {
      const TumenKindColors *colors = &self->theme->kind[kind];

      for (guint part = 0; part < N_PARTS; part++)
        {
          if (!path_bars (self, items, n_items, (TumenKind)kind, (BarPart)part))
            continue;
          tumen_set_color (self->cr, part == PART_LINES ? &colors->line : &colors->fill);
          if (part == PART_FAINT)
            tumen_set_color (self->cr, &self->theme->grid_major);
          if (part == PART_HATCHED)
            {
              cairo_set_source_surface (self->cr, get_tile (self, (TumenKind)kind),
                                        get_tile_x (self), 0.0);
              cairo_pattern_set_extend (cairo_get_source (self->cr), CAIRO_EXTEND_REPEAT);
            }
          cairo_fill (self->cr);
        }
    }
}

/**
 * tumen_paint_bars:
 * @self: what to paint, on screen
 * @items: (array length=n_items): some items of the scene
 * @n_items: their number
 *
 * Paints the bars among them at once, without their numbers.
 */
void
tumen_paint_bars (const TumenPaint     *self,
                  const TumenSceneItem *items,
                  guint                 n_items)
{
  TumenPixels pixels;

  if (!tumen_pixels_begin (&pixels, &self->brush))
    {
      fill_bars (self, items, n_items);
      return;
    }
  write_bars (self, items, n_items, &pixels);
  tumen_pixels_end (&pixels);
}

/**
 * tumen_paint_bar:
 * @self: what to paint
 * @item: a bar
 *
 * The lower part of a bar is filled (day known), the upper one hatched (day not known). The highest
 * one of a lane has its number. On screen the bars themselves are there already.
 */
void
tumen_paint_bar (const TumenPaint     *self,
                 const TumenSceneItem *item)
{
  if (self->brush.pictures == NULL)
    draw_bar_shape (self, item);
  if (item->text != NULL)
    draw_number (self, item);
}

/**
 * tumen_paint_lane_line:
 * @self: what to paint
 * @item: a grid line of a lane
 *
 * Paints the stem of a starred event, or the dotted line of a round value; its name stands in the
 * strip of the heading, where there are no bars.
 */
void
tumen_paint_lane_line (const TumenPaint     *self,
                       const TumenSceneItem *item)
{
  TumenTextPlace   place = { TUMEN_TEXT_AXIS, item->text, 0.0, 0.0, &self->theme->dim, NULL };
  const TumenLane *lanes;

  if (item->event != TUMEN_NO_ROW)
    {
      draw_stem (self, item);
      return;
    }
  draw_dotted_line (self, item);
  if (item->text == NULL)
    return;
  lanes = tumen_scene_get_lanes (self->scene, &(guint){ 0 });
  place.ground = &self->theme->canvas;
  place.x = self->size->width - NAME_RIGHT -
            tumen_text_get_width (self->text, place.style, place.text);
  place.y = lanes[item->lane].top + NAME_DOWN;
  tumen_paint_text (&self->brush, &place);
}
