/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-painter.h"

G_BEGIN_DECLS

/** TumenMark: what a shape says: what happened, and how well its day is known. */
typedef struct
{
  TumenKind kind;
  TumenInk  ink;
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

G_END_DECLS
