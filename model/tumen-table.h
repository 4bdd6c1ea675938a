/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>
#include <math.h>

#include "tumen-event.h"
#include "tumen-library.h"

G_BEGIN_DECLS

/** TumenField: the properties by which events are filtered, counted and put into lanes. */
typedef enum {
  TUMEN_FIELD_KIND,
  TUMEN_FIELD_CERTAINTY,
  TUMEN_FIELD_AGREEMENT,
  TUMEN_FIELD_STATUS,
  TUMEN_FIELD_BASIS,
  TUMEN_FIELD_COUNTRY,
  TUMEN_FIELD_ACTOR,
  TUMEN_FIELD_PLACE,
  TUMEN_FIELD_SOURCE,
  TUMEN_FIELD_SPEAKER,         /* who speaks of the event, mere context left out */
  TUMEN_FIELD_SPEAKER_COUNTRY, /* of those speakers */
  TUMEN_FIELD_ONLY_COUNTRY,    /* of all voices, if it is one */
  TUMEN_FIELD_COLLECTION,
  TUMEN_FIELD_FINE_KIND
} TumenField;
#define TUMEN_N_FIELDS 14

/** TumenForm: the form in which a date is drawn (visual design 7). */
typedef enum {
  TUMEN_FORM_NONE,        /* undated */
  TUMEN_FORM_DAY,         /* one known day */
  TUMEN_FORM_WITHIN,      /* one unknown day in a month, year, or between two days: hatched bar */
  TUMEN_FORM_APPROXIMATE, /* spindle */
  TUMEN_FORM_ONE_OF,      /* one of several single days */
  TUMEN_FORM_BEFORE,      /* on or before: lo is not known, hi is the limit */
  TUMEN_FORM_AFTER,       /* on or after */
  TUMEN_FORM_LASTING,     /* bar with wedges and arrow */
  TUMEN_FORM_CLOCK        /* one or two times of one day */
} TumenForm;

/** TumenInk: what the fill of a shape says about its day (visual design 7). */
typedef enum {
  TUMEN_INK_FULL,
  TUMEN_INK_CORED,
  TUMEN_INK_OUTLINE,
  TUMEN_INK_DOTTED
} TumenInk;

/** TumenDot: one excerpt after the date of a label (visual design 8). */
typedef enum {
  TUMEN_DOT_VOICE,    /* a voice not yet counted */
  TUMEN_DOT_REPEATED, /* the same voice again */
  TUMEN_DOT_DENIAL
} TumenDot;
#define TUMEN_MAX_DOTS 4

typedef enum {
  TUMEN_ROW_BADGE = 1 << 0,      /* sources disagree on date or fact */
  TUMEN_ROW_OPEN_START = 1 << 1, /* lasting: start not known at all */
  TUMEN_ROW_OPEN_END = 1 << 2,   /* lasting: end not stated; hi is the last report */
  TUMEN_ROW_DASHED = 1 << 3,     /* worked out or from other pages: dashed edges */
  TUMEN_ROW_DENIED = 1 << 4,
  TUMEN_ROW_STARRED = 1 << 5,
  TUMEN_ROW_DATES_DISAGREE = 1 << 6 /* sources give different dates: the extent spans them */
} TumenRowFlags;

/**
 * TumenRow:
 *
 * One event in the columns of a table, in 32 bytes: a million of them are read for one frame.
 * Times are in days since 1970-01-01, so that day d is the half-open span [d, d + 1). In
 * FORM_BEFORE and FORM_AFTER @lo and @hi are both the limit (the arrow is not to scale); undated
 * rows have NAN throughout. Always lo <= centre <= hi. Nothing of what lasted is certain if
 * start_hi > end_lo.
 *
 * Where the shape stands and where its certain part begins and ends follow from @lo, @hi, @rise
 * and @fall; they are exact for whole days, as far as 2^24 of them from the end, and for minutes.
 */
typedef struct
{
  double lo, hi; /* drawn extent, margins included, open ends cut at the last report */
  /* CLOCK: minutes of margin about the first and last time; APPROXIMATE: @rise: days from @lo to
   * the stated centre; LASTING: days that the start and the end may take; else 0. */
  float  rise, fall;
  guint8 flags;  /* TumenRowFlags */
  guint8 n_dots; /* all of them; @dots holds the first four */
  guint8 n_voices;
  guint8 dots;           /* two bits each, the first one lowest */
  guint8 kind : 4;       /* TumenKind */
  guint8 form : 4;       /* TumenForm */
  guint8 certainty : 4;  /* TumenCertainty */
  guint8 ink : 2;        /* TumenInk */
  guint8 basis : 2;      /* TumenBasis */
  guint8 status : 4;     /* TumenStatus */
  guint8 importance : 3; /* 1 to 5 */
  guint8 agreement : 2;  /* TumenAgreement, one of those that count voices */
} TumenRow;

/** Days: where the shape stands. */
static inline double
tumen_row_get_centre (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_CLOCK)
    return row->rise > 0 ? floor (row->lo * 1440.0 + (double)row->rise + 0.5) / 1440.0 : row->lo;
  if (row->form == TUMEN_FORM_APPROXIMATE)
    return row->lo + (double)row->rise;
  return (row->lo + (double)row->rise + row->hi - (double)row->fall) / 2.0;
}

/** Days: of what lasted, the instant after the latest start; else lo. */
static inline double
tumen_row_get_start_hi (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_CLOCK)
    return fmin (row->lo + 2.0 * (double)row->rise / 1440.0, row->hi);
  return row->form == TUMEN_FORM_APPROXIMATE ? row->lo : row->lo + (double)row->rise;
}

/** Days: of what lasted, the earliest end; else hi. */
static inline double
tumen_row_get_end_lo (const TumenRow *row)
{
  if (row->form == TUMEN_FORM_CLOCK)
    return fmax (row->hi - 2.0 * (double)row->fall / 1440.0, row->lo);
  return row->hi - (double)row->fall;
}

/** The first excerpts, up to four. */
static inline TumenDot
tumen_row_get_dot (const TumenRow *row, guint index)
{
  return (TumenDot)(row->dots >> (2 * index) & 3);
}

/** Whether nothing can be read that reports the event: at most pages are cited. */
static inline gboolean
tumen_row_is_unquoted (const TumenRow *row)
{
  return row->agreement == TUMEN_AGREEMENT_NONE;
}

/** Whether its day is known, but from pages that the articles do not name: from the editors. */
static inline gboolean
tumen_row_is_from_other_pages (const TumenRow *row)
{
  return row->ink == TUMEN_INK_CORED && row->basis == TUMEN_BASIS_EDITORIAL;
}

/** TumenTableEvent: what a table has to know of one event. Everything is copied. */
typedef struct
{
  const char           *id;
  const char           *sort_key; /* (nullable): the date decides */
  TumenKind             kind;
  const TumenEventDate *date;
  TumenStatus           status;
  int                   importance;
  guint                 flags; /* BADGE, DENIED, STARRED, DATES_DISAGREE */
  const TumenClock     *clocks;
  guint                 n_clocks;
  const TumenDot       *dots;
  guint                 n_dots;
  guint                 n_voices;
  const char           *short_title[TUMEN_N_LANGUAGES];
  /* (nullable): in all languages, or in none: made from @date and @clocks, once for each date */
  const char *date_words[TUMEN_N_LANGUAGES];
  /* (nullable) ids; certainty, kind and the like are derived */
  const char *const *values[TUMEN_N_FIELDS];
  /* (nullable): instead of @values, by field, of tumen_table_intern_values() */
  const guint32 *sets;
} TumenTableEvent;

#define TUMEN_TYPE_TABLE (tumen_table_get_type ())
G_DECLARE_FINAL_TYPE (TumenTable, tumen_table, TUMEN, TABLE, GObject)

TumenTable *tumen_table_new (TumenLibrary *library, TumenReading reading);
TumenTable *tumen_table_new_known_on (TumenLibrary *library, TumenDay day);

/* Building one by hand, as tests and generators do. finish() sorts. */
TumenTable *tumen_table_new_empty (TumenReading reading);
void        tumen_table_reserve (TumenTable *self, guint n_rows);
guint32     tumen_table_intern_values (TumenTable        *self,
                                       TumenField         field,
                                       const char *const *ids);
void        tumen_table_add (TumenTable *self, const TumenTableEvent *event);
void        tumen_table_append (TumenTable *self, TumenTable *other);
void        tumen_table_set_value_name (TumenTable   *self,
                                        TumenField    field,
                                        const char   *id,
                                        TumenLanguage language,
                                        const char   *name);
void        tumen_table_set_off_at_start (TumenTable *self, const char *collection);
void        tumen_table_set_home (TumenTable *self, double begin, double end);
void        tumen_table_finish (TumenTable *self);

/* Rows stand in time order: sort key, sequence in the day, id; undated last. */
guint             tumen_table_get_n_rows (TumenTable *self);
const TumenRow   *tumen_table_get_rows (TumenTable *self);
guint             tumen_table_get_n_dated (TumenTable *self);
gboolean          tumen_table_get_extent (TumenTable *self, double *begin, double *end);
TumenReading      tumen_table_get_reading (TumenTable *self);
guint             tumen_table_get_n_not_yet_known (TumenTable *self);
guint             tumen_table_get_n_not_yet_known_of (TumenTable *self, const char *collection);
gboolean          tumen_table_get_known_on (TumenTable *self, TumenDay *day);
gboolean          tumen_table_get_home (TumenTable *self, double *begin, double *end);
const char       *tumen_table_get_id (TumenTable *self, guint row);
gboolean          tumen_table_find (TumenTable *self, const char *id, guint *row);
const char       *tumen_table_get_short_title (TumenTable *self, guint row, TumenLanguage language);
const char       *tumen_table_get_date_words (TumenTable *self, guint row, TumenLanguage language);
const TumenDay   *tumen_table_get_candidate_days (TumenTable *self, guint row, guint *n_days);
const TumenClock *tumen_table_get_clocks (TumenTable *self, guint row, guint *n_clocks);

/* Values of a field: small indices in the order in which facets and lanes show them. */
guint       tumen_table_get_n_values (TumenTable *self, TumenField field);
const char *tumen_table_get_value_id (TumenTable *self, TumenField field, guint value);
const char *tumen_table_get_value_name (TumenTable   *self,
                                        TumenField    field,
                                        guint         value,
                                        TumenLanguage language);
gboolean    tumen_table_find_value (TumenTable *self,
                                    TumenField  field,
                                    const char *id,
                                    guint      *value);
/* Also of values that no event has, which are neither counted nor listed. */
gboolean       tumen_table_knows_value (TumenTable *self, TumenField field, const char *id);
const guint16 *tumen_table_get_row_values (TumenTable *self,
                                           TumenField  field,
                                           guint       row,
                                           guint      *n_values);

/* Collections of which nothing is shown until they are chosen. */
gboolean tumen_table_is_off_at_start (TumenTable *self, guint collection);
gboolean tumen_table_has_off_at_start (TumenTable *self);

/* Rows with the same values share a set of them. */
guint          tumen_table_get_n_sets (TumenTable *self, TumenField field);
const guint16 *tumen_table_get_set_values (TumenTable *self,
                                           TumenField  field,
                                           guint32     set,
                                           guint      *n_values);
guint32        tumen_table_get_row_set (TumenTable *self, TumenField field, guint row);
void           tumen_table_read_sets (TumenTable *self,
                                      TumenField  field,
                                      guint       first,
                                      guint       n_rows,
                                      guint32    *sets);

const char *tumen_field_get_slug (TumenField field);
gboolean    tumen_field_parse (const char *slug, TumenField *field);
const char *tumen_field_get_name (TumenField field, TumenLanguage language);
gboolean    tumen_lanes_get_field (TumenLanes lanes, TumenField *field);

G_END_DECLS
