/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-story-file.h"

/* GTK holds no reference on a native dialog: this lives from showing to answering it. */
typedef struct
{
  GtkFileChooserNative *dialog;
  GtkWindow            *parent; /* weak */
  TumenFileFunc         chosen;
} Choosing;

static void
response_cb (Choosing *choosing,
             int       response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (choosing->dialog));
  if (file != NULL && choosing->parent != NULL)
    choosing->chosen (choosing->parent, file);
  g_clear_weak_pointer (&choosing->parent);
  g_object_unref (choosing->dialog);
  g_free (choosing);
}

static void
choose (GtkFileChooserNative *dialog,
        GtkWindow            *parent,
        TumenFileFunc         chosen)
{
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->dialog = dialog;
  choosing->chosen = chosen;
  g_set_weak_pointer (&choosing->parent, parent);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooserNative *dialog,
            const char           *name,
            const char *const    *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

static void
add_filters (GtkFileChooserNative *dialog)
{
  const char *const readable[] = { "tumen", "json", &TUMEN_STORY_FILE_SUFFIX[1], NULL };
  const char *const libraries[] = { "tumen", NULL };
  const char *const figures[] = { "png", "svg", "pdf", "html", "htm", NULL };
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  add_filter (dialog, _ ("Libraries, data sets and stories"), readable);
  add_filter (dialog, _ ("Libraries of Tumen"), libraries);
  add_filter (dialog, _ ("Figures made by Tumen"), figures);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
}

void
tumen_dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (
    parent, "application-name", "Tumen", "application-icon", APPLICATION_ID, "version",
    PACKAGE_VERSION, "developer-name", _ ("The Tumen contributors"), "license-type",
    GTK_LICENSE_GPL_3_0, "comments",
    _ ("Shows when Russia and North Korea were in contact, and which source says so.\n\n"
       "The excerpts are quotations from articles of the press. Their rights stay with their "
       "publishers; they are shown to report and to check what was said. The translations of "
       "the excerpts are ours."),
    NULL);
}

/** Says what could not be done, and why. */
void
tumen_dialogs_show_failure (GtkWindow  *parent,
                            const char *heading,
                            const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/** Asks for a library or a data set to open. */
void
tumen_dialogs_open_file (GtkWindow    *parent,
                         TumenFileFunc chosen)
{
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (_ ("Open a library"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Open"), _ ("_Cancel"));
  add_filters (dialog);
  choose (dialog, parent, chosen);
}

/** Asks where to write a copy of what could be read of a library. */
void
tumen_dialogs_save_copy (GtkWindow    *parent,
                         const char   *name,
                         TumenFileFunc chosen)
{
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (_ ("Save a copy"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose (dialog, parent, chosen);
}

/* @folder: may be "" */
static void
save (GtkWindow    *parent,
      const char   *title,
      const char   *name,
      const char   *folder,
      TumenFileFunc chosen)
{
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                        _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), file, NULL);
    }
  choose (dialog, parent, chosen);
}

/** Asks where to save a figure; it asks as well before a file is replaced. @folder: may be "" */
void
tumen_dialogs_save_figure (GtkWindow    *parent,
                           const char   *name,
                           const char   *folder,
                           TumenFileFunc chosen)
{
  save (parent, _ ("Save the figure"), name, folder, chosen);
}

/** The same for what is handed out of a story. */
void
tumen_dialogs_save_hand_out (GtkWindow    *parent,
                             const char   *name,
                             const char   *folder,
                             TumenFileFunc chosen)
{
  save (parent, _ ("Save the hand-out"), name, folder, chosen);
}

static void
add_story_filter (GtkFileChooserNative *dialog)
{
  const char *const stories[] = { &TUMEN_STORY_FILE_SUFFIX[1], NULL };

  add_filter (dialog, _ ("Stories of Tumen"), stories);
}

/** Asks where to write a story; it asks as well before a file is replaced. */
void
tumen_dialogs_save_story (GtkWindow    *parent,
                          const char   *name,
                          TumenFileFunc chosen)
{
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (_ ("Export the story"), parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_story_filter (dialog);
  choose (dialog, parent, chosen);
}

/** Asks for the file of a story. */
void
tumen_dialogs_open_story (GtkWindow    *parent,
                          TumenFileFunc chosen)
{
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (_ ("Import a story"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Import"), _ ("_Cancel"));
  add_story_filter (dialog);
  choose (dialog, parent, chosen);
}
