/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story.h"

G_BEGIN_DECLS

/* (transfer full): any story that may be; the same random numbers, the same story. */
TumenStory *story_new_random (GRand *random, const char *library);
TumenStop  *story_new_random_stop (GRand *random);
/* (transfer full): any words that may be kept, of letters, marks and line ends. */
char *story_new_random_words (GRand *random);
/* (transfer full): a folder, in memory where that can be: thousands of edits are kept in it. */
char *story_make_folder (void);
void  story_assert_equal (const TumenStory *story, const TumenStory *other);

G_END_DECLS
