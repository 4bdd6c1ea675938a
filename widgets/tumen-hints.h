/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenHints:
 *
 * A line for who sees the canvas for the first time: how to select, to zoom, and where to read on.
 * It covers nothing, and goes away for good when it is closed. Its help link runs "win.help".
 */
#define TUMEN_TYPE_HINTS (tumen_hints_get_type ())
G_DECLARE_FINAL_TYPE (TumenHints, tumen_hints, TUMEN, HINTS, GtkWidget)

G_END_DECLS
