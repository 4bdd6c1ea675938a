/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-painter.h"

G_BEGIN_DECLS

/** TumenMark: what a shape says: what happened, how well its day is known, whether nothing stands
 * behind it that could be read: no excerpt reports it, and whether its day is from other pages. */
typedef struct
{
  TumenKind kind;
  TumenInk  ink;
  gboolean  unquoted; /* in brackets */
  gboolean  dashed;   /* its edge, if it is filled */
} TumenMark;

void tumen_mark_path (cairo_t *cr, TumenKind kind);
void tumen_mark_draw (cairo_t               *cr,
                      const TumenTheme      *theme,
                      const TumenKindColors *colors,
                      const TumenMark       *mark,
                      const TumenMarkPlace  *place);
void tumen_mark_draw_halo (cairo_t              *cr,
                           const TumenColor     *ground,
                           const TumenMark      *mark,
                           const TumenMarkPlace *place);
void tumen_brackets_path (cairo_t *cr, double left, double right, double y, double half);

G_END_DECLS
