/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search, filters and what stands beside the canvas. */

#include "config.h"

#include "tumen-floor-private.h"

#include "tumen-canvas-actions.h"

static void
set_enabled (TumenFloor *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
shows_results (TumenFloor *self)
{
  return gtk_stack_get_visible_child (self->side) == GTK_WIDGET (self->results);
}

/* Another text brings the results; without one the panel is back. */
static void
show_or_hide_results (TumenFloor *self)
{
  const char *text = tumen_explorer_get_search (self->explorer);

  if (g_strcmp0 (self->searched, text) == 0)
    return;
  g_free (self->searched);
  self->searched = g_strdup (text);
  tumen_floor_show_page (self, tumen_search_hits_is_on (self->hits) ? TUMEN_FLOOR_RESULTS
                                                                    : TUMEN_FLOOR_PANEL);
}

static void
hits_changed_cb (TumenFloor *self,
                 gboolean    are_new)
{
  gboolean has_hits = tumen_search_hits_get_n_hits (self->hits) > 0;

  set_enabled (self, "next-hit", has_hits);
  set_enabled (self, "previous-hit", has_hits);
  set_enabled (self, "show-results", tumen_search_hits_is_on (self->hits));
  set_enabled (self, "open-hit", tumen_search_hits_get_current (self->hits, NULL));
  if (are_new)
    show_or_hide_results (self);
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  tumen_floor_find (data);
}

static void
next_hit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  tumen_search_hits_step (TUMEN_FLOOR (data)->hits, 1);
}

static void
previous_hit_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  tumen_search_hits_step (TUMEN_FLOOR (data)->hits, -1);
}

static void
open_hit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  TumenFloor *self = data;

  tumen_floor_show_page (self, TUMEN_FLOOR_PANEL);
  tumen_panel_show_selection (self->panel);
  gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
}

static void
show_results_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  TumenFloor *self = data;

  tumen_floor_show_page (self, TUMEN_FLOOR_RESULTS);
  tumen_search_page_enter (self->results);
}

static void
enter_results_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  TumenFloor *self = data;

  if (tumen_search_hits_get_n_hits (self->hits) == 0)
    return;
  if (!tumen_search_hits_get_current (self->hits, NULL))
    tumen_search_hits_step (self->hits, 1);
  show_results_cb (action, parameter, data);
}

static void
show_earlier_hits_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  TumenFloor *self = data;

  tumen_search_hits_show_beyond (self->hits, tumen_timeline_get_visible_span (self->timeline),
                                 FALSE);
}

static void
show_later_hits_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  TumenFloor *self = data;

  tumen_search_hits_show_beyond (self->hits, tumen_timeline_get_visible_span (self->timeline),
                                 TRUE);
}

static void
save_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  tumen_floor_keep (data);
}

static const GActionEntry entries[] = {
  { "enter-results", enter_results_cb },
  { "find", find_cb },
  { "next-hit", next_hit_cb },
  { "open-hit", open_hit_cb },
  { "previous-hit", previous_hit_cb },
  { "save-view", save_view_cb },
  { "show-earlier-hits", show_earlier_hits_cb },
  { "show-later-hits", show_later_hits_cb },
  { "show-results", show_results_cb },
};

static void
open_changed_cb (TumenFloor *self)
{
  if (tumen_search_bar_get_open (self->search_bar))
    tumen_search_bar_focus (self->search_bar);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

static void
filters_shown_cb (TumenFloor *self)
{
  if (gtk_widget_get_visible (self->filters))
    gtk_widget_child_focus (self->filters, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  tumen_floor_update_side (self);
}

static void
add_property_action (TumenFloor *self,
                     const char *name,
                     gpointer    object,
                     const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static gboolean
is_panel_empty (TumenFloor *self)
{
  gboolean is_empty;

  g_object_get (self->panel, "is-empty", &is_empty, NULL);
  return is_empty;
}

/* Private API */

void
tumen_floor_add_actions (TumenFloor *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  tumen_canvas_actions_add (G_ACTION_MAP (self->actions), self->timeline);
  add_property_action (self, "search", self->search_bar, "open");
  add_property_action (self, "show-key", self->filters, "visible");
  gtk_widget_set_visible (self->filters, FALSE);
  hits_changed_cb (self, TRUE);
  g_signal_connect_object (self->hits, "changed", G_CALLBACK (hits_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::open", G_CALLBACK (open_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filters, "notify::visible", G_CALLBACK (filters_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "notify::is-empty", G_CALLBACK (tumen_floor_update_side),
                           self, G_CONNECT_SWAPPED);
}

/* Beside the canvas stands only what tells something, and one thing at a time. */
void
tumen_floor_update_side (TumenFloor *self)
{
  gboolean tells = shows_results (self) ? tumen_search_hits_is_on (self->hits)
                                        : !is_panel_empty (self);

  gtk_widget_set_visible (GTK_WIDGET (self->side),
                          tells && !gtk_widget_get_visible (self->filters));
}

/* What is not shown shall not be read out either. */
void
tumen_floor_show_page (TumenFloor *self,
                       const char *name)
{
  GtkWidget *shown = gtk_stack_get_child_by_name (self->side, name);

  gtk_widget_set_visible (shown, TRUE);
  gtk_stack_set_visible_child (self->side, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->panel), shown == GTK_WIDGET (self->panel));
  gtk_widget_set_visible (GTK_WIDGET (self->results), shown == GTK_WIDGET (self->results));
  gtk_widget_set_visible (self->filters, FALSE);
  tumen_floor_update_side (self);
}

/* Public API */

void
tumen_floor_find (TumenFloor *self)
{
  g_return_if_fail (TUMEN_IS_FLOOR (self));

  tumen_search_bar_set_open (self->search_bar, TRUE);
  tumen_search_bar_focus (self->search_bar);
}

gboolean
tumen_floor_leave_level (TumenFloor *self)
{
  g_return_val_if_fail (TUMEN_IS_FLOOR (self), FALSE);

  if (tumen_search_bar_get_open (self->search_bar))
    tumen_search_bar_set_open (self->search_bar, FALSE);
  else if (gtk_widget_get_visible (self->filters))
    gtk_widget_set_visible (self->filters, FALSE);
  else if (tumen_explorer_get_view_state (self->explorer)->selection != NULL)
    tumen_explorer_select (self->explorer, NULL);
  else if (!is_panel_empty (self))
    tumen_panel_show_selection (self->panel);
  else
    return FALSE;
  return TRUE;
}
