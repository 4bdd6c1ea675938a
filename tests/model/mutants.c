/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mutants.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

/* Seconds of work that one input may cost, and seconds until it counts as stuck. */
#ifdef WITH_SANITIZER
#define MAX_WORK 40
#else
#define MAX_WORK 2
#endif
#define MAX_WAIT 120

/* In "build-aux/test --long". */
#define LONG_FACTOR 100

/**
 * mutants_get_n_cases:
 * @few: how many an ordinary run tries
 *
 * Returns: how many to try: TUMEN_TEST_MUTANTS if that is set, far more in a long run, and one
 *   tenth under a sanitizer, where each takes about thirty times as long
 */
guint
mutants_get_n_cases (guint few)
{
  const char *wanted = g_getenv ("TUMEN_TEST_MUTANTS");
  guint64     n = few;

  if (wanted != NULL && !g_ascii_string_to_unsigned (wanted, 10, 1, 1000000, &n, NULL))
    g_error ("TUMEN_TEST_MUTANTS is no number: %s", wanted);
  if (wanted == NULL && g_getenv ("TUMEN_TEST_LONG") != NULL)
    n = few * LONG_FACTOR;
#ifdef WITH_SANITIZER
  n = MAX (n / 10, 10);
#endif
  return (guint)n;
}

static gpointer
map_shared (gsize size)
{
  gpointer memory = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  g_assert_true (memory != MAP_FAILED);
  return memory;
}

MutantTally *
mutants_tally_new (void)
{
  return map_shared (sizeof (MutantTally));
}

void
mutants_tally_free (MutantTally *tally)
{
  munmap (tally, sizeof *tally);
}

static void
set_timer (int which,
           int seconds)
{
  const struct itimerval timer = { { 0, 0 }, { seconds, 0 } };

  g_assert_cmpint (setitimer (which, &timer, NULL), ==, 0);
}

static void
run_one (guint      number,
         guint32    seed,
         MutantCase run,
         gpointer   data)
{
  GRand *random = g_rand_new_with_seed (seed + number);

  /* Both signals end the process. */
  set_timer (ITIMER_PROF, MAX_WORK);
  set_timer (ITIMER_REAL, MAX_WAIT);
  run (number, random, data);
  set_timer (ITIMER_PROF, 0);
  set_timer (ITIMER_REAL, 0);
  g_rand_free (random);
}

static void
judge_end (int     status,
           guint   number,
           guint32 seed)
{
  if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return;
  if (WIFSIGNALED (status) && (WTERMSIG (status) == SIGPROF || WTERMSIG (status) == SIGALRM))
    g_error ("case %u of seed %u hangs", number, seed);
  g_error ("case %u of seed %u ended with status %d", number, seed, status);
}

/**
 * mutants_run:
 * @n_cases: how many
 * @run: tries one
 *
 * Tries them one after another in a child process with a watchdog, so that a crash or a hang is
 * told with the number of its case. With TUMEN_TEST_CASE only that one is run, in this process.
 */
void
mutants_run (guint      n_cases,
             MutantCase run,
             gpointer   data)
{
  guint32     seed = (guint32)g_test_rand_int ();
  const char *only = g_getenv ("TUMEN_TEST_CASE");
  guint      *at;
  int         status;
  pid_t       child;

  if (only != NULL)
    {
      run_one ((guint)g_ascii_strtoull (only, NULL, 10), seed, run, data);
      return;
    }
  at = map_shared (sizeof *at);
  fflush (NULL);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      for (*at = 0; *at < n_cases; (*at)++)
        run_one (*at, seed, run, data);
      exit (0);
    }
  while (waitpid (child, &status, 0) < 0)
    g_assert_cmpint (errno, ==, EINTR);
  judge_end (status, *at, seed);
  munmap (at, sizeof *at);
}
