/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-chooser.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"

#define WIDTH  320
#define HEIGHT 300
#define MOST   50 /* rows; who looks for others types a word of their titles */

struct _TumenEventChooser
{
  GtkPopover parent_instance;

  /* owned */
  TumenExplorer *explorer;
  char         **offered; /* (nullable) */
  char         **taken;   /* (nullable) */
  GPtrArray     *shown;   /* of char: ids of the rows */

  /* borrowed: owned by the popover */
  GtkWidget *entry;
  GtkWidget *list;
  GtkWidget *none;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenEventChooser, tumen_event_chooser, GTK_TYPE_POPOVER)

static gboolean
contains (char      **ids,
          const char *id)
{
  return ids != NULL && g_strv_contains ((const char *const *)ids, id);
}

static GtkWidget *
new_row (const char *title,
         const char *date)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = tumen_panel_label_new (date, "tumen-caption");

  gtk_widget_add_css_class (caption, "tumen-dim");
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (title, NULL));
  gtk_box_append (GTK_BOX (words), caption);
  return words;
}

/* If it is what is looked for. */
static void
append (TumenEventChooser *self,
        guint              row)
{
  TumenTable   *table = tumen_explorer_get_table (self->explorer);
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  const char   *id = tumen_table_get_id (table, row);
  const char   *title = tumen_table_get_short_title (table, row, language);
  const char   *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget    *child;

  if (contains (self->taken, id) || (*words != '\0' && !g_str_match_string (words, title, TRUE)))
    return;
  child = new_row (title, tumen_table_get_date_words (table, row, language));
  gtk_list_box_append (GTK_LIST_BOX (self->list), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_ptr_array_add (self->shown, g_strdup (id));
}

static void
update (TumenEventChooser *self)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);
  guint       n_rows = tumen_table_get_n_rows (table);
  GtkWidget  *child;
  guint       row;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; self->offered != NULL && self->offered[i] != NULL; i++)
    {
      if (tumen_table_find (table, self->offered[i], &row))
        append (self, row);
    }
  for (row = 0; row < n_rows && self->shown->len < MOST; row++)
    {
      if (!contains (self->offered, tumen_table_get_id (table, row)))
        append (self, row);
    }
  gtk_widget_set_visible (self->none, self->shown->len == 0);
}

static void
show_cb (TumenEventChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  update (self);
  gtk_widget_grab_focus (self->entry);
}

static void
choose (TumenEventChooser *self,
        guint              place)
{
  g_autofree char *id = NULL;

  if (place >= self->shown->len)
    return;
  id = g_strdup (self->shown->pdata[place]);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static void
row_activated_cb (TumenEventChooser *self,
                  GtkListBoxRow     *row)
{
  choose (self, (guint)gtk_list_box_row_get_index (row));
}

/* Enter takes the first one, if a word was typed; the list may follow it only in a moment. */
static void
activate_cb (TumenEventChooser *self)
{
  update (self);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    choose (self, 0);
}

static void
tumen_event_chooser_finalize (GObject *object)
{
  TumenEventChooser *self = TUMEN_EVENT_CHOOSER (object);

  g_clear_object (&self->explorer);
  g_strfreev (self->offered);
  g_strfreev (self->taken);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (tumen_event_chooser_parent_class)->finalize (object);
}

static void
tumen_event_chooser_class_init (TumenEventChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tumen_event_chooser_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TUMEN_TYPE_EVENT_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
new_list (TumenEventChooser *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "tumen-event-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Events"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  return scrolled;
}

static void
tumen_event_chooser_init (TumenEventChooser *self)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name = _ ("Word of the title");

  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->entry = gtk_search_entry_new ();
  self->none = tumen_panel_label_new (_ ("No event has such a title."), "tumen-dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_set (self->entry, "placeholder-text", name, NULL);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "show", G_CALLBACK (show_cb), NULL);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), new_list (self));
  gtk_widget_set_size_request (box, WIDTH, HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
tumen_event_chooser_new (TumenExplorer *explorer)
{
  TumenEventChooser *self = g_object_new (TUMEN_TYPE_EVENT_CHOOSER, NULL);

  self->explorer = g_object_ref (explorer);
  return GTK_WIDGET (self);
}

void
tumen_event_chooser_offer (TumenEventChooser *self,
                           const char *const *ids,
                           const char *const *taken)
{
  g_return_if_fail (TUMEN_IS_EVENT_CHOOSER (self));

  g_strfreev (self->offered);
  g_strfreev (self->taken);
  self->offered = g_strdupv ((char **)ids);
  self->taken = g_strdupv ((char **)taken);
}
