/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-record.h"

G_BEGIN_DECLS

/**
 * TumenStrangers:
 *
 * Tells rows of one table of a damaged file that belong to another table: a page may have come to
 * the place of another one, and SQLite reads it by the columns of the table that it finds it in.
 */
typedef struct _TumenStrangers TumenStrangers;

TumenStrangers         *tumen_strangers_new (TumenConnection        *connection,
                                             const TumenSchemaTable *table);
void                    tumen_strangers_free (TumenStrangers *self);
const TumenSchemaTable *tumen_strangers_find_home (TumenStrangers    *self,
                                                   gint64             rowid,
                                                   const TumenRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenStrangers, tumen_strangers_free)

G_END_DECLS
