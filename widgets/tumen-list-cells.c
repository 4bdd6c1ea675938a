/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-view-private.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"
#include "tumen-list-text.h"
#include "tumen-spoken.h"

#define MARK_SCALE 0.9
#define MARK_WIDTH 22
/* Of text in a cell: two make a line of 44 px, which a finger can hit. */
#define LINES      2
#define COLUMN_KEY "tumen-column"
#define ITEM_KEY   "tumen-item"

static TumenListColumn
get_column (GtkListItemFactory *factory)
{
  return (TumenListColumn)GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
}

static GtkWidget *
new_words (void)
{
  GtkWidget *words = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (words),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (words), LINES);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (words), LINES);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

static guint
get_row (GtkListItem *item)
{
  return tumen_list_item_get_row (TUMEN_LIST_ITEM (gtk_list_item_get_item (item)));
}

/* The list has short titles; which event it is, the whole one tells. */
static gboolean
query_title_cb (GtkWidget  *cell,
                int         x,
                int         y,
                gboolean    by_key,
                GtkTooltip *tooltip,
                gpointer    data)
{
  TumenListView *self = data;
  GtkListItem   *item = g_object_get_data (G_OBJECT (cell), ITEM_KEY);
  TumenLanguage  language;
  const char    *id;
  g_autoptr (TumenEvent) event = NULL;

  if (self->explorer == NULL || item == NULL || gtk_list_item_get_item (item) == NULL)
    return FALSE;
  language = tumen_explorer_get_view_state (self->explorer)->language;
  id = tumen_table_get_id (tumen_explorer_get_table (self->explorer), get_row (item));
  event = tumen_explorer_dup_event (self->explorer, id);
  gtk_tooltip_set_text (tooltip, event != NULL
                                   ? tumen_event_get_title (event, language)
                                   : gtk_inscription_get_text (GTK_INSCRIPTION (cell)));
  return TRUE;
}

static void
add_title_tooltip (TumenListView *self,
                   GtkListItem   *item,
                   GtkWidget     *cell)
{
  g_object_set_data (G_OBJECT (cell), ITEM_KEY, item);
  gtk_widget_set_has_tooltip (cell, TRUE);
  g_signal_connect_object (cell, "query-tooltip", G_CALLBACK (query_title_cb), self, 0);
}

static void
setup_cb (TumenListView      *self,
          GtkListItem        *item,
          GtkListItemFactory *factory)
{
  TumenListColumn column = get_column (factory);
  GtkWidget      *cell = new_words ();

  if (column == TUMEN_LIST_VOICES)
    gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 0.5f);
  if (column == TUMEN_LIST_TITLE)
    add_title_tooltip (self, item, cell);
  if (column == TUMEN_LIST_KIND)
    {
      GtkWidget *words = cell;

      cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
      gtk_box_append (GTK_BOX (cell), words);
    }
  gtk_list_item_set_child (item, cell);
}

/* The shape of the kind, inked as on the canvas. */
static void
set_mark (TumenListView  *self,
          GtkWidget      *cell,
          const TumenRow *row)
{
  GtkWidget *first = gtk_widget_get_first_child (cell);
  GtkWidget *mark = tumen_key_mark_new_kind ((TumenKind)row->kind, row->ink, MARK_SCALE);

  if (TUMEN_IS_KEY_MARK (first))
    gtk_box_remove (GTK_BOX (cell), first);
  tumen_key_mark_set_width (TUMEN_KEY_MARK (mark), MARK_WIDTH);
  gtk_widget_add_css_class (mark, "tumen-list-mark");
  gtk_box_prepend (GTK_BOX (cell), mark);
  gtk_widget_set_visible (gtk_widget_get_last_child (cell), self->room != TUMEN_LIST_LEAST);
}

static GtkWidget *
get_line (GtkListItem *item)
{
  GtkWidget *holder = gtk_widget_get_parent (gtk_list_item_get_child (item));

  return holder != NULL ? gtk_widget_get_parent (holder) : NULL;
}

/* A search dims what it did not find (decision 26). */
static gboolean
is_match (TumenListView *self,
          guint          row)
{
  guint         n_matches;
  const guint8 *matches = tumen_explorer_get_matches (self->explorer, &n_matches);

  return matches == NULL || matches[row];
}

/* What a screen reader says of a line stands with the line itself, which has the focus. */
static void
name_line (TumenListView *self,
           GtkListItem   *item)
{
  GtkWidget       *line = get_line (item);
  g_autofree char *sentence = NULL;

  if (line == NULL)
    return;
  if (is_match (self, get_row (item)))
    gtk_widget_remove_css_class (line, "tumen-no-match");
  else
    gtk_widget_add_css_class (line, "tumen-no-match");
  sentence = tumen_spoken_line (self->explorer, get_row (item),
                                gtk_list_item_get_position (item) + 1,
                                g_list_model_get_n_items (G_LIST_MODEL (self->model)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_match (self, get_row (item)) ? "" : _ ("Not found"), -1);
}

static void
bind_cb (TumenListView      *self,
         GtkListItem        *item,
         GtkListItemFactory *factory)
{
  TumenTable      *table = tumen_explorer_get_table (self->explorer);
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  TumenListColumn  column = get_column (factory);
  GtkWidget       *cell = gtk_list_item_get_child (item);
  GtkWidget       *words = cell;
  guint            row = get_row (item);
  g_autofree char *text = tumen_list_dup_cell (table, row, column, language);

  if (column == TUMEN_LIST_KIND)
    {
      set_mark (self, cell, tumen_table_get_rows (table) + row);
      words = gtk_widget_get_last_child (cell);
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (words), text);
  if (column != TUMEN_LIST_TITLE)
    gtk_widget_set_tooltip_text (cell, *text != '\0' ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (column != TUMEN_LIST_TITLE)
    return;
  name_line (self, item);
  g_hash_table_add (self->cells, item);
}

static void
unbind_cb (TumenListView *self,
           GtkListItem   *item)
{
  g_hash_table_remove (self->cells, item);
}

static int
compare_cb (const void *a,
            const void *b,
            gpointer    data)
{
  GtkSorter     *sorter = data;
  TumenListView *self = g_object_get_data (G_OBJECT (sorter), "tumen-list");

  if (self->probed == TUMEN_N_LIST_COLUMNS)
    self->probed = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (sorter), COLUMN_KEY));
  return a == self->probes[0] ? -1 : 1;
}

/* Rows are sorted by the model; the sorter only makes the heading one to click, and tells by which
 * column when it is asked. */
static GtkSorter *
new_sorter (TumenListView  *self,
            TumenListColumn column)
{
  GtkCustomSorter *sorter = gtk_custom_sorter_new (NULL, NULL, NULL);

  g_object_set_data (G_OBJECT (sorter), "tumen-list", self);
  g_object_set_data (G_OBJECT (sorter), COLUMN_KEY, GUINT_TO_POINTER (column));
  gtk_custom_sorter_set_sort_func (sorter, compare_cb, sorter, NULL);
  return GTK_SORTER (sorter);
}

static void
add_column (TumenListView  *self,
            TumenListColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = new_sorter (self, column);
  GtkColumnViewColumn *added;

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  if (column == TUMEN_LIST_TITLE)
    g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  added = gtk_column_view_column_new (tumen_list_text_get_heading (column), factory);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_append_column (self->view, added);
  self->columns[column] = added;
  g_object_unref (added);
}

/* GTK 4.8 gives headings no name. */
static void
name_headings (TumenListView *self)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *heading = gtk_widget_get_first_child (line);

  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Headings"), -1);
  gtk_widget_set_focusable (line, FALSE);
  for (guint i = 0; i < TUMEN_N_LIST_COLUMNS && heading != NULL; i++)
    {
      self->headings[i] = heading;
      gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      tumen_list_text_get_heading ((TumenListColumn)i), -1);
      heading = gtk_widget_get_next_sibling (heading);
    }
}

/* Private API */

void
tumen_list_cells_add (TumenListView *self)
{
  for (guint i = 0; i < TUMEN_N_LIST_COLUMNS; i++)
    add_column (self, (TumenListColumn)i);
  name_headings (self);
}

/* Tells at each heading whether the list is sorted by it. */
void
tumen_list_cells_name_order (TumenListView       *self,
                             const TumenListSort *sort)
{
  for (guint i = 0; i < TUMEN_N_LIST_COLUMNS; i++)
    {
      GtkAccessibleSort order = GTK_ACCESSIBLE_SORT_NONE;

      if (i == (guint)sort->column)
        order = sort->descending ? GTK_ACCESSIBLE_SORT_DESCENDING : GTK_ACCESSIBLE_SORT_ASCENDING;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->headings[i]),
                                      GTK_ACCESSIBLE_PROPERTY_SORT, order, -1);
    }
}

/* Names and marks of the lines that are there, when there is more room for them or less. */
void
tumen_list_cells_update (TumenListView *self)
{
  gtk_column_view_column_set_title (self->columns[TUMEN_LIST_KIND],
                                    self->room == TUMEN_LIST_LEAST
                                      ? ""
                                      : tumen_list_text_get_heading (TUMEN_LIST_KIND));
}

/* What is found has changed: the lines that are there tell it. */
void
tumen_list_cells_mark_matches (TumenListView *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    name_line (self, item);
}
