/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For O_TMPFILE. */
#define _GNU_SOURCE

#include "config.h"

#include "tumen-publish.h"

#include "tumen-shown.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of a file that is not there yet; the umask takes from it. */
#define USUAL_MODE 0666
/* Names that are tried for the temporary file, and what they look like. */
#define MAX_NAMES   16
#define NAME_PREFIX ".tumen-"
#define NAME_SUFFIX ".tmp"
#define NAME_DIGITS 8

/* A file on its way to its name. */
typedef struct
{
  const char *path;      /* as the caller named it, for messages */
  char       *target;    /* the same, symbolic links resolved */
  char       *folder;    /* of @target */
  char       *temporary; /* (nullable) while it has such a name */
  int         file;      /* locked, as long as it has such a name */
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

static char *
dup_temporary_name (const Publication *self)
{
  g_autofree char *name = g_strdup_printf (NAME_PREFIX "%08x" NAME_SUFFIX, g_random_int ());

  return g_build_filename (self->folder, name, NULL);
}

static gboolean
is_temporary_name (const char *name)
{
  return g_str_has_prefix (name, NAME_PREFIX) &&
         strspn (name + strlen (NAME_PREFIX), "0123456789abcdef") == NAME_DIGITS &&
         g_str_equal (name + strlen (NAME_PREFIX) + NAME_DIGITS, NAME_SUFFIX);
}

/* Nobody holds the lock of a file whose process has died. */
static void
remove_if_left (const char *path)
{
  struct stat status;
  int         file = open (path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (file < 0)
    return;
  if (fstat (file, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
      flock (file, LOCK_EX | LOCK_NB) == 0)
    unlink (path);
  close (file);
}

/* What a process that was killed has left. */
static void
clean_folder (const Publication *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (is_temporary_name (name))
        remove_if_left (path);
    }
}

/* The name under which an open file can be given another one. */
static char *
dup_own_name (const Publication *self)
{
  return g_strdup_printf ("/proc/self/fd/%d", self->file);
}

/* A file without a name goes when its process does; not all file systems have such files. */
static gboolean
open_nameless (Publication *self)
{
  g_autofree char *own = NULL;

  self->file = open (self->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (self->file < 0)
    return FALSE;
  own = dup_own_name (self);
  if (access (own, F_OK) == 0)
    return TRUE;
  close (self->file);
  self->file = -1;
  return FALSE;
}

/* Another process may take it for one that was left, until it is locked. */
static gboolean
is_still_ours (const Publication *self)
{
  struct stat status;

  flock (self->file, LOCK_EX | LOCK_NB);
  return fstat (self->file, &status) == 0 && status.st_nlink > 0;
}

static gboolean
open_named (Publication *self,
            GError     **error)
{
  for (int i = 0; i < MAX_NAMES && self->temporary == NULL; i++)
    {
      g_autofree char *path = dup_temporary_name (self);

      self->file = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
      if (self->file < 0 && errno != EEXIST)
        break;
      if (self->file >= 0 && is_still_ours (self))
        self->temporary = g_steal_pointer (&path);
      else if (self->file >= 0)
        close (self->file);
    }
  return self->temporary != NULL || fail_errno (self, errno, error);
}

static gboolean
open_temporary (Publication *self,
                GError     **error)
{
  clean_folder (self);
  return open_nameless (self) || open_named (self, error);
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

static gboolean
give_name (const Publication *self,
           const char        *path)
{
  g_autofree char *own = dup_own_name (self);

  if (self->temporary != NULL)
    return link (self->temporary, path) == 0;
  return linkat (AT_FDCWD, own, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* Only what has a name can take the place of another file. */
static gboolean
give_temporary_name (Publication *self,
                     GError     **error)
{
  if (self->temporary != NULL)
    return TRUE;
  flock (self->file, LOCK_EX | LOCK_NB);
  for (int i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *path = dup_temporary_name (self);

      if (give_name (self, path))
        {
          self->temporary = g_steal_pointer (&path);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }
  return fail_errno (self, errno, error);
}

static gboolean
rename_into_place (Publication *self,
                   GError     **error)
{
  if (!give_temporary_name (self, error))
    return FALSE;
  if (rename (self->temporary, self->target) != 0)
    return fail_errno (self, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* A second name cannot take the place of a file that came in the meantime, as rename() would. */
static gboolean
move_into_place (Publication *self,
                 gboolean     replace,
                 GError     **error)
{
  if (!self->exists && give_name (self, self->target))
    return TRUE;
  if (!self->exists && errno == EEXIST && !replace)
    return look_at_target (self, replace, error);
  /* Some file systems have no second names. */
  return rename_into_place (self, error);
}

static gboolean
write_temporary (Publication     *self,
                 TumenPublishFunc write,
                 gpointer         data,
                 GError         **error)
{
  g_autoptr (GError) local = NULL;

  errno = 0;
  if (!write (self->file, data, &local))
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
 * stay; the permissions of a replaced file are kept. Where the file system has files without
 * names, nothing unfinished is left even by a process that is killed; elsewhere, and in the
 * instant in which a file is replaced, a file such as ".tumen-01234567.tmp" may be left, which
 * the next call for that folder removes.
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
write_bytes (int      file,
             gpointer data,
             GError **error)
{
  gsize         size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return tumen_publish_write (file, bytes, size, error);
}

/**
 * tumen_publish_bytes:
 * @path: name of the file
 * @bytes: all that the file will hold
 * @replace: whether a file of that name may be replaced
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
 * @size: how many bytes
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
