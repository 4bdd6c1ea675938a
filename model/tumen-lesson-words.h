/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/** TumenLessonWord: what a lesson says to a class, and on its hand-outs (decision 21). */
typedef enum {
  TUMEN_LESSON_WORD_UNTITLED,
  TUMEN_LESSON_WORD_STUDENT, /* whose version */
  TUMEN_LESSON_WORD_TEACHER,
  TUMEN_LESSON_WORD_NAME, /* labels of what is to be written in */
  TUMEN_LESSON_WORD_TODAY,
  TUMEN_LESSON_WORD_ASK_DATE,
  TUMEN_LESSON_WORD_ASK_TITLE,
  TUMEN_LESSON_WORD_ASK_SPEAKER,
  TUMEN_LESSON_WORD_ASK_SOURCE,
  TUMEN_LESSON_WORD_DO_PREDICT, /* what is to be done on paper */
  TUMEN_LESSON_WORD_DO_ORDER,
  TUMEN_LESSON_WORD_NOT_SEEN, /* before what follows */
  TUMEN_LESSON_WORD_THE_DATE,
  TUMEN_LESSON_WORD_THE_TITLE,
  TUMEN_LESSON_WORD_THE_SPEAKER,
  TUMEN_LESSON_WORD_THE_SOURCE,
  TUMEN_LESSON_WORD_THE_ORDER,
  TUMEN_LESSON_WORD_SOURCES,
  TUMEN_LESSON_WORD_TRANSLATED, /* behind the article of a quotation */
  TUMEN_LESSON_WORD_ANSWER,     /* labels before a text */
  TUMEN_LESSON_WORD_NOTES
} TumenLessonWord;
#define TUMEN_N_LESSON_WORDS 21

const char *tumen_lesson_word (TumenLessonWord word, TumenLanguage language);
char       *tumen_lesson_words_dup_minutes (guint minutes, TumenLanguage language);
char       *tumen_lesson_words_dup_step (guint index, TumenLanguage language);
char       *tumen_lesson_words_dup_quoted (const char *words, TumenLanguage language);
char       *tumen_lesson_words_dup_speaker (const char   *name,
                                            const char   *office,
                                            const char   *about,
                                            TumenLanguage language);
char       *tumen_lesson_words_dup_source (TumenSource *source, TumenLanguage language);
char       *tumen_lesson_words_dup_distance (const TumenRow *row,
                                             double          day,
                                             TumenLanguage   language);

G_END_DECLS
