/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-samples.h"

#include <math.h>
#include <time.h>

static int
compare_values (const void *a,
                const void *b)
{
  const double *x = a;
  const double *y = b;

  return *x < *y ? -1 : *x > *y;
}

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1000000;
}

void
bench_samples_init (BenchSamples *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
}

void
bench_samples_clear (BenchSamples *self)
{
  g_clear_pointer (&self->values, g_array_unref);
}

void
bench_samples_add (BenchSamples *self,
                   double        value)
{
  g_array_append_val (self->values, value);
}

/* Returns: the value that @share (0 to 1) of all do not exceed; NAN without any */
double
bench_samples_get_share (BenchSamples *self,
                         double        share)
{
  guint last = self->values->len - 1;

  if (self->values->len == 0)
    return NAN;
  g_array_sort (self->values, compare_values);
  return g_array_index (self->values, double, (guint)ceil (share * last));
}

double
bench_samples_get_median (BenchSamples *self)
{
  return bench_samples_get_share (self, 0.5);
}

double
bench_time_thread (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

double
bench_time_process (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

double
bench_time_wall (void)
{
  return read_clock (CLOCK_MONOTONIC);
}
