/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tumen_help_show (GtkWindow *parent);
void tumen_help_name_shortcuts (GtkApplicationWindow *window);

G_END_DECLS
