/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUMEN_TYPE_PANEL_LINE (tumen_panel_line_get_type ())
G_DECLARE_FINAL_TYPE (TumenPanelLine, tumen_panel_line, TUMEN, PANEL_LINE, GtkWidget)

GtkWidget *tumen_panel_line_new (GtkWidget *start, GtkWidget *end, int spacing);

G_END_DECLS
