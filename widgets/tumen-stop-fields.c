/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-fields.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-stop-quotation.h"
#include "tumen-stop-task.h"

#define MARGIN       12
#define NOTES_HEIGHT 110

/* One line each; the notes have several. */
static const struct
{
  TumenStopField field;
  const char    *name;
} lines[] = {
  { TUMEN_STOP_TITLE, N_ ("Title") },
  { TUMEN_STOP_REMARK, N_ ("Remark") },
  { TUMEN_STOP_QUESTION, N_ ("Question") },
  { TUMEN_STOP_ANSWER, N_ ("Answer") },
};

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
  TumenStoryEditor *editor; /* (nullable) */
  char             *stop;   /* (nullable): id */

  /* borrowed: owned by the widget */
  GtkWidget *heading;
  GtkWidget *entries[G_N_ELEMENTS (lines)];
  GtkWidget *notes;
  GtkWidget *quotations[TUMEN_STORY_MOST_QUOTATIONS];
  GtkWidget *quotations_hint; /* how to get one */
  GtkWidget *task;
  GtkWidget *switches[G_N_ELEMENTS (hides)];

  /* plain state */
  TumenLanguage language;
  gboolean      refreshing; /* what changes was not typed */
};

enum {
  SIGNAL_FAILED,
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
  if (!tumen_story_editor_set_stop_text (self->editor, index, field, self->language, words, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
entry_changed_cb (TumenStopFields *self,
                  GtkEditable     *entry)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if ((GtkWidget *)entry == self->entries[i])
        keep_text (self, lines[i].field, gtk_editable_get_text (entry));
    }
}

static char *
dup_notes (TumenStopFields *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes));
  GtkTextIter    begin, end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  return gtk_text_buffer_get_text (buffer, &begin, &end, FALSE);
}

static void
notes_changed_cb (TumenStopFields *self)
{
  g_autofree char *notes = dup_notes (self);

  keep_text (self, TUMEN_STOP_NOTES, notes);
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
append_quotations (TumenStopFields *self,
                   TumenExplorer   *explorer)
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
      self->quotations[i] = tumen_stop_quotation_new (explorer, i);
      append (self, self->quotations[i]);
    }
}

static void
append_lines (TumenStopFields *self,
              TumenExplorer   *explorer)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *name = _ (lines[i].name);

      self->entries[i] = gtk_entry_new ();
      /* Undoing is the story's. */
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->entries[i]), FALSE);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->entries[i]), 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->entries[i], "changed", G_CALLBACK (entry_changed_cb), self,
                               G_CONNECT_SWAPPED);
      append_label (self, name);
      append (self, self->entries[i]);
      if (lines[i].field == TUMEN_STOP_TITLE)
        append_quotations (self, explorer);
    }
}

static void
append_notes (TumenStopFields *self)
{
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer;

  self->notes = gtk_text_view_new ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->notes), GTK_WRAP_WORD_CHAR);
  /* Tab goes on to what is hidden. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->notes), FALSE);
  gtk_widget_add_css_class (self->notes, "tumen-stop-notes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Notes for the speaker"), -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (notes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, -1, NOTES_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->notes);
  append_label (self, _ ("Notes for the speaker"));
  append (self, scrolled);
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
add_keys (TumenStopFields *self)
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
tumen_stop_fields_init (TumenStopFields *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  self->heading = tumen_panel_label_new_heading (NULL, "tumen-facets-title", 2);
  gtk_label_set_max_width_chars (GTK_LABEL (self->heading), 1);
  append (self, self->heading);
  add_keys (self);
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

  append_lines (self, explorer);
  append_notes (self);
  append_switches (self);
  append_label (self, _ ("Task of the class"));
  self->task = tumen_stop_task_new (explorer);
  g_signal_connect_object (self->task, "failed", G_CALLBACK (task_failed_cb), self,
                           G_CONNECT_SWAPPED);
  append (self, self->task);
  return GTK_WIDGET (self);
}

/* What is being typed stays as it is. */
static void
refresh (TumenStopFields *self,
         const TumenStop *stop)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes));
  g_autofree char *notes = dup_notes (self);
  const char      *words;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      words = tumen_stop_get_text (stop, lines[i].field)->in[self->language];
      words = words != NULL ? words : "";
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])), words) != 0)
        gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), words);
    }
  words = stop->notes.in[self->language];
  words = words != NULL ? words : "";
  if (g_strcmp0 (notes, words) != 0)
    gtk_text_buffer_set_text (buffer, words, -1);
  for (guint i = 0; i < G_N_ELEMENTS (hides); i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->switches[i]),
                                 (stop->hides & hides[i].what) != 0);
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
