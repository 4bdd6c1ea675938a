/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For O_TMPFILE. */
#define _GNU_SOURCE

#include "config.h"

#include "tumen-publish.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char   *folder, *path;
  GBytes *bytes;
} Fixture;

/* As on a file system that has no files without names. */
static gboolean nameless_refused;

/* Instead of the one of the C library. */
int
open (const char *path,
      int         flags,
      ...)
{
  va_list arguments;
  mode_t  mode;

  va_start (arguments, flags);
  mode = va_arg (arguments, mode_t);
  va_end (arguments);
  if (nameless_refused && (flags & O_TMPFILE) == O_TMPFILE)
    {
      errno = EOPNOTSUPP;
      return -1;
    }
  return openat (AT_FDCWD, path, flags, mode);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = g_dir_make_tmp ("tumen-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file.png", NULL);
  self->bytes = g_bytes_new_static ("new", 3);
}

static void
set_up_without_nameless (Fixture      *self,
                         gconstpointer data)
{
  set_up (self, data);
  nameless_refused = TRUE;
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  nameless_refused = FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      /* Nothing unfinished may be left. */
      g_assert_false (g_str_has_suffix (name, ".tmp"));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_bytes_unref (self->bytes);
}

static void
write_old (const char *path)
{
  g_assert_true (g_file_set_contents (path, "old", 3, NULL));
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
assert_fails (Fixture          *self,
              const char       *path,
              TumenPublishError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tumen_publish_bytes (path, self->bytes, code != TUMEN_PUBLISH_ERROR_EXISTS,
                                       &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, (int)code);
  g_assert_true (g_str_has_prefix (error->message, "“"));
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_new_file_is_written (Fixture      *self,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;

  umask (022);
  g_assert_true (tumen_publish_bytes (self->path, self->bytes, FALSE, &error));
  g_assert_no_error (error);
  assert_content (self->path, "new");
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0644);
  g_assert_cmpint ((int)status.st_nlink, ==, 1);
}

static void
test_existing_file_needs_leave (Fixture      *self,
                                gconstpointer data)
{
  struct stat status;

  write_old (self->path);
  g_assert_cmpint (chmod (self->path, 0640), ==, 0);
  assert_fails (self, self->path, TUMEN_PUBLISH_ERROR_EXISTS);
  assert_content (self->path, "old");
  g_assert_true (tumen_publish_bytes (self->path, self->bytes, TRUE, NULL));
  assert_content (self->path, "new");
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

static void
test_symbolic_links_stay (Fixture      *self,
                          gconstpointer data)
{
  g_autofree char *first = g_build_filename (self->folder, "first", NULL);
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);

  g_assert_cmpint (symlink ("file.png", second), ==, 0);
  g_assert_cmpint (symlink (second, first), ==, 0);
  g_assert_true (tumen_publish_bytes (first, self->bytes, FALSE, NULL));
  assert_content (self->path, "new");
  write_old (self->path);
  assert_fails (self, first, TUMEN_PUBLISH_ERROR_EXISTS);
  g_assert_true (tumen_publish_bytes (first, self->bytes, TRUE, NULL));
  assert_content (self->path, "new");
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
}

static void
test_impossible_names_are_refused (Fixture      *self,
                                   gconstpointer data)
{
  g_autofree char *circle = g_build_filename (self->folder, "circle", NULL);
  g_autofree char *missing = g_build_filename (self->folder, "missing", "file", NULL);
  g_autofree char *inside = g_build_filename (self->path, "file", NULL);
  g_autofree char *folder = g_strconcat (self->folder, "/new/", NULL);
  g_autofree char *letters = g_strnfill (300, 'x');
  g_autofree char *longest = g_build_filename (self->folder, letters, NULL);

  write_old (self->path);
  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  assert_fails (self, circle, TUMEN_PUBLISH_ERROR_NO_FOLDER);
  assert_fails (self, missing, TUMEN_PUBLISH_ERROR_NO_FOLDER);
  assert_fails (self, inside, TUMEN_PUBLISH_ERROR_NO_FOLDER);
  assert_fails (self, "", TUMEN_PUBLISH_ERROR_NO_FOLDER);
  assert_fails (self, self->folder, TUMEN_PUBLISH_ERROR_IS_FOLDER);
  assert_fails (self, folder, TUMEN_PUBLISH_ERROR_IS_FOLDER);
  assert_fails (self, "/dev/null", TUMEN_PUBLISH_ERROR_NOT_REGULAR);
  assert_fails (self, longest, TUMEN_PUBLISH_ERROR_FAILED);
}

static void
test_folder_without_permission_is_told (Fixture      *self,
                                        gconstpointer data)
{
  g_assert_cmpint (chmod (self->folder, 0500), ==, 0);
  if (access (self->folder, W_OK) == 0)
    g_test_skip ("the administrator may write everywhere");
  else
    assert_fails (self, self->path, TUMEN_PUBLISH_ERROR_DENIED);
  g_assert_cmpint (chmod (self->folder, 0700), ==, 0);
}

static gboolean
fail_with_errno (int      file,
                 gpointer data,
                 GError **error)
{
  g_assert_true (tumen_publish_write (file, "half", 4, NULL));
  errno = GPOINTER_TO_INT (data);
  return FALSE;
}

static gboolean
fail_with_error (int      file,
                 gpointer data,
                 GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Stopped.");
  return FALSE;
}

static void
test_failures_leave_the_old_file (Fixture      *self,
                                  gconstpointer data)
{
  static const int numbers[] = { ENOSPC, EDQUOT, EROFS, EPERM, EIO };
  static const int codes[] = { TUMEN_PUBLISH_ERROR_FULL,
                               TUMEN_PUBLISH_ERROR_FULL,
                               TUMEN_PUBLISH_ERROR_READ_ONLY,
                               TUMEN_PUBLISH_ERROR_DENIED,
                               TUMEN_PUBLISH_ERROR_FAILED };
  g_autoptr (GError) error = NULL;

  write_old (self->path);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_false (tumen_publish_file (self->path,
                                          fail_with_errno,
                                          GINT_TO_POINTER (numbers[i]),
                                          TRUE,
                                          &error));
      g_assert_error (error, TUMEN_PUBLISH_ERROR, codes[i]);
      g_clear_error (&error);
      assert_content (self->path, "old");
    }
  g_assert_false (tumen_publish_file (self->path, fail_with_error, NULL, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (self->path, "old");
}

static void
test_file_that_grows_too_large_is_told (Fixture      *self,
                                        gconstpointer data)
{
  struct rlimit    old, low;
  g_autofree char *zeros = g_malloc0 (100000);
  g_autoptr (GBytes) large = g_bytes_new_static (zeros, 100000);
  g_autoptr (GError) error = NULL;

  write_old (self->path);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  low = old;
  low.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &low), ==, 0);
  g_assert_false (tumen_publish_bytes (self->path, large, TRUE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_FULL);
  assert_content (self->path, "old");
}

static gboolean
take_the_name (int      file,
               gpointer data,
               GError **error)
{
  write_old (data);
  return tumen_publish_write (file, "new", 3, error);
}

static void
test_name_taken_meanwhile_is_not_replaced (Fixture      *self,
                                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tumen_publish_file (self->path, take_the_name, self->path, FALSE, &error));
  g_assert_error (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS);
  assert_content (self->path, "old");
}

static gboolean
die_half_way (int      file,
              gpointer data,
              GError **error)
{
  g_assert_true (tumen_publish_write (file, "half", 4, NULL));
  raise (SIGKILL);
  return TRUE;
}

static void
publish_and_die (Fixture *self,
                 gboolean replace)
{
  int   status;
  pid_t child = fork ();

  if (child == 0)
    {
      tumen_publish_file (self->path, die_half_way, NULL, replace, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_killed_writer_leaves_nothing (Fixture      *self,
                                   gconstpointer data)
{
  publish_and_die (self, FALSE);
  if (count_files (self) > 0)
    g_test_skip ("the file system has no files without names");
  else
    {
      write_old (self->path);
      publish_and_die (self, TRUE);
      assert_content (self->path, "old");
      g_assert_cmpuint (count_files (self), ==, 1);
    }
  g_assert_true (tumen_publish_bytes (self->path, self->bytes, TRUE, NULL));
}

static void
test_what_was_left_is_removed (Fixture      *self,
                               gconstpointer data)
{
  nameless_refused = TRUE;
  publish_and_die (self, FALSE);
  g_assert_cmpuint (count_files (self), ==, 1);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  nameless_refused = GPOINTER_TO_INT (data);
  g_assert_true (tumen_publish_bytes (self->path, self->bytes, FALSE, NULL));
  g_assert_cmpuint (count_files (self), ==, 1);
  assert_content (self->path, "new");
}

/* Another process is still writing the one; the other only looks like it. */
static void
test_files_of_others_stay (Fixture      *self,
                           gconstpointer data)
{
  g_autofree char *in_use = g_build_filename (self->folder, ".tumen-0123abcd.tmp", NULL);
  g_autofree char *alike = g_build_filename (self->folder, ".tumen-0123abcde.tmp", NULL);
  int              file;

  write_old (in_use);
  write_old (alike);
  file = open (in_use, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (flock (file, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_true (tumen_publish_bytes (self->path, self->bytes, TRUE, NULL));
  assert_content (in_use, "old");
  assert_content (alike, "old");
  g_assert_cmpint (close (file), ==, 0);
  g_assert_true (tumen_publish_bytes (self->path, self->bytes, TRUE, NULL));
  g_assert_false (g_file_test (in_use, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_remove (alike), ==, 0);
}

typedef struct
{
  const char *name;
  void (*test) (Fixture *self, gconstpointer data);
} Test;

static const Test tests[] = {
  { "new-file-is-written", test_new_file_is_written },
  { "existing-file-needs-leave", test_existing_file_needs_leave },
  { "symbolic-links-stay", test_symbolic_links_stay },
  { "impossible-names-are-refused", test_impossible_names_are_refused },
  { "folder-without-permission-is-told", test_folder_without_permission_is_told },
  { "failures-leave-the-old-file", test_failures_leave_the_old_file },
  { "file-that-grows-too-large-is-told", test_file_that_grows_too_large_is_told },
  { "name-taken-meanwhile-is-not-replaced", test_name_taken_meanwhile_is_not_replaced },
  { "killed-writer-leaves-nothing", test_killed_writer_leaves_nothing },
  { "what-was-left-is-removed", test_what_was_left_is_removed },
  { "files-of-others-stay", test_files_of_others_stay },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/publish/", tests[i].name, NULL);
      g_autofree char *named = g_strconcat ("/publish/named/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
      g_test_add (named, Fixture, GINT_TO_POINTER (TRUE), set_up_without_nameless, tests[i].test,
                  tear_down);
    }
  return g_test_run ();
}
