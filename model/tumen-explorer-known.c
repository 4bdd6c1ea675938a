/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer.h"

#include "tumen-explorer-private.h"

/**
 * tumen_explorer_set_known_on:
 * @self: an explorer
 * @has_known_on: whether to show only what had been published by the end of @day
 * @day: days since 1970-01-01; without @has_known_on any
 *
 * Dates are then the strict ones (decision 20), whatever reading is set, and come back with it.
 * The selection stays unless the event was not known yet.
 */
void
tumen_explorer_set_known_on (TumenExplorer *self,
                             gboolean       has_known_on,
                             TumenDay       day)
{
  TumenViewState next;

  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  next = self->state;
  next.selection = g_strdup (self->state.selection);
  tumen_view_state_set_known_on (&next, has_known_on, day);
  tumen_explorer_set_view_state (self, &next);
  g_free (next.selection);
}
