/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-change-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-shown.h"

#define MARGIN 16
/* Of each kind of change; nobody reads more rows, which would only make the window slow. */
#define MOST_ROWS 200
#define ID        "tumen-event"

struct _TumenChangeList
{
  GtkWidget parent_instance;

  /* borrowed: owned by the widget */
  GtkWidget *groups;
};

enum {
  EVENT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenChangeList, tumen_change_list, GTK_TYPE_WIDGET)

static void
activated_cb (TumenChangeList *self,
              GtkWidget       *row)
{
  g_signal_emit (self, signals[EVENT_CHOSEN], 0, g_object_get_data (G_OBJECT (row), ID));
}

/* An event that the library has no more is known by its id only. */
static GtkWidget *
make_row (TumenChangeList      *self,
          const char           *id,
          TumenLibrary         *library,
          const TumenViewState *view)
{
  g_autoptr (TumenEvent) event = tumen_library_dup_event (library, id);
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (event != NULL)
    {
      title = g_strdup (tumen_event_get_short_title (event, view->language));
      subtitle = tumen_event_dup_date_words (event, tumen_view_state_get_reading (view),
                                             TUMEN_DATE_STYLE_SHORT, view->language);
    }
  else
    {
      title = tumen_shown_dup_line (id);
      subtitle = g_strdup (_ ("The library no longer has it"));
    }
  g_object_set (row, "use-markup", FALSE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), event != NULL);
  if (event != NULL)
    g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_list (TumenChangeList      *self,
           GPtrArray            *ids,
           TumenLibrary         *library,
           const TumenViewState *view)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < MIN (ids->len, MOST_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_row (self, ids->pdata[i], library, view));
  return list;
}

static void
append_group (TumenChangeList *self,
              const char      *title,
              GtkWidget       *list,
              guint            n_ids)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (self->groups), tumen_panel_label_new_heading (title, "tumen-dim", 2));
  gtk_box_append (GTK_BOX (self->groups), list);
  if (n_ids > MOST_ROWS)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more",
                                                          n_ids - MOST_ROWS),
                                                n_ids - MOST_ROWS);

      gtk_box_append (GTK_BOX (self->groups), tumen_panel_label_new (words, "tumen-dim"));
    }
}

static GtkWidget *
make_title (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = tumen_panel_label_new_heading (_ ("What has changed"), "heading", 1);
  GtkWidget *close = tumen_panel_icon_button_new ("window-close-symbolic", _ ("Close the list"),
                                                  "win.hide-changes");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), close);
  return line;
}

static void
tumen_change_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tumen_change_list_parent_class)->dispose (object);
}

static void
tumen_change_list_class_init (TumenChangeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_change_list_dispose;
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TUMEN_TYPE_CHANGE_LIST, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_change_list_init (TumenChangeList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (box), make_title ());
  gtk_box_append (GTK_BOX (box), self->groups);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN / 2);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

GtkWidget *
tumen_change_list_new (void)
{
  return g_object_new (TUMEN_TYPE_CHANGE_LIST, NULL);
}

void
tumen_change_list_set_changes (TumenChangeList          *self,
                               const TumenRecipeChanges *changes,
                               TumenLibrary             *library,
                               const TumenViewState     *view)
{
  GtkWidget *child;
  const struct
  {
    const char *title;
    GPtrArray  *ids;
  } groups[] = {
    { _ ("Not as in the figure"), changes->changed },
    { _ ("In this view, but not in the figure"), changes->added },
    { _ ("In the figure, but not in this view"), changes->gone },
  };

  g_return_if_fail (TUMEN_IS_CHANGE_LIST (self));
  g_return_if_fail (changes != NULL && TUMEN_IS_LIBRARY (library));

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (groups[i].ids->len > 0)
        append_group (self, groups[i].title, make_list (self, groups[i].ids, library, view),
                      groups[i].ids->len);
    }
}
