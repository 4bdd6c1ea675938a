/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-date-private.h"

#include <string.h>

typedef struct
{
  char *text;
  gsize size;
} Printer;

/* The qualifiers written before and behind each part. */
typedef struct
{
  TumenQualifier left[TUMEN_DATE_N_PARTS], right[TUMEN_DATE_N_PARTS];
} Placement;

static const char *const signs[] = { "", "?", "~", "%" };

static void
add (Printer    *self,
     const char *text)
{
  g_strlcat (self->text, text, self->size);
}

static void
add_number (Printer    *self,
            const char *before,
            int         n_digits,
            gint64      number)
{
  char text[24];

  g_snprintf (text, sizeof text, "%0*" G_GINT64_FORMAT, n_digits, number);
  add (self, before);
  add (self, text);
}

static int
count_parts (const TumenDateValue *value)
{
  if (value->day[0] != '\0')
    return 3;
  return value->month[0] != '\0' || value->season > 0 ? 2 : 1;
}

static gboolean
is_uniform (const TumenDateValue *value)
{
  for (int part = 1; part < count_parts (value); part++)
    {
      if (value->qualifiers[part] != value->qualifiers[0])
        return FALSE;
    }
  return TRUE;
}

/* Whether one qualifier to the right of a part says all: it speaks of all parts to its left. */
static gboolean
find_group (const TumenQualifier *qualifiers,
            int                   n_parts,
            int                  *last_part)
{
  *last_part = 0;
  while (*last_part + 1 < n_parts && qualifiers[*last_part + 1] == qualifiers[0])
    *last_part += 1;
  for (int part = *last_part + 1; part < n_parts; part++)
    {
      if (qualifiers[part] != TUMEN_QUALIFIER_NONE)
        return FALSE;
    }
  return TRUE;
}

/*
 * Chooses the places of qualifiers so that the text becomes no longer than any other way to
 * write the same: what all parts share at the end, the rest before its part, or behind a group
 * of parts. A value written with a qualifier before a part keeps one, and with it its level.
 */
static void
place_qualifiers (const TumenDateValue *value,
                  Placement            *placement)
{
  int            n_parts = count_parts (value), group;
  TumenQualifier shared = value->qualifiers[0], *left = placement->left;

  *placement = (Placement){ 0 };
  for (int part = 1; part < n_parts; part++)
    shared &= value->qualifiers[part];
  for (int part = 0; part < n_parts; part++)
    left[part] = value->qualifiers[part] & ~shared;
  placement->right[n_parts - 1] = shared;

  if (is_uniform (value) && value->has_left_qualifier)
    {
      left[0] = shared;
      placement->right[n_parts - 1] = n_parts == 1 ? TUMEN_QUALIFIER_NONE : shared;
    }
  else if (shared == 0 && !value->has_left_qualifier &&
           find_group (value->qualifiers, n_parts, &group))
    {
      placement->right[group] = left[0];
      memset (left, 0, sizeof placement->left);
    }
  else if (left[TUMEN_DATE_PART_YEAR] != 0 &&
           left[TUMEN_DATE_PART_YEAR] == left[TUMEN_DATE_PART_MONTH] &&
           (left[TUMEN_DATE_PART_DAY] != 0 || shared != 0))
    {
      placement->right[TUMEN_DATE_PART_MONTH] = left[0];
      left[TUMEN_DATE_PART_YEAR] = left[TUMEN_DATE_PART_MONTH] = TUMEN_QUALIFIER_NONE;
    }
}

static void
add_year (Printer              *self,
          const TumenDateValue *value)
{
  add (self, value->is_long ? "Y" : "");
  add (self, value->is_negative ? "-" : "");
  if (value->is_long)
    add_number (self, "", 1, value->mantissa);
  else
    add (self, value->digits);
  if (value->exponent >= 0)
    add_number (self, "E", 1, value->exponent);
  if (value->significant > 0)
    add_number (self, "S", 1, value->significant);
}

static void
add_part (Printer              *self,
          const TumenDateValue *value,
          int                   part)
{
  if (part == TUMEN_DATE_PART_YEAR)
    add_year (self, value);
  else if (part == TUMEN_DATE_PART_DAY)
    add (self, value->day);
  else if (value->season > 0)
    add_number (self, "", 1, value->season);
  else
    add (self, value->month);
}

static void
add_time (Printer              *self,
          const TumenDateValue *value)
{
  add_number (self, "T", 2, value->hour);
  add_number (self, ":", 2, value->minute);
  add_number (self, ":", 2, value->second);
  add (self, value->zone);
}

static void
add_value (Printer              *self,
           const TumenDateValue *value)
{
  Placement placement;

  place_qualifiers (value, &placement);
  for (int part = 0; part < count_parts (value); part++)
    {
      add (self, part > 0 ? "-" : "");
      add (self, signs[placement.left[part]]);
      add_part (self, value, part);
      add (self, signs[placement.right[part]]);
    }
  if (value->has_time)
    add_time (self, value);
}

static void
add_bound (Printer              *self,
           TumenBound            bound,
           const TumenDateValue *value)
{
  if (bound == TUMEN_BOUND_KNOWN)
    add_value (self, value);
  else if (bound == TUMEN_BOUND_OPEN)
    add (self, "..");
}

static void
add_items (Printer             *self,
           const TumenDateTree *tree)
{
  for (guint i = 0; i < tree->n_items; i++)
    {
      const TumenDateItem *item = &tree->items[i];

      add (self, i > 0 ? "," : "");
      if (item->form != TUMEN_DATE_ITEM_UNTIL)
        add_value (self, &item->first);
      add (self, item->form != TUMEN_DATE_ITEM_VALUE ? ".." : "");
      if (item->form == TUMEN_DATE_ITEM_RANGE || item->form == TUMEN_DATE_ITEM_UNTIL)
        add_value (self, &item->last);
    }
}

static int
get_unspecified_level (const TumenDateValue *value)
{
  gsize    n_first = strcspn (value->digits, "X");
  gboolean year_is_masked = !value->is_long && n_first < 4;
  gboolean month_is_masked = value->month[0] == 'X' && value->month[1] == 'X';

  if (!tumen_date_value_is_masked (value))
    return 0;
  if (year_is_masked)
    return count_parts (value) == 1 && n_first >= 2 && value->digits[3] == 'X' ? 1 : 2;
  if (value->day[0] == '\0')
    return month_is_masked ? 1 : 2;
  if (strcmp (value->day, "XX") != 0)
    return 2;
  return month_is_masked || strchr (value->month, 'X') == NULL ? 1 : 2;
}

static int
get_value_level (const TumenDateValue *value)
{
  int level = get_unspecified_level (value);

  if (value->has_left_qualifier || !is_uniform (value) || value->season > 24 ||
      value->exponent >= 0 || value->significant > 0)
    return 2;
  if (value->is_negative || value->is_long || value->season > 0 ||
      value->qualifiers[0] != TUMEN_QUALIFIER_NONE)
    level = MAX (level, 1);
  return level;
}

static int
get_end_level (TumenBound            bound,
               const TumenDateValue *value)
{
  if (bound != TUMEN_BOUND_KNOWN)
    return 1;
  return tumen_date_value_is_masked (value) ? 2 : get_value_level (value);
}

/**
 * tumen_date_tree_get_level:
 * @tree: an EDTF value
 *
 * Returns: the lowest level of EDTF, 0 to 2, that has all features of the value
 */
int
tumen_date_tree_get_level (const TumenDateTree *tree)
{
  const TumenDateItem *item = &tree->items[0];

  if (tree->type == TUMEN_DATE_INTERVAL)
    return MAX (get_end_level (tree->start, &item->first), get_end_level (tree->end, &item->last));
  if (tree->type != TUMEN_DATE_SINGLE)
    return 2;
  if (item->first.season > 0 &&
      tumen_date_value_get_qualifier (&item->first) != TUMEN_QUALIFIER_NONE)
    return 2;
  return get_value_level (&item->first);
}

/**
 * tumen_date_tree_print:
 * @tree: an EDTF value
 * @text: (out): where to write
 * @size: size of @text in bytes, of which canonical EDTF needs at most what was read
 *
 * Writes the canonical text: "2004?-06?" becomes "2004-06?".
 */
void
tumen_date_tree_print (const TumenDateTree *tree,
                       char                *text,
                       gsize                size)
{
  Printer printer = { text, size };

  text[0] = '\0';
  switch (tree->type)
    {
    case TUMEN_DATE_INTERVAL:
      add_bound (&printer, tree->start, &tree->items[0].first);
      add (&printer, "/");
      add_bound (&printer, tree->end, &tree->items[0].last);
      break;
    case TUMEN_DATE_ONE_OF:
      add (&printer, "[");
      add_items (&printer, tree);
      add (&printer, "]");
      break;
    case TUMEN_DATE_ALL_OF:
      add (&printer, "{");
      add_items (&printer, tree);
      add (&printer, "}");
      break;
    case TUMEN_DATE_SINGLE:
    default:
      add_value (&printer, &tree->items[0].first);
      break;
    }
}
