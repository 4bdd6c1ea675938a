/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"
#include "tumen-unit-private.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenBin: how many events began in a stretch of time; shares of events add up. */
typedef struct
{
  double begin, end;     /* days */
  double known, unknown; /* day known, day not known */
} TumenBin;

#define TUMEN_LONGEST_KNOWN 1.001 /* days */

/** When a dated event may have happened or begun, in days. A start without a lower bound goes
 * wholly to its limit (decision 6). */
static inline TumenSpan
tumen_row_get_start_span (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_BEFORE)
    return (TumenSpan){ row->hi - 1, row->hi };
  if (row->form == TUMEN_FORM_AFTER)
    return (TumenSpan){ row->lo, row->lo + 1 };
  if (row->form != TUMEN_FORM_LASTING)
    return (TumenSpan){ row->lo, row->hi };
  if (row->flags & TUMEN_ROW_OPEN_START)
    return (TumenSpan){ row->lo, row->lo + 1 };
  return (TumenSpan){ row->lo, tumen_row_get_start_hi (row) };
}

/** Whether the day on which a dated event happened or began is known, if only worked out. */
static inline gboolean
tumen_row_has_known_day (const TumenRow *row)
{
  TumenSpan start = tumen_row_get_start_span (row);

  if (row->form == TUMEN_FORM_BEFORE || row->form == TUMEN_FORM_AFTER ||
      (row->flags & TUMEN_ROW_OPEN_START))
    return FALSE;
  return row->form != TUMEN_FORM_APPROXIMATE && start.end - start.begin <= TUMEN_LONGEST_KNOWN;
}

TumenUnit tumen_bins_choose_unit (double px_per_day, double min_px);
guint     tumen_bins_get_unit_index (const TumenUnit *unit);
GArray   *tumen_bins_new (TumenSpan span, const TumenUnit *unit);

G_END_DECLS
