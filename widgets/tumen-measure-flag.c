/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-measure-flag.h"

#include <glib/gi18n.h>

#include "tumen-explorer-measure.h"

#define CHANGES                                                              \
  (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE | TUMEN_EXPLORER_LANGUAGE | \
   TUMEN_EXPLORER_MEASURE)

struct _TumenMeasureFlag
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer *explorer;

  /* borrowed: owned by the widget */
  GtkWidget *box;
  GtkWidget *words;
  GtkWidget *events;
};

G_DEFINE_FINAL_TYPE (TumenMeasureFlag, tumen_measure_flag, GTK_TYPE_WIDGET)

/* Other than a title in “…”, what is measured has the letters of the lines. */
static char *
dup_events (TumenMeasureFlag *self)
{
  static const char *const letters[] = { "A", "B" };
  TumenTable              *table = tumen_explorer_get_table (self->explorer);
  TumenLanguage            language = tumen_explorer_get_view_state (self->explorer)->language;
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < TUMEN_N_MEASURE_ENDS; i++)
    {
      guint row;

      if (tumen_explorer_find_measured (self->explorer, (TumenMeasureEnd)i, &row))
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", letters[i],
                                tumen_table_get_short_title (table, row, language));
    }
  return g_string_free (text, FALSE);
}

static const char *
get_hint (TumenMeasureFlag *self)
{
  guint row;

  if (tumen_explorer_find_measured (self->explorer, TUMEN_MEASURE_FROM, &row))
    return _ ("Measure to: choose another event, then Shift+M");
  return _ ("Measure from: choose another event, then M");
}

static void
update (TumenMeasureFlag *self)
{
  g_autofree char *words = tumen_explorer_dup_measure_words (self->explorer);
  g_autofree char *events = dup_events (self);
  g_autofree char *name = NULL;
  const char      *said = words != NULL ? words : get_hint (self);

  gtk_widget_set_visible (GTK_WIDGET (self), events[0] != '\0');
  gtk_label_set_text (GTK_LABEL (self->words), said);
  gtk_label_set_text (GTK_LABEL (self->events), events);
  gtk_widget_set_tooltip_text (self->events, events);
  name = g_strdup_printf ("%s. %s", said, events);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
explorer_changed_cb (TumenMeasureFlag *self,
                     guint             changes)
{
  if (changes & CHANGES)
    update (self);
}

static void
close_cb (TumenMeasureFlag *self)
{
  tumen_explorer_clear_measure (self->explorer);
}

static void
tumen_measure_flag_dispose (GObject *object)
{
  TumenMeasureFlag *self = TUMEN_MEASURE_FLAG (object);

  g_clear_object (&self->explorer);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_measure_flag_parent_class)->dispose (object);
}

static void
tumen_measure_flag_class_init (TumenMeasureFlagClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_measure_flag_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_close_button (TumenMeasureFlag *self)
{
  GtkWidget  *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  const char *words = _ ("End measuring");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
tumen_measure_flag_init (TumenMeasureFlag *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->words = gtk_label_new (NULL);
  self->events = gtk_label_new (NULL);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0.0f);
  gtk_label_set_xalign (GTK_LABEL (self->events), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (self->words), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->events), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->words, "tumen-row-title");
  gtk_widget_add_css_class (self->events, "tumen-row-detail");
  gtk_box_append (GTK_BOX (lines), self->words);
  gtk_box_append (GTK_BOX (lines), self->events);
  gtk_box_append (GTK_BOX (self->box), lines);
  gtk_box_append (GTK_BOX (self->box), new_close_button (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-measure");
}

void
tumen_measure_flag_set_explorer (TumenMeasureFlag *self,
                                 TumenExplorer    *explorer)
{
  g_return_if_fail (TUMEN_IS_MEASURE_FLAG (self));
  g_return_if_fail (TUMEN_IS_EXPLORER (explorer));

  if (!g_set_object (&self->explorer, explorer))
    return;
  g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
