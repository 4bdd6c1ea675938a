/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search.h"

#include "tumen-known.h"
#include "tumen-library-private.h"
#include "tumen-search-index.h"

/* Whose hits are gathered, and for whom. */
typedef struct
{
  TumenLibrary     *library;
  TumenSearchQuery *query;
  GPtrArray        *hits;
} Gatherer;

/**
 * tumen_search_find_rows:
 * @library: what to search
 * @table: a finished table of it
 * @text: what to look for; see tumen_search_query_new()
 * @n_matches: (out) (optional): how many events match
 *
 * In a table of what was known on a day only that is searched.
 *
 * For a single search: makes an index of the whole library, 20 microseconds an event.
 *
 * Returns: (transfer full) (nullable): one byte a row of @table, 1 if the event matches; %NULL if
 *   @text is blank
 */
guint8 *
tumen_search_find_rows (TumenLibrary *library,
                        TumenTable   *table,
                        const char   *text,
                        guint        *n_matches)
{
  guint                   n_rows = tumen_table_get_n_rows (table);
  g_autofree const char **ids = g_new (const char *, n_rows + 1);
  TumenSearchSource       source = { tumen_library_get_connection (library), NULL, ids, n_rows,
                                     NULL };
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
  g_autoptr (TumenSearchIndex) index = NULL;
  g_autoptr (TumenSearchResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TumenDay day;

  if (tumen_search_query_is_empty (query))
    return NULL;
  for (guint i = 0; i < n_rows; i++)
    ids[i] = tumen_table_get_id (table, i);
  index = tumen_search_index_new (&source, NULL, &error);
  if (index == NULL)
    g_error ("%s", error->message);
  result = tumen_search_index_run (index,
                                   query,
                                   tumen_table_get_known_on (table, &day) ? &day : NULL,
                                   NULL);
  if (n_matches != NULL)
    *n_matches = result->n_matches;
  return g_steal_pointer (&result->matches);
}

/**
 * tumen_search_hit_free:
 * @self: (transfer full): a hit
 */
void
tumen_search_hit_free (TumenSearchHit *self)
{
  g_free (self->excerpt);
  g_free (self->text);
  g_array_unref (self->ranges);
  g_free (self);
}

static gboolean
add_hit (Gatherer        *self,
         TumenSearchField field,
         TumenLanguage    language,
         const char      *excerpt,
         const char      *text)
{
  TumenSearchHit *hit;
  guint           n_terms = 0;
  g_autoptr (GArray) found = NULL;

  if (text == NULL)
    return FALSE;
  found = tumen_search_query_find_ranges (self->query, text, &n_terms);
  if (n_terms == 0)
    return FALSE;
  hit = g_new0 (TumenSearchHit, 1);
  hit->field = field;
  hit->language = language;
  hit->excerpt = g_strdup (excerpt);
  hit->n_terms = n_terms;
  hit->text =
    tumen_search_query_dup_snippet (self->query, text, TUMEN_SEARCH_SNIPPET, &hit->ranges);
  g_ptr_array_add (self->hits, hit);
  return TRUE;
}

/* In the language that is shown or, if nothing of it is there, in the other one. */
static gboolean
add_own_texts (Gatherer        *self,
               TumenSearchField field,
               TumenEvent      *event,
               TumenLanguage    language,
               const char *(*get) (TumenEvent *, TumenLanguage))
{
  if (add_hit (self, field, language, NULL, get (event, language)))
    return TRUE;
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (add_hit (self, field, (TumenLanguage)i, NULL, get (event, (TumenLanguage)i)))
        return TRUE;
    }
  return FALSE;
}

/* A name, or the spelling of it that has the words. */
static void
add_names (Gatherer          *self,
           TumenSearchField   field,
           const char        *excerpt,
           const char *const *names,
           const char *const *aliases)
{
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      if (add_hit (self, field, (TumenLanguage)i, excerpt, names[i]))
        return;
    }
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    {
      if (add_hit (self, field, TUMEN_LANGUAGE_ES, excerpt, aliases[i]))
        return;
    }
}

static void
add_actor (Gatherer        *self,
           TumenSearchField field,
           const char      *excerpt,
           const char      *id,
           TumenLanguage    language)
{
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (self->library, id);
  g_autofree char *name = NULL;
  const char      *names[TUMEN_N_LANGUAGES] = { NULL };

  if (id == NULL || !tumen_search_is_named (id))
    return;
  name = tumen_library_dup_speaker_name (self->library, id, language);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    names[i] = actor != NULL ? tumen_actor_get_name (actor, (TumenLanguage)i) : name;
  add_names (self, field, excerpt, names, actor != NULL ? tumen_actor_get_aliases (actor) : NULL);
}

static void
add_actors (Gatherer     *self,
            TumenEvent   *event,
            TumenLanguage language)
{
  guint                  n_actors;
  const TumenEventActor *actors = tumen_event_get_actors (event, &n_actors);

  for (guint i = 0; i < n_actors; i++)
    add_actor (self, TUMEN_SEARCH_ACTOR, NULL, actors[i].actor, language);
}

static void
add_places (Gatherer   *self,
            TumenEvent *event)
{
  const char *const *places = tumen_event_get_places (event);

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup (places[i]);

      for (guint depth = 0; id != NULL && depth < 16; depth++)
        {
          g_autoptr (TumenPlace) place = tumen_library_dup_place (self->library, id);
          const char *names[TUMEN_N_LANGUAGES] = { NULL };

          if (place == NULL)
            break;
          for (guint j = 0; j < TUMEN_N_LANGUAGES; j++)
            names[j] = tumen_place_get_name (place, (TumenLanguage)j);
          add_names (self, TUMEN_SEARCH_PLACE, NULL, names, tumen_place_get_aliases (place));
          g_free (id);
          id = g_strdup (tumen_place_get_within (place));
        }
    }
}

static void
add_excerpt (Gatherer     *self,
             const char   *id,
             const char   *speaker,
             TumenLanguage language)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (self->library, id);
  TumenLanguage      own = TUMEN_LANGUAGE_ES;
  const char *const *via;

  if (excerpt == NULL)
    return;
  if (!tumen_language_parse (tumen_excerpt_get_language (excerpt), &own))
    own = language;
  if (!add_hit (self, TUMEN_SEARCH_QUOTATION, own, id, tumen_excerpt_get_exact (excerpt)))
    {
      for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
        add_hit (self,
                 TUMEN_SEARCH_TRANSLATION,
                 (TumenLanguage)i,
                 id,
                 tumen_excerpt_get_translation (excerpt, (TumenLanguage)i));
    }
  add_actor (self, TUMEN_SEARCH_SPEAKER, id, tumen_excerpt_get_speaker (excerpt), language);
  if (g_strcmp0 (speaker, tumen_excerpt_get_speaker (excerpt)) != 0)
    add_actor (self, TUMEN_SEARCH_SPEAKER, id, speaker, language);
  via = tumen_excerpt_get_via (excerpt);
  for (guint i = 0; via != NULL && via[i] != NULL; i++)
    add_actor (self, TUMEN_SEARCH_SPEAKER, id, via[i], language);
}

static void
add_excerpts (Gatherer     *self,
              TumenEvent   *event,
              TumenLanguage language)
{
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);

  for (guint i = 0; i < n_excerpts; i++)
    add_excerpt (self, excerpts[i].excerpt, excerpts[i].speaker, language);
}

static gboolean
has_page (TumenEvent              *event,
          const TumenCitationPage *page)
{
  TumenKnown known;
  TumenDay   day;
  TumenDate  published;

  if (!tumen_event_get_known_on (event, &day))
    return TRUE;
  tumen_known_init (&known, day);
  return page->published != NULL && tumen_date_parse (page->published, &published, NULL, NULL) &&
         tumen_known_counts (&known, &published);
}

static void
add_citations (Gatherer   *self,
               TumenEvent *event)
{
  const char *const *ids = tumen_event_get_citations (event);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (self->library, ids[i]);
      guint                    n_pages = 0;
      const TumenCitationPage *pages = NULL;

      if (citation != NULL)
        pages = tumen_citation_get_pages (citation, &n_pages);
      for (guint j = 0; j < n_pages; j++)
        {
          if (has_page (event, &pages[j]))
            add_hit (self, TUMEN_SEARCH_CITATION, TUMEN_LANGUAGE_EN, NULL, pages[j].publisher);
        }
    }
}

/* What tells most beside the title, which is shown anyway. */
static guint
get_place_of_field (TumenSearchField field)
{
  static const TumenSearchField order[] = {
    TUMEN_SEARCH_QUOTATION,
    TUMEN_SEARCH_TRANSLATION,
    TUMEN_SEARCH_SUMMARY,
    TUMEN_SEARCH_ACTOR,
    TUMEN_SEARCH_SPEAKER,
    TUMEN_SEARCH_PLACE,
    TUMEN_SEARCH_TITLE,
    TUMEN_SEARCH_CITATION,
  };
  guint place = 0;

  while (order[place] != field)
    place++;
  return place;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const TumenSearchHit *before = *(const TumenSearchHit *const *)a;
  const TumenSearchHit *after = *(const TumenSearchHit *const *)b;

  if (before->n_terms != after->n_terms)
    return before->n_terms > after->n_terms ? -1 : 1;
  return (int)get_place_of_field (before->field) - (int)get_place_of_field (after->field);
}

/**
 * tumen_search_dup_hits:
 * @library: of the event
 * @query: what was looked for
 * @event: one that matches
 * @language: which of its texts are shown
 *
 * Looks through all that belongs to the event, as the search did. Of a text that is there in both
 * languages the one that is shown is taken, if it has a hit.
 *
 * Returns: (transfer full) (element-type TumenSearchHit): those with most words of the query first;
 *   among them quotations, then translations, summary, names and the title
 */
GPtrArray *
tumen_search_dup_hits (TumenLibrary     *library,
                       TumenSearchQuery *query,
                       TumenEvent       *event,
                       TumenLanguage     language)
{
  Gatherer gatherer = { library, query, NULL };

  gatherer.hits = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_search_hit_free);
  add_excerpts (&gatherer, event, language);
  add_own_texts (&gatherer, TUMEN_SEARCH_SUMMARY, event, language, tumen_event_get_summary);
  add_actors (&gatherer, event, language);
  add_places (&gatherer, event);
  if (!add_own_texts (&gatherer, TUMEN_SEARCH_TITLE, event, language, tumen_event_get_title))
    add_own_texts (&gatherer, TUMEN_SEARCH_TITLE, event, language, tumen_event_get_short_title);
  add_citations (&gatherer, event);
  g_ptr_array_sort (gatherer.hits, compare_hits);
  return gatherer.hits;
}
