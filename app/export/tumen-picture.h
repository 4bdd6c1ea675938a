/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-painter.h"

G_BEGIN_DECLS

#define TUMEN_PICTURE_ERROR (tumen_picture_error_quark ())

typedef enum {
  TUMEN_PICTURE_ERROR_FORMAT,    /* the name of the file ends in none that is known */
  TUMEN_PICTURE_ERROR_TOO_LARGE, /* for the format */
  TUMEN_PICTURE_ERROR_FAILED
} TumenPictureError;

GQuark tumen_picture_error_quark (void);

typedef enum {
  TUMEN_PICTURE_PNG,
  TUMEN_PICTURE_SVG,
  TUMEN_PICTURE_PDF
} TumenPictureFormat;

#define TUMEN_PICTURE_MAX_PX      100000.0 /* a side of a PNG or SVG */
#define TUMEN_PICTURE_MAX_AREA_PX 1e9      /* of a PNG */
#define TUMEN_PICTURE_MAX_PT      14400.0  /* a side of a page of PDF */

/** TumenPictureSpec: what a picture of a canvas is to be. Borrowed. */
typedef struct
{
  TumenPictureFormat format;
  TumenThemeName     theme;       /* TUMEN_THEME_PRINT on paper */
  double             scale;       /* > 0; 1 is 96 px per inch */
  const char        *title;       /* of the library */
  const char        *description; /* (nullable) what is seen, in one sentence */
  const char        *recipe;      /* (nullable) text of a TumenRecipe */
  const char        *date;        /* (nullable) of the data, drawn in the footer */
} TumenPictureSpec;

gboolean tumen_picture_format_from_path (const char         *path,
                                         TumenPictureFormat *format,
                                         GError            **error);
gboolean tumen_picture_write (const TumenPictureSpec *spec,
                              TumenScene             *scene,
                              const TumenOverlay     *overlay,
                              const char             *path,
                              gboolean                replace,
                              GError                **error);
double   tumen_picture_get_footer_height (const TumenPictureSpec *spec, TumenScene *scene);

G_END_DECLS
