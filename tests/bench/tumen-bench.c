/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * tumen-bench [--quick] [--json] [--events N] [--only PART] [--folder FOLDER]
 *
 * Measures what the machine allows and what the program does, side by side, and holds their
 * ratios against the goals. Exit status: 1 if a frame of the largest library costs more than
 * twice one of the smallest, 2 for wrong options.
 */

#include "config.h"

#include "bench-measure.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#define EXIT_USAGE 2
/* A frame of the largest library against one of the smallest. */
#define MOST_GROWTH 2.0

#define LEAST_EVENTS 1000
#define MOST_SIZES   4

static const guint quick_sizes[] = { LEAST_EVENTS, 100000 };
static const guint full_sizes[] = { LEAST_EVENTS, 10000, 100000, BENCH_MAX_EVENTS };

static gboolean is_quick = FALSE;
static int      n_most = 0;
static gboolean is_json = FALSE;
static char    *only = NULL;
static char    *folder = NULL;
static char   **surplus = NULL;

static const GOptionEntry entries[] = {
  { "quick", 0, 0, G_OPTION_ARG_NONE, &is_quick, "Up to 100,000 events, few rounds", NULL },
  { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, "Write JSON", NULL },
  { "events", 0, 0, G_OPTION_ARG_INT, &n_most, "Of the largest library, from 1000", "N" },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Only frames, library, figures, lesson or screen",
    "PART" },
  { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Where made-up libraries are kept", "FOLDER" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &surplus, NULL, NULL },
  { NULL },
};

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError    **error,
      const char *format,
      ...)
{
  va_list          arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
check_options (GError **error)
{
  static const char *const parts[] = { "frames", "library", "figures", "lesson", "screen", NULL };

  if (surplus != NULL)
    return fail (error, "“%s” is no option.", surplus[0]);
  if (n_most != 0 && (n_most < LEAST_EVENTS || n_most > BENCH_MAX_EVENTS))
    return fail (error, "--events is %d, but must be from %d to %d.", n_most, LEAST_EVENTS,
                 BENCH_MAX_EVENTS);
  if (only != NULL && !g_strv_contains (parts, only))
    return fail (error,
                 "--only does not know “%s”; it takes frames, library, figures, lesson or screen.",
                 only);
  if (folder != NULL && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return fail (error, "“%s” is no folder; make it, or name another one.", folder);
  return TRUE;
}

static gboolean
is_wanted (const char *part)
{
  return only == NULL || g_str_equal (only, part);
}

static void
measure_tables (const BenchPlan *plan,
                BenchReport     *report)
{
  TumenTable **tables = g_new0 (TumenTable *, plan->n_sizes);

  bench_measure_memory (plan, tables, report);
  bench_measure_frames (plan, tables, report);
  bench_measure_filter (plan, tables[plan->n_sizes - 1], report);
  for (guint i = 0; i < plan->n_sizes; i++)
    g_object_unref (tables[i]);
  g_free (tables);
}

static void
measure (const BenchPlan *plan,
         BenchReport     *report)
{
  BenchResult *result;

  bench_measure_floors (plan, report);
  if (is_wanted ("frames"))
    measure_tables (plan, report);
  if (is_wanted ("library"))
    {
      bench_measure_opening (plan, report);
      bench_measure_search (plan, report);
      bench_measure_export (plan, report);
      result = bench_report_add (report, 16, 0, "one edit, model and index updated");
      bench_result_set_note (result, "not offered: libraries cannot be edited yet");
    }
  if (is_wanted ("figures"))
    bench_measure_figures (plan, report);
  if (is_wanted ("lesson"))
    bench_measure_lesson (plan, report);
  if (is_wanted ("screen"))
    bench_measure_screen (plan, report);
}

static void
print_report (const BenchReport *report)
{
  g_autofree char *text = NULL;

  if (is_json)
    {
      json_t *object = bench_report_to_json (report);
      char   *dump = json_dumps (object, JSON_INDENT (2) | JSON_REAL_PRECISION (6));

      g_print ("%s\n", dump);
      free (dump);
      json_decref (object);
      return;
    }
  text = bench_report_to_text (report);
  g_print ("%s", text);
}

/* Libraries that were made for this run only. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) entries_of_it = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries_of_it != NULL && (name = g_dir_read_name (entries_of_it)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

/* The sizes below the largest that is asked for, and that one. */
static guint
choose_sizes (guint *sizes)
{
  const guint *all = is_quick ? quick_sizes : full_sizes;
  guint        n_all = is_quick ? G_N_ELEMENTS (quick_sizes) : G_N_ELEMENTS (full_sizes);
  guint        most = n_most != 0 ? (guint)n_most : all[n_all - 1];
  guint        n_sizes = 0;

  while (n_sizes < n_all - 1 && all[n_sizes] < most)
    {
      sizes[n_sizes] = all[n_sizes];
      n_sizes++;
    }
  sizes[n_sizes] = most;
  return n_sizes + 1;
}

static int
run (GError **error)
{
  guint            sizes[MOST_SIZES];
  BenchPlan        plan = { .sizes = sizes, .n_sizes = choose_sizes (sizes) };
  BenchReport      report;
  int              status = 0;
  g_autofree char *temporary = NULL;

  plan.n_rounds = is_quick ? 2 : 3;
  plan.n_frames = is_quick ? 20 : 40;
  plan.walk_ms = is_quick ? 300 : 1500;
  plan.idle_seconds = is_quick ? 2 : 10;
  if (folder == NULL && (temporary = g_dir_make_tmp ("tumen-bench-XXXXXX", error)) == NULL)
    return 1;
  plan.folder = folder != NULL ? folder : temporary;
  bench_report_init (&report, is_quick);
  measure (&plan, &report);
  print_report (&report);
  if (!isnan (report.growth) && report.growth > MOST_GROWTH)
    status = 1;
  bench_report_clear (&report);
  if (temporary != NULL)
    remove_folder (temporary);
  return status;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Measures the speed of Tumen against its machine.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || !check_options (&error))
    {
      g_printerr ("tumen-bench: %s\n", error->message);
      return EXIT_USAGE;
    }
  status = run (&error);
  if (error != NULL)
    g_printerr ("tumen-bench: %s\n", error->message);
  return status;
}
