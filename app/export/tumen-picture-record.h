/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-painter.h"

G_BEGIN_DECLS

/** TumenPictureSpec: what a picture of a canvas, as it is on the screen, is to be. Borrowed. */
typedef struct
{
  TumenThemeName theme;
  double         scale;       /* > 0; 1 is 96 px per inch */
  const char    *title;       /* of the library */
  const char    *description; /* (nullable) what is seen, in one sentence */
  const char    *recipe;      /* (nullable) text of a TumenRecipe */
} TumenPictureSpec;

/** TumenPictureRecord: all that a picture needs, apart from the scene it was taken of. */
typedef struct _TumenPictureRecord TumenPictureRecord;

TumenPictureRecord *tumen_picture_record_new (const TumenPictureSpec *spec,
                                              TumenScene             *scene,
                                              const TumenOverlay     *overlay);
void                tumen_picture_record_free (TumenPictureRecord *self);
GBytes             *tumen_picture_record_draw (TumenPictureRecord *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenPictureRecord, tumen_picture_record_free)

G_END_DECLS
