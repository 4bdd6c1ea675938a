/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-tray.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"
#include "tumen-wide-open.h"
#include "tumen-words.h"

#define MARK_SCALE 0.9
#define MARK_WIDTH 24
/* Of either sort. A popover with more is no help; the side panel lists them. */
#define MOST_ROWS   50
#define MOST_HEIGHT 420
#define WIDTH       320
/* What a row belongs to, and which event it is. */
#define GROUP_KEY "tumen-group"

typedef enum {
  GROUP_UNDATED = 1,
  GROUP_OPEN
} Group;

struct _TumenTray
{
  GtkPopover parent_instance;

  /* owned */
  TumenExplorer *explorer;
  TumenTable    *listed;    /* of which @wide_open holds rows */
  GArray        *wide_open; /* of guint, whatever the filter is */

  /* borrowed: owned by the widget */
  GtkWidget *list;
  GtkWidget *all_button;

  /* plain state */
  guint n_of_group[GROUP_OPEN + 1];
};

G_DEFINE_FINAL_TYPE (TumenTray, tumen_tray, GTK_TYPE_POPOVER)

static TumenLanguage
get_language (TumenTray *self)
{
  return tumen_explorer_get_view_state (self->explorer)->language;
}

static Group
get_group (GtkListBoxRow *row)
{
  return (Group)GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), GROUP_KEY));
}

static GtkWidget *
new_header (TumenTray *self,
            Group      group)
{
  gboolean         is_undated = group == GROUP_UNDATED;
  GtkWidget       *header = tumen_panel_box_new (2, "tumen-tray-header");
  const char      *title = is_undated ? _ ("Without a date") : _ ("Only a limit, or an open date");
  g_autofree char *number = tumen_number_to_words (self->n_of_group[group], get_language (self));

  gtk_box_append (GTK_BOX (header), tumen_panel_label_new_led (title, number, "tumen-row-title"));
  if (is_undated)
    gtk_box_append (GTK_BOX (header),
                    tumen_panel_label_new (_ ("Not on the timeline."), "tumen-row-detail"));
  else
    gtk_box_append (GTK_BOX (header),
                    tumen_panel_label_new (_ ("Drawn at what is known of them, and counted there."),
                                           "tumen-row-detail"));
  return header;
}

static void
set_header_cb (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  gboolean begins = before == NULL || get_group (before) != get_group (row);

  gtk_list_box_row_set_header (row, begins ? new_header (data, get_group (row)) : NULL);
}

static void
append_row (TumenTray *self,
            guint      event,
            Group      group)
{
  TumenTable      *table = tumen_explorer_get_table (self->explorer);
  const TumenRow  *values = tumen_table_get_rows (table) + event;
  const char      *title = tumen_table_get_short_title (table, event, get_language (self));
  const char      *date = tumen_table_get_date_words (table, event, get_language (self));
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *words = tumen_panel_box_new (1, NULL);
  GtkWidget       *mark = tumen_key_mark_new_kind (values->kind, values->ink, MARK_SCALE);
  g_autofree char *name = g_strdup_printf ("%s. %s", title, date);

  tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (title, "tumen-row-title"));
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (date, "tumen-row-detail"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), tumen_panel_line_new (mark, words, 10));
  gtk_widget_set_name (row, tumen_table_get_id (table, event));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, GUINT_TO_POINTER (group));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill (TumenTray *self)
{
  TumenTrayRows rows;
  guint         n_shown[GROUP_OPEN + 1] = { 0 };
  GtkWidget    *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  tumen_tray_list (self, &rows);
  self->n_of_group[GROUP_UNDATED] = rows.n_undated;
  self->n_of_group[GROUP_OPEN] = rows.rows->len - rows.n_undated;
  for (guint i = 0; i < rows.rows->len; i++)
    {
      Group group = i < rows.n_undated ? GROUP_UNDATED : GROUP_OPEN;

      if (n_shown[group]++ < MOST_ROWS)
        append_row (self, g_array_index (rows.rows, guint, i), group);
    }
  gtk_widget_set_visible (self->all_button,
                          MAX (n_shown[GROUP_UNDATED], n_shown[GROUP_OPEN]) > MOST_ROWS);
  g_array_unref (rows.rows);
}

static void
activated_cb (TumenTray     *self,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-event", "s",
                              gtk_widget_get_name (GTK_WIDGET (row)));
  /* Last: a layout of the window after it would leave GTK 4.8 with a grab that eats a click. */
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
tumen_tray_show (GtkWidget *widget)
{
  TumenTray     *self = TUMEN_TRAY (widget);
  GtkListBoxRow *first;

  fill (self);
  GTK_WIDGET_CLASS (tumen_tray_parent_class)->show (widget);
  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
tumen_tray_dispose (GObject *object)
{
  TumenTray *self = TUMEN_TRAY (object);

  /* Rows that go one by one shall not ask for headers any more. */
  if (self->list != NULL)
    gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->explorer);
  g_clear_object (&self->listed);
  g_clear_pointer (&self->wide_open, g_array_unref);
  G_OBJECT_CLASS (tumen_tray_parent_class)->dispose (object);
}

static void
tumen_tray_class_init (TumenTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tumen_tray_dispose;
  GTK_WIDGET_CLASS (klass)->show = tumen_tray_show;
}

static GtkWidget *
new_list (TumenTray *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), set_header_cb, self, NULL);
  gtk_widget_add_css_class (list, "tumen-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Events without a place on the axis"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
new_all_button (TumenTray *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("List all of them"));

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.list-tray");
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
tumen_tray_init (TumenTray *self)
{
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkWidget     *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget     *box = tumen_panel_box_new (0, NULL);
  GtkAdjustment *adjustment;

  self->list = new_list (self);
  self->all_button = new_all_button (self);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->all_button);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), viewport);
  /* The list scrolls to the row that has the focus, and shows its header as well. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_list_box_set_adjustment (GTK_LIST_BOX (self->list), adjustment);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-tray");
}

void
tumen_tray_set_explorer (TumenTray     *self,
                         TumenExplorer *explorer)
{
  g_return_if_fail (TUMEN_IS_TRAY (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  g_set_object (&self->explorer, explorer);
}

void
tumen_tray_list (TumenTray     *self,
                 TumenTrayRows *rows)
{
  TumenTable   *table;
  const guint8 *rows_in;

  g_return_if_fail (TUMEN_IS_TRAY (self));

  table = tumen_explorer_get_table (self->explorer);
  rows_in = tumen_explorer_get_rows_in (self->explorer, NULL);
  if (g_set_object (&self->listed, table))
    {
      g_clear_pointer (&self->wide_open, g_array_unref);
      self->wide_open = tumen_table_list_wide_open (table);
    }
  rows->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = tumen_table_get_n_dated (table); i < tumen_table_get_n_rows (table); i++)
    {
      if (rows_in[i])
        g_array_append_val (rows->rows, i);
    }
  rows->n_undated = rows->rows->len;
  for (guint i = 0; i < self->wide_open->len; i++)
    {
      guint row = g_array_index (self->wide_open, guint, i);

      if (rows_in[row])
        g_array_append_val (rows->rows, row);
    }
}

void
tumen_tray_update (TumenTray *self)
{
  g_return_if_fail (TUMEN_IS_TRAY (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}
