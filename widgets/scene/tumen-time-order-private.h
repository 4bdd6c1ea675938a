/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

#define TUMEN_SHORTEST_DRAWN (1.0 / 1440) /* days */

/** Whether there is anything to draw of an event. */
static inline gboolean
tumen_row_is_dated (const TumenRow *row)
{
  return row->form != TUMEN_FORM_NONE && isfinite (row->lo) && isfinite (row->hi);
}

/** The time by which a dated event counts as in a view: its drawn extent; for a limit that has an
 * arrow, the last or first possible day. Never empty. */
static inline TumenSpan
tumen_row_get_drawn_span (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_BEFORE)
    return (TumenSpan){ row->hi - 1, row->hi };
  if (row->form == TUMEN_FORM_AFTER)
    return (TumenSpan){ row->lo, row->lo + 1 };
  return (TumenSpan){ row->lo, MAX (row->hi, row->lo + TUMEN_SHORTEST_DRAWN) };
}

/** Where the shape of a dated event stands, in days; that of an arrow at the limit. */
static inline double
tumen_row_get_shape_time (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_BEFORE)
    return row->hi;
  return row->form == TUMEN_FORM_AFTER ? row->lo : tumen_row_get_centre (row);
}

/** TumenTimed: a number and the time by which it is sorted. */
typedef struct
{
  guint64 key;
  guint32 number;
} TumenTimed;

guint64 tumen_time_get_key (double time);
void    tumen_time_sort (TumenTimed *items, guint n_items);

typedef enum {
  TUMEN_ORDER_BY_START,
  TUMEN_ORDER_BY_END
} TumenOrderBy;
#define TUMEN_N_ORDERS 2

const guint32 *tumen_time_order_get (TumenTable *table, TumenOrderBy by, guint *n_rows);

G_END_DECLS
