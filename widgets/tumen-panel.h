/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenPanel:
 *
 * The side panel: all of the selected event, events that are listed, or, while nothing is selected,
 * what is in view. It follows the explorer by itself. Property "is-empty": nothing is selected and
 * nothing listed.
 */
#define TUMEN_TYPE_PANEL (tumen_panel_get_type ())
G_DECLARE_FINAL_TYPE (TumenPanel, tumen_panel, TUMEN, PANEL, AdwBin)

#define TUMEN_PANEL_MIN_WIDTH 320

/** TumenPanelListing: events with a title, not all of which need to be shown. All is copied. */
typedef struct
{
  const char *words; /* of the first line: "4 outside" */
  const char *title;
  GPtrArray  *ids;       /* of events */
  gboolean    has_sides; /* the first @n_earlier lie before the view, the others after it */
  guint       n_earlier;
} TumenPanelListing;

GtkWidget     *tumen_panel_new (TumenExplorer *explorer);
TumenExplorer *tumen_panel_get_explorer (TumenPanel *self);

/* Rows of the explorer's table, as those of a cluster; listed until another event is selected.
 * Without effect where the explorer holds tables only, and no library to tell of. */
void        tumen_panel_show_rows (TumenPanel *self, const guint *rows, guint n_rows);
void        tumen_panel_show_listing (TumenPanel *self, const TumenPanelListing *listing);
const char *tumen_panel_get_listed_words (TumenPanel *self, const char *title);
void        tumen_panel_show_undated (TumenPanel *self);
/* Leaves any list: the selected event, or what is in view. */
void tumen_panel_show_selection (TumenPanel *self);
void tumen_panel_set_way_back (TumenPanel *self, const char *words, const char *action);
void tumen_panel_show_excerpt (TumenPanel *self, const char *id);
/* Tells that the canvas shows another view, with so many dated events. */
void tumen_panel_set_in_view (TumenPanel *self, guint n_events);
void tumen_panel_add_toast (TumenPanel *self, const char *words);
/* In which citations are copied: a slug, see tumen-cite.h. */
const char *tumen_panel_get_citation_style (TumenPanel *self);
void        tumen_panel_set_citation_style (TumenPanel *self, const char *style);

/* A window without room for it shows its header alone. */
void tumen_panel_set_peeks (TumenPanel *self, gboolean peeks);

G_END_DECLS
