/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "replay.h"
#include "tumen-date.h"

#include <glib.h>
#include <string.h>

/*
 * Gives any bytes to the three parsers of dates and checks what must hold of all dates. A file
 * of the corpus may hold several texts, one a line; libFuzzer finds single ones sooner.
 */

static void
check_order (const TumenDate *date)
{
  if (date->has_earliest_start && date->has_latest_start)
    g_assert_cmpint (date->earliest_start, <=, date->latest_start);
  if (date->has_earliest_end && date->has_latest_end)
    g_assert_cmpint (date->earliest_end, <=, date->latest_end);
  if (date->has_earliest_start && date->has_latest_end)
    g_assert_cmpint (date->earliest_start, <=, date->latest_end);
  g_assert_true (date->start == TUMEN_BOUND_KNOWN || !date->has_earliest_start);
  g_assert_true (date->end == TUMEN_BOUND_KNOWN || !date->has_latest_end);
}

static void
check_words (const TumenDate *date)
{
  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      for (int style = TUMEN_DATE_STYLE_SHORT; style <= TUMEN_DATE_STYLE_FLAG; style++)
        {
          g_autofree char *words = NULL;

          words = tumen_date_to_words (date, (TumenDateStyle)style, (TumenLanguage)language);
          g_assert_true (words != NULL && words[0] != '\0');
          g_assert_true (g_utf8_validate (words, -1, NULL));
          g_assert_null (strchr (words, '%'));
        }
    }
}

static void
check_date (const TumenDate *date,
            gsize            length)
{
  g_autoptr (GError) error = NULL;
  TumenDate again, once;
  TumenDay  days[TUMEN_DATE_MAX_MEMBERS];

  g_assert_cmpuint (strlen (date->edtf), <=, length);
  tumen_date_parse (date->edtf, &again, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (date, sizeof *date, &again, sizeof again);
  check_order (date);
  check_words (date);
  g_assert_cmpuint (tumen_date_get_member_days (date, days, G_N_ELEMENTS (days)),
                    <=,
                    date->n_members);
  if (tumen_date_once (date, &once, NULL))
    check_order (&once);
}

static void
check_text (const char *text)
{
  g_autoptr (GError) strict_error = NULL;
  g_autoptr (GError) lenient_error = NULL;
  g_autoptr (GError) plain_error = NULL;
  g_autofree char *notice = NULL;
  TumenDate        date;
  gsize            offset = 0;

  if (tumen_date_parse (text, &date, &offset, &strict_error))
    check_date (&date, strlen (text));
  else
    g_assert_cmpuint (offset, <=, strlen (text));
  if (strict_error != NULL)
    g_assert_true (g_utf8_validate (strict_error->message, -1, NULL));

  if (tumen_date_parse_lenient (text, &date, &notice, &lenient_error))
    check_date (&date, TUMEN_DATE_MAX_LENGTH);
  else
    g_assert_nonnull (lenient_error);
  if (tumen_date_parse_plain (text, &date, NULL, &plain_error))
    check_date (&date, TUMEN_DATE_MAX_LENGTH);
  else
    g_assert_true (g_utf8_validate (plain_error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    check_text (lines[i]);
  return 0;
}
