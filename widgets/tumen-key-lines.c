/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-key-lines.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"

#define SPACING 8

static const struct
{
  TumenLineSign sign;
  const char   *name;
  const char   *tooltip;
} lines[] = {
  { TUMEN_LINE_SIGN_OTHER_DATE, N_ ("Other date of a source"),
    N_ ("Under the selected event; “Show claims of dates” in the menu shows them for all events, "
        "in chips as well") },
  { TUMEN_LINE_SIGN_PUBLISHED, N_ ("Days of publication"),
    N_ ("Under the selected event: a long tick is an article, a short one a cited page") },
};

static GtkWidget *
new_line (guint index)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_box_append (GTK_BOX (line), tumen_key_mark_new_lines (lines[index].sign));
  gtk_box_append (GTK_BOX (line), tumen_panel_label_new (_ (lines[index].name), NULL));
  gtk_widget_set_tooltip_text (line, _ (lines[index].tooltip));
  gtk_widget_add_css_class (line, "tumen-key-line");
  return line;
}

GtkWidget *
tumen_key_lines_new (void)
{
  GtkWidget *box = tumen_panel_box_new (0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    gtk_box_append (GTK_BOX (box), new_line (i));
  return box;
}
