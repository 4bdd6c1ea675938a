/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-count-parts.h"

#define N_ROUNDS 500

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_status_sentence_names_every_number (void)
{
  const TumenCountNumbers counts = { .library = 57,
                                     .filtered_out = 3,
                                     .undated = 2,
                                     .outside = 4,
                                     .in_span = 48,
                                     .drawn = 44,
                                     .in_chips = 4,
                                     .n_chips = 2 };

  assert_text (tumen_counts_to_sentence (&counts, TUMEN_LANGUAGE_EN),
               "48 of 57 events in view: 44 drawn, 4 in 2 chips; "
               "4 outside, 2 undated, 3 hidden by filters");
  assert_text (tumen_counts_to_sentence (&counts, TUMEN_LANGUAGE_ES),
               "48 de 57 hechos a la vista: 44 dibujados, 4 en 2 grupos; "
               "4 fuera, 2 sin fecha, 3 ocultos por los filtros");
}

static void
test_status_sentence_leaves_out_what_is_zero (void)
{
  const TumenCountNumbers all = { .library = 1, .in_span = 1, .drawn = 1 };
  const TumenCountNumbers none = { .library = 2, .filtered_out = 1, .undated = 1 };
  const TumenCountNumbers bars = { .library = 10000,
                                   .in_span = 10000,
                                   .drawn = 1,
                                   .in_bars = 9999 };
  const TumenCountNumbers one_chip = { .library = 2,
                                       .in_span = 2,
                                       .in_chips = 2,
                                       .n_chips = 1 };

  assert_text (tumen_counts_to_sentence (&all, TUMEN_LANGUAGE_EN), "1 of 1 event in view: 1 drawn");
  assert_text (tumen_counts_to_sentence (&all, TUMEN_LANGUAGE_ES),
               "1 de 1 hecho a la vista: 1 dibujado");
  assert_text (tumen_counts_to_sentence (&none, TUMEN_LANGUAGE_EN),
               "0 of 2 events in view: 0 drawn; 1 undated, 1 hidden by filters");
  assert_text (tumen_counts_to_sentence (&none, TUMEN_LANGUAGE_ES),
               "0 de 2 hechos a la vista: 0 dibujados; 1 sin fecha, 1 oculto por los filtros");
  assert_text (tumen_counts_to_sentence (&bars, TUMEN_LANGUAGE_EN),
               "10,000 of 10,000 events in view: 1 drawn, 9,999 in bars");
  assert_text (tumen_counts_to_sentence (&one_chip, TUMEN_LANGUAGE_EN),
               "2 of 2 events in view: 0 drawn, 2 in 1 chip");
}

static void
test_names_what_other_parts_keep_back (void)
{
  const TumenCountNumbers counts = { .library = 14,
                                     .in_span = 1,
                                     .drawn = 1,
                                     .undated = 1,
                                     .not_yet_known = 12,
                                     .collection_off = 121 };

  assert_text (tumen_counts_to_sentence (&counts, TUMEN_LANGUAGE_EN),
               "1 of 14 events in view: 1 drawn; "
               "1 undated, 12 not yet known; 121 more in a collection that is off");
  assert_text (tumen_counts_to_sentence (&counts, TUMEN_LANGUAGE_ES),
               "1 de 14 hechos a la vista: 1 dibujado; "
               "1 sin fecha, 12 aún no conocidos; 121 más en una colección desactivada");
}

static void
test_short_form_has_few_parts (void)
{
  const TumenCountNumbers counts = { .library = 57,
                                     .filtered_out = 3,
                                     .undated = 2,
                                     .outside = 4,
                                     .in_span = 48,
                                     .drawn = 48 };
  const TumenCountNumbers all = { .library = 1, .in_span = 1, .drawn = 1 };
  const TumenCountNumbers off = {
    .library = 1, .in_span = 1, .drawn = 1, .collection_off = 121
  };
  TumenCountPhrase phrases[TUMEN_N_COUNT_PARTS];

  g_assert_cmpuint (tumen_counts_list_parts (&counts, TRUE, phrases), ==, 2);
  g_assert_cmpint (phrases[0].part, ==, TUMEN_COUNT_PART_IN_VIEW);
  g_assert_cmpint (phrases[1].part, ==, TUMEN_COUNT_PART_ELSEWHERE);
  g_assert_cmpstr (phrases[1].separator, ==, "; ");
  assert_text (tumen_counts_part_to_words (&counts, phrases[1].part, TUMEN_LANGUAGE_EN),
               "9 not in view");
  assert_text (tumen_counts_part_to_words (&counts, phrases[1].part, TUMEN_LANGUAGE_ES),
               "9 no a la vista");
  g_assert_cmpuint (tumen_counts_list_parts (&all, TRUE, phrases), ==, 1);
  g_assert_cmpuint (tumen_counts_list_parts (&off, TRUE, phrases), ==, 2);
  g_assert_cmpstr (phrases[1].separator, ==, "; ");
  assert_text (tumen_counts_part_to_words (&off, phrases[1].part, TUMEN_LANGUAGE_EN), "+121 off");
  assert_text (tumen_counts_part_to_words (&off, phrases[1].part, TUMEN_LANGUAGE_ES),
               "+121 sin activar");
}

/* The numbers of a sentence without those of how many chips there are and of what is beyond the
 * library's number, in order. */
static GArray *
read_numbers (const char *sentence)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *p = sentence; *p != '\0'; p++)
    {
      guint number = 0;

      if (!g_ascii_isdigit (*p))
        continue;
      for (; g_ascii_isdigit (*p) || *p == ','; p++)
        {
          if (*p == ',' && !g_ascii_isdigit (p[1]))
            break;
          number = *p == ',' ? number : number * 10 + (guint)(*p - '0');
        }
      if (!g_str_has_prefix (p, " chip") && !g_str_has_prefix (p, " more"))
        g_array_append_val (numbers, number);
    }
  return numbers;
}

static TumenCountNumbers
make_counts (void)
{
  TumenCountNumbers counts = { 0 };
  guint            *parts[] = { &counts.drawn, &counts.in_chips, &counts.in_bars,
                                &counts.outside, &counts.undated, &counts.filtered_out,
                                &counts.not_yet_known };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *parts[i] = g_test_rand_bit () ? (guint)g_test_rand_int_range (0, 2000000) : 0;
      counts.in_span += i < 3 ? *parts[i] : 0;
      counts.library += *parts[i];
    }
  counts.collection_off =
    g_test_rand_bit () ? (guint)g_test_rand_int_range (1, 2000000) : 0;
  counts.n_chips = counts.in_chips > 0 ? (guint)g_test_rand_int_range (1, 9) : 0;
  return counts;
}

static void
test_sentence_adds_up_when_read (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      TumenCountNumbers counts = make_counts ();
      g_autofree char  *sentence = tumen_counts_to_sentence (&counts, TUMEN_LANGUAGE_EN);
      g_autoptr (GArray) numbers = read_numbers (sentence);
      guint sum = 0;

      for (guint j = 2; j < numbers->len; j++)
        sum += g_array_index (numbers, guint, j);
      g_assert_cmpuint (g_array_index (numbers, guint, 0), ==, counts.in_span);
      g_assert_cmpuint (g_array_index (numbers, guint, 1), ==, counts.library);
      g_assert_cmpuint (sum, ==, counts.library);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/count-parts/names-every-number", test_status_sentence_names_every_number);
  g_test_add_func ("/count-parts/leaves-out-what-is-zero",
                   test_status_sentence_leaves_out_what_is_zero);
  g_test_add_func ("/count-parts/names-what-other-parts-keep-back",
                   test_names_what_other_parts_keep_back);
  g_test_add_func ("/count-parts/short-form-has-few-parts", test_short_form_has_few_parts);
  g_test_add_func ("/count-parts/sentence-adds-up-when-read", test_sentence_adds_up_when_read);
  return g_test_run ();
}
