/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "replay.h"

#include <glib.h>

/* Without libFuzzer: gives each file named on the command line to the fuzz target as a test. */

static void
replay (const void *data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize            length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const uint8_t *)contents, length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >, 1);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *test = g_strconcat ("/fuzz/replay/", name, NULL);

      g_test_add_data_func (test, argv[i], replay);
    }
  return g_test_run ();
}
