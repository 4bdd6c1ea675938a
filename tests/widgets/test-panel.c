/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "panel-fixture.h"

#include "tumen-cite-button.h"
#include "tumen-claim-chart.h"
#include "tumen-compare-view.h"
#include "tumen-event-rows.h"
#include "tumen-excerpt-card.h"
#include "tumen-excerpt-section.h"
#include "tumen-panel-title.h"

#include <glib/gstdio.h>

#define LETTER     "putin-letter-handed-to-kim-2023-07"
#define TREATY     "treaty-strategic-partnership-2024-06"
#define PARADE     "parade-pyongyang-2023-07-27"
#define DENIED     "kirby-on-dprk-missiles-2024-01"
#define CANDIDATES "kim-shoigu-meeting-2025-06"
#define FIRST      "soviet-help-founding-dprk"
#define MARKUP     "<b>A title</b> &amp; so on, which is so long that it does not fit into three " \
               "lines of a side panel, whatever its width may be, as nobody would write it"

static const char *const attacks[] = {
  "attack-dprk-missiles-2023-12-30",
  "attack-dprk-missiles-2024-01-02",
  "attack-dprk-missiles-2024-01-06",
};

static GtkWidget *
find (PanelFixture *fixture,
      GType         type)
{
  return panel_fixture_find (GTK_WIDGET (fixture->panel), type, 0);
}

static void
list_attacks (PanelFixture *fixture)
{
  guint rows[G_N_ELEMENTS (attacks)];

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    g_assert_true (tumen_table_find (tumen_explorer_get_table (fixture->explorer), attacks[i],
                                     &rows[i]));
  tumen_panel_show_rows (fixture->panel, rows, G_N_ELEMENTS (rows));
}

static void
test_event_order (PanelFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *texts = panel_fixture_dup_texts (GTK_WIDGET (fixture->panel));
  const char      *parts[] = {
         "Letter or statement\n",
         "Shoigu hands Kim a letter from Putin\n",
         "Wednesday 26 July 2023\n",
         "Day worked out · hour not stated\n",
         "How we know the day\n",
         "RU\nVladimir Putin President, sender\n",
         "KP\nKim Jong Un leader, addressee\n",
         "Pyongyang\n",
         "During the talks Shoigu delivers",
         "Excerpts\n2\n",
         "«Durante la reunión, Shoigu le entregó a Kim una “misiva cordial y magnífica”",
         "Korean Central News Agency (KCNA), North Korea\n",
         "Article 1, outlet not named, published 27 Jul 2023 (worked out)\n",
         "Copy citation\nRead in article\n",
         "Related events\nPart of\n",
  };
  const char *rest = texts;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      rest = strstr (rest, parts[i]);
      if (rest == NULL)
        g_test_message ("not found in its place: %s\nin:\n%s", parts[i], texts);
      g_assert_nonnull (rest);
    }
}

static void
test_conflict (PanelFixture *fixture,
               gconstpointer data)
{
  TumenClaimChart *chart = TUMEN_CLAIM_CHART (find (fixture, TUMEN_TYPE_CLAIM_CHART));
  TumenSpan        span = tumen_claim_chart_get_span (chart);

  g_assert_true (panel_fixture_shows (fixture, "Sources give different days"));
  g_assert_false (panel_fixture_shows (fixture, "How we know the day"));
  g_assert_true (panel_fixture_shows (fixture, "The articles alone: Tuesday 18 June 2024"));
  g_assert_true (panel_fixture_shows (fixture, "Article 4 states 18 June 2024"));
  g_assert_true (panel_fixture_shows (fixture, "show 19 Jun 2024"));
  g_assert_cmpuint (tumen_claim_chart_get_n_rows (chart), ==, 5);
  g_assert_cmpstr (tumen_claim_chart_get_words (chart), ==,
                   "Article 4: 18 Jun 2024; Article 3: ≈ 18 Jun 2024; Article 3: Jun 2024; "
                   "Article 5: Jun 2024; Shown: 19 Jun 2024");
  g_assert_cmpfloat (span.begin, <=, (double)tumen_day_from_civil (2024, 6, 15));
  g_assert_cmpfloat (span.end, >=, (double)tumen_day_from_civil (2024, 6, 22));
  g_assert_cmpfloat (span.end - span.begin, <=, 18.0);
}

static void
test_strict (PanelFixture *fixture,
             gconstpointer data)
{
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  g_assert_true (panel_fixture_shows (fixture, "Tuesday 18 June 2024\nDay stated"));
  g_assert_true (panel_fixture_shows (fixture,
                                      "The editors, from other pages: Wednesday 19 June 2024"));
}

static void
test_candidates (PanelFixture *fixture,
                 gconstpointer data)
{
  g_assert_null (find (fixture, TUMEN_TYPE_CLAIM_CHART));
  tumen_explorer_set_reading (fixture->explorer, TUMEN_READING_STRICT);
  g_assert_true (panel_fixture_shows (fixture, "Worked out · one of 3 days"));
  g_assert_cmpuint (tumen_claim_chart_get_n_rows (
                      TUMEN_CLAIM_CHART (find (fixture, TUMEN_TYPE_CLAIM_CHART))),
                    ==, 1);
}

static void
test_expected (PanelFixture *fixture,
               gconstpointer data)
{
  g_assert_true (panel_fixture_shows (fixture, "Expected, not confirmed"));
  g_assert_true (panel_fixture_shows (fixture, "How we read the hours\n≈ 20:00 warm-up"));
  g_assert_true (panel_fixture_shows (fixture, "21:50 under way"));
  g_assert_true (panel_fixture_shows (fixture, "The article itself · context"));
}

static void
test_denied (PanelFixture *fixture,
             gconstpointer data)
{
  g_assert_true (panel_fixture_shows (fixture, "North Korea denies this\n«…Corea del Norte"));
  g_assert_true (panel_fixture_shows (fixture, "North Korea, via Article 5"));
  g_assert_true (panel_fixture_shows (fixture, "Denied by\nPyongyang calls"));
}

static void
test_citations (PanelFixture *fixture,
                gconstpointer data)
{
  GtkWidget *expander = find (fixture, GTK_TYPE_EXPANDER);

  g_assert_nonnull (expander);
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  g_assert_true (panel_fixture_shows (fixture, "Kyiv Independent, 10 Jan 2024\nhttps://"));
}

static void
test_language (PanelFixture *fixture,
               gconstpointer data)
{
  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_ES);
  g_assert_true (panel_fixture_shows (fixture, "Carta o declaración\n"));
  g_assert_true (panel_fixture_shows (fixture, "miércoles, 26 de julio de 2023"));
  g_assert_true (panel_fixture_shows (fixture, "Artículo 1, medio no indicado"));
}

static void
test_compare_words (PanelFixture *fixture,
                    gconstpointer data)
{
  TumenExcerptSection *section =
    TUMEN_EXCERPT_SECTION (find (fixture, TUMEN_TYPE_EXCERPT_SECTION));
  g_autofree char *texts = NULL;

  g_assert_true (tumen_excerpt_section_can_compare (section));
  g_assert_false (panel_fixture_shows (fixture, "One voice"));
  tumen_excerpt_section_set_compare (section, TRUE);
  g_assert_false (panel_fixture_shows (fixture, "Read in article"));
  texts = panel_fixture_dup_texts (find (fixture, TUMEN_TYPE_COMPARE_VIEW));
  g_assert_cmpstr (texts, ==,
                   "One voice, two translations. Both articles give the same report, by Korean "
                   "Central News Agency (KCNA), so the second does not confirm the first.\n"
                   "Article 1\noutlet not named\nArticle 2\noutlet not named\n"
                   "Durante la reunión, Shoigu le entregó a Kim una\n"
                   "“misiva cordial y magnífica”\n“carta cálida y buena”\n"
                   "firmada por el presidente ruso Vladímir Putin\n"
                   "señaló la ACNC\ninformó KCNA\n"
                   "Copy both\nShaded: wording differs\n");
  tumen_excerpt_section_set_compare (section, FALSE);
  g_assert_true (panel_fixture_shows (fixture, "Read in article"));
}

static void
test_compare_longest (PanelFixture *fixture,
                      gconstpointer data)
{
  GtkWidget *panel = GTK_WIDGET (fixture->panel);
  GtkWidget *longest = panel_fixture_find_label (panel, "“misiva cordial y magnífica”");
  GtkWidget *shorter = panel_fixture_find_label (panel, "señaló la ACNC");

  g_assert_true (gtk_widget_has_css_class (longest, "tumen-longest"));
  g_assert_false (gtk_widget_has_css_class (shorter, "tumen-longest"));
}

static void
test_compare_needs_two_articles (PanelFixture *fixture,
                                 gconstpointer data)
{
  g_assert_false (tumen_excerpt_section_can_compare (
    TUMEN_EXCERPT_SECTION (find (fixture, TUMEN_TYPE_EXCERPT_SECTION))));
  g_assert_null (panel_fixture_find_button (GTK_WIDGET (fixture->panel), "Compare"));
}

static void
test_compare_copies_both (PanelFixture *fixture,
                          gconstpointer data)
{
  g_autofree char *text = NULL;

  gtk_widget_activate_action (find (fixture, TUMEN_TYPE_COMPARE_VIEW), "compare.copy-both", NULL);
  text = panel_fixture_dup_clipboard (fixture);
  g_assert_nonnull (strstr (text, "misiva cordial"));
  g_assert_nonnull (strstr (text, "carta cálida"));
  g_assert_true (panel_fixture_shows (fixture, "Both excerpts copied"));
}

static void
test_copy (PanelFixture *fixture,
           gconstpointer data)
{
  GtkWidget       *card = find (fixture, TUMEN_TYPE_EXCERPT_CARD);
  g_autofree char *quotation = NULL, *citation = NULL, *all = NULL;

  gtk_widget_activate_action (card, "excerpt.copy-quotation", NULL);
  quotation = panel_fixture_dup_clipboard (fixture);
  g_assert_true (g_str_has_prefix (quotation, "«Durante la reunión, Shoigu le entregó"));
  g_assert_true (panel_fixture_shows (fixture, "Quotation copied"));
  gtk_widget_activate_action (find (fixture, TUMEN_TYPE_CITE_BUTTON), "cite.copy", NULL);
  citation = panel_fixture_dup_clipboard (fixture);
  g_assert_nonnull (strstr (citation, "Article 1"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "panel.copy-citations", NULL);
  all = panel_fixture_dup_clipboard (fixture);
  g_assert_true (g_str_has_prefix (all, citation));
  g_assert_nonnull (strstr (all, "Article 2"));
}

static void
test_translation (PanelFixture *fixture,
                  gconstpointer data)
{
  GtkWidget *button = panel_fixture_find_button (GTK_WIDGET (fixture->panel), "Translation");

  g_assert_false (panel_fixture_shows (fixture, "Translation by Tumen"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (panel_fixture_shows (fixture, "Translation by Tumen"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_false (panel_fixture_shows (fixture, "Translation by Tumen"));
}

static void
test_read_in_article (PanelFixture *fixture,
                      gconstpointer data)
{
  GtkWidget *button = panel_fixture_find_button (GTK_WIDGET (fixture->panel), "Read in article");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (panel_fixture_shows (fixture, "… Central de Noticias de Corea.  Durante"));
  g_assert_true (panel_fixture_shows (fixture, "Its full text is not part of this library."));
}

static void
test_quotation_language (PanelFixture *fixture,
                         gconstpointer data)
{
  GtkWidget         *label = panel_fixture_find (find (fixture, TUMEN_TYPE_EXCERPT_CARD),
                                                 GTK_TYPE_LABEL, 0);
  PangoAttrList     *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  GSList            *list = pango_attr_list_get_attributes (attributes);
  PangoAttrLanguage *language = list->data;

  g_assert_cmpint (language->attr.klass->type, ==, PANGO_ATTR_LANGUAGE);
  g_assert_cmpstr (pango_language_to_string (language->value), ==, "es");
  g_slist_free_full (list, (GDestroyNotify)pango_attribute_destroy);
}

static void
test_steps (PanelFixture *fixture,
            gconstpointer data)
{
  GtkWidget  *panel = GTK_WIDGET (fixture->panel);
  const char *selection;

  gtk_widget_activate_action (panel, "panel.previous", NULL);
  selection = tumen_explorer_get_view_state (fixture->explorer)->selection;
  g_assert_cmpstr (selection, !=, LETTER);
  gtk_widget_activate_action (panel, "panel.next", NULL);
  selection = tumen_explorer_get_view_state (fixture->explorer)->selection;
  g_assert_cmpstr (selection, ==, LETTER);
  g_assert_true (panel_fixture_shows (fixture, "Shoigu hands Kim a letter from Putin"));
}

static void
test_first_has_no_previous (PanelFixture *fixture,
                            gconstpointer data)
{
  GtkWidget *previous;

  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "panel.previous", NULL);
  g_assert_cmpstr (tumen_explorer_get_view_state (fixture->explorer)->selection, ==, FIRST);
  /* The first button leads back to other pages, and is hidden. */
  previous = panel_fixture_find (GTK_WIDGET (fixture->panel), GTK_TYPE_BUTTON, 1);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (previous)), ==,
                   "panel.previous");
  g_assert_false (gtk_widget_is_sensitive (previous));
}

static void
test_nothing_selected (PanelFixture *fixture,
                       gconstpointer data)
{
  TumenSpan span = { (double)tumen_day_from_civil (2023, 7, 24),
                     (double)tumen_day_from_civil (2023, 7, 31) };

  g_assert_true (panel_fixture_shows (fixture, "Nothing selected"));
  tumen_explorer_set_span (fixture->explorer, span);
  tumen_panel_set_in_view (fixture->panel, 1234);
  g_assert_true (panel_fixture_shows (fixture, "In view: 1,234 dated events\n24"));
  g_assert_true (panel_fixture_shows (fixture, "Not on the timeline"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "panel.list-undated", NULL);
  g_assert_true (panel_fixture_shows (fixture, "Without a date"));
}

static void
test_clear (PanelFixture *fixture,
            gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "panel.clear", NULL);
  g_assert_null (tumen_explorer_get_view_state (fixture->explorer)->selection);
  g_assert_true (panel_fixture_shows (fixture, "Nothing selected"));
}

static void
test_list (PanelFixture *fixture,
           gconstpointer data)
{
  list_attacks (fixture);
  g_assert_true (panel_fixture_shows (fixture, "3 attacks\nZoom to them\n"));
  g_assert_true (panel_fixture_shows (fixture, "30 December 2023 – 6 January 2024\n"
                                               "All on days that the sources state\n"));
  g_assert_cmpuint (tumen_event_rows_get_n_rows (
                      TUMEN_EVENT_ROWS (find (fixture, TUMEN_TYPE_EVENT_ROWS))),
                    ==, 3);
  tumen_panel_show_selection (fixture->panel);
  g_assert_true (panel_fixture_shows (fixture, "Shoigu hands Kim a letter from Putin"));
}

static void
test_list_selects (PanelFixture *fixture,
                   gconstpointer data)
{
  GtkWidget *panel = GTK_WIDGET (fixture->panel);

  list_attacks (fixture);
  gtk_widget_activate_action (panel, "panel.select", "s", attacks[1]);
  g_assert_cmpstr (tumen_explorer_get_view_state (fixture->explorer)->selection, ==, attacks[1]);
  g_assert_true (panel_fixture_shows (fixture, "3 attacks"));
  g_assert_true (gtk_widget_has_css_class (panel_fixture_find (panel, GTK_TYPE_LIST_BOX_ROW, 1),
                                           "tumen-chosen"));
  g_assert_true (panel_fixture_shows (fixture, "John Kirby, United States"));
  gtk_widget_activate_action (panel, "panel.open", "s", attacks[1]);
  g_assert_false (panel_fixture_shows (fixture, "3 attacks"));
  list_attacks (fixture);
  tumen_explorer_select (fixture->explorer, TREATY);
  g_assert_false (panel_fixture_shows (fixture, "3 attacks"));
}

static void
test_list_zooms (PanelFixture *fixture,
                 gconstpointer data)
{
  TumenSpan span;

  list_attacks (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "panel.zoom", NULL);
  span = tumen_explorer_get_view_state (fixture->explorer)->span;
  g_assert_cmpfloat (span.begin, <, (double)tumen_day_from_civil (2023, 12, 30));
  g_assert_cmpfloat (span.begin, >, (double)tumen_day_from_civil (2023, 12, 27));
  g_assert_cmpfloat (span.end, >, (double)tumen_day_from_civil (2024, 1, 7));
  g_assert_cmpfloat (span.end, <, (double)tumen_day_from_civil (2024, 1, 10));
}

static void
test_actor_filters (PanelFixture *fixture,
                    gconstpointer data)
{
  GtkWidget         *panel = GTK_WIDGET (fixture->panel);
  const TumenFilter *filter;

  gtk_widget_activate_action (panel, "panel.filter-actor", "s", "shoigu");
  filter = &tumen_explorer_get_view_state (fixture->explorer)->filter;
  g_assert_true (tumen_filter_has (filter, TUMEN_FIELD_ACTOR, "shoigu"));
  g_assert_true (panel_fixture_shows (fixture, "Only events with Sergei Shoigu are shown"));
  gtk_widget_activate_action (panel, "panel.show-all-actors", NULL);
  filter = &tumen_explorer_get_view_state (fixture->explorer)->filter;
  g_assert_true (tumen_filter_is_empty (filter));
}

/* The page's own: menus have one as well. */
static GtkWidget *
find_scroller (PanelFixture *fixture)
{
  GtkWidget *scroller = NULL;

  for (guint i = 0;
       scroller == NULL || gtk_widget_get_ancestor (scroller, GTK_TYPE_POPOVER) != NULL; i++)
    scroller = panel_fixture_find (GTK_WIDGET (fixture->panel), GTK_TYPE_SCROLLED_WINDOW, i);
  return scroller;
}

static gboolean
set_true_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_scrolls_to_top (PanelFixture *fixture,
                     gconstpointer data)
{
  GtkWidget     *scroller = find_scroller (fixture);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gboolean       is_late = FALSE;
  guint          limit = g_timeout_add_seconds (20, set_true_cb, &is_late);

  gtk_window_set_default_size (fixture->window, 384, 264);
  gtk_window_present (fixture->window);
  while (!is_late && gtk_adjustment_get_upper (place) < 400.0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_late);
  g_source_remove (limit);
  gtk_adjustment_set_value (place, 100.0);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 100.0);
  tumen_explorer_select (fixture->explorer, TREATY);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0.0);
}

/* Every event fits into the narrowest panel; Spanish is the longer language. */
static void
test_fits (PanelFixture *fixture,
           gconstpointer data)
{
  TumenTable *table = tumen_explorer_get_table (fixture->explorer);

  tumen_explorer_set_language (fixture->explorer, TUMEN_LANGUAGE_ES);
  for (guint i = 0; i < tumen_table_get_n_rows (table); i++)
    {
      int width;

      tumen_explorer_select (fixture->explorer, tumen_table_get_id (table, i));
      gtk_widget_measure (GTK_WIDGET (fixture->panel), GTK_ORIENTATION_HORIZONTAL, -1, &width,
                          NULL, NULL, NULL);
      g_assert_cmpint (width, ==, TUMEN_PANEL_MIN_WIDTH);
    }
}

static TumenLibrary *
new_bare_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tumen-panel-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "bare.json", NULL);
  TumenLibrary    *library;
  const char      *text =
    "{\"schema\": \"contacts/1\", \"title\": \"Bare\", \"sources\": [], \"people\": [],"
    " \"organisations\": [], \"places\": [], \"excerpts\": [], \"corroborations\": [],"
    " \"conflicts\": [], \"events\": [{\"id\": \"bare\", \"kind\": \"meeting\","
    " \"title_en\": \"" MARKUP "\", \"title_es\": \"" MARKUP "\","
    " \"short_title_en\": \"Bare\", \"short_title_es\": \"Bare\","
    " \"summary_en\": \"\", \"summary_es\": \"\", \"importance\": 1,"
    " \"status\": \"reported as fact\", \"date\": {\"edtf\": \"2024-06-19\","
    " \"precision\": \"day\", \"basis\": \"stated\", \"reasoning\": \"\"},"
    " \"places\": [], \"actors\": [], \"excerpts\": [], \"articles\": [],"
    " \"attributed_to\": [], \"relations\": [], \"corroborations\": [], \"conflicts\": []}]}";

  g_assert_no_error (error);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  library = tumen_library_import_data_set (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_remove (folder), ==, 0);
  return library;
}

static void
bare_set_up (PanelFixture *fixture,
             gconstpointer data)
{
  g_autoptr (TumenLibrary) library = new_bare_library ();

  panel_fixture_set_up_with (fixture, library);
  tumen_explorer_select (fixture->explorer, "bare");
}

static void
test_no_source (PanelFixture *fixture,
                gconstpointer data)
{
  g_assert_true (panel_fixture_shows (fixture, "Excerpts\nNo source yet.\n"));
  g_assert_true (panel_fixture_shows (fixture, "Day stated · hour not stated"));
  g_assert_false (panel_fixture_shows (fixture, "Related events"));
}

static void
test_markup_is_text (PanelFixture *fixture,
                     gconstpointer data)
{
  g_assert_true (panel_fixture_shows (fixture, MARKUP));
}

static void
test_long_title (PanelFixture *fixture,
                 gconstpointer data)
{
  GtkWidget *title = find (fixture, TUMEN_TYPE_PANEL_TITLE);
  GtkWidget *label = panel_fixture_find (title, GTK_TYPE_LABEL, 0);
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (label, "X");
  int line_height, height, whole;

  pango_layout_get_pixel_size (line, NULL, &line_height);
  gtk_widget_measure (title, GTK_ORIENTATION_VERTICAL, 288, NULL, &height, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 288, NULL, &whole, NULL, NULL);
  g_assert_cmpint (height, ==, TUMEN_PANEL_TITLE_LINES * line_height);
  g_assert_cmpint (whole, >, height);
  g_assert_nonnull (gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW));
}

static void
add (const char *path,
     const char *event_id,
     void (*test) (PanelFixture *fixture,
                   gconstpointer data))
{
  g_test_add (path, PanelFixture, event_id, panel_fixture_set_up, test, panel_fixture_tear_down);
}

static void
add_bare (const char *path,
          void (*test) (PanelFixture *fixture,
                        gconstpointer data))
{
  g_test_add (path, PanelFixture, NULL, bare_set_up, test, panel_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/panel/event/tells-in-order", LETTER, test_event_order);
  add ("/panel/event/conflict-has-a-row-per-claim", TREATY, test_conflict);
  add ("/panel/event/strict-reading-names-the-other", TREATY, test_strict);
  add ("/panel/event/candidate-days-are-drawn", CANDIDATES, test_candidates);
  add ("/panel/event/expected-with-hours", PARADE, test_expected);
  add ("/panel/event/denial-is-quoted", DENIED, test_denied);
  add ("/panel/event/pages-of-editors-are-listed", DENIED, test_citations);
  add ("/panel/event/follows-language-of-texts", LETTER, test_language);
  add ("/panel/event/fits-the-narrowest-panel", NULL, test_fits);
  add ("/panel/event/selection-scrolls-to-top", LETTER, test_scrolls_to_top);
  add_bare ("/panel/event/without-excerpt-says-so", test_no_source);
  add_bare ("/panel/event/markup-is-text", test_markup_is_text);
  add_bare ("/panel/event/long-title-has-three-lines", test_long_title);
  add ("/panel/compare/letter-word-by-word", LETTER, test_compare_words);
  add ("/panel/compare/longest-difference-stands-out", LETTER, test_compare_longest);
  add ("/panel/compare/needs-two-articles", PARADE, test_compare_needs_two_articles);
  add ("/panel/compare/copies-both", LETTER, test_compare_copies_both);
  add ("/panel/excerpt/copies", LETTER, test_copy);
  add ("/panel/excerpt/translates-on-demand", LETTER, test_translation);
  add ("/panel/excerpt/stands-in-its-context", LETTER, test_read_in_article);
  add ("/panel/excerpt/is-marked-as-spanish", LETTER, test_quotation_language);
  add ("/panel/steps/walk-in-time", LETTER, test_steps);
  add ("/panel/steps/end-at-the-first", FIRST, test_first_has_no_previous);
  add ("/panel/overview/counts-what-is-in-view", NULL, test_nothing_selected);
  add ("/panel/overview/after-clearing", LETTER, test_clear);
  add ("/panel/list/shows-a-cluster", LETTER, test_list);
  add ("/panel/list/selects-and-stays", LETTER, test_list_selects);
  add ("/panel/list/zooms-to-all", NULL, test_list_zooms);
  add ("/panel/actor/filters-events", LETTER, test_actor_filters);
  return g_test_run ();
}
