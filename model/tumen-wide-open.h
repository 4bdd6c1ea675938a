/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/*
 * Dated events that have no true place on an axis: what is drawn of them is a limit, not a time.
 * They stand on the canvas at that limit and are counted there, and a tray names them.
 */
gboolean tumen_row_is_wide_open (const TumenRow *row);
GArray  *tumen_table_list_wide_open (TumenTable *self); /* (transfer full), of guint */

G_END_DECLS
