/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tumen-language.h"

G_BEGIN_DECLS

/**
 * TumenDay:
 *
 * A calendar day: the number of days since 1970-01-01 in the proleptic Gregorian calendar
 * with a year 0. Never an instant: no time zone enters.
 */
typedef gint64 TumenDay;

/** TUMEN_DATE_MAX_LENGTH: longest EDTF text that is read, in bytes. */
#define TUMEN_DATE_MAX_LENGTH 256
/** TUMEN_DATE_MAX_MEMBERS: most members of an EDTF set. */
#define TUMEN_DATE_MAX_MEMBERS 64

#define TUMEN_DATE_ERROR (tumen_date_error_quark ())

typedef enum {
  TUMEN_DATE_ERROR_EMPTY,      /* nothing to read */
  TUMEN_DATE_ERROR_TOO_LONG,   /* more than TUMEN_DATE_MAX_LENGTH bytes */
  TUMEN_DATE_ERROR_SYNTAX,     /* not EDTF */
  TUMEN_DATE_ERROR_IMPOSSIBLE, /* a day, month, hour ... that does not exist */
  TUMEN_DATE_ERROR_ORDER,      /* an interval that ends before it starts */
  TUMEN_DATE_ERROR_TOO_MANY,   /* more than TUMEN_DATE_MAX_MEMBERS members */
  TUMEN_DATE_ERROR_AMBIGUOUS   /* plain text with two readings */
} TumenDateError;

typedef enum {
  TUMEN_PRECISION_SECOND,
  TUMEN_PRECISION_MINUTE,
  TUMEN_PRECISION_HOUR,
  TUMEN_PRECISION_DAY,
  TUMEN_PRECISION_MONTH,
  TUMEN_PRECISION_SEASON,
  TUMEN_PRECISION_YEAR,
  TUMEN_PRECISION_DECADE,
  TUMEN_PRECISION_CENTURY,
  TUMEN_PRECISION_OTHER
} TumenPrecision;

typedef enum {
  TUMEN_BOUND_KNOWN,
  TUMEN_BOUND_OPEN,   /* ".." */
  TUMEN_BOUND_UNKNOWN /* nothing between the slash and the end */
} TumenBound;

typedef enum {
  TUMEN_DATE_SINGLE,   /* one date, season, long year or date and time */
  TUMEN_DATE_INTERVAL, /* a/b */
  TUMEN_DATE_ONE_OF,   /* [...] */
  TUMEN_DATE_ALL_OF    /* {...} */
} TumenDateType;

typedef enum {
  TUMEN_QUALIFIER_NONE = 0,
  TUMEN_QUALIFIER_UNCERTAIN = 1 << 0,
  TUMEN_QUALIFIER_APPROXIMATE = 1 << 1
} TumenQualifier;

/**
 * TumenDate:
 *
 * An EDTF value (Library of Congress, 4 February 2019, levels 0 to 2) and what follows from it.
 * Plain data of fixed size: copy by assignment, nothing to free.
 *
 * The four bounds are inclusive calendar days after decision 15: for one date, which means one
 * unknown day in it, start and end are that day, so earliest_start equals earliest_end and
 * latest_start equals latest_end. A bound without a value has its has_ flag %FALSE.
 */
typedef struct
{
  char           edtf[TUMEN_DATE_MAX_LENGTH + 1]; /* canonical text */
  TumenDateType  type;
  int            level; /* 0, 1 or 2 */
  TumenPrecision precision;
  TumenBound     start, end;
  gboolean       has_earliest_start, has_latest_start, has_earliest_end, has_latest_end;
  TumenDay       earliest_start, latest_start, earliest_end, latest_end;
  gboolean       uncertain, approximate;         /* anywhere in the value */
  TumenQualifier start_qualifier, end_qualifier; /* of the ends of an interval, else of the whole */
  guint          n_members;                      /* of a set; ranges count as one */
} TumenDate;

GQuark tumen_date_error_quark (void);

gboolean tumen_date_parse (const char *text, TumenDate *date, gsize *error_offset, GError **error);
gboolean tumen_date_parse_lenient (const char *text,
                                   TumenDate  *date,
                                   char      **notice,
                                   GError    **error);
gboolean tumen_date_parse_plain (const char *text,
                                 TumenDate  *date,
                                 GPtrArray **readings,
                                 GError    **error);
gboolean tumen_date_is_undated (const TumenDate *date);
gboolean tumen_date_once (const TumenDate *date, TumenDate *once, GError **error);
guint    tumen_date_get_member_days (const TumenDate *date, TumenDay *days, guint n_days);

TumenDay tumen_day_from_civil (gint64 year, int month, int day);
void     tumen_day_to_civil (TumenDay day, gint64 *year, int *month, int *day_of_month);
int      tumen_day_get_weekday (TumenDay day);
int      tumen_day_get_days_in_month (gint64 year, int month);
gboolean tumen_day_parse (const char *text, TumenDay *day);
char    *tumen_day_to_string (TumenDay day);

char       *tumen_date_to_words (const TumenDate *date,
                                 TumenDateStyle   style,
                                 TumenLanguage    language);
char       *tumen_date_to_words_with_clock (const TumenDate *date,
                                            int              clock_minutes,
                                            gboolean         is_about,
                                            TumenDateStyle   style,
                                            TumenLanguage    language);
char       *tumen_day_range_to_words (TumenDay first, TumenDay last, TumenLanguage language);
char       *tumen_span_to_words (double n_days, TumenLanguage language);
const char *tumen_precision_to_string (TumenPrecision precision);
const char *tumen_bound_to_string (TumenBound bound);

G_END_DECLS
