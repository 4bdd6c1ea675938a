/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-user-store-private.h"

#include "tumen-user-file.h"

#include <glib/gi18n-lib.h>

#define MAX_TEXT_LENGTH 100000

struct _TumenUserStore
{
  GObject parent_instance;

  char *path;
  char *set_aside; /* (nullable): where a damaged file is now */
};

G_DEFINE_FINAL_TYPE (TumenUserStore, tumen_user_store, G_TYPE_OBJECT)
G_DEFINE_QUARK (tumen_user_store_error, tumen_user_store_error)

static void
tumen_user_store_finalize (GObject *object)
{
  TumenUserStore *self = TUMEN_USER_STORE (object);

  g_free (self->path);
  g_free (self->set_aside);
  G_OBJECT_CLASS (tumen_user_store_parent_class)->finalize (object);
}

static void
tumen_user_store_class_init (TumenUserStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_user_store_finalize;
}

static void
tumen_user_store_init (TumenUserStore *self)
{
}

/**
 * tumen_saved_view_copy:
 * @self: a saved view
 *
 * Returns: (transfer full): the same
 */
TumenSavedView *
tumen_saved_view_copy (const TumenSavedView *self)
{
  TumenSavedView *copy = g_new (TumenSavedView, 1);

  copy->id = self->id;
  copy->name = g_strdup (self->name);
  copy->text = g_strdup (self->text);
  return copy;
}

/**
 * tumen_saved_view_free:
 * @self: (transfer full): a saved view
 */
void
tumen_saved_view_free (TumenSavedView *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/**
 * tumen_user_store_new:
 * @path: where the file is, or is to be made by the first change
 *
 * Returns: (transfer full): the store; nothing is opened yet
 */
TumenUserStore *
tumen_user_store_new (const char *path)
{
  TumenUserStore *self = g_object_new (TUMEN_TYPE_USER_STORE, NULL);

  self->path = g_strdup (path);
  return self;
}

/**
 * tumen_user_store_new_default:
 *
 * Returns: (transfer full): that of the user: “tumen/user.db” in the folder for data
 */
TumenUserStore *
tumen_user_store_new_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "tumen", "user.db", NULL);

  return tumen_user_store_new (path);
}

/**
 * tumen_user_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): where its file is
 */
const char *
tumen_user_store_get_path (TumenUserStore *self)
{
  return self->path;
}

/**
 * tumen_user_store_take_notice:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): one sentence about a damaged file that was set aside since
 *   the last time this was asked
 */
char *
tumen_user_store_take_notice (TumenUserStore *self)
{
  g_autofree char *set_aside = g_steal_pointer (&self->set_aside);
  g_autofree char *shown = NULL;

  if (set_aside == NULL)
    return NULL;
  shown = g_filename_display_name (set_aside);
  return g_strdup_printf (_ ("The file with your saved views and stories was damaged; it is kept "
                             "as “%s”, and new ones go into a new file."),
                          shown);
}

/* What a person may have typed, as it is kept: (transfer full) (nullable) */
static char *
clean_name (const char *name,
            GError    **error)
{
  g_autofree char *stripped = g_utf8_make_valid (name, -1);

  for (char *sign = stripped; *sign != '\0'; sign++)
    {
      if (g_ascii_iscntrl (*sign))
        *sign = ' ';
    }
  g_strstrip (stripped);
  if (*stripped != '\0')
    return g_utf8_substring (stripped, 0,
                             MIN (g_utf8_strlen (stripped, -1), TUMEN_SAVED_VIEW_NAME_LENGTH));
  g_set_error_literal (error,
                       TUMEN_USER_STORE_ERROR,
                       TUMEN_USER_STORE_ERROR_INVALID,
                       _ ("A saved view needs a name."));
  return NULL;
}

static const char *
get_missing_words (void)
{
  return _ ("This saved view was deleted in another window.");
}

/**
 * tumen_user_store_begin:
 * @self: a store
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Begins a change; all of it is kept, or nothing.
 *
 * Returns: (transfer full) (nullable): the database, for tumen_user_store_finish()
 */
TumenConnection *
tumen_user_store_begin (TumenUserStore *self,
                        GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  g_autoptr (GError) cause = NULL;

  connection = tumen_user_file_open (self->path, TRUE, &self->set_aside, error);
  if (connection == NULL)
    return NULL;
  if (tumen_connection_execute (connection, "BEGIN IMMEDIATE", &cause))
    return g_steal_pointer (&connection);
  tumen_user_file_explain (self->path, cause, error);
  return NULL;
}

/**
 * tumen_user_store_finish:
 * @self: a store
 * @connection: what tumen_user_store_begin() gave
 * @good: whether the change is to be kept
 * @cause: (transfer full) (nullable): why not
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the change is on the disk
 */
gboolean
tumen_user_store_finish (TumenUserStore  *self,
                         TumenConnection *connection,
                         gboolean         good,
                         GError          *cause,
                         GError         **error)
{
  g_autoptr (GError) own_cause = cause;

  if (good && tumen_connection_execute (connection, "COMMIT", &own_cause))
    return TRUE;
  tumen_connection_execute (connection, "ROLLBACK", NULL);
  if (own_cause->domain == TUMEN_USER_STORE_ERROR)
    g_propagate_error (error, g_steal_pointer (&own_cause));
  else
    tumen_user_file_explain (self->path, own_cause, error);
  return FALSE;
}

/**
 * tumen_user_store_open:
 * @self: a store
 * @connection: (out) (transfer full) (nullable): the database for reading, or %NULL: nothing was
 *   kept yet
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: %FALSE if there is an error
 */
gboolean
tumen_user_store_open (TumenUserStore   *self,
                       TumenConnection **connection,
                       GError          **error)
{
  g_autoptr (GError) cause = NULL;

  *connection = tumen_user_file_open (self->path, FALSE, &self->set_aside, &cause);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * tumen_user_store_run:
 * @statement: (transfer full): which changes something
 * @error: return location for an error of %TUMEN_CONNECTION_ERROR
 *
 * Returns: whether it was done
 */
gboolean
tumen_user_store_run (TumenStatement *statement,
                      GError        **error)
{
  gboolean done = tumen_statement_step (statement, error) == TUMEN_STEP_DONE;

  tumen_statement_free (statement);
  return done;
}

/**
 * tumen_user_store_changed_one:
 * @connection: what tumen_user_store_begin() gave
 * @sentence: what to say if not
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the last statement changed one row, no more and no less
 */
gboolean
tumen_user_store_changed_one (TumenConnection *connection,
                              const char      *sentence,
                              GError         **error)
{
  g_autoptr (TumenStatement) statement =
    tumen_connection_prepare (connection, "SELECT changes()", error);

  if (statement == NULL || tumen_statement_step (statement, error) != TUMEN_STEP_ROW)
    return FALSE;
  if (tumen_statement_get_integer (statement, 0) == 1)
    return TRUE;
  g_set_error_literal (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
is_text (TumenStatement *row,
         int             column,
         glong           max_length)
{
  const char *text;

  if (tumen_statement_get_type (row, column) != TUMEN_VALUE_TEXT)
    return FALSE;
  text = tumen_statement_get_text (row, column);
  return text != NULL && *text != '\0' &&
         g_utf8_validate (text, (gssize)tumen_statement_get_length (row, column), NULL) &&
         g_utf8_strlen (text, -1) <= max_length;
}

static void
append_row (GPtrArray      *views,
            TumenStatement *row)
{
  TumenSavedView *view;

  if (!is_text (row, 1, TUMEN_SAVED_VIEW_NAME_LENGTH) || !is_text (row, 2, MAX_TEXT_LENGTH))
    return;
  view = g_new (TumenSavedView, 1);
  view->id = tumen_statement_get_integer (row, 0);
  view->name = g_strdup (tumen_statement_get_text (row, 1));
  view->text = g_strdup (tumen_statement_get_text (row, 2));
  g_ptr_array_add (views, view);
}

static gboolean
read_views (TumenConnection *connection,
            const char      *library,
            GPtrArray       *views,
            GError         **error)
{
  g_autoptr (TumenStatement) row = NULL;
  TumenStep step;

  row = tumen_connection_prepare (connection,
                                  "SELECT id, name, view FROM saved_view WHERE library = ? "
                                  "ORDER BY position, id "
                                  "LIMIT " G_STRINGIFY (TUMEN_USER_STORE_MAX_VIEWS),
                                  error);
  if (row == NULL)
    return FALSE;
  tumen_statement_bind_text (row, 1, library);
  while ((step = tumen_statement_step (row, error)) == TUMEN_STEP_ROW)
    append_row (views, row);
  return step == TUMEN_STEP_DONE;
}

/**
 * tumen_user_store_list_views:
 * @self: a store
 * @library: the document id of a library
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TumenSavedView): its saved views in the order
 *   of the user; none if nothing was saved yet
 */
GPtrArray *
tumen_user_store_list_views (TumenUserStore *self,
                             const char     *library,
                             GError        **error)
{
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (TumenConnection) connection = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (self), NULL);

  views = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_saved_view_free);
  if (!tumen_user_store_open (self, &connection, error))
    return NULL;
  if (connection == NULL || read_views (connection, library, views, &cause))
    return g_steal_pointer (&views);
  tumen_user_file_explain (self->path, cause, error);
  return NULL;
}

static gboolean
insert (TumenConnection      *connection,
        const char           *library,
        const TumenSavedView *view,
        GError              **error)
{
  TumenStatement *statement;

  statement = tumen_connection_prepare (
    connection,
    "INSERT INTO saved_view (id, library, position, name, view) VALUES (?1, ?2, "
    "(SELECT ifnull(max(position), 0) + 1 FROM saved_view WHERE library = ?2), ?3, ?4)",
    error);
  if (statement == NULL)
    return FALSE;
  if (view->id != 0)
    tumen_statement_bind_integer (statement, 1, view->id);
  tumen_statement_bind_text (statement, 2, library);
  tumen_statement_bind_text (statement, 3, view->name);
  tumen_statement_bind_text (statement, 4, view->text);
  return tumen_user_store_run (statement, error);
}

static gboolean
has_room (TumenConnection *connection,
          const char      *library,
          GError         **error)
{
  g_autoptr (TumenStatement) statement = NULL;

  statement = tumen_connection_prepare (connection,
                                        "SELECT count(*) FROM saved_view WHERE library = ?",
                                        error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_text (statement, 1, library);
  if (tumen_statement_step (statement, error) != TUMEN_STEP_ROW)
    return FALSE;
  if (tumen_statement_get_integer (statement, 0) < TUMEN_USER_STORE_MAX_VIEWS)
    return TRUE;
  g_set_error (error,
               TUMEN_USER_STORE_ERROR,
               TUMEN_USER_STORE_ERROR_INVALID,
               _ ("A library has at most %d saved views; delete some first."),
               TUMEN_USER_STORE_MAX_VIEWS);
  return FALSE;
}

/**
 * tumen_user_store_add_view:
 * @self: a store
 * @library: the document id of a library
 * @name: what to call the view; several may have the same name
 * @text: that of a view state
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the view is kept on the disk, behind all others of the library
 */
gboolean
tumen_user_store_add_view (TumenUserStore *self,
                           const char     *library,
                           const char     *name,
                           const char     *text,
                           GError        **error)
{
  g_autofree char *clean = clean_name (name, error);
  TumenSavedView   view = { 0, clean, (char *)text };
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (self), FALSE);

  if (clean == NULL || (connection = tumen_user_store_begin (self, error)) == NULL)
    return FALSE;
  good = has_room (connection, library, &cause) && insert (connection, library, &view, &cause);
  return tumen_user_store_finish (self, connection, good, cause, error);
}

/**
 * tumen_user_store_rename_view:
 * @self: a store
 * @id: of a saved view
 * @name: its new name
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the name is kept on the disk
 */
gboolean
tumen_user_store_rename_view (TumenUserStore *self,
                              gint64          id,
                              const char     *name,
                              GError        **error)
{
  g_autofree char *clean = clean_name (name, error);
  g_autoptr (TumenConnection) connection = NULL;
  TumenStatement *statement;
  GError         *cause = NULL;
  gboolean        good = FALSE;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (self), FALSE);

  if (clean == NULL || (connection = tumen_user_store_begin (self, error)) == NULL)
    return FALSE;
  statement = tumen_connection_prepare (connection,
                                        "UPDATE saved_view SET name = ? WHERE id = ?", &cause);
  if (statement != NULL)
    {
      tumen_statement_bind_text (statement, 1, clean);
      tumen_statement_bind_integer (statement, 2, id);
      good = tumen_user_store_run (statement, &cause) &&
             tumen_user_store_changed_one (connection, get_missing_words (), &cause);
    }
  return tumen_user_store_finish (self, connection, good, cause, error);
}

static gboolean
set_position (TumenConnection *connection,
              gint64           id,
              guint            position,
              GError         **error)
{
  TumenStatement *statement;

  statement = tumen_connection_prepare (connection,
                                        "UPDATE saved_view SET position = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tumen_statement_bind_integer (statement, 1, position);
  tumen_statement_bind_integer (statement, 2, id);
  return tumen_user_store_run (statement, error);
}

static gboolean
move_to (TumenConnection *connection,
         const char      *library,
         gint64           id,
         guint            place,
         GError         **error)
{
  g_autoptr (GPtrArray) views = NULL;
  guint    from = 0;
  gpointer moved;

  views = g_ptr_array_new_with_free_func ((GDestroyNotify)tumen_saved_view_free);
  if (!read_views (connection, library, views, error))
    return FALSE;
  while (from < views->len && ((TumenSavedView *)views->pdata[from])->id != id)
    from++;
  if (from == views->len)
    {
      g_set_error_literal (error, TUMEN_USER_STORE_ERROR, TUMEN_USER_STORE_ERROR_INVALID,
                           get_missing_words ());
      return FALSE;
    }
  moved = g_ptr_array_steal_index (views, from);
  g_ptr_array_insert (views, (int)MIN (place, views->len), moved);
  for (guint i = 0; i < views->len; i++)
    {
      if (!set_position (connection, ((TumenSavedView *)views->pdata[i])->id, i + 1, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tumen_user_store_move_view:
 * @self: a store
 * @library: the document id of the library
 * @id: of one of its saved views
 * @place: where it shall be, counted from 0 without it; beyond the end is the end
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether the order is kept on the disk
 */
gboolean
tumen_user_store_move_view (TumenUserStore *self,
                            const char     *library,
                            gint64          id,
                            guint           place,
                            GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (self), FALSE);

  connection = tumen_user_store_begin (self, error);
  if (connection == NULL)
    return FALSE;
  good = move_to (connection, library, id, place, &cause);
  return tumen_user_store_finish (self, connection, good, cause, error);
}

/**
 * tumen_user_store_delete_view:
 * @self: a store
 * @id: of a saved view
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is gone from the disk
 */
gboolean
tumen_user_store_delete_view (TumenUserStore *self,
                              gint64          id,
                              GError        **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  TumenStatement *statement;
  GError         *cause = NULL;
  gboolean        good = FALSE;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (self), FALSE);

  connection = tumen_user_store_begin (self, error);
  if (connection == NULL)
    return FALSE;
  statement = tumen_connection_prepare (connection, "DELETE FROM saved_view WHERE id = ?", &cause);
  if (statement != NULL)
    {
      tumen_statement_bind_integer (statement, 1, id);
      good = tumen_user_store_run (statement, &cause) &&
             tumen_user_store_changed_one (connection, get_missing_words (), &cause);
    }
  return tumen_user_store_finish (self, connection, good, cause, error);
}

/**
 * tumen_user_store_restore_view:
 * @self: a store
 * @library: the document id of the library
 * @view: what was deleted
 * @place: where it stood
 * @error: return location for an error of %TUMEN_USER_STORE_ERROR
 *
 * Returns: whether it is on the disk again, with its id
 */
gboolean
tumen_user_store_restore_view (TumenUserStore       *self,
                               const char           *library,
                               const TumenSavedView *view,
                               guint                 place,
                               GError              **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  GError  *cause = NULL;
  gboolean good;

  g_return_val_if_fail (TUMEN_IS_USER_STORE (self), FALSE);

  connection = tumen_user_store_begin (self, error);
  if (connection == NULL)
    return FALSE;
  good = insert (connection, library, view, &cause) &&
         move_to (connection, library, view->id, place, &cause);
  return tumen_user_store_finish (self, connection, good, cause, error);
}
