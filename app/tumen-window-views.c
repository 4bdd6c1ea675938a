/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tumen-address.h"
#include "tumen-saved-views.h"
#include "tumen-view-fit.h"

/* A view that a person has looked at for so long is one to come back to. */
#define REST_MS 600
/* Of a toast that names them one by one. */
#define MOST_NAMED 3
/* Of a mouse. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

/* A saved view that was deleted, until its toast has gone. */
typedef struct
{
  TumenWindow    *window; /* weak: the toast lives in it */
  char           *library;
  TumenSavedView *view;
  guint           place;
} Deleted;

static AdwToast *
add_toast (TumenWindow *self,
           const char  *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  adw_toast_overlay_add_toast (self->toasts, toast);
  return toast;
}

static const char *
get_library_id (TumenWindow *self)
{
  return tumen_library_get_document_id (tumen_explorer_get_library (self->explorer));
}

/* Showing views */

static void
tell_missing (TumenWindow *self,
              GStrv        missing)
{
  guint            n_missing = g_strv_length (missing);
  g_autofree char *names = NULL;
  g_autofree char *words = NULL;

  if (n_missing == 0)
    return;
  if (n_missing <= MOST_NAMED)
    {
      names = g_strjoinv ("”, “", missing);
      words = g_strdup_printf (_ ("This library does not have “%s”; the rest is shown."), names);
    }
  else
    words = g_strdup_printf (ngettext ("This library lacks %u thing that the view names; the rest "
                                       "is shown.",
                                       "This library lacks %u things that the view names; the "
                                       "rest is shown.",
                                       n_missing),
                             n_missing);
  add_toast (self, words);
}

static void
open_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TumenWindow *self = data;
  g_autoptr (GError) error = NULL;
  TumenViewState view;

  if (!tumen_view_state_parse (g_variant_get_string (parameter, NULL), &view, &error))
    {
      tumen_window_show_error (self, error->message);
      return;
    }
  tumen_window_show_view (self, &view);
  tumen_view_state_clear (&view);
}

/* Centred, if it is not in view already. */
static void
bring_into_view (TumenWindow *self,
                 const char  *event)
{
  TumenTable           *table = tumen_explorer_get_table (self->explorer);
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  TumenSpan             span = state->span;
  double                centre, half;
  guint                 row;

  if (!tumen_table_find (table, event, &row) || row >= tumen_table_get_n_dated (table) ||
      span.begin >= span.end)
    return;
  centre = tumen_row_get_centre (tumen_table_get_rows (table) + row);
  half = (span.end - span.begin) / 2.0;
  if (centre < span.begin || centre >= span.end)
    tumen_explorer_set_span (self->explorer, (TumenSpan){ centre - half, centre + half });
}

static void
open_address_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autoptr (GError) error = NULL;

  if (!tumen_window_open_address (data, g_variant_get_string (parameter, NULL), &error))
    tumen_window_show_error (data, error->message);
}

/* Copying addresses */

static void
copy_address (TumenWindow *self,
              const char  *address,
              const char  *words)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), address);
  add_toast (self, words);
}

static void
copy_view_address_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  TumenWindow     *self = data;
  g_autofree char *address = NULL;

  address = tumen_address_of_view (get_library_id (self),
                                   tumen_explorer_get_view_state (self->explorer));
  copy_address (self, address, _ ("Address of this view copied"));
}

static void
copy_event_address_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  TumenWindow     *self = data;
  const char      *event = tumen_explorer_get_view_state (self->explorer)->selection;
  g_autofree char *address = NULL;

  if (event == NULL)
    return;
  address = tumen_address_of_event (get_library_id (self), event);
  copy_address (self, address, _ ("Address of this event copied"));
}

/* Going and saving */

static void
go_to_date_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  tumen_canvas_bar_open_go_to (TUMEN_WINDOW (data)->canvas_bar);
}

static TumenSavedViews *
get_saved_views (TumenWindow *self)
{
  return TUMEN_SAVED_VIEWS (gtk_menu_button_get_popover (self->views_button));
}

static void
save_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  TumenWindow *self = data;

  if (tumen_window_add_stop (self))
    return;
  tumen_saved_views_offer_saving (get_saved_views (self));
  gtk_menu_button_popup (self->views_button);
}

static void
saved_cb (TumenWindow *self,
          const char  *name)
{
  g_autofree char *words = g_strdup_printf (_ ("View saved as “%s”"), name);

  add_toast (self, words);
}

static void
free_deleted (gpointer  data,
              GClosure *closure)
{
  Deleted *deleted = data;

  g_free (deleted->library);
  tumen_saved_view_free (deleted->view);
  g_free (deleted);
}

static void
restore_cb (Deleted *deleted)
{
  g_autoptr (GError) error = NULL;

  if (!tumen_user_store_restore_view (deleted->window->user_store, deleted->library, deleted->view,
                                      deleted->place, &error))
    tumen_window_show_error (deleted->window, error->message);
}

static void
deleted_cb (TumenWindow          *self,
            const TumenSavedView *view,
            guint                 place)
{
  g_autofree char *words = g_strdup_printf (_ ("View “%s” deleted"), view->name);
  Deleted         *deleted = g_new0 (Deleted, 1);
  AdwToast        *toast = add_toast (self, words);

  deleted->window = self;
  deleted->library = g_strdup (get_library_id (self));
  deleted->view = tumen_saved_view_copy (view);
  deleted->place = place;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (restore_cb), deleted, free_deleted,
                         G_CONNECT_SWAPPED);
}

/* History */

static gboolean
rest_cb (gpointer data)
{
  TumenWindow *self = data;
  gboolean     dragging;

  g_object_get (self->overview, "dragging", &dragging, NULL);
  if (dragging)
    return G_SOURCE_CONTINUE;
  self->rest = 0;
  tumen_explorer_commit_view (self->explorer);
  return G_SOURCE_REMOVE;
}

/* The two buttons at the thumb, where a mouse has them. */
static void
pressed_cb (TumenWindow     *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  g_action_group_activate_action (G_ACTION_GROUP (self),
                                  button == BUTTON_BACK ? "back" : "forward", NULL);
}

static void
add_buttons_of_mouse (TumenWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static const GActionEntry actions[] = {
  { "copy-event-address", copy_event_address_cb },
  { "copy-view-address", copy_view_address_cb },
  { "go-to-date", go_to_date_cb },
  { "open-address", open_address_cb, "s" },
  { "open-view", open_view_cb, "s" },
  { "save-view", save_view_cb },
};

/* Private API */

void
tumen_window_add_views (TumenWindow *self)
{
  GtkWidget *popover;

  self->user_store = tumen_user_store_new_default ();
  popover = tumen_saved_views_new (self->user_store);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (popover, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->views_button, popover);
  add_buttons_of_mouse (self);
}

void
tumen_window_connect_views (TumenWindow *self)
{
  tumen_saved_views_set_explorer (get_saved_views (self), self->explorer);
}

/* What the canvas shows, for the name of a view that is saved. */
void
tumen_window_set_span_of_views (TumenWindow *self,
                                TumenSpan    span)
{
  tumen_saved_views_set_visible_span (get_saved_views (self), span);
}

static void
set_enabled (TumenWindow *self,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Any change but one of the history itself may lead to a view that is rested on. */
void
tumen_window_rest_soon (TumenWindow *self,
                        guint        changes)
{
  const TumenViewState *state = tumen_explorer_get_view_state (self->explorer);
  /* A damaged file may have lost its own. */
  gboolean has_id = *get_library_id (self) != '\0';

  set_enabled (self, "copy-view-address", has_id);
  set_enabled (self, "copy-event-address", has_id && state->selection != NULL);
  if ((changes & ~(guint)(TUMEN_EXPLORER_HISTORY | TUMEN_EXPLORER_LIBRARY)) == 0)
    return;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
}

/* One step of the history. The language stays: it is the reader's, not the view's. */
void
tumen_window_show_view (TumenWindow    *self,
                        TumenViewState *view)
{
  g_auto (GStrv) missing = NULL;

  view->language = tumen_explorer_get_view_state (self->explorer)->language;
  tumen_explorer_commit_view (self->explorer);
  tumen_explorer_begin_change (self->explorer);
  /* What the library has is more than what was known on some day. */
  tumen_explorer_set_known_on (self->explorer, FALSE, 0);
  missing = tumen_view_state_fit (view, tumen_explorer_get_table (self->explorer));
  tumen_explorer_set_view_state (self->explorer, view);
  tumen_explorer_commit_view (self->explorer);
  tumen_explorer_end_change (self->explorer);
  tell_missing (self, missing);
}

void
tumen_window_show_event (TumenWindow *self,
                         const char  *event)
{
  tumen_explorer_commit_view (self->explorer);
  tumen_explorer_begin_change (self->explorer);
  tumen_explorer_select (self->explorer, event);
  /* Not yet known on the day that is shown. */
  if (g_strcmp0 (tumen_explorer_get_view_state (self->explorer)->selection, event) != 0)
    {
      tumen_explorer_set_known_on (self->explorer, FALSE, 0);
      tumen_explorer_select (self->explorer, event);
    }
  bring_into_view (self, event);
  tumen_explorer_commit_view (self->explorer);
  tumen_explorer_end_change (self->explorer);
  gtk_widget_set_visible (GTK_WIDGET (self->side), TRUE);
  tumen_window_open_sheet (self);
}

/* Public API */

/**
 * tumen_window_open_address:
 * @address: what a person or another program gave; also the text of a #TumenRecipe
 * @error: return location for one sentence
 *
 * Returns: whether the address leads into the library that is open; what a view names and the
 *   library lacks is told in a toast
 */
gboolean
tumen_window_open_address (TumenWindow *self,
                           const char  *address,
                           GError     **error)
{
  TumenAddress parsed;
  gboolean     good;

  g_return_val_if_fail (TUMEN_IS_WINDOW (self), FALSE);

  if (strchr (address, '#') != NULL)
    return tumen_window_open_recipe (self, address, error);
  if (!tumen_address_parse (address, &parsed, error))
    return FALSE;
  good = tumen_address_check (&parsed, tumen_explorer_get_library (self->explorer), error);
  if (good && parsed.type == TUMEN_ADDRESS_EVENT)
    tumen_window_show_event (self, parsed.event);
  else if (good)
    tumen_window_show_view (self, &parsed.view);
  tumen_address_clear (&parsed);
  return good;
}
