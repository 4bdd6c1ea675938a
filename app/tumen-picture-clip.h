/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-picture-record.h"

G_BEGIN_DECLS

/** TumenPictureClip: a picture for the clipboard, drawn in another thread when asked for. */
#define TUMEN_TYPE_PICTURE_CLIP (tumen_picture_clip_get_type ())
G_DECLARE_FINAL_TYPE (TumenPictureClip, tumen_picture_clip, TUMEN, PICTURE_CLIP, GdkContentProvider)

GdkContentProvider *tumen_picture_clip_new (const TumenPictureSpec *spec,
                                            TumenScene             *scene,
                                            guint                   selected);

G_END_DECLS
