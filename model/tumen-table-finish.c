/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-table-private.h"

int
tumen_table_stretch_compare (const void *a,
                             const void *b)
{
  const TumenTableStretch *x = a;
  const TumenTableStretch *y = b;

  return x->row < y->row ? -1 : x->row > y->row;
}

static void
move_stretches (GArray        *stretches,
                const guint32 *new_rows)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      TumenTableStretch *stretch = &g_array_index (stretches, TumenTableStretch, i);

      stretch->row = new_rows[stretch->row];
    }
  g_array_sort (stretches, tumen_table_stretch_compare);
}

/* New arrays of exactly the size that is needed. */
static void
move_rows (TumenTable    *self,
           const guint32 *order)
{
  guint     n_rows = self->n_rows;
  TumenRow *rows = g_new (TumenRow, n_rows);
  guint32  *records;

  for (guint i = 0; i < n_rows; i++)
    rows[i] = self->rows[order[i]];
  g_free (self->rows);
  self->rows = rows;

  records = g_new (guint32, n_rows);
  for (guint i = 0; i < n_rows; i++)
    records[i] = self->records[order[i]];
  g_free (self->records);
  self->records = records;
  self->room = n_rows;

  tumen_packed_permute (&self->dates, n_rows, order);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    tumen_packed_permute (&self->columns[i].rows, n_rows, order);
}

/*
 * Ids are looked for where their hash tells, and behind that; one slot in seven is empty, so that
 * a search ends. They are put there in the order in which they were added: hashes and texts then
 * lie side by side.
 */
static void
make_slots (TumenTable    *self,
            const guint32 *new_rows)
{
  self->n_slots = self->n_rows + self->n_rows / 6 + 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint slot = tumen_table_get_slot (self, self->id_hashes[i]);

      while (self->slots[slot] != 0)
        slot = slot + 1 < self->n_slots ? slot + 1 : 0;
      self->slots[slot] = new_rows[i] + 1;
    }
}

static void
sort_rows (TumenTable *self)
{
  g_autofree guint32 *order = tumen_order_by_time (self->times, self->rows, self->n_rows);
  g_autofree guint32 *new_rows = g_new (guint32, self->n_rows + 1);

  for (guint i = 0; i < self->n_rows; i++)
    new_rows[order[i]] = i;
  g_clear_pointer (&self->times, g_free);
  make_slots (self, new_rows);
  g_clear_pointer (&self->id_hashes, g_free);
  move_rows (self, order);
  move_stretches (self->candidates, new_rows);
  move_stretches (self->clock_stretches, new_rows);
}

static void
find_extent (TumenTable *self)
{
  self->begin = (double)INFINITY;
  self->end = -(double)INFINITY;
  for (guint i = 0; i < self->n_rows && self->rows[i].form != TUMEN_FORM_NONE; i++)
    {
      const TumenRow *row = &self->rows[i];

      self->n_dated++;
      if (row->lo < self->begin)
        self->begin = row->lo;
      if (row->hi > self->end)
        self->end = row->hi;
    }
}

/* Of the dates only their words are still needed. */
static void
keep_words (TumenTable *self)
{
  guint n_dates = self->known_dates->len;

  self->date_words = g_new (guint32, n_dates);
  for (guint i = 0; i < n_dates; i++)
    self->date_words[i] = g_array_index (self->known_dates, TumenTableDate, i).words;
  tumen_slots_clear (&self->dates_by_text);
  tumen_slots_clear (&self->plain_clocks);
  g_clear_pointer (&self->known_dates, g_array_unref);
}

/**
 * tumen_table_finish:
 * @self: a table that is not finished
 *
 * Puts rows into the order of time and values into the order in which facets show them:
 * enumerations in their own order, sources and collections by id, all others by number of events,
 * then by English name. Events of collections that are off at the start count last in that: facets
 * and lanes are in the same order as without them. Takes time in proportion to the
 * number of events; may be called in any thread, as long as no other uses the table.
 */
void
tumen_table_finish (TumenTable *self)
{
  g_autofree guint8 *rows_on = NULL;

  g_return_if_fail (TUMEN_IS_TABLE (self) && !self->finished);

  self->finished = TRUE;
  sort_rows (self);
  rows_on = tumen_table_dup_rows_on (self);
  find_extent (self);
  for (guint i = 0; i < TUMEN_N_FIELDS; i++)
    {
      if (!tumen_field_is_enumerated ((TumenField)i))
        tumen_column_sort_values (&self->columns[i],
                                  self->n_rows,
                                  rows_on,
                                  i != TUMEN_FIELD_SOURCE && i != TUMEN_FIELD_COLLECTION);
    }
  keep_words (self);
}
