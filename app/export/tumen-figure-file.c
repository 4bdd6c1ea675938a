/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file-private.h"
#include "tumen-png.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

#define LAST_TIME G_GINT64_CONSTANT (253402300799) /* of the year 9999 */

G_DEFINE_QUARK (tumen_figure_file_error, tumen_figure_file_error)

static const struct
{
  const char      *suffix;
  TumenPublishFunc write;
} formats[TUMEN_N_FIGURE_FORMATS] = {
  [TUMEN_FIGURE_PNG] = { ".png", tumen_figure_write_png },
  [TUMEN_FIGURE_SVG] = { ".svg", tumen_figure_write_svg },
  [TUMEN_FIGURE_SVG_TEXT] = { ".svg", tumen_figure_write_svg_text },
  [TUMEN_FIGURE_PDF] = { ".pdf", tumen_figure_write_pdf },
};

/*
 * tumen_figure_writing_go_on:
 * @self: a figure while it is written
 * @share: of this file that is done, 0 to 1
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Tells how far it is.
 *
 * Returns: whether the work was not stopped
 */
gboolean
tumen_figure_writing_go_on (const TumenFigureWriting *self,
                            double                    share,
                            GError                  **error)
{
  const TumenFigureFileSpec *spec = self->spec;

  if (spec->progress != NULL)
    spec->progress (self->from + (self->to - self->from) * share, spec->progress_data);
  return !g_cancellable_set_error_if_cancelled (spec->cancellable, error);
}

/*
 * tumen_figure_writing_dup_time:
 * @self: a figure while it is written
 *
 * Returns: (transfer full): when it is written, as ISO 8601 in UTC
 */
char *
tumen_figure_writing_dup_time (const TumenFigureWriting *self)
{
  gint64 seconds = self->spec->time != 0 ? self->spec->time : tumen_figure_file_get_time ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (CLAMP (seconds, 0, LAST_TIME));

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

/*
 * tumen_page_item_is_in:
 * @item: an item
 * @part: px of its page
 *
 * Returns: whether any of it may be seen there; letters may reach over their line
 */
gboolean
tumen_page_item_is_in (const TumenPageItem *item,
                       const TumenRect     *part)
{
  const TumenRect *rect = &item->rect;
  double           over = MAX (rect->height, 2.0);

  return rect->x + rect->width + over > part->x && rect->x - over < part->x + part->width &&
         rect->y + rect->height + over > part->y && rect->y - over < part->y + part->height;
}

/*
 * tumen_figure_paint_part:
 * @figure: a figure
 * @page: from 0
 * @part: px of the page
 * @cr: a context in px of the page
 *
 * Draws the ground, over all of the surface, and what there is of a part of a page.
 */
void
tumen_figure_paint_part (TumenFigure     *figure,
                         guint            page,
                         const TumenRect *part,
                         cairo_t         *cr)
{
  const TumenPage  *drawn = tumen_figure_get_page (figure, page);
  const TumenTheme *theme = tumen_figure_get_theme (figure);

  cairo_set_source_rgb (cr, theme->canvas.r, theme->canvas.g, theme->canvas.b);
  cairo_paint (cr);
  for (guint i = 0; i < drawn->items->len; i++)
    {
      const TumenPageItem *item = &g_array_index (drawn->items, TumenPageItem, i);

      if (tumen_page_item_is_in (item, part))
        tumen_page_draw_item (cr, theme, item);
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
               TUMEN_FIGURE_FILE_ERROR,
               TUMEN_FIGURE_FILE_ERROR_TOO_LARGE,
               /* Translators: "pt" or "px" stands for the third %s and for the last */
               _ ("The picture would be %.0f × %.0f %s, but a side may have at most %.0f %s: "
                  "choose a smaller size or scale."),
               width,
               height,
               unit,
               most,
               unit);
}

static double
get_scale (const TumenFigureFileSpec *spec,
           const TumenPage           *page)
{
  if (spec->format == TUMEN_FIGURE_PDF)
    return TUMEN_FIGURE_PT_PER_PX;
  if (spec->format != TUMEN_FIGURE_PNG)
    return 1.0;
  if (spec->width_px > 0.0)
    return spec->width_px / page->width;
  return spec->dpi > 0.0 ? spec->dpi / 96.0 : 1.0;
}

static gboolean
check_page (const TumenFigureFileSpec *spec,
            const TumenPage           *page,
            GError                   **error)
{
  gboolean pdf = spec->format == TUMEN_FIGURE_PDF;
  gboolean tiles = pdf && tumen_figure_tiles_are_used (&spec->tiles);
  double   scale = get_scale (spec, page);
  double   width = (tiles ? spec->tiles.paper_width : page->width) * scale;
  double   height = (tiles ? spec->tiles.paper_height : page->height) * scale;
  double   most = pdf ? TUMEN_FIGURE_FILE_MAX_PT : TUMEN_FIGURE_FILE_MAX_PX;

  if (width > most || height > most)
    {
      set_too_large (error, pdf ? "pt" : "px", width, height, most);
      return FALSE;
    }
  if (spec->format != TUMEN_FIGURE_PNG || width * height <= TUMEN_FIGURE_FILE_MAX_AREA_PX)
    return TRUE;
  g_set_error (error,
               TUMEN_FIGURE_FILE_ERROR,
               TUMEN_FIGURE_FILE_ERROR_TOO_LARGE,
               _ ("The picture would have %.0f million px, but may have at most %.0f million: "
                  "choose a smaller size or scale."),
               width * height / 1e6,
               TUMEN_FIGURE_FILE_MAX_AREA_PX / 1e6);
  return FALSE;
}

static gboolean
check_pages (TumenFigure               *figure,
             const TumenFigureFileSpec *spec,
             GError                   **error)
{
  for (guint i = 0; i < tumen_figure_get_n_pages (figure); i++)
    {
      if (!check_page (spec, tumen_figure_get_page (figure, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_new (char   **paths,
           GError **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = NULL;

      if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
        continue;
      name = g_filename_display_name (paths[i]);
      g_set_error (error,
                   TUMEN_PUBLISH_ERROR,
                   TUMEN_PUBLISH_ERROR_EXISTS,
                   _ ("Of the %u files of this figure “%s” exists already; choose another name, "
                      "or replace them."),
                   g_strv_length (paths),
                   name);
      return FALSE;
    }
  return TRUE;
}

static void
remove_new (char          **paths,
            const gboolean *existed,
            guint           n_written)
{
  for (guint i = 0; i < n_written; i++)
    {
      if (!existed[i])
        g_unlink (paths[i]);
    }
}

/* Each file is whole, and those that are new stay only if all of them could be written. */
static gboolean
write_files (TumenFigure               *figure,
             const TumenFigureFileSpec *spec,
             char                     **paths,
             gboolean                   replace,
             GError                   **error)
{
  guint                n_files = g_strv_length (paths);
  g_autofree gboolean *existed = g_new0 (gboolean, n_files);
  guint                done = 0;

  while (done < n_files)
    {
      TumenFigureWriting writing = { figure, spec, done, (double)done / n_files,
                                     (double)(done + 1) / n_files };

      existed[done] = g_file_test (paths[done], G_FILE_TEST_EXISTS) ||
                      g_file_test (paths[done], G_FILE_TEST_IS_SYMLINK);
      if (!tumen_publish_file (paths[done], formats[spec->format].write, &writing, replace, error))
        break;
      done++;
    }
  if (done < n_files)
    remove_new (paths, existed, done);
  return done == n_files;
}

static gboolean
write_bytes (TumenFigureWriting *writing,
             int                 file,
             GError            **error)
{
  errno = 0;
  if (formats[writing->spec->format].write (file, writing, error))
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
 * tumen_figure_format_from_path:
 * @path: a file name
 * @format: (out): what its ending stands for
 * @error: set to %TUMEN_FIGURE_FILE_ERROR_FORMAT
 *
 * Returns: whether the ending is known: ".png", ".svg" or ".pdf", in capitals or not
 */
gboolean
tumen_figure_format_from_path (const char        *path,
                               TumenFigureFormat *format,
                               GError           **error)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_has_suffix (lower, formats[i].suffix))
        continue;
      *format = (TumenFigureFormat)i;
      return TRUE;
    }
  g_set_error (error,
               TUMEN_FIGURE_FILE_ERROR,
               TUMEN_FIGURE_FILE_ERROR_FORMAT,
               _ ("The name “%s” ends in no kind of figure: use .pdf, .png, .svg or .html, or "
                  ".csv, .json, .csl.json, .bib, .ris or .ics for its data."),
               path);
  return FALSE;
}

/**
 * tumen_figure_file_get_time:
 *
 * Returns: the time that builders of reproducible files set with `SOURCE_DATE_EPOCH`, else now;
 *   seconds since 1970
 */
gint64
tumen_figure_file_get_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64     seconds;

  if (epoch != NULL &&
      g_ascii_string_to_unsigned (epoch, 10, 0, (guint64)LAST_TIME, &seconds, NULL))
    return (gint64)seconds;
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * tumen_figure_file_list_paths:
 * @figure: a figure
 * @format: of its files
 * @path: the name that was chosen
 *
 * A PDF holds all pages; of other formats each page has a file of its own.
 *
 * Returns: (transfer full): the names of all files: @path alone, or "name-01.png", "name-02.png"
 */
char **
tumen_figure_file_list_paths (TumenFigure      *figure,
                              TumenFigureFormat format,
                              const char       *path)
{
  GPtrArray       *paths = g_ptr_array_new ();
  g_autofree char *stem = NULL;
  const char      *suffix;
  guint            n_pages;

  g_return_val_if_fail (TUMEN_IS_FIGURE (figure) && path != NULL, NULL);
  g_return_val_if_fail ((guint)format < TUMEN_N_FIGURE_FORMATS, NULL);

  n_pages = tumen_figure_get_n_pages (figure);
  suffix = strrchr (path, '.');
  if (suffix == NULL || strchr (suffix, '/') != NULL)
    suffix = path + strlen (path);
  stem = g_strndup (path, (gsize)(suffix - path));
  if (format == TUMEN_FIGURE_PDF || n_pages == 1)
    g_ptr_array_add (paths, g_strdup (path));
  else
    {
      for (guint i = 1; i <= n_pages; i++)
        g_ptr_array_add (paths, g_strdup_printf (n_pages < 100 ? "%s-%02u%s" : "%s-%04u%s", stem,
                                                 i, suffix));
    }
  g_ptr_array_add (paths, NULL);
  return (char **)g_ptr_array_free (paths, FALSE);
}

/**
 * tumen_figure_write:
 * @figure: what is to be written
 * @spec: how
 * @path: of the file; see tumen_figure_file_list_paths()
 * @replace: whether files of that name may be replaced
 * @error: set to %TUMEN_FIGURE_FILE_ERROR, to %TUMEN_PUBLISH_ERROR, or to %G_IO_ERROR_CANCELLED
 *
 * Writes a figure. A file appears whole or not at all; where there are several, none is begun if
 * one of them may not be replaced, and new ones are removed if a later one could not be written.
 * The same figure with the same spec gives the same bytes, if @spec or `SOURCE_DATE_EPOCH` tell
 * the time. For the thread that made the figure.
 *
 * Returns: whether all files were written
 */
gboolean
tumen_figure_write (TumenFigure               *figure,
                    const TumenFigureFileSpec *spec,
                    const char                *path,
                    gboolean                   replace,
                    GError                   **error)
{
  g_auto (GStrv) paths = NULL;

  g_return_val_if_fail (TUMEN_IS_FIGURE (figure) && spec != NULL && path != NULL, FALSE);
  g_return_val_if_fail (spec->dpi >= 0.0 && spec->width_px >= 0.0, FALSE);
  g_return_val_if_fail (isfinite (spec->dpi) && isfinite (spec->width_px), FALSE);

  paths = tumen_figure_file_list_paths (figure, spec->format, path);
  if (!check_pages (figure, spec, error))
    return FALSE;
  if (!replace && paths[1] != NULL && !check_new (paths, error))
    return FALSE;
  return write_files (figure, spec, paths, replace, error);
}

/**
 * tumen_figure_to_bytes:
 * @figure: what is to be written
 * @spec: how
 * @page: from 0; a PDF holds all pages, whatever it is
 * @error: set to %TUMEN_FIGURE_FILE_ERROR, to %G_FILE_ERROR, or to %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what tumen_figure_write() writes, as for the clipboard
 */
GBytes *
tumen_figure_to_bytes (TumenFigure               *figure,
                       const TumenFigureFileSpec *spec,
                       guint                      page,
                       GError                   **error)
{
  TumenFigureWriting writing = { figure, spec, page, 0.0, 1.0 };
  GBytes            *bytes = NULL;
  g_autofree char   *path = NULL;
  int                file;

  g_return_val_if_fail (TUMEN_IS_FIGURE (figure) && spec != NULL, NULL);
  g_return_val_if_fail (page < tumen_figure_get_n_pages (figure), NULL);

  if (!check_pages (figure, spec, error))
    return NULL;
  file = g_file_open_tmp (NULL, &path, error);
  if (file < 0)
    return NULL;
  g_unlink (path);
  if (write_bytes (&writing, file, error))
    bytes = read_all (file, error);
  close (file);
  return bytes;
}
