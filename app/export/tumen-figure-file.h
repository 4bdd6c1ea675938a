/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure.h"

G_BEGIN_DECLS

#define TUMEN_FIGURE_FILE_ERROR (tumen_figure_file_error_quark ())

typedef enum {
  TUMEN_FIGURE_FILE_ERROR_FORMAT,    /* the name of the file ends in none that is known */
  TUMEN_FIGURE_FILE_ERROR_TOO_LARGE, /* for the format */
  TUMEN_FIGURE_FILE_ERROR_FAILED
} TumenFigureFileError;

GQuark tumen_figure_file_error_quark (void);

typedef enum {
  TUMEN_FIGURE_PNG,
  TUMEN_FIGURE_SVG,      /* the exact look: letters are outlines */
  TUMEN_FIGURE_SVG_TEXT, /* letters are text, events are named groups */
  TUMEN_FIGURE_PDF
} TumenFigureFormat;
#define TUMEN_N_FIGURE_FORMATS 4

#define TUMEN_FIGURE_FILE_MAX_PX      100000.0 /* a side of a PNG or SVG */
#define TUMEN_FIGURE_FILE_MAX_AREA_PX 1e9      /* of a PNG */
#define TUMEN_FIGURE_FILE_MAX_PT      14400.0  /* a side of a page of PDF */

/** TumenFigureTiles: sheets that a large page is parted into, to be glued together; px at 96 per
 * inch. No sheets if @paper_width is 0. */
typedef struct
{
  double paper_width, paper_height;
  double margin;  /* around the part of the page, with the crop marks */
  double overlap; /* that two sheets next to each other both show */
} TumenFigureTiles;
/** TumenFigureTile: a sheet, from 0. */
typedef struct
{
  guint column, row;
} TumenFigureTile;

#define TUMEN_FIGURE_TILES_MARGIN  (10.0 * TUMEN_FIGURE_PX_PER_MM)
#define TUMEN_FIGURE_TILES_OVERLAP (10.0 * TUMEN_FIGURE_PX_PER_MM)

/** TumenFigureProgressFunc: @share: 0 to 1. */
typedef void (*TumenFigureProgressFunc) (double share, gpointer data);

/** TumenFigureFileSpec: what a file of a figure is to be. Borrowed. */
typedef struct
{
  TumenFigureFormat       format;
  double                  dpi;         /* of a PNG; 0: 96, which is 1:1 */
  double                  width_px;    /* of a PNG: exactly so wide, whatever @dpi is; or 0 */
  const char             *author;      /* (nullable) */
  const char             *description; /* (nullable) what is seen: long */
  const char             *alternative; /* (nullable) the same: short */
  const char             *recipe;      /* (nullable) view state as text */
  gint64                  time;        /* unix s; 0: that of tumen_figure_file_get_time() */
  TumenFigureTiles        tiles;       /* of a PDF */
  TumenFigureProgressFunc progress;    /* (nullable) */
  gpointer                progress_data;
  GCancellable           *cancellable; /* (nullable) */
} TumenFigureFileSpec;

gboolean tumen_figure_format_from_path (const char        *path,
                                        TumenFigureFormat *format,
                                        GError           **error);
gint64   tumen_figure_file_get_time (void);
char   **tumen_figure_file_list_paths (TumenFigure      *figure,
                                       TumenFigureFormat format,
                                       const char       *path);
gboolean tumen_figure_write (TumenFigure               *figure,
                             const TumenFigureFileSpec *spec,
                             const char                *path,
                             gboolean                   replace,
                             GError                   **error);
GBytes  *tumen_figure_to_bytes (TumenFigure               *figure,
                                const TumenFigureFileSpec *spec,
                                guint                      page,
                                GError                   **error);

gboolean tumen_figure_tiles_are_used (const TumenFigureTiles *self);
void     tumen_figure_tiles_draw_sheet (const TumenFigureTiles *self,
                                        cairo_surface_t        *record,
                                        const TumenPage        *page,
                                        const TumenFigureTile  *tile,
                                        TumenLanguage           language,
                                        cairo_t                *cr);
void     tumen_figure_tiles_count (const TumenFigureTiles *self,
                                   double                  width,
                                   double                  height,
                                   guint                  *n_columns,
                                   guint                  *n_rows);
void     tumen_figure_tiles_get_size (const TumenFigureTiles *self,
                                      guint                   n_columns,
                                      guint                   n_rows,
                                      double                 *width,
                                      double                 *height);

G_END_DECLS
