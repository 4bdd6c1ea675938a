/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-record.h"
#include "tumen-watch.h"

G_BEGIN_DECLS

/**
 * TumenPass:
 * @is_judged: whether the rows come from a stranger and each value is judged
 * @watch: (nullable): who waits
 * @has_failed: a row was bad or could not be read; what was read so far is worth nothing
 * @error: (nullable): why it was broken off, if not for a bad row
 *
 * One reading of all that a library has to show, each table once in the order of its rows.
 */
typedef struct
{
  TumenConnection *connection;
  gboolean         is_judged;
  TumenWatch      *watch;
  GHashTable      *good_dates; /* texts that are dates, so that each is read but once */
  GString         *last_date;
  guint            weight; /* rows that the watch is told for each one */
  gsize            n_rows; /* read so far */
  gboolean         has_failed;
  GError          *error;
} TumenPass;

void tumen_pass_init (TumenPass       *self,
                      TumenConnection *connection,
                      gboolean         is_judged,
                      TumenWatch      *watch);
void tumen_pass_clear (TumenPass *self);

/** TumenRowSpan: rows of a table by their numbers, both ends included. */
typedef struct
{
  gint64 first, last;
} TumenRowSpan;

/**
 * TumenStream:
 *
 * The rows of one table, one after another. The texts of @record are SQLite's own: they last
 * until the next row.
 */
typedef struct
{
  TumenPass      *pass;
  TumenStatement *rows; /* (nullable) owned */
  TumenRecord     record;
  gboolean        has_row;
  gint64          last_row; /* number of the last row */
  guint64         sum;      /* of keys and numbers of all rows so far, whatever their order */
  gboolean        is_event; /* of the table of events */
  int             key_column, n_key_columns;
} TumenStream;

/* Whether the index of the table holds exactly the rows whose sum is @sum, in good order. */
gboolean tumen_pass_check_index (TumenPass *self, const char *table, guint64 sum);

void     tumen_stream_init (TumenStream        *self,
                            TumenPass          *pass,
                            const char         *table,
                            const TumenRowSpan *rows);
void     tumen_stream_clear (TumenStream *self);
gboolean tumen_stream_next (TumenStream *self);

/* Of a text column: (nullable). */
static inline const char *
tumen_stream_get_text (const TumenStream *self, int column)
{
  return self->record.values[column].text;
}

/* Of a column of numbers. */
static inline gint64
tumen_stream_get_integer (const TumenStream *self, int column)
{
  return self->record.values[column].integer;
}

static inline gboolean
tumen_stream_is_null (const TumenStream *self, int column)
{
  return self->record.values[column].type == TUMEN_VALUE_NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenPass, tumen_pass_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenStream, tumen_stream_clear)

G_END_DECLS
