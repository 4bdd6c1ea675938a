/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-recipe-private.h"

#include "tumen-address.h"
#include "tumen-event-known.h"

#include <math.h>
#include <string.h>

/* Ends each part of what is hashed, so that no two events are alike by chance. */
#define PART_END     "\037"
#define HASH_BYTES   4
#define MAX_TITLE    300 /* characters */
#define MAX_SEARCH   300 /* characters */
#define SHA256_BYTES 32

G_DEFINE_QUARK (tumen_recipe_error, tumen_recipe_error)

static void
clear_event (gpointer data)
{
  g_free (((TumenRecipeEvent *)data)->id);
}

TumenRecipe *
tumen_recipe_new_empty (void)
{
  TumenRecipe *self = g_new0 (TumenRecipe, 1);

  self->revision = TUMEN_RECIPE_NO_REVISION;
  self->events = g_array_new (FALSE, FALSE, sizeof (TumenRecipeEvent));
  g_array_set_clear_func (self->events, clear_event);
  tumen_view_state_init (&self->view);
  return self;
}

/* Hashing */

static void
add_text (GChecksum  *sum,
          const char *text)
{
  if (text != NULL)
    g_checksum_update (sum, (const guchar *)text, (gssize)strlen (text));
  g_checksum_update (sum, (const guchar *)PART_END, 1);
}

static void
add_number (GChecksum *sum,
            int        number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%d", number);
  add_text (sum, digits);
}

static void
add_date (GChecksum   *sum,
          TumenEvent  *event,
          TumenReading reading)
{
  const TumenEventDate *date = tumen_event_get_date (event, reading);
  const TumenClock     *clocks;
  guint                 n_clocks;

  add_text (sum, date->edtf);
  add_number (sum, date->duration);
  add_number (sum, date->basis);
  add_number (sum, date->margin_days);
  clocks = tumen_event_get_clocks (event, &n_clocks);
  for (guint i = 0; i < n_clocks; i++)
    {
      add_number (sum, clocks[i].minutes);
      add_number (sum, clocks[i].about ? clocks[i].margin_minutes : -1);
    }
}

static void
add_excerpts (GChecksum    *sum,
              TumenEvent   *event,
              TumenLibrary *library)
{
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);

  for (guint i = 0; i < n_excerpts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (library, excerpts[i].excerpt);

      add_number (sum, excerpts[i].stance);
      add_text (sum, excerpt != NULL ? tumen_excerpt_get_exact (excerpt) : NULL);
    }
}

/* Of what a figure shows of it: its date in the reading, titles, kind, status, excerpts. */
guint32
tumen_recipe_hash_event (TumenEvent           *event,
                         TumenLibrary         *library,
                         const TumenViewState *view)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8  digest[SHA256_BYTES];
  gsize   n_bytes = sizeof digest;
  guint32 hash = 0;

  add_date (sum, event, tumen_view_state_get_reading (view));
  add_number (sum, tumen_event_get_kind (event));
  add_number (sum, tumen_event_get_status (event));
  add_number (sum, tumen_event_is_denied (event));
  add_text (sum, tumen_event_get_title (event, view->language));
  add_text (sum, tumen_event_get_short_title (event, view->language));
  add_excerpts (sum, event, library);
  g_checksum_get_digest (sum, digest, &n_bytes);
  for (guint i = 0; i < HASH_BYTES; i++)
    hash = hash << 8 | digest[i];
  return hash;
}

/* As the view shows it: (transfer full) (nullable) if there is none, or it was not known yet. */
TumenEvent *
tumen_recipe_dup_event (TumenLibrary         *library,
                        const char           *id,
                        const TumenViewState *view)
{
  g_autoptr (TumenEvent) whole = tumen_library_dup_event (library, id);

  if (whole == NULL || !view->has_known_on)
    return g_steal_pointer (&whole);
  return tumen_event_new_known_on (whole, library, view->known_on);
}

/* Making */

static void
add_event (TumenRecipe  *self,
           TumenLibrary *library,
           const char   *id)
{
  g_autoptr (TumenEvent) event = tumen_recipe_dup_event (library, id, &self->view);
  TumenRecipeEvent listed;

  if (event == NULL)
    {
      self->n_events--;
      return;
    }
  listed.id = g_strdup (id);
  listed.hash = tumen_recipe_hash_event (event, library, &self->view);
  g_array_append_val (self->events, listed);
}

static gboolean
can_be_read (const TumenRecipe *self)
{
  g_autofree char *address = tumen_address_of_view (self->library, &self->view);
  TumenAddress     parsed;

  if (!tumen_address_parse (address, &parsed, NULL))
    return FALSE;
  tumen_address_clear (&parsed);
  return TRUE;
}

static gboolean
is_fit_all (const TumenViewState *view)
{
  return !(view->span.begin < view->span.end);
}

static gboolean
meets (const TumenRow *row,
       TumenSpan       span)
{
  return row->lo < span.end && MAX (row->hi, nextafter (row->lo, G_MAXDOUBLE)) > span.begin;
}

/**
 * tumen_recipe_find_rows:
 * @table: a table in the reading of @view
 * @view: a view
 * @n_rows: (out): how many rows there are
 *
 * Returns: (transfer full): the rows of the events that the filter lets through and whose drawn
 *   extent meets the span of the view, in the order of the table; undated ones only in a view
 *   that fits all
 */
guint *
tumen_recipe_find_rows (TumenTable           *table,
                        const TumenViewState *view,
                        guint                *n_rows)
{
  guint              n_in;
  g_autofree guint8 *rows_in = tumen_filter_apply (&view->filter, table, &n_in);
  const TumenRow    *rows = tumen_table_get_rows (table);
  guint             *found = g_new (guint, MAX (n_in, 1));

  *n_rows = 0;
  for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
    {
      if (rows_in[row] && (is_fit_all (view) || meets (rows + row, view->span)))
        found[(*n_rows)++] = row;
    }
  return found;
}

/**
 * tumen_recipe_new:
 * @library: the library of a figure
 * @table: its table in the reading of @view; as known on the day of @view, if that has one
 * @rows: (nullable): the rows of @table that are in the figure, in order; %NULL for those of
 *   tumen_recipe_find_rows(), from which the rows of a figure should not differ
 * @n_rows: how many there are
 * @view: what the figure shows; its span is finite
 *
 * Of the first %TUMEN_RECIPE_MAX_EVENTS events it is kept what they looked like. Reads them from
 * the library, on the thread that owns it.
 *
 * Returns: (transfer full) (nullable): the recipe, or %NULL if no address leads to the view, since
 *   the library is damaged and has lost its id, or the filter names too much
 */
TumenRecipe *
tumen_recipe_new (TumenLibrary         *library,
                  TumenTable           *table,
                  const guint          *rows,
                  guint                 n_rows,
                  const TumenViewState *view)
{
  g_autoptr (TumenRecipe) self = tumen_recipe_new_empty ();
  g_autofree guint *found = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library) && TUMEN_IS_TABLE (table), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self->library = g_strdup (tumen_library_get_document_id (library));
  tumen_view_state_copy (view, &self->view);
  if (!can_be_read (self))
    return NULL;
  self->revision = MAX (tumen_library_get_revision (library), 0);
  self->title = g_strdup (tumen_library_get_title (library, view->language));
  if (g_utf8_strlen (self->title, -1) > MAX_TITLE)
    *g_utf8_offset_to_pointer (self->title, MAX_TITLE) = '\0';
  if (rows == NULL)
    rows = found = tumen_recipe_find_rows (table, view, &n_rows);
  self->n_events = n_rows;
  for (guint i = 0; i < MIN (n_rows, TUMEN_RECIPE_MAX_EVENTS); i++)
    add_event (self, library, tumen_table_get_id (table, rows[i]));
  return g_steal_pointer (&self);
}

static gboolean
has_controls (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_recipe_set_search:
 * @self: the recipe of a figure
 * @search: (nullable): what is searched for in the figure, UTF-8; of a longer or stranger text than
 *   anybody types, nothing is kept, since with less of it something else would be found
 *
 * A search hides nothing, and so is not a part of the view.
 */
void
tumen_recipe_set_search (TumenRecipe *self,
                         const char  *search)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->search, g_free);
  if (search == NULL)
    return;
  line = g_strstrip (g_strdelimit (g_strdup (search), "\t\r\n", ' '));
  if (*line != '\0' && g_utf8_strlen (line, -1) <= MAX_SEARCH && !has_controls (line))
    self->search = g_steal_pointer (&line);
}

/**
 * tumen_recipe_free:
 * @self: (transfer full) (nullable): a recipe
 */
void
tumen_recipe_free (TumenRecipe *self)
{
  if (self == NULL)
    return;
  g_free (self->library);
  g_free (self->title);
  g_free (self->search);
  g_array_unref (self->events);
  tumen_view_state_clear (&self->view);
  g_free (self);
}

static void
append_events (GString           *text,
               const TumenRecipe *self)
{
  const TumenRecipeEvent *events;
  guint                   n_listed;

  events = tumen_recipe_get_events (self, &n_listed);
  for (guint i = 0; i < n_listed; i++)
    {
      g_string_append (text, i == 0 ? "&events=" : ",");
      g_string_append_uri_escaped (text, events[i].id, NULL, FALSE);
      g_string_append_printf (text, ":%08x", events[i].hash);
    }
}

/**
 * tumen_recipe_to_text:
 * @self: a recipe
 *
 * Returns: (transfer full): one line of printable ASCII without spaces, which can stand as it is in
 *   the keywords of a PDF and in a text chunk of a PNG; in XML its “&” is escaped as everywhere.
 *   tumen_recipe_parse() gives the same recipe back
 */
char *
tumen_recipe_to_text (const TumenRecipe *self)
{
  g_autofree char *address = NULL;
  GString         *text;

  g_return_val_if_fail (self != NULL, NULL);

  address = tumen_address_of_view (self->library, &self->view);
  text = g_string_new (address);
  if (self->revision == TUMEN_RECIPE_NO_REVISION)
    return g_string_free (text, FALSE);
  g_string_append_printf (text, "#revision=%d", self->revision);
  if (self->title != NULL && *self->title != '\0')
    {
      g_string_append (text, "&title=");
      g_string_append_uri_escaped (text, self->title, NULL, FALSE);
    }
  if (self->search != NULL)
    {
      g_string_append (text, "&search=");
      g_string_append_uri_escaped (text, self->search, NULL, FALSE);
    }
  g_string_append_printf (text, "&count=%u", self->n_events);
  append_events (text, self);
  return g_string_free (text, FALSE);
}

/**
 * tumen_recipe_make_text:
 * @library: as for tumen_recipe_new()
 * @table: as for tumen_recipe_new()
 * @view: as for tumen_recipe_new()
 * @most: if the view has more events, the text is its address only, as it takes some 0.2 ms to read
 *   one; %G_MAXUINT for figures in files
 *
 * Returns: (transfer full) (nullable): what a figure of the view is to carry, or %NULL if no
 *   address leads to the view
 */
char *
tumen_recipe_make_text (TumenLibrary         *library,
                        TumenTable           *table,
                        const TumenViewState *view,
                        guint                 most)
{
  guint             n_rows;
  g_autofree guint *rows = tumen_recipe_find_rows (table, view, &n_rows);
  g_autoptr (TumenRecipe) recipe = NULL;

  recipe = tumen_recipe_new (library, table, rows, n_rows > most ? 0 : n_rows, view);
  if (recipe == NULL)
    return NULL;
  if (n_rows > most)
    recipe->revision = TUMEN_RECIPE_NO_REVISION;
  return tumen_recipe_to_text (recipe);
}

/**
 * tumen_recipe_get_library:
 * @self: a recipe
 *
 * Returns: the document id of the library that the figure was made of
 */
const char *
tumen_recipe_get_library (const TumenRecipe *self)
{
  return self->library;
}

/**
 * tumen_recipe_get_title:
 * @self: a recipe
 *
 * Returns: (nullable): the title of that library, as a stranger may have written it
 */
const char *
tumen_recipe_get_title (const TumenRecipe *self)
{
  return self->title;
}

/**
 * tumen_recipe_get_revision:
 * @self: a recipe
 *
 * Returns: the revision of that library, from 0; -1 if the figure carries an address only
 */
int
tumen_recipe_get_revision (const TumenRecipe *self)
{
  return self->revision;
}

/**
 * tumen_recipe_get_search:
 * @self: a recipe
 *
 * Returns: (nullable): what is searched for in the figure, as a stranger may have written it
 */
const char *
tumen_recipe_get_search (const TumenRecipe *self)
{
  return self->search;
}

/**
 * tumen_recipe_get_view:
 * @self: a recipe
 *
 * Returns: (transfer none): the view of the figure
 */
const TumenViewState *
tumen_recipe_get_view (const TumenRecipe *self)
{
  return &self->view;
}

/**
 * tumen_recipe_get_n_events:
 * @self: a recipe
 *
 * Returns: how many events the figure shows
 */
guint
tumen_recipe_get_n_events (const TumenRecipe *self)
{
  return self->n_events;
}

/**
 * tumen_recipe_get_events:
 * @self: a recipe
 * @n_listed: (out): how many of its events the figure tells of
 *
 * Returns: (transfer none): those events, each once
 */
const TumenRecipeEvent *
tumen_recipe_get_events (const TumenRecipe *self,
                         guint             *n_listed)
{
  *n_listed = self->events->len;
  return (const TumenRecipeEvent *)(gconstpointer)self->events->data;
}
