/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-header.h"

#include <glib/gi18n.h>

#include "tumen-event-rows.h"
#include "tumen-panel-label.h"

static GtkWidget *
new_line (GtkWidget  *mark,
          const char *words,
          const char *css_class)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = tumen_panel_label_new (words, css_class);

  gtk_widget_add_css_class (line, "tumen-panel-header");
  gtk_widget_set_hexpand (label, TRUE);
  /* One line: a paned asks for heights before it knows the width that a text would wrap at. */
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (mark != NULL)
    gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

/* "Letter or statement", and the fine kind where it says more. */
static char *
dup_kind_words (const TumenPanelContext *context,
                TumenEvent              *event)
{
  const char      *kind = tumen_kind_get_name (tumen_event_get_kind (event), context->language);
  const char      *fine = tumen_fine_kind_get_name (tumen_event_get_fine_kind (event),
                                                    context->language);
  g_autofree char *kind_folded = g_utf8_casefold (kind, -1);
  g_autofree char *fine_folded = g_utf8_casefold (fine, -1);

  if (strstr (kind_folded, fine_folded) != NULL)
    return g_strdup (kind);
  return g_strdup_printf ("%s · %s", kind, fine);
}

static GtkWidget *
new_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *words = _ ("More about this event");

  g_menu_append (menu, _ ("Zoom to this event"), "panel.zoom");
  g_menu_append (menu, _ ("Measure from here"), "panel.measure::from");
  g_menu_append (menu, _ ("Measure to here"), "panel.measure::to");
  g_menu_append (menu, _ ("Copy all citations"), "panel.copy-citations");
  g_menu_append (menu, _ ("Copy address of this event"), "win.copy-event-address");
  g_menu_append (menu, _ ("Clear the selection"), "panel.clear");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

/* Time runs from left to right on the canvas in every window, and so do these. */
static GtkWidget *
new_steps (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *previous, *next;

  previous = tumen_panel_icon_button_new ("go-previous-symbolic", _ ("Previous event in time"),
                                          "panel.previous");
  next = tumen_panel_icon_button_new ("go-next-symbolic", _ ("Next event in time"), "panel.next");
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_widget_get_first_child (previous), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (gtk_widget_get_first_child (next), GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (box), previous);
  gtk_box_append (GTK_BOX (box), next);
  return box;
}

static void
line_clicked_cb (GtkWidget *line)
{
  gtk_widget_activate_action (line, "win.sheet-up", NULL);
}

/* The line alone is seen: a click on it shows the rest. Its buttons keep theirs. */
static void
open_by_click (GtkWidget *line)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (line_clicked_cb), line,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (click));
}

/* Below the canvas of a narrow window the panel is higher or lower; elsewhere the actions are off
 * and so the buttons are not there. */
static void
append_sheet_button (GtkWidget  *line,
                     const char *icon_name,
                     const char *words,
                     const char *action_name)
{
  GtkWidget *button = tumen_panel_icon_button_new (icon_name, words, action_name);

  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (line), button);
}

static void
append_sheet_buttons (GtkWidget *line)
{
  append_sheet_button (line, "pan-up-symbolic", _ ("Show more of the side panel"), "win.sheet-up");
  append_sheet_button (line, "pan-down-symbolic", _ ("Show less of the side panel"),
                       "win.sheet-down");
}

/* @peeks: the header is all that is seen of the panel, so it names the event */
GtkWidget *
tumen_panel_header_new_event (const TumenPanelContext *context,
                              TumenEvent              *event,
                              gboolean                 peeks)
{
  g_autofree char *kind = dup_kind_words (context, event);
  const char      *words = peeks ? tumen_event_get_short_title (event, context->language) : kind;
  GtkWidget       *line = new_line (tumen_event_rows_new_mark (context, event), words,
                              peeks ? "tumen-peek" : "tumen-panel-kind");

  gtk_box_append (GTK_BOX (line), new_steps ());
  if (peeks)
    open_by_click (line);
  else
    gtk_box_append (GTK_BOX (line), new_menu_button ());
  append_sheet_buttons (line);
  return line;
}

/* @first: (nullable): whose mark stands for all of the list */
GtkWidget *
tumen_panel_header_new_list (const TumenPanelContext *context,
                             TumenEvent              *first,
                             const char              *words,
                             gboolean                 can_zoom)
{
  GtkWidget *mark = first != NULL ? tumen_event_rows_new_mark (context, first) : NULL;
  GtkWidget *line = new_line (mark, words, "tumen-panel-kind");
  GtkWidget *zoom;

  if (can_zoom)
    {
      zoom = tumen_panel_text_button_new ("zoom-in-symbolic", _ ("Zoom to them"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (zoom), "panel.zoom");
      gtk_box_append (GTK_BOX (line), zoom);
    }
  gtk_box_append (GTK_BOX (line), tumen_panel_icon_button_new ("window-close-symbolic", _ ("Close"),
                                                               "panel.close"));
  append_sheet_buttons (line);
  return line;
}

GtkWidget *
tumen_panel_header_new_plain (const char *words)
{
  GtkWidget *line = new_line (NULL, words, "tumen-panel-kind");

  append_sheet_buttons (line);
  return line;
}
