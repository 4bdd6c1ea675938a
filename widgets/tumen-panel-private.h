/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel.h"

#include "tumen-panel-pages.h"

G_BEGIN_DECLS

struct _TumenPanel
{
  AdwBin parent_instance;

  /* owned */
  TumenExplorer *explorer;
  GPtrArray     *listed; /* of char: ids, NULL-terminated */

  /* borrowed */
  GtkWidget *toasts;
  GtkWidget *header; /* AdwBin */
  GtkWidget *scroller;
  guint      n_in_view;
  GtkWidget *overview; /* (nullable): the page while nothing is selected */

  /* plain state */
  gboolean shows_list;
  gboolean peeks;
};

/* Borrowed: valid until the panel or the explorer changes. */
TumenPanelContext tumen_panel_get_context (TumenPanel *self);
TumenPanelList    tumen_panel_get_list (TumenPanel *self);

/* tumen-panel-actions.c */
void tumen_panel_install_actions (GtkWidgetClass *klass);

G_END_DECLS
