/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories are presented from here. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-audience.h"
#include "tumen-library-stories.h"
#include "tumen-projector.h"
#include "tumen-story-chooser.h"
#include "tumen-story-store.h"

/* Sentences about what does not play that are told before a story begins. */
#define MOST_FAULTS 5
/* Across starts, other than where it ended. */
#define TOLD_STORY_KEY "told-story"

/** Beginning: what waits for an answer. */
typedef struct
{
  TumenWindow *window;
  GPtrArray   *stories; /* of TumenKeptStory */
  TumenLesson *lesson;  /* (nullable) */
} Beginning;

static void
beginning_free (Beginning *self)
{
  g_object_unref (self->window);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_object (&self->lesson);
  g_free (self);
}

static void
free_data_cb (gpointer  data,
              GClosure *closure)
{
  beginning_free (data);
}

/* Those that came with the library, and one's own after them, with what is damaged of both. */
static GPtrArray *
dup_stories (TumenWindow *self)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  GPtrArray    *stories = tumen_library_list_stories (library);
  GPtrArray    *own;
  g_autoptr (GError) error = NULL;

  own = tumen_story_store_list_kept (self->user_store, tumen_library_get_document_id (library),
                                     NULL, &error);
  if (own != NULL)
    g_ptr_array_extend_and_steal (stories, own);
  else
    g_ptr_array_add (stories, tumen_kept_story_new ("", NULL, NULL, error));
  return stories;
}

static guint
find_story (GPtrArray  *stories,
            const char *id)
{
  for (guint i = 0; i < stories->len; i++)
    {
      const TumenKeptStory *kept = stories->pdata[i];

      if (kept->story != NULL && g_strcmp0 (kept->story->id, id) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* What is known today, of all events, whatever the canvas leaves out. */
static TumenTable *
dup_table (TumenWindow *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);

  if (!state->has_known_on)
    return g_object_ref (tumen_explorer_get_table (self->explorer));
  return tumen_table_new (tumen_explorer_get_library (self->explorer),
                          tumen_view_state_get_reading (state));
}

/* The explorer is as it was left, and has the keys again. */
static void
ended_cb (TumenWindow *self,
          GtkWidget   *audience)
{
  TumenLesson      *lesson = tumen_audience_get_lesson (TUMEN_AUDIENCE (audience));
  guint             index = tumen_lesson_get_index (lesson);
  const TumenStory *story = tumen_lesson_get_story (lesson);

  g_clear_weak_pointer (&self->audience);
  g_free (self->told_story);
  self->told_story = g_strdup (story->id);
  g_settings_set_string (self->settings, TOLD_STORY_KEY, story->id);
  self->told_stop = 0;
  if (index < tumen_lesson_get_n_stops (lesson))
    self->told_stop = tumen_story_find_stop (story,
                                             tumen_lesson_get_stop (lesson, index)->stop->id);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

/* (nullable): stories that came with the library stay as they are */
static TumenStoryEditor *
edit_story (GtkWindow  *window,
            const char *id,
            GError    **error)
{
  TumenWindow *self = TUMEN_WINDOW (window);
  g_autoptr (TumenStory) came = NULL;

  came = tumen_library_dup_story (tumen_explorer_get_library (self->explorer), id, NULL);
  return came == NULL ? tumen_window_new_story_editor (self, id, error) : NULL;
}

static void
begin (TumenWindow *self,
       TumenLesson *lesson)
{
  GtkWindow *audience = tumen_audience_new (gtk_window_get_application (GTK_WINDOW (self)),
                                            lesson);

  g_set_weak_pointer (&self->audience, audience);
  g_signal_connect_object (audience, "destroy", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (audience, "keep-asked", G_CALLBACK (tumen_window_keep_question), self,
                           G_CONNECT_SWAPPED);
  tumen_projector_begin (GTK_WINDOW (self), TUMEN_AUDIENCE (audience), edit_story);
}

static void
answered_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    data)
{
  Beginning *beginning = data;

  if (g_str_equal (response, "present"))
    begin (beginning->window, beginning->lesson);
}

/* What could not be read of the story, and what does not play of the rest. */
static GPtrArray *
list_faults (TumenWindow *self,
             TumenLesson *lesson)
{
  GPtrArray         *faults = g_ptr_array_new_with_free_func (g_free);
  const char        *id = tumen_lesson_get_story (lesson)->id;
  const char *const *own = tumen_lesson_get_faults (lesson);
  g_autoptr (TumenStory) read = NULL;

  read = tumen_library_dup_story (tumen_explorer_get_library (self->explorer), id, faults);
  if (read == NULL)
    read = tumen_story_store_load (self->user_store, id, NULL, faults, NULL);
  for (guint i = 0; own[i] != NULL; i++)
    g_ptr_array_add (faults, g_strdup (own[i]));
  return faults;
}

static char *
dup_words (GPtrArray *faults)
{
  GString *words = g_string_new (NULL);
  guint    n_faults = faults->len;

  for (guint i = 0; i < MIN (n_faults, MOST_FAULTS); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (n_faults > MOST_FAULTS)
    {
      guint n_more = n_faults - MOST_FAULTS;

      g_string_append_c (words, '\n');
      g_string_append_printf (words, ngettext ("and %u more", "and %u more", n_more), n_more);
    }
  return g_string_free (words, FALSE);
}

/* Told beforehand, for a class is no place to learn it. */
static void
tell_faults (TumenWindow *self,
             TumenLesson *lesson,
             GPtrArray   *faults)
{
  g_autofree char  *words = dup_words (faults);
  const char       *heading = _ ("Not all of this story can be shown");
  GtkWidget        *widget = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  Beginning        *beginning = g_new0 (Beginning, 1);

  beginning->window = g_object_ref (self);
  beginning->lesson = g_object_ref (lesson);
  adw_message_dialog_set_body (dialog, words);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "present",
                                    _ ("_Present the rest"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "present", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "present");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), beginning, free_data_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Of a stop of the story; of the next one that plays, where it does not. */
static guint
find_playing (TumenLesson *lesson,
              guint        stop)
{
  const TumenStory *story = tumen_lesson_get_story (lesson);
  guint             n_stops = tumen_lesson_get_n_stops (lesson);

  for (guint i = 0; i < n_stops; i++)
    {
      if (tumen_story_find_stop (story, tumen_lesson_get_stop (lesson, i)->stop->id) >= stop)
        return i;
    }
  return n_stops - 1;
}

static void
present_story (TumenWindow      *self,
               const TumenStory *story,
               guint             stop)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  g_autoptr (TumenTable) table = dup_table (self);
  g_autoptr (TumenLesson) lesson = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  lesson = tumen_lesson_new (tumen_explorer_get_library (self->explorer), table, story,
                             state->language);
  if (tumen_lesson_get_n_stops (lesson) == 0)
    {
      tumen_window_show_error (self, _ ("Nothing of this story can be shown with this library."));
      return;
    }
  tumen_lesson_go_to (lesson, find_playing (lesson, stop));
  faults = list_faults (self, lesson);
  if (faults->len > 0)
    tell_faults (self, lesson, faults);
  else
    begin (self, lesson);
}

static void
chosen_cb (GtkWidget *chooser,
           guint      index,
           gpointer   data)
{
  Beginning            *beginning = data;
  const TumenKeptStory *kept = beginning->stories->pdata[index];

  present_story (beginning->window, kept->story, 0);
}

static void
ask (TumenWindow *self,
     GPtrArray   *stories)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  g_autofree char      *told = g_settings_get_string (self->settings, TOLD_STORY_KEY);
  guint                 first = find_story (stories, told);
  Beginning            *beginning = g_new0 (Beginning, 1);
  GtkWindow            *chooser;

  beginning->window = g_object_ref (self);
  beginning->stories = g_ptr_array_ref (stories);
  chooser = tumen_story_chooser_new (GTK_WINDOW (self), stories, first == G_MAXUINT ? 0 : first,
                                     state->language);
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (chosen_cb), beginning, free_data_cb, 0);
  gtk_window_present (chooser);
}

/* A story by its id; with none, whichever is chosen now. */
static void
present (TumenWindow *self,
         const char  *id,
         guint        stop)
{
  g_autoptr (GPtrArray) stories = dup_stories (self);
  guint index = id != NULL && *id != '\0' ? find_story (stories, id) : G_MAXUINT;

  if (self->audience != NULL)
    gtk_window_present (self->audience);
  else if (stories->len == 0)
    tumen_window_show_error (self, _ ("This library has no stories to present."));
  else if (index < stories->len)
    present_story (self, ((const TumenKeptStory *)stories->pdata[index])->story, stop);
  else
    ask (self, stories);
}

/* Without a name, the story that is open in the left pane. */
static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  const char *id = g_variant_get_string (parameter, NULL);

  present (data, *id != '\0' ? id : tumen_window_get_open_story (data, NULL), 0);
}

/* At the stop that is chosen in the left pane, else where the last one ended. */
static void
present_here_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenWindow *self = data;
  guint        stop;
  const char  *id = tumen_window_get_open_story (self, &stop);

  if (id != NULL && stop != G_MAXUINT)
    present (self, id, stop);
  else
    present (self, self->told_story, self->told_stop);
}

static const GActionEntry actions[] = {
  { "present", present_cb, "s" },
  { "present-here", present_here_cb },
};

/* Private API */

void
tumen_window_add_presenting (TumenWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/* The window goes away, and what is presented from it. */
void
tumen_window_stop_presenting (TumenWindow *self)
{
  GtkWindow *audience = self->audience;

  g_clear_weak_pointer (&self->audience);
  if (audience == NULL)
    return;
  g_signal_handlers_disconnect_by_func (audience, ended_cb, self);
  gtk_window_destroy (audience);
}
