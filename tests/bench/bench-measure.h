/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bench-events.h"
#include "bench-report.h"

#include "tumen-table.h"

G_BEGIN_DECLS

#define BENCH_SEED   1
#define BENCH_WIDTH  1920
#define BENCH_HEIGHT 1080

/* BenchPlan: how much a run does. */
typedef struct
{
  const guint *sizes; /* in events, ascending */
  guint        n_sizes;
  guint        n_rounds; /* the floors are measured in each */
  guint        n_frames; /* of a walk */
  double       walk_ms;  /* after which a walk is cut short */
  guint        idle_seconds;
  const char  *folder; /* of made-up libraries */
} BenchPlan;

/* Each adds its lines to the report. */
void bench_measure_floors (const BenchPlan *plan, BenchReport *report);
void bench_measure_frames (const BenchPlan *plan, TumenTable *const *tables, BenchReport *report);
void bench_measure_figures (const BenchPlan *plan, BenchReport *report);
void bench_measure_filter (const BenchPlan *plan, TumenTable *table, BenchReport *report);
void bench_measure_lesson (const BenchPlan *plan, BenchReport *report);
void bench_measure_memory (const BenchPlan *plan, TumenTable **tables, BenchReport *report);
void bench_measure_opening (const BenchPlan *plan, BenchReport *report);
void bench_measure_search (const BenchPlan *plan, BenchReport *report);
void bench_measure_export (const BenchPlan *plan, BenchReport *report);
void bench_measure_screen (const BenchPlan *plan, BenchReport *report);

/* (transfer full) (nullable): the path of a made-up library, made if it is not there yet. */
char *bench_measure_ensure_file (const BenchPlan *plan, guint n_events);

G_END_DECLS
