/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"
#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* The pages of the side panel that are not one event. */

/** TumenPanelList: events that are listed, such as those of a cluster. Borrowed. */
typedef struct
{
  const char *const *ids; /* NULL-terminated, in time order */
  guint              n_ids;
  const char        *selected; /* (nullable) */
  /* Of a list with a title of its own; more may belong to it than are kept. */
  const char *words, *title; /* (nullable) */
  guint       n_all, n_all_earlier, n_earlier;
  gboolean    has_sides; /* earlier and later apart */
} TumenPanelList;

/* More rows are of no use in a panel: zoom, or use the list of the window. */
#define TUMEN_PANEL_MOST_ROWS 200

GtkWidget *tumen_panel_pages_new_list (const TumenPanelContext *context,
                                       const TumenPanelList    *list);
GtkWidget *tumen_panel_pages_new_titled_list (const TumenPanelContext *context,
                                              TumenExplorer           *explorer,
                                              const TumenPanelList    *list);
GtkWidget *tumen_panel_pages_new_overview (const TumenPanelContext *context,
                                           TumenExplorer           *explorer,
                                           guint                    n_seen);
void       tumen_panel_pages_update_overview (GtkWidget               *page,
                                              const TumenPanelContext *context,
                                              TumenExplorer           *explorer,
                                              guint                    n_seen);

char    *tumen_panel_pages_dup_articles (const TumenPanelContext *context, TumenEvent *event);
char    *tumen_panel_pages_dup_list_words (const TumenPanelContext *context,
                                           const TumenPanelList    *list);
gboolean tumen_panel_pages_get_extent (const TumenPanelContext *context,
                                       const TumenPanelList    *list,
                                       TumenSpan               *extent);

G_END_DECLS
