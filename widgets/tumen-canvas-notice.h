/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-scene.h"

G_BEGIN_DECLS

/** TumenCanvasNotice: what an empty canvas says, and the ways out of it. */
#define TUMEN_TYPE_CANVAS_NOTICE (tumen_canvas_notice_get_type ())
G_DECLARE_FINAL_TYPE (TumenCanvasNotice, tumen_canvas_notice, TUMEN, CANVAS_NOTICE, GtkWidget)

void tumen_canvas_notice_update (TumenCanvasNotice *self, const TumenCounts *counts);

G_END_DECLS
