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
          GPtrArray      *faults,
          GError        **error)
{
  const char *id = tumen_statement_get_text (row, 0);
  const char *content = tumen_statement_get_text (row, 1);
  TumenStory *story = tumen_story_parse (content != NULL ? content : "", -1, faults, error);

  if (story == NULL)
    return NULL;
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
tell (const char *name,
      const char *sentence,
      GPtrArray  *faults)
{
  g_autofree char *shown = tumen_shown_dup_value (name, strlen (name));

  tumen_story_tell (faults, _ ("Story “%s”: %s"), shown, sentence);
}

static const char *
get_name (const TumenKeptStory *kept)
{
  const char *name = NULL;

  if (kept->story != NULL)
    name = tumen_story_text_get (&kept->story->title, tumen_language_from_locale ());
  return name != NULL ? name : kept->id;
}

/* @faults: (nullable): of all of them, with their names */
static GPtrArray *
list_stories (TumenLibrary *self,
              GPtrArray    *faults)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_kept_story_free);
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_query (tumen_library_get_connection (self),
                                "SELECT id, content FROM story ORDER BY ord, id",
                                NULL);
  while (stories->len < MOST_STORIES && tumen_statement_next (row))
    {
      g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      const char     *id = tumen_statement_get_text (row, 0);
      TumenStory     *story = read_row (self, row, own, &error);
      TumenKeptStory *kept = tumen_kept_story_new (id != NULL ? id : "", story, own, error);

      g_ptr_array_add (stories, kept);
      for (guint i = 0; i < own->len; i++)
        tell (get_name (kept), own->pdata[i], faults);
      if (story == NULL)
        tell (get_name (kept), kept->fault, faults);
    }
  return stories;
}

/**
 * tumen_library_list_stories:
 * @self: a library
 *
 * Returns: (transfer full) (element-type TumenKeptStory): all stories that came with it, in its
 *   order, whether or not they can be read
 */
GPtrArray *
tumen_library_list_stories (TumenLibrary *self)
{
  g_return_val_if_fail (TUMEN_IS_LIBRARY (self), NULL);

  return list_stories (self, NULL);
}

/**
 * tumen_library_dup_stories:
 * @self: a library
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read, with the name of its story
 *
 * Returns: (transfer full) (element-type TumenStory): the stories that came with it and can be
 *   read, in its order
 */
GPtrArray *
tumen_library_dup_stories (TumenLibrary *self,
                           GPtrArray    *faults)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_story_free);
  g_autoptr (GPtrArray) kept = NULL;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (self), stories);

  kept = list_stories (self, faults);
  for (guint i = 0; i < kept->len; i++)
    {
      TumenKeptStory *one = g_ptr_array_index (kept, i);

      if (one->story != NULL)
        g_ptr_array_add (stories, g_steal_pointer (&one->story));
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
  g_autoptr (GError) error = NULL;
  TumenStory *story;

  g_return_val_if_fail (TUMEN_IS_LIBRARY (self), NULL);

  row = tumen_connection_query (tumen_library_get_connection (self),
                                "SELECT id, content FROM story WHERE id = ?1",
                                id);
  if (!tumen_statement_next (row))
    return NULL;
  story = read_row (self, row, faults, &error);
  if (story == NULL)
    tumen_story_tell (faults, "%s", error->message);
  return story;
}
