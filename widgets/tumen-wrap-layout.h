/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TumenWrapLayout:
 *
 * Children at their natural widths one after the other, like words: a new line where there is no
 * more room. Every line is as high as its highest child.
 */
#define TUMEN_TYPE_WRAP_LAYOUT (tumen_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TumenWrapLayout, tumen_wrap_layout, TUMEN, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tumen_wrap_layout_new (int spacing);

G_END_DECLS
