/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-stop-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"
#include "tumen-view-name.h"

#define MARK_SCALE   0.75
#define MARK_WIDTH   22
#define NUMBER_CHARS 2
/* Of a row that is held by its handle. */
#define HELD_OPACITY 0.5

struct _TumenStopRow
{
  GtkListBoxRow parent_instance;

  /* borrowed: owned by the row */
  GtkWidget *line;
  GtkWidget *warning;

  /* plain state */
  const char *asking; /* (nullable) */
  gboolean    is_own;
};

G_DEFINE_FINAL_TYPE (TumenStopRow, tumen_stop_row, GTK_TYPE_LIST_BOX_ROW)

static guint
get_place (TumenStopRow *self)
{
  return (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
}

static void
move_by (TumenStopRow *self,
         int           n_rows)
{
  int place = (int)get_place (self);

  if (self->is_own && n_rows != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "story.move-stop", "(uu)", (guint)place,
                                (guint)MAX (place + n_rows, 0));
}

static void
up_cb (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  move_by (TUMEN_STOP_ROW (widget), -1);
}

static void
down_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  move_by (TUMEN_STOP_ROW (widget), 1);
}

/* “stop.NAME” is “story.NAME-stop” of this stop. */
static void
ask (GtkWidget  *widget,
     const char *action_name)
{
  TumenStopRow *self = TUMEN_STOP_ROW (widget);

  if (self->is_own)
    gtk_widget_activate_action (widget, action_name, "u", get_place (self));
}

static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ask (widget, "story.rename-stop");
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ask (widget, "story.duplicate-stop");
}

static void
replace_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ask (widget, "story.replace-view");
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ask (widget, "story.delete-stop");
}

/* Else the list takes it for a click on the row. */
static void
drag_begin_cb (TumenStopRow *self,
               double        x,
               double        y,
               GtkGesture   *drag)
{
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_opacity (GTK_WIDGET (self), HELD_OPACITY);
}

/* Down to the place of the row under the pointer. */
static void
drag_end_cb (TumenStopRow *self,
             double        dx,
             double        dy)
{
  gtk_widget_set_opacity (GTK_WIDGET (self), 1.0);
  move_by (self, (int)round (dy / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1)));
}

static void
tumen_stop_row_class_init (TumenStopRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "stop.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "stop.down", NULL, down_cb);
  gtk_widget_class_install_action (widget_class, "stop.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "stop.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "stop.replace-view", NULL, replace_cb);
  gtk_widget_class_install_action (widget_class, "stop.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "stop.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "stop.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "stop.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "stop.delete", NULL);
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

  self->asking = asking;
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

static GtkWidget *
new_handle (TumenStopRow *self)
{
  GtkWidget  *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_add_css_class (handle, "tumen-drag-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _ ("Drag to reorder (Alt+Up, Alt+Down)"));
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  return handle;
}

/* Hidden until something is wrong with the stop. */
static GtkWidget *
new_warning (TumenStopRow *self)
{
  self->warning = tumen_panel_icon_new ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->warning, "tumen-stop-warning");
  gtk_widget_set_visible (self->warning, FALSE);
  return self->warning;
}

static GtkWidget *
new_menu_button (void)
{
  GtkWidget  *button = gtk_menu_button_new ();
  const char *words = _ ("More about this stop");
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Move up"), "stop.up");
  g_menu_append (menu, _ ("Move down"), "stop.down");
  g_menu_append (menu, _ ("Rename"), "stop.rename");
  g_menu_append (menu, _ ("Use the present view"), "stop.replace-view");
  g_menu_append (menu, _ ("Duplicate"), "stop.duplicate");
  g_menu_append (menu, _ ("Delete"), "stop.delete");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

/** Makes the row of the stop at @index of the story, also if it does not play. */
GtkWidget *
tumen_stop_row_new (TumenLesson *lesson,
                    guint        index,
                    gboolean     is_own)
{
  TumenStopRow         *self = g_object_new (TUMEN_TYPE_STOP_ROW, NULL);
  const TumenStory     *story = tumen_lesson_get_story (lesson);
  const TumenStop      *stop = tumen_story_get_stop (story, index);
  const TumenStopWords *words = find_words (lesson, stop->id);
  g_autofree char      *name = NULL;

  name = words != NULL ? g_strdup (words->name) : dup_silent_name (lesson, stop);
  self->is_own = is_own;
  if (is_own)
    gtk_box_append (GTK_BOX (self->line), new_handle (self));
  gtk_box_append (GTK_BOX (self->line), new_number (index + 1));
  gtk_box_append (GTK_BOX (self->line), new_mark (lesson, stop, words));
  gtk_box_append (GTK_BOX (self->line), new_name (name));
  if (words != NULL)
    add_asking (self, words);
  gtk_box_append (GTK_BOX (self->line), new_warning (self));
  if (is_own)
    gtk_box_append (GTK_BOX (self->line), new_menu_button ());
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

/** @faults, @cuts: (nullable): sentences that say why the stop cannot be shown as it is */
void
tumen_stop_row_set_faults (TumenStopRow *self,
                           const char   *faults,
                           const char   *cuts)
{
  const char      *parts[4] = { NULL };
  guint            n_parts = 0;
  g_autofree char *wrong = NULL, *all = NULL;

  g_return_if_fail (TUMEN_IS_STOP_ROW (self));

  if (self->asking != NULL)
    parts[n_parts++] = self->asking;
  if (faults != NULL)
    parts[n_parts++] = faults;
  if (cuts != NULL)
    parts[n_parts++] = cuts;
  wrong = g_strjoinv ("\n", (char **)parts + (self->asking != NULL));
  all = g_strjoinv ("\n", (char **)parts);
  gtk_widget_set_tooltip_text (self->warning, wrong);
  gtk_widget_set_visible (self->warning, faults != NULL || cuts != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all,
                                  -1);
}
