/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-user-store.h"

G_BEGIN_DECLS

/**
 * TumenStoryList:
 *
 * The stories about the library at the foot of the left pane, folded unless “expanded”: those that
 * came with it, and one's own, which can be put in order. What opens one is the action
 * “win.open-story” (its id).
 */
#define TUMEN_TYPE_STORY_LIST (tumen_story_list_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryList, tumen_story_list, TUMEN, STORY_LIST, GtkWidget)

GtkWidget *tumen_story_list_new (TumenExplorer *explorer, TumenUserStore *store);

void tumen_story_list_update (TumenStoryList *self);
void tumen_story_list_focus (TumenStoryList *self, const char *id);

G_END_DECLS
