/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

#include <string.h>

/* Rows, texts and what else there is one of a row. */
static void
append_rows (TumenTable *self,
             TumenTable *other)
{
  guint32 shift = tumen_arena_append (&self->arena, &other->arena);
  guint   n_rows = self->n_rows;

  memcpy (self->rows + n_rows, other->rows, other->n_rows * sizeof (TumenRow));
  memcpy (self->times + n_rows, other->times, other->n_rows * sizeof (double));
  memcpy (self->id_hashes + n_rows, other->id_hashes, other->n_rows * sizeof (guint32));
  for (guint i = 0; i < other->n_rows; i++)
    {
      self->records[n_rows + i] = other->records[i] + shift;
      tumen_packed_append (&self->dates,
                           n_rows + i,
                           tumen_packed_get (&other->dates, i) + self->known_dates->len);
    }
  for (guint i = 0; i < other->known_dates->len; i++)
    {
      TumenTableDate date = g_array_index (other->known_dates, TumenTableDate, i);

      date.words += shift;
      date.first_candidate += self->candidate_days->len;
      g_array_append_val (self->known_dates, date);
    }
  /* The strings of its dates have moved over. */
  g_array_set_clear_func (other->known_dates, NULL);
  g_array_set_size (other->known_dates, 0);
}

static void
append_stretches (GArray       *stretches,
                  const GArray *others,
                  guint         n_rows,
                  guint         n_items)
{
  for (guint i = 0; i < others->len; i++)
    {
      TumenTableStretch stretch = g_array_index (others, TumenTableStretch, i);

      stretch.row += n_rows;
      stretch.first += n_items;
      g_array_append_val (stretches, stretch);
    }
}

static void
append_lists (TumenTable *self,
              TumenTable *other)
{
  append_stretches (self->candidates, other->candidates, self->n_rows, self->candidate_days->len);
  append_stretches (self->clock_stretches, other->clock_stretches, self->n_rows, self->clocks->len);
  if (other->candidate_days->len > 0)
    g_array_append_vals (self->candidate_days,
                         other->candidate_days->data,
                         other->candidate_days->len);
  if (other->clocks->len > 0)
    g_array_append_vals (self->clocks, other->clocks->data, other->clocks->len);
  /* The labels have moved over. */
  g_array_set_clear_func (other->clocks, NULL);
  g_array_set_size (other->clocks, 0);
}

/**
 * tumen_table_append:
 * @self: a table that is not finished
 * @other: (transfer full): another one, of the same reading, that no other thread uses any more
 *
 * Adds the events of @other behind those of @self, as if they had been added here, at a fraction of
 * the cost. So two threads may each read half of a library.
 */
void
tumen_table_append (TumenTable *self,
                    TumenTable *other)
{
  g_return_if_fail (TUMEN_IS_TABLE (self) && TUMEN_IS_TABLE (other) && self != other);
  g_return_if_fail (!self->finished && !other->finished && self->reading == other->reading);

  tumen_table_reserve (self, other->n_rows);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    tumen_column_append (&self->columns[i], self->n_rows, &other->columns[i], other->n_rows);
  if (other->n_rows > 0)
    append_rows (self, other);
  append_lists (self, other);
  self->n_rows += other->n_rows;
  g_object_unref (other);
}
