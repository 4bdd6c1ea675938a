/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-actor.h"
#include "tumen-collection.h"
#include "tumen-event.h"
#include "tumen-evidence.h"
#include "tumen-excerpt.h"
#include "tumen-source.h"

G_BEGIN_DECLS

#define TUMEN_LIBRARY_ERROR (tumen_library_error_quark ())

/** TumenLibraryError: what the caller can do about it. */
typedef enum {
  TUMEN_LIBRARY_ERROR_NOT_FOUND,
  TUMEN_LIBRARY_ERROR_UNREADABLE,    /* permission, a directory, a device */
  TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, /* another kind of file, or empty */
  TUMEN_LIBRARY_ERROR_TOO_NEW,
  TUMEN_LIBRARY_ERROR_DAMAGED, /* nothing, or not enough, could be read */
  TUMEN_LIBRARY_ERROR_REFUSED, /* the schema is not ours: triggers, views ... */
  TUMEN_LIBRARY_ERROR_INVALID, /* a value is not what it must be */
  TUMEN_LIBRARY_ERROR_FAILED
} TumenLibraryError;

GQuark tumen_library_error_quark (void);

/** TumenLibraryFault: something in a file that could not be read, and why. */
typedef struct
{
  char    *item;       /* "Event 7", translated */
  char    *reason;     /* one sentence without its full stop, translated */
  gboolean lost_event; /* the whole event is missing; else only a part of something */
} TumenLibraryFault;

#define TUMEN_TYPE_LIBRARY (tumen_library_get_type ())
G_DECLARE_FINAL_TYPE (TumenLibrary, tumen_library, TUMEN, LIBRARY, GObject)

TumenLibrary *tumen_library_open_builtin (GError **error);
TumenLibrary *tumen_library_open (const char *path, GCancellable *cancellable, GError **error);
TumenLibrary *tumen_library_import_data_set (const char *path, GError **error);
gboolean      tumen_library_save (TumenLibrary *self,
                                  const char   *path,
                                  gboolean      replace,
                                  GError      **error);
gboolean      tumen_library_is_file (const char *path);

const char *tumen_library_get_path (TumenLibrary *self); /* (nullable): built-in */
const char *tumen_library_get_title (TumenLibrary *self, TumenLanguage language);
const char *tumen_library_get_document_id (TumenLibrary *self);
int         tumen_library_get_revision (TumenLibrary *self);
int         tumen_library_get_schema_version (TumenLibrary *self);
gboolean    tumen_library_get_home_span (TumenLibrary *self, TumenDay *first, TumenDay *last);
const char *tumen_library_get_home_event (TumenLibrary *self);
gboolean    tumen_library_is_read_only (TumenLibrary *self);

const TumenLibraryFault *tumen_library_get_faults (TumenLibrary *self, guint *n_faults);
guint                    tumen_library_get_n_lost_events (TumenLibrary *self);

/* Lists: objects are made on demand; order is the library's own. Items are TumenEvent ... */
GListModel *tumen_library_get_events (TumenLibrary *self);
GListModel *tumen_library_get_sources (TumenLibrary *self);
GListModel *tumen_library_get_excerpts (TumenLibrary *self);
GListModel *tumen_library_get_actors (TumenLibrary *self);
GListModel *tumen_library_get_places (TumenLibrary *self);
GListModel *tumen_library_get_corroborations (TumenLibrary *self);
GListModel *tumen_library_get_conflicts (TumenLibrary *self);
GListModel *tumen_library_get_citations (TumenLibrary *self);
GListModel *tumen_library_get_collections (TumenLibrary *self);

/* One by id: (transfer full) (nullable). */
TumenEvent         *tumen_library_dup_event (TumenLibrary *self, const char *id);
TumenSource        *tumen_library_dup_source (TumenLibrary *self, const char *id);
TumenExcerpt       *tumen_library_dup_excerpt (TumenLibrary *self, const char *id);
TumenActor         *tumen_library_dup_actor (TumenLibrary *self, const char *id);
TumenPlace         *tumen_library_dup_place (TumenLibrary *self, const char *id);
TumenCorroboration *tumen_library_dup_corroboration (TumenLibrary *self, const char *id);
TumenConflict      *tumen_library_dup_conflict (TumenLibrary *self, const char *id);
TumenCitation      *tumen_library_dup_citation (TumenLibrary *self, const char *id);
TumenCollection    *tumen_library_dup_collection (TumenLibrary *self, const char *id);

/* The name of whoever speaks: an actor, "The article itself", "unnamed". */
char *tumen_library_dup_speaker_name (TumenLibrary *self,
                                      const char   *speaker,
                                      TumenLanguage language);

G_END_DECLS
