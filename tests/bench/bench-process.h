/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* BenchProcess: a program that ran to its end. */
typedef struct
{
  int    status;   /* its exit status; -1 if it was killed or did not start */
  double wall_ms;  /* from its start to its end */
  double first_ms; /* from its start to the first line that it wrote; NAN without one */
  double cpu_ms;   /* of all its threads */
  double most_mib; /* of memory, at once */
  char  *output;   /* owned */
} BenchProcess;

gboolean bench_process_run (const char *const *arguments, BenchProcess *result);
void     bench_process_clear (BenchProcess *self);
gboolean bench_process_read_number (const BenchProcess *self, const char *key, double *number);
void     bench_process_put_number (const char *key, double number);
char    *bench_process_dup_neighbour (const char *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BenchProcess, bench_process_clear)

G_END_DECLS
