/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-facets.h"

#include <glib/gi18n.h>

#include "tumen-collection-switches.h"
#include "tumen-facet.h"
#include "tumen-key-lines.h"
#include "tumen-panel-label.h"
#include "tumen-style.h"

#define WIDTH 252
/* With large texts: less than any window that does not give the pane all its width. */
#define MOST_WIDTH 480

/* The facets from top to bottom, how many rows each shows at first, which are unfolded, and which
 * belong to the last one that does not. */
static const struct
{
  TumenField field;
  guint      n_at_first;
  gboolean   expanded;
  gboolean   belongs;
} layout[] = {
  { TUMEN_FIELD_KIND, TUMEN_N_KINDS, TRUE, FALSE },
  { TUMEN_FIELD_CERTAINTY, TUMEN_N_CERTAINTIES, TRUE, FALSE },
  { TUMEN_FIELD_AGREEMENT, TUMEN_N_AGREEMENTS, TRUE, FALSE },
  { TUMEN_FIELD_STATUS, TUMEN_N_STATUSES, FALSE, FALSE },
  { TUMEN_FIELD_SPEAKER_COUNTRY, 4, TRUE, FALSE },
  { TUMEN_FIELD_ONLY_COUNTRY, 4, TRUE, TRUE },
  { TUMEN_FIELD_SPEAKER, 8, FALSE, TRUE },
  { TUMEN_FIELD_COUNTRY, 4, TRUE, FALSE },
  { TUMEN_FIELD_ACTOR, 8, FALSE, FALSE },
  { TUMEN_FIELD_PLACE, 8, FALSE, FALSE },
  { TUMEN_FIELD_SOURCE, 8, FALSE, FALSE },
  { TUMEN_FIELD_COLLECTION, 8, TRUE, FALSE },
};

struct _TumenFacets
{
  GtkWidget parent_instance;

  /* owned */
  TumenExplorer      *explorer;
  GSimpleActionGroup *actions;

  /* borrowed: owned by the widget */
  GtkWidget *content;
  GtkWidget *box;      /* of TumenFacet */
  GtkWidget *switches; /* (nullable) */

  /* plain state */
  gboolean full_width;
};

enum {
  PROP_0,
  PROP_EXPLORER,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TumenFacets, tumen_facets, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
set_all_expanded (TumenFacets *self,
                  gboolean     expanded)
{
  for (GtkWidget *facet = gtk_widget_get_first_child (self->box); facet != NULL;
       facet = gtk_widget_get_next_sibling (facet))
    tumen_facet_set_all_expanded (TUMEN_FACET (facet), expanded);
}

static void
expand_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  set_all_expanded (data, TRUE);
}

static void
collapse_all_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  set_all_expanded (data, FALSE);
}

static void
clear_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  TumenFacets *self = data;
  TumenFilter  filter;

  tumen_filter_init (&filter);
  tumen_explorer_set_filter (self->explorer, &filter);
  tumen_explorer_commit_view (self->explorer);
  tumen_filter_clear (&filter);
}

static void
update_clear (TumenFacets *self)
{
  GAction *clear = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "clear");

  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (clear),
    !tumen_filter_is_empty (&tumen_explorer_get_view_state (self->explorer)->filter));
}

static void
explorer_changed_cb (TumenFacets *self,
                     guint        changes)
{
  gboolean rebuild = (changes & (TUMEN_EXPLORER_LIBRARY | TUMEN_EXPLORER_TABLE |
                                 TUMEN_EXPLORER_LANGUAGE)) != 0;

  if (!rebuild && !(changes & TUMEN_EXPLORER_FILTER))
    return;
  for (GtkWidget *facet = gtk_widget_get_first_child (self->box); facet != NULL;
       facet = gtk_widget_get_next_sibling (facet))
    {
      if (rebuild)
        tumen_facet_rebuild (TUMEN_FACET (facet));
      else
        tumen_facet_refresh (TUMEN_FACET (facet));
    }
  if (rebuild)
    tumen_collection_switches_rebuild (TUMEN_COLLECTION_SWITCHES (self->switches));
  else
    tumen_collection_switches_refresh (TUMEN_COLLECTION_SWITCHES (self->switches));
  update_clear (self);
}

static void
fill (TumenFacets *self)
{
  GtkWidget *child;
  GtkWidget *owner = NULL;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->switches != NULL)
    gtk_box_remove (GTK_BOX (self->content), self->switches);
  self->switches = NULL;
  if (self->explorer == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    {
      GtkWidget *facet = tumen_facet_new (self->explorer, layout[i].field, layout[i].n_at_first);

      tumen_facet_set_expanded (TUMEN_FACET (facet), layout[i].expanded);
      if (layout[i].belongs)
        {
          tumen_facet_add_below (TUMEN_FACET (owner), TUMEN_FACET (facet));
          continue;
        }
      if (layout[i].field == TUMEN_FIELD_AGREEMENT)
        tumen_facet_set_key (TUMEN_FACET (facet), tumen_key_lines_new ());
      gtk_box_append (GTK_BOX (self->box), facet);
      owner = facet;
    }
  self->switches = tumen_collection_switches_new (self->explorer);
  gtk_box_append (GTK_BOX (self->content), self->switches);
  update_clear (self);
}

static GtkWidget *
make_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) folding = g_menu_new ();

  g_menu_append (menu, _ ("_Clear all filters"), "facets.clear");
  g_menu_append (folding, _ ("_Expand all"), "facets.expand-all");
  g_menu_append (folding, _ ("C_ollapse all"), "facets.collapse-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (folding));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Menu of the filters"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Menu of the filters"), -1);
  return button;
}

static GtkWidget *
make_title (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = tumen_panel_label_new_heading (_ ("Key and filters"), "tumen-facets-title", 1);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_margin_start (line, 13);
  gtk_widget_set_margin_end (line, 8);
  gtk_widget_set_size_request (line, -1, 41);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), make_menu ());
  return line;
}

static void
update_width (TumenFacets *self)
{
  double enlarged = tumen_style_get_enlarged (GTK_WIDGET (self));
  int    width = MIN ((int)(WIDTH * enlarged), MOST_WIDTH);

  gtk_widget_set_size_request (GTK_WIDGET (self), self->full_width ? WIDTH : width, -1);
}

static void
tumen_facets_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tumen_facets_parent_class)->css_changed (widget, change);
  update_width (TUMEN_FACETS (widget));
}

static void
tumen_facets_dispose (GObject *object)
{
  TumenFacets *self = TUMEN_FACETS (object);
  GtkWidget   *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->actions);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_facets_parent_class)->dispose (object);
}

static void
tumen_facets_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_EXPLORER)
    g_value_set_object (value, TUMEN_FACETS (object)->explorer);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_facets_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (id == PROP_EXPLORER)
    tumen_facets_set_explorer (TUMEN_FACETS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_facets_class_init (TumenFacetsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_facets_dispose;
  object_class->get_property = tumen_facets_get_property;
  object_class->set_property = tumen_facets_set_property;
  widget_class->css_changed = tumen_facets_css_changed;
  properties[PROP_EXPLORER] =
    g_param_spec_object ("explorer", NULL, NULL, TUMEN_TYPE_EXPLORER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_facets_init (TumenFacets *self)
{
  static const GActionEntry entries[] = {
    { "clear", clear_cb },
    { "expand-all", expand_all_cb },
    { "collapse-all", collapse_all_cb },
  };
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (widget, "facets", G_ACTION_GROUP (self->actions));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self->content), self->box);
  gtk_widget_set_margin_bottom (self->content, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_parent (make_title (), widget);
  gtk_widget_set_parent (scrolled, widget);
  update_width (self);
  gtk_widget_add_css_class (widget, "tumen-facets");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key and filters"), -1);
}

GtkWidget *
tumen_facets_new (TumenExplorer *explorer)
{
  return g_object_new (TUMEN_TYPE_FACETS, "explorer", explorer, NULL);
}

TumenExplorer *
tumen_facets_get_explorer (TumenFacets *self)
{
  g_return_val_if_fail (TUMEN_IS_FACETS (self), NULL);

  return self->explorer;
}

void
tumen_facets_set_explorer (TumenFacets   *self,
                           TumenExplorer *explorer)
{
  g_return_if_fail (TUMEN_IS_FACETS (self));
  g_return_if_fail (explorer == NULL || TUMEN_IS_EXPLORER (explorer));

  if (self->explorer == explorer)
    return;
  if (self->explorer != NULL)
    g_signal_handlers_disconnect_by_func (self->explorer, explorer_changed_cb, self);
  g_set_object (&self->explorer, explorer);
  if (explorer != NULL)
    g_signal_connect_object (explorer, "changed", G_CALLBACK (explorer_changed_cb), self,
                             G_CONNECT_SWAPPED);
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLORER]);
}

/** In a small window the pane takes all the width that there is. */
void
tumen_facets_set_full_width (TumenFacets *self,
                             gboolean     full_width)
{
  g_return_if_fail (TUMEN_IS_FACETS (self));

  self->full_width = full_width;
  gtk_widget_set_hexpand (GTK_WIDGET (self), full_width);
  update_width (self);
}

/** What always stands below the facets, however many there are. */
void
tumen_facets_set_foot (TumenFacets *self,
                       GtkWidget   *foot)
{
  g_return_if_fail (TUMEN_IS_FACETS (self));

  gtk_widget_set_parent (foot, GTK_WIDGET (self));
}
