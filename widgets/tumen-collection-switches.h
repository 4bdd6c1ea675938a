/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/** TumenCollectionSwitches: a switch for each collection that is off at the start; else hidden. */
#define TUMEN_TYPE_COLLECTION_SWITCHES (tumen_collection_switches_get_type ())
G_DECLARE_FINAL_TYPE (TumenCollectionSwitches,
                      tumen_collection_switches,
                      TUMEN,
                      COLLECTION_SWITCHES,
                      GtkWidget)

GtkWidget *tumen_collection_switches_new (TumenExplorer *explorer);
void       tumen_collection_switches_rebuild (TumenCollectionSwitches *self);
void       tumen_collection_switches_refresh (TumenCollectionSwitches *self);

G_END_DECLS
