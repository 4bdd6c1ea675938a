/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-watch.h"

#include "tumen-library-private.h"

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

/**
 * tumen_watch_show:
 * @connection: to the file that is being read
 * @table: (transfer full): the finished table of its first events
 *
 * Shows a library that has the title and the first view of the file, and that table.
 */
void
tumen_watch_show (TumenWatch      *self,
                  TumenConnection *connection,
                  TumenTable      *table)
{
  g_autoptr (TumenLibrary) preview = tumen_library_new_preview (connection, table);

  if (self->shown != NULL)
    self->shown (preview, self->data);
}
