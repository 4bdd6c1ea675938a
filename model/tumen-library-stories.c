/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library-stories.h"

#include "tumen-library-private.h"
#include "tumen-shown.h"
#include "tumen-story-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_STORIES 1000

/* (transfer full) (nullable): the story of a row of id and content; it is one of this library,
 * whatever its JSON says. */
static TumenStory *
read_row (TumenLibrary   *self,
          TumenStatement *row,
          GPtrArray      *faults)
{
  const char *id = tumen_statement_get_text (row, 0);
  const char *content = tumen_statement_get_text (row, 1);
  TumenStory *story;
  g_autoptr (GError) error = NULL;

  story = tumen_story_parse (content != NULL ? content : "", -1, faults, &error);
  if (story == NULL)
    {
      tumen_story_tell (faults, "%s", error->message);
      return NULL;
    }
  if (id != NULL && tumen_story_is_own_id (id))
    {
      g_free (story->id);
      story->id = g_strdup (id);
    }
  g_free (story->library);
  story->library = g_strdup (tumen_library_get_document_id (self));
  return story;
}

/* Says of which of several stories the sentences speak. */
static void
pass_on (GPtrArray  *own,
         const char *name,
         GPtrArray  *faults)
{
  g_autofree char *shown = tumen_shown_dup_value (name, strlen (name));

  for (guint i = 0; i < own->len; i++)
    tumen_story_tell (faults, _ ("Story “%s”: %s"), shown, (char *)own->pdata[i]);
}

static const char *
get_name (TumenStatement   *row,
          const TumenStory *story)
{
  const char *name = NULL;

  if (story != NULL)
    name = tumen_story_text_get (&story->title, tumen_language_from_locale ());
  if (name == NULL)
    name = tumen_statement_get_text (row, 0);
  return name != NULL ? name : "";
}

/**
 * tumen_library_dup_stories:
 * @self: a library
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read, with the name of its story
 *
 * Returns: (transfer full) (element-type TumenStory): the stories that came with it, in its order
 */
GPtrArray *
tumen_library_dup_stories (TumenLibrary *self,
                           GPtrArray    *faults)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_story_free);
  g_autoptr (TumenStatement) row = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (self), stories);

  row = tumen_connection_query (tumen_library_get_connection (self),
                                "SELECT id, content FROM story ORDER BY ord, id",
                                NULL);
  while (stories->len < MOST_STORIES && tumen_statement_next (row))
    {
      g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
      TumenStory *story = read_row (self, row, own);

      if (story != NULL)
        g_ptr_array_add (stories, story);
      pass_on (own, get_name (row, story), faults);
    }
  return stories;
}

/**
 * tumen_library_dup_story:
 * @self: a library
 * @id: of a story
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read
 *
 * Returns: (transfer full) (nullable): the story, if it came with the library
 */
TumenStory *
tumen_library_dup_story (TumenLibrary *self,
                         const char   *id,
                         GPtrArray    *faults)
{
  g_autoptr (TumenStatement) row = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (self), NULL);

  row = tumen_connection_query (tumen_library_get_connection (self),
                                "SELECT id, content FROM story WHERE id = ?1",
                                id);
  return tumen_statement_next (row) ? read_row (self, row, faults) : NULL;
}
