/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-words.h"

#include <string.h>

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_every_word_exists_in_each_language (void)
{
  for (int i = 0; i < TUMEN_N_WORDS; i++)
    {
      for (int l = 0; l < TUMEN_N_LANGUAGES; l++)
        {
          const char *word = tumen_word ((TumenWord)i, (TumenLanguage)l);

          g_assert_nonnull (word);
          g_assert_cmpuint (strlen (word), >, 1);
        }
    }
}

static void
test_numbers_are_grouped_as_the_language_does (void)
{
  assert_text (tumen_number_to_words (0, TUMEN_LANGUAGE_EN), "0");
  assert_text (tumen_number_to_words (999, TUMEN_LANGUAGE_EN), "999");
  assert_text (tumen_number_to_words (1000, TUMEN_LANGUAGE_EN), "1,000");
  assert_text (tumen_number_to_words (1000000, TUMEN_LANGUAGE_EN), "1,000,000");
  assert_text (tumen_number_to_words (1000, TUMEN_LANGUAGE_ES), "1000");
  assert_text (tumen_number_to_words (10000, TUMEN_LANGUAGE_ES), "10\u00a0000");
}

static void
test_counts_agree_in_number (void)
{
  static const TumenSheetPlace sheet = { 1, 2, 2, 3 };

  assert_text (tumen_count_to_words (TUMEN_COUNT_EVENTS, 1, TUMEN_LANGUAGE_EN), "1 event");
  assert_text (tumen_count_to_words (TUMEN_COUNT_EVENTS, 57, TUMEN_LANGUAGE_EN), "57 events");
  assert_text (tumen_count_to_words (TUMEN_COUNT_EVENTS, 57, TUMEN_LANGUAGE_ES), "57 hechos");
  assert_text (tumen_count_to_words (TUMEN_COUNT_VOICES, 0, TUMEN_LANGUAGE_ES), "0 voces");
  assert_text (tumen_sheet_to_words (&sheet, TUMEN_LANGUAGE_EN), "row 1, column 2 of 2 × 3");
  assert_text (tumen_sheet_to_words (&sheet, TUMEN_LANGUAGE_ES), "fila 1, columna 2 de 2 × 3");
  assert_text (tumen_more_to_words (2, TUMEN_LANGUAGE_EN), "2 more");
  assert_text (tumen_more_to_words (2, TUMEN_LANGUAGE_ES), "2 más");
  assert_text (tumen_later_excerpts_to_words (1, TUMEN_LANGUAGE_EN),
               "1 excerpt was published later.");
  assert_text (tumen_later_excerpts_to_words (2, TUMEN_LANGUAGE_ES),
               "2 extractos se publicaron después.");
  assert_text (tumen_continuing_to_words (3, TUMEN_LANGUAGE_EN), "‹ 3 continuing");
}

static void
test_headings_tell_what_is_not_visible (void)
{
  assert_text (tumen_lane_details_to_words (0, 0, 0, TUMEN_LANGUAGE_EN), "");
  assert_text (tumen_lane_details_to_words (1, 0, 1, TUMEN_LANGUAGE_EN),
               " · 1 earlier · 1 undated");
  assert_text (tumen_lane_details_to_words (1, 3, 1, TUMEN_LANGUAGE_ES),
               " · 1 antes · 3 después · 1 sin fecha");
}

static void
test_every_bin_has_a_dotted_line (void)
{
  for (int bin = 0; bin < TUMEN_N_BIN_WORDS; bin++)
    {
      g_autofree char *english = NULL;
      g_autofree char *spanish = NULL;

      english = tumen_dotted_line_to_words (1000, (TumenBinWord)bin, TUMEN_LANGUAGE_EN);
      spanish = tumen_dotted_line_to_words (1000, (TumenBinWord)bin, TUMEN_LANGUAGE_ES);
      g_assert_true (g_str_has_prefix (english, "dotted: 1,000 in "));
      g_assert_true (g_str_has_prefix (spanish, "punteada: 1000 en "));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/every-word-exists-in-each-language",
                   test_every_word_exists_in_each_language);
  g_test_add_func ("/words/numbers-are-grouped-as-the-language-does",
                   test_numbers_are_grouped_as_the_language_does);
  g_test_add_func ("/words/counts-agree-in-number", test_counts_agree_in_number);
  g_test_add_func ("/words/headings-tell-what-is-not-visible",
                   test_headings_tell_what_is_not_visible);
  g_test_add_func ("/words/dotted-line/every-bin-has-one", test_every_bin_has_a_dotted_line);
  return g_test_run ();
}
