/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TUMEN_LAYOUT_ROWS: most rows of a lane; what finds none goes into the row after them. */
#define TUMEN_LAYOUT_ROWS 12

/**
 * TumenBox:
 *
 * What an item takes of a row at any scale s, px: from min (lo s - before_lo, centre s -
 * before_centre) to max (hi s + after_hi, centre s + after_centre). The constants are never
 * negative, so the gap between two boxes is a minimum of functions t s - const: once it is not
 * negative, it only grows with s.
 */
typedef struct
{
  double lo, centre, hi; /* days */
  double before_lo, before_centre, after_centre, after_hi;
} TumenBox;

/** TumenRows: the rows of a lane: boxes that are disjoint, from left to right. */
typedef struct
{
  GArray *row[TUMEN_LAYOUT_ROWS];
} TumenRows;

double   tumen_box_get_gap (const TumenBox *left, const TumenBox *right, double scale);
void     tumen_rows_init (TumenRows *self);
void     tumen_rows_clear (TumenRows *self);
gboolean tumen_rows_insert (TumenRows      *self,
                            guint           row,
                            const TumenBox *box,
                            guint           owner,
                            double          scale);
gboolean tumen_rows_replace (TumenRows      *self,
                             guint           row,
                             const TumenBox *box,
                             guint           owner,
                             double          scale);
void     tumen_rows_remove_owners_from (TumenRows *self, guint first_owner);

G_END_DECLS
