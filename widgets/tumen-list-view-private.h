/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-list-model.h"
#include "tumen-list-view.h"

G_BEGIN_DECLS

/* How much of each event there is room for. */
typedef enum {
  TUMEN_LIST_LEAST, /* title, date, and the kind as a mark */
  TUMEN_LIST_SOME,
  TUMEN_LIST_MOST,
  TUMEN_LIST_ALL
} TumenListRoom;

struct _TumenListView
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer     *explorer;
  TumenListModel    *model;
  GtkSelectionModel *selection;
  TumenListItem     *probes[2];
  GHashTable        *cells;  /* bound GtkListItem of titles, by themselves */
  GString           *typed;  /* of a title, so far */
  GString           *copied; /* (nullable): all lines, while they are written */

  /* borrowed: owned by the widget */
  GtkWidget           *box;
  GtkColumnView       *view;
  GtkWidget           *lines; /* the list in @view */
  GtkWidget           *menu;
  GtkLabel            *count;
  GtkMenuButton       *sort_button;
  GtkLabel            *sort_label;
  GtkColumnViewColumn *columns[TUMEN_N_LIST_COLUMNS];
  GtkWidget           *headings[TUMEN_N_LIST_COLUMNS];

  /* plain state */
  gboolean      dirty;   /* the model is behind the explorer */
  gboolean      syncing; /* the selection is changed by the program */
  guint         probed;  /* column that was asked first, or TUMEN_N_LIST_COLUMNS */
  TumenListRoom room;
  int           laid_out_width;
  guint         layout_source;
  gint64        typed_us;
  guint         focus_position; /* that waits for its line, or GTK_INVALID_LIST_POSITION */
  guint         focus_tick;
  guint         copy_source;
  guint         n_copied;
};

/* tumen-list-cells.c */
void tumen_list_cells_add (TumenListView *self);
void tumen_list_cells_update (TumenListView *self);
void tumen_list_cells_mark_matches (TumenListView *self);
void tumen_list_cells_name_order (TumenListView *self, const TumenListSort *sort);

/* tumen-list-keys.c */
void tumen_list_keys_add (TumenListView *self);
void tumen_list_keys_select (TumenListView *self, guint position);
void tumen_list_keys_focus (TumenListView *self, guint position);
void tumen_list_keys_stop (TumenListView *self);

/* tumen-list-menu.c */
void tumen_list_menu_install (GtkWidgetClass *klass);
void tumen_list_menu_add (TumenListView *self);
void tumen_list_menu_stop (TumenListView *self);

/* tumen-list-view.c */
gboolean tumen_list_view_get_focused_position (TumenListView *self, guint *position);
void     tumen_list_view_tell (TumenListView *self, const char *words);

G_END_DECLS
