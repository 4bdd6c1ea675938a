/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-file.h"

#include "tumen-publish.h"

G_BEGIN_DECLS

#define TUMEN_FIGURE_SOFTWARE "Tumen " PACKAGE_VERSION

/** TumenFigureWriting: a figure while one file of it is written. Borrowed. */
typedef struct
{
  TumenFigure               *figure;
  const TumenFigureFileSpec *spec;
  guint                      page;     /* that the file holds; not of a PDF */
  double                     from, to; /* shares of all work before and after this file */
} TumenFigureWriting;

/* tumen-figure-file.c */
gboolean tumen_figure_writing_go_on (const TumenFigureWriting *self, double share, GError **error);
char    *tumen_figure_writing_dup_time (const TumenFigureWriting *self);
void     tumen_figure_paint_part (TumenFigure     *figure,
                                  guint            page,
                                  const TumenRect *part,
                                  cairo_t         *cr);
gboolean tumen_page_item_is_in (const TumenPageItem *item, const TumenRect *part);
char    *tumen_figure_dup_clean (const char *words);

/* tumen-figure-tiles.c */
void tumen_figure_tiles_get_part (const TumenFigureTiles *self,
                                  const TumenPage        *page,
                                  const TumenFigureTile  *tile,
                                  TumenRect              *part);
void tumen_figure_tiles_draw_signs (const TumenFigureTiles *self,
                                    const TumenPage        *page,
                                    const TumenFigureTile  *tile,
                                    TumenLanguage           language,
                                    cairo_t                *cr);

/* tumen-figure-xml.c */
void  tumen_xml_append_text (GString *xml, const char *words);
void  tumen_xml_append_element (GString *xml, const char *tag, const char *words);
void  tumen_xml_append_number (GString *xml, const char *name, double value);
char *tumen_figure_writing_dup_xmp (const TumenFigureWriting *self);

/* All of them are a TumenPublishFunc; @data is a TumenFigureWriting. */
gboolean tumen_figure_write_png (int file, gpointer data, GError **error);
gboolean tumen_figure_write_svg (int file, gpointer data, GError **error);
gboolean tumen_figure_write_svg_text (int file, gpointer data, GError **error);
gboolean tumen_figure_write_pdf (int file, gpointer data, GError **error);

G_END_DECLS
