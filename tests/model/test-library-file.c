/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "tumen-publish.h"
#include "tumen-table.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How many files are tried; under a sanitizer each takes about thirty times as long. */
#ifdef WITH_SANITIZER
#define STEP_OF_PAGES 40
#else
#define STEP_OF_PAGES 3
#endif

typedef LibraryFixture Fixture;

/* The one sentence names the file, is one line, and has that code. */
static void
assert_refused (const char       *path,
                TumenLibraryError code,
                const char       *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_open (path, NULL, &error);

  g_assert_null (library);
  g_assert_error (error, TUMEN_LIBRARY_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

static TumenLibrary *
open_file (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open (self->path, NULL, &error);

  g_assert_no_error (error);
  return library;
}

/* The faults of the library that the file gives, one a line. */
static char *
open_and_show_faults (Fixture *self,
                      guint    n_events)
{
  g_autoptr (TumenLibrary) library = open_file (self);
  guint                    n;
  const TumenLibraryFault *faults = tumen_library_get_faults (library, &n);
  GString                 *shown = g_string_new (NULL);

  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_events (library)), ==, n_events);
  g_assert_true (tumen_library_is_read_only (library) == (n > 0));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (shown, "%s: %s%s\n", faults[i].item, faults[i].reason,
                            faults[i].lost_event ? " (lost)" : "");
  return g_string_free (shown, FALSE);
}

static void
test_saved_library_is_equal (Fixture      *self,
                             gconstpointer data)
{
  g_autoptr (TumenLibrary) library = open_file (self);
  g_autoptr (TumenLibrary) builtin = tumen_library_open_builtin (NULL);
  g_autofree char *found = library_dump (library);
  g_autofree char *expected = library_dump (builtin);
  guint            n_faults;

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (tumen_library_get_path (library), ==, self->path);
  g_assert_cmpint (tumen_library_get_schema_version (library), ==, 3);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  g_assert_false (tumen_library_is_read_only (library));
}

static void
test_saved_file_is_one_marked_database (Fixture      *self,
                                        gconstpointer data)
{
  g_autoptr (GBytes) bytes = library_fixture_read (self);
  g_autofree char *listing = library_fixture_dup_listing (self);
  const char      *header = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (header + 68, 4, "TUMN", 4);
  g_assert_cmpmem (header + 60, 4, "\0\0\0\3", 4);
  g_assert_cmpmem (header + 18, 2, "\1\1", 2);
  g_assert_null (strchr (listing, '\n'));
}

static void
test_opening_writes_nothing (Fixture      *self,
                             gconstpointer data)
{
  g_autofree char *before = library_fixture_dup_listing (self);
  g_autofree char *after = NULL;
  g_autoptr (GBytes) bytes_before = library_fixture_read (self);
  g_autoptr (GBytes) bytes_after = NULL;
  g_autoptr (TumenLibrary) library = open_file (self);

  g_assert_nonnull (library);
  after = library_fixture_dup_listing (self);
  bytes_after = library_fixture_read (self);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_bytes_equal (bytes_before, bytes_after));
}

static void
test_symbolic_link_is_followed (Fixture      *self,
                                gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (self->folder, "link.tumen", NULL);
  g_autoptr (TumenLibrary) library = NULL;

  g_assert_cmpint (symlink ("library.tumen", link_path), ==, 0);
  library = tumen_library_open (link_path, NULL, NULL);
  g_assert_nonnull (library);
  g_assert_cmpstr (tumen_library_get_path (library), ==, link_path);
}

static void
test_what_is_no_file_is_refused (Fixture      *self,
                                 gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing.tumen", NULL);
  g_autofree char *pipe_path = g_build_filename (self->folder, "pipe.tumen", NULL);
  g_autofree char *circle = g_build_filename (self->folder, "circle.tumen", NULL);
  g_autofree char *dangling = g_build_filename (self->folder, "dangling.tumen", NULL);

  assert_refused (missing, TUMEN_LIBRARY_ERROR_NOT_FOUND, "does not exist");
  assert_refused (self->folder, TUMEN_LIBRARY_ERROR_UNREADABLE, "is a folder");
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_refused (pipe_path, TUMEN_LIBRARY_ERROR_UNREADABLE, "a device or a pipe");
  assert_refused ("/dev/zero", TUMEN_LIBRARY_ERROR_UNREADABLE, "a device or a pipe");
  g_assert_cmpint (symlink ("nothing", dangling), ==, 0);
  assert_refused (dangling, TUMEN_LIBRARY_ERROR_NOT_FOUND, "does not exist");
  g_assert_cmpint (symlink ("circle.tumen", circle), ==, 0);
  assert_refused (circle, TUMEN_LIBRARY_ERROR_UNREADABLE, "cannot be read");
}

static void
test_unreadable_file_is_refused (Fixture      *self,
                                 gconstpointer data)
{
  g_chmod (self->path, 0);
  if (access (self->path, R_OK) == 0)
    {
      g_test_skip ("the administrator may read everything");
      return;
    }
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_UNREADABLE, "may not be read");
}

static void
test_other_files_are_refused (Fixture      *self,
                              gconstpointer data)
{
  library_fixture_write (self, "", 0);
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "is empty");
  library_fixture_write (self, "Dear Kim", 8);
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "another kind of file");
  library_fixture_write (self, "SQLite format 3\0\0\0", 18);
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_DAMAGED, "cut off");
  g_unlink (self->path);
  library_fixture_change (self, "CREATE TABLE event (id TEXT)");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY, "another program");
}

static void
test_huge_file_is_refused (Fixture      *self,
                           gconstpointer data)
{
  g_assert_cmpint (truncate (self->path, (off_t)5 << 30), ==, 0);
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_UNREADABLE, "larger than");
}

static void
test_newer_versions_are_refused (Fixture      *self,
                                 gconstpointer data)
{
  library_fixture_change (self, "UPDATE meta SET min_reader_version = 4");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_TOO_NEW, "newer version");
  library_fixture_change (self,
                          "UPDATE meta SET min_reader_version = 2; PRAGMA user_version = 4;"
                          "CREATE TABLE more (a TEXT)");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_TOO_NEW, "newer version");
  library_fixture_change (self, "PRAGMA user_version = 0");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_DAMAGED, "of which version");
}

/* Not all of them are told one by one. */
static void
test_every_lost_event_is_counted (Fixture      *self,
                                  gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  guint n_faults;

  library_fixture_change (self,
                          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                          " WHERE i < 1500) INSERT INTO event (ord, id, kind, status, importance)"
                          " SELECT 100 + i, 'lost-' || i, 'meeting', 'gossip', 3 FROM n");
  library = open_file (self);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 1000);
  g_assert_cmpuint (tumen_library_get_n_lost_events (library), ==, 1500);
}

/* Whatever a file makes SQLite do. */
static void
test_memory_is_limited (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (TumenLibrary) library = open_file (self);

  g_assert_nonnull (library);
  g_assert_cmpint (sqlite3_hard_heap_limit64 (-1), ==, (gint64)4 << 30);
}

static void
test_file_in_pieces_is_refused (Fixture      *self,
                                gconstpointer data)
{
  library_fixture_change (self, "PRAGMA journal_mode = WAL");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_REFUSED, "not in one piece");
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize)size, NULL));
}

/* What a crash of another program leaves: half a change, and a journal to undo it. */
static void
test_broken_off_change_is_refused (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->folder, "copy.tumen", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autofree char *copied_journal = g_strconcat (copy, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3         *database;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database,
                                 "PRAGMA cache_size = 1; BEGIN;"
                                 "UPDATE excerpt SET suffix = suffix || 'x';"
                                 "UPDATE event_text SET note = 'x'",
                                 NULL,
                                 NULL,
                                 NULL),
                   ==,
                   SQLITE_OK);
  copy_file (self->path, copy);
  copy_file (journal, copied_journal);
  sqlite3_close (database);

  before = library_fixture_dup_listing (self);
  assert_refused (copy, TUMEN_LIBRARY_ERROR_REFUSED, "not in one piece");
  after = library_fixture_dup_listing (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_hostile_schemas_are_refused (Fixture      *self,
                                  gconstpointer data)
{
  static const char *const hostile[] = {
    "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM event; END",
    "CREATE VIEW evil AS SELECT * FROM event",
    "CREATE VIRTUAL TABLE evil USING fts5 (a)",
    "CREATE TABLE evil (a TEXT, b TEXT GENERATED ALWAYS AS (upper (a)) VIRTUAL)",
    "CREATE TABLE evil (a TEXT CHECK (length (hex (zeroblob (1000000))) > 0))",
    "CREATE INDEX evil ON event (upper (kind))",
    "ALTER TABLE event ADD COLUMN evil TEXT",
    "ALTER TABLE event RENAME TO evil",
    "DROP TABLE claim; CREATE VIEW claim AS SELECT 1 AS evil",
  };
  g_autoptr (GBytes) good = library_fixture_read (self);

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *listing = NULL;
      g_autofree char *after = NULL;

      library_fixture_write (self, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      library_fixture_change (self, hostile[i]);
      listing = library_fixture_dup_listing (self);
      assert_refused (self->path, TUMEN_LIBRARY_ERROR_REFUSED, "was refused");
      after = library_fixture_dup_listing (self);
      g_assert_cmpstr (listing, ==, after);
    }
  library_fixture_write (self, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  library_fixture_change (self, "DROP TABLE claim");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_DAMAGED, "tables are missing");
}

static void
test_bad_events_are_left_out (Fixture      *self,
                              gconstpointer data)
{
  g_autofree char *faults = NULL;

  library_fixture_change (self,
                          "UPDATE event_date SET edtf = CAST (x'323032332d30ff2d3237' AS TEXT)"
                          " WHERE reading = 'editors'"
                          " AND event = (SELECT id FROM event WHERE ord = 7);"
                          "DELETE FROM event_text"
                          " WHERE event = (SELECT id FROM event WHERE ord = 9);"
                          "UPDATE event_text SET title = '' WHERE language = 'es'"
                          " AND event = (SELECT id FROM event WHERE ord = 18);"
                          "UPDATE event SET importance = 9 WHERE ord = 20");
  faults = open_and_show_faults (self, 174);
  g_assert_cmpstr (faults,
                   ==,
                   "Event 20: Its field “importance” is 9, but must be from 1 to 5 (lost)\n"
                   "Event 18: Its title is missing (lost)\n"
                   "Event 7: Its date is not a date: “2023-0�-27” (lost)\n"
                   "Event 9: Its title is missing (lost)\n");
}

static void
test_bad_values_are_told (Fixture      *self,
                          gconstpointer data)
{
  g_autofree char *faults = NULL;

  library_fixture_change (self,
                          "UPDATE claim SET edtf = '2024-13' WHERE rowid = 1;"
                          "UPDATE actor_text SET name = CAST (x'41004200' AS TEXT) WHERE rowid = 1;"
                          "UPDATE place SET country = 'Russia' WHERE rowid = 2;"
                          "UPDATE source SET sha256 = 'abc' WHERE rowid = 5;"
                          "UPDATE conflict SET id = 'two words' WHERE rowid = 3;"
                          "UPDATE excerpt SET exact = printf ('%.*c', 100001, 'x')"
                          " WHERE rowid = 4");
  faults = open_and_show_faults (self, 178);
  g_assert_nonnull (strstr (faults, "Its date is not a date: “2024-13”\n"));
  g_assert_nonnull (strstr (faults, "actor_text 1: Its field “name” is not text: “A�B�”\n"));
  g_assert_nonnull (strstr (faults,
                            "Place 2: Its field “country” has an unknown value: “Russia”\n"));
  g_assert_nonnull (strstr (faults, "Source 5: Its field “sha256” has an unknown value: “abc”\n"));
  g_assert_nonnull (strstr (faults,
                            "Conflict 3: Its field “id” is not an identifier of up to 200 letters,"
                            " digits, “.”, “_”, “-” and “:”, but “two words”\n"));
  g_assert_nonnull (strstr (faults,
                            "Excerpt 4: Its field “exact” is longer than 100000 characters\n"));
  g_assert_nonnull (strstr (faults, "names something that is not there"));
}

static void
test_references_to_nothing_are_dropped (Fixture      *self,
                                        gconstpointer data)
{
  g_autofree char *faults = NULL;

  library_fixture_change (self,
                          "UPDATE event_place SET place = 'atlantis' WHERE rowid = 1;"
                          "UPDATE place SET within = 'dprk-territory' WHERE id = 'pyongyang';"
                          "UPDATE place SET within = 'pyongyang' WHERE id = 'dprk-territory'");
  faults = open_and_show_faults (self, 178);
  g_assert_nonnull (strstr (faults,
                            "Event 1: Its field “place” names something that is not there: “atl"));
  g_assert_nonnull (strstr (faults, "dprk-territory: Its field “within”"));
}

static void
test_rows_that_contradict_themselves_are_told (Fixture      *self,
                                               gconstpointer data)
{
  g_autofree char *faults = NULL;

  library_fixture_change (self,
                          "UPDATE excerpt SET \"end\" = start - 1 WHERE ord = 4;"
                          "UPDATE relation SET other = event WHERE rowid = 1;"
                          "UPDATE source SET file_name = '../secret' WHERE ord = 5;"
                          "UPDATE conflict SET id = 'a' || char (10) || 'b' WHERE rowid = 3");
  faults = open_and_show_faults (self, 178);
  g_assert_nonnull (strstr (faults, "Excerpt 4: Its text has "));
  g_assert_nonnull (strstr (faults, ": It is related to itself\n"));
  g_assert_nonnull (strstr (faults,
                            "Source 5: Its field “file_name” is not the name of a file without"
                            " its folder, but “../secret”\n"));
  g_assert_nonnull (strstr (faults, "but “a\\nb”\n"));
}

static void
test_unknown_speakers_are_told (Fixture      *self,
                                gconstpointer data)
{
  static const char *const unknown[] = { "nobody", "no-agency", "no-one" };
  g_autofree char         *faults = NULL;

  library_fixture_change (self,
                          "UPDATE excerpt SET speaker = 'nobody' WHERE ord = 4;"
                          "UPDATE excerpt_via SET speaker = 'no-agency' WHERE rowid = 1;"
                          "UPDATE event_excerpt SET speaker = 'no-one' WHERE rowid = 1;"
                          "UPDATE excerpt SET speaker = 'narrator' WHERE ord = 5");
  faults = open_and_show_faults (self, 178);
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autofree char *words = NULL;

      words = g_strdup_printf ("“speaker” names something that is not there: “%s”\n", unknown[i]);
      g_assert_nonnull (strstr (faults, words));
    }
}

/* A column that was INTEGER when the row was written, the schema put back afterwards. */
static void
test_confused_types_are_told (Fixture      *self,
                              gconstpointer data)
{
  g_autofree char *faults = NULL;

  library_fixture_change (self,
                          "PRAGMA writable_schema = ON;"
                          "CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = 'event';"
                          "UPDATE sqlite_schema SET sql = replace (sql, ' STRICT', '')"
                          " WHERE name = 'event';"
                          "PRAGMA writable_schema = RESET");
  library_fixture_change (self,
                          "UPDATE event SET kind = x'0102' WHERE ord = 3;"
                          "UPDATE event SET importance = 'high' WHERE ord = 4");
  library_fixture_change (self,
                          "PRAGMA writable_schema = ON;"
                          "UPDATE sqlite_schema SET sql = (SELECT sql FROM kept)"
                          " WHERE name = 'event';"
                          "PRAGMA writable_schema = RESET; DROP TABLE kept");
  faults = open_and_show_faults (self, 176);
  g_assert_nonnull (strstr (faults, "Event 3: Its field “kind” is not text (lost)\n"));
  g_assert_nonnull (strstr (faults,
                            "Event 4: Its field “importance” is not a whole number (lost)\n"));
}

static void
test_library_without_events_is_good (Fixture      *self,
                                     gconstpointer data)
{
  g_autofree char *faults = NULL;

  library_fixture_change (self, "PRAGMA foreign_keys = ON; DELETE FROM event");
  faults = open_and_show_faults (self, 0);
  g_assert_cmpstr (faults, ==, "");
}

static void
test_library_without_good_events_is_damaged (Fixture      *self,
                                             gconstpointer data)
{
  library_fixture_change (self, "UPDATE event SET status = 'gossip'");
  assert_refused (self->path, TUMEN_LIBRARY_ERROR_DAMAGED, "no event in it can be read");
}

static void
test_truncated_files_are_refused (Fixture      *self,
                                  gconstpointer data)
{
  g_autoptr (GBytes) good = library_fixture_read (self);
  gsize size = g_bytes_get_size (good);

  for (gsize n = 1; n < size; n += 4096 * STEP_OF_PAGES / 3 + 512)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TumenLibrary) library = NULL;

      library_fixture_write (self, g_bytes_get_data (good, NULL), n);
      library = tumen_library_open (self->path, NULL, &error);
      g_assert_null (library);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, self->path));
    }
}

/* A page of zeros takes some rows with it, and only those. */
static void
test_zero_pages_are_salvaged (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (GBytes) good = library_fixture_read (self);
  gsize size = g_bytes_get_size (good);
  guint n_salvaged = 0;
  gsize step = g_getenv ("TUMEN_TEST_LONG") != NULL ? 1 : STEP_OF_PAGES;

  for (gsize page = 1; page < size / 4096; page += step)
    {
      g_autofree guint8 *mutant = g_memdup2 (g_bytes_get_data (good, NULL), size);
      g_autoptr (GError) error = NULL;
      g_autoptr (TumenLibrary) library = NULL;
      guint n_faults = 0;

      memset (mutant + page * 4096, 0, 4096);
      library_fixture_write (self, mutant, size);
      library = tumen_library_open (self->path, NULL, &error);
      if (library == NULL)
        {
          g_assert_nonnull (error);
          continue;
        }
      tumen_library_get_faults (library, &n_faults);
      g_assert_cmpuint (n_faults, >, 0);
      n_salvaged++;
    }
  g_test_message ("%u of %u", n_salvaged, (guint)(size / 4096));
  g_assert_cmpuint (n_salvaged, >, size / 4096 / step / 2);
}

static void
test_cancelled_opening_stops (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  g_cancellable_cancel (cancellable);
  library = tumen_library_open (self->path, cancellable, &error);
  g_assert_null (library);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_saving_asks_before_it_replaces (Fixture      *self,
                                     gconstpointer data)
{
  g_autoptr (TumenLibrary) library = open_file (self);
  g_autoptr (GError) error = NULL;

  g_assert_false (tumen_library_save (library, self->path, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (tumen_library_save (library, self->path, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_damaged_file_is_not_replaced_by_its_remains (Fixture      *self,
                                                  gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->folder, "copy.tumen", NULL);
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenLibrary) saved = NULL;
  g_autoptr (GError) error = NULL;
  guint n_faults;

  library_fixture_change (self, "UPDATE event SET status = 'gossip' WHERE ord < 4");
  library = open_file (self);
  g_assert_cmpuint (tumen_library_get_n_lost_events (library), ==, 3);
  g_assert_false (tumen_library_save (library, self->path, TRUE, &error));
  g_assert_error (error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_FAILED);
  g_assert_true (tumen_library_save (library, copy, FALSE, NULL));
  saved = tumen_library_open (copy, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_events (saved)), ==, 175);
  tumen_library_get_faults (saved, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
}

/* Rows are looked up by the index; one of another table's rows would lead anywhere. */
static void
test_forged_index_is_not_believed (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (TumenLibrary) builtin = tumen_library_open_builtin (NULL);
  g_autoptr (TumenLibrary) library = NULL;
  g_autofree char *expected = library_dump (builtin);
  g_autofree char *found = NULL;

  library_fixture_change (self,
                          "PRAGMA writable_schema = ON;"
                          "UPDATE sqlite_schema SET rootpage ="
                          " (SELECT rootpage FROM sqlite_schema"
                          "  WHERE name = 'sqlite_autoindex_event_actor_1')"
                          " WHERE name = 'sqlite_autoindex_event_place_1'");
  library = open_file (self);
  found = library_dump (library);
  g_assert_cmpstr (found, ==, expected);
}

/* Beyond 16 MiB a file is read where it lies. */
static void
make_large (Fixture *self)
{
  library_fixture_change (self,
                          "UPDATE event_text SET note ="
                          " replace (hex (zeroblob (48000)), '00', 'ab'), summary ="
                          " replace (hex (zeroblob (48000)), '00', 'cd')");
}

static void
test_large_file_is_read_where_it_lies (Fixture      *self,
                                       gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenEvent) event = NULL;
  g_autofree char *faults = NULL;

  make_large (self);
  faults = open_and_show_faults (self, 178);
  g_assert_cmpstr (faults, ==, "");
  library = open_file (self);
  event = tumen_library_dup_event (library, "korean-war-1950-1953");
  g_assert_cmpuint (strlen (tumen_event_get_note (event, TUMEN_LANGUAGE_EN)), ==, 96000);
  g_assert_true (tumen_library_save (library, self->path, TRUE, NULL));
  g_assert_nonnull (tumen_library_get_title (library, TUMEN_LANGUAGE_ES));
}

/* What SQLite still holds can be had; what is gone is gone, and nothing stops for it. */
static void
test_large_file_may_go_away (Fixture      *self,
                             gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  GListModel *events;
  guint       n_gone = 0;

  make_large (self);
  library = open_file (self);
  g_assert_cmpint (truncate (self->path, 4096), ==, 0);
  events = tumen_library_get_events (library);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (TumenEvent) event = g_list_model_get_item (events, i);

      n_gone += event == NULL || tumen_event_get_note (event, TUMEN_LANGUAGE_EN) == NULL;
    }
  g_assert_cmpuint (n_gone, >, 0);
}

static void
test_bad_values_in_large_file_are_told (Fixture      *self,
                                        gconstpointer data)
{
  g_autofree char *faults = NULL;

  make_large (self);
  library_fixture_change (self, "UPDATE event SET status = 'gossip' WHERE ord = 1");
  faults = open_and_show_faults (self, 177);
  g_assert_nonnull (strstr (faults, "gossip"));
}

/* Claims and cited pages are read beside the events only as known on a day. */
static void
test_claims_in_any_order_are_known_by_day (Fixture      *self,
                                           gconstpointer data)
{
  const TumenDay day = tumen_day_from_civil (2024, 8, 1);
  g_autoptr (TumenLibrary) builtin = tumen_library_open_builtin (NULL);
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenTable) expected = tumen_table_new_known_on (builtin, day);
  g_autoptr (TumenTable) found = NULL;

  for (const char *const *table = (const char *const[]){ "claim", "event_citation", NULL };
       *table != NULL;
       table++)
    {
      g_autofree char *sql = NULL;

      sql = g_strdup_printf ("CREATE TEMP TABLE turned AS SELECT * FROM %s ORDER BY rowid DESC;"
                             "DELETE FROM %s; INSERT INTO %s SELECT * FROM turned",
                             *table,
                             *table,
                             *table);
      library_fixture_change (self, sql);
    }
  library = open_file (self);
  found = tumen_table_new_known_on (library, day);
  g_assert_cmpuint (tumen_table_get_n_rows (found), >, 0);
  g_assert_cmpuint (tumen_table_get_n_rows (found), ==, tumen_table_get_n_rows (expected));
  g_assert_cmpuint (tumen_table_get_n_not_yet_known (found),
                    ==,
                    tumen_table_get_n_not_yet_known (expected));
}

typedef struct
{
  const char *name;
  void (*test) (Fixture *self, gconstpointer data);
} Test;

static const Test tests[] = {
  { "saved-library-is-equal", test_saved_library_is_equal },
  { "saved-file-is-one-marked-database", test_saved_file_is_one_marked_database },
  { "opening-writes-nothing", test_opening_writes_nothing },
  { "symbolic-link-is-followed", test_symbolic_link_is_followed },
  { "what-is-no-file-is-refused", test_what_is_no_file_is_refused },
  { "unreadable-file-is-refused", test_unreadable_file_is_refused },
  { "other-files-are-refused", test_other_files_are_refused },
  { "huge-file-is-refused", test_huge_file_is_refused },
  { "newer-versions-are-refused", test_newer_versions_are_refused },
  { "every-lost-event-is-counted", test_every_lost_event_is_counted },
  { "memory-is-limited", test_memory_is_limited },
  { "file-in-pieces-is-refused", test_file_in_pieces_is_refused },
  { "broken-off-change-is-refused", test_broken_off_change_is_refused },
  { "hostile-schemas-are-refused", test_hostile_schemas_are_refused },
  { "bad-events-are-left-out", test_bad_events_are_left_out },
  { "bad-values-are-told", test_bad_values_are_told },
  { "references-to-nothing-are-dropped", test_references_to_nothing_are_dropped },
  { "rows-that-contradict-themselves-are-told", test_rows_that_contradict_themselves_are_told },
  { "unknown-speakers-are-told", test_unknown_speakers_are_told },
  { "confused-types-are-told", test_confused_types_are_told },
  { "library-without-events-is-good", test_library_without_events_is_good },
  { "library-without-good-events-is-damaged", test_library_without_good_events_is_damaged },
  { "truncated-files-are-refused", test_truncated_files_are_refused },
  { "zero-pages-are-salvaged", test_zero_pages_are_salvaged },
  { "cancelled-opening-stops", test_cancelled_opening_stops },
  { "saving-asks-before-it-replaces", test_saving_asks_before_it_replaces },
  { "forged-index-is-not-believed", test_forged_index_is_not_believed },
  { "large-file-is-read-where-it-lies", test_large_file_is_read_where_it_lies },
  { "large-file-may-go-away", test_large_file_may_go_away },
  { "bad-values-in-large-file-are-told", test_bad_values_in_large_file_are_told },
  { "claims-in-any-order-are-known-by-day", test_claims_in_any_order_are_known_by_day },
  { "damaged-file-is-not-replaced-by-its-remains",
    test_damaged_file_is_not_replaced_by_its_remains },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/library-file/", tests[i].name, NULL);

      g_test_add (path,
                  Fixture,
                  NULL,
                  library_fixture_set_up,
                  tests[i].test,
                  library_fixture_tear_down);
    }
  return g_test_run ();
}
