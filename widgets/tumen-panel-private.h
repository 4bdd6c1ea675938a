/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel.h"

#include "tumen-panel-pages.h"

G_BEGIN_DECLS

struct _TumenPanel
{
  AdwBin parent_instance;

  /* owned */
  TumenExplorer    *explorer;
  TumenSearchQuery *query;                   /* (nullable): whose hits are marked */
  GPtrArray        *listed;                  /* of char: ids, NULL-terminated */
  char             *list_words, *list_title; /* (nullable) */
  char             *citation_style;          /* slug */

  /* borrowed */
  GtkWidget *toasts;
  GtkWidget *back;   /* to the page that led here */
  GtkWidget *header; /* AdwBin */
  GtkWidget *scroller;
  guint      n_in_view;
  GtkWidget *overview; /* (nullable): the page while nothing is selected */

  /* plain state */
  gboolean shows_list;
  guint    n_all, n_all_earlier, n_earlier; /* of a list with a title */
  gboolean has_sides;
  gboolean peeks;
  gboolean is_stale; /* marked for another search */
};

/* Borrowed: valid until the panel or the explorer changes. */
TumenPanelContext tumen_panel_get_context (TumenPanel *self);
TumenPanelList    tumen_panel_get_list (TumenPanel *self);

void tumen_panel_begin_list (TumenPanel *self);
void tumen_panel_end_list (TumenPanel *self, gboolean keeps_place);

/* tumen-panel-actions.c */
void tumen_panel_install_actions (GtkWidgetClass *klass);

G_END_DECLS
