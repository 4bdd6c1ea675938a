/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenCoverageArea:
 *
 * The strip under the axis: articles and citations by when they were published. Emits ::listed
 * with words and a #GPtrArray of ids of events when a stretch of time is asked what its sources
 * speak of.
 */
#define TUMEN_TYPE_COVERAGE_AREA (tumen_coverage_area_get_type ())
G_DECLARE_FINAL_TYPE (TumenCoverageArea, tumen_coverage_area, TUMEN, COVERAGE_AREA, GtkWidget)

void tumen_coverage_area_set_explorer (TumenCoverageArea *self, TumenExplorer *explorer);
void tumen_coverage_area_set_view (TumenCoverageArea *self, TumenSpan span);
int  tumen_coverage_area_get_wanted_height (TumenCoverageArea *self);

G_END_DECLS
