/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-explorer-private.h"

/**
 * tumen_explorer_commit_view:
 * @self: an explorer
 *
 * Keeps the view that is shown, as one to come back to. Nothing happens if it is the present one
 * of the history.
 */
void
tumen_explorer_commit_view (TumenExplorer *self)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  tumen_explorer_begin_change (self);
  if (tumen_history_add (&self->history, &self->state))
    self->history_serial++;
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_can_go_back:
 * @self: an explorer
 *
 * Returns: whether the history has a view before the one that was committed last
 */
gboolean
tumen_explorer_can_go_back (TumenExplorer *self)
{
  return tumen_history_can_go (&self->history, -1);
}

/**
 * tumen_explorer_can_go_forward:
 * @self: an explorer
 *
 * Returns: whether one went back and can return
 */
gboolean
tumen_explorer_can_go_forward (TumenExplorer *self)
{
  return tumen_history_can_go (&self->history, 1);
}

static void
go (TumenExplorer *self,
    int            step)
{
  tumen_explorer_begin_change (self);
  if (step < 0)
    tumen_explorer_commit_view (self);
  if (tumen_history_can_go (&self->history, step))
    {
      tumen_explorer_apply_state (self, tumen_history_go (&self->history, step));
      self->history_serial++;
    }
  tumen_explorer_end_change (self);
}

/**
 * tumen_explorer_go_back:
 * @self: an explorer
 *
 * Shows the view before the present one. A view that was not committed is committed first, so that
 * going forward leads back to it.
 */
void
tumen_explorer_go_back (TumenExplorer *self)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  go (self, -1);
}

/**
 * tumen_explorer_go_forward:
 * @self: an explorer
 *
 * Shows the view that was left by going back.
 */
void
tumen_explorer_go_forward (TumenExplorer *self)
{
  g_return_if_fail (TUMEN_IS_EXPLORER (self));

  go (self, 1);
}
