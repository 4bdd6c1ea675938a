/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-help-page.h"

#define WIDTH       620
#define HEIGHT      680
#define PAGE_WIDTH  560
#define PAGE_MARGIN 18

static GtkWidget *
new_content (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *page = tumen_help_page_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PAGE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_widget_set_margin_start (page, PAGE_MARGIN);
  gtk_widget_set_margin_end (page, PAGE_MARGIN);
  gtk_widget_set_margin_top (page, PAGE_MARGIN / 2);
  gtk_widget_set_margin_bottom (page, 2 * PAGE_MARGIN);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  /* There is nothing else that could take the keys by which one reads on. */
  gtk_widget_set_focusable (scrolled, TRUE);
  return scrolled;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut        *shortcut;

  shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                               gtk_named_action_new ("window.close"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (window, keys);
}

/** A window beside @parent that can stay open while one reads the timeline. */
void
tumen_help_show (GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), new_content ());
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _ ("How to read the timeline"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
name_parts (GtkWidget *widget)
{
  const char *name = NULL;

  if (GTK_IS_IMAGE (widget))
    g_object_set (widget, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  else if (GTK_IS_SEARCH_ENTRY (widget))
    name = _ ("Shortcuts to search for");
  else if (GTK_IS_MENU_BUTTON (widget) || (GTK_IS_TOGGLE_BUTTON (widget) &&
                                           GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget))))
    name = _ ("Which shortcuts");
  else if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    name = _ ("Search the shortcuts");
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_parts (child);
}

/** GTK makes the window of the shortcuts, and leaves some of its buttons without a name. */
void
tumen_help_name_shortcuts (GtkApplicationWindow *window)
{
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (window);

  if (overlay != NULL)
    name_parts (GTK_WIDGET (overlay));
}
