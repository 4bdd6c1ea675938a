/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-fields.h"

#include <glib/gi18n.h>

#include "tumen-growing-field.h"
#include "tumen-lesson.h"
#include "tumen-panel-label.h"
#include "tumen-stop-preview.h"
#include "tumen-stop-quotation.h"
#include "tumen-stop-task.h"

#define MARGIN      12
#define NOTES_LINES 4

/* In the order of the pane; quotations come before the remark. */
static const struct
{
  TumenStopField field;
  const char    *name;
  const char    *placeholder; /* (nullable): what the library says */
  gboolean       has_lines;
} texts[] = {
  { TUMEN_STOP_TITLE, N_ ("Title"), NULL, FALSE },
  { TUMEN_STOP_NAME, N_ ("Short name"), NULL, FALSE },
  { TUMEN_STOP_REMARK, N_ ("Remark"), N_ ("A line below the quotations"), FALSE },
  { TUMEN_STOP_QUESTION, N_ ("Question"), N_ ("What the class is asked"), TRUE },
  { TUMEN_STOP_ANSWER, N_ ("Answer"), N_ ("Told when you reveal it"), TRUE },
  { TUMEN_STOP_NOTES, N_ ("Notes for the speaker"), N_ ("Only the presenter sees them"), TRUE },
};

#define N_TEXTS G_N_ELEMENTS (texts)

static const struct
{
  TumenStoryHides what;
  const char     *name;
} hides[] = {
  { TUMEN_HIDE_DATE, N_ ("The date") },
  { TUMEN_HIDE_TITLE, N_ ("The title") },
  { TUMEN_HIDE_SPEAKER, N_ ("Who says it") },
  { TUMEN_HIDE_SOURCE, N_ ("The source") },
};

struct _TumenStopFields
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer    *explorer;
  TumenStoryEditor *editor; /* (nullable) */
  char             *stop;   /* (nullable): id */

  /* borrowed: owned by the widget */
  GtkWidget *heading;
  GtkWidget *warning;
  GtkWidget *preview;
  GtkWidget *entries[N_TEXTS];
  GtkWidget *quotations[TUMEN_STORY_MOST_QUOTATIONS];
  GtkWidget *quotations_hint; /* how to get one */
  GtkWidget *task;
  GtkWidget *switches[G_N_ELEMENTS (hides)];

  /* plain state */
  TumenLanguage language;
  gboolean      refreshing; /* what changes was not typed */
  gboolean      typing;     /* what changes was typed in one of the entries */
};

enum {
  SIGNAL_FAILED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStopFields, tumen_stop_fields, GTK_TYPE_WIDGET)

static guint
get_index (TumenStopFields *self)
{
  if (self->editor == NULL || self->refreshing)
    return G_MAXUINT;
  return tumen_story_find_stop (tumen_story_editor_get_story (self->editor), self->stop);
}

static void
keep_text (TumenStopFields *self,
           TumenStopField   field,
           const char      *words)
{
  guint index = get_index (self);
  g_autoptr (GError) error = NULL;

  if (index == G_MAXUINT)
    return;
  self->typing = TRUE;
  tumen_story_editor_set_stop_text (self->editor, index, field, self->language, words, &error);
  self->typing = FALSE;
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
typed_cb (TumenStopFields *self,
          GtkWidget       *entry)
{
  g_autofree char *words = tumen_growing_field_dup_words (TUMEN_GROWING_FIELD (entry));

  for (guint i = 0; i < N_TEXTS; i++)
    {
      if (entry == self->entries[i])
        keep_text (self, texts[i].field, words);
    }
}

/* On to what comes next, as with Tab. */
static void
finished_cb (TumenStopFields *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
switch_cb (TumenStopFields *self)
{
  guint what = 0, index = get_index (self);
  g_autoptr (GError) error = NULL;

  if (index == G_MAXUINT)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (hides); i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->switches[i])))
        what |= hides[i].what;
    }
  if (!tumen_story_editor_set_hides (self->editor, index, what, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

/* Who goes on elsewhere has ended a step that can be undone. */
static void
leave_cb (TumenStopFields *self)
{
  if (self->editor != NULL)
    tumen_story_editor_end_typing (self->editor);
}

static void
tumen_stop_fields_dispose (GObject *object)
{
  TumenStopFields *self = TUMEN_STOP_FIELDS (object);
  GtkWidget       *child;

  self->refreshing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->stop, g_free);
  G_OBJECT_CLASS (tumen_stop_fields_parent_class)->dispose (object);
}

static void
tumen_stop_fields_class_init (TumenStopFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_stop_fields_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUMEN_TYPE_STOP_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", TUMEN_TYPE_STOP_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
append (TumenStopFields *self,
        GtkWidget       *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
append_label (TumenStopFields *self,
              const char      *words)
{
  GtkWidget *label = tumen_panel_label_new (words, "tumen-caption");

  gtk_widget_add_css_class (label, "tumen-dim");
  gtk_widget_set_margin_top (label, 6);
  append (self, label);
}

static void
removed_cb (TumenStopFields *self,
            const char      *words)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, words);
}

static void
append_quotations (TumenStopFields *self)
{
  append_label (self, _ ("Quotations"));
  self->quotations_hint =
    tumen_panel_label_new (_ ("None yet: select an event, and choose “Quote in this stop” at one "
                              "of its excerpts."),
                           NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (self->quotations_hint), 1);
  append (self, self->quotations_hint);
  for (guint i = 0; i < TUMEN_STORY_MOST_QUOTATIONS; i++)
    {
      self->quotations[i] = tumen_stop_quotation_new (self->explorer, i);
      g_signal_connect_object (self->quotations[i], "removed", G_CALLBACK (removed_cb), self,
                               G_CONNECT_SWAPPED);
      append (self, self->quotations[i]);
    }
}

static void
append_texts (TumenStopFields *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *name = _ (texts[i].name);
      GtkWidget  *entry = tumen_growing_field_new (name, texts[i].has_lines);

      self->entries[i] = entry;
      if (texts[i].placeholder != NULL)
        tumen_growing_field_set_placeholder (TUMEN_GROWING_FIELD (entry), _ (texts[i].placeholder));
      if (texts[i].field == TUMEN_STOP_NOTES)
        tumen_growing_field_set_least_lines (TUMEN_GROWING_FIELD (entry), NOTES_LINES);
      g_signal_connect_object (entry, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "finished", G_CALLBACK (finished_cb), self,
                               G_CONNECT_SWAPPED);
      append_label (self, name);
      append (self, entry);
      if (texts[i].field == TUMEN_STOP_NAME)
        append_quotations (self);
    }
}

static void
append_switches (TumenStopFields *self)
{
  append_label (self, _ ("Hidden until revealed"));
  for (guint i = 0; i < G_N_ELEMENTS (hides); i++)
    {
      self->switches[i] = gtk_check_button_new_with_label (_ (hides[i].name));
      g_signal_connect_object (self->switches[i], "toggled", G_CALLBACK (switch_cb), self,
                               G_CONNECT_SWAPPED);
      append (self, self->switches[i]);
    }
}

/* Before the fields, which have nothing of their own to undo. */
static void
add_undo_keys (TumenStopFields *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                      gtk_named_action_new ("story.undo")));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK),
                      gtk_named_action_new ("story.redo")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_escape (TumenStopFields *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("story.leave-stop")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
tumen_stop_fields_init (TumenStopFields *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  self->heading = tumen_panel_label_new_heading (NULL, "tumen-facets-title", 2);
  gtk_label_set_max_width_chars (GTK_LABEL (self->heading), 1);
  append (self, self->heading);
  self->warning = tumen_panel_label_new (NULL, "tumen-error");
  gtk_label_set_max_width_chars (GTK_LABEL (self->warning), 1);
  gtk_widget_set_margin_top (self->warning, 2);
  gtk_widget_set_visible (self->warning, FALSE);
  append (self, self->warning);
  self->preview = tumen_stop_preview_new ();
  gtk_widget_set_margin_top (self->preview, 6);
  append (self, self->preview);
  add_undo_keys (self);
  add_escape (self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_css_class (widget, "tumen-stop-fields");
  gtk_widget_set_margin_start (widget, MARGIN);
  gtk_widget_set_margin_end (widget, MARGIN);
  gtk_widget_set_margin_top (widget, MARGIN);
  gtk_widget_set_margin_bottom (widget, MARGIN);
  gtk_widget_set_visible (widget, FALSE);
}

static void
task_failed_cb (TumenStopFields *self,
                const char      *sentence)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, sentence);
}

GtkWidget *
tumen_stop_fields_new (TumenExplorer *explorer)
{
  TumenStopFields *self = g_object_new (TUMEN_TYPE_STOP_FIELDS, NULL);

  self->explorer = g_object_ref (explorer);
  append_texts (self);
  append_switches (self);
  append_label (self, _ ("Task of the class"));
  self->task = tumen_stop_task_new (explorer);
  g_signal_connect_object (self->task, "failed", G_CALLBACK (task_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->task, "removed", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  append (self, self->task);
  return GTK_WIDGET (self);
}

static void
set_placeholder (TumenStopFields *self,
                 TumenStopField   field,
                 const char      *words)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      if (texts[i].field == field)
        tumen_growing_field_set_placeholder (TUMEN_GROWING_FIELD (self->entries[i]), words);
    }
}

/* Title and name of the event, or those in the other language, stand where none is typed. */
static void
refresh_placeholders (TumenStopFields *self,
                      const TumenStop *stop)
{
  TumenLibrary *library = tumen_explorer_get_library (self->explorer);
  TumenStop    *bare = tumen_stop_copy (stop);
  g_autoptr (TumenStory) story = tumen_story_new (NULL);
  g_autoptr (TumenLesson) lesson = NULL;
  gboolean plays;

  g_clear_pointer (&bare->title.in[self->language], g_free);
  g_clear_pointer (&bare->name.in[self->language], g_free);
  g_ptr_array_add (story->stops, bare);
  lesson =
    tumen_lesson_new (library, tumen_explorer_get_table (self->explorer), story, self->language);
  plays = tumen_lesson_get_n_stops (lesson) > 0;
  set_placeholder (self, TUMEN_STOP_TITLE,
                   plays ? tumen_lesson_get_stop (lesson, 0)->title : _ ("None"));
  set_placeholder (self, TUMEN_STOP_NAME,
                   plays ? tumen_lesson_get_stop (lesson, 0)->name : _ ("None"));
}

/* What is being typed stays as it is. */
static void
refresh (TumenStopFields *self,
         const TumenStop *stop)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *words = tumen_stop_get_text (stop, texts[i].field)->in[self->language];

      tumen_growing_field_set_words (TUMEN_GROWING_FIELD (self->entries[i]),
                                     words != NULL ? words : "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (hides); i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->switches[i]),
                                 (stop->hides & hides[i].what) != 0);
  refresh_placeholders (self, stop);
}

/** Shows the stop at @index; none if there is no such stop, or no @editor (nullable). */
void
tumen_stop_fields_show (TumenStopFields  *self,
                        TumenStoryEditor *editor,
                        guint             index,
                        TumenLanguage     language)
{
  const TumenStory *story;
  const TumenStop  *stop;
  g_autofree char  *heading = NULL;

  g_return_if_fail (TUMEN_IS_STOP_FIELDS (self));

  g_set_object (&self->editor, editor);
  story = editor != NULL ? tumen_story_editor_get_story (editor) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), story != NULL && index < story->stops->len);
  if (story == NULL || index >= story->stops->len)
    return;
  stop = tumen_story_get_stop (story, index);
  g_free (self->stop);
  self->stop = g_strdup (stop->id);
  self->language = language;
  heading = g_strdup_printf (_ ("Stop %u"), index + 1);
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  self->refreshing = TRUE;
  refresh (self, stop);
  self->refreshing = FALSE;
  gtk_widget_set_visible (self->quotations_hint, stop->n_quotations == 0);
  for (guint i = 0; i < TUMEN_STORY_MOST_QUOTATIONS; i++)
    tumen_stop_quotation_show (TUMEN_STOP_QUOTATION (self->quotations[i]), editor, index, language);
  tumen_stop_task_show (TUMEN_STOP_TASK (self->task), editor, index);
}

/** Shows the screen of the stop: that at @place of @lesson (nullable) among those that play. */
void
tumen_stop_fields_set_screen (TumenStopFields *self,
                              TumenLesson     *lesson,
                              guint            place)
{
  g_return_if_fail (TUMEN_IS_STOP_FIELDS (self));

  tumen_stop_preview_show (TUMEN_STOP_PREVIEW (self->preview), lesson, place);
}

/** How lessons are given, for the screen; @text_scale: 1 to 2 */
void
tumen_stop_fields_set_look (TumenStopFields *self,
                            TumenThemeName   theme,
                            double           text_scale)
{
  g_return_if_fail (TUMEN_IS_STOP_FIELDS (self));

  tumen_stop_preview_set_look (TUMEN_STOP_PREVIEW (self->preview), theme, text_scale);
}

/** @sentences: (nullable): what is wrong with the screen */
void
tumen_stop_fields_set_warning (TumenStopFields *self,
                               const char      *sentences)
{
  g_return_if_fail (TUMEN_IS_STOP_FIELDS (self));

  gtk_label_set_text (GTK_LABEL (self->warning), sentences != NULL ? sentences : "");
  gtk_widget_set_visible (self->warning, sentences != NULL);
}

/** Returns: whether what changes now in the story is what a person types here */
gboolean
tumen_stop_fields_is_typing (TumenStopFields *self)
{
  gboolean is_typing;

  g_return_val_if_fail (TUMEN_IS_STOP_FIELDS (self), FALSE);

  is_typing = self->typing;
  for (guint i = 0; i < TUMEN_STORY_MOST_QUOTATIONS; i++)
    is_typing |= tumen_stop_quotation_is_typing (TUMEN_STOP_QUOTATION (self->quotations[i]));
  return is_typing;
}

/** Lets a person type the short name of the stop that is shown. */
void
tumen_stop_fields_rename (TumenStopFields *self)
{
  g_return_if_fail (TUMEN_IS_STOP_FIELDS (self));

  for (guint i = 0; i < N_TEXTS; i++)
    {
      if (texts[i].field == TUMEN_STOP_NAME)
        gtk_widget_grab_focus (self->entries[i]);
    }
}
