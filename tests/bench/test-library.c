/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-file.h"
#include "bench-table.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_EVENTS 1000

static char *
write_file (guint64 seed,
            gsize  *size)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  BenchEvents events;
  char       *bytes;
  int         file = g_file_open_tmp ("bench-XXXXXX.tumen", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  bench_events_init (&events, N_EVENTS, seed);
  g_assert_true (bench_file_write (&events, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, size, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return bytes;
}

static void
test_same_seed_same_bytes (void)
{
  gsize            size, again_size, other_size;
  g_autofree char *bytes = write_file (7, &size);
  g_autofree char *again = write_file (7, &again_size);
  g_autofree char *other = write_file (8, &other_size);

  g_assert_cmpmem (bytes, size, again, again_size);
  g_assert_true (other_size != size || memcmp (bytes, other, size) != 0);
}

static TumenTable *
read_table (const BenchEvents *events)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;
  guint n_faults;
  int   file = g_file_open_tmp ("bench-XXXXXX.tumen", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_assert_true (bench_file_write (events, path, &error));
  library = tumen_library_open (path, NULL, &error);
  g_assert_no_error (error);
  tumen_library_get_faults (library, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return tumen_table_new (library, TUMEN_READING_EDITORS);
}

static void
compare_values (TumenTable *a,
                TumenTable *b,
                TumenField  field,
                guint       row)
{
  guint          n_a, n_b;
  const guint16 *values_a = tumen_table_get_row_values (a, field, row, &n_a);
  const guint16 *values_b = tumen_table_get_row_values (b, field, row, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    g_assert_cmpstr (tumen_table_get_value_id (a, field, values_a[i]),
                     ==,
                     tumen_table_get_value_id (b, field, values_b[i]));
}

/* Stars are no part of a library's file. */
static void
compare_rows (TumenTable *a,
              TumenTable *b,
              guint       row)
{
  TumenRow x = tumen_table_get_rows (a)[row];
  TumenRow y = tumen_table_get_rows (b)[row];

  x.flags &= (guint8)~TUMEN_ROW_STARRED;
  g_assert_cmpmem (&x, sizeof x, &y, sizeof y);
  for (guint l = 0; l < TUMEN_N_LANGUAGES; l++)
    {
      g_assert_cmpstr (tumen_table_get_short_title (a, row, (TumenLanguage)l), ==,
                       tumen_table_get_short_title (b, row, (TumenLanguage)l));
      g_assert_cmpstr (tumen_table_get_date_words (a, row, (TumenLanguage)l), ==,
                       tumen_table_get_date_words (b, row, (TumenLanguage)l));
    }
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    compare_values (a, b, (TumenField)i, row);
}

static void
test_file_and_table_agree (void)
{
  BenchEvents events;
  g_autoptr (TumenTable) made = NULL;
  g_autoptr (TumenTable) read = NULL;

  bench_events_init (&events, N_EVENTS, 3);
  made = bench_table_new (&events);
  read = read_table (&events);
  g_assert_cmpuint (tumen_table_get_n_rows (made), ==, N_EVENTS);
  g_assert_cmpuint (tumen_table_get_n_rows (read), ==, N_EVENTS);
  for (guint row = 0; row < N_EVENTS; row++)
    {
      g_assert_cmpstr (tumen_table_get_id (made, row), ==, tumen_table_get_id (read, row));
      compare_rows (made, read, row);
    }
}

static void
assert_share (guint n,
              guint n_all,
              guint least,
              guint most)
{
  g_assert_cmpuint (n * 100, >=, least * n_all);
  g_assert_cmpuint (n * 100, <=, most * n_all);
}

static void
test_shares (void)
{
  BenchEvents events;
  guint       n_ranges = 0, n_clocks = 0, n_bytes = 0, n_days = 0;
  const guint n_all = 20000;

  bench_events_init (&events, n_all, 1);
  for (guint i = 0; i < n_all; i++)
    {
      BenchEvent event;

      bench_events_make (&events, i, &event);
      n_ranges += event.duration == TUMEN_DURATION_LASTING;
      n_clocks += event.minutes >= 0;
      n_days += event.duration == TUMEN_DURATION_ONCE && strlen (event.edtf) == 10;
      n_bytes += (guint)strlen (event.title);
    }
  assert_share (n_ranges, n_all, 19, 21);
  assert_share (n_clocks, n_all, 7, 10);
  assert_share (n_days, n_all, 54, 64);
  assert_share (n_bytes, n_all, 2700, 3300);
}

/* All titles of one in five are of letters beyond Cyrillic, of one in five Cyrillic. */
static void
test_scripts (void)
{
  BenchEvents events;
  guint       n_korean = 0, n_russian = 0;
  const guint n_all = 20000;

  bench_events_init (&events, n_all, 1);
  for (guint i = 0; i < n_all; i++)
    {
      BenchEvent     event;
      GUnicodeScript script;

      bench_events_make (&events, i, &event);
      script = g_unichar_get_script (g_utf8_get_char (event.title));
      n_korean += script == G_UNICODE_SCRIPT_HANGUL;
      n_russian += script == G_UNICODE_SCRIPT_CYRILLIC;
    }
  assert_share (n_korean, n_all, 18, 22);
  assert_share (n_russian, n_all, 18, 22);
}

static void
test_bursts_and_gaps (void)
{
  BenchEvents events;
  TumenDay    first, last;
  g_autoptr (TumenTable) table = NULL;
  g_autofree guint *days = NULL;
  guint             n_busy = 0, n_empty = 0, n_rows;

  bench_events_init (&events, 20000, 1);
  table = bench_table_new (&events);
  n_rows = tumen_table_get_n_rows (table);
  bench_events_get_span (&first, &last);
  days = g_new0 (guint, last - first + 1);
  for (guint i = 0; i < n_rows; i++)
    {
      const TumenRow *row = &tumen_table_get_rows (table)[i];

      if (row->form == TUMEN_FORM_DAY && row->lo >= first && row->lo < last)
        days[(guint)(row->lo - first)]++;
    }
  for (TumenDay day = first; day <= last; day++)
    {
      n_busy += days[day - first] > 20;
      n_empty += days[day - first] == 0;
    }
  g_assert_cmpuint (n_busy, >, 10);
  g_assert_cmpuint (n_empty, >, 400);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench-library/same-seed-same-bytes", test_same_seed_same_bytes);
  g_test_add_func ("/bench-library/file-and-table-agree", test_file_and_table_agree);
  g_test_add_func ("/bench-library/shares", test_shares);
  g_test_add_func ("/bench-library/titles-in-three-scripts", test_scripts);
  g_test_add_func ("/bench-library/bursts-and-empty-stretches", test_bursts_and_gaps);
  return g_test_run ();
}
