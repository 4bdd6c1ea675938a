/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-importer.h"
#include "tumen-story.h"

#include <string.h>

/* What an author writes is not mended but told. */
static TumenStory *
read_story (TumenImporter *self,
            json_t        *object)
{
  g_autofree char *text = json_dumps (object, 0);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  TumenStory *story = tumen_story_parse (text != NULL ? text : "", -1, faults, &error);
  char       *reason = story == NULL ? error->message : NULL;

  if (story != NULL && faults->len > 0)
    reason = faults->pdata[0];
  if (reason != NULL && g_str_has_suffix (reason, "."))
    reason[strlen (reason) - 1] = '\0';
  if (reason != NULL)
    tumen_importer_fail (self, reason);
  return story;
}

/**
 * tumen_importer_add_stories:
 */
void
tumen_importer_add_stories (TumenImporter *self)
{
  size_t  i;
  json_t *object;

  json_array_foreach (tumen_importer_array (self, self->root, "stories"), i, object)
  {
    g_autoptr (TumenStory) story = NULL;
    g_autofree char *content = NULL;

    tumen_importer_enter (self, "stories", i, object);
    story = read_story (self, object);
    if (story == NULL)
      return;
    content = tumen_story_to_text (story);
    tumen_importer_begin (self, "story");
    tumen_importer_set_integer (self, "ord", (gint64)i + 1);
    tumen_importer_set_text (self, "id", story->id);
    tumen_importer_set_text (self, "content", content);
    tumen_importer_end (self);
  }
}
