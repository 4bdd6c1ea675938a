/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-cli-private.h"
#include "tumen-export-choices.h"
#include "tumen-figure-file.h"

G_BEGIN_DECLS

/** TumenCliExport: the options of a figure on a command line, as they were given. */
typedef struct
{
  char    *output;
  char    *product;
  char    *paper, *size, *shape;
  char    *letters;
  char    *theme;
  char    *title;
  char    *author;
  char    *date;
  char    *tiles;
  double   dpi, scale, overlap;
  int      width, height;
  gboolean grey, whole, force, selection;
  gboolean excerpts, translations, no_excerpts, no_title, no_key, no_list, no_footer;
} TumenCliExport;

void          tumen_cli_export_clear (TumenCliExport *self);
GOptionGroup *tumen_cli_export_new_group (TumenCliExport *self);
gboolean      tumen_cli_export_take (const TumenCliExport *self,
                                     TumenFigureSpec      *figure,
                                     TumenFigureFileSpec  *file,
                                     GError              **error);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TumenCliExport, tumen_cli_export_clear)

G_END_DECLS
