/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-known.h"
#include "tumen-explorer-publications.h"
#include "tumen-explorer.h"
#include "tumen-library-private.h"
#include "tumen-search.h"

#include <string.h>

/* Words that no name of an actor, speaker, place or publisher has. */
static const char *const words[] = { "misil", "missile", "munition", "visita", "acusaciones",
                                     "delegación", "infundadas", "tropas enviadas" };

static TumenLibrary *
open_builtin (void)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return library;
}

static gboolean
is_known (const char *edtf,
          TumenDay    day)
{
  TumenDate date;

  return edtf != NULL && tumen_date_parse (edtf, &date, NULL, NULL) && date.has_latest_end &&
         date.latest_end <= day;
}

/* Marks in @terms which terms of the query stand in a text of the query's rows. A row has a text,
 * and may have when it was published. */
static gboolean
find_in_rows (TumenLibrary *library,
              const char   *sql,
              const char   *id,
              TumenDay      day,
              const char   *word)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new (word);
  g_autoptr (TumenStatement) row = NULL;
  gboolean is_found = FALSE;

  row = tumen_connection_query (tumen_library_get_connection (library), sql, id);
  while (tumen_statement_next (row))
    {
      const char *text = tumen_statement_get_text (row, 0);
      guint       n_terms = 0;
      g_autoptr (GArray) ranges = NULL;

      if (text == NULL || !is_known (tumen_statement_get_text (row, 1), day))
        continue;
      ranges = tumen_search_query_find_ranges (query, text, &n_terms);
      is_found |= n_terms > 0;
    }
  return is_found;
}

#define PUBLISHED                                                                                \
  " FROM event_excerpt JOIN excerpt ON excerpt.id = event_excerpt.excerpt LEFT JOIN publication" \
  " ON publication.source = excerpt.source AND reading = 'strict'"

static gboolean
are_all_known (TumenLibrary *library,
               const char   *id,
               TumenDay      day)
{
  g_autoptr (TumenStatement) row = NULL;
  gboolean are_known = TRUE;

  row = tumen_connection_query (tumen_library_get_connection (library),
                                "SELECT edtf" PUBLISHED " WHERE event = ?1", id);
  while (tumen_statement_next (row))
    are_known &= is_known (tumen_statement_get_text (row, 0), day);
  return are_known;
}

/* Without the index: what stands in the tables of the library. */
static gboolean
is_told (TumenLibrary *library,
         const char   *id,
         const char   *word,
         TumenDay      day)
{
  return find_in_rows (library,
                       "SELECT title, '1000' FROM event_text WHERE event = ?1"
                       " UNION ALL SELECT short_title, '1000' FROM event_text WHERE event = ?1",
                       id, day, word) ||
         find_in_rows (library, "SELECT exact, edtf" PUBLISHED " WHERE event = ?1", id, day,
                       word) ||
         find_in_rows (library,
                       "SELECT translation, edtf" PUBLISHED
                       " JOIN excerpt_text ON excerpt_text.excerpt = excerpt.id WHERE event = ?1",
                       id, day, word) ||
         (are_all_known (library, id, day) &&
          find_in_rows (library, "SELECT summary, '1000' FROM event_text WHERE event = ?1", id, day,
                        word));
}

static gboolean
are_all_told (TumenLibrary *library,
              const char   *id,
              const char   *text,
              TumenDay      day)
{
  g_auto (GStrv) each = g_strsplit (text, " ", -1);
  gboolean are_told = TRUE;

  for (gsize i = 0; each[i] != NULL; i++)
    are_told &= is_told (library, id, each[i], day);
  return are_told;
}

static guint
check_day (TumenExplorer *explorer,
           TumenLibrary  *library,
           TumenDay       day,
           const char    *text)
{
  TumenTable   *table;
  const guint8 *matches;
  guint         n_told = 0, n_matches, n_in = 0;

  tumen_explorer_set_known_on (explorer, TRUE, day);
  tumen_explorer_set_search (explorer, text);
  table = tumen_explorer_get_table (explorer);
  matches = tumen_explorer_get_matches (explorer, &n_matches);
  g_assert_nonnull (matches);
  for (guint i = 0; i < tumen_table_get_n_rows (table); i++)
    {
      gboolean is_in = are_all_told (library, tumen_table_get_id (table, i), text, day);

      if (is_in != matches[i])
        g_test_message ("%s: %s", text, tumen_table_get_id (table, i));
      g_assert_cmpint (matches[i], ==, is_in);
      n_told += is_in;
      n_in += matches[i] && tumen_explorer_get_rows_in (explorer, NULL)[i];
    }
  g_assert_cmpuint (n_matches, ==, n_in);
  return n_told;
}

static void
test_only_what_was_known_matches (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new (library);
  guint           n_days;
  const TumenDay *days = tumen_explorer_get_publication_days (explorer, &n_days);

  for (gsize w = 0; w < G_N_ELEMENTS (words); w++)
    {
      guint n_first = 0, n_last = 0;

      for (guint i = 0; i < n_days; i += i + 17 < n_days ? 16 : 4)
        {
          n_last = check_day (explorer, library, days[i], words[w]);
          n_first = i == 0 ? n_last : n_first;
        }
      g_assert_cmpuint (n_last, >, n_first);
    }
}

static void
test_hits_are_those_that_were_known (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new (library);
  guint           n_days, n_results, n_hits = 0;
  const TumenDay *days = tumen_explorer_get_publication_days (explorer, &n_days);
  const guint    *results;

  tumen_explorer_set_known_on (explorer, TRUE, days[n_days / 2]);
  tumen_explorer_set_search (explorer, "misil");
  results = tumen_explorer_get_results (explorer, &n_results);
  g_assert_cmpuint (n_results, >, 0);
  for (guint i = 0; i < n_results; i++)
    {
      g_autoptr (GPtrArray) hits = tumen_explorer_dup_hits (explorer, results[i]);

      g_assert_cmpuint (hits->len, >, 0);
      for (guint j = 0; j < hits->len; j++)
        {
          const TumenSearchHit *hit = hits->pdata[j];

          if (hit->excerpt == NULL)
            continue;
          n_hits++;
          g_assert_true (find_in_rows (library,
                                       "SELECT exact, edtf FROM excerpt JOIN publication ON"
                                       " publication.source = excerpt.source AND"
                                       " reading = 'strict' WHERE id = ?1",
                                       hit->excerpt, days[n_days / 2], "misil"));
        }
    }
  g_assert_cmpuint (n_hits, >, 0);
}

static void
test_what_was_published_later_is_counted (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new (library);
  guint           n_days, n_all, n_then;
  const TumenDay *days = tumen_explorer_get_publication_days (explorer, &n_days);

  tumen_explorer_set_search (explorer, "misil");
  g_assert_cmpuint (tumen_explorer_count_later_matches (explorer), ==, 0);
  tumen_explorer_get_matches (explorer, &n_all);
  tumen_explorer_set_known_on (explorer, TRUE, days[0] - 1);
  tumen_explorer_get_matches (explorer, &n_then);
  g_assert_cmpuint (n_then, ==, 0);
  g_assert_cmpuint (tumen_explorer_count_later_matches (explorer), ==, n_all);
  tumen_explorer_set_known_on (explorer, TRUE, days[n_days / 2]);
  tumen_explorer_get_matches (explorer, &n_then);
  g_assert_cmpuint (tumen_explorer_count_later_matches (explorer) + n_then, ==, n_all);
  tumen_explorer_set_known_on (explorer, FALSE, 0);
  tumen_explorer_get_matches (explorer, &n_then);
  g_assert_cmpuint (n_then, ==, n_all);
}

static void
test_strict_dates_hide_matches (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenExplorer) explorer = tumen_explorer_new (library);
  TumenFilter filter;
  guint       n_editors, n_strict, n_misses;

  tumen_explorer_set_search (explorer, "corea");
  tumen_filter_init (&filter);
  tumen_filter_add (&filter, TUMEN_FIELD_BASIS, "editorial");
  tumen_explorer_set_filter (explorer, &filter);
  tumen_filter_clear (&filter);
  tumen_explorer_get_matches (explorer, &n_editors);
  g_assert_cmpuint (tumen_explorer_count_strict_misses (explorer), ==, 0);
  tumen_explorer_set_reading (explorer, TUMEN_READING_STRICT);
  tumen_explorer_get_matches (explorer, &n_strict);
  n_misses = tumen_explorer_count_strict_misses (explorer);
  g_assert_cmpuint (n_misses, >, 0);
  g_assert_cmpuint (n_strict + n_misses, >=, n_editors);
  g_assert_cmpuint (n_misses, <=, tumen_explorer_count_hidden_matches (explorer, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/known/only-what-was-known-matches", test_only_what_was_known_matches);
  g_test_add_func ("/search/known/hits-are-those-that-were-known",
                   test_hits_are_those_that_were_known);
  g_test_add_func ("/search/known/counts-what-was-published-later",
                   test_what_was_published_later_is_counted);
  g_test_add_func ("/search/known/strict-dates-hide-matches", test_strict_dates_hide_matches);
  return g_test_run ();
}
