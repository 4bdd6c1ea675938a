/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>

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

static void
print_result (TumenLibrary *library,
              const char   *output)
{
  guint n_events = g_list_model_get_n_items (tumen_library_get_events (library));
  guint n_excerpts = g_list_model_get_n_items (tumen_library_get_excerpts (library));

  g_printf (ngettext ("%s: %u event", "%s: %u events", n_events), output, n_events);
  g_printf (ngettext (", %u excerpt\n", ", %u excerpts\n", n_excerpts), n_excerpts);
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

  library = tumen_library_import_data_set (argv[1], error);
  if (library == NULL || !tumen_library_save (library, output, force, error))
    return TUMEN_EXIT_FAILED;
  print_result (library, output);
  return TUMEN_EXIT_OK;
}
