/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-builtin.h"
#include "tumen-library-private.h"

#define BUILTIN_FILE BUILTIN_FOLDER "/built-in.tumen"

/**
 * tumen_library_open_builtin:
 *
 * Reads from where it lies in the program: a library of ours, which was judged when the program
 * was built.
 *
 * Returns: (transfer full) (nullable): the library that is compiled in
 */
TumenLibrary *
tumen_library_open_builtin (GError **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* A static library's constructors are not linked in unless something refers to them. */
  g_resources_register (tumen_builtin_get_resource ());
  bytes = g_resources_lookup_data (BUILTIN_FILE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  connection = tumen_connection_new_bytes (bytes, error);
  return connection == NULL ? NULL : tumen_library_new_filled (connection, NULL);
}
