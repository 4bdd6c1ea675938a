/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-store.h"

#include "tumen-story-private.h"
#include "tumen-story-store-private.h"
#include "tumen-user-file.h"

#include <glib/gi18n-lib.h>

/* Sets @error unless it is a sentence for people already. */
static void
explain (TumenUserStore *store,
         GError         *cause,
         GError        **error)
{
  if (cause->domain == TUMEN_CONNECTION_ERROR)
    {
      tumen_user_file_explain (tumen_user_store_get_path (store), cause, error);
      g_error_free (cause);
    }
  else
    g_propagate_error (error, cause);
}

static void
append_story (GPtrArray      *stories,
              TumenStatement *row,
              GPtrArray      *faults)
{
  TumenStoryRow content = { 0 };
  const char   *id = tumen_statement_get_text (row, 0);
  TumenStory   *story;
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  content.library = (char *)tumen_statement_get_text (row, 1);
  content.content = (char *)tumen_statement_get_text (row, 2);
  if (id == NULL || !tumen_story_is_own_id (id) || content.content == NULL)
    return;
  story = tumen_story_row_parse (id, &content, own, &error);
  g_ptr_array_add (stories, tumen_kept_story_new (id, story, own, error));
  for (guint i = 0; i < own->len; i++)
    tumen_story_tell (faults, "%s", (char *)own->pdata[i]);
}

static gboolean
read_stories (TumenConnection *connection,
              const char      *library,
              GPtrArray       *stories,
              GPtrArray       *faults,
              GError         **error)
{
  g_autoptr (TumenStatement) row = NULL;
  TumenStep step;

  row = tumen_story_store_prepare (connection,
                                   "SELECT id, library, content FROM story "
                                   "WHERE library = ?1 AND deleted = 0 ORDER BY position, rowid "
                                   "LIMIT " G_STRINGIFY (TUMEN_STORY_STORE_MAX_STORIES),
                                   library, error);
  if (row == NULL)
    return FALSE;
  while ((step = tumen_statement_step (row, error)) == TUMEN_STEP_ROW)
    append_story (stories, row, faults);
  return step == TUMEN_STEP_DONE;
}

/**
 * tumen_story_store_list_kept:
 * @store: a user's store
 * @library: the document id of a library
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read of a story that is there
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TumenKeptStory): all of the user's own stories
 *   about the library, in the user's order, so that their places are those of
 *   tumen_story_store_move(); none if nothing was kept yet
 */
GPtrArray *
tumen_story_store_list_kept (TumenUserStore *store,
                             const char     *library,
                             GPtrArray      *faults,
                             GError        **error)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (TumenConnection) connection = NULL;
  GError *cause = NULL;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), NULL);

  stories = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_kept_story_free);
  if (!tumen_user_store_open (store, &connection, error))
    return NULL;
  if (connection == NULL || !tumen_user_file_has_stories (connection) ||
      read_stories (connection, library, stories, faults, &cause))
    return g_steal_pointer (&stories);
  explain (store, cause, error);
  return NULL;
}

/**
 * tumen_story_store_list:
 * @store: a user's store
 * @library: the document id of a library
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TumenStory): the user's own stories about the
 *   library that can be read, in the user's order; none if nothing was kept yet
 */
GPtrArray *
tumen_story_store_list (TumenUserStore *store,
                        const char     *library,
                        GPtrArray      *faults,
                        GError        **error)
{
  g_autoptr (GPtrArray) kept = tumen_story_store_list_kept (store, library, faults, error);
  GPtrArray *stories;

  if (kept == NULL)
    return NULL;
  stories = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_story_free);
  for (guint i = 0; i < kept->len; i++)
    {
      TumenKeptStory *one = g_ptr_array_index (kept, i);

      if (one->story != NULL)
        g_ptr_array_add (stories, g_steal_pointer (&one->story));
      else
        tumen_story_tell (faults, _ ("Story “%s”: %s"), one->id, one->fault);
    }
  return stories;
}

static gboolean
fail_nothing_kept (GError **error)
{
  g_set_error_literal (error,
                       TUMEN_USER_STORE_ERROR,
                       TUMEN_USER_STORE_ERROR_INVALID,
                       _ ("There is no such story among your own."));
  return FALSE;
}

/**
 * tumen_story_store_load:
 * @store: a user's store
 * @id: of a story
 * @revision: (out) (optional): of the story, for tumen_story_store_save()
 * @faults: (nullable) (element-type utf8): to which a sentence is added for each thing that could
 *   not be read
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR or %TUMEN_STORY_ERROR
 *
 * Returns: (transfer full) (nullable): the story as it is kept now
 */
TumenStory *
tumen_story_store_load (TumenUserStore *store,
                        const char     *id,
                        gint64         *revision,
                        GPtrArray      *faults,
                        GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  g_auto (TumenStoryRow) row = { 0 };
  GError *cause = NULL;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), NULL);

  if (!tumen_user_store_open (store, &connection, error))
    return NULL;
  if (connection == NULL)
    {
      fail_nothing_kept (error);
      return NULL;
    }
  if (!tumen_story_row_read (connection, id, &row, &cause))
    {
      explain (store, cause, error);
      return NULL;
    }
  if (revision != NULL)
    *revision = row.revision;
  return tumen_story_row_parse (id, &row, faults, error);
}

static gboolean
count (TumenConnection *connection,
       const char      *sql,
       const char      *text,
       gint64          *n,
       GError         **error)
{
  g_autoptr (TumenStatement) row = tumen_story_store_prepare (connection, sql, text, error);

  if (row == NULL || tumen_statement_step (row, error) != TUMEN_STEP_ROW)
    return FALSE;
  *n = tumen_statement_get_integer (row, 0);
  return TRUE;
}

static gboolean
has_room (TumenConnection *connection,
          const char      *library,
          GError         **error)
{
  gint64 n = 0;

  if (!count (connection, "SELECT count(*) FROM story WHERE library = ?1 AND deleted = 0", library,
              &n, error))
    return FALSE;
  if (n < TUMEN_STORY_STORE_MAX_STORIES)
    return TRUE;
  g_set_error (error,
               TUMEN_USER_STORE_ERROR,
               TUMEN_USER_STORE_ERROR_INVALID,
               _ ("A library has at most %d stories of one’s own; delete some first."),
               TUMEN_STORY_STORE_MAX_STORIES);
  return FALSE;
}

/* Those that were deleted keep their id, so that they can come back. */
static gboolean
make_id_unique (TumenConnection *connection,
                TumenStory      *story,
                GError         **error)
{
  gint64 n = 0;

  if (!count (connection, "SELECT count(*) FROM story WHERE id = ?1", story->id, &n, error))
    return FALSE;
  if (n > 0)
    {
      g_free (story->id);
      story->id = g_uuid_string_random ();
    }
  return TRUE;
}

static gboolean
insert (TumenConnection  *connection,
        const TumenStory *story,
        GError          **error)
{
  g_autofree char *content = tumen_story_to_text (story);
  TumenStatement  *statement;

  if (!tumen_story_store_check_size (content, error))
    return FALSE;
  statement = tumen_story_store_prepare (
    connection,
    "INSERT INTO story (id, library, position, revision, cursor, deleted, content) VALUES (?1, ?2, "
    "(SELECT ifnull(max(position), 0) + 1 FROM story WHERE library = ?2), 1, 0, 0, ?3)",
    story->id, error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_text (statement, 2, story->library);
  tumen_statement_bind_text (statement, 3, content);
  return tumen_user_store_run (statement, error);
}

/**
 * tumen_story_store_add:
 * @store: a user's store
 * @story: a story of a library; gets a new id if there is one with its id
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the story is kept on the disk, with revision 1, behind all others of its library
 */
gboolean
tumen_story_store_add (TumenUserStore *store,
                       TumenStory     *story,
                       GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), FALSE);
  g_return_val_if_fail (story->library != NULL, FALSE);

  connection = tumen_user_store_begin (store, error);
  if (connection == NULL)
    return FALSE;
  good = has_room (connection, story->library, &cause) &&
         make_id_unique (connection, story, &cause) && insert (connection, story, &cause);
  return tumen_user_store_finish (store, connection, good, cause, error);
}

/**
 * tumen_story_store_add_copy:
 * @store: a user's store
 * @story: any story of a library, also one that came with it
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): a copy with an id of its own, which is one of the user's
 */
TumenStory *
tumen_story_store_add_copy (TumenUserStore   *store,
                            const TumenStory *story,
                            GError          **error)
{
  g_autoptr (TumenStory) copy = tumen_story_copy (story);

  g_free (copy->id);
  copy->id = g_uuid_string_random ();
  return tumen_story_store_add (store, copy, error) ? g_steal_pointer (&copy) : NULL;
}

/* A statement whose only parameter is @id, which must change one story. */
static gboolean
change_one (TumenConnection *connection,
            const char      *sql,
            const char      *id,
            const char      *sentence,
            GError         **error)
{
  TumenStatement *statement = tumen_story_store_prepare (connection, sql, id, error);

  return statement != NULL && tumen_user_store_run (statement, error) &&
         tumen_user_store_changed_one (connection, sentence, error);
}

/**
 * tumen_story_store_delete:
 * @store: a user's store
 * @id: of a story
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * The story that was deleted last can come back by tumen_story_store_restore(); those deleted
 * before are gone for good.
 *
 * Returns: whether it is gone
 */
gboolean
tumen_story_store_delete (TumenUserStore *store,
                          const char     *id,
                          GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), FALSE);

  connection = tumen_user_store_begin (store, error);
  if (connection == NULL)
    return FALSE;
  good = tumen_connection_execute (connection,
                                   "DELETE FROM story_past WHERE story IN "
                                   "(SELECT id FROM story WHERE deleted = 1)",
                                   &cause) &&
         tumen_connection_execute (connection, "DELETE FROM story WHERE deleted = 1", &cause) &&
         change_one (connection, "UPDATE story SET deleted = 1 WHERE id = ?1 AND deleted = 0", id,
                     _ ("This story was deleted in another window."), &cause);
  return tumen_user_store_finish (store, connection, good, cause, error);
}

/**
 * tumen_story_store_restore:
 * @store: a user's store
 * @id: of the story that was deleted last
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is there again, where it stood, with all that can be undone
 */
gboolean
tumen_story_store_restore (TumenUserStore *store,
                           const char     *id,
                           GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), FALSE);

  connection = tumen_user_store_begin (store, error);
  if (connection == NULL)
    return FALSE;
  good = change_one (connection, "UPDATE story SET deleted = 0 WHERE id = ?1 AND deleted = 1", id,
                     _ ("This story cannot be brought back: another one was deleted after it."),
                     &cause);
  return tumen_user_store_finish (store, connection, good, cause, error);
}

static gboolean
set_position (TumenConnection *connection,
              const char      *id,
              guint            position,
              GError         **error)
{
  TumenStatement *statement;

  statement = tumen_story_store_prepare (connection, "UPDATE story SET position = ?2 WHERE id = ?1",
                                         id, error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_integer (statement, 2, position);
  return tumen_user_store_run (statement, error);
}

/* (transfer full): of all stories of the library, those too that were deleted or are damaged */
static GPtrArray *
read_ids (TumenConnection *connection,
          const char      *library)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) found = NULL;

  found = tumen_connection_read_strings (connection,
                                         "SELECT id FROM story WHERE library = ?1 "
                                         "ORDER BY deleted, position, rowid",
                                         library);
  for (guint i = 0; found[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (found[i]));
  return ids;
}

static gboolean
move_to (TumenConnection *connection,
         const char      *id,
         guint            place,
         GError         **error)
{
  g_auto (TumenStoryRow) row = { 0 };
  g_autoptr (GPtrArray) ids = NULL;
  guint    from;
  gpointer moved;

  if (!tumen_story_row_read (connection, id, &row, error))
    return FALSE;
  ids = read_ids (connection, row.library);
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &from))
    return fail_nothing_kept (error);
  moved = g_ptr_array_steal_index (ids, from);
  g_ptr_array_insert (ids, (int)MIN (place, ids->len), moved);
  for (guint i = 0; i < ids->len; i++)
    {
      if (!set_position (connection, ids->pdata[i], i + 1, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_story_store_move:
 * @store: a user's store
 * @id: of a story
 * @place: where it shall be among those of its library, counted from 0 without it; beyond the end
 *   is the end
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the order is kept on the disk
 */
gboolean
tumen_story_store_move (TumenUserStore *store,
                        const char     *id,
                        guint           place,
                        GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), FALSE);

  connection = tumen_user_store_begin (store, error);
  if (connection == NULL)
    return FALSE;
  good = move_to (connection, id, place, &cause);
  return tumen_user_store_finish (store, connection, good, cause, error);
}
