/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-address.h"
#include "tumen-cli-private.h"
#include "tumen-figure-data.h"
#include "tumen-figure-words.h"
#include "tumen-publish.h"
#include "tumen-shown.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define LEAST_LONG 3.0 /* days */

/** DataOptions: the options of a command line, as they were given. */
typedef struct
{
  char    *output;
  gboolean whole;
  gboolean plain;
  gboolean force;
} DataOptions;

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

/* Without a span, a figure shows the time that the library begins with: so do its data, or their
 * numbers would be others. */
static void
take_home (TumenCliQuery *query)
{
  TumenSpan home = { 0.0, 0.0 };

  if (query->has_span || !tumen_table_get_home (query->table, &home.begin, &home.end))
    return;
  query->state.span = home;
  query->has_span = TRUE;
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
  /* As of figures: nobody asked for those days. */
  if (!query->has_span && span.end - span.begin >= LEAST_LONG)
    span = (TumenSpan){ floor (span.begin) + 0.5, ceil (span.end) - 0.5 };
  return span.begin < span.end && !isinf (span.begin) && !isinf (span.end) ? span
                                                                           : (TumenSpan){ 0, 0 };
}

/* The events that a figure shows and numbers: those with a date. A search hides none of them. */
static GArray *
list_dated_rows (const TumenCliQuery *query)
{
  GArray         *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const TumenRow *columns = tumen_table_get_rows (query->table);

  for (guint row = 0; row < tumen_table_get_n_rows (query->table); row++)
    {
      if (tumen_cli_query_shows_row (query, row) && !isnan (columns[row].lo))
        g_array_append_val (rows, row);
    }
  return rows;
}

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
      gboolean is_in = query->rows_in[i];

      counts->undated += is_in && isnan (rows[i].lo);
      counts->outside += is_in && !isnan (rows[i].lo) && !tumen_cli_query_shows_row (query, i);
    }
  counts->filtered_out = n_rows - n_off - n_shown - counts->undated - counts->outside;
}

static guint
count_found (const TumenCliQuery *query,
             GArray              *shown)
{
  guint n_found = 0;

  for (guint i = 0; query->matches != NULL && i < shown->len; i++)
    n_found += query->matches[g_array_index (shown, guint, i)];
  return n_found;
}

/* What a figure of them says. */
static char *
dup_sentence (const TumenCliQuery *query,
              GArray              *shown,
              TumenSpan            span)
{
  TumenCountNumbers counts;
  TumenFigureFacts  facts = { .view = &query->state, .table = query->table, .counts = &counts };

  count (query, shown->len, &counts);
  facts.rows = (const guint *)(gconstpointer)shown->data;
  facts.n_rows = shown->len;
  facts.span = span;
  facts.search = query->matches != NULL ? query->search : NULL;
  facts.n_found = count_found (query, shown);
  return tumen_figure_words_dup_facts (&facts, query->state.language);
}

static gboolean
write_data (const TumenCliQuery *query,
            const DataOptions   *options,
            GError             **error)
{
  g_autoptr (GArray) rows = list_dated_rows (query);
  TumenViewState   view = query->state; /* borrows all but the span */
  TumenSpan        span = get_span (query, rows);
  TumenDataFormat  format = TUMEN_DATA_CSV;
  g_autofree char *sentence = dup_sentence (query, rows, span);
  g_autofree char *address = NULL;
  g_autofree char *file = tumen_shown_dup_file (options->output);
  g_autoptr (GBytes) bytes = NULL;
  TumenFigureData data = { query->library, query->table, NULL, rows->len, &view };

  view.span = query->has_span ? span : (TumenSpan){ 0, 0 };
  address = tumen_address_of_view (tumen_library_get_document_id (query->library), &view);
  data.rows = (const guint *)(gconstpointer)rows->data;
  data.sentence = sentence;
  data.address = address;
  data.plain = options->plain;
  data.search = query->search;
  data.matches = query->matches;
  tumen_data_format_from_path (options->output, &format);
  bytes = tumen_figure_data_to_bytes (&data, format, error);
  if (bytes == NULL || !tumen_publish_bytes (options->output, bytes, options->force, error))
    return FALSE;
  /* Most of the formats have no place for it. */
  tumen_cli_print ("%s: %s\n", file, sentence);
  return TRUE;
}

int
tumen_cli_export_data (int      argc,
                       char   **argv,
                       GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  DataOptions        options = { 0 };
  gboolean           is_written;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("File to write"),
      "FILE.csv|json|csl.json|bib|ris|ics" },
    { "whole", 0, 0, G_OPTION_ARG_NONE, &options.whole,
      N_ ("All dates, not those that the library begins with"), NULL },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &options.plain,
      N_ ("CSV exactly as it is, for programs: unsafe for spreadsheets"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_ ("Replace an existing file"), NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Writes the events, or the works that tell of them."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tumen_cli_view_new_group (&view));
  is_written = tumen_cli_parse (context, &argc, &argv, error) &&
               tumen_cli_check_no_arguments (argc, argv, error) &&
               tumen_cli_query_init (&query, &view, error);
  if (is_written && !options.whole)
    take_home (&query);
  is_written = is_written && write_data (&query, &options, error);
  g_free (options.output);
  return is_written ? tumen_cli_get_exit_code (query.library) : TUMEN_EXIT_FAILED;
}
