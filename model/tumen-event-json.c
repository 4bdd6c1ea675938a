/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-json.h"

#include "tumen-shown.h"

/**
 * tumen_json_set_string:
 * @object: an object
 * @key: of the new member
 * @text: (nullable): %NULL becomes null
 */
void
tumen_json_set_string (json_t     *object,
                       const char *key,
                       const char *text)
{
  json_object_set_new (object, key, text != NULL ? json_string (text) : json_null ());
}

/**
 * tumen_json_new_strings:
 * @strings: (nullable) (array zero-terminated=1): texts
 *
 * Returns: (transfer full): an array of them
 */
json_t *
tumen_json_new_strings (const char *const *strings)
{
  json_t *array = json_array ();

  for (gsize i = 0; strings != NULL && strings[i] != NULL; i++)
    json_array_append_new (array, json_string (strings[i]));
  return array;
}

static json_t *
values_to_json (TumenTable *table,
                TumenField  field,
                guint       row)
{
  json_t        *array = json_array ();
  guint          n_values;
  const guint16 *values = tumen_table_get_row_values (table, field, row, &n_values);

  for (guint i = 0; i < n_values; i++)
    json_array_append_new (array, json_string (tumen_table_get_value_id (table, field, values[i])));
  return array;
}

static void
set_day (json_t     *object,
         const char *key,
         gboolean    is_known,
         TumenDay    day)
{
  g_autofree char *text = is_known ? tumen_day_to_string (day) : NULL;

  tumen_json_set_string (object, key, text);
}

/**
 * tumen_json_set_bounds:
 * @object: an object
 * @date: a date
 *
 * Sets its four bounds: inclusive calendar days, null for those that are open or not known.
 */
void
tumen_json_set_bounds (json_t          *object,
                       const TumenDate *date)
{
  set_day (object, "earliest_start", date->has_earliest_start, date->earliest_start);
  set_day (object, "latest_start", date->has_latest_start, date->latest_start);
  set_day (object, "earliest_end", date->has_earliest_end, date->earliest_end);
  set_day (object, "latest_end", date->has_latest_end, date->latest_end);
}

static json_t *
excerpts_to_json (TumenEvent *event)
{
  json_t                  *array = json_array ();
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);

  for (guint i = 0; i < n_excerpts; i++)
    json_array_append_new (array, json_string (excerpts[i].excerpt));
  return array;
}

static json_t *
actors_to_json (TumenEvent *event)
{
  json_t                *array = json_array ();
  guint                  n_actors;
  const TumenEventActor *actors = tumen_event_get_actors (event, &n_actors);

  for (guint i = 0; i < n_actors; i++)
    json_array_append_new (array, json_string (actors[i].actor));
  return array;
}

static json_t *
clocks_to_json (TumenEvent   *event,
                TumenLanguage language)
{
  json_t           *array = json_array ();
  guint             n_clocks;
  const TumenClock *clocks = tumen_event_get_clocks (event, &n_clocks);

  for (guint i = 0; i < n_clocks; i++)
    {
      g_autofree char *time =
        g_strdup_printf ("%02d:%02d", clocks[i].minutes / 60, clocks[i].minutes % 60);
      json_t *clock = json_object ();

      tumen_json_set_string (clock, "time", time);
      json_object_set_new (clock, "about", json_boolean (clocks[i].about));
      tumen_json_set_string (clock, "label", clocks[i].label[language]);
      json_array_append_new (array, clock);
    }
  return array;
}

static void
set_date (json_t      *object,
          TumenEvent  *event,
          TumenReading reading)
{
  const TumenEventDate *editors = tumen_event_get_date (event, TUMEN_READING_EDITORS);
  const TumenEventDate *strict = tumen_event_get_date (event, TUMEN_READING_STRICT);
  const TumenEventDate *date = tumen_event_get_date (event, reading);

  tumen_json_set_string (object, "date", editors->edtf);
  tumen_json_set_string (object, "strict_date", strict->edtf);
  tumen_json_set_string (object, "basis", tumen_basis_get_slug (editors->basis));
  tumen_json_set_string (object, "strict_basis", tumen_basis_get_slug (strict->basis));
  tumen_json_set_string (object, "duration", tumen_duration_get_slug (date->duration));
  json_object_set_new (object, "margin_days", json_integer (date->margin_days));
  tumen_json_set_bounds (object, &date->date);
}

static void
set_texts (json_t       *object,
           TumenEvent   *event,
           TumenLanguage language)
{
  tumen_json_set_string (object, "title", tumen_event_get_title (event, language));
  tumen_json_set_string (object, "short_title", tumen_event_get_short_title (event, language));
  tumen_json_set_string (object, "summary", tumen_event_get_summary (event, language));
}

/**
 * tumen_json_set_reading:
 * @object: an object
 * @view: what is shown
 *
 * Sets which dates are shown, and on what day they were known.
 */
void
tumen_json_set_reading (json_t               *object,
                        const TumenViewState *view)
{
  g_autofree char *day = NULL;

  if (view->has_known_on)
    day = tumen_day_to_string (view->known_on);
  json_object_set_new (object, "strict",
                       json_boolean (tumen_view_state_get_reading (view) == TUMEN_READING_STRICT));
  tumen_json_set_string (object, "known_on", day);
}

/**
 * tumen_event_to_json:
 * @event: an event as it is shown
 * @table: that has it
 * @row: of @table
 * @view: what is shown
 *
 * The members are fixed by the schemas of lists.
 *
 * Returns: (transfer full): an object
 */
json_t *
tumen_event_to_json (TumenEvent           *event,
                     TumenTable           *table,
                     guint                 row,
                     const TumenViewState *view)
{
  json_t         *object = json_object ();
  const TumenRow *columns = tumen_table_get_rows (table) + row;

  tumen_json_set_string (object, "id", tumen_event_get_id (event));
  tumen_json_set_string (object, "collection", tumen_event_get_collection (event));
  tumen_json_set_string (object, "kind", tumen_event_get_fine_kind (event));
  tumen_json_set_string (object, "drawn_kind", tumen_kind_get_slug (tumen_event_get_kind (event)));
  set_date (object, event, tumen_view_state_get_reading (view));
  json_object_set_new (object, "clocks", clocks_to_json (event, view->language));
  tumen_json_set_string (object, "status", tumen_status_get_slug (tumen_event_get_status (event)));
  set_texts (object, event, view->language);
  json_object_set_new (object, "importance", json_integer (tumen_event_get_importance (event)));
  json_object_set_new (object, "places",
                       tumen_json_new_strings (tumen_event_get_places (event)));
  json_object_set_new (object, "actors", actors_to_json (event));
  json_object_set_new (object, "countries",
                       values_to_json (table, TUMEN_FIELD_COUNTRY, row));
  json_object_set_new (object, "sources",
                       values_to_json (table, TUMEN_FIELD_SOURCE, row));
  json_object_set_new (object, "excerpts", excerpts_to_json (event));
  json_object_set_new (object, "voices", json_integer (columns->n_voices));
  json_object_set_new (object, "conflicts",
                       tumen_json_new_strings (tumen_event_get_conflicts (event)));
  return object;
}

/**
 * tumen_library_to_json:
 * @library: whose events are shown
 * @table: of @library
 * @view: what is shown
 * @events: (transfer full): array of those that are
 *
 * Returns: (transfer full): an object, as the schema of lists fixes it
 */
json_t *
tumen_library_to_json (TumenLibrary         *library,
                       TumenTable           *table,
                       const TumenViewState *view,
                       json_t               *events)
{
  json_t *object = json_object ();
  guint   n_not_yet_known = tumen_filter_count_not_yet_known (&view->filter, table);

  tumen_json_set_string (object, "library", tumen_library_get_title (library, view->language));
  json_object_set_new (object, "revision", json_integer (tumen_library_get_revision (library)));
  tumen_json_set_reading (object, view);
  json_object_set_new (object, "not_yet_known", json_integer (n_not_yet_known));
  json_object_set_new (object, "count", json_integer ((json_int_t)json_array_size (events)));
  json_object_set_new (object, "events", events);
  return object;
}

/**
 * tumen_json_dup_text:
 * @value: (transfer full): any value
 *
 * What could do something to a terminal, or to what stands beside it, is written as an escape.
 *
 * Returns: (transfer full): the value in lines, the last one ended
 */
char *
tumen_json_dup_text (json_t *value)
{
  const gsize      flags = JSON_INDENT (2) | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION (15);
  char            *text = json_dumps (value, flags);
  g_autofree char *shown = tumen_shown_dup_json (text);

  free (text);
  json_decref (value);
  return g_strconcat (shown, "\n", NULL);
}
