/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-search-words.h"

G_BEGIN_DECLS

/** TumenSearchTerm: a word or a phrase of a query. Owned by the query. */
typedef struct
{
  char   **words;       /* folded, at least one */
  guint    n_words;     /* of @words */
  gboolean is_prefix;   /* the last word may go on */
  gboolean is_excluded; /* what has the term is no match */
  char   **others;      /* (nullable) whole words that the one word also stands for */
} TumenSearchTerm;

/**
 * TumenSearchQuery:
 *
 * What a person typed into a search, taken apart. Words must all be there, each as it is or as
 * the begin of a longer one; words in quotation marks must stand side by side, whole; a word or
 * phrase behind "-" must not be there. Everything else is only text. Immutable, and may be used
 * by several threads.
 */
typedef struct _TumenSearchQuery TumenSearchQuery;

TumenSearchQuery *tumen_search_query_new (const char *text);
TumenSearchQuery *tumen_search_query_dup (TumenSearchQuery *self);
TumenSearchQuery *tumen_search_query_ref (TumenSearchQuery *self);
void              tumen_search_query_unref (TumenSearchQuery *self);

/* Before anybody else has the query; takes the words. */
void tumen_search_query_take_others (TumenSearchQuery *self, guint term, char **others);

gboolean               tumen_search_query_is_empty (TumenSearchQuery *self);
const TumenSearchTerm *tumen_search_query_get_terms (TumenSearchQuery *self, guint *n_terms);
gboolean               tumen_search_query_equal (TumenSearchQuery *self, TumenSearchQuery *other);

/* Where a text has the words of the query, for showing them: (transfer full) of TumenTextRange. */
GArray *tumen_search_query_find_ranges (TumenSearchQuery *self,
                                        const char       *text,
                                        guint            *n_terms);
/* The part of a text about its first hit. (transfer full) */
char *tumen_search_query_dup_snippet (TumenSearchQuery *self,
                                      const char       *text,
                                      guint             max_characters,
                                      GArray          **ranges);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSearchQuery, tumen_search_query_unref)

G_END_DECLS
