/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/**
 * TumenFilter:
 *
 * Which events are in. Within a field chosen ids add up, between fields they narrow; a field
 * without ids lets all through. A value: copy, compare, free.
 */
typedef struct
{
  GPtrArray *ids[TUMEN_N_FIELDS]; /* (nullable) of owned strings, sorted, each once */
} TumenFilter;

void     tumen_filter_init (TumenFilter *self);
void     tumen_filter_clear (TumenFilter *self);
void     tumen_filter_copy (const TumenFilter *self, TumenFilter *copy);
gboolean tumen_filter_equal (const TumenFilter *self, const TumenFilter *other);
gboolean tumen_filter_is_empty (const TumenFilter *self);
gboolean tumen_filter_has (const TumenFilter *self, TumenField field, const char *id);
gboolean tumen_filter_add (TumenFilter *self, TumenField field, const char *id);
gboolean tumen_filter_remove (TumenFilter *self, TumenField field, const char *id);
void     tumen_filter_clear_field (TumenFilter *self, TumenField field);
guint    tumen_filter_get_n_ids (const TumenFilter *self, TumenField field);
/* not NULL-terminated */
const char *const *tumen_filter_get_ids (const TumenFilter *self, TumenField field);

/** One byte a row: 1 if the event is in. (transfer full), of the table's number of rows. */
guint8 *tumen_filter_apply (const TumenFilter *self, TumenTable *table, guint *n_in);

/** How many events are in collections that are off at the start and not chosen. */
guint tumen_filter_count_off (const TumenFilter *self, TumenTable *table);
/** How many events of collections that are on had not been known on the day of the table. */
guint tumen_filter_count_not_yet_known (const TumenFilter *self, TumenTable *table);

/** For each value of @field: how many events a click on it alone would leave. */
void tumen_filter_count (const TumenFilter *self,
                         TumenTable        *table,
                         TumenField         field,
                         guint             *counts);

/* Both at once and for all fields: what the filter does to each row, worked out a single time. */
guint16 *tumen_filter_sieve (const TumenFilter *self, TumenTable *table);
guint8  *tumen_sieve_get_rows_in (const guint16 *sieve, guint n_rows, guint *n_in);
void     tumen_sieve_count (const guint16 *sieve,
                            TumenTable    *table,
                            TumenField     field,
                            guint         *counts);

/** The first unknown id (transfer full), with up to five nearest known ones; or %NULL. */
char *tumen_filter_find_unknown (const TumenFilter *self,
                                 TumenTable        *table,
                                 TumenField        *field,
                                 GStrv             *nearest);

/** What facets call the value; @id itself if no event has it. */
const char *tumen_table_get_id_name (TumenTable   *self,
                                     TumenField    field,
                                     const char   *id,
                                     TumenLanguage language);

/** Up to five event ids of the table that are nearest to @id. (transfer full) */
GStrv tumen_table_find_nearest_ids (TumenTable *table, const char *id);

G_END_DECLS
