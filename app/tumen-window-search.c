/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search of the window: its bar, its results in the side, its hits on the canvas. */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-panel.h"
#include "tumen-search-page.h"
#include "tumen-words.h"

static TumenSearchPage *
get_page (TumenWindow *self)
{
  return TUMEN_SEARCH_PAGE (gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_SEARCH));
}

static void
show_side_page (TumenWindow *self,
                const char  *name)
{
  tumen_window_show_page (self, name);
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);
  tumen_window_open_sheet (self);
}

static void
set_enabled (TumenWindow *self,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_enabled (TumenWindow *self)
{
  gboolean has_hits = tumen_search_hits_get_n_hits (self->hits) > 0;

  set_enabled (self, "next-hit", has_hits);
  set_enabled (self, "previous-hit", has_hits);
  set_enabled (self, "show-results", tumen_search_hits_is_on (self->hits));
  set_enabled (self, "open-hit", tumen_search_hits_get_current (self->hits, NULL));
}

/* Another text brings the results; without one the panel is back. */
static void
show_or_hide_results (TumenWindow *self)
{
  const char *text = tumen_explorer_get_search (self->explorer);

  if (g_strcmp0 (self->searched, text) == 0)
    return;
  g_free (self->searched);
  self->searched = g_strdup (text);
  if (tumen_search_hits_is_on (self->hits))
    show_side_page (self, TUMEN_PAGE_SEARCH);
  else if (tumen_window_shows_page (self, TUMEN_PAGE_SEARCH))
    tumen_window_show_page (self, TUMEN_PAGE_PANEL);
}

static void
hits_changed_cb (TumenWindow *self,
                 gboolean     are_new)
{
  update_enabled (self);
  if (!are_new)
    return;
  show_or_hide_results (self);
  tumen_window_update_title (self);
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  TumenWindow *self = data;

  tumen_search_bar_set_open (self->search_bar, TRUE);
  tumen_search_bar_focus (self->search_bar);
}

static void
next_hit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  tumen_search_hits_step (TUMEN_WINDOW (data)->hits, 1);
}

static void
previous_hit_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  tumen_search_hits_step (TUMEN_WINDOW (data)->hits, -1);
}

static void
open_hit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  TumenWindow *self = data;
  GtkWidget   *panel = gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL);

  show_side_page (self, TUMEN_PAGE_PANEL);
  tumen_panel_show_selection (TUMEN_PANEL (panel));
  gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD);
}

static void
show_results_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenWindow *self = data;

  show_side_page (self, TUMEN_PAGE_SEARCH);
  tumen_search_page_enter (get_page (self));
}

static void
enter_results_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  TumenWindow *self = data;

  if (tumen_search_hits_get_n_hits (self->hits) == 0)
    return;
  if (!tumen_search_hits_get_current (self->hits, NULL))
    tumen_search_hits_step (self->hits, 1);
  show_side_page (self, TUMEN_PAGE_SEARCH);
  tumen_search_page_enter (get_page (self));
}

static void
show_earlier_hits_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  TumenWindow *self = data;

  tumen_search_hits_show_beyond (self->hits,
                                 tumen_timeline_get_visible_span (self->timeline), FALSE);
}

static void
show_later_hits_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  TumenWindow *self = data;

  tumen_search_hits_show_beyond (self->hits,
                                 tumen_timeline_get_visible_span (self->timeline), TRUE);
}

static const GActionEntry actions[] = {
  { "enter-results", enter_results_cb },
  { "find", find_cb },
  { "next-hit", next_hit_cb },
  { "open-hit", open_hit_cb },
  { "previous-hit", previous_hit_cb },
  { "show-earlier-hits", show_earlier_hits_cb },
  { "show-later-hits", show_later_hits_cb },
  { "show-results", show_results_cb },
};

static void
open_changed_cb (TumenWindow *self)
{
  if (tumen_search_bar_get_open (self->search_bar))
    tumen_search_bar_focus (self->search_bar);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

/* What nothing in the window took leaves the search. */
static gboolean
key_pressed_cb (TumenWindow    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape || !tumen_search_bar_get_open (self->search_bar))
    return GDK_EVENT_PROPAGATE;
  tumen_search_bar_set_open (self->search_bar, FALSE);
  return GDK_EVENT_STOP;
}

/* Private API */

void
tumen_window_add_search (TumenWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GPropertyAction) search =
    g_property_action_new ("search", self->search_bar, "open");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (search));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->hits = tumen_search_hits_new (self->explorer);
  g_signal_connect_object (self->hits, "changed", G_CALLBACK (hits_changed_cb), self,
                           G_CONNECT_SWAPPED);
  tumen_search_bar_set_hits (self->search_bar, self->hits);
  tumen_search_edges_set_hits (self->search_edges, self->hits);
  gtk_stack_page_set_title (gtk_stack_add_named (self->side, tumen_search_page_new (self->hits),
                                                 TUMEN_PAGE_SEARCH),
                            _ ("Results"));
  g_signal_connect_object (self->search_bar, "notify::open", G_CALLBACK (open_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  update_enabled (self);
}

/** A hit that is selected stays among the results; for anything else comes the panel. */
gboolean
tumen_window_keeps_results (TumenWindow *self)
{
  const char *selection = tumen_explorer_get_view_state (self->explorer)->selection;

  return tumen_window_shows_page (self, TUMEN_PAGE_SEARCH) &&
         (selection == NULL || tumen_search_hits_get_current (self->hits, NULL));
}

/** "10 of 57 events match", and how many more filters hide; %NULL without a search. */
char *
tumen_window_dup_search_words (TumenWindow *self)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  guint            by_field[TUMEN_N_FIELDS];
  guint            n_hidden, n_in;
  g_autofree char *hits = NULL, *all = NULL, *hidden = NULL, *words = NULL;

  if (self->hits == NULL || !tumen_search_hits_is_on (self->hits))
    return NULL;
  tumen_explorer_get_rows_in (self->explorer, &n_in);
  /* Collections that are off are in no other count either. */
  n_hidden = tumen_explorer_count_hidden_matches (self->explorer, by_field) -
             by_field[TUMEN_FIELD_COLLECTION];
  hits = tumen_number_to_words (tumen_search_hits_get_n_hits (self->hits), language);
  all = tumen_number_to_words (n_in, language);
  words = g_strdup_printf (ngettext ("%s of %s event matches", "%s of %s events match", n_in),
                           hits, all);
  if (n_hidden == 0)
    return g_steal_pointer (&words);
  hidden = tumen_number_to_words (n_hidden, language);
  /* Translators: first "10 of 57 events match", then a number. */
  return g_strdup_printf (ngettext ("%s · %s more hidden", "%s · %s more hidden", n_hidden),
                          words, hidden);
}
