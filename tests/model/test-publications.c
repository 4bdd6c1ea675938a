/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-known.h"
#include "tumen-explorer-publications.h"

#define MEETING "kim-shoigu-meeting-2023-07"
#define TREATY  "treaty-strategic-partnership-2024-06"

static TumenExplorer *
make_explorer (const char *selection)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  TumenExplorer *explorer = tumen_explorer_new (library);

  tumen_explorer_select (explorer, selection);
  return explorer;
}

static guint
count_articles (TumenExplorer *explorer)
{
  guint                       n_spans, n_articles = 0;
  const TumenPublicationSpan *spans = tumen_explorer_get_selected_publications (explorer, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      g_assert_cmpfloat (spans[i].lo, <, spans[i].hi);
      if (i > 0)
        g_assert_cmpfloat (spans[i - 1].lo, <=, spans[i].lo);
      n_articles += !spans[i].is_page;
    }
  return n_articles;
}

static void
test_each_article_is_as_wide_as_its_day_is_unknown (void)
{
  TumenExplorer              *explorer = make_explorer (MEETING);
  const TumenPublicationSpan *spans;
  guint                       n_spans;
  gboolean                    has_year = FALSE;

  /* In the editors' reading both articles are of one day. */
  g_assert_cmpuint (count_articles (explorer), ==, 1);
  tumen_explorer_set_reading (explorer, TUMEN_READING_STRICT);
  g_assert_cmpuint (count_articles (explorer), ==, 2);
  spans = tumen_explorer_get_selected_publications (explorer, &n_spans);
  for (guint i = 0; i < n_spans; i++)
    has_year |= spans[i].hi - spans[i].lo == 365.0 && !spans[i].is_page;
  g_assert_true (has_year);
  g_assert_finalize_object (explorer);
}

static void
test_on_a_day_only_what_had_been_published_counts (void)
{
  TumenExplorer *explorer = make_explorer (MEETING);
  TumenDay       day = tumen_day_from_civil (2023, 8, 1);
  guint          n_spans;

  tumen_explorer_set_known_on (explorer, TRUE, day);
  g_assert_cmpuint (count_articles (explorer), ==, 1);
  tumen_explorer_get_selected_publications (explorer, &n_spans);
  g_assert_cmpuint (n_spans, >, 0);
  for (guint i = 0; i < n_spans; i++)
    g_assert_cmpfloat (tumen_explorer_get_selected_publications (explorer, &n_spans)[i].hi, <=,
                       (double)day + 1.0);
  tumen_explorer_select (explorer, NULL);
  g_assert_null (tumen_explorer_get_selected_publications (explorer, &n_spans));
  g_assert_cmpuint (n_spans, ==, 0);
  g_assert_finalize_object (explorer);
}

/* The selection goes with the event, and comes back with it. */
static void
test_a_selection_waits_until_it_is_known (void)
{
  TumenExplorer *explorer = make_explorer (TREATY);

  tumen_explorer_set_known_on (explorer, TRUE, tumen_day_from_civil (2023, 8, 1));
  g_assert_null (tumen_explorer_get_view_state (explorer)->selection);
  g_assert_null (tumen_explorer_dup_event (explorer, TREATY));
  g_assert_cmpuint (tumen_explorer_get_n_not_yet_known (explorer), >, 0);
  tumen_explorer_set_known_on (explorer, TRUE, tumen_day_from_civil (2024, 7, 31));
  g_assert_cmpstr (tumen_explorer_get_view_state (explorer)->selection, ==, TREATY);
  tumen_explorer_set_known_on (explorer, TRUE, tumen_day_from_civil (2023, 8, 1));
  tumen_explorer_select (explorer, MEETING);
  tumen_explorer_set_known_on (explorer, FALSE, 0);
  g_assert_cmpstr (tumen_explorer_get_view_state (explorer)->selection, ==, MEETING);
  g_assert_cmpuint (tumen_explorer_get_n_not_yet_known (explorer), ==, 0);
  g_assert_finalize_object (explorer);
}

/* Between two publications the picture stays the same. */
static void
test_days_between_publications_share_a_table (void)
{
  TumenExplorer  *explorer = make_explorer (NULL);
  guint           n_days;
  const TumenDay *days = tumen_explorer_get_publication_days (explorer, &n_days);
  TumenTable     *table;

  g_assert_cmpuint (n_days, >, 5);
  tumen_explorer_set_known_on (explorer, TRUE, days[n_days - 1]);
  table = tumen_explorer_get_table (explorer);
  tumen_explorer_set_known_on (explorer, TRUE, days[n_days - 1] + 1000);
  g_assert_true (tumen_explorer_get_table (explorer) == table);
  tumen_explorer_set_known_on (explorer, TRUE, days[0] - 1);
  g_assert_cmpuint (tumen_table_get_n_rows (tumen_explorer_get_table (explorer)), ==, 0);
  g_assert_finalize_object (explorer);
}

/* Event by event, and beside any table of that day. */
static guint
count_unknown (TumenLibrary *library,
               TumenTable   *all,
               TumenDay      day,
               gboolean      is_wider)
{
  guint n_unknown = 0;

  for (guint i = 0; i < tumen_table_get_n_rows (all); i++)
    {
      g_autoptr (TumenEvent) whole = tumen_library_dup_event (library, tumen_table_get_id (all, i));
      g_autoptr (TumenEvent) known = NULL;

      if ((g_strcmp0 (tumen_event_get_collection (whole), "wider") == 0) != is_wider)
        continue;
      known = tumen_event_new_known_on (whole, library, day);
      n_unknown += known == NULL;
    }
  return n_unknown;
}

static void
test_a_collection_that_is_on_is_missed (void)
{
  TumenExplorer   *explorer = make_explorer (NULL);
  TumenDay         day = tumen_day_from_civil (2024, 3, 1);
  guint            n_articles, n_wider, n_rows;
  g_autofree char *names = NULL;
  g_autoptr (TumenTable) all = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  all = tumen_table_new (tumen_explorer_get_library (explorer), TUMEN_READING_STRICT);
  n_articles = count_unknown (tumen_explorer_get_library (explorer), all, day, FALSE);
  n_wider = count_unknown (tumen_explorer_get_library (explorer), all, day, TRUE);
  g_assert_cmpuint (n_wider, >, 0);
  tumen_explorer_set_known_on (explorer, TRUE, day);
  g_assert_cmpuint (tumen_explorer_get_n_not_yet_known (explorer), ==, n_articles);
  names = tumen_explorer_turn_all_on (explorer);
  g_assert_cmpuint (tumen_explorer_get_n_not_yet_known (explorer), ==, n_articles + n_wider);
  n_rows = tumen_table_get_n_rows (tumen_explorer_get_table (explorer));
  g_assert_cmpuint (n_rows + n_articles + n_wider, ==, tumen_table_get_n_rows (all));
  ids = tumen_explorer_list_not_yet_known (explorer);
  g_assert_cmpuint (ids->len, ==, n_articles + n_wider);
  g_assert_finalize_object (explorer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publications/each-article-is-as-wide-as-its-day-is-unknown",
                   test_each_article_is_as_wide_as_its_day_is_unknown);
  g_test_add_func ("/publications/on-a-day-only-what-had-been-published-counts",
                   test_on_a_day_only_what_had_been_published_counts);
  g_test_add_func ("/publications/a-selection-waits-until-it-is-known",
                   test_a_selection_waits_until_it_is_known);
  g_test_add_func ("/publications/days-between-publications-share-a-table",
                   test_days_between_publications_share_a_table);
  g_test_add_func ("/publications/a-collection-that-is-on-is-missed",
                   test_a_collection_that_is_on_is_missed);
  return g_test_run ();
}
