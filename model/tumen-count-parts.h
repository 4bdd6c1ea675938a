/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "tumen-language.h"

G_BEGIN_DECLS

/** TumenCountPart: the parts of the status line; each is a number of events that can be listed. */
typedef enum {
  TUMEN_COUNT_PART_IN_VIEW,
  TUMEN_COUNT_PART_DRAWN,
  TUMEN_COUNT_PART_IN_CHIPS,
  TUMEN_COUNT_PART_IN_BARS,
  TUMEN_COUNT_PART_OUTSIDE,
  TUMEN_COUNT_PART_UNDATED,
  TUMEN_COUNT_PART_HIDDEN,
  TUMEN_COUNT_PART_NOT_YET_KNOWN,
  TUMEN_COUNT_PART_ELSEWHERE,      /* all that are not in view, in the short form */
  TUMEN_COUNT_PART_COLLECTION_OFF, /* beyond the library's number: “121 more” */
  TUMEN_COUNT_PART_OFF             /* the same in the short form: “+121 off” */
} TumenCountPart;
#define TUMEN_N_COUNT_PARTS 11

/**
 * TumenCountNumbers:
 *
 * What the status line tells (decision 3). @library is the sum of @in_span, @outside, @undated,
 * @filtered_out and @not_yet_known; @in_span that of @drawn, @in_chips and @in_bars. Events of
 * collections that are off are not of the library that is explored: @collection_off is not in it.
 */
typedef struct
{
  guint library, filtered_out, undated, outside;
  guint in_span, drawn, in_chips, n_chips, in_bars;
  guint not_yet_known;  /* events that nothing told of on the day that is asked for */
  guint collection_off; /* events of collections that are switched off */
} TumenCountNumbers;

/** TumenCountPhrase: a part and what stands before it. */
typedef struct
{
  TumenCountPart part;
  const char    *separator;
} TumenCountPhrase;

guint tumen_counts_get_part (const TumenCountNumbers *counts, TumenCountPart part);
guint tumen_counts_list_parts (const TumenCountNumbers *counts,
                               gboolean                 is_short,
                               TumenCountPhrase        *phrases);
char *tumen_counts_part_to_words (const TumenCountNumbers *counts,
                                  TumenCountPart           part,
                                  TumenLanguage            language);
char *tumen_counts_to_sentence (const TumenCountNumbers *counts, TumenLanguage language);

G_END_DECLS
