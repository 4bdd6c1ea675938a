/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tumen-panel-context.h"

G_BEGIN_DECLS

/* Cards and call-outs of the side panel: what is to be known before an event is believed. */
GtkWidget  *tumen_panel_cards_new_text (const char *heading, const char *text);
GtkWidget  *tumen_panel_cards_new_callout (const char *heading);
GtkWidget  *tumen_panel_cards_new_plain (const char *heading);
const char *tumen_panel_cards_get_conflict_heading (TumenConflict *conflict);
char       *tumen_panel_cards_dup_explanation (const TumenPanelContext *context,
                                               TumenConflict           *conflict);
void        tumen_panel_cards_append_date (GtkBox                  *box,
                                           const TumenPanelContext *context,
                                           TumenEvent              *event);
void        tumen_panel_cards_append_denials (GtkBox                  *box,
                                              const TumenPanelContext *context,
                                              TumenEvent              *event);
void        tumen_panel_cards_append_notes (GtkBox                  *box,
                                            const TumenPanelContext *context,
                                            TumenEvent              *event);

G_END_DECLS
