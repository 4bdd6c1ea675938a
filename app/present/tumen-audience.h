/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-floor.h"
#include "tumen-stage-view.h"

G_BEGIN_DECLS

/**
 * TumenAudience:
 *
 * What the class sees of a lesson: a window that is nothing but the screen. It takes the keys of
 * whoever presents, those of clickers too, and ends with its window. Full screen when it is made,
 * on a display of its maker's choice. Emits ::look-changed when its theme or the size of its texts
 * is another one, and ::notes-asked when whoever presents wants to see notes, or no longer. While
 * the class explores it has a floor: ::exploring-changed tells when that begins and ends,
 * ::keep-asked that its view shall become a stop. ::lesson-changed tells of a lesson that was
 * edited.
 */
#define TUMEN_TYPE_AUDIENCE (tumen_audience_get_type ())
G_DECLARE_FINAL_TYPE (TumenAudience, tumen_audience, TUMEN, AUDIENCE, GtkWindow)

GtkWindow      *tumen_audience_new (GtkApplication *application, TumenLesson *lesson);
TumenLesson    *tumen_audience_get_lesson (TumenAudience *self);
void            tumen_audience_set_lesson (TumenAudience *self, TumenLesson *lesson);
TumenFloor     *tumen_audience_get_floor (TumenAudience *self); /* (nullable) */
TumenStageView *tumen_audience_get_view (TumenAudience *self);
TumenThemeName  tumen_audience_get_theme (TumenAudience *self);
double          tumen_audience_get_text_scale (TumenAudience *self);
void            tumen_audience_set_theme (TumenAudience *self, TumenThemeName theme);
void            tumen_audience_set_text_scale (TumenAudience *self, double text_scale);
/* Over the screen; takes its child's presses. */
void tumen_audience_add_overlay (TumenAudience *self, GtkWidget *widget);
/* A key of whoever presents, pressed here or in another window: TRUE if it did something. */
gboolean tumen_audience_press_key (TumenAudience *self, guint keyval, GdkModifierType state);

G_END_DECLS
