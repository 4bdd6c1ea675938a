/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-timeline.h"

G_BEGIN_DECLS

/**
 * TumenFloor:
 *
 * The live timeline on the screen of the class, for questions from the floor: canvas, the selected
 * event, search and filters, all in the sizes of text of a presentation, which follow the height.
 * Emits ::left when the way back is taken, ::landed when a flight is over, and ::kept when the
 * present view shall become a stop.
 */
#define TUMEN_TYPE_FLOOR (tumen_floor_get_type ())
G_DECLARE_FINAL_TYPE (TumenFloor, tumen_floor, TUMEN, FLOOR, GtkWidget)

/* @height: of the screen, px, as far as it is known */
GtkWidget *tumen_floor_new (TumenExplorer *explorer, int width, int height);

TumenExplorer *tumen_floor_get_explorer (TumenFloor *self);
TumenTimeline *tumen_floor_get_timeline (TumenFloor *self);
/* By a hand on the whole screen, px of it. */
void tumen_floor_pan (TumenFloor *self, double dx, double dy);
void tumen_floor_zoom (TumenFloor *self, double factor, double x);
/* What the widgets of an explorer call "win." */
GActionGroup *tumen_floor_get_actions (TumenFloor *self);
/* Words for the way back: "Step 2 of 7". */
void tumen_floor_set_way_back (TumenFloor *self, const char *words);

void tumen_floor_find (TumenFloor *self);
/* Esc: search, filters, list or selection; FALSE if there is nothing left but to go back. */
gboolean tumen_floor_leave_level (TumenFloor *self);
/* Whether letters that are typed now are words. */
gboolean tumen_floor_is_typing (TumenFloor *self);
void     tumen_floor_fly (TumenFloor *self, TumenSpan span);
void     tumen_floor_tell (TumenFloor *self, const char *words);

G_END_DECLS
