/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-user-store.h"

G_BEGIN_DECLS

/**
 * TumenSavedViewRow:
 *
 * A saved view in a list: its name, which can be edited in place, a handle to drag it by and a
 * menu. What it asks for are actions of its list: “views.rename” (id, name), “views.move” (id,
 * rows down) and “views.delete” (id).
 */
#define TUMEN_TYPE_SAVED_VIEW_ROW (tumen_saved_view_row_get_type ())
G_DECLARE_FINAL_TYPE (TumenSavedViewRow, tumen_saved_view_row, TUMEN, SAVED_VIEW_ROW, GtkListBoxRow)

GtkWidget *tumen_saved_view_row_new (const TumenSavedView *view);

const TumenSavedView *tumen_saved_view_row_get_view (TumenSavedViewRow *self);

G_END_DECLS
