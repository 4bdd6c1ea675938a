/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TumenTextRange: a stretch of a text, half-open, in bytes. */
typedef struct
{
  guint begin, end;
} TumenTextRange;

/**
 * TumenSearchWords:
 *
 * The words of a text as a search sees them: without case, accents and punctuation. A value;
 * splitting another text makes use of the memory of the last one.
 */
typedef struct
{
  GString *folded; /* all words, each ended by a NUL */
  GArray  *starts; /* guint: of each word in @folded */
  GArray  *ranges; /* TumenTextRange: of each word in the text */
} TumenSearchWords;

void        tumen_search_words_init (TumenSearchWords *self);
void        tumen_search_words_clear (TumenSearchWords *self);
void        tumen_search_words_split (TumenSearchWords *self, const char *text, gsize length);
guint       tumen_search_words_get_n_words (const TumenSearchWords *self);
const char *tumen_search_words_get (const TumenSearchWords *self, guint index);
void        tumen_search_words_append_to (const TumenSearchWords *self, GString *text);

TumenTextRange tumen_search_words_get_range (const TumenSearchWords *self, guint index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenSearchWords, tumen_search_words_clear)

G_END_DECLS
