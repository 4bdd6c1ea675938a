/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"

G_BEGIN_DECLS

/**
 * TumenStopRow:
 *
 * A stop in the list of a story: its number, the mark of its event, its name, and a sign of what
 * the class is asked to do there. In a story of one's own it has a handle and a menu as well, and
 * asks for actions of its list: “story.move-stop” (from, to), “story.rename-stop”,
 * “story.duplicate-stop”, “story.replace-view” and “story.delete-stop” (its place).
 */
#define TUMEN_TYPE_STOP_ROW (tumen_stop_row_get_type ())
G_DECLARE_FINAL_TYPE (TumenStopRow, tumen_stop_row, TUMEN, STOP_ROW, GtkListBoxRow)

GtkWidget *tumen_stop_row_new (TumenLesson *lesson, guint index, gboolean is_own);

void tumen_stop_row_set_chosen (TumenStopRow *self, gboolean chosen);
void tumen_stop_row_set_faults (TumenStopRow *self, const char *faults, const char *cuts);

G_END_DECLS
