/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tumen-explorer.h"
#include "tumen-list-order.h"

G_BEGIN_DECLS

/** TumenListItem: one line of the list. It knows nothing but its row of the explorer's table. */
#define TUMEN_TYPE_LIST_ITEM (tumen_list_item_get_type ())
G_DECLARE_FINAL_TYPE (TumenListItem, tumen_list_item, TUMEN, LIST_ITEM, GObject)

guint tumen_list_item_get_row (TumenListItem *self);

/**
 * TumenListModel:
 *
 * The events that the explorer's filter lets through, in the order of one column. Items are made
 * when they are asked for. It is up to date after tumen_list_model_update().
 */
#define TUMEN_TYPE_LIST_MODEL (tumen_list_model_get_type ())
G_DECLARE_FINAL_TYPE (TumenListModel, tumen_list_model, TUMEN, LIST_MODEL, GObject)

TumenListModel      *tumen_list_model_new (void);
void                 tumen_list_model_update (TumenListModel *self, TumenExplorer *explorer);
const TumenListSort *tumen_list_model_get_sort (TumenListModel *self);
void                 tumen_list_model_set_sort (TumenListModel *self, const TumenListSort *sort);
const guint32       *tumen_list_model_get_rows (TumenListModel *self, guint *n_rows);
gboolean             tumen_list_model_find_row (TumenListModel *self, guint row, guint *position);

G_END_DECLS
