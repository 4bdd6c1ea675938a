/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"

G_BEGIN_DECLS

/**
 * TumenNotesOverlay:
 *
 * What the presenter's window would show, over the screen of the class, where there is but one
 * display: clocks, what comes next, notes. Hidden at first.
 */
#define TUMEN_TYPE_NOTES_OVERLAY (tumen_notes_overlay_get_type ())
G_DECLARE_FINAL_TYPE (TumenNotesOverlay, tumen_notes_overlay, TUMEN, NOTES_OVERLAY, GtkWidget)

GtkWidget *tumen_notes_overlay_new (TumenLesson *lesson, gint64 begin_us);
void       tumen_notes_overlay_set_lesson (TumenNotesOverlay *self, TumenLesson *lesson);

G_END_DECLS
