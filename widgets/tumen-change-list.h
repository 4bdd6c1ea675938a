/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-recipe.h"

G_BEGIN_DECLS

/**
 * TumenChangeList:
 *
 * The events that differ between a figure and the library, in place of the side panel. Emits
 * ::event-chosen (id) for one that the library has.
 */
#define TUMEN_TYPE_CHANGE_LIST (tumen_change_list_get_type ())
G_DECLARE_FINAL_TYPE (TumenChangeList, tumen_change_list, TUMEN, CHANGE_LIST, GtkWidget)

GtkWidget *tumen_change_list_new (void);
void       tumen_change_list_set_changes (TumenChangeList          *self,
                                          const TumenRecipeChanges *changes,
                                          TumenLibrary             *library,
                                          const TumenViewState     *view);

G_END_DECLS
