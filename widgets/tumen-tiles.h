/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenTiles:
 *
 * Pixels that were drawn ahead, shown in pieces, so that only what changed is painted again. A
 * piece fits into the cache of a processor: GTK takes several copies of it for each frame.
 */
typedef struct _TumenTiles TumenTiles;

TumenTiles    *tumen_tiles_new (void);
void           tumen_tiles_free (TumenTiles *self);
cairo_t       *tumen_tiles_begin (TumenTiles *self, int width, int height, double scale);
GskRenderNode *tumen_tiles_end (TumenTiles *self, cairo_t *cr);
guint          tumen_tiles_get_n_changed (TumenTiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TumenTiles, tumen_tiles_free)

G_END_DECLS
