/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-view-state.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

G_DEFINE_QUARK (tumen_view_state_error, tumen_view_state_error)

/* Beyond this many days a double no longer tells day from day. */
#define MAX_WHOLE_DAY 1e12

/* A state while its text is read. */
typedef struct
{
  TumenViewState state;
  gboolean       has_from, has_to;
} Draft;

typedef const char *(*GetSlug) (guint value);

static gboolean
is_fit_all (TumenSpan span)
{
  return span.begin >= span.end;
}

/**
 * tumen_view_state_init:
 * @self: (out caller-allocates): all of the library by kind, in the editors' reading, in English,
 *   nothing selected
 */
void
tumen_view_state_init (TumenViewState *self)
{
  memset (self, 0, sizeof *self);
  tumen_filter_init (&self->filter);
}

/**
 * tumen_view_state_clear:
 * @self: a view state; as if just initialized afterwards
 */
void
tumen_view_state_clear (TumenViewState *self)
{
  tumen_filter_clear (&self->filter);
  g_free (self->selection);
  tumen_view_state_init (self);
}

/**
 * tumen_view_state_copy:
 * @self: a view state
 * @copy: (out caller-allocates): the same; clear it with tumen_view_state_clear()
 */
void
tumen_view_state_copy (const TumenViewState *self,
                       TumenViewState       *copy)
{
  TumenViewState made = *self;

  tumen_filter_copy (&self->filter, &made.filter);
  made.selection = g_strdup (self->selection);
  *copy = made;
}

/**
 * tumen_view_state_equal:
 * @self: a view state
 * @other: another one
 *
 * Returns: whether they are the same view; all spans that mean "fit all" are alike
 */
gboolean
tumen_view_state_equal (const TumenViewState *self,
                        const TumenViewState *other)
{
  if (is_fit_all (self->span) != is_fit_all (other->span))
    return FALSE;
  if (!is_fit_all (self->span) &&
      (self->span.begin != other->span.begin || self->span.end != other->span.end))
    return FALSE;
  if (self->has_known_on != other->has_known_on || self->known_on != other->known_on)
    return FALSE;
  return self->lanes == other->lanes && self->reading == other->reading &&
         self->language == other->language &&
         g_strcmp0 (self->selection, other->selection) == 0 &&
         tumen_filter_equal (&self->filter, &other->filter);
}

/**
 * tumen_view_state_get_reading:
 * @self: a view state
 *
 * Returns: which dates the view shows; as known on a day it is the strict reading (decision 20),
 *   whatever reading is chosen
 */
TumenReading
tumen_view_state_get_reading (const TumenViewState *self)
{
  return self->has_known_on ? TUMEN_READING_STRICT : self->reading;
}

/**
 * tumen_view_state_set_known_on:
 * @self: a view state
 * @has_known_on: whether to show only what had been published by the end of @day
 * @day: days since 1970-01-01; without @has_known_on any
 *
 * Sets both fields, so that all views of what is known today are equal.
 */
void
tumen_view_state_set_known_on (TumenViewState *self,
                               gboolean        has_known_on,
                               TumenDay        day)
{
  self->has_known_on = !!has_known_on;
  self->known_on = has_known_on ? day : 0;
}

static void
append_pair (GString    *text,
             const char *key,
             const char *value)
{
  g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "&" : "", key, value);
}

/* A whole day as a date; @offset turns an end, which is excluded, into the last day. */
static void
append_time (GString    *text,
             const char *key,
             double      time,
             int         offset)
{
  char             digits[G_ASCII_DTOSTR_BUF_SIZE + 1] = "@";
  g_autofree char *day = NULL;

  if (floor (time) == time && fabs (time) < MAX_WHOLE_DAY)
    day = tumen_day_to_string ((TumenDay)time + offset);
  else
    g_ascii_dtostr (digits + 1, sizeof digits - 1, time);
  append_pair (text, key, day != NULL ? day : digits);
}

static void
append_known_on (GString *text,
                 TumenDay known_on)
{
  g_autofree char *day = tumen_day_to_string (known_on);

  append_pair (text, "known-on", day);
}

static void
append_ids (GString           *text,
            const TumenFilter *filter,
            TumenField         field)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < tumen_filter_get_n_ids (filter, field); i++)
    {
      if (i > 0)
        g_string_append_c (ids, ',');
      g_string_append_uri_escaped (ids, tumen_filter_get_ids (filter, field)[i], NULL, FALSE);
    }
  if (ids->len > 0)
    append_pair (text, tumen_field_get_slug (field), ids->str);
}

/**
 * tumen_view_state_to_text:
 * @self: a view state
 *
 * Pairs of key and percent-encoded value, in ASCII, such as
 * "from=2023-05-01&to=2025-07-31&lanes=kind&reading=editors&known-on=2024-08-01&lang=en".
 * Times that are whole days are dates, "to" being the last day; others are "@" and days since
 * 1970-01-01, to the last digit. Without "from" and "to" the view fits all.
 *
 * Returns: (transfer full): the text; tumen_view_state_parse() gives the same state back
 */
char *
tumen_view_state_to_text (const TumenViewState *self)
{
  GString *text = g_string_new (NULL);

  if (!is_fit_all (self->span))
    {
      append_time (text, "from", self->span.begin, 0);
      append_time (text, "to", self->span.end, -1);
    }
  append_pair (text, "lanes", tumen_lanes_get_slug (self->lanes));
  append_pair (text, "reading", tumen_reading_get_slug (self->reading));
  if (self->has_known_on)
    append_known_on (text, self->known_on);
  append_pair (text, "lang", tumen_language_get_code (self->language));
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    append_ids (text, &self->filter, (TumenField)i);
  if (self->selection != NULL)
    {
      g_autofree char *selection = g_uri_escape_string (self->selection, NULL, FALSE);

      append_pair (text, "select", selection);
    }
  return g_string_free (text, FALSE);
}

static char *
unescape (const char *value,
          GError    **error)
{
  g_autofree char *text = g_uri_unescape_string (value, NULL);

  if (text != NULL && text[0] != '\0' && g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&text);
  g_set_error (error,
               TUMEN_VIEW_STATE_ERROR,
               TUMEN_VIEW_STATE_ERROR_SYNTAX,
               _ ("“%s” in a view is not percent-encoded UTF-8 text; write “%%25” for a percent "
                  "sign and leave no value empty."),
               value);
  return NULL;
}

static gboolean
refuse_value (const char *key,
              const char *value,
              GetSlug     get_slug,
              guint       n_slugs,
              GError    **error)
{
  g_autoptr (GString) allowed = g_string_new (NULL);

  for (guint i = 0; i < n_slugs; i++)
    g_string_append_printf (allowed, "%s%s", i > 0 ? ", " : "", get_slug (i));
  g_set_error (error,
               TUMEN_VIEW_STATE_ERROR,
               TUMEN_VIEW_STATE_ERROR_VALUE,
               _ ("“%s” is not a value of “%s” in a view; allowed are: %s."),
               value,
               key,
               allowed->str);
  return FALSE;
}

/* A day, "@" and a number, or EDTF, whose first or last day counts. */
static gboolean
read_time (const char *value,
           gboolean    is_end,
           double     *time)
{
  TumenDate date;
  TumenDay  day;
  char     *rest;

  if (value[0] == '@')
    {
      *time = g_ascii_strtod (value + 1, &rest);
      return value[1] != '\0' && *rest == '\0' && isfinite (*time);
    }
  if (!tumen_day_parse (value, &day))
    {
      if (!tumen_date_parse (value, &date, NULL, NULL) ||
          !(is_end ? date.has_latest_end : date.has_earliest_start))
        return FALSE;
      day = is_end ? date.latest_end : date.earliest_start;
    }
  *time = (double)day + (is_end ? 1.0 : 0.0);
  return TRUE;
}

static gboolean
parse_time (Draft      *draft,
            const char *key,
            const char *value,
            GError    **error)
{
  gboolean is_end = strcmp (key, "to") == 0;
  double  *time = is_end ? &draft->state.span.end : &draft->state.span.begin;

  *(is_end ? &draft->has_to : &draft->has_from) = TRUE;
  if (read_time (value, is_end, time))
    return TRUE;
  g_set_error (error,
               TUMEN_VIEW_STATE_ERROR,
               TUMEN_VIEW_STATE_ERROR_VALUE,
               _ ("“%s” is not a time for “%s” in a view; allowed are dates such as 2024-06-19 or "
                  "2024-06, and “@” with a number of days since 1970-01-01."),
               value,
               key);
  return FALSE;
}

/* EDTF stands for its latest day: what was published in a month is known at its end. */
static gboolean
parse_known_on (TumenViewState *state,
                const char     *value,
                GError        **error)
{
  TumenDate date;
  TumenDay  day;

  if (tumen_day_parse (value, &day))
    {
      tumen_view_state_set_known_on (state, TRUE, day);
      return TRUE;
    }
  if (tumen_date_parse (value, &date, NULL, NULL) && date.has_latest_end)
    {
      tumen_view_state_set_known_on (state, TRUE, date.latest_end);
      return TRUE;
    }
  g_set_error (error,
               TUMEN_VIEW_STATE_ERROR,
               TUMEN_VIEW_STATE_ERROR_VALUE,
               _ ("“%s” is not a day for “known-on” in a view; allowed are dates that have a "
                  "latest day, such as 2023-08-01 or 2023-08."),
               value);
  return FALSE;
}

static gboolean
parse_ids (Draft      *draft,
           TumenField  field,
           const char *value,
           GError    **error)
{
  g_auto (GStrv) ids = g_strsplit (value, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *id = unescape (ids[i], error);

      if (id == NULL)
        return FALSE;
      tumen_filter_add (&draft->state.filter, field, id);
    }
  return TRUE;
}

static gboolean
refuse_key (const char *key,
            GError    **error)
{
  g_autoptr (GString) allowed = g_string_new ("from, to, lanes, reading, known-on, lang, select");

  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    g_string_append_printf (allowed, ", %s", tumen_field_get_slug ((TumenField)i));
  g_set_error (error,
               TUMEN_VIEW_STATE_ERROR,
               TUMEN_VIEW_STATE_ERROR_SYNTAX,
               _ ("A view has no key “%s”; allowed are: %s."),
               key,
               allowed->str);
  return FALSE;
}

static gboolean
parse_value (Draft      *draft,
             const char *key,
             const char *value,
             GError    **error)
{
  TumenViewState  *state = &draft->state;
  g_autofree char *plain = unescape (value, error);
  TumenField       field;

  if (plain == NULL)
    return FALSE;

  if (tumen_field_parse (key, &field))
    return parse_ids (draft, field, value, error);
  if (strcmp (key, "from") == 0 || strcmp (key, "to") == 0)
    return parse_time (draft, key, plain, error);
  if (strcmp (key, "lanes") == 0)
    return tumen_lanes_parse (plain, &state->lanes) ||
           refuse_value (key, plain, (GetSlug)tumen_lanes_get_slug, TUMEN_N_LANES, error);
  if (strcmp (key, "reading") == 0)
    return tumen_reading_parse (plain, &state->reading) ||
           refuse_value (key, plain, (GetSlug)tumen_reading_get_slug, TUMEN_N_READINGS, error);
  if (strcmp (key, "known-on") == 0)
    return parse_known_on (state, plain, error);
  if (strcmp (key, "lang") == 0)
    return tumen_language_parse (plain, &state->language) ||
           refuse_value (key, plain, (GetSlug)tumen_language_get_code, TUMEN_N_LANGUAGES, error);
  if (strcmp (key, "select") == 0)
    {
      state->selection = g_steal_pointer (&plain);
      return TRUE;
    }
  return refuse_key (key, error);
}

static gboolean
parse_pair (Draft      *draft,
            const char *pair,
            GHashTable *seen,
            GError    **error)
{
  const char      *equals = strchr (pair, '=');
  g_autofree char *key = NULL;

  if (equals == NULL)
    {
      g_set_error (error,
                   TUMEN_VIEW_STATE_ERROR,
                   TUMEN_VIEW_STATE_ERROR_SYNTAX,
                   _ ("“%s” in a view is not a key, “=” and a value; join such pairs by “&”."),
                   pair);
      return FALSE;
    }
  key = g_strndup (pair, (gsize)(equals - pair));
  if (!g_hash_table_add (seen, g_strdup (key)))
    {
      g_set_error (error,
                   TUMEN_VIEW_STATE_ERROR,
                   TUMEN_VIEW_STATE_ERROR_SYNTAX,
                   _ ("The key “%s” stands twice in a view; give it once, with values joined by "
                      "commas."),
                   key);
      return FALSE;
    }
  return parse_value (draft, key, equals + 1, error);
}

static gboolean
check_span (const Draft *draft,
            GError     **error)
{
  if (draft->has_from != draft->has_to)
    {
      g_set_error_literal (error,
                           TUMEN_VIEW_STATE_ERROR,
                           TUMEN_VIEW_STATE_ERROR_VALUE,
                           _ ("A view needs both “from” and “to”, or neither of them to fit all."));
      return FALSE;
    }
  if (draft->has_from && is_fit_all (draft->state.span))
    {
      g_set_error_literal (error,
                           TUMEN_VIEW_STATE_ERROR,
                           TUMEN_VIEW_STATE_ERROR_VALUE,
                           _ ("“to” in a view must not be before “from”."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_pairs (Draft      *draft,
             const char *text,
             GError    **error)
{
  g_auto (GStrv) pairs = g_strsplit (text, "&", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      if (!parse_pair (draft, pairs[i], seen, error))
        return FALSE;
    }
  return check_span (draft, error);
}

/**
 * tumen_view_state_parse:
 * @text: what tumen_view_state_to_text() wrote, or a person: "from" and "to" may be any EDTF date,
 *   keys may be left out and come in any order; "" is the initial state
 * @self: (out caller-allocates): the state; not touched on failure
 * @error: return location for an error of %TUMEN_VIEW_STATE_ERROR
 *
 * Ids of events and values are not looked up, since there need not be a library.
 *
 * Returns: %FALSE if @text is not a view; @error says what is wrong and what is allowed
 */
gboolean
tumen_view_state_parse (const char     *text,
                        TumenViewState *self,
                        GError        **error)
{
  Draft draft = { .has_from = FALSE };

  g_return_val_if_fail (text != NULL, FALSE);

  tumen_view_state_init (&draft.state);
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error,
                           TUMEN_VIEW_STATE_ERROR,
                           TUMEN_VIEW_STATE_ERROR_SYNTAX,
                           _ ("A view is written in UTF-8, and this text is not."));
      return FALSE;
    }
  if (text[0] != '\0' && !parse_pairs (&draft, text, error))
    {
      tumen_view_state_clear (&draft.state);
      return FALSE;
    }
  *self = draft.state;
  return TRUE;
}
