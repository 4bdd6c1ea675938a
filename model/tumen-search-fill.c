/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-index-private.h"

#include "tumen-excerpt.h"

#include <string.h>

/* Between two texts of a column, so that no phrase is found that begins in one and ends in the
 * other: a letter for private use, which is no word of any query. */
#define BORDER " \xEE\x80\x80 " /* U+E000 */
/* Events between two looks whether to go on. */
#define EVENTS_BETWEEN_LOOKS 256
#define MAX_PLACES_WITHIN    16
/* The speaker of whom nothing is known; like the narrator's, its name is but a phrase. */
#define UNNAMED "unnamed"

/* A document belongs to an event. */
typedef struct
{
  guint  other, row;
  gint32 day; /* from when on that was known */
} Link;

/* What an index is filled by. */
typedef struct
{
  TumenSearchIndex        *index;
  const TumenSearchSource *source;
  TumenStatement          *insert;
  TumenSearchWords         words;
  GString                 *columns[TUMEN_N_SEARCH_COLUMNS];
  GHashTable              *names;     /* owned id of an actor or speaker to document + 1 */
  GHashTable              *places;    /* owned id to document + 1 */
  GHashTable              *pages;     /* owned id of a citation to document of the first page + 1 */
  GArray                  *days;      /* gint32, one each of the others: when it was published */
  GHashTable              *excerpts;  /* owned id to document + 1 */
  GHashTable              *within;    /* owned id of a place to owned id of the one around it */
  GArray                  *links;     /* of Link */
  guint                    document;  /* that is gathered */
  GPtrArray               *spelled;   /* (nullable) names that are gathered, owned */
  GString                 *last_edtf; /* and what it says: many stand side by side */
  gint32                   last_day;
  gboolean                 is_reading;
} Filler;

static const char insert_sql[] =
  "INSERT INTO entry (rowid, title, name, summary, passage) VALUES (?, ?, ?, ?, ?)";

static void
filler_init (Filler                  *self,
             TumenSearchIndex        *index,
             const TumenSearchSource *source)
{
  *self = (Filler){ .index = index, .source = source };
  tumen_search_words_init (&self->words);
  for (guint i = 0; i < TUMEN_N_SEARCH_COLUMNS; i++)
    self->columns[i] = g_string_new (NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->excerpts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->within = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->last_edtf = g_string_new (NULL);
}

static void
filler_clear (Filler *self)
{
  g_clear_pointer (&self->insert, tumen_statement_free);
  tumen_search_words_clear (&self->words);
  for (guint i = 0; i < TUMEN_N_SEARCH_COLUMNS; i++)
    g_string_free (self->columns[i], TRUE);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->excerpts);
  g_hash_table_unref (self->within);
  g_array_unref (self->links);
  g_array_unref (self->days);
  g_string_free (self->last_edtf, TRUE);
}

static void
learn_words (Filler *self)
{
  for (guint i = 0; i < tumen_search_words_get_n_words (&self->words); i++)
    tumen_search_lexicon_add (self->index->lexicon,
                              tumen_search_words_get (&self->words, i),
                              self->document);
}

/* Reads the next rows in one transaction: a lock a query would cost more than the query. Not all
 * rows in one, for somebody may want to write the file. */
static void
begin_reading (Filler *self)
{
  if (self->source->connection == NULL)
    return;
  if (self->is_reading)
    tumen_connection_execute (self->source->connection, "COMMIT", NULL);
  self->is_reading = tumen_connection_execute (self->source->connection, "BEGIN", NULL);
}

static void
end_reading (Filler *self)
{
  if (self->is_reading)
    tumen_connection_execute (self->source->connection, "COMMIT", NULL);
  self->is_reading = FALSE;
}

static void
add_text (Filler           *self,
          TumenSearchColumn column,
          const char       *text)
{
  GString *words = self->columns[column];

  if (text == NULL || text[0] == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, BORDER);
  tumen_search_words_split (&self->words, text, strlen (text));
  tumen_search_words_append_to (&self->words, words);
  learn_words (self);
}

/* All rows of a query, each of its columns a text. */
static void
add_texts (Filler           *self,
           TumenSearchColumn column,
           const char       *sql,
           const char       *id,
           int               n_texts)
{
  g_autoptr (TumenStatement) row = tumen_connection_query (self->source->connection, sql, id);

  while (tumen_statement_next (row))
    {
      for (int i = 0; i < n_texts; i++)
        {
          const char *text = tumen_statement_get_text (row, i);

          add_text (self, column, text);
          if (self->spelled != NULL && text != NULL)
            g_ptr_array_add (self->spelled, g_strdup (text));
        }
    }
}

/* Writes what was gathered. */
static gboolean
write_document (Filler  *self,
                GError **error)
{
  tumen_statement_reset (self->insert);
  tumen_statement_bind_integer (self->insert, 1, (gint64)self->document + 1);
  for (int i = 0; i < TUMEN_N_SEARCH_COLUMNS; i++)
    {
      tumen_statement_bind_text (self->insert, i + 2, self->columns[i]->str);
      g_string_truncate (self->columns[i], 0);
    }
  return tumen_statement_step (self->insert, error) == TUMEN_STEP_DONE;
}

static void
add_names (Filler     *self,
           const char *id)
{
  if (!tumen_search_is_named (id))
    return;
  add_texts (self, TUMEN_SEARCH_COLUMN_NAME, "SELECT name FROM actor_text WHERE actor = ?", id, 1);
  add_texts (self,
             TUMEN_SEARCH_COLUMN_NAME,
             "SELECT alias FROM actor_alias WHERE actor = ? ORDER BY ord",
             id,
             1);
  add_texts (self,
             TUMEN_SEARCH_COLUMN_NAME,
             "SELECT name FROM speaker_text WHERE speaker = ?",
             id,
             1);
}

static void
add_place (Filler     *self,
           const char *id)
{
  add_texts (self, TUMEN_SEARCH_COLUMN_NAME, "SELECT name FROM place_text WHERE place = ?", id, 1);
  add_texts (self,
             TUMEN_SEARCH_COLUMN_NAME,
             "SELECT alias FROM place_alias WHERE place = ? ORDER BY ord",
             id,
             1);
}

/* By the end of which it was published for certain (decision 20). */
static gint32
read_day (Filler     *self,
          const char *edtf)
{
  TumenDate date;

  if (edtf == NULL)
    return G_MAXINT32;
  if (self->last_edtf->len > 0 && g_str_equal (self->last_edtf->str, edtf))
    return self->last_day;
  g_string_assign (self->last_edtf, edtf);
  self->last_day = G_MAXINT32;
  if (tumen_date_parse (edtf, &date, NULL, NULL) && date.has_latest_end)
    self->last_day = (gint32)CLAMP (date.latest_end, G_MININT32 + 1, G_MAXINT32 - 1);
  return self->last_day;
}

static void
add_excerpt (Filler     *self,
             const char *id)
{
  TumenConnection *connection = self->source->connection;
  g_autoptr (TumenStatement) row = NULL;
  g_autoptr (TumenStatement) via = NULL;

  row = tumen_connection_query (connection,
                                "SELECT exact, speaker, edtf FROM excerpt"
                                " LEFT JOIN publication ON publication.source = excerpt.source"
                                " AND reading = 'strict' WHERE id = ?",
                                id);
  if (tumen_statement_next (row))
    {
      gint32 *day = &g_array_index (self->days, gint32, self->days->len - 1);

      *day = read_day (self, tumen_statement_get_text (row, 2));
      add_text (self, TUMEN_SEARCH_COLUMN_PASSAGE, tumen_statement_get_text (row, 0));
      add_names (self, tumen_statement_get_text (row, 1));
    }
  add_texts (self,
             TUMEN_SEARCH_COLUMN_PASSAGE,
             "SELECT translation FROM excerpt_text WHERE excerpt = ?",
             id,
             1);
  via = tumen_connection_query (connection,
                                "SELECT speaker FROM excerpt_via WHERE excerpt = ? ORDER BY ord",
                                id);
  while (tumen_statement_next (via))
    add_names (self, tumen_statement_get_text (via, 0));
}

/* One document for each id that the query gives. */
static gboolean
add_documents (Filler     *self,
               GHashTable *documents,
               const char *sql,
               void (*gather) (Filler *, const char *),
               GError **error)
{
  const gint32 always = G_MININT32;
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (self->source->connection, sql, NULL);
  while (tumen_statement_next (row))
    {
      char *id = g_strdup (tumen_statement_get_text (row, 0));
      guint other = self->index->n_others++;

      g_hash_table_insert (documents, id, GUINT_TO_POINTER (other + 1));
      g_array_append_val (self->days, always);
      if (documents == self->names || documents == self->places)
        self->spelled = g_ptr_array_new_with_free_func (g_free);
      self->document = self->index->n_events + other;
      gather (self, id);
      if (self->spelled != NULL)
        tumen_search_spellings_add_names (self->index->spellings, self->spelled);
      g_clear_pointer (&self->spelled, g_ptr_array_unref);
      if (!write_document (self, error))
        return FALSE;
    }
  return TRUE;
}

/* One document for each page, since each was published on a day of its own. */
static gboolean
add_pages (Filler  *self,
           GError **error)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (self->source->connection,
                                "SELECT citation, publisher, published FROM citation_page"
                                " ORDER BY citation, ord",
                                NULL);
  while (tumen_statement_next (row))
    {
      const char *citation = tumen_statement_get_text (row, 0);
      guint       other = self->index->n_others++;
      gint32      day = read_day (self, tumen_statement_get_text (row, 2));

      if (!g_hash_table_contains (self->pages, citation))
        g_hash_table_insert (self->pages, g_strdup (citation), GUINT_TO_POINTER (other + 1));
      g_array_append_val (self->days, day);
      self->document = self->index->n_events + other;
      add_text (self, TUMEN_SEARCH_COLUMN_NAME, tumen_statement_get_text (row, 1));
      if (!write_document (self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_others (Filler  *self,
            GError **error)
{
  if (self->source->connection == NULL)
    return TRUE;
  if (!add_documents (self,
                      self->names,
                      "SELECT id FROM actor UNION SELECT id FROM speaker",
                      add_names,
                      error) ||
      !add_documents (self, self->places, "SELECT id FROM place", add_place, error) ||
      !add_pages (self, error))
    return FALSE;
  self->index->first_excerpt = self->index->n_others;
  return add_documents (self,
                        self->excerpts,
                        "SELECT id FROM excerpt ORDER BY ord, id",
                        add_excerpt,
                        error);
}

static void
read_places_within (Filler *self)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (self->source->connection,
                                "SELECT id, within FROM place WHERE within IS NOT NULL",
                                NULL);
  while (tumen_statement_next (row))
    g_hash_table_insert (self->within,
                         g_strdup (tumen_statement_get_text (row, 0)),
                         g_strdup (tumen_statement_get_text (row, 1)));
}

static guint
find_other (GHashTable *documents,
            const char *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (documents, id)) : 0;
}

/* @other: its number + 1; 0 if there is none */
static void
link_to (Filler *self,
         guint   other,
         guint   row,
         gint32  day)
{
  Link link = { other - 1, row, day };

  if (other > 0)
    g_array_append_val (self->links, link);
}

/* Also to the places that it is in; a circle of places has an end too. */
static void
link_to_place (Filler     *self,
               const char *id,
               guint       row)
{
  for (guint i = 0; i < MAX_PLACES_WITHIN && id != NULL; i++)
    {
      link_to (self, find_other (self->places, id), row, G_MININT32);
      id = g_hash_table_lookup (self->within, id);
    }
}

/* A speaker is known to speak of the event from that excerpt on. */
static void
link_to_excerpt (Filler         *self,
                 TumenStatement *excerpt,
                 guint           event)
{
  guint   other = find_other (self->excerpts, tumen_statement_get_text (excerpt, 0));
  gint32  day = other > 0 ? g_array_index (self->days, gint32, other - 1) : G_MAXINT32;
  gint32 *own_day = &self->index->own_days[event];

  link_to (self, other, event, day);
  link_to (self, find_other (self->names, tumen_statement_get_text (excerpt, 1)), event, day);
  *own_day = MAX (*own_day, day);
}

static void
link_to_pages (Filler     *self,
               const char *citation,
               guint       n_pages,
               guint       event)
{
  guint first = find_other (self->pages, citation);

  for (guint i = 0; first > 0 && i < n_pages; i++)
    link_to (self, first + i, event, g_array_index (self->days, gint32, first + i - 1));
}

static void
link_event (Filler     *self,
            const char *id,
            guint       event)
{
  TumenConnection *connection = self->source->connection;
  g_autoptr (TumenStatement) actor = NULL;
  g_autoptr (TumenStatement) place = NULL;
  g_autoptr (TumenStatement) page = NULL;
  g_autoptr (TumenStatement) excerpt = NULL;

  actor = tumen_connection_query (connection, "SELECT actor FROM event_actor WHERE event = ?", id);
  while (tumen_statement_next (actor))
    link_to (self, find_other (self->names, tumen_statement_get_text (actor, 0)), event,
             G_MININT32);
  place = tumen_connection_query (connection, "SELECT place FROM event_place WHERE event = ?", id);
  while (tumen_statement_next (place))
    link_to_place (self, tumen_statement_get_text (place, 0), event);
  page = tumen_connection_query (connection,
                                 "SELECT citation, (SELECT count (*) FROM citation_page WHERE"
                                 " citation_page.citation = event_citation.citation)"
                                 " FROM event_citation WHERE event = ?",
                                 id);
  while (tumen_statement_next (page))
    link_to_pages (self,
                   tumen_statement_get_text (page, 0),
                   (guint)tumen_statement_get_integer (page, 1),
                   event);
  excerpt = tumen_connection_query (connection,
                                    "SELECT excerpt, speaker FROM event_excerpt WHERE event = ?",
                                    id);
  while (tumen_statement_next (excerpt))
    link_to_excerpt (self, excerpt, event);
}

/* Of a table that was made by hand, whose events have nothing else. */
static void
add_titles (Filler *self,
            guint   event)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;

      add_text (self,
                TUMEN_SEARCH_COLUMN_TITLE,
                tumen_table_get_short_title (self->source->titles, event, language));
    }
}

static gboolean
add_event (Filler  *self,
           guint    event,
           GError **error)
{
  const char *id = self->source->ids[event];
  g_autoptr (TumenStatement) row = NULL;

  self->document = event;
  if (self->source->connection == NULL)
    {
      add_titles (self, event);
      return write_document (self, error);
    }
  row = tumen_connection_query (self->source->connection,
                                "SELECT title, short_title, summary FROM event_text"
                                " WHERE event = ? ORDER BY language",
                                id);
  while (tumen_statement_next (row))
    {
      const char *title = tumen_statement_get_text (row, 0);
      const char *short_title = tumen_statement_get_text (row, 1);

      add_text (self, TUMEN_SEARCH_COLUMN_TITLE, title);
      if (g_strcmp0 (title, short_title) != 0)
        add_text (self, TUMEN_SEARCH_COLUMN_TITLE, short_title);
      add_text (self, TUMEN_SEARCH_COLUMN_SUMMARY, tumen_statement_get_text (row, 2));
    }
  return write_document (self, error);
}

static gboolean
add_events (Filler       *self,
            GCancellable *cancellable,
            GError      **error)
{
  for (guint i = 0; i < self->source->n_ids; i++)
    {
      if (i % EVENTS_BETWEEN_LOOKS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          begin_reading (self);
          if (self->source->progress != NULL)
            g_atomic_int_set (self->source->progress, (int)i);
        }
      if (!add_event (self, i, error))
        return FALSE;
    }
  return TRUE;
}

static void
link_events (Filler *self)
{
  self->index->own_days = g_new (gint32, self->source->n_ids + 1);
  for (guint i = 0; i < self->source->n_ids; i++)
    self->index->own_days[i] = G_MININT32;
  if (self->source->connection == NULL)
    return;
  read_places_within (self);
  for (guint i = 0; i < self->source->n_ids; i++)
    {
      if (i % EVENTS_BETWEEN_LOOKS == 0)
        begin_reading (self);
      link_event (self, self->source->ids[i], i);
    }
}

/* Sorted by counting: events of one document stay in their order. */
static void
keep_links (Filler *self)
{
  TumenSearchIndex *index = self->index;
  guint             end = 0;

  index->link_ends = g_new0 (guint, index->n_others + 1);
  index->link_rows = g_new (guint, self->links->len + 1);
  index->link_days = g_new (gint32, self->links->len + 1);
  for (guint i = 0; i < self->links->len; i++)
    index->link_ends[g_array_index (self->links, Link, i).other]++;
  for (guint i = 0; i < index->n_others; i++)
    {
      guint n = index->link_ends[i];

      index->link_ends[i] = end; /* its begin, which filling moves to its end */
      end += n;
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      Link link = g_array_index (self->links, Link, i);

      index->link_days[index->link_ends[link.other]] = link.day;
      index->link_rows[index->link_ends[link.other]++] = link.row;
    }
}

/**
 * tumen_search_is_named:
 * @speaker: an id
 *
 * Returns: whether a name belongs to it: it is neither the article itself nor nobody
 */
gboolean
tumen_search_is_named (const char *speaker)
{
  return !g_str_equal (speaker, TUMEN_NARRATOR) && !g_str_equal (speaker, UNNAMED);
}

/**
 * tumen_search_index_fill:
 * @self: an index that has nothing but its database
 * @source: what it is made from
 *
 * Returns: whether it worked; errors are G_IO_ERROR_CANCELLED and those of connections
 */
gboolean
tumen_search_index_fill (TumenSearchIndex        *self,
                         const TumenSearchSource *source,
                         GCancellable            *cancellable,
                         GError                 **error)
{
  Filler   filler;
  gboolean is_done;

  filler_init (&filler, self, source);
  self->n_events = source->n_ids;
  filler.insert = tumen_connection_prepare (self->connection, insert_sql, error);
  is_done = filler.insert != NULL && tumen_connection_execute (self->connection, "BEGIN", error) &&
            add_events (&filler, cancellable, error) && add_others (&filler, error) &&
            tumen_connection_execute (self->connection, "COMMIT", error);
  if (is_done)
    {
      link_events (&filler);
      keep_links (&filler);
      tumen_search_lexicon_end (self->lexicon);
    }
  end_reading (&filler);
  filler_clear (&filler);
  return is_done;
}
