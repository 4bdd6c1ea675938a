/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer.h"

#include <string.h>

/* Random texts, none longer than MOST_PIECES pieces. */
#define N_RANDOM    400
#define MOST_PIECES 24

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
test_words_narrow (void)
{
  g_autoptr (TumenExplorer) explorer = explore_builtin ();
  guint n_kim = count_matches (explorer, "kim");
  guint n_putin = count_matches (explorer, "putin");
  guint n_both = count_matches (explorer, "kim putin");
  guint n_without = count_matches (explorer, "kim -putin");

  g_assert_cmpuint (n_both, >, 0);
  g_assert_cmpuint (n_both, <, MIN (n_kim, n_putin));
  g_assert_cmpuint (n_both + n_without, ==, n_kim);
  g_assert_cmpuint (count_matches (explorer, "-kim"),
                    ==,
                    tumen_table_get_n_rows (tumen_explorer_get_table (explorer)) - n_kim);
  g_assert_cmpuint (count_matches (explorer, "xyzzy"), ==, 0);
  g_assert_nonnull (tumen_explorer_get_matches (explorer, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/query/is-taken-apart", test_query_is_taken_apart);
  g_test_add_func ("/search/spellings-are-alike", test_spellings_are_alike);
  g_test_add_func ("/search/aliases-find-their-events", test_aliases_find_their_events);
  g_test_add_func ("/search/words-narrow", test_words_narrow);
  return g_test_run ();
}
