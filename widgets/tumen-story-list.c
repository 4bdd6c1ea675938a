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
  GPtrArray      *said; /* of what each row says */

  /* borrowed: owned by the widget */
  GtkWidget *heading;
  GtkWidget *arrow;
  GtkWidget *total;
  GtkWidget *body;
  GtkWidget *list;
  GtkWidget *message;

  /* plain state */
  gboolean expanded;
  guint    n_brought; /* stories that came with the library, which stand first */
};

enum {
  PROP_0,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TumenStoryList, tumen_story_list, GTK_TYPE_WIDGET)

static TumenStoryRow *
get_row (TumenStoryList *self,
         int             place)
{
  return (TumenStoryRow *)gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

static void
show_expanded (TumenStoryList *self)
{
  gboolean expanded = self->expanded;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->body, expanded);
  gtk_widget_set_visible (self->total, !expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

static void
set_expanded (TumenStoryList *self,
              gboolean        expanded)
{
  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  show_expanded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
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

/* What a row shows, and of whom. */
typedef struct
{
  const TumenStory *story; /* (nullable) */
  const char       *id;
  const char       *fault; /* (nullable) */
  gboolean          is_own;
  gboolean          can_move;
} Shown;

static GtkWidget *
new_row (TumenStoryList *self,
         const Shown    *shown)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  GtkWidget    *row;

  if (shown->story == NULL)
    return tumen_story_row_new_lost (shown->id, shown->fault, shown->is_own);
  row = tumen_story_row_new (shown->story, language, shown->is_own);
  if (shown->fault != NULL)
    tumen_story_row_warn (TUMEN_STORY_ROW (row), shown->fault);
  if (shown->can_move)
    tumen_story_row_let_move (TUMEN_STORY_ROW (row));
  return row;
}

/* (transfer full): all that its row says */
static char *
describe (TumenStoryList *self,
          const Shown    *shown)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  const char      *title = "";
  const char      *fault = shown->fault != NULL ? shown->fault : "";
  g_autofree char *size = NULL;

  if (shown->story != NULL)
    {
      title = tumen_story_text_get (&shown->story->title, language);
      size = tumen_story_row_dup_size (shown->story);
    }
  return g_strdup_printf ("%s\t%s\t%s\t%s\t%d%d", shown->id, title != NULL ? title : "",
                          size != NULL ? size : "", fault, shown->is_own, shown->can_move);
}

/* (transfer full): of Shown, which borrow; @kept: (nullable) */
static GArray *
list_shown (GPtrArray *brought,
            GPtrArray *kept)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Shown));

  for (guint i = 0; i < brought->len; i++)
    {
      const TumenKeptStory *one = brought->pdata[i];
      Shown                 shown = { one->story, one->id, one->fault, FALSE, FALSE };

      g_array_append_val (all, shown);
    }
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const TumenKeptStory *one = kept->pdata[i];
      Shown                 shown = { one->story, one->id, one->fault, TRUE,
                                      one->story != NULL && kept->len > 1 };

      g_array_append_val (all, shown);
    }
  return all;
}

static void
set_message (TumenStoryList *self,
             const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static int
find_row (TumenStoryList *self,
          const char     *id)
{
  TumenStoryRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (g_strcmp0 (tumen_story_row_get_id (row), id) == 0)
        return i;
    }
  return -1;
}

/* (nullable): the id of the row that has the focus, or a part of it */
static char *
dup_focus (TumenStoryList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (row == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, self->list))
    return NULL;
  return g_strdup (tumen_story_row_get_id (TUMEN_STORY_ROW (row)));
}

static void
focus_row (TumenStoryList *self,
           const char     *id)
{
  TumenStoryRow *row = get_row (self, MAX (find_row (self, id), 0));

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->heading);
}

/* Rows that say the same as before stay, with the focus and an open menu. */
static void
fill (TumenStoryList *self,
      GArray         *all)
{
  g_autofree char *focus = dup_focus (self);
  g_autofree char *total = g_strdup_printf ("%u", all->len);
  GPtrArray       *said = g_ptr_array_new_with_free_func (g_free);
  guint            n_before, n_after = 0, first = 0;

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (said, describe (self, &g_array_index (all, Shown, i)));
  n_before = self->said->len;
  while (first < MIN (n_before, said->len) &&
         g_str_equal (self->said->pdata[first], said->pdata[first]))
    first++;
  while (n_after < MIN (n_before, said->len) - first &&
         g_str_equal (self->said->pdata[n_before - 1 - n_after],
                      said->pdata[said->len - 1 - n_after]))
    n_after++;
  for (guint i = first; i < n_before - n_after; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (get_row (self, (int)first)));
  for (guint i = first; i < said->len - n_after; i++)
    gtk_list_box_insert (GTK_LIST_BOX (self->list),
                         new_row (self, &g_array_index (all, Shown, i)), (int)i);
  g_ptr_array_unref (self->said);
  self->said = said;
  gtk_label_set_text (GTK_LABEL (self->total), total);
  if (focus != NULL && gtk_widget_get_focus_child (self->list) == NULL)
    focus_row (self, focus);
}

/* Within one's own: those of the library stay where they are. */
static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TumenStoryList *self = TUMEN_STORY_LIST (widget);
  const char     *id;
  int             by, place;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&si)", &id, &by);
  place = find_row (self, id) - (int)self->n_brought;
  if (place < 0 || place + by < 0)
    by = -place;
  if (place < 0 || by == 0)
    return;
  if (!tumen_story_store_move (self->store, id, (guint)(place + by), &error))
    {
      set_message (self, error->message);
      return;
    }
  tumen_story_list_update (self);
  focus_row (self, id);
}

static void
tumen_story_list_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, TUMEN_STORY_LIST (object)->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
tumen_story_list_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_EXPANDED:
      set_expanded (TUMEN_STORY_LIST (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      break;
    }
}

static void
tumen_story_list_finalize (GObject *object)
{
  g_ptr_array_unref (TUMEN_STORY_LIST (object)->said);
  G_OBJECT_CLASS (tumen_story_list_parent_class)->finalize (object);
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
  G_OBJECT_CLASS (klass)->finalize = tumen_story_list_finalize;
  G_OBJECT_CLASS (klass)->get_property = tumen_story_list_get_property;
  G_OBJECT_CLASS (klass)->set_property = tumen_story_list_set_property;
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "stories.move", "(si)", move_cb);
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
  self->said = g_ptr_array_new_with_free_func (g_free);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->message = tumen_panel_label_new (NULL, "tumen-error");
  gtk_widget_set_parent (new_heading (self), widget);
  gtk_widget_set_parent (self->body, widget);
  gtk_box_append (GTK_BOX (self->body), new_list (self));
  gtk_box_append (GTK_BOX (self->body), self->message);
  gtk_box_append (GTK_BOX (self->body), new_buttons ());
  show_expanded (self);
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
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) brought = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = NULL;

  g_return_if_fail (TUMEN_IS_STORY_LIST (self));

  library = tumen_explorer_get_library (self->explorer);
  brought = tumen_library_list_stories (library);
  kept = tumen_story_store_list_kept (self->store, tumen_library_get_document_id (library), NULL,
                                      &error);
  set_message (self, error != NULL ? error->message : NULL);
  self->n_brought = brought->len;
  all = list_shown (brought, kept);
  fill (self, all);
}

/** Unfolds the list and goes to a story, or to the first one if @id is none of them. */
void
tumen_story_list_focus (TumenStoryList *self,
                        const char     *id)
{
  g_return_if_fail (TUMEN_IS_STORY_LIST (self));

  set_expanded (self, TRUE);
  focus_row (self, id);
}
