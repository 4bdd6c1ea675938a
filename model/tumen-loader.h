/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-library.h"

G_BEGIN_DECLS

/**
 * TumenLoader:
 *
 * Opens one file on a thread of its own while the main loop goes on. "fraction" and "n-events"
 * tell how far it is; after about 0.3 s "preview" holds a library to be shown until the whole one
 * is there. Properties change, and are notified, on the thread that called run_async().
 */
#define TUMEN_TYPE_LOADER (tumen_loader_get_type ())
G_DECLARE_FINAL_TYPE (TumenLoader, tumen_loader, TUMEN, LOADER, GObject)

TumenLoader  *tumen_loader_new (const char *path, TumenReading reading);
void          tumen_loader_run_async (TumenLoader        *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            data);
TumenLibrary *tumen_loader_run_finish (TumenLoader *self, GAsyncResult *result, GError **error);

double        tumen_loader_get_fraction (TumenLoader *self); /* 0 to 1, never falls */
guint         tumen_loader_get_n_events (TumenLoader *self); /* read so far */
TumenLibrary *tumen_loader_get_preview (TumenLoader *self);  /* (nullable) */

G_END_DECLS
