/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-data-private.h"

#include "tumen-cite.h"
#include "tumen-event-json.h"
#include "tumen-shown.h"

#include <string.h>

static void
free_work (gpointer data)
{
  TumenFigureWork *self = data;

  g_free (self->key);
  g_clear_object (&self->source);
  g_clear_object (&self->citation);
  g_free (self);
}

/* BibTeX takes keys that differ in case alone for the same. */
static char *
dup_key (GHashTable *seen,
         const char *id,
         guint       page)
{
  g_autofree char *key = page > 0 ? g_strdup_printf ("%s-%u", id, page) : g_strdup (id);
  g_autofree char *unique = NULL;

  for (char *p = key; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      *p = '-';
  unique = g_strdup (key);
  for (guint i = 2;; i++)
    {
      g_autofree char *name = g_strdup_printf ("key %s", unique);
      g_autofree char *folded = g_ascii_strdown (name, -1);

      if (g_hash_table_add (seen, g_steal_pointer (&folded)))
        return g_steal_pointer (&unique);
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", key, i);
    }
}

static void
add_source (GPtrArray             *works,
            GHashTable            *seen,
            const TumenFigureData *data,
            const char            *id)
{
  TumenFigureWork *work;
  g_autoptr (TumenSource) source = NULL;
  g_autofree char *key = NULL;

  if (!g_hash_table_add (seen, g_strdup_printf ("article %s", id)))
    return;
  source = tumen_library_dup_source (data->library, id);
  if (source == NULL)
    return;
  key = g_strdup_printf ("article-%s", id);
  work = g_new0 (TumenFigureWork, 1);
  work->key = dup_key (seen, key, 0);
  work->source = g_steal_pointer (&source);
  g_ptr_array_add (works, work);
}

/* The same page may be cited for several things: an address is one work. */
static void
add_pages (GPtrArray             *works,
           GHashTable            *seen,
           const TumenFigureData *data,
           TumenCitation         *citation)
{
  TumenCiteContext         context = { .library = data->library };
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  context.known_on = data->view->has_known_on ? &data->view->known_on : NULL;
  for (guint i = 0; i < n_pages; i++)
    {
      TumenFigureWork *work;

      if (!tumen_cite_has_page (&context, &pages[i]) ||
          !g_hash_table_add (seen, g_strdup_printf ("page %s", pages[i].address)))
        continue;
      work = g_new0 (TumenFigureWork, 1);
      work->key = dup_key (seen, tumen_citation_get_id (citation), n_pages > 1 ? i + 1 : 0);
      work->citation = g_object_ref (citation);
      work->page = i;
      g_ptr_array_add (works, work);
    }
}

GPtrArray *
tumen_figure_works_new (void)
{
  return g_ptr_array_new_with_free_func (free_work);
}

/* @seen: of owned texts: what is in @works. */
void
tumen_figure_works_add_event (GPtrArray             *works,
                              GHashTable            *seen,
                              const TumenFigureData *data,
                              TumenEvent            *event)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  const char *const       *ids = tumen_event_get_citations (event);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (data->library, parts[i].excerpt);

      if (excerpt != NULL)
        add_source (works, seen, data, tumen_excerpt_get_source (excerpt));
    }
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (data->library, ids[i]);

      if (citation != NULL)
        add_pages (works, seen, data, citation);
    }
}

GPtrArray *
tumen_figure_works_list_of (const TumenFigureData *data,
                            TumenEvent            *event)
{
  GPtrArray *works = tumen_figure_works_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  tumen_figure_works_add_event (works, seen, data, event);
  return works;
}

/* Where it can be read; only what a browser reads from the network: else %NULL. */
const char *
tumen_figure_work_get_address (const TumenFigureWork *self)
{
  const char *address;
  guint       n_pages;

  if (self->source != NULL)
    address = tumen_source_get_address (self->source);
  else
    address = tumen_citation_get_pages (self->citation, &n_pages)[self->page].address;
  if (address == NULL || (g_ascii_strncasecmp (address, "https://", 8) != 0 &&
                          g_ascii_strncasecmp (address, "http://", 7) != 0))
    return NULL;
  return address;
}

/* The whole work, without a passage: (transfer full). */
char *
tumen_figure_work_cite (const TumenFigureWork *self,
                        const TumenFigureData *data,
                        TumenCitationStyle     style)
{
  TumenReading   reading = tumen_view_state_get_reading (data->view);
  TumenLanguage  language = data->view->language;
  TumenCitedWork work;
  TumenDate      published;
  guint          n_pages;

  if (self->source != NULL)
    tumen_cited_work_init (&work, self->source, NULL, reading, language);
  else
    tumen_cited_page_init (&work, &tumen_citation_get_pages (self->citation, &n_pages)[self->page],
                           &published, language);
  work.id = self->key;
  work.address = tumen_figure_work_get_address (self);
  return tumen_cited_work_cite (&work, style, language);
}

/* Outside of entries everything is a comment, but for the sign that begins one. */
static void
append_comment (GString    *text,
                const char *words)
{
  g_autofree char *line = words != NULL ? tumen_shown_dup_record (words) : NULL;

  if (line == NULL)
    return;
  g_strdelimit (line, "@", ' ');
  g_string_append_printf (text, "%% %s\n", line);
}

static void
append_csl_json (GString   *text,
                 GPtrArray *cited)
{
  json_t          *items = json_array ();
  g_autofree char *dumped = NULL;

  for (guint i = 0; i < cited->len; i++)
    {
      json_t *some = json_loads (cited->pdata[i], 0, NULL);

      json_array_extend (items, some);
      json_decref (some);
    }
  dumped = tumen_json_dup_text (items);
  g_string_append (text, dumped);
}

void
tumen_figure_writer_append_works (TumenFigureWriter *self,
                                  TumenCitationStyle style)
{
  g_autoptr (GPtrArray) works = tumen_figure_works_new ();
  g_autoptr (GPtrArray) cited = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->data->n_rows; i++)
    {
      g_autoptr (TumenEvent) event = tumen_figure_writer_dup_event (self, i);

      if (event != NULL)
        tumen_figure_works_add_event (works, seen, self->data, event);
    }
  for (guint i = 0; i < works->len; i++)
    g_ptr_array_add (cited, tumen_figure_work_cite (works->pdata[i], self->data, style));
  if (style == TUMEN_CITATION_CSL_JSON)
    {
      append_csl_json (self->text, cited);
      return;
    }
  if (style == TUMEN_CITATION_BIBTEX)
    {
      append_comment (self->text, self->data->sentence);
      append_comment (self->text, self->data->address);
    }
  for (guint i = 0; i < cited->len; i++)
    g_string_append_printf (self->text, "%s%s", self->text->len > 0 ? "\n" : "",
                            (const char *)cited->pdata[i]);
}

/* Each of the excerpts once: their ids go into @excerpts. */
static void
add_excerpts (GHashTable *excerpts,
              TumenEvent *event)
{
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (!g_hash_table_contains (excerpts, parts[i].excerpt))
      g_hash_table_add (excerpts, g_strdup (parts[i].excerpt));
}

static void
count_works (GPtrArray             *works,
             TumenFigureDataCounts *counts)
{
  for (guint i = 0; i < works->len; i++)
    {
      const TumenFigureWork *work = works->pdata[i];

      if (work->source != NULL)
        counts->n_articles++;
      else
        counts->n_pages++;
    }
}

/**
 * tumen_figure_data_count:
 * @self: events of a figure
 * @cancellable: (nullable): to stop from another thread
 * @counts: (out): what a file of them holds, in the formats that have it
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Counts what tumen_figure_data_to_bytes() would write; an event that can no longer be read has
 * nothing.
 *
 * Returns: whether it was not stopped
 */
gboolean
tumen_figure_data_count (const TumenFigureData *self,
                         GCancellable          *cancellable,
                         TumenFigureDataCounts *counts,
                         GError               **error)
{
  TumenFigureWriter writer = { self, NULL, NULL };
  g_autoptr (GPtrArray) works = tumen_figure_works_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) excerpts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  *counts = (TumenFigureDataCounts){ .n_events = self->n_rows };
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autoptr (TumenEvent) event = tumen_figure_writer_dup_event (&writer, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (event == NULL)
        continue;
      counts->n_dated += tumen_figure_data_has_entry (self, event) ? 1 : 0;
      add_excerpts (excerpts, event);
      tumen_figure_works_add_event (works, seen, self, event);
    }
  counts->n_excerpts = g_hash_table_size (excerpts);
  count_works (works, counts);
  return TRUE;
}
