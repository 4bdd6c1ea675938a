/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * make-library FILE.tumen
 *
 * Runs while Tumen is being built: writes the built-in library from its data set, so that the
 * program need not read, judge and sort it each time it starts.
 */

#include "config.h"

#include "tumen-data-set.h"
#include "tumen-library-private.h"
#include "tumen-resources.h"

#include <stdio.h>

static gboolean
make_library (const char *path,
              GError    **error)
{
  g_autoptr (TumenConnection) connection = tumen_data_set_read_resources (BUILTIN_FOLDER, error);
  g_autoptr (TumenLibrary) library = NULL;

  if (connection == NULL)
    return FALSE;
  library = tumen_library_new_filled (connection, NULL);
  tumen_library_put_in_order (library);
  return tumen_library_save (library, path, TRUE, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return 2;
  /* Nothing else refers to the resources. */
  g_resources_register (tumen_get_resource ());
  if (make_library (argv[1], &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}
