/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-panel-pages.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-period.h"
#include "tumen-words.h"

static GtkWidget *
new_rows (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "tumen-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static GtkWidget *
add_row (GtkWidget *list,
         GtkWidget *content)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
new_two_lines (const char *first,
               const char *second)
{
  GtkWidget *words = tumen_panel_box_new (1, NULL);

  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (first, "tumen-row-lead"));
  gtk_box_append (GTK_BOX (words), tumen_panel_label_new (second, "tumen-row-detail"));
  return words;
}

/* A row that does something: words, and the icon of what. */
static void
add_action_row (GtkWidget  *list,
                const char *words,
                const char *icon_name,
                const char *action_name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = tumen_panel_label_new (words, "tumen-row-lead");
  GtkWidget *row = add_row (list, line);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), tumen_panel_icon_new (icon_name));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action_name);
}

static void
append_tips (GtkBox *page)
{
  const char *tips[][2] = {
    { _ ("Read an event"), _ ("Click it, or go there with the arrow keys and press Enter") },
    { _ ("Look closer"), _ ("Double-click, or turn the wheel with Ctrl held down") },
    { _ ("See why a date is believed"),
      _ ("Every date says how it is known, and from which words") },
  };
  GtkWidget *list = new_rows (_ ("Hints"));

  for (guint i = 0; i < G_N_ELEMENTS (tips); i++)
    gtk_list_box_row_set_activatable (
      GTK_LIST_BOX_ROW (add_row (list, new_two_lines (tips[i][0], tips[i][1]))), FALSE);
  gtk_box_append (page, list);
}

static guint
count_undated (TumenExplorer *explorer)
{
  TumenTable   *table = tumen_explorer_get_table (explorer);
  const guint8 *rows_in = tumen_explorer_get_rows_in (explorer, NULL);
  guint         n_undated = 0;

  for (guint i = tumen_table_get_n_dated (table); i < tumen_table_get_n_rows (table); i++)
    n_undated += rows_in[i] ? 1 : 0;
  return n_undated;
}

static TumenSpan
get_seen_span (TumenExplorer *explorer)
{
  TumenSpan span = tumen_explorer_get_view_state (explorer)->span;

  return span.begin < span.end ? span : tumen_explorer_get_full_span (explorer);
}

/* Says again what is in view, without making the page anew: it follows every pan.
 * @n_seen: dated events in view */
void
tumen_panel_pages_update_overview (GtkWidget               *page,
                                   const TumenPanelContext *context,
                                   TumenExplorer           *explorer,
                                   guint                    n_seen)
{
  GtkWidget       *title = gtk_widget_get_first_child (page);
  GtkWidget       *detail = gtk_widget_get_next_sibling (title);
  g_autofree char *number = tumen_number_to_words (n_seen, context->language);
  g_autofree char *span = tumen_period_to_words (get_seen_span (explorer), context->language);
  /* Translators: %s is a number in words of the language of the texts. */
  g_autofree char *words = g_strdup_printf (ngettext ("In view: %s dated event",
                                                      "In view: %s dated events", n_seen),
                                            number);

  gtk_label_set_text (GTK_LABEL (title), words);
  gtk_label_set_text (GTK_LABEL (detail), span);
}

/* What the panel shows while nothing is selected. */
GtkWidget *
tumen_panel_pages_new_overview (const TumenPanelContext *context,
                                TumenExplorer           *explorer,
                                guint                    n_seen)
{
  GtkWidget       *page = tumen_panel_box_new (8, "tumen-page");
  guint            n_undated = count_undated (explorer);
  g_autofree char *number = tumen_number_to_words (n_undated, context->language);
  g_autofree char *words = g_strdup_printf (ngettext ("%s undated event", "%s undated events",
                                                      n_undated),
                                            number);
  GtkWidget       *list;

  gtk_box_append (GTK_BOX (page), tumen_panel_label_new_heading (NULL, "tumen-panel-title", 1));
  gtk_box_append (GTK_BOX (page), tumen_panel_label_new (NULL, "tumen-card-caption"));
  tumen_panel_pages_update_overview (page, context, explorer, n_seen);
  append_tips (GTK_BOX (page));
  if (n_undated == 0)
    return page;
  list = new_rows (_ ("Not on the timeline"));
  add_action_row (list, words, "go-next-symbolic", "panel.list-undated");
  gtk_box_append (GTK_BOX (page),
                  tumen_panel_label_new_heading (_ ("Not on the timeline"), "tumen-section", 2));
  gtk_box_append (GTK_BOX (page), list);
  return page;
}
