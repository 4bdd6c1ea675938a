/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-address.h"
#include "tumen-cli-private.h"
#include "tumen-figure-data.h"
#include "tumen-figure-words.h"
#include "tumen-publish.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The value of -o in whichever way it is given: (nullable). */
static const char *
find_output (int    argc,
             char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "-o") == 0 || strcmp (argv[i], "--output") == 0)
        return i + 1 < argc ? argv[i + 1] : NULL;
      if (g_str_has_prefix (argv[i], "--output="))
        return argv[i] + strlen ("--output=");
      if (g_str_has_prefix (argv[i], "-o"))
        return argv[i] + strlen ("-o");
    }
  return NULL;
}

/* Whether the command line asks for data, by the suffix of its file. */
gboolean
tumen_cli_export_is_data (int    argc,
                          char **argv)
{
  const char     *path = find_output (argc, argv);
  TumenDataFormat format;

  return path != NULL && tumen_data_format_from_path (path, &format);
}

/* Ends that were not given are those of what is shown. */
static TumenSpan
get_span (const TumenCliQuery *query,
          GArray              *shown)
{
  const TumenRow *rows = tumen_table_get_rows (query->table);
  TumenSpan       all = { INFINITY, -INFINITY };
  TumenSpan       span = query->state.span;

  for (guint i = 0; i < shown->len; i++)
    {
      const TumenRow *row = &rows[g_array_index (shown, guint, i)];

      if (!isnan (row->lo))
        all = (TumenSpan){ MIN (all.begin, row->lo), MAX (all.end, row->hi) };
    }
  if (isinf (span.begin))
    span.begin = all.begin;
  if (isinf (span.end))
    span.end = all.end;
  return span.begin < span.end && !isinf (span.begin) && !isinf (span.end) ? span
                                                                           : (TumenSpan){ 0, 0 };
}

/* Without a span nothing is outside, and events without a date are in as well. */
static void
count (const TumenCliQuery *query,
       guint                n_shown,
       TumenCountNumbers   *counts)
{
  const TumenRow *rows = tumen_table_get_rows (query->table);
  guint           n_off = tumen_filter_count_off (&query->state.filter, query->table);
  guint           n_rows = tumen_table_get_n_rows (query->table);

  *counts = (TumenCountNumbers){ .in_span = n_shown, .drawn = n_shown, .collection_off = n_off };
  counts->not_yet_known =
    tumen_filter_count_not_yet_known (&query->state.filter, query->table);
  counts->library = n_rows - n_off + counts->not_yet_known;
  for (guint i = 0; i < n_rows; i++)
    {
      gboolean is_in = query->rows_in[i] && (query->matches == NULL || query->matches[i]);

      if (!is_in || tumen_cli_query_has_row (query, i))
        continue;
      counts->undated += isnan (rows[i].lo);
      counts->outside += !isnan (rows[i].lo);
    }
  counts->filtered_out = n_rows - n_off - n_shown - counts->undated - counts->outside;
}

static gboolean
write_data (const TumenCliQuery *query,
            const char          *path,
            gboolean             plain,
            gboolean             force,
            GError             **error)
{
  g_autoptr (GArray) rows = tumen_cli_query_list_rows (query);
  TumenViewState    view = query->state;
  TumenSpan         span = get_span (query, rows);
  TumenCountNumbers counts;
  TumenDataFormat   format;
  g_autofree char  *sentence = NULL;
  g_autofree char  *address = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TumenFigureData data = { query->library, query->table, NULL, rows->len, &view };

  count (query, rows->len, &counts);
  /* Borrows all else. */
  view.span = query->has_span ? span : (TumenSpan){ 0, 0 };
  sentence = tumen_figure_words_dup_sentence (&view, query->table, &counts, span, view.language);
  address = tumen_address_of_view (tumen_library_get_document_id (query->library), &view);
  data.rows = (const guint *)(gconstpointer)rows->data;
  data.sentence = sentence;
  data.address = address;
  data.plain = plain;
  g_assert (tumen_data_format_from_path (path, &format));
  bytes = tumen_figure_data_to_bytes (&data, format, error);
  return bytes != NULL && tumen_publish_bytes (path, bytes, force, error);
}

int
tumen_cli_export_data (int      argc,
                       char   **argv,
                       GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  g_autofree char   *output = NULL;
  gboolean           plain = FALSE;
  gboolean           force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("File to write"),
      "FILE.csv|json|csl.json|bib|ris|ics" },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &plain,
      N_ ("CSV exactly as it is, for programs: unsafe for spreadsheets"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace an existing file"), NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Writes the events, or the works that tell of them."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tumen_cli_view_new_group (&view));
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_check_no_arguments (argc, argv, error) ||
      !tumen_cli_query_init (&query, &view, error) ||
      !write_data (&query, output, plain, force, error))
    return TUMEN_EXIT_FAILED;
  return tumen_cli_get_exit_code (query.library);
}
