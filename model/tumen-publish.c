/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-publish.h"

#include "tumen-shown.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a file that is not there yet; the umask takes from it. */
#define USUAL_MODE 0666
/* Names that are tried for the temporary file. */
#define MAX_NAMES 16

/* A file on its way to its name. */
typedef struct
{
  const char *path;      /* as the caller named it, for messages */
  char       *target;    /* the same, symbolic links resolved */
  char       *folder;    /* of @target */
  char       *temporary; /* (nullable) while it exists */
  int         file;
  mode_t      mode;
  gboolean    exists;
} Publication;

typedef struct
{
  int               number;
  TumenPublishError code;
  const char       *message;
} Reason;

/* What errno means for whoever wants to save a file. */
static const Reason reasons[] = {
  { ENOSPC, TUMEN_PUBLISH_ERROR_FULL, N_ ("the disk is full; make room or choose another place") },
  { EDQUOT, TUMEN_PUBLISH_ERROR_FULL,
    N_ ("your share of the disk is used up; make room or choose another place") },
  { EFBIG, TUMEN_PUBLISH_ERROR_FULL, N_ ("it would become too large; choose another place") },
  { EACCES, TUMEN_PUBLISH_ERROR_DENIED,
    N_ ("you may not write in its folder; choose another place") },
  { EPERM, TUMEN_PUBLISH_ERROR_DENIED, N_ ("it is protected; choose another place") },
  { EROFS, TUMEN_PUBLISH_ERROR_READ_ONLY, N_ ("its disk is read-only; choose another place") },
  { ENOENT, TUMEN_PUBLISH_ERROR_NO_FOLDER,
    N_ ("its folder does not exist; choose another place") },
  { ENOTDIR, TUMEN_PUBLISH_ERROR_NO_FOLDER,
    N_ ("its folder does not exist; choose another place") },
  { ELOOP, TUMEN_PUBLISH_ERROR_NO_FOLDER,
    N_ ("its symbolic links lead in a circle; choose another place") },
  { ENAMETOOLONG, TUMEN_PUBLISH_ERROR_FAILED, N_ ("its name is too long; choose a shorter one") },
};

G_DEFINE_QUARK (tumen_publish_error, tumen_publish_error)

static gboolean
fail (const Publication *self,
      TumenPublishError  code,
      const char        *reason,
      GError           **error)
{
  g_autofree char *name = tumen_shown_dup_file (self->path);

  g_set_error (error,
               TUMEN_PUBLISH_ERROR,
               code,
               /* Translators: a file's name, and why and what to do. */
               _ ("“%s” could not be written: %s."),
               name,
               reason);
  return FALSE;
}

static gboolean
fail_errno (const Publication *self,
            int                number,
            GError           **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      if (reasons[i].number == number)
        return fail (self, reasons[i].code, _ (reasons[i].message), error);
    }
  return fail (self, TUMEN_PUBLISH_ERROR_FAILED, g_strerror (number), error);
}

/* Where a symbolic link leads to, even if there is no file yet. */
static char *
dup_link_target (const char *path)
{
  g_autofree char *content = g_file_read_link (path, NULL);
  g_autofree char *folder = NULL;

  if (content == NULL || g_path_is_absolute (content))
    return g_steal_pointer (&content);
  folder = g_path_get_dirname (path);
  return g_build_filename (folder, content, NULL);
}

/* SQLite opens no file through a symbolic link, wherever in its path that is. */
static void
resolve_folder (Publication *self,
                const char  *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char            *real = realpath (folder, NULL);

  self->folder = g_strdup (real != NULL ? real : folder);
  self->target = g_build_filename (self->folder, name, NULL);
  free (real);
}

static gboolean
resolve (Publication *self,
         GError     **error)
{
  g_autofree char *path = g_strdup (self->path);
  struct stat      status;

  for (int i = 0; lstat (path, &status) == 0 && S_ISLNK (status.st_mode); i++)
    {
      char *target = dup_link_target (path);

      if (target == NULL || i == 40)
        {
          g_free (target);
          return fail_errno (self, ELOOP, error);
        }
      g_free (path);
      path = target;
    }
  resolve_folder (self, path);
  return TRUE;
}

static gboolean
look_at_target (Publication *self,
                gboolean     replace,
                GError     **error)
{
  struct stat status;
  mode_t      mask;

  if (self->path[strlen (self->path) - 1] == '/')
    return fail (self, TUMEN_PUBLISH_ERROR_IS_FOLDER, _ ("that is a folder; add a file name"),
                 error);
  if (lstat (self->target, &status) != 0)
    {
      mask = umask (0);
      umask (mask);
      self->mode = USUAL_MODE & ~mask;
      return errno == ENOENT || fail_errno (self, errno, error);
    }
  self->exists = TRUE;
  self->mode = status.st_mode & 07777;
  if (S_ISDIR (status.st_mode))
    return fail (self, TUMEN_PUBLISH_ERROR_IS_FOLDER, _ ("that is a folder; add a file name"),
                 error);
  if (!S_ISREG (status.st_mode))
    return fail (self,
                 TUMEN_PUBLISH_ERROR_NOT_REGULAR,
                 _ ("that is a device or a pipe, not a file; choose another name"),
                 error);
  if (!replace)
    return fail (self,
                 TUMEN_PUBLISH_ERROR_EXISTS,
                 _ ("it exists already; choose another name or allow it to be replaced"),
                 error);
  return TRUE;
}

static gboolean
open_temporary (Publication *self,
                GError     **error)
{
  for (int i = 0; i < MAX_NAMES && self->file < 0; i++)
    {
      g_autofree char *name = g_strdup_printf (".tumen-%08x.tmp", g_random_int ());
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      self->file = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
      if (self->file >= 0)
        self->temporary = g_steal_pointer (&path);
      else if (errno != EEXIST)
        break;
    }
  return self->file >= 0 || fail_errno (self, errno, error);
}

/* The new name is on the disk only when its folder is. */
static void
sync_folder (const char *folder)
{
  int file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

/* link() fails if the name was taken in the meantime, rename() would replace it. */
static gboolean
move_into_place (Publication *self,
                 gboolean     replace,
                 GError     **error)
{
  if (replace)
    {
      if (rename (self->temporary, self->target) != 0)
        return fail_errno (self, errno, error);
      g_clear_pointer (&self->temporary, g_free);
      return TRUE;
    }
  if (link (self->temporary, self->target) == 0)
    return TRUE;
  if (errno == EEXIST)
    return look_at_target (self, replace, error);
  /* Some file systems have no links. */
  if (rename (self->temporary, self->target) != 0)
    return fail_errno (self, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

static gboolean
write_temporary (Publication     *self,
                 TumenPublishFunc write,
                 gpointer         data,
                 GError         **error)
{
  g_autoptr (GError) local = NULL;

  errno = 0;
  if (!write (self->file, self->temporary, data, &local))
    {
      if (local == NULL)
        return fail_errno (self, errno != 0 ? errno : EIO, error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (fchmod (self->file, self->mode) != 0 || fsync (self->file) != 0)
    return fail_errno (self, errno, error);
  return TRUE;
}

static void
clear_publication (Publication *self)
{
  if (self->file >= 0)
    close (self->file);
  if (self->temporary != NULL)
    unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->target);
  g_free (self->folder);
}

/**
 * tumen_publish_file:
 * @path: name of the file
 * @write: called once, with an empty file in the same folder
 * @data: passed to @write
 * @replace: whether a file of that name may be replaced
 *
 * Writes a file whole or not at all: at every moment there is, under its name, the complete old
 * or the complete new one, even if the machine loses its power. Symbolic links are followed and
 * stay; the permissions of a replaced file are kept. A temporary file that could not be
 * finished is removed.
 *
 * Returns: %FALSE with a sentence of %TUMEN_PUBLISH_ERROR that names the file and a way out, or
 *   with the error of @write
 */
gboolean
tumen_publish_file (const char      *path,
                    TumenPublishFunc write,
                    gpointer         data,
                    gboolean         replace,
                    GError         **error)
{
  Publication self = { .path = path, .file = -1 };
  gboolean    is_done;

  is_done = *path != '\0' || fail_errno (&self, ENOENT, error);
  is_done = is_done && resolve (&self, error) && look_at_target (&self, replace, error) &&
            open_temporary (&self, error) && write_temporary (&self, write, data, error) &&
            move_into_place (&self, replace, error);
  if (is_done)
    sync_folder (self.folder);
  clear_publication (&self);
  return is_done;
}

static gboolean
write_bytes (int         file,
             const char *path,
             gpointer    data,
             GError    **error)
{
  gsize         size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return tumen_publish_write (file, bytes, size, error);
}

/**
 * tumen_publish_bytes:
 * @bytes: all that the file will hold
 *
 * As tumen_publish_file().
 *
 * Returns: whether the file was written
 */
gboolean
tumen_publish_bytes (const char *path,
                     GBytes     *bytes,
                     gboolean    replace,
                     GError    **error)
{
  return tumen_publish_file (path, write_bytes, bytes, replace, error);
}

/**
 * tumen_publish_write:
 * @file: a file descriptor
 * @bytes: (array length=size): what to write
 *
 * Writes all of it, for use in a #TumenPublishFunc.
 *
 * Returns: %FALSE with errno set if it could not; @error is left alone, so that
 *   tumen_publish_file() finds the words
 */
gboolean
tumen_publish_write (int           file,
                     gconstpointer bytes,
                     gsize         size,
                     GError      **error)
{
  const char *next = bytes;

  while (size > 0)
    {
      ssize_t n = write (file, next, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      next += n;
      size -= (gsize)n;
    }
  return TRUE;
}
