/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-view-fit.h"

/* From the last one on, since those that go make room. */
static void
fit_field (TumenViewState *self,
           TumenTable     *table,
           TumenField      field,
           GPtrArray      *missing)
{
  for (guint i = tumen_filter_get_n_ids (&self->filter, field); i-- > 0;)
    {
      const char *id = tumen_filter_get_ids (&self->filter, field)[i];

      if (tumen_table_knows_value (table, field, id))
        continue;
      g_ptr_array_insert (missing, 0, g_strdup (id));
      tumen_filter_remove (&self->filter, field, missing->pdata[0]);
    }
}

/**
 * tumen_view_state_fit:
 * @self: a view that was made elsewhere, or for an earlier state of a library
 * @table: all events of the library
 *
 * Takes out of the view what the library does not have: values of its filter and the selected
 * event. A field that loses all of its values lets everything through.
 *
 * Returns: (transfer full): the ids that were taken out, the event last; empty if there are none
 */
GStrv
tumen_view_state_fit (TumenViewState *self,
                      TumenTable     *table)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  guint row;

  for (guint i = TUMEN_N_FIELDS; i-- > 0;)
    fit_field (self, table, (TumenField)i, missing);
  if (self->selection != NULL && !tumen_table_find (table, self->selection, &row))
    g_ptr_array_add (missing, g_steal_pointer (&self->selection));
  g_ptr_array_add (missing, NULL);
  return (GStrv)g_ptr_array_steal (missing, NULL);
}
