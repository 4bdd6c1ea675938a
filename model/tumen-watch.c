/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-watch.h"

/**
 * tumen_watch_tell:
 *
 * Tells how far reading is. Rows that the file promises but does not have make it a guess.
 */
void
tumen_watch_tell (TumenWatch *self)
{
  if (self->told != NULL && self->n_rows > 0)
    self->told (MIN ((double)self->n_done / (double)self->n_rows, 1.0), self->n_events, self->data);
}
