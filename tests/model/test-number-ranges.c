/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-number-ranges.h"

typedef struct
{
  guint       n_numbers;
  guint       numbers[8];
  const char *text;
} Case;

static const Case cases[] = {
  { 0, { 0 }, "" },
  { 2, { 0, 0 }, "" },
  { 1, { 5 }, "5" },
  { 1, { 1 }, "1" },
  { 2, { 5, 7 }, "5, 7" },
  { 2, { 7, 6 }, "6–7" },
  { 3, { 6, 7, 8 }, "6–8" },
  { 5, { 6, 12, 8, 13, 11 }, "6, 8, 11–13" },
  { 6, { 2, 2, 1, 3, 3, 1 }, "1–3" },
  { 5, { 4, 0, 1, 0, 2 }, "1–2, 4" },
  { 3, { 999, 1001, 1000 }, "999–1001" },
  { 2, { G_MAXUINT, 1 }, "1, 4294967295" },
};

static void
test_ranges_as_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tumen_number_ranges_to_text (cases[i].numbers, cases[i].n_numbers);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_numbers_are_not_changed (void)
{
  guint            numbers[] = { 3, 1, 2 };
  g_autofree char *text = tumen_number_ranges_to_text (numbers, G_N_ELEMENTS (numbers));
  g_autofree char *none = tumen_number_ranges_to_text (NULL, 0);

  g_assert_cmpstr (text, ==, "1–3");
  g_assert_cmpuint (numbers[0], ==, 3);
  g_assert_cmpuint (numbers[1], ==, 1);
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-ranges/as-text", test_ranges_as_text);
  g_test_add_func ("/number-ranges/input-stays", test_numbers_are_not_changed);

  return g_test_run ();
}
