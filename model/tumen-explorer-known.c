/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-known.h"
#include "tumen-explorer-private.h"
#include "tumen-explorer-publications.h"
#include "tumen-publication-days.h"

void
tumen_explorer_forget_known (TumenExplorer *self)
{
  g_clear_object (&self->known_table);
  g_clear_pointer (&self->publication_days, g_free);
  g_clear_pointer (&self->not_yet_known, g_free);
  g_clear_pointer (&self->published, g_array_unref);
  g_clear_object (&self->published_event);
  self->n_publication_days = 0;
}

/* Between two publications nothing new was known: all these days share a table. */
static TumenDay
find_last_publication (TumenExplorer *self,
                       TumenDay       day)
{
  guint           n_days;
  const TumenDay *days = tumen_explorer_get_publication_days (self, &n_days);
  guint           low = 0;

  while (low < n_days)
    {
      guint middle = low + (n_days - low) / 2;

      if (days[middle] > day)
        n_days = middle;
      else
        low = middle + 1;
    }
  return low > 0 ? days[low - 1] : G_MININT64;
}

/* tumen_explorer_ensure_known_table: the table of what was known; there is a library */
TumenTable *
tumen_explorer_ensure_known_table (TumenExplorer *self)
{
  TumenDay day = find_last_publication (self, self->state.known_on);

  if (self->known_table != NULL && self->known_table_on == day)
    return self->known_table;
  g_clear_object (&self->known_table);
  self->known_table = tumen_table_new_known_on (self->library, day);
  self->known_table_on = day;
  return self->known_table;
}

/**
 * tumen_explorer_get_publication_days:
 * @self: an explorer
 * @n_days: (out): how many
 *
 * Returns: (transfer none) (nullable): tumen_library_dup_publication_days() of the library that is
 *   explored; none without one
 */
const TumenDay *
tumen_explorer_get_publication_days (TumenExplorer *self,
                                     guint         *n_days)
{
  if (self->publication_days == NULL && self->library != NULL)
    self->publication_days =
      tumen_library_dup_publication_days (self->library, &self->n_publication_days);
  *n_days = self->n_publication_days;
  return self->publication_days;
}

/**
 * tumen_explorer_get_selected_publications:
 * @self: an explorer
 * @n_spans: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_spans): when that which speaks of the
 *   selected event was published, as tumen_event_dup_publications() tells; valid until the next
 *   change
 */
const TumenPublicationSpan *
tumen_explorer_get_selected_publications (TumenExplorer *self,
                                          guint         *n_spans)
{
  TumenEvent  *event;
  TumenReading reading;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (self) && n_spans != NULL, NULL);

  event = tumen_explorer_get_selected_event (self);
  *n_spans = 0;
  if (event == NULL)
    return NULL;
  reading = tumen_view_state_get_reading (&self->state);
  if (self->published == NULL || self->published_event != event ||
      self->published_reading != reading)
    {
      g_clear_pointer (&self->published, g_array_unref);
      self->published = tumen_event_dup_publications (event, self->library, &self->state);
      g_set_object (&self->published_event, event);
      self->published_reading = reading;
    }
  *n_spans = self->published->len;
  return (const TumenPublicationSpan *)(gconstpointer)self->published->data;
}

/**
 * tumen_explorer_get_n_not_yet_known:
 * @self: an explorer
 *
 * Returns: how many events of the library are neither shown nor hidden by the filter, since nothing
 *   of them had been published on the day of the view; 0 unless it is of such a day
 */
guint
tumen_explorer_get_n_not_yet_known (TumenExplorer *self)
{
  return tumen_filter_count_not_yet_known (&self->state.filter, tumen_explorer_get_table (self));
}

/**
 * tumen_explorer_dup_event:
 * @self: an explorer
 * @id: of an event
 *
 * Returns: (transfer full) (nullable): the event; in a view of what was known on a day, as it was
 *   known then. %NULL if there is none of that id, or it was not known yet
 */
TumenEvent *
tumen_explorer_dup_event (TumenExplorer *self,
                          const char    *id)
{
  g_autoptr (TumenEvent) whole = NULL;

  if (self->library == NULL)
    return NULL;
  whole = tumen_library_dup_event (self->library, id);
  if (whole == NULL || !self->state.has_known_on)
    return g_steal_pointer (&whole);
  return tumen_event_new_known_on (whole, self->library, self->state.known_on);
}

/**
 * tumen_explorer_set_known_on:
 * @self: an explorer
 * @has_known_on: whether to show only what had been published by the end of @day
 * @day: days since 1970-01-01; without @has_known_on any
 *
 * Dates are then the strict ones (decision 20), whatever reading is set, and come back with it.
 * The selection stays unless the event was not known yet; it comes back when the event does, if
 * nothing else was selected.
 */
void
tumen_explorer_set_known_on (TumenExplorer *self,
                             gboolean       has_known_on,
                             TumenDay       day)
{
  TumenViewState next;

  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  next = self->state;
  next.selection = g_strdup (self->state.selection != NULL ? self->state.selection
                                                           : self->not_yet_known);
  tumen_view_state_set_known_on (&next, has_known_on, day);
  tumen_explorer_set_view_state (self, &next);
  g_clear_pointer (&self->not_yet_known, g_free);
  if (self->state.selection == NULL)
    self->not_yet_known = g_steal_pointer (&next.selection);
  g_free (next.selection);
}
