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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/parse/takes-tags-and-locale-names",
                   test_parse_takes_tags_and_locale_names);
  g_test_add_func ("/language/parse/refuses-other-languages", test_parse_refuses_other_languages);
  g_test_add_func ("/language/code/round-trips", test_code_round_trips);
  return g_test_run ();
}
