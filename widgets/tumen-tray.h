/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenTray:
 *
 * A popover with the events of the filter that have no place on the axis: first those without a
 * date, then those that are dated by a limit or have an open start or end. The latter also stand
 * on the canvas, at their limit. A row runs the action “win.show-event” with the event's id; where
 * there are many, a button runs “win.list-tray”.
 */
#define TUMEN_TYPE_TRAY (tumen_tray_get_type ())
G_DECLARE_FINAL_TYPE (TumenTray, tumen_tray, TUMEN, TRAY, GtkPopover)

/** TumenTrayRows: rows of the explorer's table. */
typedef struct
{
  GArray *rows;      /* of guint: undated ones first; owned */
  guint   n_undated; /* the others are wide open */
} TumenTrayRows;

void tumen_tray_set_explorer (TumenTray *self, TumenExplorer *explorer);
/* What the tray holds now. */
void tumen_tray_list (TumenTray *self, TumenTrayRows *rows);
/* Shows what it holds now, if it is open. */
void tumen_tray_update (TumenTray *self);

G_END_DECLS
