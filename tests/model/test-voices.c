/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-citation-text.h"
#include "tumen-voices.h"

static TumenLibrary *library;

static char *
show_voices (const char *id)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, id);
  g_auto (TumenVoices) voices = { 0 };
  GString *shown = g_string_new (NULL);

  g_assert_nonnull (event);
  tumen_voices_init (&voices, library, event);
  for (guint i = 0; i < voices.marks->len; i++)
    g_string_append_c (shown, "*ox"[g_array_index (voices.marks, TumenVoiceMark, i)]);
  g_string_append_printf (shown,
                          " %u %s%s%s",
                          voices.n_voices,
                          tumen_agreement_get_slug (voices.agreement),
                          voices.has_badge ? " badge" : "",
                          voices.is_denied ? " denied" : "");
  return g_string_free (shown, FALSE);
}

static void
assert_voices (const char *id,
               const char *expected)
{
  g_autofree char *shown = show_voices (id);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_one_report_in_two_articles_is_one_voice (void)
{
  assert_voices ("putin-letter-handed-to-kim-2023-07", "*o 1 repeated badge");
  assert_voices ("kim-shoigu-meeting-2023-07", "*oooooo 1 repeated badge");
}

static void
test_narrators_of_different_articles_are_voices_of_their_own (void)
{
  assert_voices ("treaty-strategic-partnership-2024-06", "*oo*o*o 3 several badge");
}

static void
test_denial_gives_the_badge (void)
{
  assert_voices ("attack-dprk-missiles-2024-01-02", "*o 1 repeated");
  assert_voices ("kirby-on-dprk-missiles-2024-01", "* 1 single badge denied");
}

static void
test_citation_names_article_speaker_and_event (void)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, "x000-06");
  g_autofree char *english = NULL;
  g_autofree char *spanish = NULL;

  english = tumen_citation_text_for_excerpt (library, excerpt,
                                             "putin-letter-handed-to-kim-2023-07",
                                             TUMEN_READING_EDITORS, TUMEN_LANGUAGE_EN);
  spanish = tumen_citation_text_for_excerpt (library, excerpt, NULL, TUMEN_READING_STRICT,
                                             TUMEN_LANGUAGE_ES);
  g_assert_cmpstr (english,
                   ==,
                   "Korean Central News Agency (KCNA): «Durante la reunión, Shoigu le entregó a Kim"
                   " una “misiva cordial y magnífica” firmada por el presidente ruso Vladímir"
                   " Putin, señaló la ACNC.», Article 1, outlet not named, published 27 Jul 2023"
                   " (worked out) [x000-06, putin-letter-handed-to-kim-2023-07].");
  g_assert_true (g_str_has_suffix (spanish,
                                   "Artículo 1, medio no indicado, publicado 27 jul 2023"
                                   " (fecha deducida) [x000-06]."));
}

static void
test_citation_of_the_narrator_has_the_headline (void)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, "x003-15");
  g_autofree char *text = NULL;

  text = tumen_citation_text_for_excerpt (library, excerpt, NULL, TUMEN_READING_STRICT,
                                          TUMEN_LANGUAGE_ES);
  g_assert_cmpstr (text,
                   ==,
                   "«…acuerdo de cooperación, cuya firma fue estampada el 18 de junio de 2024 en"
                   " Pionyang», Artículo 4, medio no indicado, publicado entre el 28 may y el"
                   " 17 jun 2025 (fecha deducida), “Kim Jong-un reafirma su «apoyo incondicional"
                   " a Rusia» en cualquier cuestión «internacional crucial»” [x003-15].");
}

static void
test_quotation_has_its_translation (void)
{
  g_autoptr (TumenExcerpt) excerpt = tumen_library_dup_excerpt (library, "x000-06");
  g_autofree char *english = tumen_quotation_text_for_excerpt (excerpt, TUMEN_LANGUAGE_EN);
  g_autofree char *spanish = tumen_quotation_text_for_excerpt (excerpt, TUMEN_LANGUAGE_ES);

  g_assert_true (g_str_has_prefix (english, spanish));
  g_assert_true (g_str_has_suffix (english, "(Tumen)"));
  g_assert_null (strchr (spanish, '\n'));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = tumen_library_open_builtin (NULL);
  g_test_add_func ("/voices/one-report-in-two-articles-is-one-voice",
                   test_one_report_in_two_articles_is_one_voice);
  g_test_add_func ("/voices/narrators-of-different-articles-are-voices-of-their-own",
                   test_narrators_of_different_articles_are_voices_of_their_own);
  g_test_add_func ("/voices/denial-gives-the-badge", test_denial_gives_the_badge);
  g_test_add_func ("/citation-text/names-article-speaker-and-event",
                   test_citation_names_article_speaker_and_event);
  g_test_add_func ("/citation-text/narrator-has-the-headline",
                   test_citation_of_the_narrator_has_the_headline);
  g_test_add_func ("/citation-text/quotation-has-its-translation",
                   test_quotation_has_its_translation);
  result = g_test_run ();
  g_assert_finalize_object (library);
  return result;
}
