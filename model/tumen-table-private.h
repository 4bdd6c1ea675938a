/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-packed-private.h"
#include "tumen-slots-private.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/** TUMEN_MAX_VALUES: of one field; indices are 16 bits wide. */
#define TUMEN_MAX_VALUES G_MAXUINT16

/* What one event looks like, from its date and voices. */
gboolean tumen_row_has_scattered_days (const TumenDate *date);
void     tumen_row_init (TumenRow *row, const TumenTableEvent *event, gboolean has_scattered_days);
double   tumen_row_get_sort_time (const TumenRow *row, const TumenTableEvent *event);

/* Rows in order of time; see there. */
guint32 *tumen_order_by_time (const double *times, const TumenRow *rows, guint n_rows);

/** TUMEN_ARENA_MAX_TEXTS: of one record. */
#define TUMEN_ARENA_MAX_TEXTS 8

/**
 * TumenArena:
 *
 * Strings that live and die together, named by 32-bit numbers: half a pointer, and no malloc each.
 */
typedef struct
{
  GPtrArray *blocks; /* owned */
  gsize      used;   /* of the last block */
} TumenArena;

void        tumen_arena_init (TumenArena *self);
void        tumen_arena_clear (TumenArena *self);
guint32     tumen_arena_add (TumenArena *self, const char *const *texts, guint n_texts);
const char *tumen_arena_get (const TumenArena *self, guint32 record, guint index);
guint32     tumen_arena_append (TumenArena *self, TumenArena *other);

/* A string that was interned lately: callers pass the same ones again and again. */
typedef struct
{
  const char *id; /* borrowed, and perhaps gone or changed: to be compared by content */
  guint16     value;
} TumenRecent;
#define TUMEN_N_RECENT 512

/**
 * TumenColumn:
 *
 * The values of one field. Values are interned: @ids and @names are parallel, a value is its
 * index. So are sets of values: set s has set_values[set_ends[s - 1]] to
 * set_values[set_ends[s] - 1], set 0 none, and a row is the number of its set.
 */
typedef struct
{
  GPtrArray   *ids;                      /* owned strings */
  GPtrArray   *names[TUMEN_N_LANGUAGES]; /* owned strings, or NULL */
  TumenSlots   by_id;
  GHashTable  *unused;     /* owned ids that no row has */
  GArray      *set_values; /* guint16 */
  GArray      *set_ends;   /* guint32 */
  GArray      *singles;    /* (nullable) guint32 by value: the set of it alone; while built */
  TumenRecent *recent;     /* (nullable) by address; while built */
  TumenSlots   by_values;  /* sets of several values, while built */
  TumenPacked  rows;       /* set of each row */
} TumenColumn;

void           tumen_column_init (TumenColumn *self);
void           tumen_column_clear (TumenColumn *self);
gboolean       tumen_column_find (const TumenColumn *self, const char *id, guint *value);
gboolean       tumen_column_intern_again (TumenColumn *self, const char *id, guint16 *value);
gboolean       tumen_column_intern (TumenColumn *self, const char *id, guint16 *value);
void           tumen_column_set_name (TumenColumn  *self,
                                      guint         value,
                                      TumenLanguage language,
                                      const char   *name);
guint          tumen_column_get_n_sets (const TumenColumn *self);
const guint16 *tumen_column_get_set (const TumenColumn *self, guint32 set, guint *n_values);
guint32        tumen_column_intern_set (TumenColumn *self, const guint16 *values, guint n_values);
void           tumen_column_sort_values (TumenColumn  *self,
                                         guint         n_rows,
                                         const guint8 *rows_on,
                                         gboolean      by_count);
void           tumen_column_append (TumenColumn       *self,
                                    guint              n_rows,
                                    const TumenColumn *other,
                                    guint              n_other);

/* Strings of an event's record in the arena. */
enum {
  TUMEN_TABLE_TEXT_ID,
  TUMEN_TABLE_TEXT_SHORT_TITLE,
  TUMEN_TABLE_N_TEXTS = TUMEN_TABLE_TEXT_SHORT_TITLE + TUMEN_N_LANGUAGES
};

/* Strings of a date's record: its words, or its EDTF and whether a time of day may follow. */
enum {
  TUMEN_TABLE_TEXT_WORDS,
  TUMEN_TABLE_TEXT_EDTF = TUMEN_TABLE_TEXT_WORDS + TUMEN_N_LANGUAGES,
  TUMEN_TABLE_TEXT_TAKES_CLOCK,
  TUMEN_TABLE_N_DATE_TEXTS
};

/* What only few rows have: a stretch of an array. Sorted by row. */
typedef struct
{
  guint32 row;
  guint32 first;
  guint32 length;
} TumenTableStretch;

/* One of the dates that many events share. */
typedef struct
{
  char   *edtf;                          /* owned */
  char   *given[TUMEN_N_LANGUAGES];      /* (nullable) owned: words that are not made from @edtf */
  guint32 words;                         /* record */
  guint32 first_candidate, n_candidates; /* of candidate_days; of sets that show each */
} TumenTableDate;

struct _TumenTable
{
  GObject parent_instance;

  TumenReading reading;
  gboolean     finished;
  guint        n_not_yet_known; /* events of the library that have no row */
  GHashTable  *not_yet_known;   /* (nullable) owned: of collections that are off at the start, how
                                 * many such events each of them has */
  gboolean has_known_on;
  TumenDay known_on;
  double   home_begin, home_end; /* days; NAN if the library has no home span */
  guint    n_dated;              /* the first ones, when finished */
  double   begin, end;           /* days: extent of those; end before begin if there are none */

  /* Owned. One of each a row; @n_rows are in use and there is room for @room. */
  TumenRow   *rows;
  guint32    *records;
  TumenPacked dates;     /* number in @date_words */
  double     *times;     /* (nullable) to sort by, while built */
  guint32    *id_hashes; /* (nullable) while built */
  guint       n_rows, room;

  /* Owned. */
  TumenArena  arena;
  TumenColumn columns[TUMEN_N_FIELDS]; /* those of enumerations have no rows */
  guint32    *date_words;              /* (nullable) records of dates, when finished */
  GHashTable *made_words;              /* owned key to record: words of dates, when asked for */
  GArray     *candidates;              /* TumenTableStretch, of candidate_days */
  GArray     *candidate_days;          /* TumenDay */
  GHashTable *off_at_start;            /* (nullable) owned ids of collections */
  GArray     *clock_stretches;         /* TumenTableStretch, of clocks */
  GArray     *clocks;                  /* TumenClock */
  guint32    *slots;                   /* row + 1 by hash of id, 0 if empty */
  guint       n_slots;
  GArray     *known_dates;   /* (nullable) TumenTableDate, while built */
  TumenSlots  plain_clocks;  /* of clocks, one alone and without words; while built */
  TumenSlots  dates_by_text; /* of known_dates, while built */
};

/* Stretches stand in order of their rows. */
int      tumen_table_stretch_compare (const void *a, const void *b);
guint    tumen_table_get_slot (TumenTable *self, guint32 hash);
guint8  *tumen_table_dup_rows_on (TumenTable *self);
gboolean tumen_field_is_enumerated (TumenField field);
void     tumen_table_add_enumerated_values (TumenTable *self);

G_END_DECLS
