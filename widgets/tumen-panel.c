/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-private.h"

#include <glib/gi18n.h>

#include "tumen-cite.h"
#include "tumen-event-page.h"
#include "tumen-excerpt-card.h"
#include "tumen-hit-marks.h"
#include "tumen-panel-header.h"
#include "tumen-panel-label.h"

#define REBUILD_FLAGS                                                        \
  (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE | \
   TUMEN_EXPLORER_SELECTION)

enum {
  PROP_0,
  PROP_CITATION_STYLE,
  PROP_IS_EMPTY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TumenPanel, tumen_panel, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

TumenPanelContext
tumen_panel_get_context (TumenPanel *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);

  return (TumenPanelContext){
    .library = tumen_explorer_get_library (self->explorer),
    .table = tumen_explorer_get_table (self->explorer),
    .reading = tumen_view_state_get_reading (state),
    .language = state->language,
    .has_known_on = state->has_known_on,
    .known_on = state->known_on,
  };
}

static const char *
get_selection (TumenPanel *self)
{
  return tumen_explorer_get_view_state (self->explorer)->selection;
}

static gboolean
is_listed (TumenPanel *self,
           const char *id)
{
  for (guint i = 0; id != NULL && i + 1 < self->listed->len; i++)
    {
      if (g_str_equal (self->listed->pdata[i], id))
        return TRUE;
    }
  return FALSE;
}

TumenPanelList
tumen_panel_get_list (TumenPanel *self)
{
  const char *selection = get_selection (self);

  return (TumenPanelList){
    .ids = (const char *const *)self->listed->pdata,
    .n_ids = self->listed->len - 1,
    .selected = is_listed (self, selection) ? selection : NULL,
    .words = self->list_words,
    .title = self->list_title,
    .n_all = self->n_all,
    .n_all_earlier = self->n_all_earlier,
    .n_earlier = self->n_earlier,
    .has_sides = self->has_sides,
  };
}

static void
set_content (TumenPanel *self,
             GtkWidget  *header,
             GtkWidget  *page)
{
  adw_bin_set_child (ADW_BIN (self->header), header);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), page);
  self->overview = NULL;
}

static void
show_list (TumenPanel              *self,
           const TumenPanelContext *context)
{
  TumenPanelList   list = tumen_panel_get_list (self);
  g_autofree char *words = tumen_panel_pages_dup_list_words (context, &list);
  g_autoptr (TumenEvent) first = NULL;
  TumenSpan extent;
  gboolean  can_zoom = tumen_panel_pages_get_extent (context, &list, &extent);

  if (list.title != NULL)
    {
      set_content (self, tumen_panel_header_new_list (context, NULL, list.words, can_zoom),
                   tumen_panel_pages_new_titled_list (context, self->explorer, &list));
      return;
    }
  if (list.n_ids > 0)
    first = tumen_panel_context_dup_event (context, list.ids[0]);
  set_content (self, tumen_panel_header_new_list (context, first, words, can_zoom),
               tumen_panel_pages_new_list (context, &list));
}

static void
show_overview (TumenPanel              *self,
               const TumenPanelContext *context)
{
  GtkWidget *page = tumen_panel_pages_new_overview (context, self->explorer, self->n_in_view);

  set_content (self, tumen_panel_header_new_plain (_ ("Nothing selected")), page);
  self->overview = page;
}

/* The buttons for previous and next are dead ends at the ends of time. */
static void
update_steps (TumenPanel *self)
{
  gboolean found = get_selection (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "panel.previous",
                                 found && tumen_explorer_has_neighbour (self->explorer, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "panel.next",
                                 found && tumen_explorer_has_neighbour (self->explorer, 1));
}

static gboolean
can_zoom_to_selection (TumenPanel              *self,
                       const TumenPanelContext *context)
{
  const char *ids[] = { get_selection (self), NULL };
  TumenSpan   extent;

  return ids[0] != NULL &&
         tumen_panel_pages_get_extent (context, &(TumenPanelList){ ids, 1, NULL }, &extent);
}

/* FocusPlace: the focused button or row, to be found again among those made anew. */
typedef struct
{
  gboolean  inside;
  char     *action; /* (nullable) */
  GVariant *target; /* (nullable) */
} FocusPlace;

static void
remember_focus (TumenPanel *self,
                FocusPlace *place)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GVariant  *target;

  *place = (FocusPlace){ 0 };
  place->inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  if (!place->inside || !GTK_IS_ACTIONABLE (focus))
    return;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
  place->action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)));
  place->target = target != NULL ? g_variant_ref (target) : NULL;
}

static gboolean
is_at_place (GtkWidget        *widget,
             const FocusPlace *place)
{
  GVariant *target;

  if (place->action == NULL || !GTK_IS_ACTIONABLE (widget) ||
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), place->action) != 0)
    return FALSE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  return target == place->target ||
         (target != NULL && place->target != NULL && g_variant_equal (target, place->target));
}

static gboolean
focus_place (GtkWidget        *widget,
             const FocusPlace *place)
{
  if (is_at_place (widget, place))
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (focus_place (child, place))
        return TRUE;
    }
  return FALSE;
}

/* Who walks with the keyboard must not be thrown out of the panel. */
static void
restore_focus (TumenPanel *self,
               FocusPlace *place)
{
  if (place->inside && !focus_place (GTK_WIDGET (self), place))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  g_clear_pointer (&place->action, g_free);
  g_clear_pointer (&place->target, g_variant_unref);
}

static void
rebuild (TumenPanel *self)
{
  FocusPlace        place;
  TumenPanelContext context = tumen_panel_get_context (self);
  TumenEvent       *event = tumen_explorer_get_selected_event (self->explorer);
  gboolean          was_empty = self->overview != NULL;

  remember_focus (self, &place);
  if (self->shows_list)
    show_list (self, &context);
  else if (event != NULL)
    set_content (self, tumen_panel_header_new_event (&context, event, self->peeks),
                 tumen_event_page_new (&context, event));
  else
    show_overview (self, &context);
  tumen_hit_marks_add_below (self->scroller, self->query);
  self->is_stale = FALSE;
  update_steps (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "panel.zoom",
                                 self->shows_list || can_zoom_to_selection (self, &context));
  restore_focus (self, &place);
  if (was_empty != (self->overview != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_EMPTY]);
}

static void
scroll_to_top (TumenPanel *self)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* A list stays while one of its events is selected; anything else ends it. */
static void
leave_list_if_over (TumenPanel         *self,
                    TumenExplorerChange change)
{
  const char *selection = get_selection (self);

  if (change & TUMEN_EXPLORER_LIBRARY)
    self->shows_list = FALSE;
  if ((change & TUMEN_EXPLORER_SELECTION) == 0 || selection == NULL)
    return;
  if (!is_listed (self, selection))
    self->shows_list = FALSE;
}

/* @words: (nullable) */
static void
show_way_back (TumenPanel *self,
               const char *words,
               const char *action)
{
  gtk_widget_set_visible (self->back, words != NULL);
  if (words == NULL)
    return;
  tumen_panel_label_fill_button (GTK_BUTTON (self->back), "go-previous-symbolic", words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), action);
}

/* What is searched for is marked, and the way back to the results stands on top. While these stand
 * in its place, the panel does not follow each letter. */
static void
update_query (TumenPanel *self)
{
  TumenSearchQuery *query = tumen_explorer_get_search_query (self->explorer);

  if (query == self->query)
    return;
  g_clear_pointer (&self->query, tumen_search_query_unref);
  self->query = query != NULL ? tumen_search_query_ref (query) : NULL;
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
}

static void
explorer_changed_cb (TumenPanel         *self,
                     TumenExplorerChange change)
{
  gboolean was_list = self->shows_list;

  leave_list_if_over (self, change);
  if (change & TUMEN_EXPLORER_SEARCH)
    update_query (self);
  if (change & (TUMEN_EXPLORER_SEARCH | TUMEN_EXPLORER_SELECTION))
    show_way_back (self, self->query != NULL ? _ ("Back to results") : NULL, "win.show-results");
  if (change & REBUILD_FLAGS)
    {
      rebuild (self);
      if ((change & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_SELECTION)) &&
          !(was_list && self->shows_list))
        scroll_to_top (self);
      return;
    }
  if (self->overview != NULL && (change & TUMEN_EXPLORER_FILTER))
    rebuild (self);
  if (change & TUMEN_EXPLORER_FILTER)
    update_steps (self);
}

static void
tumen_panel_map (GtkWidget *widget)
{
  TumenPanel *self = TUMEN_PANEL (widget);

  if (self->is_stale)
    rebuild (self);
  GTK_WIDGET_CLASS (tumen_panel_parent_class)->map (widget);
}

static void
tumen_panel_dispose (GObject *object)
{
  TumenPanel *self = TUMEN_PANEL (object);

  self->overview = NULL;
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_panel_parent_class)->dispose (object);
}

static void
tumen_panel_finalize (GObject *object)
{
  TumenPanel *self = TUMEN_PANEL (object);

  g_clear_pointer (&self->query, tumen_search_query_unref);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_free (self->list_words);
  g_free (self->list_title);
  g_free (self->citation_style);
  G_OBJECT_CLASS (tumen_panel_parent_class)->finalize (object);
}

/* Whoever stands beside the panel asks how narrow it could be at its height, for which all its
 * texts would be broken into lines again and again; it is as wide at any height. */
static void
tumen_panel_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  gtk_widget_measure (TUMEN_PANEL (widget)->toasts, orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural,
                      NULL, NULL);
}

static void
tumen_panel_allocate (GtkWidget *widget,
                      int        width,
                      int        height,
                      int        baseline)
{
  gtk_widget_allocate (TUMEN_PANEL (widget)->toasts, width, height, baseline, NULL);
}

static GtkSizeRequestMode
tumen_panel_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tumen_panel_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_CITATION_STYLE)
    g_value_set_string (value, TUMEN_PANEL (object)->citation_style);
  else if (id == PROP_IS_EMPTY)
    g_value_set_boolean (value, TUMEN_PANEL (object)->overview != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_panel_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_CITATION_STYLE)
    tumen_panel_set_citation_style (TUMEN_PANEL (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_panel_class_init (TumenPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_panel_dispose;
  object_class->finalize = tumen_panel_finalize;
  object_class->get_property = tumen_panel_get_property;
  object_class->set_property = tumen_panel_set_property;
  properties[PROP_CITATION_STYLE] =
    g_param_spec_string ("citation-style", NULL, NULL, TUMEN_CITE_PRESS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_EMPTY] = g_param_spec_boolean ("is-empty", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  widget_class->map = tumen_panel_map;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  tumen_panel_install_actions (widget_class);
}

static GtkWidget *
new_back_button (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tumen-card-button");
  gtk_widget_add_css_class (button, "tumen-back");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, FALSE);
  return button;
}

static void
tumen_panel_init (TumenPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->citation_style = g_strdup (TUMEN_CITE_PRESS);
  self->listed = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->listed, NULL);
  self->header = adw_bin_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->back = new_back_button ();
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->header);
  gtk_box_append (GTK_BOX (box), self->scroller);
  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), box);
  adw_bin_set_child (ADW_BIN (self), self->toasts);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (tumen_panel_get_request_mode,
                                                        tumen_panel_measure,
                                                        tumen_panel_allocate));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-side");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-panel");
  gtk_widget_set_size_request (GTK_WIDGET (self), TUMEN_PANEL_MIN_WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Side panel"), -1);
}

/* Whoever begins a list adds ids to it and ends it. */
void
tumen_panel_begin_list (TumenPanel *self)
{
  g_ptr_array_set_size (self->listed, 0);
  g_clear_pointer (&self->list_words, g_free);
  g_clear_pointer (&self->list_title, g_free);
}

void
tumen_panel_end_list (TumenPanel *self,
                      gboolean    keeps_place)
{
  g_ptr_array_add (self->listed, NULL);
  self->shows_list = TRUE;
  rebuild (self);
  if (!keeps_place)
    scroll_to_top (self);
}

GtkWidget *
tumen_panel_new (TumenExplorer *explorer)
{
  TumenPanel *self;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (explorer), NULL);

  self = g_object_new (TUMEN_TYPE_PANEL, NULL);
  self->explorer = g_object_ref (explorer);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}

TumenExplorer *
tumen_panel_get_explorer (TumenPanel *self)
{
  g_return_val_if_fail (TUMEN_IS_PANEL (self), NULL);

  return self->explorer;
}

void
tumen_panel_show_rows (TumenPanel  *self,
                       const guint *rows,
                       guint        n_rows)
{
  TumenTable *table;

  g_return_if_fail (TUMEN_IS_PANEL (self));

  if (tumen_explorer_get_library (self->explorer) == NULL)
    return;
  table = tumen_explorer_get_table (self->explorer);
  tumen_panel_begin_list (self);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (self->listed, g_strdup (tumen_table_get_id (table, rows[i])));
  tumen_panel_end_list (self, FALSE);
}

void
tumen_panel_show_undated (TumenPanel *self)
{
  TumenTable   *table;
  const guint8 *rows_in;
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (TUMEN_IS_PANEL (self));

  table = tumen_explorer_get_table (self->explorer);
  rows_in = tumen_explorer_get_rows_in (self->explorer, NULL);
  for (guint i = tumen_table_get_n_dated (table); i < tumen_table_get_n_rows (table); i++)
    {
      if (rows_in[i])
        g_array_append_val (undated, i);
    }
  tumen_panel_show_rows (self, (const guint *)(gconstpointer)undated->data, undated->len);
}

void
tumen_panel_show_selection (TumenPanel *self)
{
  g_return_if_fail (TUMEN_IS_PANEL (self));

  if (!self->shows_list)
    return;
  self->shows_list = FALSE;
  rebuild (self);
  scroll_to_top (self);
}

static GtkWidget *
find_card (GtkWidget  *widget,
           const char *excerpt)
{
  if (TUMEN_IS_EXCERPT_CARD (widget) &&
      g_str_equal (tumen_excerpt_card_get_excerpt_id (TUMEN_EXCERPT_CARD (widget)), excerpt))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *card = find_card (child, excerpt);

      if (card != NULL)
        return card;
    }
  return NULL;
}

/* Until another event is selected, a line on top leads to the page that led here. */
void
tumen_panel_set_way_back (TumenPanel *self,
                          const char *words,
                          const char *action)
{
  g_return_if_fail (TUMEN_IS_PANEL (self));
  g_return_if_fail (words != NULL && action != NULL);

  show_way_back (self, words, action);
}

/* Not a text, which would be selected as a whole. */
static gboolean
focus_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (focus_button (child))
        return TRUE;
    }
  return FALSE;
}

/* The selected event, with the focus in the card of one of its excerpts, so that it is in sight. */
void
tumen_panel_show_excerpt (TumenPanel *self,
                          const char *id)
{
  GtkWidget *card;

  g_return_if_fail (TUMEN_IS_PANEL (self));
  g_return_if_fail (id != NULL);

  tumen_panel_show_selection (self);
  card = find_card (self->scroller, id);
  if (card != NULL)
    focus_button (card);
}

void
tumen_panel_set_in_view (TumenPanel *self,
                         guint       n_events)
{
  TumenPanelContext context;

  g_return_if_fail (TUMEN_IS_PANEL (self));

  self->n_in_view = n_events;
  if (self->overview == NULL)
    return;
  context = tumen_panel_get_context (self);
  tumen_panel_pages_update_overview (self->overview, &context, self->explorer, n_events);
}

void
tumen_panel_set_peeks (TumenPanel *self,
                       gboolean    peeks)
{
  g_return_if_fail (TUMEN_IS_PANEL (self));

  if (self->peeks == peeks)
    return;
  self->peeks = peeks;
  gtk_widget_set_visible (self->scroller, !peeks);
  rebuild (self);
}

/* @words: plain text, such as "Citation copied" */
void
tumen_panel_add_toast (TumenPanel *self,
                       const char *words)
{
  AdwToast        *toast;
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_return_if_fail (TUMEN_IS_PANEL (self));

  toast = adw_toast_new (escaped);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

const char *
tumen_panel_get_citation_style (TumenPanel *self)
{
  g_return_val_if_fail (TUMEN_IS_PANEL (self), NULL);

  return self->citation_style;
}

void
tumen_panel_set_citation_style (TumenPanel *self,
                                const char *style)
{
  g_return_if_fail (TUMEN_IS_PANEL (self));
  g_return_if_fail (style != NULL);

  if (!tumen_cite_is_style (style) || g_str_equal (style, self->citation_style))
    return;
  g_free (self->citation_style);
  self->citation_style = g_strdup (style);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CITATION_STYLE]);
}
