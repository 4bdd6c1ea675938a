/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenKnownBar:
 *
 * Chooses the day of a view of what was known: a slider over the days of publication, and the day
 * in words, which can also be typed. It follows the explorer, and is seen in such views alone.
 */
#define TUMEN_TYPE_KNOWN_BAR (tumen_known_bar_get_type ())
G_DECLARE_FINAL_TYPE (TumenKnownBar, tumen_known_bar, TUMEN, KNOWN_BAR, GtkWidget)

GtkWidget *tumen_known_bar_new (void);
void       tumen_known_bar_set_explorer (TumenKnownBar *self, TumenExplorer *explorer);
/* Turns such views on or off; the day is that of the last one, else the last publication. */
void tumen_known_bar_set_on (TumenKnownBar *self, gboolean on);

G_END_DECLS
