/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-shown.h"

#include <string.h>

static void
assert_line (const char *text,
             const char *expected)
{
  g_autofree char *line = tumen_shown_dup_line (text);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_messages_stay_on_one_line (void)
{
  assert_line ("Ñandú «한국» \\ 5", "Ñandú «한국» \\ 5");
  assert_line ("a\nb\tc\rd", "a\\nb\\tc\\x0dd");
  assert_line ("\033[31m\177", "\\x1b[31m\\x7f");
  assert_line ("a\xc2\x85"
               "b\u2028c\u2029d",
               "a\\u0085b\\u2028c\\u2029d");
  assert_line ("a\u202eb\u2066c\u200ed", "a\\u202eb\\u2066c\u200ed");
  assert_line ("a\xff", "a\ufffd");
  assert_line ("", "");
}

static void
test_output_keeps_its_lines (void)
{
  g_autofree char *text = tumen_shown_dup_text ("a\n\tb\r\033]0;c\a \u202e\xff");
  g_autofree char *json = tumen_shown_dup_json ("{\n \"a\": \"\177\xc2\x9b\u2028\u202eñ\"}");

  g_assert_cmpstr (text, ==, "a\n\tb\\x0d\\x1b]0;c\\x07 \\u202e\ufffd");
  g_assert_cmpstr (json, ==, "{\n \"a\": \"\\u007f\\u009b\\u2028\\u202eñ\"}");
}

static void
test_what_is_drawn_is_characters_in_their_order (void)
{
  g_autofree char *drawn = NULL;

  drawn = tumen_shown_dup_drawn ("a\ufffeb\U0001ffffc\ufdd0 \u202etfel\u202c \u2067\u05e9\u2069 é");
  g_assert_cmpstr (drawn, ==, "a\ufffdb\ufffdc\ufffd tfel\u202c \u2067\u05e9\u2069 é");
}

static void
test_records_stay_on_one_line (void)
{
  g_autofree char *shown = tumen_shown_dup_record ("a\r\nb\tc\x1b\x7f"
                                                   "\xc2\x85"
                                                   "\u2028\u2029\uffff\u202e"
                                                   "\u2067d");

  g_assert_cmpstr (shown, ==, "a  b c     \ufffd\u2067d");
}

static void
test_file_names_stay_on_one_line (void)
{
  g_autofree char *name = tumen_shown_dup_file ("/a\nb/c.tumen");

  g_assert_cmpstr (name, ==, "/a\\nb/c.tumen");
}

static void
test_long_values_are_cut (void)
{
  g_autofree char *exact = g_strnfill (TUMEN_SHOWN_MAX, 'x');
  g_autofree char *longer = g_strconcat (exact, "ñ", NULL);
  g_autofree char *cut = g_strconcat (exact, "…", NULL);
  g_autofree char *shown_exact = tumen_shown_dup_value (exact, strlen (exact));
  g_autofree char *shown_longer = tumen_shown_dup_value (longer, strlen (longer));
  g_autofree char *zero = tumen_shown_dup_value ("a\0b", 3);

  g_assert_cmpstr (shown_exact, ==, exact);
  g_assert_cmpstr (shown_longer, ==, cut);
  g_assert_cmpstr (zero, ==, "a\ufffdb");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shown/messages-stay-on-one-line", test_messages_stay_on_one_line);
  g_test_add_func ("/shown/output-keeps-its-lines", test_output_keeps_its_lines);
  g_test_add_func ("/shown/what-is-drawn-is-characters-in-their-order",
                   test_what_is_drawn_is_characters_in_their_order);
  g_test_add_func ("/shown/records-stay-on-one-line", test_records_stay_on_one_line);
  g_test_add_func ("/shown/file-names-stay-on-one-line", test_file_names_stay_on_one_line);
  g_test_add_func ("/shown/long-values-are-cut", test_long_values_are_cut);
  return g_test_run ();
}
