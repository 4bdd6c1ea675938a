/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenExplorerChange: what a notification is about; several may come in one. */
typedef enum {
  TUMEN_EXPLORER_LIBRARY = 1 << 0, /* another library: everything is new */
  TUMEN_EXPLORER_TABLE = 1 << 1,   /* another reading: rows are new */
  TUMEN_EXPLORER_FILTER = 1 << 2,
  TUMEN_EXPLORER_LANES = 1 << 3,
  TUMEN_EXPLORER_LANGUAGE = 1 << 4,
  TUMEN_EXPLORER_SPAN = 1 << 5,
  TUMEN_EXPLORER_SELECTION = 1 << 6,
  TUMEN_EXPLORER_HISTORY = 1 << 7
} TumenExplorerChange;

/**
 * TumenExplorer:
 *
 * The one live object: library, table, view state and the history of views. Canvas, overview,
 * facets and panel all hold the explorer and never each other. Emits ::changed (flags) once for
 * each change, never for none; begin and end bracket several setters into one notification.
 */
#define TUMEN_TYPE_EXPLORER (tumen_explorer_get_type ())
G_DECLARE_FINAL_TYPE (TumenExplorer, tumen_explorer, TUMEN, EXPLORER, GObject)

TumenExplorer *tumen_explorer_new (TumenLibrary *library);
/* Over tables that were built by hand, one a reading, without a library: tests, generators. */
TumenExplorer *tumen_explorer_new_for_tables (TumenTable *editors, TumenTable *strict);

/* (nullable) */
TumenLibrary         *tumen_explorer_get_library (TumenExplorer *self);
TumenTable           *tumen_explorer_get_table (TumenExplorer *self);
const TumenViewState *tumen_explorer_get_view_state (TumenExplorer *self);
/* the filter's result */
const guint8 *tumen_explorer_get_rows_in (TumenExplorer *self, guint *n_in);
/* of the filter, undated apart */
TumenSpan tumen_explorer_get_full_span (TumenExplorer *self);
/* For each value of the field: how many events a click on it alone would leave. */
void tumen_explorer_count (TumenExplorer *self, TumenField field, guint *counts);
/* (nullable) */
TumenEvent *tumen_explorer_get_selected_event (TumenExplorer *self);

void tumen_explorer_set_library (TumenExplorer *self, TumenLibrary *library);
void tumen_explorer_set_view_state (TumenExplorer *self, const TumenViewState *state);
void tumen_explorer_set_span (TumenExplorer *self, TumenSpan span);
void tumen_explorer_set_filter (TumenExplorer *self, const TumenFilter *filter);
void tumen_explorer_set_lanes (TumenExplorer *self, TumenLanes lanes);
void tumen_explorer_set_reading (TumenExplorer *self, TumenReading reading);
void tumen_explorer_set_known_on (TumenExplorer *self, gboolean has_known_on, TumenDay day);
void tumen_explorer_set_language (TumenExplorer *self, TumenLanguage language);
void tumen_explorer_select (TumenExplorer *self, const char *event_id); /* (nullable) */
/* in time, among those in */
gboolean tumen_explorer_select_neighbour (TumenExplorer *self, int step);
gboolean tumen_explorer_has_neighbour (TumenExplorer *self, int step);

void tumen_explorer_begin_change (TumenExplorer *self);
void tumen_explorer_end_change (TumenExplorer *self);

/* History: a view is kept when the user rests on it (commit), not at each step of a drag. */
void     tumen_explorer_commit_view (TumenExplorer *self);
gboolean tumen_explorer_can_go_back (TumenExplorer *self);
gboolean tumen_explorer_can_go_forward (TumenExplorer *self);
void     tumen_explorer_go_back (TumenExplorer *self);
void     tumen_explorer_go_forward (TumenExplorer *self);

G_END_DECLS
