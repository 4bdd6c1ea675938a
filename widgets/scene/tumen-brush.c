/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-brush-private.h"

#include <math.h>

#define ALMOST 1e-6 /* px: what sums of doubles may differ by from one view to the next */

/* How many px of the target a px of ours takes; 0 where a picture would not stay text: files of
 * drawings, turned or skewed contexts, recordings for who knows what. */
static double
get_target_scale (cairo_t              *cr,
                  const TumenTheme     *theme,
                  const cairo_matrix_t *matrix)
{
  cairo_surface_t     *target = cairo_get_group_target (cr);
  cairo_surface_type_t type = cairo_surface_get_type (target);
  double               device_x, device_y;

  if (matrix->xy != 0.0 || matrix->yx != 0.0 || matrix->xx != matrix->yy)
    return 0.0;
  if (type == CAIRO_SURFACE_TYPE_RECORDING)
    return MAX (0.0, matrix->xx * theme->picture_scale);
  if (type != CAIRO_SURFACE_TYPE_IMAGE)
    return 0.0;
  cairo_surface_get_device_scale (target, &device_x, &device_y);
  return device_x == device_y ? MAX (0.0, matrix->xx * device_x) : 0.0;
}

/**
 * tumen_brush_init:
 * @self: (out caller-allocates): a brush
 * @cr: a context
 * @theme: the theme
 * @text: measures, and keeps the pictures
 *
 * Finds out whether pictures may be shown.
 */
void
tumen_brush_init (TumenBrush       *self,
                  cairo_t          *cr,
                  const TumenTheme *theme,
                  TumenText        *text)
{
  cairo_matrix_t matrix;
  double         x = 0.0, y = 0.0;

  cairo_get_matrix (cr, &matrix);
  *self = (TumenBrush){ .cr = cr, .theme = theme, .text = text };
  self->catcher = tumen_catcher_find (cr);
  if (theme->name != TUMEN_THEME_PRINT && self->catcher == NULL)
    self->px = get_target_scale (cr, theme, &matrix);
  /* At other scales pictures would neither be sharp nor meet each other. */
  if (!(self->px > 0.0) || self->px != floor (self->px))
    {
      self->px = 0.0;
      return;
    }
  cairo_user_to_device (cr, &x, &y);
  self->origin_x = x * self->px / matrix.xx;
  self->origin_y = y * self->px / matrix.yy;
  self->pictures = tumen_text_get_pictures (text);
  tumen_pictures_prepare (self->pictures, theme, self->px);
}

/**
 * tumen_brush_snap_x:
 * @self: a brush
 * @x: px
 *
 * Returns: the nearest edge between two px of the target; @x itself on paper
 */
double
tumen_brush_snap_x (const TumenBrush *self,
                    double            x)
{
  if (self->pictures == NULL)
    return x;
  return (floor (x * self->px + self->origin_x + 0.5) - self->origin_x) / self->px;
}

/**
 * tumen_brush_snap_y:
 * @self: a brush
 * @y: px
 *
 * Returns: the nearest edge between two px of the target; @y itself on paper
 */
double
tumen_brush_snap_y (const TumenBrush *self,
                    double            y)
{
  if (self->pictures == NULL)
    return y;
  return (floor (y * self->px + self->origin_y + 0.5) - self->origin_y) / self->px;
}

/**
 * tumen_brush_follow:
 * @self: a brush
 * @anchor: px, what the thing at @x belongs to
 * @x: px
 *
 * Both are snapped together: their distance does not waver by a px while the view is moved.
 *
 * Returns: where to draw what is at @x
 */
double
tumen_brush_follow (const TumenBrush *self,
                    double            anchor,
                    double            x)
{
  if (self->pictures == NULL)
    return x;
  return tumen_brush_snap_x (self, anchor) +
         floor ((x - anchor) * self->px + 0.5 + ALMOST) / self->px;
}

/**
 * tumen_brush_show:
 * @self: a brush that has pictures
 * @picture: one of them
 * @x: px
 * @y: px
 *
 * Shows a picture with its place at the px of the target nearest to @x and @y.
 */
void
tumen_brush_show (const TumenBrush   *self,
                  const TumenPicture *picture,
                  double              x,
                  double              y)
{
  double left = floor (x * self->px + self->origin_x + 0.5) + picture->x;
  double top = floor (y * self->px + self->origin_y + 0.5) + picture->y;

  cairo_set_source_surface (self->cr,
                            picture->surface,
                            (left - self->origin_x) / self->px,
                            (top - self->origin_y) / self->px);
  cairo_paint (self->cr);
}
