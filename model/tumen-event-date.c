/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-date.h"

#include "tumen-words.h"

#include <math.h>
#include <string.h>

static void
set_undated (TumenDate *date)
{
  memset (date, 0, sizeof *date);
  date->precision = TUMEN_PRECISION_OTHER;
  date->start = TUMEN_BOUND_UNKNOWN;
  date->end = TUMEN_BOUND_UNKNOWN;
}

static void
set_date (TumenEventDate *self)
{
  TumenDate parsed, once;

  set_undated (&self->date);
  if (*self->edtf == '\0' || !tumen_date_parse (self->edtf, &parsed, NULL, NULL))
    return;
  self->date = parsed;
  if (self->duration == TUMEN_DURATION_ONCE && tumen_date_once (&parsed, &once, NULL))
    self->date = once;
}

static gboolean
get_first_day (const TumenDate *date,
               TumenDay        *day)
{
  if (date->has_earliest_start)
    *day = date->earliest_start;
  else if (date->has_latest_start)
    *day = date->latest_start;
  else if (date->has_earliest_end)
    *day = date->earliest_end;
  else if (date->has_latest_end)
    *day = date->latest_end;
  else
    return FALSE;
  return TRUE;
}

/* The last day that is certain to be in, where the end is open. */
static TumenDay
get_last_known_day (const TumenDate *date,
                    TumenDay         first)
{
  if (date->has_earliest_end)
    return date->earliest_end;
  if (date->has_latest_start)
    return date->latest_start;
  return first;
}

/**
 * tumen_date_get_default_margin:
 * @date: a date
 *
 * Returns: days by which an approximate date is widened if the library does not say: 3 about a
 *   day, 10 about a month, 90 about a season or year; 0 if the date is not approximate
 */
int
tumen_date_get_default_margin (const TumenDate *date)
{
  if (!date->approximate)
    return 0;
  switch (date->precision)
    {
    case TUMEN_PRECISION_SECOND:
    case TUMEN_PRECISION_MINUTE:
    case TUMEN_PRECISION_HOUR:
    case TUMEN_PRECISION_DAY:
      return 3;
    case TUMEN_PRECISION_MONTH:
      return 10;
    case TUMEN_PRECISION_SEASON:
    case TUMEN_PRECISION_YEAR:
    case TUMEN_PRECISION_DECADE:
    case TUMEN_PRECISION_CENTURY:
    case TUMEN_PRECISION_OTHER:
    default:
      return 90;
    }
}

/**
 * tumen_event_date_derive:
 * @self: with edtf, duration and margin_days set; a margin below 0 stands for “not given”
 * @has_last_report: whether @last_report is known
 * @last_report: latest day on which a source that speaks of the event may have been published
 *
 * Sets what follows: the date as a once- or lasting event has it, the margin, and the drawn
 * extent in half-open days. An open end is cut after the last report, or after the last day that
 * is known; an open start is cut at the first bound that is known.
 */
void
tumen_event_date_derive (TumenEventDate *self,
                         gboolean        has_last_report,
                         TumenDay        last_report)
{
  TumenDay first, last;

  set_date (self);
  if (self->margin_days < 0)
    self->margin_days = tumen_date_get_default_margin (&self->date);
  self->drawn_lo = self->drawn_hi = (double)NAN;
  if (!get_first_day (&self->date, &first))
    return;

  if (self->date.has_latest_end)
    last = self->date.latest_end;
  else
    {
      last = get_last_known_day (&self->date, first);
      if (has_last_report)
        last = MAX (last, last_report);
    }
  self->drawn_lo = (double)(first - self->margin_days);
  self->drawn_hi = (double)(last + 1 + self->margin_days);
}

/**
 * tumen_event_date_dup_words:
 * @clock: (nullable): the first time of day of the event
 * @style: how much room there is
 * @language: of the words
 *
 * Returns: (transfer full): the date in words, with the time of day if it is one known day:
 *   "27 Jul 2023, ≈ 20:00"; "undated" if there is none
 */
char *
tumen_event_date_dup_words (const TumenEventDate *self,
                            const TumenClock     *clock,
                            TumenDateStyle        style,
                            TumenLanguage         language)
{
  const TumenDate *date = &self->date;
  g_autofree char *words = NULL;

  if (tumen_date_is_undated (date))
    return g_strdup (tumen_word (TUMEN_WORD_UNDATED, language));
  words = tumen_date_to_words (date, style, language);
  if (clock == NULL || date->type != TUMEN_DATE_SINGLE || date->precision != TUMEN_PRECISION_DAY)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s, %s%02d:%02d",
                          words,
                          clock->about ? "≈ " : "",
                          clock->minutes / 60,
                          clock->minutes % 60);
}
