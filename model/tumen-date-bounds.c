/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-private.h"

/* What the members of a set span together. */
typedef struct
{
  gboolean is_empty;
  TumenDay low, high;           /* of all members */
  TumenDay first_end, last_low; /* the end of the first member, the beginning of the last */
} Hull;

static void
note_qualifier (TumenDate            *date,
                const TumenDateValue *value)
{
  TumenQualifier qualifier = tumen_date_value_get_qualifier (value);

  date->uncertain |= (qualifier & TUMEN_QUALIFIER_UNCERTAIN) != 0;
  date->approximate |= (qualifier & TUMEN_QUALIFIER_APPROXIMATE) != 0;
}

static TumenPrecision
merge_precision (TumenPrecision precision,
                 gboolean       is_first,
                 TumenPrecision other)
{
  return is_first || precision == other ? other : TUMEN_PRECISION_OTHER;
}

static void
set_start (TumenDate *date,
           TumenDay   earliest,
           TumenDay   latest)
{
  date->has_earliest_start = date->has_latest_start = TRUE;
  date->earliest_start = earliest;
  date->latest_start = latest;
}

static void
set_end (TumenDate *date,
         TumenDay   earliest,
         TumenDay   latest)
{
  date->has_earliest_end = date->has_latest_end = TRUE;
  date->earliest_end = earliest;
  date->latest_end = latest;
}

static void
resolve_single (const TumenDateValue *value,
                TumenDate            *date)
{
  TumenDay first, last;

  tumen_date_value_get_days (value, &first, &last);
  set_start (date, first, last);
  set_end (date, first, last);
  note_qualifier (date, value);
  date->start_qualifier = date->end_qualifier = tumen_date_value_get_qualifier (value);
  date->precision = tumen_date_value_get_precision (value);
}

static void
resolve_interval (const TumenDateTree *tree,
                  TumenDate           *date)
{
  const TumenDateItem *item = &tree->items[0];
  TumenDay             first, last;

  if (date->start == TUMEN_BOUND_KNOWN)
    {
      tumen_date_value_get_days (&item->first, &first, &last);
      set_start (date, first, last);
      note_qualifier (date, &item->first);
      date->start_qualifier = tumen_date_value_get_qualifier (&item->first);
      date->precision = tumen_date_value_get_precision (&item->first);
    }
  if (date->end == TUMEN_BOUND_KNOWN)
    {
      tumen_date_value_get_days (&item->last, &first, &last);
      set_end (date, first, last);
      note_qualifier (date, &item->last);
      date->end_qualifier = tumen_date_value_get_qualifier (&item->last);
      date->precision =
        merge_precision (date->precision, date->start != TUMEN_BOUND_KNOWN,
                         tumen_date_value_get_precision (&item->last));
    }
}

static void
note_member (Hull                 *hull,
             TumenDate            *date,
             const TumenDateValue *value)
{
  note_qualifier (date, value);
  date->precision =
    merge_precision (date->precision, hull->is_empty, tumen_date_value_get_precision (value));
}

/* Adds a member that is one date, or a range from the @first to the @last of its dates. */
static void
extend_hull (Hull                 *hull,
             TumenDate            *date,
             const TumenDateValue *first,
             const TumenDateValue *last)
{
  TumenDay low, high, first_end, last_low;

  tumen_date_value_get_days (first, &low, &first_end);
  tumen_date_value_get_days (last, &last_low, &high);
  if (hull->is_empty || low < hull->low || (low == hull->low && first_end < hull->first_end))
    hull->first_end = first_end;
  if (hull->is_empty || high > hull->high || (high == hull->high && last_low > hull->last_low))
    hull->last_low = last_low;
  hull->low = hull->is_empty ? low : MIN (hull->low, low);
  hull->high = hull->is_empty ? high : MAX (hull->high, high);
  note_member (hull, date, first);
  hull->is_empty = FALSE;
  note_member (hull, date, last);
}

static void
resolve_set (const TumenDateTree *tree,
             TumenDate           *date)
{
  Hull hull = { TRUE, 0, 0, 0, 0 };

  for (guint i = 0; i < tree->n_items; i++)
    {
      const TumenDateItem *item = &tree->items[i];

      if (item->form == TUMEN_DATE_ITEM_RANGE)
        extend_hull (&hull, date, &item->first, &item->last);
      else if (item->form == TUMEN_DATE_ITEM_UNTIL)
        extend_hull (&hull, date, &item->last, &item->last);
      else
        extend_hull (&hull, date, &item->first, &item->first);
      if (item->form == TUMEN_DATE_ITEM_UNTIL)
        date->start = TUMEN_BOUND_OPEN;
      if (item->form == TUMEN_DATE_ITEM_FROM)
        date->end = TUMEN_BOUND_OPEN;
    }

  if (tree->type == TUMEN_DATE_ALL_OF)
    {
      set_start (date, hull.low, hull.first_end);
      set_end (date, hull.last_low, hull.high);
      date->has_latest_start = date->start != TUMEN_BOUND_OPEN;
      date->has_earliest_end = date->end != TUMEN_BOUND_OPEN;
    }
  else
    {
      set_start (date, hull.low, hull.high);
      set_end (date, hull.low, hull.high);
      date->has_latest_start = date->end != TUMEN_BOUND_OPEN;
      date->has_earliest_end = date->start != TUMEN_BOUND_OPEN;
    }
  date->has_earliest_start = date->start != TUMEN_BOUND_OPEN;
  date->has_latest_end = date->end != TUMEN_BOUND_OPEN;
  date->start_qualifier = date->end_qualifier =
    (date->uncertain ? TUMEN_QUALIFIER_UNCERTAIN : 0) | (date->approximate
                                                           ? TUMEN_QUALIFIER_APPROXIMATE
                                                           : 0);
  date->n_members = tree->n_items;
}

/* A bound that is not there is 0, so that dates which mean the same are equal byte by byte. */
static void
clear_missing (TumenDate *date)
{
  date->earliest_start = date->has_earliest_start ? date->earliest_start : 0;
  date->latest_start = date->has_latest_start ? date->latest_start : 0;
  date->earliest_end = date->has_earliest_end ? date->earliest_end : 0;
  date->latest_end = date->has_latest_end ? date->latest_end : 0;
}

/**
 * tumen_date_tree_resolve:
 * @tree: an EDTF value
 * @date: (out): the value with its canonical text and what follows from it
 *
 * The ends of an interval are resolved each on its own: 2004-06/2004-06-11 has a latest start
 * after its end.
 */
void
tumen_date_tree_resolve (const TumenDateTree *tree,
                         TumenDate           *date)
{
  *date = (TumenDate){ 0 };
  date->type = tree->type;
  date->start = tree->start;
  date->end = tree->end;
  date->level = tumen_date_tree_get_level (tree);
  date->precision = TUMEN_PRECISION_OTHER;

  if (tree->type == TUMEN_DATE_SINGLE)
    resolve_single (&tree->items[0].first, date);
  else if (tree->type == TUMEN_DATE_INTERVAL)
    resolve_interval (tree, date);
  else
    resolve_set (tree, date);
  clear_missing (date);
  tumen_date_tree_print (tree, date->edtf, sizeof date->edtf);
}
