/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-event-rows.h"

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"

#define MARK_SCALE 0.9
#define MARK_WIDTH 24

struct _TumenEventRows
{
  GtkBox parent_instance;

  /* borrowed */
  GtkWidget *list;
  GtkWidget *last;

  /* plain state */
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (TumenEventRows, tumen_event_rows, GTK_TYPE_BOX)

static void
tumen_event_rows_class_init (TumenEventRowsClass *klass)
{
}

static void
tumen_event_rows_init (TumenEventRows *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "tumen-rows");
  gtk_widget_set_hexpand (self->list, TRUE);
  gtk_box_append (GTK_BOX (self), self->list);
}

/* @name: what the list is, for screen readers */
GtkWidget *
tumen_event_rows_new (const char *name)
{
  TumenEventRows *self = g_object_new (TUMEN_TYPE_EVENT_ROWS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return GTK_WIDGET (self);
}

/* The shape of an event's kind, inked as on the canvas. */
GtkWidget *
tumen_event_rows_new_mark (const TumenPanelContext *context,
                           TumenEvent              *event)
{
  guint      row;
  guint      ink = TUMEN_INK_OUTLINE;
  GtkWidget *mark;

  if (tumen_table_find (context->table, tumen_event_get_id (event), &row))
    ink = tumen_table_get_rows (context->table)[row].ink;
  mark = tumen_key_mark_new_kind (tumen_event_get_kind (event), ink, MARK_SCALE);
  tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
  return mark;
}

static char *
dup_detail (const TumenPanelContext *context,
            TumenEvent              *event,
            const char              *detail)
{
  g_autofree char *date = tumen_event_dup_date_words (event, context->reading,
                                                      TUMEN_DATE_STYLE_SHORT, context->language);

  return detail != NULL ? g_strdup_printf ("%s · %s", date, detail) : g_steal_pointer (&date);
}

static void
add_row (TumenEventRows          *self,
         const TumenPanelContext *context,
         TumenEvent              *event,
         GtkWidget               *words,
         const char              *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *mark = tumen_event_rows_new_mark (context, event);
  GtkWidget *content = tumen_panel_line_new (mark, words, 10);

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "panel.select");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", tumen_event_get_id (event));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  self->last = row;
  self->n_rows++;
}

/* @detail: (nullable): what stands after the date */
void
tumen_event_rows_add (TumenEventRows          *self,
                      const TumenPanelContext *context,
                      TumenEvent              *event,
                      const char              *detail)
{
  GtkWidget       *words = tumen_panel_box_new (1, NULL);
  const char      *title = tumen_event_get_title (event, context->language);
  g_autofree char *line = dup_detail (context, event, detail);
  g_autofree char *name = g_strdup_printf ("%s. %s", title, line);

  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (title, "tumen-row-title"));
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (line, "tumen-row-detail"));
  add_row (self, context, event, words, name);
}

/* @relation: how the other event is related to @event, such as "Part of" */
void
tumen_event_rows_add_related (TumenEventRows          *self,
                              const TumenPanelContext *context,
                              TumenEvent              *event,
                              const char              *relation)
{
  GtkWidget       *words = tumen_panel_box_new (1, NULL);
  const char      *title = tumen_event_get_title (event, context->language);
  g_autofree char *line = dup_detail (context, event, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s. %s", relation, title, line);

  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (relation, "tumen-row-detail"));
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (title, "tumen-row-title"));
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (line, "tumen-row-detail"));
  add_row (self, context, event, words, name);
}

/* Puts a button at the end of the row that was added last. */
void
tumen_event_rows_add_button_to_last (TumenEventRows *self,
                                     GtkWidget      *button)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *content;

  g_return_if_fail (TUMEN_IS_EVENT_ROWS (self));
  g_return_if_fail (self->last != NULL);

  content = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->last)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->last), NULL);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), content);
  gtk_box_append (GTK_BOX (line), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->last), line);
  g_object_unref (content);
}

/* Shows the row added last as the selected one. */
void
tumen_event_rows_mark_last (TumenEventRows *self)
{
  g_return_if_fail (TUMEN_IS_EVENT_ROWS (self));
  g_return_if_fail (self->last != NULL);

  gtk_widget_add_css_class (self->last, "tumen-chosen");
}

guint
tumen_event_rows_get_n_rows (TumenEventRows *self)
{
  g_return_val_if_fail (TUMEN_IS_EVENT_ROWS (self), 0);

  return self->n_rows;
}
