/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-compare.h"
#include "tumen-library.h"

/* "common" runs are shown once, differences as "<a|b>". */
static char *
show (const char *a,
      const char *b)
{
  g_autoptr (GPtrArray) segments = tumen_compare_texts (a, b);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const TumenCompareSegment *segment = g_ptr_array_index (segments, i);

      if (segment->differs)
        g_string_append_printf (shown, "<%s|%s>", segment->a, segment->b);
      else
        g_string_append (shown, segment->a);
    }
  return g_string_free (shown, FALSE);
}

static void
assert_shown (const char *a,
              const char *b,
              const char *expected)
{
  g_autofree char *shown = show (a, b);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_letter_of_2023_stands_side_by_side (void)
{
  g_autoptr (TumenLibrary) library = tumen_library_open_builtin (NULL);
  g_autoptr (TumenExcerpt) first = tumen_library_dup_excerpt (library, "x000-06");
  g_autoptr (TumenExcerpt) second = tumen_library_dup_excerpt (library, "x001-11");

  assert_shown (tumen_excerpt_get_exact (first),
                tumen_excerpt_get_exact (second),
                "Durante la reunión, Shoigu le entregó a Kim una"
                "<“misiva cordial y magnífica”|“carta cálida y buena”>"
                "firmada por el presidente ruso Vladímir Putin,"
                "<señaló la ACNC.|informó KCNA.>");
}

static void
test_punctuation_case_and_accents_are_no_differences (void)
{
  assert_shown ("El líder, «Kim»,  llegó —dijo— ayer.", "el LIDER Kim llego dijo ayer",
                "El líder, «Kim»,  llegó —dijo— ayer.");
  assert_shown ("uno — dos", "uno dos", "uno — dos");
}

static void
test_additions_have_nothing_on_the_other_side (void)
{
  assert_shown ("uno dos tres", "uno tres", "uno<dos|>tres");
  assert_shown ("palabra", "antes palabra despues", "<|antes>palabra<|despues>");
  assert_shown ("uno", "", "<uno|>");
  assert_shown ("", "", "");
}

static void
test_short_shared_word_does_not_part_differences (void)
{
  assert_shown ("rojo y negro", "azul y blanco", "<rojo y negro|azul y blanco>");
  assert_shown ("rojo hacia negro", "azul hacia blanco", "<rojo|azul>hacia<negro|blanco>");
  assert_shown ("y rojo", "y azul", "y<rojo|azul>");
}

static void
test_huge_texts_differ_as_a_whole (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) segments = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append (text, "uno ");
  segments = tumen_compare_texts (text->str, text->str);
  g_assert_cmpuint (segments->len, ==, 1);
  g_assert_true (((TumenCompareSegment *)g_ptr_array_index (segments, 0))->differs);
  g_string_free (text, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/letter-of-2023-stands-side-by-side",
                   test_letter_of_2023_stands_side_by_side);
  g_test_add_func ("/compare/punctuation-case-and-accents-are-no-differences",
                   test_punctuation_case_and_accents_are_no_differences);
  g_test_add_func ("/compare/additions-have-nothing-on-the-other-side",
                   test_additions_have_nothing_on_the_other_side);
  g_test_add_func ("/compare/short-shared-word-does-not-part-differences",
                   test_short_shared_word_does_not_part_differences);
  g_test_add_func ("/compare/huge-texts-differ-as-a-whole", test_huge_texts_differ_as_a_whole);
  return g_test_run ();
}
