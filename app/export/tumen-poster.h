/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure.h"

G_BEGIN_DECLS

/** TumenPosterPaper: sheets, landscape and portrait. */
typedef enum {
  TUMEN_POSTER_A2_LANDSCAPE,
  TUMEN_POSTER_A2_PORTRAIT,
  TUMEN_POSTER_A1_LANDSCAPE,
  TUMEN_POSTER_A1_PORTRAIT,
  TUMEN_POSTER_A0_LANDSCAPE,
  TUMEN_POSTER_A0_PORTRAIT
} TumenPosterPaper;
#define TUMEN_N_POSTER_PAPERS 6

extern const char *const tumen_poster_slugs[TUMEN_N_POSTER_PAPERS + 1];

gboolean tumen_poster_parse (const char *slug, TumenPosterPaper *paper);
void     tumen_poster_set_paper (TumenFigureSpec *spec, TumenPosterPaper paper);

G_END_DECLS
