/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-input-file.h"

#include "tumen-library.h"
#include "tumen-shown.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

static int
fail (GError          **error,
      TumenLibraryError code,
      char             *message)
{
  g_set_error_literal (error, TUMEN_LIBRARY_ERROR, code, message);
  g_free (message);
  return -1;
}

static int
fail_errno (GError    **error,
            const char *name,
            int         number)
{
  if (number == ENOENT || number == ENOTDIR)
    return fail (error,
                 TUMEN_LIBRARY_ERROR_NOT_FOUND,
                 g_strdup_printf (_ ("“%s” does not exist; check the name or choose another file."),
                                  name));
  if (number == EACCES || number == EPERM)
    return fail (error,
                 TUMEN_LIBRARY_ERROR_UNREADABLE,
                 g_strdup_printf (_ ("“%s” may not be read; ask its owner for the permission."),
                                  name));
  return fail (error,
               TUMEN_LIBRARY_ERROR_UNREADABLE,
               g_strdup_printf (_ ("“%s” cannot be read: %s."), name, g_strerror (number)));
}

static gboolean
check_kind (const struct stat *status,
            const char        *name,
            gsize              limit,
            GError           **error)
{
  if (S_ISDIR (status->st_mode))
    return fail (error,
                 TUMEN_LIBRARY_ERROR_UNREADABLE,
                 g_strdup_printf (_ ("“%s” is a folder; choose a file in it."), name)) == 0;
  if (!S_ISREG (status->st_mode))
    return fail (error,
                 TUMEN_LIBRARY_ERROR_UNREADABLE,
                 g_strdup_printf (_ ("“%s” is not a file but a device or a pipe; copy what it gives"
                                     " into a file first."),
                                  name)) == 0;
  if ((guint64)status->st_size > limit)
    return fail (error,
                 TUMEN_LIBRARY_ERROR_UNREADABLE,
                 g_strdup_printf (_ ("“%s” is larger than the %u MiB that can be read."),
                                  name,
                                  (guint)(limit >> 20))) == 0;
  return TRUE;
}

static gboolean
read_all (int    file,
          char  *bytes,
          gsize  size,
          gsize *n_read)
{
  *n_read = 0;
  while (*n_read < size)
    {
      ssize_t n = read (file, bytes + *n_read, size - *n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
      *n_read += (gsize)n;
    }
  return TRUE;
}

/**
 * tumen_input_file_open:
 * @path: a file of a stranger
 * @limit: the most bytes that it may have
 * @size: (out): how many it has
 *
 * Opens it for reading if it is a plain file. Never waits, not even for a pipe.
 *
 * Returns: a file descriptor, or -1 with an error of %TUMEN_LIBRARY_ERROR that names the file
 */
int
tumen_input_file_open (const char *path,
                       gsize       limit,
                       gsize      *size,
                       GError    **error)
{
  g_autofree char *name = tumen_shown_dup_file (path);
  struct stat      status;
  int              file;

  if (stat (path, &status) != 0)
    return fail_errno (error, name, errno);
  if (!check_kind (&status, name, limit, error))
    return -1;

  file = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (file < 0)
    return fail_errno (error, name, errno);
  /* It may have been replaced in between. */
  if (fstat (file, &status) != 0 || !check_kind (&status, name, limit, error))
    {
      close (file);
      return -1;
    }
  *size = (gsize)status.st_size;
  return file;
}

/**
 * tumen_input_file_read:
 * @path: a file of a stranger
 * @limit: the most bytes that it may have
 *
 * Returns: (transfer full) (nullable): its bytes, followed by a zero byte that is not counted;
 *   errors as those of tumen_input_file_open()
 */
GBytes *
tumen_input_file_read (const char *path,
                       gsize       limit,
                       GError    **error)
{
  g_autofree char *name = tumen_shown_dup_file (path);
  g_autofree char *bytes = NULL;
  gsize            size, n_read;
  gboolean         is_read;
  int              number, file = tumen_input_file_open (path, limit, &size, error);

  if (file < 0)
    return NULL;
  bytes = g_malloc0 (size + 1);
  is_read = read_all (file, bytes, size, &n_read);
  number = errno;
  close (file);
  if (!is_read)
    {
      fail_errno (error, name, number);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), n_read);
}
