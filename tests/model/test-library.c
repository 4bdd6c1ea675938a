/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library.h"

#include <math.h>

static TumenLibrary *library;

static TumenEvent *
get_event (const char *id)
{
  TumenEvent *event = tumen_library_dup_event (library, id);

  g_assert_nonnull (event);
  return event;
}

static void
test_builtin_has_all_there_is (void)
{
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_events (library)), ==, 178);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_excerpts (library)), ==, 93);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_sources (library)), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_actors (library)), ==, 103);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_places (library)), ==, 33);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_corroborations (library)), ==, 13);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_conflicts (library)), ==, 35);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_citations (library)), ==, 121);
}

static void
test_builtin_has_a_head (void)
{
  TumenDay         first, last;
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;

  g_assert_cmpstr (tumen_library_get_title (library, TUMEN_LANGUAGE_EN), ==,
                   "Russia–North Korea contacts");
  g_assert_cmpstr (tumen_library_get_title (library, TUMEN_LANGUAGE_ES), ==,
                   "Contactos Rusia–Corea del Norte");
  g_assert_cmpstr (tumen_library_get_document_id (library), ==, "tumen-builtin");
  g_assert_cmpint (tumen_library_get_revision (library), ==, 1);
  g_assert_cmpint (tumen_library_get_schema_version (library), ==, 3);
  g_assert_null (tumen_library_get_path (library));
  g_assert_false (tumen_library_is_read_only (library));
  g_assert_true (tumen_library_get_home_span (library, &first, &last));
  first_text = tumen_day_to_string (first);
  last_text = tumen_day_to_string (last);
  g_assert_cmpstr (first_text, ==, "2023-05-01");
  g_assert_cmpstr (last_text, ==, "2025-07-31");
}

static void
test_event_tells_its_fields (void)
{
  g_autoptr (TumenEvent) event = get_event ("treaty-strategic-partnership-2024-06");
  const TumenEventDate *editors = tumen_event_get_date (event, TUMEN_READING_EDITORS);
  const TumenEventDate *strict = tumen_event_get_date (event, TUMEN_READING_STRICT);
  const TumenClaim     *claims;
  guint                 n;

  g_assert_cmpstr (tumen_event_get_fine_kind (event), ==, "treaty");
  g_assert_cmpint (tumen_event_get_kind (event), ==, TUMEN_KIND_AGREEMENT);
  g_assert_cmpint (tumen_event_get_status (event), ==, TUMEN_STATUS_REPORTED);
  g_assert_cmpstr (editors->edtf, ==, "2024-06-19");
  g_assert_cmpint (editors->basis, ==, TUMEN_BASIS_EDITORIAL);
  g_assert_cmpstr (strict->edtf, ==, "2024-06-18");
  g_assert_cmpfloat (editors->drawn_hi - editors->drawn_lo, ==, 1.0);
  g_assert_nonnull (editors->reasoning[TUMEN_LANGUAGE_ES]);
  claims = tumen_event_get_claims (event, &n);
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpstr (claims[0].edtf, ==, "2024-06-18");
  g_assert_cmpstr (tumen_event_get_conflicts (event)[0], ==, "conflict-treaty-date");
  g_assert_cmpstr (tumen_event_get_places (event)[0], ==, "pyongyang");
  g_assert_cmpuint (g_utf8_strlen (tumen_event_get_short_title (event, TUMEN_LANGUAGE_ES), -1), <=,
                    28);
}

static void
test_event_has_clocks (void)
{
  g_autoptr (TumenEvent) event = get_event ("parade-pyongyang-2023-07-27");
  g_autofree char  *words = NULL;
  const TumenClock *clocks;
  guint             n;

  clocks = tumen_event_get_clocks (event, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (clocks[0].minutes, ==, 20 * 60);
  g_assert_true (clocks[0].about);
  g_assert_cmpint (clocks[0].margin_minutes, ==, 30);
  g_assert_false (clocks[0].has_offset);
  g_assert_cmpstr (clocks[0].label[TUMEN_LANGUAGE_ES], ==, "calentamiento");
  g_assert_cmpstr (clocks[0].excerpt, ==, "x001-07");
  g_assert_cmpint (clocks[1].minutes, ==, 21 * 60 + 50);
  g_assert_false (clocks[1].about);
  words = tumen_event_dup_date_words (event, TUMEN_READING_EDITORS, TUMEN_DATE_STYLE_SHORT,
                                      TUMEN_LANGUAGE_ES);
  g_assert_cmpstr (words, ==, "27 jul 2023, ≈ 20:00");
}

static void
test_open_end_is_cut_at_the_last_report (void)
{
  g_autoptr (TumenEvent) event = get_event ("arms-transfers-since-2023");
  const TumenEventDate *editors = tumen_event_get_date (event, TUMEN_READING_EDITORS);
  g_autofree char      *lo = NULL;

  g_assert_cmpint (editors->duration, ==, TUMEN_DURATION_LASTING);
  g_assert_false (editors->date.has_latest_end);
  g_assert_false (isnan (editors->drawn_hi));
  lo = tumen_day_to_string ((TumenDay)editors->drawn_lo);
  g_assert_cmpstr (lo, ==, "2023-01-01");
  g_assert_cmpfloat (editors->drawn_hi, >, (double)tumen_day_from_civil (2024, 7, 1));
  g_assert_cmpfloat (editors->drawn_hi, <, (double)tumen_day_from_civil (2025, 12, 31));
}

static void
test_undated_event_is_drawn_nowhere (void)
{
  guint n = 0;

  for (guint i = 0; i < 178; i++)
    {
      g_autoptr (TumenEvent) event = g_list_model_get_item (tumen_library_get_events (library), i);
      const TumenEventDate *date = tumen_event_get_date (event, TUMEN_READING_EDITORS);
      g_autofree char      *words = NULL;

      g_assert_true (tumen_date_is_undated (&date->date) == !!isnan (date->drawn_lo));
      if (!tumen_date_is_undated (&date->date))
        continue;
      n++;
      words = tumen_event_dup_date_words (event, TUMEN_READING_EDITORS, TUMEN_DATE_STYLE_LONG,
                                          TUMEN_LANGUAGE_EN);
      g_assert_cmpstr (words, ==, "undated");
    }
  g_assert_cmpuint (n, >=, 1);
}

/* A mark of its own where the passage begins or ends inside a sentence, and nothing else. */
static void
test_every_quotation_is_verbatim (void)
{
  GListModel *excerpts = tumen_library_get_excerpts (library);

  for (guint i = 0; i < g_list_model_get_n_items (excerpts); i++)
    {
      g_autoptr (TumenExcerpt) excerpt = g_list_model_get_item (excerpts, i);
      g_autofree char *found = tumen_excerpt_dup_quotation (excerpt);
      const char      *exact = tumen_excerpt_get_exact (excerpt);
      gboolean         has_begin = g_str_has_prefix (found, "«…") && !g_str_has_prefix (exact, "…");
      gboolean         has_end = g_str_has_suffix (found, "…»") && !g_str_has_suffix (exact, "…");
      g_autofree char *expected = NULL;

      expected = g_strconcat ("«", has_begin ? "…" : "", exact, has_end ? "…" : "", "»", NULL);
      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpint (g_utf8_strlen (exact, -1),
                       ==,
                       tumen_excerpt_get_end (excerpt) - tumen_excerpt_get_start (excerpt));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (&error);
  g_assert_no_error (error);
  g_test_add_func ("/library/builtin/has-all-there-is", test_builtin_has_all_there_is);
  g_test_add_func ("/library/builtin/has-a-head", test_builtin_has_a_head);
  g_test_add_func ("/library/event/tells-its-fields", test_event_tells_its_fields);
  g_test_add_func ("/library/event/has-clocks", test_event_has_clocks);
  g_test_add_func ("/library/event/open-end-is-cut-at-the-last-report",
                   test_open_end_is_cut_at_the_last_report);
  g_test_add_func ("/library/event/undated-is-drawn-nowhere", test_undated_event_is_drawn_nowhere);
  g_test_add_func ("/library/excerpt/every-quotation-is-verbatim",
                   test_every_quotation_is_verbatim);
  result = g_test_run ();
  g_assert_finalize_object (library);
  return result;
}
