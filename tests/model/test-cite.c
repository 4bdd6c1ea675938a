/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cite.h"
#include "tumen-copy-text.h"

#include <jansson.h>
#include <string.h>

#define LETTER "putin-letter-handed-to-kim-2023-07"

static TumenLibrary *
open_builtin (void)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return library;
}

static TumenCiteContext
make_context (TumenLibrary *library,
              const char   *style)
{
  return (TumenCiteContext){
    .library = library,
    .reading = TUMEN_READING_EDITORS,
    .language = TUMEN_LANGUAGE_EN,
    .style = style,
  };
}

static char *
cite_event (TumenLibrary *library,
            const char   *id,
            const char   *style)
{
  TumenCiteContext context = make_context (library, style);
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, id);

  g_assert_nonnull (event);
  return tumen_cite_event (&context, event);
}

static char *
cite_page (TumenLibrary *library,
           const char   *id,
           guint         page,
           const char   *style)
{
  TumenCiteContext context = make_context (library, style);
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, id);

  g_assert_nonnull (citation);
  return tumen_cite_page (&context, citation, page);
}

static void
test_styles (void)
{
  g_assert_true (tumen_cite_is_style (TUMEN_CITE_PRESS));
  g_assert_true (tumen_cite_is_style ("apa"));
  g_assert_false (tumen_cite_is_style ("mla"));
  g_assert_false (tumen_cite_is_style (""));
}

/* What is cited for an event: its excerpts, one reference an article, then the other pages. */
static void
test_event (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autofree char *press = cite_event (library, LETTER, TUMEN_CITE_PRESS);
  g_autofree char *unknown = cite_event (library, LETTER, "mla");
  g_autofree char *apa = cite_event (library, LETTER, "apa");
  g_autofree char *bibtex = cite_event (library, LETTER, "bibtex");
  const char      *first;

  g_assert_nonnull (strstr (press, "«"));
  g_assert_nonnull (strstr (press, LETTER));
  g_assert_cmpstr (press, ==, unknown);
  first = strstr (apa, "[Article 1, no headline]");
  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "[Article 1, no headline]"));
  g_assert_nonnull (strstr (apa, ".\n\n["));
  g_assert_true (g_str_has_prefix (bibtex, "@article{"));
  g_assert_nonnull (strstr (bibtex, "\n}\n\n@"));
}

static void
test_array (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = cite_event (library, LETTER, "csl-json");
  json_t          *items = json_loads (text, 0, NULL);

  g_assert_true (json_is_array (items));
  g_assert_cmpuint (json_array_size (items), >, 2);
  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const char *id = json_string_value (json_object_get (json_array_get (items, i), "id"));

      g_assert_true (g_hash_table_add (ids, (gpointer)id));
    }
  json_decref (items);
}

static void
test_pages (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, "W001");
  g_autofree char *undated = cite_page (library, "W001", 0, "apa");
  g_autofree char *dated = cite_page (library, "W001", 1, "chicago");
  g_autofree char *inferred = cite_page (library, "W002", 1, "iso690");
  g_autofree char *bibtex = cite_page (library, "W001", 1, "bibtex");
  g_autofree char *press = cite_page (library, "W001", 1, TUMEN_CITE_PRESS);

  g_assert_cmpstr (undated, ==,
                   "WikiMili (mirror of Wikipedia). (n.d.). [Web page]. "
                   "https://wikimili.com/en/North_Korea–Russia_relations");
  g_assert_true (g_str_has_prefix (dated, "[Web page], The Daily Intake, March 28, 2024, https:"));
  g_assert_true (
    g_str_has_prefix (inferred, "[Web page]. i24NEWS [online], [July 27, 2023]. Available from: "));
  g_assert_true (g_str_has_prefix (bibtex, "@online{W001-2,\n"));
  g_assert_nonnull (strstr (bibtex, "date = {2024-03-28}"));
  g_assert_true (g_str_has_prefix (press, "The Daily Intake, 28 Mar 2024: "));
  g_assert_nonnull (strstr (press, tumen_citation_get_statement (citation, TUMEN_LANGUAGE_EN)));
  g_assert_nonnull (strstr (press, " [W001]. https://thedailyintake.online/"));
}

/* Pages without a date, or of later, were not known then. */
static void
test_known_on (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenCitation) citation = tumen_library_dup_citation (library, "W001");
  TumenCiteContext context = make_context (library, "ris");
  TumenDay         before = tumen_day_from_civil (2024, 3, 27);
  TumenDay         then = tumen_day_from_civil (2024, 3, 28);
  g_autofree char *all = tumen_cite_citation (&context, citation);
  g_autofree char *some = NULL;
  g_autofree char *none = NULL;

  context.known_on = &then;
  some = tumen_cite_citation (&context, citation);
  context.known_on = &before;
  none = tumen_cite_citation (&context, citation);
  g_assert_nonnull (strstr (all, "wikimili"));
  g_assert_null (strstr (some, "wikimili"));
  g_assert_nonnull (strstr (some, "PB  - The Daily Intake\r\n"));
  g_assert_cmpstr (none, ==, "");
}

/* Titles that are not in Latin letters, what ends a field, lines within a title. */
static void
test_scripts (void)
{
  static const char *const titles[] = {
    "Путин и Ким Чен Ын подписали договор: «прорыв»?",
    "조러 포괄적인 전략적동반자관계조약",
    "El «100 %» & the {treaty}\\n_#1^~$\nzweite Zeile",
  };
  static const char *const languages[] = { "ru", "ko", "es" };
  static const char *const names[] = { "{russian}", "{korean}", "{spanish}" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      TumenCitedWork   work = { .id = "x", .title = titles[i], .language = languages[i] };
      g_autofree char *bibtex =
        tumen_cited_work_cite (&work, TUMEN_CITATION_BIBTEX, TUMEN_LANGUAGE_EN);
      g_autofree char *ris = tumen_cited_work_cite (&work, TUMEN_CITATION_RIS, TUMEN_LANGUAGE_EN);
      g_autofree char *csl =
        tumen_cited_work_cite (&work, TUMEN_CITATION_CSL_JSON, TUMEN_LANGUAGE_EN);
      json_t *items = json_loads (csl, 0, NULL);

      g_assert_true (g_utf8_validate (bibtex, -1, NULL) && g_utf8_validate (ris, -1, NULL));
      g_assert_nonnull (strstr (bibtex, names[i]));
      g_assert_nonnull (strstr (ris, languages[i]));
      g_assert_cmpstr (json_string_value (json_object_get (json_array_get (items, 0), "title")), ==,
                       titles[i]);
      if (i < 2)
        g_assert_true (strstr (bibtex, titles[i]) != NULL && strstr (ris, titles[i]) != NULL);
      else
        g_assert_nonnull (strstr (bibtex, "El «100 \\%» \\& the \\textbraceleft{}treaty"));
      json_decref (items);
    }
}

/* Text and page hold the same: each quotation of the event, escaped where it has to be. */
static void
test_copied_event (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, LETTER);
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);
  g_autofree char         *text =
    tumen_copy_text_for_event (library, event, TUMEN_READING_EDITORS, TUMEN_LANGUAGE_EN);
  g_autofree char *html =
    tumen_copy_html_for_event (library, event, TUMEN_READING_EDITORS, TUMEN_LANGUAGE_EN);

  g_assert_true (g_str_has_prefix (text, tumen_event_get_title (event, TUMEN_LANGUAGE_EN)));
  g_assert_true (g_str_has_prefix (html, "<p><b>"));
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, parts[i].excerpt);
      g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
      g_autofree char *escaped = g_markup_escape_text (quotation, -1);
      const char      *found = strstr (html, escaped);

      g_assert_nonnull (strstr (text, quotation));
      g_assert_nonnull (found);
      g_assert_nonnull (strstr (html, parts[i].excerpt));
    }
}

/* An event that is nothing but cited is copied with the pages that tell of it. */
static void
test_copied_pages (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  GListModel *events = tumen_library_get_events (library);
  guint       n_cited = 0;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (TumenEvent) event = g_list_model_get_item (events, i);
      g_autofree char *text = NULL;
      g_autofree char *html = NULL;
      guint            n_parts;

      tumen_event_get_excerpts (event, &n_parts);
      if (n_parts > 0 || tumen_event_get_citations (event)[0] == NULL)
        continue;
      text = tumen_copy_text_for_event (library, event, TUMEN_READING_EDITORS, TUMEN_LANGUAGE_ES);
      html = tumen_copy_html_for_event (library, event, TUMEN_READING_EDITORS, TUMEN_LANGUAGE_ES);
      g_assert_nonnull (strstr (text, " [W"));
      g_assert_nonnull (strstr (text, "]. http"));
      g_assert_nonnull (strstr (html, "]. http"));
      g_assert_true (g_str_has_suffix (html, "</p>\n"));
      n_cited++;
    }
  g_assert_cmpuint (n_cited, >, 100);
}

/* The citation need not hold the quotation, and never becomes markup. */
static void
test_copied_excerpt (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenExcerpt) excerpt =
    g_list_model_get_item (tumen_library_get_excerpts (library), 0);
  g_autofree char *quotation = tumen_excerpt_dup_quotation (excerpt);
  g_autofree char *with = g_strdup_printf ("A: %s, B & <i>", quotation);
  g_autofree char *within = tumen_copy_html_for_excerpt (excerpt, with);
  g_autofree char *without = tumen_copy_html_for_excerpt (excerpt, "A <b> & \"c\"");

  g_assert_true (g_str_has_prefix (within, "<blockquote lang=\"es\"><p>"));
  g_assert_true (g_str_has_suffix (within, "<p>A: B &amp; &lt;i&gt;</p>\n"));
  g_assert_true (g_str_has_suffix (without, "<p>A &lt;b&gt; &amp; &quot;c&quot;</p>\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cite/knows-its-styles", test_styles);
  g_test_add_func ("/cite/event/names-each-work-once", test_event);
  g_test_add_func ("/cite/event/is-one-array", test_array);
  g_test_add_func ("/cite/page/tells-publisher-date-and-address", test_pages);
  g_test_add_func ("/cite/page/must-have-been-known", test_known_on);
  g_test_add_func ("/cite/work/keeps-all-scripts", test_scripts);
  g_test_add_func ("/copy-text/event/holds-each-quotation", test_copied_event);
  g_test_add_func ("/copy-text/event/holds-pages-without-quotations", test_copied_pages);
  g_test_add_func ("/copy-text/excerpt/is-no-markup", test_copied_excerpt);
  return g_test_run ();
}
