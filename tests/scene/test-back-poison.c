/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What strangers write stands on pages letter by letter, and leads only to pages of the web. */

#include "config.h"

#include "tumen-figure.h"

#include <glib/gstdio.h>
#include <string.h>

#define A4_WIDTH  (210.0 * TUMEN_FIGURE_PX_PER_MM)
#define A4_HEIGHT (297.0 * TUMEN_FIGURE_PX_PER_MM)
#define MARGIN    (12.0 * TUMEN_FIGURE_PX_PER_MM)
#define LONGEST   100000

/* Single quotes stand for double ones, “%s” for the longest excerpt. */
static const char data_set[] =
  "{'schema': 'contacts/1', 'title_en': 'T',"
  " 'people': [{'id': 'p', 'name_en': '<b>Ким</b> (КНА)'},"
  "            {'id': 'q', 'name_en': 'Body of Bodies (BOB, B)'}],"
  " 'sources': [{'id': 's1', 'address': 'javascript:alert(1)', 'headline': 'say “so”',"
  "              'outlet': {'value_en': '평양신문 & <i>Co</i>'}, 'agency': {'value_en': 'Ag %n'},"
  "              'licence_note_en': 'CC BY'},"
  "             {'id': 's2', 'address': 'https://пример.рф/(путь)',"
  "              'same_text_at': {'address': 'file:///etc/passwd', 'publisher_en': 'X'}},"
  "             {'id': 's3', 'address': 'https://user@example.org/'}],"
  " 'excerpts': [{'id': 'long', 'article': 's1', 'text': '%s', 'char_start': 0,"
  "               'char_end': 100000, 'attribution': {'speaker': 'p', 'mode_id': 'reported'}},"
  "              {'id': 'short', 'article': 's2', 'text': '한국어\\nдоговор', 'char_start': 9,"
  "               'char_end': 20, 'attribution': {'speaker': 'q', 'mode_id': 'reported'}}],"
  " 'events': [{'id': 'e1', 'kind': 'meeting', 'title_en': '서울 & <b>Договор</b>?',"
  "             'date': {'edtf': '2024-06-18', 'basis': 'stated'},"
  "             'excerpts': ['long', 'short'], 'excerpt_relations': {'short': 'denies'}},"
  "            {'id': 'e2', 'kind': 'treaty', 'title_en': 'Two', 'excerpts': ['short'],"
  "             'date': {'edtf': '2024-06', 'basis': 'stated'},"
  "             'excerpt_relations': {'short': 'context'}},"
  "            {'id': 'e3', 'kind': 'attack', 'title_en': 'Three',"
  "             'date': {'edtf': '2024-07-01', 'basis': 'inferred'}}]}";

static char *
make_longest (void)
{
  GString *text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) < LONGEST - 16)
    for (int i = 0; i < 500; i++)
      g_string_append (text, i % 2 == 0 ? "조약 " : "договор ");
  g_string_truncate (text, (gsize)(g_utf8_offset_to_pointer (text->str, LONGEST) - text->str));
  return g_string_free (text, FALSE);
}

static TumenLibrary *
import (const char *longest)
{
  g_auto (GStrv) parts = g_strsplit (data_set, "%s", 2);
  g_autofree char *json = g_strconcat (parts[0], longest, parts[1], NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  TumenLibrary *library;
  int           file = g_file_open_tmp ("tumen-test-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_strdelimit (json, "'", '"');
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  library = tumen_library_import_data_set (path, &error);
  g_unlink (path);
  g_assert_no_error (error);
  return library;
}

static TumenFigure *
compose (TumenLibrary *library,
         guint         parts)
{
  TumenViewState     view;
  TumenFigure       *figure;
  TumenFigureContent content = { .library = library, .view = &view };
  TumenFigureSpec    spec = { TUMEN_FIGURE_REPORT, A4_WIDTH, A4_HEIGHT, MARGIN, 1.0,
                              TUMEN_THEME_PRINT, FALSE, parts };
  g_autoptr (TumenTable) table = tumen_table_new (library, TUMEN_READING_EDITORS);

  tumen_view_state_init (&view);
  content.table = table;
  figure = tumen_figure_new (&spec, &content, NULL, NULL);
  g_assert_nonnull (figure);
  tumen_view_state_clear (&view);
  return figure;
}

/* All lines of a role, joined; and all links that leave the figure. */
static char *
join_lines (TumenFigure  *figure,
            TumenPageRole role,
            GPtrArray    *links)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      const TumenPage *page = tumen_figure_get_page (figure, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const TumenPageItem *item = &g_array_index (page->items, TumenPageItem, j);

          if (item->type == TUMEN_PAGE_TEXT && item->role == role)
            g_string_append (text, item->text);
          if (item->type == TUMEN_PAGE_LINK && *item->text != '#')
            g_ptr_array_add (links, (gpointer)item->text);
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in %s", part, text);
}

static void
test_strange_letters_stand_as_they_are (void)
{
  g_autofree char *longest = make_longest ();
  g_autofree char *quoted = g_strconcat ("«", longest, NULL);
  g_autoptr (TumenLibrary) library = import (longest);
  g_autoptr (TumenFigure) figure = compose (library, TUMEN_FIGURE_LIST | TUMEN_FIGURE_EXCERPTS);
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autofree char *quotations = join_lines (figure, TUMEN_ROLE_QUOTATION, links);
  g_autofree char *entries = join_lines (figure, TUMEN_ROLE_ENTRY, links);

  g_assert_nonnull (strstr (quotations, quoted));
  g_assert_nonnull (strstr (quotations, "한국어договор"));
  assert_has (entries, "18 Jun 2024 (denied by BOB). 서울 & <b>Договор</b>? <b>Ким</b> (КНА), A1; "
                       "BOB, A2.");
  assert_has (entries, "Jun 2024 (month only). Two. Context only: BOB, A2.");
  assert_has (entries, "1 Jul 2024 (day worked out). Three. No source.");
  assert_has (entries, "평양신문 & <i>Co</i>. «say “so”». Date of publication not known.");
  assert_has (entries, "Agency: Ag %n. javascript:alert(1) Licence: CC BY");
  assert_has (entries, "https://пример.рф/(путь) (xn--e1afmkfd.xn--p1ai)");
  assert_has (entries, "the same text at X, file:///etc/passwd");
  g_assert_null (strstr (entries, "A3"));
}

static void
test_links_lead_only_to_pages_of_the_web (void)
{
  g_autofree char *longest = make_longest ();
  g_autoptr (TumenLibrary) library = import (longest);
  g_autoptr (TumenFigure) figure = compose (library, TUMEN_FIGURE_LIST);
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autofree char *entries = join_lines (figure, TUMEN_ROLE_ENTRY, links);

  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpstr (links->pdata[0], ==,
                   "https://xn--e1afmkfd.xn--p1ai/%28%D0%BF%D1%83%D1%82%D1%8C%29");
  assert_has (entries, "пример.рф (xn--e1afmkfd.xn--p1ai)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/back-poison/strange-letters-stand-as-they-are",
                   test_strange_letters_stand_as_they_are);
  g_test_add_func ("/back-poison/links-lead-only-to-pages-of-the-web",
                   test_links_lead_only_to_pages_of_the_web);
  return g_test_run ();
}
