/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-overview.h"

G_BEGIN_DECLS

/**
 * TumenOverviewArea:
 *
 * The strip under the canvas: all events of the filter, and the window that the canvas shows.
 * Dragging moves, resizes or draws the window, a click beside it centres it.
 */
#define TUMEN_TYPE_OVERVIEW_AREA (tumen_overview_area_get_type ())
G_DECLARE_FINAL_TYPE (TumenOverviewArea, tumen_overview_area, TUMEN, OVERVIEW_AREA, GtkWidget)

GtkWidget *tumen_overview_area_new (TumenExplorer *explorer);

TumenExplorer *tumen_overview_area_get_explorer (TumenOverviewArea *self);
void           tumen_overview_area_set_explorer (TumenOverviewArea *self,
                                                 TumenExplorer     *explorer);
TumenSpan      tumen_overview_area_get_window (TumenOverviewArea *self);
void           tumen_overview_area_set_window (TumenOverviewArea *self, TumenSpan window);

TumenOverviewScene *tumen_overview_area_get_scene (TumenOverviewArea *self);

void     tumen_overview_area_move (TumenOverviewArea *self, double share);
void     tumen_overview_area_resize (TumenOverviewArea *self, double share);
gboolean tumen_overview_area_press_key (TumenOverviewArea *self,
                                        guint              keyval,
                                        GdkModifierType    state);
void     tumen_overview_area_click (TumenOverviewArea *self, double x, double y);
void     tumen_overview_area_begin_drag (TumenOverviewArea *self,
                                         double             x,
                                         double             y,
                                         gboolean           touch);
void     tumen_overview_area_drag (TumenOverviewArea *self, double dx);
gboolean tumen_overview_area_cancel_drag (TumenOverviewArea *self);

G_END_DECLS
