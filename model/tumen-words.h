/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tumen-language.h"

G_BEGIN_DECLS

/** TumenWord: single words and sentences that are drawn on canvases and pages (decision 21). */
typedef enum {
  TUMEN_WORD_EARLIER,
  TUMEN_WORD_LATER,
  TUMEN_WORD_UNDATED,
  TUMEN_WORD_CONTINUING,
  TUMEN_WORD_OTHER_LANE, /* values beyond the first lanes */
  TUMEN_WORD_NO_VALUE,   /* lane of events without a value */
  TUMEN_WORD_ALL_EVENTS, /* the one lane, if lanes are off */
  TUMEN_WORD_LANES,
  TUMEN_WORD_OUTLET_NOT_NAMED,
  TUMEN_WORD_NOTHING_HERE,
  TUMEN_WORD_HOURS_AS_STATED,
  TUMEN_WORD_STRICT_READING,
  TUMEN_WORD_CITED_NOT_QUOTED,
  TUMEN_WORD_DATES_AS_WIDE, /* in the footer of pages */
  TUMEN_WORD_HOW_DATES_ARE_DRAWN
} TumenWord;
#define TUMEN_N_WORDS 15

/** TumenCountNoun: things that are counted. */
typedef enum {
  TUMEN_COUNT_EVENTS,
  TUMEN_COUNT_ARTICLES,
  TUMEN_COUNT_EXCERPTS,
  TUMEN_COUNT_VOICES
} TumenCountNoun;
#define TUMEN_N_COUNT_NOUNS 4

/** TumenBinWord: the stretches of time that a bar may stand for. */
typedef enum {
  TUMEN_BIN_WORD_HOUR,
  TUMEN_BIN_WORD_6_HOURS,
  TUMEN_BIN_WORD_DAY,
  TUMEN_BIN_WORD_WEEK,
  TUMEN_BIN_WORD_MONTH,
  TUMEN_BIN_WORD_QUARTER,
  TUMEN_BIN_WORD_HALF_YEAR,
  TUMEN_BIN_WORD_YEAR,
  TUMEN_BIN_WORD_5_YEARS,
  TUMEN_BIN_WORD_10_YEARS
} TumenBinWord;
#define TUMEN_N_BIN_WORDS 10

/** TumenSheetPlace: of a sheet among those that make a large page together; from 1. */
typedef struct
{
  guint row, column, n_rows, n_columns;
} TumenSheetPlace;

const char *tumen_word (TumenWord word, TumenLanguage language);
char       *tumen_number_to_words (guint number, TumenLanguage language);
char       *tumen_count_to_words (TumenCountNoun noun, guint count, TumenLanguage language);
char       *tumen_page_of_to_words (guint page, guint n_pages, TumenLanguage language);
char       *tumen_lane_goes_on_to_words (const char *lane, TumenLanguage language);
char       *tumen_part_of_to_words (guint part, guint n_parts, TumenLanguage language);
char       *tumen_sheet_to_words (const TumenSheetPlace *place, TumenLanguage language);
char       *tumen_more_to_words (guint count, TumenLanguage language);
char       *tumen_later_excerpts_to_words (guint count, TumenLanguage language);
char       *tumen_continuing_to_words (guint count, TumenLanguage language);
char       *tumen_dotted_line_to_words (guint value, TumenBinWord bin, TumenLanguage language);
char       *tumen_lane_details_to_words (guint         earlier,
                                         guint         later,
                                         guint         undated,
                                         TumenLanguage language);

G_END_DECLS
