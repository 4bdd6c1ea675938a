/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-web-address.h"

static const char *const refused[] = {
  "",
  "example.org",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "https:///no-host",
  "https://user@example.org/",
  "https://user:word@example.org/",
  "https://example.org/a\nb",
  "https://example.org/\x1b[0m",
  "smb://example.org/",
  "tumen:library",
  "https://\xff/",
};

static void
test_refuses_what_is_no_page_of_the_web (void)
{
  g_assert_false (tumen_web_address_is_one (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_false (tumen_web_address_is_one (refused[i]));
      g_assert_null (tumen_web_address_dup_target (refused[i]));
      g_assert_null (tumen_web_address_dup_shown (refused[i]));
      g_assert_null (tumen_web_address_dup_host (refused[i]));
    }
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_target_is_plain_and_ends_no_link (void)
{
  assert_text (tumen_web_address_dup_target ("HTTPS://Example.org:8080/a?b=c%20d#e"),
               "https://example.org:8080/a?b=c%20d#e");
  assert_text (tumen_web_address_dup_target ("https://example.org/North–Russia"),
               "https://example.org/North%E2%80%93Russia");
  assert_text (tumen_web_address_dup_target ("https://example.org/it's(here)\\>\""),
               "https://example.org/it%27s%28here%29%5C%3E%22");
  assert_text (tumen_web_address_dup_target ("http://пример.рф/путь"),
               "http://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C");
}

static void
test_host_of_other_letters_is_told_in_plain_ones (void)
{
  assert_text (tumen_web_address_dup_shown ("https://пример.рф/путь"),
               "https://пример.рф/путь (xn--e1afmkfd.xn--p1ai)");
  assert_text (tumen_web_address_dup_host ("https://пример.рф/путь"),
               "пример.рф (xn--e1afmkfd.xn--p1ai)");
  assert_text (tumen_web_address_dup_host ("https://www.example.org/a"), "www.example.org");
  assert_text (tumen_web_address_dup_shown ("https://www.example.org/a"),
               "https://www.example.org/a");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/web-address/refuses-what-is-no-page-of-the-web",
                   test_refuses_what_is_no_page_of_the_web);
  g_test_add_func ("/web-address/target-is-plain-and-ends-no-link",
                   test_target_is_plain_and_ends_no_link);
  g_test_add_func ("/web-address/host-of-other-letters-is-told-in-plain-ones",
                   test_host_of_other_letters_is_told_in_plain_ones);
  return g_test_run ();
}
