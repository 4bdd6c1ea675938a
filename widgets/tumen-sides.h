/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenSides:
 *
 * Two widgets of equal width side by side or, where there is too little room for that, one under
 * the other. A tail stands below the first, or last.
 */
#define TUMEN_TYPE_SIDES (tumen_sides_get_type ())
G_DECLARE_FINAL_TYPE (TumenSides, tumen_sides, TUMEN, SIDES, GtkWidget)

GtkWidget *tumen_sides_new (GtkWidget *first, GtkWidget *second);
void       tumen_sides_set_threshold (TumenSides *self, int threshold_px, int gap_px);
void       tumen_sides_set_tail (TumenSides *self, GtkWidget *tail);

G_END_DECLS
