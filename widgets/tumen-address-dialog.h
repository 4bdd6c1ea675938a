/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows where an address leads, in full, and opens it only if that is wanted. */
void tumen_address_dialog_show (GtkWidget *widget, const char *address);

G_END_DECLS
