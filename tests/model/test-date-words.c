/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-calendar-words.h"
#include "tumen-date.h"

/* English and Spanish, parted by a bar. Without long words or words for flags they are as short. */
static const struct
{
  const char *edtf;
  const char *short_words, *long_words, *flag_words;
} cases[] = {
  { "2023-07-26",
    "26 Jul 2023 | 26 jul 2023",
    "Wednesday 26 July 2023 | miércoles, 26 de julio de 2023",
    NULL },
  { "2024-06", "Jun 2024 | jun 2024", "June 2024 | junio de 2024", NULL },
  { "2023", "2023 | 2023", NULL, NULL },
  { "[2024-06-18,2024-06-19]",
    "18 or 19 Jun 2024 | 18 o 19 jun 2024",
    "18 or 19 June 2024 | 18 o 19 de junio de 2024",
    NULL },
  { "[2024-06-18..2024-06-19]",
    "18 or 19 Jun 2024 | 18 o 19 jun 2024",
    "18 or 19 June 2024 | 18 o 19 de junio de 2024",
    NULL },
  { "[2023-07-10,2023-07-11]",
    "10 or 11 Jul 2023 | 10 u 11 jul 2023",
    "10 or 11 July 2023 | 10 u 11 de julio de 2023",
    NULL },
  { "[2024-09,2024-10]",
    "Sep or Oct 2024 | sep u oct 2024",
    "September or October 2024 | septiembre u octubre de 2024",
    NULL },
  { "[2024-08..2024-12]",
    "between Aug and Dec 2024 | entre ago y dic 2024",
    "between August and December 2024 | entre agosto y diciembre de 2024",
    NULL },
  { "[2025-05-28..2025-06-17]",
    "between 28 May and 17 Jun 2025 | entre el 28 may y el 17 jun 2025",
    "between 28 May and 17 June 2025 | entre el 28 de mayo y el 17 de junio de 2025",
    NULL },
  { "[2023-07-25..2023-07-27]",
    "between 25 and 27 Jul 2023 | entre el 25 y el 27 jul 2023",
    "between 25 and 27 July 2023 | entre el 25 y el 27 de julio de 2023",
    NULL },
  { "2023-07-27~",
    "≈ 27 Jul 2023 | ≈ 27 jul 2023",
    "about 27 July 2023 | hacia el 27 de julio de 2023",
    NULL },
  { "2024-01-0X",
    "early Jan 2024 | principios de ene 2024",
    "early January 2024 | principios de enero de 2024",
    NULL },
  { "2024-01-1X",
    "mid-Jan 2024 | mediados de ene 2024",
    "mid-January 2024 | mediados de enero de 2024",
    NULL },
  { "2024-01-2X",
    "late Jan 2024 | finales de ene 2024",
    "late January 2024 | finales de enero de 2024",
    NULL },
  { "2024-01-3X",
    "end of Jan 2024 | últimos días de ene 2024",
    "end of January 2024 | últimos días de enero de 2024",
    NULL },
  { "[2025-05-28,2025-06-04,2025-06-11]",
    "one of 3 days, May–Jun 2025 | uno de 3 días, may–jun 2025",
    "28 May, 4 or 11 June 2025 | 28 de mayo, 4 u 11 de junio de 2025",
    "May–Jun 2025 | may–jun 2025" },
  { "[2025-06-04,2025-06-11,2025-06-18]",
    "one of 3 days, Jun 2025 | uno de 3 días, jun 2025",
    "4, 11 or 18 June 2025 | 4, 11 o 18 de junio de 2025",
    "Jun 2025 | jun 2025" },
  { "[2024-12-28,2025-01-04,2025-01-11]",
    "one of 3 days, Dec 2024 – Jan 2025 | uno de 3 días, dic 2024 – ene 2025",
    "28 December 2024, 4 or 11 January 2025 | 28 de diciembre de 2024, 4 u 11 de enero de 2025",
    "Dec 2024 – Jan 2025 | dic 2024 – ene 2025" },
  { "[2024-06,2024-08,2024-10]",
    "one of 3 months, Jun–Oct 2024 | uno de 3 meses, jun–oct 2024",
    "June, August or October 2024 | junio, agosto u octubre de 2024",
    "Jun–Oct 2024 | jun–oct 2024" },
  { "[2024,2025-01,2025-06-01]",
    "one of 3 dates, 2024–2025 | una de 3 fechas, 2024–2025",
    "2024, January 2025 or 1 June 2025 | 2024, enero de 2025 o 1 de junio de 2025",
    "2024–2025 | 2024–2025" },
  { "[..2023-07-27]",
    "by 27 Jul 2023 | hasta el 27 jul 2023",
    "by 27 July 2023 | hasta el 27 de julio de 2023",
    NULL },
  { "[..2024-12]",
    "by Dec 2024 | hasta dic 2024",
    "by December 2024 | hasta diciembre de 2024",
    NULL },
  { "[2025-05-22..]",
    "from 22 May 2025 | desde el 22 may 2025",
    "from 22 May 2025 | desde el 22 de mayo de 2025",
    NULL },
  { "2023/..", "since 2023 | desde 2023", NULL, NULL },
  { "2022/2024", "2022 – 2024 | 2022 – 2024", "2022 – 2024 | de 2022 a 2024", NULL },
  { "2023/2023", "2023 | 2023", NULL, NULL },
  { "2024-10-08/..",
    "since 8 Oct 2024 | desde el 8 oct 2024",
    "since 8 October 2024 | desde el 8 de octubre de 2024",
    NULL },
  { "2023-07-25/2023-07-27",
    "25–27 Jul 2023 | 25–27 jul 2023",
    "25–27 July 2023 | del 25 al 27 de julio de 2023",
    NULL },
  { "2025-05/2025-06",
    "May–Jun 2025 | may–jun 2025",
    "May–June 2025 | de mayo a junio de 2025",
    NULL },
  { "2025-05-28/2025-06-17",
    "28 May – 17 Jun 2025 | 28 may – 17 jun 2025",
    "28 May – 17 June 2025 | del 28 de mayo al 17 de junio de 2025",
    NULL },
  { "2023/2024-03-18",
    "2023–18 Mar 2024 | 2023–18 mar 2024",
    "2023–18 March 2024 | de 2023 al 18 de marzo de 2024",
    NULL },
  { "../1948", "until 1948 | hasta 1948", NULL, NULL },
  { "../2025-06-17",
    "until 17 Jun 2025 | hasta el 17 jun 2025",
    "until 17 June 2025 | hasta el 17 de junio de 2025",
    NULL },
  { "/1985",
    "until 1985, start unknown | hasta 1985, inicio desconocido",
    NULL,
    "until 1985 | hasta 1985" },
  { "1985/",
    "from 1985, end unknown | desde 1985, fin desconocido",
    NULL,
    "since 1985 | desde 1985" },
  { "../..", "undated | sin fecha", NULL, NULL },
  { "/..", "undated | sin fecha", NULL, NULL },
  { "../", "undated | sin fecha", NULL, NULL },
  { "2023-07-26?",
    "possibly 26 Jul 2023 | quizá 26 jul 2023",
    "possibly 26 July 2023 | quizá el 26 de julio de 2023",
    "26 Jul 2023? | 26 jul 2023?" },
  { "2024-01-12%",
    "possibly ≈ 12 Jan 2024 | quizá ≈ 12 ene 2024",
    "possibly about 12 January 2024 | quizá hacia el 12 de enero de 2024",
    "≈ 12 Jan 2024? | ≈ 12 ene 2024?" },
  { "2024-06?",
    "possibly Jun 2024 | quizá jun 2024",
    "possibly June 2024 | quizá junio de 2024",
    "Jun 2024? | jun 2024?" },
  { "2023-12-30?/2024-03-14",
    "possibly 30 Dec 2023 – 14 Mar 2024 | quizá 30 dic 2023 – 14 mar 2024",
    "possibly 30 December 2023 – 14 March 2024 | quizá el 30 de diciembre de 2023 – 14 de marzo "
    "de 2024",
    "30 Dec 2023? – 14 Mar 2024 | 30 dic 2023? – 14 mar 2024" },
  { "{2024-01-04,2024-01-09}",
    "4 and 9 Jan 2024 | 4 y 9 ene 2024",
    "4 and 9 January 2024 | 4 y 9 de enero de 2024",
    NULL },
  { "{2024-05,2024-07,2024-09,2024-11}",
    "4 months, May–Nov 2024 | 4 meses, may–nov 2024",
    "May, July, September and November 2024 | mayo, julio, septiembre y noviembre de 2024",
    "May–Nov 2024 | may–nov 2024" },
  { "{1667,1668,1670..1672}", "1667, 1668 and 1670–1672 | 1667, 1668 y 1670–1672", NULL, NULL },
  { "{2001,2003,2005,2007}",
    "4 years, 2001–2007 | 4 años, 2001–2007",
    "2001, 2003, 2005 and 2007 | 2001, 2003, 2005 y 2007",
    "2001–2007 | 2001–2007" },
  { "{2024-01-04,2024-01-09,2024-02-01,2024-02-03,2024-02-05,2024-02-07}",
    "6 days, Jan–Feb 2024 | 6 días, ene–feb 2024",
    "6 days, January–February 2024 | 6 días, enero–febrero de 2024",
    "Jan–Feb 2024 | ene–feb 2024" },
  { "{2001,2003-04,2005,2007}",
    "4 dates, 2001–2007 | 4 fechas, 2001–2007",
    "2001, April 2003, 2005 and 2007 | 2001, abril de 2003, 2005 y 2007",
    "2001–2007 | 2001–2007" },
  { "{2023-07-25..2023-07-27}",
    "25–27 Jul 2023 | 25–27 jul 2023",
    "25–27 July 2023 | 25–27 de julio de 2023",
    NULL },
  { "[1667,1668,1670..1672]",
    "one of 5 years, 1667–1672 | uno de 5 años, 1667–1672",
    "1667, 1668 or 1670–1672 | 1667, 1668 o 1670–1672",
    "1667–1672 | 1667–1672" },
  { "[1760-01,1760-02,1760-12..]",
    "Jan 1760, Feb 1760 or from Dec 1760 | ene 1760, feb 1760 o desde dic 1760",
    "January 1760, February 1760 or from December 1760 | enero de 1760, febrero de 1760 o desde "
    "diciembre de 1760",
    NULL },
  { "[..1984,1990]", "by 1984 or 1990 | hasta 1984 o 1990", NULL, NULL },
  { "{..1984}", "until 1984 | hasta 1984", NULL, NULL },
  { "{1760-12..}",
    "from Dec 1760 | desde dic 1760",
    "from December 1760 | desde diciembre de 1760",
    NULL },
  { "201X", "2010s | década de 2010", NULL, NULL },
  { "201X?", "possibly 2010s | quizá década de 2010", NULL, "2010s? | década de 2010?" },
  { "19XX", "20th century | siglo XX", NULL, NULL },
  { "-19XX", "20th century BCE | siglo XX a. C.", NULL, NULL },
  { "20XX", "21st century | siglo XXI", NULL, NULL },
  { "11XX", "12th century | siglo XII", NULL, NULL },
  { "12XX", "13th century | siglo XIII", NULL, NULL },
  { "01XX", "2nd century | siglo II", NULL, NULL },
  { "02XX", "3rd century | siglo III", NULL, NULL },
  { "99XX", "100th century | siglo C", NULL, NULL },
  { "-198X", "between 1990 BCE and 1981 BCE | entre 1990 a. C. y 1981 a. C.", NULL, NULL },
  { "XXXX", "year unknown | año desconocido", NULL, NULL },
  { "1XXX-XX", "between 1000 and 1999 | entre 1000 y 1999", NULL, NULL },
  { "156X-12-25",
    "25 Dec, between 1560 and 1569 | 25 dic, entre 1560 y 1569",
    "25 December, between 1560 and 1569 | 25 de diciembre, entre 1560 y 1569",
    NULL },
  { "156X-12",
    "Dec, between 1560 and 1569 | dic, entre 1560 y 1569",
    "December, between 1560 and 1569 | diciembre, entre 1560 y 1569",
    NULL },
  { "156X-XX-25", "between 1560 and 1569 | entre 1560 y 1569", NULL, NULL },
  { "XXXX-12-XX",
    "Dec, year unknown | dic, año desconocido",
    "December, year unknown | diciembre, año desconocido",
    NULL },
  { "XXXX-12-25",
    "25 Dec, year unknown | 25 dic, año desconocido",
    "25 December, year unknown | 25 de diciembre, año desconocido",
    NULL },
  { "2004-XX", "some month of 2004 | algún mes de 2004", NULL, "2004 | 2004" },
  { "1985-04-XX",
    "some day of Apr 1985 | algún día de abr 1985",
    "some day of April 1985 | algún día de abril de 1985",
    "Apr 1985 | abr 1985" },
  { "1985-XX-XX", "some day of 1985 | algún día de 1985", NULL, "1985 | 1985" },
  { "1984-1X",
    "between Oct and Dec 1984 | entre oct y dic 1984",
    "between October and December 1984 | entre octubre y diciembre de 1984",
    NULL },
  { "1560-XX-25",
    "between 25 Jan and 25 Dec 1560 | entre el 25 ene y el 25 dic 1560",
    "between 25 January and 25 December 1560 | entre el 25 de enero y el 25 de diciembre de 1560",
    NULL },
  { "1984-0X-12",
    "between 12 Jan and 12 Sep 1984 | entre el 12 ene y el 12 sep 1984",
    "between 12 January and 12 September 1984 | entre el 12 de enero y el 12 de septiembre de 1984",
    NULL },
  { "2001-21", "spring 2001 | primavera de 2001", NULL, NULL },
  { "2001-22", "summer 2001 | verano de 2001", NULL, NULL },
  { "2001-23", "autumn 2001 | otoño de 2001", NULL, NULL },
  { "2001-24", "winter 2001–02 | invierno de 2001–2002", NULL, NULL },
  { "2099-24", "winter 2099–00 | invierno de 2099–2100", NULL, NULL },
  { "-0043-24", "winter 44 BCE | invierno de 44 a. C.", NULL, NULL },
  { "2001-26", "northern summer 2001 | verano boreal de 2001", NULL, NULL },
  { "2001-29", "southern spring 2001 | primavera austral de 2001", NULL, NULL },
  { "2001-33", "Q1 2001 | T1 2001", "first quarter of 2001 | primer trimestre de 2001", NULL },
  { "2001-35", "Q3 2001 | T3 2001", "third quarter of 2001 | tercer trimestre de 2001", NULL },
  { "2001-37", "early 2001 | principios de 2001", NULL, NULL },
  { "2001-38", "mid-2001 | mediados de 2001", NULL, NULL },
  { "2001-39", "late 2001 | finales de 2001", NULL, NULL },
  { "2001-40", "first half of 2001 | primer semestre de 2001", NULL, NULL },
  { "2001-41", "second half of 2001 | segundo semestre de 2001", NULL, NULL },
  { "[2001-23,2001-24]",
    "autumn 2001 or winter 2001–02 | otoño de 2001 o invierno de 2001–2002",
    NULL,
    NULL },
  { "{2001-23,2001-24}",
    "autumn 2001 and winter 2001–02 | otoño de 2001 e invierno de 2001–2002",
    NULL,
    NULL },
  { "201X-22", "summer, between 2010 and 2019 | verano, entre 2010 y 2019", NULL, NULL },
  { "201X-35",
    "Q3, between 2010 and 2019 | T3, entre 2010 y 2019",
    "third quarter, between 2010 and 2019 | tercer trimestre, entre 2010 y 2019",
    NULL },
  { "1950S2", "≈ 1950 (1900–1999) | ≈ 1950 (1900–1999)", NULL, NULL },
  { "-1859S5", "1860 BCE | 1860 a. C.", NULL, NULL },
  { "Y-17E7", "170,000,001 BCE | 170\u00a0000\u00a0001 a. C.", NULL, NULL },
  { "Y170000002", "170,000,002 | 170\u00a0000\u00a0002", NULL, NULL },
  { "-0043", "44 BCE | 44 a. C.", NULL, NULL },
  { "0000", "1 BCE | 1 a. C.", NULL, NULL },
  { "-0043-03-15",
    "15 Mar 44 BCE | 15 mar 44 a. C.",
    "Friday 15 March 44 BCE | viernes, 15 de marzo de 44 a. C.",
    NULL },
  { "1985-04-12T23:20:30",
    "12 Apr 1985, 23:20:30 | 12 abr 1985, 23:20:30",
    "Friday 12 April 1985, 23:20:30 | viernes, 12 de abril de 1985, 23:20:30",
    NULL },
  { "1985-04-12T23:20:00+04:30",
    "12 Apr 1985, 23:20 UTC+4:30 | 12 abr 1985, 23:20 UTC+4:30",
    "Friday 12 April 1985, 23:20 UTC+4:30 | viernes, 12 de abril de 1985, 23:20 UTC+4:30",
    NULL },
  { "1985-04-12T23:20:30-04",
    "12 Apr 1985, 23:20:30 UTC−4 | 12 abr 1985, 23:20:30 UTC−4",
    "Friday 12 April 1985, 23:20:30 UTC−4 | viernes, 12 de abril de 1985, 23:20:30 UTC−4",
    NULL },
  { "1985-04-12T23:20:30Z",
    "12 Apr 1985, 23:20:30 UTC | 12 abr 1985, 23:20:30 UTC",
    "Friday 12 April 1985, 23:20:30 UTC | viernes, 12 de abril de 1985, 23:20:30 UTC",
    NULL },
  { "1984~/2004-06",
    "≈ 1984 – Jun 2004 | ≈ 1984 – jun 2004",
    "about 1984 – June 2004 | hacia 1984 – junio de 2004",
    NULL },
  { "2004-06-XX/2004-07-03",
    "some day of Jun 2004 – 3 Jul 2004 | algún día de jun 2004 – 3 jul 2004",
    "some day of June 2004 – 3 July 2004 | algún día de junio de 2004 – 3 de julio de 2004",
    "Jun 2004 – 3 Jul 2004 | jun 2004 – 3 jul 2004" },
  { "2004-06-~01/2004-06-~20",
    "≈ 1 Jun 2004 – ≈ 20 Jun 2004 | ≈ 1 jun 2004 – ≈ 20 jun 2004",
    "about 1 June 2004 – about 20 June 2004 | hacia el 1 de junio de 2004 – hacia el 20 de junio "
    "de 2004",
    NULL },
  { "2003-22/2004-22",
    "summer 2003 – summer 2004 | verano de 2003 – verano de 2004",
    NULL,
    NULL },
  { "[1667,1760-12]",
    "1667 or Dec 1760 | 1667 o dic 1760",
    "1667 or December 1760 | 1667 o diciembre de 1760",
    NULL },
  { "[2024-01-08,2024-01-09]",
    "8 or 9 Jan 2024 | 8 o 9 ene 2024",
    "8 or 9 January 2024 | 8 o 9 de enero de 2024",
    NULL },
  { "[1979,1980]", "1979 or 1980 | 1979 o 1980", NULL, NULL },
  { "[1979,8000]", "1979 or 8000 | 1979 u 8000", NULL, NULL },
};

static const char *const day_names[][2] = {
  { "Monday", "lunes" },
  { "Tuesday", "martes" },
  { "Wednesday", "miércoles" },
  { "Thursday", "jueves" },
  { "Friday", "viernes" },
  { "Saturday", "sábado" },
  { "Sunday", "domingo" },
};

static void
assert_words (const char    *edtf,
              TumenDateStyle style,
              const char    *expected)
{
  g_auto (GStrv) texts = g_strsplit (expected, " | ", -1);
  g_autoptr (GError) error = NULL;
  TumenDate date;

  tumen_date_parse (edtf, &date, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (texts), ==, TUMEN_N_LANGUAGES);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      g_autofree char *words = tumen_date_to_words (&date, style, (TumenLanguage)i);

      g_assert_cmpstr (words, ==, texts[i]);
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
}

static void
test_words_of_every_form (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *words = cases[i].short_words;
      const char *in_full = cases[i].long_words != NULL ? cases[i].long_words : words;
      const char *on_flags = cases[i].flag_words != NULL ? cases[i].flag_words : words;

      assert_words (cases[i].edtf, TUMEN_DATE_STYLE_SHORT, words);
      assert_words (cases[i].edtf, TUMEN_DATE_STYLE_LONG, in_full);
      assert_words (cases[i].edtf, TUMEN_DATE_STYLE_FLAG, on_flags);
    }
}

static void
test_words_of_an_empty_date (void)
{
  TumenDate date = { 0 };

  g_autofree char *english = tumen_date_to_words (&date, TUMEN_DATE_STYLE_SHORT, TUMEN_LANGUAGE_EN);
  g_autofree char *spanish = tumen_date_to_words (&date, TUMEN_DATE_STYLE_LONG, TUMEN_LANGUAGE_ES);

  g_assert_cmpstr (english, ==, "undated");
  g_assert_cmpstr (spanish, ==, "sin fecha");
}

static void
test_words_with_clock (void)
{
  static const struct
  {
    int            minutes;
    gboolean       is_about;
    TumenDateStyle style;
    TumenLanguage  language;
    const char    *words;
  } clocks[] = {
    { 1200, TRUE, TUMEN_DATE_STYLE_SHORT, TUMEN_LANGUAGE_EN, "27 Jul 2023, ≈ 20:00" },
    { 1200, TRUE, TUMEN_DATE_STYLE_SHORT, TUMEN_LANGUAGE_ES, "27 jul 2023, ≈ 20:00" },
    { 1310, FALSE, TUMEN_DATE_STYLE_FLAG, TUMEN_LANGUAGE_EN, "27 Jul 2023, 21:50" },
    { 5, FALSE, TUMEN_DATE_STYLE_LONG, TUMEN_LANGUAGE_EN, "Thursday 27 July 2023, 00:05" },
    { 1200, TRUE, TUMEN_DATE_STYLE_LONG, TUMEN_LANGUAGE_EN, "Thursday 27 July 2023, about 20:00" },
    { 1200, TRUE, TUMEN_DATE_STYLE_LONG, TUMEN_LANGUAGE_ES,
      "jueves, 27 de julio de 2023, hacia las 20:00" },
    { 90, TRUE, TUMEN_DATE_STYLE_LONG, TUMEN_LANGUAGE_ES,
      "jueves, 27 de julio de 2023, hacia la 01:30" },
  };
  TumenDate date;

  g_assert_true (tumen_date_parse ("2023-07-27", &date, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *words = tumen_date_to_words_with_clock (&date,
                                                               clocks[i].minutes,
                                                               clocks[i].is_about,
                                                               clocks[i].style,
                                                               clocks[i].language);

      g_assert_cmpstr (words, ==, clocks[i].words);
    }
}

static void
test_words_of_a_range_of_days (void)
{
  static const char *const ranges[][4] = {
    { "2023-07-24", "2023-07-30", "24 – 30 Jul 2023", "24 – 30 jul 2023" },
    { "2023-07-24", "2023-07-24", "24 Jul 2023", "24 jul 2023" },
    { "2023-07-24", "2023-08-02", "24 Jul – 2 Aug 2023", "24 jul – 2 ago 2023" },
    { "2023-12-24", "2024-01-02", "24 Dec 2023 – 2 Jan 2024", "24 dic 2023 – 2 ene 2024" },
    { "2023-01-01", "2023-06-30", "Jan – Jun 2023", "ene – jun 2023" },
    { "2023-05-04", "2025-07-20", "May 2023 – Jul 2025", "may 2023 – jul 2025" },
    { "1945-05-04", "2028-07-20", "1945 – 2028", "1945 – 2028" },
    { "-0099-01-01", "0100-01-01", "100 BCE – 100", "100 a. C. – 100" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      TumenDay first, last;

      g_assert_true (tumen_day_parse (ranges[i][0], &first) &&
                     tumen_day_parse (ranges[i][1], &last));
      for (int j = 0; j < TUMEN_N_LANGUAGES; j++)
        {
          g_autofree char *words = tumen_day_range_to_words (first, last, (TumenLanguage)j);

          g_assert_cmpstr (words, ==, ranges[i][2 + j]);
        }
    }
}

static void
test_words_of_a_length (void)
{
  static const struct
  {
    double      n_days;
    const char *words[2];
  } spans[] = {
    { 0.0001, { "1 minute", "1 minuto" } },
    { 15 / 1440.0, { "15 minutes", "15 minutos" } },
    { 1 / 24.0, { "1 hour", "1 hora" } },
    { 13 / 24.0, { "13 hours", "13 horas" } },
    { 1, { "1 day", "1 día" } },
    { 1.5, { "36 hours", "36 horas" } },
    { 5, { "5 days", "5 días" } },
    { 7, { "1 week", "1 semana" } },
    { 14, { "2 weeks", "2 semanas" } },
    { 31, { "31 days", "31 días" } },
    { 822, { "27 months", "27 meses" } },
    { 1461, { "4 years", "4 años" } },
    { 30315, { "83 years", "83 años" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      for (int j = 0; j < TUMEN_N_LANGUAGES; j++)
        {
          g_autofree char *words = tumen_span_to_words (spans[i].n_days, (TumenLanguage)j);

          g_assert_cmpstr (words, ==, spans[i].words[j]);
        }
    }
}

static void
test_calendar_years_are_not_grouped (void)
{
  static const struct
  {
    gint64      year;
    const char *words[TUMEN_N_LANGUAGES];
  } years[] = {
    { 2023, { "2023", "2023" } },
    { 1, { "1", "1" } },
    { 0, { "1 BCE", "1 a. C." } },
    { -43, { "44 BCE", "44 a. C." } },
    { 100000, { "100000", "100000" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
      {
        g_autofree char *year = tumen_calendar_dup_year ((TumenLanguage)language, years[i].year);

        g_assert_cmpstr (year, ==, years[i].words[language]);
      }
}

static void
test_words_for_a_class (void)
{
  const struct
  {
    const char *edtf;
    const char *words[TUMEN_N_LANGUAGES];
  } dates[] = {
    { "2023-07-26", { "26 July 2023", "26 de julio de 2023" } },
    { "2023-12-30/2024-01-06",
      { "30 December 2023 – 6 January 2024", "30 de diciembre de 2023 – 6 de enero de 2024" } },
    { "2025-06-18~", { "about 18 June 2025", "hacia el 18 de junio de 2025" } },
    { "[2024-08..2024-12]",
      { "between August and December 2024", "entre agosto y diciembre de 2024" } },
    { "2022/..", { "since 2022", "desde 2022" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
      {
        g_autofree char *words = NULL;
        TumenDate        date;

        g_assert_true (tumen_date_parse (dates[i].edtf, &date, NULL, NULL));
        words = tumen_date_to_words (&date, TUMEN_DATE_STYLE_STAGE, (TumenLanguage)language);
        g_assert_cmpstr (words, ==, dates[i].words[language]);
      }
}

static void
test_calendar_has_all_names (void)
{
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    {
      TumenLanguage language = (TumenLanguage)i;

      for (int month = 1; month <= 12; month++)
        {
          const char      *name = tumen_calendar_get_month_long (language, month);
          const char      *short_name = tumen_calendar_get_month_short (language, month);
          g_autofree char *initial = g_ascii_strup (name, 1);

          g_assert_true (g_str_has_prefix (name, short_name));
          g_assert_cmpint (g_utf8_strlen (short_name, -1), ==, 3);
          g_assert_cmpstr (tumen_calendar_get_month_initial (language, month), ==, initial);
        }
      for (int weekday = 1; weekday <= 7; weekday++)
        {
          const char *name = tumen_calendar_get_weekday_long (language, weekday);

          g_assert_cmpstr (name, ==, day_names[weekday - 1][i]);
          g_assert_true (g_str_has_prefix (name,
                                           tumen_calendar_get_weekday_short (language, weekday)));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-words/every-form", test_words_of_every_form);
  g_test_add_func ("/date-words/empty-date-is-undated", test_words_of_an_empty_date);
  g_test_add_func ("/date-words/with-clock", test_words_with_clock);
  g_test_add_func ("/date-words/for-a-class", test_words_for_a_class);
  g_test_add_func ("/date-words/range-of-days", test_words_of_a_range_of_days);
  g_test_add_func ("/date-words/length-of-time", test_words_of_a_length);
  g_test_add_func ("/calendar-words/has-all-names", test_calendar_has_all_names);
  g_test_add_func ("/calendar-words/years-are-not-grouped", test_calendar_years_are_not_grouped);
  return g_test_run ();
}
