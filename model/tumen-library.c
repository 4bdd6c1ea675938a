/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library.h"

#include "tumen-data-set.h"
#include "tumen-library-list.h"
#include "tumen-library-private.h"
#include "tumen-schema.h"
#include "tumen-shown.h"

/* The lists of a library. */
typedef enum {
  LIST_EVENTS,
  LIST_SOURCES,
  LIST_EXCERPTS,
  LIST_ACTORS,
  LIST_PLACES,
  LIST_CORROBORATIONS,
  LIST_CONFLICTS,
  LIST_CITATIONS,
  LIST_COLLECTIONS,
  N_LISTS
} List;

/**
 * TumenLibrary:
 *
 * A library of sourced events: a database that was judged once, and is only read. The built-in
 * one lies in the program, a file in which nothing is wrong in a copy of its pages or, beyond
 * 16 MiB, where it is; what comes from a data set or a damaged file was filled into a database of
 * ours. Nothing is ever written into a file that was opened. It does not change. Use it, and what
 * comes from it, on one thread at a time.
 */
struct _TumenLibrary
{
  GObject parent_instance;

  TumenConnection *connection;
  GListModel      *lists[N_LISTS];
  GArray          *faults; /* of TumenLibraryFault */
  guint            n_lost_events;
  TumenTable      *table; /* (nullable): not yet asked for */
  char            *path;  /* (nullable) */
  char            *document_id;
  char            *title[TUMEN_N_LANGUAGES];
  int              revision;
  int              schema_version;
  TumenDay         home_first, home_last;
  gboolean         has_home;
  char            *home_event; /* (nullable) id */
  gboolean         is_read_only;
};

G_DEFINE_QUARK (tumen_library_error, tumen_library_error)

G_DEFINE_FINAL_TYPE (TumenLibrary, tumen_library, G_TYPE_OBJECT)

static void
clear_fault (gpointer data)
{
  TumenLibraryFault *fault = data;

  g_free (fault->item);
  g_free (fault->reason);
}

static void
read_home (TumenLibrary *self,
           const char   *first,
           const char   *last)
{
  TumenDate first_date, last_date;

  if (first == NULL || last == NULL || !tumen_date_parse (first, &first_date, NULL, NULL) ||
      !tumen_date_parse (last, &last_date, NULL, NULL))
    return;
  self->has_home = first_date.has_earliest_start && last_date.has_latest_end &&
                   first_date.earliest_start <= last_date.latest_end;
  self->home_first = first_date.earliest_start;
  self->home_last = last_date.latest_end;
}

static void
read_meta (TumenLibrary    *self,
           TumenConnection *connection)
{
  g_autoptr (TumenStatement) row = NULL;
  g_autoptr (TumenStatement) text = NULL;

  row = tumen_connection_query (connection,
                                "SELECT document_id, revision, home_first, home_last, home_event"
                                " FROM meta",
                                NULL);
  if (tumen_statement_next (row))
    {
      self->document_id = g_strdup (tumen_statement_get_text (row, 0));
      self->revision = (int)tumen_statement_get_integer (row, 1);
      read_home (self, tumen_statement_get_text (row, 2), tumen_statement_get_text (row, 3));
      self->home_event = g_strdup (tumen_statement_get_text (row, 4));
    }
  text = tumen_connection_query (connection, "SELECT language, title FROM meta_text", NULL);
  while (tumen_statement_next (text))
    {
      TumenLanguage language;

      if (tumen_language_parse (tumen_statement_get_text (text, 0), &language))
        self->title[language] = g_strdup (tumen_statement_get_text (text, 1));
    }
}

/* Where there is no title the file's name, and where one is missing another language's. */
static void
fill_title (TumenLibrary *self)
{
  g_autofree char *name =
    self->path != NULL ? g_path_get_basename (self->path) : g_strdup ("Tumen");
  const char *stand_in = g_utf8_validate (name, -1, NULL) ? name : "Tumen";

  for (int i = TUMEN_N_LANGUAGES - 1; i >= 0; i--)
    stand_in = self->title[i] != NULL ? self->title[i] : stand_in;
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    self->title[i] = self->title[i] != NULL ? self->title[i] : g_strdup (stand_in);
}

static void
make_list (TumenLibrary        *self,
           List                 list,
           GType                type,
           const char          *table,
           TumenLibraryLoadFunc load)
{
  self->lists[list] = G_LIST_MODEL (tumen_library_list_new (self->connection, type, table, load));
}

static void
make_lists (TumenLibrary *self)
{
  make_list (self,
             LIST_EVENTS,
             TUMEN_TYPE_EVENT,
             "event",
             (TumenLibraryLoadFunc)tumen_event_load);
  make_list (self,
             LIST_SOURCES,
             TUMEN_TYPE_SOURCE,
             "source",
             (TumenLibraryLoadFunc)tumen_source_load);
  make_list (self,
             LIST_EXCERPTS,
             TUMEN_TYPE_EXCERPT,
             "excerpt",
             (TumenLibraryLoadFunc)tumen_excerpt_load);
  make_list (self,
             LIST_ACTORS,
             TUMEN_TYPE_ACTOR,
             "actor",
             (TumenLibraryLoadFunc)tumen_actor_load);
  make_list (self,
             LIST_PLACES,
             TUMEN_TYPE_PLACE,
             "place",
             (TumenLibraryLoadFunc)tumen_place_load);
  make_list (self,
             LIST_CORROBORATIONS,
             TUMEN_TYPE_CORROBORATION,
             "corroboration",
             (TumenLibraryLoadFunc)tumen_corroboration_load);
  make_list (self,
             LIST_CONFLICTS,
             TUMEN_TYPE_CONFLICT,
             "conflict",
             (TumenLibraryLoadFunc)tumen_conflict_load);
  make_list (self,
             LIST_CITATIONS,
             TUMEN_TYPE_CITATION,
             "citation",
             (TumenLibraryLoadFunc)tumen_citation_load);
  make_list (self,
             LIST_COLLECTIONS,
             TUMEN_TYPE_COLLECTION,
             "collection",
             (TumenLibraryLoadFunc)tumen_collection_load);
}

static void
tumen_library_finalize (GObject *object)
{
  TumenLibrary *self = TUMEN_LIBRARY (object);

  for (int i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  for (int i = 0; i < TUMEN_N_LANGUAGES; i++)
    g_free (self->title[i]);
  g_clear_pointer (&self->connection, tumen_connection_unref);
  g_clear_object (&self->table);
  g_array_unref (self->faults);
  g_free (self->path);
  g_free (self->document_id);
  g_free (self->home_event);
  G_OBJECT_CLASS (tumen_library_parent_class)->finalize (object);
}

static void
tumen_library_class_init (TumenLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_library_finalize;
}

/**
 * tumen_library_faults_new:
 *
 * Returns: (transfer full): an empty array of TumenLibraryFault, which it will free
 */
GArray *
tumen_library_faults_new (void)
{
  GArray *faults = g_array_new (FALSE, TRUE, sizeof (TumenLibraryFault));

  g_array_set_clear_func (faults, clear_fault);
  return faults;
}

static void
tumen_library_init (TumenLibrary *self)
{
  self->faults = tumen_library_faults_new ();
}

/**
 * tumen_library_new_filled:
 * @connection: a database of ours, filled and checked
 * @path: (nullable): the file that it came from
 *
 * Returns: (transfer full): the library
 */
TumenLibrary *
tumen_library_new_filled (TumenConnection *connection,
                          const char      *path)
{
  TumenLibrary *self = g_object_new (TUMEN_TYPE_LIBRARY, NULL);

  self->connection = tumen_connection_ref (connection);
  self->path = g_strdup (path);
  self->schema_version = TUMEN_SCHEMA_VERSION;
  read_meta (self, connection);
  fill_title (self);
  make_lists (self);
  return self;
}

/**
 * tumen_library_new_preview:
 * @connection: to a library that is being read
 * @table: (transfer full): the finished table of its first events
 *
 * Returns: (transfer full): a library with the head of the other one, and no objects
 */
TumenLibrary *
tumen_library_new_preview (TumenConnection *connection,
                           TumenTable      *table)
{
  TumenLibrary *self = g_object_new (TUMEN_TYPE_LIBRARY, NULL);
  g_autoptr (GError) error = NULL;

  self->connection = tumen_connection_new_memory (&error);
  if (self->connection == NULL || !tumen_schema_create (self->connection, &error))
    g_error ("%s", error->message);
  self->schema_version = TUMEN_SCHEMA_VERSION;
  self->table = table;
  read_meta (self, connection);
  g_clear_pointer (&self->home_event, g_free);
  fill_title (self);
  make_lists (self);
  return self;
}

/**
 * tumen_library_set_origin:
 * @schema_version: of the file
 * @is_read_only: whether the file must not be replaced by this library
 * @faults: (transfer full): of TumenLibraryFault: what could not be read
 */
void
tumen_library_set_origin (TumenLibrary *self,
                          int           schema_version,
                          gboolean      is_read_only,
                          GArray       *faults)
{
  self->schema_version = schema_version;
  self->is_read_only = is_read_only;
  g_array_unref (self->faults);
  self->faults = faults;
}

/**
 * tumen_library_set_n_lost_events:
 * @n_lost_events: how many events of its file are missing; there may be more than faults are told
 */
void
tumen_library_set_n_lost_events (TumenLibrary *self,
                                 guint         n_lost_events)
{
  self->n_lost_events = n_lost_events;
}

/**
 * tumen_library_get_connection:
 *
 * Returns: (transfer none): the connection to its database
 */
TumenConnection *
tumen_library_get_connection (TumenLibrary *self)
{
  return self->connection;
}

/**
 * tumen_library_put_in_order:
 *
 * Writes the rows of a database of ours in the order of its events. It does not show but for
 * speed.
 */
void
tumen_library_put_in_order (TumenLibrary *self)
{
  g_autoptr (GError) error = NULL;

  if (!tumen_schema_put_in_order (self->connection, &error))
    g_error ("%s", error->message);
  tumen_library_list_forget (TUMEN_LIBRARY_LIST (self->lists[LIST_EVENTS]));
}

/**
 * tumen_library_set_table:
 * @table: (transfer full): a finished table of the library
 *
 * Keeps a table that came with reading the file.
 */
void
tumen_library_set_table (TumenLibrary *self,
                         TumenTable   *table)
{
  g_clear_object (&self->table);
  self->table = table;
}

/**
 * tumen_library_take_table:
 * @reading: which dates its rows must have
 *
 * Returns: (transfer full) (nullable): the table that is kept, once; tables change by edits, so
 *   that nobody shares one
 */
TumenTable *
tumen_library_take_table (TumenLibrary *self,
                          TumenReading  reading)
{
  if (self->table == NULL || tumen_table_get_reading (self->table) != reading)
    return NULL;
  return g_steal_pointer (&self->table);
}

/**
 * tumen_library_import_data_set:
 * @path: a data set (contacts/1): a JSON file, or a folder of them
 *
 * Reads the data set into a new library that has no file yet. It is taken whole or not at all.
 *
 * Returns: (transfer full) (nullable): the library; errors are INVALID for a wrong value, and
 *   those of tumen_library_open() for files that cannot be read
 */
TumenLibrary *
tumen_library_import_data_set (const char *path,
                               GError    **error)
{
  g_autoptr (TumenConnection) connection = tumen_data_set_read (path, error);

  return connection == NULL ? NULL : tumen_library_new_filled (connection, NULL);
}

/**
 * tumen_library_get_path:
 *
 * Returns: (nullable): the file that it was opened from; %NULL if it is built in or imported
 */
const char *
tumen_library_get_path (TumenLibrary *self)
{
  return self->path;
}

/**
 * tumen_library_get_title:
 *
 * Returns: the title, in another language if there is none in this one
 */
const char *
tumen_library_get_title (TumenLibrary *self,
                         TumenLanguage language)
{
  return self->title[language];
}

/**
 * tumen_library_get_document_id:
 *
 * Returns: what stays the same in all copies and revisions of the library
 */
const char *
tumen_library_get_document_id (TumenLibrary *self)
{
  return self->document_id != NULL ? self->document_id : "";
}

/**
 * tumen_library_get_revision:
 *
 * Returns: a number that grows with each change that is saved
 */
int
tumen_library_get_revision (TumenLibrary *self)
{
  return self->revision;
}

/**
 * tumen_library_get_schema_version:
 *
 * Returns: of the file that it was read from; else the one that is written
 */
int
tumen_library_get_schema_version (TumenLibrary *self)
{
  return self->schema_version;
}

/**
 * tumen_library_get_home_span:
 * @first: (out): the first day of the first view
 * @last: (out): its last day, included
 *
 * Returns: %FALSE if the library does not say
 */
gboolean
tumen_library_get_home_span (TumenLibrary *self,
                             TumenDay     *first,
                             TumenDay     *last)
{
  *first = self->home_first;
  *last = self->home_last;
  return self->has_home;
}

/**
 * tumen_library_get_home_event:
 *
 * Returns: (nullable): the id of the event that is selected when the library is opened, so that
 *   a reader sees at once what stands behind a mark
 */
const char *
tumen_library_get_home_event (TumenLibrary *self)
{
  g_return_val_if_fail (TUMEN_IS_LIBRARY (self), NULL);

  return self->home_event;
}

/**
 * tumen_library_is_read_only:
 *
 * Returns: whether its file must not be replaced: part of it could not be read
 */
gboolean
tumen_library_is_read_only (TumenLibrary *self)
{
  return self->is_read_only || self->faults->len > 0;
}

/**
 * tumen_library_get_faults:
 * @n_faults: (out): how many
 *
 * Returns: (transfer none): what could not be read from its file
 */
const TumenLibraryFault *
tumen_library_get_faults (TumenLibrary *self,
                          guint        *n_faults)
{
  *n_faults = self->faults->len;
  return (const TumenLibraryFault *)(gconstpointer)self->faults->data;
}

/**
 * tumen_library_get_n_lost_events:
 *
 * Returns: how many events of its file are missing, because they could not be read
 */
guint
tumen_library_get_n_lost_events (TumenLibrary *self)
{
  return self->n_lost_events;
}

/**
 * tumen_library_get_events:
 *
 * Returns: (transfer none): a list of #TumenEvent, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_events (TumenLibrary *self)
{
  return self->lists[LIST_EVENTS];
}

/**
 * tumen_library_get_sources:
 *
 * Returns: (transfer none): a list of #TumenSource, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_sources (TumenLibrary *self)
{
  return self->lists[LIST_SOURCES];
}

/**
 * tumen_library_get_excerpts:
 *
 * Returns: (transfer none): a list of #TumenExcerpt, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_excerpts (TumenLibrary *self)
{
  return self->lists[LIST_EXCERPTS];
}

/**
 * tumen_library_get_actors:
 *
 * Returns: (transfer none): a list of #TumenActor, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_actors (TumenLibrary *self)
{
  return self->lists[LIST_ACTORS];
}

/**
 * tumen_library_get_places:
 *
 * Returns: (transfer none): a list of #TumenPlace, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_places (TumenLibrary *self)
{
  return self->lists[LIST_PLACES];
}

/**
 * tumen_library_get_corroborations:
 *
 * Returns: (transfer none): a list of #TumenCorroboration, made on demand
 */
GListModel *
tumen_library_get_corroborations (TumenLibrary *self)
{
  return self->lists[LIST_CORROBORATIONS];
}

/**
 * tumen_library_get_conflicts:
 *
 * Returns: (transfer none): a list of #TumenConflict, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_conflicts (TumenLibrary *self)
{
  return self->lists[LIST_CONFLICTS];
}

/**
 * tumen_library_get_citations:
 *
 * Returns: (transfer none): a list of #TumenCitation, made on demand, in the library's own order
 */
GListModel *
tumen_library_get_citations (TumenLibrary *self)
{
  return self->lists[LIST_CITATIONS];
}

/**
 * tumen_library_get_collections:
 *
 * Returns: (transfer none): a list of #TumenCollection, made on demand, in the library's own order;
 *   empty if all events are in one that has no name and is on
 */
GListModel *
tumen_library_get_collections (TumenLibrary *self)
{
  return self->lists[LIST_COLLECTIONS];
}

/**
 * tumen_library_dup_event:
 *
 * Returns: (transfer full) (nullable): the event of that id, %NULL if there is none
 */
TumenEvent *
tumen_library_dup_event (TumenLibrary *self,
                         const char   *id)
{
  return tumen_event_load (self->connection, id);
}

/**
 * tumen_library_dup_source:
 *
 * Returns: (transfer full) (nullable): the source of that id, %NULL if there is none
 */
TumenSource *
tumen_library_dup_source (TumenLibrary *self,
                          const char   *id)
{
  return tumen_source_load (self->connection, id);
}

/**
 * tumen_library_dup_excerpt:
 *
 * Returns: (transfer full) (nullable): the excerpt of that id, %NULL if there is none
 */
TumenExcerpt *
tumen_library_dup_excerpt (TumenLibrary *self,
                           const char   *id)
{
  return tumen_excerpt_load (self->connection, id);
}

/**
 * tumen_library_dup_actor:
 *
 * Returns: (transfer full) (nullable): the actor of that id, %NULL if there is none
 */
TumenActor *
tumen_library_dup_actor (TumenLibrary *self,
                         const char   *id)
{
  return tumen_actor_load (self->connection, id);
}

/**
 * tumen_library_dup_place:
 *
 * Returns: (transfer full) (nullable): the place of that id, %NULL if there is none
 */
TumenPlace *
tumen_library_dup_place (TumenLibrary *self,
                         const char   *id)
{
  return tumen_place_load (self->connection, id);
}

/**
 * tumen_library_dup_corroboration:
 *
 * Returns: (transfer full) (nullable): the corroboration of that id, %NULL if there is none
 */
TumenCorroboration *
tumen_library_dup_corroboration (TumenLibrary *self,
                                 const char   *id)
{
  return tumen_corroboration_load (self->connection, id);
}

/**
 * tumen_library_dup_conflict:
 *
 * Returns: (transfer full) (nullable): the conflict of that id, %NULL if there is none
 */
TumenConflict *
tumen_library_dup_conflict (TumenLibrary *self,
                            const char   *id)
{
  return tumen_conflict_load (self->connection, id);
}

/**
 * tumen_library_dup_citation:
 *
 * Returns: (transfer full) (nullable): the citation of that id, %NULL if there is none
 */
TumenCitation *
tumen_library_dup_citation (TumenLibrary *self,
                            const char   *id)
{
  return tumen_citation_load (self->connection, id);
}

/**
 * tumen_library_dup_collection:
 *
 * Returns: (transfer full) (nullable): the collection of that id, %NULL if there is none
 */
TumenCollection *
tumen_library_dup_collection (TumenLibrary *self,
                              const char   *id)
{
  return tumen_collection_load (self->connection, id);
}

/**
 * tumen_library_dup_speaker_name:
 * @speaker: id of an actor, %TUMEN_NARRATOR, or another speaker of the library
 *
 * A name that the library gives to someone as a speaker goes before the name as an actor.
 *
 * Returns: (transfer full): the name; the id itself if it is unknown
 */
char *
tumen_library_dup_speaker_name (TumenLibrary *self,
                                const char   *speaker,
                                TumenLanguage language)
{
  return tumen_speaker_dup_name (self->connection, speaker, language);
}

/**
 * tumen_speaker_dup_name:
 * @connection: to a library
 *
 * Returns: (transfer full): the name, as tumen_library_dup_speaker_name() gives it
 */
char *
tumen_speaker_dup_name (TumenConnection *connection,
                        const char      *speaker,
                        TumenLanguage    language)
{
  g_autoptr (TumenStatement) row =
    tumen_connection_query (connection,
                            "SELECT name FROM speaker_text WHERE speaker = ?1"
                            " ORDER BY language <> ?2 LIMIT 1",
                            speaker);
  g_autoptr (TumenActor) actor = NULL;

  tumen_statement_bind_text (row, 2, tumen_language_get_code (language));
  if (tumen_statement_next (row))
    return g_strdup (tumen_statement_get_text (row, 0));
  actor = tumen_actor_load (connection, speaker);
  return g_strdup (actor != NULL ? tumen_actor_get_name (actor, language) : speaker);
}

/**
 * tumen_library_fail:
 * @error: (out) (nullable): where the error goes
 * @code: what the caller can do about it
 * @format: a printf() format for one sentence, translated
 * @...: what goes into @format, however strange; the message becomes one line
 *
 * Returns: FALSE, for the caller to return
 */
gboolean
tumen_library_fail (GError          **error,
                    TumenLibraryError code,
                    const char       *format,
                    ...)
{
  va_list          arguments;
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = tumen_shown_dup_line (message);
  g_set_error_literal (error, TUMEN_LIBRARY_ERROR, (int)code, line);
  return FALSE;
}
