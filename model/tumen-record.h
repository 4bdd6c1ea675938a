/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-schema.h"

G_BEGIN_DECLS

/** TUMEN_RECORD_MAX_LINE and others: longest texts by rule, in characters. */
#define TUMEN_RECORD_MAX_LINE  500
#define TUMEN_RECORD_MAX_TEXT  100000
#define TUMEN_RECORD_MAX_STORY 1048576

/** TumenRecordValue: one value; its text is owned, or SQLite's own after borrow(). */
typedef TumenValue TumenRecordValue;

/**
 * TumenRecord:
 *
 * One row on its way into a library. Whatever comes from outside passes through
 * tumen_record_insert(), which judges every value by the rule of its column.
 */
typedef struct
{
  const TumenSchemaTable *table;
  TumenRecordValue        values[TUMEN_SCHEMA_MAX_COLUMNS];
} TumenRecord;

void        tumen_record_init (TumenRecord *self, const TumenSchemaTable *table);
void        tumen_record_clear (TumenRecord *self);
void        tumen_record_set_text (TumenRecord *self, const char *column, const char *text);
void        tumen_record_set_integer (TumenRecord *self, const char *column, gint64 value);
void        tumen_record_read (TumenRecord *self, TumenStatement *statement, int first_column);
void        tumen_record_borrow (TumenRecord *self, TumenStatement *statement, int first_column);
const char *tumen_record_get_text (const TumenRecord *self, const char *column);
gboolean    tumen_record_check_value (const TumenSchemaColumn *column,
                                      const TumenRecordValue  *value);
gboolean    tumen_record_check_row (const TumenRecord *self);
gboolean    tumen_record_check (const TumenRecord *self, GError **error);
gboolean    tumen_record_insert (const TumenRecord *self,
                                 TumenConnection   *connection,
                                 GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenRecord, tumen_record_clear)

G_END_DECLS
