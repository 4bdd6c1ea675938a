/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-pane.h"

#include <glib/gi18n.h>

#include "tumen-lesson.h"
#include "tumen-panel-label.h"
#include "tumen-stop-row.h"
#include "tumen-story-row.h"

#define MARGIN 12

struct _TumenStoryPane
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer *explorer;
  TumenStory    *story;  /* (nullable) */
  TumenLesson   *lesson; /* (nullable): of the story */
  char          *chosen; /* (nullable): id of a stop */

  /* borrowed: owned by the widget */
  GtkWidget *present;
  GtkWidget *title;
  GtkWidget *size;
  GtkWidget *about;
  GtkWidget *lock;
  GtkWidget *list;

  /* plain state */
  gboolean is_own;
};

G_DEFINE_FINAL_TYPE (TumenStoryPane, tumen_story_pane, GTK_TYPE_WIDGET)

static TumenStopRow *
get_row (TumenStoryPane *self,
         int             place)
{
  return (TumenStopRow *)gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

static void
update_chosen (TumenStoryPane *self)
{
  guint         chosen = tumen_story_pane_get_chosen (self);
  TumenStopRow *row;

  for (guint i = 0; (row = get_row (self, (int)i)) != NULL; i++)
    tumen_stop_row_set_chosen (row, i == chosen);
}

static void
update_rows (TumenStoryPane *self)
{
  TumenStopRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->story->stops->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), tumen_stop_row_new (self->lesson, i));
  update_chosen (self);
}

static void
update (TumenStoryPane *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  const char      *about;
  g_autofree char *size = NULL;

  if (self->story == NULL)
    return;
  g_clear_object (&self->lesson);
  self->lesson = tumen_lesson_new (tumen_explorer_get_library (self->explorer),
                                   tumen_explorer_get_table (self->explorer), self->story,
                                   language);
  about = tumen_story_text_get (&self->story->about, language);
  size = tumen_story_row_dup_size (self->story);
  gtk_label_set_text (GTK_LABEL (self->title), tumen_lesson_get_title (self->lesson));
  gtk_label_set_text (GTK_LABEL (self->size), size);
  gtk_label_set_text (GTK_LABEL (self->about), about != NULL ? about : "");
  gtk_widget_set_visible (self->about, about != NULL);
  gtk_widget_set_visible (self->lock, !self->is_own);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->present), "s", self->story->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present), "win.present");
  update_rows (self);
}

static void
explorer_changed_cb (TumenStoryPane *self,
                     guint           changes)
{
  if (changes & (TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE))
    update (self);
}

static void
row_activated_cb (TumenStoryPane *self,
                  GtkListBoxRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stop", "u",
                              (guint)gtk_list_box_row_get_index (row));
}

static void
tumen_story_pane_dispose (GObject *object)
{
  TumenStoryPane *self = TUMEN_STORY_PANE (object);
  GtkWidget      *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->lesson);
  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (tumen_story_pane_parent_class)->dispose (object);
}

static void
tumen_story_pane_class_init (TumenStoryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_story_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_present_button (void)
{
  GtkWidget *button = tumen_panel_text_button_new ("media-playback-start-symbolic",
                                                   _ ("Present"));

  gtk_widget_set_tooltip_text (button, _ ("Present this story (F5)"));
  gtk_widget_add_css_class (button, "tumen-back");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

static GtkWidget *
new_header (TumenStoryPane *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = tumen_panel_text_button_new ("go-previous-symbolic", _ ("Filters"));

  gtk_widget_add_css_class (back, "tumen-back");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "win.close-story");
  gtk_widget_set_tooltip_text (back, _ ("Back to key and filters"));
  self->present = new_present_button ();
  gtk_box_append (GTK_BOX (line), back);
  gtk_box_append (GTK_BOX (line), self->present);
  return line;
}

/* It wraps in whatever width the pane has. */
static GtkWidget *
new_text (GtkWidget *label)
{
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
new_size_line (TumenStoryPane *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->size = tumen_panel_label_new (NULL, "tumen-caption");
  self->lock = gtk_image_new_from_icon_name ("system-lock-screen-symbolic");
  gtk_widget_add_css_class (self->size, "tumen-dim");
  gtk_widget_add_css_class (self->lock, "tumen-dim");
  gtk_widget_set_tooltip_text (self->lock, _ ("This story came with the library: read-only"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("This story came with the library: read-only"), -1);
  gtk_box_append (GTK_BOX (line), new_text (self->size));
  gtk_box_append (GTK_BOX (line), self->lock);
  return line;
}

static GtkWidget *
new_words (TumenStoryPane *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->title = tumen_panel_label_new_heading (NULL, "tumen-facets-title", 1);
  self->about = tumen_panel_label_new (NULL, "tumen-story-about");
  gtk_box_append (GTK_BOX (words), new_text (self->title));
  gtk_box_append (GTK_BOX (words), new_size_line (self));
  gtk_box_append (GTK_BOX (words), new_text (self->about));
  gtk_widget_set_margin_start (words, MARGIN);
  gtk_widget_set_margin_end (words, MARGIN);
  gtk_widget_set_margin_top (words, 4);
  gtk_widget_set_margin_bottom (words, 8);
  return words;
}

static GtkWidget *
new_list (TumenStoryPane *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "tumen-story-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stops"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return self->list;
}

static void
tumen_story_pane_init (TumenStoryPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "tumen-facets");
  gtk_box_append (GTK_BOX (content), new_words (self));
  gtk_box_append (GTK_BOX (content), new_list (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_parent (new_header (self), widget);
  gtk_widget_set_parent (scrolled, widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Story"), -1);
}

GtkWidget *
tumen_story_pane_new (TumenExplorer *explorer)
{
  TumenStoryPane *self = g_object_new (TUMEN_TYPE_STORY_PANE, NULL);

  self->explorer = g_object_ref (explorer);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** Shows a story of the library that is open; @story: (nullable): none any more. */
void
tumen_story_pane_set_story (TumenStoryPane   *self,
                            const TumenStory *story,
                            gboolean          is_own)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));

  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->lesson);
  self->story = story != NULL ? tumen_story_copy (story) : NULL;
  self->is_own = is_own;
  update (self);
}

const TumenStory *
tumen_story_pane_get_story (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), NULL);

  return self->story;
}

/* Its place among those that play; their number if it does not. */
static guint
find_playing (TumenStoryPane *self,
              const char     *id)
{
  guint n_stops = tumen_lesson_get_n_stops (self->lesson);

  for (guint i = 0; i < n_stops; i++)
    {
      if (g_strcmp0 (tumen_lesson_get_stop (self->lesson, i)->stop->id, id) == 0)
        return i;
    }
  return n_stops;
}

/**
 * tumen_story_pane_dup_view:
 * @index: of a stop of the story
 * @view: (out): what shows the stop: its own view, else the axis of the lesson in the lanes that
 *   are shown now; its event is selected. Free it with tumen_view_state_clear().
 *
 * Returns: whether there is such a stop
 */
gboolean
tumen_story_pane_dup_view (TumenStoryPane *self,
                           guint           index,
                           TumenViewState *view)
{
  const TumenViewState *now;
  const TumenStop      *stop;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), FALSE);

  if (self->story == NULL || index >= self->story->stops->len)
    return FALSE;
  now = tumen_explorer_get_view_state (self->explorer);
  stop = tumen_story_get_stop (self->story, index);
  if (stop->view == NULL || !tumen_view_state_parse (stop->view, view, NULL))
    {
      tumen_view_state_init (view);
      view->span = tumen_lesson_get_span (self->lesson, find_playing (self, stop->id));
      view->lanes = now->lanes;
      view->reading = now->reading;
    }
  if (stop->event != NULL)
    {
      g_free (view->selection);
      view->selection = g_strdup (stop->event);
    }
  return TRUE;
}

/** Returns: the place of the stop that was chosen last, or %G_MAXUINT */
guint
tumen_story_pane_get_chosen (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), G_MAXUINT);

  if (self->story == NULL || self->chosen == NULL)
    return G_MAXUINT;
  return tumen_story_find_stop (self->story, self->chosen);
}

/** Returns: its place among the stops that play, or %G_MAXUINT if it is not one of them */
guint
tumen_story_pane_get_chosen_to_play (TumenStoryPane *self)
{
  guint place;

  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), G_MAXUINT);

  if (self->story == NULL || self->chosen == NULL)
    return G_MAXUINT;
  place = find_playing (self, self->chosen);
  return place < tumen_lesson_get_n_stops (self->lesson) ? place : G_MAXUINT;
}

void
tumen_story_pane_choose (TumenStoryPane *self,
                         guint           index)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));
  g_return_if_fail (self->story != NULL && index < self->story->stops->len);

  g_free (self->chosen);
  self->chosen = g_strdup (tumen_story_get_stop (self->story, index)->id);
  update_chosen (self);
}

/** Goes to the chosen stop, else to the first one. */
void
tumen_story_pane_focus (TumenStoryPane *self)
{
  guint         chosen = tumen_story_pane_get_chosen (self);
  TumenStopRow *row = get_row (self, chosen == G_MAXUINT ? 0 : (int)chosen);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
