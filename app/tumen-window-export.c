/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of what the window shows. */

#include "config.h"

#include "tumen-window-private.h"

#include "tumen-export-dialog.h"

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  TumenWindow *self = data;

  gtk_window_present (GTK_WINDOW (
    tumen_export_dialog_new (GTK_WINDOW (self), self->explorer,
                             tumen_timeline_get_visible_span (self->timeline), self->settings)));
}

static const GActionEntry actions[] = {
  { "export", export_cb },
};

/* Private API */

void
tumen_window_add_export (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
