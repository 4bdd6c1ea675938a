/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of what the window shows. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-export-dialog.h"
#include "tumen-export-job.h"
#include "tumen-export-print.h"

#define TOAST_SECONDS    8
#define FILES_NAME       "org.freedesktop.FileManager1"
#define FILES_PATH       "/org/freedesktop/FileManager1"
#define FILES_TIMEOUT_MS 5000

static char *
dup_saved (const char *path,
           guint       n_files)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (n_files == 1)
    return g_strdup_printf (_ ("Saved as “%s”"), name);
  return g_strdup_printf (ngettext ("Saved as “%s” and %u more file",
                                    "Saved as “%s” and %u more files", n_files - 1),
                          name, n_files - 1);
}

/* What one does next is offered; a toast has one button of its own. */
void
tumen_window_tell_saved (TumenWindow *self,
                         const char  *path,
                         guint        n_files)
{
  g_autofree char *words = dup_saved (path, n_files);
  AdwToast        *toast = adw_toast_new ("");
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (words);
  GtkWidget       *open = gtk_button_new_with_label (_ ("Open"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), open);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open-figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "s", path);
  adw_toast_set_custom_title (toast, box);
  adw_toast_set_button_label (toast, _ ("Show in Files"));
  adw_toast_set_action_name (toast, "win.show-figure");
  adw_toast_set_action_target_value (toast, g_variant_new_string (path));
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TumenWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (self), result, &error))
    tumen_window_show_error (self, error->message);
}

static void
show_file (TumenWindow *self,
           GFile       *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, shown_cb,
                     g_object_ref (self));
}

static void
open_figure_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  show_file (data, file);
}

/* The window of files marks it; without such a program, its folder is opened. */
typedef struct
{
  TumenWindow *window; /* owned */
  GFile       *file;   /* owned */
} Showing;

static void
show_folder (Showing *self)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);

  show_file (self->window, folder);
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_free (self);
}

static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Showing *self = data;
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL)
    {
      show_folder (self);
      return;
    }
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_free (self);
}

static void
show_figure_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  GDBusConnection *bus = g_application_get_dbus_connection (g_application_get_default ());
  Showing         *self = g_new0 (Showing, 1);
  g_autofree char *uri = NULL;
  const char      *uris[2] = { NULL };

  self->window = g_object_ref (data);
  self->file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  if (bus == NULL)
    {
      show_folder (self);
      return;
    }
  uri = g_file_get_uri (self->file);
  uris[0] = uri;
  g_dbus_connection_call (bus, FILES_NAME, FILES_PATH, FILES_NAME, "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE,
                          FILES_TIMEOUT_MS, NULL, files_cb, self);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  TumenWindow *self = data;
  GtkWidget   *dialog;

  dialog = tumen_export_dialog_new (GTK_WINDOW (self), self->explorer,
                                    tumen_timeline_get_visible_span (self->timeline),
                                    self->settings);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (tumen_window_tell_saved), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was chosen last, as far as it is possible and can be printed. */
static void
load_choices (TumenWindow           *self,
              const TumenExportView *seen,
              TumenExportChoices    *choices)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);
  guint       row;
  g_autoptr (GVariant) remembered =
    g_settings_get_value (self->settings, TUMEN_EXPORT_CHOICES_KEY);

  tumen_export_choices_init (choices);
  tumen_export_choices_load (choices, remembered);
  tumen_export_choices_fit (choices, seen->home.begin < seen->home.end,
                            tumen_table_find (table, seen->view->selection, &row));
  if (!tumen_export_choices_can_print (choices))
    choices->values[TUMEN_CHOICE_PRODUCT] = TUMEN_EXPORT_REPORT;
}

/* As the dialog would. */
static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  TumenWindow          *self = data;
  const TumenViewState *view = tumen_explorer_get_view_state (self->explorer);
  TumenLibrary         *library = tumen_explorer_get_library (self->explorer);
  TumenExportView       seen = { view, tumen_timeline_get_visible_span (self->timeline) };
  TumenExportChoices    choices;
  TumenPressFile        file;
  g_autoptr (TumenPressJob) job = NULL;

  tumen_table_get_home (tumen_explorer_get_table (self->explorer), &seen.home.begin,
                        &seen.home.end);
  seen.path = tumen_library_get_path (library);
  seen.search = tumen_explorer_get_search (self->explorer);
  seen.language = view->language;
  load_choices (self, &seen, &choices);
  job = tumen_export_job_new (&choices, &seen);
  tumen_export_choices_get_file (&choices, &file);
  tumen_export_print (GTK_WINDOW (self), seen.path, job, &file.tiles);
}

static const GActionEntry actions[] = {
  { "export", export_cb },
  { "open-figure", open_figure_cb, "s" },
  { "print", print_cb },
  { "show-figure", show_figure_cb, "s" },
};

/* Private API */

void
tumen_window_add_export (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
