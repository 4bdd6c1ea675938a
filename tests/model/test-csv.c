/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-csv.h"

static void
test_quotes (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  tumen_csv_append_cell (line, "plain");
  tumen_csv_append_cell (line, "says \"no\", twice");
  tumen_csv_append_cell (line, "two\nlines");
  tumen_csv_append_cell (line, NULL);
  g_assert_cmpstr (line->str, ==, "\"plain\",\"says \"\"no\"\", twice\",\"two\nlines\",\"\"");
  g_string_append (line, "\r\n");
  tumen_csv_append_cell (line, "next");
  g_assert_true (g_str_has_suffix (line->str, "\r\n\"next\""));
}

static void
test_formulas (void)
{
  const char *const formulas[] = { "=1+1", "+1", "-1", "@SUM(A1)",
                                   "\t=1", "\r=1", "\n=1", " =1",
                                   "\u00a0\ufeff\u200b+1", "\uff1d1+1", "\uff0b1",
                                   "\uff0d1", "\uff20SUM(A1)" };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autoptr (GString) exact = g_string_new (NULL);
      g_autoptr (GString) tabbed = g_string_new (NULL);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", formulas[i]);

      tumen_csv_append_cell (line, formulas[i]);
      tumen_csv_append_exact_cell (exact, formulas[i]);
      tumen_csv_append_tabbed (tabbed, TRUE, formulas[i]);
      g_assert_true (g_str_has_prefix (line->str, "\"'"));
      g_assert_cmpstr (exact->str, ==, quoted);
      g_assert_true (g_str_has_prefix (tabbed->str, "'"));
    }
}

static void
test_other_texts_stay_as_they_are (void)
{
  const char *const texts[] = { "1=1", " a+b", "\u2014 x", "\u00a0", "\u200b", "\uff11" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", texts[i]);

      tumen_csv_append_cell (line, texts[i]);
      g_assert_cmpstr (line->str, ==, quoted);
    }
}

static void
test_no_text_is_an_empty_cell (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  tumen_csv_append_exact_cell (line, NULL);
  tumen_csv_append_exact_cell (line, "\"");
  g_assert_cmpstr (line->str, ==, "\"\",\"\"\"\"");
}

static void
test_tabs (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  tumen_csv_append_tabbed (line, TRUE, "a\tb\r\nc");
  tumen_csv_append_tabbed (line, FALSE, NULL);
  tumen_csv_append_tabbed (line, FALSE, "«d»");
  g_assert_cmpstr (line->str, ==, "a b  c\t\t«d»");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/quotes-every-cell", test_quotes);
  g_test_add_func ("/csv/stops-formulas", test_formulas);
  g_test_add_func ("/csv/leaves-other-texts", test_other_texts_stay_as_they_are);
  g_test_add_func ("/csv/no-text-is-an-empty-cell", test_no_text_is_an_empty_cell);
  g_test_add_func ("/csv/tabbed-cells-stay-on-one-line", test_tabs);
  return g_test_run ();
}
