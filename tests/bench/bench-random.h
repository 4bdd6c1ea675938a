/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/*
 * BenchRandom: splitmix64 (Steele, Lea and Flood 2014). The same seed gives the same numbers on
 * every machine and with every version of GLib.
 */
typedef struct
{
  guint64 state;
} BenchRandom;

static inline guint64
bench_random_next (BenchRandom *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

/* Returns: 0 to @n - 1 */
static inline guint
bench_random_below (BenchRandom *self,
                    guint        n)
{
  return (guint)((bench_random_next (self) >> 32) * n >> 32);
}

/* Returns: true in @percent of 100 cases */
static inline gboolean
bench_random_percent (BenchRandom *self,
                      guint        percent)
{
  return bench_random_below (self, 100) < percent;
}

/* Returns: 0 to @n - 1, low numbers far more often: a long tail. In integers, so that no
 * machine rounds differently. */
static inline guint
bench_random_tail (BenchRandom *self,
                   guint        n)
{
  guint64 u = bench_random_next (self) >> 44;

  return (guint)((u * u >> 20) * u >> 20) * (guint64)n >> 20;
}
