/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-window-private.h"

#include <glib/gi18n.h>

#include "tumen-figure-reader.h"
#include "tumen-open.h"
#include "tumen-words.h"

/* What is read sooner needs no bar. */
#define PATIENCE_MS 300

static void
update_progress (TumenWindow *self)
{
  guint            n_events = tumen_loader_get_n_events (self->loader);
  g_autofree char *number = tumen_number_to_words (n_events, tumen_language_from_locale ());
  g_autofree char *words = NULL;

  if (self->shows_preview)
    {
      TumenTable      *table = tumen_explorer_get_table (self->explorer);
      g_autofree char *shown = tumen_number_to_words (tumen_table_get_n_rows (table),
                                                      tumen_language_from_locale ());

      /* Translators: a file is being read: its name, and two numbers such as 420,000. */
      words = g_strdup_printf (_ ("Reading “%s”: %s events so far; %s of them are shown"),
                               self->loading_name, number, shown);
    }
  else if (n_events == 0)
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
}

static void
forget_loader (TumenWindow *self)
{
  g_signal_handlers_disconnect_by_data (self->loader, self);
  g_clear_handle_id (&self->loading_delay, g_source_remove);
  g_clear_object (&self->loader);
  g_clear_object (&self->loading_cancellable);
  g_clear_pointer (&self->loading_name, g_free);
  gtk_widget_set_visible (self->loading_bar, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->side), TRUE);
  tumen_window_update_actions (self);
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
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tumen_window_show_error (self, error->message);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TumenWindow) self = data;
  TumenLoader *loader = TUMEN_LOADER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLibrary) library = tumen_loader_run_finish (loader, result, &error);

  tumen_window_end_loading (self, loader, library, error);
}

/* Private API */

/* A library, a data set, a figure or a story. What is open stays so if it fails or is given up. */
void
tumen_window_open_file (TumenWindow *self,
                        GFile       *file)
{
  TumenReading     reading = tumen_explorer_get_view_state (self->explorer)->reading;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TumenLoader) loader = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  path = tumen_open_get_path (file, &error);
  if (path == NULL)
    {
      tumen_window_show_error (self, error->message);
      return;
    }
  if (tumen_figure_is_named (path))
    {
      tumen_window_open_figure (self, path);
      return;
    }
  if (tumen_open_is_story (path))
    {
      if (!tumen_window_import_story (self, path, &error))
        tumen_window_show_error (self, error->message);
      return;
    }
  loader = tumen_loader_new (path, reading);
  tumen_window_begin_loading (self, path, loader, cancellable);
  tumen_loader_run_async (loader, cancellable, loaded_cb, g_object_ref (self));
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
  forget_loader (self);
}

/* Public API */

/** Shows how far a loader is that runs or is about to, and what can be seen already. */
void
tumen_window_begin_loading (TumenWindow  *self,
                            const char   *path,
                            TumenLoader  *loader,
                            GCancellable *cancellable)
{
  g_return_if_fail (TUMEN_IS_WINDOW (self));
  g_return_if_fail (path != NULL && TUMEN_IS_LOADER (loader));

  tumen_window_stop_loading (self);
  self->loader = g_object_ref (loader);
  self->loading_cancellable = g_object_ref (cancellable);
  self->loading_name = g_filename_display_basename (path);
  self->loading_delay = g_timeout_add (PATIENCE_MS, show_bar_cb, self);
  if (self->library_before == NULL)
    self->library_before = g_object_ref (tumen_explorer_get_library (self->explorer));
  g_signal_connect_swapped (loader, "notify::n-events", G_CALLBACK (update_progress), self);
  g_signal_connect_swapped (loader, "notify::fraction", G_CALLBACK (update_progress), self);
  g_signal_connect_swapped (loader, "notify::preview", G_CALLBACK (preview_cb), self);
  if (tumen_loader_get_preview (loader) != NULL)
    preview_cb (self);
  tumen_window_update_actions (self);
}

/** What came of a loader: a library, or else an error. */
void
tumen_window_end_loading (TumenWindow  *self,
                          TumenLoader  *loader,
                          TumenLibrary *library,
                          const GError *error)
{
  g_return_if_fail (TUMEN_IS_WINDOW (self));

  /* The window is gone, or reads another file by now. */
  if (self->loader != loader)
    return;
  forget_loader (self);
  if (library != NULL)
    take_library (self, library);
  else
    go_back (self, error);
  self->shows_preview = FALSE;
  g_clear_object (&self->library_before);
  if (library != NULL)
    tumen_window_try_figure (self);
}
