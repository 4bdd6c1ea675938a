/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"
#include "tumen-csv.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const formats[] = { "table", "json", "csv", NULL };

static void
print_json (const TumenCliQuery *query)
{
  g_autoptr (GArray) rows = tumen_cli_query_list_rows (query);
  json_t *events = json_array ();

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);
      g_autoptr (TumenEvent) event = tumen_cli_query_dup_event (query, row);

      json_array_append_new (events,
                             tumen_event_to_json (event, query->table, row, &query->state));
    }
  tumen_cli_print_json (
    tumen_library_to_json (query->library, query->table, &query->state, events));
}

static void
print_padded (const char *text,
              glong       width)
{
  glong length = g_utf8_strlen (text, -1);

  tumen_cli_print ("%s%*s", text, (int)MAX (width - length, 0), "");
}

/* Nothing vanishes silently. */
static void
print_not_yet_known (const TumenCliQuery *query)
{
  guint n_unknown =
    tumen_filter_count_not_yet_known (&query->state.filter, query->table);
  g_autofree char *day = NULL;

  if (n_unknown == 0)
    return;
  day = tumen_day_to_string (query->state.known_on);
  tumen_cli_print ("\n");
  tumen_cli_print (ngettext ("%u event of the library was not known yet on %s.",
                             "%u events of the library were not known yet on %s.", n_unknown),
                   n_unknown, day);
  tumen_cli_print ("\n");
}

static void
print_table (const TumenCliQuery *query)
{
  glong date_width = 0;
  glong id_width = 0;

  for (guint row = 0; row < tumen_table_get_n_rows (query->table); row++)
    {
      if (!tumen_cli_query_has_row (query, row))
        continue;
      date_width =
        MAX (date_width,
             g_utf8_strlen (tumen_table_get_date_words (query->table, row, query->state.language),
                            -1));
      id_width = MAX (id_width, g_utf8_strlen (tumen_table_get_id (query->table, row), -1));
    }
  for (guint row = 0; row < tumen_table_get_n_rows (query->table); row++)
    {
      g_autoptr (TumenEvent) event = NULL;

      if (!tumen_cli_query_has_row (query, row))
        continue;
      event = tumen_cli_query_dup_event (query, row);
      print_padded (tumen_table_get_date_words (query->table, row, query->state.language),
                    date_width + 2);
      print_padded (tumen_table_get_id (query->table, row), id_width + 2);
      tumen_cli_print ("%s\n", tumen_event_get_title (event, query->state.language));
    }
  print_not_yet_known (query);
}

static void
append_values (GString             *line,
               const TumenCliQuery *query,
               TumenField           field,
               guint                row)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  guint          n_values;
  const guint16 *values = tumen_table_get_row_values (query->table, field, row, &n_values);

  for (guint i = 0; i < n_values; i++)
    {
      if (i > 0)
        g_string_append_c (cell, ';');
      g_string_append (cell, tumen_table_get_value_id (query->table, field, values[i]));
    }
  tumen_csv_append_cell (line, cell->str);
}

static void
append_day (GString *line,
            gboolean is_known,
            TumenDay day)
{
  g_autofree char *text = is_known ? tumen_day_to_string (day) : g_strdup ("");

  tumen_csv_append_cell (line, text);
}

static void
print_csv_row (const TumenCliQuery *query,
               guint                row)
{
  const char *id = tumen_table_get_id (query->table, row);
  g_autoptr (TumenEvent) event = tumen_cli_query_dup_event (query, row);
  const TumenEventDate *editors = tumen_event_get_date (event, TUMEN_READING_EDITORS);
  const TumenEventDate *strict = tumen_event_get_date (event, TUMEN_READING_STRICT);
  const TumenDate      *date =
    &tumen_event_get_date (event, tumen_cli_query_get_reading (query))->date;
  g_autoptr (GString) line = g_string_new (NULL);

  tumen_csv_append_cell (line, id);
  tumen_csv_append_cell (line, tumen_event_get_fine_kind (event));
  tumen_csv_append_cell (line, editors->edtf);
  tumen_csv_append_cell (line, strict->edtf);
  tumen_csv_append_cell (line, tumen_basis_get_slug (editors->basis));
  tumen_csv_append_cell (line, tumen_status_get_slug (tumen_event_get_status (event)));
  append_day (line, date->has_earliest_start, date->earliest_start);
  append_day (line, date->has_latest_end, date->latest_end);
  tumen_csv_append_cell (line, tumen_event_get_title (event, query->state.language));
  tumen_csv_append_cell (line, tumen_event_get_summary (event, query->state.language));
  append_values (line, query, TUMEN_FIELD_ACTOR, row);
  append_values (line, query, TUMEN_FIELD_PLACE, row);
  append_values (line, query, TUMEN_FIELD_SOURCE, row);
  tumen_cli_print ("%s", line->str);
  fputs ("\r\n", stdout);
}

static void
print_csv (const TumenCliQuery *query)
{
  tumen_cli_print ("id,kind,date,strict_date,basis,status,earliest_start,latest_end,"
                   "title,summary,actors,places,sources");
  fputs ("\r\n", stdout);
  for (guint row = 0; row < tumen_table_get_n_rows (query->table); row++)
    {
      if (tumen_cli_query_has_row (query, row))
        print_csv_row (query, row);
    }
}

int
tumen_cli_list (int      argc,
                char   **argv,
                GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *format = NULL;
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print"), "table|json|csv" },
    { NULL }
  };

  g_option_context_set_summary (context, _ ("Lists the events in time order; undated ones last."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tumen_cli_view_new_group (&view));
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_check_no_arguments (argc, argv, error) ||
      !tumen_cli_take_format (format, formats, error) ||
      !tumen_cli_query_init (&query, &view, error))
    return TUMEN_EXIT_FAILED;

  if (g_strcmp0 (format, "json") == 0)
    print_json (&query);
  else if (g_strcmp0 (format, "csv") == 0)
    print_csv (&query);
  else
    print_table (&query);
  return tumen_cli_get_exit_code (query.library);
}
