/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-language.h"

static void
test_parse_takes_tags_and_locale_names (void)
{
  TumenLanguage language = TUMEN_LANGUAGE_EN;

  g_assert_true (tumen_language_parse ("es", &language));
  g_assert_cmpint (language, ==, TUMEN_LANGUAGE_ES);
  g_assert_true (tumen_language_parse ("en_GB.UTF-8", &language));
  g_assert_cmpint (language, ==, TUMEN_LANGUAGE_EN);
  g_assert_true (tumen_language_parse ("ES-AR", &language));
  g_assert_cmpint (language, ==, TUMEN_LANGUAGE_ES);
}

static void
test_parse_refuses_other_languages (void)
{
  TumenLanguage language = TUMEN_LANGUAGE_ES;

  g_assert_false (tumen_language_parse ("ko", &language));
  g_assert_false (tumen_language_parse ("est", &language));
  g_assert_false (tumen_language_parse ("", &language));
  g_assert_false (tumen_language_parse (NULL, &language));
  g_assert_cmpint (language, ==, TUMEN_LANGUAGE_ES);
}

static void
test_code_round_trips (void)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language;

      g_assert_true (tumen_language_parse (tumen_language_get_code ((TumenLanguage)i), &language));
      g_assert_cmpint (language, ==, i);
    }
}

static void
test_locale_gives_the_first_language_that_exists (void)
{
  g_setenv ("LANGUAGE", "ko:es_AR:en", TRUE);
  g_assert_cmpint (tumen_language_from_locale (), ==, TUMEN_LANGUAGE_ES);
  g_setenv ("LANGUAGE", "ko:en:es", TRUE);
  g_assert_cmpint (tumen_language_from_locale (), ==, TUMEN_LANGUAGE_EN);
}

static void
test_locale_falls_back_to_english (void)
{
  g_setenv ("LANGUAGE", "ko:ru", TRUE);
  g_assert_cmpint (tumen_language_from_locale (), ==, TUMEN_LANGUAGE_EN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/parse/takes-tags-and-locale-names",
                   test_parse_takes_tags_and_locale_names);
  g_test_add_func ("/language/parse/refuses-other-languages", test_parse_refuses_other_languages);
  g_test_add_func ("/language/code/round-trips", test_code_round_trips);
  g_test_add_func ("/language/locale/gives-the-first-language-that-exists",
                   test_locale_gives_the_first_language_that_exists);
  g_test_add_func ("/language/locale/falls-back-to-english", test_locale_falls_back_to_english);
  return g_test_run ();
}
