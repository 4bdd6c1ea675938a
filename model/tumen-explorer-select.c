/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-private.h"

/**
 * tumen_explorer_get_selected_event:
 * @self: an explorer
 *
 * Returns: (transfer none) (nullable): the selected event, as tumen_explorer_dup_event() gives it
 */
TumenEvent *
tumen_explorer_get_selected_event (TumenExplorer *self)
{
  if (self->selected == NULL && self->state.selection != NULL && self->library != NULL)
    self->selected = tumen_explorer_dup_event (self, self->state.selection);
  return self->selected;
}

/**
 * tumen_explorer_get_hiding_fields:
 * @self: an explorer
 * @row: of its table
 *
 * Returns: the bits 1 << field of those fields of the filter that keep the row out; 0 if it is in
 */
guint
tumen_explorer_get_hiding_fields (TumenExplorer *self,
                                  guint          row)
{
  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), 0);

  return self->sieve[row];
}

static gboolean
field_hides (TumenExplorer *self,
             TumenField     field,
             guint          row)
{
  guint          n_values;
  const guint16 *values =
    tumen_table_get_row_values (tumen_explorer_get_table (self), field, row, &n_values);

  for (guint i = 0; i < n_values; i++)
    {
      const char *id = tumen_table_get_value_id (tumen_explorer_get_table (self), field, values[i]);

      if (tumen_filter_has (&self->state.filter, field, id))
        return FALSE;
    }
  return tumen_filter_get_n_ids (&self->state.filter, field) > 0;
}

/* Lets the row in by opening those fields of the filter that keep it out, and turning on its
 * collection beside those that are on. */
static void
reveal (TumenExplorer *self,
        guint          row)
{
  tumen_explorer_turn_on_row (self, row);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (field_hides (self, (TumenField)i, row))
        tumen_filter_clear_field (&self->state.filter, (TumenField)i);
    }
  tumen_explorer_apply_filter (self);
}

/**
 * tumen_explorer_select:
 * @self: an explorer
 * @event_id: (nullable): the event to select, or %NULL for none
 *
 * An event that the library does not have is refused: the selection stays. One that the filter
 * hides, such as a related event in the panel, is let in by opening the fields that hide it. If
 * its collection is off, that is turned on beside those that are on.
 */
void
tumen_explorer_select (TumenExplorer *self,
                       const char    *event_id)
{
  guint row;

  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  if (event_id != NULL && !tumen_table_find (tumen_explorer_get_table (self), event_id, &row))
    return;
  tumen_explorer_begin_change (self);
  g_clear_pointer (&self->not_yet_known, g_free);
  if (event_id != NULL && !self->rows_in[row])
    reveal (self, row);
  tumen_explorer_set_selection (self, event_id);
  tumen_explorer_end_change (self);
}

/* The row that is @step rows that are in away from @row; -1 is before the first one. */
static gboolean
find_neighbour (TumenExplorer *self,
                gint64         row,
                int            step,
                guint         *neighbour)
{
  gint64 n_rows = tumen_table_get_n_rows (tumen_explorer_get_table (self));
  int    direction = step < 0 ? -1 : 1;

  while (step != 0)
    {
      do
        row += direction;
      while (row >= 0 && row < n_rows && !self->rows_in[row]);
      if (row < 0 || row >= n_rows)
        return FALSE;
      step -= direction;
    }
  *neighbour = (guint)row;
  return TRUE;
}

/* From the selection, or from before the first or behind the last one. */
static gboolean
find_neighbour_of_selection (TumenExplorer *self,
                             int            step,
                             guint         *neighbour)
{
  TumenTable *table = tumen_explorer_get_table (self);
  gint64      from = step < 0 ? (gint64)tumen_table_get_n_rows (table) : -1;
  guint       row;

  if (tumen_table_find (table, self->state.selection, &row))
    from = row;
  return step != 0 && find_neighbour (self, from, step, neighbour);
}

/**
 * tumen_explorer_has_neighbour:
 * @self: an explorer
 * @step: as for tumen_explorer_select_neighbour()
 *
 * Returns: whether tumen_explorer_select_neighbour() would find an event
 */
gboolean
tumen_explorer_has_neighbour (TumenExplorer *self,
                              int            step)
{
  guint row;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), FALSE);

  return find_neighbour_of_selection (self, step, &row);
}

/**
 * tumen_explorer_select_neighbour:
 * @self: an explorer
 * @step: how many events of the filter to go, in order of time; negative: back. Undated events
 *   come last. With nothing selected 1 is the first one, and -1 the last
 *
 * Returns: %FALSE if there is no event there, or @step is 0; nothing changes then
 */
gboolean
tumen_explorer_select_neighbour (TumenExplorer *self,
                                 int            step)
{
  guint row;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), FALSE);

  if (!find_neighbour_of_selection (self, step, &row))
    return FALSE;
  tumen_explorer_select (self, tumen_table_get_id (tumen_explorer_get_table (self), row));
  return TRUE;
}
