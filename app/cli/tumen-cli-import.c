/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"
#include "tumen-shown.h"

#include <glib/gi18n.h>
#include <sys/stat.h>

static gboolean
check_arguments (int         argc,
                 const char *output,
                 GError    **error)
{
  if (argc == 2 && output != NULL)
    return TRUE;
  g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                       _ ("import takes one data set and where to write: "
                          "tumen import FILE -o LIBRARY.tumen."));
  return FALSE;
}

static gboolean
are_same_file (const char *a,
               const char *b)
{
  struct stat first, second;

  return stat (a, &first) == 0 && stat (b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

/* Whether writing there would change what is read, now or the next time. */
static gboolean
is_part_of (const char *output,
            const char *data_set)
{
  g_autofree char *folder = g_path_get_dirname (output);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (are_same_file (output, data_set) ||
      (g_str_has_suffix (output, ".json") && are_same_file (folder, data_set)))
    return TRUE;
  /* Its files by other names. */
  dir = g_dir_open (data_set, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (data_set, name, NULL);

      if (g_str_has_suffix (name, ".json") && are_same_file (output, path))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_output (const char *output,
              const char *data_set,
              GError    **error)
{
  g_autofree char *name = tumen_shown_dup_file (output);

  if (is_part_of (output, data_set))
    {
      g_set_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_FAILED,
                   _ ("“%s” belongs to the data set; choose another name for the library."), name);
      return FALSE;
    }
  if (g_file_test (output, G_FILE_TEST_IS_REGULAR) && !tumen_library_is_file (output))
    {
      g_set_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_FAILED,
                   _ ("“%s” is not replaced, because it is no Tumen library; choose another name."),
                   name);
      return FALSE;
    }
  return TRUE;
}

static void
print_result (TumenLibrary *library,
              const char   *output)
{
  guint n_events = g_list_model_get_n_items (tumen_library_get_events (library));
  guint n_excerpts = g_list_model_get_n_items (tumen_library_get_excerpts (library));

  tumen_cli_print (ngettext ("%s: %u event", "%s: %u events", n_events), output, n_events);
  tumen_cli_print (ngettext (", %u excerpt\n", ", %u excerpts\n", n_excerpts), n_excerpts);
}

int
tumen_cli_import (int      argc,
                  char   **argv,
                  GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE"));
  g_autoptr (TumenLibrary) library = NULL;
  g_autofree char   *output = NULL;
  gboolean           force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Library to write"),
      N_ ("LIBRARY.tumen") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace an existing file"), NULL },
    { NULL }
  };

  g_option_context_set_summary (context,
                                _ ("Makes a library from a data set: a JSON file or a folder."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) || !check_arguments (argc, output, error))
    return TUMEN_EXIT_FAILED;

  if (!check_output (output, argv[1], error))
    return TUMEN_EXIT_FAILED;
  library = tumen_library_import_data_set (argv[1], error);
  if (library == NULL || !tumen_library_save (library, output, force, error))
    return TUMEN_EXIT_FAILED;
  print_result (library, output);
  return TUMEN_EXIT_OK;
}
