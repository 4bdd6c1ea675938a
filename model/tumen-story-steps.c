/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-store-private.h"
#include "tumen-text-change.h"
#include "tumen-user-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A step backwards or forwards. */
typedef char *(*Apply) (const TumenTextChange *change,
                        const char            *text);

static gboolean
check_revision (const TumenStoryRow *row,
                gint64               revision,
                GError             **error)
{
  if (row->revision == revision)
    return TRUE;
  g_set_error_literal (error,
                       TUMEN_USER_STORE_ERROR,
                       TUMEN_USER_STORE_ERROR_CONFLICT,
                       _ ("This story was changed in another window meanwhile; it is shown as it "
                          "is "
                          "there, and your last edit was not kept."));
  return FALSE;
}

/* Whether there is such a step. */
static gboolean
read_step (TumenConnection *connection,
           const char      *id,
           gint64           step,
           TumenTextChange *change,
           GError         **error)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_story_store_prepare (connection,
                                   "SELECT start, before, after FROM story_past "
                                   "WHERE story = ?1 AND step = ?2",
                                   id, error);
  if (row == NULL)
    return FALSE;
  tumen_statement_bind_integer (row, 2, step);
  if (tumen_statement_step (row, error) != TUMEN_STEP_ROW)
    return FALSE;
  change->start = (gsize)MAX (0, tumen_statement_get_integer (row, 0));
  change->before = g_strdup (tumen_statement_get_text (row, 1));
  change->after = g_strdup (tumen_statement_get_text (row, 2));
  return change->before != NULL && change->after != NULL;
}

static gboolean
write_step (TumenConnection       *connection,
            const char            *id,
            gint64                 step,
            const TumenTextChange *change,
            GError               **error)
{
  TumenStatement *statement;

  statement = tumen_story_store_prepare (connection,
                                         "INSERT OR REPLACE INTO story_past "
                                         "(story, step, start, before, after) "
                                         "VALUES (?1, ?2, ?3, ?4, ?5)",
                                         id, error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_integer (statement, 2, step);
  tumen_statement_bind_integer (statement, 3, (gint64)change->start);
  tumen_statement_bind_text (statement, 4, change->before);
  tumen_statement_bind_text (statement, 5, change->after);
  return tumen_user_store_run (statement, error);
}

/* What was undone cannot be done again after another edit, and old steps are forgotten. */
static gboolean
forget_steps (TumenConnection *connection,
              const char      *id,
              gint64           cursor,
              GError         **error)
{
  TumenStatement *statement;

  statement = tumen_story_store_prepare (connection,
                                         "DELETE FROM story_past WHERE story = ?1 "
                                         "AND (step > ?2 OR step <= ?3)",
                                         id, error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_integer (statement, 2, cursor);
  tumen_statement_bind_integer (statement, 3, cursor - TUMEN_STORY_STORE_MAX_STEPS);
  return tumen_user_store_run (statement, error);
}

/* (transfer full): what the story was before the step that @step belongs to; sets the cursor to
 * that step */
static char *
take_base (TumenConnection *connection,
           const char      *id,
           TumenStoryRow   *row,
           TumenStoryStep   step)
{
  g_auto (TumenTextChange) last = { 0 };
  char *base = NULL;

  if (step == TUMEN_STORY_STEP_SAME && read_step (connection, id, row->cursor, &last, NULL))
    base = tumen_text_change_undo (&last, row->content);
  if (base != NULL)
    return base;
  row->cursor++;
  return g_strdup (row->content);
}

static gboolean
save (TumenConnection *connection,
      const char      *id,
      TumenStoryRow   *row,
      const char      *content,
      TumenStoryStep   step,
      GError         **error)
{
  g_autofree char *base = take_base (connection, id, row, step);
  g_auto (TumenTextChange) change = { 0 };

  tumen_text_change_init (&change, base, content);
  g_free (row->content);
  row->content = g_strdup (content);
  row->revision++;
  return tumen_story_store_check_size (content, error) &&
         write_step (connection, id, row->cursor, &change, error) &&
         forget_steps (connection, id, row->cursor, error) &&
         tumen_story_row_write (connection, id, row, error);
}

/**
 * tumen_story_store_save:
 * @store: a user's store
 * @story: a story of the store, as it shall be
 * @revision: (inout): that on which the change is based; then the new one
 * @step: whether the change can be undone by itself
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR; with
 *   %TUMEN_USER_STORE_ERROR_CONFLICT the story was changed elsewhere
 *
 * Returns: whether the story and the step are kept on the disk
 */
gboolean
tumen_story_store_save (TumenUserStore   *store,
                        const TumenStory *story,
                        gint64           *revision,
                        TumenStoryStep    step,
                        GError          **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  g_auto (TumenStoryRow) row = { 0 };
  g_autofree char *content = tumen_story_to_text (story);
  GError          *cause = NULL;
  gboolean         good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), FALSE);

  connection = tumen_user_store_begin (store, error);
  if (connection == NULL)
    return FALSE;
  good = tumen_story_row_read (connection, story->id, &row, &cause) &&
         check_revision (&row, *revision, &cause) &&
         save (connection, story->id, &row, content, step, &cause);
  if (!tumen_user_store_finish (store, connection, good, cause, error))
    return FALSE;
  *revision = row.revision;
  return TRUE;
}

static gboolean
fail_no_step (gboolean is_undo,
              GError **error)
{
  g_set_error_literal (error,
                       TUMEN_USER_STORE_ERROR,
                       TUMEN_USER_STORE_ERROR_INVALID,
                       is_undo ? _ ("There is nothing more to undo in this story.")
                               : _ ("There is nothing to redo in this story."));
  return FALSE;
}

/* Steps by which nothing changed, such as a word that was typed and taken back, are passed over. */
static gboolean
walk (TumenConnection *connection,
      const char      *id,
      gboolean         is_undo,
      TumenStoryRow   *row,
      GError         **error)
{
  gboolean is_nothing = TRUE;

  while (is_nothing)
    {
      g_auto (TumenTextChange) change = { 0 };
      g_autoptr (GError) cause = NULL;
      Apply apply = is_undo ? tumen_text_change_undo : tumen_text_change_do;
      char *content = NULL;

      if (read_step (connection, id, is_undo ? row->cursor : row->cursor + 1, &change, &cause))
        content = apply (&change, row->content);
      if (cause != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      if (content == NULL)
        return fail_no_step (is_undo, error);
      g_free (row->content);
      row->content = content;
      row->cursor += is_undo ? -1 : 1;
      is_nothing = tumen_text_change_is_nothing (&change);
    }
  return TRUE;
}

static TumenStory *
step_once (TumenUserStore *store,
           const char     *id,
           gboolean        is_undo,
           gint64         *revision,
           GError        **error)
{
  g_autoptr (TumenConnection) connection = tumen_user_store_begin (store, error);
  g_auto (TumenStoryRow) row = { 0 };
  GError  *cause = NULL;
  gboolean good;

  if (connection == NULL)
    return NULL;
  good = tumen_story_row_read (connection, id, &row, &cause) &&
         check_revision (&row, *revision, &cause) && walk (connection, id, is_undo, &row, &cause);
  if (good)
    {
      row.revision++;
      good = tumen_story_row_write (connection, id, &row, &cause);
    }
  if (!tumen_user_store_finish (store, connection, good, cause, error))
    return NULL;
  *revision = row.revision;
  return tumen_story_row_parse (id, &row, NULL, error);
}

/**
 * tumen_story_store_undo:
 * @store: a user's store
 * @id: of a story
 * @revision: (inout): that which is shown; then the new one
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the story as it was before the last step, and is again
 */
TumenStory *
tumen_story_store_undo (TumenUserStore *store,
                        const char     *id,
                        gint64         *revision,
                        GError        **error)
{
  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), NULL);

  return step_once (store, id, TRUE, revision, error);
}

/**
 * tumen_story_store_redo:
 * @store: a user's store
 * @id: of a story
 * @revision: (inout): that which is shown; then the new one
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the story as it was before the last step was undone
 */
TumenStory *
tumen_story_store_redo (TumenUserStore *store,
                        const char     *id,
                        gint64         *revision,
                        GError        **error)
{
  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), NULL);

  return step_once (store, id, FALSE, revision, error);
}

static gboolean
read_steps (TumenConnection *connection,
            const char      *id,
            gboolean        *can_undo,
            gboolean        *can_redo,
            GError         **error)
{
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_story_store_prepare (connection,
                                   "SELECT ifnull(max(step <= cursor), 0), "
                                   "ifnull(max(step > cursor), 0) "
                                   "FROM story JOIN story_past ON story = id "
                                   "WHERE id = ?1 AND before <> after",
                                   id, error);
  if (row == NULL || tumen_statement_step (row, error) != TUMEN_STEP_ROW)
    return FALSE;
  *can_undo = tumen_statement_get_integer (row, 0) != 0;
  *can_redo = tumen_statement_get_integer (row, 1) != 0;
  return TRUE;
}

/**
 * tumen_story_store_find_steps:
 * @store: a user's store
 * @id: of a story
 * @can_undo: (out): whether there is a step to undo
 * @can_redo: (out): whether there is a step to redo
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: %FALSE if the store cannot be read
 */
gboolean
tumen_story_store_find_steps (TumenUserStore *store,
                              const char     *id,
                              gboolean       *can_undo,
                              gboolean       *can_redo,
                              GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (store), FALSE);

  *can_undo = *can_redo = FALSE;
  if (!tumen_user_store_open (store, &connection, error))
    return FALSE;
  if (connection == NULL || !tumen_user_file_has_stories (connection) ||
      read_steps (connection, id, can_undo, can_redo, &cause))
    return TRUE;
  tumen_user_file_explain (tumen_user_store_get_path (store), cause, error);
  return FALSE;
}
