/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"
#include "tumen-search-query.h"
#include "tumen-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TumenSearchSource:
 *
 * What an index is made from: a connection of its own to the database of a library, and the ids
 * of its events. An event is known by its place among them.
 */
typedef struct
{
  TumenConnection   *connection; /* (nullable) borrowed */
  TumenTable        *titles;     /* (nullable) borrowed: used for its titles if there is no other */
  const char *const *ids;        /* borrowed, unchanged while the index is made */
  guint              n_ids;
  int               *progress; /* (nullable) borrowed; atomic: how many events are done */
} TumenSearchSource;

/** TumenSearchResult: what a query found. */
typedef struct
{
  guint8           *matches;   /* one byte an event, 1 if it matches */
  guint             n_matches; /* of events */
  GArray           *excerpts;  /* guint: excerpts that have all words of the query by themselves */
  float            *scores;    /* (nullable) one an event, higher is better; only of short lists */
  TumenSearchQuery *query;     /* what was asked for, with other spellings: for marking hits */
} TumenSearchResult;

/**
 * TumenSearchIndex:
 *
 * An FTS5 index of ours over a library, in memory or in a temporary file of SQLite. An event is
 * found by its own texts and by those of whatever belongs to it: actors, places, speakers,
 * excerpts, publishers of cited pages. These stand in the index once, however many events they
 * belong to. May go from one thread to another, but not be used by two.
 */
typedef struct _TumenSearchIndex TumenSearchIndex;

TumenSearchIndex  *tumen_search_index_new (const TumenSearchSource *source,
                                           GCancellable            *cancellable,
                                           GError                 **error);
void               tumen_search_index_free (TumenSearchIndex *self);
TumenSearchResult *tumen_search_index_run (TumenSearchIndex *self,
                                           TumenSearchQuery *query,
                                           const TumenDay   *known_on,
                                           GCancellable     *cancellable);
guint              tumen_search_index_find_first (TumenSearchIndex *self,
                                                  TumenSearchQuery *query,
                                                  guint            *events,
                                                  guint             n_most);
guint              tumen_search_index_get_n_events (TumenSearchIndex *self);
const guint       *tumen_search_index_get_events_of_excerpt (TumenSearchIndex *self,
                                                             guint             excerpt,
                                                             guint            *n_events);
void               tumen_search_result_free (TumenSearchResult *self);

/* Whether somebody is meant by that id of a speaker, and not the article or nobody. */
gboolean tumen_search_is_named (const char *speaker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSearchIndex, tumen_search_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSearchResult, tumen_search_result_free)

G_END_DECLS
