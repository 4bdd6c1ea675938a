/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-file.h"
#include "bench-measure.h"
#include "bench-process.h"
#include "bench-stage.h"
#include "bench-table.h"

#include "tumen-schema.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <math.h>
#include <sqlite3.h>

#define WIDTH_4K  3840
#define HEIGHT_4K 2160
/* Goals. */
#define MOST_OF_RAW    1.0
#define MOST_BYTES     110.0
#define MOST_EXPORT_MS 150.0
/* A library whose smaller sister lets expect more than this is not opened; what the smallest take
 * says little of the larger ones. */
#define MOST_OPENING_MS 40000.0
#define LEAST_TELLING   10000
#define N_COPIES        9

static double
get_bytes_in_use (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double)info.uordblks + (double)info.hblkhd;
}

static void
tell_floor (BenchReport  *report,
            const char   *what,
            BenchSamples *samples)
{
  bench_result_set_samples (bench_report_add (report, 0, 0, "%s", what), samples);
}

/* What the machine allows, as far as it needs no library and no window. */
void
bench_measure_floors (const BenchPlan *plan,
                      BenchReport     *report)
{
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (BenchStage) stage = NULL;
  g_autoptr (BenchStage) large = NULL;
  g_auto (BenchSamples) blits = { NULL };
  g_auto (BenchSamples) large_blits = { NULL };
  g_auto (BenchSamples) fills = { NULL };

  bench_samples_init (&blits);
  bench_samples_init (&large_blits);
  bench_samples_init (&fills);
  tumen_table_finish (table);
  stage = bench_stage_new (table, BENCH_WIDTH, BENCH_HEIGHT);
  large = bench_stage_new (table, WIDTH_4K, HEIGHT_4K);
  for (guint i = 0; i < plan->n_rounds * N_COPIES; i++)
    {
      bench_samples_add (&blits, bench_stage_blit (stage));
      bench_samples_add (&large_blits, bench_stage_blit (large));
      bench_samples_add (&fills, bench_stage_fill (stage));
    }
  tell_floor (report, "floor B: copy of 1920 x 1080", &blits);
  tell_floor (report, "floor 4K B: copy of 3840 x 2160", &large_blits);
  tell_floor (report, "floor: fill of 1920 x 1080", &fills);
}

/* Makes the tables, and looks what the largest takes, alone and with its first pictures. */
void
bench_measure_memory (const BenchPlan *plan,
                      TumenTable     **tables,
                      BenchReport     *report)
{
  guint        last = plan->n_sizes - 1;
  guint        n_events = plan->sizes[last];
  BenchResult *result;
  double       before = 0, between;
  g_autoptr (BenchStage) stage = NULL;
  g_auto (BenchWalk) walk = { .n_labels = 0 };

  for (guint i = 0; i < plan->n_sizes; i++)
    {
      BenchEvents events;

      bench_events_init (&events, plan->sizes[i], BENCH_SEED);
      before = get_bytes_in_use ();
      tables[i] = bench_table_new (&events);
    }
  between = get_bytes_in_use ();
  result = bench_report_add (report, 14, n_events, "%u events, memory of the table an event",
                             n_events);
  bench_result_set_value (result, (between - before) / n_events, "B");
  stage = bench_stage_new (tables[last], BENCH_WIDTH, BENCH_HEIGHT);
  bench_walk_init (&walk);
  bench_stage_walk (stage, BENCH_VIEW_FULL, BENCH_MOTION_ZOOM, &walk);
  result = bench_report_add (report, 14, n_events, "%u events, memory with index and layout",
                             n_events);
  bench_result_set_value (result, (get_bytes_in_use () - before) / n_events, "B");
  result->limit = MOST_BYTES;
}

/* Every column of every row of every table, and nothing kept. */
static gboolean
read_raw (const char *path)
{
  guint                   n_tables;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);
  sqlite3                *database;
  gsize                   n_bytes = 0;

  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    return FALSE;
  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *sql = tumen_schema_dup_select_sql (&tables[i], "");
      sqlite3_stmt    *row;

      if (sqlite3_prepare_v2 (database, sql, -1, &row, NULL) != SQLITE_OK)
        break;
      while (sqlite3_step (row) == SQLITE_ROW)
        {
          for (int column = 0; column < sqlite3_column_count (row); column++)
            n_bytes += (gsize)sqlite3_column_bytes (row, column);
        }
      sqlite3_finalize (row);
    }
  sqlite3_close (database);
  return n_bytes > 0;
}

/* Returns: how long it took until events lay in memory in order; NAN if they could not be read */
static double
open_once (const char *path)
{
  double begin = bench_time_wall ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open (path, NULL, &error);
  g_autoptr (TumenTable) table = NULL;

  if (library == NULL)
    return NAN;
  table = tumen_table_new (library, TUMEN_READING_EDITORS);
  return bench_time_wall () - begin;
}

char *
bench_measure_ensure_file (const BenchPlan *plan,
                           guint            n_events)
{
  g_autofree char *name = g_strdup_printf ("bench-%u.tumen", n_events);
  g_autofree char *path = g_build_filename (plan->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  BenchEvents events;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  bench_events_init (&events, n_events, BENCH_SEED);
  if (g_file_set_contents (path, "", 0, NULL) && bench_file_write (&events, path, &error))
    return g_steal_pointer (&path);
  g_unlink (path);
  return NULL;
}

static void
open_size (const BenchPlan *plan,
           guint            n_events,
           BenchReport     *report,
           double          *ms_per_event)
{
  BenchResult     *result = bench_report_add (report, 12, n_events, "%u events, opened from a file",
                                              n_events);
  g_autofree char *path = NULL;
  g_auto (BenchSamples) raw = { NULL };
  g_auto (BenchSamples) opened = { NULL };

  result->limit = MOST_OF_RAW;
  if (*ms_per_event * n_events > MOST_OPENING_MS)
    {
      bench_result_set_note (result, "not measured: it would take too long");
      return;
    }
  path = bench_measure_ensure_file (plan, n_events);
  bench_samples_init (&raw);
  bench_samples_init (&opened);
  for (guint i = 0; path != NULL && i < plan->n_rounds; i++)
    {
      double begin = bench_time_wall ();

      read_raw (path);
      bench_samples_add (&raw, bench_time_wall () - begin);
      bench_samples_add (&opened, open_once (path));
      if (bench_time_wall () - begin > MOST_OPENING_MS / 4)
        break;
    }
  if (path == NULL || isnan (bench_samples_get_median (&opened)))
    {
      bench_result_set_note (result, "not measured: the file could not be made or read");
      return;
    }
  bench_result_set_samples (result, &opened);
  bench_result_set_yardstick (result, "S", bench_samples_get_median (&raw));
  if (n_events >= LEAST_TELLING)
    *ms_per_event = result->value / n_events;
}

/* Smaller libraries first: they tell whether the larger ones can be waited for. */
void
bench_measure_opening (const BenchPlan *plan,
                       BenchReport     *report)
{
  double ms_per_event = 0;

  for (guint i = 0; i < plan->n_sizes; i++)
    open_size (plan, plan->sizes[i], report, &ms_per_event);
}

/* The program itself, from its start to its end. */
void
bench_measure_export (const BenchPlan *plan,
                      BenchReport     *report)
{
  BenchResult     *result = bench_report_add (report, 17, 0, "tumen export to PNG, 1920 x 1080");
  g_autofree char *program = bench_process_dup_neighbour ("../../app/tumen");
  g_autofree char *path = g_build_filename (plan->folder, "bench-export.png", NULL);
  const char      *arguments[] = { program, "export", "--width", "1920", "--height", "1080",
                                   "--force", "-o", path, NULL };
  g_autofree char *note = NULL;
  g_auto (BenchSamples) walls = { NULL };
  g_auto (BenchSamples) cpus = { NULL };

  result->limit = MOST_EXPORT_MS;
  bench_samples_init (&walls);
  bench_samples_init (&cpus);
  for (guint i = 0; i < plan->n_rounds + 2; i++)
    {
      g_auto (BenchProcess) process = { 0 };

      if (!bench_process_run (arguments, &process))
        {
          bench_result_set_note (result, "not measured: the program is not built");
          return;
        }
      bench_samples_add (&walls, process.wall_ms);
      bench_samples_add (&cpus, process.cpu_ms);
    }
  g_unlink (path);
  bench_result_set_samples (result, &walls);
  note = g_strdup_printf ("%.0f ms of it computing", bench_samples_get_median (&cpus));
  bench_result_set_note (result, note);
}
