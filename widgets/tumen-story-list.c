/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-story-list.h"

#include <glib/gi18n.h>

#include "tumen-library-stories.h"
#include "tumen-panel-label.h"
#include "tumen-story-row.h"
#include "tumen-story-store.h"

/* Of the rows, px: the filters above shall keep most of the pane. */
#define LARGEST_HEIGHT 240

struct _TumenStoryList
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer  *explorer;
  TumenUserStore *store;

  /* borrowed: owned by the widget */
  GtkWidget *heading;
  GtkWidget *arrow;
  GtkWidget *total;
  GtkWidget *body;
  GtkWidget *list;
  GtkWidget *message;

  /* plain state */
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (TumenStoryList, tumen_story_list, GTK_TYPE_WIDGET)

static TumenStoryRow *
get_row (TumenStoryList *self,
         int             place)
{
  return (TumenStoryRow *)gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

static void
set_expanded (TumenStoryList *self,
              gboolean        expanded)
{
  self->expanded = expanded;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->body, expanded);
  gtk_widget_set_visible (self->total, !expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

static void
heading_cb (TumenStoryList *self)
{
  /* Another window or process may have changed the stories. */
  if (!self->expanded)
    tumen_story_list_update (self);
  set_expanded (self, !self->expanded);
}

static void
row_activated_cb (TumenStoryList *self,
                  GtkListBoxRow  *row)
{
  g_autofree char *id = g_strdup (tumen_story_row_get_id (TUMEN_STORY_ROW (row)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-story", "s", id);
}

static guint
append_rows (TumenStoryList *self,
             GPtrArray      *stories,
             gboolean        is_own)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;

  for (guint i = 0; i < stories->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         tumen_story_row_new (stories->pdata[i], language, is_own));
  return stories->len;
}

static void
set_message (TumenStoryList *self,
             const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static void
tumen_story_list_dispose (GObject *object)
{
  TumenStoryList *self = TUMEN_STORY_LIST (object);
  GtkWidget      *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tumen_story_list_parent_class)->dispose (object);
}

static void
tumen_story_list_class_init (TumenStoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_story_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_heading (TumenStoryList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (_ ("Stories"));

  self->heading = gtk_button_new ();
  self->arrow = tumen_panel_icon_new ("pan-end-symbolic");
  self->total = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (name), 0.0f);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (self->heading, "flat");
  gtk_widget_add_css_class (self->heading, "tumen-facet-heading");
  gtk_widget_add_css_class (self->total, "tumen-count");
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), self->total);
  gtk_button_set_child (GTK_BUTTON (self->heading), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stories"), -1);
  g_signal_connect_object (self->heading, "clicked", G_CALLBACK (heading_cb), self,
                           G_CONNECT_SWAPPED);
  return self->heading;
}

static GtkWidget *
new_list (TumenStoryList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "tumen-story-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stories"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LARGEST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  return scrolled;
}

static GtkWidget *
new_buttons (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *make = tumen_panel_text_button_new ("list-add-symbolic", _ ("New story"));
  GtkWidget *import = tumen_panel_text_button_new ("document-open-symbolic", _ ("Import…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (make), "win.new-story");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (import), "win.import-story");
  gtk_widget_add_css_class (make, "tumen-new-story");
  gtk_widget_add_css_class (import, "tumen-new-story");
  gtk_box_append (GTK_BOX (line), make);
  gtk_box_append (GTK_BOX (line), import);
  return line;
}

static void
tumen_story_list_init (TumenStoryList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "tumen-stories");
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->message = tumen_panel_label_new (NULL, "tumen-error");
  gtk_widget_set_parent (new_heading (self), widget);
  gtk_widget_set_parent (self->body, widget);
  gtk_box_append (GTK_BOX (self->body), new_list (self));
  gtk_box_append (GTK_BOX (self->body), self->message);
  gtk_box_append (GTK_BOX (self->body), new_buttons ());
  set_expanded (self, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stories"), -1);
}

GtkWidget *
tumen_story_list_new (TumenExplorer  *explorer,
                      TumenUserStore *store)
{
  TumenStoryList *self = g_object_new (TUMEN_TYPE_STORY_LIST, NULL);

  self->explorer = g_object_ref (explorer);
  self->store = g_object_ref (store);
  tumen_story_list_update (self);
  return GTK_WIDGET (self);
}

/** Reads all stories again: there is another library or language, or one was changed. */
void
tumen_story_list_update (TumenStoryList *self)
{
  TumenLibrary *library;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) built_in = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *total = NULL;
  guint            n_stories = 0;
  TumenStoryRow   *row;

  g_return_if_fail (TUMEN_IS_STORY_LIST (self));

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  library = tumen_explorer_get_library (self->explorer);
  built_in = tumen_library_dup_stories (library, NULL);
  own = tumen_story_store_list (self->store, tumen_library_get_document_id (library), NULL, &error);
  n_stories += append_rows (self, built_in, FALSE);
  if (own != NULL)
    n_stories += append_rows (self, own, TRUE);
  set_message (self, error != NULL ? error->message : NULL);
  total = g_strdup_printf ("%u", n_stories);
  gtk_label_set_text (GTK_LABEL (self->total), total);
}

/** Unfolds the list and goes to a story, or to the first one if @id is none of them. */
void
tumen_story_list_focus (TumenStoryList *self,
                        const char     *id)
{
  TumenStoryRow *row, *found;

  g_return_if_fail (TUMEN_IS_STORY_LIST (self));

  set_expanded (self, TRUE);
  found = get_row (self, 0);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (g_strcmp0 (tumen_story_row_get_id (row), id) == 0)
        found = row;
    }
  gtk_widget_grab_focus (found != NULL ? GTK_WIDGET (found) : self->heading);
}
