/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-process.h"

#include "bench-samples.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <math.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static double
get_ms (const struct timeval *time)
{
  return (double)time->tv_sec * 1000 + (double)time->tv_usec / 1000;
}

/* Its output goes into @ends[1]; it writes nothing else to the terminal but its errors. */
static gboolean
start (const char *const *arguments,
       const int          ends[2],
       pid_t             *process)
{
  posix_spawn_file_actions_t actions;
  int                        problem;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, ends[1], STDOUT_FILENO);
  problem = posix_spawn (process, arguments[0], &actions, NULL, (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy (&actions);
  return problem == 0;
}

static void
read_output (int           end,
             double        begin,
             BenchProcess *result)
{
  GString *output = g_string_new (NULL);
  char     bytes[4096];
  ssize_t  n_read;

  while ((n_read = read (end, bytes, sizeof bytes)) > 0 || (n_read < 0 && errno == EINTR))
    {
      if (n_read < 0)
        continue;
      g_string_append_len (output, bytes, n_read);
      if (isnan (result->first_ms) && memchr (bytes, '\n', (gsize)n_read) != NULL)
        result->first_ms = bench_time_wall () - begin;
    }
  result->output = g_string_free (output, FALSE);
}

/* Runs a program, named by its path, to its end. Returns: whether it ended well */
gboolean
bench_process_run (const char *const *arguments,
                   BenchProcess      *result)
{
  struct rusage usage;
  int           ends[2], status;
  pid_t         process;
  double        begin = bench_time_wall ();

  *result = (BenchProcess){ .status = -1, .first_ms = NAN };
  if (!g_unix_open_pipe (ends, FD_CLOEXEC, NULL))
    return FALSE;
  if (!start (arguments, ends, &process))
    {
      close (ends[0]);
      close (ends[1]);
      return FALSE;
    }
  close (ends[1]);
  read_output (ends[0], begin, result);
  close (ends[0]);
  while (wait4 (process, &status, 0, &usage) < 0 && errno == EINTR)
    continue;
  result->wall_ms = bench_time_wall () - begin;
  result->most_mib = (double)usage.ru_maxrss / 1024;
  result->cpu_ms = get_ms (&usage.ru_utime) + get_ms (&usage.ru_stime);
  if (WIFEXITED (status))
    result->status = WEXITSTATUS (status);
  return result->status == 0;
}

void
bench_process_clear (BenchProcess *self)
{
  g_clear_pointer (&self->output, g_free);
}

/* From a line "key number" of the output. */
gboolean
bench_process_read_number (const BenchProcess *self,
                           const char         *key,
                           double             *number)
{
  g_auto (GStrv) lines = g_strsplit (self->output != NULL ? self->output : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_has_prefix (lines[i], key) || lines[i][strlen (key)] != ' ')
        continue;
      *number = g_ascii_strtod (lines[i] + strlen (key) + 1, NULL);
      return TRUE;
    }
  return FALSE;
}

/* Writes a line that bench_process_read_number() reads. */
void
bench_process_put_number (const char *key,
                          double      number)
{
  char room[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", key, g_ascii_dtostr (room, sizeof room, number));
}

/* Returns: (transfer full): @path, taken from the folder of this program */
char *
bench_process_dup_neighbour (const char *path)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (program != NULL ? program : ".");

  return g_build_filename (folder, path, NULL);
}
