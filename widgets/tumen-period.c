/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-period.h"

#include <math.h>

/**
 * tumen_period_to_words:
 * @span: days since 1970-01-01, half-open; not empty
 *
 * Returns: (transfer full): the days that the span touches, as “May 2023 – Jul 2025”
 */
char *
tumen_period_to_words (TumenSpan     span,
                       TumenLanguage language)
{
  TumenDay first = (TumenDay)floor (span.begin);
  TumenDay last = (TumenDay)ceil (span.end) - 1;

  return tumen_day_range_to_words (first, MAX (first, last), language);
}
