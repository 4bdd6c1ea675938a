/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-words.h"
#include "tumen-web-address.h"

static TumenLibrary *library;

static TumenPanelContext
get_context (TumenReading  reading,
             TumenLanguage language)
{
  return (TumenPanelContext){ .library = library, .reading = reading, .language = language };
}

static void
assert_note (TumenLanguage language,
             const char   *note,
             const char   *expected)
{
  TumenPanelContext context = get_context (TUMEN_READING_EDITORS, language);
  g_autofree char  *words = tumen_panel_words_for_note (&context, note);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_note_articles (void)
{
  assert_note (TUMEN_LANGUAGE_EN, "003 states 18 June 2024; 002 and 004 only June.",
               "Article 4 states 18 June 2024; article 3 and 5 only June.");
  assert_note (TUMEN_LANGUAGE_EN, "as article 003 says", "as article 4 says");
  assert_note (TUMEN_LANGUAGE_EN, "Articles 002 and 004 give June.",
               "Articles 3 and 5 give June.");
  assert_note (TUMEN_LANGUAGE_ES, "El artículo 003 da el 18; el 002 dice junio.",
               "El artículo 4 da el 18; el artículo 3 dice junio.");
}

static void
test_note_keeps_numbers (void)
{
  assert_note (TUMEN_LANGUAGE_EN, "7,000 or 10 000 shells, page W004, x003-15, 999, 2004.",
               "7,000 or 10 000 shells, page W004, x003-15, 999, 2004.");
}

static void
test_note_days (void)
{
  assert_note (TUMEN_LANGUAGE_EN, "show 2024-06-19", "show 19 Jun 2024");
  assert_note (TUMEN_LANGUAGE_ES, "mostrar 2024-06-19.", "mostrar 19 jun 2024.");
  assert_note (TUMEN_LANGUAGE_EN, "both days: {2024-01-04,2024-01-09}",
               "both days: 4 and 9 Jan 2024");
  assert_note (TUMEN_LANGUAGE_EN, "2023/.. with both", "since 2023 with both");
  assert_note (TUMEN_LANGUAGE_EN, "not 2024-06-31, [sic], {0}", "not 2024-06-31, [sic], {0}");
}

static void
assert_basis (const char  *event_id,
              TumenReading reading,
              const char  *expected)
{
  TumenPanelContext context = get_context (reading, TUMEN_LANGUAGE_EN);
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, event_id);
  g_autofree char *words = tumen_panel_words_for_basis (&context, event);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_basis (void)
{
  assert_basis ("armistice-korean-war-1953", TUMEN_READING_EDITORS, "Day stated · hour not stated");
  assert_basis ("treaty-strategic-partnership-2024-06", TUMEN_READING_EDITORS,
                "Day from other pages · hour not stated");
  assert_basis ("kim-shoigu-meeting-2023-07", TUMEN_READING_EDITORS,
                "Worked out from 2 articles · hour not stated");
  assert_basis ("kim-shoigu-meeting-2025-06", TUMEN_READING_STRICT, "Worked out · one of 3 days");
  assert_basis ("parade-pyongyang-2023-07-27", TUMEN_READING_EDITORS,
                "Day worked out · hour stated as approximate, end not stated");
  assert_basis ("sanctions-on-russia-and-dprk", TUMEN_READING_STRICT, "No source gives a date");
}

static void
test_speaker (void)
{
  TumenPanelContext context = get_context (TUMEN_READING_EDITORS, TUMEN_LANGUAGE_EN);
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, "x000-06");
  g_autofree char *agency = tumen_panel_words_for_speaker (&context, excerpt, "kcna");
  g_autofree char *state = tumen_panel_words_for_speaker (&context, excerpt, "dprk");
  g_autofree char *article = tumen_panel_words_for_speaker (&context, excerpt, "narrator");

  g_assert_cmpstr (agency, ==, "Korean Central News Agency (KCNA), North Korea");
  g_assert_cmpstr (state, ==, "North Korea");
  g_assert_cmpstr (article, ==, "The article itself");
}

static void
test_speaker_via (void)
{
  TumenPanelContext context = get_context (TUMEN_READING_EDITORS, TUMEN_LANGUAGE_EN);
  g_autoptr (GListModel) excerpts = g_object_ref (tumen_library_get_excerpts (library));
  guint n_via = 0;

  for (guint i = 0; i < g_list_model_get_n_items (excerpts); i++)
    {
      g_autoptr (TumenExcerpt) excerpt = g_list_model_get_item (excerpts, i);
      const char *const *via = tumen_excerpt_get_via (excerpt);
      g_autofree char   *words = NULL;

      if (via == NULL || g_strcmp0 (via[0], "kremlin") != 0)
        continue;
      words = tumen_panel_words_for_speaker (&context, excerpt,
                                             tumen_excerpt_get_speaker (excerpt));
      g_assert_true (g_str_has_prefix (words, "Vladimir Putin, Russia · via "));
      n_via++;
    }
  g_assert_cmpuint (n_via, ==, 4);
}

static void
test_address (void)
{
  g_assert_true (tumen_web_address_is_one ("https://example.org/a?b=c#d"));
  g_assert_true (tumen_web_address_is_one ("HTTP://example.org"));
  g_assert_true (tumen_web_address_is_one ("https://wikimili.com/en/North_Korea–Russia"));
  g_assert_false (tumen_web_address_is_one ("file:///etc/passwd"));
  g_assert_false (tumen_web_address_is_one ("javascript:alert(1)"));
  g_assert_false (tumen_web_address_is_one ("https:///no-host"));
  g_assert_false (tumen_web_address_is_one ("example.org"));
  g_assert_false (tumen_web_address_is_one (""));
  g_assert_false (tumen_web_address_is_one (NULL));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/panel-words/note/articles-by-name", test_note_articles);
  g_test_add_func ("/panel-words/note/other-numbers-stay", test_note_keeps_numbers);
  g_test_add_func ("/panel-words/note/days-in-words", test_note_days);
  g_test_add_func ("/panel-words/basis", test_basis);
  g_test_add_func ("/panel-words/speaker/with-country", test_speaker);
  g_test_add_func ("/panel-words/speaker/through-whom", test_speaker_via);
  g_test_add_func ("/panel-words/address/only-pages-of-the-web", test_address);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
