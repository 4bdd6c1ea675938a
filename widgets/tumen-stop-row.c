/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-row.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"
#include "tumen-view-name.h"

#define MARK_SCALE   0.75
#define MARK_WIDTH   22
#define NUMBER_CHARS 2

struct _TumenStopRow
{
  GtkListBoxRow parent_instance;

  /* borrowed: owned by the row */
  GtkWidget *line;
};

G_DEFINE_FINAL_TYPE (TumenStopRow, tumen_stop_row, GTK_TYPE_LIST_BOX_ROW)

static void
tumen_stop_row_class_init (TumenStopRowClass *klass)
{
}

static void
tumen_stop_row_init (TumenStopRow *self)
{
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-stop-row");
}

/* (nullable): a stop that does not play has none. */
static const TumenStopWords *
find_words (TumenLesson *lesson,
            const char  *id)
{
  for (guint i = 0; i < tumen_lesson_get_n_stops (lesson); i++)
    {
      const TumenStopWords *words = tumen_lesson_get_stop (lesson, i);

      if (g_strcmp0 (words->stop->id, id) == 0)
        return words;
    }
  return NULL;
}

static GtkWidget *
new_number (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
  gtk_label_set_width_chars (GTK_LABEL (label), NUMBER_CHARS);
  gtk_widget_add_css_class (label, "tumen-count");
  return label;
}

static GtkWidget *
new_mark (TumenLesson          *lesson,
          const TumenStop      *stop,
          const TumenStopWords *words)
{
  gboolean        is_lost = stop->event != NULL;
  const TumenRow *row;
  GtkWidget      *mark;

  if (words == NULL || words->row == G_MAXUINT)
    {
      mark = tumen_panel_icon_new (is_lost ? "dialog-warning-symbolic" : "user-bookmarks-symbolic");
      gtk_widget_set_size_request (mark, MARK_WIDTH, -1);
      return mark;
    }
  row = tumen_table_get_rows (tumen_lesson_get_table (lesson)) + words->row;
  mark = tumen_key_mark_new_kind ((TumenKind)row->kind, row->ink, MARK_SCALE);
  tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
  return mark;
}

static GtkWidget *
new_name (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, name);
  return label;
}

/* (nullable): what the class is asked, and the icon of it. */
static const char *
get_asking (const TumenStopWords *words,
            const char          **icon_name)
{
  switch (words->task)
    {
    case TUMEN_TASK_PREDICT:
      *icon_name = "find-location-symbolic";
      return _ ("The class points at the day");
    case TUMEN_TASK_ORDER:
      *icon_name = "view-list-ordered-symbolic";
      return _ ("The class puts events in order");
    case TUMEN_TASK_WHO:
      *icon_name = "system-users-symbolic";
      return _ ("The class says whose words they are");
    case TUMEN_TASK_NONE:
    default:
      *icon_name = "dialog-question-symbolic";
      return words->question != NULL ? _ ("The class is asked") : NULL;
    }
}

static void
add_asking (TumenStopRow         *self,
            const TumenStopWords *words)
{
  const char *icon_name;
  const char *asking = get_asking (words, &icon_name);
  GtkWidget  *icon;

  if (asking == NULL)
    return;
  icon = tumen_panel_icon_new (icon_name);
  gtk_widget_set_tooltip_text (icon, asking);
  gtk_widget_add_css_class (icon, "tumen-dim");
  gtk_box_append (GTK_BOX (self->line), icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  asking, -1);
}

static void
set_name (TumenStopRow *self,
          guint         number,
          guint         n_stops,
          const char   *name)
{
  g_autofree char *spoken = NULL;

  /* Translators: in a story: number, number of all stops, name. */
  spoken = g_strdup_printf (_ ("Stop %u of %u, %s"), number, n_stops, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* Of a stop that shows the class nothing: (transfer full). */
static char *
dup_silent_name (TumenLesson     *lesson,
                 const TumenStop *stop)
{
  TumenLanguage    language = tumen_lesson_get_language (lesson);
  const char      *own = tumen_story_text_get (&stop->name, language);
  g_autofree char *name = NULL;
  TumenViewState   view;

  if (own == NULL)
    own = tumen_story_text_get (&stop->title, language);
  if (own != NULL)
    return g_strdup (own);
  if (stop->event != NULL)
    return g_strdup (_ ("Not in this library"));
  if (stop->view == NULL || !tumen_view_state_parse (stop->view, &view, NULL))
    return g_strdup (_ ("Nothing to show"));
  name = tumen_view_state_dup_name (&view, view.span, tumen_lesson_get_table (lesson));
  tumen_view_state_clear (&view);
  return g_steal_pointer (&name);
}

/** Makes the row of the stop at @index of the story, also if it does not play. */
GtkWidget *
tumen_stop_row_new (TumenLesson *lesson,
                    guint        index)
{
  TumenStopRow         *self = g_object_new (TUMEN_TYPE_STOP_ROW, NULL);
  const TumenStory     *story = tumen_lesson_get_story (lesson);
  const TumenStop      *stop = tumen_story_get_stop (story, index);
  const TumenStopWords *words = find_words (lesson, stop->id);
  g_autofree char      *name = NULL;

  name = words != NULL ? g_strdup (words->name) : dup_silent_name (lesson, stop);
  gtk_box_append (GTK_BOX (self->line), new_number (index + 1));
  gtk_box_append (GTK_BOX (self->line), new_mark (lesson, stop, words));
  gtk_box_append (GTK_BOX (self->line), new_name (name));
  if (words != NULL)
    add_asking (self, words);
  set_name (self, index + 1, story->stops->len, name);
  return GTK_WIDGET (self);
}

/** The chosen stop is the one whose view was shown last. */
void
tumen_stop_row_set_chosen (TumenStopRow *self,
                           gboolean      chosen)
{
  g_return_if_fail (TUMEN_IS_STOP_ROW (self));

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tumen-chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
