/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-list-words.h"

#include <string.h>

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_every_word_has_both_languages (void)
{
  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      for (guint i = 0; i < TUMEN_N_LIST_WORDS; i++)
        g_assert_cmpstr (tumen_list_word (i, language), !=, NULL);
      for (guint i = 0; i < TUMEN_N_LIST_PHRASES; i++)
        {
          g_autofree char *phrase = tumen_list_phrase (i, "Kim", "Putin", language);

          g_assert_nonnull (strstr (phrase, "Kim"));
          g_assert_null (strchr (phrase, '%'));
        }
      g_assert_nonnull (tumen_list_get_reading_note (language));
    }
}

static void
test_spanish_and_turns_before_its_own_sound (void)
{
  assert_text (tumen_list_phrase (TUMEN_LIST_PHRASE_AND, "Kiev", "Seúl", TUMEN_LANGUAGE_ES),
               "Kiev y Seúl");
  assert_text (tumen_list_phrase (TUMEN_LIST_PHRASE_AND, "Rusia", "Irán", TUMEN_LANGUAGE_ES),
               "Rusia e Irán");
  assert_text (tumen_list_phrase (TUMEN_LIST_PHRASE_AND, "Rusia", "Hiroshima", TUMEN_LANGUAGE_ES),
               "Rusia e Hiroshima");
  assert_text (tumen_list_phrase (TUMEN_LIST_PHRASE_AND, "Kiev", "hielo", TUMEN_LANGUAGE_ES),
               "Kiev y hielo");
  assert_text (tumen_list_phrase (TUMEN_LIST_PHRASE_AND, "Russia", "Iran", TUMEN_LANGUAGE_EN),
               "Russia and Iran");
}

static void
assert_basis (TumenCertainty certainty,
              TumenBasis     basis,
              const char    *edtf,
              TumenLanguage  language,
              const char    *expected)
{
  TumenRow       row = { .certainty = certainty, .basis = basis };
  TumenEventDate date = { .basis = basis };

  g_assert_true (tumen_date_parse (edtf, &date.date, NULL, NULL));
  assert_text (tumen_list_dup_basis (&row, &date, language), expected);
}

static void
test_basis_says_how_closely_a_date_is_known (void)
{
  assert_basis (TUMEN_CERTAINTY_STATED, TUMEN_BASIS_STATED, "2024-01-02", TUMEN_LANGUAGE_EN, "");
  assert_basis (TUMEN_CERTAINTY_WORKED_OUT, TUMEN_BASIS_INFERRED, "2024-01-02", TUMEN_LANGUAGE_EN,
                "day worked out");
  assert_basis (TUMEN_CERTAINTY_OTHER_PAGES, TUMEN_BASIS_EDITORIAL, "2024-01-02",
                TUMEN_LANGUAGE_ES, "día según otras páginas");
  assert_basis (TUMEN_CERTAINTY_NOT_KNOWN, TUMEN_BASIS_STATED, "2024-06", TUMEN_LANGUAGE_EN,
                "month only");
  assert_basis (TUMEN_CERTAINTY_NOT_KNOWN, TUMEN_BASIS_EDITORIAL, "2023", TUMEN_LANGUAGE_ES,
                "solo el año, según otras páginas");
  assert_basis (TUMEN_CERTAINTY_NOT_KNOWN, TUMEN_BASIS_INFERRED, "[2024-08..2024-12]",
                TUMEN_LANGUAGE_EN, "day not known, worked out");
  assert_basis (TUMEN_CERTAINTY_EXPECTED, TUMEN_BASIS_INFERRED, "2023-07-27", TUMEN_LANGUAGE_EN,
                "expected, not confirmed");
  assert_basis (TUMEN_CERTAINTY_OPEN, TUMEN_BASIS_STATED, "2023/..", TUMEN_LANGUAGE_EN, "");
}

static void
test_candidates_are_counted (void)
{
  TumenRow       row = { .certainty = TUMEN_CERTAINTY_NOT_KNOWN, .form = TUMEN_FORM_ONE_OF };
  TumenEventDate date = { .edtf = NULL };

  row.basis = TUMEN_BASIS_STATED;
  g_assert_true (
    tumen_date_parse ("[2025-05-28,2025-06-04,2025-06-11]", &date.date, NULL, NULL));
  assert_text (tumen_list_dup_basis (&row, &date, TUMEN_LANGUAGE_EN), "one of three Wednesdays");
  assert_text (tumen_list_dup_basis (&row, &date, TUMEN_LANGUAGE_ES), "uno de tres miércoles");
  g_assert_true (tumen_date_parse ("[2025-05-28,2025-06-04,2025-06-11,2025-06-13]", &date.date,
                                   NULL, NULL));
  assert_text (tumen_list_dup_basis (&row, &date, TUMEN_LANGUAGE_EN), "one of four days");
  g_assert_true (tumen_date_parse ("[2025-05-28,2025-06-04]", &date.date, NULL, NULL));
  assert_text (tumen_list_dup_basis (&row, &date, TUMEN_LANGUAGE_EN), "day not known");
}

static void
test_rumour_is_no_expectation (void)
{
  TumenRow row = { .certainty = TUMEN_CERTAINTY_EXPECTED, .status = TUMEN_STATUS_RUMOURED };

  assert_text (tumen_list_dup_basis (&row, NULL, TUMEN_LANGUAGE_EN), "rumoured, not confirmed");
  assert_text (tumen_list_dup_basis (&row, NULL, TUMEN_LANGUAGE_ES), "rumor sin confirmar");
}

static void
test_publication_has_its_basis (void)
{
  TumenDate date;

  g_assert_true (tumen_date_parse ("2023-07-27", &date, NULL, NULL));
  assert_text (tumen_list_dup_published (&date, TUMEN_BASIS_INFERRED, FALSE, TUMEN_LANGUAGE_EN),
               "Published 27 Jul 2023 (worked out)");
  assert_text (tumen_list_dup_published (&date, TUMEN_BASIS_STATED, TRUE, TUMEN_LANGUAGE_ES),
               "publicado: 27 jul 2023");
  assert_text (tumen_list_dup_published (NULL, TUMEN_BASIS_STATED, FALSE, TUMEN_LANGUAGE_ES),
               "Fecha de publicación desconocida");
}

static void
test_conflicts_have_headings (void)
{
  g_assert_cmpstr (tumen_list_get_conflict_heading ("date", TRUE, TUMEN_LANGUAGE_EN), ==,
                   "Sources give different days");
  g_assert_cmpstr (tumen_list_get_conflict_heading ("date", FALSE, TUMEN_LANGUAGE_EN), ==,
                   "Sources differ slightly on the date");
  g_assert_cmpstr (tumen_list_get_conflict_heading ("number", TRUE, TUMEN_LANGUAGE_ES), ==,
                   "Las fuentes dan cifras distintas");
  g_assert_cmpstr (tumen_list_get_conflict_heading (NULL, TRUE, TUMEN_LANGUAGE_EN), ==,
                   "Sources tell it differently");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-list-words/every-word-has-both-languages",
                   test_every_word_has_both_languages);
  g_test_add_func ("/figure-list-words/spanish-and-turns-before-its-own-sound",
                   test_spanish_and_turns_before_its_own_sound);
  g_test_add_func ("/figure-list-words/basis-says-how-closely-a-date-is-known",
                   test_basis_says_how_closely_a_date_is_known);
  g_test_add_func ("/figure-list-words/candidates-are-counted", test_candidates_are_counted);
  g_test_add_func ("/figure-list-words/rumour-is-no-expectation", test_rumour_is_no_expectation);
  g_test_add_func ("/figure-list-words/publication-has-its-basis", test_publication_has_its_basis);
  g_test_add_func ("/figure-list-words/conflicts-have-headings", test_conflicts_have_headings);
  return g_test_run ();
}
