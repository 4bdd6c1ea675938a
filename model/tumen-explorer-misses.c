/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-private.h"

#include <string.h>

/* Libraries of more events are not read once more only to tell why something is hidden. */
#define MOST_READ 5000

/**
 * tumen_explorer_count_hidden_matches:
 * @self: an explorer
 * @by_field: (out caller-allocates) (optional) (array fixed-size=TUMEN_N_FIELDS): for each field of
 *   the filter how many matches it keeps out; several may keep out the same one
 *
 * Returns: how many matches the filter keeps out
 */
guint
tumen_explorer_count_hidden_matches (TumenExplorer *self,
                                     guint         *by_field)
{
  guint n_hidden = 0;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), 0);

  if (by_field != NULL)
    memset (by_field, 0, TUMEN_N_FIELDS * sizeof (guint));
  if (!tumen_explorer_search_ensure_shown (self))
    return 0;
  for (guint i = 0; i < tumen_table_get_n_rows (self->search.shown); i++)
    {
      if (!self->search.matches[i] || self->rows_in[i])
        continue;
      n_hidden++;
      for (guint field = 0; by_field != NULL && field < TUMEN_N_FIELDS; field++)
        by_field[field] += (self->sieve[i] >> field) & 1;
    }
  return n_hidden;
}

/**
 * tumen_explorer_count_later_matches:
 * @self: an explorer
 *
 * Returns: how many events match only by what was published after the day of the view, and would
 *   be shown without it; 0 unless it is of such a day
 */
guint
tumen_explorer_count_later_matches (TumenExplorer *self)
{
  TumenExplorerSearch *search;
  guint                n_later = 0;
  g_autofree guint8   *rows_in = NULL;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), 0);

  search = &self->search;
  if (!tumen_explorer_search_ensure_shown (self) || search->whole == NULL ||
      search->whole->n_matches == 0)
    return 0;
  rows_in = tumen_filter_apply (&self->state.filter, search->table, NULL);
  for (guint i = 0; i < tumen_table_get_n_rows (search->table); i++)
    {
      const char *id = tumen_table_get_id (search->table, i);
      guint       row;

      if (search->whole->matches[i] && rows_in[i])
        n_later += !tumen_table_find (search->shown, id, &row) || !search->matches[row];
    }
  return n_later;
}

/* (nullable): of the editors' dates, unless it would have to be read for long */
static TumenTable *
get_editors_table (TumenExplorer *self)
{
  TumenTable **table = &self->tables[TUMEN_READING_EDITORS];

  if (*table == NULL && tumen_table_get_n_rows (self->search.shown) <= MOST_READ)
    *table = tumen_table_new (self->library, TUMEN_READING_EDITORS);
  return *table;
}

/**
 * tumen_explorer_count_strict_misses:
 * @self: an explorer
 *
 * Returns: how many matches the filter keeps out only because the view has the strict dates: it
 *   lets them through in the editors' reading
 */
guint
tumen_explorer_count_strict_misses (TumenExplorer *self)
{
  TumenTable        *editors;
  guint              n_misses = 0;
  g_autofree guint8 *rows_in = NULL;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self), 0);

  if (self->state.reading != TUMEN_READING_STRICT || self->state.has_known_on ||
      tumen_explorer_count_hidden_matches (self, NULL) == 0)
    return 0;
  editors = get_editors_table (self);
  if (editors == NULL)
    return 0;
  rows_in = tumen_filter_apply (&self->state.filter, editors, NULL);
  for (guint i = 0; i < tumen_table_get_n_rows (self->search.shown); i++)
    {
      guint row;

      if (self->search.matches[i] && !self->rows_in[i] &&
          tumen_table_find (editors, tumen_table_get_id (self->search.shown, i), &row))
        n_misses += rows_in[row];
    }
  return n_misses;
}

/**
 * tumen_explorer_count_matches_outside:
 * @self: an explorer
 * @span: what is in view, in days, half-open
 * @earlier: (out): how many matches that are in end before it
 * @later: (out): how many begin after it; undated ones are in neither
 */
void
tumen_explorer_count_matches_outside (TumenExplorer *self,
                                      TumenSpan      span,
                                      guint         *earlier,
                                      guint         *later)
{
  const TumenRow *rows;

  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  *earlier = *later = 0;
  if (!tumen_explorer_search_ensure_shown (self))
    return;
  rows = tumen_table_get_rows (self->search.shown);
  for (guint i = 0; i < self->search.n_rows; i++)
    {
      const TumenRow *row = &rows[self->search.rows[i]];

      *earlier += row->hi < span.begin || (row->hi == span.begin && row->lo < row->hi);
      *later += row->lo >= span.end;
    }
}
