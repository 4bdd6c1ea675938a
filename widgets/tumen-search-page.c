/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-page.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-panel.h"
#include "tumen-search-misses.h"
#include "tumen-search-row.h"
#include "tumen-words.h"

/* What is seen at once; the other rows of a page come while nothing else is to be done. */
#define N_AT_ONCE   8
#define FILL_NUMBER 4

struct _TumenSearchPage
{
  GtkWidget parent_instance;

  /* owned */
  TumenSearchHits *hits;

  /* borrowed: owned by the widget */
  GtkWidget *box;
  GtkWidget *order_button;
  GtkWidget *order_label;
  GtkWidget *scroller;
  GtkWidget *progress;
  GtkWidget *before; /* to the rows before those that are listed */
  GtkWidget *list;
  GtkWidget *after;
  GtkWidget *misses; /* a box */
  GtkWidget *chosen; /* (nullable): row */

  /* plain state */
  guint    first;   /* hit of the first row */
  guint    n_rows;  /* that are made */
  guint    fill;    /* source */
  gboolean is_auto; /* the program selects a row, not a person */
  gboolean follows; /* the selected row is kept in sight while rows are laid out */
};

enum {
  PROP_0,
  PROP_ORDER,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TumenSearchPage, tumen_search_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const char *const order_slugs[] = { "date", "relevance" };

static const char *
get_order_name (TumenSearchOrder order)
{
  /* Translators: the order of results of a search. */
  return order == TUMEN_SEARCH_BY_DATE ? C_ ("order", "Date") : C_ ("order", "Relevance");
}

static TumenExplorer *
get_explorer (TumenSearchPage *self)
{
  return tumen_search_hits_get_explorer (self->hits);
}

static TumenPanelContext
get_context (TumenSearchPage *self)
{
  TumenExplorer        *explorer = get_explorer (self);
  const TumenViewState *state = tumen_explorer_get_view_state (explorer);

  return (TumenPanelContext){
    .library = tumen_explorer_get_library (explorer),
    .table = tumen_explorer_get_table (explorer),
    .reading = tumen_view_state_get_reading (state),
    .language = state->language,
  };
}

/* Rows */

/* Of the page that is listed. */
static guint
get_n_rows_wanted (TumenSearchPage *self)
{
  guint n_hits = tumen_search_hits_get_n_hits (self->hits);

  return self->first >= n_hits ? 0 : MIN (TUMEN_SEARCH_PAGE_ROWS, n_hits - self->first);
}

static void
make_rows (TumenSearchPage *self,
           guint            n_rows)
{
  TumenPanelContext context = get_context (self);
  TumenSearchQuery *query = tumen_explorer_get_search_query (get_explorer (self));

  for (; self->n_rows < MIN (n_rows, get_n_rows_wanted (self)); self->n_rows++)
    {
      guint       row = tumen_search_hits_get_row (self->hits, self->first + self->n_rows);
      const char *id = tumen_table_get_id (context.table, row);
      g_autoptr (TumenEvent) event = tumen_library_dup_event (context.library, id);

      if (event != NULL)
        gtk_list_box_append (GTK_LIST_BOX (self->list),
                             tumen_search_row_new (&context, query, event));
    }
}

static gboolean
fill_cb (gpointer data)
{
  TumenSearchPage *self = data;

  make_rows (self, self->n_rows + FILL_NUMBER);
  if (self->n_rows < get_n_rows_wanted (self))
    return G_SOURCE_CONTINUE;
  self->fill = 0;
  return G_SOURCE_REMOVE;
}

static void
set_words (GtkWidget *button,
           guint      n_hits,
           gboolean   after)
{
  g_autofree char *number = tumen_number_to_words (n_hits, tumen_language_from_locale ());
  g_autofree char *words = NULL;

  if (after)
    words = g_strdup_printf (ngettext ("%s more result", "%s more results", n_hits), number);
  else
    words = g_strdup_printf (ngettext ("%s result before", "%s results before", n_hits), number);
  gtk_button_set_label (GTK_BUTTON (button), words);
  gtk_widget_set_visible (button, n_hits > 0);
}

static void
scroll_to (TumenSearchPage *self,
           double           value)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), value);
}

static void
list_from (TumenSearchPage *self,
           guint            first)
{
  GtkWidget *row;

  g_clear_handle_id (&self->fill, g_source_remove);
  self->is_auto = TRUE;
  self->chosen = NULL;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  self->is_auto = FALSE;
  self->first = first;
  self->n_rows = 0;
  make_rows (self, N_AT_ONCE);
  if (self->n_rows < get_n_rows_wanted (self))
    self->fill = g_idle_add (fill_cb, self);
  gtk_widget_set_visible (self->list, self->n_rows > 0);
  set_words (self->before, first, FALSE);
  set_words (self->after,
             tumen_search_hits_get_n_hits (self->hits) - first - get_n_rows_wanted (self), TRUE);
  scroll_to (self, 0.0);
}

static void
set_chosen (TumenSearchPage *self,
            GtkListBoxRow   *row)
{
  if (self->chosen == (GtkWidget *)row)
    return;
  if (self->chosen != NULL)
    tumen_search_row_set_chosen (TUMEN_SEARCH_ROW (self->chosen), FALSE);
  self->chosen = (GtkWidget *)row;
  if (row != NULL)
    tumen_search_row_set_chosen (TUMEN_SEARCH_ROW (row), TRUE);
}

/* The rows of a list that has just been made have no place yet. */
static void
show_row (TumenSearchPage *self,
          GtkListBoxRow   *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t place;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), gtk_widget_get_parent (self->list), &place))
    return;
  gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
}

/* Shows which hit is selected. */
static void
update_selected (TumenSearchPage *self)
{
  GtkListBoxRow *row = NULL;
  guint          current;

  if (tumen_search_hits_get_current (self->hits, &current))
    {
      if (current < self->first || current >= self->first + TUMEN_SEARCH_PAGE_ROWS)
        list_from (self, current - current % TUMEN_SEARCH_PAGE_ROWS);
      make_rows (self, current - self->first + 1);
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)(current - self->first));
    }
  self->is_auto = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  self->is_auto = FALSE;
  set_chosen (self, row);
  if (row != NULL)
    show_row (self, row);
  /* Its new button has no place yet. */
  self->follows = row != NULL;
}

static void
height_changed_cb (TumenSearchPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (!self->follows || row == NULL)
    return;
  show_row (self, row);
  self->follows = self->fill != 0;
}

static void
row_selected_cb (TumenSearchPage *self,
                 GtkListBoxRow   *row)
{
  if (self->is_auto || row == NULL)
    return;
  tumen_search_hits_select (self->hits, self->first + (guint)gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (TumenSearchPage *self,
                  GtkListBoxRow   *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-hit", NULL);
}

static void
before_cb (TumenSearchPage *self)
{
  list_from (self, self->first - MIN (self->first, TUMEN_SEARCH_PAGE_ROWS));
  tumen_search_page_enter (self);
}

static void
after_cb (TumenSearchPage *self)
{
  list_from (self, self->first + TUMEN_SEARCH_PAGE_ROWS);
  tumen_search_page_enter (self);
}

/* What is found */

static void
update_misses (TumenSearchPage *self)
{
  GtkWidget *misses = tumen_search_misses_new (self->hits);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->misses)) != NULL)
    gtk_box_remove (GTK_BOX (self->misses), child);
  if (misses != NULL)
    gtk_box_append (GTK_BOX (self->misses), misses);
  gtk_widget_set_visible (self->misses, misses != NULL);
}

/* A large library is searched on the side, and first read for it. */
static void
update_progress (TumenSearchPage *self)
{
  g_autofree char  *words = NULL;
  TumenSearchStatus status;

  tumen_explorer_get_search_status (get_explorer (self), &status);
  if (status.is_indexing)
    words = g_strdup_printf (_ ("The library is read to be searched: %d %%"),
                             (int)(status.fraction * 100.0));
  gtk_label_set_text (GTK_LABEL (self->progress), words != NULL ? words : _ ("Searching…"));
  gtk_widget_set_visible (self->progress, status.is_running);
}

static gboolean
has_focus (TumenSearchPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->box);
}

static void
rebuild (TumenSearchPage *self)
{
  gboolean had_focus = has_focus (self);

  list_from (self, 0);
  update_misses (self);
  update_selected (self);
  gtk_widget_set_visible (self->order_button, tumen_search_hits_get_n_hits (self->hits) > 1);
  if (had_focus && !has_focus (self))
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
hits_changed_cb (TumenSearchPage *self,
                 gboolean         are_new)
{
  update_progress (self);
  if (are_new)
    rebuild (self);
  else
    update_selected (self);
}

/* A collection that is off at the start needs more than no filter. */
static void
show_filter (TumenExplorer     *explorer,
             const TumenFilter *filter,
             gboolean           has_all_collections)
{
  g_autofree char *names = NULL;

  tumen_explorer_begin_change (explorer);
  tumen_explorer_set_filter (explorer, filter);
  if (has_all_collections)
    names = tumen_explorer_turn_all_on (explorer);
  tumen_explorer_end_change (explorer);
  tumen_explorer_commit_view (explorer);
}

static void
clear_filter_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TumenExplorer *explorer = get_explorer (TUMEN_SEARCH_PAGE (widget));
  TumenFilter    filter;
  TumenField     field;

  if (!tumen_field_parse (g_variant_get_string (parameter, NULL), &field))
    return;
  tumen_filter_copy (&tumen_explorer_get_view_state (explorer)->filter, &filter);
  tumen_filter_clear_field (&filter, field);
  show_filter (explorer, &filter, field == TUMEN_FIELD_COLLECTION);
  tumen_filter_clear (&filter);
}

static void
clear_all_filters_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TumenExplorer *explorer = get_explorer (TUMEN_SEARCH_PAGE (widget));
  TumenFilter    none;
  guint          by_field[TUMEN_N_FIELDS];

  tumen_explorer_count_hidden_matches (explorer, by_field);
  tumen_filter_init (&none);
  show_filter (explorer, &none, by_field[TUMEN_FIELD_COLLECTION] > 0);
  tumen_filter_clear (&none);
}

static void
show_later_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TumenExplorer *explorer = get_explorer (TUMEN_SEARCH_PAGE (widget));

  tumen_explorer_set_known_on (explorer, FALSE, 0);
  tumen_explorer_commit_view (explorer);
}

static void
tumen_search_page_dispose (GObject *object)
{
  TumenSearchPage *self = TUMEN_SEARCH_PAGE (object);

  g_clear_handle_id (&self->fill, g_source_remove);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_search_page_parent_class)->dispose (object);
}

static void
tumen_search_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TumenSearchPage *self = TUMEN_SEARCH_PAGE (object);

  if (id == PROP_ORDER)
    g_value_set_static_string (
      value, order_slugs[tumen_explorer_get_search_order (get_explorer (self))]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_order (TumenSearchPage *self,
           const char      *slug)
{
  TumenSearchOrder order = g_strcmp0 (slug, order_slugs[TUMEN_SEARCH_BY_RELEVANCE]) == 0
                             ? TUMEN_SEARCH_BY_RELEVANCE
                             : TUMEN_SEARCH_BY_DATE;

  if (self->hits == NULL || order == tumen_explorer_get_search_order (get_explorer (self)))
    return;
  tumen_explorer_set_search_order (get_explorer (self), order);
  gtk_label_set_text (GTK_LABEL (self->order_label), get_order_name (order));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
tumen_search_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_ORDER)
    set_order (TUMEN_SEARCH_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_search_page_class_init (TumenSearchPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_search_page_dispose;
  object_class->get_property = tumen_search_page_get_property;
  object_class->set_property = tumen_search_page_set_property;
  properties[PROP_ORDER] =
    g_param_spec_string ("order", NULL, NULL, order_slugs[TUMEN_SEARCH_BY_DATE],
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "results.order", "order");
  gtk_widget_class_install_action (widget_class, "results.clear-filter", "s", clear_filter_cb);
  gtk_widget_class_install_action (widget_class, "results.clear-all-filters", NULL,
                                   clear_all_filters_cb);
  gtk_widget_class_install_action (widget_class, "results.show-later", NULL, show_later_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GMenuModel *
new_order_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint order = 0; order < G_N_ELEMENTS (order_slugs); order++)
    {
      g_autofree char *action = g_strdup_printf ("results.order::%s", order_slugs[order]);

      g_menu_append (menu, get_order_name ((TumenSearchOrder)order), action);
    }
  return G_MENU_MODEL (menu);
}

static GtkWidget *
new_order_button (TumenSearchPage *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Order:"));
  g_autoptr (GMenuModel) menu = new_order_menu ();

  self->order_label = gtk_label_new (get_order_name (TUMEN_SEARCH_BY_DATE));
  gtk_widget_add_css_class (title, "tumen-order-title");
  gtk_widget_add_css_class (self->order_label, "tumen-order");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->order_label);
  gtk_box_append (GTK_BOX (line), tumen_panel_icon_new ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), line);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("Order of the results"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Order of the results"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
new_header (TumenSearchPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = tumen_panel_label_new_heading (_ ("Results"), "tumen-section", 1);

  self->order_button = new_order_button (self);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (line, "tumen-panel-header");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->order_button);
  return line;
}

static GtkWidget *
new_list (TumenSearchPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  /* A click selects; a double click and Enter open. */
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (list), FALSE);
  gtk_widget_add_css_class (list, "tumen-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Results"), -1);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
new_page_button (TumenSearchPage *self,
                 GCallback        clicked)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
tumen_search_page_init (TumenSearchPage *self)
{
  GtkWidget *page = tumen_panel_box_new (12, "tumen-page");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  self->progress = tumen_panel_label_new (NULL, "tumen-card-caption");
  gtk_widget_set_visible (self->progress, FALSE);
  self->before = new_page_button (self, G_CALLBACK (before_cb));
  self->list = new_list (self);
  self->after = new_page_button (self, G_CALLBACK (after_cb));
  self->misses = tumen_panel_box_new (0, NULL);
  gtk_box_append (GTK_BOX (page), self->progress);
  gtk_box_append (GTK_BOX (page), self->before);
  gtk_box_append (GTK_BOX (page), self->list);
  gtk_box_append (GTK_BOX (page), self->after);
  gtk_box_append (GTK_BOX (page), self->misses);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), page);
  g_signal_connect_object (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "changed",
    G_CALLBACK (height_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), new_header (self));
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), TUMEN_PANEL_MIN_WIDTH, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-side");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Results"), -1);
}

GtkWidget *
tumen_search_page_new (TumenSearchHits *hits)
{
  TumenSearchPage *self;

  g_return_val_if_fail (TUMEN_IS_SEARCH_HITS (hits), NULL);

  self = g_object_new (TUMEN_TYPE_SEARCH_PAGE, NULL);
  self->hits = g_object_ref (hits);
  g_signal_connect_object (hits, "changed", G_CALLBACK (hits_changed_cb), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}

gboolean
tumen_search_page_enter (TumenSearchPage *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TUMEN_IS_SEARCH_PAGE (self), FALSE);

  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
tumen_search_page_set_peeks (TumenSearchPage *self,
                             gboolean         peeks)
{
  g_return_if_fail (TUMEN_IS_SEARCH_PAGE (self));

  gtk_widget_set_visible (self->scroller, !peeks);
}
