/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-painter-private.h"

#define MARK_REACH    16.0 /* px from the middle of a shape to the edge of its picture */
#define BADGE_REACH   8.0
#define LABEL_REACH   2.5 /* of the halo */
#define TITLE_HALF    12.0
#define DATE_DISTANCE 15.0
#define LINE_REACH    1.5  /* of the line round a capsule */
#define UNQUOTED      2u   /* beside bold or faint */
#define DASHED        8u   /* beside an ink */
#define FINE          64.0 /* parts of a px that a key tells apart */
#define NO_KIND       255

/** ItemPicture: an item that is shown as a picture: where, and how it is drawn if it is new. */
typedef struct
{
  TumenPictureKey       key;
  TumenRect             ink;  /* px from its place */
  double                x, y; /* its place */
  double                item_x;
  const TumenPaint     *paint;
  const TumenSceneItem *item;
  const TumenLook      *look;
} ItemPicture;

static void
move_item (TumenSceneItem *item,
           double          dx,
           double          dy)
{
  item->rect.x += dx;
  item->rect.y += dy;
  item->cx += dx;
  item->cy += dy;
  item->px.lo += dx;
  item->px.hi += dx;
  item->px.centre += dx;
  item->px.start_hi += dx;
  item->px.end_lo += dx;
}

static void
draw_item_cb (cairo_t *cr,
              gpointer data)
{
  const ItemPicture *self = data;
  TumenPaint         paint = *self->paint;
  TumenSceneItem     item = *self->item;

  paint.cr = paint.brush.cr = cr;
  paint.brush.pictures = NULL;
  move_item (&item, -self->item_x, -item.cy);
  if (item.type == TUMEN_ITEM_CHIP && self->look->faint)
    tumen_paint_faint_capsule (&paint, &item);
  else if (item.type == TUMEN_ITEM_CHIP)
    tumen_paint_capsule (&paint, &item);
  else
    tumen_paint_item (&paint, &item, self->look);
}

static void
set_place (ItemPicture *self,
           double       anchor,
           double       x)
{
  self->item_x = x;
  self->x = tumen_brush_follow (&self->paint->brush, anchor, x);
  self->y = self->item->cy;
}

static void
set_ink (ItemPicture *self,
         double       left,
         double       right,
         double       top,
         double       bottom)
{
  self->ink = (TumenRect){ left, top, right - left, bottom - top };
}

/* What stands at the end of an extent goes with that end, all else with the shape. */
static double
get_anchor (const TumenSceneItem *item)
{
  if (!item->has_extent || item->sticky)
    return item->cx;
  return item->side == TUMEN_SIDE_LEFT ? item->px.lo : item->px.hi;
}

static guint32
pack_ink (const TumenRow *row)
{
  return row->ink | (tumen_row_is_from_other_pages (row) ? DASHED : 0);
}

static void
describe_mark (ItemPicture *self)
{
  const TumenSceneItem *item = self->item;

  self->key.type = TUMEN_PICTURE_MARK;
  self->key.number[0] = item->kind;
  self->key.number[1] = pack_ink (&self->paint->rows[item->event]);
  self->key.number[2] = (guint32)lround (item->scale * FINE);
  self->key.number[3] = tumen_color_pack (self->look->ground);
  self->key.number[4] = self->look->ring;
  self->key.number[5] = self->look->faint | (item->unquoted ? UNQUOTED : 0);
  set_place (self, item->cx, item->cx);
  set_ink (self, -MARK_REACH, MARK_REACH, -MARK_REACH, MARK_REACH);
}

static void
describe_badge (ItemPicture *self)
{
  self->key.type = TUMEN_PICTURE_BADGE;
  set_place (self, self->item->cx, self->item->rect.x + self->item->rect.width / 2.0);
  set_ink (self, -BADGE_REACH, BADGE_REACH, -BADGE_REACH, BADGE_REACH);
}

static void
describe_pill (ItemPicture *self)
{
  const TumenSceneItem *item = self->item;
  double                half = item->rect.height / 2.0 + LINE_REACH;

  self->key.type = TUMEN_PICTURE_PILL;
  self->key.number[4] = item->kind;
  self->key.number[5] = (guint32)lround (item->rect.height * FINE);
  if (item->event != TUMEN_NO_ROW)
    self->key.number[3] = pack_ink (&self->paint->rows[item->event]);
  set_place (self, item->rect.x, item->rect.x);
  set_ink (self, -LINE_REACH, item->rect.width + LINE_REACH, -half, half);
}

/* Its place is that end of the text which is next to the shape. */
static void
describe_label (ItemPicture *self)
{
  const TumenSceneItem *item = self->item;
  gboolean              at_left = item->side == TUMEN_SIDE_LEFT;
  double                bold = tumen_text_get_width_bound (self->paint->text, TUMEN_TEXT_LABEL_BOLD,
                                                           item->text);
  double                width = MAX (item->rect.width, bold) + LABEL_REACH;
  double                scale = MAX (1.0, tumen_text_get_scale (self->paint->text));
  double                bottom = TITLE_HALF * scale;

  self->key.type = TUMEN_PICTURE_LABEL;
  self->key.text = item->text;
  self->key.detail = item->detail;
  self->key.number[0] = tumen_paint_label_is_bold (self->paint, item, self->look);
  self->key.number[1] = item->side;
  self->key.number[2] = tumen_color_pack (self->look->ground);
  if (item->event == TUMEN_NO_ROW ? item->unquoted
                                  : tumen_row_is_unquoted (&self->paint->rows[item->event]))
    self->key.number[0] |= UNQUOTED;
  if (item->sticky)
    {
      describe_pill (self);
      return;
    }
  if (item->event != TUMEN_NO_ROW && item->detail != NULL)
    {
      const TumenRow *row = &self->paint->rows[item->event];

      self->key.number[3] = row->n_dots;
      self->key.number[4] = row->dots;
    }
  if (item->detail != NULL)
    bottom += DATE_DISTANCE;
  set_place (self, get_anchor (item), item->rect.x + (at_left ? item->rect.width : 0.0));
  set_ink (self, at_left ? -width : -LABEL_REACH, at_left ? LABEL_REACH : width,
           -TITLE_HALF * scale, bottom);
}

/* A cluster's capsule is narrower than its rake. */
static void
describe_capsule (ItemPicture *self)
{
  const TumenSceneItem *item = self->item;
  gboolean              cluster = item->chip == TUMEN_CHIP_CLUSTER;
  double                left = cluster ? item->px.start_hi : item->rect.x;
  double                right = cluster ? item->px.end_lo : item->rect.x + item->rect.width;
  double                half = item->cy - item->rect.y + LINE_REACH;

  self->key.type = TUMEN_PICTURE_CAPSULE;
  self->key.number[0] = item->chip;
  self->key.number[1] = cluster ? item->kind : NO_KIND;
  self->key.number[2] = (guint32)lround (half * FINE);
  self->key.number[3] = cluster ? item->n_members : 0;
  self->key.number[4] = tumen_scene_get_language (self->paint->scene);
  self->key.number[5] = self->look->faint | (item->unquoted ? UNQUOTED : 0);
  self->key.text = cluster ? NULL : item->text;
  set_place (self, cluster ? item->cx : left, left);
  set_ink (self, -LINE_REACH, right - left + LINE_REACH, -half, half);
}

static void
describe_heading (ItemPicture *self)
{
  const TumenSceneItem *item = self->item;
  guint                 n_lanes;

  self->key.type = TUMEN_PICTURE_HEADING;
  self->key.number[0] = (guint32)tumen_scene_get_lanes (self->paint->scene,
                                                        &n_lanes)[item->lane]
                          .kind;
  self->key.number[1] = (guint32)lround (item->rect.height * FINE);
  self->key.text = item->text;
  self->key.detail = item->detail;
  set_place (self, item->rect.x, item->rect.x);
  set_ink (self, 0.0, item->rect.width, item->rect.y - item->cy,
           item->rect.y + item->rect.height - item->cy);
}

static void
describe (ItemPicture *self)
{
  switch (self->item->type)
    {
    case TUMEN_ITEM_MARK:
      describe_mark (self);
      break;
    case TUMEN_ITEM_BADGE:
      describe_badge (self);
      break;
    case TUMEN_ITEM_CHIP:
      describe_capsule (self);
      break;
    case TUMEN_ITEM_HEADING:
      describe_heading (self);
      break;
    case TUMEN_ITEM_LABEL:
    case TUMEN_ITEM_EXTENT:
    case TUMEN_ITEM_BAR:
    case TUMEN_ITEM_GRIDLINE:
    case TUMEN_ITEM_TICK:
    case TUMEN_ITEM_GHOST:
    case TUMEN_ITEM_WHISKER:
    default:
      describe_label (self);
      break;
    }
}

/**
 * tumen_paint_show:
 * @self: what to paint, with a brush that has pictures
 * @item: a mark, label, badge, heading, or the capsule of a chip
 * @look: how
 *
 * Shows an item as it was drawn before, or draws it for this time and those to come.
 */
void
tumen_paint_show (const TumenPaint     *self,
                  const TumenSceneItem *item,
                  const TumenLook      *look)
{
  ItemPicture         picture = { .paint = self, .item = item, .look = look };
  const TumenPicture *shown;

  describe (&picture);
  shown = tumen_pictures_find (self->brush.pictures, &picture.key);
  if (shown == NULL)
    shown = tumen_pictures_add (self->brush.pictures, &picture.key, &picture.ink, draw_item_cb,
                                &picture);
  tumen_brush_show (&self->brush, shown, picture.x, picture.y);
}
