/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-measure.h"
#include "bench-process.h"

#include <math.h>

#define EXIT_SKIPPED 77
#define KIB_PER_MIB  1024.0
/* Goals, in empty frames and in starts of an empty window; MiB. */
#define MOST_WHOLE     1.4
#define MOST_PAN       1.0
#define MOST_SMALL     0.15
#define MOST_START     1.2
#define MOST_START_MIB 40.0

/* Times of starts, in ms, and what is then in memory, in MiB. */
typedef struct
{
  BenchSamples firsts, cpus, memory;
} Starts;

/* What one size gave, round after round. */
typedef struct
{
  const char  *key;
  const char  *what;
  int          goal;
  double       limit;
  BenchSamples cpus;
} Change;

static gboolean
run_window (const char   *mode,
            const guint  *numbers,
            guint         n_numbers,
            BenchProcess *process)
{
  g_autofree char *program = bench_process_dup_neighbour ("tumen-bench-window");
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (arguments, g_strdup (program));
  g_ptr_array_add (arguments, g_strdup (mode));
  for (guint i = 0; i < n_numbers; i++)
    g_ptr_array_add (arguments, g_strdup_printf ("%u", numbers[i]));
  g_ptr_array_add (arguments, NULL);
  return bench_process_run ((const char *const *)arguments->pdata, process);
}

static void
starts_init (Starts *self)
{
  bench_samples_init (&self->firsts);
  bench_samples_init (&self->cpus);
  bench_samples_init (&self->memory);
}

static void
starts_clear (Starts *self)
{
  bench_samples_clear (&self->firsts);
  bench_samples_clear (&self->cpus);
  bench_samples_clear (&self->memory);
}

static gboolean
start_once (const char *mode,
            Starts     *starts)
{
  double kib;
  g_auto (BenchProcess) process = { 0 };

  if (!run_window (mode, NULL, 0, &process) ||
      !bench_process_read_number (&process, "private_kib", &kib))
    return FALSE;
  bench_samples_add (&starts->firsts, process.first_ms);
  bench_samples_add (&starts->cpus, process.cpu_ms);
  bench_samples_add (&starts->memory, kib / KIB_PER_MIB);
  return TRUE;
}

static void
tell_starts (BenchReport *report,
             Starts      *empty,
             Starts      *program)
{
  double       floor_mib = bench_samples_get_median (&empty->memory);
  BenchResult *result;

  result = bench_report_add (report, 0, 0, "floor H: empty libadwaita window to first frame");
  bench_result_set_samples (result, &empty->firsts);
  result = bench_report_add (report, 13, 0, "built-in library, start to first frame");
  bench_result_set_samples (result, &program->firsts);
  bench_result_set_yardstick (result, "H", bench_samples_get_median (&empty->firsts));
  result->limit = MOST_START;
  result = bench_report_add (report, 13, 0, "the same, computing of the process");
  bench_result_set_samples (result, &program->cpus);
  bench_result_set_yardstick (result, "H cpu", bench_samples_get_median (&empty->cpus));
  result = bench_report_add (report, 13, 0, "built-in library, memory more than an empty window");
  bench_result_set_value (result, bench_samples_get_median (&program->memory) - floor_mib, "MiB");
  result->limit = MOST_START_MIB;
}

static void
measure_starts (const BenchPlan *plan,
                BenchReport     *report)
{
  Starts empty, program;

  starts_init (&empty);
  starts_init (&program);
  for (guint i = 0; i < plan->n_rounds + 2; i++)
    {
      if (!start_once ("empty-window", &empty) || !start_once ("program-window", &program))
        break;
    }
  tell_starts (report, &empty, &program);
  starts_clear (&empty);
  starts_clear (&program);
}

static void
tell_change (BenchReport  *report,
             guint         n_events,
             Change       *change,
             BenchSamples *floor)
{
  BenchResult *result = bench_report_add (report, change->goal, n_events, "%u events, %s", n_events,
                                          change->what);

  bench_result_set_samples (result, &change->cpus);
  bench_result_set_yardstick (result, "E", bench_samples_get_median (floor));
  result->limit = change->limit;
}

static void
tell_idle (const BenchPlan    *plan,
           guint               n_events,
           const BenchProcess *process,
           BenchReport        *report)
{
  BenchResult     *result;
  g_autofree char *note = NULL;
  double           n_frames = NAN, cpu_ms = NAN;

  bench_process_read_number (process, "idle_frames", &n_frames);
  bench_process_read_number (process, "idle_cpu_ms", &cpu_ms);
  result = bench_report_add (report, 9, n_events, "%u events, frames while idle for %u s", n_events,
                             plan->idle_seconds);
  bench_result_set_value (result, n_frames, NULL);
  result->limit = 0;
  note = g_strdup_printf ("%.0f ms computing", cpu_ms);
  bench_result_set_note (result, note);
}

static gboolean
measure_size (const BenchPlan *plan,
              guint            n_events,
              Change          *changes,
              BenchSamples    *floor,
              BenchReport     *report)
{
  for (guint round = 0; round < plan->n_rounds; round++)
    {
      gboolean    is_last = round + 1 == plan->n_rounds;
      const guint numbers[] = { plan->n_frames, n_events, is_last ? plan->idle_seconds : 0 };
      double      number;
      g_auto (BenchProcess) empty = { 0 };
      g_auto (BenchProcess) canvas = { 0 };

      if (!run_window ("empty-frames", numbers, 1, &empty) ||
          !run_window ("canvas-frames", numbers, G_N_ELEMENTS (numbers), &canvas))
        return FALSE;
      if (bench_process_read_number (&empty, "empty", &number))
        bench_samples_add (floor, number);
      for (guint i = 0; changes[i].key != NULL; i++)
        {
          if (bench_process_read_number (&canvas, changes[i].key, &number))
            bench_samples_add (&changes[i].cpus, number);
        }
      if (is_last)
        tell_idle (plan, n_events, &canvas, report);
    }
  return TRUE;
}

static void
measure_changes (const BenchPlan *plan,
                 guint            n_events,
                 BenchReport     *report)
{
  Change changes[] = {
    { "whole", "on screen, all of it changed", 6, MOST_WHOLE, { NULL } },
    { "pan", "on screen, panning", 7, MOST_PAN, { NULL } },
    { "hover", "on screen, pointer over another event", 8, MOST_SMALL, { NULL } },
    { "selection", "on screen, another event selected", 8, MOST_SMALL, { NULL } },
    { NULL, NULL, 0, NAN, { NULL } },
  };
  BenchResult *result;
  g_auto (BenchSamples) floor = { NULL };

  bench_samples_init (&floor);
  for (guint i = 0; changes[i].key != NULL; i++)
    bench_samples_init (&changes[i].cpus);
  if (!measure_size (plan, n_events, changes, &floor, report))
    bench_result_set_note (bench_report_add (report, 6, n_events, "%u events, on screen", n_events),
                           "not measured: the window did not come up");
  result = bench_report_add (report, 0, 0, "floor E: frame of an empty full-HD window");
  bench_result_set_samples (result, &floor);
  for (guint i = 0; changes[i].key != NULL; i++)
    {
      tell_change (report, n_events, &changes[i], &floor);
      bench_samples_clear (&changes[i].cpus);
    }
}

/* All that needs a display; without one a line that says so. */
void
bench_measure_screen (const BenchPlan *plan,
                      BenchReport     *report)
{
  g_auto (BenchProcess) process = { 0 };

  if (!run_window ("empty-window", NULL, 0, &process))
    {
      bench_result_set_note (bench_report_add (report, 6, 0, "frames on screen, start"),
                             process.status == EXIT_SKIPPED ? "not measured: there is no display"
                                                            : "not measured: no window came up");
      return;
    }
  measure_starts (plan, report);
  measure_changes (plan, plan->sizes[plan->n_sizes - 1], report);
}
