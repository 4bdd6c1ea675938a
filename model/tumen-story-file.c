/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-file.h"

#include "tumen-input-file.h"
#include "tumen-library-stories.h"
#include "tumen-publish.h"
#include "tumen-shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tumen_story_file_write:
 * @story: a story
 * @path: where; the name may end with %TUMEN_STORY_FILE_SUFFIX
 * @replace: whether a file of that name may be replaced
 * @error: return location for an error of %TUMEN_PUBLISH_ERROR
 *
 * Returns: whether all of the file is there; else there is what was there before
 */
gboolean
tumen_story_file_write (const TumenStory *story,
                        const char       *path,
                        gboolean          replace,
                        GError          **error)
{
  g_autofree char *text = tumen_story_to_text (story);
  char            *lines = g_strconcat (text, "\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (lines, strlen (lines));

  return tumen_publish_bytes (path, bytes, replace, error);
}

/**
 * tumen_story_file_read:
 * @path: a file of a stranger
 * @faults: (nullable) (element-type utf8): as for tumen_story_parse()
 * @error: return location for an error of %TUMEN_LIBRARY_ERROR, if the file cannot be read, or of
 *   %TUMEN_STORY_ERROR, if it is no story; it names the file
 *
 * Returns: (transfer full) (nullable): the story
 */
TumenStory *
tumen_story_file_read (const char *path,
                       GPtrArray  *faults,
                       GError    **error)
{
  g_autoptr (GBytes) bytes = tumen_input_file_read (path, TUMEN_STORY_MOST_BYTES, error);
  g_autofree char *name = tumen_shown_dup_file (path);
  g_autoptr (GError) cause = NULL;
  gconstpointer text;
  gsize         length;
  TumenStory   *story;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  story = tumen_story_parse (text != NULL ? text : "", (gssize)length, faults, &cause);
  if (story == NULL)
    g_set_error (error, cause->domain, cause->code, _ ("“%s” is not imported: %s"), name,
                 cause->message);
  return story;
}

/* Whatever it is called, and whichever library it came with. */
static gboolean
is_same (const TumenStory *story,
         const TumenStory *own)
{
  g_autoptr (TumenStory) other = tumen_story_copy (story);

  g_free (other->id);
  other->id = g_strdup (own->id);
  g_free (other->library);
  other->library = g_strdup (own->library);
  return tumen_story_equal (other, own);
}

/**
 * tumen_story_file_find:
 * @path: a file of a colleague
 * @store: a user's store
 * @library: the library that is open
 *
 * Returns: (transfer full) (nullable): the user's story about @library that is word for word that
 *   of the file, which was taken from there or written to it; %NULL also if it cannot be read
 */
TumenStory *
tumen_story_file_find (const char     *path,
                       TumenUserStore *store,
                       TumenLibrary   *library)
{
  g_autoptr (TumenStory) story = tumen_story_file_read (path, NULL, NULL);
  g_autoptr (GPtrArray) own = NULL;

  if (story != NULL)
    own = tumen_story_store_list (store, tumen_library_get_document_id (library), NULL, NULL);
  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      if (is_same (story, own->pdata[i]))
        return tumen_story_copy (own->pdata[i]);
    }
  return NULL;
}

/* A story that the library brings keeps its id. */
static void
yield_id (TumenStory   *story,
          TumenLibrary *library)
{
  g_autoptr (TumenStory) other = tumen_library_dup_story (library, story->id, NULL);

  if (other == NULL)
    return;
  g_free (story->id);
  story->id = g_uuid_string_random ();
}

/**
 * tumen_story_file_import:
 * @path: a file of a colleague
 * @store: a user's store
 * @library: the library that is open, to whose stories it comes
 * @faults: (nullable) (element-type utf8): as for tumen_story_parse() and tumen_story_check()
 * @error: return location for an error of tumen_story_file_read() or tumen_story_store_add()
 *
 * Keeps all of the story that can be read, also what does not play with @library. It gets a new id
 * if there is one with its id.
 *
 * Returns: (transfer full) (nullable): the story as it is kept now
 */
TumenStory *
tumen_story_file_import (const char     *path,
                         TumenUserStore *store,
                         TumenLibrary   *library,
                         GPtrArray      *faults,
                         GError        **error)
{
  g_autoptr (TumenStory) story = tumen_story_file_read (path, faults, error);

  if (story == NULL)
    return NULL;
  if (faults != NULL)
    tumen_story_check (story, library, faults);
  g_free (story->library);
  story->library = g_strdup (tumen_library_get_document_id (library));
  yield_id (story, library);
  return tumen_story_store_add (store, story, error) ? g_steal_pointer (&story) : NULL;
}
