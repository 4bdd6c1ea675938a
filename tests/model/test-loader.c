/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"
#include "tumen-loader.h"
#include "tumen-table.h"
#include "tumen-watch.h"

#include <string.h>

typedef LibraryFixture Fixture;

/* What came of one run. */
typedef struct
{
  GMainLoop    *loop;
  TumenLibrary *library;
  GError       *error;
  double        last_fraction;
  guint         n_notified;
} Run;

static void
fraction_cb (TumenLoader *loader,
             GParamSpec  *pspec,
             gpointer     data)
{
  Run   *run = data;
  double fraction;

  g_object_get (loader, "fraction", &fraction, NULL);
  g_assert_cmpfloat (fraction, >, run->last_fraction);
  g_assert_cmpfloat (fraction, <=, 1.0);
  g_assert_cmpfloat (fraction, ==, tumen_loader_get_fraction (loader));
  run->last_fraction = fraction;
  run->n_notified++;
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Run *run = data;

  run->library = tumen_loader_run_finish (TUMEN_LOADER (source), result, &run->error);
  g_main_loop_quit (run->loop);
}

static void
run_loader (Run          *run,
            TumenLoader  *loader,
            GCancellable *cancellable)
{
  run->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect (loader, "notify::fraction", G_CALLBACK (fraction_cb), run);
  tumen_loader_run_async (loader, cancellable, finished_cb, run);
  g_main_loop_run (run->loop);
  g_main_loop_unref (run->loop);
}

static void
run_clear (Run *run)
{
  g_clear_object (&run->library);
  g_clear_error (&run->error);
}

static void
test_gives_the_whole_library (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (TumenLoader) loader = tumen_loader_new (self->path, TUMEN_READING_EDITORS);
  g_autoptr (TumenLibrary) expected = tumen_library_open (self->path, NULL, NULL);
  g_autofree char *found_dump = NULL;
  g_autofree char *expected_dump = library_dump (expected);
  Run              run = { 0 };
  guint            n_events;

  run_loader (&run, loader, NULL);
  g_assert_no_error (run.error);
  found_dump = library_dump (run.library);
  g_assert_cmpstr (found_dump, ==, expected_dump);
  g_assert_cmpfloat (run.last_fraction, ==, 1.0);
  g_assert_cmpuint (run.n_notified, >, 0);
  g_object_get (loader, "n-events", &n_events, NULL);
  g_assert_cmpuint (n_events, ==, 178);
  g_assert_cmpuint (tumen_loader_get_n_events (loader), ==, 178);
  run_clear (&run);
  g_assert_finalize_object (g_steal_pointer (&loader));
}

static void
test_reads_data_sets_too (Fixture      *self,
                          gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "wrong.JSON", NULL);
  g_autoptr (TumenLoader) loader = tumen_loader_new (path, TUMEN_READING_EDITORS);
  Run run = { 0 };

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  run_loader (&run, loader, NULL);
  g_assert_null (run.library);
  g_assert_error (run.error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_A_LIBRARY);
  run_clear (&run);
}

static void
test_tells_of_errors (Fixture      *self,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "missing.tumen", NULL);
  g_autoptr (TumenLoader) loader = tumen_loader_new (path, TUMEN_READING_EDITORS);
  Run run = { 0 };

  run_loader (&run, loader, NULL);
  g_assert_null (run.library);
  g_assert_error (run.error, TUMEN_LIBRARY_ERROR, TUMEN_LIBRARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (run.error->message, path));
  g_assert_cmpfloat (tumen_loader_get_fraction (loader), ==, 0.0);
  run_clear (&run);
}

static void
test_gives_up_when_cancelled (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (TumenLoader) loader = tumen_loader_new (self->path, TUMEN_READING_EDITORS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TumenLibrary) preview = NULL;
  Run run = { 0 };

  g_cancellable_cancel (cancellable);
  run_loader (&run, loader, cancellable);
  g_assert_null (run.library);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_get (loader, "preview", &preview, NULL);
  g_assert_null (preview);
  g_assert_null (tumen_loader_get_preview (loader));
  run_clear (&run);
}

static void
preview_cb (TumenLibrary *preview,
            gpointer      data)
{
  TumenLibrary **kept = data;

  g_assert_null (*kept);
  *kept = g_object_ref (preview);
}

static void
make_large (Fixture *self)
{
  library_fixture_change (self,
                          "UPDATE event_text SET note ="
                          " replace (hex (zeroblob (48000)), '00', 'ab'), summary ="
                          " replace (hex (zeroblob (48000)), '00', 'cd')");
}

static void
cancel_cb (TumenLibrary *preview,
           gpointer      data)
{
  g_cancellable_cancel (data);
}

/* Two threads are at work then; neither may begin to salvage. */
static void
test_gives_up_when_cancelled_half_way (Fixture      *self,
                                       gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  TumenWatch watch = { .cancellable = cancellable, .shown = cancel_cb, .data = cancellable };

  make_large (self);
  library = tumen_library_open_watched (self->path, &watch, &error);
  g_assert_null (library);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Beyond 16 MiB two threads read, and the first one shows what it has. */
static void
test_shows_a_preview_of_a_large_file (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (TumenLibrary) preview = NULL;
  g_autoptr (TumenLibrary) library = NULL;
  g_autoptr (TumenTable) first = NULL;
  g_autoptr (TumenTable) whole = NULL;
  TumenWatch watch = { .shown = preview_cb, .data = &preview };
  guint      row;

  make_large (self);
  library = tumen_library_open_watched (self->path, &watch, NULL);
  g_assert_nonnull (library);
  g_assert_nonnull (preview);
  g_assert_cmpstr (tumen_library_get_title (preview, TUMEN_LANGUAGE_ES),
                   ==,
                   tumen_library_get_title (library, TUMEN_LANGUAGE_ES));
  first = tumen_table_new (preview, TUMEN_READING_EDITORS);
  whole = tumen_table_new (library, TUMEN_READING_EDITORS);
  g_assert_cmpuint (tumen_table_get_n_rows (first), ==, 16);
  g_assert_cmpuint (tumen_table_get_n_rows (whole), ==, 178);
  for (guint i = 0; i < tumen_table_get_n_rows (first); i++)
    {
      const char *id = tumen_table_get_id (first, i);

      g_assert_true (tumen_table_find (whole, id, &row));
      g_assert_cmpstr (tumen_table_get_short_title (first, i, TUMEN_LANGUAGE_EN),
                       ==,
                       tumen_table_get_short_title (whole, row, TUMEN_LANGUAGE_EN));
      g_assert_null (tumen_library_dup_event (preview, id));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "gives-the-whole-library", test_gives_the_whole_library },
    { "reads-data-sets-too", test_reads_data_sets_too },
    { "tells-of-errors", test_tells_of_errors },
    { "gives-up-when-cancelled", test_gives_up_when_cancelled },
    { "gives-up-when-cancelled-half-way", test_gives_up_when_cancelled_half_way },
    { "shows-a-preview-of-a-large-file", test_shows_a_preview_of_a_large_file },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/loader/", tests[i].name, NULL);

      g_test_add (path,
                  Fixture,
                  NULL,
                  library_fixture_set_up,
                  tests[i].test,
                  library_fixture_tear_down);
    }
  return g_test_run ();
}
