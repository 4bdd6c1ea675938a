/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-date-private.h"

G_BEGIN_DECLS

/* TumenPhrase: what is said with dates. "%1" and "%2" are dates or their parts. */
typedef enum {
  TUMEN_PHRASE_BY,
  TUMEN_PHRASE_FROM,
  TUMEN_PHRASE_SINCE,
  TUMEN_PHRASE_UNTIL,
  TUMEN_PHRASE_END_UNKNOWN,
  TUMEN_PHRASE_START_UNKNOWN,
  TUMEN_PHRASE_UNDATED,
  TUMEN_PHRASE_BETWEEN,
  TUMEN_PHRASE_BETWEEN_YEARS,  /* %1 is a day or month, %2 two years */
  TUMEN_PHRASE_YEAR_UNKNOWN,   /* %1 is a day or month */
  TUMEN_PHRASE_YEAR_UNKNOWN_0, /* and nothing more is known */
  TUMEN_PHRASE_POSSIBLY,
  TUMEN_PHRASE_ABOUT_LONG,
  TUMEN_PHRASE_EARLY,
  TUMEN_PHRASE_MID,
  TUMEN_PHRASE_LATE,
  TUMEN_PHRASE_END,
  TUMEN_PHRASE_SOME_DAY,
  TUMEN_PHRASE_SOME_MONTH,
  TUMEN_PHRASE_DECADE,
  TUMEN_PHRASE_CENTURY,
  TUMEN_PHRASE_BCE,
  TUMEN_PHRASE_ONE_OF_DAYS, /* %1 is a number, %2 the span of the set */
  TUMEN_PHRASE_ONE_OF_MONTHS,
  TUMEN_PHRASE_ONE_OF_YEARS,
  TUMEN_PHRASE_ONE_OF_DATES,
  TUMEN_PHRASE_ALL_DAYS,
  TUMEN_PHRASE_ALL_MONTHS,
  TUMEN_PHRASE_ALL_YEARS,
  TUMEN_PHRASE_ALL_DATES,
  TUMEN_PHRASE_CLOCK_ABOUT_LONG,
  TUMEN_PHRASE_CLOCK_ABOUT_ONE_LONG,
  TUMEN_PHRASE_SEASON_21 /* to 41: %1 is the year */
} TumenPhrase;

typedef enum {
  TUMEN_JOINER_AND,
  TUMEN_JOINER_OR
} TumenJoiner;

/* How a date is to be said. */
typedef struct
{
  TumenLanguage language;
  gboolean      is_long;  /* month names in full, "about" for "≈" */
  gboolean      is_flag;  /* as short as it can be */
  gboolean      is_stage; /* beside @is_long: no weekday, and a dash in times that last */
} TumenManner;

/* What of a day is said. */
typedef enum {
  TUMEN_PART_NUMBER, /* "26" of a day, "Jul" of a month */
  TUMEN_PART_MONTH,  /* "26 Jul" */
  TUMEN_PART_ALL     /* "26 Jul 2023" */
} TumenPart;

char *tumen_phrase_fill (TumenPhrase        phrase,
                         const TumenManner *manner,
                         const char        *first,
                         const char        *second);
char *tumen_phrase_join (TumenJoiner joiner, const TumenManner *manner, char *const *texts);

char    *tumen_year_to_words (gint64 year, const TumenManner *manner);
char    *tumen_civil_to_words (TumenDay           day,
                               gboolean           has_day,
                               TumenPart          part,
                               const TumenManner *manner);
gboolean tumen_date_value_is_plain (const TumenDateValue *value, TumenPrecision *precision);
char    *tumen_date_value_to_words (const TumenDateValue *value, const TumenManner *manner);
char    *tumen_date_value_to_words_with_article (const TumenDateValue *value,
                                                 const TumenManner    *manner);
void     tumen_date_values_to_words (const TumenDateValue *first,
                                     const TumenDateValue *last,
                                     const TumenManner    *manner,
                                     char                **first_words,
                                     char                **last_words);

char *tumen_date_values_join (const TumenDateValue *first,
                              const TumenDateValue *last,
                              const TumenManner    *manner);
char *tumen_date_set_to_words (const TumenDateTree *tree, const TumenManner *manner);
char *tumen_date_interval_to_words (const TumenDateTree *tree, const TumenManner *manner);

G_END_DECLS
