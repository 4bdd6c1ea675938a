/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-connection.h"
#include "tumen-table.h"

G_BEGIN_DECLS

/**
 * TumenWatch:
 * @cancellable: (nullable): stops reading
 * @reading: the one that is shown first
 * @told: (nullable): called on the reading thread now and then, @fraction from 0 to 1
 * @shown: (nullable): called there once, with a library of what was read so far
 *
 * Who waits for a library while it is being read, and what he is told.
 */
typedef struct
{
  GCancellable *cancellable;
  TumenReading  reading;
  void (*told) (double fraction, guint n_events, gpointer data);
  void (*shown) (TumenLibrary *preview, gpointer data);
  gpointer data;
  gint64   show_at;        /* monotonic time from which on @shown is called */
  guint    show_events;    /* and the number of events, unless they take much longer */
  gint64   n_rows, n_done; /* of all tables, and those read so far */
  guint    n_events;       /* read so far */
} TumenWatch;

/* Opens a file as tumen_library_open() does. */
TumenLibrary *tumen_library_open_watched (const char *path, TumenWatch *watch, GError **error);

void tumen_watch_tell (TumenWatch *self);
void tumen_watch_show (TumenWatch *self, TumenConnection *connection, TumenTable *table);

G_END_DECLS
