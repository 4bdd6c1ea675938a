/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-picture.h"

G_BEGIN_DECLS

/** TumenPicture: a picture while it is written. Borrowed, but for @footer. */
typedef struct
{
  const TumenPictureSpec *spec;
  TumenScene             *scene;
  const TumenOverlay     *overlay; /* (nullable) */
  cairo_surface_t        *record;  /* (nullable): then there is no scene */
  TumenTheme              theme;
  GPtrArray              *footer;        /* of char *: lines */
  double                  width, height; /* px at scale 1, the footer included */
} TumenPicture;

#define TUMEN_PICTURE_SOFTWARE    "Tumen " PACKAGE_VERSION
#define TUMEN_PICTURE_PX_PER_INCH 96.0

void tumen_picture_init (TumenPicture           *self,
                         const TumenPictureSpec *spec,
                         TumenScene             *scene);
void tumen_picture_paint (const TumenPicture *self, cairo_t *cr);
void tumen_picture_set_failed (GError **error, const char *reason);

/* All of them are a TumenPublishFunc; @data is a TumenPicture. */
gboolean tumen_picture_write_png (int file, gpointer data, GError **error);
gboolean tumen_picture_write_svg (int file, gpointer data, GError **error);
gboolean tumen_picture_write_pdf (int file, gpointer data, GError **error);

G_END_DECLS
