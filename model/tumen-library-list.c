/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-library-list.h"

/**
 * TumenLibraryList:
 *
 * A #GListModel over one table of a library. Nothing is read before somebody asks: then rows are
 * counted, and when he asks for an object their numbers are put in order. Objects are made anew
 * each time.
 */
struct _TumenLibraryList
{
  GObject parent_instance;

  TumenConnection     *connection;
  const char          *table;
  GArray              *numbers; /* (nullable) gint64: of the rows, in the order of the list */
  gboolean             is_counted;
  guint                n_items;
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
  TumenLibraryList *self = TUMEN_LIBRARY_LIST (model);
  g_autofree char  *sql = NULL;
  g_autoptr (TumenStatement) row = NULL;

  if (self->is_counted)
    return self->n_items;
  sql = g_strdup_printf ("SELECT count (*) FROM %s", self->table);
  row = tumen_connection_query (self->connection, sql, NULL);
  if (tumen_statement_next (row))
    self->n_items = (guint)tumen_statement_get_integer (row, 0);
  self->is_counted = TRUE;
  return self->n_items;
}

static void
read_numbers (TumenLibraryList *self)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM %s ORDER BY ord, id", self->table);
  g_autoptr (TumenStatement) row = tumen_connection_query (self->connection, sql, NULL);

  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (tumen_statement_next (row))
    {
      gint64 number = tumen_statement_get_integer (row, 0);

      g_array_append_val (self->numbers, number);
    }
}

static gpointer
tumen_library_list_get_item (GListModel *model,
                             guint       position)
{
  TumenLibraryList *self = TUMEN_LIBRARY_LIST (model);
  g_autofree char  *sql = NULL;
  g_autoptr (TumenStatement) row = NULL;

  if (self->numbers == NULL)
    read_numbers (self);
  if (position >= self->numbers->len)
    return NULL;
  sql = g_strdup_printf ("SELECT id FROM %s WHERE rowid = ?1", self->table);
  row = tumen_connection_query (self->connection, sql, NULL);
  tumen_statement_bind_integer (row, 1, g_array_index (self->numbers, gint64, position));
  return tumen_statement_next (row) ? self->load (self->connection,
                                                  tumen_statement_get_text (row, 0))
                                    : NULL;
}

static void
tumen_library_list_finalize (GObject *object)
{
  TumenLibraryList *self = TUMEN_LIBRARY_LIST (object);

  g_clear_pointer (&self->numbers, g_array_unref);
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
 * @table: a constant: a table with an "ord" and an "id", which give the order of the list
 * @load: makes the object of an id
 *
 * Returns: (transfer full): the list
 */
TumenLibraryList *
tumen_library_list_new (TumenConnection     *connection,
                        GType                item_type,
                        const char          *table,
                        TumenLibraryLoadFunc load)
{
  TumenLibraryList *self = g_object_new (TUMEN_TYPE_LIBRARY_LIST, NULL);

  self->connection = tumen_connection_ref (connection);
  self->table = table;
  self->item_type = item_type;
  self->load = load;
  return self;
}

/**
 * tumen_library_list_forget:
 *
 * Tells the list that the rows of its table have new numbers.
 */
void
tumen_library_list_forget (TumenLibraryList *self)
{
  g_clear_pointer (&self->numbers, g_array_unref);
}
