/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture-record.h"

#include "tumen-figure-file-private.h"
#include "tumen-png.h"
#include "tumen-words.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define FOOTER_MARGIN 10.0
#define FOOTER_LINE   16.0
#define FOOTER_SIDE   12.0

/** Picture: a canvas and the lines below it. */
typedef struct
{
  TumenScene *scene;
  TumenTheme  theme;
  GPtrArray  *footer;        /* of char *: lines */
  double      width, height; /* px at scale 1, the footer included */
} Picture;

struct _TumenPictureRecord
{
  cairo_surface_t *surface;
  TumenPng         png;
};

static gboolean
fits (TumenScene *scene,
      const char *line,
      double      width)
{
  TumenText *text = tumen_scene_get_text (scene);

  return tumen_text_get_width (text, TUMEN_TEXT_DATE, line) <= width;
}

/* A word that is wider than the picture stands alone, and is cut by its edge. */
static void
wrap_words (TumenScene *scene,
            const char *words,
            double      width,
            GPtrArray  *lines)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *line = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *longer = NULL;

      longer = line != NULL ? g_strconcat (line, " ", parts[i], NULL) : g_strdup (parts[i]);
      if (line != NULL && !fits (scene, longer, width))
        {
          g_ptr_array_add (lines, g_steal_pointer (&line));
          line = g_strdup (parts[i]);
          continue;
        }
      g_free (line);
      line = g_steal_pointer (&longer);
    }
  if (line != NULL)
    g_ptr_array_add (lines, g_steal_pointer (&line));
}

static gboolean
has_brackets (TumenScene *scene)
{
  guint                 n_items;
  const TumenSceneItem *items = tumen_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].unquoted)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
make_footer (const TumenPictureSpec *spec,
             TumenScene             *scene)
{
  GPtrArray       *lines = g_ptr_array_new_with_free_func (g_free);
  double           width = tumen_scene_get_size (scene)->width - 2.0 * FOOTER_SIDE;
  g_autofree char *words = NULL;

  words = tumen_footer_to_words (spec->title, has_brackets (scene),
                                 tumen_scene_get_language (scene));
  wrap_words (scene, words, width, lines);
  return lines;
}

static double
get_footer_height (GPtrArray *footer)
{
  return 2.0 * FOOTER_MARGIN + footer->len * FOOTER_LINE;
}

static void
set_source (cairo_t          *cr,
            const TumenColor *color)
{
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
}

static void
paint_footer (const Picture *self,
              cairo_t       *cr)
{
  double     top = self->height - get_footer_height (self->footer);
  TumenText *text = tumen_scene_get_text (self->scene);

  set_source (cr, &self->theme.pane);
  cairo_rectangle (cr, 0.0, top, self->width, self->height - top);
  cairo_fill (cr);
  set_source (cr, &self->theme.border);
  cairo_rectangle (cr, 0.0, top, self->width, 1.0);
  cairo_fill (cr);
  set_source (cr, &self->theme.dim);
  for (guint i = 0; i < self->footer->len; i++)
    {
      cairo_move_to (cr, FOOTER_SIDE, top + FOOTER_MARGIN + i * FOOTER_LINE);
      pango_cairo_show_layout (
        cr,
        tumen_text_get_layout (text, TUMEN_TEXT_DATE, g_ptr_array_index (self->footer, i)));
    }
}

static void
draw (const Picture      *self,
      const TumenOverlay *overlay,
      cairo_t            *cr)
{
  cairo_save (cr);
  tumen_painter_draw (cr, self->scene, &self->theme, overlay);
  cairo_restore (cr);
  cairo_save (cr);
  paint_footer (self, cr);
  cairo_restore (cr);
}

static void
paint_cb (cairo_t         *cr,
          const TumenRect *part,
          gpointer         data)
{
  TumenPictureRecord *self = data;

  cairo_set_source_surface (cr, self->surface, 0.0, 0.0);
  cairo_paint (cr);
}

static gboolean
is_written (TumenPictureRecord *self,
            int                 file,
            GError            **error)
{
  errno = 0;
  if (tumen_png_write (&self->png, file, error))
    return TRUE;
  if (error != NULL && *error == NULL)
    tumen_png_set_failed (error, g_strerror (errno));
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
 * @spec: a picture
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
  Picture             picture = { .scene = scene };
  cairo_rectangle_t   extents = { 0.0, 0.0, 0.0, 0.0 };
  cairo_t            *cr;

  g_return_val_if_fail (spec != NULL && TUMEN_IS_SCENE (scene) && spec->scale > 0.0, NULL);

  picture.footer = make_footer (spec, scene);
  tumen_theme_init (&picture.theme, spec->theme, FALSE);
  picture.width = extents.width = tumen_scene_get_size (scene)->width;
  picture.height = extents.height = tumen_scene_get_size (scene)->height +
                                    get_footer_height (picture.footer);
  self = g_new0 (TumenPictureRecord, 1);
  self->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &extents);
  self->png = (TumenPng){ picture.width, picture.height, spec->scale, NULL, paint_cb, NULL, self };
  self->png.words = g_ptr_array_new_with_free_func (g_free);
  tumen_png_add_words (&self->png, "Title", spec->title);
  tumen_png_add_words (&self->png, "Description", spec->description);
  tumen_png_add_words (&self->png, "Software", TUMEN_FIGURE_SOFTWARE);
  tumen_png_add_words (&self->png, "Source", spec->recipe);
  cr = cairo_create (self->surface);
  draw (&picture, overlay, cr);
  cairo_destroy (cr);
  g_ptr_array_unref (picture.footer);
  return self;
}

void
tumen_picture_record_free (TumenPictureRecord *self)
{
  cairo_surface_destroy (self->surface);
  g_ptr_array_unref (self->png.words);
  g_free (self);
}

/**
 * tumen_picture_record_draw:
 * @self: a record
 * @error: set to %TUMEN_FIGURE_FILE_ERROR
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
