/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const formats[] = { "text", "json", NULL };

/* What a library holds: its key in JSON, its name for people. */
static const struct
{
  const char *key;
  const char *label;
  GListModel *(*get_model) (TumenLibrary *library);
} parts[] = {
  { "events", N_ ("Events"), tumen_library_get_events },
  { "excerpts", N_ ("Excerpts"), tumen_library_get_excerpts },
  { "sources", N_ ("Sources"), tumen_library_get_sources },
  { "actors", N_ ("Actors"), tumen_library_get_actors },
  { "places", N_ ("Places"), tumen_library_get_places },
  { "corroborations", N_ ("Agreements of sources"), tumen_library_get_corroborations },
  { "conflicts", N_ ("Conflicts of sources"), tumen_library_get_conflicts },
  { "citations", N_ ("Citations"), tumen_library_get_citations },
};

/* First and last day that anything is drawn on; FALSE if nothing is dated. */
static gboolean
get_days (TumenTable *table,
          char      **first,
          char      **last)
{
  const TumenRow *rows = tumen_table_get_rows (table);
  double          lo = INFINITY;
  double          hi = -INFINITY;

  for (guint i = 0; i < tumen_table_get_n_rows (table); i++)
    {
      if (isnan (rows[i].lo))
        continue;
      lo = MIN (lo, rows[i].lo);
      hi = MAX (hi, rows[i].hi);
    }
  if (lo > hi)
    return FALSE;
  *first = tumen_day_to_string ((TumenDay)floor (lo));
  *last = tumen_day_to_string ((TumenDay)ceil (hi) - 1);
  return TRUE;
}

static void
count (json_t     *object,
       const char *key,
       GListModel *list)
{
  json_object_set_new (object, key, json_integer (g_list_model_get_n_items (list)));
}

static json_t *
counts_to_json (TumenLibrary *library)
{
  json_t *object = json_object ();

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    count (object, parts[i].key, parts[i].get_model (library));
  return object;
}

/* How many events each of them has; by value of the table. */
static guint *
count_by_collection (TumenTable *table)
{
  guint *counts = g_new0 (guint, tumen_table_get_n_values (table, TUMEN_FIELD_COLLECTION) + 1);

  for (guint i = 0; i < tumen_table_get_n_rows (table); i++)
    {
      guint          n_values;
      const guint16 *values =
        tumen_table_get_row_values (table, TUMEN_FIELD_COLLECTION, i, &n_values);

      if (n_values > 0)
        counts[values[0]]++;
    }
  return counts;
}

static json_t *
collections_to_json (TumenLibrary *library,
                     TumenTable   *table)
{
  json_t           *array = json_array ();
  GListModel       *list = tumen_library_get_collections (library);
  g_autofree guint *counts = count_by_collection (table);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TumenCollection) collection = g_list_model_get_item (list, i);
      const char *id = tumen_collection_get_id (collection);
      json_t     *object = json_object ();
      guint       value;
      gboolean    has_events = tumen_table_find_value (table, TUMEN_FIELD_COLLECTION, id, &value);

      tumen_json_set_string (object, "id", id);
      tumen_json_set_string (object, "name",
                             tumen_collection_get_name (collection, tumen_language_from_locale ()));
      json_object_set_new (object, "events", json_integer (has_events ? counts[value] : 0));
      json_object_set_new (object, "off_at_start",
                           json_boolean (tumen_collection_is_off_at_start (collection)));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
faults_to_json (TumenLibrary *library)
{
  json_t                  *array = json_array ();
  guint                    n_faults;
  const TumenLibraryFault *faults = tumen_library_get_faults (library, &n_faults);

  for (guint i = 0; i < n_faults; i++)
    {
      json_t *object = json_object ();

      tumen_json_set_string (object, "item", faults[i].item);
      tumen_json_set_string (object, "reason", faults[i].reason);
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
info_to_json (TumenLibrary *library)
{
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  json_t          *object = json_object ();

  get_days (table, &first, &last);
  tumen_json_set_string (object, "library",
                         tumen_library_get_title (library, tumen_language_from_locale ()));
  tumen_json_set_string (object, "file", tumen_library_get_path (library));
  tumen_json_set_string (object, "document_id", tumen_library_get_document_id (library));
  json_object_set_new (object, "revision", json_integer (tumen_library_get_revision (library)));
  json_object_set_new (object, "version",
                       json_integer (tumen_library_get_schema_version (library)));
  json_object_set_new (object, "read_only", json_boolean (tumen_library_is_read_only (library)));
  tumen_json_set_string (object, "first_day", first);
  tumen_json_set_string (object, "last_day", last);
  json_object_set_new (object, "counts", counts_to_json (library));
  json_object_set_new (object, "collections", collections_to_json (library, table));
  json_object_set_new (object, "faults", faults_to_json (library));
  return object;
}

static void
print_collections (json_t *collections)
{
  gsize   i;
  json_t *value;

  json_array_foreach (collections, i, value)
  {
    guint events = (guint)json_integer_value (json_object_get (value, "events"));

    /* Translators: name of a collection, its id, and how many events it has. */
    tumen_cli_print (ngettext ("Collection: %s (%s), %u event",
                               "Collection: %s (%s), %u events", events),
                     json_string_value (json_object_get (value, "name")),
                     json_string_value (json_object_get (value, "id")), events);
    if (json_is_true (json_object_get (value, "off_at_start")))
      tumen_cli_print ("%s", _ (", off at the start"));
    tumen_cli_print ("\n");
  }
}

static void
print_text (json_t *info)
{
  json_t     *counts = json_object_get (info, "counts");
  json_t     *faults = json_object_get (info, "faults");
  const char *file = json_string_value (json_object_get (info, "file"));
  json_t     *value;
  gsize       i;

  tumen_cli_print ("%s\n", json_string_value (json_object_get (info, "library")));
  tumen_cli_print (_ ("File: %s\n"), file != NULL ? file : _ ("built in"));
  if (json_is_string (json_object_get (info, "first_day")))
    tumen_cli_print (_ ("Days: %s to %s\n"),
                     json_string_value (json_object_get (info, "first_day")),
                     json_string_value (json_object_get (info, "last_day")));
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    tumen_cli_print ("%s: %" G_GINT64_FORMAT "\n", _ (parts[i].label),
                     (gint64)json_integer_value (json_object_get (counts, parts[i].key)));
  print_collections (json_object_get (info, "collections"));
  json_array_foreach (faults, i, value)
    tumen_cli_print (_ ("Could not be read: %s: %s\n"),
                     json_string_value (json_object_get (value, "item")),
                     json_string_value (json_object_get (value, "reason")));
  if (json_array_size (faults) == 0)
    tumen_cli_print (_ ("Integrity: everything could be read.\n"));
}

static gboolean
take_file (int          argc,
           char       **argv,
           const char **path,
           GError     **error)
{
  *path = argc > 1 ? argv[1] : NULL;
  if (argc <= 2)
    return TRUE;
  g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                       _ ("info takes one library, or none for the built-in one."));
  return FALSE;
}

/* Exit code 1 if part of the library could not be read. */
int
tumen_cli_info (int      argc,
                char   **argv,
                GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("[FILE]"));
  g_autoptr (TumenLibrary) library = NULL;
  g_autofree char   *format = NULL;
  const char        *path;
  guint              n_faults;
  json_t            *info;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print"), "text|json" },
    { NULL }
  };

  g_option_context_set_summary (context,
                                _ ("Tells what a library holds: counts, span, integrity."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_take_format (format, formats, error) || !take_file (argc, argv, &path, error) ||
      (library = tumen_cli_open_library (path, error)) == NULL)
    return TUMEN_EXIT_FAILED;

  info = info_to_json (library);
  if (g_strcmp0 (format, "json") == 0)
    {
      tumen_cli_print_json (info);
    }
  else
    {
      print_text (info);
      json_decref (info);
    }
  tumen_library_get_faults (library, &n_faults);
  return n_faults == 0 ? TUMEN_EXIT_OK : TUMEN_EXIT_FAILED;
}
