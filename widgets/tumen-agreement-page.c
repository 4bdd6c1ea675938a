/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-agreement-page.h"

#include <glib/gi18n.h>

#include "tumen-address-dialog.h"
#include "tumen-agreement-abouts.h"
#include "tumen-agreement-cards.h"
#include "tumen-panel-label.h"
#include "tumen-words.h"

/* A page that anybody reads has some tens; thousands would only make the window slow. */
#define MOST_CARDS 200

#define REBUILD_FLAGS (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE)

struct _TumenAgreementPage
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer *explorer;

  /* borrowed: owned by the widget */
  GtkWidget *disagree;
  GtkWidget *agree;
  GtkWidget *abouts;
  GtkWidget *scrolled;

  /* plain state */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (TumenAgreementPage, tumen_agreement_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_EVENT_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TumenPanelContext
get_context (TumenAgreementPage *self)
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

/* Cards */

static int
compare_severities (gconstpointer a,
                    gconstpointer b)
{
  TumenConflict *first = *(TumenConflict *const *)a;
  TumenConflict *second = *(TumenConflict *const *)b;

  return (int)tumen_conflict_get_severity (second) - (int)tumen_conflict_get_severity (first);
}

static gboolean
holds_id (const char *const *ids,
          const char        *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

/* On a day of the past it is known once its events tell of it. */
static gboolean
is_known (const TumenPanelContext *context,
          gpointer                 item)
{
  gboolean           is_conflict = TUMEN_IS_CONFLICT (item);
  const char        *id = is_conflict ? tumen_conflict_get_id (item)
                                      : tumen_corroboration_get_id (item);
  const char *const *events = is_conflict ? tumen_conflict_get_events (item)
                                          : tumen_corroboration_get_events (item);

  for (guint i = 0; context->has_known_on && events != NULL && events[i] != NULL; i++)
    {
      g_autoptr (TumenEvent) event = tumen_panel_context_dup_event (context, events[i]);

      if (event != NULL && holds_id (is_conflict ? tumen_event_get_conflicts (event)
                                                 : tumen_event_get_corroborations (event),
                                     id))
        return TRUE;
    }
  return !context->has_known_on;
}

static GPtrArray *
list_known (const TumenPanelContext *context,
            GListModel              *items)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (is_known (context, item))
        g_ptr_array_add (list, g_steal_pointer (&item));
    }
  return list;
}

static TumenAbout
get_about (gpointer conflict)
{
  return tumen_agreement_about_parse (tumen_conflict_get_about (conflict));
}

static void
count_abouts (GPtrArray *list,
              guint     *counts)
{
  for (guint i = 0; i < list->len; i++)
    counts[get_about (list->pdata[i])]++;
}

/* Returns: how many there are of this kind */
static guint
append_about (GtkBox                  *box,
              const TumenPanelContext *context,
              GPtrArray               *list,
              TumenAbout               about)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      if (get_about (list->pdata[i]) != about || n++ >= MOST_CARDS)
        continue;
      if (n == 1)
        gtk_box_append (box, tumen_panel_label_new_heading (tumen_agreement_about_get_name (about),
                                                            "tumen-section", 2));
      gtk_box_append (box, tumen_agreement_cards_new_conflict (context, list->pdata[i]));
    }
  return n;
}

/* Under a heading for each kind of what they are about.
 * Returns: how many there are of the most frequent kind that is listed */
static guint
append_conflicts (GtkBox                  *box,
                  const TumenPanelContext *context,
                  GPtrArray               *list,
                  guint                    chosen)
{
  guint most = 0;

  /* The gravest first; equal ones stay in the order of the library. */
  g_ptr_array_sort (list, compare_severities);
  for (guint about = 0; about < TUMEN_N_ABOUTS; about++)
    {
      guint n = 0;

      if (chosen == TUMEN_ABOUT_ALL || chosen == about)
        n = append_about (box, context, list, (TumenAbout)about);
      most = MAX (most, n);
    }
  return most;
}

static guint
append_corroborations (GtkBox                  *box,
                       const TumenPanelContext *context,
                       GPtrArray               *list)
{
  for (guint i = 0; i < MIN (list->len, MOST_CARDS); i++)
    gtk_box_append (box, tumen_agreement_cards_new_corroboration (context, list->pdata[i]));
  return list->len;
}

static void
append_rest (GtkBox                  *box,
             const TumenPanelContext *context,
             guint                    n_items)
{
  g_autofree char *more = NULL;

  if (n_items == 0)
    gtk_box_append (box, tumen_panel_label_new (_ ("This library tells of none."), "tumen-dim"));
  if (n_items <= MOST_CARDS)
    return;
  more = tumen_more_to_words (n_items - MOST_CARDS, context->language);
  gtk_box_append (box, tumen_panel_label_new (more, "tumen-card-caption"));
}

static void
label_choice (GtkWidget  *button,
              const char *words,
              guint       n_items)
{
  g_autofree char *text = g_strdup_printf ("%s  %u", words, n_items);

  gtk_button_set_label (GTK_BUTTON (button), text);
}

static void
rebuild (TumenAgreementPage *self)
{
  GtkWidget        *box = tumen_panel_box_new (12, "tumen-page");
  TumenPanelContext context = get_context (self);
  gboolean          disagree = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->disagree));
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) corroborations = NULL;
  guint counts[TUMEN_N_ABOUTS] = { 0 };
  guint n_items, chosen;

  self->is_stale = FALSE;
  conflicts = list_known (&context, tumen_library_get_conflicts (context.library));
  corroborations = list_known (&context, tumen_library_get_corroborations (context.library));
  label_choice (self->disagree, _ ("Disagree"), conflicts->len);
  label_choice (self->agree, _ ("Support each other"), corroborations->len);
  count_abouts (conflicts, counts);
  tumen_agreement_abouts_set_counts (TUMEN_AGREEMENT_ABOUTS (self->abouts), counts);
  chosen = tumen_agreement_abouts_get_chosen (TUMEN_AGREEMENT_ABOUTS (self->abouts));
  gtk_widget_set_visible (self->abouts, disagree && conflicts->len > 0);
  if (disagree)
    n_items = append_conflicts (GTK_BOX (box), &context, conflicts, chosen);
  else
    n_items = append_corroborations (GTK_BOX (box), &context, corroborations);
  append_rest (GTK_BOX (box), &context, n_items);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
}

/* Nobody waits for a page that is not there. */
static void
rebuild_if_seen (TumenAgreementPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
}

static void
explorer_changed_cb (TumenAgreementPage *self,
                     guint               changes)
{
  if ((changes & REBUILD_FLAGS) != 0)
    rebuild_if_seen (self);
}

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  tumen_explorer_select (TUMEN_AGREEMENT_PAGE (widget)->explorer,
                         g_variant_get_string (parameter, NULL));
  g_signal_emit (widget, signals[SIGNAL_EVENT_CHOSEN], 0, NULL);
}

static void
select_excerpt_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  const char *event, *excerpt;

  g_variant_get (parameter, "(&s&s)", &event, &excerpt);
  tumen_explorer_select (TUMEN_AGREEMENT_PAGE (widget)->explorer, event);
  g_signal_emit (widget, signals[SIGNAL_EVENT_CHOSEN], 0, excerpt);
}

static void
open_address_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  tumen_address_dialog_show (widget, g_variant_get_string (parameter, NULL));
}

/* Virtual functions */

static void
tumen_agreement_page_map (GtkWidget *widget)
{
  TumenAgreementPage *self = TUMEN_AGREEMENT_PAGE (widget);

  if (self->is_stale)
    rebuild (self);
  GTK_WIDGET_CLASS (tumen_agreement_page_parent_class)->map (widget);
}

static gboolean
tumen_agreement_page_grab_focus (GtkWidget *widget)
{
  TumenAgreementPage *self = TUMEN_AGREEMENT_PAGE (widget);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->disagree)))
    return gtk_widget_grab_focus (self->disagree);
  return gtk_widget_grab_focus (self->agree);
}

static void
tumen_agreement_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&TUMEN_AGREEMENT_PAGE (object)->explorer);
  G_OBJECT_CLASS (tumen_agreement_page_parent_class)->dispose (object);
}

static void
tumen_agreement_page_class_init (TumenAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_agreement_page_dispose;
  widget_class->map = tumen_agreement_page_map;
  widget_class->grab_focus = tumen_agreement_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "panel.select", "s", select_cb);
  gtk_widget_class_install_action (widget_class, "agreement.select-excerpt", "(ss)",
                                   select_excerpt_cb);
  gtk_widget_class_install_action (widget_class, "panel.open-address", "s", open_address_cb);
  signals[SIGNAL_EVENT_CHOSEN] =
    g_signal_new ("event-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
new_header (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title;
  GtkWidget *close = tumen_panel_icon_button_new ("window-close-symbolic", _ ("Close the page"),
                                                  "win.hide-agreement");

  title = tumen_panel_label_new_heading (_ ("Agreement of sources"), "tumen-section", 1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (line, "tumen-panel-header");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), close);
  return line;
}

static GtkWidget *
new_choice (TumenAgreementPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->disagree = gtk_toggle_button_new ();
  self->agree = gtk_toggle_button_new ();
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->agree), GTK_TOGGLE_BUTTON (self->disagree));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->disagree), TRUE);
  gtk_widget_add_css_class (line, "linked");
  gtk_widget_add_css_class (line, "tumen-choice");
  gtk_widget_add_css_class (line, "tumen-page-choice");
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), self->disagree);
  gtk_box_append (GTK_BOX (line), self->agree);
  return line;
}

static void
tumen_agreement_page_init (TumenAgreementPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), new_header ());
  gtk_box_append (GTK_BOX (box), new_choice (self));
  self->abouts = tumen_agreement_abouts_new ();
  g_signal_connect_object (self->abouts, "changed", G_CALLBACK (rebuild_if_seen), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->abouts);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-side");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Agreement of sources"), -1);
}

/* Public API */

GtkWidget *
tumen_agreement_page_new (TumenExplorer *explorer)
{
  TumenAgreementPage *self;

  g_return_val_if_fail (TUMEN_IS_EXPLORER (explorer), NULL);

  self = g_object_new (TUMEN_TYPE_AGREEMENT_PAGE, NULL);
  self->explorer = g_object_ref (explorer);
  self->is_stale = TRUE;
  g_signal_connect_object (self->disagree, "toggled", G_CALLBACK (rebuild_if_seen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
