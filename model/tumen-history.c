/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-history.h"

static void
free_view (gpointer data)
{
  tumen_view_state_clear (data);
  g_free (data);
}

static void
append_view (TumenHistory         *self,
             const TumenViewState *view)
{
  TumenViewState *copy = g_new (TumenViewState, 1);

  tumen_view_state_copy (view, copy);
  g_ptr_array_add (self->views, copy);
}

/**
 * tumen_history_init:
 * @self: (out caller-allocates): an empty history
 */
void
tumen_history_init (TumenHistory *self)
{
  self->views = g_ptr_array_new_with_free_func (free_view);
  self->position = 0;
}

/**
 * tumen_history_clear:
 * @self: a history
 */
void
tumen_history_clear (TumenHistory *self)
{
  g_clear_pointer (&self->views, g_ptr_array_unref);
}

/**
 * tumen_history_reset:
 * @self: a history
 * @view: the only view that it shall have
 */
void
tumen_history_reset (TumenHistory         *self,
                     const TumenViewState *view)
{
  g_ptr_array_set_size (self->views, 0);
  append_view (self, view);
  self->position = 0;
}

/**
 * tumen_history_add:
 * @self: a history that was reset once
 * @view: the view that is shown
 *
 * Views forward of the present one are dropped.
 *
 * Returns: %FALSE if @view is the present one already; nothing is then dropped
 */
gboolean
tumen_history_add (TumenHistory         *self,
                   const TumenViewState *view)
{
  if (tumen_view_state_equal (g_ptr_array_index (self->views, self->position), view))
    return FALSE;
  g_ptr_array_set_size (self->views, (int)self->position + 1);
  append_view (self, view);
  if (self->views->len > TUMEN_HISTORY_LENGTH)
    g_ptr_array_remove_index (self->views, 0);
  self->position = self->views->len - 1;
  return TRUE;
}

/**
 * tumen_history_can_go:
 * @self: a history that was reset once
 * @step: -1 for back, 1 for forward
 *
 * Returns: whether there is a view
 */
gboolean
tumen_history_can_go (const TumenHistory *self,
                      int                 step)
{
  return step < 0 ? self->position > 0 : self->position + 1 < self->views->len;
}

/**
 * tumen_history_go:
 * @self: a history in which one can go that way
 * @step: -1 for back, 1 for forward
 *
 * Returns: (transfer none): the view there; valid until the history changes
 */
const TumenViewState *
tumen_history_go (TumenHistory *self,
                  int           step)
{
  g_return_val_if_fail (tumen_history_can_go (self, step), NULL);

  self->position = step < 0 ? self->position - 1 : self->position + 1;
  return g_ptr_array_index (self->views, self->position);
}

/**
 * tumen_history_set_language:
 * @self: a history
 * @language: that all of its views are shown in from now on
 */
void
tumen_history_set_language (TumenHistory *self,
                            TumenLanguage language)
{
  for (guint i = 0; i < self->views->len; i++)
    ((TumenViewState *)g_ptr_array_index (self->views, i))->language = language;
}
