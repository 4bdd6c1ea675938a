/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story.h"

G_BEGIN_DECLS

/** TUMEN_STORY_MOST_ID: bytes of the id of a story or of a stop. */
#define TUMEN_STORY_MOST_ID 100

/* Words that JSON has for values, by bit or by number. */
extern const char *const tumen_story_hides_slugs[4];
extern const char *const tumen_story_task_slugs[4];

gboolean        tumen_story_is_own_id (const char *text);
const char     *tumen_stop_field_get_key (TumenStopField field);
TumenStoryText *tumen_stop_get_field (TumenStop *self, TumenStopField field);
void            tumen_story_text_copy (const TumenStoryText *self, TumenStoryText *copy);
void            tumen_story_text_clear (TumenStoryText *self);
gboolean        tumen_story_text_equal (const TumenStoryText *self, const TumenStoryText *other);
void            tumen_story_quotation_clear (TumenStoryQuotation *self);
void            tumen_story_quotation_copy (const TumenStoryQuotation *self,
                                            TumenStoryQuotation       *copy);

/* "Stop 3 (“The letter”)", in the language of the interface: (transfer full). */
char *tumen_stop_dup_label (const TumenStop *self, guint index);

/* Adds a sentence to @faults, unless it is NULL. */
void tumen_story_tell (GPtrArray *faults, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
