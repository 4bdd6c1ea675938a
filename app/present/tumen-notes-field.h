/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-lesson.h"
#include "tumen-story-editor.h"

G_BEGIN_DECLS

/**
 * TumenNotesField:
 *
 * The notes of a stop of an own story, to be edited while the lesson is given: what is typed is
 * kept at once. Emits ::finished when whoever presents has done with it by a key.
 */
#define TUMEN_TYPE_NOTES_FIELD (tumen_notes_field_get_type ())
G_DECLARE_FINAL_TYPE (TumenNotesField, tumen_notes_field, TUMEN, NOTES_FIELD, GtkWidget)

GtkWidget *tumen_notes_field_new (void);

void tumen_notes_field_set_size (TumenNotesField *self, int size);
/* FALSE: the stop is no longer in its story. */
gboolean tumen_notes_field_begin (TumenNotesField  *self,
                                  TumenStoryEditor *editor,
                                  TumenLesson      *lesson);
/* The lesson goes on with what was typed. */
void     tumen_notes_field_end (TumenNotesField *self);
gboolean tumen_notes_field_is_of_current (TumenNotesField *self);

G_END_DECLS
