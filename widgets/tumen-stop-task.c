/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-task.h"

#include <glib/gi18n.h>

#include "tumen-event-chooser.h"
#include "tumen-panel-label.h"

/* In the order of the list. */
static const struct
{
  TumenStoryTask task;
  const char    *name;
} tasks[] = {
  { TUMEN_TASK_NONE, N_ ("No task") },
  { TUMEN_TASK_PREDICT, N_ ("Predict when it was") },
  { TUMEN_TASK_WHO, N_ ("Say who said it") },
  { TUMEN_TASK_ORDER, N_ ("Put events in order") },
};

struct _TumenStopTask
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer    *explorer;
  TumenStoryEditor *editor; /* (nullable) */
  char             *stop;   /* (nullable): id */

  /* borrowed: owned by the widget */
  GtkWidget *choices[G_N_ELEMENTS (tasks)];
  GtkWidget *cards;
  GtkWidget *add;
  GtkWidget *chooser;
  GtkWidget *faults;

  /* plain state */
  gboolean refreshing; /* what changes was not chosen */
};

enum {
  SIGNAL_FAILED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStopTask, tumen_stop_task, GTK_TYPE_WIDGET)

/* (nullable): the stop, and its place */
static const TumenStop *
get_stop (TumenStopTask *self,
          guint         *index)
{
  const TumenStory *story;

  if (self->editor == NULL || self->refreshing)
    return NULL;
  story = tumen_story_editor_get_story (self->editor);
  *index = tumen_story_find_stop (story, self->stop);
  return *index != G_MAXUINT ? tumen_story_get_stop (story, *index) : NULL;
}

static void
tell_failure (TumenStopTask *self,
              const GError  *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
chosen_cb (TumenStopTask  *self,
           GtkCheckButton *choice)
{
  guint            index;
  const TumenStop *stop = get_stop (self, &index);
  g_autoptr (GError) error = NULL;

  if (stop == NULL || !gtk_check_button_get_active (choice))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      if (self->choices[i] == GTK_WIDGET (choice))
        tumen_story_editor_set_task (self->editor, index, tasks[i].task, &error);
    }
  tell_failure (self, error);
}

/* @card: id of an event, which is taken away or added */
static gboolean
set_cards (TumenStopTask *self,
           const char    *card,
           gboolean       has_card)
{
  guint            index;
  const TumenStop *stop = get_stop (self, &index);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (stop == NULL)
    return FALSE;
  for (guint i = 0; stop->cards != NULL && stop->cards[i] != NULL; i++)
    {
      if (!g_str_equal (stop->cards[i], card))
        g_ptr_array_add (cards, g_strdup (stop->cards[i]));
    }
  if (has_card)
    g_ptr_array_add (cards, g_strdup (card));
  g_ptr_array_add (cards, NULL);
  tumen_story_editor_set_cards (self->editor, index, (const char *const *)cards->pdata, &error);
  tell_failure (self, error);
  return error == NULL;
}

static void
event_chosen_cb (TumenStopTask *self,
                 const char    *id)
{
  set_cards (self, id, TRUE);
}

static void
remove_cb (TumenStopTask *self,
           GtkWidget     *button)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (button));

  if (set_cards (self, id, FALSE))
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, _ ("Card removed"));
  gtk_widget_grab_focus (self->add);
}

static void
tumen_stop_task_dispose (GObject *object)
{
  TumenStopTask *self = TUMEN_STOP_TASK (object);
  GtkWidget     *child;

  self->refreshing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->stop, g_free);
  G_OBJECT_CLASS (tumen_stop_task_parent_class)->dispose (object);
}

static void
tumen_stop_task_class_init (TumenStopTaskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_stop_task_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUMEN_TYPE_STOP_TASK, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", TUMEN_TYPE_STOP_TASK, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tumen_stop_task_init (TumenStopTask *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
}

static GtkWidget *
new_choices (TumenStopTask *self)
{
  GtkWidget *box = tumen_panel_box_new (0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      self->choices[i] = g_object_new (GTK_TYPE_CHECK_BUTTON, "label", _ (tasks[i].name),
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (self->choices[i]),
                                    GTK_CHECK_BUTTON (self->choices[0]));
      g_signal_connect_object (self->choices[i], "toggled", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->choices[i]);
    }
  return box;
}

static GtkWidget *
new_add_button (TumenStopTask *self)
{
  const char *words = _ ("Add an event");

  self->add = gtk_menu_button_new ();
  self->chooser = tumen_event_chooser_new (self->explorer);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), words);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->chooser);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (event_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return self->add;
}

GtkWidget *
tumen_stop_task_new (TumenExplorer *explorer)
{
  TumenStopTask *self = g_object_new (TUMEN_TYPE_STOP_TASK, NULL);
  GtkWidget     *widget = GTK_WIDGET (self);

  self->explorer = g_object_ref (explorer);
  self->cards = tumen_panel_box_new (2, NULL);
  self->faults = tumen_panel_label_new (NULL, "tumen-error");
  gtk_label_set_max_width_chars (GTK_LABEL (self->faults), 1);
  gtk_widget_set_parent (new_choices (self), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Task of the class"), -1);
  gtk_widget_set_parent (self->cards, widget);
  gtk_widget_set_parent (new_add_button (self), widget);
  gtk_widget_set_parent (self->faults, widget);
  return widget;
}

static GtkWidget *
new_card (TumenStopTask *self,
          const char    *id)
{
  TumenTable      *table = tumen_explorer_get_table (self->explorer);
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  guint            row;
  const char      *title = id;
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *label, *button;
  g_autofree char *words = NULL;

  if (tumen_table_find (table, id, &row))
    title = tumen_table_get_short_title (table, row, language);
  /* Translators: %s is an event that the class shall put in order. */
  words = g_strdup_printf (_ ("Remove “%s”"), title);
  label = tumen_panel_label_new (title, NULL);
  button = tumen_panel_icon_button_new ("user-trash-symbolic", words, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_name (button, id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
refresh_cards (TumenStopTask   *self,
               const TumenStop *stop)
{
  gboolean   is_order = stop->task == TUMEN_TASK_ORDER;
  guint      n_cards = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), child);
  for (; is_order && stop->cards != NULL && stop->cards[n_cards] != NULL; n_cards++)
    gtk_box_append (GTK_BOX (self->cards), new_card (self, stop->cards[n_cards]));
  gtk_widget_set_visible (self->cards, n_cards > 0);
  gtk_widget_set_visible (self->add, is_order);
  gtk_widget_set_sensitive (self->add, n_cards < TUMEN_STORY_MOST_CARDS);
}

/* Those of the story come first. */
static void
offer (TumenStopTask    *self,
       const TumenStory *story,
       const TumenStop  *stop)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < story->stops->len; i++)
    {
      char *event = tumen_story_get_stop (story, i)->event;

      if (event != NULL && !g_ptr_array_find_with_equal_func (ids, event, g_str_equal, NULL))
        g_ptr_array_add (ids, event);
    }
  g_ptr_array_add (ids, NULL);
  tumen_event_chooser_offer (TUMEN_EVENT_CHOOSER (self->chooser), (const char *const *)ids->pdata,
                             (const char *const *)stop->cards);
}

static void
refresh_faults (TumenStopTask    *self,
                const TumenStory *story,
                guint             index)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  tumen_story_check_stop (story, index, tumen_explorer_get_library (self->explorer), faults);
  gtk_widget_set_visible (self->faults, faults->len > 0);
  g_ptr_array_add (faults, NULL);
  words = g_strjoinv ("\n", (char **)faults->pdata);
  gtk_label_set_text (GTK_LABEL (self->faults), words);
}

void
tumen_stop_task_show (TumenStopTask    *self,
                      TumenStoryEditor *editor,
                      guint             index)
{
  const TumenStory *story;
  const TumenStop  *stop;

  g_return_if_fail (TUMEN_IS_STOP_TASK (self));
  g_return_if_fail (TUMEN_IS_STORY_EDITOR (editor));

  story = tumen_story_editor_get_story (editor);
  stop = tumen_story_get_stop (story, index);
  g_set_object (&self->editor, editor);
  g_free (self->stop);
  self->stop = g_strdup (stop->id);
  self->refreshing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      if (tasks[i].task == stop->task)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choices[i]), TRUE);
    }
  self->refreshing = FALSE;
  refresh_cards (self, stop);
  offer (self, story, stop);
  refresh_faults (self, story, index);
}
