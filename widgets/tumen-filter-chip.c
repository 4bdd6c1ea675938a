/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-filter-chip.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"

struct _TumenFilterChip
{
  GtkButton parent_instance;

  char      *id; /* owned */
  TumenField field;
};

G_DEFINE_FINAL_TYPE (TumenFilterChip, tumen_filter_chip, GTK_TYPE_BUTTON)

static void
fill (TumenFilterChip *self,
      const char      *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tumen_panel_icon_new ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self), box);
}

static void
tumen_filter_chip_finalize (GObject *object)
{
  g_free (TUMEN_FILTER_CHIP (object)->id);
  G_OBJECT_CLASS (tumen_filter_chip_parent_class)->finalize (object);
}

static void
tumen_filter_chip_class_init (TumenFilterChipClass *klass)
{
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

  G_OBJECT_CLASS (klass)->finalize = tumen_filter_chip_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (GTK_WIDGET_CLASS (klass), keys[i], 0, "clicked", NULL);
}

static void
tumen_filter_chip_init (TumenFilterChip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "tumen-filter-chip");
}

/**
 * tumen_filter_chip_new:
 * @id: of the value
 * @field_name: what the facet is called
 * @name: what the value is called
 */
GtkWidget *
tumen_filter_chip_new (TumenField  field,
                       const char *id,
                       const char *field_name,
                       const char *name)
{
  TumenFilterChip *self = g_object_new (TUMEN_TYPE_FILTER_CHIP, NULL);
  g_autofree char *words = NULL;
  g_autofree char *removal = NULL;

  /* Translators: a filter and what is chosen in it: “Kind: Attacks”. */
  words = g_strdup_printf (_ ("%s: %s"), field_name, name);
  /* Translators: what a click does; the filter is “Kind: Attacks”. */
  removal = g_strdup_printf (_ ("Remove filter %s"), words);
  self->field = field;
  self->id = g_strdup (id);
  fill (self, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), removal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, removal,
                                  -1);
  return GTK_WIDGET (self);
}

TumenField
tumen_filter_chip_get_field (TumenFilterChip *self)
{
  g_return_val_if_fail (TUMEN_IS_FILTER_CHIP (self), TUMEN_FIELD_KIND);

  return self->field;
}

const char *
tumen_filter_chip_get_id (TumenFilterChip *self)
{
  g_return_val_if_fail (TUMEN_IS_FILTER_CHIP (self), NULL);

  return self->id;
}
