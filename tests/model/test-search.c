/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer.h"
#include "tumen-search-index.h"

#include <string.h>

/* Random texts, none longer than MOST_PIECES pieces. */
#define N_RANDOM    300
#define MOST_PIECES 24
#define LONG_TEXT   10000

static TumenExplorer *
explore_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return tumen_explorer_new (library);
}

static guint
count_matches (TumenExplorer *explorer,
               const char    *text)
{
  guint n_matches;

  tumen_explorer_set_search (explorer, text);
  tumen_explorer_get_matches (explorer, &n_matches);
  return n_matches;
}

static gboolean
matches (TumenExplorer *explorer,
         const char    *text,
         const char    *id)
{
  const guint8 *found;
  guint         row;

  tumen_explorer_set_search (explorer, text);
  found = tumen_explorer_get_matches (explorer, NULL);
  g_assert_true (tumen_table_find (tumen_explorer_get_table (explorer), id, &row));
  return found != NULL && found[row];
}

/* Both texts find the same events, and some. */
static void
assert_alike (TumenExplorer *explorer,
              const char    *text,
              const char    *other)
{
  g_autofree guint8 *found = NULL;
  guint              n, n_other;
  guint              n_rows = tumen_table_get_n_rows (tumen_explorer_get_table (explorer));

  tumen_explorer_set_search (explorer, text);
  found = g_memdup2 (tumen_explorer_get_matches (explorer, &n), n_rows);
  tumen_explorer_set_search (explorer, other);
  g_assert_cmpmem (found, n_rows, tumen_explorer_get_matches (explorer, &n_other), n_rows);
  g_assert_cmpuint (n, ==, n_other);
  g_assert_cmpuint (n, >, 0);
}

static char *
dump_query (const char *text)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
  GString               *dump = g_string_new (NULL);
  guint                  n_terms;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *words = g_strjoinv (" ", terms[i].words);

      g_assert_cmpuint (g_strv_length (terms[i].words), ==, terms[i].n_words);
      g_string_append_printf (dump, "%s%s[%s%s]", dump->len > 0 ? " " : "",
                              terms[i].is_excluded ? "-" : "", words,
                              terms[i].is_prefix ? "*" : "");
    }
  return g_string_free (dump, FALSE);
}

static void
test_query_is_taken_apart (void)
{
  static const char *const cases[][2] = {
    { "misil", "[misil*]" },
    { "  Shoigú   REUNIÓN ", "[shoigu*] [reunion*]" },
    { "\"Kim Jong Un\"", "[kim jong un]" },
    { "«Kim Jong» “a b” „c d“", "[kim jong] [a b] [c d]" },
    { "misil*", "[misil*]" },
    { "misil -seúl", "[misil*] -[seul*]" },
    { "misil -\"Corea del Norte\"", "[misil*] -[corea del norte]" },
    { "- misil", "[misil*]" },
    { "misil-11", "[misil 11*]" },
    { "Kim’s", "[kim s*]" },
    { "1,000 1, 2", "[1 000*] [1*] [2*]" },
    { "kim kim KIM", "[kim*]" },
    { "\"kim", "[kim*]" },
    { "kim\"", "[kim*]" },
    { "a\"b\"c", "[a*] [b] [c*]" },
    { "\"\" «» \"", "" },
    { "title:misil", "[title*] [misil*]" },
    { "NEAR(a b, 3) AND NOT c OR d", "[near*] [a*] [b*] [3*] [and*] [not*] [c*] [or*] [d*]" },
    { "^misil {x} + y", "[misil*] [x*] [y*]" },
    { "--kim", "[kim*]" },
    { "* ^ : ( ) { } + . ; ' -", "" },
    { "", "" },
    { "Łódź Đặng Straße Ærø", "[lodz*] [dang*] [strasse*] [aero*]" },
    { "Сергей Й", "[сергеи*] [и*]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dump = dump_query (cases[i][0]);

      g_assert_cmpstr (dump, ==, cases[i][1]);
    }
}

static void
test_spellings_are_alike (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();

  assert_alike (explorer, "shoigu", "Shoigú");
  assert_alike (explorer, "SHOIGÚ", "shoigu");
  assert_alike (explorer, "pionyang", "Pyongyang");
  assert_alike (explorer, "serguei", "sergei");
  assert_alike (explorer, "jarkov", "Kharkiv");
  assert_alike (explorer, "reunion", "reunión");
  assert_alike (explorer, "seul", "Seúl");
  assert_alike (explorer, "\"Kim Jong Un\"", "Kim-Jong-Un");
}

static void
test_aliases_find_their_events (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();

  /* The articles spell him Serguéi, Sergei and Sergey. */
  g_assert_true (matches (explorer, "sergei", "shoigu-leaves-defence-ministry-2024-05"));
  assert_alike (explorer, "joonkook", "\"Hwang Joon-kuk\"");
}

static void
test_words_are_found_by_their_inside (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();

  assert_alike (explorer, "yongyang", "pyongyang");
  g_assert_cmpuint (count_matches (explorer, "yongyang -pyongyang"), ==, 0);
  /* Where some word begins with it, only those count. */
  assert_alike (explorer, "arm", "arm*");
  g_assert_cmpuint (count_matches (explorer, "ñg"), ==, 0);
}

static void
test_words_narrow (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  guint n_kim = count_matches (explorer, "kim");
  guint n_putin = count_matches (explorer, "putin");
  guint n_both = count_matches (explorer, "kim putin");
  guint n_without = count_matches (explorer, "kim -putin");
  guint n_in;

  tumen_explorer_get_rows_in (explorer, &n_in);
  g_assert_cmpuint (n_both, >, 0);
  g_assert_cmpuint (n_both, <, MIN (n_kim, n_putin));
  g_assert_cmpuint (n_both + n_without, ==, n_kim);
  g_assert_cmpuint (count_matches (explorer, "-kim"),
                    ==,
                    n_in - n_kim);
  g_assert_cmpuint (count_matches (explorer, "xyzzy"), ==, 0);
  g_assert_nonnull (tumen_explorer_get_matches (explorer, NULL));
}

static void
test_odd_input_is_only_text (void)
{
  static const char *const odd[] = {
    "\"",
    "*",
    "^",
    "(",
    ")",
    "()",
    "NEAR",
    "NEAR(",
    "AND",
    "OR NOT",
    "a AND",
    "title:",
    ": :",
    "-",
    "- -",
    "--",
    "-\"",
    "\"\"",
    "'",
    "';--",
    "%",
    "_",
    "\\",
    "{}",
    "+",
    "😀",
    "\x01\x7f",
    "\xff\xfe",
    "\xc3",
    "a\xc3",
    "\xed\xa0\x80",
    "«",
    "»«",
    "“",
    "\"a",
    "a\"b\"",
    "null",
    "1=1",
    "*a*",
    "a*b",
  };
  g_autoptr (TumenExplorer) explorer = explore_builtin ();

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      count_matches (explorer, odd[i]);
      g_assert_cmpstr (tumen_explorer_get_search (explorer), ==, odd[i]);
    }
  g_assert_cmpuint (count_matches (explorer, "misil )"), ==, count_matches (explorer, "misil"));
  g_assert_cmpuint (count_matches (explorer, "\"misil"), ==, count_matches (explorer, "misil"));
  /* What has no words is in no text; what is blank is no search. */
  g_assert_cmpuint (count_matches (explorer, "* ( :"), ==, 0);
  g_assert_nonnull (tumen_explorer_get_matches (explorer, NULL));
  tumen_explorer_set_search (explorer, " \t\n ");
  g_assert_null (tumen_explorer_get_matches (explorer, NULL));
  g_assert_null (tumen_explorer_get_search_query (explorer));
}

static void
test_long_texts_are_searched (void)
{
  static const char *const units[] = { "a", "a ", "\"a\" ", "-a ", "«", "\"", "kim-", "misil ", "(",
                                       "ñ" };
  g_autoptr (TumenExplorer) explorer = explore_builtin ();

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      GString *text = g_string_new (NULL);

      while (text->len < LONG_TEXT)
        g_string_append (text, units[i]);
      count_matches (explorer, text->str);
      g_string_free (text, TRUE);
    }
}

/* Words of the library, what means something to SQLite, and any bytes. */
static char *
make_random_text (void)
{
  static const char *const pieces[] = {
    "kim",
    "Shoigú",
    "misil",
    "de",
    " ",
    " ",
    "  ",
    "\"",
    "\"",
    "*",
    "-",
    " -",
    "NEAR(",
    ")",
    "AND ",
    " OR ",
    "NOT ",
    ":",
    "^",
    "«",
    "»",
    "“",
    "”",
    "😀",
    "\xc3",
    "\xff",
    "é",
    "n\xcc\x83",
    "평양",
    "Путин",
    "朝鲜",
    "ß",
    "+",
    "{",
    "}",
    "'",
    ".",
    "1",
    "2024",
    "\x01",
    "\n",
    "ﷺ",
    "ｋｉｍ",
  };
  GString *text = g_string_new (NULL);
  int      n = g_test_rand_int_range (0, MOST_PIECES);

  for (int i = 0; i < n; i++)
    {
      if (g_test_rand_int_range (0, 8) == 0)
        g_string_append_c (text, (char)g_test_rand_int_range (1, 256));
      else
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    }
  return g_string_free (text, FALSE);
}

static void
assert_ranges_are_good (const GArray *ranges,
                        gsize         length)
{
  guint last = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      TumenTextRange range = g_array_index (ranges, TumenTextRange, i);

      g_assert_cmpuint (range.begin, >=, last + (i > 0));
      g_assert_cmpuint (range.end, >, range.begin);
      g_assert_cmpuint (range.end, <=, length);
      last = range.end;
    }
}

/* What the index says and what is marked in the texts are two ways to find words. */
static void
assert_matches_have_hits (TumenExplorer *explorer)
{
  guint                  n_results, n_terms, n_wanted = 0;
  const guint           *results = tumen_explorer_get_results (explorer, &n_results);
  const TumenSearchTerm *terms =
    tumen_search_query_get_terms (tumen_explorer_get_search_query (explorer), &n_terms);

  for (guint i = 0; i < n_terms; i++)
    n_wanted += !terms[i].is_excluded;
  for (guint i = 0; i < MIN (n_results, 3); i++)
    {
      g_autoptr (GPtrArray) hits = tumen_explorer_dup_hits (explorer, results[i]);

      g_assert_cmpuint (hits->len > 0, ==, n_wanted > 0);
      for (guint j = 0; j < hits->len; j++)
        {
          TumenSearchHit *hit = hits->pdata[j];

          g_assert_true (g_utf8_validate (hit->text, -1, NULL));
          g_assert_cmpuint (hit->ranges->len, >, 0);
          assert_ranges_are_good (hit->ranges, strlen (hit->text));
        }
    }
}

static void
test_random_texts_are_searched (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = make_random_text ();
      g_autofree char *other = make_random_text ();
      g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
      g_autoptr (GArray) ranges = NULL;

      tumen_explorer_set_search (explorer, text);
      if (tumen_explorer_get_search_query (explorer) != NULL)
        assert_matches_have_hits (explorer);
      ranges = tumen_search_query_find_ranges (query, other, NULL);
      assert_ranges_are_good (ranges, strlen (other));
    }
}

/* The oracle: words of a text after the rules of Unicode alone, without our own folding. */
static gboolean
text_has_word (const char *text,
               const char *wanted)
{
  g_autofree char *apart = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL) : NULL;
  GString         *word = g_string_new (NULL);
  gboolean         is_found = FALSE;

  for (const char *at = apart; at != NULL && !is_found; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, g_unichar_tolower (c));
          continue;
        }
      is_found = g_str_has_prefix (word->str, wanted);
      g_string_truncate (word, 0);
      if (c == 0)
        break;
    }
  g_string_free (word, TRUE);
  return is_found;
}

static gboolean
names_have_word (TumenLibrary *library,
                 const char   *id,
                 const char   *wanted)
{
  g_autoptr (TumenActor) actor = tumen_library_dup_actor (library, id);
  g_autoptr (TumenPlace) place = tumen_library_dup_place (library, id);
  const char *const *aliases = actor != NULL ? tumen_actor_get_aliases (actor) : NULL;
  gboolean           is_found = FALSE;

  if (strcmp (id, TUMEN_NARRATOR) == 0)
    return FALSE;
  if (place != NULL)
    aliases = tumen_place_get_aliases (place);
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    is_found = is_found || text_has_word (aliases[i], wanted);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;

      is_found = is_found ||
                 (actor != NULL &&
                  text_has_word (tumen_actor_get_name (actor, language), wanted)) ||
                 (place != NULL && text_has_word (tumen_place_get_name (place, language), wanted));
    }
  if (!is_found && place != NULL && tumen_place_get_within (place) != NULL)
    return names_have_word (library, tumen_place_get_within (place), wanted);
  return is_found;
}

static gboolean
excerpt_has_word (TumenLibrary            *library,
                  const TumenEventExcerpt *link,
                  const char              *wanted)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, link->excerpt);
  const char *const *via = tumen_excerpt_get_via (excerpt);
  gboolean           is_found;

  is_found = text_has_word (tumen_excerpt_get_exact (excerpt), wanted) ||
             names_have_word (library, tumen_excerpt_get_speaker (excerpt), wanted) ||
             names_have_word (library, link->speaker, wanted);
  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    is_found = is_found ||
               text_has_word (tumen_excerpt_get_translation (excerpt, (TumenLanguage)i), wanted);
  for (guint i = 0; via != NULL && via[i] != NULL; i++)
    is_found = is_found || names_have_word (library, via[i], wanted);
  return is_found;
}

static gboolean
citations_have_word (TumenLibrary *library,
                     TumenEvent   *event,
                     const char   *wanted)
{
  const char *const *ids = tumen_event_get_citations (event);
  gboolean           is_found = FALSE;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, ids[i]);
      guint                    n_pages;
      const TumenCitationPage *pages = tumen_citation_get_pages (citation, &n_pages);

      for (guint j = 0; j < n_pages; j++)
        is_found = is_found || text_has_word (pages[j].publisher, wanted);
    }
  return is_found;
}

static gboolean
event_has_word (TumenLibrary *library,
                const char   *id,
                const char   *wanted)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, id);
  guint                    n_excerpts, n_actors;
  const TumenEventExcerpt *excerpts = tumen_event_get_excerpts (event, &n_excerpts);
  const TumenEventActor   *actors = tumen_event_get_actors (event, &n_actors);
  const char *const       *places = tumen_event_get_places (event);
  gboolean                 is_found = citations_have_word (library, event, wanted);

  for (guint i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;

      is_found = is_found || text_has_word (tumen_event_get_title (event, language), wanted) ||
                 text_has_word (tumen_event_get_short_title (event, language), wanted) ||
                 text_has_word (tumen_event_get_summary (event, language), wanted);
    }
  for (guint i = 0; i < n_actors && !is_found; i++)
    is_found = names_have_word (library, actors[i].actor, wanted);
  for (guint i = 0; places != NULL && places[i] != NULL && !is_found; i++)
    is_found = names_have_word (library, places[i], wanted);
  for (guint i = 0; i < n_excerpts && !is_found; i++)
    is_found = excerpt_has_word (library, &excerpts[i], wanted);
  return is_found;
}

static void
test_finds_what_a_plain_scan_finds (void)
{
  static const char *const words[] = {
    "misil",
    "reunion",
    "shoig",
    "guerra",
    "treaty",
    "arm",
    "dmz",
    "x",
    "norcore",
    "kcna",
    "evidenc",
    "tratado",
    "hwang",
    "nk",
    "municion",
    "2024",
    "ano",
    "wiki",
  };
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  TumenLibrary *library = tumen_explorer_get_library (explorer);
  TumenTable   *table = tumen_explorer_get_table (explorer);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const guint8 *found;

      tumen_explorer_set_search (explorer, words[i]);
      found = tumen_explorer_get_matches (explorer, NULL);
      for (guint row = 0; row < tumen_table_get_n_rows (table); row++)
        {
          const char *id = tumen_table_get_id (table, row);

          if (found[row] != event_has_word (library, id, words[i]))
            g_error ("%s: %s is %sa match", words[i], id, found[row] ? "" : "not ");
        }
    }
}

static void
test_ranges_are_whole_words (void)
{
  g_autoptr (TumenSearchQuery) query =
    tumen_search_query_new ("misil \"corea del norte\" reunion -kim");
  g_autoptr (GArray) ranges = NULL;
  const char *text = "La REUNIÓN (Corea del Norte) y «misiles»; Kim, corea del.";
  guint       n_terms;
  GString    *marked = g_string_new (NULL);

  ranges = tumen_search_query_find_ranges (query, text, &n_terms);
  for (guint i = 0; i < ranges->len; i++)
    {
      TumenTextRange range = g_array_index (ranges, TumenTextRange, i);

      g_string_append_printf (marked, "[%.*s]", (int)(range.end - range.begin), text + range.begin);
    }
  g_assert_cmpstr (marked->str, ==, "[REUNIÓN][Corea del Norte][misiles]");
  g_assert_cmpuint (n_terms, ==, 3);
  g_string_free (marked, TRUE);
}

static void
test_a_snippet_is_cut_about_its_hit (void)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new ("diez");
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GArray) whole_ranges = NULL;
  g_autofree char *snippet = NULL;
  g_autofree char *whole = NULL;
  TumenTextRange   range;

  snippet = tumen_search_query_dup_snippet (query,
                                            "uno dos tres cuatro cinco seis siete ocho nueve\ndiez "
                                            "once doce trece catorce quince",
                                            30,
                                            &ranges);
  g_assert_cmpstr (snippet, ==, "…nueve diez once doce trece…");
  g_assert_cmpuint (ranges->len, ==, 1);
  range = g_array_index (ranges, TumenTextRange, 0);
  g_assert_true (g_str_has_prefix (snippet + range.begin, "diez"));
  whole = tumen_search_query_dup_snippet (query, "diez", 30, &whole_ranges);
  g_assert_cmpstr (whole, ==, "diez");
}

/* An index of nothing but the titles of the built-in library. */
static TumenSearchIndex *
index_titles (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  TumenTable             *table = tumen_explorer_get_table (explorer);
  guint                   n_rows = tumen_table_get_n_rows (table);
  g_autofree const char **ids = g_new (const char *, n_rows);
  TumenSearchSource       source = { NULL, table, ids, n_rows, NULL };
  TumenSearchIndex       *index;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_rows; i++)
    ids[i] = tumen_table_get_id (table, i);
  index = tumen_search_index_new (&source, NULL, &error);
  g_assert_no_error (error);
  return index;
}

/* The first events found are the first of all that match. Returns: how many were found */
static guint
assert_first (TumenSearchIndex *index,
              const char       *text,
              guint             n_most)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
  g_autoptr (TumenSearchResult) result = tumen_search_index_run (index, query, NULL, NULL);
  guint events[8];
  guint n_found, row = 0;

  g_assert_cmpuint (n_most, <=, G_N_ELEMENTS (events));
  n_found = tumen_search_index_find_first (index, query, events, n_most);
  g_assert_cmpuint (n_found, ==, MIN (n_most, result->n_matches));
  for (guint i = 0; i < n_found; i++)
    {
      while (!result->matches[row])
        row++;
      g_assert_cmpuint (events[i], ==, row++);
    }
  return n_found;
}

static void
test_first_events_are_found_in_order (void)
{
  g_autoptr (TumenSearchIndex) index = index_titles ();

  g_assert_cmpuint (assert_first (index, "k", 8), ==, 8);
  g_assert_cmpuint (assert_first (index, "kim", 3), ==, 3);
  g_assert_cmpuint (assert_first (index, "\"north korean\"", 2), >, 0);
  g_assert_cmpuint (assert_first (index, "\"ki\"", 8), ==, 0);
  g_assert_cmpuint (assert_first (index, "?!", 8), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/query/is-taken-apart", test_query_is_taken_apart);
  g_test_add_func ("/search/spellings-are-alike", test_spellings_are_alike);
  g_test_add_func ("/search/aliases-find-their-events", test_aliases_find_their_events);
  g_test_add_func ("/search/words-are-found-by-their-inside",
                   test_words_are_found_by_their_inside);
  g_test_add_func ("/search/words-narrow", test_words_narrow);
  g_test_add_func ("/search/odd-input-is-only-text", test_odd_input_is_only_text);
  g_test_add_func ("/search/long-texts-are-searched", test_long_texts_are_searched);
  g_test_add_func ("/search/random-texts-are-searched", test_random_texts_are_searched);
  g_test_add_func ("/search/finds-what-a-plain-scan-finds", test_finds_what_a_plain_scan_finds);
  g_test_add_func ("/search/ranges/are-whole-words", test_ranges_are_whole_words);
  g_test_add_func ("/search/snippet/is-cut-about-its-hit", test_a_snippet_is_cut_about_its_hit);
  g_test_add_func ("/search/first-events-are-found-in-order",
                   test_first_events_are_found_in_order);
  return g_test_run ();
}
