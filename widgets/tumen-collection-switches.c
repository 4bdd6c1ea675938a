/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-collection-switches.h"

#include <glib/gi18n.h>

#include "tumen-key-mark.h"
#include "tumen-panel-label.h"
#include "tumen-words.h"

struct _TumenCollectionSwitches
{
  GtkWidget parent_instance;

  TumenExplorer *explorer;   /* owned */
  GPtrArray     *switches;   /* of GtkSwitch, borrowed: owned by the widget */
  GArray        *values;     /* of guint: the collection of each */
  gboolean       refreshing; /* switches then follow the filter, not the other way round */
};

G_DEFINE_FINAL_TYPE (TumenCollectionSwitches, tumen_collection_switches, GTK_TYPE_WIDGET)

static const TumenFilter *
get_filter (TumenCollectionSwitches *self)
{
  return &tumen_explorer_get_view_state (self->explorer)->filter;
}

static const char *
get_id (TumenCollectionSwitches *self,
        guint                    value)
{
  return tumen_table_get_value_id (tumen_explorer_get_table (self->explorer),
                                   TUMEN_FIELD_COLLECTION, value);
}

static gboolean
is_on (TumenCollectionSwitches *self,
       guint                    value)
{
  return tumen_filter_has (get_filter (self), TUMEN_FIELD_COLLECTION, get_id (self, value));
}

/* Without any choice those are shown that are on at the start. */
static void
choose_start (TumenCollectionSwitches *self,
              TumenFilter             *filter)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);

  for (guint i = 0; i < tumen_table_get_n_values (table, TUMEN_FIELD_COLLECTION); i++)
    {
      if (!tumen_table_is_off_at_start (table, i))
        tumen_filter_add (filter, TUMEN_FIELD_COLLECTION, get_id (self, i));
    }
}

static gboolean
is_as_at_start (TumenCollectionSwitches *self,
                const TumenFilter       *filter)
{
  TumenTable *table = tumen_explorer_get_table (self->explorer);

  for (guint i = 0; i < tumen_table_get_n_values (table, TUMEN_FIELD_COLLECTION); i++)
    {
      if (tumen_filter_has (filter, TUMEN_FIELD_COLLECTION, get_id (self, i)) ==
          tumen_table_is_off_at_start (table, i))
        return FALSE;
    }
  return TRUE;
}

static void
set_on (TumenCollectionSwitches *self,
        guint                    value,
        gboolean                 on)
{
  TumenFilter filter;

  tumen_filter_copy (get_filter (self), &filter);
  if (tumen_filter_get_n_ids (&filter, TUMEN_FIELD_COLLECTION) == 0)
    choose_start (self, &filter);
  if (on)
    tumen_filter_add (&filter, TUMEN_FIELD_COLLECTION, get_id (self, value));
  else
    tumen_filter_remove (&filter, TUMEN_FIELD_COLLECTION, get_id (self, value));
  if (is_as_at_start (self, &filter))
    tumen_filter_clear_field (&filter, TUMEN_FIELD_COLLECTION);
  tumen_explorer_set_filter (self->explorer, &filter);
  tumen_explorer_commit_view (self->explorer);
  tumen_filter_clear (&filter);
}

static void
active_cb (TumenCollectionSwitches *self,
           GParamSpec              *pspec,
           GtkSwitch               *toggle)
{
  guint index;

  if (self->refreshing || !g_ptr_array_find (self->switches, toggle, &index))
    return;
  set_on (self, g_array_index (self->values, guint, index), gtk_switch_get_active (toggle));
}

static char *
dup_words (TumenCollectionSwitches *self,
           guint                    value,
           guint                    n_events)
{
  TumenLanguage    language = tumen_explorer_get_view_state (self->explorer)->language;
  g_autofree char *number = tumen_number_to_words (n_events, language);

  return g_strdup_printf (ngettext ("%s, %s event", "%s, %s events", n_events),
                          tumen_table_get_value_name (tumen_explorer_get_table (self->explorer),
                                                      TUMEN_FIELD_COLLECTION, value, language),
                          number);
}

/* With the sign that its marks have on the canvas, if all of them have it. */
static void
add_switch (TumenCollectionSwitches *self,
            guint                    value,
            guint                    n_events,
            guint                    n_unquoted)
{
  g_autofree char *words = dup_words (self, value, n_events);
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *label = tumen_panel_label_new (words, NULL);
  GtkWidget       *toggle = gtk_switch_new ();

  gtk_widget_add_css_class (row, "tumen-collection-switch");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  if (n_events > 0 && n_unquoted == n_events)
    gtk_box_append (GTK_BOX (row), tumen_key_mark_new_agreement (TUMEN_AGREEMENT_NONE));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), toggle);
  tumen_panel_label_name_control (label, toggle);
  g_ptr_array_add (self->switches, toggle);
  g_array_append_val (self->values, value);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

/* How many events of each collection: all, or those with this agreement of their sources. */
static void
count_with (TumenTable *table,
            const char *agreement,
            guint      *counts)
{
  TumenFilter filter;

  tumen_filter_init (&filter);
  if (agreement != NULL)
    tumen_filter_add (&filter, TUMEN_FIELD_AGREEMENT, agreement);
  tumen_filter_count (&filter, table, TUMEN_FIELD_COLLECTION, counts);
  tumen_filter_clear (&filter);
}

static void
empty (TumenCollectionSwitches *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->switches, 0);
  g_array_set_size (self->values, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
tumen_collection_switches_dispose (GObject *object)
{
  TumenCollectionSwitches *self = TUMEN_COLLECTION_SWITCHES (object);

  empty (self);
  g_clear_object (&self->explorer);
  G_OBJECT_CLASS (tumen_collection_switches_parent_class)->dispose (object);
}

static void
tumen_collection_switches_finalize (GObject *object)
{
  TumenCollectionSwitches *self = TUMEN_COLLECTION_SWITCHES (object);

  g_ptr_array_unref (self->switches);
  g_array_unref (self->values);
  G_OBJECT_CLASS (tumen_collection_switches_parent_class)->finalize (object);
}

static void
tumen_collection_switches_class_init (TumenCollectionSwitchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tumen_collection_switches_dispose;
  G_OBJECT_CLASS (klass)->finalize = tumen_collection_switches_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tumen_collection_switches_init (TumenCollectionSwitches *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->switches = g_ptr_array_new ();
  self->values = g_array_new (FALSE, FALSE, sizeof (guint));
}

GtkWidget *
tumen_collection_switches_new (TumenExplorer *explorer)
{
  TumenCollectionSwitches *self = g_object_new (TUMEN_TYPE_COLLECTION_SWITCHES, NULL);

  self->explorer = g_object_ref (explorer);
  tumen_collection_switches_rebuild (self);
  return GTK_WIDGET (self);
}

/** Makes all switches anew: there are other collections, or other names for them. */
void
tumen_collection_switches_rebuild (TumenCollectionSwitches *self)
{
  TumenTable       *table;
  guint             n_values;
  g_autofree guint *counts = NULL;
  g_autofree guint *unquoted = NULL;

  g_return_if_fail (TUMEN_IS_COLLECTION_SWITCHES (self));

  empty (self);
  table = tumen_explorer_get_table (self->explorer);
  n_values = tumen_table_get_n_values (table, TUMEN_FIELD_COLLECTION);
  counts = g_new0 (guint, n_values + 1);
  unquoted = g_new0 (guint, n_values + 1);
  if (tumen_table_has_off_at_start (table))
    {
      count_with (table, NULL, counts);
      count_with (table, tumen_agreement_get_slug (TUMEN_AGREEMENT_NONE), unquoted);
    }
  for (guint value = 0; value < n_values; value++)
    {
      if (tumen_table_is_off_at_start (table, value))
        add_switch (self, value, counts[value], unquoted[value]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->switches->len > 0);
  tumen_collection_switches_refresh (self);
}

/** Brings the switches up to date with the filter. */
void
tumen_collection_switches_refresh (TumenCollectionSwitches *self)
{
  g_return_if_fail (TUMEN_IS_COLLECTION_SWITCHES (self));

  self->refreshing = TRUE;
  for (guint i = 0; i < self->switches->len; i++)
    gtk_switch_set_active (self->switches->pdata[i],
                           is_on (self, g_array_index (self->values, guint, i)));
  self->refreshing = FALSE;
}
