/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenGoTo:
 *
 * A popover that takes a date, a period or an address, says how it is understood, and goes there;
 * below it periods to choose from. What opens an address is the action “win.open-address”.
 */
#define TUMEN_TYPE_GO_TO (tumen_go_to_get_type ())
G_DECLARE_FINAL_TYPE (TumenGoTo, tumen_go_to, TUMEN, GO_TO, GtkPopover)

GtkWidget *tumen_go_to_new (void);

void tumen_go_to_set_explorer (TumenGoTo *self, TumenExplorer *explorer);
void tumen_go_to_set_visible_span (TumenGoTo *self, TumenSpan span);

G_END_DECLS
