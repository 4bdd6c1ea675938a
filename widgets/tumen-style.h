/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-text.h"
#include "tumen-theme.h"

G_BEGIN_DECLS

void       tumen_style_init (void);
void       tumen_style_get_theme (TumenTheme *theme);
double     tumen_style_get_enlarged (GtkWidget *widget);
void       tumen_style_watch (GtkWidget *widget, GCallback changed);
TumenText *tumen_style_dup_text (GtkWidget *widget, TumenText *current);

G_END_DECLS
