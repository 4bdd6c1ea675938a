/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-agreement-page.h"
#include "tumen-panel.h"

static void
show_side (TumenWindow *self,
           const char  *page)
{
  tumen_window_show_page (self, page);
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);
  tumen_window_open_sheet (self);
}

/* @excerpt: (nullable) */
static void
event_chosen_cb (TumenWindow *self,
                 const char  *excerpt)
{
  TumenPanel *panel = TUMEN_PANEL (gtk_stack_get_child_by_name (self->side, TUMEN_PAGE_PANEL));

  show_side (self, TUMEN_PAGE_PANEL);
  tumen_panel_set_way_back (panel, _ ("Back to the agreement of sources"), "win.show-agreement");
  if (excerpt != NULL)
    tumen_panel_show_excerpt (panel, excerpt);
  else
    tumen_panel_show_selection (panel);
}

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  TumenWindow *self = data;

  show_side (self, TUMEN_PAGE_AGREEMENT);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->side));
}

static void
hide_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  tumen_window_show_page (data, TUMEN_PAGE_PANEL);
}

void
tumen_window_add_agreement (TumenWindow *self)
{
  static const GActionEntry actions[] = {
    { "hide-agreement", hide_cb },
    { "show-agreement", show_cb },
  };
  GtkWidget *page = tumen_agreement_page_new (self->explorer);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (page, "event-chosen", G_CALLBACK (event_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_page_set_title (gtk_stack_add_named (self->side, page, TUMEN_PAGE_AGREEMENT),
                            _ ("Agreement of sources"));
}
