/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-private.h"

#include <stdlib.h>
#include <string.h>

#define WHOLE_DAY_LENGTH 10

static const char *const precision_names[] = {
  "second", "minute", "hour", "day", "month", "season", "year", "decade", "century", "other"
};

static const char *const bound_names[] = { "known", "open", "unknown" };

static int
compare_days (const void *a,
              const void *b)
{
  TumenDay first = *(const TumenDay *)a, second = *(const TumenDay *)b;

  return (first > second) - (first < second);
}

static guint
drop_repeated (TumenDay *days,
               guint     n_days)
{
  guint n_kept = 0;

  for (guint i = 0; i < n_days; i++)
    {
      if (n_kept == 0 || days[n_kept - 1] != days[i])
        days[n_kept++] = days[i];
    }
  return n_kept;
}

/* "1985-04-12" and nothing else: a day that exists. */
static gboolean
take_whole_day (const char *text,
                TumenDay   *day)
{
  static const int scales[WHOLE_DAY_LENGTH] = { 1000, 100, 10, 1, 0, 10, 1, 0, 10, 1 };
  int              parts[3] = { 0 };
  int              part = 0;

  for (int i = 0; i < WHOLE_DAY_LENGTH; i++)
    {
      if (scales[i] == 0 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
      if (scales[i] == 0)
        part++;
      else
        parts[part] += scales[i] * (text[i] - '0');
    }
  if (parts[1] < 1 || parts[1] > 12 || parts[2] < 1 ||
      parts[2] > tumen_day_get_days_in_month (parts[0], parts[1]))
    return FALSE;
  *day = tumen_day_from_civil (parts[0], parts[1], parts[2]);
  return TRUE;
}

/*
 * Most dates by far are a day, or two with a slash between; a library of a million events has some
 * hundred thousand different ones. Whatever is wrong with a text, or else in it, is left to the
 * scanner.
 */
static gboolean
parse_whole_days (const char *text,
                  TumenDate  *date)
{
  gsize    length = strnlen (text, 2 * WHOLE_DAY_LENGTH + 2);
  TumenDay first, last;

  if (length != WHOLE_DAY_LENGTH && length != 2 * WHOLE_DAY_LENGTH + 1)
    return FALSE;
  if (!take_whole_day (text, &first))
    return FALSE;
  last = first;
  if (length > WHOLE_DAY_LENGTH &&
      (text[WHOLE_DAY_LENGTH] != '/' || !take_whole_day (text + WHOLE_DAY_LENGTH + 1, &last) ||
       last < first))
    return FALSE;

  *date = (TumenDate){ .type = length > WHOLE_DAY_LENGTH ? TUMEN_DATE_INTERVAL : TUMEN_DATE_SINGLE,
                       .precision = TUMEN_PRECISION_DAY,
                       .earliest_start = first,
                       .latest_start = first,
                       .earliest_end = last,
                       .latest_end = last };
  date->has_earliest_start = date->has_latest_start = TRUE;
  date->has_earliest_end = date->has_latest_end = TRUE;
  memcpy (date->edtf, text, length);
  return TRUE;
}

G_DEFINE_QUARK (tumen_date_error, tumen_date_error)

/**
 * tumen_date_parse:
 * @text: EDTF of 4 February 2019, levels 0 to 2
 * @date: (out caller-allocates): the value; undefined on an error
 * @error_offset: (out) (optional): on an error, the byte at which it was found, 0 to the length
 *   of @text
 * @error: return location for an error of %TUMEN_DATE_ERROR, one sentence for people
 *
 * Reads strictly; tumen_date_parse_lenient() also takes what other programs write. Beyond the
 * letter of the standard it takes intervals between seasons, sets of seasons and "../..".
 * Nothing is allocated unless there is an error.
 *
 * Returns: whether @text is EDTF
 */
gboolean
tumen_date_parse (const char *text,
                  TumenDate  *date,
                  gsize      *error_offset,
                  GError    **error)
{
  TumenDateTree tree;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (parse_whole_days (text, date))
    return TRUE;
  if (!tumen_date_tree_parse (&tree, text, error_offset, error))
    return FALSE;
  tumen_date_tree_resolve (&tree, date);
  return TRUE;
}

/**
 * tumen_date_is_undated:
 * @date: a date
 *
 * Returns: whether the date has no finite bound
 */
gboolean
tumen_date_is_undated (const TumenDate *date)
{
  return !date->has_earliest_start && !date->has_latest_start && !date->has_earliest_end &&
         !date->has_latest_end;
}

/**
 * tumen_date_once:
 * @date: the date of an event that happened once, on one day
 * @once: (out caller-allocates): the date with an interval read as one day in it; may be @date
 * @error: return location for an error of %TUMEN_DATE_ERROR
 *
 * "a/b" becomes "[a..b]", "../b" becomes "[..b]" and "a/.." becomes "[a..]". All other dates
 * stay as they are, among them intervals of which an end is unknown.
 *
 * Returns: %FALSE if the text would become longer than %TUMEN_DATE_MAX_LENGTH
 */
gboolean
tumen_date_once (const TumenDate *date,
                 TumenDate       *once,
                 GError         **error)
{
  g_autofree char *text = NULL;
  const char      *slash = strchr (date->edtf, '/');

  if (date->type != TUMEN_DATE_INTERVAL || date->start == TUMEN_BOUND_UNKNOWN ||
      date->end == TUMEN_BOUND_UNKNOWN ||
      tumen_date_is_undated (date))
    {
      *once = *date;
      return TRUE;
    }

  if (date->start == TUMEN_BOUND_OPEN || date->end == TUMEN_BOUND_OPEN)
    text = g_strdup_printf ("[%.*s%s]", (int)(slash - date->edtf), date->edtf, slash + 1);
  else
    text = g_strdup_printf ("[%.*s..%s]", (int)(slash - date->edtf), date->edtf, slash + 1);
  return tumen_date_parse (text, once, NULL, error);
}

/**
 * tumen_date_get_member_days:
 * @date: a date
 * @days: (out) (array length=n_days): the days, in order of time, each once
 * @n_days: room in @days
 *
 * The candidates of "one of several days", to be drawn each on its own.
 *
 * Returns: how many days the set has; 0 if @date is no set, if a member is anything but a single
 *   day, or if there are more members than @n_days
 */
guint
tumen_date_get_member_days (const TumenDate *date,
                            TumenDay        *days,
                            guint            n_days)
{
  TumenDateTree tree;

  if (date->n_members == 0 || date->n_members > n_days ||
      !tumen_date_tree_parse (&tree, date->edtf, NULL, NULL))
    return 0;
  for (guint i = 0; i < tree.n_items; i++)
    {
      TumenDay last;

      if (tree.items[i].form != TUMEN_DATE_ITEM_VALUE)
        return 0;
      tumen_date_value_get_days (&tree.items[i].first, &days[i], &last);
      if (days[i] != last)
        return 0;
    }
  qsort (days, tree.n_items, sizeof *days, compare_days);
  return drop_repeated (days, tree.n_items);
}

/**
 * tumen_precision_to_string:
 * @precision: a precision
 *
 * Returns: its name in JSON, such as "season"
 */
const char *
tumen_precision_to_string (TumenPrecision precision)
{
  return precision_names[precision];
}

/**
 * tumen_bound_to_string:
 * @bound: what is said of an end
 *
 * Returns: its name in JSON: "known", "open" or "unknown"
 */
const char *
tumen_bound_to_string (TumenBound bound)
{
  return bound_names[bound];
}
