/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenMeasureFlag:
 *
 * Says the days between two events, under the canvas or the list; hidden without them.
 */
#define TUMEN_TYPE_MEASURE_FLAG (tumen_measure_flag_get_type ())
G_DECLARE_FINAL_TYPE (TumenMeasureFlag, tumen_measure_flag, TUMEN, MEASURE_FLAG, GtkWidget)

void tumen_measure_flag_set_explorer (TumenMeasureFlag *self, TumenExplorer *explorer);

G_END_DECLS
