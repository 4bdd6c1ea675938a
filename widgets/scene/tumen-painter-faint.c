/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-draw-private.h"
#include "tumen-painter-private.h"

/* Visual design 13: no match in a search. */
#define FAINT_SCALE 0.62
#define FAINT_LINE  2.0

/* Kinds are told apart by their shapes alone. */
static void
make_theme_faint (TumenTheme *theme)
{
  TumenKindColors faint = { theme->canvas, theme->faint, theme->canvas, theme->faint };

  for (guint i = 0; i < TUMEN_N_KINDS; i++)
    theme->kind[i] = faint;
  theme->ink = theme->dim;
  theme->control = theme->faint;
}

static void
draw_line (const TumenPaint     *self,
           const TumenSceneItem *item)
{
  double lo = MAX (item->rect.x, -FAINT_LINE);
  double hi = MIN (item->rect.x + item->rect.width, self->size->width + FAINT_LINE);

  if (lo >= hi)
    return;
  cairo_rectangle (self->cr, lo, item->cy - FAINT_LINE / 2.0, hi - lo, FAINT_LINE);
  tumen_set_color (self->cr, &self->theme->faint);
  cairo_fill (self->cr);
}

static void
draw_mark (const TumenPaint     *self,
           const TumenSceneItem *item,
           const TumenLook      *look)
{
  TumenKindColors colors = { self->theme->canvas, self->theme->faint, self->theme->canvas,
                             self->theme->faint };
  TumenMark       mark = { item->kind, TUMEN_INK_OUTLINE, FALSE, FALSE };
  TumenMarkPlace  place = { item->cx, item->cy, FAINT_SCALE };

  if (!tumen_paint_has_shape (self, item))
    return;
  if (self->brush.pictures != NULL)
    tumen_paint_show (self, item, look);
  else
    tumen_mark_draw (self->cr, self->theme, &colors, &mark, &place);
}

static void
draw_chip (const TumenPaint     *self,
           const TumenSceneItem *item,
           const TumenLook      *look)
{
  if (item->chip == TUMEN_CHIP_CLUSTER && item->n_members > 0)
    tumen_paint_rake (self, item, &self->theme->faint);
  if (self->brush.pictures != NULL)
    tumen_paint_show (self, item, look);
  else
    tumen_paint_faint_capsule (self, item);
}

/* On paper a number leads to the list, whatever is searched for. */
static void
draw_number (const TumenPaint     *self,
             const TumenSceneItem *item,
             const TumenLook      *look)
{
  TumenTheme     theme = *self->theme;
  TumenPaint     faint = *self;
  TumenSceneItem number = *item;

  if (item->numbers == NULL)
    return;
  make_theme_faint (&theme);
  faint.theme = &theme;
  number.text = "";
  number.detail = NULL;
  if (item->sticky)
    {
      number.rect.x += TUMEN_PILL_TEXT_X;
      number.side = TUMEN_SIDE_RIGHT;
    }
  number.sticky = FALSE;
  tumen_paint_label (&faint, &number, look);
}

static void
draw_stem (const TumenPaint     *self,
           const TumenSceneItem *item)
{
  cairo_rectangle (self->cr, item->rect.x, item->rect.y, item->rect.width, item->rect.height);
  tumen_set_color (self->cr, &self->theme->faint);
  cairo_fill (self->cr);
}

/**
 * tumen_paint_faint_capsule:
 * @self: what to paint
 * @item: a chip without matches
 *
 * Paints the capsule of a chip as tumen_paint_capsule() does, but faintly.
 */
void
tumen_paint_faint_capsule (const TumenPaint     *self,
                           const TumenSceneItem *item)
{
  TumenTheme theme = *self->theme;
  TumenPaint faint = *self;

  make_theme_faint (&theme);
  faint.theme = &theme;
  tumen_paint_capsule (&faint, item);
}

/**
 * tumen_paint_faint:
 * @self: what to paint
 * @item: an item that is no match of a search
 * @look: a faint one
 *
 * Paints a small outline instead of a mark and a line instead of an extent; of labels only numbers,
 * and badges not at all. A bar has its colours from its matches.
 */
void
tumen_paint_faint (const TumenPaint     *self,
                   const TumenSceneItem *item,
                   const TumenLook      *look)
{
  switch (item->type)
    {
    case TUMEN_ITEM_EXTENT:
      draw_line (self, item);
      break;
    case TUMEN_ITEM_MARK:
      draw_mark (self, item, look);
      break;
    case TUMEN_ITEM_CHIP:
      draw_chip (self, item, look);
      break;
    case TUMEN_ITEM_BAR:
      tumen_paint_bar (self, item);
      break;
    case TUMEN_ITEM_GRIDLINE:
      if (item->event != TUMEN_NO_ROW)
        draw_stem (self, item);
      break;
    case TUMEN_ITEM_LABEL:
      draw_number (self, item, look);
      break;
    case TUMEN_ITEM_BADGE:
    case TUMEN_ITEM_HEADING:
    case TUMEN_ITEM_TICK:
    case TUMEN_ITEM_GHOST:
    case TUMEN_ITEM_WHISKER:
    default:
      break;
    }
}
