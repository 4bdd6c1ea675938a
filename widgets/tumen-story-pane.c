/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-growing-field.h"
#include "tumen-stop-fields.h"
#include "tumen-story-faults.h"
#include "tumen-story-row.h"
#include "tumen-style.h"
#include "tumen-title-field.h"

/* Rows and screens follow whoever types at the next pause, ms. */
#define PAUSE 200

enum {
  SIGNAL_CHOSEN,
  SIGNAL_FAILED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenStoryPane, tumen_story_pane, GTK_TYPE_WIDGET)

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

/* What was found of the stops when they were looked at last. */
static void
show_found (TumenStoryPane *self)
{
  TumenStopRow    *row;
  guint            n_stops;
  g_autofree char *found = tumen_story_checks_dup_all (self->checks, &n_stops);
  g_autofree char *all = NULL;

  for (guint i = 0; (row = tumen_story_pane_get_row (self, (int)i)) != NULL; i++)
    {
      const char *id = tumen_story_get_stop (self->story, i)->id;

      tumen_stop_row_set_faults (row, tumen_story_checks_get_faults (self->checks, id),
                                 tumen_story_checks_get_cuts (self->checks, id));
    }
  tumen_stop_fields_set_warning (TUMEN_STOP_FIELDS (self->fields),
                                 self->chosen != NULL
                                   ? tumen_story_checks_get_cuts (self->checks, self->chosen)
                                   : NULL);
  if (self->unread != NULL && found != NULL)
    all = g_strdup_printf ("%s\n%s", self->unread, found);
  else
    all = g_strdup (self->unread != NULL ? self->unread : found);
  tumen_story_faults_set (TUMEN_STORY_FAULTS (self->faults), n_stops, all);
}

/* The library's own stories are looked at before it is given away. */
static void
begin_checks (TumenStoryPane *self)
{
  g_autoptr (TumenText) text = tumen_style_dup_text (GTK_WIDGET (self), NULL);

  tumen_story_checks_begin (self->checks, tumen_explorer_get_library (self->explorer),
                            self->editor != NULL ? self->lesson : NULL, text);
}

static void
show_screen (TumenStoryPane *self)
{
  guint place = G_MAXUINT;

  if (self->lesson != NULL && self->chosen != NULL)
    place = find_playing (self, self->chosen);
  tumen_stop_fields_set_screen (TUMEN_STOP_FIELDS (self->fields), self->lesson, place);
}

static void
update_chosen (TumenStoryPane *self)
{
  guint         chosen = tumen_story_pane_get_chosen (self);
  TumenStopRow *row;

  for (guint i = 0; (row = tumen_story_pane_get_row (self, (int)i)) != NULL; i++)
    tumen_stop_row_set_chosen (row, i == chosen);
  tumen_stop_fields_show (TUMEN_STOP_FIELDS (self->fields), self->editor, chosen,
                          tumen_explorer_get_view_state (self->explorer)->language);
  show_screen (self);
  show_found (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
update_rows (TumenStoryPane *self)
{
  gboolean      is_own = self->editor != NULL;
  TumenStopRow *row;

  while ((row = tumen_story_pane_get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->story->stops->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         tumen_stop_row_new (self->lesson, i, is_own));
  update_chosen (self);
}

static void
update_steps (TumenStoryPane *self)
{
  TumenStoryEditor *editor = self->editor;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.undo",
                                 editor != NULL && tumen_story_editor_can_undo (editor));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.redo",
                                 editor != NULL && tumen_story_editor_can_redo (editor));
}

/* What can be done with the story. */
static void
update_tools (TumenStoryPane *self)
{
  gboolean   is_own = self->editor != NULL;
  GtkWidget *menu = tumen_story_row_new_menu_button (self->story, is_own);

  adw_bin_set_child (ADW_BIN (self->menu), menu);
  gtk_widget_set_visible (self->lock, !is_own);
  gtk_widget_set_visible (self->tools, is_own);
  gtk_widget_set_visible (self->length, is_own);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes), self->story->minutes);
  gtk_widget_set_visible (self->hint, is_own && self->story->stops->len == 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->present), "s", self->story->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->present), "win.present");
  update_steps (self);
}

static void
update_about (TumenStoryPane *self,
              TumenLanguage   language)
{
  gboolean    is_own = self->editor != NULL;
  const char *about = tumen_story_text_get (&self->story->about, language);
  const char *own = self->story->about.in[language];

  gtk_label_set_text (GTK_LABEL (self->about), about != NULL ? about : "");
  gtk_widget_set_visible (self->about, !is_own && about != NULL);
  gtk_widget_set_visible (self->about_field, is_own);
  tumen_growing_field_set_words (TUMEN_GROWING_FIELD (self->about_field), own != NULL ? own : "");
}

static void
update (TumenStoryPane *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autofree char *size = NULL;

  if (self->story == NULL)
    return;
  g_clear_object (&self->lesson);
  self->lesson = tumen_lesson_new (tumen_explorer_get_library (self->explorer),
                                   tumen_explorer_get_table (self->explorer), self->story,
                                   language);
  size = tumen_story_row_dup_size (self->story);
  tumen_title_field_set_words (TUMEN_TITLE_FIELD (self->title),
                               tumen_lesson_get_title (self->lesson));
  gtk_label_set_text (GTK_LABEL (self->size), size);
  update_about (self, language);
  update_tools (self);
  update_rows (self);
  begin_checks (self);
}

static void
explorer_changed_cb (TumenStoryPane *self,
                     guint           changes)
{
  if (changes & TUMEN_EXPLORER_SELECTION)
    tumen_story_pane_read (self, NULL);
  if (changes & (TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE))
    update (self);
}

/* (nullable): what of the pane has the focus; a popover gives it back by itself */
static GtkWidget *
get_focus (TumenStoryPane *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return NULL;
  return focus;
}

/* What is gone may have had the focus, and who types shall not find themselves elsewhere. */
static void
update_with_focus (TumenStoryPane *self)
{
  gboolean   had_focus = get_focus (self) != NULL;
  GtkWidget *focus = gtk_widget_get_focus_child (self->list);
  int        place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;

  update (self);
  if (place >= 0 && tumen_story_pane_get_row (self, place) != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (tumen_story_pane_get_row (self, place)));
      return;
    }
  focus = get_focus (self);
  if (had_focus && (focus == NULL ||
                    !gtk_widget_get_mapped (focus)))
    tumen_story_pane_focus (self);
}

static gboolean
pause_cb (gpointer data)
{
  TumenStoryPane *self = data;

  self->update_id = 0;
  update_with_focus (self);
  return G_SOURCE_REMOVE;
}

/* Each letter is kept at once; what is made of it all must not hold up the next one. */
static void
edited_cb (TumenStoryPane *self)
{
  tumen_story_free (self->story);
  self->story = tumen_story_copy (tumen_story_editor_get_story (self->editor));
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (!self->typing && !tumen_stop_fields_is_typing (TUMEN_STOP_FIELDS (self->fields)))
    {
      update_with_focus (self);
      return;
    }
  update_steps (self);
  self->update_id = g_timeout_add (PAUSE, pause_cb, self);
}

static void
checked_cb (TumenStoryPane *self)
{
  if (self->story != NULL)
    show_found (self);
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

  g_clear_handle_id (&self->update_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->editor);
  g_clear_object (&self->lesson);
  g_clear_object (&self->checks);
  g_clear_pointer (&self->unread, g_free);
  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->read, g_free);
  G_OBJECT_CLASS (tumen_story_pane_parent_class)->dispose (object);
}

static void
tumen_story_pane_class_init (TumenStoryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_story_pane_dispose;
  tumen_story_pane_install_edits (widget_class);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TUMEN_TYPE_STORY_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUMEN_TYPE_STORY_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", TUMEN_TYPE_STORY_PANE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_story_pane_init (TumenStoryPane *self)
{
  self->checks = tumen_story_checks_new ();
  g_signal_connect_object (self->checks, "changed", G_CALLBACK (checked_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Private API */

TumenStopRow *
tumen_story_pane_get_row (TumenStoryPane *self,
                          int             place)
{
  return (TumenStopRow *)gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

void
tumen_story_pane_tell (TumenStoryPane *self,
                       const char     *sentence)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, sentence);
}

void
tumen_story_pane_tell_removed (TumenStoryPane *self,
                               const char     *words)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, words);
}

/* Public API */

static void
fill (TumenStoryPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "tumen-facets");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 tumen_story_pane_new_content (self));
  /* A screen of a stop has its shape. */
  gtk_scrollable_set_vscroll_policy (
    GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))),
    GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (scrolled, TRUE);
  tumen_story_pane_connect_edits (self);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (tumen_story_pane_new_header (self), widget);
  gtk_widget_set_parent (scrolled, widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Story"), -1);
}

GtkWidget *
tumen_story_pane_new (TumenExplorer *explorer)
{
  TumenStoryPane *self = g_object_new (TUMEN_TYPE_STORY_PANE, NULL);

  self->explorer = g_object_ref (explorer);
  fill (self);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
tumen_story_pane_set_look (TumenStoryPane *self,
                           TumenThemeName  theme,
                           double          text_scale)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));

  tumen_stop_fields_set_look (TUMEN_STOP_FIELDS (self->fields), theme, text_scale);
}

static void
set_editor (TumenStoryPane   *self,
            TumenStoryEditor *editor)
{
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  if (editor == NULL)
    return;
  g_signal_connect_object (editor, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

static void
set_story (TumenStoryPane   *self,
           const TumenStory *story)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->story, tumen_story_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->lesson);
  g_clear_pointer (&self->unread, g_free);
  tumen_story_checks_begin (self->checks, NULL, NULL, NULL);
  show_screen (self);
  tumen_stop_fields_show (TUMEN_STOP_FIELDS (self->fields), NULL, G_MAXUINT, TUMEN_LANGUAGE_EN);
  self->story = story != NULL ? tumen_story_copy (story) : NULL;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/** Shows a story that came with the library; @story: (nullable): none any more. */
void
tumen_story_pane_set_story (TumenStoryPane   *self,
                            const TumenStory *story)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));

  set_editor (self, NULL);
  set_story (self, story);
}

/** Shows a story of one's own, which can be edited. */
void
tumen_story_pane_set_editor (TumenStoryPane   *self,
                             TumenStoryEditor *editor)
{
  g_return_if_fail (TUMEN_IS_STORY_PANE (self));
  g_return_if_fail (TUMEN_IS_STORY_EDITOR (editor));

  set_editor (self, editor);
  set_story (self, tumen_story_editor_get_story (editor));
}

/** @faults: (element-type utf8): what could not be read of the story that is shown, a sentence each
 */
void
tumen_story_pane_tell_unread (TumenStoryPane *self,
                              GPtrArray      *faults)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  g_return_if_fail (TUMEN_IS_STORY_PANE (self));

  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (sentences, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  g_free (self->unread);
  self->unread = faults->len > 0 ? g_strdup (sentences->str) : NULL;
  show_found (self);
}

TumenStoryEditor *
tumen_story_pane_get_editor (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), NULL);

  return self->editor;
}

const TumenStory *
tumen_story_pane_get_story (TumenStoryPane *self)
{
  g_return_val_if_fail (TUMEN_IS_STORY_PANE (self), NULL);

  return self->story;
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
  TumenStopRow *row = tumen_story_pane_get_row (self, chosen == G_MAXUINT ? 0 : (int)chosen);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
