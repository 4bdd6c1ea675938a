/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-schema.h"

G_BEGIN_DECLS

/**
 * TumenReferenceFunc:
 * @table: where the row stands
 * @column: the column that refers to nothing
 * @owner: (nullable): the id in the first column of the row
 * @value: the id that there is nothing of
 */
typedef void (*TumenReferenceFunc) (const TumenSchemaTable  *table,
                                    const TumenSchemaColumn *column,
                                    const char              *owner,
                                    const char              *value,
                                    gpointer                 data);

gboolean tumen_references_clean (TumenConnection   *connection,
                                 TumenReferenceFunc found,
                                 gpointer           data,
                                 GError           **error);

gboolean tumen_references_have_circles (TumenConnection *connection);

G_END_DECLS
