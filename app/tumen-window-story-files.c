/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories in files, to be handed to a colleague. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-dialogs.h"
#include "tumen-export-name.h"
#include "tumen-hand-out-dialog.h"
#include "tumen-lesson-words.h"
#include "tumen-open.h"
#include "tumen-story-file.h"

#define MOST_FAULTS 8 /* that are told; the others are counted */

/* (transfer full): by its title */
static char *
dup_file_name (TumenWindow      *self,
               const TumenStory *story)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  const char   *title = tumen_story_text_get (&story->title, language);

  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  return tumen_export_dup_file_name (title, "", TUMEN_STORY_FILE_SUFFIX);
}

static void
file_to_write_cb (GtkWindow *parent,
                  GFile     *file)
{
  TumenWindow     *self = TUMEN_WINDOW (parent);
  g_autofree char *path = NULL;
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GError) error = NULL;

  path = tumen_open_get_path (file, &error);
  if (path != NULL)
    story = tumen_window_dup_story (self, self->exported, &error);
  if (story != NULL && tumen_story_file_write (story, path, TRUE, &error))
    tumen_window_add_toast (self, _ ("Story exported"));
  else
    tumen_dialogs_show_failure (parent, _ ("The story was not exported"), error->message);
}

static void
export_story_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenWindow     *self = data;
  const char      *id = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GError) error = NULL;

  story = tumen_window_dup_story (self, id, &error);
  if (story == NULL)
    {
      tumen_window_show_error (self, error->message);
      return;
    }
  g_free (self->exported);
  self->exported = g_strdup (id);
  name = dup_file_name (self, story);
  tumen_dialogs_save_story (GTK_WINDOW (self), name, file_to_write_cb);
}

static void
hand_out_story_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  TumenWindow *self = data;
  const char  *path = tumen_library_get_path (tumen_explorer_get_library (self->explorer));
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;

  story = tumen_window_dup_story (self, g_variant_get_string (parameter, NULL), &error);
  if (story == NULL)
    {
      tumen_window_show_error (self, error->message);
      return;
    }
  dialog = tumen_hand_out_dialog_new (GTK_WINDOW (self), self->settings, path, story,
                                      tumen_explorer_get_view_state (self->explorer));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (tumen_window_tell_saved), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

/* What does not play with this library is kept all the same. */
static void
tell_faults (GtkWindow *parent,
             GPtrArray *faults)
{
  GString *sentences = g_string_new (NULL);
  guint    n_more = faults->len > MOST_FAULTS ? faults->len - MOST_FAULTS : 0;

  for (guint i = 0; i < faults->len && i < MOST_FAULTS; i++)
    g_string_append_printf (sentences, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (n_more > 0)
    {
      g_string_append_c (sentences, '\n');
      g_string_append_printf (sentences, ngettext ("And %u more.", "And %u more.", n_more), n_more);
    }
  tumen_dialogs_show_failure (parent, _ ("Not all of the story can be shown"), sentences->str);
  g_string_free (sentences, TRUE);
}

static void
file_to_read_cb (GtkWindow *parent,
                 GFile     *file)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  path = tumen_open_get_path (file, &error);
  if (path == NULL || !tumen_window_import_story (TUMEN_WINDOW (parent), path, &error))
    tumen_dialogs_show_failure (parent, _ ("The story was not imported"), error->message);
}

/* @pattern: the place of its title in it */
static void
tell_title (TumenWindow      *self,
            const TumenStory *story,
            const char       *pattern)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  const char   *title = tumen_story_text_get (&story->title, language);
  GString      *words = g_string_new (pattern);

  if (title == NULL)
    title = tumen_lesson_word (TUMEN_LESSON_WORD_UNTITLED, language);
  g_string_replace (words, "%s", title, 1);
  tumen_window_add_toast (self, words->str);
  g_string_free (words, TRUE);
}

static void
import_story_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  tumen_dialogs_open_story (GTK_WINDOW (data), file_to_read_cb);
}

static const GActionEntry actions[] = {
  { "export-story", export_story_cb, "s" },
  { "hand-out-story", hand_out_story_cb, "s" },
  { "import-story", import_story_cb },
};

/* Public API */

/** Takes a story from a file among one's own, if it is not there already, and opens it. */
gboolean
tumen_window_import_story (TumenWindow *self,
                           const char  *path,
                           GError     **error)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  g_autoptr (TumenStory) known = tumen_story_file_find (path, self->user_store, library);
  g_autoptr (TumenStory) story = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  if (known != NULL)
    {
      if (tumen_window_open_story (self, known->id))
        tell_title (self, known, _ ("“%s” is among your stories already"));
      return TRUE;
    }
  story = tumen_story_file_import (path, self->user_store, library, faults, error);
  if (story == NULL)
    return FALSE;
  tumen_story_list_update (self->stories);
  if (tumen_window_open_story (self, story->id))
    tell_title (self, story, _ ("“%s” is now one of your stories"));
  if (faults->len > 0)
    tell_faults (GTK_WINDOW (self), faults);
  return TRUE;
}

/* Private API */

void
tumen_window_add_story_files (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
