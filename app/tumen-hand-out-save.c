/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the name that is chosen to the file that is there. */

#include "config.h"

#include "tumen-hand-out-dialog-private.h"

#include <glib/gi18n.h>

#include "tumen-dialogs.h"
#include "tumen-export-dialog.h"
#include "tumen-lesson-words.h"
#include "tumen-open.h"

static void
tell_failure (TumenHandOutDialog *self,
              const GError       *error)
{
  tumen_dialogs_show_failure (GTK_WINDOW (self), _ ("The hand-out could not be saved"),
                              error->message);
}

static void
show_writing (TumenHandOutDialog *self,
              gboolean            is_writing)
{
  self->is_writing = is_writing;
  gtk_widget_set_sensitive (self->columns, !is_writing);
  gtk_widget_set_sensitive (self->save_button, !is_writing);
  gtk_widget_set_sensitive (self->print_button, !is_writing);
  if (is_writing)
    tumen_hand_out_dialog_wait (self);
  else
    tumen_hand_out_dialog_end_waiting (self);
}

static void
end_writing (TumenHandOutDialog *self,
             char              **paths,
             const GError       *error)
{
  show_writing (self, FALSE);
  if (paths != NULL)
    {
      g_signal_emit_by_name (self, "saved", paths[0], g_strv_length (paths));
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (self, error);
}

/* The program does not end before a file is whole, or gone. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TumenHandOutDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = tumen_press_write_finish (result, &error);

  if (self->press != NULL && self->is_writing)
    end_writing (self, paths, error);
  g_application_release (g_application_get_default ());
}

/* Of what was composed last, which is what is chosen. */
static void
write_file (TumenHandOutDialog *self)
{
  TumenLessonFile choices;
  TumenPressFile  file = { .format = TUMEN_FIGURE_PDF };

  tumen_hand_out_dialog_get_file (self, &choices);
  file.is_hand_out = choices.format == TUMEN_LESSON_FILE_HTML;
  show_writing (self, TRUE);
  g_application_hold (g_application_get_default ());
  tumen_press_write_async (self->press, &file, self->target, self->may_replace, written_cb,
                           g_object_ref (self));
}

static void
keep_folder (TumenHandOutDialog *self)
{
  g_autofree char *folder = g_path_get_dirname (self->target);

  if (g_utf8_validate (folder, -1, NULL))
    g_settings_set_string (self->settings, TUMEN_EXPORT_FOLDER_KEY, folder);
}

static void
chosen_cb (GtkWindow *parent,
           GFile     *file)
{
  TumenHandOutDialog *self = TUMEN_HAND_OUT_DIALOG (parent);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tumen_open_get_path (file, &error);
  TumenLessonFile  choices;

  if (path == NULL)
    {
      tell_failure (self, error);
      return;
    }
  tumen_hand_out_dialog_get_file (self, &choices);
  g_free (self->target);
  self->target = tumen_lesson_file_complete_path (&choices, path);
  /* Of a name that was not typed so, nobody has asked yet. */
  self->may_replace = g_str_equal (self->target, path);
  keep_folder (self);
  write_file (self);
}

/* Private API */

void
tumen_hand_out_dialog_save (TumenHandOutDialog *self)
{
  TumenLanguage    language = self->view.language;
  const char      *title = tumen_story_text_get (&self->story->title, language);
  g_autofree char *name = NULL;
  g_autofree char *folder = g_settings_get_string (self->settings, TUMEN_EXPORT_FOLDER_KEY);
  TumenLessonFile  choices;

  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  tumen_hand_out_dialog_get_file (self, &choices);
  name = tumen_lesson_file_dup_name (&choices, title, language);
  tumen_dialogs_save_hand_out (GTK_WINDOW (self), name, folder, chosen_cb);
}

/* What is written is given up; nothing of it stays. */
void
tumen_hand_out_dialog_stop_writing (TumenHandOutDialog *self)
{
  if (!self->is_writing)
    return;
  show_writing (self, FALSE);
  tumen_press_cancel (self->press, TUMEN_PRESS_WRITE);
}
