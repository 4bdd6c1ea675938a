/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-png.h"

#include "tumen-figure-file-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>

#define MAX_TILE_WIDTH 16384 /* an image of Cairo has at most 32,767 px */
#define MAX_STRIP_PX   8388608
/* Of zlib, 1 to 9. */
#define COMPRESSION_LEVEL 2
#define METRES_PER_INCH   0.0254
#define PX_PER_INCH       96.0
#define MAX_TEXTS         8

/* One strip of rows is drawn and written at a time, so that large pictures need little memory. */
typedef struct
{
  const TumenPng  *image;
  int              file;
  GError          *error;
  int              write_errno; /* of a write that failed; publishing finds the words */
  cairo_surface_t *tile;
  guint8          *rows; /* of the strip, 3 bytes a px */
  guint            width, height;
  guint            strip_height;
} Png;

G_NORETURN static void
fail_cb (png_structp     writer,
         png_const_charp message)
{
  Png *self = png_get_error_ptr (writer);

  if (self->error == NULL && self->write_errno == 0)
    tumen_png_set_failed (&self->error, message);
  png_longjmp (writer, 1);
}

/* What libpng warns of does not spoil the file. */
static void
warn_cb (png_structp     writer,
         png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
write_cb (png_structp writer,
          png_bytep   bytes,
          size_t      size)
{
  Png *self = png_get_io_ptr (writer);

  if (self->write_errno == 0 && !tumen_publish_write (self->file, bytes, size, &self->error))
    self->write_errno = errno;
  if (self->write_errno != 0)
    png_error (writer, "write");
}

static void
flush_cb (png_structp writer)
{
}

static void
write_texts (Png        *self,
             png_structp writer,
             png_infop   info)
{
  png_text texts[MAX_TEXTS] = { 0 };
  guint    n_texts = MIN (self->image->words->len / 2, MAX_TEXTS);

  for (guint i = 0; i < n_texts; i++)
    {
      texts[i].compression = PNG_ITXT_COMPRESSION_NONE;
      texts[i].key = g_ptr_array_index (self->image->words, 2 * i);
      texts[i].text = g_ptr_array_index (self->image->words, 2 * i + 1);
      texts[i].itxt_length = strlen (texts[i].text);
    }
  png_set_text (writer, info, texts, (int)n_texts);
}

static void
write_head (Png        *self,
            png_structp writer,
            png_infop   info)
{
  guint px_per_metre = (guint)lround (PX_PER_INCH * self->image->scale / METRES_PER_INCH);

  png_set_IHDR (writer,
                info,
                self->width,
                self->height,
                8,
                PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (writer, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (writer, info, px_per_metre, px_per_metre, PNG_RESOLUTION_METER);
  write_texts (self, writer, info);
  png_write_info (writer, info);
}

static void
copy_pixels (const guint32 *from,
             guint8        *to,
             guint          n_pixels)
{
  for (guint i = 0; i < n_pixels; i++)
    {
      to[3 * i] = from[i] >> 16 & 0xff;
      to[3 * i + 1] = from[i] >> 8 & 0xff;
      to[3 * i + 2] = from[i] & 0xff;
    }
}

static void
draw_tile (Png  *self,
           guint left,
           guint top)
{
  cairo_t      *cr = cairo_create (self->tile);
  guint         width = MIN (self->width - left, MAX_TILE_WIDTH);
  guint         n_rows = MIN (self->height - top, self->strip_height);
  int           stride = cairo_image_surface_get_stride (self->tile);
  double        scale = self->image->scale;
  TumenRect     part = { left / scale, top / scale, width / scale, n_rows / scale };
  const guint8 *data;

  cairo_translate (cr, -(double)left, -(double)top);
  cairo_scale (cr, scale, scale);
  self->image->paint (cr, &part, self->image->data);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS && self->error == NULL)
    tumen_png_set_failed (&self->error, cairo_status_to_string (cairo_status (cr)));
  cairo_destroy (cr);
  cairo_surface_flush (self->tile);
  data = cairo_image_surface_get_data (self->tile);
  for (guint row = 0; data != NULL && row < n_rows; row++)
    copy_pixels ((const guint32 *)(gconstpointer)(data + (gsize)row * (gsize)stride),
                 self->rows + 3 * ((gsize)row * self->width + left),
                 width);
}

static void
write_strip (Png        *self,
             png_structp writer,
             guint       top)
{
  guint n_rows = MIN (self->height - top, self->strip_height);

  for (guint left = 0; left < self->width && self->error == NULL; left += MAX_TILE_WIDTH)
    draw_tile (self, left, top);
  if (self->error != NULL ||
      (self->image->go_on != NULL &&
       !self->image->go_on ((double)(top + n_rows) / self->height, self->image->data,
                            &self->error)))
    png_error (writer, "draw");
  for (guint row = 0; row < n_rows; row++)
    png_write_row (writer, self->rows + 3 * (gsize)row * self->width);
}

/* libpng jumps back here on an error: nothing that must be freed is made below. */
static gboolean
write_image (Png        *self,
             png_structp writer,
             png_infop   info)
{
  if (setjmp (png_jmpbuf (writer)) != 0)
    return FALSE;
  png_set_user_limits (writer, (guint)TUMEN_PNG_MAX_PX, (guint)TUMEN_PNG_MAX_PX);
  png_set_write_fn (writer, self, write_cb, flush_cb);
  /* Lines and plain ground: to look for the best filter of each row and for the shortest code
   * takes four times as long and makes the file an eighth smaller. */
  png_set_filter (writer, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_set_compression_level (writer, COMPRESSION_LEVEL);
  write_head (self, writer, info);
  for (guint top = 0; top < self->height; top += self->strip_height)
    write_strip (self, writer, top);
  png_write_end (writer, info);
  return TRUE;
}

static void
png_init (Png            *self,
          const TumenPng *image,
          int             file)
{
  *self = (Png){ .image = image, .file = file };
  self->width = (guint)MAX (1.0, round (image->width * image->scale));
  self->height = (guint)MAX (1.0, round (image->height * image->scale));
  self->strip_height = CLAMP (MAX_STRIP_PX / self->width, 1, self->height);
  self->strip_height = MIN (self->strip_height, MAX_TILE_WIDTH);
  self->rows = g_malloc (3 * (gsize)self->width * self->strip_height);
  self->tile = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                           (int)MIN (self->width, MAX_TILE_WIDTH),
                                           (int)self->strip_height);
}

/*
 * tumen_png_set_failed:
 * @error: set to %TUMEN_FIGURE_FILE_ERROR_FAILED
 * @reason: in words
 */
void
tumen_png_set_failed (GError    **error,
                      const char *reason)
{
  g_set_error (error,
               TUMEN_FIGURE_FILE_ERROR,
               TUMEN_FIGURE_FILE_ERROR_FAILED,
               _ ("The picture could not be drawn: %s."),
               reason);
}

/*
 * tumen_png_add_words:
 * @self: an image
 * @key: of PNG
 * @words: (nullable): nothing is added if there are none
 */
void
tumen_png_add_words (TumenPng   *self,
                     const char *key,
                     const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_ptr_array_add (self->words, g_strdup (key));
  g_ptr_array_add (self->words, tumen_figure_dup_clean (words));
}

/*
 * tumen_png_write:
 * @self: an image
 * @file: where to write it
 * @error: set to %TUMEN_FIGURE_FILE_ERROR_FAILED; else errno tells
 *
 * RGB without alpha, with its size in inches, its colour space and where it comes from.
 *
 * Returns: whether all of it was written
 */
gboolean
tumen_png_write (const TumenPng *self,
                 int             file,
                 GError        **error)
{
  Png         png;
  png_structp writer;
  png_infop   info;
  gboolean    written = FALSE;

  png_init (&png, self, file);
  writer = png_create_write_struct (PNG_LIBPNG_VER_STRING, &png, fail_cb, warn_cb);
  info = writer != NULL ? png_create_info_struct (writer) : NULL;
  if (info != NULL)
    written = write_image (&png, writer, info);
  else
    tumen_png_set_failed (&png.error, "libpng");
  png_destroy_write_struct (&writer, &info);
  cairo_surface_destroy (png.tile);
  g_free (png.rows);
  if (png.error != NULL)
    g_propagate_error (error, png.error);
  errno = png.write_errno;
  return written;
}
