/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* All of one event, under the row of its kind. */
GtkWidget *tumen_event_page_new (const TumenPanelContext *context, TumenEvent *event);

G_END_DECLS
