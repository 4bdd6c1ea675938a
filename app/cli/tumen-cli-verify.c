/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-anchor.h"
#include "tumen-cli-private.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "json", NULL };

static guint
count_failed (GPtrArray *results)
{
  guint failed = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const TumenAnchorResult *result = results->pdata[i];

      failed += result->outcome != TUMEN_ANCHOR_OK;
    }
  return failed;
}

static void
print_json (GPtrArray  *results,
            const char *texts)
{
  json_t *object = json_object ();
  json_t *array = json_array ();

  for (guint i = 0; i < results->len; i++)
    {
      const TumenAnchorResult *result = results->pdata[i];
      json_t                  *entry = json_object ();

      tumen_json_set_string (entry, "id", result->excerpt);
      tumen_json_set_string (entry, "source", result->source);
      tumen_json_set_string (entry, "result", tumen_anchor_outcome_get_slug (result->outcome));
      tumen_json_set_string (entry, "detail", result->reason);
      json_array_append_new (array, entry);
    }
  tumen_json_set_string (object, "texts", texts);
  json_object_set_new (object, "checked", json_integer (results->len));
  json_object_set_new (object, "failed", json_integer (count_failed (results)));
  json_object_set_new (object, "excerpts", array);
  tumen_cli_print_json (object);
}

static void
print_text (GPtrArray *results)
{
  guint failed = count_failed (results);

  for (guint i = 0; i < results->len; i++)
    {
      const TumenAnchorResult *result = results->pdata[i];

      if (result->outcome != TUMEN_ANCHOR_OK)
        tumen_cli_print ("%s: %s\n", result->excerpt, result->reason);
    }
  tumen_cli_print (ngettext ("%u excerpt checked", "%u excerpts checked", results->len),
                   results->len);
  tumen_cli_print (ngettext (", %u does not match\n", ", %u do not match\n", failed), failed);
}

/* Exit code 1 if one excerpt is not, letter by letter, where the library says. */
int
tumen_cli_verify (int      argc,
                  char   **argv,
                  GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autofree char   *format = NULL;
  g_autofree char   *path = NULL;
  g_autofree char   *texts = NULL;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &path,
      N_ ("Library to read instead of the built-in one"), N_ ("FILE") },
    { "texts", 0, 0, G_OPTION_ARG_FILENAME, &texts, N_ ("Folder of the full texts"),
      N_ ("FOLDER") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print"), "text|json" },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Checks every excerpt against its article."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_check_no_arguments (argc, argv, error) ||
      !tumen_cli_take_format (format, formats, error) ||
      (library = tumen_cli_open_library (path, error)) == NULL ||
      !tumen_library_verify (library, texts, &results, error))
    return TUMEN_EXIT_FAILED;

  if (g_strcmp0 (format, "json") == 0)
    print_json (results, texts);
  else
    print_text (results);
  return count_failed (results) == 0 ? TUMEN_EXIT_OK : TUMEN_EXIT_FAILED;
}
