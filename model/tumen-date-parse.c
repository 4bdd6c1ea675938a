/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Takes one date inside an interval or a set, where long years and times may not stand. */
static gboolean
take_part (TumenScan      *self,
           TumenDateValue *value)
{
  gsize start = self->position;

  if (!tumen_scan_take_value (self, value))
    return FALSE;
  if (value->is_long)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A year with Y stands alone, not in an interval or a set"));
  if (tumen_scan_peek (self) == 'T')
    return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("Intervals and sets are made of days, months and years, without a "
                               "time"));
  return TRUE;
}

/* An end that is coarser than the start and begins before it is no end: 2004-06-11/2004-06. */
static gboolean
is_coarser (const TumenDateValue *end,
            const TumenDateValue *start)
{
  int n_end = (end->month[0] != '\0' || end->season > 0) + (end->day[0] != '\0');
  int n_start = (start->month[0] != '\0' || start->season > 0) + (start->day[0] != '\0');

  return n_end < n_start && !tumen_date_value_is_masked (end) &&
         !tumen_date_value_is_masked (start) && end->significant == 0;
}

static gboolean
check_order (TumenScan            *self,
             const TumenDateValue *first,
             const TumenDateValue *last,
             gsize                 offset)
{
  TumenDay first_low, first_high, last_low, last_high;

  tumen_date_value_get_days (first, &first_low, &first_high);
  tumen_date_value_get_days (last, &last_low, &last_high);
  if (first_low > last_high)
    return tumen_scan_fail (self, offset, TUMEN_DATE_ERROR_ORDER,
                            _ ("An interval may not end before it starts"));
  if (last_low < first_low && is_coarser (last, first))
    return tumen_scan_fail (self, offset, TUMEN_DATE_ERROR_ORDER,
                            _ ("The end of this interval begins before its start; write XX for "
                               "what is not known of the end, as in 2004-06-11/2004-06-XX"));
  return TRUE;
}

static gboolean
take_end (TumenScan     *self,
          TumenDateTree *tree)
{
  gsize start = self->position;

  if (self->position == self->length)
    tree->end = TUMEN_BOUND_UNKNOWN;
  else if (tumen_scan_take_dots (self))
    tree->end = TUMEN_BOUND_OPEN;
  else if (!take_part (self, &tree->items[0].last))
    return FALSE;

  if (tree->start == TUMEN_BOUND_UNKNOWN && tree->end == TUMEN_BOUND_UNKNOWN)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("An interval has a date on at least one side of the slash"));
  if (tumen_scan_peek (self) == '/')
    return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("An interval has one slash"));
  if (tree->start == TUMEN_BOUND_KNOWN && tree->end == TUMEN_BOUND_KNOWN)
    return check_order (self, &tree->items[0].first, &tree->items[0].last, start);
  return TRUE;
}

static gboolean
take_interval_without_start (TumenScan     *self,
                             TumenDateTree *tree)
{
  tree->type = TUMEN_DATE_INTERVAL;
  tree->start = TUMEN_BOUND_UNKNOWN;
  if (tumen_scan_take_dots (self))
    tree->start = TUMEN_BOUND_OPEN;
  if (!tumen_scan_take (self, '/'))
    {
      self->position = 0;
      return tumen_scan_fail_here (self, "");
    }
  return take_end (self, tree);
}

static gboolean
take_item (TumenScan     *self,
           TumenDateItem *item,
           gboolean       is_first_item)
{
  gsize start = self->position;

  item->form = TUMEN_DATE_ITEM_VALUE;
  if (tumen_scan_take_dots (self))
    {
      item->form = TUMEN_DATE_ITEM_UNTIL;
      if (!is_first_item)
        return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_SYNTAX,
                                _ ("“..” without an earlier date may only stand at the beginning "
                                   "of a set"));
      return take_part (self, &item->last);
    }
  if (!take_part (self, &item->first))
    return FALSE;
  if (!tumen_scan_take_dots (self))
    return TRUE;
  item->form = TUMEN_DATE_ITEM_FROM;
  if (strchr ("]},", tumen_scan_peek (self)) != NULL)
    return TRUE;
  item->form = TUMEN_DATE_ITEM_RANGE;
  start = self->position;
  return take_part (self, &item->last) && check_order (self, &item->first, &item->last, start);
}

static gboolean
take_set (TumenScan     *self,
          TumenDateTree *tree,
          char           close)
{
  do
    {
      if (tree->n_items > 0 && tree->items[tree->n_items - 1].form == TUMEN_DATE_ITEM_FROM)
        return tumen_scan_fail (self, self->position - 1, TUMEN_DATE_ERROR_SYNTAX,
                                _ ("“..” without a later date may only stand at the end of a set"));
      if (tree->n_items == TUMEN_DATE_MAX_MEMBERS)
        return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_TOO_MANY,
                                _ ("A set has at most %d members"), TUMEN_DATE_MAX_MEMBERS);
      if (!take_item (self, &tree->items[tree->n_items], tree->n_items == 0))
        return FALSE;
      tree->n_items++;
    }
  while (tumen_scan_take (self, ','));

  if (tumen_scan_take (self, close))
    return TRUE;
  if (close == ']')
    return tumen_scan_fail_here (self,
                                 N_ ("The dates of this set are followed by a comma or by “]”"));
  return tumen_scan_fail_here (self,
                               N_ ("The dates of this set are followed by a comma or by “}”"));
}

static gboolean
take_date_or_interval (TumenScan     *self,
                       TumenDateTree *tree)
{
  TumenDateValue *first = &tree->items[0].first;
  gsize           start = self->position;

  if (!tumen_scan_take_value (self, first))
    return FALSE;
  if (tumen_scan_take (self, 'T'))
    {
      if (!tumen_scan_take_time (self, first))
        return FALSE;
      if (tumen_scan_peek (self) == '/')
        return tumen_scan_fail (self, self->position, TUMEN_DATE_ERROR_SYNTAX,
                                _ ("Intervals and sets are made of days, months and years, "
                                   "without a time"));
      return TRUE;
    }
  if (!tumen_scan_take (self, '/'))
    return TRUE;
  tree->type = TUMEN_DATE_INTERVAL;
  if (first->is_long)
    return tumen_scan_fail (self, start, TUMEN_DATE_ERROR_SYNTAX,
                            _ ("A year with Y stands alone, not in an interval or a set"));
  return take_end (self, tree);
}

static gboolean
take_tree (TumenScan     *self,
           TumenDateTree *tree)
{
  gboolean ok;

  if (tumen_scan_peek (self) == '/' || tumen_scan_peek (self) == '.')
    ok = take_interval_without_start (self, tree);
  else if (tumen_scan_take (self, '['))
    {
      tree->type = TUMEN_DATE_ONE_OF;
      ok = take_set (self, tree, ']');
    }
  else if (tumen_scan_take (self, '{'))
    {
      tree->type = TUMEN_DATE_ALL_OF;
      ok = take_set (self, tree, '}');
    }
  else
    ok = take_date_or_interval (self, tree);

  if (!ok)
    return FALSE;
  if (self->position < self->length)
    return tumen_scan_fail_here (self, N_ ("The date should end here"));
  return TRUE;
}

/**
 * tumen_date_tree_parse:
 * @tree: where to put what was read
 * @text: a text
 * @error_offset: (out) (optional): byte of @text at which an error was found, at most its length
 * @error: return location for an error of %TUMEN_DATE_ERROR
 *
 * Reads EDTF of levels 0 to 2 by recursive descent.
 *
 * Returns: %FALSE with an error if @text is not EDTF; @tree is then undefined
 */
gboolean
tumen_date_tree_parse (TumenDateTree *tree,
                       const char    *text,
                       gsize         *error_offset,
                       GError       **error)
{
  TumenScan scanner = { text, strlen (text), 0, 0, NULL };
  gboolean  ok;

  tree->type = TUMEN_DATE_SINGLE;
  tree->start = tree->end = TUMEN_BOUND_KNOWN;
  tree->n_items = 0;
  if (scanner.length == 0)
    ok = tumen_scan_fail (&scanner, 0, TUMEN_DATE_ERROR_EMPTY,
                          _ ("A date is missing; write a year, month or day, as in 1985-04-12"));
  else if (scanner.length > TUMEN_DATE_MAX_LENGTH)
    ok = tumen_scan_fail (&scanner, TUMEN_DATE_MAX_LENGTH, TUMEN_DATE_ERROR_TOO_LONG,
                          _ ("A date has at most %d bytes"), TUMEN_DATE_MAX_LENGTH);
  else
    ok = take_tree (&scanner, tree);

  if (ok)
    return TRUE;
  if (error_offset != NULL)
    *error_offset = scanner.error_offset;
  g_propagate_error (error, scanner.error);
  return FALSE;
}
