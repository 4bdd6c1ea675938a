/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** TumenWidthClass: the widths at which the window is laid out differently (visual design 3). */
typedef enum {
  TUMEN_WIDTH_NARROW, /* below 600 px */
  TUMEN_WIDTH_MEDIUM, /* 600 to 859 */
  TUMEN_WIDTH_WIDE,   /* 860 to 1199 */
  TUMEN_WIDTH_FULL    /* 1200 and more */
} TumenWidthClass;

/**
 * TumenWidthBin:
 *
 * The root of the window's content. It lets the window become as small as 360 x 480 whatever
 * its child asks for, and tells through ::width-class-changed, outside of any layout, that
 * another layout is due.
 */
#define TUMEN_TYPE_WIDTH_BIN (tumen_width_bin_get_type ())
G_DECLARE_FINAL_TYPE (TumenWidthBin, tumen_width_bin, TUMEN, WIDTH_BIN, GtkWidget)

GtkWidget      *tumen_width_bin_get_child (TumenWidthBin *self);
void            tumen_width_bin_set_child (TumenWidthBin *self, GtkWidget *child);
TumenWidthClass tumen_width_bin_get_width_class (TumenWidthBin *self);
gboolean        tumen_width_bin_is_low (TumenWidthBin *self); /* less than 560 px high */
TumenWidthClass tumen_width_class_from_px (int width);

G_END_DECLS
