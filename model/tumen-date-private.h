/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-date.h"

G_BEGIN_DECLS

/** TUMEN_DATE_MAX_YEAR: greatest year, either side of 0, whose days are counted safely. */
#define TUMEN_DATE_MAX_YEAR G_GINT64_CONSTANT (999999999999999)

/* The parts of a date, as indices of TumenDateValue.qualifiers. */
enum {
  TUMEN_DATE_PART_YEAR,
  TUMEN_DATE_PART_MONTH,
  TUMEN_DATE_PART_DAY,
  TUMEN_DATE_N_PARTS
};

/*
 * One date as it was written. digits, month and day hold ASCII digits and 'X'; month and day are
 * empty strings when absent. season is 21 to 41 and then month is empty.
 */
typedef struct
{
  gboolean       is_negative;
  gboolean       is_long;     /* "Y": the year is mantissa and exponent, digits is empty */
  char           digits[5];   /* of a year of four digits */
  gint64         mantissa;    /* of a long year, at least 0 */
  int            exponent;    /* of a long year, -1 if none was written */
  int            significant; /* digits of the year that count, 0 if not said */
  char           month[3];
  char           day[3];
  int            season;
  TumenQualifier qualifiers[TUMEN_DATE_N_PARTS];
  gboolean       has_left_qualifier; /* written before a part, which makes it level 2 */
  gboolean       has_time;
  int            hour, minute, second;
  char           zone[7]; /* "", "Z", "+09" or "+04:30" */
} TumenDateValue;

typedef enum {
  TUMEN_DATE_ITEM_VALUE, /* first */
  TUMEN_DATE_ITEM_RANGE, /* first..last */
  TUMEN_DATE_ITEM_UNTIL, /* ..last */
  TUMEN_DATE_ITEM_FROM   /* first.. */
} TumenDateItemForm;

typedef struct
{
  TumenDateItemForm form;
  TumenDateValue    first, last;
} TumenDateItem;

/*
 * A whole EDTF text. A single date is items[0].first; an interval has its ends in items[0] as
 * far as start and end are TUMEN_BOUND_KNOWN; a set has n_items items.
 */
typedef struct
{
  TumenDateType type;
  TumenBound    start, end;
  guint         n_items;
  TumenDateItem items[TUMEN_DATE_MAX_MEMBERS];
} TumenDateTree;

gboolean tumen_date_tree_parse (TumenDateTree *tree,
                                const char    *text,
                                gsize         *error_offset,
                                GError       **error);
void     tumen_date_tree_print (const TumenDateTree *tree, char *text, gsize size);
int      tumen_date_tree_get_level (const TumenDateTree *tree);
void     tumen_date_tree_resolve (const TumenDateTree *tree, TumenDate *date);

gint64         tumen_date_value_get_year (const TumenDateValue *value);
gboolean       tumen_date_value_is_masked (const TumenDateValue *value);
TumenQualifier tumen_date_value_get_qualifier (const TumenDateValue *value);
gboolean       tumen_date_value_get_days (const TumenDateValue *value,
                                          TumenDay             *first,
                                          TumenDay             *last);
TumenPrecision tumen_date_value_get_precision (const TumenDateValue *value);
void           tumen_date_value_get_year_span (const TumenDateValue *value,
                                               gint64               *first,
                                               gint64               *last);
void           tumen_date_season_get_months (int season, int *first, int *n_months);

G_END_DECLS
