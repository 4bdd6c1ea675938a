/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenPanelTitle:
 *
 * A title of at most three lines; a longer one scrolls in its place (visual design 15).
 */
#define TUMEN_TYPE_PANEL_TITLE (tumen_panel_title_get_type ())
G_DECLARE_FINAL_TYPE (TumenPanelTitle, tumen_panel_title, TUMEN, PANEL_TITLE, GtkWidget)

#define TUMEN_PANEL_TITLE_LINES 3

GtkWidget *tumen_panel_title_new (const char *text);

G_END_DECLS
