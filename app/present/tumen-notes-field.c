/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-notes-field.h"

#include <glib/gi18n.h>

#include "tumen-growing-field.h"

#define LEAST_LINES 6

struct _TumenNotesField
{
  GtkWidget parent_instance;

  /* owned */
  TumenStoryEditor *editor; /* (nullable), as the lesson: nothing is edited */
  TumenLesson      *lesson;
  GtkCssProvider   *type;

  /* borrowed: children */
  GtkWidget *field;
  GtkWidget *fault;

  /* plain state */
  guint         index;    /* of the stop in the lesson */
  TumenLanguage language; /* of the notes */
};

enum {
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenNotesField, tumen_notes_field, GTK_TYPE_WIDGET)

static guint
find_stop (TumenNotesField *self)
{
  const TumenStopWords *words = tumen_lesson_get_stop (self->lesson, self->index);

  return tumen_story_find_stop (tumen_story_editor_get_story (self->editor), words->stop->id);
}

static void
show_fault (TumenNotesField *self,
            const GError    *fault)
{
  gtk_label_set_text (GTK_LABEL (self->fault), fault != NULL ? fault->message : "");
  gtk_widget_set_visible (self->fault, fault != NULL);
}

static void
typed_cb (TumenNotesField *self)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (self->editor == NULL)
    return;
  words = tumen_growing_field_dup_words (TUMEN_GROWING_FIELD (self->field));
  tumen_story_editor_set_stop_text (self->editor, find_stop (self), TUMEN_STOP_NOTES,
                                    self->language, words, &error);
  show_fault (self, error);
}

static void
finished_cb (TumenNotesField *self)
{
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

static void
tumen_notes_field_dispose (GObject *object)
{
  TumenNotesField *self = TUMEN_NOTES_FIELD (object);

  if (self->editor != NULL)
    tumen_story_editor_end_typing (self->editor);
  g_clear_object (&self->editor);
  g_clear_object (&self->lesson);
  g_clear_object (&self->type);
  g_clear_pointer (&self->field, gtk_widget_unparent);
  g_clear_pointer (&self->fault, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_notes_field_parent_class)->dispose (object);
}

static gboolean
tumen_notes_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUMEN_NOTES_FIELD (widget)->field);
}

static void
tumen_notes_field_class_init (TumenNotesFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_notes_field_dispose;
  widget_class->grab_focus = tumen_notes_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", TUMEN_TYPE_NOTES_FIELD, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tumen_notes_field_init (TumenNotesField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->type = gtk_css_provider_new ();
  self->field = tumen_growing_field_new (_ ("Notes for the speaker"), TRUE);
  self->fault = gtk_label_new (NULL);
  tumen_growing_field_set_placeholder (TUMEN_GROWING_FIELD (self->field),
                                       _ ("Only the presenter sees them"));
  tumen_growing_field_set_least_lines (TUMEN_GROWING_FIELD (self->field), LEAST_LINES);
  gtk_style_context_add_provider (gtk_widget_get_style_context (self->field),
                                  GTK_STYLE_PROVIDER (self->type),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_label_set_wrap (GTK_LABEL (self->fault), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->fault), 0.0f);
  gtk_widget_add_css_class (self->fault, "tumen-over");
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  gtk_widget_set_parent (self->fault, GTK_WIDGET (self));
  g_signal_connect_object (self->field, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
tumen_notes_field_new (void)
{
  return g_object_new (TUMEN_TYPE_NOTES_FIELD, "visible", FALSE, NULL);
}

/** @size: of the type, px at the usual size of texts */
void
tumen_notes_field_set_size (TumenNotesField *self,
                            int              size)
{
  g_autofree char *css = NULL;
  char             scale[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (TUMEN_IS_NOTES_FIELD (self));

  /* As all texts, it grows with those of the desktop: 1rem is 11 pt. */
  g_ascii_formatd (scale, sizeof scale, "%.4f", size * 72.0 / 96.0 / 11.0);
  css = g_strdup_printf ("* { font-size: %srem; }", scale);
  gtk_css_provider_load_from_data (self->type, css, -1);
}

/* Notes that are there in the other language only are shown in that one, and edited in it. */
static TumenLanguage
choose_language (const TumenStoryText *notes,
                 TumenLanguage         wanted)
{
  const char *shown = tumen_story_text_get (notes, wanted);

  for (TumenLanguage i = 0; shown != NULL && i < TUMEN_N_LANGUAGES; i++)
    {
      if (notes->in[i] == shown)
        return i;
    }
  return wanted;
}

/**
 * tumen_notes_field_begin:
 * @lesson: whose present stop is meant
 *
 * Returns: whether there is one, and it is in the story of @editor
 */
gboolean
tumen_notes_field_begin (TumenNotesField  *self,
                         TumenStoryEditor *editor,
                         TumenLesson      *lesson)
{
  const TumenStoryText *notes;
  const char           *words;
  guint                 place;

  g_return_val_if_fail (TUMEN_IS_NOTES_FIELD (self), FALSE);
  g_return_val_if_fail (self->editor == NULL, FALSE);

  self->index = tumen_lesson_get_index (lesson);
  if (self->index >= tumen_lesson_get_n_stops (lesson))
    return FALSE;
  self->lesson = g_object_ref (lesson);
  self->editor = g_object_ref (editor);
  place = find_stop (self);
  if (place == G_MAXUINT)
    {
      g_clear_object (&self->editor);
      g_clear_object (&self->lesson);
      return FALSE;
    }
  notes = &tumen_story_get_stop (tumen_story_editor_get_story (editor), place)->notes;
  self->language = choose_language (notes, tumen_lesson_get_language (lesson));
  words = notes->in[self->language];
  tumen_growing_field_set_words (TUMEN_GROWING_FIELD (self->field), words != NULL ? words : "");
  show_fault (self, NULL);
  return TRUE;
}

void
tumen_notes_field_end (TumenNotesField *self)
{
  g_autoptr (TumenStoryEditor) editor = NULL;
  g_autoptr (TumenLesson) lesson = NULL;
  const TumenStory *story;
  guint             place;

  g_return_if_fail (TUMEN_IS_NOTES_FIELD (self));

  if (self->editor == NULL)
    return;
  place = find_stop (self);
  editor = g_steal_pointer (&self->editor);
  lesson = g_steal_pointer (&self->lesson);
  tumen_story_editor_end_typing (editor);
  story = tumen_story_editor_get_story (editor);
  if (place != G_MAXUINT)
    tumen_lesson_set_notes (lesson, self->index,
                            tumen_story_text_get (&tumen_story_get_stop (story, place)->notes,
                                                  tumen_lesson_get_language (lesson)));
}

/** Returns: whether what is edited belongs to the stop at which the lesson is */
gboolean
tumen_notes_field_is_of_current (TumenNotesField *self)
{
  g_return_val_if_fail (TUMEN_IS_NOTES_FIELD (self), FALSE);

  return self->lesson != NULL && tumen_lesson_get_index (self->lesson) == self->index;
}
