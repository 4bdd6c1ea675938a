/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-wide-open.h"

/* From a decade on a bar tells when something was not rather than when it was. */
#define MOST_DAYS_IN_DOUBT 3652.0

static double
get_days_in_doubt (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_LASTING)
    return (double)MAX (row->rise, row->fall);
  return row->hi - row->lo;
}

/**
 * tumen_row_is_wide_open:
 * @row: of a table
 *
 * Returns: whether the event is dated, but only by a limit ("by 1953"), or has an open start or end
 *   ("since 1948"), or its start, its end or its only day may be any of a decade or more
 */
gboolean
tumen_row_is_wide_open (const TumenRow *row)
{
  switch ((TumenForm)row->form)
    {
    case TUMEN_FORM_NONE:
    case TUMEN_FORM_CLOCK:
      return FALSE;
    case TUMEN_FORM_BEFORE:
    case TUMEN_FORM_AFTER:
      return TRUE;
    case TUMEN_FORM_LASTING:
    case TUMEN_FORM_DAY:
    case TUMEN_FORM_WITHIN:
    case TUMEN_FORM_APPROXIMATE:
    case TUMEN_FORM_ONE_OF:
    default:
      return (row->flags & (TUMEN_ROW_OPEN_START | TUMEN_ROW_OPEN_END)) != 0 ||
             get_days_in_doubt (row) >= MOST_DAYS_IN_DOUBT;
    }
}

/**
 * tumen_table_list_wide_open:
 * @self: a table
 *
 * Goes through all rows: once for a table, not for each filter.
 *
 * Returns: (transfer full) (element-type guint): the rows of which tumen_row_is_wide_open() holds,
 *   in order of time
 */
GArray *
tumen_table_list_wide_open (TumenTable *self)
{
  const TumenRow *rows = tumen_table_get_rows (self);
  guint           n_dated = tumen_table_get_n_dated (self);
  GArray         *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_dated; i++)
    {
      if (tumen_row_is_wide_open (&rows[i]))
        g_array_append_val (found, i);
    }
  return found;
}
