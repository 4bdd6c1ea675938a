/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * tumen-bench-library [--events N] [--seed S] FILE.tumen
 *
 * Writes a made-up library, for the benchmark and for trying things out. The same number and seed
 * give the same bytes.
 */

#include "config.h"

#include "bench-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>

#define EXIT_USAGE 2

static int    n_events = 10000;
static gint64 seed = 1;
static char **paths = NULL;

static const GOptionEntry entries[] = {
  { "events", 0, 0, G_OPTION_ARG_INT, &n_events, "How many events, 1 to 1000000", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "Which library of that size, from 0", "S" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "FILE.tumen" },
  { NULL },
};

static gboolean
check_options (GError **error)
{
  if (n_events < 1 || n_events > BENCH_MAX_EVENTS)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "--events is %d, but must be from 1 to %d.", n_events, BENCH_MAX_EVENTS);
      return FALSE;
    }
  if (seed < 0)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "--seed must not be negative.");
      return FALSE;
    }
  if (paths == NULL || paths[1] != NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           "Name one file to write, such as library.tumen.");
      return FALSE;
    }
  return TRUE;
}

/* An empty file of that name; one that is there is never written over. */
static gboolean
make_file (const char *path,
           GError    **error)
{
  int file = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  int number = errno;

  if (file >= 0)
    return close (file) == 0;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               "“%s” could not be made: %s.", path, g_strerror (number));
  return FALSE;
}

static gboolean
write_library (const char *path,
               GError    **error)
{
  BenchEvents events;

  bench_events_init (&events, (guint)n_events, (guint64)seed);
  if (!make_file (path, error))
    return FALSE;
  if (bench_file_write (&events, path, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Writes a made-up library of Tumen.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || !check_options (&error))
    {
      g_printerr ("tumen-bench-library: %s\n", error->message);
      return EXIT_USAGE;
    }
  if (!write_library (paths[0], &error))
    {
      g_printerr ("tumen-bench-library: %s\n", error->message);
      return 1;
    }
  g_strfreev (paths);
  return 0;
}
