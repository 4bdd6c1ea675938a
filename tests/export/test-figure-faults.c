/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figure-fixture.h"

#include "tumen-publish.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_numbered_files (FigureFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  guint            n_pages = tumen_figure_get_n_pages (figure);
  g_autofree char *path = g_build_filename (fixture->folder, "a.b.png", NULL);
  g_auto (GStrv) paths = tumen_figure_file_list_paths (figure, TUMEN_FIGURE_PNG, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) old = NULL;

  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpuint (g_strv_length (paths), ==, n_pages);
  g_assert_true (g_str_has_suffix (paths[0], "/a.b-01.png"));
  g_assert_true (tumen_figure_write (figure, &fixture->spec, path, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (figure_fixture_count_files (fixture), ==, n_pages);
  g_remove (paths[0]);
  old = figure_fixture_read (fixture, "a.b-02.png");
  g_assert_false (tumen_figure_write (figure, &fixture->spec, path, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "a.b-02.png"));
  g_assert_cmpuint (figure_fixture_count_files (fixture), ==, n_pages - 1);
}

static void
test_refuses_to_replace (FigureFixture *fixture,
                         gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (tumen_figure_write (figure, &fixture->spec, path, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

static void
test_follows_symbolic_links (FigureFixture *fixture,
                             gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_picture ();
  g_autofree char *link = g_build_filename (fixture->folder, "link.png", NULL);
  g_autoptr (GBytes) through = NULL;
  g_autoptr (GBytes) target = NULL;

  g_assert_cmpint (symlink ("target.png", link), ==, 0);
  through = figure_fixture_write (fixture, figure, "link.png");
  target = figure_fixture_read (fixture, "target.png");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_bytes_equal (through, target));
}

static void
test_too_large (FigureFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (TumenFigure) figure =
    figure_fixture_compose (TUMEN_FIGURE_PICTURE, 110000.0, 500.0, NULL);
  g_autoptr (TumenFigure) square =
    figure_fixture_compose (TUMEN_FIGURE_PICTURE, 500.0, 500.0, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  g_autoptr (GError) area = NULL;

  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      fixture->spec.format = (TumenFigureFormat)i;
      g_assert_false (tumen_figure_write (figure, &fixture->spec, path, TRUE, &error));
      g_assert_error (error, TUMEN_FIGURE_FILE_ERROR, TUMEN_FIGURE_FILE_ERROR_TOO_LARGE);
    }
  fixture->spec.format = TUMEN_FIGURE_PNG;
  fixture->spec.width_px = 40000.0;
  g_assert_null (tumen_figure_to_bytes (square, &fixture->spec, 0, &area));
  g_assert_error (area, TUMEN_FIGURE_FILE_ERROR, TUMEN_FIGURE_FILE_ERROR_TOO_LARGE);
  g_assert_cmpuint (figure_fixture_count_files (fixture), ==, 0);
}

static void
test_no_folder (FigureFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();

  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "none", "a", NULL);
      g_autoptr (GError) error = NULL;

      fixture->spec.format = (TumenFigureFormat)i;
      g_assert_false (tumen_figure_write (figure, &fixture->spec, path, TRUE, &error));
      g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_NO_FOLDER);
    }
}

/* A disk that takes only the first bytes: no format may leave a part of a file, nor the first
 * ones of several files. */
static void
test_no_room (FigureFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  struct rlimit    before, little;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  little = before;
  little.rlim_cur = 40000;
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean written;

      fixture->spec.format = (TumenFigureFormat)i;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
      written = tumen_figure_write (figure, &fixture->spec, path, TRUE, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (written);
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, TUMEN_PUBLISH_ERROR);
      g_assert_cmpuint (figure_fixture_count_files (fixture), ==, 0);
    }
}

static void
cancel_cb (double   share,
           gpointer data)
{
  GCancellable *cancellable = data;

  g_assert_cmpfloat (share, >, 0.0);
  g_assert_cmpfloat (share, <=, 1.0);
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (FigureFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);

  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      fixture->spec.format = (TumenFigureFormat)i;
      fixture->spec.progress = cancel_cb;
      fixture->spec.progress_data = cancellable;
      fixture->spec.cancellable = cancellable;
      g_assert_false (tumen_figure_write (figure, &fixture->spec, path, TRUE, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (figure_fixture_count_files (fixture), ==, 0);
    }
}

static void
progress_cb (double   share,
             gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (share, >=, *last);
  *last = share;
}

static void
test_progress (FigureFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);

  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      double last = 0.0;

      fixture->spec.format = (TumenFigureFormat)i;
      fixture->spec.progress = progress_cb;
      fixture->spec.progress_data = &last;
      g_assert_true (tumen_figure_write (figure, &fixture->spec, path, TRUE, NULL));
      g_assert_cmpfloat_with_epsilon (last, 1.0, 1e-9);
    }
}

static void
kill_cb (double   share,
         gpointer data)
{
  kill (getpid (), SIGKILL);
}

/* In the middle of the work. */
static void
test_kill (FigureFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (TumenFigure) figure = figure_fixture_report ();
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);

  fixture->spec.progress = kill_cb;
  for (guint i = 0; i < TUMEN_N_FIGURE_FORMATS; i++)
    {
      int   status;
      pid_t child;

      fixture->spec.format = (TumenFigureFormat)i;
      child = fork ();
      if (child == 0)
        {
          tumen_figure_write (figure, &fixture->spec, path, TRUE, NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpuint (figure_fixture_count_files (fixture), ==, 0);
    }
}

static void
add (const char *name,
     void (*test) (FigureFixture *, gconstpointer))
{
  g_test_add (name, FigureFixture, NULL, figure_fixture_set_up, test,
              figure_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  figure_fixture_begin ();

  add ("/figure-faults/files/one-a-page", test_numbered_files);
  add ("/figure-faults/files/refuses-to-replace", test_refuses_to_replace);
  add ("/figure-faults/files/follows-symbolic-links", test_follows_symbolic_links);
  add ("/figure-faults/limits/sides-and-area", test_too_large);
  add ("/figure-faults/errors/no-folder", test_no_folder);
  add ("/figure-faults/errors/no-room", test_no_room);
  add ("/figure-faults/progress/cancel-leaves-nothing", test_cancel);
  add ("/figure-faults/progress/ends-at-1", test_progress);
  add ("/figure-faults/progress/kill-leaves-nothing", test_kill);

  result = g_test_run ();
  figure_fixture_end ();
  return result;
}
