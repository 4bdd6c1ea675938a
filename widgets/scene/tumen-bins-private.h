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

TumenUnit tumen_bins_choose_unit (double px_per_day, double min_px);
guint     tumen_bins_get_unit_index (const TumenUnit *unit);
GArray   *tumen_bins_new (TumenSpan span, const TumenUnit *unit);
gboolean  tumen_row_has_known_day (const TumenRow *row);
TumenSpan tumen_row_get_start_span (const TumenRow *row);

G_END_DECLS
