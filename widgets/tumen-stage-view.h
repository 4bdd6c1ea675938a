/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

/** TUMEN_STAGE_VIEW_CURRENT, TUMEN_STAGE_VIEW_NEXT: in place of a stop: where the lesson is, and
 * the one after it. Only what is current moves, can be blank and takes the answers of the class. */
#define TUMEN_STAGE_VIEW_CURRENT G_MAXUINT
#define TUMEN_STAGE_VIEW_NEXT    (G_MAXUINT - 1)

/**
 * TumenStageView:
 *
 * A screen of a lesson at the widget's own size, whatever that is. It follows the lesson by
 * itself, and says the screen as its accessible name. Emits ::pulled when the pointer drags what
 * cannot be moved.
 */
#define TUMEN_TYPE_STAGE_VIEW (tumen_stage_view_get_type ())
G_DECLARE_FINAL_TYPE (TumenStageView, tumen_stage_view, TUMEN, STAGE_VIEW, GtkWidget)

GtkWidget *tumen_stage_view_new (void);

TumenLesson *tumen_stage_view_get_lesson (TumenStageView *self); /* (nullable) */
void         tumen_stage_view_set_lesson (TumenStageView *self, TumenLesson *lesson);
/* At first TUMEN_STAGE_VIEW_CURRENT; beyond the last stop: the page at the end. */
void tumen_stage_view_set_stop (TumenStageView *self, guint stop);
/* FALSE at first: what the class does not see yet is covered. */
void tumen_stage_view_set_shows_hidden (TumenStageView *self, gboolean shows_hidden);
void tumen_stage_view_set_theme (TumenStageView *self, TumenThemeName theme);
void tumen_stage_view_set_text_scale (TumenStageView *self, double text_scale); /* 1 to 2 */
/* FALSE at first; if TRUE a press, a drag or a swipe answers or goes on, and it takes the focus. */
void tumen_stage_view_set_interactive (TumenStageView *self, gboolean interactive);
/* Keys by which the class answers; TRUE if it was one. */
gboolean tumen_stage_view_press_key (TumenStageView *self, guint keyval, GdkModifierType state);

G_END_DECLS
