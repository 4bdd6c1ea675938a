/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tumen-panel.h"

G_BEGIN_DECLS

/** PanelFixture: a side panel in a window that is not shown, over a library. */
typedef struct
{
  TumenExplorer *explorer;
  TumenPanel    *panel;
  GtkWindow     *window;
} PanelFixture;

void panel_fixture_set_up (PanelFixture *fixture, gconstpointer event_id);
void panel_fixture_set_up_with (PanelFixture *fixture, TumenLibrary *library);
void panel_fixture_tear_down (PanelFixture *fixture, gconstpointer event_id);

/* The texts of all labels under @widget that are not hidden, one a line. */
char      *panel_fixture_dup_texts (GtkWidget *widget);
gboolean   panel_fixture_shows (PanelFixture *fixture, const char *text);
GtkWidget *panel_fixture_find (GtkWidget *widget, GType type, guint index);
GtkWidget *panel_fixture_find_button (GtkWidget *widget, const char *text);
GtkWidget *panel_fixture_find_label (GtkWidget *widget, const char *text);
char      *panel_fixture_dup_clipboard (PanelFixture *fixture);

G_END_DECLS
