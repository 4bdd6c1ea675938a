/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-library.h"

G_BEGIN_DECLS

/** TumenFaultList: what of a damaged library could not be read, in place of the side panel. */
#define TUMEN_TYPE_FAULT_LIST (tumen_fault_list_get_type ())
G_DECLARE_FINAL_TYPE (TumenFaultList, tumen_fault_list, TUMEN, FAULT_LIST, GtkWidget)

GtkWidget *tumen_fault_list_new (void);
void       tumen_fault_list_set_library (TumenFaultList *self, TumenLibrary *library);

G_END_DECLS
