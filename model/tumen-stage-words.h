/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-language.h"

G_BEGIN_DECLS

/** TumenStageWord: words that stand on audience screens, or are said of them (decision 21). */
typedef enum {
  TUMEN_STAGE_WORD_LOST_EVENT, /* what a stop was made of is gone */
  TUMEN_STAGE_WORD_ARTICLES,   /* heading of the sources at the end */
  TUMEN_STAGE_WORD_PREDICT,    /* what is asked where the stop asks nothing itself */
  TUMEN_STAGE_WORD_ORDER,
  TUMEN_STAGE_WORD_WHO,
  TUMEN_STAGE_WORD_GUESS, /* before the day to which the class points */
  TUMEN_STAGE_WORD_HIDDEN_DATE,
  TUMEN_STAGE_WORD_HIDDEN_TITLE,
  TUMEN_STAGE_WORD_HIDDEN_SPEAKER,
  TUMEN_STAGE_WORD_HIDDEN_SOURCE,
  TUMEN_STAGE_WORD_HIDDEN_ANSWER
} TumenStageWord;
#define TUMEN_N_STAGE_WORDS 11

const char *tumen_stage_word (TumenStageWord word, TumenLanguage language);
char       *tumen_stage_step_to_words (guint step, guint n_steps, TumenLanguage language);
char       *tumen_stage_end_to_words (const char *title, TumenLanguage language);

G_END_DECLS
