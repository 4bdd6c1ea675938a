/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"

#include "tumen-event-known.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <math.h>
#include <string.h>

void
tumen_cli_view_clear (TumenCliView *self)
{
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->lanes, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->select, g_free);
  g_clear_pointer (&self->known_on, g_free);
  for (int i = 0; i < TUMEN_N_FIELDS; i++)
    g_clear_pointer (&self->fields[i], g_free);
}

/* (transfer full): the options write into @self, which must outlive the parsing. */
GOptionGroup *
tumen_cli_view_new_group (TumenCliView *self)
{
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &self->library,
      N_ ("Library to read instead of the built-in one"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_ ("First day of the span"), "EDTF" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to, N_ ("Last day of the span, included"), "EDTF" },
    { "lanes", 0, 0, G_OPTION_ARG_STRING, &self->lanes, N_ ("What the lanes are"),
      "kind|actor|country|place|source|status|none" },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &self->strict,
      N_ ("Only the dates that the articles themselves give"), NULL },
    { "known-on", 0, 0, G_OPTION_ARG_STRING, &self->known_on,
      N_ ("Only what had been published by the end of this day"), "EDTF" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_KIND], N_ ("Only these kinds"),
      "K,…" },
    { "actor", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_ACTOR],
      N_ ("Only with these actors"), "A,…" },
    { "country", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_COUNTRY],
      N_ ("Only of these countries"), "C,…" },
    { "place", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_PLACE],
      N_ ("Only in these places"), "P,…" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_SOURCE],
      N_ ("Only from these sources"), "S,…" },
    { "speaker", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_SPEAKER],
      N_ ("Only what these say"), "S,…" },
    { "speaker-country", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_SPEAKER_COUNTRY],
      N_ ("Only what speakers of these countries say"), "C,…" },
    { "only-country", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_ONLY_COUNTRY],
      N_ ("Only what voices of one of these countries alone report"), "C,…" },
    { "agreement", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_AGREEMENT],
      N_ ("Only with this agreement of sources"), "A,…" },
    { "certainty", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_CERTAINTY],
      N_ ("Only dates of this certainty"), "C,…" },
    { "basis", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_BASIS],
      N_ ("Only dates with this basis"), "B,…" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_STATUS],
      N_ ("Only with this status"), "T,…" },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &self->fields[TUMEN_FIELD_COLLECTION],
      N_ ("Only of these collections"), "C,…" },
    { "search", 0, 0, G_OPTION_ARG_FILENAME, &self->search, N_ ("Words to look for"), N_ ("TEXT") },
    { "select", 0, 0, G_OPTION_ARG_STRING, &self->select, N_ ("Select an event"), N_ ("EVENT-ID") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language, N_ ("Language of all texts"), "es|en" },
    { NULL }
  };
  GOptionGroup *group =
    g_option_group_new ("view", _ ("View options:"), _ ("Show the view options"), NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

static gboolean
take_day (const char *option,
          const char *text,
          gboolean    last,
          double     *time,
          GError    **error)
{
  TumenDate date;
  g_autoptr (GError) cause = NULL;
  gboolean is_known;

  if (!tumen_date_parse_lenient (text, &date, NULL, &cause))
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE, _ ("--%s “%s” is not a date: %s"),
                   option, text, cause->message);
      return FALSE;
    }
  is_known = last ? date.has_latest_end : date.has_earliest_start;
  if (!is_known)
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("--%s “%s” has no such end; give a day, month or year."), option, text);
      return FALSE;
    }
  *time = (double)(last ? date.latest_end + 1 : date.earliest_start);
  return TRUE;
}

static gboolean
take_span (TumenCliQuery      *self,
           const TumenCliView *view,
           GError            **error)
{
  TumenSpan span = { -INFINITY, INFINITY };

  if (view->from != NULL && !take_day ("from", view->from, FALSE, &span.begin, error))
    return FALSE;
  if (view->to != NULL && !take_day ("to", view->to, TRUE, &span.end, error))
    return FALSE;
  if (span.begin >= span.end)
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("--from “%s” must be before --to “%s”."), view->from, view->to);
      return FALSE;
    }
  self->has_span = view->from != NULL || view->to != NULL;
  self->state.span = span;
  return TRUE;
}

static gboolean
take_known_on (TumenCliQuery      *self,
               const TumenCliView *view,
               GError            **error)
{
  double end;

  if (view->known_on == NULL)
    return TRUE;
  if (!take_day ("known-on", view->known_on, TRUE, &end, error))
    return FALSE;
  tumen_view_state_set_known_on (&self->state, TRUE, (TumenDay)end - 1);
  return TRUE;
}

static gboolean
take_words (TumenCliQuery      *self,
            const TumenCliView *view,
            GError            **error)
{
  if (view->lanes != NULL && !tumen_lanes_parse (view->lanes, &self->state.lanes))
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("--lanes does not know “%s”; it takes %s."),
                   view->lanes, "kind, actor, country, place, source, status, none");
      return FALSE;
    }
  if (view->language != NULL && !tumen_language_parse (view->language, &self->state.language))
    {
      g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                   _ ("--lang does not know “%s”; it takes %s."),
                   view->language, "es, en");
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_only_fine_kind (TumenTable *table,
                   const char *id)
{
  TumenKind kind;
  guint     value;

  return !tumen_kind_parse (id, &kind) &&
         tumen_table_find_value (table, TUMEN_FIELD_FINE_KIND, id, &value);
}

static void
add_fine_kinds_of (TumenCliQuery *self,
                   TumenKind      kind)
{
  for (guint i = 0; i < tumen_table_get_n_values (self->table, TUMEN_FIELD_FINE_KIND); i++)
    {
      const char *fine = tumen_table_get_value_id (self->table, TUMEN_FIELD_FINE_KIND, i);

      if (tumen_kind_from_fine (fine) == kind)
        tumen_filter_add (&self->state.filter, TUMEN_FIELD_FINE_KIND, fine);
    }
}

/* --kind takes drawn kinds ("meeting") and fine ones ("summit"). Fields narrow each other, so as
 * soon as one is fine all are said as fine kinds. */
static void
take_kinds (TumenCliQuery     *self,
            const char *const *ids)
{
  gboolean has_fine = FALSE;

  for (gsize i = 0; ids[i] != NULL; i++)
    has_fine = has_fine || is_only_fine_kind (self->table, ids[i]);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      TumenKind kind;

      if (!has_fine ||
          (!tumen_kind_parse (ids[i], &kind) && !is_only_fine_kind (self->table, ids[i])))
        tumen_filter_add (&self->state.filter, TUMEN_FIELD_KIND, ids[i]);
      else if (tumen_kind_parse (ids[i], &kind))
        add_fine_kinds_of (self, kind);
      else
        tumen_filter_add (&self->state.filter, TUMEN_FIELD_FINE_KIND, ids[i]);
    }
}

static void
take_ids (TumenCliQuery *self,
          TumenField     field,
          const char    *list)
{
  g_auto (GStrv) ids = g_strsplit (list, ",", -1);

  for (gsize i = 0; ids[i] != NULL; i++)
    g_strstrip (ids[i]);

  if (field == TUMEN_FIELD_KIND)
    {
      take_kinds (self, (const char *const *)ids);
      return;
    }
  for (gsize i = 0; ids[i] != NULL; i++)
    tumen_filter_add (&self->state.filter, field, ids[i]);
}

/* With up to five nearest ids, if any are near (decision 42). */
static void
set_unknown (GError    **error,
             const char *option,
             const char *id,
             GStrv       nearest)
{
  g_autofree char *list = nearest != NULL ? g_strjoinv (", ", nearest) : NULL;

  if (list == NULL || *list == '\0')
    g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                 _ ("%s does not know “%s”, nor anything like it."), option, id);
  else
    g_set_error (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                 _ ("%s does not know “%s”; the nearest are %s."), option, id, list);
}

static gboolean
check_ids (TumenCliQuery *self,
           GError       **error)
{
  TumenField field;
  g_auto (GStrv) nearest = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *option = NULL;

  unknown = tumen_filter_find_unknown (&self->state.filter, self->table, &field, &nearest);
  if (unknown == NULL)
    return TRUE;
  option = g_strconcat ("--", tumen_field_get_slug (field), NULL);
  set_unknown (error, option, unknown, nearest);
  return FALSE;
}

static gboolean
check_selection (TumenCliQuery      *self,
                 const TumenCliView *view,
                 GError            **error)
{
  guint row;

  if (view->select == NULL)
    return TRUE;
  if (!tumen_cli_query_find_event (self, view->select, &row, error))
    return FALSE;
  self->state.selection = g_strdup (view->select);
  return TRUE;
}

/*
 * Options are checked against the library: an unknown id is a usage error that names up to five
 * nearest (decision 42). Clear @self whatever the result.
 */
gboolean
tumen_cli_query_init (TumenCliQuery      *self,
                      const TumenCliView *view,
                      GError            **error)
{
  memset (self, 0, sizeof *self);
  tumen_view_state_init (&self->state);
  self->state.language = tumen_language_from_locale ();
  self->state.reading = view->strict ? TUMEN_READING_STRICT : TUMEN_READING_EDITORS;
  if (!take_words (self, view, error) || !take_span (self, view, error) ||
      !take_known_on (self, view, error))
    return FALSE;

  self->library = tumen_cli_open_library (view->library, error);
  if (self->library == NULL)
    return FALSE;
  self->table = tumen_table_new (self->library, tumen_cli_query_get_reading (self));
  for (int i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (view->fields[i] != NULL)
        take_ids (self, (TumenField)i, view->fields[i]);
    }
  if (!check_ids (self, error))
    return FALSE;
  /* Ids are those of the library, known on that day or not. */
  if (self->state.has_known_on)
    {
      g_clear_object (&self->table);
      self->table = tumen_table_new_known_on (self->library, self->state.known_on);
    }
  if (!check_selection (self, view, error))
    return FALSE;
  self->rows_in = tumen_filter_apply (&self->state.filter, self->table, NULL);
  if (view->search != NULL)
    self->matches = tumen_search_find_rows (self->library, self->table, view->search, NULL);
  self->search = g_strdup (view->search);
  return TRUE;
}

void
tumen_cli_query_clear (TumenCliQuery *self)
{
  g_clear_object (&self->table);
  g_clear_object (&self->library);
  g_clear_pointer (&self->rows_in, g_free);
  g_clear_pointer (&self->matches, g_free);
  g_clear_pointer (&self->search, g_free);
  tumen_view_state_clear (&self->state);
}

/* As known on a day it is the strict one (decision 20). */
TumenReading
tumen_cli_query_get_reading (const TumenCliQuery *self)
{
  return tumen_view_state_get_reading (&self->state);
}

TumenEvent *
tumen_cli_query_dup_event (const TumenCliQuery *self,
                           guint                row)
{
  g_autoptr (TumenEvent) whole =
    tumen_library_dup_event (self->library, tumen_table_get_id (self->table, row));

  if (!self->state.has_known_on)
    return g_steal_pointer (&whole);
  return tumen_event_new_known_on (whole, self->library, self->state.known_on);
}

static gboolean
is_not_yet_known (const TumenCliQuery *self,
                  const char          *id)
{
  g_autoptr (TumenEvent) whole = NULL;

  if (self->state.has_known_on)
    whole = tumen_library_dup_event (self->library, id);
  return whole != NULL;
}

gboolean
tumen_cli_query_find_event (const TumenCliQuery *self,
                            const char          *id,
                            guint               *row,
                            GError             **error)
{
  g_auto (GStrv) nearest = NULL;

  if (tumen_table_find (self->table, id, row))
    return TRUE;
  if (is_not_yet_known (self, id))
    {
      g_autofree char *day = tumen_day_to_string (self->state.known_on);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("Nothing of “%s” had been published by %s; give a later --known-on."),
                   id, day);
      return FALSE;
    }
  nearest = tumen_table_find_nearest_ids (self->table, id);
  set_unknown (error, _ ("The library"), id, nearest);
  return FALSE;
}

/* What could not be read is told after what could, and makes the command fail. */
int
tumen_cli_get_exit_code (TumenLibrary *library)
{
  guint n_lost = tumen_library_get_n_lost_events (library);
  guint n_faults;

  tumen_library_get_faults (library, &n_faults);
  if (n_faults == 0)
    return TUMEN_EXIT_OK;
  fflush (stdout);
  g_fprintf (stderr, "tumen: ");
  if (n_lost == 0)
    g_fprintf (stderr,
               ngettext ("%u part of the library could not be read.",
                         "%u parts of the library could not be read.", n_faults),
               n_faults);
  else
    g_fprintf (stderr,
               ngettext ("“%s” is damaged; %u event could not be read. tumen info tells which.",
                         "“%s” is damaged; %u events could not be read. tumen info tells which.",
                         n_lost),
               tumen_library_get_path (library), n_lost);
  g_fprintf (stderr, "\n");
  return TUMEN_EXIT_FAILED;
}

/* With a span, events whose drawn extent meets it; without one, all of the filter (decision 42). */
gboolean
tumen_cli_query_shows_row (const TumenCliQuery *self,
                           guint                row)
{
  const TumenRow *columns = tumen_table_get_rows (self->table) + row;

  if (!self->rows_in[row])
    return FALSE;
  if (!self->has_span)
    return TRUE;
  if (isnan (columns->lo))
    return FALSE;
  return columns->lo < self->state.span.end &&
         MAX (columns->hi, nextafter (columns->lo, INFINITY)) > self->state.span.begin;
}

/* With a search only matches of what is shown. */
gboolean
tumen_cli_query_has_row (const TumenCliQuery *self,
                         guint                row)
{
  return tumen_cli_query_shows_row (self, row) &&
         (self->matches == NULL || self->matches[row]);
}

GArray *
tumen_cli_query_list_rows (const TumenCliQuery *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < tumen_table_get_n_rows (self->table); row++)
    {
      if (tumen_cli_query_has_row (self, row))
        g_array_append_val (rows, row);
    }
  return rows;
}
