/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the lines under a mark on the canvas are: rows of the key that are no filter. */
GtkWidget *tumen_key_lines_new (void);

G_END_DECLS
