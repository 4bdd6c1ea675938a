/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "tumen-scene.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

typedef enum {
  TUMEN_PICTURE_TEXT,
  TUMEN_PICTURE_LABEL,
  TUMEN_PICTURE_PILL,
  TUMEN_PICTURE_MARK,
  TUMEN_PICTURE_BADGE,
  TUMEN_PICTURE_CAPSULE,
  TUMEN_PICTURE_HEADING,
  TUMEN_PICTURE_BAND, /* a stretch of a hatched bar, repeated along it */
  TUMEN_PICTURE_HATCH /* hatching, repeated both ways */
} TumenPictureType;
#define TUMEN_PICTURE_N_NUMBERS 6

/** TumenPictureKey: all that a picture shows, but for theme, scale and font. To be zeroed first. */
typedef struct
{
  TumenPictureType type;
  guint32          number[TUMEN_PICTURE_N_NUMBERS];
  const char      *text, *detail; /* (nullable) */
} TumenPictureKey;

/** TumenPicture: its px are those of the target; @x and @y lead from its place to its corner. */
typedef struct
{
  cairo_surface_t *surface;
  int              x, y;
} TumenPicture;

/** TumenPictures: what was drawn once and is shown again, with one theme at one scale. */
typedef struct _TumenPictures TumenPictures;

/* Draws in px, the place of the picture at the origin. */
typedef void (*TumenPictureDraw) (cairo_t *cr, gpointer data);

TumenPictures      *tumen_pictures_new (void);
void                tumen_pictures_free (TumenPictures *self);
void                tumen_pictures_prepare (TumenPictures    *self,
                                            const TumenTheme *theme,
                                            double            scale);
const TumenPicture *tumen_pictures_find (TumenPictures *self, const TumenPictureKey *key);
const TumenPicture *tumen_pictures_add (TumenPictures         *self,
                                        const TumenPictureKey *key,
                                        const TumenRect       *ink,
                                        TumenPictureDraw       draw,
                                        gpointer               data);

/* tumen-text.c: they live as long as the text, whose font they show. */
TumenPictures *tumen_text_get_pictures (TumenText *self);

G_END_DECLS
