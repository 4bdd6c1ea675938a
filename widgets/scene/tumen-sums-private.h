/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-bins-private.h"
#include "tumen-index-private.h"

G_BEGIN_DECLS

/**
 * TumenSums:
 *
 * How many events of a lane began in each unit of the calendar, kept, so that the bars of a view
 * are a few look-ups each: running sums over the finest unit that all of time can be counted in,
 * and finer units by aligned chunks when they are seen.
 */
typedef struct _TumenSums TumenSums;

TumenSums *tumen_sums_new (const TumenLaneIndex *lane, const TumenRow *rows, TumenSpan span);
void       tumen_sums_free (TumenSums *self);
void       tumen_sums_fill (TumenSums *self, const TumenUnit *unit, GArray *bins);
void       tumen_bins_fill (GArray          *bins,
                            const TumenUnit *unit,
                            TumenTable      *table,
                            const guint8    *rows_in);

G_END_DECLS
