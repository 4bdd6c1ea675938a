/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-present-notes.h"

#include <glib/gi18n.h>

#include "tumen-notes-field.h"
#include "tumen-strong.h"

#define USUAL_SIZE 20
#define STEP       2
/* 11 pt, the usual size of texts. */
#define TEXT_SIZE (11.0 * 96.0 / 72.0)

typedef enum {
  PART_QUESTION,
  PART_ANSWER,
  PART_HIDDEN,
  PART_NOTES,
  N_PARTS
} Part;

struct _TumenPresentNotes
{
  GtkWidget parent_instance;

  /* owned */
  TumenLesson *lesson; /* (nullable) */

  /* borrowed: children of the widget */
  GtkWidget *headings[N_PARTS];
  GtkWidget *texts[N_PARTS];
  GtkWidget *field; /* in place of the last text */

  /* plain state */
  int      size;
  gboolean editing;
};

enum {
  PROP_0,
  PROP_SIZE,
  PROP_EDITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TumenPresentNotes, tumen_present_notes, GTK_TYPE_WIDGET)

/* @text: (nullable): there is no such part */
static void
set_part (TumenPresentNotes *self,
          Part               part,
          const char        *heading,
          const char        *text)
{
  g_autofree char *plain = NULL;
  PangoAttrList   *attributes = pango_attr_list_new ();

  gtk_widget_set_visible (self->headings[part], text != NULL);
  gtk_widget_set_visible (self->texts[part], text != NULL);
  pango_attr_list_insert (attributes, pango_attr_scale_new (self->size / TEXT_SIZE));
  plain = tumen_strong_parse (text != NULL ? text : "", attributes);
  gtk_label_set_text (GTK_LABEL (self->headings[part]), heading);
  gtk_label_set_text (GTK_LABEL (self->texts[part]), plain);
  gtk_label_set_attributes (GTK_LABEL (self->texts[part]), attributes);
  pango_attr_list_unref (attributes);
}

static void
append_line (GString    *lines,
             const char *line)
{
  if (line == NULL)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* (nullable) What the stop will reveal, apart from the answer. */
static char *
dup_hidden (TumenPresentNotes    *self,
            const TumenStopWords *words)
{
  guint hidden = tumen_lesson_get_hidden (self->lesson);
  g_autoptr (GString) lines = g_string_new (NULL);

  if ((hidden & TUMEN_HIDE_DATE) != 0)
    append_line (lines, words->date);
  if ((hidden & TUMEN_HIDE_TITLE) != 0)
    append_line (lines, words->title);
  for (guint i = 0; i < words->n_quotations; i++)
    {
      if ((hidden & TUMEN_HIDE_SPEAKER) != 0)
        append_line (lines, words->quotations[i].speaker);
      if ((hidden & TUMEN_HIDE_SOURCE) != 0)
        append_line (lines, words->quotations[i].source);
    }
  return lines->len > 0 ? g_strdup (lines->str) : NULL;
}

static void
show_nothing (TumenPresentNotes *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    set_part (self, i, "", NULL);
}

static void
set_editing (TumenPresentNotes *self,
             gboolean           editing)
{
  self->editing = editing;
  gtk_widget_set_visible (self->field, editing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static void
update (TumenPresentNotes *self)
{
  const TumenStopWords *words;
  g_autofree char      *hidden = NULL;
  guint                 index;

  if (self->editing && !tumen_notes_field_is_of_current (TUMEN_NOTES_FIELD (self->field)))
    tumen_present_notes_end_editing (self);
  index = self->lesson != NULL ? tumen_lesson_get_index (self->lesson) : 0;
  if (self->lesson == NULL || index >= tumen_lesson_get_n_stops (self->lesson))
    {
      show_nothing (self);
      return;
    }
  words = tumen_lesson_get_stop (self->lesson, index);
  hidden = dup_hidden (self, words);
  set_part (self, PART_QUESTION, _ ("Question"), words->question);
  set_part (self, PART_ANSWER,
            (tumen_lesson_get_hidden (self->lesson) & TUMEN_HIDE_ANSWER) != 0
              ? _ ("Answer, not shown yet")
              : _ ("Answer, shown"),
            words->answer);
  set_part (self, PART_HIDDEN, _ ("Not shown yet"), hidden);
  set_part (self, PART_NOTES, _ ("Notes"),
            words->notes != NULL ? words->notes : _ ("No notes at this step."));
  if (self->editing)
    gtk_widget_set_visible (self->texts[PART_NOTES], FALSE);
}

static void
add_part (TumenPresentNotes *self,
          Part               part)
{
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "tumen-present-heading");
  gtk_label_set_xalign (GTK_LABEL (text), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (text, "tumen-notes");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  self->headings[part] = heading;
  self->texts[part] = text;
}

static void
tumen_present_notes_dispose (GObject *object)
{
  TumenPresentNotes *self = TUMEN_PRESENT_NOTES (object);

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_clear_pointer (&self->headings[i], gtk_widget_unparent);
      g_clear_pointer (&self->texts[i], gtk_widget_unparent);
    }
  g_clear_pointer (&self->field, gtk_widget_unparent);
  g_clear_object (&self->lesson);
  G_OBJECT_CLASS (tumen_present_notes_parent_class)->dispose (object);
}

static void
tumen_present_notes_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_SIZE)
    g_value_set_int (value, TUMEN_PRESENT_NOTES (object)->size);
  else if (id == PROP_EDITING)
    g_value_set_boolean (value, TUMEN_PRESENT_NOTES (object)->editing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_present_notes_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  TumenPresentNotes *self = TUMEN_PRESENT_NOTES (object);

  if (id != PROP_SIZE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->size == g_value_get_int (value))
    return;
  self->size = g_value_get_int (value);
  tumen_notes_field_set_size (TUMEN_NOTES_FIELD (self->field), self->size);
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
tumen_present_notes_class_init (TumenPresentNotesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_present_notes_dispose;
  object_class->get_property = tumen_present_notes_get_property;
  object_class->set_property = tumen_present_notes_set_property;
  properties[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, TUMEN_LEAST_NOTES_SIZE, TUMEN_MOST_NOTES_SIZE, USUAL_SIZE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_present_notes_init (TumenPresentNotes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->size = USUAL_SIZE;
  for (guint i = 0; i < N_PARTS; i++)
    add_part (self, i);
  self->field = tumen_notes_field_new ();
  tumen_notes_field_set_size (TUMEN_NOTES_FIELD (self->field), self->size);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  g_signal_connect_object (self->field, "finished", G_CALLBACK (tumen_present_notes_end_editing),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

void
tumen_present_notes_set_lesson (TumenPresentNotes *self,
                                TumenLesson       *lesson)
{
  g_return_if_fail (TUMEN_IS_PRESENT_NOTES (self));

  if (self->lesson == lesson)
    return;
  tumen_present_notes_end_editing (self);
  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_func (self->lesson, update, self);
  g_set_object (&self->lesson, lesson);
  if (lesson != NULL)
    g_signal_connect_object (lesson, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/** @steps: of 2 px; negative: smaller */
void
tumen_present_notes_enlarge (TumenPresentNotes *self,
                             int                steps)
{
  g_return_if_fail (TUMEN_IS_PRESENT_NOTES (self));

  g_object_set (self, "size",
                CLAMP (self->size + steps * STEP, TUMEN_LEAST_NOTES_SIZE, TUMEN_MOST_NOTES_SIZE),
                NULL);
}

/** @editor: of the story of the lesson */
void
tumen_present_notes_edit (TumenPresentNotes *self,
                          TumenStoryEditor  *editor)
{
  g_return_if_fail (TUMEN_IS_PRESENT_NOTES (self));
  g_return_if_fail (TUMEN_IS_STORY_EDITOR (editor));

  if (self->editing ||
      !tumen_notes_field_begin (TUMEN_NOTES_FIELD (self->field), editor, self->lesson))
    return;
  set_editing (self, TRUE);
  update (self);
  gtk_widget_grab_focus (self->field);
}

void
tumen_present_notes_end_editing (TumenPresentNotes *self)
{
  g_return_if_fail (TUMEN_IS_PRESENT_NOTES (self));

  if (!self->editing)
    return;
  set_editing (self, FALSE);
  tumen_notes_field_end (TUMEN_NOTES_FIELD (self->field));
  update (self);
}
