/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-input-file.h"
#include "tumen-inspection.h"
#include "tumen-library-private.h"
#include "tumen-publish.h"
#include "tumen-salvage.h"
#include "tumen-shown.h"
#include "tumen-watch.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* All that is damaged is held in memory. */
#define MAX_SIZE ((gsize)1 << 30)
/* Up to here a file is read into memory as it is; a larger one is read from where it lies. */
#define MAX_COPIED_SIZE ((gsize)1 << 24)
/* Of the header of an SQLite file (fileformat2). */
#define HEADER_SIZE           100
#define HEADER_PAGE_SIZE      16
#define HEADER_WRITE_VERSION  18
#define HEADER_CHANGES        24
#define HEADER_PAGE_COUNT     28
#define HEADER_USER_VERSION   60
#define HEADER_APPLICATION_ID 68
#define HEADER_VALID_FOR      92
/* Microseconds that a step may take, and bytes that are read in one at the least. */
#define STEP_TIME        (2 * G_USEC_PER_SEC)
#define BYTES_PER_SECOND (8 * 1024 * 1024)

/* A file on its way into a library. */
typedef struct
{
  const char      *path;
  char            *name; /* of @path, for messages */
  char            *real; /* the same, symbolic links resolved */
  gsize            size;
  gint64           version; /* of its schema */
  gboolean         is_damaged;
  GStatBuf         status;
  TumenConnection *connection;
} File;

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

/* Old versions of SQLite did not keep the size; the counters then differ. */
static gboolean
is_size_kept (const guint8 *header)
{
  return read_big_endian (header + HEADER_CHANGES) == read_big_endian (header + HEADER_VALID_FOR);
}

static gsize
get_whole_size (const guint8 *header)
{
  gsize page_size = (gsize)(header[HEADER_PAGE_SIZE] << 8 | header[HEADER_PAGE_SIZE + 1]);

  return (page_size == 1 ? 65536 : page_size) * read_big_endian (header + HEADER_PAGE_COUNT);
}

static gboolean
check_kind (const File   *self,
            const guint8 *header,
            gsize         n_read,
            GError      **error)
{
  static const char magic[16] = "SQLite format 3";

  if (self->size == 0)
    return tumen_library_fail (error, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, _ ("“%s” is empty."),
                               self->name);
  if (memcmp (header, magic, MIN (n_read, sizeof magic)) != 0 || n_read < sizeof magic)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY,
                               _ ("“%s” is not a Tumen library but another kind of file."),
                               self->name);
  if (n_read < HEADER_SIZE)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_DAMAGED,
                               _ ("“%s” is cut off; nothing in it can be read."),
                               self->name);
  if (read_big_endian (header + HEADER_APPLICATION_ID) != TUMEN_SCHEMA_APPLICATION_ID)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY,
                               _ ("“%s” is a database of another program, not a Tumen library."),
                               self->name);
  return TRUE;
}

static gboolean
fail_too_new (const File *self,
              GError    **error)
{
  return tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_TOO_NEW,
                             _ ("“%s” was made by a newer version of Tumen; open it with that"
                                " version."),
                             self->name);
}

static gboolean
check_whole (const File   *self,
             const guint8 *header,
             GError      **error)
{
  if (is_size_kept (header) && self->size < get_whole_size (header))
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_DAMAGED,
                               _ ("“%s” is cut off: its last %" PRIu64 " bytes are missing."),
                               self->name,
                               (guint64)(get_whole_size (header) - self->size));
  if (header[HEADER_WRITE_VERSION] != 1 || header[HEADER_WRITE_VERSION + 1] != 1)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_REFUSED,
                               _ ("“%s” was changed by another program and is not in one piece."),
                               self->name);
  if (self->version < 1)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_DAMAGED,
                               _ ("“%s” is damaged: it does not say of which version it is."),
                               self->name);
  return self->version <= TUMEN_SCHEMA_VERSION || fail_too_new (self, error);
}

/* By its header, before SQLite sees the file. */
static gboolean
check_header (File    *self,
              GError **error)
{
  guint8  header[HEADER_SIZE] = { 0 };
  ssize_t n_read;
  int     file = tumen_input_file_open (self->path, MAX_SIZE, &self->size, error);

  if (file < 0)
    return FALSE;
  n_read = pread (file, header, sizeof header, 0);
  close (file);
  if (n_read < 0)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_UNREADABLE,
                               _ ("“%s” cannot be read: %s."),
                               self->name,
                               g_strerror (errno));
  self->version = (gint32)read_big_endian (header + HEADER_USER_VERSION);
  return check_kind (self, header, (gsize)n_read, error) && check_whole (self, header, error);
}

/* What SQLite says of a file that cannot be used at all. */
static gboolean
fail_database (const File   *self,
               const GError *problem,
               GError      **error)
{
  if (g_error_matches (problem, TUMEN_CONNECTION_ERROR, TUMEN_CONNECTION_ERROR_INTERRUPTED))
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_DAMAGED,
                               _ ("“%s” was given up: reading it takes too long."),
                               self->name);
  if (g_error_matches (problem, TUMEN_CONNECTION_ERROR, TUMEN_CONNECTION_ERROR_UNFINISHED))
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_REFUSED,
                               _ ("“%s” was changed by another program and is not in one piece."),
                               self->name);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }
  return tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_DAMAGED,
                             _ ("“%s” is damaged and cannot be read: %s."),
                             self->name,
                             problem->message);
}

static gboolean
fail_refused (const File *self,
              const char *object,
              GError    **error)
{
  g_autofree char *valid = g_utf8_make_valid (object, -1);

  if (g_utf8_strlen (valid, -1) > 64)
    *g_utf8_offset_to_pointer (valid, 64) = '\0';
  return tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_REFUSED,
                             _ ("“%s” was refused: it holds “%s”, which no library of Tumen has."),
                             self->name,
                             valid);
}

static gboolean
is_allowed_object (const File *self,
                   const char *type,
                   const char *name,
                   const char *sql)
{
  const TumenSchemaTable *table = tumen_schema_find_table (name);
  g_autofree char        *ours = NULL;

  if (g_str_equal (type, "index") && g_str_has_prefix (name, "sqlite_autoindex_") && *sql == '\0')
    return TRUE;
  if (!g_str_equal (type, "table") || table == NULL ||
      tumen_schema_get_first_version (table) > self->version)
    return FALSE;
  ours = tumen_schema_dup_create_sql (table);
  return g_str_equal (sql, ours);
}

static gboolean
check_object (const File     *self,
              TumenStatement *row,
              GError        **error)
{
  const char *texts[3];

  for (int i = 0; i < 3; i++)
    {
      texts[i] = tumen_statement_get_text (row, i);
      if (texts[i] == NULL)
        texts[i] = "";
      if (strlen (texts[i]) != tumen_statement_get_length (row, i))
        return fail_refused (self, texts[i], error);
    }
  if (!is_allowed_object (self, texts[0], texts[1], texts[2]))
    return fail_refused (self, texts[1], error);
  return TRUE;
}

static gboolean
check_objects (const File *self,
               guint      *n_known,
               GError    **error)
{
  TumenStep step;
  g_autoptr (TumenStatement) row = NULL;
  g_autoptr (GError) local = NULL;

  row = tumen_connection_prepare (self->connection,
                                  "SELECT type, name, sql FROM sqlite_schema",
                                  &local);
  if (row == NULL)
    return fail_database (self, local, error);
  while ((step = tumen_statement_step (row, &local)) == TUMEN_STEP_ROW)
    {
      if (!check_object (self, row, error))
        return FALSE;
      *n_known += g_strcmp0 (tumen_statement_get_text (row, 0), "table") == 0 &&
                  tumen_schema_find_table (tumen_statement_get_text (row, 1)) != NULL;
    }
  return step == TUMEN_STEP_DONE || fail_database (self, local, error);
}

static guint
count_tables (gint64 version)
{
  guint                   n_tables, n_of_version = 0;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    n_of_version += tumen_schema_get_first_version (&tables[i]) <= version;
  return n_of_version;
}

static gboolean
check_schema (const File *self,
              GError    **error)
{
  guint n_known = 0;

  if (!check_objects (self, &n_known, error))
    return FALSE;
  return n_known == count_tables (self->version) ||
         tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_DAMAGED,
                             _ ("“%s” is damaged: some of its tables are missing."),
                             self->name);
}

/* A later version may ask for a newer reader without another schema. */
static gboolean
check_version (const File *self,
               GError    **error)
{
  gint64 needed = 0;
  g_autoptr (TumenStatement) row = NULL;

  row = tumen_connection_prepare (self->connection, "SELECT min_reader_version FROM meta", NULL);
  if (row != NULL && tumen_statement_step (row, NULL) == TUMEN_STEP_ROW &&
      tumen_statement_get_type (row, 0) == TUMEN_VALUE_INTEGER)
    needed = tumen_statement_get_integer (row, 0);
  return needed <= TUMEN_SCHEMA_VERSION || fail_too_new (self, error);
}

/* Whether SQLite finds the file in order; what is damaged is then looked for row by row. */
static gboolean
check_pages (File    *self,
             GError **error)
{
  g_autoptr (GError) local = NULL;

  self->is_damaged = !tumen_connection_is_sound (self->connection,
                                                 self->size <= MAX_COPIED_SIZE,
                                                 &local);
  if (g_error_matches (local, TUMEN_CONNECTION_ERROR, TUMEN_CONNECTION_ERROR_INTERRUPTED))
    return fail_database (self, local, error);
  return TRUE;
}

static gboolean
open_file (File    *self,
           GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!check_header (self, error))
    return FALSE;
  self->real = realpath (self->path, NULL);
  if (self->real != NULL)
    {
      g_stat (self->real, &self->status);
      self->connection = tumen_connection_new_untrusted (self->real, &local);
    }
  if (self->real == NULL)
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_NOT_FOUND,
                               _ ("“%s” does not exist; check the name or choose another file."),
                               self->name);
  if (self->connection == NULL)
    return fail_database (self, local, error);
  tumen_connection_set_deadline (self->connection,
                                 STEP_TIME + (gint64)(self->size / BYTES_PER_SECOND) *
                                               G_USEC_PER_SEC);
  if (!check_schema (self, error) || !check_version (self, error))
    return FALSE;
  return tumen_schema_stand_in (self->connection, self->version, &local) ||
         fail_database (self, local, error);
}

static TumenLibrary *
make_library (File            *self,
              TumenConnection *connection,
              GArray          *faults,
              GError         **error)
{
  g_autoptr (TumenLibrary) library = tumen_library_new_filled (connection, self->path);

  tumen_library_set_origin (library,
                            (int)self->version,
                            FALSE,
                            g_array_ref (faults));
  if (faults->len > 0 && g_list_model_get_n_items (tumen_library_get_events (library)) == 0)
    {
      tumen_library_fail (error,
                          TUMEN_LIBRARY_ERROR_DAMAGED,
                          _ ("“%s” is damaged; no event in it can be read."),
                          self->name);
      return NULL;
    }
  return g_steal_pointer (&library);
}

static TumenLibrary *
salvage (File       *self,
         TumenWatch *watch,
         GError    **error)
{
  g_autoptr (TumenConnection) connection = NULL;
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) faults = tumen_library_faults_new ();
  g_autoptr (GError) local = NULL;
  TumenSalvage  run = { self->connection, NULL, watch, 0, faults, lost, 0 };
  TumenLibrary *library;

  connection = tumen_connection_new_memory (error);
  if (connection == NULL || !tumen_schema_create (connection, error))
    return NULL;
  run.to = connection;
  run.deadline = g_get_monotonic_time () + 2 * STEP_TIME +
                 (gint64)(self->size / (BYTES_PER_SECOND / 8)) * G_USEC_PER_SEC;
  if (!tumen_salvage_run (&run, &local))
    {
      fail_database (self, local, error);
      return NULL;
    }
  if (self->is_damaged && faults->len == 0)
    tumen_salvage_add_fault (&run,
                             g_strdup (self->name),
                             _ ("A check of the whole file found damage"),
                             FALSE);
  library = make_library (self, connection, faults, error);
  if (library != NULL)
    tumen_library_set_n_lost_events (library, run.n_lost);
  return library;
}

/* By the number of the last row, which needs no counting: it may be wrong, but not slow. */
static void
count_rows (const File *self,
            TumenWatch *watch)
{
  guint                   n_tables;
  const TumenSchemaTable *tables = tumen_schema_get_tables (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT max (rowid) FROM %s", tables[i].name);
      g_autoptr (TumenStatement) row = tumen_connection_prepare (self->connection, sql, NULL);

      if (row != NULL && tumen_statement_step (row, NULL) == TUMEN_STEP_ROW)
        watch->n_rows += CLAMP (tumen_statement_get_integer (row, 0), 0, G_MAXINT32);
    }
}

/*
 * A small file is copied first, page by page: nothing keeps it open, and nobody can change what
 * was judged. A large one stays where it is, open for reading and locked against writers; who
 * replaces it leaves us the old one.
 */
static TumenConnection *
take_hold (const File *self,
           GError    **error)
{
  g_autoptr (TumenConnection) copy = NULL;

  if (self->size <= MAX_COPIED_SIZE)
    {
      copy = tumen_connection_new_copy (self->connection, error);
      return copy != NULL && tumen_schema_stand_in (copy, self->version, error)
               ? g_steal_pointer (&copy)
               : NULL;
    }
  return tumen_connection_execute (self->connection, "BEGIN", error)
           ? tumen_connection_ref (self->connection)
           : NULL;
}

/* Only of the very file that is open; somebody may have put another one in its place. */
static TumenConnection *
open_again (const File *self)
{
  GStatBuf now;
  g_autoptr (TumenConnection) connection = NULL;

  if (self->size <= MAX_COPIED_SIZE)
    return NULL;
  connection = tumen_connection_new_untrusted (self->real, NULL);
  if (connection == NULL || !tumen_connection_execute (connection, "BEGIN", NULL) ||
      g_stat (self->real, &now) != 0 || now.st_ino != self->status.st_ino ||
      now.st_dev != self->status.st_dev)
    return NULL;
  return g_steal_pointer (&connection);
}

/* Two threads read half of a large file each; only the first one tells how far it is. */
static TumenTable *
inspect_in_two (TumenPass       *pass,
                TumenConnection *connection,
                TumenWatch      *watch)
{
  TumenWatch silent = { .cancellable = watch->cancellable };
  g_auto (TumenPass) second = { NULL };

  tumen_pass_init (&second, connection, TRUE, &silent);
  pass->weight = 2;
  return tumen_inspection_run (pass, &second, watch->reading);
}

/* Reading all rows does not touch each page that a search for one of them may need. To check all
 * pages of a large file takes long; a search that fails there finds nothing. */
static gboolean
may_be_searched (const File      *self,
                 TumenConnection *connection)
{
  return self->size > MAX_COPIED_SIZE || tumen_connection_is_sound (connection, FALSE, NULL);
}

/* Returns: (nullable): %NULL without an error if anything is wrong with the file */
static TumenLibrary *
inspect (File       *self,
         TumenWatch *watch,
         GError    **error)
{
  g_autoptr (TumenConnection) connection = take_hold (self, NULL);
  g_autoptr (TumenConnection) again = NULL;
  g_auto (TumenPass) pass = { NULL };
  g_autoptr (TumenTable) table = NULL;
  TumenLibrary *library;

  if (connection == NULL || !may_be_searched (self, connection))
    return NULL;
  tumen_pass_init (&pass, connection, TRUE, watch);
  again = open_again (self);
  table = again != NULL ? inspect_in_two (&pass, again, watch)
                        : tumen_inspection_run (&pass, NULL, watch->reading);
  /* Whichever thread has noticed it, and even if both were done before. */
  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error) || table == NULL)
    return NULL;
  tumen_connection_set_deadline (connection, 0);
  library = tumen_library_new_filled (connection, self->path);
  tumen_library_set_origin (library, (int)self->version, FALSE, tumen_library_faults_new ());
  tumen_library_set_table (library, g_steal_pointer (&table));
  return library;
}

static TumenLibrary *
read_file (File       *self,
           TumenWatch *watch,
           GError    **error)
{
  TumenLibrary *library;
  g_autoptr (GError) local = NULL;

  count_rows (self, watch);
  library = inspect (self, watch, &local);
  if (library != NULL)
    return library;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return check_pages (self, error) ? salvage (self, watch, error) : NULL;
}

/**
 * tumen_library_open_watched:
 * @path: a file of a stranger
 * @watch: who waits
 *
 * Returns: (transfer full) (nullable): the library, as tumen_library_open() gives it
 */
TumenLibrary *
tumen_library_open_watched (const char *path,
                            TumenWatch *watch,
                            GError    **error)
{
  File          file = { .path = path };
  TumenLibrary *library = NULL;

  file.name = tumen_shown_dup_file (path);
  if (open_file (&file, error))
    library = read_file (&file, watch, error);
  g_clear_pointer (&file.connection, tumen_connection_unref);
  g_free (file.name);
  free (file.real);
  return library;
}

/**
 * tumen_library_open:
 * @path: a file of a stranger
 * @cancellable: (nullable): stops reading
 *
 * Reads a library from a file, with SQLite's defences on. Every value is judged, and nothing is
 * written into the file or beside it. If all is good, the file is used as it is: a small one from
 * a copy in memory, one beyond 16 MiB stays open. Else what is good is copied into a fresh
 * database of ours; bad rows are left out, see tumen_library_get_faults().
 *
 * Returns: (transfer full) (nullable): the library; errors are of %TUMEN_LIBRARY_ERROR, one
 *   sentence that names the file, or that of @cancellable
 */
TumenLibrary *
tumen_library_open (const char   *path,
                    GCancellable *cancellable,
                    GError      **error)
{
  TumenWatch watch = { .cancellable = cancellable };

  return tumen_library_open_watched (path, &watch, error);
}

/**
 * tumen_library_is_file:
 * @path: name of a file
 *
 * Returns: whether there is a plain file of that name whose first bytes say that it is a Tumen
 *   library, damaged or not; whatever its name ends with
 */
gboolean
tumen_library_is_file (const char *path)
{
  guint8  header[HEADER_SIZE] = { 0 };
  File    self = { .path = path, .name = (char *)path };
  ssize_t n_read;
  int     file = tumen_input_file_open (path, MAX_SIZE, &self.size, NULL);

  if (file < 0)
    return FALSE;
  n_read = pread (file, header, sizeof header, 0);
  close (file);
  return n_read >= 0 && check_kind (&self, header, (gsize)n_read, NULL);
}

/* The file may have no name yet, which SQLite could not open. */
static gboolean
write_library (int      file,
               gpointer data,
               GError **error)
{
  g_autoptr (GBytes) bytes = tumen_connection_to_bytes (tumen_library_get_connection (data), error);
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (TumenConnection) again = NULL;
  gconstpointer all;
  gsize         size;

  if (bytes == NULL)
    return FALSE;
  all = g_bytes_get_data (bytes, &size);
  if (!tumen_publish_write (file, all, size, error))
    return FALSE;
  mapped = g_mapped_file_new_from_fd (file, FALSE, error);
  if (mapped == NULL)
    return FALSE;
  written = g_mapped_file_get_bytes (mapped);
  again = tumen_connection_new_bytes (written, error);
  return again != NULL && tumen_connection_is_sound (again, FALSE, error);
}

static gboolean
is_own_file (TumenLibrary *self,
             const char   *path)
{
  char    *own = NULL;
  char    *other = realpath (path, NULL);
  gboolean is_own;

  if (tumen_library_get_path (self) != NULL)
    own = realpath (tumen_library_get_path (self), NULL);
  is_own = own != NULL && other != NULL && g_str_equal (own, other);
  free (own);
  free (other);
  return is_own;
}

/**
 * tumen_library_save:
 * @path: name of the file
 * @replace: whether a file of that name may be replaced
 *
 * Writes a copy of the library, whole or not at all, as one closed SQLite file.
 *
 * Returns: %FALSE with a sentence that names the file; a library that could not be read
 *   completely is not written over its own file
 */
gboolean
tumen_library_save (TumenLibrary *self,
                    const char   *path,
                    gboolean      replace,
                    GError      **error)
{
  g_autofree char *name = tumen_shown_dup_file (path);
  g_autoptr (GError) local = NULL;

  if (tumen_library_is_read_only (self) && is_own_file (self, path))
    return tumen_library_fail (error,
                               TUMEN_LIBRARY_ERROR_FAILED,
                               _ ("“%s” was not replaced, because not all of it could be read;"
                                  " choose another name."),
                               name);
  if (tumen_publish_file (path, write_library, self, replace, &local))
    return TRUE;
  if (local->domain == TUMEN_PUBLISH_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return tumen_library_fail (error,
                             TUMEN_LIBRARY_ERROR_FAILED,
                             _ ("“%s” could not be written: %s."),
                             name,
                             local->message);
}
