/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-picture-private.h"

#include "tumen-publish.h"
#include "tumen-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FOOTER_MARGIN 10.0
#define FOOTER_LINE   16.0
#define FOOTER_SIDE   12.0
#define PT_PER_PX     0.75

G_DEFINE_QUARK (tumen_picture_error, tumen_picture_error)

static const struct
{
  const char      *suffix;
  TumenPublishFunc write;
} formats[] = {
  [TUMEN_PICTURE_PNG] = { ".png", tumen_picture_write_png },
  [TUMEN_PICTURE_SVG] = { ".svg", tumen_picture_write_svg },
  [TUMEN_PICTURE_PDF] = { ".pdf", tumen_picture_write_pdf },
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

/* With spaces at which no line may end. */
static char *
dup_unbroken (const char *words)
{
  g_auto (GStrv) parts = words != NULL ? g_strsplit (words, " ", -1) : NULL;

  return parts != NULL ? g_strjoinv ("\302\240", parts) : NULL;
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
  g_autofree char *date = NULL;
  g_autofree char *all = NULL;

  words = tumen_footer_to_words (spec->title, has_brackets (scene),
                                 tumen_scene_get_language (scene));
  date = dup_unbroken (spec->date);
  all = date != NULL ? g_strconcat (words, " · ", date, NULL) : g_strdup (words);
  wrap_words (scene, all, width, lines);
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
paint_footer (const TumenPicture *self,
              cairo_t            *cr)
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
set_too_large (GError    **error,
               const char *unit,
               double      width,
               double      height,
               double      most)
{
  g_set_error (error,
               TUMEN_PICTURE_ERROR,
               TUMEN_PICTURE_ERROR_TOO_LARGE,
               /* Translators: "pt" or "px" stands for the third %s and for the last */
               _ ("The picture would be %.0f × %.0f %s, but a side may have at most %.0f %s: "
                  "choose a smaller size or scale."),
               width,
               height,
               unit,
               most,
               unit);
}

static gboolean
check_size (const TumenPicture *self,
            GError            **error)
{
  gboolean pdf = self->spec->format == TUMEN_PICTURE_PDF;
  double   unit = self->spec->scale * (pdf ? PT_PER_PX : 1.0);
  double   width = self->width * unit;
  double   height = self->height * unit;
  double   most = pdf ? TUMEN_PICTURE_MAX_PT : TUMEN_PICTURE_MAX_PX;

  if (width > most || height > most)
    {
      set_too_large (error, pdf ? "pt" : "px", width, height, most);
      return FALSE;
    }
  if (self->spec->format != TUMEN_PICTURE_PNG || width * height <= TUMEN_PICTURE_MAX_AREA_PX)
    return TRUE;
  g_set_error (error,
               TUMEN_PICTURE_ERROR,
               TUMEN_PICTURE_ERROR_TOO_LARGE,
               _ ("The picture would have %.0f million px, but may have at most %.0f million: "
                  "choose a smaller size or scale."),
               width * height / 1e6,
               TUMEN_PICTURE_MAX_AREA_PX / 1e6);
  return FALSE;
}

/*
 * tumen_picture_init:
 *
 * Everything of a picture but what is selected and, for another thread, its record.
 */
void
tumen_picture_init (TumenPicture           *self,
                    const TumenPictureSpec *spec,
                    TumenScene             *scene)
{
  const TumenSceneSize *size = tumen_scene_get_size (scene);

  self->spec = spec;
  self->scene = scene;
  self->overlay = NULL;
  self->record = NULL;
  self->footer = make_footer (spec, scene);
  self->width = size->width;
  self->height = size->height + get_footer_height (self->footer);
  tumen_theme_init (&self->theme, spec->theme, FALSE);
}

/*
 * tumen_picture_paint:
 * @self: a picture
 * @cr: a context in px at scale 1
 *
 * Paints the canvas, and the footer below it.
 */
void
tumen_picture_paint (const TumenPicture *self,
                     cairo_t            *cr)
{
  if (self->record != NULL)
    {
      cairo_set_source_surface (cr, self->record, 0.0, 0.0);
      cairo_paint (cr);
      return;
    }
  cairo_save (cr);
  tumen_painter_draw (cr, self->scene, &self->theme, self->overlay);
  cairo_restore (cr);
  cairo_save (cr);
  paint_footer (self, cr);
  cairo_restore (cr);
}

void
tumen_picture_set_failed (GError    **error,
                          const char *reason)
{
  g_set_error (error,
               TUMEN_PICTURE_ERROR,
               TUMEN_PICTURE_ERROR_FAILED,
               _ ("The picture could not be drawn: %s."),
               reason);
}

/**
 * tumen_picture_format_from_path:
 * @path: a file name
 * @format: (out): what its ending stands for
 * @error: set to %TUMEN_PICTURE_ERROR_FORMAT
 *
 * Returns: whether the ending is known: ".png", ".svg" or ".pdf", in capitals or not
 */
gboolean
tumen_picture_format_from_path (const char         *path,
                                TumenPictureFormat *format,
                                GError            **error)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_has_suffix (lower, formats[i].suffix))
        continue;
      *format = (TumenPictureFormat)i;
      return TRUE;
    }
  g_set_error (error,
               TUMEN_PICTURE_ERROR,
               TUMEN_PICTURE_ERROR_FORMAT,
               _ ("The name “%s” ends in no kind of picture: use .png, .svg or .pdf."),
               path);
  return FALSE;
}

/**
 * tumen_picture_get_footer_height:
 * @spec: a picture
 * @scene: what is seen
 *
 * Returns: how much higher than the scene the picture is, px at scale 1
 */
double
tumen_picture_get_footer_height (const TumenPictureSpec *spec,
                                 TumenScene             *scene)
{
  g_autoptr (GPtrArray) footer = NULL;

  g_return_val_if_fail (spec != NULL && TUMEN_IS_SCENE (scene), 0.0);

  footer = make_footer (spec, scene);
  return get_footer_height (footer);
}

/**
 * tumen_picture_write:
 * @spec: what is to be written
 * @scene: what is seen; its size is that of the picture, without the footer
 * @overlay: (nullable): what is selected
 * @path: of the file
 * @replace: whether a file of that name may be replaced
 * @error: set to %TUMEN_PICTURE_ERROR, or to %TUMEN_PUBLISH_ERROR
 *
 * Writes the canvas as a picture: axis, lanes and a footer. The file appears whole or not at all.
 * The same input gives the same bytes; a PDF bears the time of `SOURCE_DATE_EPOCH`, or of now.
 *
 * Returns: whether the file was written
 */
gboolean
tumen_picture_write (const TumenPictureSpec *spec,
                     TumenScene             *scene,
                     const TumenOverlay     *overlay,
                     const char             *path,
                     gboolean                replace,
                     GError                **error)
{
  TumenPicture picture;
  gboolean     written;

  g_return_val_if_fail (spec != NULL && TUMEN_IS_SCENE (scene) && path != NULL, FALSE);
  g_return_val_if_fail (spec->scale > 0.0 && isfinite (spec->scale), FALSE);

  tumen_picture_init (&picture, spec, scene);
  picture.overlay = overlay;
  written = check_size (&picture, error) &&
            tumen_publish_file (path, formats[spec->format].write, &picture, replace, error);
  g_ptr_array_unref (picture.footer);
  return written;
}
