/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-store-private.h"

#include "tumen-user-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tumen_story_row_clear:
 * @self: a row
 */
void
tumen_story_row_clear (TumenStoryRow *self)
{
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->content, g_free);
}

/**
 * tumen_story_store_prepare:
 * @connection: the user's database
 * @sql: a statement
 * @text: its first parameter
 * @error: return location for an error of %TUMEN_CONNECTION_ERROR
 *
 * Returns: (transfer full) (nullable): the statement
 */
TumenStatement *
tumen_story_store_prepare (TumenConnection *connection,
                           const char      *sql,
                           const char      *text,
                           GError         **error)
{
  TumenStatement *statement = tumen_connection_prepare (connection, sql, error);

  if (statement != NULL)
    tumen_statement_bind_text (statement, 1, text);
  return statement;
}

/**
 * tumen_story_store_check_size:
 * @content: of a story that is to be kept
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is not longer than what can be read again
 */
gboolean
tumen_story_store_check_size (const char *content,
                              GError    **error)
{
  if (strlen (content) <= TUMEN_STORY_MOST_BYTES)
    return TRUE;
  g_set_error (error,
               TUMEN_USER_STORE_ERROR,
               TUMEN_USER_STORE_ERROR_INVALID,
               _ ("A story has at most %d MiB, and this one would be larger; shorten its notes."),
               TUMEN_STORY_MOST_BYTES >> 20);
  return FALSE;
}

static char *
dup_text (TumenStatement *row,
          int             column)
{
  const char *text = tumen_statement_get_text (row, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/**
 * tumen_story_row_read:
 * @connection: the user's database
 * @id: of a story
 * @row: (out caller-allocates): the story; also without success to be cleared
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR if there is no such story, else
 *   of %TUMEN_CONNECTION_ERROR
 *
 * Returns: whether there is such a story
 */
gboolean
tumen_story_row_read (TumenConnection *connection,
                      const char      *id,
                      TumenStoryRow   *row,
                      GError         **error)
{
  g_autoptr (TumenStatement) statement = NULL;
  TumenStep step = TUMEN_STEP_DONE;

  memset (row, 0, sizeof *row);
  if (tumen_user_file_has_stories (connection))
    {
      statement = tumen_story_store_prepare (connection,
                                             "SELECT library, content, revision, cursor FROM story "
                                             "WHERE id = ?1 AND deleted = 0",
                                             id, error);
      if (statement == NULL)
        return FALSE;
      step = tumen_statement_step (statement, error);
    }
  if (step == TUMEN_STEP_ROW)
    {
      row->library = dup_text (statement, 0);
      row->content = dup_text (statement, 1);
      row->revision = tumen_statement_get_integer (statement, 2);
      row->cursor = tumen_statement_get_integer (statement, 3);
    }
  else if (step == TUMEN_STEP_DONE)
    g_set_error_literal (error,
                         TUMEN_USER_STORE_ERROR,
                         TUMEN_USER_STORE_ERROR_INVALID,
                         _ ("This story was deleted in another window."));
  return step == TUMEN_STEP_ROW;
}

/**
 * tumen_story_row_write:
 * @connection: the user's database
 * @id: of a story
 * @row: what it is to be from now on
 * @error: return location for an error of %TUMEN_CONNECTION_ERROR
 *
 * Returns: whether it was done
 */
gboolean
tumen_story_row_write (TumenConnection     *connection,
                       const char          *id,
                       const TumenStoryRow *row,
                       GError             **error)
{
  TumenStatement *statement;

  statement = tumen_story_store_prepare (connection,
                                         "UPDATE story SET content = ?2, revision = ?3, "
                                         "cursor = ?4 WHERE id = ?1",
                                         id, error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_text (statement, 2, row->content);
  tumen_statement_bind_integer (statement, 3, row->revision);
  tumen_statement_bind_integer (statement, 4, row->cursor);
  return tumen_user_store_run (statement, error);
}

/**
 * tumen_story_row_parse:
 * @id: of the story
 * @row: the story as it is kept
 * @faults: (nullable) (element-type utf8): as for tumen_story_parse()
 * @error: return location for an error of %TUMEN_STORY_ERROR
 *
 * Returns: (transfer full) (nullable): the story; its id and its library are those of the row
 */
TumenStory *
tumen_story_row_parse (const char          *id,
                       const TumenStoryRow *row,
                       GPtrArray           *faults,
                       GError             **error)
{
  TumenStory *story = tumen_story_parse (row->content, -1, faults, error);

  if (story == NULL)
    return NULL;
  g_free (story->id);
  story->id = g_strdup (id);
  g_free (story->library);
  story->library = g_strdup (row->library);
  return story;
}
