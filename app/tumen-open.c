/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-open.h"

#include <glib/gi18n.h>

#include "tumen-export-name.h"
#include "tumen-story-file.h"

/**
 * tumen_open_get_path:
 *
 * Returns: (transfer full) (nullable): where on this computer a file is that a person named or
 *   chose, or %NULL with one sentence in @error
 */
char *
tumen_open_get_path (GFile   *file,
                     GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = NULL;

  if (path != NULL)
    return g_steal_pointer (&path);
  uri = g_file_get_uri (file);
  g_set_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_UNREADABLE,
               _ ("“%s” is not on this computer; copy it here and open the copy."), uri);
  return NULL;
}

/**
 * tumen_open_is_story:
 *
 * Returns: whether a file is a story by its name
 */
gboolean
tumen_open_is_story (const char *path)
{
  return tumen_export_path_has_suffix (path, TUMEN_STORY_FILE_SUFFIX);
}

/**
 * tumen_open_file:
 *
 * Opens what a person named or chose: a library, or a data set by its suffix “.json”.
 *
 * Returns: (transfer full) (nullable): the library, or %NULL with one sentence in @error
 */
TumenLibrary *
tumen_open_file (GFile   *file,
                 GError **error)
{
  g_autofree char *path = tumen_open_get_path (file, error);
  g_autofree char *lower = NULL;

  if (path == NULL)
    return NULL;
  lower = g_ascii_strdown (path, -1);
  if (g_str_has_suffix (lower, ".json"))
    return tumen_library_import_data_set (path, error);
  return tumen_library_open (path, NULL, error);
}
