/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../model/lax-schema.h"
#include "judge.h"
#include "replay.h"
#include "tumen-schema.h"

#include <stdlib.h>
#include <string.h>

/*
 * Opens any bytes as a library. A whole library is too large for a corpus, so unless the bytes are
 * those of a database, they are read as changes to a small one, a line each:
 *
 *   set TABLE COLUMN ROW text|blob|integer|real|null VALUE
 *   flip OFFSET MASK | zero OFFSET COUNT | cut OFFSET | copy PAGE PAGE
 *
 * A line that is none of these is passed over.
 */

#define PAGE_SIZE 4096

static GBytes *good, *lax;

static GBytes *
read_scratch (void)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize size;

  g_file_get_contents (judge_get_scratch_path (), &bytes, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, size);
}

static void
write_scratch_bytes (GBytes *bytes)
{
  judge_write_scratch (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
make_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_library_import_data_set (DATA_SET, &error);

  g_assert_no_error (error);
  tumen_library_save (library, judge_get_scratch_path (), TRUE, &error);
  g_assert_no_error (error);
  good = read_scratch ();
  lax_schema_drop_rules (judge_get_scratch_path ());
  lax = read_scratch ();
}

static void
bind (sqlite3_stmt *statement,
      const char   *type,
      const char   *value)
{
  if (g_str_equal (type, "text"))
    sqlite3_bind_text (statement, 1, value, -1, SQLITE_STATIC);
  else if (g_str_equal (type, "blob"))
    sqlite3_bind_blob (statement, 1, value, (int)strlen (value), SQLITE_STATIC);
  else if (g_str_equal (type, "integer"))
    sqlite3_bind_int64 (statement, 1, g_ascii_strtoll (value, NULL, 10));
  else if (g_str_equal (type, "real"))
    sqlite3_bind_double (statement, 1, g_ascii_strtod (value, NULL));
}

static void
set_value (sqlite3    *database,
           const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 6);
  const TumenSchemaTable *table;
  g_autofree char        *sql = NULL;
  sqlite3_stmt           *update;

  if (g_strv_length (words) < 6 || !g_str_equal (words[0], "set"))
    return;
  table = tumen_schema_find_table (words[1]);
  if (table == NULL || tumen_schema_find_column (table, words[2]) < 0)
    return;
  sql = g_strdup_printf ("UPDATE OR IGNORE %s SET \"%s\" = ?1 WHERE rowid = ?2", words[1],
                         words[2]);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &update, NULL), ==, SQLITE_OK);
  bind (update, words[4], words[5]);
  sqlite3_bind_int64 (update, 2, g_ascii_strtoll (words[3], NULL, 10));
  g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
  sqlite3_finalize (update);
}

static void
set_values (GStrv lines)
{
  sqlite3 *database;

  write_scratch_bytes (lax);
  database = lax_schema_open (judge_get_scratch_path ());
  for (gsize i = 0; lines[i] != NULL; i++)
    set_value (database, lines[i]);
  sqlite3_close (database);
  lax_schema_restore_rules (judge_get_scratch_path ());
}

static void
change_bytes (GByteArray *bytes,
              const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  gboolean has_two = g_strv_length (words) == 3;
  guint64  at = words[0] != NULL && words[1] != NULL ? g_ascii_strtoull (words[1], NULL, 10) : 0;
  guint64  with = has_two ? g_ascii_strtoull (words[2], NULL, 10) : 0;
  guint    n_pages = bytes->len / PAGE_SIZE;

  if (words[0] == NULL || bytes->len == 0)
    return;
  if (g_str_equal (words[0], "flip"))
    bytes->data[at % bytes->len] ^= (guint8)with;
  else if (g_str_equal (words[0], "zero"))
    memset (bytes->data + at % bytes->len, 0, MIN (with, bytes->len - at % bytes->len));
  else if (g_str_equal (words[0], "cut"))
    g_byte_array_set_size (bytes, (guint)(at % bytes->len));
  else if (g_str_equal (words[0], "copy") && n_pages > 0)
    memmove (bytes->data + at % n_pages * PAGE_SIZE,
             bytes->data + with % n_pages * PAGE_SIZE,
             PAGE_SIZE);
}

static void
write_changed (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 64);
  GByteArray *bytes;

  if (strstr (text, "set ") != NULL)
    set_values (lines);
  else
    write_scratch_bytes (good);
  bytes = g_bytes_unref_to_array (read_scratch ());
  for (gsize i = 0; lines[i] != NULL; i++)
    change_bytes (bytes, lines[i]);
  judge_write_scratch (bytes->data, bytes->len);
  g_byte_array_unref (bytes);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  if (good == NULL)
    make_good ();
  if (g_str_has_prefix (text, "SQLite format 3"))
    judge_write_scratch (data, size);
  else
    write_changed (text);
  library = tumen_library_open (judge_get_scratch_path (), NULL, &error);
  g_assert_true ((library == NULL) == (error != NULL));
  if (library == NULL)
    judge_error (error);
  else
    judge_library (library);
  return 0;
}
