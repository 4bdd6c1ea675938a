/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-search-query.h"

G_BEGIN_DECLS

/**
 * TumenSearchLexicon:
 *
 * All words of an index, each with the documents that have it: about a byte for each word of each
 * document. It answers what begins with some letters many times as fast as FTS5, which first
 * merges the documents of all these words, with the places where they stand in them.
 */
typedef struct _TumenSearchLexicon TumenSearchLexicon;

TumenSearchLexicon *tumen_search_lexicon_new (void);
void                tumen_search_lexicon_free (TumenSearchLexicon *self);

/* While it is made: documents in rising order, then the end. */
void tumen_search_lexicon_add (TumenSearchLexicon *self, const char *word, guint document);
void tumen_search_lexicon_end (TumenSearchLexicon *self);

/* Afterwards. */
gboolean tumen_search_lexicon_can_find (const TumenSearchTerm *term);
guint    tumen_search_lexicon_mark (TumenSearchLexicon    *self,
                                    const TumenSearchTerm *term,
                                    guint8                *marks);
guint    tumen_search_lexicon_find_first (TumenSearchLexicon    *self,
                                          const TumenSearchTerm *term,
                                          guint                 *documents,
                                          guint                  n_most);
char   **tumen_search_lexicon_dup_words_around (TumenSearchLexicon *self,
                                                const char         *part,
                                                guint               n_most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSearchLexicon, tumen_search_lexicon_free)

G_END_DECLS
