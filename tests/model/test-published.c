/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-published.h"

static TumenLibrary *
open_library (void)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return library;
}

static guint
count_articles (GArray *published)
{
  guint n = 0;

  for (guint i = 0; i < published->len; i++)
    n += g_array_index (published, TumenPublished, i).is_article ? 1 : 0;
  return n;
}

static void
check_article (TumenLibrary         *library,
               const TumenPublished *published,
               TumenReading          reading)
{
  g_autoptr (TumenSource) source = tumen_library_dup_source (library, published->id);
  const TumenPublication *publication;

  g_assert_nonnull (source);
  publication = tumen_source_get_publication (source, reading);
  g_assert_true (published->has_days ==
                 (publication->edtf != NULL && !tumen_date_is_undated (&publication->date)));
  if (!published->has_days || !publication->date.has_earliest_start ||
      !publication->date.has_latest_end)
    return;
  g_assert_cmpint (published->first, ==,
                   publication->date.earliest_start - publication->margin_days);
  g_assert_cmpint (published->last, ==, publication->date.latest_end + publication->margin_days);
}

static void
test_every_article_is_there (void)
{
  g_autoptr (TumenLibrary) library = open_library ();
  guint n_sources = g_list_model_get_n_items (tumen_library_get_sources (library));

  for (guint reading = 0; reading < TUMEN_N_READINGS; reading++)
    {
      g_autoptr (GArray) published =
        tumen_library_list_published (library, (TumenReading)reading, NULL);

      g_assert_cmpuint (count_articles (published), ==, n_sources);
      for (guint i = 0; i < n_sources; i++)
        check_article (library, &g_array_index (published, TumenPublished, i),
                       (TumenReading)reading);
    }
}

static void
test_pages_are_those_of_citations (void)
{
  g_autoptr (TumenLibrary) library = open_library ();
  g_autoptr (GArray) published = tumen_library_list_published (library, TUMEN_READING_STRICT, NULL);
  guint n_articles = count_articles (published);

  g_assert_cmpuint (published->len, >, n_articles);
  for (guint i = n_articles; i < published->len; i++)
    {
      const TumenPublished *page = &g_array_index (published, TumenPublished, i);
      g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, page->id);

      g_assert_false (page->is_article);
      g_assert_nonnull (citation);
      g_assert_true (!page->has_days || page->first <= page->last);
    }
}

static void
check_told (TumenLibrary         *library,
            const TumenPublished *published)
{
  g_autoptr (GPtrArray) ids = tumen_library_list_told_by (library, published);

  g_assert_cmpuint (ids->len, >, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TumenEvent) event = tumen_library_dup_event (library, ids->pdata[i]);

      g_assert_nonnull (event);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (ids->pdata[j], !=, ids->pdata[i]);
    }
}

static void
test_tells_of_which_events (void)
{
  g_autoptr (TumenLibrary) library = open_library ();
  g_autoptr (GArray) published =
    tumen_library_list_published (library, TUMEN_READING_EDITORS, NULL);

  for (guint i = 0; i < published->len; i++)
    check_told (library, &g_array_index (published, TumenPublished, i));
}

/* Whether it tells of an event of another collection. */
static gboolean
tells_of_others (TumenLibrary         *library,
                 const TumenPublished *published,
                 const char           *collection)
{
  g_autoptr (GPtrArray) ids = tumen_library_list_told_by (library, published);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TumenEvent) event = tumen_library_dup_event (library, ids->pdata[i]);

      if (g_strcmp0 (tumen_event_get_collection (event), collection) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_without (TumenLibrary *library,
               const char   *collection)
{
  const char *const off[] = { collection, NULL };
  g_autoptr (GArray) all = tumen_library_list_published (library, TUMEN_READING_EDITORS, NULL);
  g_autoptr (GArray) some = tumen_library_list_published (library, TUMEN_READING_EDITORS, off);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const TumenPublished *published = &g_array_index (all, TumenPublished, i);

      if (!tells_of_others (library, published, collection))
        continue;
      g_assert_cmpuint (n, <, some->len);
      g_assert_cmpstr (g_array_index (some, TumenPublished, n).id, ==, published->id);
      n++;
    }
  g_assert_cmpuint (n, ==, some->len);
  g_assert_cmpuint (n, <, all->len);
}

static void
test_leaves_out_what_is_off (void)
{
  static const char *const both[] = { "articles", "wider", NULL };
  g_autoptr (TumenLibrary) library = open_library ();
  g_autoptr (GArray) none = tumen_library_list_published (library, TUMEN_READING_EDITORS, both);

  check_without (library, "articles");
  check_without (library, "wider");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published/every-article-is-there", test_every_article_is_there);
  g_test_add_func ("/published/pages-are-those-of-citations", test_pages_are_those_of_citations);
  g_test_add_func ("/published/tells-of-which-events", test_tells_of_which_events);
  g_test_add_func ("/published/leaves-out-what-is-off",
                   test_leaves_out_what_is_off);
  return g_test_run ();
}
