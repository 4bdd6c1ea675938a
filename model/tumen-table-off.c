/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

/**
 * tumen_table_set_off_at_start:
 * @self: a table
 * @collection: id of a collection, whether or not any event is in it
 *
 * Nothing of the collection is shown until it is chosen: a filter that chooses no collection keeps
 * its events out. To be called before the table is finished.
 */
void
tumen_table_set_off_at_start (TumenTable *self,
                              const char *collection)
{
  g_return_if_fail (TUMEN_IS_TABLE (self) && !self->finished && collection != NULL);

  if (self->off_at_start == NULL)
    self->off_at_start = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->off_at_start, g_strdup (collection));
}

/**
 * tumen_table_has_off_at_start:
 * @self: a table
 *
 * Returns: whether some collection is off at the start
 */
gboolean
tumen_table_has_off_at_start (TumenTable *self)
{
  return self->off_at_start != NULL;
}

/**
 * tumen_table_is_off_at_start:
 * @self: a table
 * @collection: a value of %TUMEN_FIELD_COLLECTION
 *
 * Returns: whether nothing of the collection is shown until it is chosen
 */
gboolean
tumen_table_is_off_at_start (TumenTable *self,
                             guint       collection)
{
  g_return_val_if_fail (TUMEN_IS_TABLE (self), FALSE);

  return self->off_at_start != NULL &&
         g_hash_table_contains (self->off_at_start,
                                self->columns[TUMEN_FIELD_COLLECTION].ids->pdata[collection]);
}

/*
 * tumen_table_dup_rows_on:
 *
 * Returns: (transfer full) (nullable): one byte a row, 0 if the event is in a collection that is
 *   off at the start, else 1; %NULL if none is
 */
guint8 *
tumen_table_dup_rows_on (TumenTable *self)
{
  const TumenColumn *column = &self->columns[TUMEN_FIELD_COLLECTION];
  guint8            *rows_on;

  if (self->off_at_start == NULL)
    return NULL;
  rows_on = g_malloc (self->n_rows + 1);
  for (guint row = 0; row < self->n_rows; row++)
    {
      guint          n_values;
      const guint16 *values =
        tumen_column_get_set (column, tumen_packed_get (&column->rows, row), &n_values);

      rows_on[row] = n_values == 0 || !tumen_table_is_off_at_start (self, values[0]);
    }
  return rows_on;
}
