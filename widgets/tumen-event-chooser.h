/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-explorer.h"

G_BEGIN_DECLS

/**
 * TumenEventChooser:
 *
 * A list of the library's events from which one is chosen: those that are offered come first, the
 * others in the order of time. Emits ::chosen (id of the event).
 */
#define TUMEN_TYPE_EVENT_CHOOSER (tumen_event_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TumenEventChooser, tumen_event_chooser, TUMEN, EVENT_CHOOSER, GtkPopover)

GtkWidget *tumen_event_chooser_new (TumenExplorer *explorer);

/* @ids: of events that come first; @taken: (nullable): of events that cannot be chosen */
void tumen_event_chooser_offer (TumenEventChooser *self,
                                const char *const *ids,
                                const char *const *taken);

G_END_DECLS
