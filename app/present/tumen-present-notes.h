/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"
#include "tumen-story-editor.h"

G_BEGIN_DECLS

#define TUMEN_LEAST_NOTES_SIZE 12
#define TUMEN_MOST_NOTES_SIZE  48

/**
 * TumenPresentNotes:
 *
 * What only who presents shall read at a stop: the question with its answer, what the class does
 * not see yet, and the notes. Follows the lesson by itself. The property "size" is that of the
 * type, px at the usual size of texts; "editing" says whether the notes are being edited, which
 * ends when the lesson goes on.
 */
#define TUMEN_TYPE_PRESENT_NOTES (tumen_present_notes_get_type ())
G_DECLARE_FINAL_TYPE (TumenPresentNotes, tumen_present_notes, TUMEN, PRESENT_NOTES, GtkWidget)

void tumen_present_notes_set_lesson (TumenPresentNotes *self, TumenLesson *lesson);
void tumen_present_notes_enlarge (TumenPresentNotes *self, int steps);
void tumen_present_notes_edit (TumenPresentNotes *self, TumenStoryEditor *editor);
void tumen_present_notes_end_editing (TumenPresentNotes *self);

G_END_DECLS
