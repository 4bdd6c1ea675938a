/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure-reader.h"

G_BEGIN_DECLS

/** TUMEN_FIGURE_MAX_TEXT: of a text that is read from a figure or inflated, in bytes. */
#define TUMEN_FIGURE_MAX_TEXT (4 * 1024 * 1024)

/** TUMEN_FIGURE_MAX_PLACES: in which texts are looked for that may be long and have no end. */
#define TUMEN_FIGURE_MAX_PLACES 64

/** TumenFigureSearch: what was found in a file so far. */
typedef struct
{
  char    *recipe;     /* (nullable) the best one */
  gboolean has_record; /* it is more than an address */
  guint    n_tried;
  guint    n_places;
  gboolean has_damaged;
} TumenFigureSearch;

void tumen_figure_search_offer (TumenFigureSearch *self, const char *text, gsize length);
void tumen_figure_search_offer_xml (TumenFigureSearch *self, const char *text, gsize length);
void tumen_figure_search_png (TumenFigureSearch *self, int file, gsize size);
void tumen_figure_search_pdf (TumenFigureSearch *self, const char *bytes, gsize length);
void tumen_figure_search_text (TumenFigureSearch *self, const char *bytes, gsize length);

/* Bounded, (nullable); what begins well is kept. */
GByteArray *tumen_figure_inflate (gconstpointer bytes, gsize length);
const char *tumen_figure_find (const char *bytes, gsize length, const char *words);

G_END_DECLS
