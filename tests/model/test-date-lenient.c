/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date.h"

#include <string.h>

/* What other programs write, and how it is read. */
static const char *const repairs[][2] = {
  { " 1985-04-12\n", "1985-04-12" },
  { "[1667,1668, 1670..1672]", "[1667,1668,1670..1672]" },
  { "{1667,  1668}", "{1667,1668}" },
  { "\xe2\x88\x92"
    "1985",
    "-1985" },
  { "1985-04-12T23:20:30\xe2\x88\x92"
    "04",
    "1985-04-12T23:20:30-04" },
  { "2023-07-27T20:00", "2023-07-27T20:00:00" },
  { "2023-07-27T20:00Z", "2023-07-27T20:00:00Z" },
  { "2023-07-27T20:00:30.125+09:00", "2023-07-27T20:00:30+09:00" },
  { "2023-07-27t20:00:30z", "2023-07-27T20:00:30Z" },
  { "199u", "199X" },
  { "1999-uu-uu", "1999-XX-XX" },
  { "156u-12-25", "156X-12-25" },
  { "19xx", "19XX" },
  { "1984?~", "1984%" },
  { "1984~?/2004?~", "1984%/2004%" },
  { "unknown/2006", "/2006" },
  { "unknown/open", "/.." },
  { "2004-01-01/open", "2004-01-01/.." },
  { "2004-06-01/unknown", "2004-06-01/" },
  { "y170000002", "Y170000002" },
  { "y-17e7", "Y-17E7" },
  { "y17101e4p3", "Y17101E4S3" },
  { "2001-21^southernHemisphere", "2001-29" },
  { "2001-22^northernHemisphere", "2001-26" },
  { "2004-(06)?-11", "2004-?06-11" },
  { "2004-06-(11)~", "2004-06-~11" },
  { "2004-(06)?~", "2004-%06" },
  { "2004-(06-11)?", "2004-?06-?11" },
  { "2004?-06-(11)~", "?2004-06-~11" },
  { "(2004-(06)~)?", "2004-~06?" },
  { "(2011)-06-04~", "2011-~06-~04" },
  { "-2004-(06)?-11", "-2004-?06-11" },
  { "2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20" },
};

static const char *const refused[] = {
  "",
  "199",
  "yesterday",
  "1900-02-29 ",
  "2004-(06",
  "2004-06)?",
  "((((2004))))",
  "2004-(06)-11-12",
  "2004-()?",
  "2001-25^southernHemisphere",
  "2001-21^elsewhere",
  "^southern",
  "2001-01T10",
  "open",
  "unknown",
  "unknown/unknown",
};

static void
test_lenient_repairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (repairs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *notice = NULL;
      TumenDate        date;

      g_assert_false (tumen_date_parse (repairs[i][0], &date, NULL, NULL));
      tumen_date_parse_lenient (repairs[i][0], &date, &notice, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (date.edtf, ==, repairs[i][1]);
      g_assert_nonnull (strstr (notice, repairs[i][1]));
    }
}

static void
test_lenient_leaves_strict_dates_alone (void)
{
  g_autofree char *notice = NULL;
  TumenDate        date;

  g_assert_true (tumen_date_parse_lenient ("1985-04-12T23:20:30Z", &date, &notice, NULL));
  g_assert_cmpstr (date.edtf, ==, "1985-04-12T23:20:30Z");
  g_assert_null (notice);
  g_assert_true (tumen_date_parse_lenient (" 1985", &date, NULL, NULL));
}

static void
test_lenient_refuses_the_rest (void)
{
  g_autofree char *long_text = g_strnfill (10 * TUMEN_DATE_MAX_LENGTH, '(');
  g_autoptr (GError) long_error = NULL;
  TumenDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *notice = NULL;

      g_test_message ("%s", refused[i]);
      g_assert_false (tumen_date_parse_lenient (refused[i], &date, &notice, &error));
      g_assert_true (error != NULL && error->domain == TUMEN_DATE_ERROR);
      g_assert_null (notice);
    }
  g_assert_false (tumen_date_parse_lenient (long_text, &date, NULL, &long_error));
  g_assert_error (long_error, TUMEN_DATE_ERROR, TUMEN_DATE_ERROR_TOO_LONG);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/lenient/repairs", test_lenient_repairs);
  g_test_add_func ("/date/lenient/leaves-strict-dates-alone",
                   test_lenient_leaves_strict_dates_alone);
  g_test_add_func ("/date/lenient/refuses-the-rest", test_lenient_refuses_the_rest);
  return g_test_run ();
}
