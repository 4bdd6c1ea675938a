/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file-private.h"

#include <errno.h>
#include <math.h>
#include <png.h>

#define MAX_TILE_WIDTH 16384 /* an image of Cairo has at most 32,767 px */
#define MAX_STRIP_PX   8388608
/* Of zlib, 1 to 9. */
#define COMPRESSION_LEVEL 2
#define METRES_PER_INCH   0.0254
#define PX_PER_INCH       96.0
#define MAX_TEXTS         7

/* One strip of rows is drawn and written at a time, so that large pictures need little memory. */
typedef struct
{
  const TumenFigureWriting *writing;
  const TumenPage          *page;
  int                       file;
  GError                   *error;
  int                       write_errno; /* of a write that failed; publishing finds the words */
  GPtrArray                *words;       /* of char *: keys and texts, in turn */
  cairo_surface_t          *tile;
  guint8                   *rows;  /* of the strip, 3 bytes a px */
  double                    scale; /* of the page to px */
  guint                     width, height;
  guint                     strip_height;
} Png;

G_NORETURN static void
fail_cb (png_structp     writer,
         png_const_charp message)
{
  Png *self = png_get_error_ptr (writer);

  if (self->error == NULL && self->write_errno == 0)
    tumen_figure_writing_set_failed (&self->error, message);
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
add_words (Png        *self,
           const char *key,
           const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_ptr_array_add (self->words, g_strdup (key));
  g_ptr_array_add (self->words, tumen_figure_dup_clean (words));
}

static void
list_words (Png *self)
{
  const TumenFigureFileSpec *spec = self->writing->spec;
  g_autofree char           *time = tumen_figure_writing_dup_time (self->writing);
  g_autofree char           *xmp = tumen_figure_writing_dup_xmp (self->writing);

  self->words = g_ptr_array_new_with_free_func (g_free);
  add_words (self, "Title", tumen_figure_get_title (self->writing->figure));
  add_words (self, "Author", spec->author);
  add_words (self, "Description", spec->description);
  add_words (self, "Creation Time", time);
  add_words (self, "Software", TUMEN_FIGURE_SOFTWARE);
  add_words (self, "Source", spec->recipe);
  add_words (self, "XML:com.adobe.xmp", xmp);
}

static void
write_texts (Png        *self,
             png_structp writer,
             png_infop   info)
{
  png_text texts[MAX_TEXTS] = { 0 };
  guint    n_texts = MIN (self->words->len / 2, MAX_TEXTS);

  for (guint i = 0; i < n_texts; i++)
    {
      texts[i].compression = PNG_ITXT_COMPRESSION_NONE;
      texts[i].key = g_ptr_array_index (self->words, 2 * i);
      texts[i].text = g_ptr_array_index (self->words, 2 * i + 1);
      texts[i].itxt_length = strlen (texts[i].text);
    }
  png_set_text (writer, info, texts, (int)n_texts);
}

static void
write_head (Png        *self,
            png_structp writer,
            png_infop   info)
{
  guint px_per_metre = (guint)lround (PX_PER_INCH * self->scale / METRES_PER_INCH);

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
  TumenRect     part = { left / self->scale, top / self->scale, width / self->scale,
                         n_rows / self->scale };
  const guint8 *data;

  cairo_translate (cr, -(double)left, -(double)top);
  cairo_scale (cr, self->scale, self->scale);
  tumen_figure_paint_part (self->writing->figure, self->writing->page, &part, cr);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS && self->error == NULL)
    tumen_figure_writing_set_failed (&self->error, cairo_status_to_string (cairo_status (cr)));
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
      !tumen_figure_writing_go_on (self->writing, (double)(top + n_rows) / self->height,
                                   &self->error))
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
  png_set_user_limits (writer, (guint)TUMEN_FIGURE_FILE_MAX_PX, (guint)TUMEN_FIGURE_FILE_MAX_PX);
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
set_size (Png *self)
{
  const TumenFigureFileSpec *spec = self->writing->spec;

  self->scale = spec->dpi > 0.0 ? spec->dpi / PX_PER_INCH : 1.0;
  if (spec->width_px > 0.0)
    self->scale = spec->width_px / self->page->width;
  self->width = (guint)MAX (1.0, round (self->page->width * self->scale));
  self->height = (guint)MAX (1.0, round (self->page->height * self->scale));
  self->strip_height = CLAMP (MAX_STRIP_PX / self->width, 1, self->height);
  self->strip_height = MIN (self->strip_height, MAX_TILE_WIDTH);
}

static void
png_init (Png                      *self,
          const TumenFigureWriting *writing,
          int                       file)
{
  *self = (Png){ .writing = writing, .file = file };
  self->page = tumen_figure_get_page (writing->figure, writing->page);
  set_size (self);
  list_words (self);
  self->rows = g_malloc (3 * (gsize)self->width * self->strip_height);
  self->tile = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                           (int)MIN (self->width, MAX_TILE_WIDTH),
                                           (int)self->strip_height);
}

/*
 * tumen_figure_write_png:
 *
 * RGB without alpha, with its size in inches, its colour space and where it comes from.
 */
gboolean
tumen_figure_write_png (int      file,
                        gpointer data,
                        GError **error)
{
  Png         self;
  png_structp writer;
  png_infop   info;
  gboolean    written = FALSE;

  png_init (&self, data, file);
  writer = png_create_write_struct (PNG_LIBPNG_VER_STRING, &self, fail_cb, warn_cb);
  info = writer != NULL ? png_create_info_struct (writer) : NULL;
  if (info != NULL)
    written = write_image (&self, writer, info);
  else
    tumen_figure_writing_set_failed (&self.error, "libpng");
  png_destroy_write_struct (&writer, &info);
  cairo_surface_destroy (self.tile);
  g_ptr_array_unref (self.words);
  g_free (self.rows);
  if (self.error != NULL)
    g_propagate_error (error, self.error);
  errno = self.write_errno;
  return written;
}
