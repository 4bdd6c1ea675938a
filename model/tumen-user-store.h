/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TUMEN_USER_STORE_ERROR (tumen_user_store_error_quark ())

typedef enum {
  TUMEN_USER_STORE_ERROR_TOO_NEW,  /* written by a later version; left as it is */
  TUMEN_USER_STORE_ERROR_NO_PLACE, /* the file may not be made or written */
  TUMEN_USER_STORE_ERROR_BUSY,     /* another process writes */
  TUMEN_USER_STORE_ERROR_FULL,     /* the disk */
  TUMEN_USER_STORE_ERROR_INVALID,  /* a name that is none; a view or story that has gone */
  TUMEN_USER_STORE_ERROR_CONFLICT, /* a story was changed elsewhere meanwhile */
  TUMEN_USER_STORE_ERROR_FAILED
} TumenUserStoreError;

GQuark tumen_user_store_error_quark (void);

/** TUMEN_SAVED_VIEW_NAME_LENGTH: of the longest name, in code points. */
#define TUMEN_SAVED_VIEW_NAME_LENGTH 200
/** TUMEN_USER_STORE_MAX_VIEWS: of one library. */
#define TUMEN_USER_STORE_MAX_VIEWS 1000

/** TumenSavedView: a named view; @text is that of a view state, unchecked. */
typedef struct
{
  gint64 id; /* never used again once the view is deleted */
  char  *name;
  char  *text;
} TumenSavedView;

TumenSavedView *tumen_saved_view_copy (const TumenSavedView *self);
void            tumen_saved_view_free (TumenSavedView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenSavedView, tumen_saved_view_free)

/**
 * TumenUserStore:
 *
 * What a person keeps beside the libraries, in a database of its own: saved views, and stories
 * (see tumen-story-store.h), by the document id of a library. The file is open only during a call,
 * so that several windows and processes can use it, and is made by the first change.
 */
#define TUMEN_TYPE_USER_STORE (tumen_user_store_get_type ())
G_DECLARE_FINAL_TYPE (TumenUserStore, tumen_user_store, TUMEN, USER_STORE, GObject)

TumenUserStore *tumen_user_store_new (const char *path);
TumenUserStore *tumen_user_store_new_default (void);
const char     *tumen_user_store_get_path (TumenUserStore *self);
char           *tumen_user_store_take_notice (TumenUserStore *self);

GPtrArray *tumen_user_store_list_views (TumenUserStore *self, const char *library, GError **error);
gboolean   tumen_user_store_add_view (TumenUserStore *self,
                                      const char     *library,
                                      const char     *name,
                                      const char     *text,
                                      GError        **error);
gboolean   tumen_user_store_rename_view (TumenUserStore *self,
                                         gint64          id,
                                         const char     *name,
                                         GError        **error);
gboolean   tumen_user_store_move_view (TumenUserStore *self,
                                       const char     *library,
                                       gint64          id,
                                       guint           place,
                                       GError        **error);
gboolean   tumen_user_store_delete_view (TumenUserStore *self, gint64 id, GError **error);
gboolean   tumen_user_store_restore_view (TumenUserStore       *self,
                                          const char           *library,
                                          const TumenSavedView *view,
                                          guint                 place,
                                          GError              **error);

G_END_DECLS
