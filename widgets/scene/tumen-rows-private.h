/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TUMEN_LAYOUT_ROWS: most rows of a lane; what finds none goes into the row after them. */
#define TUMEN_LAYOUT_ROWS 12

/** TUMEN_ROWS_PAD: px that stay free on both sides of what has no label. */
#define TUMEN_ROWS_PAD 2.0

/** TUMEN_ROWS_CLUSTERS: owners from here on stand in a row for one level only. */
#define TUMEN_ROWS_CLUSTERS (G_MAXUINT / 2)

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

/**
 * TumenRows:
 *
 * The rows of a lane: boxes that are disjoint, from left to right. While one level is worked out,
 * @taken has for every few px, from @begin on, a bit for each row in which they are wholly taken.
 */
typedef struct
{
  GArray  *row[TUMEN_LAYOUT_ROWS];
  guint16 *taken;
  int      n_taken;
  double   begin, scale;
} TumenRows;

/**
 * TumenRoom:
 *
 * What a row has about a box without its label: px to what stands at its left and right, and where
 * it would be inserted.
 */
typedef struct
{
  guint  place;
  double left, right;
} TumenRoom;

/** TumenWalls: boxes stay between these times, days. */
typedef struct
{
  double begin, end;
} TumenWalls;

double   tumen_box_get_gap (const TumenBox *left, const TumenBox *right, double scale);
void     tumen_rows_init (TumenRows *self);
void     tumen_rows_clear (TumenRows *self);
gboolean tumen_rows_insert (TumenRows      *self,
                            guint           row,
                            const TumenBox *box,
                            guint           owner,
                            double          scale);
void     tumen_rows_prepare (TumenRows *self, double begin, double end, double scale);
guint    tumen_rows_get_taken (const TumenRows *self, const TumenBox *box);
void     tumen_rows_find_room (const TumenRows  *self,
                               guint             row,
                               const TumenBox   *box,
                               const TumenWalls *walls,
                               double            scale,
                               TumenRoom        *room);
double   tumen_rows_get_wake (const TumenRows  *self,
                              guint             row,
                              const TumenBox   *box,
                              const TumenWalls *walls,
                              const TumenRoom  *room);
void     tumen_rows_find_own_room (const TumenRows  *self,
                                   guint             row,
                                   const TumenBox   *box,
                                   const TumenWalls *walls,
                                   double            scale,
                                   TumenRoom        *room);
void     tumen_rows_put (TumenRows      *self,
                         guint           row,
                         guint           place,
                         const TumenBox *box,
                         guint           owner);
void     tumen_rows_set (TumenRows *self, guint row, guint place, const TumenBox *box);
void     tumen_rows_remove_owners_from (TumenRows *self, guint first_owner);

G_END_DECLS
