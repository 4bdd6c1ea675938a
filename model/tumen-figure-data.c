/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-data-private.h"

#include "tumen-event-json.h"
#include "tumen-event-known.h"
#include "tumen-voices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which suffixes a file of the format may have; the first is the usual one. */
static const char *const suffixes[TUMEN_N_DATA_FORMATS][2] = {
  [TUMEN_DATA_CSV] = { ".csv", NULL },
  [TUMEN_DATA_JSON] = { ".json", NULL },
  [TUMEN_DATA_CSL_JSON] = { ".csl.json", ".csljson" },
  [TUMEN_DATA_BIBTEX] = { ".bib", ".bibtex" },
  [TUMEN_DATA_RIS] = { ".ris", NULL },
  [TUMEN_DATA_ICALENDAR] = { ".ics", ".ical" },
};

/* Private to the formats: what was lost is told once all is written. */
TumenEvent *
tumen_figure_writer_dup_event (TumenFigureWriter *self,
                               guint              index)
{
  const TumenFigureData *data = self->data;
  const char            *id = tumen_table_get_id (data->table, data->rows[index]);
  g_autoptr (TumenEvent) whole = tumen_library_dup_event (data->library, id);
  TumenEvent *event = NULL;

  if (whole != NULL && data->view->has_known_on)
    event = tumen_event_new_known_on (whole, data->library, data->view->known_on);
  else if (whole != NULL)
    event = g_steal_pointer (&whole);
  if (event == NULL)
    self->lost = id;
  return event;
}

char *
tumen_figure_data_dup_voices (const TumenFigureData *self,
                              TumenEvent            *event)
{
  GString *names = g_string_new (NULL);
  g_auto (TumenVoices) voices = { 0 };

  tumen_voices_init (&voices, self->library, event);
  for (guint i = 0; i < voices.speakers->len; i++)
    {
      g_autofree char *name = tumen_library_dup_speaker_name (
        self->library, voices.speakers->pdata[i], self->view->language);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* A value as it stands within others, without the end of its last line. */
static void
append_indented (GString    *text,
                 const char *indent,
                 json_t     *value)
{
  g_autofree char *dumped = tumen_json_dup_text (value);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (dumped), "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", indent, lines[i]);
}

static void
append_json_event (TumenFigureWriter *self,
                   TumenEvent        *event,
                   guint              index)
{
  const TumenFigureData *data = self->data;
  json_t                *numbered = json_pack ("{s:i}", "number", (int)index + 1);
  json_t                *members =
    tumen_event_to_json (event, data->table, data->rows[index], data->view);

  if (data->matches != NULL)
    json_object_set_new (numbered, "matches", json_boolean (data->matches[data->rows[index]]));
  json_object_update (numbered, members);
  json_decref (members);
  g_string_append (self->text, index > 0 ? ",\n" : "\n");
  append_indented (self->text, "    ", numbered);
}

/* The events come last and one by one: all at once would take much memory. */
void
tumen_figure_writer_append_json (TumenFigureWriter *self)
{
  const TumenFigureData *data = self->data;
  json_t                *object =
    tumen_library_to_json (data->library, data->table, data->view, json_array ());

  json_object_set_new (object, "count", json_integer (data->n_rows));
  json_object_del (object, "events");
  tumen_json_set_string (object, "sentence", data->sentence);
  if (data->search != NULL)
    tumen_json_set_string (object, "search", data->search);
  tumen_json_set_string (object, "address", data->address);
  append_indented (self->text, "", object);
  g_string_truncate (self->text, self->text->len - strlen ("\n}"));
  g_string_append (self->text, ",\n  \"events\": [");
  for (guint i = 0; i < data->n_rows; i++)
    {
      g_autoptr (TumenEvent) event = tumen_figure_writer_dup_event (self, i);

      if (event != NULL)
        append_json_event (self, event, i);
    }
  g_string_append (self->text, data->n_rows > 0 ? "\n  ]\n}\n" : "]\n}\n");
}

/**
 * tumen_data_format_get_suffix:
 * @format: a format
 *
 * Returns: how names of its files end, such as ".csl.json"
 */
const char *
tumen_data_format_get_suffix (TumenDataFormat format)
{
  g_return_val_if_fail ((guint)format < TUMEN_N_DATA_FORMATS, NULL);

  return suffixes[format][0];
}

/**
 * tumen_data_format_from_path:
 * @path: name of a file
 * @format: (out): what its suffix stands for; upper and lower case are alike
 *
 * Returns: %FALSE if the suffix is not one of data; @format is then unchanged
 */
gboolean
tumen_data_format_from_path (const char      *path,
                             TumenDataFormat *format)
{
  g_autofree char *lower = NULL;
  gsize            longest = 0;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < TUMEN_N_DATA_FORMATS * 2; i++)
    {
      const char *suffix = suffixes[i / 2][i % 2];

      /* ".csl.json" ends in ".json" as well. */
      if (suffix == NULL || strlen (suffix) <= longest || !g_str_has_suffix (lower, suffix))
        continue;
      longest = strlen (suffix);
      *format = (TumenDataFormat)(i / 2);
    }
  return longest > 0;
}

/**
 * tumen_figure_data_to_bytes:
 * @self: events of a figure
 * @format: of the file
 * @error: return location for an error of %TUMEN_LIBRARY_ERROR
 *
 * Writes exactly those events, in the order of their numbers. CSV has one row an event, safe for
 * spreadsheets unless it is plain; JSON has what lists have; of a search, which hides nothing, both
 * tell which events match; CSL-JSON, BibTeX and RIS have each
 * article and each page that tells of the events once, in the order in which they are first used;
 * iCalendar has a whole-day entry for each event that has a date. The same data give the same
 * bytes; a calendar bears the time of `SOURCE_DATE_EPOCH`, or of now.
 *
 * Returns: (transfer full): the file, or %NULL if an event could not be read
 */
GBytes *
tumen_figure_data_to_bytes (const TumenFigureData *self,
                            TumenDataFormat        format,
                            GError               **error)
{
  static const TumenCitationStyle styles[TUMEN_N_DATA_FORMATS] = {
    [TUMEN_DATA_CSL_JSON] = TUMEN_CITATION_CSL_JSON,
    [TUMEN_DATA_BIBTEX] = TUMEN_CITATION_BIBTEX,
    [TUMEN_DATA_RIS] = TUMEN_CITATION_RIS,
  };
  TumenFigureWriter writer = { self, g_string_new (NULL), NULL };

  if (format == TUMEN_DATA_CSV)
    tumen_figure_writer_append_csv (&writer);
  else if (format == TUMEN_DATA_JSON)
    tumen_figure_writer_append_json (&writer);
  else if (format == TUMEN_DATA_ICALENDAR)
    tumen_figure_writer_append_icalendar (&writer);
  else
    tumen_figure_writer_append_works (&writer, styles[format]);

  if (writer.lost == NULL)
    return g_string_free_to_bytes (writer.text);
  g_string_free (writer.text, TRUE);
  g_set_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_DAMAGED,
               _ ("Event “%s” can no longer be read from the library; open the library again."),
               writer.lost);
  return NULL;
}
