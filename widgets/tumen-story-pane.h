/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-story-editor.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

/**
 * TumenStoryPane:
 *
 * The left pane while a story is open: its title and its stops, which can be edited if it is one's
 * own. What shows a stop on the canvas is the action “win.show-stop” (its place, from 0), what
 * leads back to the filters “win.close-story”. Emits ::failed (sentence) when an edit could not be
 * kept, ::removed (words) when something is gone that undoing brings back, and ::chosen when
 * another stop, or none, may be the chosen one.
 */
#define TUMEN_TYPE_STORY_PANE (tumen_story_pane_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryPane, tumen_story_pane, TUMEN, STORY_PANE, GtkWidget)

GtkWidget *tumen_story_pane_new (TumenExplorer *explorer);

/* How lessons are given; @text_scale: 1 to 2 */
void              tumen_story_pane_set_look (TumenStoryPane *self,
                                             TumenThemeName  theme,
                                             double          text_scale);
void              tumen_story_pane_set_story (TumenStoryPane   *self,
                                              const TumenStory *story);
void              tumen_story_pane_set_editor (TumenStoryPane *self, TumenStoryEditor *editor);
void              tumen_story_pane_tell_unread (TumenStoryPane *self, GPtrArray *faults);
TumenStoryEditor *tumen_story_pane_get_editor (TumenStoryPane *self); /* (nullable) */
const TumenStory *tumen_story_pane_get_story (TumenStoryPane *self);  /* (nullable) */
gboolean          tumen_story_pane_dup_view (TumenStoryPane *self,
                                             guint           index,
                                             TumenViewState *view);
guint             tumen_story_pane_get_chosen (TumenStoryPane *self);
guint             tumen_story_pane_get_chosen_to_play (TumenStoryPane *self);
void              tumen_story_pane_choose (TumenStoryPane *self, guint index);
gboolean          tumen_story_pane_add_stop (TumenStoryPane *self);
gboolean          tumen_story_pane_quote (TumenStoryPane *self,
                                          const char     *excerpt,
                                          GError        **error);
gboolean          tumen_story_pane_undo (TumenStoryPane *self);
gboolean          tumen_story_pane_redo (TumenStoryPane *self);
void              tumen_story_pane_rename (TumenStoryPane *self);
void              tumen_story_pane_focus (TumenStoryPane *self);

G_END_DECLS
