/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-press.h"

G_BEGIN_DECLS

/**
 * TumenFigureClip:
 *
 * A figure for the clipboard or for another program into which it is dropped: PNG, SVG and PDF,
 * a hand-out also as HTML, data as themselves and as text; each made only when it is asked for.
 */
#define TUMEN_TYPE_FIGURE_CLIP (tumen_figure_clip_get_type ())
G_DECLARE_FINAL_TYPE (TumenFigureClip, tumen_figure_clip, TUMEN, FIGURE_CLIP, GdkContentProvider)

GdkContentProvider *tumen_figure_clip_new (const char           *path,
                                           const TumenPressJob  *job,
                                           const TumenPressFile *file);

G_END_DECLS
