/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

/**
 * TumenStopPreview:
 *
 * What the class sees of a stop while it is being made, on a wide screen or on one of 4:3, as it
 * is at first or with all that is told.
 */
#define TUMEN_TYPE_STOP_PREVIEW (tumen_stop_preview_get_type ())
G_DECLARE_FINAL_TYPE (TumenStopPreview, tumen_stop_preview, TUMEN, STOP_PREVIEW, GtkWidget)

GtkWidget *tumen_stop_preview_new (void);

/* As lessons are given: @text_scale: 1 to 2 */
void tumen_stop_preview_set_look (TumenStopPreview *self, TumenThemeName theme, double text_scale);
/* @place: of a stop that plays; beyond them: nothing is shown. @lesson: (nullable) */
void tumen_stop_preview_show (TumenStopPreview *self, TumenLesson *lesson, guint place);

G_END_DECLS
