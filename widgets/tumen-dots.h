/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenDots:
 *
 * The voices that speak of an event, one dot an excerpt, as they stand after its date on the
 * canvas (visual design 8). The accessible label says the same in words.
 */
#define TUMEN_TYPE_DOTS (tumen_dots_get_type ())
G_DECLARE_FINAL_TYPE (TumenDots, tumen_dots, TUMEN, DOTS, GtkWidget)

/* @dots: (array length=n_dots): TumenDot values */
GtkWidget *tumen_dots_new (const guint8 *dots, guint n_dots);

G_END_DECLS
