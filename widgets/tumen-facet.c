/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-facet.h"

#include <glib/gi18n.h>

#include "tumen-facet-row.h"
#include "tumen-panel-label.h"
#include "tumen-words.h"

/* So many rows come with each click on “more”. */
#define MORE_ROWS 100

struct _TumenFacet
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer *explorer;

  /* borrowed: owned by the widget */
  GtkWidget *heading;
  GtkWidget *arrow;
  GtkWidget *name;
  GtkWidget *total;
  GtkWidget *show_all;
  GtkWidget *rows;
  GtkWidget *more;

  /* plain state */
  TumenField field;
  guint      n_at_first;
  guint      n_shown; /* at most; rows are made when they are first shown */
  guint      n_made;
  gboolean   expanded;
  gboolean   refreshing;
};

G_DEFINE_FINAL_TYPE (TumenFacet, tumen_facet, GTK_TYPE_WIDGET)

static TumenTable *
get_table (TumenFacet *self)
{
  return tumen_explorer_get_table (self->explorer);
}

static gboolean
is_adding (GtkWidget *widget)
{
  GdkSeat   *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL &&
         (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

static void
row_toggled_cb (TumenFacet    *self,
                TumenFacetRow *row)
{
  if (!self->refreshing)
    tumen_facet_choose (self, tumen_facet_row_get_id (row), is_adding (GTK_WIDGET (row)));
}

static void
update_fold (TumenFacet *self)
{
  guint n_rows = tumen_table_get_n_values (get_table (self), self->field);
  guint i = 0;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                self->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->rows, self->expanded);
  gtk_widget_set_visible (self->total, !self->expanded);
  gtk_widget_set_visible (self->more, self->expanded && n_rows > self->n_at_first);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, i++ < self->n_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
}

static void
update_more (TumenFacet *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  guint            n_rows = tumen_table_get_n_values (get_table (self), self->field);
  guint            n_more = n_rows > self->n_shown ? n_rows - self->n_shown : 0;
  g_autofree char *number = tumen_number_to_words (n_more, language);
  g_autofree char *text = NULL;

  if (n_more == 0)
    text = g_strdup (_ ("Fewer"));
  else
    text = g_strdup_printf (ngettext ("%s more…", "%s more…", n_more), number);
  gtk_button_set_label (GTK_BUTTON (self->more), text);
  update_fold (self);
}

static void
heading_cb (TumenFacet *self)
{
  tumen_facet_set_expanded (self, !self->expanded);
}

static GtkWidget *
make_heading (TumenFacet *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->heading = gtk_button_new ();
  self->arrow = tumen_panel_icon_new ("pan-down-symbolic");
  self->name = gtk_label_new (NULL);
  self->total = gtk_label_new (NULL);
  self->show_all = gtk_button_new_with_label (_ ("Show all"));
  gtk_label_set_xalign (GTK_LABEL (self->name), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_add_css_class (self->heading, "flat");
  gtk_widget_add_css_class (self->heading, "tumen-facet-heading");
  gtk_widget_add_css_class (self->total, "tumen-count");
  gtk_widget_add_css_class (self->show_all, "flat");
  gtk_widget_add_css_class (self->show_all, "tumen-link");
  gtk_widget_set_valign (self->show_all, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->total);
  gtk_button_set_child (GTK_BUTTON (self->heading), box);
  g_signal_connect_object (self->heading, "clicked", G_CALLBACK (heading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show_all, "clicked", G_CALLBACK (tumen_facet_show_all), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->heading);
  gtk_box_append (GTK_BOX (line), self->show_all);
  return line;
}

static void
add_row (TumenFacet *self,
         guint       value)
{
  TumenLanguage language = tumen_explorer_get_view_state (self->explorer)->language;
  TumenTable   *table = get_table (self);
  GtkWidget    *row;

  row = tumen_facet_row_new (self->field, tumen_table_get_value_id (table, self->field, value),
                             tumen_table_get_value_name (table, self->field, value, language));
  g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
make_rows (TumenFacet *self)
{
  guint n_values = tumen_table_get_n_values (get_table (self), self->field);

  while (self->n_made < MIN (self->n_shown, n_values))
    add_row (self, self->n_made++);
}

static void
more_cb (TumenFacet *self)
{
  guint n_rows = tumen_table_get_n_values (get_table (self), self->field);

  if (self->n_shown >= n_rows)
    self->n_shown = self->n_at_first;
  else
    self->n_shown += MORE_ROWS;
  make_rows (self);
  update_more (self);
  tumen_facet_refresh (self);
}

static void
tumen_facet_dispose (GObject *object)
{
  TumenFacet *self = TUMEN_FACET (object);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_facet_parent_class)->dispose (object);
}

static void
tumen_facet_class_init (TumenFacetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_facet_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_facet_init (TumenFacet *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (make_heading (self), widget);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->rows, widget);
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "tumen-link");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->more, 44);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->more, widget);
}

/**
 * tumen_facet_new:
 * @n_at_first: how many values are shown before “more” is asked for
 */
GtkWidget *
tumen_facet_new (TumenExplorer *explorer,
                 TumenField     field,
                 guint          n_at_first)
{
  TumenFacet *self = g_object_new (TUMEN_TYPE_FACET, NULL);

  self->explorer = g_object_ref (explorer);
  self->field = field;
  self->n_at_first = n_at_first;
  tumen_facet_rebuild (self);
  return GTK_WIDGET (self);
}

/** Makes all rows anew: there are other values, or other names for them. */
void
tumen_facet_rebuild (TumenFacet *self)
{
  TumenLanguage    language;
  const char      *name;
  g_autofree char *total = NULL;
  GtkWidget       *child;

  g_return_if_fail (TUMEN_IS_FACET (self));

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  language = tumen_explorer_get_view_state (self->explorer)->language;
  name = tumen_field_get_name (self->field, language);
  total = tumen_number_to_words (tumen_table_get_n_values (get_table (self), self->field),
                                 language);
  self->n_shown = MAX (self->n_shown, self->n_at_first);
  self->n_made = 0;
  make_rows (self);
  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_label_set_text (GTK_LABEL (self->total), total);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  update_more (self);
  tumen_facet_refresh (self);
}

/** Brings counts and choices up to date. */
void
tumen_facet_refresh (TumenFacet *self)
{
  const TumenFilter *filter;
  TumenLanguage      language;
  TumenTable        *table;
  g_autofree guint  *counts = NULL;
  guint              value = 0;

  g_return_if_fail (TUMEN_IS_FACET (self));

  table = get_table (self);
  filter = &tumen_explorer_get_view_state (self->explorer)->filter;
  language = tumen_explorer_get_view_state (self->explorer)->language;
  counts = g_new0 (guint, tumen_table_get_n_values (table, self->field) + 1);
  tumen_explorer_count (self->explorer, self->field, counts);
  self->refreshing = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const char *id = tumen_facet_row_get_id (TUMEN_FACET_ROW (row));

      tumen_facet_row_set_count (TUMEN_FACET_ROW (row), counts[value++],
                                 tumen_table_get_n_rows (table) -
                                   tumen_explorer_get_n_off (self->explorer),
                                 language);
      tumen_facet_row_set_chosen (TUMEN_FACET_ROW (row),
                                  tumen_filter_has (filter, self->field, id));
    }
  self->refreshing = FALSE;
  gtk_widget_set_visible (self->show_all, tumen_filter_get_n_ids (filter, self->field) > 0);
}

void
tumen_facet_set_expanded (TumenFacet *self,
                          gboolean    expanded)
{
  g_return_if_fail (TUMEN_IS_FACET (self));

  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  update_fold (self);
}

/**
 * tumen_facet_choose:
 * @add: whether the value comes to, or leaves, those chosen already; otherwise it is chosen alone,
 *   and chosen alone again it shows all
 */
void
tumen_facet_choose (TumenFacet *self,
                    const char *id,
                    gboolean    add)
{
  TumenFilter filter;
  gboolean    had, alone;

  g_return_if_fail (TUMEN_IS_FACET (self));
  g_return_if_fail (id != NULL);

  tumen_filter_copy (&tumen_explorer_get_view_state (self->explorer)->filter, &filter);
  had = tumen_filter_has (&filter, self->field, id);
  alone = had && tumen_filter_get_n_ids (&filter, self->field) == 1;
  if (!add)
    tumen_filter_clear_field (&filter, self->field);
  if (add && had)
    tumen_filter_remove (&filter, self->field, id);
  else if (!alone)
    tumen_filter_add (&filter, self->field, id);
  tumen_explorer_set_filter (self->explorer, &filter);
  tumen_explorer_commit_view (self->explorer);
  tumen_filter_clear (&filter);
  /* The button has toggled by itself, which need not be what the filter says. */
  tumen_facet_refresh (self);
}

void
tumen_facet_show_all (TumenFacet *self)
{
  TumenFilter filter;

  g_return_if_fail (TUMEN_IS_FACET (self));

  tumen_filter_copy (&tumen_explorer_get_view_state (self->explorer)->filter, &filter);
  tumen_filter_clear_field (&filter, self->field);
  tumen_explorer_set_filter (self->explorer, &filter);
  tumen_explorer_commit_view (self->explorer);
  tumen_filter_clear (&filter);
}
