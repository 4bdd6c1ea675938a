/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "panel-fixture.h"

#include "tumen-hit-marks.h"
#include "tumen-search-bar.h"
#include "tumen-search-edges.h"
#include "tumen-search-hits.h"
#include "tumen-search-page.h"
#include "tumen-search-row.h"
#include "tumen-style.h"

#define SEARCHED "misil"

typedef struct
{
  TumenExplorer   *explorer;
  TumenSearchHits *hits;
  GtkWindow       *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  tumen_style_init ();
  fixture->explorer = tumen_explorer_new (library);
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_EN);
  tumen_explorer_select (fixture->explorer, NULL);
  fixture->hits = tumen_search_hits_new (fixture->explorer);
  fixture->window = GTK_WINDOW (gtk_window_new ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->hits);
  g_assert_finalize_object (fixture->explorer);
}

static void
work_off (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static guint
get_current (Fixture *fixture)
{
  guint hit = G_MAXUINT;

  g_assert_true (tumen_search_hits_get_current (fixture->hits, &hit));
  return hit;
}

static void
test_steps_wrap (Fixture      *fixture,
                 gconstpointer data)
{
  guint n_hits;

  g_assert_false (tumen_search_hits_is_on (fixture->hits));
  g_assert_false (tumen_search_hits_step (fixture->hits, 1));
  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  n_hits = tumen_search_hits_get_n_hits (fixture->hits);
  g_assert_cmpuint (n_hits, >, 2);
  tumen_search_hits_select (fixture->hits, 0);
  for (guint i = 1; i < n_hits; i++)
    {
      g_assert_true (tumen_search_hits_step (fixture->hits, 1));
      g_assert_cmpuint (get_current (fixture), ==, i);
    }
  tumen_search_hits_step (fixture->hits, 1);
  g_assert_cmpuint (get_current (fixture), ==, 0);
  tumen_search_hits_step (fixture->hits, -1);
  g_assert_cmpuint (get_current (fixture), ==, n_hits - 1);
}

static void
test_steps_begin_in_view (Fixture      *fixture,
                          gconstpointer data)
{
  double          begin = (double)tumen_day_from_civil (2024, 1, 3);
  const TumenRow *rows = tumen_table_get_rows (tumen_explorer_get_table (fixture->explorer));
  const TumenRow *row;

  tumen_explorer_set_span (fixture->explorer, (TumenSpan){ begin, begin + 10.0 });
  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  tumen_search_hits_step (fixture->hits, 1);
  row = &rows[tumen_search_hits_get_row (fixture->hits, get_current (fixture))];
  g_assert_cmpfloat (row->hi, >, begin);
  g_assert_cmpfloat (row->lo, <, begin + 10.0);
}

static void
choose (Fixture    *fixture,
        TumenField  field,
        const char *id)
{
  TumenFilter filter;

  tumen_filter_copy (&tumen_explorer_get_view_state (fixture->explorer)->filter, &filter);
  tumen_filter_add (&filter, field, id);
  tumen_explorer_set_filter (fixture->explorer, &filter);
  tumen_filter_clear (&filter);
}

static guint
count_all (const TumenHiddenHits *hidden)
{
  guint n_all = hidden->by_several;

  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    n_all += hidden->by_field[i];
  return n_all;
}

static void
test_hidden_add_up (Fixture      *fixture,
                    gconstpointer data)
{
  TumenHiddenHits hidden;
  guint           n_before;

  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  n_before = tumen_search_hits_get_n_hits (fixture->hits);
  choose (fixture, TUMEN_FIELD_KIND, tumen_kind_get_slug (TUMEN_KIND_ATTACK));
  tumen_search_hits_count_hidden (fixture->hits, &hidden);
  g_assert_cmpuint (hidden.by_several, <=, count_all (&hidden));
  g_assert_cmpuint (hidden.by_field[TUMEN_FIELD_KIND] +
                      tumen_search_hits_get_n_hits (fixture->hits),
                    ==, n_before);
  choose (fixture, TUMEN_FIELD_COUNTRY, "UA");
  tumen_search_hits_count_hidden (fixture->hits, &hidden);
  g_assert_cmpuint (hidden.by_several, >, 0);
  g_assert_cmpuint (count_all (&hidden), ==,
                    tumen_explorer_count_hidden_matches (fixture->explorer, NULL));
}

static void
check_mark (PangoAttrList *attributes,
            int            at,
            gboolean       marked)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (attributes);
  int                begin, end;

  do
    pango_attr_iterator_range (iterator, &begin, &end);
  while (end <= at && pango_attr_iterator_next (iterator));
  g_assert_true ((pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) != NULL) == marked);
  g_assert_true ((pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT) != NULL) == marked);
  pango_attr_iterator_destroy (iterator);
}

static void
test_hits_are_marked (void)
{
  g_autoptr (TumenSearchQuery) query = tumen_search_query_new ("shoigu");
  GtkWidget     *label = g_object_ref_sink (gtk_label_new ("De Shoigú <b>y</b> otros"));
  PangoAttrList *attributes;

  tumen_style_init ();
  g_assert_cmpuint (tumen_hit_marks_add (label, NULL), ==, 0);
  g_assert_null (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_cmpuint (tumen_hit_marks_add (label, query), ==, 1);
  attributes = gtk_label_get_attributes (GTK_LABEL (label));
  check_mark (attributes, 0, FALSE);
  check_mark (attributes, 3, TRUE);
  check_mark (attributes, 8, TRUE); /* ú has two bytes */
  check_mark (attributes, 10, FALSE);
  g_assert_finalize_object (label);
}

static GtkWidget *
show (Fixture   *fixture,
      GtkWidget *widget)
{
  gtk_window_set_child (fixture->window, widget);
  gtk_window_present (fixture->window);
  return widget;
}

static void
test_bar_searches (Fixture      *fixture,
                   gconstpointer data)
{
  TumenSearchBar  *bar = TUMEN_SEARCH_BAR (show (fixture, tumen_search_bar_new ()));
  GtkWidget       *text = panel_fixture_find (GTK_WIDGET (bar), GTK_TYPE_TEXT, 0);
  g_autofree char *words = NULL, *step = NULL;

  tumen_search_bar_set_hits (bar, fixture->hits);
  g_assert_false (tumen_search_bar_get_open (bar));
  tumen_search_bar_set_open (bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (text), SEARCHED);
  g_assert_cmpstr (tumen_explorer_get_search (fixture->explorer), ==, SEARCHED);
  words = panel_fixture_dup_texts (GTK_WIDGET (bar));
  g_assert_nonnull (strstr (words, "16 events, 11 excerpts"));
  tumen_search_hits_select (fixture->hits, 2);
  step = panel_fixture_dup_texts (GTK_WIDGET (bar));
  g_assert_nonnull (strstr (step, "3 of 16 events"));
  tumen_search_bar_set_open (bar, FALSE);
  g_assert_cmpstr (tumen_explorer_get_search (fixture->explorer), ==, "");
  /* A search that comes from elsewhere opens it. */
  tumen_explorer_set_search (fixture->explorer, "kim");
  g_assert_true (tumen_search_bar_get_open (bar));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "kim");
}

static void
test_page_lists (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget     *page = show (fixture, tumen_search_page_new (fixture->hits));
  GtkWidget     *list = panel_fixture_find (page, GTK_TYPE_LIST_BOX, 0);
  GtkListBoxRow *row;
  guint          n_rows = 0;

  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  work_off ();
  while (panel_fixture_find (page, TUMEN_TYPE_SEARCH_ROW, n_rows) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, tumen_search_hits_get_n_hits (fixture->hits));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 4);
  gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  g_assert_cmpuint (get_current (fixture), ==, 4);
  g_assert_nonnull (panel_fixture_find_button (GTK_WIDGET (row), "All about this event"));
  tumen_search_hits_step (fixture->hits, 1);
  g_assert_cmpint (gtk_list_box_row_get_index (
                     gtk_list_box_get_selected_row (GTK_LIST_BOX (list))),
                   ==, 5);
  g_assert_true (tumen_search_page_enter (TUMEN_SEARCH_PAGE (page)));
}

static void
test_page_tells_what_is_missing (Fixture      *fixture,
                                 gconstpointer data)
{
  GtkWidget       *page = show (fixture, tumen_search_page_new (fixture->hits));
  g_autofree char *nothing = NULL, *hidden = NULL;

  tumen_explorer_set_search (fixture->explorer, "<b>xyzzy</b>");
  nothing = panel_fixture_dup_texts (page);
  g_assert_nonnull (strstr (nothing, "No event matches “<b>xyzzy</b>”."));
  choose (fixture, TUMEN_FIELD_KIND, tumen_kind_get_slug (TUMEN_KIND_AGREEMENT));
  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  hidden = panel_fixture_dup_texts (page);
  g_assert_nonnull (strstr (hidden, "hidden by the filter “Kind”."));
  g_signal_emit_by_name (panel_fixture_find_button (page, "Clear this filter"), "clicked");
  g_assert_cmpuint (tumen_search_hits_get_n_hits (fixture->hits), ==, 16);
}

static void
test_page_tells_what_came_later (Fixture      *fixture,
                                 gconstpointer data)
{
  GtkWidget       *page = show (fixture, tumen_search_page_new (fixture->hits));
  g_autofree char *later = NULL;

  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  tumen_explorer_set_known_on (fixture->explorer, TRUE, tumen_day_from_civil (1990, 1, 1));
  later = panel_fixture_dup_texts (page);
  g_assert_nonnull (strstr (later, "No event that is shown matches"));
  g_assert_nonnull (strstr (later, "16 matches are in what was published later."));
  g_signal_emit_by_name (panel_fixture_find_button (page, "Show what is known today"), "clicked");
  g_assert_cmpuint (tumen_search_hits_get_n_hits (fixture->hits), ==, 16);
}

static void
test_page_offers_the_other_dates_and_all_collections (Fixture      *fixture,
                                                      gconstpointer data)
{
  GtkWidget       *page = show (fixture, tumen_search_page_new (fixture->hits));
  g_autofree char *strict = NULL, *off = NULL;
  guint            n_before;

  tumen_explorer_set_search (fixture->explorer, "corea");
  n_before = tumen_search_hits_get_n_hits (fixture->hits);
  off = panel_fixture_dup_texts (page);
  g_assert_nonnull (strstr (off, "collections that are off."));
  g_signal_emit_by_name (panel_fixture_find_button (page, "Show all collections"), "clicked");
  g_assert_cmpuint (tumen_search_hits_get_n_hits (fixture->hits), >, n_before);
  choose (fixture, TUMEN_FIELD_BASIS, "editorial");
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  strict = panel_fixture_dup_texts (page);
  g_assert_nonnull (strstr (strict, "by the editors’ dates."));
  g_assert_nonnull (panel_fixture_find_button (page, "Show the editors’ dates"));
}

static void
test_edges_offer (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget       *edges = show (fixture, g_object_new (TUMEN_TYPE_SEARCH_EDGES, NULL));
  double           begin = (double)tumen_day_from_civil (2024, 2, 1);
  TumenSpan        span = { begin, begin + 1.0 };
  guint            earlier, later;
  g_autofree char *words = NULL, *expected = NULL;

  tumen_search_edges_set_hits (TUMEN_SEARCH_EDGES (edges), fixture->hits);
  tumen_search_edges_set_span (TUMEN_SEARCH_EDGES (edges), span);
  g_assert_false (gtk_widget_get_visible (edges));
  tumen_explorer_set_search (fixture->explorer, SEARCHED);
  g_assert_true (gtk_widget_get_visible (edges));
  tumen_explorer_count_matches_outside (fixture->explorer, span, &earlier, &later);
  expected = g_strdup_printf ("Show %u earlier\nShow %u later\n", earlier, later);
  words = panel_fixture_dup_texts (edges);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpfloat (tumen_search_hits_find_nearest (fixture->hits, span, FALSE), <, span.begin);
  g_assert_cmpfloat (tumen_search_hits_find_nearest (fixture->hits, span, TRUE), >=, span.end);
  tumen_explorer_set_search (fixture->explorer, "");
  g_assert_false (gtk_widget_get_visible (edges));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, test) g_test_add ("/search/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("hits/steps-wrap", test_steps_wrap);
  ADD ("hits/steps-begin-in-view", test_steps_begin_in_view);
  ADD ("hits/hidden-add-up", test_hidden_add_up);
  ADD ("bar/searches", test_bar_searches);
  ADD ("page/lists", test_page_lists);
  ADD ("page/tells-what-is-missing", test_page_tells_what_is_missing);
  ADD ("page/tells-what-came-later", test_page_tells_what_came_later);
  ADD ("page/offers-the-other-dates-and-all-collections",
       test_page_offers_the_other_dates_and_all_collections);
  ADD ("edges/offer", test_edges_offer);
#undef ADD
  g_test_add_func ("/search/marks/hits-are-marked", test_hits_are_marked);
  return g_test_run ();
}
