/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-search-index.h"
#include "tumen-search-lexicon.h"
#include "tumen-search-spellings.h"

G_BEGIN_DECLS

/** TumenSearchColumn: of a document in the index; what is found in the first ones counts more. */
typedef enum {
  TUMEN_SEARCH_COLUMN_TITLE,
  TUMEN_SEARCH_COLUMN_NAME,
  TUMEN_SEARCH_COLUMN_SUMMARY,
  TUMEN_SEARCH_COLUMN_PASSAGE
} TumenSearchColumn;
#define TUMEN_N_SEARCH_COLUMNS 4

/*
 * Documents 0 to n_events - 1 are the events themselves, the others, from there on, what belongs
 * to events: other i has link_rows[link_ends[i - 1]] to link_rows[link_ends[i] - 1]. Those from
 * first_excerpt on are excerpts. Days are days since 1970-01-01, G_MAXINT32 if a source has no date
 * of publication. The title of an event is always known, its summary from its own day on. The
 * rowid of a document is its number plus one.
 */
struct _TumenSearchIndex
{
  TumenConnection *connection; /* owned; ours */
  guint            n_events, n_others, first_excerpt;
  guint           *link_ends; /* owned; one each of the others */
  guint           *link_rows; /* owned */
  gint32          *link_days; /* owned: from when on each link was known; G_MININT32: always */
  gint32          *own_days;  /* owned; one an event: from when on its summary was known */

  TumenSearchSpellings *spellings; /* owned; of the names of actors and places */
  TumenSearchLexicon   *lexicon;   /* owned; all words with their documents */
};

/* Fills an index that has nothing but its database. */
gboolean tumen_search_index_fill (TumenSearchIndex        *self,
                                  const TumenSearchSource *source,
                                  GCancellable            *cancellable,
                                  GError                 **error);

G_END_DECLS
