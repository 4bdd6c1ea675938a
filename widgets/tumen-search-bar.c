/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-search-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tumen-panel-label.h"
#include "tumen-words.h"

#define ENTRY_WIDTH 500
/* Entry, gap and two buttons. */
#define BAR_WIDTH (ENTRY_WIDTH + 12 + 76)

struct _TumenSearchBar
{
  GtkWidget parent_instance;

  /* owned */
  TumenSearchHits *hits;

  /* borrowed: owned by the widget */
  GtkWidget *bar;
  GtkWidget *text;
  GtkWidget *count;
  GtkWidget *clear;

  /* plain state */
  gboolean compact;
  gboolean following; /* the explorer, not a person, sets the text */
};

enum {
  PROP_0,
  PROP_OPEN,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TumenSearchBar, tumen_search_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const char *
get_text (TumenSearchBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static void
text_changed_cb (TumenSearchBar *self)
{
  gtk_widget_set_visible (self->clear, *get_text (self) != '\0');
  if (self->hits != NULL && !self->following)
    tumen_explorer_set_search (tumen_search_hits_get_explorer (self->hits), get_text (self));
}

static void
activate_cb (TumenSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-hit", NULL);
}

static void
clear_cb (TumenSearchBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  tumen_search_bar_focus (self);
}

static gboolean
key_pressed_cb (TumenSearchBar *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter ||
                      keyval == GDK_KEY_ISO_Enter;

  if (is_enter && (state & GDK_SHIFT_MASK))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-hit", NULL);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-results", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Telling how many there are */

static char *
dup_events (guint         n_hits,
            TumenLanguage language)
{
  g_autofree char *number = tumen_number_to_words (n_hits, language);

  return g_strdup_printf (ngettext ("%s event", "%s events", n_hits), number);
}

/* "6 of 10 events": with the place of the one that is selected. */
static char *
dup_place (TumenSearchBar *self,
           TumenLanguage   language)
{
  guint            n_hits = tumen_search_hits_get_n_hits (self->hits);
  g_autofree char *all = tumen_number_to_words (n_hits, language);
  g_autofree char *place = NULL;
  guint            current;

  if (!tumen_search_hits_get_current (self->hits, &current))
    return dup_events (n_hits, language);
  place = tumen_number_to_words (current + 1, language);
  if (self->compact)
    /* Translators: which one of how many hits of a search: "3 of 10". */
    return g_strdup_printf (_ ("%s of %s"), place, all);
  /* Translators: which one of how many hits of a search: "3 of 10 events". */
  return g_strdup_printf (ngettext ("%s of %s event", "%s of %s events", n_hits), place, all);
}

static char *
dup_count (TumenSearchBar *self)
{
  TumenExplorer   *explorer = tumen_search_hits_get_explorer (self->hits);
  TumenLanguage    language = tumen_explorer_get_view_state (explorer)->language;
  guint            n_excerpts = tumen_explorer_get_n_matching_excerpts (explorer);
  g_autofree char *place = NULL;
  g_autofree char *number = NULL;
  g_autofree char *excerpts = NULL;

  if (!tumen_search_hits_is_on (self->hits))
    return g_strdup ("");
  if (tumen_search_hits_get_n_hits (self->hits) == 0)
    return g_strdup (_ ("No events"));
  place = dup_place (self, language);
  if (self->compact || n_excerpts == 0)
    return g_steal_pointer (&place);
  number = tumen_number_to_words (n_excerpts, language);
  excerpts = g_strdup_printf (ngettext ("%s excerpt", "%s excerpts", n_excerpts), number);
  return g_strdup_printf ("%s, %s", place, excerpts);
}

static void
update_count (TumenSearchBar *self)
{
  g_autofree char *words = NULL;

  if (self->hits == NULL)
    return;
  words = dup_count (self);
  gtk_label_set_text (GTK_LABEL (self->count), words);
  gtk_widget_set_visible (self->count, *words != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
hits_changed_cb (TumenSearchBar *self)
{
  const char *searched =
    tumen_explorer_get_search (tumen_search_hits_get_explorer (self->hits));

  if (g_strcmp0 (searched, get_text (self)) != 0)
    {
      self->following = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->text), searched);
      self->following = FALSE;
      if (*searched != '\0')
        tumen_search_bar_set_open (self, TRUE);
    }
  update_count (self);
}

static void
tumen_search_bar_dispose (GObject *object)
{
  TumenSearchBar *self = TUMEN_SEARCH_BAR (object);

  g_clear_object (&self->hits);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (tumen_search_bar_parent_class)->dispose (object);
}

static void
tumen_search_bar_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, tumen_search_bar_get_open (TUMEN_SEARCH_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_search_bar_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_OPEN)
    tumen_search_bar_set_open (TUMEN_SEARCH_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tumen_search_bar_class_init (TumenSearchBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tumen_search_bar_dispose;
  object_class->get_property = tumen_search_bar_get_property;
  object_class->set_property = tumen_search_bar_set_property;
  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static GtkWidget *
new_text (TumenSearchBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget          *text = g_object_new (GTK_TYPE_TEXT,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_SEARCH_BOX,
                                           "hexpand", TRUE,
                                           "width-chars", 6,
                                           "placeholder-text", _ ("Title, name, place, words"),
                                           NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the events"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (text, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return text;
}

/* An entry made of its parts: the one of GTK has no place for counts. */
static GtkWidget *
new_entry (TumenSearchBar *self)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_BOX, "css-name", "entry", "hexpand", TRUE, NULL);

  self->text = new_text (self);
  self->count = gtk_label_new (NULL);
  self->clear = tumen_panel_icon_button_new ("edit-clear-symbolic", _ ("Clear the search"), NULL);
  gtk_widget_add_css_class (entry, "tumen-search-entry");
  gtk_widget_add_css_class (self->count, "tumen-search-count");
  gtk_widget_set_visible (self->clear, FALSE);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (entry), tumen_panel_icon_new ("edit-find-symbolic"));
  gtk_box_append (GTK_BOX (entry), self->text);
  gtk_box_append (GTK_BOX (entry), self->count);
  gtk_box_append (GTK_BOX (entry), self->clear);
  return entry;
}

static GtkWidget *
new_steps (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *previous = tumen_panel_icon_button_new (
    "go-up-symbolic", _ ("Previous hit (Shift+Ctrl+G)"), "win.previous-hit");
  GtkWidget *next = tumen_panel_icon_button_new ("go-down-symbolic", _ ("Next hit (Ctrl+G)"),
                                                 "win.next-hit");

  gtk_accessible_update_property (GTK_ACCESSIBLE (previous), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Previous hit"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Next hit"), -1);
  gtk_widget_remove_css_class (previous, "flat");
  gtk_widget_remove_css_class (next, "flat");
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), previous);
  gtk_box_append (GTK_BOX (box), next);
  return box;
}

static void
tumen_search_bar_init (TumenSearchBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_box_append (GTK_BOX (box), new_entry (self));
  gtk_box_append (GTK_BOX (box), new_steps ());
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), BAR_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), BAR_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_set_hexpand (clamp, TRUE);
  self->bar = gtk_search_bar_new ();
  gtk_search_bar_set_child (GTK_SEARCH_BAR (self->bar), clamp);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
}

GtkWidget *
tumen_search_bar_new (void)
{
  return g_object_new (TUMEN_TYPE_SEARCH_BAR, NULL);
}

void
tumen_search_bar_set_hits (TumenSearchBar  *self,
                           TumenSearchHits *hits)
{
  g_return_if_fail (TUMEN_IS_SEARCH_BAR (self));
  g_return_if_fail (TUMEN_IS_SEARCH_HITS (hits));
  g_return_if_fail (self->hits == NULL);

  self->hits = g_object_ref (hits);
  g_signal_connect_object (hits, "changed", G_CALLBACK (hits_changed_cb), self, G_CONNECT_SWAPPED);
  hits_changed_cb (self);
}

gboolean
tumen_search_bar_get_open (TumenSearchBar *self)
{
  g_return_val_if_fail (TUMEN_IS_SEARCH_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->bar));
}

void
tumen_search_bar_set_open (TumenSearchBar *self,
                           gboolean        open)
{
  g_return_if_fail (TUMEN_IS_SEARCH_BAR (self));

  if (tumen_search_bar_get_open (self) == open)
    return;
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), open);
  /* What is closed shall not be read out. */
  gtk_widget_set_visible (self->bar, open);
  if (!open)
    gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

/* For typing: what was typed before is selected. */
void
tumen_search_bar_focus (TumenSearchBar *self)
{
  g_return_if_fail (TUMEN_IS_SEARCH_BAR (self));

  gtk_widget_grab_focus (self->text);
}

void
tumen_search_bar_set_compact (TumenSearchBar *self,
                              gboolean        compact)
{
  g_return_if_fail (TUMEN_IS_SEARCH_BAR (self));

  if (self->compact == compact)
    return;
  self->compact = compact;
  update_count (self);
}
