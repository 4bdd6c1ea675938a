/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure.h"

G_BEGIN_DECLS

/*
 * What files of a figure are held against: a bare program of Cairo that knows where everything
 * stands. It shapes nothing, with the toy text of Cairo. Each text is shown in its own letters,
 * family, size and place, bold or not; each other thing on a page, and in the lanes on it, is one
 * rectangle that is filled and stroked. Shapes with more corners, hatching, dashes and clips are
 * left out, and so is kerning.
 */
typedef enum {
  BENCH_BARE_INK,   /* what is seen */
  BENCH_BARE_LINKED /* and as many links, places, tags, headings of the outline and metadata */
} BenchBareKind;

void bench_bare_write_pdf (TumenFigure *figure, BenchBareKind kind, const char *path);
void bench_bare_write_png (TumenFigure *figure, double dpi, const char *path);

G_END_DECLS
