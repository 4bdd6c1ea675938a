/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-explorer.h"

#include "tumen-history.h"
#include "tumen-search-index.h"

G_BEGIN_DECLS

/** TumenSearchDay: of what was known, if it is one. */
typedef struct
{
  gboolean has_day;
  TumenDay day;
} TumenSearchDay;

/** TumenExplorerSearch: what is searched for, and what was found. */
typedef struct
{
  char              *text;   /* (nullable) as it was typed */
  TumenSearchQuery  *query;  /* (nullable): nothing is searched for */
  TumenSearchIndex  *index;  /* (nullable): not made yet, or lent to a thread */
  TumenTable        *table;  /* (nullable): its rows are the events of the index */
  TumenSearchResult *result; /* (nullable): of the last query that was answered */
  TumenSearchResult *whole;  /* (nullable): without the day, if @result is of one */
  TumenSearchDay     day;    /* of @result */
  TumenSearchOrder   order;

  /* A thread that makes the index or asks it. */
  GCancellable *cancellable; /* (nullable): no thread is at work */
  int          *progress;    /* (nullable) atomic: how many events are in the index */
  guint         timer;       /* tells of progress; 0 if none */

  /* The result in the table that is shown, as far as the filter lets it through; made when asked
   * for. */
  TumenTable *shown;   /* (nullable) of which @matches are */
  guint8     *matches; /* (nullable) one byte a row */
  guint      *rows;    /* (nullable) of the matches that are in, in order */
  guint       n_rows;
  guint       n_excerpts;

  guint serial, told_serial;
} TumenExplorerSearch;

struct _TumenExplorer
{
  GObject parent_instance;

  /* Owned. */
  TumenLibrary  *library;                  /* (nullable) */
  TumenTable    *tables[TUMEN_N_READINGS]; /* (nullable): made when first shown */
  TumenViewState state;
  guint16       *sieve;    /* of the table that is shown */
  guint8        *rows_in;  /* what it lets through */
  TumenEvent    *selected; /* (nullable): made when asked for */
  TumenHistory   history;

  TumenExplorerSearch search;

  /* Owned; made when first shown. */
  TumenTable  *known_table;      /* (nullable) of what was known on @known_table_on */
  TumenDay     known_table_on;   /* the last publication day then, or what was asked for before */
  TumenDay    *publication_days; /* (nullable) */
  guint        n_publication_days;
  GArray      *published;       /* (nullable) of the selected event */
  TumenEvent  *published_event; /* (nullable) of which and for which view @published is */
  TumenReading published_reading;
  char        *not_yet_known; /* (nullable) id of an event that was selected and is to be again */
  char        *measured[2];   /* (nullable) ids, by TumenMeasureEnd */

  guint     n_in, n_off;
  gboolean  has_full_span; /* made when asked for */
  TumenSpan full_span;

  /* What was told last: a notification is the difference to it. */
  TumenViewState told_state;
  guint          library_serial, told_library_serial;
  guint          history_serial, told_history_serial;
  guint          measure_serial, told_measure_serial;
  guint          depth; /* of begin_change() */
};

TumenTable *tumen_explorer_ensure_known_table (TumenExplorer *self);
void        tumen_explorer_forget_known (TumenExplorer *self);
void        tumen_explorer_apply_filter (TumenExplorer *self);
void        tumen_explorer_turn_on_row (TumenExplorer *self, guint row);
void        tumen_explorer_apply_state (TumenExplorer *self, const TumenViewState *state);
void        tumen_explorer_set_selection (TumenExplorer *self, const char *id);

/* Search: see tumen-explorer-search.c. */
void tumen_explorer_search_clear (TumenExplorer *self);
void tumen_explorer_search_begin_library (TumenExplorer *self);
void tumen_explorer_search_filter_changed (TumenExplorer *self);
/* Whether there is a result, in the table that is shown. */
gboolean tumen_explorer_search_ensure_shown (TumenExplorer *self);

G_END_DECLS
