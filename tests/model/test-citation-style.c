/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-citation-style.h"

#include <jansson.h>
#include <string.h>

#define HEADLINE                                                \
  "Kim Jong-un reafirma su «apoyo incondicional a Rusia» en " \
  "cualquier cuestión «internacional crucial»"

static TumenLibrary *
open_builtin (void)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open_builtin (&error);

  g_assert_no_error (error);
  return library;
}

static char *
cite_source (TumenLibrary      *library,
             const char        *id,
             TumenReading       reading,
             TumenCitationStyle style,
             TumenLanguage      language)
{
  g_autoptr (TumenSource) source = tumen_library_dup_source (library, id);
  TumenCitedWork work;

  g_assert_nonnull (source);
  tumen_cited_work_init (&work, source, NULL, reading, language);
  return tumen_cited_work_cite (&work, style, language);
}

static void
test_articles (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  const struct
  {
    const char        *id;
    TumenReading       reading;
    TumenCitationStyle style;
    TumenLanguage      language;
    const char        *text;
  } cases[] = {
    { "000", TUMEN_READING_EDITORS, TUMEN_CITATION_APA, TUMEN_LANGUAGE_EN,
      "[Article 1, no headline]. ([2023, July 27]). [outlet not named]." },
    { "000", TUMEN_READING_EDITORS, TUMEN_CITATION_APA, TUMEN_LANGUAGE_ES,
      "[Artículo 1, sin titular]. ([2023, 27 de julio]). [medio no indicado]." },
    { "001", TUMEN_READING_STRICT, TUMEN_CITATION_CHICAGO, TUMEN_LANGUAGE_EN,
      "[Article 2, no headline], [outlet not named], [2023]." },
    { "002", TUMEN_READING_STRICT, TUMEN_CITATION_ISO690, TUMEN_LANGUAGE_ES,
      "[Artículo 3, sin titular]. [medio no indicado], [julio de 2024]." },
    { "003", TUMEN_READING_EDITORS, TUMEN_CITATION_APA, TUMEN_LANGUAGE_EN,
      HEADLINE ". ([2025, June 5]). [outlet not named]." },
    { "003", TUMEN_READING_EDITORS, TUMEN_CITATION_CHICAGO, TUMEN_LANGUAGE_ES,
      "“" HEADLINE "”, [medio no indicado], [5 de junio de 2025]." },
    { "003", TUMEN_READING_STRICT, TUMEN_CITATION_ISO690, TUMEN_LANGUAGE_EN,
      HEADLINE ". [outlet not named], [between 28 May and 17 Jun 2025]." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cite_source (library, cases[i].id, cases[i].reading, cases[i].style,
                                           cases[i].language);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The one that names where it comes from, with a date that is about right. */
static void
test_named_outlet (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autofree char *apa = cite_source (library, "004", TUMEN_READING_EDITORS, TUMEN_CITATION_APA,
                                      TUMEN_LANGUAGE_ES);
  g_autofree char *bibtex = cite_source (library, "004", TUMEN_READING_EDITORS,
                                         TUMEN_CITATION_BIBTEX, TUMEN_LANGUAGE_EN);
  g_autofree char *range = cite_source (library, "004", TUMEN_READING_STRICT,
                                        TUMEN_CITATION_BIBTEX, TUMEN_LANGUAGE_EN);

  g_assert_nonnull (strstr (apa, "([ca. 2024, 13 de septiembre]). Kyiv Post (origen)"));
  g_assert_nonnull (strstr (bibtex, "  date = {2024-09-13~},\n"));
  g_assert_nonnull (strstr (range, "  date = {2024-08-01/2024-12-31},\n"));
  g_assert_nonnull (strstr (bibtex, "  langid = {spanish},\n"));
}

/* Made up: whether each part is there. */
static void
init_made_up (TumenCitedWork *work,
              TumenDate      *date,
              guint           parts)
{
  *work = (TumenCitedWork){ .id = "a b{c}" };
  if (parts & 1)
    work->author = "Ana Núñez";
  if (parts & 2)
    work->title = "100 % {true} & \\ more_or_less?";
  if (parts & 4)
    work->outlet = "The #1 Post\nDaily";
  if (parts & 8)
    {
      g_assert_true (tumen_date_parse (parts & 32 ? "2024-03~" : "2024-03-28", date, NULL, NULL));
      work->published = date;
    }
  if (parts & 16)
    work->address = "https://example.org/a_{b}?q=1%20";
  work->is_page = (parts & 64) != 0;
  work->basis = parts & 32 ? TUMEN_BASIS_INFERRED : TUMEN_BASIS_STATED;
  work->language = "en";
}

/* As BibTeX counts: each brace, escaped or not. */
static void
check_bibtex (const char *text)
{
  int depth = 0;

  g_assert_true (g_str_has_prefix (text, "@online{a-b-c-,\n") ||
                 g_str_has_prefix (text, "@article{a-b-c-,\n"));
  for (const char *p = text; *p != '\0'; p++)
    {
      depth += *p == '{';
      depth -= *p == '}';
      g_assert_cmpint (depth, >=, 0);
      g_assert_false (depth == 0 && *p == '{');
      g_assert_false (*p == '#' && p[-1] != '\\');
    }
  g_assert_cmpint (depth, ==, 0);
  g_assert_true (g_str_has_suffix (text, "}\n}\n"));
}

static void
check_ris (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_true (g_str_has_prefix (lines[0], "TY  - "));
  g_assert_cmpstr (lines[n_lines - 2], ==, "ER  - ");
  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  for (guint i = 0; i + 1 < n_lines; i++)
    g_assert_true (g_regex_match_simple ("^[A-Z][A-Z0-9]  - [^\\n\\r]*$", lines[i], 0, 0));
}

static void
check_csl_json (const char *text,
                guint       parts)
{
  json_t *items = json_loads (text, 0, NULL);
  json_t *item = json_array_get (items, 0);
  json_t *issued = json_object_get (item, "issued");

  g_assert_nonnull (items);
  g_assert_cmpstr (json_string_value (json_object_get (item, "type")), ==,
                   parts & 64 ? "webpage" : "article-newspaper");
  g_assert_true ((json_object_get (item, "author") != NULL) == ((parts & 1) != 0));
  g_assert_true ((json_object_get (item, "container-title") != NULL) == ((parts & 4) != 0));
  g_assert_true ((issued != NULL) == ((parts & 8) != 0));
  g_assert_true ((json_object_get (item, "URL") != NULL) == ((parts & 16) != 0));
  if (issued != NULL)
    {
      json_t *date = json_array_get (json_object_get (issued, "date-parts"), 0);

      g_assert_cmpint (json_integer_value (json_array_get (date, 0)), ==, 2024);
      g_assert_cmpuint (json_array_size (date), ==, parts & 32 ? 2 : 3);
      g_assert_true (json_is_true (json_object_get (issued, "circa")) == ((parts & 32) != 0));
    }
  json_decref (items);
}

static void
check_words (const char   *text,
             guint         parts,
             TumenLanguage language)
{
  gboolean    english = language == TUMEN_LANGUAGE_EN;
  const char *no_date = english ? "n.d." : "s. f.";
  const char *no_outlet = english ? "[outlet not named]" : "[medio no indicado]";

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strstr (text, ".."));
  g_assert_true ((strstr (text, no_date) != NULL) == ((parts & 8) == 0));
  g_assert_true ((strstr (text, no_outlet) != NULL) == ((parts & 4) == 0));
  g_assert_true ((strstr (text, "https://example.org/") != NULL) == ((parts & 16) != 0));
}

static void
test_missing_parts (void)
{
  for (guint parts = 0; parts < 128; parts++)
    for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
      for (int style = 0; style < TUMEN_N_CITATION_STYLES; style++)
        {
          TumenCitedWork   work;
          TumenDate        date;
          g_autofree char *text = NULL;

          init_made_up (&work, &date, parts);
          text = tumen_cited_work_cite (&work, (TumenCitationStyle)style, (TumenLanguage)language);
          if (style == TUMEN_CITATION_BIBTEX)
            check_bibtex (text);
          else if (style == TUMEN_CITATION_RIS)
            check_ris (text);
          else if (style == TUMEN_CITATION_CSL_JSON)
            check_csl_json (text, parts);
          else
            check_words (text, parts, (TumenLanguage)language);
        }
}

static void
test_pages (void)
{
  TumenCitedWork work;
  TumenDate      date;

  init_made_up (&work, &date, 4 | 8 | 16 | 64);
  work.outlet = "Yonhap";
  {
    g_autofree char *apa = tumen_cited_work_cite (&work, TUMEN_CITATION_APA, TUMEN_LANGUAGE_EN);

    g_assert_cmpstr (apa, ==,
                     "Yonhap. (2024, March 28). [Web page]. https://example.org/a_{b}?q=1%20");
  }
}

static void
test_passage (void)
{
  g_autoptr (TumenLibrary) library = open_builtin ();
  g_autoptr (TumenExcerpt) excerpt =
    g_list_model_get_item (tumen_library_get_excerpts (library), 0);
  g_autoptr (TumenSource) source =
    tumen_library_dup_source (library, tumen_excerpt_get_source (excerpt));
  g_autofree char *note = NULL;
  g_autofree char *passage = NULL;
  TumenCitedWork   work;

  tumen_cited_work_init (&work, source, excerpt, TUMEN_READING_EDITORS, TUMEN_LANGUAGE_ES);
  passage = g_strdup_printf (", caracteres %d–%d.", (int)tumen_excerpt_get_start (excerpt) + 1,
                             (int)tumen_excerpt_get_end (excerpt));
  note = tumen_cited_work_cite (&work, TUMEN_CITATION_CHICAGO, TUMEN_LANGUAGE_ES);
  g_assert_true (g_str_has_suffix (note, passage));
}

static void
test_slugs (void)
{
  TumenCitationStyle style = TUMEN_CITATION_RIS;

  for (guint i = 0; i < TUMEN_N_CITATION_STYLES; i++)
    {
      g_assert_nonnull (tumen_citation_style_get_name ((TumenCitationStyle)i));
      g_assert_true (tumen_citation_style_parse (
        tumen_citation_style_get_slug ((TumenCitationStyle)i), &style));
      g_assert_cmpuint (style, ==, i);
    }
  g_assert_false (tumen_citation_style_parse ("mla", &style));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-style/cites-the-articles", test_articles);
  g_test_add_func ("/citation-style/names-the-outlet-and-circa", test_named_outlet);
  g_test_add_func ("/citation-style/says-what-is-missing", test_missing_parts);
  g_test_add_func ("/citation-style/cites-pages", test_pages);
  g_test_add_func ("/citation-style/tells-the-passage", test_passage);
  g_test_add_func ("/citation-style/slugs-are-read-back", test_slugs);
  return g_test_run ();
}
