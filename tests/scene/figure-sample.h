/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure.h"

G_BEGIN_DECLS

#define A4_WIDTH  (297.0 * TUMEN_FIGURE_PX_PER_MM)
#define A4_HEIGHT (210.0 * TUMEN_FIGURE_PX_PER_MM)
#define MARGIN    (12.0 * TUMEN_FIGURE_PX_PER_MM)

/* The built-in library, between open and close. */
extern TumenLibrary *library;
extern TumenTable   *table;

void            figure_sample_open (void);
void            figure_sample_close (void);
TumenFigureSpec figure_sample_make_spec (TumenFigureProduct product, double height);
/* Of the home view, with everything but excerpts, as wide as A4. */
TumenFigure *figure_sample_compose (TumenFigureProduct product,
                                    double             height,
                                    TumenLanguage      language);

G_END_DECLS
