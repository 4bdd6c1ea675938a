/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenRatioBin:
 *
 * Keeps its child in the shape of a screen: as wide as there is room, less where it would become
 * too high. The property "ratio" is width by height, "child" what is shown.
 */
#define TUMEN_TYPE_RATIO_BIN (tumen_ratio_bin_get_type ())
G_DECLARE_FINAL_TYPE (TumenRatioBin, tumen_ratio_bin, TUMEN, RATIO_BIN, GtkWidget)

G_END_DECLS
