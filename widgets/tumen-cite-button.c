/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-cite-button.h"

#include <glib/gi18n.h>

#include "tumen-cite.h"
#include "tumen-panel-label.h"
#include "tumen-panel.h"

struct _TumenCiteButton
{
  AdwBin parent_instance;

  /* owned */
  GSimpleAction *as; /* whose state is the style */
  GMenu         *more;
  gpointer       data;

  /* borrowed */
  AdwSplitButton *split;
  TumenPanel     *panel; /* (nullable): in which it is */

  /* plain state */
  TumenCiteFunc  cite;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (TumenCiteButton, tumen_cite_button, ADW_TYPE_BIN)

static const char *
get_style_name (const char *slug)
{
  TumenCitationStyle style;

  if (tumen_citation_style_parse (slug, &style))
    return tumen_citation_style_get_name (style);
  /* Translators: a style of citation: who says it, the quotation, and in which article. */
  return _ ("Press, with the quotation");
}

static const char *
get_style (TumenCiteButton *self)
{
  return self->panel != NULL ? tumen_panel_get_citation_style (self->panel) : TUMEN_CITE_PRESS;
}

static void
update_style (TumenCiteButton *self)
{
  const char      *style = get_style (self);
  g_autofree char *words = NULL;

  /* Translators: %s is a style of citation, such as "APA 7". */
  words = g_strdup_printf (_ ("Copy citation: %s"), get_style_name (style));
  g_simple_action_set_state (self->as, g_variant_new_string (style));
  gtk_widget_set_tooltip_text (gtk_widget_get_first_child (GTK_WIDGET (self->split)), words);
}

static void
copy (TumenCiteButton *self,
      const char      *style)
{
  g_autofree char *text = self->cite (self->data, style);

  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "panel.copy", "(ss)", text,
                                _ ("Citation copied"));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TumenCiteButton *self = TUMEN_CITE_BUTTON (widget);

  copy (self, get_style (self));
}

static void
as_cb (TumenCiteButton *self,
       GVariant        *parameter)
{
  const char *style = g_variant_get_string (parameter, NULL);

  if (!tumen_cite_is_style (style))
    return;
  copy (self, style);
  if (self->panel != NULL)
    tumen_panel_set_citation_style (self->panel, style);
}

static void
tumen_cite_button_map (GtkWidget *widget)
{
  TumenCiteButton *self = TUMEN_CITE_BUTTON (widget);

  if (self->panel == NULL)
    {
      self->panel = TUMEN_PANEL (gtk_widget_get_ancestor (widget, TUMEN_TYPE_PANEL));
      if (self->panel != NULL)
        g_signal_connect_object (self->panel, "notify::citation-style", G_CALLBACK (update_style),
                                 self, G_CONNECT_SWAPPED);
    }
  update_style (self);
  GTK_WIDGET_CLASS (tumen_cite_button_parent_class)->map (widget);
}

static void
tumen_cite_button_unmap (GtkWidget *widget)
{
  TumenCiteButton *self = TUMEN_CITE_BUTTON (widget);

  if (self->panel != NULL)
    g_signal_handlers_disconnect_by_func (self->panel, update_style, self);
  self->panel = NULL;
  GTK_WIDGET_CLASS (tumen_cite_button_parent_class)->unmap (widget);
}

static void
tumen_cite_button_finalize (GObject *object)
{
  TumenCiteButton *self = TUMEN_CITE_BUTTON (object);

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_clear_object (&self->as);
  g_clear_object (&self->more);
  G_OBJECT_CLASS (tumen_cite_button_parent_class)->finalize (object);
}

static void
tumen_cite_button_class_init (TumenCiteButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tumen_cite_button_finalize;
  widget_class->map = tumen_cite_button_map;
  widget_class->unmap = tumen_cite_button_unmap;
  gtk_widget_class_install_action (widget_class, "cite.copy", NULL, copy_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
append_style (GMenu      *menu,
              const char *slug)
{
  GMenuItem *item = g_menu_item_new (get_style_name (slug), NULL);

  g_menu_item_set_action_and_target (item, "style.as", "s", slug);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

static GMenuModel *
make_menu (TumenCiteButton *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) styles = g_menu_new ();

  append_style (styles, TUMEN_CITE_PRESS);
  for (guint i = 0; i < TUMEN_N_CITATION_STYLES; i++)
    append_style (styles, tumen_citation_style_get_slug ((TumenCitationStyle)i));
  g_menu_append_section (menu, _ ("Copy citation as"), G_MENU_MODEL (styles));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->more));
  return G_MENU_MODEL (menu);
}

/* The two halves have no names in libadwaita 1.2. */
static void
name_halves (TumenCiteButton *self,
             GtkWidget       *label)
{
  GtkWidget  *copy_half = gtk_widget_get_first_child (GTK_WIDGET (self->split));
  GtkWidget  *menu_half = gtk_widget_get_last_child (GTK_WIDGET (self->split));
  const char *words = _ ("Styles of citation");

  tumen_panel_label_name_control (label, copy_half);
  while (menu_half != NULL && !GTK_IS_MENU_BUTTON (menu_half))
    menu_half = gtk_widget_get_prev_sibling (menu_half);
  if (menu_half == NULL)
    return;
  gtk_widget_set_tooltip_text (menu_half, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_half), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
add_split (TumenCiteButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Copy citation"));
  GtkWidget *split = adw_split_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (self);

  self->split = ADW_SPLIT_BUTTON (split);
  gtk_box_append (GTK_BOX (content), tumen_panel_icon_new ("edit-copy-symbolic"));
  gtk_box_append (GTK_BOX (content), label);
  adw_split_button_set_child (self->split, content);
  adw_split_button_set_menu_model (self->split, menu);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (split), "cite.copy");
  gtk_widget_add_css_class (split, "flat");
  gtk_widget_add_css_class (split, "tumen-cite");
  name_halves (self, label);
  adw_bin_set_child (ADW_BIN (self), split);
}

static void
tumen_cite_button_init (TumenCiteButton *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->more = g_menu_new ();
  self->as = g_simple_action_new_stateful ("as", G_VARIANT_TYPE_STRING,
                                           g_variant_new_string (TUMEN_CITE_PRESS));
  g_signal_connect_object (self->as, "activate", G_CALLBACK (as_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->as));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "style", G_ACTION_GROUP (group));
  add_split (self);
}

/* @data: given to @cite; freed with the button if there is @free_data */
GtkWidget *
tumen_cite_button_new (TumenCiteFunc  cite,
                       gpointer       data,
                       GDestroyNotify free_data)
{
  TumenCiteButton *self = g_object_new (TUMEN_TYPE_CITE_BUTTON, NULL);

  g_return_val_if_fail (cite != NULL, GTK_WIDGET (self));

  self->cite = cite;
  self->data = data;
  self->free_data = free_data;
  return GTK_WIDGET (self);
}

void
tumen_cite_button_append (TumenCiteButton *self,
                          const char      *words,
                          const char      *action_name)
{
  g_return_if_fail (TUMEN_IS_CITE_BUTTON (self));

  g_menu_append (self->more, words, action_name);
}
