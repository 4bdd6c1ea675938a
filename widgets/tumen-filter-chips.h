/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenFilterChips:
 *
 * What is chosen in the filters, a chip for each value: a click, Enter or Delete takes it away.
 * Hidden while nothing is chosen.
 */
#define TUMEN_TYPE_FILTER_CHIPS (tumen_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (TumenFilterChips, tumen_filter_chips, TUMEN, FILTER_CHIPS, GtkWidget)

void tumen_filter_chips_set_explorer (TumenFilterChips *self, TumenExplorer *explorer);
void tumen_filter_chips_set_most_lines (TumenFilterChips *self, guint n_lines);

G_END_DECLS
