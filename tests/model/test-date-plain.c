/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date.h"

#include <string.h>

static const char *const cases[][2] = {
  { "19 June 2024", "2024-06-19" },
  { "19 de junio de 2024", "2024-06-19" },
  { "el 19 de junio del 2024", "2024-06-19" },
  { "June 19, 2024", "2024-06-19" },
  { "June 19th, 2024", "2024-06-19" },
  { "the 1st of May 2024", "2024-05-01" },
  { "1.º de mayo de 2024", "2024-05-01" },
  { "primero de mayo de 2024", "2024-05-01" },
  { "Wednesday 26 July 2023", "2023-07-26" },
  { "miércoles, 26 de julio de 2023", "2023-07-26" },
  { "  18 jun 2024 ", "2024-06-18" },
  { "18 Sept. 2024", "2024-09-18" },
  { "sabado 27 de julio de 2024", "2024-07-27" },
  { "lunes de julio de 2024", "2024-07" },
  { "MAYO DE 2024", "2024-05" },
  { "junio de 2024", "2024-06" },
  { "2024", "2024" },
  { "2024-06-19", "2024-06-19" },
  { "[..2024-06-19]", "[..2024-06-19]" },
  { "27.7.2023", "2023-07-27" },
  { "3.4.2024", "2024-04-03" },
  { "27/7/2023", "2023-07-27" },
  { "7/27/2023", "2023-07-27" },
  { "5-5-2023", "2023-05-05" },
  { "2023/7/27", "2023-07-27" },
  { "7/2023", "2023-07" },
  { "07.2023", "2023-07" },
  { "2023.07", "2023-07" },
  { "verano de 2024", "2024-22" },
  { "spring 2024", "2024-21" },
  { "otoño de 2024", "2024-23" },
  { "Q3 2024", "2024-35" },
  { "T1 2024", "2024-33" },
  { "early January 2024", "2024-01-0X" },
  { "a mediados de enero de 2024", "2024-01-1X" },
  { "mid-2024", "2024-38" },
  { "a principios de 2024", "2024-37" },
  { "finales de octubre de 2024", "2024-10-2X" },
  { "the 1980s", "198X" },
  { "década de 1980", "198X" },
  { "44 BCE", "-0043" },
  { "15 de marzo de 44 a. C.", "-0043-03-15" },
  { "≈ 27 jul 2023", "2023-07-27~" },
  { "about 27 July 2023", "2023-07-27~" },
  { "hacia el 27 de julio de 2023", "2023-07-27~" },
  { "en torno al 18 de junio de 2025", "2025-06-18~" },
  { "possibly 26 Jul 2023", "2023-07-26?" },
  { "quizá hacia mayo de 2023", "2023-05%" },
  { "18 or 19 June 2024", "[2024-06-18,2024-06-19]" },
  { "18 o 19 jun 2024", "[2024-06-18,2024-06-19]" },
  { "28 may, 4 jun o 11 jun 2025", "[2025-05-28,2025-06-04,2025-06-11]" },
  { "28 de mayo, 4 u 11 de junio de 2025", "[2025-05-28,2025-06-04,2025-06-11]" },
  { "June 18, 2024 or June 19, 2024", "[2024-06-18,2024-06-19]" },
  { "31 Dec 2023 or 1 Jan 2024", "[2023-12-31,2024-01-01]" },
  { "4 and 9 January 2024", "{2024-01-04,2024-01-09}" },
  { "otoño e invierno de 2024", "{2024-23,2024-24}" },
  { "between August and December 2024", "[2024-08..2024-12]" },
  { "entre agosto y diciembre de 2024", "[2024-08..2024-12]" },
  { "entre el 25 y el 27 de julio de 2023", "[2023-07-25..2023-07-27]" },
  { "by 27 Jul 2023", "[..2023-07-27]" },
  { "hasta el 27 jul 2023", "[..2023-07-27]" },
  { "on or before 27 July 2023", "[..2023-07-27]" },
  { "a más tardar el 27 de julio de 2023", "[..2023-07-27]" },
  { "until 1948", "../1948" },
  { "since 2023", "2023/.." },
  { "desde el 8 oct 2024", "2024-10-08/.." },
  { "a partir de mayo de 2024", "2024-05/.." },
  { "from 2022 to 2024", "2022/2024" },
  { "de 2022 a 2024", "2022/2024" },
  { "desde mayo hasta julio de 2024", "2024-05/2024-07" },
  { "2022 – 2024", "2022/2024" },
  { "25–27 Jul 2023", "2023-07-25/2023-07-27" },
  { "del 25 al 27 de julio de 2023", "2023-07-25/2023-07-27" },
  { "28 May – 17 Jun 2025", "2025-05-28/2025-06-17" },
  { "undated", "../.." },
  { "sin fecha", "../.." },
};

static const struct
{
  const char    *text;
  TumenDateError code;
} refused[] = {
  { "", TUMEN_DATE_ERROR_EMPTY },
  { "   ", TUMEN_DATE_ERROR_EMPTY },
  { "\xff", TUMEN_DATE_ERROR_SYNTAX },
  { "yesterday", TUMEN_DATE_ERROR_SYNTAX },
  { "jueves", TUMEN_DATE_ERROR_SYNTAX },
  { "19 June", TUMEN_DATE_ERROR_SYNTAX },
  { "19 2024", TUMEN_DATE_ERROR_SYNTAX },
  { "June July 2024", TUMEN_DATE_ERROR_SYNTAX },
  { "19 June 24", TUMEN_DATE_ERROR_SYNTAX },
  { "0 June 2024", TUMEN_DATE_ERROR_SYNTAX },
  { "June 2024 2025", TUMEN_DATE_ERROR_SYNTAX },
  { "19 June 20245", TUMEN_DATE_ERROR_SYNTAX },
  { "19 June 2024 by", TUMEN_DATE_ERROR_SYNTAX },
  { "since", TUMEN_DATE_ERROR_SYNTAX },
  { "or", TUMEN_DATE_ERROR_SYNTAX },
  { "between 2022", TUMEN_DATE_ERROR_SYNTAX },
  { "from 2022 to", TUMEN_DATE_ERROR_SYNTAX },
  { "1985s", TUMEN_DATE_ERROR_SYNTAX },
  { "early 19 June 2024", TUMEN_DATE_ERROR_SYNTAX },
  { "3/4/24", TUMEN_DATE_ERROR_SYNTAX },
  { "31 jun 2024", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "Wednesday 27 July 2023", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "martes, 26 de julio de 2023", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "Monday 31 June 2024", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "29 Feb 2023", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "31.6.2024", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "13/13/2024", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2023-06-31", TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "from 2024 to 2022", TUMEN_DATE_ERROR_ORDER },
};

static void
test_plain_reads_both_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TumenDate date;

      g_test_message ("%s", cases[i][0]);
      tumen_date_parse_plain (cases[i][0], &date, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (date.edtf, ==, cases[i][1]);
    }
}

static void
test_plain_refuses (void)
{
  g_autofree char *many_words = g_strnfill (200, ',');

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GPtrArray) readings = NULL;
      g_autoptr (GError) error = NULL;
      TumenDate date;

      g_assert_false (tumen_date_parse_plain (refused[i].text, &date, &readings, &error));
      g_assert_error (error, TUMEN_DATE_ERROR, (int)refused[i].code);
      g_assert_null (readings);
    }
  for (gsize length = 0; length <= strlen (many_words); length++)
    {
      TumenDate date;

      g_assert_false (tumen_date_parse_plain (many_words + length, &date, NULL, NULL));
    }
}

static void
test_plain_asks_when_ambiguous (void)
{
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GError) error = NULL;
  TumenDate date;

  g_assert_false (tumen_date_parse_plain ("3/4/2024", &date, &readings, &error));
  g_assert_error (error, TUMEN_DATE_ERROR, TUMEN_DATE_ERROR_AMBIGUOUS);
  g_assert_cmpuint (readings->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (readings, 0), ==, "2024-04-03");
  g_assert_cmpstr (g_ptr_array_index (readings, 1), ==, "2024-03-04");
  g_assert_false (tumen_date_parse_plain ("03-04-2024", &date, NULL, NULL));
}

/* Words of dates can be read again as what they say. */
static void
test_plain_reads_our_words (void)
{
  static const char *const dates[] = {
    "2023-07-26",
    "2024-06",
    "2023",
    "[2024-06-18,2024-06-19]",
    "[2024-08..2024-12]",
    "2023-07-27~",
    "2024-01-0X",
    "2024-01-1X",
    "2024-01-2X",
    "[..2023-07-27]",
    "2023/..",
    "2022/2024",
    "2001-22",
    "2023-07-25/2023-07-27",
    "2025-05-28/2025-06-17",
    "198X",
    "2001-37",
    "2001-38",
    "../..",
    "{2024-01-04,2024-01-09}",
    "-0043",
    "2023-07-26?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      for (int j = 0; j < 2 * TUMEN_N_LANGUAGES; j++)
        {
          g_autofree char *words = NULL;
          TumenDateStyle   style = j < 2 ? TUMEN_DATE_STYLE_SHORT : TUMEN_DATE_STYLE_LONG;
          g_autoptr (GError) error = NULL;
          TumenDate date, again;

          g_assert_true (tumen_date_parse (dates[i], &date, NULL, NULL));
          words = tumen_date_to_words (&date, style, (TumenLanguage)(j % 2));
          g_test_message ("%s", words);
          tumen_date_parse_plain (words, &again, NULL, &error);
          g_assert_no_error (error);
          g_assert_cmpstr (again.edtf, ==, dates[i]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/plain/reads-both-languages", test_plain_reads_both_languages);
  g_test_add_func ("/date/plain/refuses-what-it-cannot-read", test_plain_refuses);
  g_test_add_func ("/date/plain/asks-when-ambiguous", test_plain_asks_when_ambiguous);
  g_test_add_func ("/date/plain/reads-our-own-words", test_plain_reads_our_words);
  return g_test_run ();
}
