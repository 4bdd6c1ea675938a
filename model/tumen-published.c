/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-published.h"

#include "tumen-library-private.h"

static void
clear_published (gpointer data)
{
  g_free (((TumenPublished *)data)->id);
}

/* A date without one of its ends is taken for its other end: it is a limit, not a stretch. */
static void
set_days (TumenPublished *published,
          const char     *edtf,
          int             margin)
{
  TumenDate date;

  if (edtf == NULL || !tumen_date_parse (edtf, &date, NULL, NULL) ||
      (!date.has_earliest_start && !date.has_latest_end))
    return;
  published->has_days = TRUE;
  published->first = date.has_earliest_start ? date.earliest_start - margin : date.latest_end;
  published->last = date.has_latest_end ? date.latest_end + margin : published->first;
}

/* Rows of an id, an EDTF or NULL, and a margin. */
static void
add_rows (GArray         *list,
          TumenStatement *row,
          gboolean        is_article)
{
  while (tumen_statement_next (row))
    {
      TumenPublished published = { .is_article = is_article };

      published.id = g_strdup (tumen_statement_get_text (row, 0));
      set_days (&published, tumen_statement_get_text (row, 1),
                (int)tumen_statement_get_integer (row, 2));
      g_array_append_val (list, published);
    }
}

/* Rows of an id and the collection of an event that it tells of, or NULL. */
static void
read_told (TumenStatement    *row,
           const char *const *off,
           GHashTable        *of_off,
           GHashTable        *of_on)
{
  while (tumen_statement_next (row))
    {
      const char *collection = tumen_statement_get_text (row, 1);
      gboolean    is_off = collection != NULL && g_strv_contains (off, collection);

      g_hash_table_add (is_off ? of_off : of_on, g_strdup (tumen_statement_get_text (row, 0)));
    }
}

/* What tells only of events of collections that are off. */
static void
leave_out_off (GArray            *list,
               TumenLibrary      *library,
               const char *const *off)
{
  static const char *const queries[] = {
    "SELECT DISTINCT citation, collection FROM event_citation"
    " JOIN event ON event.id = event_citation.event",
    "SELECT DISTINCT source, collection FROM event_excerpt"
    " JOIN excerpt ON excerpt.id = event_excerpt.excerpt"
    " JOIN event ON event.id = event_excerpt.event",
  };

  for (guint is_article = 0; is_article < G_N_ELEMENTS (queries); is_article++)
    {
      g_autoptr (GHashTable) of_off =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GHashTable) of_on =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (TumenStatement) row = tumen_connection_query (
        tumen_library_get_connection (library), queries[is_article], NULL);

      read_told (row, off, of_off, of_on);
      for (guint i = list->len; i > 0; i--)
        {
          const TumenPublished *item = &g_array_index (list, TumenPublished, i - 1);

          if (item->is_article == (gboolean)is_article &&
              g_hash_table_contains (of_off, item->id) &&
              !g_hash_table_contains (of_on, item->id))
            g_array_remove_index (list, i - 1);
        }
    }
}

/**
 * tumen_library_list_published:
 * @library: a library
 * @reading: of the days on which the articles were published
 * @off: (nullable) (array zero-terminated=1): ids of collections that are off
 *
 * All articles, and all pages of citations that speak of an event, but nothing that speaks only of
 * events of the collections that are off. Pages print their dates themselves, so these are the same
 * in each reading.
 *
 * Returns: (transfer full) (element-type TumenPublished): articles first
 */
GArray *
tumen_library_list_published (TumenLibrary      *library,
                              TumenReading       reading,
                              const char *const *off)
{
  TumenConnection *connection;
  GArray          *list = g_array_new (FALSE, FALSE, sizeof (TumenPublished));
  g_autoptr (TumenStatement) article = NULL;
  g_autoptr (TumenStatement) page = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), list);

  g_array_set_clear_func (list, clear_published);
  connection = tumen_library_get_connection (library);
  article = tumen_connection_query (connection,
                                    "SELECT source.id, publication.edtf, publication.margin_days"
                                    " FROM source LEFT JOIN publication"
                                    " ON publication.source = source.id"
                                    " AND publication.reading = ?1",
                                    tumen_reading_get_slug (reading));
  add_rows (list, article, TRUE);
  page = tumen_connection_query (connection,
                                 "SELECT citation, published, 0 FROM citation_page"
                                 " WHERE citation IN (SELECT citation FROM event_citation)",
                                 NULL);
  add_rows (list, page, FALSE);
  if (off != NULL && off[0] != NULL)
    leave_out_off (list, library, off);
  return list;
}

/**
 * tumen_library_list_told_by:
 * @library: a library
 * @published: one of tumen_library_list_published()
 *
 * Returns: (transfer full) (element-type utf8): ids of the events that it speaks of, each once
 */
GPtrArray *
tumen_library_list_told_by (TumenLibrary         *library,
                            const TumenPublished *published)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TumenStatement) row = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (library), ids);

  row = tumen_connection_query (tumen_library_get_connection (library),
                                published->is_article
                                  ? "SELECT DISTINCT event FROM event_excerpt WHERE excerpt IN"
                                    " (SELECT id FROM excerpt WHERE source = ?1)"
                                  : "SELECT DISTINCT event FROM event_citation WHERE citation = ?1",
                                published->id);
  while (tumen_statement_next (row))
    g_ptr_array_add (ids, g_strdup (tumen_statement_get_text (row, 0)));
  return ids;
}
