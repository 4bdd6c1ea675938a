/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-date.h"

G_BEGIN_DECLS

/* What a word does in a plain date. */
typedef enum {
  TUMEN_PLAIN_NUMBER,
  TUMEN_PLAIN_MONTH,   /* value: 1 to 12 */
  TUMEN_PLAIN_SEASON,  /* value: 21 to 24 */
  TUMEN_PLAIN_QUARTER, /* before a number */
  TUMEN_PLAIN_PHASE,   /* value: 0 early, 1 in the middle, 2 late */
  TUMEN_PLAIN_DECADE,
  TUMEN_PLAIN_WEEKDAY, /* value: 1 for Monday to 7 */
  TUMEN_PLAIN_BCE,
  TUMEN_PLAIN_ABOUT,
  TUMEN_PLAIN_POSSIBLY,
  TUMEN_PLAIN_FILLER,
  TUMEN_PLAIN_AND, /* from here on: what stands between or before whole dates */
  TUMEN_PLAIN_OR,
  TUMEN_PLAIN_COMMA,
  TUMEN_PLAIN_TO,
  TUMEN_PLAIN_BY,
  TUMEN_PLAIN_UNTIL,
  TUMEN_PLAIN_SINCE,
  TUMEN_PLAIN_BETWEEN,
  TUMEN_PLAIN_UNDATED
} TumenPlainRole;

/* One day, month, season or year as it was written; 0 is what was not. */
typedef struct
{
  int      day, month, season, year, weekday;
  int      phase; /* of a month or year: 0 early, 1 in the middle, 2 late, -1 if not said */
  gboolean has_year, is_decade, is_bce, is_about, is_possible;
} TumenPlainPart;

gboolean tumen_plain_part_write (const TumenPlainPart *part, GString *edtf, GError **error);

gboolean tumen_plain_find_word (const char *word, TumenPlainRole *role, int *value);

gboolean tumen_plain_is_numeric (const char *text);
gboolean tumen_plain_parse_numeric (const char *text,
                                    TumenDate  *date,
                                    GPtrArray **readings,
                                    GError    **error);

G_END_DECLS
