/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenStoryFaults:
 *
 * A bar that says how many stops of a story cannot be shown as they are; it opens to the sentences
 * that say why. Hidden where there is nothing to say.
 */
#define TUMEN_TYPE_STORY_FAULTS (tumen_story_faults_get_type ())
G_DECLARE_FINAL_TYPE (TumenStoryFaults, tumen_story_faults, TUMEN, STORY_FAULTS, GtkWidget)

GtkWidget *tumen_story_faults_new (void);

/* @sentences: (nullable): a line each */
void tumen_story_faults_set (TumenStoryFaults *self, guint n_stops, const char *sentences);

G_END_DECLS
