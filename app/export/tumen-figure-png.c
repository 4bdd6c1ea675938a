/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-figure-file-private.h"
#include "tumen-png.h"

#define PX_PER_INCH 96.0

static void
list_words (TumenPng                 *png,
            const TumenFigureWriting *writing)
{
  const TumenFigureFileSpec *spec = writing->spec;
  g_autofree char           *time = tumen_figure_writing_dup_time (writing);
  g_autofree char           *xmp = tumen_figure_writing_dup_xmp (writing);

  tumen_png_add_words (png, "Title", tumen_figure_get_title (writing->figure));
  tumen_png_add_words (png, "Author", spec->author);
  tumen_png_add_words (png, "Description", spec->description);
  tumen_png_add_words (png, "Creation Time", time);
  tumen_png_add_words (png, "Software", TUMEN_FIGURE_SOFTWARE);
  tumen_png_add_words (png, "Source", spec->recipe);
  tumen_png_add_words (png, "XML:com.adobe.xmp", xmp);
}

static void
paint_cb (cairo_t         *cr,
          const TumenRect *part,
          gpointer         data)
{
  const TumenFigureWriting *writing = data;

  tumen_figure_paint_part (writing->figure, writing->page, part, cr);
}

static gboolean
go_on_cb (double   share,
          gpointer data,
          GError **error)
{
  return tumen_figure_writing_go_on (data, share, error);
}

/*
 * tumen_figure_write_png:
 *
 * One page, with its size in inches, its colour space and where it comes from.
 */
gboolean
tumen_figure_write_png (int      file,
                        gpointer data,
                        GError **error)
{
  TumenFigureWriting        *writing = data;
  const TumenFigureFileSpec *spec = writing->spec;
  const TumenPage           *page = tumen_figure_get_page (writing->figure, writing->page);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  TumenPng png = { page->width, page->height, 1.0, words, paint_cb, go_on_cb, writing };

  if (spec->dpi > 0.0)
    png.scale = spec->dpi / PX_PER_INCH;
  if (spec->width_px > 0.0)
    png.scale = spec->width_px / page->width;
  list_words (&png, writing);
  return tumen_png_write (&png, file, error);
}
