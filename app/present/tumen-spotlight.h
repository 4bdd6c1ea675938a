/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenSpotlight:
 *
 * Lies over an audience screen: everything but a round place is dim. Takes no presses itself.
 */
#define TUMEN_TYPE_SPOTLIGHT (tumen_spotlight_get_type ())
G_DECLARE_FINAL_TYPE (TumenSpotlight, tumen_spotlight, TUMEN, SPOTLIGHT, GtkWidget)

GtkWidget *tumen_spotlight_new (void);
void       tumen_spotlight_set_place (TumenSpotlight *self, double x, double y);

G_END_DECLS
