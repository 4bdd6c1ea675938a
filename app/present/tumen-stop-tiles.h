/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"

G_BEGIN_DECLS

/**
 * TumenStopTiles:
 *
 * All stops of a lesson in a row: number, mark, name. A press jumps there; the one on the screen is
 * marked and stays in view. Follows the lesson by itself.
 */
#define TUMEN_TYPE_STOP_TILES (tumen_stop_tiles_get_type ())
G_DECLARE_FINAL_TYPE (TumenStopTiles, tumen_stop_tiles, TUMEN, STOP_TILES, GtkWidget)

void       tumen_stop_tiles_set_lesson (TumenStopTiles *self, TumenLesson *lesson);
GtkWidget *tumen_stop_tiles_new_mark (TumenLesson *lesson, guint index);

G_END_DECLS
