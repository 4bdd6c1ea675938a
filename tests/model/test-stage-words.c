/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stage-words.h"

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
  for (int i = 0; i < TUMEN_N_STAGE_WORDS; i++)
    {
      const char *english = tumen_stage_word ((TumenStageWord)i, TUMEN_LANGUAGE_EN);
      const char *spanish = tumen_stage_word ((TumenStageWord)i, TUMEN_LANGUAGE_ES);

      g_assert_cmpuint (strlen (english), >, 1);
      g_assert_cmpuint (strlen (spanish), >, 1);
      g_assert_cmpstr (english, !=, spanish);
    }
}

static void
test_steps_and_the_end_are_told (void)
{
  assert_text (tumen_stage_step_to_words (1, 7, TUMEN_LANGUAGE_EN), "Step 1 of 7");
  assert_text (tumen_stage_step_to_words (2, 7, TUMEN_LANGUAGE_ES), "Paso 2 de 7");
  assert_text (tumen_stage_end_to_words ("A title", TUMEN_LANGUAGE_EN), "End of “A title”");
  assert_text (tumen_stage_end_to_words ("Un título", TUMEN_LANGUAGE_ES), "Fin de «Un título»");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-words/every-word-exists-in-each-language",
                   test_every_word_exists_in_each_language);
  g_test_add_func ("/stage-words/steps-and-the-end-are-told", test_steps_and_the_end_are_told);
  return g_test_run ();
}
