/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-open.h"
#include "tumen-words.h"

/* What is read sooner needs no bar. */
#define PATIENCE_MS 300
/* A window that opens with the file waits so long for something of the file to show. */
#define PRESENT_MS 1000

/* Nobody may have to wait for a window. */
static gboolean
present_cb (gpointer data)
{
  TumenWindow *self = data;

  self->loading_present = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
present_now (TumenWindow *self)
{
  if (self->loading_present == 0)
    return;
  g_clear_handle_id (&self->loading_present, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static void
update_progress (TumenWindow *self)
{
  guint            n_events = tumen_loader_get_n_events (self->loader);
  g_autofree char *number = tumen_number_to_words (n_events, tumen_language_from_locale ());
  g_autofree char *words = NULL;

  if (n_events == 0)
    /* Translators: a file is being read: its name. */
    words = g_strdup_printf (_ ("Reading “%s”"), self->loading_name);
  else
    /* Translators: a file is being read: its name, a number such as 420,000. */
    words = g_strdup_printf (ngettext ("Reading “%s”: %s event so far",
                                       "Reading “%s”: %s events so far", n_events),
                             self->loading_name, number);
  gtk_label_set_text (self->loading_label, words);
  gtk_progress_bar_set_fraction (self->loading_progress,
                                 tumen_loader_get_fraction (self->loader));
}

static gboolean
show_bar_cb (gpointer data)
{
  TumenWindow *self = data;

  self->loading_delay = 0;
  update_progress (self);
  gtk_widget_set_visible (self->loading_bar, TRUE);
  return G_SOURCE_REMOVE;
}

/* The first events can be looked at; their sources are not there yet. */
static void
preview_cb (TumenWindow *self)
{
  self->shows_preview = TRUE;
  tumen_window_show_library (self, tumen_loader_get_preview (self->loader));
  gtk_widget_set_sensitive (GTK_WIDGET (self->side), FALSE);
  present_now (self);
}

static void
end_loading (TumenWindow *self)
{
  g_signal_handlers_disconnect_by_data (self->loader, self);
  g_clear_handle_id (&self->loading_delay, g_source_remove);
  g_clear_object (&self->loader);
  g_clear_object (&self->loading_cancellable);
  g_clear_pointer (&self->loading_name, g_free);
  gtk_widget_set_visible (self->loading_bar, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->side), TRUE);
}

/* The view that was looked for in the preview stays. */
static void
take_library (TumenWindow  *self,
              TumenLibrary *library)
{
  TumenSpan span = tumen_explorer_get_view_state (self->explorer)->span;

  if (!self->shows_preview)
    {
      tumen_window_set_library (self, library);
      return;
    }
  tumen_explorer_begin_change (self->explorer);
  tumen_window_set_library (self, library);
  tumen_explorer_set_span (self->explorer, span);
  tumen_explorer_end_change (self->explorer);
}

static void
go_back (TumenWindow  *self,
         const GError *error)
{
  if (self->shows_preview)
    tumen_window_set_library (self, self->library_before);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  tumen_window_tell_failure (self, error->message);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TumenWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = NULL;

  library = tumen_loader_run_finish (TUMEN_LOADER (source), result, &error);
  /* The window is gone, or reads another file by now. */
  if (self->loader != TUMEN_LOADER (source))
    return;
  end_loading (self);
  if (library != NULL)
    take_library (self, library);
  else
    go_back (self, error);
  self->shows_preview = FALSE;
  self->is_for_file = FALSE;
  g_clear_object (&self->library_before);
  present_now (self);
}

static void
start_loading (TumenWindow *self,
               const char  *path)
{
  TumenReading reading = tumen_explorer_get_view_state (self->explorer)->reading;

  self->loader = tumen_loader_new (path, reading);
  self->loading_name = g_filename_display_basename (path);
  self->loading_cancellable = g_cancellable_new ();
  self->loading_delay = g_timeout_add (PATIENCE_MS, show_bar_cb, self);
  if (self->library_before == NULL)
    self->library_before = g_object_ref (tumen_explorer_get_library (self->explorer));
  g_signal_connect_swapped (self->loader, "notify::n-events", G_CALLBACK (update_progress), self);
  g_signal_connect_swapped (self->loader, "notify::fraction", G_CALLBACK (update_progress), self);
  g_signal_connect_swapped (self->loader, "notify::preview", G_CALLBACK (preview_cb), self);
  tumen_loader_run_async (self->loader, self->loading_cancellable, loaded_cb, g_object_ref (self));
}

/* Private API */

/* What is open stays open if it fails or is given up. */
void
tumen_window_open_file (TumenWindow *self,
                        GFile       *file)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  path = tumen_open_get_path (file, &error);
  if (path == NULL)
    {
      tumen_window_tell_failure (self, error->message);
      return;
    }
  tumen_window_stop_loading (self);
  start_loading (self, path);
}

void
tumen_window_cancel_loading (TumenWindow *self)
{
  if (self->loading_cancellable != NULL)
    g_cancellable_cancel (self->loading_cancellable);
}

/* Nothing is to come of what is being read: another file is, or the window goes away. */
void
tumen_window_stop_loading (TumenWindow *self)
{
  if (self->loader == NULL)
    return;
  g_cancellable_cancel (self->loading_cancellable);
  end_loading (self);
}

/* Public API */

/** Opens a file in a window that is not on the screen yet, and comes there with the file. */
void
tumen_window_present_with_file (TumenWindow *self,
                                GFile       *file)
{
  g_return_if_fail (TUMEN_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  self->is_for_file = TRUE;
  self->loading_present = g_timeout_add (PRESENT_MS, present_cb, self);
  tumen_window_open_file (self, file);
  if (self->loader == NULL)
    present_now (self);
}
