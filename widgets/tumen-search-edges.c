/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-edges.h"

#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-words.h"

struct _TumenSearchEdges
{
  GtkWidget parent_instance;

  /* owned */
  TumenSearchHits *hits;

  /* borrowed: owned by the widget */
  GtkWidget *earlier;
  GtkWidget *later;

  /* plain state */
  TumenSpan span;
  guint     n_earlier, n_later; /* as the buttons tell */
};

G_DEFINE_FINAL_TYPE (TumenSearchEdges, tumen_search_edges, GTK_TYPE_WIDGET)

static void
set_words (GtkWidget  *button,
           const char *words,
           guint       count)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (button), "label");

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_visible (button, count > 0);
}

static void
update_words (TumenSearchEdges *self)
{
  TumenExplorer   *explorer = tumen_search_hits_get_explorer (self->hits);
  TumenLanguage    language = tumen_explorer_get_view_state (explorer)->language;
  g_autofree char *n_earlier = tumen_number_to_words (self->n_earlier, language);
  g_autofree char *n_later = tumen_number_to_words (self->n_later, language);
  g_autofree char *earlier = NULL, *later = NULL;

  /* Translators: of the hits of a search, those before what the canvas shows. */
  earlier = g_strdup_printf (ngettext ("Show %s earlier", "Show %s earlier", self->n_earlier),
                             n_earlier);
  /* Translators: of the hits of a search, those after what the canvas shows. */
  later = g_strdup_printf (ngettext ("Show %s later", "Show %s later", self->n_later), n_later);
  set_words (self->earlier, earlier, self->n_earlier);
  set_words (self->later, later, self->n_later);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_earlier + self->n_later > 0);
}

/* Also while the canvas moves: what stays the same is not made anew. */
static void
update (TumenSearchEdges *self,
        gboolean          anew)
{
  guint n_earlier, n_later;

  tumen_explorer_count_matches_outside (tumen_search_hits_get_explorer (self->hits), self->span,
                                        &n_earlier, &n_later);
  if (!anew && n_earlier == self->n_earlier && n_later == self->n_later)
    return;
  self->n_earlier = n_earlier;
  self->n_later = n_later;
  update_words (self);
}

static void
hits_changed_cb (TumenSearchEdges *self,
                 gboolean          are_new)
{
  if (are_new)
    update (self, TRUE);
}

/* What lies between the buttons is the canvas. */
static gboolean
tumen_search_edges_contains (GtkWidget *widget,
                             double     x,
                             double     y)
{
  return FALSE;
}

static void
tumen_search_edges_dispose (GObject *object)
{
  TumenSearchEdges *self = TUMEN_SEARCH_EDGES (object);

  g_clear_object (&self->hits);
  g_clear_pointer (&self->earlier, gtk_widget_unparent);
  g_clear_pointer (&self->later, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_search_edges_parent_class)->dispose (object);
}

static void
tumen_search_edges_class_init (TumenSearchEdgesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_search_edges_dispose;
  widget_class->contains = tumen_search_edges_contains;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_button (const char *icon_name,
            const char *action,
            gboolean    icon_first)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *icon = tumen_panel_icon_new (icon_name);

  gtk_box_append (GTK_BOX (content), icon_first ? icon : label);
  gtk_box_append (GTK_BOX (content), icon_first ? label : icon);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_object_set_data (G_OBJECT (button), "label", label);
  tumen_panel_label_name_control (label, button);
  gtk_widget_add_css_class (button, "tumen-search-edge");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, icon_first ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_set_visible (button, FALSE);
  return button;
}

static void
tumen_search_edges_init (TumenSearchEdges *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->earlier = new_button ("go-previous-symbolic", "win.show-earlier-hits", TRUE);
  self->later = new_button ("go-next-symbolic", "win.show-later-hits", FALSE);
  gtk_widget_set_parent (self->earlier, widget);
  gtk_widget_set_parent (self->later, widget);
  gtk_widget_set_valign (widget, GTK_ALIGN_END);
  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_add_css_class (widget, "tumen-search-edges");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hits out of view"), -1);
}

void
tumen_search_edges_set_hits (TumenSearchEdges *self,
                             TumenSearchHits  *hits)
{
  g_return_if_fail (TUMEN_IS_SEARCH_EDGES (self));
  g_return_if_fail (TUMEN_IS_SEARCH_HITS (hits));
  g_return_if_fail (self->hits == NULL);

  self->hits = g_object_ref (hits);
  g_signal_connect_object (hits, "changed", G_CALLBACK (hits_changed_cb), self, G_CONNECT_SWAPPED);
}

void
tumen_search_edges_set_span (TumenSearchEdges *self,
                             TumenSpan         span)
{
  g_return_if_fail (TUMEN_IS_SEARCH_EDGES (self));

  if (self->span.begin == span.begin && self->span.end == span.end)
    return;
  self->span = span;
  if (self->hits != NULL)
    update (self, FALSE);
}
