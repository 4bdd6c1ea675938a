/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TUMEN_TYPE_LIBRARY_LIST (tumen_library_list_get_type ())
G_DECLARE_FINAL_TYPE (TumenLibraryList, tumen_library_list, TUMEN, LIBRARY_LIST, GObject)

/** TumenLibraryLoadFunc: (transfer full) (nullable): the object of that id. */
typedef gpointer (*TumenLibraryLoadFunc) (TumenConnection *connection, const char *id);

TumenLibraryList *tumen_library_list_new (TumenConnection     *connection,
                                          GType                item_type,
                                          const char          *table,
                                          TumenLibraryLoadFunc load);
void              tumen_library_list_forget (TumenLibraryList *self);

G_END_DECLS
