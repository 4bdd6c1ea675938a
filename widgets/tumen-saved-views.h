/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-user-store.h"

G_BEGIN_DECLS

/**
 * TumenSavedViews:
 *
 * A popover with the saved views of the library and an entry that saves the present one. What
 * shows a view is the action “win.open-view”. Emits ::saved (name) and ::deleted (view, place).
 */
#define TUMEN_TYPE_SAVED_VIEWS (tumen_saved_views_get_type ())
G_DECLARE_FINAL_TYPE (TumenSavedViews, tumen_saved_views, TUMEN, SAVED_VIEWS, GtkPopover)

GtkWidget *tumen_saved_views_new (TumenUserStore *store);

void tumen_saved_views_set_explorer (TumenSavedViews *self, TumenExplorer *explorer);
void tumen_saved_views_set_visible_span (TumenSavedViews *self, TumenSpan span);
void tumen_saved_views_offer_saving (TumenSavedViews *self);

G_END_DECLS
