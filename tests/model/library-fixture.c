/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>

/* The file, made once. */
static GBytes *golden;

/* A folder of its own, and in it the built-in library as "library.tumen". */
void
library_fixture_set_up (LibraryFixture *self,
                        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tumen-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "library.tumen", NULL);
  if (golden == NULL)
    {
      g_autoptr (TumenLibrary) library = tumen_library_open_builtin (&error);

      g_assert_no_error (error);
      g_assert_true (tumen_library_save (library, self->path, FALSE, &error));
      g_assert_no_error (error);
      golden = library_fixture_read (self);
      return;
    }
  library_fixture_write (self, g_bytes_get_data (golden, NULL), g_bytes_get_size (golden));
}

void
library_fixture_tear_down (LibraryFixture *self,
                           gconstpointer   data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

/* As somebody with the sqlite3 shell would. */
void
library_fixture_change (LibraryFixture *self,
                        const char     *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  sqlite3_close (database);
}

GBytes *
library_fixture_read (LibraryFixture *self)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize size;

  g_file_get_contents (self->path, &bytes, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, size);
}

/* Not by g_file_set_contents(), which would wait for the disk. */
void
library_fixture_write (LibraryFixture *self,
                       gconstpointer   bytes,
                       gsize           size)
{
  FILE *file = g_fopen (self->path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* Name, size, time and permissions of every file in the folder. */
char *
library_fixture_dup_listing (LibraryFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      GStatBuf         status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%ld %o",
                                        name,
                                        (gint64)status.st_size,
                                        (gint64)status.st_mtim.tv_sec,
                                        status.st_mtim.tv_nsec,
                                        status.st_mode));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}
