/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-measure.h"

#include "tumen-explorer-private.h"
#include "tumen-measure.h"

static void
set_end (TumenExplorer  *self,
         TumenMeasureEnd end,
         const char     *event_id)
{
  if (g_strcmp0 (self->measured[end], event_id) == 0)
    return;
  g_free (self->measured[end]);
  self->measured[end] = g_strdup (event_id);
  self->measure_serial++;
}

/**
 * tumen_explorer_set_measure:
 * @self: an explorer
 * @end: which of the two events
 * @event_id: (nullable): the event, or %NULL for none
 *
 * An event that the table does not have is refused: what was set stays.
 */
void
tumen_explorer_set_measure (TumenExplorer  *self,
                            TumenMeasureEnd end,
                            const char     *event_id)
{
  guint row;

  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  if (event_id != NULL && !tumen_table_find (tumen_explorer_get_table (self), event_id, &row))
    return;
  tumen_explorer_begin_change (self);
  set_end (self, end, event_id);
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_clear_measure:
 * @self: an explorer
 *
 * Measures nothing any more.
 */
void
tumen_explorer_clear_measure (TumenExplorer *self)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  tumen_explorer_begin_change (self);
  for (guint i = 0; i < TUMEN_N_MEASURE_ENDS; i++)
    set_end (self, (TumenMeasureEnd)i, NULL);
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_find_measured:
 * @self: an explorer
 * @end: which of the two events
 * @row: (out): of the table that is shown
 *
 * Returns: %FALSE if that end is not set, or its event is not in the table
 */
gboolean
tumen_explorer_find_measured (TumenExplorer  *self,
                              TumenMeasureEnd end,
                              guint          *row)
{
  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), FALSE);

  return self->measured[end] != NULL &&
         tumen_table_find (tumen_explorer_get_table (self), self->measured[end], row);
}

static int
get_margin (TumenExplorer *self,
            const char    *id)
{
  g_autoptr (TumenEvent) event = tumen_explorer_dup_event (self, id);
  TumenReading reading = tumen_view_state_get_reading (&self->state);

  return event != NULL ? tumen_event_get_date (event, reading)->margin_days : 0;
}

/**
 * tumen_explorer_dup_measure_words:
 * @self: an explorer
 *
 * Returns: (transfer full) (nullable): the days between the two events in the reading that is
 *   shown, or why they cannot be measured, which is said of the first one already; %NULL as long as
 *   one is missing
 */
char *
tumen_explorer_dup_measure_words (TumenExplorer *self)
{
  TumenTable        *table = tumen_explorer_get_table (self);
  const TumenRow    *rows = tumen_table_get_rows (table);
  TumenLanguage      language = self->state.language;
  TumenMeasureBounds bounds[TUMEN_N_MEASURE_ENDS];
  TumenMeasure       measure;
  guint              row, n_found = 0;

  for (guint i = 0; i < TUMEN_N_MEASURE_ENDS; i++)
    {
      if (!tumen_explorer_find_measured (self, (TumenMeasureEnd)i, &row))
        continue;
      bounds[i] = tumen_measure_get_bounds (&rows[row], get_margin (self, self->measured[i]));
      if (!bounds[i].is_dated)
        return tumen_measure_undated_to_words (tumen_table_get_short_title (table, row, language),
                                               language);
      n_found++;
    }
  if (n_found < TUMEN_N_MEASURE_ENDS)
    return NULL;
  tumen_measure (&bounds[TUMEN_MEASURE_FROM], &bounds[TUMEN_MEASURE_TO], &measure);
  return tumen_measure_to_words (&measure, language);
}
