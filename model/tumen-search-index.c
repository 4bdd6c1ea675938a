/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-index-private.h"

#include <string.h>

/* Beyond as many events the index goes into a temporary file. */
#define MOST_IN_MEMORY 20000
/* Hits between two looks whether to go on. */
#define HITS_BETWEEN_LOOKS 4096
/* Ranking takes a microsecond a hit, and nobody reads that far. */
#define MOST_RANKED       2000
#define MOST_RANKED_TERMS 50
#define MOST_OTHERS       40 /* words that one stands for; SQLite takes 256 of them */
#define LEAST_INSIDE      3  /* letters that are looked for inside of words */

/* What is written at a time; the default of a megabyte would be merged again and again. */
static const char buffer_sql[] =
  "INSERT INTO entry (entry, rank) VALUES ('hashsize', 33554432)";

static const char create_sql[] =
  "CREATE VIRTUAL TABLE entry USING fts5 (title, name, summary, passage, content = '',"
  " prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2')";

/* A search that goes on. */
typedef struct
{
  TumenSearchIndex  *index;
  GCancellable      *cancellable;
  TumenSearchResult *result;
  guint8            *found;  /* one byte a document: it has the term */
  guint8            *others; /* one byte each of the others: it has all terms so far */
  guint              n_hits; /* of all terms that are not excluded */
  gint32             day;    /* what became known later is not looked at */
} Search;

static TumenConnection *
open_database (guint    n_events,
               GError **error)
{
  if (n_events <= MOST_IN_MEMORY)
    return tumen_connection_new_memory (error);
  return tumen_connection_new_temporary (error);
}

/**
 * tumen_search_index_new:
 * @source: what to make it from
 * @cancellable: (nullable): gives up
 *
 * About 20 microseconds an event; on a thread of its own beyond some thousand.
 *
 * Returns: (transfer full) (nullable): the index; errors are G_IO_ERROR_CANCELLED and those of
 *   connections
 */
TumenSearchIndex *
tumen_search_index_new (const TumenSearchSource *source,
                        GCancellable            *cancellable,
                        GError                 **error)
{
  g_autoptr (TumenSearchIndex) self = g_new0 (TumenSearchIndex, 1);

  self->spellings = tumen_search_spellings_new ();
  self->lexicon = tumen_search_lexicon_new ();
  self->connection = open_database (source->n_ids, error);
  if (self->connection == NULL || !tumen_connection_execute (self->connection, create_sql, error) ||
      !tumen_connection_execute (self->connection, buffer_sql, error) ||
      !tumen_search_index_fill (self, source, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tumen_search_index_free:
 * @self: (transfer full): an index
 */
void
tumen_search_index_free (TumenSearchIndex *self)
{
  g_clear_pointer (&self->connection, tumen_connection_unref);
  g_clear_pointer (&self->spellings, tumen_search_spellings_free);
  g_clear_pointer (&self->lexicon, tumen_search_lexicon_free);
  g_free (self->link_ends);
  g_free (self->link_rows);
  g_free (self->link_days);
  g_free (self->own_days);
  g_free (self);
}

/**
 * tumen_search_index_get_n_events:
 *
 * Returns: how many events it has
 */
guint
tumen_search_index_get_n_events (TumenSearchIndex *self)
{
  return self->n_events;
}

/* The links of a document that are known on the day of the search: all of them if it has none. */
typedef struct
{
  const guint  *rows;
  const gint32 *days;
  guint         n_rows, at;
} Links;

static Links
get_links (TumenSearchIndex *self,
           guint             other)
{
  guint begin = other > 0 ? self->link_ends[other - 1] : 0;

  return (Links){ self->link_rows + begin, self->link_days + begin, self->link_ends[other] - begin,
                  0 };
}

static gboolean
next_link (Links *self,
           gint32 day,
           guint *row)
{
  while (self->at < self->n_rows)
    {
      guint at = self->at++;

      *row = self->rows[at];
      if (self->days[at] <= day)
        return TRUE;
    }
  return FALSE;
}

/**
 * tumen_search_index_get_events_of_excerpt:
 * @excerpt: one of a result
 * @n_events: (out): how many
 *
 * Returns: (transfer none) (array length=n_events): the events that it speaks of
 */
const guint *
tumen_search_index_get_events_of_excerpt (TumenSearchIndex *self,
                                          guint             excerpt,
                                          guint            *n_events)
{
  Links links = get_links (self, excerpt);

  *n_events = links.n_rows;
  return links.rows;
}

/* In the language of FTS5: words have neither quotation marks nor anything else that means
 * something in a string. */
static void
append_term (GString               *match,
             const TumenSearchTerm *term)
{
  g_string_append (match, "(\"");
  for (guint i = 0; i < term->n_words; i++)
    g_string_append_printf (match, i > 0 ? " %s" : "%s", term->words[i]);
  g_string_append (match, term->is_prefix ? "\" *" : "\"");
  for (guint i = 0; term->others != NULL && term->others[i] != NULL && i < MOST_OTHERS; i++)
    g_string_append_printf (match, " OR \"%s\"", term->others[i]);
  g_string_append_c (match, ')');
}

/* Marks a document and the events that it belongs to. Returns: whether it was known of any */
static gboolean
mark_other (Search *search,
            guint   other)
{
  TumenSearchIndex *index = search->index;
  Links             links = get_links (index, other);
  gboolean          is_known = search->day == G_MAXINT32;
  guint             row;

  while (next_link (&links, search->day, &row))
    {
      search->found[row] = 1;
      is_known = TRUE;
    }
  search->found[index->n_events + other] = is_known;
  return is_known;
}

/* Marks what has the term. With @only_titles: of the events whose summary was not known, else of
 * all others; they are to be looked for if *@needs_titles. Returns: how many documents have it */
static guint
mark_hits (Search     *search,
           const char *match,
           gboolean    only_titles,
           gboolean   *needs_titles)
{
  TumenSearchIndex *index = search->index;
  guint             n_hits = 0, n_looked_at = 0;
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (index->connection,
                                "SELECT rowid FROM entry WHERE entry MATCH ?",
                                match);
  while (tumen_statement_next (row))
    {
      guint    document = (guint)tumen_statement_get_integer (row, 0) - 1;
      gboolean is_later = document < index->n_events && index->own_days[document] > search->day;

      if (document >= index->n_events)
        n_hits += !only_titles && mark_other (search, document - index->n_events);
      else if (is_later == only_titles)
        n_hits += search->found[document] = 1;
      *needs_titles |= is_later;
      if (++n_looked_at % HITS_BETWEEN_LOOKS == 0 &&
          g_cancellable_is_cancelled (search->cancellable))
        break;
    }
  return n_hits;
}

/* Marks the documents that have a term of one word, and the events that they belong to. Returns:
 * how many documents have it */
static guint
find_word (Search                *search,
           const TumenSearchTerm *term)
{
  TumenSearchIndex *index = search->index;
  guint             n_hits = tumen_search_lexicon_mark (index->lexicon, term, search->found);

  for (guint i = 0; n_hits > 0 && i < index->n_others; i++)
    {
      if (search->found[index->n_events + i])
        mark_other (search, i);
    }
  return n_hits;
}

/* Marks the documents that have the term. Which column a word stands in, what is known on a day
 * asks for, and where in it, what words side by side do, FTS5 knows. Returns: how many */
static guint
find_documents (Search                *search,
                const TumenSearchTerm *term)
{
  GString *match = g_string_new (NULL);
  gboolean needs_titles = FALSE;
  guint    n_hits;

  append_term (match, term);
  n_hits = mark_hits (search, match->str, FALSE, &needs_titles);
  if (needs_titles)
    {
      g_string_prepend (match, "title : ");
      n_hits += mark_hits (search, match->str, TRUE, &needs_titles);
    }
  g_string_free (match, TRUE);
  return n_hits;
}

/* Marks the documents that have the term, and the events that they belong to. Returns: how many */
static guint
find_term (Search                *search,
           const TumenSearchTerm *term)
{
  TumenSearchIndex *index = search->index;
  guint             n_hits;

  memset (search->found, 0, index->n_events + index->n_others);
  if (search->day == G_MAXINT32 && tumen_search_lexicon_can_find (term))
    n_hits = find_word (search, term);
  else
    n_hits = find_documents (search, term);
  if (!term->is_excluded)
    search->n_hits += n_hits;
  return n_hits;
}

/* If no word begins with a term, it stands for the words that have it inside. Returns: whether
 * there are any */
static gboolean
take_words_around (Search                *search,
                   TumenSearchQuery      *query,
                   guint                  index,
                   const TumenSearchTerm *term)
{
  char **around;

  if (term->n_words > 1 || !term->is_prefix || term->is_excluded ||
      g_utf8_strlen (term->words[0], -1) < LEAST_INSIDE)
    return FALSE;
  around = tumen_search_lexicon_dup_words_around (search->index->lexicon,
                                                  term->words[0],
                                                  MOST_OTHERS);
  if (around == NULL)
    return FALSE;
  tumen_search_query_take_others (query, index, around);
  return TRUE;
}

/* Keeps what has the term, or what has it not. */
static void
sift (guint8       *kept,
      const guint8 *found,
      guint         n,
      gboolean      is_excluded)
{
  guint8 flip = is_excluded ? 1 : 0;

  for (guint i = 0; i < n; i++)
    kept[i] &= found[i] ^ flip;
}

static gboolean
is_any (const guint8 *kept,
        guint         n)
{
  return memchr (kept, 1, n) != NULL;
}

static void
find_terms (Search           *search,
            TumenSearchQuery *query)
{
  TumenSearchIndex      *index = search->index;
  guint                  n_terms;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms && is_any (search->result->matches, index->n_events); i++)
    {
      if (find_term (search, &terms[i]) == 0 && take_words_around (search, query, i, &terms[i]))
        find_term (search, &terms[i]);
      sift (search->result->matches, search->found, index->n_events, terms[i].is_excluded);
      sift (search->others,
            search->found + index->n_events,
            index->n_others,
            terms[i].is_excluded);
    }
}

static gboolean
speaks_of_match (Search *search,
                 guint   excerpt)
{
  Links links = get_links (search->index, excerpt);
  guint row;

  while (next_link (&links, search->day, &row))
    {
      if (search->result->matches[row])
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_wanted_term (TumenSearchQuery *query)
{
  guint                  n_terms;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      if (!terms[i].is_excluded)
        return TRUE;
    }
  return FALSE;
}

static void
gather_excerpts (Search           *search,
                 TumenSearchQuery *query)
{
  TumenSearchIndex *index = search->index;

  for (guint i = index->first_excerpt; has_wanted_term (query) && i < index->n_others; i++)
    {
      if (search->others[i] && speaks_of_match (search, i))
        g_array_append_val (search->result->excerpts, i);
    }
}

static char *
dup_any_term (TumenSearchQuery *query)
{
  GString               *match = g_string_new (NULL);
  guint                  n_terms;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      if (terms[i].is_excluded)
        continue;
      g_string_append (match, match->len > 0 ? " OR " : "");
      append_term (match, &terms[i]);
    }
  return g_string_free (match, FALSE);
}

/* Of an event: what its own texts score, and what those do that belong to it. */
static void
add_scores (Search     *search,
            const char *match,
            gboolean    only_titles)
{
  TumenSearchIndex *index = search->index;
  float            *scores = search->result->scores;
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (index->connection,
                                "SELECT rowid, CAST (-1000 * bm25 (entry, 8, 4, 3, 1) AS INTEGER)"
                                " FROM entry WHERE entry MATCH ?",
                                match);
  while (tumen_statement_next (row))
    {
      guint document = (guint)tumen_statement_get_integer (row, 0) - 1;
      float score = (float)tumen_statement_get_integer (row, 1) / 1000.0f;
      Links links = { NULL };
      guint event;

      if (document < index->n_events)
        scores[document] += (index->own_days[document] > search->day) == only_titles ? score : 0;
      else if (!only_titles)
        links = get_links (index, document - index->n_events);
      while (next_link (&links, search->day, &event))
        scores[event] += score;
    }
}

static void
rank (Search           *search,
      TumenSearchQuery *query)
{
  g_autofree char *match = dup_any_term (query);
  g_autofree char *titles = g_strdup_printf ("title : (%s)", match);

  search->result->scores = g_new0 (float, search->index->n_events + 1);
  add_scores (search, match, FALSE);
  if (search->day < G_MAXINT32)
    add_scores (search, titles, TRUE);
}

static guint
count (const guint8 *marks,
       guint         n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += marks[i];
  return sum;
}

/**
 * tumen_search_index_run:
 * @query: what to look for; without words it finds nothing
 * @known_on: (nullable): days since 1970-01-01: only what was known at the end of that day is
 *   looked at, as tumen_event_new_known_on() tells it
 * @cancellable: (nullable): breaks it off; the result is then worth nothing
 *
 * An event matches if each term of the query stands somewhere in what belongs to it, and no
 * excluded one does. A word that no word of the library begins with is looked for inside of words.
 *
 * Returns: (transfer full): what was found
 */
TumenSearchResult *
tumen_search_index_run (TumenSearchIndex *self,
                        TumenSearchQuery *query,
                        const TumenDay   *known_on,
                        GCancellable     *cancellable)
{
  TumenSearchResult *result = g_new0 (TumenSearchResult, 1);
  Search             search = { self, cancellable, result, NULL, NULL, 0, G_MAXINT32 };
  guint              n_terms;

  if (known_on != NULL)
    search.day = (gint32)CLAMP (*known_on, G_MININT32, G_MAXINT32 - 1);

  tumen_search_query_get_terms (query, &n_terms);
  query = result->query = tumen_search_spellings_widen (self->spellings, query);
  result->matches = g_malloc (self->n_events + 1);
  result->excerpts = g_array_new (FALSE, FALSE, sizeof (guint));
  memset (result->matches, n_terms > 0, self->n_events);
  search.found = g_malloc (self->n_events + self->n_others + 1);
  search.others = g_malloc (self->n_others + 1);
  memset (search.others, n_terms > 0, self->n_others);
  find_terms (&search, query);
  result->n_matches = count (result->matches, self->n_events);
  if (result->n_matches > 0)
    gather_excerpts (&search, query);
  if (search.n_hits > 0 && search.n_hits <= MOST_RANKED && n_terms <= MOST_RANKED_TERMS)
    rank (&search, query);
  g_free (search.found);
  g_free (search.others);
  return result;
}

/* Events come before all other documents. */
static guint
find_first_of_word (TumenSearchIndex      *self,
                    const TumenSearchTerm *term,
                    guint                 *events,
                    guint                  n_most)
{
  guint n_found = tumen_search_lexicon_find_first (self->lexicon, term, events, n_most);

  while (n_found > 0 && events[n_found - 1] >= self->n_events)
    n_found--;
  return n_found;
}

/**
 * tumen_search_index_find_first:
 * @query: what to look for
 * @events: (out caller-allocates) (array): room for @n_most events
 * @n_most: how many are wanted
 *
 * Only by the first term, and only in events' own texts: what can be shown while the rest is still
 * looked for.
 *
 * Returns: how many were found, in the order of the events
 */
guint
tumen_search_index_find_first (TumenSearchIndex *self,
                               TumenSearchQuery *query,
                               guint            *events,
                               guint             n_most)
{
  guint                  n_terms, n_found = 0;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);
  GString               *match;
  g_autoptr (TumenStatement) row = NULL;

  if (n_terms == 0)
    return 0;
  if (tumen_search_lexicon_can_find (&terms[0]))
    return find_first_of_word (self, &terms[0], events, n_most);
  match = g_string_new (NULL);
  append_term (match, &terms[0]);
  row = tumen_connection_query (self->connection,
                                "SELECT rowid FROM entry WHERE entry MATCH ?",
                                match->str);
  while (n_found < n_most && tumen_statement_next (row))
    {
      guint document = (guint)tumen_statement_get_integer (row, 0) - 1;

      if (document < self->n_events)
        events[n_found++] = document;
    }
  g_string_free (match, TRUE);
  return n_found;
}

/**
 * tumen_search_result_free:
 * @self: (transfer full): a result
 */
void
tumen_search_result_free (TumenSearchResult *self)
{
  g_free (self->matches);
  g_array_unref (self->excerpts);
  g_free (self->scores);
  tumen_search_query_unref (self->query);
  g_free (self);
}
