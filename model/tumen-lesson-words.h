/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-table.h"

G_BEGIN_DECLS

/* What a lesson says to a class (decision 21). */
const char *tumen_lesson_words_get_untitled (TumenLanguage language);
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
