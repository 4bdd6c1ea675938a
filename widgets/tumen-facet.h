/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenFacet:
 *
 * One property of events: a heading that folds, a row for each value, and other facets that belong
 * to it. A click shows only what has that value, Ctrl+click adds it to what is shown. Tab goes from
 * facet to facet, arrows from row to row.
 */
#define TUMEN_TYPE_FACET (tumen_facet_get_type ())
G_DECLARE_FINAL_TYPE (TumenFacet, tumen_facet, TUMEN, FACET, GtkWidget)

GtkWidget *tumen_facet_new (TumenExplorer *explorer, TumenField field, guint n_at_first);
void       tumen_facet_rebuild (TumenFacet *self);
void       tumen_facet_refresh (TumenFacet *self);
void       tumen_facet_add_below (TumenFacet *self, TumenFacet *below);
void       tumen_facet_set_key (TumenFacet *self, GtkWidget *key);
void       tumen_facet_set_expanded (TumenFacet *self, gboolean expanded);
void       tumen_facet_set_all_expanded (TumenFacet *self, gboolean expanded);
void       tumen_facet_choose (TumenFacet *self, const char *id, gboolean add);
void       tumen_facet_show_all (TumenFacet *self);

G_END_DECLS
