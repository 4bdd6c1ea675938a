/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What stands after the timeline of a figure. "test-scene-back-matter --print LANGUAGE" writes what
 * tests/golden/back-matter-LANGUAGE.txt should be.
 */

#include "config.h"

#include "tumen-figure.h"

#include <stdio.h>
#include <string.h>

#define A4_WIDTH  (297.0 * TUMEN_FIGURE_PX_PER_MM)
#define A4_HEIGHT (210.0 * TUMEN_FIGURE_PX_PER_MM)
#define MARGIN    (12.0 * TUMEN_FIGURE_PX_PER_MM)
#define ALL       (TUMEN_FIGURE_TITLE | TUMEN_FIGURE_KEY | TUMEN_FIGURE_LIST | \
             TUMEN_FIGURE_EXCERPTS | TUMEN_FIGURE_TRANSLATIONS | TUMEN_FIGURE_FOOTER)

static TumenLibrary *library;

static TumenFigure *
compose (const char *view_text,
         guint       parts)
{
  TumenViewState     view;
  TumenFigure       *figure;
  TumenFigureContent content = { .library = library, .view = &view };
  TumenFigureSpec    spec = { TUMEN_FIGURE_REPORT, A4_WIDTH, A4_HEIGHT, MARGIN, 1.0,
                              TUMEN_THEME_PRINT, FALSE, parts };
  TumenTable        *table;

  g_assert_true (tumen_view_state_parse (view_text, &view, NULL));
  if (view.has_known_on)
    table = tumen_table_new_known_on (library, view.known_on);
  else
    table = tumen_table_new (library, view.reading);
  content.table = table;
  content.span = view.span;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_nonnull (figure);
  g_object_unref (table);
  tumen_view_state_clear (&view);
  return figure;
}

/* All texts of the paragraphs of a role, line after line. */
static GPtrArray *
list_paragraphs (TumenFigure  *figure,
                 TumenPageRole role)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  GString   *text = NULL;
  guint      last = 0;

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type != TUMEN_PAGE_TEXT || item->role != role)
            continue;
          if (text != NULL && item->paragraph == last)
            {
              g_string_append (text, item->text);
              continue;
            }
          if (text != NULL)
            g_ptr_array_add (texts, g_string_free (text, FALSE));
          text = g_string_new (item->text);
          last = item->paragraph;
        }
    }
  if (text != NULL)
    g_ptr_array_add (texts, g_string_free (text, FALSE));
  return texts;
}

static gboolean
has_paragraph (TumenFigure  *figure,
               TumenPageRole role,
               const char   *part)
{
  g_autoptr (GPtrArray) texts = list_paragraphs (figure, role);

  for (guint i = 0; i < texts->len; i++)
    {
      if (strstr (texts->pdata[i], part) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_quotations (GPtrArray  *quotations,
                GHashTable *seen,
                const char *event_id)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, event_id);
  guint                    n_parts;
  const TumenEventExcerpt *parts = tumen_event_get_excerpts (event, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, parts[i].excerpt);
      char *quotation = tumen_excerpt_dup_quotation (excerpt);

      if (g_hash_table_add (seen, g_strdup (parts[i].excerpt)))
        g_ptr_array_add (quotations, quotation);
      else
        g_free (quotation);
    }
}

static void
test_every_excerpt_stands_once_letter_by_letter (void)
{
  g_autoptr (TumenFigure) figure = compose ("", ALL & ~TUMEN_FIGURE_TRANSLATIONS);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = list_paragraphs (figure, TUMEN_ROLE_QUOTATION);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint        n_events;
  const guint *events = tumen_figure_get_events (figure, &n_events);

  for (guint i = 0; i < n_events; i++)
    add_quotations (expected, seen, tumen_table_get_id (table, events[i]));
  g_assert_cmpuint (expected->len, >, 80);
  g_assert_cmpuint (found->len, >=, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (found->pdata[i], ==, expected->pdata[i]);
}

static GHashTable *
list_places (TumenFigure *figure)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == TUMEN_PAGE_PLACE)
            g_hash_table_add (places, (gpointer)item->text);
        }
    }
  return places;
}

static void
assert_target (GHashTable *places,
               const char *target)
{
  if (*target == '#')
    g_assert_true (g_hash_table_contains (places, target + 1));
  else
    g_assert_true (g_str_is_ascii (target) && g_str_has_prefix (target, "http"));
}

static void
test_every_reference_leads_somewhere (void)
{
  static const char *const views[] = { "", "lang=es&reading=strict", "collection=wider" };

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    {
      g_autoptr (TumenFigure) figure = compose (views[v], ALL);
      g_autoptr (GHashTable) places = list_places (figure);
      guint                    n_entries;
      const TumenOutlineEntry *outline = tumen_figure_get_outline (figure, &n_entries);

      for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
        {
          const TumenPage *page = tumen_figure_get_page (figure, i);

          for (guint j = 0; j < page->items->len; j++)
            if (g_array_index (page->items, TumenPageItem, j).type == TUMEN_PAGE_LINK)
              assert_target (places, g_array_index (page->items, TumenPageItem, j).text);
        }
      for (guint i = 0; i < n_entries; i++)
        g_assert_true (g_hash_table_contains (places, outline[i].place));
    }
}

static void
test_outline_has_years_months_and_parts (void)
{
  g_autoptr (TumenFigure) figure = compose ("", ALL);
  guint                    n_entries, n_years = 0, n_months = 0;
  const TumenOutlineEntry *outline = tumen_figure_get_outline (figure, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      n_years += g_ascii_isdigit (*outline[i].text);
      n_months += outline[i].level == 1;
    }
  g_assert_cmpuint (n_years, >=, 4);
  g_assert_cmpuint (n_months, >, 10);
  g_assert_cmpuint (outline[0].level, ==, 0);
  g_assert_cmpstr (outline[n_entries - 1].text, ==, "Notes");
  g_assert_cmpstr (outline[n_entries - 2].text, ==, "Where sources agree");
  g_assert_cmpstr (outline[n_entries - 3].text, ==, "Where sources disagree");
  g_assert_cmpstr (outline[n_entries - 4].text, ==, "Cited pages");
  g_assert_cmpstr (outline[n_entries - 5].text, ==, "Articles");
  g_assert_cmpstr (outline[n_entries - 6].text, ==, "Excerpts");
}

static void
test_what_has_no_date_is_listed_without_a_number (void)
{
  g_autoptr (TumenFigure) figure = compose ("reading=strict", ALL);
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_STRICT);

  g_assert_true (has_paragraph (figure, TUMEN_ROLE_HEADING, "Undated"));
  g_assert_true (has_paragraph (figure, TUMEN_ROLE_ENTRY, "Only what the articles say"));
  g_assert_cmpuint (tumen_table_get_n_dated (table), <, tumen_table_get_n_rows (table));
  for (guint row = tumen_table_get_n_dated (table); row < tumen_table_get_n_rows (table); row++)
    {
      g_autoptr (TumenEvent) event = NULL;
      guint collection;

      event = tumen_library_dup_event (library, tumen_table_get_id (table, row));
      if (tumen_table_find_value (table, TUMEN_FIELD_COLLECTION,
                                  tumen_event_get_collection (event), &collection) &&
          tumen_table_is_off_at_start (table, collection))
        continue;
      g_assert_true (has_paragraph (figure, TUMEN_ROLE_ENTRY,
                                    tumen_event_get_title (event, TUMEN_LANGUAGE_EN)));
    }
}

/* What editors say of sources that agree stands in either language. */
static void
test_agreement_is_told (void)
{
  static const char *const headings[] = { "Where sources agree", "En qué coinciden las fuentes" };
  static const char *const views[] = { "", "lang=es" };

  for (guint language = 0; language < G_N_ELEMENTS (views); language++)
    {
      g_autoptr (TumenFigure) figure = compose (views[language], ALL);
      g_autoptr (TumenFigure) brief = compose (views[language], ALL & ~TUMEN_FIGURE_EXCERPTS);
      g_autoptr (GPtrArray) entries = list_paragraphs (figure, TUMEN_ROLE_ENTRY);
      g_autoptr (GPtrArray) brief_entries = list_paragraphs (brief, TUMEN_ROLE_ENTRY);

      g_assert_true (has_paragraph (figure, TUMEN_ROLE_HEADING, headings[language]));
      g_assert_false (has_paragraph (brief, TUMEN_ROLE_HEADING, headings[language]));
      g_assert_cmpuint (entries->len, >, brief_entries->len);
    }
}

/* In July 2024 three of the five articles had been published, and nobody knew of copies. */
static void
test_nothing_is_told_that_was_not_known (void)
{
  g_autoptr (TumenFigure) figure = compose ("known-on=2024-07-31", ALL);
  g_autoptr (GHashTable) places = list_places (figure);

  g_assert_true (g_hash_table_contains (places, "a1"));
  g_assert_true (g_hash_table_contains (places, "a3"));
  g_assert_false (g_hash_table_contains (places, "a4"));
  g_assert_false (g_hash_table_contains (places, "a5"));
  g_assert_false (has_paragraph (figure, TUMEN_ROLE_ENTRY, "A lead"));
  g_assert_true (has_paragraph (figure, TUMEN_ROLE_ENTRY, "As known on 31 Jul 2024"));
}

static void
test_lead_is_no_outlet (void)
{
  g_autoptr (TumenFigure) figure = compose ("", ALL);

  g_assert_true (has_paragraph (figure, TUMEN_ROLE_ENTRY, "Outlet not named"));
  g_assert_true (has_paragraph (figure, TUMEN_ROLE_ENTRY, "A lead, which the article itself does"));
}

static void
test_what_is_only_cited_names_publishers (void)
{
  g_autoptr (TumenFigure) figure = compose ("collection=wider", ALL);

  g_assert_true (has_paragraph (figure, TUMEN_ROLE_ENTRY, "Cited, not quoted: "));
  g_assert_false (has_paragraph (figure, TUMEN_ROLE_HEADING, "Articles"));
}

static void
test_long_title_is_cut (void)
{
  TumenViewState     view;
  TumenFigureContent content = { .view = &view, .span = { 0.0, 30.0 } };
  TumenFigureSpec    spec = { TUMEN_FIGURE_REPORT, A4_WIDTH, A4_HEIGHT, MARGIN, 1.0,
                              TUMEN_THEME_PRINT, FALSE, ALL };
  g_autofree char   *title = g_strnfill (600, 'a');
  TumenEventDate     date = { .edtf = (char *)"1970-01-05" };
  TumenTableEvent    event = { .id = "one", .date = &date, .importance = 1 };
  g_autoptr (TumenTable) table = tumen_table_new_empty (TUMEN_READING_EDITORS);
  g_autoptr (TumenFigure) figure = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (tumen_date_parse (date.edtf, &date.date, NULL, NULL));
  event.short_title[0] = event.short_title[1] = title;
  tumen_table_add (table, &event);
  tumen_table_finish (table);
  tumen_view_state_init (&view);
  content.table = table;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  entries = list_paragraphs (figure, TUMEN_ROLE_ENTRY);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (g_str_has_suffix (entries->pdata[0], "a…"));
  g_assert_cmpint (g_utf8_strlen (entries->pdata[0], -1), <, 520);
  tumen_view_state_clear (&view);
}

/* Of what stands after the timeline: lines, and where links lead from and to; not where they are on
 * the page, which follows from the height of the timeline. */
static char *
dump (const char *language)
{
  g_autofree char *view = g_strconcat ("kind=agreement,ceremony&lang=", language, NULL);
  g_autoptr (TumenFigure) figure = compose (view, ALL);
  GString *text = g_string_new (NULL);
  gboolean has_begun = FALSE;

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          has_begun = has_begun || g_strcmp0 (item->text, "n1") == 0;
          if (!has_begun)
            continue;
          if (item->type == TUMEN_PAGE_TEXT && item->role != TUMEN_ROLE_FOOTER)
            g_string_append_printf (text, "%s\n", item->text);
          else if (item->type == TUMEN_PAGE_LINK || item->type == TUMEN_PAGE_PLACE)
            g_string_append_printf (text, "%s %s\n",
                                    item->type == TUMEN_PAGE_LINK ? "  to" : "  at", item->text);
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_golden (gconstpointer data)
{
  const char      *language = data;
  g_autofree char *file = g_strdup_printf ("back-matter-%s.txt", language);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = dump (language);

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  int result = 0;

  library = tumen_library_open_builtin (NULL);
  if (argc == 3 && g_str_equal (argv[1], "--print"))
    {
      g_autofree char *text = dump (argv[2]);

      fputs (text, stdout);
      g_object_unref (library);
      return result;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/back-matter/every-excerpt-stands-once-letter-by-letter",
                   test_every_excerpt_stands_once_letter_by_letter);
  g_test_add_func ("/back-matter/every-reference-leads-somewhere",
                   test_every_reference_leads_somewhere);
  g_test_add_func ("/back-matter/outline-has-years-months-and-parts",
                   test_outline_has_years_months_and_parts);
  g_test_add_func ("/back-matter/what-has-no-date-is-listed-without-a-number",
                   test_what_has_no_date_is_listed_without_a_number);
  g_test_add_func ("/back-matter/agreement-is-told",
                   test_agreement_is_told);
  g_test_add_func ("/back-matter/nothing-is-told-that-was-not-known",
                   test_nothing_is_told_that_was_not_known);
  g_test_add_func ("/back-matter/lead-is-no-outlet", test_lead_is_no_outlet);
  g_test_add_func ("/back-matter/what-is-only-cited-names-publishers",
                   test_what_is_only_cited_names_publishers);
  g_test_add_func ("/back-matter/long-title-is-cut", test_long_title_is_cut);
  g_test_add_data_func ("/back-matter/golden/en", "en", test_golden);
  g_test_add_data_func ("/back-matter/golden/es", "es", test_golden);
  result = g_test_run ();
  g_object_unref (library);
  return result;
}
