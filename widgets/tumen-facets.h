/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/** TumenFacets: the left pane, "Key and filters": legend and filters in one. */
#define TUMEN_TYPE_FACETS (tumen_facets_get_type ())
G_DECLARE_FINAL_TYPE (TumenFacets, tumen_facets, TUMEN, FACETS, GtkWidget)

GtkWidget *tumen_facets_new (TumenExplorer *explorer);

TumenExplorer *tumen_facets_get_explorer (TumenFacets *self);
void           tumen_facets_set_explorer (TumenFacets *self, TumenExplorer *explorer);
void           tumen_facets_set_full_width (TumenFacets *self, gboolean full_width);
void           tumen_facets_set_foot (TumenFacets *self, GtkWidget *foot);

G_END_DECLS
