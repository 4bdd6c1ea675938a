/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TUMEN_CONNECTION_ERROR (tumen_connection_error_quark ())

/** TumenConnectionError: what SQLite reports, by what can be done about it. */
typedef enum {
  TUMEN_CONNECTION_ERROR_CORRUPT,
  TUMEN_CONNECTION_ERROR_NOT_A_DATABASE,
  TUMEN_CONNECTION_ERROR_INTERRUPTED, /* over its deadline, or cancelled */
  TUMEN_CONNECTION_ERROR_CONSTRAINT,
  TUMEN_CONNECTION_ERROR_FULL,
  TUMEN_CONNECTION_ERROR_UNFINISHED, /* a change was broken off; only writing could mend it */
  TUMEN_CONNECTION_ERROR_BUSY,       /* another process writes */
  TUMEN_CONNECTION_ERROR_NO_FILE,    /* it cannot be opened or made */
  TUMEN_CONNECTION_ERROR_FAILED
} TumenConnectionError;

GQuark tumen_connection_error_quark (void);

/** TumenStep: what one step of a statement gave. */
typedef enum {
  TUMEN_STEP_ROW,
  TUMEN_STEP_DONE,
  TUMEN_STEP_ERROR
} TumenStep;

/** TumenValueType: of a column of the current row. */
typedef enum {
  TUMEN_VALUE_NULL,
  TUMEN_VALUE_INTEGER,
  TUMEN_VALUE_TEXT,
  TUMEN_VALUE_OTHER
} TumenValueType;

/** TumenValue: a value of the current row, as it came; @text lasts until the next row. */
typedef struct
{
  TumenValueType type;
  gint64         integer;
  char          *text;   /* (nullable) */
  gsize          length; /* of @text, in bytes */
} TumenValue;

typedef struct _TumenConnection TumenConnection;
typedef struct _TumenStatement  TumenStatement;

TumenConnection *tumen_connection_new_memory (GError **error);
TumenConnection *tumen_connection_new_temporary (GError **error);
TumenConnection *tumen_connection_new_file (const char *path, GError **error);
TumenConnection *tumen_connection_new_own (const char *path, GError **error);
TumenConnection *tumen_connection_new_untrusted (const char *path, GError **error);
TumenConnection *tumen_connection_new_bytes (GBytes *bytes, GError **error);
TumenConnection *tumen_connection_new_copy (TumenConnection *untrusted, GError **error);
TumenConnection *tumen_connection_new_second (TumenConnection *other, GError **error);
TumenConnection *tumen_connection_ref (TumenConnection *self);
void             tumen_connection_unref (TumenConnection *self);

gboolean tumen_connection_execute (TumenConnection *self, const char *sql, GError **error);
void     tumen_connection_set_deadline (TumenConnection *self, gint64 microseconds);
GBytes  *tumen_connection_to_bytes (TumenConnection *self, GError **error);

gboolean tumen_connection_is_sound (TumenConnection *self, gboolean in_full, GError **error);

TumenStatement *tumen_connection_prepare (TumenConnection *self, const char *sql, GError **error);
TumenStatement *tumen_connection_query (TumenConnection *self, const char *sql, const char *text);
GStrv           tumen_connection_read_strings (TumenConnection *self,
                                               const char      *sql,
                                               const char      *text);

void           tumen_statement_free (TumenStatement *self);
void           tumen_statement_reset (TumenStatement *self);
void           tumen_statement_bind_text (TumenStatement *self, int index, const char *text);
void           tumen_statement_bind_integer (TumenStatement *self, int index, gint64 value);
TumenStep      tumen_statement_step (TumenStatement *self, GError **error);
gboolean       tumen_statement_next (TumenStatement *self);
TumenValueType tumen_statement_get_type (TumenStatement *self, int column);
const char    *tumen_statement_get_text (TumenStatement *self, int column);
gsize          tumen_statement_get_length (TumenStatement *self, int column);
gint64         tumen_statement_get_integer (TumenStatement *self, int column);
void           tumen_statement_get_value (TumenStatement *self, int column, TumenValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenConnection, tumen_connection_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenStatement, tumen_statement_free)

G_END_DECLS
