/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the name that is chosen to the file that is there. */

#include "config.h"

#include "tumen-export-dialog-private.h"

#include <glib/gi18n.h>

#include "tumen-dialogs.h"
#include "tumen-export-name.h"
#include "tumen-period.h"
#include "tumen-publish.h"

#define PATIENCE_MS 500 /* before it is said how far it is */
#define TICK_MS     100

static void
show_writing (TumenExportDialog *self,
              gboolean           is_writing)
{
  gtk_widget_set_sensitive (self->columns, !is_writing);
  gtk_widget_set_sensitive (self->save_button, !is_writing);
  gtk_widget_set_sensitive (self->print_button, !is_writing);
  if (!is_writing)
    gtk_widget_set_visible (self->writing_bar, FALSE);
}

static gboolean
tick_cb (gpointer data)
{
  TumenExportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, tumen_press_get_progress (self->press));
  if (g_get_monotonic_time () - self->writing_at > PATIENCE_MS * 1000)
    gtk_widget_set_visible (self->writing_bar, TRUE);
  return G_SOURCE_CONTINUE;
}

static void
failure_cb (TumenExportDialog *self,
            const char        *response)
{
  if (g_str_equal (response, "retry"))
    tumen_export_dialog_write (self);
  else if (g_str_equal (response, "place"))
    tumen_export_dialog_save (self);
}

/* Says why it is not there; what was chosen stays chosen. */
static void
tell_failure (TumenExportDialog *self,
              const GError      *error)
{
  GtkWidget *widget = adw_message_dialog_new (
    GTK_WINDOW (self), _ ("The figure could not be saved"), error->message);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_responses (dialog, "close", _ ("_Cancel"), "place",
                                    _ ("_Choose another place…"), "retry", _ ("_Retry"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "retry", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "retry");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (failure_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
replace_cb (TumenExportDialog *self,
            const char        *response)
{
  if (!g_str_equal (response, "replace"))
    return;
  self->may_replace = TRUE;
  tumen_export_dialog_write (self);
}

/* The name that was typed was not that of the file, so nobody has asked yet. */
static void
ask_to_replace (TumenExportDialog *self,
                const GError      *error)
{
  g_autofree char  *name = g_filename_display_basename (self->target);
  g_autofree char  *heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  GtkWidget        *widget = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_responses (dialog, "close", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end_writing (TumenExportDialog *self,
             char             **paths,
             const GError      *error)
{
  g_clear_handle_id (&self->writing, g_source_remove);
  show_writing (self, FALSE);
  if (paths != NULL)
    {
      g_signal_emit_by_name (self, "saved", paths[0], g_strv_length (paths));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  /* The press holds what was to be written, which is not always what is seen. */
  tumen_export_dialog_refresh (self);
  if (g_error_matches (error, TUMEN_PUBLISH_ERROR, TUMEN_PUBLISH_ERROR_EXISTS))
    ask_to_replace (self, error);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (self, error);
}

/* The program does not end before a file is whole, or gone. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TumenExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = tumen_press_write_finish (result, &error);

  if (self->press != NULL)
    end_writing (self, paths, error);
  g_application_release (g_application_get_default ());
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (TumenExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  TumenPressInfo *info = tumen_press_compose_finish (result, &error);
  TumenPressFile  file;

  if (self->press == NULL)
    g_clear_pointer (&info, tumen_press_info_free);
  else if (info == NULL)
    end_writing (self, NULL, error);
  if (info == NULL)
    {
      g_application_release (g_application_get_default ());
      return;
    }
  tumen_export_choices_get_file (tumen_export_options_get_choices (self->options), &file);
  /* Of several files each has a name that nobody was asked about. */
  if (info->n_pages > 1 && !file.is_data && !file.is_hand_out &&
      file.format != TUMEN_FIGURE_PDF && !self->asked)
    self->may_replace = FALSE;
  self->asked = TRUE;
  tumen_press_write_async (self->press, &file, self->target, self->may_replace, written_cb,
                           g_object_ref (self));
  tumen_press_info_free (info);
}

static void
chosen_cb (GtkWindow *parent,
           GFile     *file)
{
  TumenExportDialog *self = TUMEN_EXPORT_DIALOG (parent);
  g_autofree char   *path = g_file_get_path (file);
  g_autofree char   *folder = NULL;

  if (path == NULL)
    {
      tumen_dialogs_show_failure (parent, _ ("The figure could not be saved"),
                                  _ ("That place is not on this computer; choose a folder of it."));
      return;
    }
  folder = g_path_get_dirname (path);
  if (g_utf8_validate (folder, -1, NULL))
    g_settings_set_string (self->settings, TUMEN_EXPORT_FOLDER_KEY, folder);
  g_free (self->target);
  self->target =
    tumen_export_complete_path (tumen_export_options_get_choices (self->options), path);
  self->may_replace = g_str_equal (self->target, path);
  self->asked = FALSE;
  tumen_export_dialog_write (self);
}

/* That is offered: what is shown, and its dates. */
static char *
dup_name (TumenExportDialog *self)
{
  const TumenExportChoices *choices = tumen_export_options_get_choices (self->options);
  TumenLanguage             language = tumen_export_options_get_language (self->options);
  const char               *title = tumen_export_options_get_title (self->options);
  g_autofree char          *period = NULL;

  if (tumen_export_choices_is_event (choices) && self->event != NULL)
    {
      title = tumen_event_get_short_title (self->event, language);
      period = tumen_event_dup_date_words (self->event, tumen_view_state_get_reading (&self->view),
                                           TUMEN_DATE_STYLE_SHORT, language);
    }
  else
    period =
      tumen_period_to_words (self->info != NULL ? self->info->span : self->span, language);
  if (*title == '\0' && self->info != NULL)
    title = self->info->title;
  return tumen_export_dup_file_name (title, period, tumen_export_choices_get_suffix (choices));
}

/* Private API */

/* To the name that was chosen. */
void
tumen_export_dialog_write (TumenExportDialog *self)
{
  g_autoptr (TumenPressJob) job = tumen_export_dialog_make_job (self);
  g_autofree char *name = g_filename_display_basename (self->target);
  g_autofree char *words = g_strdup_printf (_ ("Writing “%s”"), name);

  gtk_label_set_text (self->writing_label, words);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  self->writing_at = g_get_monotonic_time ();
  if (self->writing == 0)
    self->writing = g_timeout_add (TICK_MS, tick_cb, self);
  show_writing (self, TRUE);
  g_application_hold (g_application_get_default ());
  tumen_press_compose_async (self->press, job, composed_cb, g_object_ref (self));
}

void
tumen_export_dialog_save (TumenExportDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *folder = g_settings_get_string (self->settings, TUMEN_EXPORT_FOLDER_KEY);

  tumen_dialogs_save_figure (GTK_WINDOW (self), name, folder, chosen_cb);
}

/* What is written is given up; nothing of it stays. */
void
tumen_export_dialog_stop_writing (TumenExportDialog *self)
{
  if (self->writing == 0)
    return;
  g_clear_handle_id (&self->writing, g_source_remove);
  tumen_press_cancel (self->press, TUMEN_PRESS_COMPOSE);
  tumen_press_cancel (self->press, TUMEN_PRESS_WRITE);
}
