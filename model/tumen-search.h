/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"
#include "tumen-search-query.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenSearchField: where in the library a hit stands. */
typedef enum {
  TUMEN_SEARCH_TITLE,
  TUMEN_SEARCH_SUMMARY,
  TUMEN_SEARCH_ACTOR, /* a name or another spelling of it */
  TUMEN_SEARCH_PLACE,
  TUMEN_SEARCH_QUOTATION,   /* the exact words of an excerpt */
  TUMEN_SEARCH_TRANSLATION, /* of an excerpt */
  TUMEN_SEARCH_SPEAKER,     /* of an excerpt */
  TUMEN_SEARCH_CITATION     /* of the wider record: what it states, who published it */
} TumenSearchField;
#define TUMEN_N_SEARCH_FIELDS 8

/** TumenSearchHit: one text of an event that has words of the query. */
typedef struct
{
  TumenSearchField field;
  TumenLanguage    language; /* of @text, as far as the library says */
  char            *excerpt;  /* (nullable) its id */
  char            *text;     /* about the first hit; "…" where it is cut */
  GArray          *ranges;   /* TumenTextRange in bytes of @text, in order, apart from each other */
  guint            n_terms;  /* how many words or phrases of the query the whole text has */
} TumenSearchHit;

/** TUMEN_SEARCH_SNIPPET: characters of a text that are shown about a hit. */
#define TUMEN_SEARCH_SNIPPET 110

/* (transfer full) (nullable): one byte a row of the table, 1 if the event matches. */
guint8 *tumen_search_find_rows (TumenLibrary *library,
                                TumenTable   *table,
                                const char   *text,
                                guint        *n_matches);
/* All texts of an event with a hit, the most telling first: (transfer full) of TumenSearchHit. */
GPtrArray *tumen_search_dup_hits (TumenLibrary     *library,
                                  TumenSearchQuery *query,
                                  TumenEvent       *event,
                                  TumenLanguage     language);
void       tumen_search_hit_free (TumenSearchHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSearchHit, tumen_search_hit_free)

G_END_DECLS
