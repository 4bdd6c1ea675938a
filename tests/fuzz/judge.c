/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "judge.h"

#include "../model/library-fixture.h"
#include "tumen-scene.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What must hold of every library that could be opened, and of every error. */

#define WIDTH  900.0
#define HEIGHT 600.0

static char *folder;
static char *scratch;

static void
remove_scratch (void)
{
  g_unlink (scratch);
  g_rmdir (folder);
  g_clear_pointer (&scratch, g_free);
  g_clear_pointer (&folder, g_free);
}

/* A file of this process for the bytes that are tried. */
const char *
judge_get_scratch_path (void)
{
  g_autoptr (GError) error = NULL;

  if (scratch != NULL)
    return scratch;
  folder = g_dir_make_tmp ("tumen-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  scratch = g_build_filename (folder, "scratch", NULL);
  atexit (remove_scratch);
  return scratch;
}

void
judge_write_scratch (gconstpointer bytes,
                     gsize         size)
{
  FILE *file = g_fopen (judge_get_scratch_path (), "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* One sentence on one line that names the file. */
void
judge_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, scratch));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strpbrk (error->message, "\n\r\033"));
}

static void
judge_faults (TumenLibrary *library)
{
  guint                    n;
  const TumenLibraryFault *faults = tumen_library_get_faults (library, &n);

  g_assert_true (tumen_library_is_read_only (library) == (n > 0));
  g_assert_true (tumen_library_get_n_lost_events (library) <= n || n == 1000);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_utf8_validate (faults[i].item, -1, NULL));
      g_assert_true (g_utf8_validate (faults[i].reason, -1, NULL));
      g_assert_true (faults[i].reason[0] != '\0');
    }
}

static void
judge_row (TumenTable *table,
           guint       row)
{
  const TumenRow *one = &tumen_table_get_rows (table)[row];

  for (int language = 0; language < TUMEN_N_LANGUAGES; language++)
    {
      const char *title = tumen_table_get_short_title (table, row, (TumenLanguage)language);
      const char *words = tumen_table_get_date_words (table, row, (TumenLanguage)language);

      g_assert_true (title[0] != '\0' && g_utf8_validate (title, -1, NULL));
      g_assert_true (words[0] != '\0' && g_utf8_validate (words, -1, NULL));
    }
  if (one->form == TUMEN_FORM_NONE)
    return;
  g_assert_true (isfinite (one->lo) && isfinite (one->hi));
  g_assert_cmpfloat (one->lo, <=, tumen_row_get_centre (one));
  g_assert_cmpfloat (tumen_row_get_centre (one), <=, one->hi);
}

static void
judge_table (TumenTable *table,
             guint       n_events)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (tumen_table_get_n_rows (table), ==, n_events);
  for (guint i = 0; i < n_events; i++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer)tumen_table_get_id (table, i)));
      judge_row (table, i);
    }
}

static void
judge_scene (TumenScene *scene,
             guint       n_events)
{
  const TumenCounts    *counts = tumen_scene_get_counts (scene);
  guint                 n;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n);

  g_assert_cmpuint (counts->library, ==, n_events);
  g_assert_cmpuint (counts->filtered_out + counts->undated + counts->outside + counts->in_span,
                    ==,
                    n_events);
  g_assert_cmpuint (counts->drawn + counts->in_chips + counts->in_bars, ==, counts->in_span);
  for (guint i = 0; i < n; i++)
    {
      const TumenRect *rect = &items[i].rect;

      g_assert_true (isfinite (rect->x) && isfinite (rect->y));
      g_assert_true (isfinite (rect->width) && rect->width >= 0);
      g_assert_true (isfinite (rect->height) && rect->height >= 0);
      g_assert_true (items[i].text == NULL || g_utf8_validate (items[i].text, -1, NULL));
      g_assert_true (items[i].event == TUMEN_NO_ROW || items[i].event < n_events);
    }
}

static void
draw (TumenTable *table)
{
  static TumenText    *text;
  const TumenSceneSize size = { WIDTH, HEIGHT, 0 };
  guint                n = tumen_table_get_n_rows (table);
  g_autofree guint8   *rows_in = g_malloc (n + 1);
  TumenViewport        viewport;
  TumenSpan            span;
  g_autoptr (TumenScene) scene = NULL;
  g_autoptr (TumenSceneMaker) maker = NULL;

  if (text == NULL)
    text = tumen_text_new ("Cantarell", 1);
  maker = tumen_scene_maker_new (text);
  memset (rows_in, 1, n);
  tumen_scene_maker_set_content (maker, table, rows_in, TUMEN_LANES_KIND, TUMEN_LANGUAGE_ES);
  span = tumen_scene_maker_get_fit_span (maker, WIDTH);
  if (span.begin >= span.end)
    return;
  tumen_viewport_init (&viewport, span, WIDTH, span);
  scene = tumen_scene_maker_make (maker, &viewport, &size);
  judge_scene (scene, n);
}

/* The head names the file where there is no title. */
static const char *
skip_head (const char *dump)
{
  const char *first = strchr (dump, '\f');

  return first != NULL ? first : "";
}

/* What was taken from a stranger is good, so writing and reading it changes nothing. */
static void
judge_copy (TumenLibrary *library)
{
  g_autofree char *before = library_dump (library);
  g_autofree char *after = NULL;
  g_autofree char *path = g_strconcat (judge_get_scratch_path (), ".copy", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) copy = NULL;
  guint n_faults;

  g_assert_true (g_utf8_validate (before, -1, NULL));
  tumen_library_save (library, path, TRUE, &error);
  g_assert_no_error (error);
  copy = tumen_library_open (path, NULL, &error);
  g_unlink (path);
  g_assert_no_error (error);
  tumen_library_get_faults (copy, &n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
  after = library_dump (copy);
  g_assert_cmpstr (skip_head (after), ==, skip_head (before));
}

void
judge_library (TumenLibrary *library)
{
  guint n_events = g_list_model_get_n_items (tumen_library_get_events (library));

  judge_faults (library);
  for (int reading = 0; reading < TUMEN_N_READINGS; reading++)
    {
      g_autoptr (TumenTable) table = tumen_table_new (library, (TumenReading)reading);

      judge_table (table, n_events);
      draw (table);
    }
  judge_copy (library);
}
