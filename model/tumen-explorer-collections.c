/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-private.h"

#define FIELD TUMEN_FIELD_COLLECTION

/**
 * tumen_explorer_get_n_off:
 * @self: an explorer
 *
 * Returns: how many events are in collections that are off: these are in no other count
 */
guint
tumen_explorer_get_n_off (TumenExplorer *self)
{
  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), 0);

  return self->n_off;
}

static gboolean
is_on (const TumenFilter *filter,
       TumenTable        *table,
       guint              value)
{
  if (tumen_filter_get_n_ids (filter, FIELD) == 0)
    return !tumen_table_is_off_at_start (table, value);
  return tumen_filter_has (filter, FIELD, tumen_table_get_value_id (table, FIELD, value));
}

/**
 * tumen_explorer_is_collection_on:
 * @self: an explorer
 * @id: of a collection
 *
 * Returns: whether its events are shown as far as other fields of the filter let them; %FALSE if
 *   no event is in it
 */
gboolean
tumen_explorer_is_collection_on (TumenExplorer *self,
                                 const char    *id)
{
  guint value;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self) && id != NULL, FALSE);

  return tumen_table_find_value (tumen_explorer_get_table (self), FIELD, id, &value) &&
         is_on (&self->state.filter, tumen_explorer_get_table (self), value);
}

/* Chooses by their ids the collections that are on. */
static void
choose_those_on (TumenFilter *filter,
                 TumenTable  *table)
{
  if (tumen_filter_get_n_ids (filter, FIELD) > 0)
    return;
  for (guint value = 0; value < tumen_table_get_n_values (table, FIELD); value++)
    {
      if (!tumen_table_is_off_at_start (table, value))
        tumen_filter_add (filter, FIELD, tumen_table_get_value_id (table, FIELD, value));
    }
}

/* No choice says the same as the choice of those that are on at the start. */
static void
forget_needless_choice (TumenFilter *filter,
                        TumenTable  *table)
{
  for (guint value = 0; value < tumen_table_get_n_values (table, FIELD); value++)
    {
      if (is_on (filter, table, value) == tumen_table_is_off_at_start (table, value))
        return;
    }
  tumen_filter_clear_field (filter, FIELD);
}

/**
 * tumen_explorer_turn_collection:
 * @self: an explorer
 * @id: of a collection
 * @on: whether its events shall be shown
 *
 * Turns one collection on or off and leaves the others as they are.
 *
 * Returns: %FALSE if no event is in that collection, or it is the last one that is on; nothing
 *   changes then
 */
gboolean
tumen_explorer_turn_collection (TumenExplorer *self,
                                const char    *id,
                                gboolean       on)
{
  TumenTable *table = tumen_explorer_get_table (self);
  TumenFilter filter;
  guint       value;
  gboolean    is_possible;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self) && id != NULL, FALSE);

  if (!tumen_table_find_value (table, FIELD, id, &value))
    return FALSE;
  tumen_filter_copy (&self->state.filter, &filter);
  choose_those_on (&filter, table);
  if (on)
    tumen_filter_add (&filter, FIELD, id);
  else
    tumen_filter_remove (&filter, FIELD, id);
  is_possible = tumen_filter_get_n_ids (&filter, FIELD) > 0;
  if (is_possible)
    {
      forget_needless_choice (&filter, table);
      tumen_explorer_set_filter (self, &filter);
    }
  tumen_filter_clear (&filter);
  return is_possible;
}

/**
 * tumen_explorer_turn_all_on:
 * @self: an explorer
 *
 * Turns those collections on of which tumen_explorer_get_n_off() counts the events; the others stay
 * as they are.
 *
 * Returns: (transfer full): the names of those that were off, in the language of the view, with
 *   ", " between; empty if nothing changed
 */
char *
tumen_explorer_turn_all_on (TumenExplorer *self)
{
  TumenTable *table;
  GString    *names;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), NULL);

  table = tumen_explorer_get_table (self);
  names = g_string_new (NULL);
  tumen_explorer_begin_change (self);
  for (guint value = 0; value < tumen_table_get_n_values (table, FIELD); value++)
    {
      const char *id = tumen_table_get_value_id (table, FIELD, value);

      if (!tumen_table_is_off_at_start (table, value) ||
          tumen_filter_has (&self->state.filter, FIELD, id))
        continue;
      g_string_append_printf (
        names, "%s%s", names->len > 0 ? ", " : "",
        tumen_table_get_value_name (table, FIELD, value, self->state.language));
      tumen_explorer_turn_collection (self, id, TRUE);
    }
  tumen_explorer_end_change (self);
  return g_string_free (names, FALSE);
}

/* Turns the collection of the event on, if it is off. */
void
tumen_explorer_turn_on_row (TumenExplorer *self,
                            guint          row)
{
  TumenTable    *table = tumen_explorer_get_table (self);
  guint          n_values;
  const guint16 *values = tumen_table_get_row_values (table, FIELD, row, &n_values);

  if (n_values == 0 || is_on (&self->state.filter, table, values[0]))
    return;
  choose_those_on (&self->state.filter, table);
  tumen_filter_add (&self->state.filter, FIELD, tumen_table_get_value_id (table, FIELD, values[0]));
  forget_needless_choice (&self->state.filter, table);
}
