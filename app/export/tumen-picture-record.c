/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture-record.h"

#include "tumen-picture-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _TumenPictureRecord
{
  TumenPictureSpec spec; /* its texts are owned */
  TumenPicture     picture;
};

static gboolean
is_written (TumenPictureRecord *self,
            int                 file,
            GError            **error)
{
  errno = 0;
  if (tumen_picture_write_png (file, &self->picture, error))
    return TRUE;
  if (error != NULL && *error == NULL)
    tumen_picture_set_failed (error, g_strerror (errno));
  return FALSE;
}

static GBytes *
read_all (int      file,
          GError **error)
{
  off_t        size = lseek (file, 0, SEEK_END);
  GMappedFile *mapped = size > 0 ? g_mapped_file_new_from_fd (file, FALSE, error) : NULL;
  GBytes      *bytes;

  if (mapped == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (mapped);
  g_mapped_file_unref (mapped);
  return bytes;
}

/**
 * tumen_picture_record_new:
 * @spec: a picture; its format does not matter
 * @scene: what is seen
 * @overlay: (nullable): what is selected
 *
 * Notes what is to be drawn, which is quick, so that another thread can draw it without the scene,
 * which belongs to this one.
 *
 * Returns: (transfer full): what tumen_picture_record_draw() draws
 */
TumenPictureRecord *
tumen_picture_record_new (const TumenPictureSpec *spec,
                          TumenScene             *scene,
                          const TumenOverlay     *overlay)
{
  TumenPictureRecord *self;
  cairo_rectangle_t   extents = { 0.0, 0.0, 0.0, 0.0 };
  cairo_surface_t    *record;
  cairo_t            *cr;

  g_return_val_if_fail (spec != NULL && TUMEN_IS_SCENE (scene) && spec->scale > 0.0, NULL);

  self = g_new0 (TumenPictureRecord, 1);
  self->spec = *spec;
  self->spec.format = TUMEN_PICTURE_PNG;
  self->spec.title = g_strdup (spec->title);
  self->spec.description = g_strdup (spec->description);
  self->spec.recipe = g_strdup (spec->recipe);
  self->spec.date = g_strdup (spec->date);
  tumen_picture_init (&self->picture, &self->spec, scene);
  self->picture.overlay = overlay;
  extents.width = self->picture.width;
  extents.height = self->picture.height;
  record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &extents);
  cr = cairo_create (record);
  tumen_picture_paint (&self->picture, cr);
  cairo_destroy (cr);
  self->picture.record = record;
  self->picture.scene = NULL;
  self->picture.overlay = NULL;
  return self;
}

void
tumen_picture_record_free (TumenPictureRecord *self)
{
  g_free ((char *)self->spec.title);
  g_free ((char *)self->spec.description);
  g_free ((char *)self->spec.recipe);
  g_free ((char *)self->spec.date);
  cairo_surface_destroy (self->picture.record);
  g_ptr_array_unref (self->picture.footer);
  g_free (self);
}

/**
 * tumen_picture_record_draw:
 * @self: a record
 * @error: set to %TUMEN_PICTURE_ERROR
 *
 * May be called from any thread, but from one at a time.
 *
 * Returns: (transfer full) (nullable): the picture as PNG
 */
GBytes *
tumen_picture_record_draw (TumenPictureRecord *self,
                           GError            **error)
{
  GBytes          *bytes = NULL;
  g_autofree char *path = NULL;
  int              file;

  g_return_val_if_fail (self != NULL, NULL);

  file = g_file_open_tmp (NULL, &path, error);
  if (file < 0)
    return NULL;
  g_unlink (path);
  if (is_written (self, file, error))
    bytes = read_all (file, error);
  close (file);
  return bytes;
}
