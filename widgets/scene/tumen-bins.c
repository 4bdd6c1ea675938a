/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-bins-private.h"

#define MOST_BINS 100000

#define YEARS(n)              \
  {                           \
    TUMEN_UNIT_MONTHS, (n)*12 \
  }

/* Visual design 10, and beyond it as the axis does. */
static const TumenUnit units[] = {
  { TUMEN_UNIT_MINUTES, 60 },
  { TUMEN_UNIT_MINUTES, 360 },
  { TUMEN_UNIT_MINUTES, 1440 },
  { TUMEN_UNIT_WEEK, 1 },
  { TUMEN_UNIT_MONTHS, 1 },
  { TUMEN_UNIT_MONTHS, 3 },
  { TUMEN_UNIT_MONTHS, 6 },
  YEARS (1),
  YEARS (5),
  YEARS (10),
};

/**
 * tumen_bins_choose_unit:
 * @px_per_day: scale, greater than 0
 * @min_px: least width of a bin
 *
 * Returns: the smallest unit of the calendar that is wide enough; beyond 10 years, ten times that,
 *   and so on
 */
TumenUnit
tumen_bins_choose_unit (double px_per_day,
                        double min_px)
{
  TumenUnit unit = units[G_N_ELEMENTS (units) - 1];

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (tumen_unit_get_days (&units[i]) * px_per_day >= min_px)
        return units[i];
    }
  while (tumen_unit_get_days (&unit) * px_per_day < min_px && unit.count < G_MAXINT64 / 1000)
    unit.count *= 10;
  return unit;
}

/**
 * tumen_bins_get_unit_index:
 * @unit: a unit of bins
 *
 * Returns: its place in the list of units, which is that of TumenBinWord; that of 10 years for
 *   longer ones
 */
guint
tumen_bins_get_unit_index (const TumenUnit *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (units[i].kind == unit->kind && units[i].count == unit->count)
        return i;
    }
  return G_N_ELEMENTS (units) - 1;
}

/**
 * tumen_bins_new:
 * @span: days
 * @unit: of the bins
 *
 * Returns: (transfer full) (element-type TumenBin): empty bins, whole units, that cover @span
 */
GArray *
tumen_bins_new (TumenSpan        span,
                const TumenUnit *unit)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (TumenBin));
  gint64  first = tumen_unit_find (unit, span.begin);
  double  begin = tumen_unit_get_begin (unit, first);

  for (gint64 number = first; number - first < MOST_BINS && begin < span.end; number++)
    {
      TumenBin bin = { begin, tumen_unit_get_begin (unit, number + 1), 0, 0 };

      begin = bin.end;
      g_array_append_val (bins, bin);
    }
  return bins;
}
