/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "tumen-actor.h"
#include "tumen-watch.h"

#include <sqlite3.h>
#include <string.h>

/* Files in which pages stand in the place of other ones. */

#define PAGE_SIZE 4096
/* Of the header of a page of the kind that has pages below it: its kind, and its last one. */
#define INTERIOR       5
#define PAGE_RIGHTMOST 8

typedef LibraryFixture Fixture;

/* The first page of a table or an index. */
static guint
find_root (Fixture    *self,
           const char *name)
{
  sqlite3      *database;
  sqlite3_stmt *row;
  guint         page;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database,
                                       "SELECT rootpage FROM sqlite_schema WHERE name = ?1", -1,
                                       &row, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_text (row, 1, name, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  page = (guint)sqlite3_column_int (row, 0);
  sqlite3_finalize (row);
  sqlite3_close (database);
  return page;
}

static void
swap_roots (Fixture    *self,
            const char *a,
            const char *b)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("PRAGMA writable_schema = ON;"
                         "UPDATE sqlite_schema SET rootpage = CASE name WHEN '%s' THEN %u"
                         " ELSE %u END WHERE name IN ('%s', '%s')",
                         a, find_root (self, b), find_root (self, a), a, b);
  library_fixture_change (self, sql);
}

static guint8 *
get_page (GByteArray *bytes,
          guint       page)
{
  return bytes->data + (gsize)(page - 1) * PAGE_SIZE;
}

static GByteArray *
read_bytes (Fixture *self)
{
  g_autoptr (GBytes) read = library_fixture_read (self);

  return g_bytes_unref_to_array (g_steal_pointer (&read));
}

static void
write_bytes (Fixture    *self,
             GByteArray *bytes)
{
  library_fixture_write (self, bytes->data, bytes->len);
  g_byte_array_unref (bytes);
}

static TumenLibrary *
open_damaged (Fixture    *self,
              TumenWatch *watch)
{
  g_autoptr (GError) error = NULL;
  TumenLibrary *library = tumen_library_open_watched (self->path, watch, &error);

  g_assert_no_error (error);
  g_assert_true (tumen_library_is_read_only (library));
  return library;
}

static gboolean
tells_of (TumenLibrary *library,
          const char   *item,
          const char   *words)
{
  guint                    n;
  const TumenLibraryFault *faults = tumen_library_get_faults (library, &n);

  for (guint i = 0; i < n; i++)
    {
      if (strcmp (faults[i].item, item) == 0 && strstr (faults[i].reason, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static guint
count_aliases (TumenLibrary *library)
{
  GListModel *actors = tumen_library_get_actors (library);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (TumenActor) actor = g_list_model_get_item (actors, i);

      n += g_strv_length ((char **)tumen_actor_get_aliases (actor));
    }
  return n;
}

/* An office has the same first columns as another spelling of a name. */
static void
test_page_of_another_table_is_told (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  guint       aliases = find_root (self, "actor_alias");
  guint       roles = find_root (self, "role");
  TumenWatch  watch = { 0 };
  GByteArray *bytes = read_bytes (self);

  memcpy (get_page (bytes, aliases), get_page (bytes, roles), PAGE_SIZE);
  write_bytes (self, bytes);
  library = open_damaged (self, &watch);
  g_assert_true (tells_of (library, "actor_alias", "“role”"));
  g_assert_cmpuint (count_aliases (library), ==, 0);
}

/* The rows are where they were; only the way to them by their keys is lost. */
static void
test_index_of_another_table_loses_no_row (Fixture      *self,
                                          gconstpointer data)
{
  g_autoptr (TumenLibrary) good = tumen_library_open (self->path, NULL, NULL);
  g_autoptr (TumenLibrary) library = NULL;
  TumenWatch watch = { 0 };

  swap_roots (self, "sqlite_autoindex_event_text_1", "sqlite_autoindex_event_date_1");
  swap_roots (self, "sqlite_autoindex_actor_alias_1", "sqlite_autoindex_event_1");
  library = open_damaged (self, &watch);
  g_assert_cmpuint (g_list_model_get_n_items (tumen_library_get_events (library)),
                    ==,
                    g_list_model_get_n_items (tumen_library_get_events (good)));
  g_assert_cmpuint (count_aliases (library), ==, count_aliases (good));
}

/* SQLite goes down until it is too deep, and reads all on its way each time. */
static void
test_page_below_itself_ends (Fixture      *self,
                             gconstpointer data)
{
  g_autoptr (TumenLibrary) library = NULL;
  guint       n, n_good, page = find_root (self, "event_text");
  TumenWatch  good = { 0 }, watch = { 0 };
  GByteArray *bytes = read_bytes (self);
  guint8     *root = get_page (bytes, page);

  library = tumen_library_open_watched (self->path, &good, NULL);
  n_good = g_list_model_get_n_items (tumen_library_get_events (library));
  g_clear_object (&library);
  g_assert_cmpint (root[0], ==, INTERIOR);
  root[PAGE_RIGHTMOST + 2] = (guint8)(page >> 8);
  root[PAGE_RIGHTMOST + 3] = (guint8)page;
  write_bytes (self, bytes);
  library = open_damaged (self, &watch);
  /* What is read again and again is not lost, and is not read without end. */
  n = g_list_model_get_n_items (tumen_library_get_events (library));
  g_assert_cmpuint (n, >, n_good / 2);
  g_assert_cmpuint (n, <, n_good);
  g_assert_cmpuint (n + tumen_library_get_n_lost_events (library), ==, n_good);
  g_assert_cmpint (watch.n_done, <, 3 * good.n_done);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) \
  g_test_add (path, Fixture, NULL, library_fixture_set_up, test, library_fixture_tear_down)
  ADD ("/strangers/page-of-another-table-is-told", test_page_of_another_table_is_told);
  ADD ("/strangers/index-of-another-table-loses-no-row", test_index_of_another_table_loses_no_row);
  ADD ("/strangers/page-below-itself-ends", test_page_below_itself_ends);
#undef ADD
  return g_test_run ();
}
