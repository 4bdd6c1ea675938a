/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-search.h"
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
  TUMEN_EXPLORER_HISTORY = 1 << 7,
  TUMEN_EXPLORER_SEARCH = 1 << 8, /* text, matches, their order, or how far the search is */
  TUMEN_EXPLORER_MEASURE = 1 << 9
} TumenExplorerChange;

/** TumenSearchOrder: of the matches in a list. */
typedef enum {
  TUMEN_SEARCH_BY_DATE,
  TUMEN_SEARCH_BY_RELEVANCE /* where it is known; else by date */
} TumenSearchOrder;

/** TumenSearchStatus: how far a search is. */
typedef struct
{
  gboolean is_running; /* matches are those of the text before, or none yet */
  gboolean is_indexing;
  double   fraction; /* of the index, 0 to 1 */
} TumenSearchStatus;

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
/* With a table that there is already: nothing is read again. */
TumenExplorer *tumen_explorer_new_with_table (TumenLibrary *library, TumenTable *table);
/* Over tables that were built by hand, one a reading, without a library: tests, generators. */
TumenExplorer *tumen_explorer_new_for_tables (TumenTable *editors, TumenTable *strict);

/* (nullable) */
TumenLibrary         *tumen_explorer_get_library (TumenExplorer *self);
TumenTable           *tumen_explorer_get_table (TumenExplorer *self);
const TumenViewState *tumen_explorer_get_view_state (TumenExplorer *self);
/* the filter's result */
const guint8 *tumen_explorer_get_rows_in (TumenExplorer *self, guint *n_in);
/* Of the fields of the filter that keep a row out the bits 1 << field; 0 if it is in. */
guint tumen_explorer_get_hiding_fields (TumenExplorer *self, guint row);
/* events of collections that are off, which counts of the library leave out */
guint    tumen_explorer_get_n_off (TumenExplorer *self);
gboolean tumen_explorer_is_off (TumenExplorer *self, guint row);
/* of the filter, undated apart */
TumenSpan tumen_explorer_get_full_span (TumenExplorer *self);
/* For each value of the field: how many events a click on it alone would leave. */
void tumen_explorer_count (TumenExplorer *self, TumenField field, guint *counts);
/* (nullable) */
TumenEvent *tumen_explorer_get_selected_event (TumenExplorer *self);
/* As it is shown, which may be as it was known on a day: (transfer full) (nullable). */
TumenEvent *tumen_explorer_dup_event (TumenExplorer *self, const char *id);
/* Events of the library that the view has no row for, since they were not known then. */
guint tumen_explorer_get_n_not_yet_known (TumenExplorer *self);
/* (transfer container), of ids */
GPtrArray *tumen_explorer_list_not_yet_known (TumenExplorer *self);
/* Days on which what is known changes, in order: (transfer none). */
const TumenDay *tumen_explorer_get_publication_days (TumenExplorer *self, guint *n_days);

void tumen_explorer_set_library (TumenExplorer *self, TumenLibrary *library);
void tumen_explorer_set_view_state (TumenExplorer *self, const TumenViewState *state);
void tumen_explorer_set_span (TumenExplorer *self, TumenSpan span);
void tumen_explorer_set_filter (TumenExplorer *self, const TumenFilter *filter);
void tumen_explorer_set_lanes (TumenExplorer *self, TumenLanes lanes);
void tumen_explorer_set_reading (TumenExplorer *self, TumenReading reading);
void tumen_explorer_set_known_on (TumenExplorer *self, gboolean has_known_on, TumenDay day);
void tumen_explorer_set_language (TumenExplorer *self, TumenLanguage language);
void tumen_explorer_select (TumenExplorer *self, const char *event_id); /* (nullable) */
/* Where no collection is chosen in the filter, those are on that are on at the start. */
gboolean tumen_explorer_is_collection_on (TumenExplorer *self, const char *id);
gboolean tumen_explorer_turn_collection (TumenExplorer *self, const char *id, gboolean on);
/* Those of which tumen_explorer_get_n_off() counts the events: (transfer full), their names. */
char *tumen_explorer_turn_all_on (TumenExplorer *self);
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

/*
 * Search (decision 26): it dims, it does not filter. Small libraries are searched at once, large
 * ones on a thread; TUMEN_EXPLORER_SEARCH tells when matches are others. Matches are of the whole
 * table; counts, results and steps are of those that the filter lets through.
 */
void              tumen_explorer_set_search (TumenExplorer *self, const char *text);
const char       *tumen_explorer_get_search (TumenExplorer *self);       /* "" if none */
TumenSearchQuery *tumen_explorer_get_search_query (TumenExplorer *self); /* (nullable) */
void              tumen_explorer_set_search_order (TumenExplorer *self, TumenSearchOrder order);
TumenSearchOrder  tumen_explorer_get_search_order (TumenExplorer *self);
void              tumen_explorer_get_search_status (TumenExplorer *self, TumenSearchStatus *status);
/* One byte a row of the table: (nullable) without search, or while nothing was found yet. */
const guint8 *tumen_explorer_get_matches (TumenExplorer *self, guint *n_matches);
guint         tumen_explorer_get_n_matching_excerpts (TumenExplorer *self);
/* Rows of the matches that are in, in the order that was chosen. */
const guint *tumen_explorer_get_results (TumenExplorer *self, guint *n_results);
/* Hits of one match, for a row of a list: (transfer full) of TumenSearchHit. */
GPtrArray *tumen_explorer_dup_hits (TumenExplorer *self, guint row);
/* From 1, of n_matches in time; 0 if the selection is no match. */
guint    tumen_explorer_get_match_number (TumenExplorer *self);
gboolean tumen_explorer_select_match (TumenExplorer *self, int step);
gboolean tumen_explorer_has_match (TumenExplorer *self, int step);
/* Matches that the filter hides, and how many of them each field does. */
guint tumen_explorer_count_hidden_matches (TumenExplorer *self, guint *by_field);
guint tumen_explorer_count_later_matches (TumenExplorer *self);
guint tumen_explorer_count_strict_misses (TumenExplorer *self);
void  tumen_explorer_count_matches_outside (TumenExplorer *self,
                                            TumenSpan      span,
                                            guint         *earlier,
                                            guint         *later);

G_END_DECLS
