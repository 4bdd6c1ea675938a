/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-claim.h"

#include <math.h>

#define DAYS_ABOUT_A_DAY 3

/**
 * tumen_claims_differ:
 * @event: an event
 *
 * Returns: whether its sources give different dates, so that there is something to draw
 */
gboolean
tumen_claims_differ (TumenEvent *event)
{
  guint             n_claims;
  const TumenClaim *claims = tumen_event_get_claims (event, &n_claims);

  for (guint i = 1; i < n_claims; i++)
    {
      if (!g_str_equal (claims[i].edtf, claims[0].edtf))
        return TRUE;
    }
  return FALSE;
}

/* The bounds of @date as an extent; an end without a bound is cut at the one next to it. */
static void
set_drawn_bounds (TumenEventDate *date)
{
  const TumenDate *value = &date->date;
  double           margin = (double)date->margin_days;

  date->drawn_lo = date->drawn_hi = (double)NAN;
  if (tumen_date_is_undated (value))
    return;
  if (value->has_earliest_start)
    date->drawn_lo = (double)value->earliest_start - margin;
  else
    date->drawn_lo = (double)(value->has_latest_start ? value->latest_start : value->latest_end);
  if (value->has_latest_end)
    date->drawn_hi = (double)value->latest_end + 1.0 + margin;
  else
    date->drawn_hi =
      (double)(value->has_earliest_end ? value->earliest_end : value->earliest_start) + 1.0;
}

/**
 * tumen_claim_to_date:
 * @claim: what an excerpt says of the date of an event
 * @shown: the date that is shown for the same event
 * @date: (out caller-allocates): the claim as such a date; its texts are borrowed from @claim, so
 *   that there is nothing to free
 *
 * Reads the claim for an event that is once or lasting as @shown is. A claim about a day has the
 * margin of three days (visual design 7). Its extent is in days since 1970-01-01, half-open; an
 * open end is cut at the bound next to it, and a claim without any bound has NAN.
 */
void
tumen_claim_to_date (const TumenClaim     *claim,
                     const TumenEventDate *shown,
                     TumenEventDate       *date)
{
  gboolean qualified = claim->date.approximate || claim->date.uncertain;

  *date = (TumenEventDate){ .edtf = (char *)claim->edtf, .duration = shown->duration };
  if (date->duration != TUMEN_DURATION_ONCE ||
      !tumen_date_once (&claim->date, &date->date, NULL))
    date->date = claim->date;
  date->basis = qualified ? TUMEN_BASIS_INFERRED : TUMEN_BASIS_STATED;
  if (claim->date.approximate && claim->date.precision <= TUMEN_PRECISION_DAY)
    date->margin_days = DAYS_ABOUT_A_DAY;
  set_drawn_bounds (date);
}

/**
 * tumen_claim_is_as_shown:
 * @claimed: of tumen_claim_to_date()
 * @shown: the date that is shown for the same event
 *
 * Returns: whether both are drawn over the same days, so that the claim adds nothing to see
 */
gboolean
tumen_claim_is_as_shown (const TumenEventDate *claimed,
                         const TumenEventDate *shown)
{
  return claimed->drawn_lo == shown->drawn_lo && claimed->drawn_hi == shown->drawn_hi;
}
