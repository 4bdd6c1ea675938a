/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-story-editor.h"

G_BEGIN_DECLS

/**
 * TumenStopTask:
 *
 * What the class is asked to do at a stop of one's own story, and the events that it puts in order.
 * What the stop still lacks is told below. Emits ::failed (sentence) when something could not be
 * kept.
 */
#define TUMEN_TYPE_STOP_TASK (tumen_stop_task_get_type ())
G_DECLARE_FINAL_TYPE (TumenStopTask, tumen_stop_task, TUMEN, STOP_TASK, GtkWidget)

GtkWidget *tumen_stop_task_new (TumenExplorer *explorer);

void tumen_stop_task_show (TumenStopTask *self, TumenStoryEditor *editor, guint index);

G_END_DECLS
