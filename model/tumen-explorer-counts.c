/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-private.h"

/* Whether the event is in a collection that is off at the start and was not turned on. */
static gboolean
is_off (TumenExplorer *self,
        TumenTable    *table,
        guint          row)
{
  guint          n_values;
  const guint16 *values =
    tumen_table_get_row_values (table, TUMEN_FIELD_COLLECTION, row, &n_values);

  return n_values > 0 && tumen_table_is_off_at_start (table, values[0]) &&
         !tumen_filter_has (&self->state.filter, TUMEN_FIELD_COLLECTION,
                            tumen_table_get_value_id (table, TUMEN_FIELD_COLLECTION, values[0]));
}

/**
 * tumen_explorer_is_off:
 * @self: an explorer
 * @row: of its table
 *
 * Returns: whether the event is one of those that tumen_explorer_get_n_off() counts
 */
gboolean
tumen_explorer_is_off (TumenExplorer *self,
                       guint          row)
{
  return is_off (self, tumen_explorer_get_table (self), row);
}

/**
 * tumen_explorer_list_not_yet_known:
 * @self: an explorer
 *
 * Goes through all events of the library: for a click, not for a frame.
 *
 * Returns: (transfer container) (element-type utf8): ids of the events that
 *   tumen_explorer_get_n_not_yet_known() counts, in order of time; valid until another library is
 *   explored
 */
GPtrArray *
tumen_explorer_list_not_yet_known (TumenExplorer *self)
{
  TumenTable *shown = tumen_explorer_get_table (self);
  GPtrArray  *ids = g_ptr_array_new ();
  TumenTable *all;
  guint       row;

  if (tumen_explorer_get_n_not_yet_known (self) == 0)
    return ids;
  if (self->tables[TUMEN_READING_STRICT] == NULL)
    self->tables[TUMEN_READING_STRICT] = tumen_table_new (self->library, TUMEN_READING_STRICT);
  all = self->tables[TUMEN_READING_STRICT];
  for (guint i = 0; i < tumen_table_get_n_rows (all); i++)
    {
      if (!tumen_table_find (shown, tumen_table_get_id (all, i), &row) && !is_off (self, all, i))
        g_ptr_array_add (ids, (gpointer)tumen_table_get_id (all, i));
    }
  return ids;
}
