/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* BenchSamples: times of one thing done again and again. */
typedef struct
{
  GArray *values; /* owned, of double */
} BenchSamples;

void   bench_samples_init (BenchSamples *self);
void   bench_samples_clear (BenchSamples *self);
void   bench_samples_add (BenchSamples *self, double value);
double bench_samples_get_share (BenchSamples *self, double share);
double bench_samples_get_median (BenchSamples *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BenchSamples, bench_samples_clear)

/* In ms: of this thread, of all threads of the process, of the clock on the wall. */
double bench_time_thread (void);
double bench_time_process (void);
double bench_time_wall (void);

G_END_DECLS
