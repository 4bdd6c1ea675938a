/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-list-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tumen-list-text.h"
#include "tumen-panel-label.h"
#include "tumen-style.h"
#include "tumen-words.h"

/* Widths, px at the usual size of text, from which there is room for more columns. */
#define SOME_FROM  400
#define MOST_FROM  600
#define ALL_FROM   760
#define KIND_WIDTH 40 /* as a mark */
/* Beside the columns. */
#define EDGE 4

/* Shares of the width; what has none is hidden, and the title takes the rest. */
static const double shares[][TUMEN_N_LIST_COLUMNS] = {
  [TUMEN_LIST_LEAST] = {
    [TUMEN_LIST_DATE] = 0.34,
  },
  [TUMEN_LIST_SOME] = {
    [TUMEN_LIST_DATE] = 0.26,
    [TUMEN_LIST_KIND] = 0.24,
    [TUMEN_LIST_VOICES] = 0.13,
  },
  [TUMEN_LIST_MOST] = {
    [TUMEN_LIST_DATE] = 0.19,
    [TUMEN_LIST_KIND] = 0.17,
    [TUMEN_LIST_ACTORS] = 0.18,
    [TUMEN_LIST_PLACE] = 0.11,
    [TUMEN_LIST_VOICES] = 0.08,
  },
  [TUMEN_LIST_ALL] = {
    [TUMEN_LIST_DATE] = 0.145,
    [TUMEN_LIST_BASIS] = 0.11,
    [TUMEN_LIST_KIND] = 0.145,
    [TUMEN_LIST_ACTORS] = 0.13,
    [TUMEN_LIST_PLACE] = 0.11,
    [TUMEN_LIST_VOICES] = 0.07,
    [TUMEN_LIST_SOURCES] = 0.09,
  },
};

enum {
  PROP_0,
  PROP_EXPLORER,
  PROP_SORT,
  PROP_DESCENDING,
  N_PROPS
};

enum {
  ACTIVATED,
  TOLD,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (TumenListView, tumen_list_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* Selection */

static void
select_of_explorer (TumenListView *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  guint                 row, position;

  self->syncing = TRUE;
  if (state->selection != NULL &&
      tumen_table_find (tumen_explorer_get_table (self->explorer), state->selection, &row) &&
      tumen_list_model_find_row (self->model, row, &position))
    {
      if (!gtk_selection_model_is_selected (self->selection, position))
        {
          tumen_list_keys_select (self, position);
          gtk_widget_activate_action (self->lines, "list.scroll-to-item", "u", position);
        }
    }
  else
    gtk_selection_model_unselect_all (self->selection);
  self->syncing = FALSE;
}

/* Of several lines, the explorer keeps the event that it has if it is among them. */
static void
selection_changed_cb (TumenListView *self)
{
  const TumenViewState *state;
  TumenTable           *table;
  guint                 row;
  g_autoptr (GArray) rows = NULL;

  if (self->syncing || self->explorer == NULL)
    return;
  rows = tumen_list_view_dup_selected_rows (self);
  table = tumen_explorer_get_table (self->explorer);
  state = tumen_explorer_get_view_state (self->explorer);
  if (rows->len > 1 && state->selection != NULL &&
      tumen_table_find (table, state->selection, &row))
    for (guint i = 0; i < rows->len; i++)
      if (g_array_index (rows, guint32, i) == row)
        return;
  self->syncing = TRUE;
  tumen_explorer_select (self->explorer,
                         rows->len > 0
                           ? tumen_table_get_id (table, g_array_index (rows, guint32, 0))
                           : NULL);
  self->syncing = FALSE;
}

/* What is listed */

static char *
dup_listed_words (TumenListView *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  guint            n_rows = tumen_table_get_n_rows (tumen_explorer_get_table (self->explorer));
  guint            n_in;
  g_autofree char *listed = NULL;
  g_autofree char *hidden = NULL;

  n_rows -= tumen_explorer_get_n_off (self->explorer);
  tumen_explorer_get_rows_in (self->explorer, &n_in);
  listed = tumen_count_to_words (TUMEN_COUNT_EVENTS, n_in, language);
  if (n_in == n_rows)
    return g_steal_pointer (&listed);
  hidden = tumen_number_to_words (n_rows - n_in, language);
  return g_strdup_printf (ngettext ("%s; %s hidden by filters", "%s; %s hidden by filters",
                                    n_rows - n_in),
                          listed, hidden);
}

static void
update_count (TumenListView *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  guint            n_found;
  g_autofree char *listed = dup_listed_words (self);
  g_autofree char *found = NULL;
  g_autofree char *words = NULL;

  if (tumen_explorer_get_matches (self->explorer, &n_found) == NULL)
    {
      gtk_label_set_text (self->count, listed);
      return;
    }
  tumen_explorer_get_results (self->explorer, &n_found);
  found = tumen_number_to_words (n_found, language);
  /* Translators: how many events are listed, and how many of them a search finds. */
  words = g_strdup_printf (ngettext ("%s; %s matches", "%s; %s match", n_found), listed, found);
  gtk_label_set_text (self->count, words);
}

static void
update_sort_label (TumenListView *self)
{
  const TumenListSort *sort = tumen_list_model_get_sort (self->model);
  g_autofree char     *words = NULL;

  words = g_strdup_printf (sort->descending ? _ ("Order: %s, from the end") : _ ("Order: %s"),
                           tumen_list_text_get_heading (sort->column));
  gtk_label_set_text (self->sort_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sort_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  tumen_list_cells_name_order (self, sort);
}

static void
update (TumenListView *self)
{
  if (self->explorer == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->dirty = TRUE;
      return;
    }
  self->dirty = FALSE;
  tumen_list_menu_stop (self);
  self->syncing = TRUE;
  tumen_list_model_update (self->model, self->explorer);
  self->syncing = FALSE;
  select_of_explorer (self);
  update_count (self);
}

static void
explorer_changed_cb (TumenListView *self,
                     guint          changes)
{
  const guint content = TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_FILTER |
                        TUMEN_EXPLORER_LANGUAGE;

  if (changes & content)
    {
      update (self);
      return;
    }
  if (self->dirty)
    return;
  if ((changes & TUMEN_EXPLORER_SELECTION) && !self->syncing)
    select_of_explorer (self);
  if (changes & TUMEN_EXPLORER_SEARCH)
    {
      tumen_list_cells_mark_matches (self);
      update_count (self);
    }
}

static void
activate_cb (TumenListView *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Sorting */

/* GTK 4.8 does not tell which heading was clicked: two lines that are no events ask for it. */
static void
sorter_changed_cb (TumenListView *self)
{
  GtkSorter    *sorter = gtk_column_view_get_sorter (self->view);
  TumenListSort sort;
  GtkOrdering   order;

  self->probed = TUMEN_N_LIST_COLUMNS;
  order = gtk_sorter_compare (sorter, self->probes[0], self->probes[1]);
  if (self->probed == TUMEN_N_LIST_COLUMNS)
    return;
  sort = (TumenListSort){ (TumenListColumn)self->probed, order == GTK_ORDERING_LARGER };
  tumen_list_model_set_sort (self->model, &sort);
  update_sort_label (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
}

/* Columns by the room that there is */

static TumenListRoom
get_room (double width)
{
  if (width < SOME_FROM)
    return TUMEN_LIST_LEAST;
  if (width < MOST_FROM)
    return TUMEN_LIST_SOME;
  return width < ALL_FROM ? TUMEN_LIST_MOST : TUMEN_LIST_ALL;
}

static gboolean
lay_out_cb (gpointer data)
{
  TumenListView *self = data;
  double         enlarged = tumen_style_get_enlarged (GTK_WIDGET (self));
  int            width = gtk_widget_get_width (GTK_WIDGET (self));
  int            left = width - EDGE;

  self->layout_source = 0;
  self->laid_out_width = width;
  self->room = get_room (width / enlarged);
  tumen_list_cells_update (self);
  for (guint i = TUMEN_LIST_TITLE + 1; i < TUMEN_N_LIST_COLUMNS; i++)
    {
      int column = (int)(shares[self->room][i] * width);

      if (i == TUMEN_LIST_KIND && self->room == TUMEN_LIST_LEAST)
        column = KIND_WIDTH;
      gtk_column_view_column_set_visible (self->columns[i], column > 0);
      gtk_column_view_column_set_fixed_width (self->columns[i], MAX (column, 1));
      left -= column;
    }
  gtk_column_view_column_set_fixed_width (self->columns[TUMEN_LIST_TITLE], MAX (left, 1));
  return G_SOURCE_REMOVE;
}

static void
lay_out_soon (TumenListView *self)
{
  if (self->layout_source == 0)
    self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, lay_out_cb, self, NULL);
}

static void
tumen_list_view_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  gtk_widget_measure (TUMEN_LIST_VIEW (widget)->box, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static void
tumen_list_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TumenListView *self = TUMEN_LIST_VIEW (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->menu));
  if (width != self->laid_out_width)
    lay_out_soon (self);
}

static void
tumen_list_view_map (GtkWidget *widget)
{
  TumenListView *self = TUMEN_LIST_VIEW (widget);

  GTK_WIDGET_CLASS (tumen_list_view_parent_class)->map (widget);
  if (self->dirty)
    update (self);
  else
    select_of_explorer (self);
}

/* The line that was read last, else the selected or the first one. */
static gboolean
tumen_list_view_grab_focus (GtkWidget *widget)
{
  TumenListView *self = TUMEN_LIST_VIEW (widget);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->sort_button));
  tumen_list_keys_focus (self, gtk_bitset_is_empty (selected) ? 0
                                                              : gtk_bitset_get_minimum (selected));
  return TRUE;
}

static void
tumen_list_view_dispose (GObject *object)
{
  TumenListView *self = TUMEN_LIST_VIEW (object);
  GtkWidget     *child;

  tumen_list_menu_stop (self);
  tumen_list_keys_stop (self);
  g_clear_handle_id (&self->layout_source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->explorer);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  for (guint i = 0; i < G_N_ELEMENTS (self->probes); i++)
    g_clear_object (&self->probes[i]);
  G_OBJECT_CLASS (tumen_list_view_parent_class)->dispose (object);
}

static void
tumen_list_view_finalize (GObject *object)
{
  TumenListView *self = TUMEN_LIST_VIEW (object);

  g_hash_table_unref (self->cells);
  g_string_free (self->typed, TRUE);
  G_OBJECT_CLASS (tumen_list_view_parent_class)->finalize (object);
}

static void
tumen_list_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TumenListView       *self = TUMEN_LIST_VIEW (object);
  const TumenListSort *sort = tumen_list_model_get_sort (self->model);

  if (id == PROP_EXPLORER)
    g_value_set_object (value, self->explorer);
  else if (id == PROP_SORT)
    g_value_set_string (value, tumen_list_column_get_slug (sort->column));
  else if (id == PROP_DESCENDING)
    g_value_set_boolean (value, sort->descending);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_list_view_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TumenListView *self = TUMEN_LIST_VIEW (object);
  TumenListSort  sort = *tumen_list_model_get_sort (self->model);

  if (id == PROP_EXPLORER)
    tumen_list_view_set_explorer (self, g_value_get_object (value));
  else if (id == PROP_SORT && tumen_list_column_parse (g_value_get_string (value), &sort.column))
    tumen_list_view_set_sort (self, &sort);
  else if (id == PROP_DESCENDING)
    {
      sort.descending = g_value_get_boolean (value);
      tumen_list_view_set_sort (self, &sort);
    }
  else if (id != PROP_SORT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_EXPLORER] =
    g_param_spec_object ("explorer", NULL, NULL, TUMEN_TYPE_EXPLORER, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "date", flags);
  properties[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
tumen_list_view_class_init (TumenListViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_list_view_dispose;
  object_class->finalize = tumen_list_view_finalize;
  object_class->get_property = tumen_list_view_get_property;
  object_class->set_property = tumen_list_view_set_property;
  install_properties (object_class);
  widget_class->measure = tumen_list_view_measure;
  widget_class->size_allocate = tumen_list_view_size_allocate;
  widget_class->map = tumen_list_view_map;
  widget_class->grab_focus = tumen_list_view_grab_focus;
  signals[ACTIVATED] = g_signal_new ("activated", TUMEN_TYPE_LIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[TOLD] = g_signal_new ("told", TUMEN_TYPE_LIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  tumen_list_menu_install (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_foot (TumenListView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *sort = gtk_menu_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  self->count = GTK_LABEL (count);
  self->sort_button = GTK_MENU_BUTTON (sort);
  self->sort_label = GTK_LABEL (label);
  gtk_widget_add_css_class (foot, "tumen-list-foot");
  gtk_widget_set_hexpand (count, TRUE);
  gtk_label_set_xalign (self->count, 0.0f);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->sort_label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), tumen_panel_icon_new ("pan-up-symbolic"));
  gtk_menu_button_set_child (self->sort_button, words);
  gtk_menu_button_set_direction (self->sort_button, GTK_ARROW_UP);
  gtk_widget_add_css_class (sort, "flat");
  gtk_widget_set_tooltip_text (sort, _ ("How the list is sorted"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sort), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sort by"), -1);
  gtk_box_append (GTK_BOX (foot), count);
  gtk_box_append (GTK_BOX (foot), sort);
  gtk_box_append (GTK_BOX (self->box), foot);
}

static void
add_view (TumenListView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_column_view_new (g_object_ref (self->selection));

  self->view = GTK_COLUMN_VIEW (view);
  self->lines = gtk_widget_get_last_child (view);
  gtk_widget_add_css_class (view, "tumen-list");
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("List of events"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("List of events"), -1);
  tumen_list_cells_add (self);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tumen_list_view_init (TumenListView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->cells = g_hash_table_new (NULL, NULL);
  self->typed = g_string_new (NULL);
  self->focus_position = GTK_INVALID_LIST_POSITION;
  self->dirty = TRUE;
  self->room = TUMEN_LIST_ALL;
  self->model = tumen_list_model_new ();
  self->selection =
    GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  for (guint i = 0; i < G_N_ELEMENTS (self->probes); i++)
    self->probes[i] = g_object_new (TUMEN_TYPE_LIST_ITEM, NULL);
  add_view (self);
  add_foot (self);
  tumen_list_keys_add (self);
  tumen_list_menu_add (self);
  gtk_column_view_sort_by_column (self->view, self->columns[TUMEN_LIST_DATE], GTK_SORT_ASCENDING);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("List"),
                                  -1);
  tumen_style_watch (GTK_WIDGET (self), G_CALLBACK (lay_out_soon));
}

/* Private API */

gboolean
tumen_list_view_get_focused_position (TumenListView *self,
                                      guint         *position)
{
  GtkRoot       *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget     *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->cells);
  while (focus != NULL && g_hash_table_iter_next (&iter, &item, NULL))
    {
      if (!gtk_widget_is_ancestor (gtk_list_item_get_child (item), focus))
        continue;
      *position = gtk_list_item_get_position (item);
      return TRUE;
    }
  return FALSE;
}

void
tumen_list_view_tell (TumenListView *self,
                      const char    *words)
{
  g_signal_emit (self, signals[TOLD], 0, words);
}

/* Public API */

TumenExplorer *
tumen_list_view_get_explorer (TumenListView *self)
{
  g_return_val_if_fail (TUMEN_IS_LIST_VIEW (self), NULL);

  return self->explorer;
}

void
tumen_list_view_set_explorer (TumenListView *self,
                              TumenExplorer *explorer)
{
  g_return_if_fail (TUMEN_IS_LIST_VIEW (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  if (explorer != NULL)
    g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                             G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLORER]);
}

void
tumen_list_view_set_sort (TumenListView       *self,
                          const TumenListSort *sort)
{
  const TumenListSort *now;

  g_return_if_fail (TUMEN_IS_LIST_VIEW (self));
  g_return_if_fail (sort != NULL && (guint)sort->column < TUMEN_N_LIST_COLUMNS);

  now = tumen_list_model_get_sort (self->model);
  if (now->column == sort->column && now->descending == sort->descending)
    return;
  gtk_column_view_sort_by_column (self->view, self->columns[sort->column],
                                  sort->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

GArray *
tumen_list_view_dup_selected_rows (TumenListView *self)
{
  GArray        *selected = g_array_new (FALSE, FALSE, sizeof (guint32));
  GtkBitsetIter  iter;
  guint          n_rows, position;
  const guint32 *rows;
  g_autoptr (GtkBitset) positions = NULL;

  g_return_val_if_fail (TUMEN_IS_LIST_VIEW (self), selected);

  rows = tumen_list_model_get_rows (self->model, &n_rows);
  positions = gtk_selection_model_get_selection (self->selection);
  if (!gtk_bitset_iter_init_first (&iter, positions, &position))
    return selected;
  do
    g_array_append_val (selected, rows[position]);
  while (gtk_bitset_iter_next (&iter, &position));
  return selected;
}
