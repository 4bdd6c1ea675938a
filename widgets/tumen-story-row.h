/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-story.h"

G_BEGIN_DECLS

/**
 * TumenStoryRow:
 *
 * A story in a list: its title, how many stops and minutes it has, and a lock if it came with the
 * library and cannot be changed. What moves it among others is the action “stories.move” (its id,
 * by how many rows).
 */
#define TUMEN_TYPE_STORY_ROW (tumen_story_row_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryRow, tumen_story_row, TUMEN, STORY_ROW, GtkListBoxRow)

GtkWidget *tumen_story_row_new (const TumenStory *story, TumenLanguage language, gboolean is_own);
void       tumen_story_row_warn (TumenStoryRow *self, const char *sentence);
GtkWidget *tumen_story_row_new_lost (const char *id, const char *sentence, gboolean is_own);
void       tumen_story_row_let_move (TumenStoryRow *self);

const char *tumen_story_row_get_id (TumenStoryRow *self);

GtkWidget *tumen_story_row_new_menu_button (const TumenStory *story, gboolean is_own);

char *tumen_story_row_dup_size (const TumenStory *story);

G_END_DECLS
