/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tumen-application.h"
#include "tumen-explorer.h"
#include "tumen-loader.h"

G_BEGIN_DECLS

/** TumenWindow: one library, seen and explored. It wires widgets and explorer to each other. */
#define TUMEN_TYPE_WINDOW (tumen_window_get_type ())
G_DECLARE_FINAL_TYPE (TumenWindow, tumen_window, TUMEN, WINDOW, AdwApplicationWindow)

TumenWindow *tumen_window_new (TumenApplication *application,
                               GSettings        *settings,
                               TumenLibrary     *library);

TumenExplorer *tumen_window_get_explorer (TumenWindow *self);
void           tumen_window_set_library (TumenWindow *self, TumenLibrary *library);
gboolean       tumen_window_open_address (TumenWindow *self, const char *address, GError **error);
gboolean       tumen_window_import_story (TumenWindow *self, const char *path, GError **error);
void           tumen_window_show_error (TumenWindow *self, const char *sentence);

void tumen_window_begin_loading (TumenWindow  *self,
                                 const char   *path,
                                 TumenLoader  *loader,
                                 GCancellable *cancellable);
void tumen_window_end_loading (TumenWindow  *self,
                               TumenLoader  *loader,
                               TumenLibrary *library,
                               const GError *error);

G_END_DECLS
