/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-table.h"

G_BEGIN_DECLS

/**
 * TumenFacetRow:
 *
 * One value of a facet: mark, name, bar, count. Chosen if it is active. Emits ::chosen (add): a
 * click, Space or Enter alone; added to, or taken from, those chosen already with Ctrl, by a long
 * press of a finger, and by the sign at the end of the row.
 */
#define TUMEN_TYPE_FACET_ROW (tumen_facet_row_get_type ())
G_DECLARE_FINAL_TYPE (TumenFacetRow, tumen_facet_row, TUMEN, FACET_ROW, GtkToggleButton)

GtkWidget  *tumen_facet_row_new (TumenField field, const char *id, const char *name);
const char *tumen_facet_row_get_id (TumenFacetRow *self);
void        tumen_facet_row_set_count (TumenFacetRow *self,
                                       guint          count,
                                       guint          of,
                                       TumenLanguage  language);
void        tumen_facet_row_set_chosen (TumenFacetRow *self, gboolean chosen, gboolean can_add);

G_END_DECLS
