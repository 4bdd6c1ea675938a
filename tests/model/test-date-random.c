/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-private.h"

#include <string.h>

#define N_ROUNDS 3000

/* Properties of dates that are made at random, the same ones for the same --seed. */

static void
add_qualifier (GString *text)
{
  static const char *const qualifiers[] = { "", "", "", "?", "~", "%" };

  g_string_append (text, qualifiers[g_test_rand_int_range (0, G_N_ELEMENTS (qualifiers))]);
}

/* Two digits of @number, either of them an X at times. */
static void
add_digits (GString *text,
            int      number)
{
  gboolean masks = g_test_rand_int_range (0, 6) == 0;

  g_string_append_c (text, masks && g_test_rand_bit () ? 'X' : (char)('0' + number / 10));
  g_string_append_c (text, masks ? 'X' : (char)('0' + number % 10));
}

static void
add_value (GString *text)
{
  int n_parts = g_test_rand_int_range (1, 4);

  add_qualifier (text);
  if (g_test_rand_int_range (0, 8) == 0)
    g_string_append (text, "-1");
  else
    g_string_append_c (text, '1');
  g_string_append_c (text, (char)('0' + g_test_rand_int_range (0, 10)));
  add_digits (text, g_test_rand_int_range (0, 100));
  add_qualifier (text);
  if (n_parts == 2 && g_test_rand_int_range (0, 4) == 0)
    {
      g_string_append_printf (text, "-%d", g_test_rand_int_range (21, 42));
      return;
    }
  if (n_parts > 1)
    {
      g_string_append_c (text, '-');
      add_qualifier (text);
      add_digits (text, g_test_rand_int_range (1, 13));
      add_qualifier (text);
    }
  if (n_parts > 2)
    {
      g_string_append_c (text, '-');
      add_qualifier (text);
      add_digits (text, g_test_rand_int_range (1, 32));
      add_qualifier (text);
    }
}

static void
add_end (GString *text)
{
  int choice = g_test_rand_int_range (0, 8);

  if (choice > 1)
    add_value (text);
  else if (choice == 1)
    g_string_append (text, "..");
}

static void
add_set (GString *text)
{
  gboolean is_one_of = g_test_rand_bit ();
  int      n_items = g_test_rand_int_range (1, 6);

  g_string_append_c (text, is_one_of ? '[' : '{');
  if (g_test_rand_int_range (0, 4) == 0)
    g_string_append (text, "..");
  for (int i = 0; i < n_items; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      add_value (text);
      if (i > 0 && g_test_rand_int_range (0, 4) == 0)
        {
          g_string_append (text, "..");
          add_value (text);
        }
    }
  if (g_test_rand_int_range (0, 4) == 0)
    g_string_append (text, "..");
  g_string_append_c (text, is_one_of ? ']' : '}');
}

static char *
make_text (void)
{
  GString *text = g_string_new (NULL);
  int      kind = g_test_rand_int_range (0, 8);

  if (kind == 0)
    add_set (text);
  else if (kind <= 2)
    {
      add_end (text);
      g_string_append_c (text, '/');
      add_end (text);
    }
  else if (kind == 3)
    g_string_append_printf (text,
                            "Y%s%dE%d",
                            g_test_rand_bit () ? "-" : "",
                            g_test_rand_int_range (1, 9999),
                            g_test_rand_int_range (1, 11));
  else
    add_value (text);
  return g_string_free (text, FALSE);
}

/* Makes a text that is EDTF: some are not, since days and intervals are made at random. */
static char *
make_edtf (TumenDate *date)
{
  for (;;)
    {
      g_autofree char *text = make_text ();

      if (tumen_date_parse (text, date, NULL, NULL))
        return g_steal_pointer (&text);
    }
}

static void
test_canonical_text_is_stable (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      TumenDate        date, again;
      g_autofree char *text = make_edtf (&date);

      g_assert_cmpuint (strlen (date.edtf), <=, strlen (text));
      g_assert_true (tumen_date_parse (date.edtf, &again, NULL, NULL));
      g_assert_cmpmem (&date, sizeof date, &again, sizeof again);
    }
}

static void
test_bounds_are_ordered (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      TumenDate date;

      g_free (make_edtf (&date));
      if (date.has_earliest_start && date.has_latest_start)
        g_assert_cmpint (date.earliest_start, <=, date.latest_start);
      if (date.has_earliest_end && date.has_latest_end)
        g_assert_cmpint (date.earliest_end, <=, date.latest_end);
      if (date.has_earliest_start && date.has_latest_end)
        g_assert_cmpint (date.earliest_start, <=, date.latest_end);
      if (date.type == TUMEN_DATE_SINGLE || date.type == TUMEN_DATE_ONE_OF)
        {
          g_assert_cmpint (date.has_earliest_start, ==, date.has_earliest_end);
          g_assert_cmpint (date.has_latest_start, ==, date.has_latest_end);
          g_assert_cmpint (date.earliest_start, ==, date.earliest_end);
          g_assert_cmpint (date.latest_start, ==, date.latest_end);
        }
    }
}

static void
test_prefixes_parse_or_fail_inside (void)
{
  for (int i = 0; i < N_ROUNDS / 10; i++)
    {
      TumenDate        date;
      g_autofree char *text = make_edtf (&date);

      for (gsize length = 0; length <= strlen (text); length++)
        {
          g_autofree char *prefix = g_strndup (text, length);
          g_autoptr (GError) error = NULL;
          gsize offset = length + 1;

          if (tumen_date_parse (prefix, &date, &offset, &error))
            g_assert_no_error (error);
          else
            g_assert_cmpuint (offset, <=, length);
        }
    }
}

static void
test_once_keeps_the_hull (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      TumenDate date, once, again;

      g_free (make_edtf (&date));
      g_assert_true (tumen_date_once (&date, &once, NULL));
      g_assert_true (tumen_date_once (&once, &again, NULL));
      g_assert_cmpmem (&once, sizeof once, &again, sizeof again);
      g_assert_cmpint (once.has_earliest_start, ==, date.has_earliest_start);
      g_assert_cmpint (once.has_latest_end, ==, date.has_latest_end);
      g_assert_cmpint (once.earliest_start, ==, date.earliest_start);
      g_assert_cmpint (once.latest_end, ==, date.latest_end);
    }
}

/* Between the bounds of a mask lie exactly the days that fit it. */
static void
test_masks_agree_with_counting (void)
{
  for (int i = 0; i < 60; i++)
    {
      g_autoptr (GString) mask = g_string_new ("20");
      TumenDay  earliest = G_MAXINT64, latest = G_MININT64;
      TumenDate date;

      add_digits (mask, g_test_rand_int_range (0, 100));
      g_string_append_c (mask, '-');
      add_digits (mask, g_test_rand_int_range (1, 13));
      g_string_append_c (mask, '-');
      add_digits (mask, g_test_rand_int_range (1, 32));
      for (TumenDay day =
             tumen_day_from_civil (2000, 1, 1);
           day < tumen_day_from_civil (2100, 1, 1); day++)
        {
          gint64   year;
          int      month, day_of_month;
          char     text[32];
          gboolean fits = TRUE;

          tumen_day_to_civil (day, &year, &month, &day_of_month);
          g_snprintf (text, sizeof text, "%04d-%02d-%02d", (int)year, month, day_of_month);
          for (gsize j = 0; j < mask->len; j++)
            fits &= mask->str[j] == 'X' || mask->str[j] == text[j];
          earliest = fits ? MIN (earliest, day) : earliest;
          latest = fits ? day : latest;
        }
      g_assert_cmpint (tumen_date_parse (mask->str, &date, NULL, NULL), ==, earliest <= latest);
      if (earliest > latest)
        continue;
      g_assert_cmpint (date.earliest_start, ==, earliest);
      g_assert_cmpint (date.latest_end, ==, latest);
    }
}

/* Whole days are read by a shorter way; the long one must say the same of any digits. */
static void
test_whole_days_are_read_as_by_the_scanner (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", g_test_rand_int_range (0, 2100),
                                              g_test_rand_int_range (0, 14),
                                              g_test_rand_int_range (0, 33));
      g_autofree char *text = NULL;
      TumenDate        found, expected;
      TumenDateTree    tree;
      gboolean         is_good;

      text = i % 2 == 0 ? g_strdup (day)
                        : g_strdup_printf ("%s/%04d-%02d-%02d", day,
                                           g_test_rand_int_range (0, 2100),
                                           g_test_rand_int_range (1, 13),
                                           g_test_rand_int_range (1, 32));
      memset (&found, 0, sizeof found);
      memset (&expected, 0, sizeof expected);
      is_good = tumen_date_tree_parse (&tree, text, NULL, NULL);
      g_assert_cmpint (tumen_date_parse (text, &found, NULL, NULL), ==, is_good);
      if (!is_good)
        continue;
      tumen_date_tree_resolve (&tree, &expected);
      g_assert_cmpmem (&found, sizeof found, &expected, sizeof expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/random/canonical-text-is-stable", test_canonical_text_is_stable);
  g_test_add_func ("/date/random/bounds-are-ordered", test_bounds_are_ordered);
  g_test_add_func ("/date/random/prefixes-parse-or-fail-inside",
                   test_prefixes_parse_or_fail_inside);
  g_test_add_func ("/date/random/whole-days-are-read-as-by-the-scanner",
                   test_whole_days_are_read_as_by_the_scanner);
  g_test_add_func ("/date/random/once-keeps-the-hull", test_once_keeps_the_hull);
  g_test_add_func ("/date/random/masks-agree-with-counting", test_masks_agree_with_counting);
  return g_test_run ();
}
