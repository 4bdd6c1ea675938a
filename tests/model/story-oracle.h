/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-story-editor.h"

G_BEGIN_DECLS

/**
 * StoryOracle:
 *
 * What an editor must show: all states of a story in memory, as plainly as can be. Makes random
 * edits; the same random numbers, the same edits.
 */
typedef struct
{
  GPtrArray *states;      /* of TumenStory */
  guint      first;       /* the oldest one that can be come back to */
  guint      cursor;      /* that which is shown */
  char      *typing;      /* (nullable) where the last letter was typed */
  gint64     last, clock; /* microseconds */
  guint      n_ids;
} StoryOracle;

StoryOracle      *story_oracle_new (const TumenStory *story);
void              story_oracle_free (StoryOracle *self);
const TumenStory *story_oracle_get_story (StoryOracle *self);
gboolean          story_oracle_can_undo (StoryOracle *self);
gboolean          story_oracle_can_redo (StoryOracle *self);
void              story_oracle_end_typing (StoryOracle *self);
/* One edit; also made by @editor ((nullable)), whose clock must be that of the oracle. */
void story_oracle_edit (StoryOracle *self, GRand *random, TumenStoryEditor *editor);
/* (transfer full): JSON in which stops are numbered, since ids are random. */
char *story_oracle_dup_text (const TumenStory *story);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoryOracle, story_oracle_free)

G_END_DECLS
