/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cli-private.h"

#include "tumen-citation-text.h"
#include "tumen-words.h"

#include <glib/gi18n.h>

static const char *const formats[] = { "text", "json", NULL };

static json_t *
translations_to_json (TumenExcerpt *excerpt)
{
  json_t *object = json_object ();

  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      const char *translation = tumen_excerpt_get_translation (excerpt, (TumenLanguage)i);
      json_t     *entry;

      if (translation == NULL)
        continue;
      entry = json_object ();
      tumen_json_set_string (entry, "text", translation);
      tumen_json_set_string (entry, "translator",
                             tumen_excerpt_get_translator (excerpt, (TumenLanguage)i));
      json_object_set_new (object, tumen_language_get_code ((TumenLanguage)i), entry);
    }
  return object;
}

static json_t *
source_to_json (const TumenCliQuery *query,
                const char          *id)
{
  g_autoptr (TumenSource) source = tumen_library_dup_source (query->library, id);
  const TumenPublication *publication =
    tumen_source_get_publication (source, tumen_cli_query_get_reading (query));
  json_t *object = json_object ();

  tumen_json_set_string (object, "id", id);
  tumen_json_set_string (object, "name", tumen_source_get_name (source, query->state.language));
  tumen_json_set_string (object, "outlet", tumen_source_get_outlet (source, query->state.language));
  tumen_json_set_string (object, "published", publication->edtf);
  tumen_json_set_string (object, "published_basis", tumen_basis_get_slug (publication->basis));
  return object;
}

static json_t *
excerpt_to_json (const TumenCliQuery     *query,
                 const TumenEventExcerpt *entry)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (query->library, entry->excerpt);
  json_t *object = json_object ();

  tumen_json_set_string (object, "id", entry->excerpt);
  tumen_json_set_string (object, "relation", tumen_stance_get_slug (entry->stance));
  tumen_json_set_string (object, "exact", tumen_excerpt_get_exact (excerpt));
  tumen_json_set_string (object, "prefix", tumen_excerpt_get_prefix (excerpt));
  tumen_json_set_string (object, "suffix", tumen_excerpt_get_suffix (excerpt));
  json_object_set_new (object, "start", json_integer (tumen_excerpt_get_start (excerpt)));
  json_object_set_new (object, "end", json_integer (tumen_excerpt_get_end (excerpt)));
  tumen_json_set_string (object, "speaker", tumen_excerpt_get_speaker (excerpt));
  json_object_set_new (object, "via", tumen_json_new_strings (tumen_excerpt_get_via (excerpt)));
  tumen_json_set_string (object, "mode", tumen_excerpt_get_mode (excerpt));
  tumen_json_set_string (object, "rendering_of", tumen_excerpt_get_rendering_of (excerpt));
  json_object_set_new (object, "translations", translations_to_json (excerpt));
  json_object_set_new (object, "source",
                       source_to_json (query, tumen_excerpt_get_source (excerpt)));
  return object;
}

static json_t *
excerpts_to_json (const TumenCliQuery *query,
                  TumenEvent          *event)
{
  json_t                  *array = json_array ();
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);

  for (guint i = 0; i < n_excerpts; i++)
    json_array_append_new (array, excerpt_to_json (query, &excerpts[i]));
  return array;
}

static json_t *
claims_to_json (TumenEvent *event)
{
  json_t           *array = json_array ();
  guint             n_claims;
  const TumenClaim *claims = tumen_event_get_claims (event, &n_claims);

  for (guint i = 0; i < n_claims; i++)
    {
      json_t *object = json_object ();

      tumen_json_set_string (object, "excerpt", claims[i].excerpt);
      tumen_json_set_string (object, "wording", claims[i].wording);
      tumen_json_set_string (object, "date", claims[i].edtf);
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
conflicts_to_json (const TumenCliQuery *query,
                   TumenEvent          *event)
{
  json_t            *array = json_array ();
  const char *const *ids = tumen_event_get_conflicts (event);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (query->library, ids[i]);
      json_t *object = json_object ();

      tumen_json_set_string (object, "id", ids[i]);
      tumen_json_set_string (object, "about", tumen_conflict_get_about (conflict));
      tumen_json_set_string (object, "severity",
                             tumen_severity_get_slug (tumen_conflict_get_severity (conflict)));
      tumen_json_set_string (object, "note",
                             tumen_conflict_get_note (conflict, query->state.language));
      tumen_json_set_string (object, "resolution",
                             tumen_conflict_get_resolution (conflict, query->state.language));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
corroborations_to_json (const TumenCliQuery *query,
                        TumenEvent          *event)
{
  json_t            *array = json_array ();
  const char *const *ids = tumen_event_get_corroborations (event);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenCorroboration) corroboration =
        tumen_library_dup_corroboration (query->library, ids[i]);
      json_t *object = json_object ();

      tumen_json_set_string (object, "id", ids[i]);
      tumen_json_set_string (object, "note",
                             tumen_corroboration_get_note (corroboration, query->state.language));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
pages_to_json (TumenCitation *citation,
               TumenLanguage  language)
{
  json_t                  *array = json_array ();
  guint                    n_pages;
  const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      json_t *object = json_object ();

      tumen_json_set_string (object, "address", pages[i].address);
      tumen_json_set_string (object, "publisher", pages[i].publishers[language]);
      tumen_json_set_string (object, "published", pages[i].published);
      tumen_json_set_string (object, "dated_by",
                             pages[i].published != NULL
                               ? tumen_dated_by_get_slug (pages[i].dated_by)
                               : NULL);
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
citations_to_json (const TumenCliQuery *query,
                   TumenEvent          *event)
{
  json_t            *array = json_array ();
  const char *const *ids = tumen_event_get_citations (event);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (query->library, ids[i]);
      json_t *object = json_object ();

      tumen_json_set_string (object, "id", ids[i]);
      tumen_json_set_string (object, "statement",
                             tumen_citation_get_statement (citation, query->state.language));
      json_object_set_new (object, "pages", pages_to_json (citation, query->state.language));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
participants_to_json (const TumenCliQuery *query,
                      TumenEvent          *event)
{
  json_t                *array = json_array ();
  guint                  n_actors;
  const TumenEventActor *actors = tumen_event_get_actors (event, &n_actors);

  for (guint i = 0; i < n_actors; i++)
    {
      g_autoptr (TumenActor) actor = tumen_library_dup_actor (query->library, actors[i].actor);
      json_t *object = json_object ();

      tumen_json_set_string (object, "actor", actors[i].actor);
      tumen_json_set_string (object, "name", tumen_actor_get_name (actor, query->state.language));
      tumen_json_set_string (object, "country", tumen_actor_get_country (actor));
      tumen_json_set_string (object, "part", actors[i].part[query->state.language]);
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
relations_to_json (TumenEvent   *event,
                   TumenLanguage language)
{
  json_t                   *array = json_array ();
  guint                     n_relations;
  const TumenEventRelation *relations = tumen_event_get_relations (event, &n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      json_t *object = json_object ();

      tumen_json_set_string (object, "type", tumen_relation_get_slug (relations[i].relation));
      json_object_set_new (object, "inverse", json_boolean (relations[i].inverse));
      tumen_json_set_string (object, "wording", relations[i].wording[language]);
      tumen_json_set_string (object, "event", relations[i].event);
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
reasonings_to_json (TumenEvent   *event,
                    TumenLanguage language)
{
  json_t *object = json_object ();

  for (int i = 0; i < TUMEN_N_READINGS; i++)
    {
      const TumenEventDate *date = tumen_event_get_date (event, (TumenReading)i);

      tumen_json_set_string (object, tumen_reading_get_slug ((TumenReading)i),
                             date->reasoning[language]);
    }
  return object;
}

static void
print_json (const TumenCliQuery *query,
            TumenEvent          *event,
            guint                row)
{
  TumenLanguage language = query->state.language;
  json_t       *object = tumen_event_to_json (event, query->table, row, &query->state);

  tumen_json_set_reading (object, &query->state);
  json_object_set_new (object, "later_excerpts",
                       json_integer (tumen_event_get_n_later_excerpts (event)));
  tumen_json_set_string (object, "status_note", tumen_event_get_status_note (event, language));
  tumen_json_set_string (object, "note", tumen_event_get_note (event, language));
  json_object_set_new (object, "reasoning", reasonings_to_json (event, language));
  json_object_set_new (object, "claims", claims_to_json (event));
  json_object_set_new (object, "excerpts", excerpts_to_json (query, event));
  json_object_set_new (object, "conflicts", conflicts_to_json (query, event));
  json_object_set_new (object, "corroborations", corroborations_to_json (query, event));
  json_object_set_new (object, "citations", citations_to_json (query, event));
  json_object_set_new (object, "participants", participants_to_json (query, event));
  json_object_set_new (object, "relations", relations_to_json (event, language));
  tumen_cli_print_json (object);
}

static void
print_excerpts (const TumenCliQuery *query,
                TumenEvent          *event)
{
  TumenLanguage            language = query->state.language;
  guint                    n_excerpts;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);

  for (guint i = 0; i < n_excerpts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt =
        tumen_library_dup_excerpt (query->library, excerpts[i].excerpt);
      g_autoptr (TumenSource) source =
        tumen_library_dup_source (query->library, tumen_excerpt_get_source (excerpt));
      g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
      g_autofree char *speaker =
        tumen_library_dup_speaker_name (query->library, tumen_excerpt_get_speaker (excerpt),
                                        language);

      tumen_cli_print ("\n%s\n    %s · %s · %s [%s]\n", quotation, speaker,
                       tumen_source_get_name (source, language),
                       tumen_stance_get_name (excerpts[i].stance, language), excerpts[i].excerpt);
    }
}

/* The pages behind an event that no excerpt reports. */
static void
print_pages (const TumenCliQuery *query,
             TumenEvent          *event)
{
  TumenLanguage      language = query->state.language;
  const char *const *ids = tumen_event_get_citations (event);
  guint              n_excerpts;

  tumen_event_get_excerpts (event, &n_excerpts);
  if (n_excerpts > 0 || ids[0] == NULL)
    return;
  tumen_cli_print ("\n%s\n", tumen_word (TUMEN_WORD_CITED_NOT_QUOTED, language));
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (query->library, ids[i]);
      guint                    n_pages;
      const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

      for (guint j = 0; j < n_pages; j++)
        {
          g_autofree char *words = tumen_citation_page_to_words (&pages[j], language);

          tumen_cli_print ("    %s\n    %s\n", words, pages[j].address);
        }
    }
}

static void
print_claims (const TumenCliQuery *query,
              TumenEvent          *event)
{
  guint             n_claims;
  const TumenClaim *claims = tumen_event_get_claims (event, &n_claims);

  for (guint i = 0; i < n_claims; i++)
    {
      g_autofree char *words =
        tumen_date_to_words (&claims[i].date, TUMEN_DATE_STYLE_LONG, query->state.language);

      tumen_cli_print ("    %s: %s (%s)\n", claims[i].excerpt, words, claims[i].wording);
    }
}

static void
print_conflicts (const TumenCliQuery *query,
                 TumenEvent          *event)
{
  const char *const *ids = tumen_event_get_conflicts (event);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TumenConflict) conflict = tumen_library_dup_conflict (query->library, ids[i]);

      tumen_cli_print ("    ≠ %s\n", tumen_conflict_get_note (conflict, query->state.language));
    }
}

static void
print_later (TumenEvent   *event,
             TumenLanguage language)
{
  guint            n_later = tumen_event_get_n_later_excerpts (event);
  g_autofree char *words = NULL;

  if (n_later == 0)
    return;
  words = tumen_later_excerpts_to_words (n_later, language);
  tumen_cli_print ("\n%s\n", words);
}

static void
print_text (const TumenCliQuery *query,
            TumenEvent          *event)
{
  TumenLanguage         language = query->state.language;
  const TumenEventDate *date = tumen_event_get_date (event, tumen_cli_query_get_reading (query));
  g_autofree char      *words =
    tumen_event_dup_date_words (event, tumen_cli_query_get_reading (query), TUMEN_DATE_STYLE_LONG,
                                language);

  tumen_cli_print ("%s\n%s · %s\n", tumen_event_get_title (event, language), words, date->edtf);
  tumen_cli_print ("%s · %s · %s\n",
                   tumen_fine_kind_get_name (tumen_event_get_fine_kind (event), language),
                   tumen_status_get_name (tumen_event_get_status (event), language),
                   tumen_basis_get_name (date->basis, language));
  if (date->reasoning[language] != NULL)
    tumen_cli_print ("    %s\n", date->reasoning[language]);
  print_claims (query, event);
  print_conflicts (query, event);
  if (tumen_event_get_summary (event, language) != NULL)
    tumen_cli_print ("\n%s\n", tumen_event_get_summary (event, language));
  print_excerpts (query, event);
  print_pages (query, event);
  print_later (event, query->state.language);
}

static gboolean
find_row (const TumenCliQuery *query,
          int                  argc,
          char               **argv,
          guint               *row,
          GError             **error)
{
  if (argc != 2)
    {
      g_set_error_literal (error, TUMEN_CLI_ERROR, TUMEN_CLI_ERROR_USAGE,
                           _ ("show takes the id of one event; tumen list prints all."));
      return FALSE;
    }
  return tumen_cli_query_find_event (query, argv[1], row, error);
}

int
tumen_cli_show (int      argc,
                char   **argv,
                GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("EVENT-ID"));
  g_autoptr (TumenEvent) event = NULL;
  g_autofree char *format = NULL;
  g_auto (TumenCliView) view = { 0 };
  g_auto (TumenCliQuery) query = { 0 };
  guint              row;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &view.library,
      N_ ("Library to read instead of the built-in one"), N_ ("FILE") },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &view.strict,
      N_ ("Only the dates that the articles themselves give"), NULL },
    { "known-on", 0, 0, G_OPTION_ARG_STRING, &view.known_on,
      N_ ("Only what had been published by the end of this day"), "EDTF" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &view.language, N_ ("Language of all texts"), "es|en" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print"), "text|json" },
    { NULL }
  };

  g_option_context_set_summary (context,
                                _ ("Shows one event: excerpts, claims, conflicts, citations."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!tumen_cli_parse (context, &argc, &argv, error) ||
      !tumen_cli_take_format (format, formats, error) ||
      !tumen_cli_query_init (&query, &view, error) || !find_row (&query, argc, argv, &row, error))
    return TUMEN_EXIT_FAILED;

  event = tumen_cli_query_dup_event (&query, row);
  if (g_strcmp0 (format, "json") == 0)
    print_json (&query, event, row);
  else
    print_text (&query, event);
  return tumen_cli_get_exit_code (query.library);
}
