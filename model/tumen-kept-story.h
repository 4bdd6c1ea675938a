/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story.h"

G_BEGIN_DECLS

/** TumenKeptStory: one of the stories of a library or of a user, whether or not it can be read. */
typedef struct
{
  char       *id;
  TumenStory *story; /* (nullable) */
  char       *fault; /* (nullable): one sentence, what of it cannot be read; of several the first */
} TumenKeptStory;

TumenKeptStory *tumen_kept_story_new (const char *id,
                                      TumenStory *story,
                                      GPtrArray  *faults,
                                      GError     *error);
void            tumen_kept_story_free (TumenKeptStory *self);

G_END_DECLS
