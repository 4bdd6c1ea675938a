/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-destination.h"

/* On each side of a period that was asked for, as a share of it. */
#define MARGIN 0.05
/* A single date may fill this share of the view that is kept. */
#define MOST_OF_VIEW 0.8

/* What the date means, an open end reaching to that of all events. */
static gboolean
find_extent (const TumenDate *date,
             TumenSpan        full,
             TumenSpan       *extent)
{
  gboolean has_begin = date->has_earliest_start;
  gboolean has_end = date->has_latest_end;

  if (!has_begin && !has_end)
    return FALSE;
  extent->begin = has_begin ? (double)date->earliest_start : full.begin;
  extent->end = has_end ? (double)date->latest_end + 1.0 : full.end;
  /* Open towards a side on which there are no events. */
  if (extent->begin >= extent->end && has_begin)
    extent->end = extent->begin + 1.0;
  else if (extent->begin >= extent->end)
    extent->begin = extent->end - 1.0;
  return TRUE;
}

/**
 * tumen_destination_find:
 * @date: where to go
 * @visible: what is shown now, in days since 1970-01-01
 * @full: what all events span
 * @span: (out caller-allocates): what to show
 *
 * A day that fits into the view is centred at the scale of the view. A month, a season or a year is
 * a period, and fills the view; whatever has two ends does so but for a small margin.
 *
 * Returns: %FALSE if @date names no time at all; @span is undefined then
 */
gboolean
tumen_destination_find (const TumenDate *date,
                        TumenSpan        visible,
                        TumenSpan        full,
                        TumenSpan       *span)
{
  gboolean  is_single;
  TumenSpan extent;
  double    length, half;

  g_return_val_if_fail (date != NULL && span != NULL, FALSE);

  if (!find_extent (date, full, &extent))
    return FALSE;
  is_single = date->type == TUMEN_DATE_SINGLE;
  length = extent.end - extent.begin;
  half = length * (is_single && length > 1.0 ? 0.5 : 0.5 + MARGIN);
  if (is_single && length <= MIN (1.0, (visible.end - visible.begin) * MOST_OF_VIEW))
    half = (visible.end - visible.begin) / 2.0;
  span->begin = (extent.begin + extent.end) / 2.0 - half;
  span->end = (extent.begin + extent.end) / 2.0 + half;
  return TRUE;
}
