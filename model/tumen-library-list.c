/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library-list.h"

/**
 * TumenLibraryList:
 *
 * A #GListModel over one table of a library. It holds the ids; objects are made when asked for.
 */
struct _TumenLibraryList
{
  GObject parent_instance;

  TumenConnection     *connection;
  GStrv                ids;
  guint                n_ids;
  GType                item_type;
  TumenLibraryLoadFunc load;
};

static void tumen_library_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TumenLibraryList, tumen_library_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tumen_library_list_model_init))

static GType
tumen_library_list_get_item_type (GListModel *model)
{
  return TUMEN_LIBRARY_LIST (model)->item_type;
}

static guint
tumen_library_list_get_n_items (GListModel *model)
{
  return TUMEN_LIBRARY_LIST (model)->n_ids;
}

static gpointer
tumen_library_list_get_item (GListModel *model,
                             guint       position)
{
  TumenLibraryList *self = TUMEN_LIBRARY_LIST (model);

  return position < self->n_ids ? self->load (self->connection, self->ids[position]) : NULL;
}

static void
tumen_library_list_finalize (GObject *object)
{
  TumenLibraryList *self = TUMEN_LIBRARY_LIST (object);

  g_strfreev (self->ids);
  tumen_connection_unref (self->connection);
  G_OBJECT_CLASS (tumen_library_list_parent_class)->finalize (object);
}

static void
tumen_library_list_class_init (TumenLibraryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_library_list_finalize;
}

static void
tumen_library_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tumen_library_list_get_item_type;
  iface->get_n_items = tumen_library_list_get_n_items;
  iface->get_item = tumen_library_list_get_item;
}

static void
tumen_library_list_init (TumenLibraryList *self)
{
}

/**
 * tumen_library_list_new:
 * @connection: to a library of ours
 * @item_type: type of the objects
 * @ids_sql: a query of the ids, in the order of the list
 * @load: makes the object of an id
 *
 * Returns: (transfer full): the list
 */
TumenLibraryList *
tumen_library_list_new (TumenConnection     *connection,
                        GType                item_type,
                        const char          *ids_sql,
                        TumenLibraryLoadFunc load)
{
  TumenLibraryList *self = g_object_new (TUMEN_TYPE_LIBRARY_LIST, NULL);

  self->connection = tumen_connection_ref (connection);
  self->ids = tumen_connection_read_strings (connection, ids_sql, NULL);
  self->n_ids = g_strv_length (self->ids);
  self->item_type = item_type;
  self->load = load;
  return self;
}
