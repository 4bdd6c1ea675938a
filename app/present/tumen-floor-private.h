/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-floor.h"

#include <adwaita.h>

#include "tumen-canvas-notice.h"
#include "tumen-facets.h"
#include "tumen-filter-chips.h"
#include "tumen-panel.h"
#include "tumen-search-bar.h"
#include "tumen-search-edges.h"
#include "tumen-search-page.h"
#include "tumen-zoom-bin.h"

G_BEGIN_DECLS

/* Pages of the side. */
#define TUMEN_FLOOR_PANEL   "panel"
#define TUMEN_FLOOR_RESULTS "results"

struct _TumenFloor
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer      *explorer;
  TumenSearchHits    *hits;
  GSimpleActionGroup *actions;
  GSettings          *settings;
  GtkCssProvider     *provider; /* of the sizes of text */
  char               *searched; /* (nullable) what the results were last shown for */

  /* borrowed: owned by the widget */
  AdwToastOverlay   *toasts;
  GtkLabel          *back;
  TumenSearchBar    *search_bar;
  TumenFilterChips  *chips;
  GtkWidget         *filters; /* over the canvas */
  TumenZoomBin      *zoom_bin;
  TumenTimeline     *timeline;
  TumenCanvasNotice *notice;
  TumenSearchEdges  *search_edges;
  GtkOrientable     *pair; /* canvas and side */
  GtkStack          *side;
  AdwToast          *told; /* (nullable), weak */
  AdwClamp          *side_clamp, *filters_clamp;
  TumenPanel        *panel;
  TumenSearchPage   *results;

  /* plain state */
  int      width, height; /* that texts and panes are made for, px */
  guint    sizing;        /* source */
  guint    flight;        /* tick */
  gboolean has_scene;
};

/* tumen-floor.c */
void tumen_floor_keep (TumenFloor *self);

/* tumen-floor-actions.c */
void tumen_floor_add_actions (TumenFloor *self);
void tumen_floor_show_page (TumenFloor *self, const char *name);
void tumen_floor_update_side (TumenFloor *self);

G_END_DECLS
