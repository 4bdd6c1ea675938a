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
  GtkWidget *key;   /* (nullable): what is explained below the rows, but is no filter */
  GtkWidget *below; /* of TumenFacet: facets that belong to this one */

  /* plain state */
  TumenField field;
  guint      n_at_first;
  guint      n_shown; /* at most; rows are made when they are first shown */
  guint      n_made;
  guint      row; /* that the keyboard was on last */
  gboolean   expanded;
};

G_DEFINE_FINAL_TYPE (TumenFacet, tumen_facet, GTK_TYPE_WIDGET)

static TumenTable *
get_table (TumenFacet *self)
{
  return tumen_explorer_get_table (self->explorer);
}

static const TumenFilter *
get_filter (TumenFacet *self)
{
  return &tumen_explorer_get_view_state (self->explorer)->filter;
}

static TumenLanguage
get_language (TumenFacet *self)
{
  return tumen_explorer_get_view_state (self->explorer)->language;
}

static void
row_chosen_cb (TumenFacet    *self,
               gboolean       add,
               TumenFacetRow *row)
{
  tumen_facet_choose (self, tumen_facet_row_get_id (row), add);
}

/* Names of what is chosen here and below, one after the other. */
static void
append_chosen (TumenFacet *self,
               GString    *words)
{
  const TumenFilter *filter = get_filter (self);

  for (guint i = 0; i < tumen_filter_get_n_ids (filter, self->field); i++)
    {
      const char *id = tumen_filter_get_ids (filter, self->field)[i];
      const char *name = tumen_table_get_id_name (get_table (self), self->field, id,
                                                  get_language (self));

      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
    }
  for (GtkWidget *below = gtk_widget_get_first_child (self->below); below != NULL;
       below = gtk_widget_get_next_sibling (below))
    append_chosen (TUMEN_FACET (below), words);
}

/* A folded facet still tells what is chosen in it. */
static void
update_heading (TumenFacet *self)
{
  const char      *name = tumen_field_get_name (self->field, get_language (self));
  g_autofree char *total = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) chosen = g_string_new (NULL);

  append_chosen (self, chosen);
  total = tumen_number_to_words (tumen_table_get_n_values (get_table (self), self->field),
                                 get_language (self));
  if (chosen->len > 0 && !self->expanded)
    /* Translators: a group of filters that is folded, and what is chosen in it. */
    text = g_strdup_printf (_ ("%s: %s"), name, chosen->str);
  gtk_label_set_text (GTK_LABEL (self->name), text != NULL ? text : name);
  gtk_label_set_text (GTK_LABEL (self->total), total);
  gtk_widget_set_tooltip_text (self->heading, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* One row more is no longer than the words “1 more…”. */
static guint
get_n_at_first (TumenFacet *self)
{
  guint n_values = tumen_table_get_n_values (get_table (self), self->field);

  return n_values <= self->n_at_first + 1 ? n_values : self->n_at_first;
}

static void
update_fold (TumenFacet *self)
{
  guint n_rows = tumen_table_get_n_values (get_table (self), self->field);
  guint i = 0;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                self->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->rows, self->expanded);
  gtk_widget_set_visible (self->below, self->expanded);
  if (self->key != NULL)
    gtk_widget_set_visible (self->key, self->expanded);
  gtk_widget_set_visible (self->total, !self->expanded);
  gtk_widget_set_visible (self->more, self->expanded && n_rows > get_n_at_first (self));
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, i++ < self->n_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
  update_heading (self);
}

static void
update_more (TumenFacet *self)
{
  guint            n_rows = tumen_table_get_n_values (get_table (self), self->field);
  guint            n_more = n_rows > self->n_shown ? n_rows - self->n_shown : 0;
  g_autofree char *number = tumen_number_to_words (n_more, get_language (self));
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
  TumenTable *table = get_table (self);
  GtkWidget  *row;

  row = tumen_facet_row_new (self->field, tumen_table_get_value_id (table, self->field, value),
                             tumen_table_get_value_name (table, self->field, value,
                                                         get_language (self)));
  g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
make_rows (TumenFacet *self)
{
  guint n_values = tumen_table_get_n_values (get_table (self), self->field);

  while (self->n_made < MIN (self->n_shown, n_values))
    add_row (self, self->n_made++);
}

/* Nobody sees the counts of a folded facet, and to count takes time. */
static void
refresh_rows (TumenFacet *self)
{
  const TumenFilter *filter = get_filter (self);
  TumenTable        *table = get_table (self);
  gboolean           has_choice = tumen_filter_get_n_ids (filter, self->field) > 0;
  g_autofree guint  *counts = NULL;
  guint              value = 0;

  gtk_widget_set_visible (self->show_all, has_choice);
  if (!self->expanded)
    return;
  counts = g_new0 (guint, tumen_table_get_n_values (table, self->field) + 1);
  tumen_explorer_count (self->explorer, self->field, counts);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const char *id = tumen_facet_row_get_id (TUMEN_FACET_ROW (row));

      tumen_facet_row_set_count (TUMEN_FACET_ROW (row), counts[value++],
                                 tumen_table_get_n_rows (table) -
                                   tumen_explorer_get_n_off (self->explorer),
                                 get_language (self));
      tumen_facet_row_set_chosen (TUMEN_FACET_ROW (row),
                                  tumen_filter_has (filter, self->field, id), has_choice);
    }
}

static void
more_cb (TumenFacet *self)
{
  guint n_rows = tumen_table_get_n_values (get_table (self), self->field);

  if (self->n_shown >= n_rows)
    self->n_shown = get_n_at_first (self);
  else
    self->n_shown += MORE_ROWS;
  make_rows (self);
  update_more (self);
  refresh_rows (self);
}

/* The row to which Tab goes: that of last time, else the first. */
static GtkWidget *
find_row (TumenFacet *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (guint i = 0; row != NULL && i < self->row; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (next == NULL || !gtk_widget_get_visible (next))
        break;
      row = next;
    }
  return row;
}

/* Where Tab stops, from top to bottom; arrows go from row to row. */
static GPtrArray *
list_stops (TumenFacet *self)
{
  GPtrArray *stops = g_ptr_array_new ();
  GtkWidget *row = self->expanded ? find_row (self) : NULL;

  g_ptr_array_add (stops, self->heading);
  g_ptr_array_add (stops, self->show_all);
  if (row != NULL)
    g_ptr_array_add (stops, row);
  g_ptr_array_add (stops, self->more);
  for (GtkWidget *below = gtk_widget_get_first_child (self->below); below != NULL && self->expanded;
       below = gtk_widget_get_next_sibling (below))
    g_ptr_array_add (stops, below);
  return stops;
}

/* Remembers the row that has the focus, if one has. */
static void
remember_row (TumenFacet *self)
{
  guint i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    {
      if (gtk_widget_is_focus (row))
        self->row = i;
    }
}

static int
find_focused_stop (const GPtrArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *stop = stops->pdata[i];
      GtkRoot   *root = gtk_widget_get_root (stop);
      GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

      if (focus != NULL && (focus == stop || gtk_widget_is_ancestor (focus, stop)))
        return (int)i;
    }
  return -1;
}

static gboolean
tumen_facet_focus (GtkWidget       *widget,
                   GtkDirectionType direction)
{
  TumenFacet *self = TUMEN_FACET (widget);
  int         step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int         i;
  g_autoptr (GPtrArray) stops = NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (tumen_facet_parent_class)->focus (widget, direction);

  remember_row (self);
  stops = list_stops (self);
  i = find_focused_stop (stops);
  if (i < 0)
    i = step > 0 ? 0 : (int)stops->len - 1;
  else if (!TUMEN_IS_FACET (stops->pdata[i]))
    i += step;
  for (; i >= 0 && i < (int)stops->len; i += step)
    {
      if (gtk_widget_child_focus (stops->pdata[i], direction))
        return TRUE;
    }
  return FALSE;
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
  widget_class->focus = tumen_facet_focus;
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
  self->below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->below, widget);
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
  GtkWidget *child;

  g_return_if_fail (TUMEN_IS_FACET (self));

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  self->n_shown = MAX (self->n_shown, get_n_at_first (self));
  self->n_made = 0;
  make_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          tumen_table_get_n_values (get_table (self), self->field) > 0);
  update_more (self);
  refresh_rows (self);
  for (child = gtk_widget_get_first_child (self->below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tumen_facet_rebuild (TUMEN_FACET (child));
}

/** Brings counts and choices up to date. */
void
tumen_facet_refresh (TumenFacet *self)
{
  g_return_if_fail (TUMEN_IS_FACET (self));

  for (GtkWidget *below = gtk_widget_get_first_child (self->below); below != NULL;
       below = gtk_widget_get_next_sibling (below))
    tumen_facet_refresh (TUMEN_FACET (below));
  refresh_rows (self);
  update_heading (self);
}

void
tumen_facet_set_expanded (TumenFacet *self,
                          gboolean    expanded)
{
  g_return_if_fail (TUMEN_IS_FACET (self));

  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  refresh_rows (self);
  update_fold (self);
}

/** Also of the facets below it. */
void
tumen_facet_set_all_expanded (TumenFacet *self,
                              gboolean    expanded)
{
  g_return_if_fail (TUMEN_IS_FACET (self));

  for (GtkWidget *below = gtk_widget_get_first_child (self->below); below != NULL;
       below = gtk_widget_get_next_sibling (below))
    tumen_facet_set_all_expanded (TUMEN_FACET (below), expanded);
  tumen_facet_set_expanded (self, expanded);
}

/** Puts a facet below the rows of another one, to which it belongs. */
void
tumen_facet_add_below (TumenFacet *self,
                       TumenFacet *below)
{
  g_return_if_fail (TUMEN_IS_FACET (self));
  g_return_if_fail (TUMEN_IS_FACET (below));

  gtk_widget_add_css_class (GTK_WIDGET (below), "tumen-facet-below");
  gtk_box_append (GTK_BOX (self->below), GTK_WIDGET (below));
}

/** Puts rows below those of the facet that explain signs of the canvas and are no filter. */
void
tumen_facet_set_key (TumenFacet *self,
                     GtkWidget  *key)
{
  g_return_if_fail (TUMEN_IS_FACET (self));
  g_return_if_fail (self->key == NULL);

  self->key = key;
  gtk_widget_insert_before (key, GTK_WIDGET (self), self->below);
  gtk_widget_set_visible (key, self->expanded);
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
