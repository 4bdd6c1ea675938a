/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-saved-views.h"

#include <glib/gi18n.h>

#include "tumen-saved-view-row.h"
#include "tumen-view-name.h"

#define MARGIN          12
#define LARGEST_HEIGHT  360
#define MESSAGE_CHARS   40
#define NAME_ENTRY_SIZE 30

struct _TumenSavedViews
{
  GtkPopover parent_instance;

  /* owned */
  TumenExplorer  *explorer;
  TumenUserStore *store;

  /* borrowed: owned by the popover */
  GtkWidget *list;
  GtkWidget *scroller;
  GtkWidget *empty;
  GtkWidget *entry;
  GtkWidget *save;
  GtkWidget *message;

  /* plain state */
  TumenSpan visible;
  gboolean  offers_saving; /* the entry is what is asked for */
};

enum {
  SIGNAL_SAVED,
  SIGNAL_DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TumenSavedViews, tumen_saved_views, GTK_TYPE_POPOVER)

static const char *
get_library_id (TumenSavedViews *self)
{
  return tumen_library_get_document_id (tumen_explorer_get_library (self->explorer));
}

/* @words: (nullable): nothing is to be told */
static void
set_message (TumenSavedViews *self,
             const char      *words)
{
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static GtkListBoxRow *
get_row (TumenSavedViews *self,
         int              place)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

static void
focus_row (TumenSavedViews *self,
           int              place)
{
  GtkListBoxRow *row = get_row (self, place);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->entry);
}

static void
show_views (TumenSavedViews *self,
            GPtrArray       *views)
{
  for (guint i = 0; i < views->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), tumen_saved_view_row_new (views->pdata[i]));
  gtk_widget_set_visible (self->scroller, views->len > 0);
  gtk_widget_set_visible (self->empty, views->len == 0);
}

/* Another window or process may have changed the views. */
static void
read_views (TumenSavedViews *self)
{
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  GtkListBoxRow   *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  views = tumen_user_store_list_views (self->store, get_library_id (self), &error);
  notice = tumen_user_store_take_notice (self->store);
  if (notice != NULL)
    set_message (self, notice);
  if (views != NULL)
    {
      show_views (self, views);
      return;
    }
  set_message (self, error->message);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_widget_set_visible (self->empty, FALSE);
}

/* After a change that may have failed. */
static void
update_views (TumenSavedViews *self,
              const GError    *error,
              int              place)
{
  set_message (self, error != NULL ? error->message : NULL);
  read_views (self);
  focus_row (self, place);
}

/* (nullable): that of the view, where it stands now */
static TumenSavedViewRow *
find_row (TumenSavedViews *self,
          gint64           id,
          int             *place)
{
  GtkListBoxRow *row;

  for (*place = 0; (row = get_row (self, *place)) != NULL; (*place)++)
    {
      if (tumen_saved_view_row_get_view (TUMEN_SAVED_VIEW_ROW (row))->id == id)
        return TUMEN_SAVED_VIEW_ROW (row);
    }
  return NULL;
}

static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TumenSavedViews *self = TUMEN_SAVED_VIEWS (widget);
  const char      *name;
  gint64           id;
  int              place;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(x&s)", &id, &name);
  find_row (self, id, &place);
  tumen_user_store_rename_view (self->store, id, name, &error);
  update_views (self, error, place);
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TumenSavedViews *self = TUMEN_SAVED_VIEWS (widget);
  gint64           id;
  int              place, n_rows;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(xi)", &id, &n_rows);
  find_row (self, id, &place);
  place = MAX (place + n_rows, 0);
  while (place > 0 && get_row (self, place) == NULL)
    place--;
  tumen_user_store_move_view (self->store, get_library_id (self), id, (guint)place, &error);
  update_views (self, error, place);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TumenSavedViews   *self = TUMEN_SAVED_VIEWS (widget);
  int                place;
  TumenSavedViewRow *row = find_row (self, g_variant_get_int64 (parameter), &place);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenSavedView) view = NULL;

  if (row == NULL)
    return;
  view = tumen_saved_view_copy (tumen_saved_view_row_get_view (row));
  if (!tumen_user_store_delete_view (self->store, view->id, &error))
    {
      update_views (self, error, place);
      return;
    }
  /* The toast with which it comes back is below. */
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, view, (guint)place);
}

static void
row_activated_cb (TumenSavedViews *self,
                  GtkListBoxRow   *row)
{
  g_autofree char *text = NULL;

  text = g_strdup (tumen_saved_view_row_get_view (TUMEN_SAVED_VIEW_ROW (row))->text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-view", "s", text);
  /* Last: a layout of the window after it would leave GTK 4.8 with a grab that eats a click. */
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
entry_changed_cb (TumenSavedViews *self)
{
  g_autofree char *name = NULL;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gtk_widget_set_sensitive (self->save, *name != '\0');
}

static void
save_cb (TumenSavedViews *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  g_autofree char      *text = tumen_view_state_to_text (state);
  g_autofree char      *name = NULL;
  g_autofree char      *notice = NULL;
  g_autoptr (GError) error = NULL;

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (*name == '\0')
    return;
  if (!tumen_user_store_add_view (self->store, get_library_id (self), name, text, &error))
    {
      set_message (self, error->message);
      return;
    }
  notice = tumen_user_store_take_notice (self->store);
  if (notice != NULL)
    set_message (self, notice);
  else
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, name);
}

static void
propose_name (TumenSavedViews *self)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  g_autofree char      *name = NULL;

  name = tumen_view_state_dup_name (state, self->visible,
                                    tumen_explorer_get_table (self->explorer));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
}

static void
tumen_saved_views_show (GtkWidget *widget)
{
  TumenSavedViews *self = TUMEN_SAVED_VIEWS (widget);

  set_message (self, NULL);
  read_views (self);
  propose_name (self);
  GTK_WIDGET_CLASS (tumen_saved_views_parent_class)->show (widget);
  if (self->offers_saving)
    gtk_widget_grab_focus (self->entry);
  else
    focus_row (self, 0);
  self->offers_saving = FALSE;
}

static void
tumen_saved_views_dispose (GObject *object)
{
  TumenSavedViews *self = TUMEN_SAVED_VIEWS (object);

  g_clear_object (&self->explorer);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tumen_saved_views_parent_class)->dispose (object);
}

static void
tumen_saved_views_class_init (TumenSavedViewsClass *klass)
{
  GType type = TUMEN_TYPE_SAVED_VIEWS;

  G_OBJECT_CLASS (klass)->dispose = tumen_saved_views_dispose;
  GTK_WIDGET_CLASS (klass)->show = tumen_saved_views_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "views.delete", "x", delete_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "views.move", "(xi)", move_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "views.rename", "(xs)", rename_cb);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);
}

static GtkWidget *
new_text (const char *words,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MESSAGE_CHARS);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_list (TumenSavedViews *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "tumen-saved-views");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Saved views"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              LARGEST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  return self->scroller;
}

static GtkWidget *
new_save_line (TumenSavedViews *self)
{
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *words = _ ("Name of the present view");

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), words);
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), TUMEN_SAVED_VIEW_NAME_LENGTH);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), NAME_ENTRY_SIZE);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  self->save = gtk_button_new_with_mnemonic (_ ("_Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), self->save);
  return line;
}

static void
tumen_saved_views_init (TumenSavedViews *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->message = new_text (NULL, "tumen-error");
  self->empty =
    new_text (_ ("Nothing is saved yet. A view keeps the period, the filters, the lanes "
                 "and the selected event."),
              "tumen-dim");
  gtk_box_append (GTK_BOX (box), new_text (_ ("Saved views"), "heading"));
  gtk_box_append (GTK_BOX (box), new_list (self));
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_save_line (self));
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Saved views"), -1);
}

GtkWidget *
tumen_saved_views_new (TumenUserStore *store)
{
  TumenSavedViews *self = g_object_new (TUMEN_TYPE_SAVED_VIEWS, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

void
tumen_saved_views_set_explorer (TumenSavedViews *self,
                                TumenExplorer   *explorer)
{
  g_return_if_fail (TUMEN_IS_SAVED_VIEWS (self));

  g_set_object (&self->explorer, explorer);
}

/** Tells what the canvas shows now, of which a proposed name tells. */
void
tumen_saved_views_set_visible_span (TumenSavedViews *self,
                                    TumenSpan        span)
{
  g_return_if_fail (TUMEN_IS_SAVED_VIEWS (self));

  self->visible = span;
}

/** The next time that the popover opens, a name can be typed at once. */
void
tumen_saved_views_offer_saving (TumenSavedViews *self)
{
  g_return_if_fail (TUMEN_IS_SAVED_VIEWS (self));

  self->offers_saving = TRUE;
}
