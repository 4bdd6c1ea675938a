/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-figure.h"

G_BEGIN_DECLS

#define TUMEN_PNG_MAX_PX 100000.0 /* a side */

/** TumenPng: an image while it is written. Borrowed. */
typedef struct
{
  double     width, height; /* px at 96 per inch */
  double     scale;         /* to px of the image */
  GPtrArray *words;         /* of char *: keys of PNG and texts, in turn */

  /* Draws at least @part, over all of the surface; px at 96 per inch. */
  void (*paint) (cairo_t *cr, const TumenRect *part, gpointer data);
  /* (nullable): whether to go on; @share: 0 to 1 */
  gboolean (*go_on) (double share, gpointer data, GError **error);
  gpointer data;
} TumenPng;

void     tumen_png_add_words (TumenPng *self, const char *key, const char *words);
void     tumen_png_set_failed (GError **error, const char *reason);
gboolean tumen_png_write (const TumenPng *self, int file, GError **error);

G_END_DECLS
