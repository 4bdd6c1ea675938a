/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenExportPreview:
 *
 * A page on its ground. Put it into a scrolled window: it takes all of its room, and more when it
 * is zoomed. Emits ::picture-wanted when the page is to be drawn at another scale; until that
 * comes the last picture is stretched.
 */
#define TUMEN_TYPE_EXPORT_PREVIEW (tumen_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (TumenExportPreview, tumen_export_preview, TUMEN, EXPORT_PREVIEW, GtkWidget)

GtkWidget    *tumen_export_preview_new (void);
void          tumen_export_preview_set_page (TumenExportPreview *self, double width, double height);
void          tumen_export_preview_set_picture (TumenExportPreview *self, cairo_surface_t *picture);
GdkPaintable *tumen_export_preview_dup_icon (TumenExportPreview *self, double size);
double        tumen_export_preview_get_scale (TumenExportPreview *self);
double        tumen_export_preview_get_pixel_scale (TumenExportPreview *self);
void          tumen_export_preview_zoom (TumenExportPreview *self, int steps);
void          tumen_export_preview_fit (TumenExportPreview *self);
gboolean      tumen_export_preview_is_whole (TumenExportPreview *self);
gboolean      tumen_export_preview_can_zoom (TumenExportPreview *self, int steps);

G_END_DECLS
