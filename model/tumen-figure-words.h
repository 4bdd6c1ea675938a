/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-count-parts.h"
#include "tumen-view-state.h"

G_BEGIN_DECLS

/** TumenFigureFacts: what a figure shows, of which its texts tell. A value; all is borrowed. */
typedef struct
{
  const char              *title; /* (nullable) */
  const TumenViewState    *view;
  TumenTable              *table;
  const guint             *rows; /* of @table: the events shown, in time order */
  guint                    n_rows;
  const TumenCountNumbers *counts;
  TumenSpan                span;
  const char              *search;   /* (nullable): nothing is searched for */
  guint                    n_found;  /* of @rows */
  gboolean                 is_event; /* no timeline: a slide of the only row */
} TumenFigureFacts;

/* "attacks, involving North Korea, only what the articles say"; "" if nothing is left out */
char *tumen_figure_words_dup_filter (const TumenViewState *view,
                                     TumenTable           *table,
                                     TumenLanguage         language);
/* "May 2023 to July 2025" */
char *tumen_figure_words_dup_period (TumenSpan span, TumenLanguage language);
/* "17 of 57 events: attacks, May 2023 to July 2025; 40 left out by filter" */
char *tumen_figure_words_dup_sentence (const TumenViewState    *view,
                                       TumenTable              *table,
                                       const TumenCountNumbers *counts,
                                       TumenSpan                span,
                                       TumenLanguage            language);

/* "Nothing is shown: no event has all the properties that were chosen." */
const char *tumen_figure_words_get_nothing (const TumenCountNumbers *counts,
                                            TumenLanguage            language);

/* "search “drone”: 9 of 52 events match, the others are faint" */
char *tumen_figure_words_dup_found (const char   *search,
                                    guint         n_found,
                                    guint         n_shown,
                                    TumenLanguage language);
/* The sentence, and then what is searched for. */
char *tumen_figure_words_dup_facts (const TumenFigureFacts *facts, TumenLanguage language);

/** TUMEN_SHORT_ALTERNATIVE_LENGTH: of a short alternative text, in characters. */
#define TUMEN_SHORT_ALTERNATIVE_LENGTH 250

/* What stands for the figure where it cannot be seen. */
char *tumen_figure_words_dup_short_alternative (const TumenFigureFacts *facts,
                                                TumenLanguage           language);
char *tumen_figure_words_dup_long_alternative (const TumenFigureFacts *facts,
                                               TumenLanguage           language);

G_END_DECLS
