/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-text.h"

static void
test_widths_follow_the_text_scale (void)
{
  g_autoptr (TumenText) one = tumen_text_new ("Cantarell", 1);
  g_autoptr (TumenText) two = tumen_text_new ("Cantarell", 2);
  double width = tumen_text_get_width (one, TUMEN_TEXT_LABEL, "Kim meets Shoigu");

  g_assert_cmpfloat (width, >, 80);
  g_assert_cmpfloat (width, <, 130);
  g_assert_cmpfloat_with_epsilon (tumen_text_get_width (two, TUMEN_TEXT_LABEL, "Kim meets Shoigu"),
                                  2 * width, 0.5);
  g_assert_cmpfloat (tumen_text_get_width (one, TUMEN_TEXT_LABEL_BOLD, "Kim meets Shoigu"), >,
                     width);
  g_assert_cmpfloat (tumen_text_get_width (one, TUMEN_TEXT_DATE, "Kim meets Shoigu"), <, width);
  g_assert_cmpfloat (tumen_text_get_scale (two), ==, 2);
  g_assert_cmpstr (tumen_text_get_family (two), ==, "Cantarell");
}

static void
test_ascent_lies_within_the_height (void)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);

  for (int i = 0; i < TUMEN_N_TEXT_STYLES; i++)
    {
      g_assert_cmpfloat (tumen_text_get_ascent (text, (TumenTextStyle)i), >, 8);
      g_assert_cmpfloat (tumen_text_get_ascent (text, (TumenTextStyle)i), <,
                         tumen_text_get_height (text, (TumenTextStyle)i));
    }
}

static void
test_layouts_are_kept (void)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);
  PangoLayout *layout = tumen_text_get_layout (text, TUMEN_TEXT_DATE, "26 Jul 2023");

  g_assert_true (layout == tumen_text_get_layout (text, TUMEN_TEXT_DATE, "26 Jul 2023"));
  g_assert_true (layout != tumen_text_get_layout (text, TUMEN_TEXT_FLAG, "26 Jul 2023"));
  g_assert_cmpstr (pango_layout_get_text (layout), ==, "26 Jul 2023");
}

static void
test_known_texts_are_not_shaped_again (void)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);
  guint n_shaped;

  tumen_text_get_width (text, TUMEN_TEXT_DATE, "26 Jul 2023");
  tumen_text_get_layout (text, TUMEN_TEXT_DATE, "26 Jul 2023");
  n_shaped = tumen_text_get_n_shaped (text);
  g_assert_cmpuint (n_shaped, >, 0);
  tumen_text_get_width (text, TUMEN_TEXT_DATE, "26 Jul 2023");
  tumen_text_get_layout (text, TUMEN_TEXT_DATE, "26 Jul 2023");
  g_assert_cmpuint (tumen_text_get_n_shaped (text), ==, n_shaped);
  tumen_text_get_width (text, TUMEN_TEXT_DATE, "27 Jul 2023");
  g_assert_cmpuint (tumen_text_get_n_shaped (text), >, n_shaped);
}

static void
test_short_texts_are_not_cut (void)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);
  g_autofree char *kept = tumen_text_ellipsize (text, TUMEN_TEXT_LABEL_BOLD, "Kim", 190);

  g_assert_cmpstr (kept, ==, "Kim");
}

static void
test_long_texts_are_cut_to_the_width (void)
{
  static const char *const samples[] = {
    "A title that is a good deal longer than the hundred and ninety px of a label",
    "Очень длинное название события, которое не помещается в подпись",
    "매우 긴 한국어 제목은 반드시 잘려야 합니다 그리고 조금 더 길게 써야 합니다",
  };
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *cut = tumen_text_ellipsize (text, TUMEN_TEXT_LABEL_BOLD, samples[i], 190);
      double           width = tumen_text_get_width (text, TUMEN_TEXT_LABEL_BOLD, cut);

      g_assert_true (g_utf8_validate (cut, -1, NULL));
      g_assert_true (g_str_has_suffix (cut, "…"));
      g_assert_cmpfloat (width, <=, 190);
      g_assert_cmpfloat (width, >, 160);
    }
}

static void
test_accents_are_not_cut_off (void)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);
  GString *accents = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append (accents, "e\u0301");
  for (double width = 20; width < 60; width++)
    {
      g_autofree char *cut = tumen_text_ellipsize (text, TUMEN_TEXT_LABEL, accents->str, width);

      g_assert_cmpuint ((strlen (cut) - strlen ("…")) % strlen ("e\u0301"), ==, 0);
    }
  g_string_free (accents, TRUE);
}

static void
test_a_million_letters_are_cut (void)
{
  g_autoptr (TumenText) text = tumen_text_new ("Cantarell", 1);
  g_autofree char *longest = g_strnfill (1000000, 'm');
  g_autofree char *cut = tumen_text_ellipsize (text, TUMEN_TEXT_LABEL, longest, 190);
  g_autofree char *nothing = tumen_text_ellipsize (text, TUMEN_TEXT_LABEL, "mmm", 1);

  g_assert_cmpint (strlen (cut), <, 40);
  g_assert_cmpstr (nothing, ==, "…");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/width/follows-the-text-scale", test_widths_follow_the_text_scale);
  g_test_add_func ("/text/height/holds-the-ascent", test_ascent_lies_within_the_height);
  g_test_add_func ("/text/layout/is-kept", test_layouts_are_kept);
  g_test_add_func ("/text/known-texts-are-not-shaped-again", test_known_texts_are_not_shaped_again);
  g_test_add_func ("/text/ellipsize/keeps-short-texts", test_short_texts_are_not_cut);
  g_test_add_func ("/text/ellipsize/cuts-to-the-width", test_long_texts_are_cut_to_the_width);
  g_test_add_func ("/text/ellipsize/keeps-accents", test_accents_are_not_cut_off);
  g_test_add_func ("/text/ellipsize/a-million-letters", test_a_million_letters_are_cut);
  return g_test_run ();
}
