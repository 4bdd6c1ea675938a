/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <jansson.h>

#include "bench-samples.h"

G_BEGIN_DECLS

/*
 * BenchResult: one line of the report. @value is a median, in @unit, as is the yardstick. What is
 * held against the limit is their ratio; without a yardstick, the value. NAN stands for none.
 */
typedef struct
{
  int         goal; /* of the list of goals; 0: told for information */
  char       *what; /* owned */
  guint       n_events;
  double      value;
  double      p95, max; /* NAN: measured once a round */
  const char *unit;
  const char *yardstick; /* (nullable): "B", "4K B", "S", "E", "H", or what it is */
  double      yardstick_value;
  double      limit, p95_limit;
  char       *note; /* (nullable) owned: why it was not measured, or what besides */
} BenchResult;

/* BenchReport: what a run found. */
typedef struct
{
  GArray  *results; /* owned, of BenchResult */
  gboolean is_quick;
  double   growth; /* a frame at the most events against one at the fewest; NAN: not measured */
} BenchReport;

void         bench_report_init (BenchReport *self, gboolean is_quick);
void         bench_report_clear (BenchReport *self);
BenchResult *bench_report_add (BenchReport *self,
                               int          goal,
                               guint        n_events,
                               const char  *format,
                               ...) G_GNUC_PRINTF (4, 5);
void         bench_result_set_value (BenchResult *self, double value, const char *unit);
void         bench_result_set_samples (BenchResult *self, BenchSamples *samples);
void         bench_result_set_yardstick (BenchResult *self, const char *name, double value);
void         bench_result_set_note (BenchResult *self, const char *note);
double       bench_result_get_ratio (const BenchResult *self);
gboolean     bench_result_is_met (const BenchResult *self, gboolean *is_judged);
char        *bench_report_to_text (const BenchReport *self);
json_t      *bench_report_to_json (const BenchReport *self);

G_END_DECLS
