/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenZoomBin:
 *
 * Shows its child larger than it is, as through a glass: with lines, marks and all. The child is
 * laid out in what is left of the room.
 */
#define TUMEN_TYPE_ZOOM_BIN (tumen_zoom_bin_get_type ())
G_DECLARE_FINAL_TYPE (TumenZoomBin, tumen_zoom_bin, TUMEN, ZOOM_BIN, GtkWidget)

GtkWidget *tumen_zoom_bin_new (GtkWidget *child);
double     tumen_zoom_bin_get_zoom (TumenZoomBin *self);
void       tumen_zoom_bin_set_zoom (TumenZoomBin *self, double zoom); /* above 0 */

G_END_DECLS
