/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the timeline is read: dates, voices, readings, with the marks drawn as on the canvas. */
GtkWidget *tumen_help_page_new (void);

G_END_DECLS
