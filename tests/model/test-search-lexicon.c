/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-lexicon.h"

#include <string.h>

#define N_DOCUMENTS 300
#define FAR         200000000u /* a number of four bytes */

static TumenSearchTerm
get_term (TumenSearchQuery *query)
{
  guint                  n_terms;
  const TumenSearchTerm *terms = tumen_search_query_get_terms (query, &n_terms);

  g_assert_cmpuint (n_terms, ==, 1);
  return terms[0];
}

static guint
find_first (TumenSearchLexicon *lexicon,
            const char         *text,
            guint              *documents,
            guint               n_most)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
  TumenSearchTerm term = get_term (query);

  return tumen_search_lexicon_find_first (lexicon, &term, documents, n_most);
}

static guint
mark (TumenSearchLexicon *lexicon,
      const char         *text,
      guint8             *marks)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new (text);
  TumenSearchTerm term = get_term (query);

  memset (marks, 0, N_DOCUMENTS);
  return tumen_search_lexicon_mark (lexicon, &term, marks);
}

/* Every third document has "war", every fifth "wars", every seventh "warsaw", twice. */
static TumenSearchLexicon *
make_lexicon (void)
{
  TumenSearchLexicon *lexicon = tumen_search_lexicon_new ();

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      if (i % 7 == 0)
        tumen_search_lexicon_add (lexicon, "warsaw", i);
      if (i % 5 == 0)
        tumen_search_lexicon_add (lexicon, "wars", i);
      if (i % 3 == 0)
        tumen_search_lexicon_add (lexicon, "war", i);
      if (i % 7 == 0)
        tumen_search_lexicon_add (lexicon, "warsaw", i);
    }
  tumen_search_lexicon_add (lexicon, "was", N_DOCUMENTS - 1);
  tumen_search_lexicon_end (lexicon);
  return lexicon;
}

static void
test_marks_all_that_a_word_begins (void)
{
  g_autoptr (TumenSearchLexicon) lexicon = make_lexicon ();
  guint8 marks[N_DOCUMENTS];
  guint  n_marked = 0;

  g_assert_cmpuint (mark (lexicon, "wars", marks), >, 0);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_assert_cmpuint (marks[i], ==, i % 5 == 0 || i % 7 == 0);
      n_marked += marks[i];
    }
  g_assert_cmpuint (mark (lexicon, "wars", marks), ==, n_marked);
  g_assert_cmpuint (mark (lexicon, "was", marks), ==, 1);
  g_assert_cmpuint (mark (lexicon, "wat", marks), ==, 0);
  g_assert_cmpuint (mark (lexicon, "\"wars\"", marks), ==, N_DOCUMENTS / 5);
  g_assert_cmpuint (mark (lexicon, "\"wa\"", marks), ==, 0);
}

static void
test_marks_other_words (void)
{
  g_autoptr (TumenSearchLexicon) lexicon = make_lexicon ();
  char           *word[] = { (char *)"none", NULL };
  char           *others[] = { (char *)"wars", (char *)"peace", NULL };
  TumenSearchTerm term = { word, 1, TRUE, FALSE, others };
  guint8          marks[N_DOCUMENTS] = { 0 };

  g_assert_cmpuint (tumen_search_lexicon_mark (lexicon, &term, marks), ==, N_DOCUMENTS / 5);
  g_assert_cmpuint (tumen_search_lexicon_mark (lexicon, &term, marks), ==, 0);
}

static void
test_finds_the_first_in_order (void)
{
  g_autoptr (TumenSearchLexicon) lexicon = make_lexicon ();
  const guint expected[] = { 0, 3, 5, 6, 7, 9, 10, 12, 14, 15 };
  guint       documents[N_DOCUMENTS];

  for (guint n = 0; n <= G_N_ELEMENTS (expected); n++)
    {
      g_assert_cmpuint (find_first (lexicon, "war", documents, n), ==, n);
      g_assert_cmpmem (documents, n * sizeof (guint), expected, n * sizeof (guint));
    }
  g_assert_cmpuint (find_first (lexicon, "was", documents, 10), ==, 1);
  g_assert_cmpuint (documents[0], ==, N_DOCUMENTS - 1);
}

static void
test_keeps_documents_far_apart (void)
{
  g_autoptr (TumenSearchLexicon) lexicon = tumen_search_lexicon_new ();
  const guint expected[] = { 0, 127, 128, 16512, FAR, G_MAXUINT32 - 1 };
  guint       documents[G_N_ELEMENTS (expected) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    tumen_search_lexicon_add (lexicon, "word", expected[i]);
  tumen_search_lexicon_end (lexicon);
  g_assert_cmpuint (find_first (lexicon, "w", documents, G_N_ELEMENTS (documents)), ==,
                    G_N_ELEMENTS (expected));
  g_assert_cmpmem (documents, sizeof expected, expected, sizeof expected);
}

static void
test_finds_words_around_letters (void)
{
  g_autoptr (TumenSearchLexicon) lexicon = make_lexicon ();
  g_auto (GStrv) words = tumen_search_lexicon_dup_words_around (lexicon, "ar", 2);

  g_assert_cmpuint (g_strv_length (words), ==, 2);
  g_assert_cmpstr (words[0], ==, "war");
  g_assert_cmpstr (words[1], ==, "wars");
  g_assert_null (tumen_search_lexicon_dup_words_around (lexicon, "peace", 2));
}

static void
test_knows_no_words_side_by_side (void)
{
  g_autoptr (TumenSearchQuery) one = tumen_search_query_new ("war");
  g_autoptr (TumenSearchQuery) two = tumen_search_query_new ("\"cold war\"");
  TumenSearchTerm word = get_term (one), phrase = get_term (two);

  g_assert_true (tumen_search_lexicon_can_find (&word));
  g_assert_false (tumen_search_lexicon_can_find (&phrase));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-lexicon/marks-all-that-a-word-begins",
                   test_marks_all_that_a_word_begins);
  g_test_add_func ("/search-lexicon/marks-other-words", test_marks_other_words);
  g_test_add_func ("/search-lexicon/finds-the-first-in-order", test_finds_the_first_in_order);
  g_test_add_func ("/search-lexicon/keeps-documents-far-apart", test_keeps_documents_far_apart);
  g_test_add_func ("/search-lexicon/finds-words-around-letters", test_finds_words_around_letters);
  g_test_add_func ("/search-lexicon/knows-no-words-side-by-side",
                   test_knows_no_words_side_by_side);
  return g_test_run ();
}
