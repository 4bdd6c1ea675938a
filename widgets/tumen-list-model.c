/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-model.h"

struct _TumenListItem
{
  GObject parent_instance;

  guint row;
};

G_DEFINE_FINAL_TYPE (TumenListItem, tumen_list_item, G_TYPE_OBJECT)

struct _TumenListModel
{
  GObject parent_instance;

  /* owned */
  TumenTable *table;  /* (nullable) whose rows are sorted in @sorted */
  guint32    *sorted; /* all of them */
  guint32    *rows;   /* as listed */
  guint32    *places; /* of each row of the table in @rows, + 1; made when asked for */

  /* plain state */
  guint         n_rows;
  guint         n_sorted;
  guint         n_places;
  TumenListSort sort, sorted_by;
  TumenLanguage language; /* that @sorted is for */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TumenListModel, tumen_list_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tumen_list_item_class_init (TumenListItemClass *klass)
{
}

static void
tumen_list_item_init (TumenListItem *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return TUMEN_TYPE_LIST_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return TUMEN_LIST_MODEL (model)->n_rows;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TumenListModel *self = TUMEN_LIST_MODEL (model);
  TumenListItem  *item;

  if (position >= self->n_rows)
    return NULL;
  item = g_object_new (TUMEN_TYPE_LIST_ITEM, NULL);
  item->row = self->rows[position];
  return item;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tumen_list_model_finalize (GObject *object)
{
  TumenListModel *self = TUMEN_LIST_MODEL (object);

  g_clear_object (&self->table);
  g_free (self->sorted);
  g_free (self->rows);
  g_free (self->places);
  G_OBJECT_CLASS (tumen_list_model_parent_class)->finalize (object);
}

static void
tumen_list_model_class_init (TumenListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_list_model_finalize;
}

static void
tumen_list_model_init (TumenListModel *self)
{
  self->sort.column = TUMEN_LIST_DATE;
}

/* A filter does not change the order, and a million events take long to sort. */
static void
sort (TumenListModel *self,
      TumenTable     *table,
      TumenLanguage   language)
{
  if (self->table == table && self->language == language &&
      self->sorted_by.column == self->sort.column &&
      self->sorted_by.descending == self->sort.descending)
    return;
  g_set_object (&self->table, table);
  self->language = language;
  self->sorted_by = self->sort;
  g_free (self->sorted);
  self->sorted = tumen_list_sort_rows (table, NULL, &self->sort, language, &self->n_sorted);
}

static void
filter (TumenListModel *self,
        const guint8   *rows_in,
        guint           n_in)
{
  self->rows = g_new (guint32, MAX (n_in, 1));
  for (guint i = 0; i < self->n_sorted; i++)
    if (rows_in[self->sorted[i]])
      self->rows[self->n_rows++] = self->sorted[i];
}

static void
make_places (TumenListModel *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    self->n_places = MAX (self->n_places, self->rows[i] + 1);
  self->places = g_new0 (guint32, MAX (self->n_places, 1));
  for (guint i = 0; i < self->n_rows; i++)
    self->places[self->rows[i]] = i + 1;
}

guint
tumen_list_item_get_row (TumenListItem *self)
{
  g_return_val_if_fail (TUMEN_IS_LIST_ITEM (self), 0);

  return self->row;
}

TumenListModel *
tumen_list_model_new (void)
{
  return g_object_new (TUMEN_TYPE_LIST_MODEL, NULL);
}

/* @explorer: (nullable): whose events are listed from now on; %NULL empties the list */
void
tumen_list_model_update (TumenListModel *self,
                         TumenExplorer  *explorer)
{
  guint         n_before = self->n_rows, n_in;
  const guint8 *rows_in;

  g_return_if_fail (TUMEN_IS_LIST_MODEL (self));

  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->places, g_free);
  self->n_rows = self->n_places = 0;
  if (explorer != NULL)
    {
      sort (self, tumen_explorer_get_table (explorer),
            tumen_explorer_get_view_state (explorer)->language);
      rows_in = tumen_explorer_get_rows_in (explorer, &n_in);
      filter (self, rows_in, n_in);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_rows);
}

const TumenListSort *
tumen_list_model_get_sort (TumenListModel *self)
{
  g_return_val_if_fail (TUMEN_IS_LIST_MODEL (self), NULL);

  return &self->sort;
}

/* Without effect until the next update. */
void
tumen_list_model_set_sort (TumenListModel      *self,
                           const TumenListSort *sort)
{
  g_return_if_fail (TUMEN_IS_LIST_MODEL (self));
  g_return_if_fail (sort != NULL);

  self->sort = *sort;
}

/* Rows of the table that was listed last, in their order here. */
const guint32 *
tumen_list_model_get_rows (TumenListModel *self,
                           guint          *n_rows)
{
  g_return_val_if_fail (TUMEN_IS_LIST_MODEL (self), NULL);

  *n_rows = self->n_rows;
  return self->rows;
}

/* Where a row of the table is listed; FALSE if it is not. */
gboolean
tumen_list_model_find_row (TumenListModel *self,
                           guint           row,
                           guint          *position)
{
  g_return_val_if_fail (TUMEN_IS_LIST_MODEL (self), FALSE);

  if (self->places == NULL)
    make_places (self);
  if (row >= self->n_places || self->places[row] == 0)
    return FALSE;
  *position = self->places[row] - 1;
  return TRUE;
}
