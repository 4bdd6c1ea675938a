/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-language.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/**
 * TumenMeasureBounds:
 *
 * The four bounds of a date (decision 15) as a measure needs them: inclusive days since
 * 1970-01-01, margins included, infinite where there is no bound. Of what happened @once, start
 * and end are one and the same unknown day.
 */
typedef struct
{
  gboolean is_dated, once;
  double   earliest_start, latest_start, earliest_end, latest_end;
} TumenMeasureBounds;

/** TumenMeasureOrder: which of two events comes first. */
typedef enum {
  TUMEN_MEASURE_ORDER_UNKNOWN,
  TUMEN_MEASURE_ORDER_TOGETHER, /* on a common day, in any case */
  TUMEN_MEASURE_ORDER_FIRST,    /* the first one is not later */
  TUMEN_MEASURE_ORDER_SECOND
} TumenMeasureOrder;

/** TumenMeasure: the days between two events, 0 if they share one; @most may be infinite. */
typedef struct
{
  double            least, most;
  TumenMeasureOrder order;
  gboolean          once; /* both of them */
} TumenMeasure;

TumenMeasureBounds tumen_measure_get_bounds (const TumenRow *row, int margin_days);
gboolean           tumen_measure (const TumenMeasureBounds *first,
                                  const TumenMeasureBounds *second,
                                  TumenMeasure             *measure);
char              *tumen_measure_to_words (const TumenMeasure *measure, TumenLanguage language);
char              *tumen_measure_undated_to_words (const char *title, TumenLanguage language);

G_END_DECLS
