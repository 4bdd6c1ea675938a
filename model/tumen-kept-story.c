/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-kept-story.h"

/**
 * tumen_kept_story_new:
 * @id: of the story
 * @story: (transfer full) (nullable): what can be read of it
 * @faults: (element-type utf8): what cannot, one sentence each
 * @error: (nullable): without @story, why
 *
 * Returns: (transfer full): one of a list
 */
TumenKeptStory *
tumen_kept_story_new (const char *id,
                      TumenStory *story,
                      GPtrArray  *faults,
                      GError     *error)
{
  TumenKeptStory *self = g_new0 (TumenKeptStory, 1);

  self->id = g_strdup (id);
  self->story = story;
  if (story == NULL)
    self->fault = g_strdup (error->message);
  else if (faults->len > 0)
    self->fault = g_strdup (faults->pdata[0]);
  return self;
}

/**
 * tumen_kept_story_free:
 * @self: (transfer full): one of a list
 */
void
tumen_kept_story_free (TumenKeptStory *self)
{
  g_free (self->id);
  g_clear_pointer (&self->story, tumen_story_free);
  g_free (self->fault);
  g_free (self);
}
