/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/** TUMEN_MAX_VALUES: of one field; indices are 16 bits wide. */
#define TUMEN_MAX_VALUES G_MAXUINT16

/* What one event looks like, from its date and voices. */
void   tumen_row_init (TumenRow *row, const TumenTableEvent *event);
double tumen_row_get_sort_time (const TumenRow *row, const TumenTableEvent *event);

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

/**
 * TumenColumn:
 *
 * The values of one field. Values are interned: @ids and @names are parallel, a value is its
 * index. Row r has values[offsets[r]] to values[offsets[r + 1] - 1]; as long as all rows have the
 * same number of values, none or one, there are no offsets.
 */
typedef struct
{
  GPtrArray  *ids;                      /* owned strings */
  GPtrArray  *names[TUMEN_N_LANGUAGES]; /* owned strings, or NULL */
  GHashTable *by_id;                    /* borrowed id to index */
  GHashTable *unused;                   /* owned ids that no row has */
  GArray     *values;                   /* guint16 */
  GArray     *offsets;                  /* (nullable) guint32, one more than rows */
  guint       n_rows;
  guint       n_per_row; /* if there are no offsets: 0 or 1 */
} TumenColumn;

void           tumen_column_init (TumenColumn *self);
void           tumen_column_clear (TumenColumn *self);
gboolean       tumen_column_find (const TumenColumn *self, const char *id, guint *value);
gboolean       tumen_column_intern (TumenColumn *self, const char *id, guint16 *value);
void           tumen_column_set_name (TumenColumn  *self,
                                      guint         value,
                                      TumenLanguage language,
                                      const char   *name);
void           tumen_column_add_row (TumenColumn *self, const guint16 *values, guint n_values);
const guint16 *tumen_column_get_row (const TumenColumn *self, guint row, guint *n_values);
void           tumen_column_permute_rows (TumenColumn *self, const guint32 *order);
void           tumen_column_sort_values (TumenColumn *self, gboolean by_count);

/* Strings of an event's record in the arena. */
enum {
  TUMEN_TABLE_TEXT_ID,
  TUMEN_TABLE_TEXT_SHORT_TITLE,
  TUMEN_TABLE_N_TEXTS = TUMEN_TABLE_TEXT_SHORT_TITLE + TUMEN_N_LANGUAGES
};

/* What only few rows have: a stretch of an array. Sorted by row. */
typedef struct
{
  guint32 row;
  guint32 first;
  guint32 length;
} TumenTableStretch;

/* Order of time while the table is built. */
typedef struct
{
  double   time;
  gboolean undated;
  guint32  row;
} TumenTablePlace;

struct _TumenTable
{
  GObject parent_instance;

  TumenReading reading;
  gboolean     finished;
  double       home_begin, home_end; /* days; NAN if the library has no home span */

  /* Owned. One of each a row. */
  GArray *rows;       /* TumenRow */
  GArray *records;    /* guint32 */
  GArray *date_words; /* guint32: records of words in each language */

  /* Owned. */
  TumenArena  arena;
  TumenColumn columns[TUMEN_N_FIELDS];
  GArray     *candidates;      /* TumenTableStretch, of candidate_days */
  GArray     *candidate_days;  /* TumenDay */
  GArray     *clock_stretches; /* TumenTableStretch, of clocks */
  GArray     *clocks;          /* TumenClock */
  guint32    *slots;           /* row + 1 by hash of id, 0 if empty */
  guint       n_slots;         /* a power of two */
  GArray     *places;          /* (nullable) TumenTablePlace, while built */
  GHashTable *words_by_date;   /* (nullable) owned key to record, while built */
};

/* Stretches stand in order of their rows. */
int  tumen_table_stretch_compare (const void *a, const void *b);
void tumen_table_add_enumerated_values (TumenTable *self);

G_END_DECLS
