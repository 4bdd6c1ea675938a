/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date.h"

#include <string.h>

/* What the standard's own examples mean; "-" is no bound. An equal end is left out. */
static const struct
{
  const char *edtf;
  int         level;
  const char *precision;
  const char *start; /* earliest and latest, if they differ */
  const char *end;
} valid[] = {
  { "1985-04-12", 0, "day", "1985-04-12", NULL },
  { "1985-04", 0, "month", "1985-04-01 1985-04-30", NULL },
  { "1985", 0, "year", "1985-01-01 1985-12-31", NULL },
  { "1985-04-12T23:20:30", 0, "second", "1985-04-12", NULL },
  { "1985-04-12T23:20:30Z", 0, "second", "1985-04-12", NULL },
  { "1985-04-12T23:20:30-04", 0, "second", "1985-04-12", NULL },
  { "1985-04-12T23:20:30+04:30", 0, "second", "1985-04-12", NULL },
  { "2004-01-01T10:10:10+00:59", 0, "second", "2004-01-01", NULL },
  { "1964/2008", 0, "year", "1964-01-01 1964-12-31", "2008-01-01 2008-12-31" },
  { "2004-06/2006-08", 0, "month", "2004-06-01 2004-06-30", "2006-08-01 2006-08-31" },
  { "2004-02-01/2005-02-08", 0, "day", "2004-02-01", "2005-02-08" },
  { "2004-02-01/2005-02", 0, "other", "2004-02-01", "2005-02-01 2005-02-28" },
  { "2004-02-01/2005", 0, "other", "2004-02-01", "2005-01-01 2005-12-31" },
  { "2005/2006-02", 0, "other", "2005-01-01 2005-12-31", "2006-02-01 2006-02-28" },
  { "0000", 0, "year", "0000-01-01 0000-12-31", NULL },
  { "0000/0000", 0, "year", "0000-01-01 0000-12-31", NULL },
  { "1111-01-01/1111", 0, "other", "1111-01-01", "1111-01-01 1111-12-31" },
  { "0000-01/0000-01-03", 0, "other", "0000-01-01 0000-01-31", "0000-01-03" },

  { "Y170000002", 1, "year", "Y170000002-01-01 Y170000002-12-31", NULL },
  { "Y-170000002", 1, "year", "Y-170000002-01-01 Y-170000002-12-31", NULL },
  { "2001-21", 1, "season", "2001-03-01 2001-05-31", NULL },
  { "2001-22", 1, "season", "2001-06-01 2001-08-31", NULL },
  { "2001-23", 1, "season", "2001-09-01 2001-11-30", NULL },
  { "2001-24", 1, "season", "2001-12-01 2002-02-28", NULL },
  { "2003-24", 1, "season", "2003-12-01 2004-02-29", NULL },
  { "1984?", 1, "year", "1984-01-01 1984-12-31", NULL },
  { "2004-06~", 1, "month", "2004-06-01 2004-06-30", NULL },
  { "2004-06-11%", 1, "day", "2004-06-11", NULL },
  { "201X", 1, "decade", "2010-01-01 2019-12-31", NULL },
  { "20XX", 1, "century", "2000-01-01 2099-12-31", NULL },
  { "2004-XX", 1, "year", "2004-01-01 2004-12-31", NULL },
  { "1985-04-XX", 1, "month", "1985-04-01 1985-04-30", NULL },
  { "1985-XX-XX", 1, "year", "1985-01-01 1985-12-31", NULL },
  { "1985-04-12/..", 1, "day", "1985-04-12", "- open" },
  { "1985-04/..", 1, "month", "1985-04-01 1985-04-30", "- open" },
  { "1985/..", 1, "year", "1985-01-01 1985-12-31", "- open" },
  { "../1985-04-12", 1, "day", "- open", "1985-04-12" },
  { "../1985-04", 1, "month", "- open", "1985-04-01 1985-04-30" },
  { "../1985", 1, "year", "- open", "1985-01-01 1985-12-31" },
  { "1985-04-12/", 1, "day", "1985-04-12", "- unknown" },
  { "1985-04/", 1, "month", "1985-04-01 1985-04-30", "- unknown" },
  { "1985/", 1, "year", "1985-01-01 1985-12-31", "- unknown" },
  { "/1985-04-12", 1, "day", "- unknown", "1985-04-12" },
  { "/1985-04", 1, "month", "- unknown", "1985-04-01 1985-04-30" },
  { "/1985", 1, "year", "- unknown", "1985-01-01 1985-12-31" },
  { "../..", 1, "other", "- open", "- open" },
  { "/..", 1, "other", "- unknown", "- open" },
  { "../", 1, "other", "- open", "- unknown" },
  { "1984~/2004-06", 1, "other", "1984-01-01 1984-12-31", "2004-06-01 2004-06-30" },
  { "1984/2004-06~", 1, "other", "1984-01-01 1984-12-31", "2004-06-01 2004-06-30" },
  { "1984?/2004%", 1, "year", "1984-01-01 1984-12-31", "2004-01-01 2004-12-31" },
  { "2003-22/2004-22", 1, "season", "2003-06-01 2003-08-31", "2004-06-01 2004-08-31" },
  { "1952-23~/1953", 1, "other", "1952-09-01 1952-11-30", "1953-01-01 1953-12-31" },
  { "-1985", 1, "year", "-1985-01-01 -1985-12-31", NULL },
  { "-2004-06-11%", 1, "day", "-2004-06-11", NULL },
  { "-2001-02-03", 1, "day", "-2001-02-03", NULL },
  { "-20XX", 1, "century", "-2099-01-01 -2000-12-31", NULL },
  { "-1985-04-12T23:20:30", 1, "second", "-1985-04-12", NULL },

  { "Y-17E7", 2, "year", "Y-170000000-01-01 Y-170000000-12-31", NULL },
  { "Y17E8", 2, "year", "Y1700000000-01-01 Y1700000000-12-31", NULL },
  { "1950S2", 2, "century", "1900-01-01 1999-12-31", NULL },
  { "1950S1", 2, "other", "1000-01-01 1999-12-31", NULL },
  { "1950S3", 2, "decade", "1950-01-01 1959-12-31", NULL },
  { "-1859S5", 2, "year", "-1859-01-01 -1859-12-31", NULL },
  { "Y171010000S3", 2, "other", "Y171000000-01-01 Y171999999-12-31", NULL },
  { "Y3388E2S3", 2, "other", "Y338000-01-01 Y338999-12-31", NULL },
  { "Y-171010000S2", 2, "other", "Y-179999999-01-01 Y-170000000-12-31", NULL },
  { "2001-25", 2, "season", "2001-03-01 2001-05-31", NULL },
  { "2001-26", 2, "season", "2001-06-01 2001-08-31", NULL },
  { "2001-27", 2, "season", "2001-09-01 2001-11-30", NULL },
  { "2001-28", 2, "season", "2001-12-01 2002-02-28", NULL },
  { "2001-29", 2, "season", "2001-09-01 2001-11-30", NULL },
  { "2001-30", 2, "season", "2001-12-01 2002-02-28", NULL },
  { "2001-31", 2, "season", "2001-03-01 2001-05-31", NULL },
  { "2001-32", 2, "season", "2001-06-01 2001-08-31", NULL },
  { "2001-33", 2, "season", "2001-01-01 2001-03-31", NULL },
  { "2001-34", 2, "season", "2001-04-01 2001-06-30", NULL },
  { "2001-35", 2, "season", "2001-07-01 2001-09-30", NULL },
  { "2001-36", 2, "season", "2001-10-01 2001-12-31", NULL },
  { "2001-37", 2, "season", "2001-01-01 2001-04-30", NULL },
  { "2001-38", 2, "season", "2001-05-01 2001-08-31", NULL },
  { "2001-39", 2, "season", "2001-09-01 2001-12-31", NULL },
  { "2001-40", 2, "season", "2001-01-01 2001-06-30", NULL },
  { "2001-41", 2, "season", "2001-07-01 2001-12-31", NULL },
  { "201X-22", 2, "other", "2010-06-01 2019-08-31", NULL },
  { "2011-23~", 2, "season", "2011-09-01 2011-11-30", NULL },
  { "[1667,1668,1670..1672]", 2, "year", "1667-01-01 1672-12-31", NULL },
  { "[..1760-12-03]", 2, "day", "- open 1760-12-03", "- 1760-12-03" },
  { "[1760-12..]", 2, "month", "1760-12-01 -", "1760-12-01 - open" },
  { "[1760-01,1760-02,1760-12..]", 2, "month", "1760-01-01 -", "1760-01-01 - open" },
  { "[1667,1760-12]", 2, "other", "1667-01-01 1760-12-31", NULL },
  { "[1760-12,1667]", 2, "other", "1667-01-01 1760-12-31", NULL },
  { "[..1984]", 2, "year", "- open 1984-12-31", "- 1984-12-31" },
  { "[-1740-02-12..-1200-01-29]", 2, "day", "-1740-02-12 -1200-01-29", NULL },
  { "{1667,1668,1670..1672}", 2, "year", "1667-01-01 1667-12-31", "1672-01-01 1672-12-31" },
  { "[198X..1985]", 2, "other", "1980-01-01 1985-12-31", NULL },
  { "{1672,1667}", 2, "year", "1667-01-01 1667-12-31", "1672-01-01 1672-12-31" },
  { "{1960,1961-12}", 2, "other", "1960-01-01 1960-12-31", "1961-12-01 1961-12-31" },
  { "{..1984}", 2, "year", "- open", "1984-01-01 1984-12-31" },
  { "{1760-12..}", 2, "month", "1760-12-01 1760-12-31", "- open" },
  { "2004-06~-11", 2, "day", "2004-06-11", NULL },
  { "2004?-06-11", 2, "day", "2004-06-11", NULL },
  { "?2004-06-~11", 2, "day", "2004-06-11", NULL },
  { "2004-%06-11", 2, "day", "2004-06-11", NULL },
  { "?-2004-06", 2, "month", "-2004-06-01 -2004-06-30", NULL },
  { "%2001", 2, "year", "2001-01-01 2001-12-31", NULL },
  { "?2004-06-04~", 2, "day", "2004-06-04", NULL },
  { "156X-12-25", 2, "other", "1560-12-25 1569-12-25", NULL },
  { "15XX-12-25", 2, "other", "1500-12-25 1599-12-25", NULL },
  { "XXXX-12-XX", 2, "other", "0000-12-01 9999-12-31", NULL },
  { "-XXXX-12-XX", 2, "other", "-9999-12-01 -0001-12-31", NULL },
  { "XXXX", 2, "other", "0000-01-01 9999-12-31", NULL },
  { "1XXX-XX", 2, "other", "1000-01-01 1999-12-31", NULL },
  { "1XXX-12", 2, "other", "1000-12-01 1999-12-31", NULL },
  { "1984-1X", 2, "other", "1984-10-01 1984-12-31", NULL },
  { "20X0-10-02", 2, "other", "2000-10-02 2090-10-02", NULL },
  { "-1X32-X1-X2", 2, "other", "-1932-01-02 -1032-11-22", NULL },
  { "XXXX-02-29", 2, "other", "0000-02-29 9996-02-29", NULL },
  { "2004-06-~01/2004-06-~20", 2, "day", "2004-06-01", "2004-06-20" },
  { "2004-06-XX/2004-07-03", 2, "other", "2004-06-01 2004-06-30", "2004-07-03" },
  { "1984-11-12/1984-11-XX", 2, "other", "1984-11-12", "1984-11-01 1984-11-30" },
  { "1919-XX-02/1919-XX-01", 2, "other", "1919-01-02 1919-12-02", "1919-01-01 1919-12-01" },
  { "XXXX-12-21/1890-09-2X", 2, "other", "0000-12-21 9999-12-21", "1890-09-20 1890-09-29" },
  { "2016-02-28/2016-02-X9", 2, "other", "2016-02-28", "2016-02-09 2016-02-29" },
  { "2024-10-0X", 2, "other", "2024-10-01 2024-10-09", NULL },
  { "2024-10-1X", 2, "other", "2024-10-10 2024-10-19", NULL },
  { "2024-10-2X", 2, "other", "2024-10-20 2024-10-29", NULL },
  { "[2023-09-12,2023-09-13]", 2, "day", "2023-09-12 2023-09-13", NULL },
};

/* Where each is wrong; the first of the two codes is the usual one. */
static const struct
{
  const char    *text;
  gsize          offset;
  TumenDateError code;
} invalid[] = {
  { "", 0, TUMEN_DATE_ERROR_EMPTY },
  { "1863- 03-29", 5, TUMEN_DATE_ERROR_SYNTAX },
  { " 1863-03-29", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "1863-03 -29", 7, TUMEN_DATE_ERROR_SYNTAX },
  { "1863-03- 29", 8, TUMEN_DATE_ERROR_SYNTAX },
  { "1863-03-29 ", 10, TUMEN_DATE_ERROR_SYNTAX },
  { "18 63-03-29", 2, TUMEN_DATE_ERROR_SYNTAX },
  { "1863-0 3-29", 6, TUMEN_DATE_ERROR_SYNTAX },
  { "2016-13-08", 5, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-00", 5, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-42", 5, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-2X", 5, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-01-00", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-01-32", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-01-4X", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "1960-06-31", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "1900-02-29", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "19X1-02-29", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "1900-X4-31", 8, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2016-21-01", 7, TUMEN_DATE_ERROR_SYNTAX },
  { "-0000", 0, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "199", 3, TUMEN_DATE_ERROR_SYNTAX },
  { "Y2006", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "Y02006", 1, TUMEN_DATE_ERROR_SYNTAX },
  { "Y2E2", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "Y17E", 4, TUMEN_DATE_ERROR_SYNTAX },
  { "Y17E77", 0, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "Y1234567890123456", 1, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "1950S0", 5, TUMEN_DATE_ERROR_SYNTAX },
  { "1950S99", 5, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "195XS2", 4, TUMEN_DATE_ERROR_SYNTAX },
  { "1950S2-01", 6, TUMEN_DATE_ERROR_SYNTAX },
  { "Y17E7-12-26", 5, TUMEN_DATE_ERROR_SYNTAX },
  { "Y20067890-14-10%", 9, TUMEN_DATE_ERROR_SYNTAX },
  { "20067890%", 4, TUMEN_DATE_ERROR_SYNTAX },
  { "+2006%", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "NONE/", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "2000/12-12", 7, TUMEN_DATE_ERROR_SYNTAX },
  { "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z", 20, TUMEN_DATE_ERROR_SYNTAX },
  { "2005-07-25T10:10:10Z/2006-01", 20, TUMEN_DATE_ERROR_SYNTAX },
  { "2005-07-25/2006-01-01T10:10:10Z", 21, TUMEN_DATE_ERROR_SYNTAX },
  { "[1 760-01, 1760-02, 1760-12..]", 2, TUMEN_DATE_ERROR_SYNTAX },
  { "[1667,1668, 1670..1672]", 11, TUMEN_DATE_ERROR_SYNTAX },
  { "[..176 0-12-03]", 6, TUMEN_DATE_ERROR_SYNTAX },
  { "{-1667,1668, 1670..1672}", 12, TUMEN_DATE_ERROR_SYNTAX },
  { "{-1667,1 668-10,1670..1672}", 8, TUMEN_DATE_ERROR_SYNTAX },
  { "[1667,..1668]", 6, TUMEN_DATE_ERROR_SYNTAX },
  { "[1667..,1668]", 7, TUMEN_DATE_ERROR_SYNTAX },
  { "[1668..1667]", 7, TUMEN_DATE_ERROR_ORDER },
  { "[1667", 5, TUMEN_DATE_ERROR_SYNTAX },
  { "{1667]", 5, TUMEN_DATE_ERROR_SYNTAX },
  { "[1667]?", 6, TUMEN_DATE_ERROR_SYNTAX },
  { "[]", 1, TUMEN_DATE_ERROR_SYNTAX },
  { "[..]", 3, TUMEN_DATE_ERROR_SYNTAX },
  { "[Y17E7]", 1, TUMEN_DATE_ERROR_SYNTAX },
  { "..", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "/", 1, TUMEN_DATE_ERROR_SYNTAX },
  { "1985..", 4, TUMEN_DATE_ERROR_SYNTAX },
  { "2001-21^southernHemisphere", 7, TUMEN_DATE_ERROR_SYNTAX },
  { "2012/2013/1234/55BULBASAUR", 9, TUMEN_DATE_ERROR_SYNTAX },
  { "2012///4444", 5, TUMEN_DATE_ERROR_SYNTAX },
  { "2012\\\\2013", 4, TUMEN_DATE_ERROR_SYNTAX },
  { "2012/2011", 5, TUMEN_DATE_ERROR_ORDER },
  { "2012-24/2012-21", 8, TUMEN_DATE_ERROR_ORDER },
  { "2012-23/2012-22", 8, TUMEN_DATE_ERROR_ORDER },
  { "0800/-0999", 5, TUMEN_DATE_ERROR_ORDER },
  { "-1000/-2000", 6, TUMEN_DATE_ERROR_ORDER },
  { "1000/-2000", 5, TUMEN_DATE_ERROR_ORDER },
  { "0001/0000", 5, TUMEN_DATE_ERROR_ORDER },
  { "0000-01-03/0000-01", 11, TUMEN_DATE_ERROR_ORDER },
  { "0000/-0001", 5, TUMEN_DATE_ERROR_ORDER },
  { "0000-02/0000", 8, TUMEN_DATE_ERROR_ORDER },
  { "2004-06-11%/2004-%06", 12, TUMEN_DATE_ERROR_ORDER },
  { "2004-06-11%/2004-06~", 12, TUMEN_DATE_ERROR_ORDER },
  { "Y-61000/-2000", 0, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04-12T23:20:30z", 19, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04-12t23:20:30", 10, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04T23:20:30", 7, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04-1XT23:20:30", 10, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04-12~T23:20:30", 11, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04-12Tx", 11, TUMEN_DATE_ERROR_SYNTAX },
  { "1985-04-12T24:00:00", 11, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "1985-04-12T23:60:00", 14, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "1985-04-12T23:20", 16, TUMEN_DATE_ERROR_SYNTAX },
  { "2012-10-10T10", 13, TUMEN_DATE_ERROR_SYNTAX },
  { "2012-10-10T10:10:1", 18, TUMEN_DATE_ERROR_SYNTAX },
  { "2012-10-10T1:10:10", 12, TUMEN_DATE_ERROR_SYNTAX },
  { "2012-10-10T10:1:10", 15, TUMEN_DATE_ERROR_SYNTAX },
  { "2012-10-10T10:50:10Z15", 20, TUMEN_DATE_ERROR_SYNTAX },
  { "2012-10-10T10:40:10Z00:62", 20, TUMEN_DATE_ERROR_SYNTAX },
  { "2004-01-01T10:10:40Z25:00", 20, TUMEN_DATE_ERROR_SYNTAX },
  { "2004-01-01T10:10:10-05:60", 23, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "2004-01-01T10:10:10+02:00:30", 25, TUMEN_DATE_ERROR_SYNTAX },
  { "2004-01-01T10:10:1000:59", 19, TUMEN_DATE_ERROR_SYNTAX },
  { "-1985-04-12T23:20:30+24", 21, TUMEN_DATE_ERROR_IMPOSSIBLE },
  { "-1985-04-12T23:20:30+2", 22, TUMEN_DATE_ERROR_SYNTAX },
  { "-1985-04-12T23:20:30Z12:00", 21, TUMEN_DATE_ERROR_SYNTAX },
};

/* What is said of frequent slips. */
static const struct
{
  const char *text;
  const char *message;
} advice[] = {
  { "1900-02-29", "February 1900 has 28 days" },
  { "2024-06-31", "June has 30 days" },
  { "199", "A year has four digits; write 199X for a decade" },
  { "2012/2011", "An interval may not end before it starts" },
  { "199u", "Write X for an unspecified digit, as in 199X" },
  { "199x", "Write X for an unspecified digit, as in 199X" },
  { "1984?~", "Write “%” for uncertain and approximate together" },
  { "1984~?", "Write “%” for uncertain and approximate together" },
  { "unknown/2006", "Leave an unknown end of an interval empty, as in 1985/" },
  { "2004/open", "Write “..” for an open end of an interval, as in 1985/.." },
  { "y17000002", "Write a capital Y before a year of more than four digits, as in Y170000002" },
  { "Y17e7", "Write a capital E for the exponent of a year, as in Y17E7" },
  { "Y17101E4p3", "Write S before the number of digits that count, as in 1950S2" },
  { "\xe2\x88\x92"
    "1985",
    "Write a hyphen instead of the minus sign “−”" },
};

static char *
describe (gboolean    has_earliest,
          TumenDay    earliest,
          gboolean    has_latest,
          TumenDay    latest,
          TumenBound  bound,
          const char *mark_first)
{
  g_autofree char *first = has_earliest ? tumen_day_to_string (earliest) : g_strdup ("-");
  g_autofree char *last = has_latest ? tumen_day_to_string (latest) : g_strdup ("-");
  const char      *mark = bound == TUMEN_BOUND_KNOWN ? "" : tumen_bound_to_string (bound);

  if (strcmp (first, last) == 0)
    return g_strconcat (first, mark[0] != '\0' ? " " : "", mark, NULL);
  if (mark_first != NULL)
    return g_strconcat (first, mark[0] != '\0' ? " " : "", mark, " ", last, NULL);
  return g_strconcat (first, " ", last, mark[0] != '\0' ? " " : "", mark, NULL);
}

static void
test_parse_reads_the_standard (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autofree char *start = NULL, *end = NULL;
      g_autoptr (GError) error = NULL;
      TumenDate date;

      tumen_date_parse (valid[i].edtf, &date, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s", valid[i].edtf);
      start = describe (date.has_earliest_start, date.earliest_start, date.has_latest_start,
                        date.latest_start, date.start, "");
      end = describe (date.has_earliest_end, date.earliest_end, date.has_latest_end,
                      date.latest_end, date.end, NULL);
      g_assert_cmpstr (start, ==, valid[i].start);
      g_assert_cmpstr (end, ==, valid[i].end != NULL ? valid[i].end : valid[i].start);
      g_assert_cmpint (date.level, ==, valid[i].level);
      g_assert_cmpstr (tumen_precision_to_string (date.precision), ==, valid[i].precision);
      g_assert_cmpstr (date.edtf, ==, valid[i].edtf);
    }
}

static void
test_parse_rejects (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      TumenDate date;
      gsize     offset = 9999;

      g_test_message ("%s", invalid[i].text);
      g_assert_false (tumen_date_parse (invalid[i].text, &date, &offset, &error));
      g_assert_error (error, TUMEN_DATE_ERROR, (int)invalid[i].code);
      g_assert_cmpuint (offset, ==, invalid[i].offset);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_parse_advises (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (advice); i++)
    {
      g_autoptr (GError) error = NULL;
      TumenDate date;

      g_assert_false (tumen_date_parse (advice[i].text, &date, NULL, &error));
      g_assert_cmpstr (error->message, ==, advice[i].message);
    }
}

static void
test_parse_limits_length_and_members (void)
{
  g_autoptr (GString) text = g_string_new ("[2000");
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (TUMEN_DATE_MAX_LENGTH + 1, '1');
  TumenDate        date;
  gsize            offset;

  g_assert_false (tumen_date_parse (long_text, &date, &offset, &error));
  g_assert_error (error, TUMEN_DATE_ERROR, TUMEN_DATE_ERROR_TOO_LONG);
  g_assert_cmpuint (offset, ==, TUMEN_DATE_MAX_LENGTH);

  while (text->len + 6 < TUMEN_DATE_MAX_LENGTH)
    g_string_append (text, ",2001");
  g_string_append_c (text, ']');
  g_assert_true (tumen_date_parse (text->str, &date, NULL, NULL));
  g_assert_cmpuint (date.n_members, <=, TUMEN_DATE_MAX_MEMBERS);
}

static void
test_parse_normalises_qualifiers (void)
{
  static const struct
  {
    const char *text, *canonical;
  } cases[] = {
    { "2004?-06?", "2004-06?" },
    { "2004?-06?-11?", "2004-06-11?" },
    { "2004?-06~-11", "%2004-~06-11" },
    { "2004?-06-11~", "?2004-06-11~" },
    { "?2004-06%", "%2004-06%" },
    { "2004?-06-~11", "?2004-06-~11" },
    { "2004-06~-?11", "2004-06~-?11" },
    { "2004?-%06", "2004-~06?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TumenDate date, again;

      g_assert_true (tumen_date_parse (cases[i].text, &date, NULL, NULL));
      g_assert_cmpstr (date.edtf, ==, cases[i].canonical);
      g_assert_cmpuint (strlen (date.edtf), <=, strlen (cases[i].text));
      g_assert_true (tumen_date_parse (date.edtf, &again, NULL, NULL));
      g_assert_cmpmem (&date, sizeof date, &again, sizeof again);
    }
}

static void
test_parse_keeps_qualifiers (void)
{
  TumenDate date;

  g_assert_true (tumen_date_parse ("1984?/2004-06~", &date, NULL, NULL));
  g_assert_true (date.uncertain && date.approximate);
  g_assert_cmpint (date.start_qualifier, ==, TUMEN_QUALIFIER_UNCERTAIN);
  g_assert_cmpint (date.end_qualifier, ==, TUMEN_QUALIFIER_APPROXIMATE);
  g_assert_true (tumen_date_parse ("[1984~,1985]", &date, NULL, NULL));
  g_assert_true (date.approximate && !date.uncertain);
  g_assert_cmpint (date.start_qualifier, ==, TUMEN_QUALIFIER_APPROXIMATE);
  g_assert_true (tumen_date_parse ("2004-06", &date, NULL, NULL));
  g_assert_true (!date.approximate && !date.uncertain);
}

static void
test_once_reads_an_interval_as_one_day (void)
{
  static const struct
  {
    const char *text, *once;
  } cases[] = {
    { "2023-07-25/2023-07-27", "[2023-07-25..2023-07-27]" },
    { "../2023-07-27", "[..2023-07-27]" },
    { "2023/..", "[2023..]" },
    { "2023-12-30?/2024-03-14", "[2023-12-30?..2024-03-14]" },
    { "2003-22/2004-22", "[2003-22..2004-22]" },
    { "2023/", "2023/" },
    { "../..", "../.." },
    { "2023-07", "2023-07" },
    { "[2023,2024]", "[2023,2024]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TumenDate date, once;

      g_assert_true (tumen_date_parse (cases[i].text, &date, NULL, NULL));
      g_assert_true (tumen_date_once (&date, &once, NULL));
      g_assert_cmpstr (once.edtf, ==, cases[i].once);
    }
}

static void
test_undated_has_no_bound (void)
{
  static const char *const undated[] = { "../..", "/..", "../" };
  static const char *const dated[] = { "2023/..", "[..2023]", "2023" };
  TumenDate                date;

  for (gsize i = 0; i < 3; i++)
    {
      g_assert_true (tumen_date_parse (undated[i], &date, NULL, NULL));
      g_assert_true (tumen_date_is_undated (&date));
      g_assert_true (tumen_date_parse (dated[i], &date, NULL, NULL));
      g_assert_false (tumen_date_is_undated (&date));
    }
}

static void
test_member_days_are_sorted_single_days (void)
{
  static const char *const none[] = {
    "2025-06-11",
    "[2025-06,2025-07-01]",
    "[2025-06-01..2025-06-03]",
    "[..2025-06-03]",
  };
  TumenDate date;
  TumenDay  days[4];

  g_assert_true (tumen_date_parse ("[2025-06-11,2025-05-28,2025-06-04,2025-06-04]", &date, NULL,
                                   NULL));
  g_assert_cmpuint (tumen_date_get_member_days (&date, days, 4), ==, 3);
  g_assert_cmpint (days[0], ==, tumen_day_from_civil (2025, 5, 28));
  g_assert_cmpint (days[2], ==, tumen_day_from_civil (2025, 6, 11));
  g_assert_cmpuint (tumen_date_get_member_days (&date, days, 3), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_assert_true (tumen_date_parse (none[i], &date, NULL, NULL));
      g_assert_cmpuint (tumen_date_get_member_days (&date, days, 4), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse/reads-the-standard", test_parse_reads_the_standard);
  g_test_add_func ("/date/parse/rejects-what-is-no-edtf", test_parse_rejects);
  g_test_add_func ("/date/parse/advises-on-frequent-slips", test_parse_advises);
  g_test_add_func ("/date/parse/limits-length-and-members", test_parse_limits_length_and_members);
  g_test_add_func ("/date/parse/normalises-qualifiers", test_parse_normalises_qualifiers);
  g_test_add_func ("/date/parse/keeps-qualifiers", test_parse_keeps_qualifiers);
  g_test_add_func ("/date/once/reads-an-interval-as-one-day",
                   test_once_reads_an_interval_as_one_day);
  g_test_add_func ("/date/undated/has-no-bound", test_undated_has_no_bound);
  g_test_add_func ("/date/member-days/are-sorted-single-days",
                   test_member_days_are_sorted_single_days);
  return g_test_run ();
}
