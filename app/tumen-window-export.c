/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of what the window shows. */

#include "config.h"

#include "tumen-window-private.h"

#include "tumen-export-dialog.h"
#include "tumen-export-job.h"
#include "tumen-export-print.h"

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

/* As the dialog would, with what was chosen there last. */
static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  TumenWindow          *self = data;
  const TumenViewState *view = tumen_explorer_get_view_state (self->explorer);
  TumenLibrary         *library = tumen_explorer_get_library (self->explorer);
  g_autoptr (GVariant) remembered =
    g_settings_get_value (self->settings, TUMEN_EXPORT_CHOICES_KEY);
  TumenExportView    seen = { view, tumen_timeline_get_visible_span (self->timeline) };
  TumenExportChoices choices;
  g_autoptr (TumenPressJob) job = NULL;

  seen.path = tumen_library_get_path (library);
  seen.language = view->language;
  tumen_export_choices_init (&choices);
  tumen_export_choices_load (&choices, remembered);
  job = tumen_export_job_new (&choices, &seen);
  tumen_export_print (GTK_WINDOW (self), seen.path, job);
}

static const GActionEntry actions[] = {
  { "export", export_cb },
  { "print", print_cb },
};

/* Private API */

void
tumen_window_add_export (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
