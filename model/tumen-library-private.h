/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"
#include "tumen-library.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/* Where the built-in library lies among the resources. */
#define BUILTIN_FOLDER "/io/github/tumen_timeline/Tumen/library"

/* Entities from our own database: (transfer full) (nullable) if there is no such id. */
TumenEvent         *tumen_event_load (TumenConnection *connection, const char *id);
TumenSource        *tumen_source_load (TumenConnection *connection, const char *id);
TumenExcerpt       *tumen_excerpt_load (TumenConnection *connection, const char *id);
TumenActor         *tumen_actor_load (TumenConnection *connection, const char *id);
TumenPlace         *tumen_place_load (TumenConnection *connection, const char *id);
TumenCorroboration *tumen_corroboration_load (TumenConnection *connection, const char *id);
TumenConflict      *tumen_conflict_load (TumenConnection *connection, const char *id);
TumenCitation      *tumen_citation_load (TumenConnection *connection, const char *id);
TumenCollection    *tumen_collection_load (TumenConnection *connection, const char *id);

/* The name of whoever speaks. */
char *tumen_speaker_dup_name (TumenConnection *connection,
                              const char      *speaker,
                              TumenLanguage    language);

/* A library around a database that is filled and checked. */
TumenLibrary    *tumen_library_new_filled (TumenConnection *connection, const char *path);
TumenLibrary    *tumen_library_new_preview (TumenConnection *connection, TumenTable *table);
void             tumen_library_set_origin (TumenLibrary *self,
                                           int           schema_version,
                                           gboolean      is_read_only,
                                           GArray       *faults);
void             tumen_library_set_n_lost_events (TumenLibrary *self, guint n_lost_events);
GArray          *tumen_library_faults_new (void);
TumenConnection *tumen_library_get_connection (TumenLibrary *self);
void             tumen_library_put_in_order (TumenLibrary *self);

/* A table that is ready, kept for the first who asks: (transfer full). */
void        tumen_library_set_table (TumenLibrary *self, TumenTable *table);
TumenTable *tumen_library_take_table (TumenLibrary *self, TumenReading reading);

/* Sets @error, unless it is NULL. Returns: FALSE, for the caller to return. */
gboolean tumen_library_fail (GError          **error,
                             TumenLibraryError code,
                             const char       *format,
                             ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
