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
  g_menu_append (menu, _ ("Copy all citations"), "panel.copy-citations");
  g_menu_append (menu, _ ("Clear the selection"), "panel.clear");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

GtkWidget *
tumen_panel_header_new_event (const TumenPanelContext *context,
                              TumenEvent              *event)
{
  g_autofree char *words = dup_kind_words (context, event);
  GtkWidget       *line = new_line (tumen_event_rows_new_mark (context, event), words,
                                    "tumen-panel-kind");

  gtk_box_append (GTK_BOX (line), tumen_panel_icon_button_new ("go-previous-symbolic",
                                                               _ ("Previous event in time"),
                                                               "panel.previous"));
  gtk_box_append (GTK_BOX (line), tumen_panel_icon_button_new ("go-next-symbolic",
                                                               _ ("Next event in time"),
                                                               "panel.next"));
  gtk_box_append (GTK_BOX (line), new_menu_button ());
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
  return line;
}

GtkWidget *
tumen_panel_header_new_plain (const char *words)
{
  return new_line (NULL, words, "tumen-panel-kind");
}
