/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenListWord: headings and words of the list of a figure, and of what follows it. */
typedef enum {
  TUMEN_LIST_WORD_UNDATED,
  TUMEN_LIST_WORD_EXCERPTS,
  TUMEN_LIST_WORD_ARTICLES,
  TUMEN_LIST_WORD_PAGES,
  TUMEN_LIST_WORD_CONFLICTS,
  TUMEN_LIST_WORD_CORROBORATIONS,
  TUMEN_LIST_WORD_NOTES,
  TUMEN_LIST_WORD_NOT_QUOTED,
  TUMEN_LIST_WORD_CONTEXT_ONLY,
  TUMEN_LIST_WORD_NO_SOURCE,
  TUMEN_LIST_WORD_OUTLET_NOT_NAMED,
  TUMEN_LIST_WORD_DATES_GIVEN,
  TUMEN_LIST_WORD_HOW_KNOWN,
  TUMEN_LIST_WORD_SOURCES_DIFFER
} TumenListWord;
#define TUMEN_N_LIST_WORDS 14

/** TumenListPhrase: words around one or two texts. */
typedef enum {
  TUMEN_LIST_PHRASE_DENIED_BY,     /* names */
  TUMEN_LIST_PHRASE_SEE,           /* the number of an event */
  TUMEN_LIST_PHRASE_VIA,           /* a name */
  TUMEN_LIST_PHRASE_REPORTING,     /* a name */
  TUMEN_LIST_PHRASE_TRANSLATED_BY, /* a name */
  TUMEN_LIST_PHRASE_DATELINE,      /* a place */
  TUMEN_LIST_PHRASE_BEGINS,        /* the first words of an article */
  TUMEN_LIST_PHRASE_AGENCY,        /* a name */
  TUMEN_LIST_PHRASE_LICENCE,       /* a note */
  TUMEN_LIST_PHRASE_LEAD,          /* who published it */
  TUMEN_LIST_PHRASE_SETTLED,       /* how */
  TUMEN_LIST_PHRASE_AND,           /* two names */
  TUMEN_LIST_PHRASE_KNOWN_ON       /* a day */
} TumenListPhrase;
#define TUMEN_N_LIST_PHRASES 13

const char *tumen_list_word (TumenListWord word, TumenLanguage language);
char       *tumen_list_phrase (TumenListPhrase phrase,
                               const char     *first,
                               const char     *second,
                               TumenLanguage   language);
gboolean    tumen_list_has_days (const TumenRow *row, const TumenEventDate *date);
char       *tumen_list_dup_basis (const TumenRow       *row,
                                  const TumenEventDate *date,
                                  TumenLanguage         language);
char       *tumen_list_dup_published (const TumenDate *published,
                                      TumenBasis       basis,
                                      gboolean         is_inside,
                                      TumenLanguage    language);
const char *tumen_list_get_conflict_heading (const char   *about,
                                             gboolean      has_badge,
                                             TumenLanguage language);
const char *tumen_list_get_reading_note (TumenLanguage language);

G_END_DECLS
