/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-stage-view.h"
#include "tumen-story-editor.h"

G_BEGIN_DECLS

/**
 * TumenPresenter:
 *
 * The window of whoever presents: what is on the screen, what comes next, notes, clocks, all steps.
 * It changes the lesson, and follows it by itself. What only the window of the class can do it
 * tells: ::key with the controller of a key that is pressed or let go of (TRUE if it was taken),
 * ::press with a key by its value.
 */
#define TUMEN_TYPE_PRESENTER (tumen_presenter_get_type ())
G_DECLARE_FINAL_TYPE (TumenPresenter, tumen_presenter, TUMEN, PRESENTER, AdwApplicationWindow)

/** TumenPresenterEdit: (transfer full): gives what the story of the lesson can be edited with. */
typedef TumenStoryEditor *(*TumenPresenterEdit) (gpointer data, GError **error);

TumenPresenter *tumen_presenter_new (GtkApplication *application,
                                     TumenLesson    *lesson,
                                     gint64          begin_us);
void            tumen_presenter_set_lesson (TumenPresenter *self, TumenLesson *lesson);
void            tumen_presenter_show_floor (TumenPresenter *self, GtkWidget *floor);
void            tumen_presenter_follow (TumenPresenter *self, TumenStageView *view);
void            tumen_presenter_set_look (TumenPresenter *self,
                                          TumenThemeName  theme,
                                          double          text_scale);
void            tumen_presenter_set_displays (TumenPresenter *self, GMenuModel *menu);
void            tumen_presenter_set_edit (TumenPresenter    *self,
                                          TumenPresenterEdit edit,
                                          gpointer           data);

G_END_DECLS
