/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TUMEN_FIGURE_READER_ERROR (tumen_figure_reader_error_quark ())

typedef enum {
  TUMEN_FIGURE_READER_ERROR_KIND,      /* no PNG, SVG, PDF or HTML */
  TUMEN_FIGURE_READER_ERROR_NO_RECIPE, /* it carries none */
  TUMEN_FIGURE_READER_ERROR_DAMAGED    /* what it carries is not whole */
} TumenFigureReaderError;

GQuark tumen_figure_reader_error_quark (void);

gboolean tumen_figure_is_named (const char *path);
char    *tumen_figure_read_recipe (const char *path, GError **error);
char    *tumen_figure_read_recipe_in (int file, const char *name, GError **error);

G_END_DECLS
