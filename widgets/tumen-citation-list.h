/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* Pages without excerpts, on which the editors' dates rest. Addresses of http and https open by
 * the action "panel.open-address". */
void tumen_citation_list_append (GtkBox                  *box,
                                 const TumenPanelContext *context,
                                 TumenEvent              *event);
void tumen_citation_list_append_contrary (GtkBox                  *card,
                                          const TumenPanelContext *context,
                                          TumenEvent              *event);

G_END_DECLS
